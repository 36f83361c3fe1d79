"""Bringing a directory in and giving it out: encodings, faults by line and column, twice is once, and no private place out."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.test import Client, RequestFactory
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.offers import bought as bought_page
from roer.offers import commands, maps, places, purchases, queries, takeover
from roer.offers.codes import Route
from roer.offers.exchange import check, hsds
from roer.offers.exchange.reading import read_any
from roer.offers.exchange.table import MOST_LINES, Unreadable, plain, read
from roer.offers.helplines import helplines_for
from roer.offers.models import Offer, Purchase
from roer.offers.pages_open import MOST_A_MINUTE, too_fast
from roer.offers.queries import Wanted
from roer.offers.regions import Membership, region_of, regions_on
from roer.offers.writing import as_table

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
TODAY = AT.date()
HEAD = "nummer;organisatie;naam;beschrijving;soort;leeftijd_van;leeftijd_tot;gemeentecode;onderwerpen\n"
GOOD = "7;Welzijn Zuid;Samen koken;Elke dinsdag;informal;6;16;9999;friends\n"


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def test_every_fault_is_told_by_line_and_column() -> None:
    bad = (
        "8;Welzijn Zuid;;Elke dag;informal;6;16;9999;friends\n"
        "9;Welzijn Zuid;Dansen;Elke dag;ballet;16;6;1;dans\n"
        "7;Welzijn Zuid;Twee keer;Elke dag;informal;-1;99;9999;friends\n"
    )
    entries, faults = read((HEAD + GOOD + bad).encode())
    assert [entry.values["name"] for entry in entries] == ["Samen koken"]
    assert {(fault.line, fault.column) for fault in faults} == {
        (3, "naam"), (4, "soort"), (4, "leeftijd_tot"), (4, "gemeentecode"), (4, "onderwerpen"), (5, "nummer"),
        (5, "leeftijd_van"), (5, "leeftijd_tot"),
    }  # fmt: skip


def test_lines_of_different_encodings_in_one_file_are_read() -> None:
    line = "{};Welzijn Zuid;Café Één;Elke dinsdag;informal;6;16;9999;friends\n"
    data = b"\xef\xbb\xbf" + HEAD.encode() + line.format(1).encode() + line.format(2).encode("cp1252")
    entries, faults = read(data)
    assert faults == []
    assert {entry.values["name"] for entry in entries} == {"Café Één"}
    assert read((HEAD + GOOD).encode("utf-16"))[0][0].values["name"] == "Samen koken"


@pytest.mark.parametrize(
    ("given_text", "says"),
    [
        ("<p>Elke <b>dinsdag</b></p>", "Elke dinsdag"), ("<script>alert(1)</script>Koken", "Koken"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Koken", "Koken"), ("1 < 2 koken", "1 < 2 koken"), ("a\x00b", "ab"),
        ("<img src=x onerror=alert(1)>Koken", "Koken"),
    ],
)  # fmt: skip
def test_markup_goes_and_words_stay(given_text: str, says: str) -> None:
    assert plain(given_text) == says


@given(st.text(max_size=200))
def test_nothing_that_a_browser_runs_is_left(text: str) -> None:
    assert "<script" not in plain(text).casefold()


@pytest.mark.parametrize("data", [b"", b"  ", b"a;b\n1;2", b"{", b"[1", b'{"contents": 3}', b"[" * 9000])
def test_what_is_no_directory_is_refused_in_plain_words(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_any(data)


def test_the_same_file_twice_adds_nothing_and_a_change_is_a_change(cast: Cast) -> None:
    carla = cast["carla"].at(AT)
    entries, _faults = read((HEAD + GOOD).encode())
    assert takeover.take_over(actor=carla, entries=entries) == {"new": "1", "changed": "0", "same": "0"}
    assert takeover.take_over(actor=carla, entries=entries) == {"new": "0", "changed": "0", "same": "1"}
    changed, _faults = read((HEAD + GOOD.replace("dinsdag", "woensdag")).encode())
    assert takeover.take_over(actor=carla, entries=changed) == {"new": "0", "changed": "1", "same": "0"}
    assert [line.offer.name for line in queries.search(Wanted("woensdag koken"), TODAY)] == ["Samen koken"]
    with pytest.raises(NotAllowed):
        takeover.take_over(actor=cast["eva"].at(AT), entries=entries)


@pytest.mark.long
def test_fifty_thousand_lines_are_read_and_one_more_is_told() -> None:
    lines = "".join(f"{n};Welzijn {n % 400};Koken {n};Samen;informal;6;16;9999;friends\n" for n in range(MOST_LINES))
    entries, faults = read((HEAD + lines).encode())
    assert (len(entries), faults) == (MOST_LINES, [])
    with pytest.raises(Unreadable, match="Knip"):
        read((HEAD + lines + GOOD).encode())


def test_what_goes_out_keeps_to_the_specification_and_comes_back_the_same(cast: Cast) -> None:
    carla = cast["carla"].at(AT)
    takeover.take_over(actor=carla, entries=read((HEAD + GOOD).encode())[0])
    lines = queries.running_lines(TODAY + timedelta(days=200))
    out = hsds.services(lines)
    assert {fault for service in out for fault in check.faults(service)} == set()
    mine = next(service for service in out if service["name"] == "Samen koken")
    [entry] = read_any(json.dumps({"contents": [mine]}).encode())[0]
    assert (entry.values["name"], entry.values["form"], entry.values["topics"]) == (
        "Samen koken",
        "informal",
        ["friends"],
    )


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": "7"}, "id: not uuid"), ({"name": ""}, "name: required"), ({"status": "open"}, "status: not active"),
        ({"minimum_age": "six"}, "minimum_age: not number"), ({"organization": {"id": "x"}}, "organization.name: required"),
        ({"phones": {}}, "phones: not a list"), ({"service_capacity": [{}]}, "service_capacity[0].unit: required"),
        ({"assured_date": "yesterday"}, "assured_date: not day"),
    ],
)  # fmt: skip
def test_what_does_not_keep_to_the_specification_is_told(change: dict[str, Any], fault: str) -> None:
    sound = {"id": "ac148810-d857-441c-9679-408f346de14b", "name": "Koken", "status": "active"}
    assert check.faults(sound) == []
    assert any(each.startswith(fault) for each in check.faults(sound | change))


def test_no_private_home_goes_out_with_a_place(cast: Cast) -> None:
    home = commands.publish_offer(
        actor=cast["eva"].at(AT), name="Gezinshuis Export", description="Wonen.", form="family_home", age_from=4,
        age_until=17, municipality_code="9999", inclusions=[("speaks_dutch", "Ja.")], exclusions=[("psychosis", "Nee.")],
    )  # fmt: skip
    lines = queries.running_lines(TODAY)
    service = next(each for each in hsds.services(lines) if each["id"] == str(home))
    assert "Maasrijk" not in json.dumps(service)
    assert "9999" not in json.dumps(service)
    assert "Gezinshuis Export" not in as_table(lines)


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(cast: Cast) -> None:
    commands.publish_offer(
        actor=cast["eva"].at(AT), name="=1+1", description="Som.", form="informal", age_from=4, age_until=17,
        municipality_code="9999", incomplete_reason="Iedereen mag.",
    )  # fmt: skip
    assert ";'=1+1;" in as_table(queries.running_lines(TODAY))


def test_the_map_and_its_table_hold_the_same_numbers(cast: Cast) -> None:
    page = Client().get("/aanbod/kaart/").content.decode()
    for each in maps.regions_on_map(TODAY):
        assert each.shape, f"{each.name} is on the map"
        assert each.name in page
    maasrijk = next(each for each in maps.regions_on_map(TODAY) if each.code == "JZ99")
    assert maasrijk.offers >= maasrijk.with_room > 0


def test_who_copies_the_whole_map_is_slowed_down_and_others_are_served(cast: Cast) -> None:
    robot, asked = Client(REMOTE_ADDR="203.0.113.9"), RequestFactory(REMOTE_ADDR="203.0.113.9").get("/")
    assert robot.get("/aanbod/open/diensten.json").status_code == 200
    for asked.at in (now := timezone.now(), now + timedelta(minutes=1)):  # type: ignore[attr-defined]
        assert [too_fast(asked) for _n in range(MOST_A_MINUTE + 2)][-1]
    assert robot.get("/aanbod/open/diensten.json").status_code == 429
    assert Client(REMOTE_ADDR="203.0.113.10").get("/aanbod/kaart/").status_code == 200
    assert robot.get("/aanbod/?woorden=bang").status_code == 200, "looking for help is never slowed down"


@pytest.mark.parametrize(("word", "name"), [("AKJ", "Jeugdstem"), ("Sensoor", "De Luisterlijn"), ("112", "112")])
def test_an_old_name_leads_to_the_helpline_of_today(word: str, name: str) -> None:
    assert [str(each.name) for each in helplines_for(word)] == [name]


def test_a_region_that_merges_keeps_its_history() -> None:
    first, then = TODAY, TODAY + timedelta(days=100)
    rows = [
        Membership("0001", "JZ42", first, then),
        Membership("0001", "JZ43", then),
        Membership("0002", "JZ43", first),
    ]
    assert regions_on(first, rows) == {"JZ42": ["0001"], "JZ43": ["0002"]}
    assert regions_on(then, rows) == {"JZ43": ["0001", "0002"]}
    assert region_of("0001", first, rows) == "JZ42"


@pytest.mark.req("WAI-55")
def test_one_municipality_that_stops_warns_the_others_before_the_day(cast: Cast) -> None:
    carla = cast["carla"].at(AT)
    offer = Offer.objects.filter(name="Samen sterk").get()
    Purchase.objects.using("owner").filter(offer=offer).delete()
    codes = [code for code in places.municipalities() if code != "9999"][:2]
    bought = {
        code: purchases.buy_offer(actor=carla, offer_id=offer.id, municipality_code=code, route="region", from_on=TODAY)
        for code in (*codes, "9999")
    }
    asked = purchases.stop_buying(actor=carla, purchase_id=bought[codes[0]], until_on=TODAY + timedelta(days=400))
    assert set(asked) == {"9999"}, "the other municipality has nobody in Roer yet"
    assert {each.municipality_code for each in queries.buyers(offer.id, TODAY + timedelta(days=410))} == {
        codes[1],
        "9999",
    }
    [warned] = WorkItem.objects.using("owner").filter(kind="offers.buyer_stops", thing_id=offer.id, made_at=AT)
    assert warned.due_at < AT + timedelta(days=400), "before the day on which it ends"
    with acting(carla, page="test"):
        [line] = [each for each in bought_page.page_of(carla).lines if each.purchase.offer_id == offer.id]
    assert (places.municipalities()[codes[0]].name, TODAY + timedelta(days=400)) in line.stopping
    assert line.children == _depends(offer.id) >= 1, "Fenna has this help"
    page = Client()
    page.post("/demo/", {"seat": str(cast["carla"].seat.id)})
    shown = " ".join(page.get("/aanbod/inkoop/").content.decode().split())
    assert f"{places.municipalities()[codes[0]].name} stopt met inkopen op" in shown
    assert f"Het gaat om {line.children} kind" in shown


def _depends(offer_id: UUID) -> int:
    """Every child that has this help or waits for it, counted by hand as the owner of the tables."""
    proposals = apps.get_model("waiting", "Proposal").objects.using("owner").filter(offer_id=offer_id)
    helped = proposals.filter(episode__ended_at__isnull=True, episode__isnull=False)
    waits = proposals.filter(episode__isnull=True, state__in=("asked", "accepted"))
    return len({each.dossier_id for each in (*helped, *waits)})


@pytest.mark.req("WAI-54")
def test_the_register_of_rare_help_tells_provider_places_and_vng(cast: Cast) -> None:
    clinic = commands.publish_offer(
        actor=cast["eva"].at(AT), name="Eetkliniek", description="Eten leren.", form="residential", age_from=12,
        age_until=18, municipality_code="9999", line="third", inclusions=[("referral", "Een arts verwijst.")],
        exclusions=[("psychosis", "Geen psychose.")],
    )  # fmt: skip
    purchases.buy_offer(
        actor=cast["carla"].at(AT), offer_id=clinic, municipality_code="9999", route="vng", from_on=TODAY, places=20
    )
    [line] = [each for each in purchases.rare_lines(TODAY) if each.line.offer.id == clinic]
    assert (line.line.offer.organisation.name, line.places) == ("Praktijk Het Anker", 20)
    assert line.routes == ["VNG, landelijke raamovereenkomst"]
    commands.report_capacity(actor=cast["eva"].at(AT), offer_id=clinic, free_places=2, waiting_weeks=3, used_places=18)
    [line] = [each for each in purchases.rare_lines(TODAY) if each.line.offer.id == clinic]
    assert (line.line.free_places, str(line.status)) == (2, "er is plek")
    commands.change_offer(actor=cast["eva"].at(AT), offer_id=clinic, regional_part="De eetgroep kan in elke regio.")
    purchases.write_note(
        actor=cast["carla"].at(AT), region="JZ99", kind="develop", says="Een eetkliniek voor jonge kinderen.",
        partners="vijf regio's", agreed_on=TODAY,
    )  # fmt: skip
    assert not any("rijk" in str(label).casefold() for label in Route.labels), "national government never buys"
    shown = " ".join(Client().get("/aanbod/zeldzaam/?woorden=eetkliniek").content.decode().split())
    for said in (
        "Eetkliniek",
        "Praktijk Het Anker",
        ">20<",
        "VNG",
        "De eetgroep kan in elke regio",
        "voor jonge kinderen",
    ):
        assert said in shown
    assert "Eetkliniek</a>" not in Client().get("/aanbod/zeldzaam/?woorden=doof").content.decode()


@pytest.mark.req("WAI-53")
def test_an_essential_function_whose_last_purchase_ends_is_uncovered_from_that_day(cast: Cast) -> None:
    carla, last = cast["carla"].at(AT), TODAY + timedelta(days=50)
    beds = commands.publish_offer(
        actor=cast["eva"].at(AT), name="Crisisbed", description="Nu weg.", form="crisis", age_from=0, age_until=18,
        municipality_code="9999", incomplete_reason="Iedereen in nood.",
    )  # fmt: skip
    purchases.buy_offer(
        actor=carla, offer_id=beds, municipality_code="9999", route="region", from_on=TODAY, until_on=last
    )

    def lacks(day: Any) -> bool:
        return any((each.region, each.form) == ("JZ99", "crisis") for each in purchases.uncovered(day))

    assert not lacks(last - timedelta(days=1))
    assert lacks(last)
    assert ("crisis", last) in {(each.form, each.since) for each in purchases.coming_gaps("JZ99", TODAY)}
    with acting(carla, page="test"):
        held = bought_page.page_of(carla)
    assert ("een plek voor als het nu niet veilig is", last) in {(each.form, each.since) for each in held.gaps}
    for kind in ("financial", "staffing", "contract_end"):
        purchases.record_supply_signal(
            actor=carla, organisation_id=Offer.objects.get(id=beds).organisation_id, kind=kind, says="Gehoord."
        )
    alarms = WorkItem.objects.using("owner").filter(kind="offers.supply_signal", made_at=AT)
    assert {each.cause for each in alarms} >= {
        "offers.supply_financial",
        "offers.supply_staffing",
        "offers.supply_contract_end",
    }
    purchases.look_at_functions(actor=carla)
    purchases.look_at_functions(actor=carla)
    [told] = WorkItem.objects.using("owner").filter(kind="offers.uncovered", thing_id=beds, state="open")
    assert told.owner_seat_id == carla.seat_id
    page = Client()
    page.post("/demo/", {"seat": str(cast["carla"].seat.id)})
    typed = {"wat": "afspraak", "command_id": str(uuid4()), "kind": "safety_net", "partners": "alle gemeenten"}
    page.post("/aanbod/inkoop/", {**typed, "says": "Wij nemen elkaars kinderen over.", "agreed_on": "2026-09-01"})
    shown = page.get("/aanbod/inkoop/").content.decode()
    for said in (*map(str, purchases.OPTIONS), "Wij nemen elkaars kinderen over.", "er zijn te weinig mensen"):
        assert said in shown


@pytest.mark.req("WAI-34")
def test_regions_without_agreements_on_waiting_are_flagged_by_name(cast: Cast) -> None:
    carla = cast["carla"].at(AT)
    everywhere = set(regions_on(TODAY))
    for region in sorted(everywhere - {"JZ01", "JZ02"}):
        purchases.write_note(
            actor=carla, region=region, kind="waiting", says="Wij zoeken mee na vier weken.", partners="alle aanbieders",
            agreed_on=TODAY, compulsory_too=True,
        )  # fmt: skip
    assert queries.regions_without("waiting", TODAY) == ["JZ01", "JZ02"]
    assert queries.regions_without("waiting", TODAY - timedelta(days=1)) == sorted(everywhere)
    assert queries.notes_of("JZ99", "waiting")[0].compulsory_too
