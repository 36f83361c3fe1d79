"""Everything that was looked at around a request, each as far as the actor may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.formats import date_format

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item, Seat
from roer.core.visible import in_period
from roer.intake.models import (
    BasicNeed,
    CaseManagement,
    Consultation,
    ContraIndication,
    Deployment,
    Examination,
    FamilyFactor,
    HeavierHelpWish,
    HelpRequest,
    HelpStep,
    LastingNeed,
    LocalAnswer,
    LongCareAdvice,
    OnwardReferral,
    OpenAccessHelp,
    OwnStrength,
    PayerDispute,
    Referral,
    SupportOffer,
    TimeLimit,
    Triage,
)
from roer.intake.queries.across import AREA
from roer.intake.queries.faces import supporter_of
from roer.intake.queries.requests import RequestLine, open_requests


@dataclass(frozen=True)
class Said:
    """One row with its words, an answer if there is one."""

    row: Any
    words: str
    answer: str = ""


@dataclass(frozen=True)
class Looked:
    """What was seen around one request."""

    triage: Triage | None
    needs: list[BasicNeed]
    needs_words: str
    factors: dict[Any, list[tuple[Any, str]]]
    consultations: list[Said]
    strengths: list[Said]
    contra: list[Said]
    light: list[Said]
    wishes: list[Said]
    onward: list[Said]
    disputes: list[Said]
    limits: list[TimeLimit]
    supporter: str = ""
    managers: list[Said] = field(default_factory=list)
    steps: list[Said] = field(default_factory=list)
    local: list[Said] = field(default_factory=list)
    examinations: list[Said] = field(default_factory=list)
    deployments: list[Said] = field(default_factory=list)
    lasting: list[Said] = field(default_factory=list)
    long_care: list[Said] = field(default_factory=list)
    one_worker: bool = False
    empty: bool = field(default=True)

    @property
    def helps(self) -> int:
        """How many things were written down that help or go well."""
        return self._counted(FamilyFactor.Direction.HELPS)

    @property
    def weighs(self) -> int:
        """How many things were written down that weigh."""
        return self._counted(FamilyFactor.Direction.WEIGHS)

    def _counted(self, direction: FamilyFactor.Direction) -> int:
        return sum(says == direction.label for lines in self.factors.values() for says, _words in lines)


def looked_at(request: HelpRequest, actor: Actor) -> Looked:
    """Triage, basic needs, what helps and weighs, consultations, own strength, light help, wishes, passing on, money."""
    kinds = (
        Consultation, OwnStrength, ContraIndication, OpenAccessHelp, HeavierHelpWish, OnwardReferral, PayerDispute,
        CaseManagement, HelpStep, LocalAnswer, Examination,
        Deployment, LastingNeed, LongCareAdvice,
    )  # fmt: skip
    rows = [list(kind.objects.visible_to(actor).filter(request=request)) for kind in kinds]
    needs = list(BasicNeed.objects.visible_to(actor).filter(request=request).order_by("need"))
    factors = list(FamilyFactor.objects.visible_to(actor).filter(request=request).order_by("written_at"))
    texts = _texts([*(row for group in rows for row in group), *factors, *needs])
    said = [[_said(row, texts) for row in group] for group in rows]
    picture: dict[Any, list[tuple[Any, str]]] = {}
    for row in factors:
        picture.setdefault(row.get_domain_display(), []).append(
            (row.get_direction_display(), texts.get(row.item_id, ""))
        )
    unmet = next((texts.get(each.item_id, "") for each in needs if not each.is_met), "")
    limits = TimeLimit.objects.visible_to(actor).filter(request=request, stopped_at__isnull=True).order_by("due_at")
    triage = Triage.objects.visible_to(actor).filter(request=request).order_by("-made_at").first()
    areas = {AREA[one.need] for one in needs if not one.is_met and not one.arranged_at and one.need in AREA}
    areas |= {"care"} if triage else set()
    return Looked(  # type: ignore[call-arg]
        triage, needs, unmet, picture, *said[:7], list(limits), supporter_of(request.dossier_id, actor),  # type: ignore[arg-type]
        *said[7:14], len(areas) > 1, not (triage or needs or factors or any(rows)),
    )  # fmt: skip


def done_before(request: HelpRequest, actor: Actor) -> list[str]:
    """What was examined before, as far as this worker may read it: kind, day and result in words."""
    rows = Examination.objects.visible_to(actor).filter(dossier_id=request.dossier_id, done_on__isnull=False)
    held = list(rows.order_by("-done_on"))
    lasting = list(LastingNeed.objects.visible_to(actor).filter(dossier_id=request.dossier_id, ended_at__isnull=True))
    texts = _texts([*held, *lasting])
    proven = [
        f"{each.get_who_display()}, {date_format(day_of(each.marked_at), 'j F Y')}: {texts.get(each.item_id, '')}"
        for each in lasting
    ]
    return proven + [
        f"{each.get_kind_display()}, {date_format(each.done_on, 'j F Y')}: {texts.get(each.result_item, '')}"
        for each in held
    ]


def consultation_for(consultation_id: UUID, actor: Actor) -> Said:
    """One consultation with its words. Raises Consultation.DoesNotExist for who may not see it."""
    row = Consultation.objects.visible_to(actor).select_related("asked_by__organisation").get(id=consultation_id)
    return _said(row, _texts([row]))


def open_needs_of(request_id: UUID, actor: Actor) -> list[tuple[str, Any]]:
    """(code, what it is) of every basic need that still waits."""
    held = BasicNeed.objects.visible_to(actor).filter(request_id=request_id, is_met=False, arranged_at__isnull=True)
    return [(each.need, each.get_need_display()) for each in held.order_by("need")]


def missing_offers(actor: Actor) -> list[RequestLine]:
    """The own open requests whose family was not offered client support, or did not answer the offer yet (INT-26)."""
    answered = SupportOffer.objects.visible_to(actor).filter(kind="client_supporter").exclude(answer="open")
    done = set(answered.values_list("request_id", flat=True))
    return [line for line in open_requests(actor) if line.id not in done]


def without_aftercare(actor: Actor) -> list[TimeLimit]:
    """Aftercare of the own families of which the day passed without contact (INT-36)."""
    late = TimeLimit.objects.visible_to(actor).filter(
        owner_seat_id=actor.seat_id, kind="intake.late_aftercare", stopped_at__isnull=True, due_at__lte=actor.at
    )
    return list(late.order_by("due_at"))


@dataclass(frozen=True)
class Feedback:
    """What a referrer hears of an own referral, within the family's consent: receipt, start and one contact (INT-13)."""

    referred_on: date
    about: Any
    received_at: datetime
    began_at: datetime | None
    contact: str
    is_done: bool
    agreed: bool


