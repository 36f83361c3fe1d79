"""A parent got a message file from the municipality and reads what it says, without signing in and without JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest

from roer.contracts.ijw.examples import example
from roer.contracts.ijw.write import write
from tests.journeys.people import DESK, PHONE, Stage

pytestmark = pytest.mark.browser


def test_a_stranger_reads_a_message_file_and_hears_what_is_wrong(stage: Stage, tmp_path: Path) -> None:
    right, wrong = tmp_path / "start.xml", tmp_path / "claim.xml"
    right.write_bytes(write(example("JW305")))
    wrong.write_bytes(write(example("JW323")).replace(b"2024-01-31", b"2024-06-31"))

    parent = stage.stranger(javascript=False).goes_to("/over/").follows("Lees wat er in een bericht staat")
    parent.page.get_by_label("Bestand met een iJw-bericht").set_input_files(right)
    parent.presses("Lees dit bestand").sees("JW305: start van de hulp").sees("De hulp is begonnen op 3-1-2024")
    parent.sees("geen fouten").is_pictured("read-message")
    parent.page.get_by_label("Bestand met een iJw-bericht").set_input_files(wrong)
    parent.presses("Lees dit bestand").sees("JW323: declaratie").sees("kan niet gelezen worden").sees("F-DAY")
    parent.is_pictured("read-message-wrong")

    worker = stage.stranger(width=DESK, language="en").goes_to("/berichten/lezen/").has_an_accessible_page()
    worker.page.get_by_label("File with an iJw message").set_input_files(wrong)
    worker.presses("Read this file").sees("This date does not exist").has_an_accessible_page()
    worker.is_pictured("read-message-en")
    worker.page.set_viewport_size({"width": PHONE, "height": 844})
    worker.has_an_accessible_page()
