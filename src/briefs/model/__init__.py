"""The nouns of a brief, frozen: no YAML, no HTML, no disk, no clock."""
