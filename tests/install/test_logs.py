"""A log line names code, never words: the canary is typed everywhere and found nowhere."""

import io
import json
import logging
import logging.config
from typing import Any

import pytest
import structlog

from roer.install.logs import LOGGING, configure

CANARY = "kanariewoord"


@pytest.fixture
def written() -> Any:
    """Everything that the log handler writes during the test."""
    configure()
    output = io.StringIO()
    logging.config.dictConfig(LOGGING | {"handlers": {"stderr": LOGGING["handlers"]["stderr"] | {"stream": output}}})
    yield output
    logging.config.dictConfig(LOGGING)


def _own_field() -> None:
    structlog.get_logger("roer.core").warning("refused", words=CANARY, item_id="7")


def _library_argument() -> None:
    logging.getLogger("library").warning("bad value %s", CANARY)


def _library_sentence() -> None:
    logging.getLogger("library").warning(f"bad value {CANARY}")


def _library_percent() -> None:
    logging.getLogger("library").warning(f"100% {CANARY}")


def _traceback() -> None:
    try:
        int(CANARY)
    except ValueError:
        logging.getLogger("roer.people").exception("import_failed")


@pytest.mark.parametrize("speak", [_own_field, _library_argument, _library_sentence, _library_percent, _traceback])
def test_no_way_of_logging_lets_words_through(written: io.StringIO, speak: Any) -> None:
    speak()
    (line,) = written.getvalue().splitlines()
    assert json.loads(line)["level"] in ("warning", "error")
    assert CANARY not in line


def test_a_line_still_says_what_and_where(written: io.StringIO) -> None:
    _own_field()
    _traceback()
    refused, failed = map(json.loads, written.getvalue().splitlines())
    assert (refused["event"], refused["item_id"]) == ("refused", "7")
    assert (failed["event"], failed["error"]) == ("import_failed", "ValueError")
    assert "test_logs.py:" in failed["where"]
