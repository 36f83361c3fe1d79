"""What a decision needs, met by the command and shown on the page that people use."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.decisions import commands, queries
from roer.decisions.models import BestInterestsAssessment, ChildWish
from roer.decisions.refusals import CannotAnswer, CannotAssess
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.decisions.tests.test_pages import client_of
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake

FAMILY = {"lina": "disagrees", "mirjam": "agrees", "kemal": "disagrees"}


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    return made


@pytest.fixture(scope="module")
def refusal(cast: Cast) -> UUID:
    """A refusal about Lina that holds everything but what each test takes away or adds."""
    made = story.drafted(
        cast, story.determined(cast, "lina"), "refuse", assessment=story.assessed(cast, "lina"), parts=story.FAR_PARTS
    )
    story.heard(cast, made)
    return made


def lacks(cast: Cast, decision: UUID) -> set[str]:
    """The rules that stop sending; the page that sends lists each in the same words."""
    with pytest.raises(RulesRefused) as why:
        commands.send_decision(actor=cast["dewi"].at(AT), decision_id=decision)
    page = client_of(cast["dewi"]).get(reverse("decisions:send", args=[decision])).content.decode()
    assert all(str(met.rule.says) in page for met in why.value.mets)
    return {met.rule.name.split(".")[1] for met in why.value.mets}


@pytest.mark.req("INT-29")
def test_eviction_threatens_and_a_plan_of_only_treatment_asks_why(cast: Cast) -> None:
    request = intake.ask_question(
        actor=cast["noor"].at(AT), dossier_id=cast.dossier("noor"), municipality_code="9999", words={"want": "Rust."}
    )
    own = client_of(cast["noor"])
    told = {"command_id": str(uuid4()), "unmet": ["housing", "debts"], "words": "We moeten er misschien uit."}
    assert own.post(f"/hulp/vraag/{request}/basis/", told).status_code == 302
    made = story.drafted(
        cast, story.determined(cast, "noor", request_id=request), "grant", parts=story.SHORT_PARTS
    )  # fmt: skip
    story.granted(cast, made)
    others = dict.fromkeys(
        ("decisions.short_form_by_another", "decisions.missing_answer_is_explained"), "Zo vroeg Noor."
    )
    with pytest.raises(ReasonNeeded) as why:
        commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made, reasons=others)
    assert [met.rule.name for met in why.value.mets] == ["decisions.basis_comes_along"]
    dewi, page = client_of(cast["dewi"]), reverse("decisions:send", args=[made])
    assert "decisions_basis_comes_along" in dewi.get(page).content.decode()
    reasons = {name.replace(".", "_"): "Het woonteam helpt al." for name in (*others, "decisions.basis_comes_along")}
    assert dewi.post(page, {"command_id": str(uuid4()), **reasons}).status_code == 302
    assert "Het woonteam helpt al." in own.get(reverse("decisions:receipt", args=[made])).content.decode()
    owned = WorkItem.objects.using("owner").filter(kind="intake.basic_needs", thing_id=request, state="open")
    assert list(owned.values_list("owner_seat_id", flat=True)) == [story.request_owner(request)]


@pytest.mark.req("INT-39")
def test_an_assessment_of_a_child_with_a_disability_asks_after_the_parents(cast: Cast) -> None:
    fatima, dossier = client_of(cast["fatima"]), cast.dossier("lina")
    begun = {"weight": "far_reaching", "disability": "on", "due_on": "2026-10-15", "command_id": str(uuid4())}
    fatima.post(reverse("decisions:start_assessment", args=[dossier]), begun)
    with acting(cast["fatima"].at(AT), page="test"):
        held = BestInterestsAssessment.objects.filter(dossier_id=dossier, disability=True).get()
    for element in ("development", "child_view", "view_weighed", "identity", "family_ties", "safety", "circumstances"):
        commands.weigh_element(actor=cast["fatima"].at(AT), assessment_id=held.id, element=element, words="Gezien.")
    commands.weigh_element(
        actor=cast["fatima"].at(AT), assessment_id=held.id, element="child_condition", words="Gezien."
    )
    page = reverse("decisions:assessment", args=[held.id])
    finish = {"command_id": str(uuid4()), "independent": "no"}
    answer = fatima.post(page, finish)
    assert "Hoe gaat het met de ouders of verzorgers" in answer.content.decode()
    with pytest.raises(CannotAssess, match="ouders of verzorgers"):
        commands.finish_assessment(actor=cast["fatima"].at(AT), assessment_id=held.id, independent=True)
    weigh = reverse("decisions:weigh", args=[held.id, "carers"])
    fatima.post(weigh, {"command_id": str(uuid4()), "words": "Moeder houdt het vol met hulp van oma."})
    fatima.post(page, {"command_id": str(uuid4()), "independent": "no"})
    with acting(cast["fatima"].at(AT), page="test"):
        assert BestInterestsAssessment.objects.get(id=held.id).state == "finished"
    short = commands.start_assessment(
        actor=cast["fatima"].at(AT), dossier_id=dossier, weight="ordinary", due_on=date(2026, 10, 15)
    )
    for element in ("child_view", "what_matters"):
        commands.weigh_element(actor=cast["fatima"].at(AT), assessment_id=short, element=element, words="Eén zin.")
    commands.finish_assessment(actor=cast["fatima"].at(AT), assessment_id=short, independent=True)


@pytest.mark.req("INT-40")
def test_what_the_child_said_and_every_wish_has_an_answer_before_a_refusal_goes(cast: Cast, refusal: UUID) -> None:
    """Asked but not weighed is refused; a wish without an answer is refused; the answer is partly, with a reason."""
    dewi, lina = cast["dewi"], client_of(cast["lina"])
    commands.change_draft(actor=dewi.at(AT), decision_id=refusal, child_asked_on=None)
    assert {"child_is_heard"} <= lacks(cast, refusal)
    story.heard(cast, refusal)
    page = reverse("decisions:wishes", args=[refusal])
    assert "Zeg wat jij wenst" in lina.get(reverse("decisions:decision", args=[refusal])).content.decode()
    for words, letter in (("Ik wil op mijn eigen school blijven.", "on"), ("Niet praten met papa erbij.", "")):
        given = {
            "command_id": str(uuid4()),
            "words": words,
            "provision_id": "",
            **({"in_letter": letter} if letter else {}),
        }
        assert lina.post(page, given).status_code == 302
    assert {"every_wish_is_answered"} <= lacks(cast, refusal)
    assert "Niet praten met papa erbij." not in client_of(cast["kemal"]).get(page).content.decode()
    assert "Ik wil op mijn eigen school blijven." in client_of(cast["kemal"]).get(page).content.decode()
    seen = client_of(dewi).get(page).content.decode()
    assert "Niet praten met papa erbij." in seen
    with acting(dewi.at(AT), page="test"):
        wishes = list(ChildWish.objects.filter(decision_id=refusal).values_list("id", flat=True))
    for one in wishes:
        with pytest.raises(CannotAnswer):
            commands.answer_wish(actor=dewi.at(AT), wish_id=one, followed="", words="Goed.")
        given = {"command_id": str(uuid4()), "followed": "partly", "words": "Je school blijft; de taxi komt later."}
        assert client_of(dewi).post(reverse("decisions:answer_wish", args=[one]), given).status_code == 302
    assert "every_wish_is_answered" not in lacks(cast, refusal)
    assert "Je school blijft" in lina.get(page).content.decode()
    with acting(dewi.at(AT), page="test"):
        letter = queries.sections_of_decision(refusal, dewi.at(AT))
    said = [point for section in letter for point in section.points if "eigen school" in point]
    assert said == [
        "Ik wil op mijn eigen school blijven. We doen een deel van wat het kind wil. Je school blijft; de taxi komt later."
    ]
    with pytest.raises(NotAllowed):
        commands.wish(actor=cast["mirjam"].at(AT).for_person(cast["lina"].person_id), decision_id=refusal, words="Nee.")


@pytest.mark.req("INT-41")
def test_who_says_nothing_holds_nothing_up_and_who_disagrees_stands_in_it(cast: Cast) -> None:
    """Ending help: mother agrees, the son of fourteen was not asked: refused. He disagrees; father was asked twice."""
    made = story.drafted(cast, story.determined(cast, "lina"), "end", parts=story.FAR_PARTS)
    commands.answer_draft(
        actor=cast["mirjam"].at(AT),
        decision_id=made,
        answer="agrees",
        words="Alleen voor het team.",
        words_in_letter=False,
    )
    assert {"everyone_was_asked"} <= lacks(cast, made)
    commands.answer_draft(actor=cast["lina"].at(AT), decision_id=made, answer="disagrees")
    assert {"everyone_was_asked"} <= lacks(cast, made)
    with pytest.raises(CannotAnswer, match="welke dagen"):
        commands.record_answer(
            actor=cast["fatima"].at(AT), decision_id=made, person_id=cast["kemal"].person_id, answer="no_answer"
        )
    given = {
        "command_id": str(uuid4()), "person_id": str(cast["kemal"].person_id), "answer": "no_answer",
        "first_asked": "2026-09-03", "asked_again": "2026-09-10",
    }  # fmt: skip
    assert client_of(cast["fatima"]).post(reverse("decisions:people", args=[made]), given).status_code == 302
    assert "everyone_was_asked" not in lacks(cast, made)
    for name in ("lina", "mirjam", "kemal"):
        page = client_of(cast[name]).get(reverse("decisions:decision", args=[made])).content.decode()
        assert "3 september 2026" in page
        assert "is het er niet mee eens" in page
        assert ("Alleen voor het team." in page) is (name == "mirjam")


@pytest.mark.req("INT-44")
def test_a_refusal_without_reasons_or_child_version_is_not_sent_and_says_so(cast: Cast, refusal: UUID) -> None:
    for person, answer in FAMILY.items():
        commands.answer_draft(actor=cast[person].at(AT), decision_id=refusal, answer=answer)
    for one in story.wishes(cast, refusal):
        commands.answer_wish(actor=cast["dewi"].at(AT), wish_id=one, followed="not", words="Dat kan nu niet.")
    assert lacks(cast, refusal) == {"child_can_read_it"}
    thin = story.drafted(
        cast, story.determined(cast, "lina"), "refuse", assessment=story.assessed(cast, "lina"),
        parts=tuple(part for part in story.FAR_PARTS if part != "reasoning"),
    )  # fmt: skip
    assert {"decision_is_whole", "child_can_read_it"} <= lacks(cast, thin)
    page = client_of(cast["dewi"]).get(reverse("decisions:send", args=[thin])).content.decode()
    assert "Schrijf: Waarom wij dit besluiten" in page
    assert "Schrijf de kindversie" in page
    story.child_version(cast, refusal)
    commands.send_decision(actor=cast["dewi"].at(AT), decision_id=refusal)
    letters = client_of(cast["mirjam"]).get(reverse("decisions:decision", args=[refusal])).content.decode()
    assert "Brief" in letters
    request = intake.refer(
        actor=cast["kade"].at(AT),
        name="Kim",
        birth=None,
        municipality_code="9999",
        words="Somber.",
        ground="gp",
        about="mental",
    )
    later = datetime.fromisoformat("2026-11-30T10:00:00+01:00")
    with acting(cast["joost"].at(later), page="test"):
        assert not WorkItem.objects.filter(
            thing_id=request, kind__in=("decisions.decide", "intake.write_letter")
        ).exists()
    acute = intake.start_acute(
        actor=cast["fatima"].at(AT), words="Niet veilig.", municipality_code="9999", dossier_id=cast.dossier("sem")
    )
    with acting(cast["fatima"].at(AT), page="test"):
        assert WorkItem.objects.filter(thing_id=acute, kind="intake.write_letter", due_at__gt=AT).exists()


def test_a_municipality_writes_around_the_parts_of_a_letter_and_takes_none_away(cast: Cast) -> None:
    made = story.drafted(cast, story.determined(cast, "lina"), "refuse", parts=story.FAR_PARTS)
    dewi = cast["dewi"].at(AT)

    def titles() -> list[str]:
        with acting(dewi, page="test"):
            return [str(section.title) for section in queries.sections_of_decision(made, dewi)]

    plain = titles()
    later = date(2026, 10, 2)
    for place, since in (("closing", AT.date()), ("opening", AT.date()), ("opening", later)):
        intake.write_local_text(
            actor=cast["anja"].at(AT), municipality_code="9999", place=place, words=f"Dag, {since}.", valid_from=since
        )
    assert titles() == ["Voor u leest", *plain, "Van uw gemeente"]
    page = client_of(cast["mirjam"]).get(reverse("decisions:decision", args=[made])).content.decode()
    assert "Waarom wij dit besluiten" in page
    with pytest.raises(intake.CannotSetHere):
        intake.write_local_text(
            actor=cast["anja"].at(AT), municipality_code="9999", place="remedy", words="Geen bezwaar.", valid_from=later
        )
