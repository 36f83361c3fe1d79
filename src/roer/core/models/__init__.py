"""The tables of the spine."""

from roer.core.models.anchors import Account, Dossier, Organisation, Person, Seat
from roer.core.models.items import Access, Destruction, Hold, Item, ItemAbout, ItemLink, ItemShare, ItemVersion
from roer.core.models.trail import AccessLogLine, CommandRun, Event, RawLogLine, RuleReceipt, UnsealedLine, WorkItem

__all__ = [
    "Access", "AccessLogLine", "Account", "CommandRun", "Destruction", "Dossier", "Event", "Hold", "Item", "ItemAbout",
    "ItemLink", "ItemShare", "ItemVersion", "Organisation", "Person", "RawLogLine", "RuleReceipt", "Seat", "UnsealedLine",
    "WorkItem",
]  # fmt: skip
