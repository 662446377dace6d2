"""How Korean states quantities: 1조 3,600억 원, 20여 개, 3분의 2, 두세 곳, 2024년 하반기.

:mod:`~briefs.quantities.korean.grammar` brings the parts together.
"""
