"""Hard cases of people and access: birthdays while signed in, an old link, a new name, a worry, many looks."""

from __future__ import annotations

import re
import uuid
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone
from tests.matrix.routes import routes

from roer.access import commands as access
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.items import NewItem, put, words_of
from roer.core.models import Item
from roer.core.trail.seal import seal
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.privacy import queries
from roer.privacy.queries.sharing import Looked, together

SECOND = timedelta(seconds=1)
ROOMS_OF_A_FILE = {"people", "privacy"}


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def note(cast: Cast, writer: str, child: str, label: Label, words: str = "kanarie", at: datetime | None = None) -> UUID:
    actor = cast[writer].at(at or timezone.now())
    with acting(actor, page="test"):
        return put(NewItem(cast.dossier(child), "test.item", label, words), actor).id


BIRTHDAYS = [
    ("sem", "mirjam", Label.CARE, "2029-02-08T00:00:00+01:00", True, False),
    ("sem", "mirjam", Label.PLAN, "2029-02-08T00:00:00+01:00", True, True),
    ("sem", "sem", Label.CARE, "2029-02-08T00:00:00+01:00", False, True),
    ("lina", "kemal", Label.LETTERS, "2027-06-30T00:00:00+02:00", True, False),
    ("noor", "fatima", Label.PLAN, "2027-03-14T00:00:00+01:00", True, False),
    ("noor", "fatima", Label.IDENTITY, "2027-03-14T00:00:00+01:00", True, True),
]


@pytest.mark.parametrize(("child", "who", "label", "birthday", "before", "after"), BIRTHDAYS)
def test_a_birthday_changes_what_somebody_reads_who_is_signed_in_all_along(
    cast: Cast, child: str, who: str, label: Label, birthday: str, before: bool, after: bool
) -> None:
    item = note(cast, "noor" if who == "fatima" else "fatima", child, label)
    turning, actor = datetime.fromisoformat(birthday), cast[who].at(timezone.now())
    for at, reads in ((turning - SECOND, before), (turning, after)):
        with acting(actor.moved_to(at), page="test"):
            assert Item.objects.filter(id=item).exists() is reads


def test_after_a_closure_an_old_link_is_the_same_as_no_link(cast: Cast) -> None:
    file, now = cast.dossier("milan"), timezone.now()
    item = note(cast, "fatima", "milan", Label.PLAN)
    links = [f"/privacy/{file}/{page}/" for page in ("wie-keek", "wie-leest", "wat-is-er", "kopie", "verzoeken")]
    links += [f"/privacy/verbeteren/?item={item}", f"/dossier/{file}/", f"/dossier/{file}/tijdlijn/"]
    rob, stranger = sign_in(cast, "rob"), sign_in(cast, "viktor")
    before = [rob.get(link).status_code for link in links]
    assert set(before) == {200}, dict(zip(links, before, strict=True))
    access.close_for(
        actor=cast["fatima"].at(now), dossier_id=file, person_id=cast["rob"].person_id,
        labels=int(Label.everything()), ground="7.3.15-4", reason="Rob bedreigt Sanne.",
        second_seat_id=cast["joost"].seat.id, review_on=now.date() + timedelta(days=60),
    )  # fmt: skip
    for link in links:
        shut, absent = rob.get(link), stranger.get(link)
        assert shut.status_code == absent.status_code == 404, link
        assert bare(shut.content.decode()) == bare(absent.content.decode()), link
    for page in ("/thuis/", "/privacy/", "/dossier/"):
        content = rob.get(page).content.decode()
        assert "Milan" not in content
        assert str(file) not in content


def bare(page: str) -> str:
    """A page without what differs at every opening and by who is signed in."""
    page = re.sub(r'nonce="[^"]+"|value="[^"]{30,}"', "", page)
    return re.sub(r"<header.*?</header>", "", page, flags=re.S)


@pytest.mark.req("PRI-38")
def test_the_place_of_a_mother_in_a_shelter_is_nowhere_for_the_father(cast: Cast) -> None:
    """Every page that Rob can open from his first pages, followed two links deep: the place is in none."""
    rob, seen = sign_in(cast, "rob"), set()
    todo = ["/thuis/", "/privacy/", "/dossier/", "/hulp/", "/wachten/"]
    for _depth in range(3):
        found = set()
        for link in [each for each in todo if each not in seen]:
            seen.add(link)
            answer = rob.get(link)
            if "text/html" not in answer.get("Content-Type", ""):
                continue
            content = answer.content.decode()
            for trace in ("Stille Vaart", "Overwater"):
                assert trace not in content, f"{trace} at {link}"
            found |= {each for each in re.findall(r'href="(/[^"#]*)"', content) if "afmelden" not in each}
        todo = sorted(found)[:60]
    assert len(seen) > 5


