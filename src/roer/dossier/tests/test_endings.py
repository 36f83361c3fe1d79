"""How a plan begins with the family and ends for a reason; own marks; strengths beside problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded, RulesRefused, check_example, examples_of
from roer.demo.cast import Cast
from roer.dossier import commands, queries, rules
from roer.dossier import rules_examples as rules_examples
from roer.dossier.models import Plan, PlanClosing, SelfMark
from roer.dossier.refusals import CannotPlan
from roer.dossier.tests.conftest import AT

RULES = [
    rules.plan_has_second_reader, rules.ending_is_weighty, rules.closing_has_results, rules.speed_or_price_explained,
    rules.age_is_no_reason,
]  # fmt: skip


@pytest.fixture
def plan(cast: Cast) -> Iterator[UUID]:
    """A care plan of Noor, for which an own plan was offered and refused."""
    fatima = cast["fatima"].at(AT)
    offer = commands.offer_group_plan(actor=fatima, dossier_id=cast.dossier("noor"))
    commands.answer_group_plan_offer(actor=cast["noor"].at(AT), offer_id=offer, answer="no")
    made = commands.make_plan(actor=fatima, dossier_id=cast.dossier("noor"), kind="care_plan")
    yield made
    with acting(fatima, page="test"):
        Plan.objects.filter(id=made).update(state=Plan.State.ENDED)


def signed_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, each) for rule in RULES for each in examples_of(rule)],
    ids=lambda each: getattr(each, "title", getattr(each, "__name__", "")),
)  # fmt: skip
def test_rules(rule: object, example: object) -> None:
    check_example(rule, example)  # type: ignore[arg-type]


@pytest.mark.req("DOS-46")
@pytest.mark.rule("dossier.closing_has_results")
@pytest.mark.rule("dossier.speed_or_price_explained")
def test_a_plan_closes_with_each_ones_result_a_reason_and_a_step_for_later(cast: Cast, plan: UUID) -> None:
    noor, mirjam, fatima = (cast[name].at(AT) for name in ("noor", "mirjam", "fatima"))
    slip = {"does": "close", "close-command_id": str(uuid4())}
    assert "Zet een vinkje" in signed_in(cast, "noor").post(f"/dossier/plan/{plan}/einde/", slip).content.decode()
    with pytest.raises(ReasonNeeded):
        commands.close_plan(actor=fatima, plan_id=plan, reason="reached")
    commands.answer_result(actor=noor, plan_id=plan, outcome="reduced", words="Ik slaap weer.")
    commands.answer_result(actor=fatima.for_person(mirjam.person_id), plan_id=plan, wanted=False, side="parent")
    commands.answer_result(actor=fatima, plan_id=plan, outcome="neither")
    with pytest.raises(ReasonNeeded) as why:
        commands.close_plan(actor=fatima, plan_id=plan, reason="price")
    assert [met.rule.name for met in why.value.mets] == ["dossier.speed_or_price_explained"]
    closing = commands.close_plan(
        actor=fatima, plan_id=plan, reason="reached", without_help="03", aftercare="Fatima belt Noor.",
        aftercare_on=date(2026, 10, 1),
    )  # fmt: skip
    with acting(noor, page="test"):
        seen = queries.ending_of(plan, noor)
        assert (seen.closing.id if seen.closing else None) == closing
        assert [(line.who, str(line.outcome), line.text) for line in seen.results if line.text] == [
            ("Noor Aydin", "het probleem is kleiner", "Ik slaap weer.")
        ]
        assert (seen.aftercare, seen.closing.aftercare.due_on) == ("Fatima belt Noor.", date(2026, 10, 1))  # type: ignore[union-attr]
        assert str(seen.closing.get_without_help_display()) == "grotendeels"  # type: ignore[union-attr]
    page = signed_in(cast, "noor").get(f"/dossier/plan/{plan}/einde/").content.decode()
    assert "de doelen zijn gehaald" in page
    assert "Fatima belt Noor." in page
    with pytest.raises(NotAllowed):
        commands.close_plan(actor=fatima, plan_id=plan, reason="reached")


@pytest.mark.req("DOS-46")
@pytest.mark.rule("dossier.ending_is_weighty")
def test_an_organisation_ends_wanted_help_only_for_a_weighty_reason_and_shows_the_way_against_it(
    cast: Cast, plan: UUID
) -> None:
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    ends = {"plan_id": plan, "reason": "organisation_stops", "against_wish": True}
    for weighty in ("", "De behandelaar is weg en er is geen ander."):
        with pytest.raises(RulesRefused):
            commands.close_plan(actor=fatima, weighty=weighty, **ends)  # type: ignore[arg-type]
    commands.answer_result(actor=fatima.for_person(noor.person_id), plan_id=plan, wanted=False, side="child")
    with pytest.raises(RulesRefused):
        commands.close_plan(actor=fatima, **ends)  # type: ignore[arg-type]
    commands.close_plan(
        actor=fatima, weighty="De behandelaar is weg en er is geen ander.",
        reasons={"dossier.closing_has_results": "De moeder is op reis."}, **ends,  # type: ignore[arg-type]
    )  # fmt: skip
    page = signed_in(cast, "noor").get(f"/dossier/plan/{plan}/einde/").content.decode()
    assert "De behandelaar is weg" in page
    assert "klacht" in page


@pytest.mark.req("DOS-46")
def test_the_family_stops_at_once_and_a_light_plan_needs_one_line(cast: Cast, plan: UUID) -> None:
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    client = signed_in(cast, "noor")
    page = client.get(f"/dossier/plan/{plan}/einde/").content.decode()
    assert "Wij stoppen met dit plan" in page
    assert "gewichtige" not in page
    commands.answer_result(actor=noor, plan_id=plan, outcome="family_stopped")
    commands.close_plan(actor=noor, plan_id=plan)
    with acting(noor, page="test"):
        assert Plan.objects.get(id=plan).state == Plan.State.ENDED
        assert PlanClosing.objects.get(plan_id=plan).reason == "family_stops"
    light = commands.make_plan(actor=fatima, dossier_id=cast.dossier("noor"), kind="care_plan", weight="light")
    with pytest.raises(ReasonNeeded):
        commands.close_plan(actor=fatima, plan_id=light)
    with pytest.raises(ReasonNeeded):
        commands.close_plan(actor=fatima, plan_id=light, reason="turned_18", words="Zij werd 18.")
    commands.close_plan(actor=fatima, plan_id=light, words="De twee gesprekken zijn geweest.")


@pytest.mark.req("DOS-26")
@pytest.mark.rule("dossier.plan_starts_with_the_family")
def test_asking_is_the_duty_and_not_now_is_an_answer_that_returns_at_the_next_look_back(cast: Cast, plan: UUID) -> None:
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    review = commands.plan_review(actor=fatima, plan_id=plan, due_on=date(2026, 12, 1))
    with pytest.raises(ReasonNeeded) as open_:
        commands.settle_plan(actor=fatima, plan_id=plan, reasons={"dossier.plan_is_complete": "Volgt."})
    assert [met.rule.name for met in open_.value.mets] == ["dossier.plan_starts_with_the_family"]
    asked = fatima.for_person(noor.person_id)
    with pytest.raises(CannotPlan):
        commands.note_asked(actor=asked, plan_id=plan, answer="too_young")
    commands.note_asked(actor=asked, plan_id=plan, answer="no_answer")
    commands.settle_plan(actor=fatima, plan_id=plan, reasons={"dossier.plan_is_complete": "Volgt."})
    client = signed_in(cast, "noor")
    assert "wil nu niets zeggen (10 september 2026)" in client.get(f"/dossier/plan/{plan}/").content.decode()
    assert "Vraag het opnieuw" in client.get(f"/dossier/terugkijken/{review}/").content.decode()
    commands.write_part(actor=noor, plan_id=plan, part="dream", words="Een eigen brommerwerkplaats.")
    commands.write_part(actor=noor, plan_id=plan, part="stage", words="Ik wil op mezelf.")
    assert "Vraag het opnieuw" not in client.get(f"/dossier/terugkijken/{review}/").content.decode()
    page = client.get(f"/dossier/plan/{plan}/").content.decode()
    assert page.index("brommerwerkplaats") < page.index("<h2>Doelen</h2>")


@pytest.mark.req("DOS-26")
def test_words_taken_from_another_plan_are_not_yet_ones_own(cast: Cast, plan: UUID) -> None:
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    other = commands.make_plan(actor=fatima, dossier_id=cast.dossier("noor"), kind="treatment_plan")
    asked = fatima.for_person(noor.person_id)
    commands.write_part(actor=asked, plan_id=other, part="matters", words="Rust en regelmaat.")
    row = commands.write_part(actor=asked, plan_id=plan, part="matters", words="rust en  regelmaat.")
    client = signed_in(cast, "noor")
    assert "overgenomen, nog niet van" in client.get(f"/dossier/plan/{plan}/").content.decode()
    assert "overgenomen" not in client.get(f"/dossier/plan/{other}/").content.decode()
    assert client.post(f"/dossier/plandeel/{row}/eigen/").status_code == 302
    assert "overgenomen" not in client.get(f"/dossier/plan/{plan}/").content.decode()


@pytest.mark.req("DOS-25")
@pytest.mark.rule("dossier.plan_has_second_reader")
def test_a_plan_shows_what_is_missing_and_something_far_reaching_has_a_second_reader(cast: Cast) -> None:
    ismail, ria, daan = cast["ismail"].at(AT), cast["ria"].at(AT), cast["daan"].at(AT)
    plan = commands.make_plan(actor=ismail, dossier_id=cast.dossier("daan"), weight="far_reaching", kind="future_plan")
    commands.write_part(actor=daan, plan_id=plan, part="matters", words="Bikkel.")
    commands.set_goal(actor=daan, plan_id=plan, words="Mama zien.")
    commands.write_part(actor=ria, plan_id=plan, part="child_help", words="Praten.")
    commands.write_part(actor=ria, plan_id=plan, part="family_help", not_needed=True)
    commands.agree(actor=ismail, plan_id=plan, words="Bellen met mama.")
    page = signed_in(cast, "ismail").get(f"/dossier/plan/{plan}/").content.decode()
    found = re.search(r"In dit plan mist nog:([^.]*)\.", page)
    assert found
    assert "wie het doet en wanneer" in found[1]
    assert "of het veilig is" in found[1]
    assert "hulp voor het kind" not in found[1]
    why = {"dossier.plan_is_complete": "De dag volgt."}
    with pytest.raises(RulesRefused):
        commands.settle_plan(actor=ismail, plan_id=plan, reasons=why)
    with pytest.raises(CannotPlan):
        commands.settle_plan(actor=ismail, plan_id=plan, reasons=why, second_reader_seat_id=ismail.seat_id)
    reader = cast["fatima"]
    with pytest.raises(ReasonNeeded):
        commands.settle_plan(actor=ismail, plan_id=plan, second_reader_seat_id=reader.seat.id)
    commands.settle_plan(actor=ismail, plan_id=plan, second_reader_seat_id=reader.seat.id, reasons=why)
    assert WorkItem.objects.using("owner").filter(
        kind="dossier.read_plan", thing_id=plan, owner_seat_id=reader.seat.id
    ).exists()  # fmt: skip
    assert "leest mee als tweede lezer" in signed_in(cast, "ria").get(f"/dossier/plan/{plan}/").content.decode()


@pytest.mark.req("DOS-25")
def test_danger_does_not_wait_and_a_foster_carers_part_binds_after_the_own_yes(cast: Cast) -> None:
    ismail, ria, daan = cast["ismail"].at(AT), cast["ria"].at(AT), cast["daan"].at(AT)
    plan = commands.make_plan(actor=ismail, dossier_id=cast.dossier("daan"), weight="far_reaching", kind="safety_plan")
    commands.settle_plan(actor=ismail, plan_id=plan, in_danger=True)
    work = dict(WorkItem.objects.using("owner").filter(state="open", owner_seat_id=ismail.seat_id).filter(
        kind__in=["dossier.fill_plan"], thing_id=plan).values_list("kind", "due_at"))  # fmt: skip
    assert (work["dossier.fill_plan"] - AT).days in (13, 14)
    with acting(daan, page="test"):
        assert Plan.objects.get(id=plan).state == Plan.State.ACTIVE
    commands.write_part(actor=ismail, plan_id=plan, part="foster", words="Ria gaat mee naar de dokter.")
    page = signed_in(cast, "daan").get(f"/dossier/plan/{plan}/").content.decode()
    assert "niet afgesproken" in page
    assert "omdat er gevaar was" in page
    with acting(ria, page="test"):
        item = next(t.item_id for _l, code, ts in queries.plan_of(plan, ria).parts if code == "foster" for t in ts)
    assert item
    with pytest.raises(CannotPlan):
        commands.answer_proposal(actor=daan, item_id=item, accepted=True)
    commands.answer_proposal(actor=ria, item_id=item, accepted=True)
    assert "niet afgesproken" not in signed_in(cast, "daan").get(f"/dossier/plan/{plan}/").content.decode()


@pytest.mark.req("DOS-45")
def test_own_marks_are_seen_first_by_who_gave_them_and_never_put_together(cast: Cast, plan: UUID) -> None:
    noor, mirjam, fatima = (cast[name].at(AT) for name in ("noor", "mirjam", "fatima"))
    own, parents = cast.dossier("noor"), cast.dossier("mirjam")
    for days, mark in enumerate((4, 5, 7)):
        line = commands.mark_self(
            actor=noor.moved_to(AT + timedelta(days=days)), dossier_id=own, theme="heard", mark=mark
        )
    for theme in ("heard", "safe_place", "growing", "own_place", "looks", "friends", "mind", "school_work"):
        assert theme in dict(queries.mark_themes(noor))
    for theme in ("pressure", "support", "carrying"):
        commands.mark_self(actor=mirjam, dossier_id=parents, theme=theme, mark=6)
    worker = commands.mark_self(actor=fatima, dossier_id=own, theme="heard", mark=6)
    with pytest.raises(NotAllowed):
        commands.mark_self(actor=mirjam, dossier_id=cast.dossier("lina"), theme="pressure", mark=1)
    with pytest.raises(CannotPlan):
        commands.mark_self(actor=noor, dossier_id=own, theme="heard", mark=11)
    later = noor.moved_to(AT + timedelta(days=5))
    with acting(later, page="test"):
        seen = queries.self_marks_of(own, later)
        assert [(each.mine, [mark for _day, mark in each.marks]) for each in seen] == [(True, [4, 5, 7]), (False, [6])]
        assert seen[1].id == worker
    client = signed_in(cast, "fatima")
    address = f"/dossier/{own}/hoe-gaat-het/"
    assert "<strong>7</strong>" not in client.get(address).content.decode()
    mine = signed_in(cast, "noor")
    assert "Jij ziet dit als eerste" in mine.get(address).content.decode()
    mine.post(f"/dossier/cijfers/{line}/delen/", {"seat": str(fatima.seat_id)})
    page = client.get(address).content.decode()
    assert all(f"<strong>{mark}</strong>" in page for mark in (4, 5, 7))
    assert "gemiddeld" not in page
    assert "Fatima el Amrani ziet dit ook" in mine.get(address).content.decode()
    mine.post(f"/dossier/cijfers/{line}/delen/", {"seat": str(fatima.seat_id), "says": "back"})
    assert "<strong>7</strong>" not in client.get(address).content.decode()
    with acting(mirjam, page="test"):
        assert not SelfMark.objects.filter(line_id=line).exists()


@pytest.mark.req("DOS-45")
def test_two_people_on_one_goal_are_two_lines(cast: Cast, plan: UUID) -> None:
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    goal = commands.set_goal(actor=noor, plan_id=plan, words="Elke dag naar school.")
    for minute, (who, mark) in enumerate(((noor, 4), (fatima, 6), (noor, 5), (fatima, 6), (noor, 7), (fatima, 6))):
        commands.mark_goal(actor=who.moved_to(AT + timedelta(minutes=minute)), goal_id=goal, mark=mark)
    page = signed_in(cast, "noor").get(f"/dossier/plan/{plan}/").content.decode()
    assert "4, 5, 7" in page
    assert "6, 6, 6" in page
    assert page.index("4, 5, 7") < page.index("6, 6, 6")


@pytest.mark.req("DOS-08")
def test_strengths_have_a_place_and_the_author_sees_the_balance(cast: Cast, plan: UUID) -> None:
    noor, fatima, own = cast["noor"].at(AT), cast["fatima"].at(AT), cast.dossier("noor")
    client, note = signed_in(cast, "fatima"), f"/dossier/{own}/notitie/"
    for kind, words in {"dossier.success": "Ik haalde mijn brommerrijbewijs.", "dossier.can": "Haar knippen."}.items():
        commands.write_words(actor=noor, dossier_id=own, words=words, kind=kind, concerns="nobody")
    for number in range(10):
        commands.write_note(actor=fatima, dossier_id=own, words=f"Zorg {number}.", tone="problem")
    page = client.get(note).content.decode()
    assert "2 keer iets wat goed gaat, 10 keer een probleem" in page
    assert "Vraag ook eens wat er goed gaat" in page
    assert "10 keer een probleem" in client.get(f"/dossier/{own}/").content.decode()
    mine = signed_in(cast, "noor").get("/dossier/").content.decode()
    assert "Wat goed gaat" in mine
    assert "brommerrijbewijs" in mine
    assert "keer een probleem" not in mine
    choices = signed_in(cast, "mirjam").get(f"/dossier/{cast.dossier('mirjam')}/woorden/").content.decode()
    assert "dossier.own_strength" in choices
    assert "dossier.goes_well" in choices
    commands.write_part(actor=noor, plan_id=plan, part="strengths", words="Ik ben handig.")
    assert "Ik ben handig." in signed_in(cast, "noor").get(f"/dossier/plan/{plan}/").content.decode()


@pytest.mark.req("DOS-50")
def test_wishes_for_contact_stand_on_the_plan_and_going_against_them_gives_a_reason_to_read(
    cast: Cast, plan: UUID
) -> None:
    noor, fatima, own = cast["noor"].at(AT), cast["fatima"], cast.dossier("noor")
    mine = signed_in(cast, "noor")
    page = mine.get("/dossier/ik/contact/").content.decode()
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
    mine.post("/dossier/ik/contact/", {
        **hidden, "ways": ["message", "meet"], "from_hour": "16", "until_hour": "21", "not_at_school": "on",
        "words": "In het park, met Fatima alleen.", "together": ["with_me", "fixed_faces"],
    })  # fmt: skip
    plan_page = mine.get(f"/dossier/plan/{plan}/").content.decode()
    for words in ("In het park, met Fatima alleen.", "Praat met mij, niet over mij.", "Niet bellen of langskomen"):
        assert plan_page.index(words) < plan_page.index("<h2>Doelen</h2>")
    school = AT + timedelta(days=5)  # a Tuesday, ten in the morning
    planned = {"dossier_id": own, "starts_at": school, "way": "call", "words": "Over het rooster."}
    with pytest.raises(ReasonNeeded):
        commands.plan_contact(actor=fatima.at(AT), **planned)  # type: ignore[arg-type]
    commands.plan_contact(actor=fatima.at(AT), reason="De rechter belt alleen dan.", **planned)  # type: ignore[arg-type]
    with acting(noor, page="test"):
        assert "De rechter belt alleen dan." in [each.reason for each in queries.coming_of(own, noor)]
    with pytest.raises(ReasonNeeded):
        commands.send_message(actor=fatima.at(AT), dossier_id=own, words="Hoi.")


def test_nobody_outside_reads_scores_or_the_end_of_a_plan(cast: Cast, plan: UUID) -> None:
    for name in ("viktor", "eva", "olaf"):
        client = signed_in(cast, name)
        assert client.get(f"/dossier/plan/{plan}/einde/").status_code in (403, 404)
        assert client.get(f"/dossier/{cast.dossier('noor')}/hoe-gaat-het/").status_code in (403, 404)
