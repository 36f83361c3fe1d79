"""What people may see of objections, complaints, refusals and what they teach."""

from roer.rights.queries.desk import (
    ComplaintBeside,
    FilingView,
    PartView,
    Pattern,
    RestrictionView,
    after_objection,
    beside_complaint,
    filing_for,
    filings_of,
    lessons,
    own_signals,
    patterns,
    restrictions_of,
    themes_on,
)
from roer.rights.queries.filed import (
    FiledView,
    NoticeView,
    complaint_for,
    filed_by_me,
    notice_for,
    notices_by_me,
    objection_for,
    objections_to,
    open_cases,
)

__all__ = [
    "ComplaintBeside", "FiledView", "FilingView", "NoticeView", "PartView", "Pattern", "RestrictionView",
    "after_objection", "beside_complaint", "complaint_for", "filed_by_me", "filing_for", "filings_of", "lessons",
    "notice_for", "notices_by_me", "objection_for", "objections_to", "open_cases", "own_signals", "patterns", "restrictions_of",
    "themes_on",
]  # fmt: skip
