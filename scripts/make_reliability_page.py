"""Puts what tests measured into the tables of docs/reliability.md: run by `make reliability`.

Each line of the file that is named is an object in JSON: the table that it belongs to, the test
that tells it, and the columns of a row. Rows with the same words are one: their numbers are added.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"
TABLE = re.compile(r"(<!-- table: ([^>]+) -->\n).*?(<!-- end -->)", re.DOTALL)

TOTALLED = {"kills", "inputs"}
"""The tables whose last row is the sum of all."""

MARKUP = re.compile(r"[\\|*_`\[\]~]")
"""Signs that mean something in Markdown."""

Row = Mapping[str, str | int]


def page(text: str, rows: Iterable[Row]) -> str:
    """The page with its tables made anew.

    Raises:
        SystemExit: a table has no row, or a row no table.
    """
    tables: dict[str, list[Row]] = {}
    for row in rows:
        tables.setdefault(str(row["table"]), []).append(row)
    wanted = [name for _, name, _ in TABLE.findall(text)]
    if strange := set(wanted) ^ set(tables):
        raise SystemExit(f"table without rows, or rows without a table: {sorted(strange)}")
    return TABLE.sub(lambda found: f"{found[1]}{_table(found[2], tables)}{found[3]}", text)


def _table(name: str, tables: Mapping[str, Iterable[Row]]) -> str:
    rows = _summed(tables[name])
    if name in TOTALLED:
        rows.append(_total(rows))
    heads = list(dict.fromkeys(name for row in rows for name in row))
    lines = [[head.replace("_", " ") for head in heads]]
    lines.append(["---" if _is_text(rows, name) else "--:" for name in heads])
    lines += [[_cell(row.get(name, "")) for name in heads] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _total(rows: list[dict[str, str | int]]) -> dict[str, str | int]:
    first, *columns = rows[0]
    sums = {
        name: sum(int(row[name]) for row in rows) for name in columns if not _is_text(rows, name)
    }
    return {first: "all", **sums}


def _summed(rows: Iterable[Row]) -> list[dict[str, str | int]]:
    """Rows with the same words as one, in the order in which the tests stand."""
    sums: dict[tuple[tuple[str, str], ...], dict[str, str | int]] = {}
    for row in sorted(rows, key=lambda row: str(row["test"])):
        columns = {name: value for name, value in row.items() if name not in {"table", "test"}}
        words = tuple((name, value) for name, value in columns.items() if isinstance(value, str))
        if words not in sums:
            sums[words] = columns
            continue
        for name, value in columns.items():
            if isinstance(value, int):
                sums[words][name] = int(sums[words].get(name, 0)) + value
    return list(sums.values())


def _is_text(rows: Iterable[Row], name: str) -> bool:
    return any(isinstance(row.get(name), str) for row in rows)


def _cell(value: str | int) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return MARKUP.sub(r"\\\g<0>", escape(value, quote=False))


def _read(file: Path) -> Iterator[Row]:
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


if __name__ == "__main__":
    made = page(PAGE.read_text(encoding="utf-8"), _read(Path(sys.argv[1])))
    PAGE.write_text(made, encoding="utf-8")
