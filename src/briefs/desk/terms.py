"""Names of terms as an acceptance keeps them: all that a language prints for one, on one line."""

from collections.abc import Mapping

from briefs.language.called import called
from briefs.model.brief import Pair
from briefs.model.facts import Term
from briefs.model.text import TermUse


def terms_in(pair: Pair, terms: Mapping[str, Term]) -> dict[str, dict[str, str]]:
    """The terms that a text names, by id: what each language that names one calls it now."""
    found: dict[str, dict[str, str]] = {}
    for language, text in pair.texts.items():
        for id_ in {use.id for use in text.uses() if isinstance(use, TermUse)} & terms.keys():
            if language in terms[id_].names:
                found.setdefault(id_, {})[language] = called(terms[id_].names[language])
    return {id_: found[id_] for id_ in sorted(found)}
