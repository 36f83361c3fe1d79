"""Long lists of a building block, put together without the template engine: it needs ten times as long for each gap."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from roer.web.components.values import Moment, Words

LINE = """<li class="roer-moment roer-moment--{}{}">
<p class="roer-moment__when">{}{}</p>
<p class="roer-moment__title">{}</p>
{}{}</li>
"""
ROW = "<tr><td>{}{}</td><td>{}{}</td><td>{}</td></tr>\n"
SAID = """<div class="roer-words"><div class="roer-words__views"><figure class="roer-words__view"><blockquote>{}</blockquote>
<figcaption><strong>{}</strong>{}<span class="roer-quiet">, {}</span></figcaption></figure></div></div>"""
DETAIL = '<p class="roer-moment__detail">{}</p>\n'
WHO = '<p class="roer-moment__who">{}</p>\n'


def timeline_lines(moments: Sequence[Moment]) -> SafeString:
    """What happened and what is ahead, as the items of a list."""
    quiet = format_html(' <span class="roer-quiet">{}</span>', _("(komt nog)"))
    return format_html_join("", LINE, (_line(moment, quiet) for moment in moments))


def _line(moment: Moment, quiet: SafeString) -> tuple[object, ...]:
    title = format_html('<a href="{}">{}</a>', moment.url, moment.title) if moment.url else moment.title
    ahead = (" roer-moment--ahead", quiet) if moment.ahead else ("", "")
    detail = format_html(DETAIL, moment.detail) if moment.detail else ""
    who = format_html(WHO, moment.who) if moment.who else ""
    return moment.tone or "neutral", ahead[0], moment.when, ahead[1], title, detail, who


def timeline_rows(moments: Sequence[Moment]) -> SafeString:
    """The same as the rows of a table."""
    ahead = f" {_('(komt nog)')}"
    return format_html_join("", ROW, (_row(moment, ahead) for moment in moments))


def _row(moment: Moment, ahead: str) -> tuple[object, ...]:
    detail = format_html(". {}", moment.detail) if moment.detail else ""
    return moment.when, ahead if moment.ahead else "", moment.title, detail, moment.who or "–"


def said(view: Words) -> SafeString:
    """What one person said, with who and when below it."""
    role = format_html(", {}", view.role) if view.role else ""
    text = mark_safe(linebreaks(view.text, autoescape=True))
    return format_html(SAID, text, view.who, role, day_in_words(view.when))


def day_in_words(when: date | datetime | None) -> str:
    """ "3 mei 2026" in the language of the reader; a moment as its day in the Netherlands, nothing as nothing."""
    if when is None:
        return ""
    return _worded(localtime(when).date() if isinstance(when, datetime) else when, get_language() or "")


@functools.lru_cache(maxsize=4096)
def _worded(day: date, language: str) -> str:
    return date_format(day, "j F Y")
