"""The words of the standard and what municipalities made of them, as anybody may read them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from roer.contracts.models import RegionalTerm
from roer.contracts.standard import Definition, definitions


@dataclass(frozen=True)
class TermLine:
    """One term with the words that municipalities use for it."""

    row: Definition
    regional: list[RegionalTerm]


@dataclass(frozen=True)
class TermsPage:
    """All words: by kind, and the regional ones that stand alone."""

    kinds: list[tuple[str, list[TermLine]]]
    additions: list[RegionalTerm]
    unmapped: list[RegionalTerm]


def terms_page() -> TermsPage:
    """The standard with every regional difference beside it."""
    terms = list(RegionalTerm.objects.select_related("municipality__organisation").order_by("name", "id"))
    lines = [TermLine(row, [one for one in terms if one.stands_for == row.name]) for row in definitions().values()]
    kinds = [(kind, list(group)) for kind, group in groupby(lines, key=lambda line: line.row.kind)]
    alone = [one for one in terms if not one.stands_for]
    return TermsPage(kinds, [one for one in alone if not one.is_unmapped], [one for one in alone if one.is_unmapped])
