"""What people do so that nothing ends on a birthday: apply in time, judge five conditions, name who stays, let go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Organisation, WorkItem
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.worklist import ask, close_everywhere
from roer.future import laws, queries
from roer.future.codes import Area, EndedBy, EndReason, Ground, Part, Side
from roer.future.models import Condition, HelpAfter, LettingGo, NetMark, StayingAdult
from roer.future.rules import LetGoFacts, MetFacts
from roer.people import queries as people
from roer.people.queries import CHILD_UNTIL
from roer.waiting import queries as waiting

LET_GO = ("future.birthday_is_no_reason", "future.nobody_goes_into_nothing", "future.five_conditions_are_met")
CONDITIONS, MET = LET_GO[2], "future.met_is_met"


class CannotArrange(Refused):
    """This cannot be put down like this; the message says what is missing."""


@command
def look_ahead(*, actor: Actor) -> str:
    """Put what has to be asked for before eighteen on the own list, once; returns how many things, as digits.

    Half a year before the birthday every running help without an application, by recorded facts only.
    """
    require("future.see", actor)
    found = 0
    for line in queries.young_people(actor):
        for help_ in line.helps:
            if help_.asks and actor.seat_id in (help_.episode.seat_id, help_.episode.way_back_seat_id):
                found += _once("future.apply", help_.episode.id, line.dossier_id, line.apply_from, actor)
    return str(found)


@command
def apply_for(*, actor: Actor, episode_id: UUID, applied_on: date) -> UUID:
    """The application under the law that carries this help from eighteen on was sent. Returns it."""
    episode = waiting.episode_page(episode_id, actor).episode
    require("future.arrange", actor, episode.dossier_id)
    if applied_on > day_of(actor.at) or HelpAfter.objects.visible_to(actor).filter(episode_id=episode.id).exists():
        raise CannotArrange(_("Deze dag ligt in de toekomst, of dit is al aangevraagd."))
    made = HelpAfter(
        dossier_id=episode.dossier_id, label=int(Label.PLAN), episode_id=episode.id, law=laws.law_after(episode.form),
        applied_on=applied_on, owner_seat_id=actor.seat_id, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    close_everywhere("future.apply", episode.id, actor)
    tell(episode.dossier_id, "future.applied", label=Label.PLAN)
    return made.id


@command
def accept_for(*, actor: Actor, after_id: UUID, organisation_id: UUID) -> None:
    """Another organisation said that it carries the help from eighteen on."""
    held = HelpAfter.objects.visible_to(actor).get(id=after_id)
    require("future.arrange", actor, held.dossier_id)
    Organisation.objects.get(id=organisation_id)
    HelpAfter.objects.filter(id=held.id).update(accepted_by_id=organisation_id, accepted_at=actor.at)
    tell(held.dossier_id, "future.taken_over", label=Label.PLAN)


@command
def judge_condition(
    *, actor: Actor, dossier_id: UUID, area: str, parts: Sequence[str], met: bool, own_words: str = ""
) -> UUID:
    """Say of one of the five conditions what is there and whether it is met. Young person and worker each have their own."""
    require("future.judge", actor, dossier_id)
    if area not in Area.values or not set(parts) <= set(Part.values):
        raise CannotArrange(_("Kies uit de lijst wat er is."))
    side = Side.YOUNG if actor.role == Role.SELF else Side.WORKER
    missing = laws.missing(area, frozenset(parts), unpaid_adult=queries.has_unpaid_adult(dossier_id, actor))
    facts = MetFacts(met, len(missing))
    mets = meet(MET, facts, at=day_of(actor.at))
    if side == Side.WORKER:
        uphold(mets, {MET: own_words})
    made = Condition(
        dossier_id=dossier_id, label=int(Label.PLAN), item_id=_words(dossier_id, own_words, actor), area=area, side=side,
        parts=list(dict.fromkeys(parts)), met=met, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    keep_receipts(
        mets,
        facts,
        dossier_id=dossier_id,
        label=Label.PLAN,
        actor=actor,
        item_id=made.item_id,
        reasons={MET: own_words},
    )
    tell(dossier_id, "future.judged", label=Label.PLAN, area=area)
    return made.id


@command
def name_adult(
    *, actor: Actor, dossier_id: UUID, who: str, paid: bool = False, durable: bool = True, wants_nobody: bool = False
) -> UUID:
    """Write down who stays when help ends, or that the young person wants nobody: only the young person says the last."""
    require("future.judge", actor, dossier_id)
    if wants_nobody and actor.role != Role.SELF:
        raise CannotArrange(_("Dat iemand niemand wil, zegt alleen de jongere zelf."))
    if not who.strip():
        raise CannotArrange(_("Schrijf op wie er is, of waarom niemand."))
    made = StayingAdult(
        dossier_id=dossier_id, label=int(Label.PLAN), item_id=_words(dossier_id, who, actor), paid=paid, durable=durable,
        none=wants_nobody, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "future.named", label=Label.PLAN)
    return made.id


@command
def mark_without_net(*, actor: Actor, dossier_id: UUID, ground: str, told: str) -> UUID:
    """Put down that a young person has no net, with the words in which it was told to him or her. Returns the mark."""
    require("future.arrange", actor, dossier_id)
    if ground not in Ground.values or not told.strip():
        raise CannotArrange(_("Vertel het eerst aan de jongere, en schrijf op hoe u dat zei."))
    if NetMark.objects.visible_to(actor).filter(dossier_id=dossier_id, ground=ground, ended_at__isnull=True).exists():
        raise CannotArrange(_("Dit staat er al."))
    made = NetMark(
        dossier_id=dossier_id, label=int(Label.PLAN), item_id=_words(dossier_id, told, actor), ground=ground,
        told_at=actor.at, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "future.marked", label=Label.PLAN, ground=ground)
    return made.id


@command
def contest_mark(*, actor: Actor, mark_id: UUID) -> None:
    """The young person says that this is not so: it is looked at again, and that stands beside it."""
    held = NetMark.objects.visible_to(actor).get(id=mark_id)
    require("future.stop", actor, held.dossier_id)
    NetMark.objects.filter(id=held.id).update(contested_at=actor.at)
    ask(
        "future.look_at_mark", owner_seat_id=held.recorded_by_id, due_at=actor.at + timedelta(days=7), cause="contested",
        actor=actor, dossier_id=held.dossier_id, thing_id=held.dossier_id,
    )  # fmt: skip


@command
def let_go(
    *, actor: Actor, dossier_id: UUID, reason: str, words: str = "", days: Mapping[str, date] | None = None
) -> UUID:
    """The organisation lets go. Each open condition becomes work of this worker with a day, and aftercare begins.

    Raises RulesRefused for a birthday as reason, and when nobody is named or nobody took running help over;
    ReasonNeeded for an open condition without words that the young person reads.
    """
    require("future.arrange", actor, dossier_id)
    if reason not in EndReason.values:
        raise CannotArrange(_("Kies een reden."))
    page = queries.young_page(dossier_id, actor)
    open_areas = [one.area for one in page.conditions if not one.met]
    facts = LetGoFacts(
        True, reason, named=bool(page.staying), wants_nobody=page.wants_nobody, open_areas=len(open_areas),
        not_taken_over=sum(one.must_go_on and not one.is_taken_over for one in page.helps),
    )  # fmt: skip
    mets = meet(LET_GO, facts, at=day_of(actor.at))
    uphold(mets, {CONDITIONS: words})
    given = dict(days or {})
    if missing := [area for area in open_areas if area not in given]:
        raise CannotArrange(
            _("Kies voor alles wat nog open is een dag: %(what)s.")
            % {"what": ", ".join(str(Area(a).label) for a in missing)}
        )
    made = _let_go(dossier_id, EndedBy.ORGANISATION, reason, open_areas, words, actor)
    keep_receipts(
        mets, facts, dossier_id=dossier_id, label=Label.PLAN, actor=actor, item_id=made.item_id,
        reasons={CONDITIONS: words},
    )  # fmt: skip
    for area in open_areas:
        _ask(f"future.arrange_{area}", dossier_id, start_of(given[area]), actor)
    _ask("future.aftercare", dossier_id, start_of(made.aftercare_until or day_of(actor.at)), actor)
    return made.id


@command
def stop_myself(*, actor: Actor, dossier_id: UUID, words: str = "") -> UUID:
    """A young adult stops voluntary help: saved at once as the own decision, with what is open and an offer of aftercare."""
    require("future.stop", actor, dossier_id)
    age = people.age_of(dossier_id, actor)
    if age is None or age < int(CHILD_UNTIL.on(day_of(actor.at)).value):
        raise NotAllowed
    page = queries.young_page(dossier_id, actor)
    made = _let_go(dossier_id, EndedBy.YOUNG, "", [one.area for one in page.conditions if not one.met], words, actor)
    for seat_id in {one.episode.way_back_seat_id for one in page.helps}:
        ask(
            "future.offer_aftercare", owner_seat_id=seat_id, due_at=actor.at + timedelta(days=7), cause="stopped",
            actor=actor, dossier_id=dossier_id, thing_id=dossier_id,
        )  # fmt: skip
    return made.id


def _let_go(dossier_id: UUID, by: EndedBy, reason: str, open_areas: list[str], words: str, actor: Actor) -> LettingGo:
    weeks = int(laws.AFTERCARE_WEEKS.on(day_of(actor.at)).value)
    made = LettingGo(
        dossier_id=dossier_id, label=int(Label.PLAN), item_id=_words(dossier_id, words, actor), by=by, reason=reason,
        open_areas=open_areas, let_go_at=actor.at, aftercare_until=day_of(actor.at) + timedelta(weeks=weeks),
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "future.let_go", label=Label.PLAN, item_id=made.item_id, by=by.value)
    return made


def _ask(kind: str, dossier_id: UUID, due_at: datetime, actor: Actor) -> None:
    ask(
        kind, owner_seat_id=actor.seat_id, due_at=due_at, cause="letting_go", actor=actor, dossier_id=dossier_id,
        thing_id=dossier_id,
    )  # fmt: skip


def _once(kind: str, thing_id: UUID, dossier_id: UUID, day: date, actor: Actor) -> int:
    if WorkItem.objects.filter(kind=kind, thing_id=thing_id, owner_seat_id=actor.seat_id).exists():
        return 0
    ask(
        kind, owner_seat_id=actor.seat_id, due_at=start_of(day), cause="eighteen", actor=actor, dossier_id=dossier_id,
        thing_id=thing_id,
    )  # fmt: skip
    return 1


def _words(dossier_id: UUID, text: str, actor: Actor) -> UUID | None:
    if not text.strip():
        return None
    weight = Item.Weight.OWN_WORDS if actor.role == Role.SELF else Item.Weight.FACT
    return put(NewItem(dossier_id, "future.words", Label.PLAN, text.strip(), weight), actor).id
