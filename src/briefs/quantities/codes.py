"""Digits that state no quantity: names and codes, telephone numbers, the numbers of items."""

import re

from briefs.quantities.atoms import GAP, Atom

_STANDARDS = "ISO/IEC|ISO|IEC|ASTM|IEEE|ICH|KS|ANSI|RFC|IATF|HACCP|ICD"
_EVENTS = "운동|혁명|전쟁|민주화|광복|사변|사태|참전"
_NUMBERED = r"(?:FY|CY|Q|H|[Nn]o|[Pp]p?|[Vv]ol|Fig|Table|Phase|Step)\.?\d+(?![A-Za-z0-9])"
_CURRENCY_CODES = "KRW|USD|EUR|JPY|CNY|RMB|GBP|SGD|HKD|TWD|AUD|CAD|CHF|INR|VND|US|W"

_CODE = re.compile(
    rf"""
    # ISO 13485, ISO/IEC 17025:2017
    (?<![A-Za-z0-9]) (?:{_STANDARDS}) [\s-]? (?:[A-Z]{{1,2}}[\s-]?)? \d[\d.:-]*\d?
    # 코로나바이러스감염증-19
    | (?<=[가-힣]) -\d{{1,2}} (?![\d~–.,%-]|\s?(?:개|명|년|월|일|위|배|단계|차|호|건|곳))
    # coronavirus disease 2019
    | (?<=disease[ ]) 2019\b
    # 4·19 혁명, 6.25 전쟁: a day that names an event
    | (?<!\d) \d{{1,2}}[·.]\d{{1,2}} (?=\s?(?:{_EVENTS}))
    # 5세대 이동통신
    | [2-6]세대 (?=\s?(?:이동통신|통신|네트워크|망))
    # addresses
    | https?://\S+
    | \b[\w.+-]+@[\w.-]+\b
    # telephone numbers: 02-958-1234, +82-2-958-1234, 1588-1234
    | (?<![\d.]) 0\d{{1,2}}[-)]\s?\d{{3,4}}-\d{{4}} (?!\d)
    | \+\d{{1,3}}[-\s.(]\d[\d\s().-]{{5,}}\d
    | (?<!\d) 1[568]\d\d-\d{{4}} (?!\d)
    # COVID-19, GLP-1, mRNA-1273, BIG5, but not Q2, mid-2020s or KRW10
    | (?<![A-Za-z0-9$])
      (?!{_NUMBERED})
      (?!(?:mid|early|late|pre|post|end|sub|over|under)-)
      (?!(?:{_CURRENCY_CODES})\d)
      [A-Za-z]+ [-–]?\d+ (?:[-.][A-Za-z0-9]+)* [A-Za-z0-9]* (?:[-–][A-Za-z]+\d*)*
    # 5G, 3D, but not 5T or 10M, which are numbers
    | (?<![A-Za-z0-9$€£₩.,]) \d{{1,2}}[A-Z] (?![A-Za-z0-9]|\s?\d) (?<!\d[TBMKHQWL])
    # a row of digits that no quantity needs, and that Python would refuse to read
    | \d[\d,.]{{60,}}
    # 2B3
    | (?<![A-Za-z0-9]) \d[A-Z]\d[A-Za-z]?
    """,
    re.VERBOSE,
)
_ANY_CODE = re.compile(r"[\d@]|://")
"""Without one of these a text holds no code."""
_ITEM = re.compile(r"(?:^|(?<=[\s,;])|(?<=[\s,;]\()|(?<=^\())\d{1,2}\)(?=\s)")
_EVEN = re.compile(r"(?<![\d:])(\d+)\s?:\s?\1(?![\d:])")


def without_codes(text: str) -> str:
    """The text with gaps for names and codes that hold digits (COVID-19, 5G, ISO 13485)."""
    if not _ANY_CODE.search(text):
        return text
    return _CODE.sub(lambda match: GAP * len(match[0]), text)


def enumerates(text: str, atom: Atom) -> bool:
    """Whether digits only number an item, as in '(1) hospitals' and '2) 병원', or say 5:5."""
    if _ITEM.match(text, atom.start):
        return True
    around = text[max(0, atom.start - 4) : atom.end + 4]
    return ":" in around and bool(_EVEN.search(around))
