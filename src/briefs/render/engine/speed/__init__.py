"""What makes WeasyPrint faster and changes no byte of what it prints.

Each module takes one thing that is done again and again and does it once. What is remembered of a
document is kept on the document's own objects and goes with them; what is remembered for the whole
process is bounded. ``docs/weasyprint.md`` says what each gains.
"""
