"""XeLaTeX and LuaLaTeX: a template of their own; what it leaves out stands at its head."""
