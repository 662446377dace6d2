"""Measurements, run by `make bench`: of the check, of the preview, and of the print beside its peers."""
