"""Problems in the forms that people and programs read.

``say`` says a message in the reader's language; by default it stays as it is.
"""
