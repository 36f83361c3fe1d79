"""Who may read a decision and its letters: two households, a secret place, a child, and everybody else."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from roer.core.actor import acting
from roer.core.models import Item, RuleReceipt
from roer.decisions import commands, queries
from roer.decisions.models import Letter
from roer.decisions.pdf import make_pdf, values_of
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.decisions.tests.test_pages import client_of
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands as people

SECRET = "Stille Vaart 7"
FATHERS = "Zeilmakerij 3"


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    people.record_address(actor=made["fatima"].at(AT), dossier_id=made.dossier("rob"), address=FATHERS)
    return made


@pytest.fixture(scope="module")
def about_milan(cast: Cast) -> object:
    """A refusal about Milan (7), whose mother lives at a secret place and whose father has authority."""
    bepaling = story.determined(cast, "milan")
    beeld = story.assessed(cast, "milan")
    made = story.drafted(cast, bepaling, "refuse", assessment=beeld, parts=story.FAR_PARTS)
    story.heard(cast, made)
    story.everyone_answered(cast, made, {"sanne": "agrees", "rob": "disagrees"})
    story.child_version(cast, made)
    commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made)
    return made


def letters(cast: Cast, who: str, decision: object) -> list[Letter]:
    with acting(cast[who].at(AT), page="test"):
        return queries.letters_of(decision, cast[who].at(AT))  # type: ignore[arg-type]


def test_neither_parent_ever_meets_the_others_place(cast: Cast, about_milan: object) -> None:
    for who, own, other in (("sanne", SECRET, FATHERS), ("rob", FATHERS, SECRET)):
        (mine,) = letters(cast, who, about_milan)
        client = client_of(cast[who])
        page = client.get(reverse("decisions:letter", args=[mine.id])).content.decode()
        assert own in page
        assert other not in page
        with acting(cast[who].at(AT), page="test"):
            values = values_of(queries.letter_for(mine.id, cast[who].at(AT)), "nl")
        assert own in str(values["receiver"])
        assert other not in str(values)
        assert client.get(reverse("decisions:letter_pdf", args=[mine.id])).content.startswith(b"%PDF-")


def test_all_letters_say_the_same(cast: Cast, about_milan: object) -> None:
    found = []
    for who in ("sanne", "rob"):
        (mine,) = letters(cast, who, about_milan)
        with acting(cast[who].at(AT), page="test"):
            values = values_of(queries.letter_for(mine.id, cast[who].at(AT)), "nl")
        found.append({key: value for key, value in values.items() if key != "receiver"})
    assert found[0] == found[1]


def test_who_decides_sees_no_place_and_another_household_no_letter(cast: Cast, about_milan: object) -> None:
    all_letters = letters(cast, "dewi", about_milan)
    assert len(all_letters) == 2
    for one in all_letters:
        text = client_of(cast["dewi"]).get(reverse("decisions:letter", args=[one.id])).content.decode()
        assert SECRET not in text
        assert FATHERS not in text
    own = {one.id for one in letters(cast, "rob", about_milan)}
    for one in all_letters:
        expected = 200 if one.id in own else 404
        assert client_of(cast["rob"]).get(reverse("decisions:letter", args=[one.id])).status_code == expected
        assert client_of(cast["rob"]).get(reverse("decisions:letter_pdf", args=[one.id])).status_code == expected
        for stranger in ("viktor", "kemal", "eva", "carla", "anja", "olaf"):
            assert client_of(cast[stranger]).get(reverse("decisions:letter", args=[one.id])).status_code == 404


READERS = {"sanne", "rob", "milan", "fatima", "dewi", "wim"}


@pytest.mark.req("INT-42")
def test_only_these_people_see_the_decision(cast: Cast, about_milan: object) -> None:
    found = {name for name, member in cast.members.items() if story.sees(member.at(AT), about_milan)}  # type: ignore[arg-type]
    assert found == READERS


def test_a_young_child_reads_the_child_version_and_not_the_letter(cast: Cast, about_milan: object) -> None:
    text = client_of(cast["milan"]).get(reverse("decisions:decision", args=[about_milan])).content.decode()
    assert "Lieve Lina" in text
    assert "Woorden over reasoning" not in text
    with acting(cast["milan"].at(AT), page="test"):
        assert not Item.objects.filter(kind="decisions.reasoning").exists()


@pytest.mark.req("INT-42")
def test_nobody_outside_the_help_reads_a_determination(cast: Cast) -> None:
    bepaling = story.determined(cast, "milan")
    for who in ("carla", "olaf", "anja", "bram", "viktor", "eva"):
        assert client_of(cast[who]).get(reverse("decisions:determination", args=[bepaling])).status_code == 404


def test_the_receipt_names_each_rule_with_its_source(cast: Cast, about_milan: object) -> None:
    text = client_of(cast["sanne"]).get(reverse("decisions:receipt", args=[about_milan])).content.decode()
    assert "Rapport van de Kinderombudsman, 2016" in text
    assert "General Comment 14" in text
    with acting(cast["sanne"].at(AT), page="test"):
        lines = queries.receipts_of(about_milan, cast["sanne"].at(AT))  # type: ignore[arg-type]
        determining = ("decisions.registration_runs", "decisions.lightest_help_that_fits")
        sending = RuleReceipt.objects.filter(rule__startswith="decisions.").exclude(rule__in=determining)
        assert len(lines) == sending.values("rule").distinct().count()


def test_words_not_meant_for_the_letter_stay_away_from_the_other_parent(cast: Cast) -> None:
    made = story.drafted(cast, story.determined(cast, "milan"), "refuse")
    commands.answer_draft(
        actor=cast["sanne"].at(AT), decision_id=made, answer="disagrees", words="Ik ben bang voor hem."
    )
    with acting(cast["rob"].at(AT), page="test"):
        assert not Item.objects.filter(kind="decisions.answer", author_seat=cast["sanne"].seat).exists()
    text = client_of(cast["rob"]).get(reverse("decisions:decision", args=[made])).content.decode()
    assert "Ik ben bang" not in text


def test_a_father_asked_twice_who_says_nothing_stops_nothing(cast: Cast) -> None:
    made = story.drafted(cast, story.determined(cast, "milan"), "refuse")
    commands.record_answer(
        actor=cast["dewi"].at(AT), decision_id=made, person_id=cast["rob"].person_id, answer="no_answer",
        asked_on=[date(2026, 9, 3), date(2026, 9, 10)],
    )  # fmt: skip
    with acting(cast["dewi"].at(AT), page="test"):
        view = queries.decision_for(made, cast["dewi"].at(AT))
    (one,) = view.answers
    assert (one.answer, one.asked_on) == ("no_answer", (date(2026, 9, 3), date(2026, 9, 10)))


def test_a_plain_version_says_when_the_text_changed_after_it(cast: Cast) -> None:
    made = story.drafted(cast, story.determined(cast, "milan"), "refuse", parts=("reasoning",))
    story.child_version(cast, made)
    dewi = cast["dewi"].at(AT)
    with acting(dewi, page="test"):
        assert queries.decision_for(made, dewi).plain_is_old == frozenset()
    commands.write_part(actor=dewi, decision_id=made, part="reasoning", words="Toch anders.")
    with acting(dewi, page="test"):
        assert queries.decision_for(made, dewi).plain_is_old == {"child"}


HOSTILE = ['#import "x"', "$a$ #eval(1)", "= kop", "\\ ` ` *b*", "<l> @r", "\x00\x07\u202e", "😀 مرحبا 你好", "]" * 50]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_in_an_accessible_pdf(text: str) -> None:
    values = {
        "language": "nl", "title": f"Over {text}", "sender": text, "receiver": [text], "day": "1 oktober 2026", "lead": [text],
        "sections": [{"title": f"Over {text}", "texts": [text], "points": [text]}],
    }  # fmt: skip
    made = make_pdf(values)
    assert made.startswith(b"%PDF-1.7")
    assert b"pdfuaid" in made or b"/MarkInfo" in made


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_letter_is_pdf_ua_with_title_language_and_tags_in_order(language: str) -> None:
    made = make_pdf({
        "language": language, "title": "Besluit", "sender": "Gemeente", "receiver": ["Lina"], "day": "1 oktober 2026",
        "lead": ["Lees dit rustig."], "sections": [{"title": "Wat er komt", "texts": ["Hulp."], "points": ["Elke week."]}],
    })  # fmt: skip
    catalogue = re.search(rb"<</Type/Catalog.*?endobj", made, re.S)
    assert catalogue is not None
    for needed in (f"/Lang({language})", "/StructTreeRoot", "/Marked true", "/DisplayDocTitle true", "/Metadata"):
        assert needed.encode() in catalogue.group(0), needed
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert b"<dc:title>" in made
    tags = re.findall(rb"/S/(\w+)", made)
    assert tags.count(b"H1") == 1
    assert {b"Document", b"H1", b"H2", b"P", b"L", b"LI"} <= set(tags)
    titles = re.findall(rb"/T\((.*?)\)", made)
    assert titles.index(b"Besluit") < titles.index(b"Wat er komt"), "headings in the order in which they are read"


def test_pages_of_strangers_need_a_sign_in(about_milan: object) -> None:
    assert Client().get(reverse("decisions:decision", args=[about_milan])).status_code == 302
