"""To the recipients: the register, one parcel for each, the mail, and the ledger of deliveries."""
