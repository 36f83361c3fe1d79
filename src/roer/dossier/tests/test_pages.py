"""The pages, as the people of the cast open them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from roer.access.seats import SESSION_SEAT
from roer.access.strength import SESSION_DEMO
from roer.demo.cast import Cast

As = Callable[[str], Client]


@pytest.fixture(scope="module")
def as_(cast: Cast) -> As:
    """A browser in which somebody of the cast has signed in."""

    def sign_in(name: str) -> Client:
        client, member = Client(), cast[name]
        client.force_login(member.seat.account)
        session = client.session
        session[SESSION_DEMO] = True
        session[SESSION_SEAT] = str(member.seat.id)
        session.save()
        return client

    return sign_in


def form_of(page: str) -> dict[str, str]:
    """The hidden fields of a page's last form."""
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))


def article(page: str, text: str) -> str:
    """The part of a file page that holds a sentence."""
    return next(part for part in page.split("<article")[1:] if text in part)


OPENS = [("lina", "lina", 200), ("sem", "sem", 200), ("mirjam", "sem", 200), ("mirjam", "noor", 404), ("kemal", "lina", 200),
         ("ria", "daan", 200), ("petra", "daan", 404), ("viktor", "lina", 404), ("fatima", "milan", 200), ("eva", "lina", 404),
         ("rob", "milan", 200), ("olaf", "lina", 404)]  # fmt: skip


@pytest.mark.parametrize(("who", "whose", "status"), OPENS)
def test_who_opens_whose_file_and_timeline(as_: As, cast: Cast, who: str, whose: str, status: int) -> None:
    for page in ("", "tijdlijn/"):
        assert as_(who).get(f"/dossier/{cast.dossier(whose)}/{page}").status_code == status


@pytest.mark.parametrize(
    ("who", "status"), [("lina", 200), ("kemal", 200), ("viktor", 404), ("joost", 404), ("eva", 404)]
)
def test_the_questions_about_use_open_for_who_reads_the_file(as_: As, cast: Cast, who: str, status: int) -> None:
    assert as_(who).get(f"/dossier/{cast.dossier('lina')}/nut/").status_code == status


def test_a_child_writes_a_mother_does_not_read_it_and_the_worker_explains(as_: As, cast: Cast) -> None:
    sem, dossier = as_("sem"), cast.dossier("sem")
    page = sem.get(f"/dossier/{dossier}/woorden/").content.decode()
    assert "Gaat dit over een van je ouders?" in page
    sent = {**form_of(page), "words": "Mama huilt vaak.", "kind": "dossier.words"}
    assert sem.post(f"/dossier/{dossier}/woorden/", sent).status_code == 302
    assert sem.post(f"/dossier/{dossier}/woorden/", sent).status_code == 302
    assert sem.get("/dossier/").content.decode().count("Mama huilt vaak.") == 1
    for parent in ("mirjam", "kemal"):
        assert "huilt" not in as_(parent).get(f"/dossier/{dossier}/").content.decode()
    fatima = as_("fatima")
    page = fatima.get(f"/dossier/{dossier}/").content.decode()
    link = re.search(r"/dossier/zin/[0-9a-f-]+/uitleg/", article(page, "Mama huilt vaak."))
    assert link
    page = fatima.get(link[0]).content.decode()
    assert fatima.post(link[0], {**form_of(page), "words": "Sem maakt zich zorgen."}).status_code == 302
    page = sem.get("/dossier/").content.decode()
    answer = re.search(r"/dossier/uitleg/[0-9a-f-]+/niet-bedoeld/", article(page, "Sem maakt zich zorgen."))
    assert answer
    assert sem.post(answer[0]).status_code == 302
    assert "wordt niet herkend" in fatima.get(f"/dossier/{dossier}/").content.decode()


def test_correcting_offers_a_copy_on_the_same_page_and_then_the_old_sentence_is_gone(as_: As, cast: Cast) -> None:
    lina, dossier = as_("lina"), cast.dossier("lina")
    page = lina.get(f"/dossier/{dossier}/woorden/").content.decode()
    lina.post(f"/dossier/{dossier}/woorden/", {**form_of(page), "words": "Oude zin.", "kind": "dossier.words"})
    link = re.search(r"/dossier/zin/[0-9a-f-]+/", article(lina.get("/dossier/").content.decode(), "Oude zin."))
    assert link
    old = lina.get(link[0]).content.decode()
    page = lina.post(link[0], {**form_of(old), "words": "Nieuwe zin."}, follow=True).content.decode()
    assert "Oude zin." in page
    assert "Bewaar een afschrift" in page
    clash = lina.post(link[0], {**form_of(lina.get(link[0]).content.decode()), "words": "Derde.", "based_on": "1"})
    assert "Nieuwe zin." in clash.content.decode()
    assert "Derde." in clash.content.decode()
    copy = re.search(r"/dossier/afschrift/[0-9a-f-]+/", page)
    assert copy
    given = lina.get(copy[0])
    assert given.content.decode() == "Oude zin."
    assert "attachment" in given["Content-Disposition"]
    assert as_("fatima").get(copy[0]).status_code == 404
    lina.post(f"{copy[0]}antwoord/", {"answer": "not_needed"})
    assert "Oude zin." not in lina.get(link[0]).content.decode()
    assert lina.get(copy[0]).status_code == 404


