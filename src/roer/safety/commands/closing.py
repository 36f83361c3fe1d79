"""Ask a judge for a closed place: last of all, with an expert, and never about a small child without a second look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import words_of
from roer.core.models import Item, Seat
from roer.core.rules import Met, meet
from roer.core.rules.keeping import keep_receipts
from roer.core.terms import add_working_days
from roer.core.visible import in_period
from roer.people.queries import age_of, rulings_of
from roer.safety.commands.common import CannotWrite, RuleSays, needed, obey, put_plain, row_of
from roer.safety.commands.supporting import ask_to_offer
from roer.safety.models import ClosedNote, ClosedRequest, LighterHelp
from roer.safety.rules import REST_DAYS, YOUNG_AGE, ClosedFacts
from roer.waiting.commands.common import consult
from roer.waiting.queries import expert_lead

Kind, Note = ClosedRequest.Kind, ClosedNote.Kind
MUST_WEIGH = ("residential", "ambulant", "day", "network")
QUESTIONS = ("now_item", "withdraw_item", "lighter_item")
SMALL = "safety.closed_small_child_waits_for_review"
COMPLETE, REVIEW, NO_PLACE = "safety.complete_closed", "safety.review_closed", "safety.no_other_place"


@command
def begin_closed_request(
    *, actor: Actor, dossier_id: UUID, kind: str, reason: str, avoidable: str, words: str, need: str = "",
    ground: str = "", in_crisis: bool = True, profile: Sequence[str] = (), thuisbest: bool = False,
    on_consent: bool = False, extends: UUID | None = None,
) -> UUID:  # fmt: skip
    """Begin a request for a closed place: why, and whether something else would have prevented it. Nothing is sent yet."""
    require("safety.request_closed", actor, dossier_id)
    item = put_plain(dossier_id, "closed_why", needed(words, _("Schrijf op waarom dit gevraagd wordt.")), actor)
    if extends is not None and extends not in {each.id for each in rulings_of(dossier_id, actor)}:
        raise CannotWrite(_("Deze machtiging staat niet in dit dossier."))
    made = ClosedRequest(
        kind=Kind(kind), need=need, ground=ground, reason=ClosedRequest.Reason(reason),
        avoidable=ClosedRequest.Avoidable(avoidable), in_crisis=in_crisis,
        profile=[ClosedRequest.Profile(each) for each in profile], thuisbest=thuisbest, on_consent=on_consent,
        extends=extends, young=is_small(dossier_id, actor), owner_seat_id=actor.seat_id, **row_of(dossier_id, item, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "safety.closed_begun", label=Label.PLAN, item_id=item.id, kind=kind)
    return made.id


@command
def weigh_lighter(*, actor: Actor, request_id: UUID, kind: str, used: bool, words: str) -> UUID:
    """Say of one kind of lighter help whether it was used, and why it is not enough. Child and parents read it."""
    request = draft(request_id, actor)
    item = put_plain(request.dossier_id, "lighter", needed(words, _("Schrijf op waarom dit niet genoeg is.")), actor)
    made = LighterHelp(
        request=request, kind=LighterHelp.Kind(kind), used=used, **row_of(request.dossier_id, item, actor)
    )
    made.save(force_insert=True)
    return made.id


@command
def note_expert(
    *, actor: Actor, request_id: UUID, who: str, agrees: bool | None, examined_on: date | None = None,
    minutes: int | None = None, talks: int | None = None, papers_from: str = "", independent: bool | None = None,
    budget_euros: int | None = None,
) -> None:  # fmt: skip
    """What the behavioural scientist found, and how. `agrees` None: seeing the child was impossible, and `who` says why."""
    request = draft(request_id, actor)
    if agrees is not None and (examined_on is None or examined_on > day_of(actor.at)):
        raise CannotWrite(_("Op welke dag zag de gedragswetenschapper de jongere?"))
    item = put_plain(request.dossier_id, "expert", needed(who), actor)
    ClosedRequest.objects.filter(id=request.id).update(
        expert_item=item.id, expert_agrees=agrees, examined_on=examined_on, minutes=minutes, talks=talks,
        papers_from=papers_from, independent=independent, budget_euros=budget_euros,
    )  # fmt: skip


@command
def answer_question(*, actor: Actor, request_id: UUID, question: str, words: str) -> None:
    """Answer one of the law's questions of an emergency request; one sentence is enough."""
    request = draft(request_id, actor)
    if question not in QUESTIONS:
        raise CannotWrite(_("Kies een vraag."))
    item = put_plain(request.dossier_id, "closed_question", needed(words), actor)
    ClosedRequest.objects.filter(id=request.id).update(**{question: item.id})


