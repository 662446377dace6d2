"""Everything that the tree knows in one document: veraPDF finds nothing wrong with it."""

from collections.abc import Callable

import pytest

from briefs.validation.verapdf import Failure

BODY = """
<p class="run">머리 <a href="https://example.org/">글</a></p>
<h1 id="a">제목</h1>
<nav role="doc-toc"><h2>차례</h2>
<ol><li><a href="#b">둘째 <em lang="en">Second</em></a><ol><li><a href="#c">셋째</a></ol></ol></nav>
<main><section lang="en"><h2 id="b">Second</h2>
<p>We say <span lang="ko">한국어</span>, a <a href="https://example.org/x">link <b>in bold</b></a>
and a note<span class="note" lang="ko">각주 <a href="#a">위로</a></span>.
<abbr title="Korea Institute of Science and Technology">KIST</abbr> <q>quoted</q> <code>x</code></p>
<ul><li>one<ul><li>below</li></ul></li><li>two</li></ul><ol><li>first</ol>
<dl><dt>term<dd>description<div><dt>term<dd>description</div></dl>
<h3 id="c">Third</h3>
<figure><svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><title>Chart</title>
<rect width="40" height="30"/><text x="5" y="20">글</text></svg>
<figcaption>Figure</figcaption></figure>
<div role="img" aria-label="Growth" data-alt-ko="성장">
<p>2005 <b>9</b></p><p lang="ko">십 년</p></div>
<p>See <span role="img" lang="ko" aria-label="오름" data-alt-en-us="Rising">↑</span>.</p>
<table><caption>Table</caption>
<thead><tr><th rowspan=2>Of<th colspan=2 scope=colgroup>Both<tr><th>A<th>B</thead>
<tbody><tr><th scope=rowgroup colspan=3>Group{rows}</tbody>
<tfoot><tr><td colspan=3>Foot</tfoot></table>
<table role="presentation"><tr><td lang="ko">우리<td>we</table>
<blockquote><p>Quoted</p></blockquote><p data-artifact>***</p></section></main>
""".format(rows="".join(f"<tr><th scope=row>r{n}<td>a{n}<td>" for n in range(40)))

CSS = """
@page { size: A5; @top-center { content: string(title) } @bottom-left { content: element(run) } }
h1 { string-set: title content() } .run { position: running(run) } .note { float: footnote }
nav a::after { content: leader('.') target-counter(attr(href), page) }
"""


@pytest.fixture(scope="module")
def pdf(made: Callable[..., bytes]) -> bytes:
    return made(BODY, css=CSS)


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_the_tree_is_valid(
    pdf: bytes, validate: Callable[[bytes, str], list[Failure]], flavour: str
) -> None:
    assert validate(pdf, flavour) == []
