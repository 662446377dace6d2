"""To the recipients: the mail, the server that takes it, and the ledger of what was sent."""
