"""Professional and family determine what help is needed. No price, budget or contract stands in the way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Item, Seat
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.visible import in_period
from roer.decisions.circle import concerned
from roer.decisions.codes import FORMS, HEAVINESS, Route
from roer.decisions.commands.common import ask_once, put_words
from roer.decisions.models import DeterminationAgreement, ProfessionalDetermination
from roer.decisions.refusals import CannotAnswer, CannotDetermine
from roer.decisions.rules import LightestFacts, RegistrationFacts
from roer.intake.queries import lasting_need_of
from roer.people.commands import involve
from roer.people.commands.persons import NAME
from roer.people.queries import registrations_of, was_registered


@command
def determine_help(
    *, actor: Actor, dossier_id: UUID, words: str, form: str, volume: Decimal | None = None, unit: str = "",
    frequency: str = "", months: int | None = None, delivery: str = "in_kind", provider_id: UUID | None = None,
    contracted: bool | None = None, route: str = Route.PROFESSIONAL, request_id: UUID | None = None,
    agreed: Iterable[UUID] = (), lightest: str = "", reason: str = "", other_measure: str = "",
) -> UUID:  # fmt: skip
    """Say what help is needed, how much and how long; `agreed` are persons of the family who said yes. Returns its id.

    `lightest` is the lightest form that fits the need: another one asks a `reason` (INT-47). `other_measure` says whether
    care is really the answer, or something else would take stress away. A need that does not pass is known from intake.
    """
    require("decisions.determine", actor, dossier_id)
    if form not in FORMS:
        raise CannotDetermine(_("Kies een vorm van hulp."))
    if volume is not None and not (unit and frequency and volume > 0):
        raise CannotDetermine(_("Noem bij hoeveel hulp ook de eenheid en hoe vaak."))
    facts = LightestFacts(HEAVINESS[form], HEAVINESS.get(lightest), bool(reason.strip()))
    mets = meet("decisions.lightest_help_that_fits", facts, at=day_of(actor.at))
    uphold(mets, {"decisions.lightest_help_that_fits": reason})
    item = put_words(dossier_id, "decisions.determination", Label.PLAN, words, actor)
    made = ProfessionalDetermination(
        dossier_id=dossier_id, label=int(Label.PLAN), item_id=item.id, request_id=request_id, route=route, form=form,
        volume=volume, unit=unit, frequency=frequency, months=months, delivery=delivery, provider_id=provider_id,
        contracted=contracted, lightest=lightest, why_item=_beside(dossier_id, "why_weight", reason, actor),
        measure_item=_beside(dossier_id, "other_measure", other_measure, actor),
        lasting=lasting_need_of(dossier_id, actor) is not None, determined_by_id=actor.seat_id, determined_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    for person_id in agreed:
        _agree(made, person_id, True, actor)
    _look_at_registration(made, actor)
    keep_receipts(mets, facts, dossier_id=dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    tell(dossier_id, "decisions.determined", label=Label.PLAN, item_id=item.id, form=form, route=route)
    return made.id


def _beside(dossier_id: UUID, kind: str, words: str, actor: Actor) -> UUID | None:
    """Words beside the determination, when there are any."""
    return put_words(dossier_id, f"decisions.{kind}", Label.PLAN, words, actor).id if words.strip() else None


def _look_at_registration(made: ProfessionalDetermination, actor: Actor) -> None:
    """Somebody whose registration expired determined help: it stands, and a colleague who is registered looks along."""
    person = actor.person_id
    known = person is not None and was_registered(person)
    facts = RegistrationFacts(known, person is not None and person in registrations_of([person], actor))
    mets = meet("decisions.registration_runs", facts, at=day_of(actor.at))
    keep_receipts(mets, facts, dossier_id=made.dossier_id, label=Label(made.label), actor=actor, item_id=made.item_id)
    for _signal in uphold(mets, {}):
        ask_once(
            "decisions.check_determination", owner_seat_id=_registered_colleague(actor), due_on=day_of(actor.at),
            cause="expired", actor=actor, dossier_id=made.dossier_id, thing_id=made.id,
        )  # fmt: skip


def _registered_colleague(actor: Actor) -> UUID:
    """Somebody else of the same organisation with a running registration, else whoever acts."""
    others = Seat.objects.filter(  # type: ignore[misc]
        in_period(actor.at), organisation_id=actor.organisation_id, role__in=(Role.PROFESSIONAL, Role.PROVIDER_WORKER)
    ).exclude(id=actor.seat_id)
    seats = dict(others.values_list("person_id", "id"))
    registered = registrations_of([each for each in seats if each], actor)
    return next((seats[person] for person in sorted(registered, key=str)), actor.seat_id)


@command
def agree_with_determination(
    *, actor: Actor, determination_id: UUID, agrees: bool, person_id: UUID | None = None
) -> None:
    """Somebody of the family says yes or no to what was determined; a worker writes it down for `person_id`."""
    held = ProfessionalDetermination.objects.visible_to(actor).get(id=determination_id)
    at_work = actor.role in WORK_ROLES
    require("decisions.answer_for" if at_work else "decisions.answer", actor, held.dossier_id)
    who = person_id if at_work else actor.person_id
    if who is None:
        raise CannotAnswer(_("Kies van wie dit antwoord is."))
    _agree(held, who, agrees, actor)
    tell(
        held.dossier_id, "decisions.determination_answered", label=Label.PLAN, item_id=held.item_id, agrees=int(agrees)
    )


@command
def ask_decision(*, actor: Actor, determination_id: UUID, decider_seat_id: UUID, due_on: date) -> None:
    """Ask somebody of the municipality to decide on a determination; he or she reads the letters from now."""
    held = ProfessionalDetermination.objects.visible_to(actor).get(id=determination_id)
    require("decisions.ask_assessment", actor, held.dossier_id)
    if Seat.objects.get(id=decider_seat_id).role != Role.DECIDER:
        raise CannotDetermine(_("Kies iemand van de gemeente die mag beslissen."))
    involve(actor=actor, dossier_id=held.dossier_id, seat_id=decider_seat_id, part="decider", purpose="decision")
    _open_names(held.dossier_id, decider_seat_id, actor)
    ask_once(
        "decisions.decide", owner_seat_id=decider_seat_id, due_on=due_on, cause=held.form, actor=actor,
        dossier_id=held.dossier_id, thing_id=held.id,
    )  # fmt: skip
    tell(held.dossier_id, "decisions.decision_asked", label=Label.LETTERS, seat=str(decider_seat_id))


def _open_names(dossier_id: UUID, seat_id: UUID, actor: Actor) -> None:
    """Who decides must know to whom the letters go: the names of the people concerned, and nothing else of their files."""
    people = [one.person_id for one in concerned(dossier_id, actor)]
    for item in Item.objects.filter(kind=NAME, dossier__person_id__in=people).exclude(dossier_id=dossier_id):
        open_item_for(actor=actor, item_id=item.id, seat_id=seat_id, purpose="decision")


def _agree(held: ProfessionalDetermination, person_id: UUID, agrees: bool, actor: Actor) -> None:
    said = {"agrees": agrees, "said_at": actor.at, "written_by_id": actor.seat_id}
    found = DeterminationAgreement.objects.visible_to(actor).filter(determination=held, person_id=person_id)
    if not found.update(**said):
        DeterminationAgreement(
            dossier_id=held.dossier_id, label=held.label, item_id=held.item_id, determination=held,
            person_id=person_id, **said,
        ).save(force_insert=True)  # fmt: skip
