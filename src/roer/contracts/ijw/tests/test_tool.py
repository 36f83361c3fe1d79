"""The tool: what it prints and its exit codes."""

import datetime as dt
import json
from pathlib import Path

import pytest

from roer.contracts.ijw.cli import main
from roer.contracts.ijw.examples import TODAY, example
from roer.contracts.ijw.explain import explain
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.model.claim import ClaimAnswer
from roer.contracts.ijw.read import read
from roer.contracts.ijw.tests.changing import several
from roer.contracts.ijw.write import write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in KINDS:
        (tmp_path / f"{number}.xml").write_bytes(write(example(number)))
    return tmp_path


def test_validate_says_right_and_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(file) for file in sorted(folder.glob("*.xml"))]
    assert main(["validate", *files], today=TODAY) == 0
    (folder / "bad.xml").write_bytes(write(several(example("JW301"), client__bsn="999900007")))
    capsys.readouterr()
    assert main(["validate", "--json", str(folder / "bad.xml")], today=TODAY) == 1
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["message"], told["valid"]) == ("JW301", False)
    assert [(f["rule"], f["return_code"], f["where"]) for f in told["findings"]] == [("CS002", "0001", "Client/Bsn")]


def test_validate_against_earlier_messages(folder: Path) -> None:
    start, assignment = str(folder / "JW305.xml"), str(folder / "JW301.xml")
    assert main(["validate", start, "--known", assignment], today=TODAY) == 0
    assert main(["validate", start, "--known", str(folder / "JW315.xml")], today=TODAY) == 1


def test_answer_writes_a_message_that_can_be_read(folder: Path, schemas: Path) -> None:
    out = folder / "answer.xml"
    options = ["--id", "A1", "--schemas", str(schemas), "--out", str(out), "--known", str(folder / "JW301.xml")]
    assert main(["answer", str(folder / "JW323.xml"), *options], today=TODAY) == 0
    back = read(out)
    assert isinstance(back, ClaimAnswer)
    assert back.header.identification.made_on == TODAY
    assert back.verdict is not None
    assert back.verdict.return_codes == ("8001",)


def test_explain_says_it_in_two_languages_and_what_cannot_be_read_gives_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start, bad = str(folder / "JW305.xml"), folder / "bad.xml"
    bad.write_bytes(b"<html/>")
    assert main(["explain", start]) == 0
    assert "De hulp is begonnen op 3-1-2024" in capsys.readouterr().out
    assert main(["explain", start, str(bad), "--lang", "en", "--json"]) == 1
    first, second = json.loads(capsys.readouterr().out)
    assert first["file"] == start
    assert any("began" in one or "started" in one for one in first["says"])
    assert second == {"file": str(bad), "says": ["This is not an iJw message."]}


def test_answer_tells_programs_what_was_wrong(folder: Path, schemas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start, known, out = folder / "JW305.xml", folder / "JW315.xml", folder / "back.xml"
    call = ["answer", str(start), "--id", "A2", "--known", str(known), "--schemas", str(schemas), "--out", str(out)]
    assert main([*call, "--json"], today=TODAY) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["message"], [found["rule"] for found in told["findings"]]) == ("JW306", ["TR019"])
    assert read(out).client is not None  # type: ignore[attr-defined]


def test_stats_counts_without_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.xml").write_bytes(b"<html/>")
    assert main(["stats", "--json", str(folder)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["unreadable"] == 1
    assert (told["claim_lines"], told["claimed_cents"], told["granted_cents"]) == (2, 187500, 75000)
    assert sum(told["messages"].values()) == 14


def test_a_wrong_call_gives_2(folder: Path) -> None:
    assert main(["sing"]) == 2
    assert main(["answer", str(folder / "JW306.xml"), "--id", "x"], today=TODAY) == 2
    assert main(["validate", str(folder / "none.xml")], today=dt.date(2024, 1, 1)) == 2


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("number", KINDS)
def test_every_message_is_said_in_plain_words_without_names(number: str, language: str) -> None:
    told = " ".join(explain(example(number), language))
    assert number in told
    assert len(explain(example(number), language)) > 1
    for secret in ("999900006", "Beek", "Voorbeeldstraat", "3500AA", "0301234567"):
        assert secret not in told
