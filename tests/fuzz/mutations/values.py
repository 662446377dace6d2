"""Numbers, dates, placeholders and markup that nobody should write."""

from fuzz.mutations.pieces import Mutation, one_instead, one_of

_NUMBERS = (
    *(b"9" * 999, b"-" + b"9" * 99, b"0." + b"0" * 300 + b"1", b"1e999", b"1e-999", b"-0"),
    *("١٢٣".encode(), "１２".encode(), "²".encode(), "一".encode(), "½".encode(), b"NaN", b"inf"),
    *(b"0x10", b"1_000", b"1,00,0", b"+5", b"1..", b"1..0", b"..5", b"1/0", b"0/0", b"9" * 39),
    *(b"1." + b"9" * 37, b"", b"00", b"4300", b"9" * 5000),
)
_DATES = (
    *(b"2026-02-30", b"0000-00-00", b"9999-12-31", b"10000-01-01", b"2026-13-01", b"1999-2-3"),
    *("２０２６-１１-２２".encode(), b"2026-11-22T25:61", b"2026/2025", b"22.11.2026", b"-2026"),
    *(b"2026-W53-7", b"2026-366", b"today", b"1000-01-01/2999-12-31"),
)
_INLINE = (
    *(b"{", b"}", b"{}", b"{ }", b"{a", b"{KIST}", b"{a.b}", b"{a!r}", b"{0}", b"{__class__}"),
    *(b"{{a}}", b"%s", b"{lab-space:9}", "{한글}".encode(), b"{" * 99, b"}{" * 99),
    *(b"**", b"****", b"** **", b"**a", b"[", b"]", b"[@", b"[@]", b"[@a", b"[@a;@b]", b"[@" * 99),
    *(b"[x](", b"[x]()", b"[x](javascript:alert(1))", b"[x](file:///etc/passwd)", b"](", b"[[a]]"),
    *(b"<b>", b"</p><script>", b"&amp;", b"&nbsp;", b"\\", b"\\*", b"`", b"(" * 200, b"*" * 3000),
)
_NAMES = (
    *(b"", b"-", b"a", b"__proto__", b"../../x", b"/etc/passwd", b"A B", "가".encode(), b"a.b.c"),
    *(b"." * 40, b"a" * 5000, b"<<", b"null", b"~", b"true", b"*a", b"model_config", b"self"),
    *(b"con", b"x\\y", b"a" * 61, b"1", b"id", b"ko", b"zz", b"zh-Hant", b"-ko", b"texts"),
)

number = one_instead(r"(?<![\w.-])-?\d[\d.,]*", *_NUMBERS)
date = one_instead(r"\d{4}(?:-\d\d){0,2}", *_DATES)
inline = one_of(*_INLINE)
placeholder = one_instead(r"\{[a-zA-Z0-9-]+\}|\[@[^\]]*\]|\*\*", *_INLINE)
name = one_instead(r"[A-Za-z][A-Za-z0-9-]*", *_NAMES)

MUTATIONS: tuple[Mutation, ...] = (number, date, inline, placeholder, name)
