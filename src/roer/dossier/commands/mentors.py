"""Mentors: named, chosen, let in and ended by the young person; proposed and looked for by others (PEO-16 to PEO-24)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from roer.access.commands import end_item_share, open_item_for
from roer.access.commands.sharing import TWO_ROLES, in_two_roles
from roer.access.queries import labels_reached, pause_of_item, paused_since
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.visible import in_period
from roer.dossier.checks import speaks_for_self, text_of
from roer.dossier.codes import MENTOR, MENTOR_WORDS, SOUGHT_KINDS, STEP_OF, MentorKind, SearchStep
from roer.dossier.commands.searching import found_for
from roer.dossier.models import Mentor, MentorSearchStep, MentorShare
from roer.dossier.refusals import CannotMentor
from roer.dossier.rules import CERTIFICATE_DAYS, MentorFacts, StepFacts
from roer.people.queries import helpers_of

PURPOSE = "mentor"
MENTOR_ROLES = (Role.CHOSEN_MENTOR, Role.BUDDY, Role.NETWORK_MEMBER)
State = Mentor.State
LIVE = (State.PROPOSED, State.ACTIVE)


@command
def name_mentor(
    *, actor: Actor, dossier_id: UUID, name: str, kind: str = MentorKind.JIM, username: str = "", stays: bool = False,
    talked_on: date | None = None, certificate_on: date | None = None, independent_on: date | None = None,
    works_for: str = "", guided: str = "", reasons: Mapping[str, str] | None = None,
) -> UUID:  # fmt: skip
    """The young person names a mentor, who then is one at once; named by anybody else it is a proposal. Returns it.

    `username` is the exact login name of the mentor's own account, when there is one. Raises CannotMentor, ReasonNeeded.
    """
    require("dossier.name_mentor", actor, dossier_id)
    seat = _seat(username, dossier_id, actor)
    if kind not in MentorKind.values:
        raise CannotMentor(_("Kies wat voor mentor het is."))
    why = _in_order(dossier_id, kind, reasons or {}, actor)
    item = put(NewItem(dossier_id, MENTOR, Label.PLAN, text_of(name)), actor)
    mentor = Mentor(
        dossier_id=dossier_id, item=item, kind=MentorKind(kind), state=State.PROPOSED, seat=seat, proposed_at=actor.at,
        proposed_by_id=actor.seat_id, talked_on=talked_on, certificate_on=certificate_on, independent_on=independent_on,
        works_for=works_for if works_for in Mentor.WorksFor.values else "", reason=why, stays=stays,
        guided=_words(dossier_id, guided, actor),
    )  # fmt: skip
    mentor.save(force_insert=True)
    if seat is not None:
        said = (reasons or {}).get(TWO_ROLES, "")
        in_two_roles(dossier_id, seat.id, said, actor, by_representative=not speaks_for_self(dossier_id, actor))
        open_item_for(actor=actor, item_id=item.id, seat_id=seat.id, purpose=PURPOSE)
    if speaks_for_self(dossier_id, actor):
        _begin(mentor, reasons or {}, actor)
    else:
        tell(dossier_id, "dossier.mentor_proposed", label=Label.PLAN, item_id=item.id)
    return mentor.id


@command
def answer_mentor(
    *, actor: Actor, mentor_id: UUID, wanted: bool, talked_on: date | None = None,
    reasons: Mapping[str, str] | None = None,
) -> None:  # fmt: skip
    """The young person says yes or no to a proposed mentor. Raises RulesRefused while something of the safety lacks."""
    mentor = _own_mentor(mentor_id, actor)
    if mentor.state != State.PROPOSED:
        raise CannotMentor(_("Hier is al iets over gezegd."))
    if talked_on is not None:
        mentor.talked_on = talked_on
        Mentor.objects.filter(id=mentor.id).update(talked_on=talked_on)
    if wanted:
        return _begin(mentor, reasons or {}, actor)
    if mentor.seat_id is not None:
        end_item_share(actor=actor, item_id=mentor.item_id, seat_id=mentor.seat_id)
    Mentor.objects.filter(id=mentor.id).update(state=State.DECLINED, ended_at=actor.at, ended_by_id=actor.seat_id)
    tell(mentor.dossier_id, "dossier.mentor_declined", label=Label.PLAN, item_id=mentor.item_id)


@command
def check_mentor(
    *, actor: Actor, mentor_id: UUID, certificate_on: date | None = None, independent_on: date | None = None,
    works_for: str = "", guided: str = "", reason: str = "",
) -> None:  # fmt: skip
    """A helper writes down what was looked at of a sought mentor: VOG, independence, where he or she works, guidance."""
    mentor = _seen(mentor_id)
    require("dossier.check_mentor", actor, mentor.dossier_id)
    given = {
        "certificate_on": certificate_on, "independent_on": independent_on, "works_for": works_for,
        "guided": _words(mentor.dossier_id, guided, actor), "reason": _words(mentor.dossier_id, reason, actor),
    }  # fmt: skip
    Mentor.objects.filter(id=mentor.id).update(**{name: value for name, value in given.items() if value})
    tell(mentor.dossier_id, "dossier.mentor_checked", label=Label.PLAN, item_id=mentor.item_id)


@command
def let_mentor_read(*, actor: Actor, mentor_id: UUID, item_ids: Sequence[UUID]) -> None:
    """The young person chooses which texts a mentor reads: exactly these from now, and no other (PEO-23)."""
    mentor = _own_mentor(mentor_id, actor)
    if mentor.state != State.ACTIVE or mentor.seat_id is None:
        raise CannotMentor(_("Deze persoon heeft hier nog geen eigen account, of is nog geen mentor."))
    held = dict(live_shares([mentor]).values_list("item_id", "id"))
    if len(held) < MentorShare.objects.filter(mentor=mentor, ended_at__isnull=True).count():
        MentorShare.objects.filter(mentor=mentor, ended_at__isnull=True).exclude(id__in=held.values()).update(
            ended_at=actor.at
        )
        open_item_for(actor=actor, item_id=mentor.item_id, seat_id=mentor.seat_id, purpose=PURPOSE)
    seen = set(Item.objects.filter(dossier_id=mentor.dossier_id, id__in=list(item_ids)).values_list("id", flat=True))
    for item_id in held.keys() - seen:
        MentorShare.objects.filter(id=held[item_id]).update(ended_at=actor.at)
        end_item_share(actor=actor, item_id=item_id, seat_id=mentor.seat_id)
    for item_id in seen - held.keys():
        open_item_for(actor=actor, item_id=item_id, seat_id=mentor.seat_id, purpose=PURPOSE)
        MentorShare(dossier_id=mentor.dossier_id, item_id=item_id, mentor=mentor, shared_at=actor.at).save(
            force_insert=True
        )


@command
def let_mentor_help_parents(*, actor: Actor, mentor_id: UUID, helps: bool) -> None:
    """The young person says whether the mentor may also speak with the parents (PEO-23)."""
    mentor = _own_mentor(mentor_id, actor)
    Mentor.objects.filter(id=mentor.id).update(helps_parents=helps)
    tell(mentor.dossier_id, "dossier.mentor_changed", label=Label.PLAN, item_id=mentor.item_id)


@command
def end_mentor(*, actor: Actor, mentor_id: UUID) -> None:
    """It ends by the young person or by the mentor; anybody else raises a worry instead (PEO-24). Raises CannotMentor."""
    mentor = _seen(mentor_id)
    if mentor.seat_id != actor.seat_id and not speaks_for_self(mentor.dossier_id, actor):
        raise CannotMentor(
            _("Alleen de jongere of de mentor zelf stopt ermee. Is er een zorg? Meld die, dan kijkt iemand meteen mee.")
        )
    end_of(mentor, actor)


def show_to_looker(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Mapping[str, Any]) -> None:
    """Whoever looks into a worry about a mentor reads which mentor it is about, and nothing that the mentor reads."""
    pause = pause_of_item(item_id) if item_id else None
    if pause is None:
        return
    for mentor in Mentor.objects.filter(dossier_id=dossier_id, seat__person_id=pause.person_id, state__in=LIVE):
        open_item_for(actor=actor, item_id=mentor.item_id, seat_id=pause.owner_seat_id, purpose="look")


def end_after_look(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Mapping[str, Any]) -> None:
    """A worry was looked into and the sharing ended: then the mentor is one no more; the finding says why."""
    if codes.get("outcome") != "ended" or item_id is None:
        return
    pause = pause_of_item(item_id)
    if pause is None:
        return
    for mentor in Mentor.objects.filter(dossier_id=dossier_id, seat__person_id=pause.person_id, state__in=LIVE):
        end_of(mentor, actor)


def end_of(mentor: Mentor, actor: Actor) -> None:
    """A mentor is one no more, and reads nothing from now."""
    if mentor.state not in LIVE:
        raise CannotMentor(_("Dit is al gestopt."))
    if mentor.seat_id is not None:
        for share in MentorShare.objects.filter(mentor=mentor, ended_at__isnull=True):
            end_item_share(actor=actor, item_id=share.item_id, seat_id=mentor.seat_id)
        MentorShare.objects.filter(mentor=mentor, ended_at__isnull=True).update(ended_at=actor.at)
    Mentor.objects.filter(id=mentor.id).update(state=State.ENDED, ended_at=actor.at, ended_by_id=actor.seat_id)
    if mentor.seat_id is not None:
        end_item_share(actor=actor, item_id=mentor.item_id, seat_id=mentor.seat_id)
    if labels_reached(mentor.dossier_id, actor):
        tell(mentor.dossier_id, "dossier.mentor_ended", label=Label.PLAN, item_id=mentor.item_id)


def live_shares(mentors: Iterable[Mentor]) -> QuerySet[MentorShare]:
    """What these mentors read now: a pause ended what was opened before it, and giving it again is a new choice."""
    listed = list(mentors)
    people = [each.seat.person_id for each in listed if each.seat is not None]
    shares = MentorShare.objects.filter(mentor__in=listed, ended_at__isnull=True)
    for person_id, since in paused_since((each.dossier_id for each in listed), people):
        shares = shares.exclude(mentor__seat__person_id=person_id, shared_at__lte=since)
    return shares


def _begin(mentor: Mentor, reasons: Mapping[str, str], actor: Actor) -> None:
    today = day_of(actor.at)
    if mentor.reason_id is not None:
        reasons = {"dossier.buddy_is_independent": "-", **reasons}
    facts = MentorFacts(
        chosen=True, sought=mentor.kind in SOUGHT_KINDS, begins_on=today, certificate_on=mentor.certificate_on,
        certificate_days=int(CERTIFICATE_DAYS.on(today).value), independent=mentor.independent_on is not None,
        talked=mentor.talked_on is not None, works_for_provider_or_municipality=bool(mentor.works_for),
    )  # fmt: skip
    mets = meet("dossier.mentor_begins", facts, at=today)
    uphold(mets, reasons)
    keep_receipts(
        mets,
        facts,
        dossier_id=mentor.dossier_id,
        label=Label.PLAN,
        actor=actor,
        item_id=mentor.item_id,
        reasons=reasons,
    )
    Mentor.objects.filter(id=mentor.id).update(state=State.ACTIVE, chosen_at=actor.at)
    found_for(mentor.dossier_id, actor)
    tell(mentor.dossier_id, "dossier.mentor_chosen", label=Label.PLAN, item_id=mentor.item_id)


def _in_order(dossier_id: UUID, kind: str, reasons: Mapping[str, str], actor: Actor) -> Item | None:
    """The own network first: a later step without the result of an earlier one asks a reason, which is kept."""
    order = list(SearchStep.values)
    before = tuple(order[: order.index(STEP_OF[MentorKind(kind)])])
    done = MentorSearchStep.objects.filter(dossier_id=dossier_id).values_list("step", flat=True)
    name = "dossier.own_network_first"
    mets = meet(name, StepFacts(before, tuple(sorted(set(done)))), at=day_of(actor.at))
    uphold(mets, reasons)
    return _words(dossier_id, reasons.get(name, ""), actor)


def _seat(username: str, dossier_id: UUID, actor: Actor) -> Seat | None:
    """The seat behind an exact login name; never of somebody who works on this case (PEO-21)."""
    if not username.strip():
        return None
    seats = Seat.objects.filter(in_period(actor.at), account__username=username.strip().lower(), role__in=MENTOR_ROLES)
    seat = seats.first()
    if seat is None:
        raise CannotMentor(_("Met deze inlognaam kan het niet. Laat hem leeg, of vraag hoe die precies is."))
    working = {held.seat.person_id for held in helpers_of(dossier_id, actor) if held.seat.organisation_id}
    if seat.person_id in working:
        raise CannotMentor(_("Deze persoon werkt hier mee aan de hulp, en kan niet ook mentor of maatje zijn."))
    return seat


def _words(dossier_id: UUID, words: str, actor: Actor) -> Item | None:
    return put(NewItem(dossier_id, MENTOR_WORDS, Label.PLAN, text_of(words)), actor) if words.strip() else None


def _seen(mentor_id: UUID) -> Mentor:
    mentor = Mentor.objects.select_for_update(of=("self",)).filter(id=mentor_id).first()
    if mentor is None:
        raise NotAllowed
    return mentor


def _own_mentor(mentor_id: UUID, actor: Actor) -> Mentor:
    mentor = _seen(mentor_id)
    if not speaks_for_self(mentor.dossier_id, actor):
        raise NotAllowed
    return mentor
