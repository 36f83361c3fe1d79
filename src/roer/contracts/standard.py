"""The one standard of words: what each term means, in a sentence that everybody understands (CON-33).

The file `reference/definitions.csv` holds our own sentences; codes are those of iJw 3.2. The same service has one code
here, whoever gives it. What a region adds stands in `RegionalTerm` and points to a term of this list, or says why not.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

from roer.contracts.codes import Line


@dataclass(frozen=True)
class Definition:
    """One term. `code` is a product category or a kind of message, `line` how near to the family a form of help stands."""

    name: str
    kind: str
    code: str
    line: str
    says: str

    @property
    def line_words(self) -> str:
        """First, second or third line, in words; empty for what is no form of help."""
        return str(Line(self.line).label) if self.line else ""


@cache
def definitions() -> dict[str, Definition]:
    """All terms by name, in the order of the file."""
    text = resources.files("roer.contracts").joinpath("reference/definitions.csv").read_text(encoding="utf-8")
    return {row["name"]: Definition(**row) for row in csv.DictReader(text.splitlines(), delimiter=";")}
