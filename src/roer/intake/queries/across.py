"""Mandates across areas of life, what was deployed under them, and on how many areas a family has questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item, Seat
from roer.core.visible import in_period
from roer.intake.models import BasicNeed, Deployment, DomainMandate, SupportOffer, Triage

# Which area of life a basic need is about; what is no area of another organisation stands not here.
AREA = {
    "income": "income", "work_and_care": "income", "housing": "housing", "debts": "debts", "school": "school",
    "at_school": "school",
}  # fmt: skip


SYSTEMIC = "systeemtherap"


@dataclass(frozen=True)
class Deployed:
    """What was deployed: the row, what it is, and what came of it."""

    row: Deployment
    words: str
    answer: str


def areas_of(request_id: UUID, actor: Actor) -> set[str]:
    """The areas of life on which this family has questions: needs that are not met, and care itself when it was looked at."""
    needs = BasicNeed.objects.visible_to(actor).filter(request_id=request_id, is_met=False, arranged_at__isnull=True)
    found = {AREA[need] for need in needs.values_list("need", flat=True) if need in AREA}
    looked = Triage.objects.visible_to(actor).filter(request_id=request_id).exists()
    return found | ({"care"} if looked else set())


def has_family_worker(request_id: UUID, actor: Actor) -> bool:
    """Was one family worker offered?"""
    offers = SupportOffer.objects.visible_to(actor).filter(request_id=request_id)
    return offers.filter(kind=SupportOffer.Kind.FAMILY_WORKER).exists()


def mandates_in(municipality_code: str, on: date) -> list[DomainMandate]:
    """The mandates that run in a municipality on a day, for everybody to read."""
    rows = DomainMandate.objects.filter(municipality_code=municipality_code, valid_from__lte=on, valid_until__gte=on)
    return list(rows.select_related("seat").order_by("seat__work_name", "giver"))


def own_mandates(actor: Actor) -> list[tuple[str, str]]:
    """(id, giver, areas and last day in words) of the own mandates that run today."""
    on = day_of(actor.at)
    rows = DomainMandate.objects.filter(seat_id=actor.seat_id, valid_from__lte=on, valid_until__gte=on)
    return [
        (str(row.id), _("%(giver)s: %(areas)s, tot en met %(day)s") % {
            "giver": row.giver_name, "areas": ", ".join(row.get_areas_says()), "day": row.valid_until.isoformat(),
        })
        for row in rows.order_by("giver_name")
    ]  # fmt: skip


def family_workers(actor: Actor) -> list[tuple[str, str]]:
    """(seat, name) of who may be the one worker: systemic therapists first, then who has a mandate, then by name."""
    on = day_of(actor.at)
    mandated = set(
        DomainMandate.objects.filter(valid_from__lte=on, valid_until__gte=on).values_list("seat_id", flat=True)
    )
    seats = Seat.objects.filter(  # type: ignore[misc]
        in_period(actor.at), role="professional", organisation_id=actor.organisation_id
    )
    found = sorted(
        seats, key=lambda seat: (SYSTEMIC not in seat.discipline.lower(), seat.id not in mandated, seat.work_name)
    )
    mark = _("heeft mandaat")
    return [
        (str(seat.id), f"{seat.work_name}, {seat.discipline}" + (f" ({mark})" if seat.id in mandated else ""))
        for seat in found
    ]


def deployed_for(request_id: UUID, actor: Actor) -> list[Deployed]:
    """Everything that was deployed, with what it is and what came of it."""
    rows = list(Deployment.objects.visible_to(actor).filter(request_id=request_id).select_related("mandate"))
    if not rows:
        return []
    wanted = {each for row in rows for each in (row.item_id, row.result_item) if each}
    texts = {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=wanted))}
    return [Deployed(row, texts.get(row.item_id, ""), texts.get(row.result_item, "")) for row in rows]  # type: ignore[arg-type]


def deployment_for(deployment_id: UUID, actor: Actor) -> Deployed:
    """One deployment with its words, for the desk to which it was sent. Raises Deployment.DoesNotExist for others."""
    rows = Deployment.objects.visible_to(actor).filter(mandate__desk_id=actor.seat_id)
    row = rows.select_related("mandate", "seat").get(id=deployment_id)
    texts = [text or "" for _item, text in words_of(Item.objects.filter(id=row.item_id))]
    return Deployed(row, " ".join(texts), "")


def desk_seats(actor: Actor) -> list[tuple[str, str]]:
    """(seat, name and organisation) of who can be the desk of an organisation; an empty choice when it has none here."""
    roles = ("professional", "assessor", "family_supervisor", "provider_worker")
    seats = Seat.objects.filter(in_period(actor.at), role__in=roles, organisation__isnull=False)
    found = seats.order_by("organisation__name", "work_name").values_list("id", "organisation__name", "work_name")
    return [("", _("niemand: de organisatie werkt niet met Roer"))] + [
        (str(seat_id), f"{organisation}: {name}") for seat_id, organisation, name in found
    ]


def running_deployments(request_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """(id, area and organisation) of what was deployed and has not ended."""
    rows = Deployment.objects.visible_to(actor).filter(request_id=request_id, ended_on__isnull=True)
    return [
        (str(row.id), f"{row.get_area_display()}: {row.mandate.giver_name}")
        for row in rows.select_related("mandate").order_by("asked_at")
    ]
