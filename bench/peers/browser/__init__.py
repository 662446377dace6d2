"""Engines in a browser: the same HTML as WeasyPrint's, the same style sheets and fonts.

Chromium: tags and bookmarks; no PDF/A, no attachments, no page numbers in the contents, no running
elements ("continued"), notes at the end instead of the foot, the masthead as wide as the text.
Paged.js: notes at the foot, page numbers, running elements; no table heads on further pages; tags
as the browser makes them of its boxes, no PDF/A, no attachments.
Vivliostyle: all that the style sheets ask for; tags as the browser makes them, no PDF/A, no
attachments.
"""
