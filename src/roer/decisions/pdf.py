"""A letter as PDF/UA: tagged, with title, language and headings. The words go in as data and are never read as markup."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from importlib import resources
from typing import Any

import typst
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from roer.decisions.queries.letters import LetterView
from roer.decisions.queries.wording import sections_of, title_of

NO_SHAPE = {"Cc", "Cs", "Co", "Cn", "Cf"}
LAST_LATIN = "\u017f"
PUNCTUATION = "\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u20ac\n"
TEMPLATE = resources.files("roer.decisions") / "letter.typ"


def pdf_of(letter: LetterView, *, language: str = "nl") -> bytes:
    """The letter as a PDF with standard UA-1. Headings are in `language`; what people wrote stays as they wrote it."""
    with override(language):
        return make_pdf(values_of(letter, language))


def make_pdf(values: dict[str, Any]) -> bytes:
    """Typeset a letter from plain values. Signs that no font here can show become "?", and the letter says so.

    An accessible PDF may hold no sign without a shape, so typst refuses it; the page shows every sign.
    """
    shown = _mapped(values, _without_controls)
    try:
        return _typeset(shown)
    except typst.TypstError:
        note = {
            "title": _("Let op"),
            "texts": [_("Niet elk teken past in deze pdf. Op de pagina staat alles.")],
            "points": [],
        }
        plain = _mapped(shown, _plain_signs)
        return _typeset({**plain, "sections": [*plain["sections"], note]})


def _typeset(values: dict[str, Any]) -> bytes:
    made = typst.compile(
        TEMPLATE.read_bytes(), format="pdf", sys_inputs={"letter": json.dumps(values)}, pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )  # fmt: skip
    assert isinstance(made, bytes)
    return made


def values_of(letter: LetterView, language: str) -> dict[str, Any]:
    """What the template shows, as text."""
    sender = letter.decision.row.decided_by.organisation
    return {
        "language": language,
        "title": title_of(letter.decision),
        "sender": sender.name if sender else "",
        "receiver": [*letter.names, *(letter.address or "").split("\n")] if letter.address else letter.names,
        "day": date_format(letter.row.sent_on, "j F Y"),
        "lead": [_("Deze brief is een besluit. Lees hem rustig, of lees hem samen met iemand.")],
        "sections": [
            {"title": str(one.title), "texts": _paragraphs(one.text), "points": [str(each) for each in one.points]}
            for one in sections_of(letter.decision)
        ],
    }


def _paragraphs(text: Any) -> list[str]:
    return [one.strip() for one in str(text).split("\n") if one.strip()]


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_mapped(one, change) for one in value]
    return {key: _mapped(one, change) for key, one in value.items()}


def _without_controls(text: str) -> str:
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in NO_SHAPE)


def _plain_signs(text: str) -> str:
    """Latin letters, digits, punctuation and money; anything else a question mark."""
    return "".join(sign if sign <= LAST_LATIN or sign in PUNCTUATION else "?" for sign in text)
