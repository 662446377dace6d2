"""A print to be read on paper: its pages smaller, with a tag at each text and its id beside.

``placing`` decides where everything stands (pure), ``view`` puts it into words, a template makes
HTML of that, the engine sheets of paper, and ``merging`` lays the printed pages under them.
:func:`briefs.render.proofing.document.render_proof` is the door.
"""
