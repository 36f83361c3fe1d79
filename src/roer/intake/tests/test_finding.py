"""Finding the one desk without signing in, a team's public page, being called back, and a doctor who hears back."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from roer.core.actor import acting
from roer.core.days import PartialDate
from roer.core.models import Dossier, WorkItem
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.models import CallBack, PointOfContact
from roer.intake.tests.conftest import AT
from roer.intake.tests.story import work
from roer.intake.tests.test_pages import enter

LAWS = re.compile(r"\b(Jeugdwet|Wmo|Wlz|Zvw|Awb|Participatiewet)\b")


@pytest.mark.req("INT-01")
def test_two_plain_questions_lead_to_one_named_desk(cast: Cast) -> None:
    stranger = Client()
    home = stranger.get("/").content.decode()
    assert "/hulp/waar/" in home
    for number in ("112", "0800 2000", "113", "Kindertelefoon"):
        assert number in home
    asked = stranger.get("/hulp/waar/").content.decode()
    assert len(re.findall(r"<legend|<label", asked)) >= 2
    main = re.search(r"<main.*?</main>", asked, re.S)
    assert main is not None
    assert LAWS.search(main.group(0)) is None
    for situation in queries.SITUATIONS:
        page = stranger.get("/hulp/waar/", {"municipality_code": "9999", "situation": situation}).content.decode()
        assert page.count("Buurtteam Havenwijk") == 1
        assert "heet dit: buurtteam" in page
        assert "010 1234567" in page
    assert queries.desk_for("9999", "home", AT).name == "Buurtteam Havenwijk"  # type: ignore[union-attr]


@pytest.mark.req("INT-01")
def test_every_municipality_of_today_has_exactly_one_desk(cast: Cast) -> None:
    places = queries.municipalities(AT)
    assert len(places) > 340
    desks = [queries.desk_for(code, "school", AT) for code, _name in places]
    assert all(desk is not None and desk.name for desk in desks)
    assert queries.desk_for("0000", "home", AT) is None
    page = Client().get("/hulp/waar/", {"municipality_code": "0363", "situation": "home"}).content.decode()
    assert "Gemeente Amsterdam" in page
    assert "werkt nog niet met Roer" in page


@pytest.mark.req("INT-01")
def test_asking_to_be_called_back_leaves_no_file(cast: Cast) -> None:
    before = Dossier.objects.count()
    stranger = Client()
    wrong = stranger.post("/hulp/terugbellen/9999/", {"phone": "bel maar"})
    assert "tien cijfers" in wrong.content.decode()
    assert "belt je" in stranger.post("/hulp/terugbellen/9999/", {"phone": "06 12 34 56 78"}).content.decode()
    assert Dossier.objects.count() == before
    assert stranger.get("/hulp/terugbellen/0363/").status_code == 404
    joost, fatima = enter(cast, "joost"), enter(cast, "fatima")
    with acting(cast["joost"].at(AT), page="test"):
        held = CallBack.objects.get()
        assert held.phone == "0612345678"
        assert WorkItem.objects.filter(kind="intake.call_back", thing_id=held.id).exists()
    address = f"/hulp/terugbellen/nu/{held.id}/"
    assert fatima.get(address).status_code == 404
    assert "0612345678" in joost.get(address).content.decode()
    joost.post(address)
    with acting(cast["joost"].at(AT), page="test"):
        assert not CallBack.objects.exists()
    assert work(cast["joost"].at(AT), "intake.call_back", held.id) == 0


@pytest.mark.req("INT-14")
def test_a_page_that_says_only_what_a_team_does_is_called_incomplete(cast: Cast) -> None:
    anja = cast["anja"].at(AT)
    given = {
        "team_id": cast.organisations["Buurtteam Havenwijk"].id, "local_word": "buurtteam", "phone": "010 1234567",
        "valid_from": AT.date(), "does": ["Meedenken"], "powers": ["Beginnen"],
    }  # fmt: skip
    with pytest.raises(commands.RuleSays):
        commands.publish_point_of_contact(actor=anja, **given)
    made = commands.publish_point_of_contact(actor=anja, **given, incomplete_reason="De raad praat nog over de rest.")
    assert work(anja, "intake.complete_desk", made) == 1
    page = Client().get("/hulp/teams/").content.decode()
    assert "nog niet compleet" in page
    assert "De raad praat nog over de rest." in page
    whole = commands.publish_point_of_contact(actor=anja, **given, does_not=["Behandelen"])
    assert "nog niet compleet" not in Client().get("/hulp/teams/").content.decode()
    assert {each.id for each in PointOfContact.objects.filter(id__in=[made, whole])} == {made, whole}
    assert [each.id for each in queries.desks(AT)] == [whole]


REFERRAL = {
    "name": "Sofya", "birth": PartialDate(2014), "municipality_code": "9999", "words": "Druk in de klas.", "ground": "gp",
}  # fmt: skip


@pytest.mark.req("INT-11")
def test_a_doctor_who_goes_past_the_team_says_why_and_is_never_stopped(cast: Cast) -> None:
    kade = cast["kade"].at(AT)
    with pytest.raises(commands.RuleSays):
        commands.refer(actor=kade, about="growing_up", to_specialist=True, **REFERRAL)
    commands.refer(actor=kade, about="growing_up", to_specialist=True, reason="Het team keek al.", **REFERRAL)
    commands.refer(actor=kade, about="mental", to_specialist=True, **REFERRAL)
    taken = commands.refer(actor=kade, about="growing_up", to_specialist=True, from_system=True, **REFERRAL)
    assert work(cast["joost"].at(AT), "intake.ask_why_specialist", taken) == 1
    form = enter(cast, "kade").get("/hulp/verwijzen/").content.decode()
    assert "Wat het lokale team zelf kan" in form
    assert "Kennis in het team" in form


@pytest.mark.req("INT-13")
def test_a_doctor_hears_receipt_start_and_contact_and_nothing_else(cast: Cast) -> None:
    kade, joost = cast["kade"], cast["joost"].at(AT)
    with acting(kade.at(AT), page="test"):
        before = queries.feedback_for(kade.at(AT))
    agreed = commands.refer(actor=kade.at(AT), about="mental", **REFERRAL)
    shut = commands.refer(actor=kade.at(AT), about="physical", family_agrees=False, **REFERRAL)
    for request_id in (agreed, shut):
        commands.begin_help(actor=joost, request_id=request_id)
    with acting(kade.at(AT), page="test"):
        lines = {str(line.about): line for line in queries.feedback_for(kade.at(AT)) if line not in before}
    heard, silent = lines["psychische klacht"], lines["lichamelijke klacht"]
    assert (heard.began_at, heard.contact) == (AT, "Joost Hendriks, jeugd- en gezinsprofessional")
    assert (silent.began_at, silent.contact, silent.received_at) == (None, "", AT)
    page = enter(cast, "kade").get("/hulp/verwezen/").content.decode()
    assert "Joost Hendriks" in page
    assert "Sofya" not in page
    assert "Druk in de klas" not in page
