"""A note as it stands in a file. A file shows fifty: put together here, each takes a quarter of the time."""

from __future__ import annotations

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from roer.dossier.queries.file import Entry
from roer.web.components.lines import said
from roer.web.registry import address_of
from roer.web.templatetags.web import badge

register = template.Library()
LINK = '\n<p><a href="{}">{}</a></p>'


@register.simple_tag
def note(entry: Entry, work: bool, ask_correction: str, je: bool = False) -> SafeString:
    """What was written and by whom, what kind of statement it is, how it is known and checked, and what this reader can do."""
    weight, label = badge(entry.item.get_weight_display(), "info"), badge(entry.label)
    return format_html(
        "{}{}\n<p>{} {} {}</p>{}", said(entry.view), _plainer(entry, je), weight, label, _known(entry),
        _link(entry, work, ask_correction),
    )  # fmt: skip


def _plainer(entry: Entry, je: bool) -> SafeString | str:
    """The same in words for a child, open for a young reader; it says when the text changed since."""
    if entry.plainer is None:
        return ""
    head = _("Lees het makkelijker") if je else _("Makkelijke versie voor een kind")
    late = _("De tekst is daarna veranderd. Deze versie loopt nog achter.") if entry.plainer.behind else ""
    return format_html(
        '\n<details{}><summary>{}</summary>{}<p class="roer-quiet">{}</p></details>', mark_safe(" open" if je else ""),
        head, linebreaks(entry.plainer.words, autoescape=True), late,
    )  # fmt: skip


def _known(entry: Entry) -> SafeString:
    """From where it is known, whether it was checked, and whether somebody disputes or corrected it."""
    known = entry.known
    quiet = '<span class="roer-quiet">{}</span>'
    parts = [format_html(quiet, known.source) if known.has_source else badge(_("geen bron"), "warn")]
    if known.checked and known.checked_on:
        parts += [badge(known.checked), format_html(quiet, date_format(known.checked_on, "j F Y"))]
    else:
        parts.append(format_html(quiet, _("niet nagegaan")))
    parts += [badge(_("niet iedereen is het eens"), "warn")] if entry.disputed else []
    parts += [badge(_("verbeterd"), "ok")] if entry.corrected else []
    return format_html_join(" ", "{}", ((part,) for part in parts))


def _link(entry: Entry, work: bool, ask_correction: str) -> SafeString | str:
    """What this reader can do with it."""
    if work:
        check = format_html(
            LINK, address_of("dossier:statement", entry.item.id), _("Nagaan, of een kindversie schrijven")
        )
        return check + _own_link(entry, work, ask_correction)
    return _own_link(entry, work, ask_correction)


def _own_link(entry: Entry, work: bool, ask_correction: str) -> SafeString | str:
    if work and entry.mine:
        return format_html(
            LINK, address_of("privacy:misplaced", entry.item.id), _("Dit staat in het verkeerde dossier")
        )
    if not work and ask_correction:
        asked = f"{ask_correction}?item={entry.item.id}"
        return format_html(LINK, asked, _("Dit klopt niet: vraag een verbetering"))
    return ""