def feedback_for(actor: Actor) -> list[Feedback]:
    """The own referrals, the newest first. Nothing of the file itself: no names, no words."""
    rows = Referral.objects.visible_to(actor).filter(seat_id=actor.seat_id).select_related("contact_seat")
    return [_feedback(row) for row in rows.order_by("-referred_on", "-id")[:100]]


def advisers(actor: Actor) -> list[tuple[str, str]]:
    """(seat, name, discipline and organisation) of everybody who can be asked to think along, by name."""
    roles = ("professional", "assessor", "family_supervisor", "provider_worker")
    seats = Seat.objects.filter(in_period(actor.at), role__in=roles).exclude(id=actor.seat_id)
    found = seats.select_related("organisation").order_by("work_name")
    return [
        (str(seat.id), f"{seat.work_name}, {seat.discipline} ({seat.organisation.name if seat.organisation else ''})")
        for seat in found
    ]


def _feedback(row: Referral) -> Feedback:
    agreed = row.family_agrees
    return Feedback(
        row.referred_on, row.get_about_display(), row.received_at, row.began_at if agreed else None,
        f"{row.contact_seat.work_name}, {row.contact_seat.discipline}" if agreed else "",
        agreed and row.ended_at is not None, agreed,
    )  # fmt: skip


def _said(row: Any, texts: dict[Any, str]) -> Said:
    answer = next((texts[held] for held in _answers(row) if held in texts), "")
    return Said(row, texts.get(row.item_id, ""), answer)


def _answers(row: Any) -> list[Any]:
    return [
        getattr(row, name)
        for name in ("answer_item", "decided_item", "apart_item", "result_item", "why_item")
        if getattr(row, name, None)
    ]


def _texts(rows: Iterable[Any]) -> dict[Any, str]:
    wanted = {held for row in rows for held in (row.item_id, *_answers(row)) if held}
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=wanted))}
