"""Typst: a template of its own; what it leaves out stands at its head."""
