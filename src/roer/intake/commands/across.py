"""One family worker for many questions: offered to the family, with mandates of organisations, and help deployed at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands import open_item_for
from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.core.visible import in_period
from roer.intake.commands.common import end_of, find, needed, obey, stay_open, write
from roer.intake.commands.local import here
from roer.intake.commands.looking import put_before
from roer.intake.models import Deployment, DomainMandate, HelpRequest, SupportOffer
from roer.intake.queries.across import SYSTEMIC
from roer.intake.rules import DeployFacts

DESKS = frozenset({Role.PROFESSIONAL, Role.ASSESSOR, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})
WORKERS = (Role.PROFESSIONAL, Role.PROVIDER_WORKER)


class CannotDeploy(Refused):
    """The mandate, the worker or the day does not fit; the message says what."""


@command
def give_domain_mandate(
    *, actor: Actor, municipality_code: str, seat_id: UUID, giver: str, giver_name: str, areas: Sequence[str],
    scope: str, valid_from: date, valid_until: date, desk_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """An organisation lets a worker deploy its help on these areas, until a day. Public. Returns the mandate (INT-63).

    `desk_id` is the seat at that organisation that gets each deployment on its list.
    """
    code = here(actor, municipality_code)
    seat = Seat.objects.filter(in_period(actor.at), id=seat_id, role__in=WORKERS).first()
    if seat is None or giver not in DomainMandate.Giver.values or not giver_name.strip() or not scope.strip():
        raise CannotDeploy(_("Kies wie het mandaat krijgt, van wie, en schrijf op wat het inhoudt."))
    if desk_id is not None and not Seat.objects.filter(in_period(actor.at), id=desk_id, role__in=DESKS).exists():
        raise CannotDeploy(_("Kies iemand die hier nu werkt."))
    if not areas or not set(areas) <= set(DomainMandate.Area.values) or valid_until <= valid_from:
        raise CannotDeploy(_("Kies waarover het gaat, en een laatste dag na de eerste."))
    made = DomainMandate(
        municipality_code=code, seat=seat, giver=giver, giver_name=giver_name.strip(), areas=sorted(areas),
        scope=scope.strip(), desk_id=desk_id, valid_from=valid_from, valid_until=valid_until,
        written_by_id=actor.seat_id, written_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def offer_family_worker(*, actor: Actor, request_id: UUID, seat_id: UUID, words: str, reason: str = "") -> UUID:
    """Offer the family one worker for everything, by name and with the reason. The family says yes, no or later.

    A systemic therapist is proposed; anybody else is offered with a `reason` that the family reads.
    """
    request = find(request_id, actor)
    require("intake.offer_support", actor, request)
    stay_open(request)
    seat = Seat.objects.filter(in_period(actor.at), id=seat_id, role__in=WORKERS).first()
    if seat is None:
        raise CannotDeploy(_("Kies iemand die hier nu werkt."))
    if SYSTEMIC not in seat.discipline.lower():
        needed(reason, _("Kies een systeemtherapeut, of schrijf op waarom iemand anders het wordt."))
    says = "\n\n".join(filter(None, (needed(words), reason.strip())))
    item = write(request, "family_worker", says, actor, weight=Item.Weight.NONE, label=Label.PLAN, shut=False)
    made = SupportOffer(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id,
        kind=SupportOffer.Kind.FAMILY_WORKER, offered_at=actor.at, offered_by_id=actor.seat_id, worker=seat,
    )  # fmt: skip
    made.save(force_insert=True)
    worklist.close("intake.offer_family_worker", request.id, actor)
    tell(request.dossier_id, "intake.support_offered", label=Label.PLAN, item_id=item.id, kind=made.kind, exemption="")
    return made.id


@command
def deploy(*, actor: Actor, request_id: UUID, mandate_id: UUID, area: str, words: str) -> UUID:
    """Deploy care, expertise or service of another organisation, today, without a new indication (INT-63).

    Outside the mandate, by its worker, area or days, it is refused. The organisation's desk gets it on its list with the
    words of it and nothing else of the file. Returns the deployment, accepted at once.
    """
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    held = DomainMandate.objects.filter(id=mandate_id, seat_id=actor.seat_id).select_related("desk").first()
    facts = DeployFacts(area, day_of(actor.at))
    if held is not None:
        facts = DeployFacts(area, day_of(actor.at), frozenset(held.areas), held.valid_from, held.valid_until)
    mets = meet("intake.deploys_within_the_mandate", facts, at=day_of(actor.at))
    obey(mets)
    item = write(request, "deployment", needed(words), actor, weight=Item.Weight.NONE, label=Label.CARE, shut=False)
    made = Deployment(
        request=request, dossier_id=request.dossier_id, label=int(Label.CARE), item_id=item.id, mandate_id=mandate_id,
        area=area, asked_at=actor.at, accepted_at=actor.at, seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    if held is not None and held.desk is not None:
        _send(request, made, item, held.desk, actor)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.CARE, actor=actor, item_id=item.id)
    worklist.ask(
        "intake.follow_deployment", owner_seat_id=actor.seat_id, due_at=end_of(10, actor), cause=f"intake.{area}",
        actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    tell(request.dossier_id, "intake.deployed", label=Label.CARE, item_id=item.id, step="accepted", area=area)
    return made.id


def _send(request: HelpRequest, made: Deployment, item: Item, desk: Seat, actor: Actor) -> None:
    put_before(request, item, desk, actor)
    worklist.ask(
        "intake.take_in_deployment", owner_seat_id=desk.id, due_at=end_of(5, actor), cause=f"intake.{made.area}",
        actor=actor, dossier_id=request.dossier_id, thing_id=made.id,
    )  # fmt: skip


@command
def answer_deployment(*, actor: Actor, deployment_id: UUID, on: date, words: str = "", ended: bool = False) -> None:
    """The desk of the organisation says on which day its help began, or ended with which result (INT-63)."""
    held = Deployment.objects.visible_to(actor).select_related("mandate").get(id=deployment_id)
    require("intake.take_in_deployment", actor, held)
    _fits(held, on, ended, actor)
    if not ended:
        Deployment.objects.filter(id=held.id).update(began_on=on)
    else:
        new = NewItem(held.dossier_id, "intake.deployment_result", Label.CARE, needed(words), Item.Weight.NONE)
        item = put(new, actor)
        open_item_for(actor=actor, item_id=item.id, seat_id=held.seat_id, purpose="advice")
        Deployment.objects.filter(id=held.id).update(began_on=held.began_on or on, ended_on=on, result_item=item.id)
        worklist.close("intake.take_in_deployment", held.id, actor)
        worklist.close_everywhere("intake.follow_deployment", held.request_id, actor)
    _tell_step(held, ended)


@command
def follow_deployment(*, actor: Actor, deployment_id: UUID, on: date, words: str = "", ended: bool = False) -> None:
    """What was deployed began on a day, or ended on it with its result in words that the family reads."""
    held = Deployment.objects.visible_to(actor).select_related("request__dossier").get(id=deployment_id)
    require("intake.look", actor, held.request)
    _fits(held, on, ended, actor)
    if not ended:
        Deployment.objects.filter(id=held.id).update(began_on=on)
    else:
        item = write(
            held.request, "deployment_result", needed(words), actor, weight=Item.Weight.NONE, label=Label.CARE, shut=False
        )  # fmt: skip
        Deployment.objects.filter(id=held.id).update(began_on=held.began_on or on, ended_on=on, result_item=item.id)
        worklist.close("intake.follow_deployment", held.request_id, actor)
        worklist.close_everywhere("intake.take_in_deployment", held.id, actor)
    _tell_step(held, ended)


def _fits(held: Deployment, on: date, ended: bool, actor: Actor) -> None:
    """Raise CannotDeploy for a day to come, one before the beginning, or about what has ended."""
    first = day_of(held.accepted_at) if not ended else held.began_on or day_of(held.accepted_at)
    if held.ended_on is not None or on > day_of(actor.at) or on < first:
        raise CannotDeploy(_("Kies een dag die geweest is, na het begin. Wat klaar is, verandert niet meer."))


def _tell_step(held: Deployment, ended: bool) -> None:
    step = "ended" if ended else "began"
    tell(held.dossier_id, "intake.deployed", label=Label.CARE, item_id=held.item_id, step=step, area=held.area)