@command
def send_closed_request(*, actor: Actor, request_id: UUID, reason: str = "") -> None:
    """Send it to the judge. A child of twelve or younger waits first for somebody who stands apart; that is asked now.

    `reason` answers what may be explained. What an emergency left open is due within five working days. Raises RuleSays,
    for an emergency with the number at which the judge is reached at night.
    """
    request = draft(request_id, actor)
    facts = facts_of(request, actor)
    waits = request.young and not request.review_goes_on
    mets = [one for one in meet("safety.closed", facts, at=day_of(actor.at)) if not (waits and one.rule.name == SMALL)]
    said = _obey(mets, request, reason)
    if waits:
        _stop_for_review(request, actor)
        return
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.PLAN, actor=actor, item_id=request.item_id,
                  reasons=said)  # fmt: skip
    rest = add_working_days(day_of(actor.at), int(REST_DAYS.on(day_of(actor.at)).value)) if _rest(request) else None
    ClosedRequest.objects.filter(id=request.id).update(sent_at=actor.at, complete_by=rest)
    if rest:
        _ask(COMPLETE, request, actor.seat_id, rest, actor)
    lead = expert_lead(_municipality(actor), actor) if request.reason == ClosedRequest.Reason.NO_PLACE else None
    if lead is not None:
        _ask(NO_PLACE, request, lead.id, day_of(actor.at) + timedelta(days=1), actor, named=False)
    ask_to_offer(request.dossier_id, actor)
    tell(request.dossier_id, "safety.closed_sent", label=Label.PLAN, item_id=request.item_id, kind=request.kind)


@command
def review_closed_request(*, actor: Actor, request_id: UUID, goes_on: bool, words: str) -> None:
    """Somebody who stands apart looked: may this be asked for so young a child? Child and parents read why."""
    request = ClosedRequest.objects.get(id=request_id)
    require("safety.review_closed", actor, request)
    if request.reviewed_at is not None:
        raise CannotWrite(_("Dit was al klaar."))
    item = put_plain(request.dossier_id, "closed_review", needed(words), actor)
    ClosedRequest.objects.filter(id=request.id).update(
        review_item=item.id, review_goes_on=goes_on, reviewed_at=actor.at
    )
    worklist.close(REVIEW, request.id, actor)
    access.open_item_for(actor=actor, item_id=item.id, seat_id=request.owner_seat_id, purpose="review")
    tell(request.dossier_id, "safety.closed_reviewed", label=Label.PLAN, item_id=request.item_id, on=str(goes_on))


def draft(request_id: UUID, actor: Actor) -> ClosedRequest:
    """A request that was not sent, by its own worker. Raises CannotWrite after it was."""
    request = ClosedRequest.objects.get(id=request_id)
    require("safety.write_paper", actor, request)
    if request.sent_at is not None:
        raise CannotWrite(_("Dit is al verstuurd."))
    return request


def facts_of(request: ClosedRequest, actor: Actor) -> ClosedFacts:
    """What the rules ask of a request as it stands."""
    weighed = set(request.lighter.values_list("kind", flat=True))
    return ClosedFacts(
        emergency=request.kind == Kind.EMERGENCY, in_crisis=request.in_crisis,
        lighter_open=len(set(MUST_WEIGH) - weighed), need=bool(request.need), ground=bool(request.ground),
        is_complex=bool(request.profile), consulted=request.notes.filter(kind=Note.CONSULTED).exists(),
        expert_agrees=bool(request.expert_agrees),
        expert_impossible=request.expert_agrees is None and request.expert_item is not None,
        questions_open=sum(getattr(request, each) is None for each in QUESTIONS),
        same_reason=_same_reason(request), small_child=request.young, review_goes_on=bool(request.review_goes_on),
    )  # fmt: skip


