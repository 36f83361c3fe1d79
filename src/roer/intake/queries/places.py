"""Which municipalities there are, and which of them have a team in Roer. Public, about nobody."""

from __future__ import annotations

from datetime import date, datetime

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.core.terms import add_working_days
from roer.intake.rules import ANSWER_DAYS
from roer.offers import queries as offers
from roer.offers.queries import OfferLine
from roer.people.queries import municipalities_on, municipality_on


def served(at: datetime) -> dict[str, str]:
    """The name of the team by municipality code, where a team takes questions now."""
    teams = Organisation.objects.filter(kind="local_team", valid_from__lte=at.date()).exclude(municipality_code="")
    return dict(teams.order_by("-valid_from").values_list("municipality_code", "name"))


def answer_day(at: datetime) -> date:
    """The last day on which a question asked now is answered."""
    return add_working_days(day_of(at), int(ANSWER_DAYS.value))


def municipalities(at: datetime) -> list[tuple[str, str]]:
    """(code, name) of every municipality of today, and of a demo's invented ones, by name."""
    known = municipalities_on(at.date())
    own = Organisation.objects.filter(kind="municipality").exclude(municipality_code="")
    for code, name in own.values_list("municipality_code", "name"):
        known.setdefault(code, _bare(name))
    return sorted(known.items(), key=lambda each: each[1].casefold())


def municipality(code: str, at: datetime) -> str:
    """The name of one municipality of today, or of a demo's invented one; empty when no such municipality exists."""
    name = municipality_on(code, at.date())
    if name or not code:
        return name
    own = Organisation.objects.filter(kind="municipality", municipality_code=code)
    return _bare(own.values_list("name", flat=True).first() or "")


def _bare(name: str) -> str:
    return name.removeprefix("Gemeente ").strip()


def providers() -> list[tuple[str, str]]:
    """(id, name) of every organisation that gives help, by name. Public."""
    found = Organisation.objects.filter(kind="provider").order_by("name")
    return [(str(one.id), one.name) for one in found]


def bought_in(municipality_code: str, actor: Actor) -> list[OfferLine]:
    """What a municipality buys today, with how long one waits; empty: that of the actor's organisation (WAI-15). Public."""
    own = Organisation.objects.filter(id=actor.organisation_id).values_list("municipality_code", flat=True)  # type: ignore[misc]
    code = municipality_code or own.first()
    return offers.bought_lines(code, day_of(actor.at)) if code else []