def test_an_old_name_is_gone_from_every_page(cast: Cast) -> None:
    noor, file = sign_in(cast, "noor"), cast.dossier("noor")
    form = {"command_id": str(uuid.uuid4()), "name": "Noah Aydin"}
    assert noor.post(f"/mensen/{file}/naam/", form | {"name": "   "}).status_code == 200
    assert sign_in(cast, "viktor").post(f"/mensen/{file}/naam/", form).status_code == 404
    assert noor.post(f"/mensen/{file}/naam/", form).status_code == 302
    for who, pages in {
        "noor": ["/thuis/", "/privacy/", f"/privacy/{file}/wie-keek/", f"/privacy/{file}/kopie/", f"/dossier/{file}/"],
        "fatima": ["/thuis/", "/dossier/mensen/", f"/mensen/{file}/", f"/dossier/{file}/tijdlijn/"],
        "mirjam": ["/thuis/", "/dossier/"],
    }.items():
        client = sign_in(cast, who)
        for page in pages:
            content = client.get(page).content.decode()
            assert "Noor Aydin" not in content, f"{who} at {page}"
    assert "Noah Aydin" in sign_in(cast, "fatima").get(f"/mensen/{file}/").content.decode()
    assert "De naam is veranderd." in noor.get(f"/privacy/{file}/vernietigd/").content.decode()


def test_a_buddy_renames_nobody(cast: Cast) -> None:
    lina, file = cast["lina"].at(timezone.now()), cast.dossier("lina")
    access.share(
        actor=lina, dossier_id=file, seat_id=cast["jamila"].seat.id, labels=int(Label.IDENTITY | Label.PLAN),
        purpose="support", until=timezone.now() + timedelta(days=9),
    )  # fmt: skip
    form = {"command_id": str(uuid.uuid4()), "name": "Iemand"}
    assert sign_in(cast, "jamila").post(f"/mensen/{file}/naam/", form).status_code == 404
    assert sign_in(cast, "mirjam").post(f"/mensen/{file}/naam/", form).status_code == 404


def test_a_mother_says_her_worry_and_her_daughter_reads_it(cast: Cast) -> None:
    """Lina (15) shared with Jamila in the test before; her mother does not decide about the file and still may worry."""
    mirjam, lina, file = sign_in(cast, "mirjam"), sign_in(cast, "lina"), cast.dossier("lina")
    address = f"/privacy/{file}/zorg/"
    assert address in mirjam.get("/privacy/").content.decode()
    empty = mirjam.post(address, {"command_id": str(uuid.uuid4()), "words": ""})
    assert empty.status_code == 200
    form = {"command_id": str(uuid.uuid4()), "seat_id": str(cast["jamila"].seat.id), "words": "Zij appt om 2 uur."}
    assert mirjam.post(address, form).status_code == 302
    page = lina.get(f"/privacy/{file}/wie-leest/").content.decode()
    assert "Zij appt om 2 uur." in page
    assert "Deze persoon kan nu niets lezen" in page
    assert sign_in(cast, "viktor").get(address).status_code == 404


@pytest.mark.parametrize("who", ["mirjam", "kemal", "fatima"])
def test_through_their_eyes_is_what_they_see_themselves(cast: Cast, who: str) -> None:
    """The same rows by the same path, today and after a day on which something changes; never more than the owner sees."""
    lina, file = cast["lina"], cast.dossier("lina")
    for label in (Label.PLAN, Label.CARE, Label.LETTERS, Label.SAFETY, Label.OWN_WORDS):
        note(cast, "lina", "lina", label, f"woorden over {label.name}")
    now = timezone.now()
    for at in (now, datetime.fromisoformat("2027-06-30T12:00:00+02:00")):
        with acting(lina.at(now), page="test"):
            shown = queries.through_their_eyes(
                actor=lina.at(now), dossier_id=file, seat_id=cast[who].seat.id, at=at
            )  # fmt: skip
        with acting(cast[who].at(at), page="test"):
            own = Item.objects.filter(dossier_id=file, state__in=["saved", "sent"]).order_by("-recorded_at")[:50]
            assert [each.words for each in shown] == [words or "" for _item, words in words_of(own)]


def test_a_colleague_of_the_same_team_who_does_not_help_here_opens_nothing_and_the_attempt_is_told(cast: Cast) -> None:
    """Joost and Fatima share a team; only Fatima helps Noor. No address here of Noor's file answers him, and Noor reads it."""
    file, joost, tried = cast.dossier("noor"), sign_in(cast, "joost"), 0
    for route in routes():
        if route.parameters == ("dossier_id",) and route.room in ROOMS_OF_A_FILE:
            address = "/" + route.pattern.replace("<uuid:dossier_id>", str(file))
            assert joost.get(address).status_code in (404, 405), address
            tried += 1
    assert tried > 15
    seal()
    page = sign_in(cast, "noor").get(f"/privacy/{file}/wie-keek/").content.decode()
    assert "Joost Hendriks" in page
    assert "probeerde iets te openen dat niet mocht" in page


def look(who: str, minute: int, did: str = "keek in het dossier", day: int = 1) -> Looked:
    return Looked(datetime(2026, 9, day, 10, minute, tzinfo=timezone.get_default_timezone()), who, did, "werkt mee", 1)


def test_the_same_look_again_on_one_day_is_one_line_with_how_often() -> None:
    looks = [look("Fatima", 9), look("Fatima", 5), look("Fatima", 1), look("Eva", 0), look("Fatima", 0)]
    lines = together([*looks, look("Fatima", 30, day=31 - 30)])
    assert [(each.who, each.times, each.items) for each in lines[:2]] == [("Fatima", 3, 3), ("Eva", 1, 1)]
    assert lines[0].since == looks[2].at
    other = together([look("Fatima", 9), look("Fatima", 8, "schreef iets op"), look("Fatima", 7, day=2)])
    assert [each.times for each in other] == [1, 1, 1]
    people_seen = queries.looked_by_person(lines)
    assert [(each.who, each.days) for each in people_seen] == [("Fatima", 1), ("Eva", 1)]
