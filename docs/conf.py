"""The documentation site: Sphinx's settings, for one build in each language (`make docs`).

The pages are the Markdown files as they stand, so the source directory is the repository's root.
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(HERE / "_ext"))

project = "briefs"
extensions = ["myst_parser", "two_languages", "korean_search", "lettering"]

root_doc = "README"
include_patterns = ["*.md", "docs/*.md"]
# Folders that Sphinx need not walk through.
exclude_patterns = [one.name for one in ROOT.iterdir() if one.is_dir() and one != HERE]
locale_dirs = [str(HERE / "locale")]
templates_path = ["_templates"]

navigation = {
    "en": {
        "Translating": {
            "docs/guide": None,
            "docs/content": None,
            "docs/editors": None,
            "docs/checking": None,
            "docs/rules": None,
            "docs/desk": None,
            "docs/exchange": None,
            "docs/limits": None,
            "docs/releasing": None,
            "docs/signing": None,
            "docs/differences": None,
            "docs/download-page": None,
            "docs/sending": None,
            "docs/verifying": None,
        },
        "Working on briefs": {
            "ARCHITECTURE": None,
            "docs/dependencies": None,
            "docs/supply-chain": None,
            "docs/licences": None,
            "docs/reliability": None,
            "docs/performance": None,
            "docs/scale": None,
            "docs/weasyprint": None,
            "docs/security": None,
            "SECURITY": None,
            "CHANGELOG": None,
        },
    },
    "ko": {
        "번역": {"docs/guide.ko": None},
        "배포": {"docs/sending.ko": None, "docs/verifying.ko": None},
        "영어로만 있는 문서": {
            "docs/content": "내용 파일",
            "docs/editors": "편집기에서 쓰기",
            "docs/checking": "점검",
            "docs/rules": "규칙",
            "docs/desk": "번역의 진행",
            "docs/exchange": "YAML 없이 번역하기",
            "docs/limits": "읽을 수 있는 크기",
            "docs/releasing": "배포본 만들기",
            "docs/signing": "배포본에 서명하기",
            "docs/differences": "신구대비표",
            "docs/download-page": "내려받기 쪽",
            "ARCHITECTURE": "내용 파일에서 PDF까지",
            "docs/dependencies": "의존하는 것과 그 까닭",
            "docs/supply-chain": "구성 요소의 출처와 점검",
            "docs/licences": "이용 허락 조건",
            "docs/reliability": "안전성",
            "docs/performance": "빠르기",
            "docs/scale": "대규모 제작",
            "docs/weasyprint": "WeasyPrint에 드리는 제안",
            "docs/security": "미리보기와 내려받기 쪽의 보안",
            "SECURITY": "보안 취약점 알리기",
            "CHANGELOG": "바뀐 것",
        },
    },
}
"""The pages of each language by their heading, with a name or, for None, with their own title."""

myst_heading_anchors = 3  # links to a heading, as code hosts make them
smartquotes = False  # the texts have the quotes and dashes that they want

html_theme = "furo"
html_title = project
# The licence belongs to the fonts that `lettering` makes.
html_static_path = ["_static", str(ROOT / "templates" / "fonts" / "OFL.txt")]
html_css_files = ["site.css"]
html_additional_pages = {"index": "forward.html"}
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_use_index = False
html_domain_indices = False
html_copy_source = False
html_show_copyright = False
