"""Deviating with a reason, and no forced detour: through the pages that people use."""

from __future__ import annotations

import re
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from roer.core.actor import acting
from roer.core.models import RuleReceipt, WorkItem
from roer.core.rules import RulesRefused
from roer.decisions import commands
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.decisions.tests.test_pages import client_of
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake

CODES = {"outcome": "grant", "interests": "child", "budget_in_kind_bought": "unknown"}
TAILORED = ("decisions.tailoring_has_a_reason", "decisions.tailoring_names_facts_and_law")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    return made


def drafted(cast: Cast, dewi: Client, **codes: str) -> UUID:
    """An ordinary grant with these codes ticked on the page."""
    made = story.drafted(cast, story.determined(cast, "noor"), "grant", parts=story.SHORT_PARTS)
    story.granted(cast, made)
    answer = dewi.post(reverse("decisions:codes", args=[made]), {**CODES, "command_id": str(uuid4()), **codes})
    assert answer.status_code == 302
    return made


def write(dewi: Client, decision: UUID, part: str, words: str) -> None:
    page = reverse("decisions:part", args=[decision, part])
    assert dewi.post(page, {"command_id": str(uuid4()), "words": words}).status_code == 302


def send(dewi: Client, decision: UUID, **reasons: str) -> tuple[int, str]:
    answer = dewi.post(reverse("decisions:send", args=[decision]), {"command_id": str(uuid4()), **reasons})
    return answer.status_code, answer.content.decode()


@pytest.mark.req("INT-17")
@pytest.mark.rule("decisions.tailoring_names_facts_and_law")
def test_after_one_talk_a_tailored_decision_goes_with_reason_facts_and_law_and_is_counted(cast: Cast) -> None:
    dewi = client_of(cast["dewi"])
    made = drafted(cast, dewi, tailored="on")
    page = dewi.get(reverse("decisions:send", args=[made])).content.decode()
    for name in TAILORED:
        assert name.replace(".", "_") in page, "the page asks a reason and blocks nothing"
    others = {
        f"decisions_{name}": "Zo vroeg het gezin." for name in ("short_form_by_another", "missing_answer_is_explained")
    }
    status, _text = send(dewi, made, **others)
    assert status == 200
    write(dewi, made, "tailored", "Eén gesprek was genoeg: de familie kent het team al twee jaar.")
    write(dewi, made, "examined", "Fatima sprak Noor en haar school.")
    write(dewi, made, "tailored_law", "Jeugdwet 2.3 lid 4: aansluiten bij wat er al is.")
    status, _text = send(dewi, made, **others)
    assert status == 302
    assert story.row(cast, made).tailored
    with acting(cast["fatima"].at(AT), page="test"):
        assert WorkItem.objects.filter(kind="decisions.look_again", thing_id=made, cause="tailored").exists()
        receipts = RuleReceipt.objects.filter(item_id=story.row(cast, made).item_id, rule__in=TAILORED)
        assert set(receipts.values_list("outcome", flat=True)) == {"fits"}


@pytest.mark.rule("decisions.something_first_is_answered")
def test_something_else_first_needs_a_motivation_and_an_answer_to_the_parents(cast: Cast) -> None:
    dewi = client_of(cast["dewi"])
    made = drafted(cast, dewi, something_first="on")
    for part, words in (("", ""), ("first_why", "Een groep helpt vaak ook.")):
        if part:
            write(dewi, made, part, words)
        page = dewi.get(reverse("decisions:send", args=[made])).content.decode()
        assert "Moet een gezin eerst iets anders proberen?" in page
        assert send(dewi, made)[0] == 200
        assert not story.row(cast, made).is_sent
    write(dewi, made, "first_answer", "U zegt dat een groep niet helpt. Daarom kijken we al na drie keer samen.")
    page = dewi.get(reverse("decisions:send", args=[made])).content.decode()
    assert "Moet een gezin eerst iets anders proberen?" not in page


@pytest.mark.req("INT-31")
def test_what_goes_well_is_shown_and_is_no_ground_to_give_less(cast: Cast) -> None:
    """Two equal requests, one with five strengths: the same grounds; who leans on one is led to own strength."""
    dewi, pages = client_of(cast["dewi"]), []
    for strengths in (0, 5):
        request = intake.ask_question(
            actor=cast["noor"].at(AT),
            dossier_id=cast.dossier("noor"),
            municipality_code="9999",
            words={"want": "Praten."},
        )
        fatima = cast["fatima"].at(AT)
        for number in range(strengths):
            intake.note_factor(
                actor=fatima, request_id=request, domain="child", direction="helps", words=f"Dit gaat goed {number}."
            )
        if strengths:
            look = client_of(cast["fatima"]).get(f"/hulp/vraag/{request}/kijken/").content.decode()
            assert "5 keer wat helpt, 0 keer wat drukt" in look
        made = story.drafted(cast, story.determined(cast, "noor", request_id=request), "refuse")
        page = dewi.get(reverse("decisions:codes", args=[made])).content.decode()
        pages.append(re.findall(r'<(?:option|input)[^>]*value="([a-z_]+)"', page))
        assert "Dit gaat goed" not in page
    assert pages[0] == pages[1]
    commands.change_draft(actor=cast["dewi"].at(AT), decision_id=made, own_strength=True)
    with pytest.raises(RulesRefused) as why:
        commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made)
    assert "decisions.own_strength_names_people" in {met.rule.name for met in why.value.mets}
