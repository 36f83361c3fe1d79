"""What a judge allowed about where a child stays: the ruling, also by word of mouth, and what happens to it since."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.registries import facts_changed
from roer.core.terms import add_working_days
from roer.people.models import AuthorisationTurn, Certificate, CourtAuthorisation

Kind, Turn = CourtAuthorisation.Kind, AuthorisationTurn.Kind

EARLIEST_YEAR, LONGEST_YEARS = 1990, 20


class CannotAuthorise(Refused):
    """The ruling cannot be put down like this; the message says what is missing."""


@command
def record_authorisation(
    *, actor: Actor, dossier_id: UUID, kind: str, ruled_at: datetime, last_day: date, number: str = "",
    judge_and_heard: str = "", on_consent: bool = False, organisation_id: UUID | None = None,
    from_day: date | None = None, words_item: UUID | None = None,
) -> UUID:  # fmt: skip
    """Put down what a judge ruled, at once or days later; it holds from the ruling on, or from a later day.

    Without a number it was given by word of mouth: then `judge_and_heard` says who ruled, when, and who was heard, and
    the number is due on the next working day. With `words_item` these words stand already, and who may not read them yet
    sees no ruling. Raises CannotAuthorise. Returns the authorisation.
    """
    require("people.record_facts", actor)
    number, told = number.strip(), judge_and_heard.strip()
    if ruled_at > actor.at or ruled_at.year < EARLIEST_YEAR or last_day.year > actor.at.year + LONGEST_YEARS:
        raise CannotAuthorise(
            _("Deze datum klopt niet. Kijk op de uitspraak wanneer de rechter besliste, en tot wanneer.")
        )
    if not number and not told and words_item is None:
        raise CannotAuthorise(
            _("Nog geen nummer? Schrijf dan op welke rechter het zei, hoe laat, en wie er gehoord is.")
        )
    begins, ends = max(ruled_at, start_of(from_day)) if from_day else ruled_at, start_of(last_day + timedelta(days=1))
    if ends <= begins:
        raise CannotAuthorise(_("De laatste dag ligt vóór de eerste. Kijk de datum na op de uitspraak."))
    item = put(NewItem(dossier_id, "people.ruling", Label.JUSTICE, told, Item.Weight.FACT), actor) if told else None
    made = CourtAuthorisation(
        dossier_id=dossier_id, kind=Kind(kind), number=number, on_consent=on_consent, organisation_id=organisation_id,
        number_due=None if number else add_working_days(day_of(ruled_at), 1), words_item=item.id if item else words_item,
        ruled_at=ruled_at, valid_from=begins, valid_until=ends, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    facts_changed([dossier_id])
    tell(dossier_id, "people.authorisation_recorded", label=Label.PLACE, item_id=words_item, ruling=kind)
    return made.id


@command
def record_turn(*, actor: Actor, authorisation_id: UUID, kind: str, happened_at: datetime) -> None:
    """Something happened to an authorisation: a hearing, a consent withdrawn, not needed any more. Raises CannotAuthorise."""
    require("people.record_facts", actor)
    held = CourtAuthorisation.objects.visible_to(actor).get(id=authorisation_id, superseded_at__isnull=True)
    if kind != Turn.HEARING_PLANNED and happened_at > actor.at:
        raise CannotAuthorise(_("Dit moment ligt in de toekomst. Leg het vast als het gebeurd is."))
    _turn(held, Turn(kind), happened_at, actor)
    facts_changed([held.dossier_id])
    tell(held.dossier_id, "people.authorisation_turned", label=Label.PLACE, turn=kind)


@command
def record_ruling_number(*, actor: Actor, authorisation_id: UUID, number: str) -> None:
    """The number of a ruling that was given by word of mouth is there. Raises CannotAuthorise for an empty one."""
    require("people.record_facts", actor)
    held = CourtAuthorisation.objects.visible_to(actor).get(id=authorisation_id, superseded_at__isnull=True)
    if not number.strip():
        raise CannotAuthorise(_("Vul het nummer in dat op de uitspraak staat."))
    CourtAuthorisation.objects.filter(id=held.id).update(number=number.strip(), number_due=None)
    _turn(held, Turn.NUMBER_CAME, actor.at, actor)
    tell(held.dossier_id, "people.authorisation_turned", label=Label.PLACE, turn=Turn.NUMBER_CAME.value)


@command
def record_certificate(
    *, actor: Actor, organisation_id: UUID, valid_from: datetime, valid_until: datetime | None = None, body: str = ""
) -> None:
    """A certified institution has its certificate in this period, given by `body`; with an end it lost it then."""
    require("people.record_registration", actor)
    running = Certificate.objects.filter(organisation_id=organisation_id, valid_until__isnull=True)
    running.update(valid_until=valid_from, ended_as=Certificate.End.REPLACED)
    Certificate(
        organisation_id=organisation_id, valid_from=valid_from, valid_until=valid_until, body=body.strip(),
        ended_as=Certificate.End.LOST if valid_until else "",
    ).save(force_insert=True)  # fmt: skip


@command
def end_certificate(*, actor: Actor, organisation_id: UUID, until: datetime, status: str = "lost") -> None:
    """The institution lost its certificate, or it was suspended. Running measures stay until they are moved."""
    require("people.record_registration", actor)
    running = Certificate.objects.filter(organisation_id=organisation_id, valid_until__isnull=True)
    running.update(valid_until=until, ended_as=Certificate.End(status))


def _turn(held: CourtAuthorisation, kind: str, happened_at: datetime, actor: Actor) -> None:
    AuthorisationTurn(
        authorisation_id=held.id, dossier_id=held.dossier_id, kind=kind, at=happened_at, recorded_at=actor.at,
        recorded_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip
