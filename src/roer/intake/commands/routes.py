"""The other four ways in: a doctor refers, an institution determines, a court rules, or there is acute danger."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import Refused, command
from roer.core.days import PartialDate, day_of
from roer.core.dossiers import head_dossier
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.rules import Outcome, meet
from roer.core.rules.keeping import keep_receipts
from roer.intake.commands.asking import open_request
from roer.intake.commands.common import end_of, needed, obey
from roer.intake.commands.entering import enter_first
from roer.intake.commands.warned import pass_warnings_on
from roer.intake.models import HelpRequest, Referral
from roer.intake.queries.knowing import expertise_of
from roer.intake.rules import ANSWER_DAYS, ROUTE_DAYS, GpFacts, ReferralFacts, RouteFacts
from roer.intake.rules.consent import GUARDIANSHIPS
from roer.people import commands as people
from roer.people import queries

Route = HelpRequest.Route
ROUTE_OF = {
    Referral.Ground.TEAM: Route.FAMILY, Referral.Ground.NONE: Route.FAMILY, Referral.Ground.GP: Route.DOCTOR,
    Referral.Ground.YOUTH_DOCTOR: Route.DOCTOR, Referral.Ground.SPECIALIST: Route.DOCTOR,
    Referral.Ground.INSTITUTION: Route.INSTITUTION, Referral.Ground.COURT: Route.COURT,
}  # fmt: skip
AFTER_DANGER = ("intake.complete_route", "intake.hear_child", "intake.ask_consent", "intake.write_letter")


class CannotRefer(Refused):
    """Something about the referral does not fit; the message says what."""


@command
def refer(
    *, actor: Actor, name: str, birth: PartialDate | None, municipality_code: str, words: str, ground: str, about: str,
    family_agrees: bool = True, to_specialist: bool = False, reason: str = "", from_system: bool = False,
    provider_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """A GP, youth doctor or specialist refers a patient with one short form (INT-10). No municipal decision is needed.

    Nobody is looked up: the doctor never learns whether a child is known. About growing up straight to a specialist
    asks a reason on the screen; from the doctor's own system it is taken in and the reason is asked afterwards (INT-11).
    `provider_id` is whom the doctor names; no contract or a long wait is a warning on the page and never stops it.
    Returns the request.
    """
    require("intake.refer", actor)
    if ground not in ("gp", "youth_doctor", "specialist") or about not in Referral.For.values:
        raise CannotRefer(_("Kies wie verwijst en waarvoor."))
    needed(words, _("Schrijf in een paar zinnen waarvoor u verwijst."))
    facts = GpFacts(about, to_specialist, bool(reason.strip()))
    mets = meet("intake.growing_up_goes_past_the_team", facts, at=day_of(actor.at))
    late = from_system and any(one.outcome is Outcome.MET for one in mets)
    if not late:
        obey(mets)
    person_id = people.register_person(actor=actor, name=name, birth=birth, part="referrer", purpose="referral")
    request = open_request(
        head_dossier(person_id).id, Route.DOCTOR, actor, words="\n\n".join(filter(None, (words.strip(), reason.strip()))),
        kind="referral", label=Label.PLAN, municipality_code=municipality_code,
    )  # fmt: skip
    _referral(request, ground, day_of(actor.at), actor, about=about, family_agrees=family_agrees)
    Referral.objects.filter(request_id=request.id).update(to_specialist=to_specialist, provider_id=provider_id)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.LETTERS, actor=actor, item_id=request.item_id)
    pass_warnings_on(municipality_code, provider_id, actor)
    if late:
        worklist.ask(
            "intake.ask_why_specialist", owner_seat_id=request.owner_seat_id, due_at=end_of(5, actor),
            cause="intake.no_reason", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
    return request.id


@command
def refer_in_measure(*, actor: Actor, dossier_id: UUID, words: str, municipality_code: str) -> UUID:
    """The certified institution determines which help is needed in its measure or guardianship. Returns the request."""
    require("intake.determine_in_measure", actor)
    needed(words)
    facts = _title(dossier_id, actor)
    mets = meet("intake.institution_has_a_title", facts, at=day_of(actor.at))
    obey(mets)
    request = open_request(
        dossier_id, Route.INSTITUTION, actor, words=words, kind="referral", label=Label.PLAN,
        municipality_code=municipality_code, owner=Seat.objects.get(id=actor.seat_id),
    )  # fmt: skip
    keep_receipts(mets, facts, dossier_id=dossier_id, label=Label.PLAN, actor=actor, item_id=request.item_id)
    _referral(request, Referral.Ground.INSTITUTION, day_of(actor.at), actor)
    return request.id


@command
def register_ruling(*, actor: Actor, dossier_id: UUID, words: str, ruled_on: date, municipality_code: str) -> UUID:
    """Write down which help a court ordered, in plain words; the ruling itself is a document elsewhere."""
    require("intake.register_ruling", actor)
    needed(words, _("Schrijf op wat de rechter zei over de hulp."))
    if ruled_on > day_of(actor.at):
        raise CannotRefer(_("De dag van de uitspraak ligt in de toekomst. Kijk de datum na."))
    own = Seat.objects.get(id=actor.seat_id) if actor.role == Role.FAMILY_SUPERVISOR else None
    request = open_request(
        dossier_id, Route.COURT, actor, words=words, kind="ruling", label=Label.LETTERS,
        municipality_code=municipality_code, owner=own,
    )  # fmt: skip
    _referral(request, Referral.Ground.COURT, ruled_on, actor)
    return request.id


@command
def start_acute(
    *, actor: Actor, words: str, municipality_code: str, dossier_id: UUID | None = None, name: str = "",
    birth: PartialDate | None = None,
) -> UUID:  # fmt: skip
    """Help starts at once; what is missing becomes dated work (INT-10, INT-75). No name or age is needed."""
    request = _begin(actor, words, municipality_code, dossier_id, name, birth, Route.ACUTE)
    _referral(request, Referral.Ground.ACUTE, day_of(actor.at), actor, work=AFTER_DANGER, days=int(ROUTE_DAYS.value))
    return request.id


@command
def save_help(
    *, actor: Actor, words: str, municipality_code: str, ground: str, referrer_name: str = "",
    referred_on: date | None = None, reason: str = "", dossier_id: UUID | None = None, name: str = "",
    birth: PartialDate | None = None,
) -> UUID:  # fmt: skip
    """A provider or team saves help that begins, with who referred and when, or with why nobody did (INT-10).

    Help never waits for it: in acute danger `start_acute` asks nothing. Without a referrer the team completes the route.
    """
    if ground not in ROUTE_OF or (referred_on is not None and referred_on > day_of(actor.at)):
        raise CannotRefer(_("Kies wie verwees, en een dag die geweest is."))
    named = bool(referrer_name.strip() and referred_on)
    facts = ReferralFacts(ground if named and ground != Referral.Ground.NONE else None, bool(reason.strip()))
    mets = meet("intake.referral_names_who", facts, at=day_of(actor.at))
    obey(mets, {"intake.referral_names_who": reason})
    ground = ground if named else Referral.Ground.NONE
    request = _begin(actor, words, municipality_code, dossier_id, name, birth, ROUTE_OF[ground])  # type: ignore[index]
    nobody = ground == Referral.Ground.NONE
    _referral(
        request, ground, referred_on or day_of(actor.at), actor,
        work=("intake.complete_route", "intake.ask_consent") if nobody else ("intake.ask_consent",),
        days=int(ROUTE_DAYS.value),
    )  # fmt: skip
    says = reason.strip() if nobody else referrer_name.strip()
    item = put(NewItem(request.dossier_id, "intake.referrer", Label.PLAN, says, Item.Weight.FACT), actor)
    Referral.objects.visible_to(actor).filter(request=request).update(name_item=item.id)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    return request.id


def _begin(
    actor: Actor, words: str, municipality_code: str, dossier_id: UUID | None, name: str, birth: PartialDate | None,
    route: str,
) -> HelpRequest:  # fmt: skip
    """Help that begins now, for a known child or for somebody whose name comes later."""
    require("intake.start_acute", actor)
    needed(words, _("Schrijf in een paar woorden op wat er aan de hand is."))
    if dossier_id is None:
        part = "care_provider" if actor.role == Role.PROVIDER_WORKER else "case_manager"
        known = name.strip() or str(_("Naam nog niet bekend"))
        person_id = people.register_person(actor=actor, name=known, birth=birth, part=part, purpose="danger")
        dossier_id = head_dossier(person_id).id
    request = open_request(
        dossier_id, route, actor, words=words, kind="acute", label=Label.PLAN, municipality_code=municipality_code,
        state=HelpRequest.State.HELPING,
    )  # fmt: skip
    enter_first(request, "", actor)
    return request


def _referral(
    request: HelpRequest, ground: str, on: date, actor: Actor, *, about: str = "", family_agrees: bool = True,
    work: tuple[str, ...] = ("intake.meet_family",), days: int = int(ANSWER_DAYS.value),
) -> None:  # fmt: skip
    Referral(
        request=request, dossier_id=request.dossier_id, label=int(Label.LETTERS | Label.PLAN), ground=ground, about=about,
        referred_on=on, seat_id=actor.seat_id, family_agrees=family_agrees, received_at=actor.at,
        contact_seat_id=request.owner_seat_id, began_at=request.helping_since,
        took_part=expertise_of([actor.seat_id], day_of(actor.at)),
    ).save(force_insert=True)  # fmt: skip
    for kind in work:
        worklist.ask(
            kind, owner_seat_id=request.owner_seat_id, due_at=end_of(days, actor), cause=f"intake.{request.route}",
            actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip


def _title(dossier_id: UUID, actor: Actor) -> RouteFacts:
    legal = queries.legal_position(dossier_id, actor)
    mine = actor.organisation_id
    return RouteFacts(
        any(measure.organisation_id == mine for measure in legal.measures),
        any(held.holder_organisation_id == mine and held.kind in GUARDIANSHIPS for held in legal.holders),
    )
