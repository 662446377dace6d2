"""The validator of PDF/A and PDF/UA, where the machine has it."""
