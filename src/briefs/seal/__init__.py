"""Signatures: put into PDFs and beside manifests, and read again."""

import logging

for _library in (
    "pyhanko",
    "pyhanko_certvalidator",
):  # they log tracebacks of what is a result here
    logging.getLogger(_library).addHandler(logging.NullHandler())
