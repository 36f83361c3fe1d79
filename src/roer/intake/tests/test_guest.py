"""A mother without an account asks, comes back with her code, reads the answer, and takes the question along."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from roer.access import commands as access
from roer.core.actor import Actor, acting
from roer.core.commands import Refused, SentBefore
from roer.core.models import Dossier, Event, Person, WorkItem
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.models import HelpRequest
from roer.intake.tests.conftest import AT

WORDS = {"want": "Mijn zoon slaapt niet meer. Ik word er zo moe van."}
CODE = re.compile(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")


def ask(form_id: object = None, at: object = AT, words: dict[str, str] = WORDS) -> str:
    return commands.ask_question_as_guest(at=at, form_id=form_id or uuid4(), words=words, municipality_code="9999")


def guest(code: str, at: object = AT) -> Actor:
    return Actor.of(access.open_with_code(code=code, at=at), at)


@pytest.mark.req("INT-03")
@pytest.mark.req("INT-57")
def test_a_question_of_a_stranger_has_an_owner_and_a_day(cast: Cast) -> None:
    actor = guest(ask())
    with acting(actor, page="test"):
        line = queries.my_requests(actor)[0]
        page = queries.page_of(line.id, actor)
        assert page.words[0][1].text == WORDS["want"]
        assert page.face is not None
        assert page.face.name == "Joost Hendriks"
        assert page.request.answer_due.isoformat() == "2026-09-17"
    joost = cast["joost"].at(AT)
    with acting(joost, page="test"):
        assert WorkItem.objects.filter(kind="intake.answer", thing_id=line.id, owner_seat=joost.seat_id).count() == 1
        assert line.id in {each.id for each in queries.open_requests(joost)}


def test_she_comes_back_with_the_code_and_reads_the_answer(cast: Cast) -> None:
    code = ask()
    later = AT + timedelta(days=2)
    actor = guest(code, later)
    with acting(actor, page="test"):
        request_id = queries.my_requests(actor)[0].id
    commands.answer_question(actor=cast["joost"].at(later), request_id=request_id, words="Wat zwaar. Ik bel u morgen.")
    with acting(actor, page="test"):
        page = queries.page_of(request_id, actor)
        assert [each.text for each in page.answers] == ["Wat zwaar. Ik bel u morgen."]
        assert page.request.state == "answered"
    with acting(cast["joost"].at(later), page="test"):
        assert not WorkItem.objects.filter(kind="intake.answer", thing_id=request_id, state="open").exists()


def test_she_signs_up_and_takes_the_question_along(cast: Cast) -> None:
    code = ask()
    account = access.make_account(username=f"moeder{uuid4().hex[:6]}", password="lang-en-goed-genoeg", at=AT)
    seat = access.take_over_guest(code=code, account=account, at=AT + timedelta(hours=1))
    actor = Actor.of(seat, AT + timedelta(hours=2))
    with acting(actor, page="test"):
        assert queries.my_requests(actor)[0].first_words == WORDS["want"]
    with pytest.raises(Refused):
        access.open_with_code(code=code, at=AT + timedelta(hours=2))


def test_a_form_sent_twice_asks_once_and_shows_the_same_code(cast: Cast) -> None:
    form_id = uuid4()
    people = Person.objects.count()
    assert ask(form_id) == ask(form_id, AT + timedelta(minutes=1))
    assert Person.objects.count() == people + 1
    with pytest.raises(SentBefore):
        ask(form_id, AT + timedelta(hours=1))


@pytest.mark.req("INT-03")
@pytest.mark.req("PRI-52")
def test_the_answer_to_a_stranger_does_not_depend_on_who_is_known(cast: Cast) -> None:
    """The same statements in the same order, and the same page, with and without a name that is known and has a request."""

    def run(name: str) -> tuple[list[str], str]:
        client = Client()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page = client.post("/hulp/vraag/", {
                "command_id": str(uuid4()), "want": f"Ik ben {name} en het gaat niet goed.", "municipality_code": "9999",
            })  # fmt: skip
        statements = [re.sub(r"'[^']*'|s\d+_x\d+|\b\d+\b|\s+", " ", each["sql"])[:80] for each in asked]
        text = page.content.decode()
        return statements, re.sub(r"csrf\w+\" value=\"\w+", "", CODE.sub("CODE", text))

    commands.ask_question(
        actor=cast["mirjam"].at(AT), dossier_id=cast.dossier("mirjam"), words={"want": "Help"}, municipality_code="9999"
    )
    run("wie dan ook")
    assert run("Mirjam Bakker") == run("Wilhelmina Onbekend")


def test_nobody_else_sees_the_question(cast: Cast) -> None:
    actor = guest(ask())
    with acting(actor, page="test"):
        request_id = queries.my_requests(actor)[0].id
    for name in ("viktor", "fatima", "mirjam", "kade", "dewi", "anja"):
        member = cast[name].at(AT)
        with acting(member, page="test"), pytest.raises(HelpRequest.DoesNotExist):
            queries.request_for(request_id, member)


def test_without_words_or_team_nothing_is_kept(cast: Cast) -> None:
    before = Person.objects.count(), Dossier.objects.count()
    for words, place in (({"want": "  "}, "9999"), (WORDS, "0000"), (WORDS, "")):
        with pytest.raises((commands.WordsNeeded, commands.NoTeam)):
            commands.ask_question_as_guest(at=AT, form_id=uuid4(), words=words, municipality_code=place)
    assert (Person.objects.count(), Dossier.objects.count()) == before


def test_basic_needs_are_a_statement_of_their_own(cast: Cast) -> None:
    actor = guest(ask(words={**WORDS, "basic_needs": "De huur is te hoog."}))
    with acting(actor, page="test"):
        page = queries.page_of(queries.my_requests(actor)[0].id, actor)
        assert "De huur is te hoog." in {each.text for _question, each in page.words}
        assert Event.objects.filter(kind="intake.request_opened").exists()


def test_the_whole_way_through_pages(cast: Cast) -> None:
    stranger = Client()
    first = stranger.get("/hulp/vraag/")
    command_id = re.search(r'name="command_id" value="([^"]+)"', first.content.decode()).group(1)  # type: ignore[union-attr]
    wrong = stranger.post(
        "/hulp/vraag/", {"command_id": command_id, "want": "<b>boos</b> & bang", "municipality_code": ""}
    )
    assert "&lt;b&gt;boos&lt;/b&gt; &amp; bang" in wrong.content.decode()
    done = stranger.post(
        "/hulp/vraag/", {"command_id": command_id, "want": "<b>boos</b> & bang", "municipality_code": "9999"}
    )
    code = CODE.search(done.content.decode()).group(0)  # type: ignore[union-attr]
    assert done["Cache-Control"] == "no-store, private"
    back = Client()
    assert back.post("/code/", {"code": code.lower().replace("-", " ")}).status_code == 302
    mine = back.get("/hulp/mijn/").content.decode()
    address = re.search(r"/hulp/vraag/[0-9a-f-]{36}/", mine).group(0)  # type: ignore[union-attr]
    shown = back.get(address).content.decode()
    assert "&lt;b&gt;boos&lt;/b&gt; &amp; bang" in shown
    assert "Joost Hendriks" in shown
    assert Client().get(address).status_code == 302
    worker = Client()
    worker.post("/demo/", {"seat": str(cast["joost"].seat.id)})
    assert worker.post(f"{address}antwoord/", {"words": ""}).status_code == 200
    sent = worker.post(f"{address}antwoord/", {"command_id": str(uuid4()), "words": "Ik lees dat u bang bent."})
    assert sent.status_code == 302
    assert "Ik lees dat u bang bent." in back.get(address).content.decode()


def test_an_account_without_a_person_takes_the_question_along_by_page(cast: Cast) -> None:
    code, client = ask(at=timezone.now()), Client()
    assert client.get("/code/meenemen/").status_code == 302
    client.force_login(access.make_account(username="nieuwe-moeder", password="lang-en-goed-genoeg", at=AT))
    assert "werkt niet" in client.post("/code/meenemen/", {"code": "BBBB-BBBB-BBBB"}).content.decode()
    assert client.post("/code/meenemen/", {"code": code}).status_code == 302
    assert WORDS["want"] in client.get("/hulp/mijn/").content.decode()
    assert "werkt niet" in Client().post("/code/", {"code": code}).content.decode()
