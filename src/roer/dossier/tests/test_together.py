"""The plan is the family's: an own plan nobody else changes, proposals that wait for a yes, wishes that get an answer."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.models import WorkItem
from roer.core.rules import RulesRefused
from roer.demo.cast import Cast
from roer.dossier import commands, queries
from roer.dossier.models import Agreement, Goal, GroupPlanPart, Plan, Wish
from roer.dossier.queries.group import GroupPart
from roer.dossier.refusals import CannotPlan, CannotSettle, WordsClash
from roer.dossier.tests.conftest import AT
from roer.dossier.tests.test_plan import family_of

DAY = date(2026, 9, 1)


@pytest.fixture(scope="module")
def family(cast: Cast) -> UUID:
    with acting(cast["fatima"].at(AT), page="test"):
        return family_of(cast).dossier_id  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def plan(cast: Cast, family: UUID) -> UUID:
    return commands.make_plan(actor=cast["fatima"].at(AT), dossier_id=family, reason="Voor deze proef.")  # type: ignore[no-any-return]


def actors(cast: Cast, *names: str) -> list[Actor]:
    return [cast[name].at(AT) for name in names]


def as_member(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def parts(plan: UUID, actor: Actor) -> list[GroupPart]:
    with acting(actor, page="test"):
        return queries.group_plan_for(plan, actor).parts  # type: ignore[no-any-return]


@pytest.mark.req("DOS-21")
def test_the_family_writes_its_own_plan_and_a_mediator_only_as_long_as_they_want(cast: Cast) -> None:
    mirjam, noor, jamila, fatima, joost = actors(cast, "mirjam", "noor", "jamila", "fatima", "joost")
    plan = commands.begin_group_plan(actor=mirjam)
    first = parts(plan, mirjam)[0]
    commands.write_group_plan(actor=mirjam, part_id=first.id, words="Rust op school.", based_on=1)
    for other in (noor, fatima, joost, cast["kemal"].at(AT)):
        with acting(other, page="test"), pytest.raises(NotAllowed):
            queries.group_plan_for(plan, other)
        with pytest.raises(NotAllowed):
            commands.write_group_plan(actor=other, part_id=first.id, words="Anders.", based_on=2)
    for helper in (noor, jamila):
        commands.invite_to_group_plan(actor=mirjam, plan_id=plan, seat_id=helper.seat_id)
        with pytest.raises(CannotPlan):
            commands.write_group_plan(actor=helper, part_id=first.id, words="Te vroeg.", based_on=2)
        commands.join_group_plan(actor=helper, plan_id=plan)
    commands.write_group_plan(actor=noor, part_id=first.id, words="Rust op school en thuis.", based_on=2)
    commands.write_group_plan(actor=jamila, part_id=first.id, words="Rust op school en thuis, elke dag.", based_on=3)
    with pytest.raises(WordsClash):
        commands.write_group_plan(actor=noor, part_id=first.id, words="Nog eens.", based_on=3)
    commands.invite_to_group_plan(actor=mirjam, plan_id=plan, seat_id=fatima.seat_id, writes=False)
    commands.join_group_plan(actor=fatima, plan_id=plan)
    assert parts(plan, fatima)[0].text == "Rust op school en thuis, elke dag."
    with pytest.raises(CannotPlan):
        commands.write_group_plan(actor=fatima, part_id=first.id, words="Gezin wil rust.", based_on=4)
    with pytest.raises(CannotPlan):
        commands.invite_to_group_plan(actor=fatima, plan_id=plan, seat_id=joost.seat_id)
    later = AT + timedelta(seconds=1)
    with acting(mirjam, page="test"):
        members = queries.group_plan_for(plan, mirjam).members
    for member in members:
        if not member.me and member.name != "Noor Aydin":
            commands.end_membership(actor=mirjam.moved_to(later), member_id=member.id)
    for gone in (jamila.moved_to(later), fatima.moved_to(later)):
        with acting(gone, page="test"):
            assert not GroupPlanPart.objects.filter(plan_id=plan).exists()
            with pytest.raises(NotAllowed):
                queries.group_plan_for(plan, gone)
        with pytest.raises(NotAllowed):
            commands.write_group_plan(actor=gone, part_id=first.id, words="Toch nog.", based_on=4)


@pytest.mark.req("DOS-21")
def test_somebody_with_a_secret_place_never_writes_with_who_may_not_know_it(cast: Cast) -> None:
    sanne, rob = actors(cast, "sanne", "rob")
    hers, his = commands.begin_group_plan(actor=sanne), commands.begin_group_plan(actor=rob)
    with pytest.raises(CannotPlan):
        commands.invite_to_group_plan(actor=sanne, plan_id=hers, seat_id=rob.seat_id)
    commands.invite_to_group_plan(actor=rob, plan_id=his, seat_id=sanne.seat_id)
    with pytest.raises(CannotPlan):
        commands.join_group_plan(actor=sanne, plan_id=his)
    with acting(rob, page="test"):
        assert [each.joined for each in queries.group_plan_for(his, rob).members if not each.me] == [False]


@pytest.mark.rule("dossier.own_plan_comes_first")
@pytest.mark.parametrize("how", ["declined", "threat"])
def test_a_plan_of_a_provider_is_final_after_an_offer_or_a_ground_of_the_law(cast: Cast, how: str) -> None:
    child, worker = ("daan", "ismail") if how == "threat" else ("noor", "fatima")
    actor, dossier = cast[worker].at(AT), cast.dossier(child)
    plan = commands.make_plan(actor=actor, dossier_id=dossier, kind="care_plan", weight="light")
    commands.agree(actor=actor, plan_id=plan, words="Elke week praten.", due_on=DAY)
    with pytest.raises(RulesRefused):
        commands.settle_plan(actor=actor, plan_id=plan, reasons={"dossier.own_plan_comes_first": "Geen tijd."})
    if how == "declined":
        offer = commands.offer_group_plan(actor=actor, dossier_id=dossier)
        with pytest.raises(RulesRefused):
            commands.settle_plan(actor=actor, plan_id=plan)
        commands.answer_group_plan_offer(actor=cast[child].at(AT), offer_id=offer, answer="no")
    else:
        with pytest.raises(CannotPlan):
            commands.offer_group_plan(actor=actor, dossier_id=dossier, ground="concrete_threat")
        with pytest.raises(CannotPlan):
            commands.offer_group_plan(actor=actor, dossier_id=dossier, ground="no_time", words="Druk.")
        commands.offer_group_plan(actor=actor, dossier_id=dossier, ground="concrete_threat", words="Geweld door vader.")
        assert not queries_offers_to_answer(cast, dossier, actor)
    asked = {"dossier.plan_starts_with_the_family": "Gevraagd op 3 mei, wil nu niets zeggen."}
    commands.settle_plan(actor=actor, plan_id=plan, reasons=asked)
    with acting(actor, page="test"):
        assert Plan.objects.get(id=plan).state == Plan.State.ACTIVE
        assert queries.offers_around(dossier, actor)


def queries_offers_to_answer(cast: Cast, dossier: UUID, actor: Actor) -> list[object]:
    with acting(actor, page="test"):
        return [each for each in queries.offers_around(dossier, actor) if not each.offer.ground]


@pytest.mark.req("DOS-28")
def test_what_a_professional_proposes_is_part_of_the_plan_after_the_familys_yes(cast: Cast, plan: UUID) -> None:
    mirjam, kemal, fatima = actors(cast, "mirjam", "kemal", "fatima")
    goal = commands.set_goal(actor=fatima, plan_id=plan, words="Vaste bedtijden.")
    part = commands.write_part(actor=mirjam, plan_id=plan, part="together", words="We bellen op vrijdag.")
    with acting(mirjam, page="test"):
        page = queries.plan_of(plan, mirjam)
        assert [each.text.proposed for each in page.goals if each.id == goal] == [True]
        assert page.facts.goals == 0
        item = next(t for _l, code, texts in page.parts if code == "together" for t in texts).item_id
        goal_item = Goal.objects.get(id=goal).item_id
    assert item
    assert part
    commands.reword_in_plan(actor=fatima, item_id=item, words="We bellen op maandag.", based_on=1)
    with acting(kemal, page="test"):
        page = queries.plan_of(plan, kemal)
        assert [(each.now, each.proposed) for each in page.rewordings] == [
            ("We bellen op vrijdag.", "We bellen op maandag.")
        ]
        waiting = page.rewordings[0].id
    for attempt in (
        lambda: commands.answer_rewording(actor=fatima, rewording_id=waiting, accepted=True),
        lambda: commands.answer_proposal(actor=fatima, item_id=goal_item, accepted=True),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    address = f"/dossier/voorstel/{waiting}/antwoord/"
    assert as_member(cast, "kemal").post(address, {"says": "yes"}).status_code == 302
    commands.answer_proposal(actor=mirjam, item_id=goal_item, accepted=True)
    with pytest.raises(CannotSettle):
        commands.answer_rewording(actor=mirjam, rewording_id=waiting, accepted=False)
    with acting(mirjam, page="test"):
        page = queries.plan_of(plan, mirjam)
        assert page.facts.goals == 1
        assert "We bellen op maandag." in [
            t.text for _l, code, texts in page.parts if code == "together" for t in texts
        ]
        assert page.rewordings == []


@pytest.mark.req("DOS-27")
def test_an_action_that_serves_no_own_goal_is_marked_and_stands_on_its_authors_list(cast: Cast, plan: UUID) -> None:
    lina, mirjam, fatima = actors(cast, "lina", "mirjam", "fatima")
    goal = commands.set_goal(actor=lina, plan_id=plan, words="Elke dag in de klas.")
    linked = commands.agree(actor=fatima, plan_id=plan, words="Mentor belt.", goal_id=goal, due_on=DAY)
    loose = [
        commands.agree(actor=fatima, plan_id=plan, words=words, due_on=DAY) for words in ("Gedragskaart.", "Weektaak.")
    ]
    work = WorkItem.objects.using("clock").filter(kind="dossier.link_goal", state="open", owner_seat_id=fatima.seat_id)
    assert {each.thing_id for each in work} >= set(loose)
    assert linked not in {each.thing_id for each in work}
    with acting(lina, page="test"):
        lines = {line.id: line.serves_no_goal for line in queries.plan_of(plan, lina).loose}
        assert [lines[each] for each in loose] == [True, True]
    assert "dient geen doel van het gezin" in as_member(cast, "lina").get(f"/dossier/plan/{plan}/").content.decode()
    with pytest.raises(CannotPlan):
        commands.keep_without_goal(actor=fatima, agreement_id=loose[0])
    commands.keep_without_goal(actor=mirjam, agreement_id=loose[0])
    assert as_member(cast, "fatima").post(f"/dossier/belofte/{loose[1]}/", {"goal": str(goal)}).status_code == 302
    with acting(lina, page="test"):
        page = queries.plan_of(plan, lina)
        assert [line.serves_no_goal for line in page.loose if line.id == loose[0]] == [False]
        assert loose[1] in {line.id for each in page.goals for line in each.agreements}
    assert loose[1] not in {each.thing_id for each in work.all()}


@pytest.mark.req("DOS-29")
def test_anything_that_is_really_needed_may_be_an_action(cast: Cast, plan: UUID) -> None:
    mirjam = cast["mirjam"].at(AT)
    held = commands.agree(
        actor=mirjam, plan_id=plan, words="Fiets maken.", who_words="Oom Henk", place="in de schuur", how="face",
        due_on=date(2026, 9, 30),
    )  # fmt: skip
    with acting(mirjam, page="test"):
        line = queries.agreement_of(held, mirjam)[1]
        assert (line.text, line.who, line.place, str(line.how), line.due_on, line.law) == (
            "Fiets maken.", "Oom Henk", "in de schuur", "samen, in het echt", date(2026, 9, 30), "",
        )  # fmt: skip
        assert Agreement.objects.get(id=held).law == ""
    commands.agree(
        actor=mirjam, plan_id=plan, words="Schuldhulp vragen.", who_words="Mirjam", due_on=DAY, law="support"
    )
    reasons = {"dossier.plan_is_complete": "Dat volgt.", "dossier.plan_starts_with_the_family": "Gevraagd, nu niet."}
    commands.settle_plan(actor=mirjam, plan_id=plan, reasons=reasons)
    page = as_member(cast, "kemal").get(f"/dossier/plan/{plan}/").content.decode()
    for shown in ("Fiets maken.", "Oom Henk", "30 september 2026", "in de schuur"):
        assert shown in page


@pytest.mark.req("DOS-30")
def test_a_wish_gets_an_answer_in_time_or_shows_that_it_is_late(cast: Cast) -> None:
    noor, fatima = actors(cast, "noor", "fatima")
    dossier = cast.dossier("noor")
    wish = commands.make_wish(actor=noor, words="Zaterdag logeren bij Sam.")
    work = WorkItem.objects.using("clock").get(kind="dossier.answer_wish", thing_id=wish)
    assert (work.owner_seat_id, work.due_at.date()) == (fatima.seat_id, date(2026, 9, 23))
    late = noor.moved_to(AT + timedelta(days=15))
    with acting(late, page="test"):
        line = next(each for each in queries.wishes_of([dossier], late) if each.id == wish)
        assert (line.who, line.text, line.late) == ("Noor Aydin", "Zaterdag logeren bij Sam.", True)
    for wrong in ({"answer": "no"}, {"answer": "yes"}, {"answer": "partly"}, {"answer": "open"}):
        with pytest.raises(CannotPlan):
            commands.answer_wish(actor=fatima, wish_id=wish, **wrong)
    with pytest.raises(NotAllowed):
        commands.answer_wish(actor=cast["eva"].at(AT), wish_id=wish, answer="no", words="Nee.")
    commands.answer_wish(
        actor=fatima, wish_id=wish, answer="yes", happens_on=date(2026, 9, 26), words="Ik bel Sams moeder."
    )
    with acting(noor, page="test"):
        line = next(each for each in queries.wishes_of([dossier], noor) if each.id == wish)
        assert (line.open, line.says, line.happens_on) == (False, "Ik bel Sams moeder.", date(2026, 9, 26))
        assert not Goal.objects.filter(item_id=Wish.objects.get(id=wish).item_id).exists()
    assert not WorkItem.objects.using("clock").filter(kind="dossier.answer_wish", thing_id=wish, state="open").exists()


@pytest.mark.req("DOS-20")
def test_every_type_of_plan_says_what_it_is_and_who_writes_it(cast: Cast) -> None:
    from roer.dossier.codes import PLAN_TYPES

    commands.make_plan(actor=cast["fatima"].at(AT), dossier_id=cast.dossier("noor"), kind="support_plan")
    page = as_member(cast, "noor").get(f"/dossier/{cast.dossier('noor')}/plannen/").content.decode()
    assert len(PLAN_TYPES) == 11
    for kind in PLAN_TYPES.values():
        assert str(kind.writes) in page
        assert str(kind.says) in page
    assert len({(str(kind.says), str(kind.writes)) for kind in PLAN_TYPES.values()}) == 11
    assert PLAN_TYPES["family_group_plan"].writes != PLAN_TYPES["support_plan"].writes
