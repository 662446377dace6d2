"""What a template may reach for."""

from pathlib import Path

import pytest
from jinja2 import TemplateError

from briefs.render.environment import strict_environment


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts" / "own.j2").write_text("own")
    (folder / "linked.j2").symlink_to(folder / "parts" / "own.j2")
    (tmp_path / "secret.j2").write_text("secret")
    (folder / "out.j2").symlink_to(tmp_path / "secret.j2")
    (folder / "away").symlink_to(tmp_path)
    return folder


def printed(templates: Path, source: str) -> str:
    return strict_environment(templates).from_string(source).render(page=Path("x"))


@pytest.mark.parametrize("name", ["parts/own.j2", "linked.j2", "./parts/own.j2"])
def test_a_template_includes_others_of_its_folder(templates: Path, name: str) -> None:
    assert printed(templates, f"{{% include {name!r} %}}") == "own"


def test_the_folder_itself_may_be_a_link(templates: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(templates)
    assert printed(tmp_path / "elsewhere", "{% include 'linked.j2' %}") == "own"


@pytest.mark.parametrize(
    "name",
    [
        "out.j2",
        "away/secret.j2",
        "../secret.j2",
        "parts/../../secret.j2",
        "..\\\\secret.j2",
        "%2e%2e/secret.j2",
        "/etc/passwd",
        "file:///etc/passwd",
        "parts",
    ],
)
def test_no_name_leads_out(templates: Path, name: str) -> None:
    with pytest.raises(TemplateError):
        printed(templates, f"{{% include '{name}' %}}")


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ page.__init__.__globals__ }}",
        "{{ page | attr('__class__') }}",
        "{{ '{0.__class__}'.format(page) }}",
        "{{ self.__init__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% set x = [] %}{{ x.append(1) }}",
    ],
)
def test_a_template_reaches_no_part_of_python(templates: Path, source: str) -> None:
    with pytest.raises(TemplateError):
        printed(templates, source)
