"""The tables of this room."""

from roer.rights.models.after import AfterCheck
from roer.rights.models.desk import DeskFiling, DeskPart, Forwarding
from roer.rights.models.filed import Complaint, Filed, NoticeOfDefault, Objection
from roer.rights.models.refusals import Restriction
from roer.rights.models.themes import Coding, ComplaintTheme

__all__ = [
    "AfterCheck", "Coding", "Complaint", "ComplaintTheme", "DeskFiling", "DeskPart", "Filed", "Forwarding",
    "NoticeOfDefault", "Objection", "Restriction",
]  # fmt: skip
