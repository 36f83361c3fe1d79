"""Waits as people see them: since when, on which clock, which norm, what meanwhile, whom to call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Concat

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item, Seat
from roer.intake import queries as intake
from roer.people import queries as people
from roer.waiting.clocks import Moments, Wait, waits
from roer.waiting.codes import Clock
from roer.waiting.models import BridgingHelp, Brokerage, CareEpisode, Proposal, WaitNotice, Worsening
from roer.waiting.queries.proposals import ProposalLine, proposals_of
from roer.waiting.rules import CONVERSATION_WEEKS, NORMS, START_WEEKS

OVER = ("closed", "withdrawn")
TALKED = ("talked", "helping")


@dataclass(frozen=True)
class OpenWait:
    """One request with its clocks by kind."""

    request: Any
    waits: dict[str, Wait]
    name: str = ""
    at: datetime | None = None

    @property
    def running(self) -> Wait | None:
        """The clock that runs now, apart from the total."""
        parts = [self.waits.get(clock) for clock in (Clock.START, Clock.CONVERSATION)]
        return next((wait for wait in parts if wait and wait.runs), None)

    @property
    def norm(self) -> int | None:
        """The norm of the running clock in weeks."""
        return self.norm_of(self.running.clock) if self.running else None

    def norm_of(self, clock: str) -> int | None:
        """The norm of a clock in weeks here: of the country, or stricter in this place or for this kind of help."""
        everywhere = NORMS.get(Clock(clock))
        if everywhere is None:
            return None
        names = ("here_start", "here_kind") if clock == Clock.START else ("here_conversation",)
        here = [getattr(self.request, name) for name in names]
        return int(min(everywhere.value, *(each for each in (*here, everywhere.value) if each is not None)))

    @property
    def is_on_time(self) -> bool | None:
        """Was every clock within its norm? None while that can still go either way (WAI-20)."""
        parts = [self.waits[clock] for clock in (Clock.CONVERSATION, Clock.START) if clock in self.waits]
        if any(wait.days > (self.norm_of(wait.clock) or wait.days) * 7 for wait in parts):
            return False
        return None if self.running or not parts else True

    @property
    def is_over_norm(self) -> bool:
        """Has the running clock passed its own norm?"""
        return self.running is not None and self.norm is not None and self.running.days > self.norm * 7


@dataclass(frozen=True)
class Said:
    """One row of something with its words."""

    row: Any
    words: str
    answer: str = ""


@dataclass(frozen=True)
class WaitPage:
    """Everything the page of one wait shows."""

    wait: OpenWait
    owner: Seat
    proposals: list[ProposalLine]
    bridging: list[Said]
    worsenings: list[Said]
    brokerages: list[Brokerage]
    episodes: list[CareEpisode]
    notices: list[Said]
    fits: str = ""

    @property
    def is_waiting(self) -> bool:
        """Does a clock still run?"""
        return self.wait.running is not None


def waits_of(dossier_id: UUID, actor: Actor) -> list[OpenWait]:
    """Every request of a dossier with its clocks, the last first."""
    return _with_clocks(_requests(actor).filter(dossier_id=dossier_id), actor)


def my_waits(actor: Actor) -> list[OpenWait]:
    """Every request that this seat of the family reaches."""
    return _with_clocks(_requests(actor), actor)


def own_waits(actor: Actor) -> list[OpenWait]:
    """The requests this worker owns that are not over, the longest wait first."""
    found = _with_clocks(_requests(actor).filter(owner_seat_id=actor.seat_id).exclude(state__in=OVER), actor)
    return sorted(found, key=lambda one: (not one.is_over_norm, one.waits[Clock.TOTAL].since))


def wait_page(request_id: UUID, actor: Actor) -> WaitPage:
    """One wait. Raises DoesNotExist when the request is absent or hidden."""
    request = intake.request_for(request_id, actor)
    about = {"request_id": request.id}
    bridging = BridgingHelp.objects.visible_to(actor).filter(**about).select_related("seat").order_by("from_on")
    worse = Worsening.objects.visible_to(actor).filter(**about).order_by("-said_at")
    notices = WaitNotice.objects.visible_to(actor).filter(**about).order_by("-told_at")
    texts = texts_of(
        [
            *(row.item_id for row in (*bridging, *notices)),
            *(x for row in worse for x in (row.item_id, row.handled_item)),
        ]
    )
    episodes = CareEpisode.objects.visible_to(actor).filter(**about).select_related("organisation", "seat")
    brokerages = Brokerage.objects.visible_to(actor).filter(**about).select_related("coordinator_seat")
    return WaitPage(
        _with_clocks(_requests(actor).filter(id=request.id), actor)[0], request.owner_seat, proposals_of(request_id, actor),
        [Said(row, texts.get(row.item_id, "")) for row in bridging],
        [Said(row, texts.get(row.item_id, ""), texts.get(row.handled_item, "")) for row in worse],
        list(brokerages.order_by("opened_at")), list(episodes.order_by("-started_at")),
        [Said(row, texts.get(row.item_id, "")) for row in notices], _fits(request, actor),
    )  # fmt: skip


def _fits(request: Any, actor: Actor) -> str:
    """What child or parent said last on whether the help fits, in words; "" while nobody did (WAI-20)."""
    answers = apps.get_model("dossier", "ReviewAnswer").objects.visible_to(actor)
    about = Q(dossier_id=request.dossier_id) | Q(review__dossier_id=request.dossier_id)
    said = answers.filter(about, side__in=("child", "parent")).exclude(fits="")
    last = said.filter(asked_on__gte=day_of(request.asked_at)).order_by("-asked_on", "-id").first()
    return str(last.get_fits_display()) if last else ""


def texts_of(item_ids: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """The words of items, as far as the actor may read them."""
    items = Item.objects.filter(id__in=[each for each in item_ids if each])
    return {item.id: words or "" for item, words in words_of(items)}


def _requests(actor: Actor) -> Any:
    """Requests by name of their table: this room points at it, and knows intake by its doors only."""
    found = apps.get_model("intake", "HelpRequest").objects.visible_to(actor)
    return _with_norms(found, day_of(actor.at)).select_related("owner_seat", "team").order_by("-asked_at")


def _with_norms(found: Any, on: date) -> Any:
    """Requests with the stricter norms of their place: of each clock, and of the kind of help chosen last (WAI-23)."""
    figures = apps.get_model("intake", "LocalFigure").objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=on), municipality_code=OuterRef("municipality_code"),
        valid_from__lte=on,
    ).order_by("value").values("value")  # fmt: skip
    kind = Proposal.objects.filter(request_id=OuterRef("pk")).order_by("-proposed_at").values("offer__form")[:1]
    named = figures.annotate(named=Concat(Value("waiting.start_weeks_"), OuterRef("chosen_form")))
    return found.annotate(chosen_form=Subquery(kind)).annotate(
        here_conversation=Subquery(figures.filter(param=CONVERSATION_WEEKS.name)[:1]),
        here_start=Subquery(figures.filter(param=START_WEEKS.name)[:1]),
        here_kind=Subquery(named.filter(param=F("named")).values("value")[:1]),
    )


def _with_clocks(found: Any, actor: Actor) -> list[OpenWait]:
    requests = list(found)
    if not requests:
        return []
    ids = [request.id for request in requests]
    talks = apps.get_model("intake", "FirstConversation").objects.visible_to(actor)
    talked = _firsts(talks.filter(request_id__in=ids, state="held").values_list("request_id", "held_at"))
    started = _firsts(
        CareEpisode.objects.visible_to(actor).filter(request_id__in=ids).values_list("request_id", "started_at")
    )
    names = people.names_of({request.dossier_id for request in requests}, actor)
    return [
        OpenWait(
            request, waits(_moments(request, talked.get(request.id), started.get(request.id)), actor.at),
            names.get(request.dossier_id, ""), actor.at,
        )
        for request in requests
    ]  # fmt: skip


def _moments(request: Any, talked: datetime | None, started: datetime | None) -> Moments:
    begun = [each for each in (started, request.helping_since) if each]
    hidden = talked is None and request.state in TALKED and not begun
    return Moments(request.asked_at, talked, min(begun, default=None), request.closed_at, hidden)


def _firsts(rows: Iterable[tuple[UUID, datetime]]) -> dict[UUID, datetime]:
    found: dict[UUID, datetime] = {}
    for request_id, moment in rows:
        found[request_id] = min(moment, found.get(request_id, moment))
    return found
