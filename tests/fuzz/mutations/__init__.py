"""Ways to spoil a file, by what its bytes are."""

from collections.abc import Mapping, Sequence
from random import Random

from fuzz.mutations import cells, letters, raw, values, xml_shapes, yaml_shapes, zips
from fuzz.mutations.pieces import Mutation

_OF_TEXT = (*raw.MUTATIONS, *letters.MUTATIONS, *values.MUTATIONS)
BY_FORM: Mapping[str, Sequence[Mutation]] = {
    "yaml": (*_OF_TEXT, *values.MUTATIONS, *yaml_shapes.MUTATIONS),
    "csv": (*_OF_TEXT, *cells.DELIMITED, *cells.DELIMITED),
    "xml": (*_OF_TEXT, *values.MUTATIONS, *xml_shapes.MUTATIONS),
    "xlsx": (*raw.MUTATIONS, *zips.MUTATIONS, *cells.WORKBOOK),
}
"""The mutations that make sense for a form; one that stands there twice is taken more often."""


def mutated(data: bytes, form: str, chance: Random) -> bytes:
    """The data, spoilt once or a few times."""
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        data = chance.choice(BY_FORM[form])(data, chance)
    return data