def test_a_search_says_how_much_was_searched_and_stays_within_the_caseload(as_: As, cast: Cast) -> None:
    found = as_("fatima").post("/dossier/mensen/", {"word": "zorgen"}).content.decode()
    assert "Sem Aydin</a>" in found
    assert re.search(r"Gezocht in \d+ teksten", found)
    nothing = as_("ismail").post("/dossier/mensen/", {"word": "zorgen"}).content.decode()
    assert "Niets gevonden." in nothing
    assert as_("mirjam").get("/dossier/mensen/").status_code == 404


@pytest.mark.parametrize("words", ["", "<script>alert('x')</script>", "x" * 100_000, "‮rechts naar links", "ا" * 200])
def test_odd_words_keep_what_was_typed_and_never_run(as_: As, cast: Cast, words: str) -> None:
    noor, address = as_("noor"), f"/dossier/{cast.dossier('noor')}/woorden/"
    page = noor.get(address).content.decode()
    answer = noor.post(address, {**form_of(page), "words": words, "kind": "dossier.words"}, follow=True)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()
    assert noor.get("/dossier/?blad=1 OR 1").status_code == 200
    assert noor.get("/dossier/?blad=99999").status_code == 200


def test_a_plan_is_written_together_on_its_page(as_: As, cast: Cast) -> None:
    lina, fatima = as_("lina"), as_("fatima")
    plans = f"/dossier/{cast.dossier('noor')}/plannen/"
    page = fatima.get(plans).content.decode()
    made = fatima.post(
        plans, {**form_of(page), "kind": "family_plan", "weight": "ordinary", "reason": "Om te proberen."}
    )
    assert made.status_code == 302
    plan = made["Location"]
    noor = cast["noor"].person_id
    fields = {
        "part": {"part": "child_help", "words": "Praten."}, "goal": {"words": "Rust", "for_person": str(noor)},
        "agree": {"words": "Bellen", "who": f"seat:{cast['fatima'].seat.id}", "due_on": "2027-01-04"},
        "review": {"due_on": "2027-03-01", "weight": "ordinary"},
    }  # fmt: skip
    for name, given in fields.items():
        hidden = re.search(rf'name="{name}-command_id" value="([^"]+)"', fatima.get(plan).content.decode())
        assert hidden
        sent = {f"{name}-{key}": value for key, value in given.items() if key != "for_person"}
        sent |= {"add": name, f"{name}-command_id": hidden[1], "for_person": given.get("for_person", "")}
        assert fatima.post(plan, sent).status_code == 302, name
    page = lina.get(plan).content.decode()
    for text in ("Praten.", "Rust", "Noor Aydin", "Bellen", "Fatima el Amrani", "4 januari 2027", "1 maart 2027"):
        assert text in page
    settle = {"add": "settle", "settle-command_id": "7b0f0a4e-3f4c-4a0a-9d5e-3b7a1c9f0a11"}
    asked = fatima.post(plan, settle).content.decode()
    assert "Schrijf op waarom het toch zo moet." in asked
    named = re.findall(r'name="(settle-reason_[^"]+)"', asked)
    assert fatima.post(plan, {**settle, **dict.fromkeys(named, "Morgen verder.")}).status_code == 302
    for link in set(re.findall(r"/dossier/(?:belofte|plantekst|terugkijken|plan)/[0-9a-f-]+/(?:versie/\d+/)?", page)):
        assert lina.get(link).status_code == 200, link
        assert as_("viktor").get(link).status_code == 404, link
        assert as_("eva").get(link).status_code == 404, link
    promise = re.search(r"/dossier/belofte/[0-9a-f-]+/", page)
    assert promise
    assert lina.post(promise[0], {"promise": "1"}).status_code == 302
    assert "belofte" in lina.get(promise[0]).content.decode()
    assert lina.post(promise[0], {"says": "broken"}).status_code == 302
    assert "niet nagekomen" in fatima.get(promise[0]).content.decode()
    review = re.search(r"/dossier/terugkijken/[0-9a-f-]+/", page)
    assert review
    hidden_fields = form_of(lina.get(review[0]).content.decode())
    assert lina.post(review[0], {**hidden_fields, "helps": "partly", "words": "Gaat wel."}).status_code == 302
    assert "Gaat wel." in fatima.get(review[0]).content.decode()
    assert "Gaat wel." not in as_("mirjam").get(review[0]).content.decode()


def test_messages_on_the_screen_and_a_notice_without_content(as_: As, cast: Cast) -> None:
    noor, fatima = as_("noor"), as_("fatima")
    begin = f"/dossier/{cast.dossier('noor')}/gesprek/"
    sent = noor.post(begin, {**form_of(noor.get(begin).content.decode()), "words": "Geheim woord kanarie"})
    thread = sent["Location"]
    home = fatima.get("/werk/").content.decode()
    assert "kanarie" not in home
    assert "Een bericht beantwoorden" in home
    assert "kanarie" in fatima.get(thread).content.decode()
    assert "Gelezen" in noor.get(thread).content.decode()
    assert as_("mirjam").get(thread).status_code == 404
    found = fatima.post("/dossier/mensen/", {"word": "kanarie"}).content.decode()
    assert "Niets gevonden." in found
    for page in ("/dossier/gesprekken/", "/thuis/"):
        assert noor.get(page).status_code == 200


@pytest.mark.parametrize(
    "who", ["lina", "noor", "sem", "mirjam", "kemal", "daan", "ria", "fatima", "ismail", "eva", "jamila"]
)
def test_every_first_page_and_file_opens_within_a_fixed_number_of_queries(as_: As, who: str) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = as_(who)
    for page in ("/thuis/", "/dossier/"):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(page, follow=True)
        assert answer.status_code in (200, 404), page
        assert len(queries) <= 90, f"{page}: {len(queries)}"
