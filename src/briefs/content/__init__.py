"""The content files: from bytes to the nouns of the model. YAML is known in this room only.

A file goes through these hands (:mod:`briefs.content.load` leads it):

1. :mod:`~briefs.content.tree` opens it; :mod:`~briefs.content.encoding` and
   :mod:`~briefs.content.characters` say whether its text can be trusted.
2. :mod:`~briefs.content.nodes` reads the YAML strictly, every node with its place.
3. :mod:`~briefs.content.shape` holds the nodes against :mod:`~briefs.content.schema`.
4. :mod:`~briefs.content.decode_facts` and :mod:`~briefs.content.decode_texts` make nouns of it,
   with :mod:`~briefs.content.inline` for what stands inside a text and
   :mod:`~briefs.content.values` for what a figure may be.

What is wrong comes back as problems, all of it; no exception leaves this room.
"""
