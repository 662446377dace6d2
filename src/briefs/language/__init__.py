"""How a language writes: numerals, units, dates, lists, particles. All of it from locale data."""
