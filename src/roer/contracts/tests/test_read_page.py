"""Anybody drops a message file and reads what it says; hostile files do nothing, and nothing is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from roer.contracts.ijw.examples import example
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.write import write
from roer.contracts.pages_read import LIMIT

START = write(example("JW305"))
BOMB = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
THIEF = b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>'


@pytest.fixture
def visitor(world: str) -> Client:
    return Client(enforce_csrf_checks=True)


def dropped(visitor: Client, content: bytes, language: str = "nl") -> str:
    file = SimpleUploadedFile("bericht.xml", content)
    answer = visitor.post("/berichten/lezen/", {"file": file}, headers={"Accept-Language": language})
    assert answer.status_code == 200
    assert not answer.cookies
    assert answer["Cache-Control"] == "no-store, private"
    return answer.content.decode()


def test_a_start_message_in_plain_words(visitor: Client) -> None:
    page = dropped(visitor, START)
    for words in ("JW305: start van de hulp", "De hulp is begonnen op 3-1-2024", "In het bestand zelf vinden we geen"):
        assert words in page
    assert "999900006" not in page
    assert "Beek" not in page


def test_in_english(visitor: Client) -> None:
    page = dropped(visitor, START.replace(b"2024-01-03", b"2024-06-31"), "en")
    assert "This date does not exist" in page
    assert "F-DAY" in page


@pytest.mark.parametrize("number", KINDS)
def test_every_kind_is_told(visitor: Client, number: str) -> None:
    assert f"{number}: {KINDS[number].says_nl}" in dropped(visitor, write(example(number)))


@pytest.mark.parametrize(("content", "rule"), [
    (START.replace(HEAD, HEAD + BOMB), "F-DOCTYPE"),
    (START.replace(HEAD, HEAD + THIEF), "F-DOCTYPE"),
    (START.replace(b"999900006", b"999900007"), "CS002"),
    (START.replace(b"/3_2/", b"/3_1/"), "F-RELEASE"),
    (START.replace(b"<jw305:Bsn>", b'<jw305:Bsn a="<script>">'.replace(b"<script>", b"&lt;script&gt;")), "F-STRAY"),
    (b"GIF89a\x00\x01", "F-ENCODING"),
    (b"", "F-XML"),
    (b"<a>" * 50_000, "F-XML"),
])  # fmt: skip
def test_what_is_wrong_has_its_rule(visitor: Client, content: bytes, rule: str) -> None:
    page = dropped(visitor, content)
    assert f": {rule}" in page
    assert "<script>" not in page.replace('<script src="', "")


@pytest.mark.parametrize("size", [LIMIT + 1, 4 * LIMIT])
def test_a_file_that_is_too_large_is_not_read(visitor: Client, size: int) -> None:
    assert "Het mag 2 MB zijn" in dropped(visitor, START + b" " * (size - len(START)))


def test_without_a_file_the_page_asks_for_one(visitor: Client) -> None:
    answer = visitor.post("/berichten/lezen/", {})
    assert 'role="alert"' in answer.content.decode()


def test_a_large_file_never_touches_the_disk(visitor: Client, tmp_path: Path) -> None:
    """A folder for uploads that does not exist would make every write to disk fail."""
    with override_settings(FILE_UPLOAD_TEMP_DIR=str(tmp_path / "nowhere"), FILE_UPLOAD_MAX_MEMORY_SIZE=1):
        assert "JW305" in dropped(visitor, START + b" " * (LIMIT - len(START)))


def test_the_page_about_data_leads_there(visitor: Client) -> None:
    assert 'href="/berichten/lezen/"' in visitor.get("/over/").content.decode()
