"""The wording of a letter, for the pages that show one."""

from __future__ import annotations

from collections.abc import Sequence

from django import template

from roer.decisions.codes import Outcome
from roer.decisions.queries.decision import DecisionView
from roer.decisions.queries.wording import Section, sections_of, title_of

register = template.Library()


@register.simple_tag
def sections(view: DecisionView) -> list[Section]:
    """The sections of a decision, in the order of the letter."""
    return sections_of(view)


@register.simple_tag
def letter_title(view: DecisionView) -> str:
    """The title of a letter."""
    return title_of(view)


@register.filter
def outcome_words(codes: Sequence[str]) -> str:
    """What somebody may decide, in words."""
    return "; ".join(str(Outcome(code).label) for code in codes).capitalize() + "."