def is_small(dossier_id: UUID, actor: Actor) -> bool:
    """Is the child twelve or younger, or does nobody know?"""
    age = age_of(dossier_id, actor)
    return age is None or age <= int(YOUNG_AGE.on(day_of(actor.at)).value)


def _same_reason(request: ClosedRequest) -> bool:
    """Are the words those of an earlier request that went out, for the same child?"""
    older = ClosedRequest.objects.filter(dossier_id=request.dossier_id, sent_at__isnull=False).exclude(id=request.id)
    ids = {request.item_id, *older.values_list("item_id", flat=True)}
    words = {
        item.id: " ".join((text or "").casefold().split()) for item, text in words_of(Item.objects.filter(id__in=ids))
    }
    return words.pop(request.item_id, "") in words.values()


def _obey(mets: list[Met], request: ClosedRequest, reason: str) -> Mapping[str, str]:
    said = {one.rule.name: reason.strip() for one in mets if reason.strip()}
    try:
        obey(mets, said)
    except RuleSays as why:
        if request.kind != Kind.EMERGENCY:
            raise
        number = settings.ROER_JUDGE_AT_NIGHT or _("het nachtnummer van uw rechtbank")
        raise RuleSays(_("%(why)s De rechter: %(number)s.") % {"why": why, "number": number}) from why
    return said


def _stop_for_review(request: ClosedRequest, actor: Actor) -> None:
    """Somebody of another organisation looks, by the next working day."""
    if request.reviewed_at is not None:
        raise RuleSays(_("Wie meekeek, vond dat dit niet door moet gaan. Zoek wat lichter kan."))
    if request.stopped_at is not None:
        raise RuleSays(_("Bij een kind van twaalf of jonger kijkt eerst iemand anders mee. Dat is gevraagd."))
    reviewer = stands_apart(actor)
    if reviewer is None:
        raise CannotWrite(_("Er is niemand van een andere organisatie die kan meekijken. Bel bij gevaar de rechter."))
    consult(request.item, reviewer.id, "review", actor)
    ids = [*request.lighter.values_list("item_id", flat=True)]
    for item_id in (*ids, *filter(None, (request.expert_item, *(getattr(request, each) for each in QUESTIONS)))):
        access.open_item_for(actor=actor, item_id=item_id, seat_id=reviewer.id, purpose="review")
    ClosedRequest.objects.filter(id=request.id).update(stopped_at=actor.at, reviewer_id=reviewer.id)
    _ask(REVIEW, request, reviewer.id, add_working_days(day_of(actor.at), 1), actor, named=False)
    tell(request.dossier_id, "safety.closed_stopped", label=Label.PLAN, item_id=request.item_id)


def stands_apart(actor: Actor) -> Seat | None:
    """Somebody of another organisation who looks along, an assessor first; never the inspectorate, which oversees."""
    rows = Seat.objects.filter(in_period(actor.at), role__in=[Role.ASSESSOR, Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR])
    others = rows.exclude(organisation_id=actor.organisation_id).exclude(organisation__kind="inspectorate")  # type: ignore[misc]
    found = sorted(others, key=lambda seat: (seat.role != Role.ASSESSOR, seat.valid_from, str(seat.id)))
    return next(iter(found), None)


def _rest(request: ClosedRequest) -> bool:
    return request.kind == Kind.EMERGENCY and bool(
        set(MUST_WEIGH) - set(request.lighter.values_list("kind", flat=True))
    )


def _municipality(actor: Actor) -> str:
    code = Seat.objects.filter(id=actor.seat_id).values_list("organisation__municipality_code", flat=True).first()
    return code or ""


def _ask(kind: str, request: ClosedRequest, seat_id: UUID, on: date, actor: Actor, *, named: bool = True) -> None:
    worklist.ask(kind, owner_seat_id=seat_id, due_at=start_of(on + timedelta(days=1)), cause="safety.closed", actor=actor,
                 dossier_id=request.dossier_id if named else None, thing_id=request.id)  # fmt: skip
