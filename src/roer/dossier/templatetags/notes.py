"""A note as it stands in a file. A file shows fifty: put together here, each takes a quarter of the time."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from roer.dossier.queries.file import Entry
from roer.web.components.lines import said
from roer.web.registry import address_of
from roer.web.templatetags.web import badge

register = template.Library()
LINK = '\n<p><a href="{}">{}</a></p>'


@register.simple_tag
def note(entry: Entry, work: bool, ask_correction: str) -> SafeString:
    """What was written and by whom, what kind of statement it is and how it is known, and what this reader can do."""
    weight, label = badge(entry.item.get_weight_display(), "info"), badge(entry.label)
    return format_html(
        "{}\n<p>{} {} {}</p>{}", said(entry.view), weight, label, _known(entry), _link(entry, work, ask_correction)
    )


def _known(entry: Entry) -> SafeString:
    without = _("geen bron")
    if not entry.source or entry.source == without:
        return badge(without, "warn")
    return format_html('<span class="roer-quiet">{}</span>', entry.source)


def _link(entry: Entry, work: bool, ask_correction: str) -> SafeString | str:
    if work and entry.mine:
        return format_html(
            LINK, address_of("privacy:misplaced", entry.item.id), _("Dit staat in het verkeerde dossier")
        )
    if not work and ask_correction:
        asked = f"{ask_correction}?item={entry.item.id}"
        return format_html(LINK, asked, _("Dit klopt niet: vraag een verbetering"))
    return ""
