"""The small words of a rule: how heavy it weighs, where it comes from, and the reason it gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Code: TypeAlias = "str | int | Decimal | date | None"

DOCUMENTS = {
    "D66": "Kansengelijkheid in de jeugdzorg, visie van D66",
    "FLIP": "Flip the system, manifest van Jeugdsprong",
    "WVA": "De Wereld van Aandacht, white paper",
    "KOM": "Rapport van de Kinderombudsman, 2016",
    "ACT": "Actieprogramma Zorg voor de Jeugd, 2018",
}
_CODE = re.compile(r"[a-z0-9][a-z0-9_.:-]{0,63}")


class BadRule(Exception):
    """A rule, param or example that may not be declared so; the text tells its author what to change."""


class Level(StrEnum):
    """What happens when a rule is met."""

    BLOCK = "block"
    EXPLAIN = "explain"
    SIGNAL = "signal"

    @property
    def words(self) -> Promise:
        """Give the level as a sentence for everyone."""
        return _LEVEL_WORDS[self]


_LEVEL_WORDS = {
    Level.BLOCK: _("Het kan niet: Roer houdt het tegen."),
    Level.EXPLAIN: _(
        "Het kan alleen met een reden. Die wordt opgeschreven en iedereen om wie het gaat, kan hem lezen."
    ),
    Level.SIGNAL: _("Het kan. Iemand krijgt wel een taak om ernaar te kijken."),
}


class Outcome(StrEnum):
    """What a rule says of the facts: they fit it, or it is met and gives a reason."""

    FITS = "fits"
    MET = "met"


@dataclass(frozen=True)
class Source:
    """Where a rule or figure comes from: one of `DOCUMENTS` with lines, or a law or treaty by name with its article.

    `to_be_checked` marks an article that was not read in the text of the law. Raises BadRule when the place is missing.
    """

    document: str
    lines: str = ""
    article: str = ""
    also: str = ""
    to_be_checked: bool = False

    def __post_init__(self) -> None:
        place = self.lines if self.document in DOCUMENTS else self.article
        if not self.document.strip() or not place.strip():
            raise BadRule("A source names a document with its lines, or a law with its article.")

    @property
    def title(self) -> str:
        """Give the document's name as people know it."""
        return DOCUMENTS.get(self.document, self.document)


@dataclass(frozen=True)
class Reason:
    """Why a rule is met: one plain sentence, with figures and dates as codes; never words about people.

    Without a sentence the rule's own `says` stands; `details` fill its `%(name)s`. The engine adds the source.
    Raises BadRule when a detail is no code, number or day.
    """

    says: str | Promise | None = None
    details: Mapping[str, Code] = field(default_factory=dict)
    source: Source | None = None

    def __post_init__(self) -> None:
        loose = [name for name, value in self.details.items() if not is_code(value)]
        if loose:
            raise BadRule(f"Details of a reason are codes, numbers and days, never free text: {', '.join(loose)}.")

    def __str__(self) -> str:
        return str(self.says or "") % {name: _shown(value) for name, value in self.details.items()}


def is_code(value: object) -> bool:
    """Tell whether a value says nothing in words about anybody: none, a number, a day, or a short lower-case code."""
    return (
        value is None
        or isinstance(value, int | Decimal | date)
        or (isinstance(value, str) and bool(_CODE.fullmatch(value)))
    )


def _shown(value: Code) -> object:
    return formats.date_format(value, "DATE_FORMAT") if isinstance(value, date) else value
