"""The shapes that building blocks take: plain values a page fills in, and the arithmetic of the drawings."""

from roer.web.components.lines import day_in_words
from roer.web.components.values import Look, Moment, NetworkPerson, Row, Step, Tab, Words

__all__ = ["Look", "Moment", "NetworkPerson", "Row", "Step", "Tab", "Words", "day_in_words"]
