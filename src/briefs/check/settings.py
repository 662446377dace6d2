"""What a project makes of the rules, and which texts need not keep them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefs.check.rule import Rule
from briefs.model.facts import RuleSetting
from briefs.model.waiver import Waiver
from briefs.problems import Problem, Severity, Span, did_you_mean
from briefs.wording import said


@dataclass(frozen=True, slots=True)
class Settings:
    """The severity of each rule in a project: :data:`None` where it is off."""

    severities: Mapping[str, Severity | None] = field(default_factory=dict)

    def applied(self, problem: Problem) -> Problem | None:
        """The problem as grave as the project wants it, or nothing where its rule is off."""
        if problem.rule not in self.severities:
            return problem
        severity = self.severities[problem.rule]
        return replace(problem, severity=severity) if severity else None

    def is_off(self, rule: str) -> bool:
        """Whether a rule need not be asked at all."""
        return rule in self.severities and self.severities[rule] is None


def settings_of(checks: Mapping[str, RuleSetting]) -> Settings:
    """The settings that a project's config makes."""
    return Settings({rule: setting.severity for rule, setting in checks.items()})


def unknown_rules(checks: Mapping[str, RuleSetting], rules: Iterable[Rule]) -> Iterator[Problem]:
    """Rules that the config names and nobody knows."""
    known = [rule.id for rule in rules]
    for name, setting in checks.items():
        if name not in known:
            yield _unknown(name, setting.span, known)


@dataclass
class Waived:
    """Problems that a waiver covers are left out; waivers that cover none are told.

    Attributes:
        waivers: all of them.
        rules: the rules that there are.
        places: for the id of a text, every place at which it stands, in any language.
    """

    waivers: tuple[Waiver, ...]
    rules: tuple[Rule, ...]
    places: Mapping[str, tuple[Span, ...]]

    def without(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """The problems that stand, and what is wrong with the waivers themselves."""
        known = [rule.id for rule in self.rules]
        by_line = {(w.span.file, w.covers, w.rule): w for w in self.waivers}
        used: set[Waiver] = set()
        for problem in problems:
            places = (problem.span, *self.places.get(problem.text, ()))
            keys = ((place.file, place.line, problem.rule) for place in places)
            covering = [by_line[key] for key in keys if key in by_line and by_line[key].reason]
            used.update(covering)
            if not covering:
                yield problem
        for waiver in self.waivers:
            yield from _faults(waiver, known, used=waiver in used)


def _faults(waiver: Waiver, known: list[str], *, used: bool) -> Iterator[Problem]:
    hint = said("write it as: # waive rule: reason")
    if waiver.rule not in known:
        yield _unknown(waiver.rule, waiver.span, known)
    elif not waiver.reason:
        message = said("the waiver of {rule} gives no reason", rule=waiver.rule)
        yield Problem("waiver", message, waiver.span, hint)
    elif not used:
        message = said("nothing here breaks the rule {rule}: the waiver is idle", rule=waiver.rule)
        yield Problem("unused-waiver", message, waiver.span, said("remove it"), Severity.WARNING)


def _unknown(name: str, span: Span, known: list[str]) -> Problem:
    hint = did_you_mean(name, known) or said("briefs check --rules lists the rules")
    return Problem("unknown-rule", said("there is no rule {name!r}", name=name), span, hint)
