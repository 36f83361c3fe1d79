"""What holds in one municipality on a day beside what holds everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.rules import REGISTRY, LocalValue, Scope, Switch, value_on
from roer.intake.figure_words import SAYS
from roer.intake.models import (
    EarlySignal,
    LocalFigure,
    LocalQuestion,
    LocalRule,
    LocalText,
    ProposalSwitch,
    RuleAttempt,
)

MUST_NOT_BE_LEFT_OUT = "law", "norm"


def local_values(code: str) -> list[LocalValue]:
    """The figures that a municipality set, each with its days; for `value_on` and `meet`."""
    return [
        LocalValue(row.param, Scope.MUNICIPALITY, code, row.value, row.valid_from, row.valid_until)
        for row in LocalFigure.objects.filter(municipality_code=code)
    ]


def switches() -> list[Switch]:
    """The proposals that are on, each with its days."""
    return [Switch(row.proposal, row.valid_from, row.valid_until) for row in ProposalSwitch.objects.all()]


def letter_words(code: str, on: date) -> dict[str, str]:
    """The own words of a municipality in a letter of a day, by place."""
    return {row.place: row.words for row in _on(LocalText, code, on)}


def local_questions(code: str, on: date) -> list[tuple[str, str]]:
    """(id, words) of the questions that a municipality adds to looking at a request."""
    return [(str(row.id), row.words) for row in _on(LocalQuestion, code, on)]


def registered_signals(code: str, on: date) -> list[tuple[str, str]]:
    """(id, name) of the early signals in the public register."""
    return [(str(row.id), row.name) for row in _on(EarlySignal, code, on)]


def local_params() -> list[tuple[str, str]]:
    """(name, in plain words what it is and how much everywhere) of every figure that may be stricter from place to place."""
    stricter = [one for one in REGISTRY.params.values() if one.stricter]
    named = [(one.name, f"{SAYS.get(one.name, one.name)}: {one.value} {_(one.unit)}") for one in stricter]
    return sorted(named, key=lambda each: each[1].casefold())


def guards() -> list[tuple[str, Any]]:
    """(name, in plain words) of every rule of law and norm: none can be switched off."""
    return [(one.name, one.says) for one in REGISTRY if one.set in MUST_NOT_BE_LEFT_OUT]


@dataclass(frozen=True)
class LocalPage:
    """Everything in which a municipality differs on a day. `figures` are (what, here, everywhere, unit)."""

    code: str
    figures: list[tuple[Any, Any, Any, str]]
    rules: list[LocalRule]
    texts: list[LocalText]
    questions: list[LocalQuestion]
    signals: list[EarlySignal]
    proposals: list[tuple[Any, ProposalSwitch]]
    attempts: int

    @property
    def count(self) -> int:
        """In how many things it differs."""
        return len(self.figures) + len(self.rules) + len(self.texts) + len(self.questions) + len(self.proposals)


def local_page(code: str, on: date, actor: Actor | None) -> LocalPage:
    """What is other here on a day, listed and counted; for everybody to read."""
    figures = []
    for one in _on(LocalFigure, code, on):
        param = REGISTRY.params[one.param]
        here, everywhere = value_on(param, on, local_values(code)), param.on(on).value
        figures.append((SAYS.get(one.param, one.param), here, everywhere, _(param.unit)))
    proposals = ProposalSwitch.objects.filter(_holds(on)).select_related("decided_by").order_by("valid_from")
    return LocalPage(
        code, figures, list(_on(LocalRule, code, on).order_by("kind", "title")), list(_on(LocalText, code, on)),
        list(_on(LocalQuestion, code, on).select_related("signal")), list(_on(EarlySignal, code, on)),
        [(REGISTRY.sets[one.proposal].says if one.proposal in REGISTRY.sets else one.proposal, one) for one in proposals],
        RuleAttempt.objects.filter(municipality_code=code).count(),
    )  # fmt: skip


def _holds(on: date) -> Q:
    return Q(valid_from__lte=on) & (Q(valid_until__isnull=True) | Q(valid_until__gt=on))


def _on(model: Any, code: str, on: date) -> QuerySet[Any]:
    found: QuerySet[Any] = model.objects.filter(_holds(on), municipality_code=code).order_by("valid_from", "id")
    return found
