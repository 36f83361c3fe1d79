"""The ways to say that one does not agree: for what, what can come of it, which day counts, and how long one may wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Param, Source
from roer.core.terms import Term, last_day, objection_ends


class Route(models.TextChoices):
    """A body that can do something about it; each keeps its own power to decide."""

    TALK = "talk", _("een gesprek met iemand erbij")
    OBJECTION = "objection", _("bezwaar bij de gemeente")
    COMPLAINT = "complaint", _("klacht bij de klachtencommissie")
    CLOSED = "closed", _("klacht in de gesloten jeugdhulp")
    APPEAL = "appeal", _("beroep bij de rechter")
    DISCIPLINARY = "disciplinary", _("klacht bij de tuchtrechter")
    OMBUDSMAN = "ombudsman", _("de (Kinder)ombudsman")


@dataclass(frozen=True)
class RouteWords:
    """What a route is for and what can come of it. `by_desk`: the day of filing at the desk counts there too."""

    what: Any
    outcome: Any
    by_desk: bool


WORDS = {
    Route.TALK: RouteWords(
        _("Iemand praat met jullie samen. Vaak is het daarna opgelost."),
        _("Een afspraak, of excuses. Bezwaar en klacht kunnen daarna nog; de tijd loopt wel door."), True,
    ),
    Route.OBJECTION: RouteWords(
        _("Tegen een besluit van de gemeente."),
        _("De gemeente kijkt opnieuw. Het besluit blijft, of er komt een nieuw besluit."), True,
    ),
    Route.COMPLAINT: RouteWords(
        _("Over hoe iemand met het gezin omging of iets niet deed."),
        _("De commissie zegt of de klacht klopt. De organisatie zegt binnen een maand wat zij ermee doet."), True,
    ),
    Route.CLOSED: RouteWords(
        _("In de gesloten jeugdhulp: over verlof, vastpakken, afzonderen, bezoek, telefoon of post."),
        _("De commissie beslist binnen vier weken. Zij kan de beslissing ongedaan maken."), True,
    ),
    Route.APPEAL: RouteWords(
        _("Tegen wat de gemeente op het bezwaar besliste, of tegen een uitspraak van de kinderrechter."),
        _("De rechter kan het besluit ongedaan maken. Een advocaat helpt."), False,
    ),
    Route.DISCIPLINARY: RouteWords(
        _("Over een hulpverlener die zich niet aan de regels van het beroep hield."),
        _("Een waarschuwing of zwaarder, voor die hulpverlener. De hulp verandert daardoor niet vanzelf."), False,
    ),
    Route.OMBUDSMAN: RouteWords(
        _("Als een klacht niet goed is afgehandeld, of als het om kinderrechten gaat."),
        _("Een oordeel of advies. De organisatie hoeft het niet te volgen, maar doet dat meestal."), False,
    ),
}  # fmt: skip


def _param(name: str, value: int, unit: str, source: Source) -> Param:
    return REGISTRY.add_param(Param(f"rights.{name}", value, unit, source, None, "2015-01-01"))


APPEAL_WEEKS = _param("appeal_weeks", 6, gettext_noop("weken"), Source("Awb", article="6:7", to_be_checked=True))
CLOSED_ANSWER_WEEKS = _param("closed_answer_weeks", 4, gettext_noop("weken"), Source("Jeugdwet", article="6.5.1 lid 3"))
DISCIPLINARY_YEARS = _param(
    "disciplinary_years", 3, gettext_noop("jaar"), Source("Tuchtreglement SKJ", article="termijn", to_be_checked=True)
)
OMBUDSMAN_YEARS = _param("ombudsman_years", 1, gettext_noop("jaar"), Source("Awb", article="9:24", to_be_checked=True))
AFTER_WEEKS = _param(
    "after_check_weeks",
    6,
    gettext_noop("weken"),
    Source("FLIP", lines="568-569", also="de bron noemt geen weken: Roer kiest"),
)


def last_filing_day(route: Route, *, sent_on: date | None, happened_on: date) -> date | None:
    """The last day on which one may file along a route; None where the law gives no day.

    `sent_on` is the day of the decision (or, for an appeal, of the answer to an objection); `happened_on` the day of what
    the complaint is about.
    """
    if route == Route.OBJECTION:
        return objection_ends(sent_on) if sent_on else None
    if route == Route.APPEAL:
        return last_day(Term(int(APPEAL_WEEKS.on(sent_on).value), "weeks"), sent_on) if sent_on else None
    if route == Route.DISCIPLINARY:
        return _years_after(happened_on, int(DISCIPLINARY_YEARS.on(happened_on).value))
    if route == Route.OMBUDSMAN:
        return _years_after(happened_on, int(OMBUDSMAN_YEARS.on(happened_on).value))
    return None


def filed_on(route: Route, desk_day: date) -> date | None:
    """The day that counts for a route when it was filed at the desk; None: that body has its own day, not yet filed."""
    return desk_day if WORDS[route].by_desk else None


def _years_after(day: date, years: int) -> date:
    leap = (day.month, day.day) == (2, 29)
    return date(day.year + years, day.month, 28 if leap else day.day)
