"""Mijn roer: my week, my people, my story, whom I reach, and what stands beside a text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from roer.access import commands as access
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.models import Item
from roer.demo.cast import Cast
from roer.dossier import commands, queries
from roer.dossier.models import CirclePerson
from roer.dossier.tests.conftest import AT
from roer.privacy import commands as privacy


def as_member(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


@pytest.mark.req("DOS-02")
def test_the_first_screen_is_daily_life_and_the_rest_is_one_step_away(cast: Cast) -> None:
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    commands.add_week_thing(actor=noor, words="Kapperscursus in de Werkplaats", weekday=3)
    commands.write_note(actor=fatima, dossier_id=cast.dossier("noor"), words="Indicatie 4711, wachtlijstnummer 88")
    client = as_member(cast, "noor")
    page = client.get("/thuis/").content.decode()
    for shown in ("Ooit een eigen kapperszaak.", "Kapperscursus in de Werkplaats", "Fatima el Amrani", "Schrijf"):
        assert shown in page
    for system in ("4711", "wachtlijstnummer", "Indicatie", "Hoe lang je wacht", "Vragen en antwoorden"):
        assert system not in page
    own = cast.dossier("noor")
    for door in (f"{own}/plannen/", "ik/verhaal/", f"{own}/tijdlijn/", "gesprekken/", "", "ik/week/", "ik/mensen/"):
        assert f'href="/dossier/{door}"' in page
        assert client.get(f"/dossier/{door}").status_code == 200
    assert 'href="/thuis/hulp/"' in page
    assert "Vragen en antwoorden" in client.get("/thuis/hulp/").content.decode()


def test_the_week_begins_today_and_what_ended_is_gone(cast: Cast) -> None:
    lina = cast["lina"].at(AT)  # a Thursday
    made = [
        commands.add_week_thing(actor=lina, words=words, weekday=day) for words, day in (("Zang", 2), ("Voetbal", 3))
    ]
    with acting(lina, page="test"):
        lines = queries.week_of(cast.dossier("lina"), lina)
        assert [(x.text, x.days) for x in lines if x.text in ("Zang", "Voetbal")] == [("Voetbal", 0), ("Zang", 6)]
    commands.end_week_thing(actor=lina, thing_id=made[0])
    with acting(lina, page="test"):
        assert "Zang" not in {line.text for line in queries.week_of(cast.dossier("lina"), lina)}
    with pytest.raises(NotAllowed):
        commands.end_week_thing(actor=cast["noor"].at(AT), thing_id=made[1])


def test_my_drawing_is_mine_alone_and_moves_by_hand_key_and_button(cast: Cast) -> None:
    sem = cast["sem"].at(AT)
    opa = commands.draw_person(actor=sem, name="Opa Henk", group="family", x=100, y=100, note="Duiven.")
    commands.move_person(actor=sem, drawn_id=opa, step="left")
    commands.move_person(actor=sem, drawn_id=opa, x=9999, y=-5)
    with acting(sem, page="test"):
        seen = queries.drawn_for(opa, sem)
        assert (seen.name, seen.note, seen.x, seen.y) == ("Opa Henk", "Duiven.", 340, 20)
        words = Item.objects.get(id=CirclePerson.objects.get(id=opa).item_id)
    for other in ("mirjam", "kemal", "noor", "fatima", "viktor"):
        actor = cast[other].at(AT)
        with acting(actor, page="test"):
            assert not CirclePerson.objects.filter(id=opa).exists(), other
            assert not Item.objects.filter(id=words.id).exists(), other
        with pytest.raises(NotAllowed):
            commands.move_person(actor=actor, drawn_id=opa, step="up")
    commands.remove_person(actor=sem, drawn_id=opa)
    with acting(sem, page="test"):
        assert opa not in {each.id for each in queries.circle_of(sem)}
        assert Item.objects.get(id=words.id).state == Item.State.DESTROYED


@given(x=st.integers(-10_000, 10_000), y=st.integers(-10_000, 10_000), step=st.sampled_from(["", "left", "down", "x"]))
@settings(max_examples=10, deadline=None)
def test_nobody_falls_out_of_the_picture(cast: Cast, x: int, y: int, step: str) -> None:
    noor = cast["noor"].at(AT)
    drawn = commands.draw_person(actor=noor, name="Vriend", group="friend", x=x, y=y)
    commands.move_person(actor=noor, drawn_id=drawn, step=step)
    with acting(noor, page="test"):
        seen = queries.drawn_for(drawn, noor)
    assert 20 <= seen.x <= 340
    assert 20 <= seen.y <= 340


def test_a_story_is_opened_by_its_writer_alone_and_leaves_no_event(cast: Cast) -> None:
    lina = cast["lina"].at(AT)
    item = commands.write_story(actor=lina, words="Toen wij nog op de boot woonden.")
    with acting(lina, page="test"):
        assert "Toen wij nog op de boot woonden." in [each.text for each in queries.story_of(lina)]
    for other in ("mirjam", "kemal", "fatima", "noor", "ismail"):
        with acting(cast[other].at(AT), page="test"):
            assert not Item.objects.filter(id=item).exists(), other
    commands.correct_own_words(actor=lina, item_id=item, words="Toen woonden wij op de boot.", based_on=1)
    with acting(lina, page="test"):
        assert [each.text for each in queries.story_of(lina)] == ["Toen woonden wij op de boot."]


@pytest.mark.req("DOS-52")
def test_the_own_mentor_comes_first_and_one_tap_starts_a_message(cast: Cast) -> None:
    noor = cast["noor"].at(AT)
    jamila = cast["jamila"].seat
    access.share(
        actor=noor, dossier_id=cast.dossier("noor"), seat_id=jamila.id, labels=int(Label.DAILY | Label.IDENTITY),
        purpose="support", until=AT + timedelta(days=90),
    )  # fmt: skip
    commands.draw_person(actor=noor, name="Tante Jamila", group="family", seat_id=jamila.id)
    with acting(noor, page="test"):
        people = queries.contacts_of(noor, queries.circle_of(noor))
    assert [(one.name, one.own) for one in people][:2] == [("Tante Jamila", True), ("Fatima el Amrani", False)]
    page = as_member(cast, "noor").get("/dossier/ik/contact/").content.decode()
    assert f'href="/dossier/{cast.dossier("noor")}/gesprek/?aan={jamila.id}"' in page
    for line in ("112", "De Kindertelefoon", "113", "Veilig Thuis", "Jeugdstem", "De Luisterlijn", "Fier"):
        assert line in page
    assert Client().get("/hulplijnen/").status_code == 200
    thread = commands.send_message(
        actor=noor, dossier_id=cast.dossier("noor"), words="Mag ik zaterdag komen?", to_seat_id=jamila.id
    )
    home = as_member(cast, "jamila").get("/thuis/").content.decode()
    assert f'href="/dossier/{cast.dossier("noor")}/"' in home
    with acting(cast["jamila"].at(AT), page="test"):
        assert [m.text for m in queries.thread_of(thread, cast["jamila"].at(AT)).messages] == ["Mag ik zaterdag komen?"]
    with acting(cast["fatima"].at(AT), page="test"), pytest.raises(NotAllowed):
        queries.thread_of(thread, cast["fatima"].at(AT))
    with acting(noor, page="test"):
        assert queries.contacts_of(noor)[0].thread_id == thread


@pytest.mark.req("PRI-34")
def test_an_own_statement_is_shown_with_the_text_wherever_the_text_is_shown(cast: Cast) -> None:
    lina, fatima = cast["lina"].at(AT), cast["fatima"].at(AT)
    dossier = cast.dossier("lina")
    note = commands.write_note(
        actor=fatima, dossier_id=dossier, words="Lina spijbelde drie dagen.", weight="observation", label=int(Label.PLAN),
        happened_on=date(2026, 9, 1),
    )  # fmt: skip
    privacy.add_statement(actor=lina, item_id=note, words="Ik was ziek. De school wist dat.")
    plan = commands.make_plan(actor=fatima, dossier_id=dossier, kind="future_plan")
    commands.write_part(actor=fatima, plan_id=plan, part="ordinary", words="Lina moet vroeger naar bed.")
    with acting(lina, page="test"):
        part = next(texts for _l, code, texts in queries.plan_of(plan, lina).parts if code == "ordinary")[0]
    assert part.item_id
    privacy.add_statement(actor=lina, item_id=part.item_id, words="Ik slaap al om tien uur.")
    places = {f"/dossier/{dossier}/": "Ik was ziek.", f"/dossier/{dossier}/tijdlijn/": "Ik was ziek.",
              f"/dossier/plan/{plan}/": "Ik slaap al om tien uur."}  # fmt: skip
    for who in ("lina", "fatima"):
        for address, words in places.items():
            page = as_member(cast, who).get(address).content.decode()
            assert words in page, f"{who} at {address}"
            assert "Eigen verklaring" in page
