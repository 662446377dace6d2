"""Measurements, run by `make bench`: the print beside its peers, the preview, the check."""
