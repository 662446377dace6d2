"""Signatures: put into PDFs and beside manifests, and read again."""
