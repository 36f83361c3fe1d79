"""The letter in sections, once, for page and PDF alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.decisions.codes import Answer, Part
from roer.decisions.queries.choices import relation_words
from roer.decisions.queries.decision import AnswerView, DecisionView, LineView, decision_for
from roer.intake.queries import letter_words

BEFORE_LINES = {Part.CORE}


@dataclass(frozen=True)
class Section:
    """A heading with text and points."""

    title: Any
    text: str = ""
    points: list[str] = field(default_factory=list)


def title_of(view: DecisionView) -> str:
    """The title of the letter."""
    outcome = view.row.get_outcome_display()
    return _("Besluit over %(name)s: %(outcome)s") % {"name": view.name or _("jou"), "outcome": outcome}


def sections_of(view: DecisionView) -> list[Section]:
    """The whole letter in order: in short, lines of help, the parts, who said what, and the way to object."""
    parts = [Section(part.title, part.text) for part in view.parts]
    core = [one for one, part in zip(parts, view.parts, strict=True) if part.code in BEFORE_LINES]
    rest = [one for one, part in zip(parts, view.parts, strict=True) if part.code not in BEFORE_LINES]
    lines = [Section(_("De hulp die er komt"), points=[line_words(one) for one in view.lines])] if view.lines else []
    before = [Section(_("De hulp die er was"), points=[line_words(one) for one in view.before])] if view.before else []
    said = (
        [Section(_("Wie het ermee eens is"), points=[answer_words(one) for one in view.answers])]
        if view.answers
        else []
    )
    opening, closing = _of_the_municipality(view)
    body = [*core, *lines, *before, *rest, *_child(view), *said, *_budget(view), *_interest(view)]
    return [*opening, *body, *closing, *remedy_of(view)]


def _of_the_municipality(view: DecisionView) -> tuple[list[Section], list[Section]]:
    """The own words of the municipality on the day of the letter, before and after the parts that every letter has."""
    day = view.row.sent_on or view.row.drafted_at.date()
    organisation = view.row.decided_by.organisation
    words = letter_words(organisation.municipality_code, day) if organisation else {}
    opening, closing = words.get("opening", ""), words.get("closing", "")
    return (
        [Section(_("Voor u leest"), opening)] if opening else [],
        [Section(_("Van uw gemeente"), closing)] if closing else [],
    )


def _child(view: DecisionView) -> list[Section]:
    row = view.row
    if row.child_asked_on is None and not row.child_not_asked:
        return []
    asked = ""
    if row.child_asked_on:
        asked = _("Het kind is gevraagd op %(day)s.") % {"day": date_format(row.child_asked_on, "j F Y")}
    why = _("Het kind is niet gevraagd: %(why)s.") % {"why": row.get_child_not_asked_display()}
    points = [asked or why, str(row.get_child_followed_display()).capitalize() + "." if row.child_followed else ""]
    return [Section(_("De mening van het kind"), points=[one for one in points if one]), *_wishes(view)]


def _wishes(view: DecisionView) -> list[Section]:
    """The wishes that may stand in the letter, each with what is done with it and why."""
    shown = [one for one in view.wishes if one.in_letter]
    points = [". ".join(filter(None, (one.text.rstrip("."), str(one.followed).capitalize(), one.why))) for one in shown]
    return [Section(_("Wat het kind wenste, en wat wij daarmee doen"), points=points)] if points else []


def _budget(view: DecisionView) -> list[Section]:
    """Why there is no personal budget: the test of the law and the day on which everything was explained (INT-74)."""
    row = view.row
    if not row.budget_test:
        return []
    points = [_("Deze eis uit de wet klopt nu niet: %(test)s.") % {"test": row.get_budget_test_display()}]
    if row.budget_informed_on:
        points.append(
            _("Wat een pgb betekent, is uitgelegd op %(day)s.") % {"day": date_format(row.budget_informed_on, "j F Y")}
        )
    return [Section(_("Waarom er geen pgb komt"), points=points)]


def _interest(view: DecisionView) -> list[Section]:
    if not view.row.prevailing:
        return []
    words = _("Dit belang woog zwaarder dan dat van het kind: %(interest)s.")
    return [Section(_("Welk belang voorging"), words % {"interest": view.row.get_prevailing_display()})]


def remedy_of(view: DecisionView) -> list[Section]:
    """How to object and until which day, for each person alike."""
    if view.row.objection_until is None:
        return []
    words = _(
        "Bent u het niet eens met dit besluit, of een deel ervan? Dan kunt u bezwaar maken. Dat kan tot en met %(day)s. "
        "Het kost niets. U kunt het op deze site doen, op papier, of aan de telefoon. Iemand mag u helpen. "
        "Ouders en jongeren mogen dit ieder apart doen."
    ) % {"day": date_format(view.row.objection_until, "j F Y")}
    return [Section(_("Niet mee eens?"), words)]


def line_words(line: LineView) -> str:
    """One line of help in words."""
    period = _("vanaf %(start)s") % {"start": date_format(line.starts_on, "j F Y")}
    if line.ends_on:
        period = _("van %(start)s tot %(end)s") % {
            "start": date_format(line.starts_on, "j F Y"), "end": date_format(line.ends_on, "j F Y"),
        }  # fmt: skip
    return "; ".join(filter(None, (line.amount, period, line.text)))


def answer_words(one: AnswerView) -> str:
    """What somebody said, in one sentence."""
    who = ", ".join(filter(None, (one.name, relation_words(one.relation))))
    says = f"{who}: {one.says}"
    if one.answer == Answer.NOT_ASKED:
        says += f" ({one.why})"
    if one.asked_on:
        days = ", ".join(date_format(day, "j F Y") for day in one.asked_on)
        says += " " + _("(gevraagd op %(days)s)") % {"days": days}
    return f"{says}. {one.text}".strip()


def sections_of_decision(decision_id: UUID, actor: Actor) -> list[Section]:
    """The letter of a decision in sections. Raises Decision.DoesNotExist."""
    return sections_of(decision_for(decision_id, actor))
