"""The population register: each person once, secret from the first second, authority only as far as sure."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from roer.core.models import Dossier, ItemVersion
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people.brp import NotARegisterFile, RefusedLine, RegisterPerson, read_register
from roer.people.commands.register import import_register
from roer.people.models import Municipality, ParentalResponsibility, RegionMembership, SecretLocation

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
OFFICIAL = Path(__file__).parents[4] / "../shared/data/brp/20220502_Testset_persoonslijsten_proefomgeving_GBA-V.csv"
HEADER = ["", "01.01.20", "01.02.10", "01.02.30", "01.02.40", "01.03.10", "02.01.20", "03.01.20", "06.08.10", "07.70.10",
          "08.11.10", "08.11.20", "08.11.60", "08.11.70", "11.32.10", "11.85.10"]  # fmt: skip


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def file(*rows: dict[str, str]) -> bytes:
    lines = [";".join(HEADER), *(";".join(row.get(column, "") for column in HEADER) for row in rows)]
    return "\r\n".join(lines).encode("utf-8-sig")


def person(number: str, **more: str) -> dict[str, str]:
    held = {"01.01.20": number, "01.02.10": "Test", "01.02.40": "Persoon", "01.03.10": "20150000"}
    return held | {key.replace("_", "."): value for key, value in more.items()}


CHILD, MOTHER, OTHER = "999990019", "999990020", "999990032"


def test_a_number_that_fails_an_impossible_date_and_a_death_are_refused_with_the_reason() -> None:
    rows = file(
        person("123456789"), person(CHILD) | {"01.03.10": "20150231"}, person(CHILD) | {"06.08.10": "20200101"},
        person(CHILD) | {"01.02.10": "", "01.02.40": ""},
    )  # fmt: skip
    reasons = [each.reason for each in read_register(rows) if isinstance(each, RefusedLine)]
    assert reasons == ["number_fails", "birth_date_impossible", "has_died", "name_missing"]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"naam;leeftijd\r\nJan;12"])
def test_another_kind_of_file_is_refused(data: bytes) -> None:
    with pytest.raises(NotARegisterFile):
        list(read_register(data))


@pytest.mark.req("PEO-06")
@pytest.mark.parametrize(
    ("code", "expected"),
    [("1", [True, False]), ("2", [False, True]), ("12", [True, True]), ("", [None, None]), ("9X", [None, None])],
)
def test_table_61_says_who_has_authority_and_empty_means_find_out(code: str, expected: list[bool | None]) -> None:
    row = person(CHILD) | {"02.01.20": MOTHER, "03.01.20": OTHER, "11.32.10": code}
    found = next(each for each in read_register(file(row)) if isinstance(each, RegisterPerson))
    assert [parent.has_authority for parent in found.parents] == expected
    assert ("authority_code_unknown" in found.reasons) == (code == "9X")


@pytest.mark.req("PRI-38")
def test_secrecy_masks_from_the_first_second_and_a_second_import_changes_nothing(cast: Cast) -> None:
    data = file(
        person(CHILD) | {"02.01.20": MOTHER, "11.32.10": "1", "07.70.10": "7", "08.11.10": "Geheimweg", "08.11.20": "1"},
        person(MOTHER) | {"01.03.10": "19850101"},
    )  # fmt: skip
    actor = cast["anja"].at(AT)
    assert import_register(actor=actor, data=data).counts == {"refused": 0, "known": 0, "imported": 2}
    assert SecretLocation.objects.using("owner").filter(recorded_by=cast["anja"].seat).count() == 1
    before = (Dossier.objects.count(), ItemVersion.objects.using("owner").count())
    assert import_register(actor=actor, data=data).counts == {"refused": 0, "known": 2}
    assert (Dossier.objects.count(), ItemVersion.objects.using("owner").count()) == before


def test_the_municipalities_and_regions_are_dated_reference_data(world: str) -> None:
    assert Municipality.objects.count() == 342
    assert RegionMembership.objects.filter(valid_until__isnull=True).count() == 342


@pytest.mark.req("PEO-06")
def test_the_official_test_persons_come_in(cast: Cast) -> None:
    if not OFFICIAL.exists():
        pytest.skip("the official test set is not beside the project")
    report = import_register(actor=cast["bram"].at(AT), data=OFFICIAL.read_bytes())
    assert report.counts["imported"] > 500
    unknown = ParentalResponsibility.objects.using("owner").filter(certainty="unknown", ground="register")
    assert unknown.exists()
    again = import_register(actor=cast["bram"].at(AT), data=OFFICIAL.read_bytes())
    assert again.counts.get("imported", 0) == 0
