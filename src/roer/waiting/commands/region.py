"""What a region keeps: its expert team, who holds override power, who signed, and stops of help as incidents."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.models import Organisation, Seat
from roer.core.rules import meet, uphold
from roer.core.visible import in_period
from roer.offers.queries import Form
from roer.waiting.access import ANSWERING
from roer.waiting.codes import TeamLevel
from roer.waiting.models import (
    Executive,
    ExpertMember,
    ExpertTeam,
    IntakeStop,
    PowerHolder,
    Signatory,
    TeamExample,
)
from roer.waiting.refusals import CannotSettle
from roer.waiting.rule_facts import StopOfHelpFacts


@command
def form_expert_team(*, actor: Actor, name: str, level: str, region: str = "", meets: str = "") -> UUID:
    """Register a team for stuck cases."""
    require("waiting.keep_region", actor)
    if level not in TeamLevel.values or (level == TeamLevel.REGION) != bool(region) or not name.strip():
        raise CannotSettle(_("Een regionaal team heeft een naam en een regio; een ander team alleen een naam."))
    made = ExpertTeam(name=name.strip(), level=level, region=region, meets=meets, valid_from=day_of(actor.at))
    made.save(force_insert=True)
    return made.id


@command
def seat_expert(
    *, actor: Actor, team_id: UUID, seat_id: UUID, expertise: str, available: str = "", leads: bool = False
) -> UUID:
    """Give a worker a seat in an expert team, with what that person knows and when to come along."""
    require("waiting.keep_region", actor)
    made = ExpertMember(
        team_id=team_id,
        seat_id=seat_id,
        expertise=expertise.strip(),
        available=available,
        leads=leads,
        valid_from=actor.at,
    )
    made.save(force_insert=True)
    return made.id


@command
def register_power(*, actor: Actor, region: str, seat_id: UUID, cases: str, until: datetime | None = None) -> UUID:
    """Put in the public register who may force an organisation, and for which cases (WAI-48)."""
    require("waiting.keep_region", actor)
    if not cases.strip():
        raise CannotSettle(_("Schrijf op voor welke zaken. Iedereen kan dit lezen."))
    made = PowerHolder(region=region, seat_id=seat_id, cases=cases.strip(), valid_from=actor.at, valid_until=until)
    made.save(force_insert=True)
    return made.id


@command
def register_signatory(*, actor: Actor, region: str, organisation_id: UUID, signed_on: date) -> UUID:
    """Put down that an organisation signed the regional agreement on override power."""
    require("waiting.keep_region", actor)
    made = Signatory(region=region, organisation_id=organisation_id, signed_on=signed_on)
    made.save(force_insert=True)
    return made.id


@command
def name_executive(*, actor: Actor, organisation_id: UUID, seat_id: UUID) -> UUID:
    """Say who answers at the top of an organisation and hears of very long waits there; a newer one takes over (WAI-22)."""
    require("waiting.keep_region", actor)
    held = Seat.objects.filter(in_period(actor.at), id=seat_id, role__in=ANSWERING)
    if not held.exists() or not Organisation.objects.filter(id=organisation_id).exists():
        raise CannotSettle(_("Kies een organisatie, en iemand die daar nu werkt of erover beslist."))
    Executive.objects.filter(organisation_id=organisation_id, valid_until__isnull=True).update(valid_until=actor.at)
    made = Executive(organisation_id=organisation_id, seat_id=seat_id, valid_from=actor.at)
    made.save(force_insert=True)
    return made.id


@command
def share_example(*, actor: Actor, title: str, words: str, contact: str) -> UUID:
    """The national table shares what a team did that others can do too; nothing about a child may stand in it (WAI-47)."""
    require("waiting.share_example", actor)
    team = ExpertTeam.objects.filter(
        level=TeamLevel.NATIONAL, valid_until__isnull=True, members__seat_id=actor.seat_id
    ).first()  # fmt: skip
    if team is None:
        raise CannotSettle(_("Alleen wie aan de landelijke tafel zit, deelt hier voorbeelden."))
    if not (title.strip() and words.strip() and contact.strip()):
        raise CannotSettle(_("Schrijf op wat er gedaan is, en wie anderen kunnen bellen."))
    made = TeamExample(
        team=team, title=title.strip(), says=words.strip(), contact=contact.strip(), shared_at=actor.at,
        seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def stop_help_for_money(*, actor: Actor, municipality_code: str, form: str, as_decision: bool) -> None:
    """A stop of a kind of help for money or contract cannot be a decision: always refused as one (WAI-29)."""
    require("waiting.record_stop", actor)
    uphold(meet("waiting.a_budget_stops_no_help", StopOfHelpFacts(as_decision), at=day_of(actor.at)), {})


@command
def report_stop(
    *, actor: Actor, form: str, reason: str, ordered_by: str, from_on: date, until_on: date | None = None,
    as_decision: bool = False,
) -> UUID:  # fmt: skip
    """A stop in the own municipality: as a decision always refused, as an incident kept with every child it touches."""
    require("waiting.record_stop", actor)
    uphold(meet("waiting.a_budget_stops_no_help", StopOfHelpFacts(as_decision), at=day_of(actor.at)), {})
    home = Organisation.objects.values_list("municipality_code", flat=True).get(id=actor.organisation_id)  # type: ignore[misc]
    made: UUID = record_intake_stop(
        actor=actor, municipality_code=home, form=form, reason=reason, ordered_by=ordered_by, from_on=from_on,
        until_on=until_on,
    )  # fmt: skip
    return made


@command
def record_intake_stop(
    *, actor: Actor, municipality_code: str, form: str, reason: str, ordered_by: str, from_on: date,
    until_on: date | None = None,
) -> UUID:  # fmt: skip
    """Write down that help was stopped all the same, as an incident that everybody can read. Referrals stay possible."""
    require("waiting.record_stop", actor)
    if form not in Form.values or not reason.strip() or not ordered_by.strip() or (until_on and until_on <= from_on):
        raise CannotSettle(_("Schrijf op welke hulp, waarom, wie het bepaalde en vanaf welke dag."))
    made = IntakeStop(
        municipality_code=municipality_code, form=form, reason=reason.strip(), ordered_by=ordered_by.strip(),
        from_on=from_on, until_on=until_on, children=0, seat_id=actor.seat_id, recorded_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    with connection.cursor() as cursor:  # every child it touches, with its owner, without this worker reading a file
        cursor.execute("SELECT waiting_touch(%s)", [made.id])
        IntakeStop.objects.filter(id=made.id).update(children=cursor.fetchone()[0])
    return made.id
