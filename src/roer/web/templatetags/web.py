"""The building blocks as template tags, loaded in every template. docs/design.md shows each in use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django import template
from django.forms import BoundField, Form
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from roer.web.components import drawing
from roer.web.components.lines import day_in_words, timeline_lines, timeline_rows
from roer.web.components.once import once
from roer.web.fields import as_control, linked_errors
from roer.web.registry import address_of

register = template.Library()
register.tag("once", once)
register.simple_tag(address_of, name="address_of")
register.filter("day", day_in_words)

NOTICES = {"info": "info", "ok": "ok", "warn": "warning", "danger": "error"}
BUTTONS = {
    "primary": "nl-button nl-button--primary",
    "secondary": "nl-button nl-button--secondary",
    "subtle": "nl-button nl-button--subtle",
    "danger": "nl-button nl-button--primary nl-button--negative",
}
BADGES = ("neutral", "info", "ok", "warn", "danger")


def _part(name: str) -> str:
    return f"web/components/{name}.html"


@register.inclusion_tag(_part("field"))
def field(bound: BoundField, help: Any = "", label: Any = "") -> dict[str, Any]:
    """One form field with label, help and errors; keeps what was typed. `help` and `label` replace the form's own."""
    return as_control(bound, help=help, label=label)


@register.inclusion_tag(_part("form_fields"))
def form_fields(form: Form) -> dict[str, Any]:
    """Every field of a form, hidden ones included."""
    return {"form": form}


@register.inclusion_tag(_part("error_summary"))
def error_summary(form: Form) -> dict[str, Any]:
    """What is wrong, on top of the page, each line a link to its field. Nothing when all is well."""
    return {"errors": linked_errors(form), "form": form}


@register.simple_tag
def button(
    text: Any, kind: str = "primary", href: str = "", type: str = "submit", name: str = "", value: str = "",
    form: str = "", id: str = "",
) -> SafeString:  # fmt: skip
    """A button, or a link that looks like one when `href` is given. Kinds: primary, secondary, subtle, danger."""
    given = {"name": name, "value": value, "form": form, "id": id}
    attributes = mark_safe("".join(format_html(' {}="{}"', key, each) for key, each in given.items() if each))
    if href:
        return format_html('<a class="{} roer-button" href="{}"{}>{}</a>', BUTTONS[kind], href, attributes, text)
    return format_html('<button class="{} roer-button" type="{}"{}>{}</button>', BUTTONS[kind], type, attributes, text)


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: Any = "", level: int = 2) -> SafeString:
    """A message that stands out. Kinds: info, ok, warn, danger. `level` is the heading level of its title."""
    heading = format_html('<h{} class="roer-notice__title">{}</h{}>', level, title, level) if title else ""
    return format_html(
        '<div class="utrecht-alert utrecht-alert--{} roer-notice"><div class="utrecht-alert__content">'
        '<div class="utrecht-alert__message">{}{}</div></div></div>',
        NOTICES[kind], heading, mark_safe(content),
    )  # fmt: skip


@register.simple_block_tag
def card(content: str, title: Any = "", href: str = "", level: int = 2) -> SafeString:
    """A box with a title; with `href` the title is a link and the whole box can be tapped."""
    link = format_html('<a class="roer-card__link" href="{}">{}</a>', href, title) if href else title
    heading = format_html('<h{} class="roer-card__title">{}</h{}>', level, link, level) if title else ""
    return format_html(
        '<section class="roer-card{}">{}{}</section>', " roer-card--door" if href else "", heading, mark_safe(content)
    )


@register.simple_block_tag
def next_step(content: str, title: Any = "") -> SafeString:
    """What happens now or what you can do, at the end of every page."""
    from django.utils.translation import gettext

    return format_html(
        '<section class="roer-next"><h2 class="roer-next__title">{}</h2>{}</section>',
        title or gettext("Hoe nu verder?"), mark_safe(content),
    )  # fmt: skip


@register.simple_tag
def badge(text: Any, tone: str = "neutral") -> SafeString:
    """A short word about a state. Tones: neutral, info, ok, warn, danger; the word itself says it, not the colour."""
    if tone not in BADGES:
        raise template.TemplateSyntaxError(f"badge knows the tones {', '.join(BADGES)}")
    return format_html('<span class="nl-data-badge roer-badge roer-badge--{}">{}</span>', tone, text)


@register.inclusion_tag(_part("summary"))
def summary(rows: Sequence[Any], label: Any = "") -> dict[str, Any]:
    """A list of key and value; rows are `Row`s or pairs."""
    listed = [{"key": row[0], "value": row[1]} if isinstance(row, tuple) else row for row in rows]
    return {"rows": listed, "label": label}


@register.inclusion_tag(_part("tabs"))
def tabs(items: Sequence[Any], label: Any) -> dict[str, Any]:
    """A row of plain links, one of them the present page. `label` names the row for who cannot see it."""
    return {"tabs": items, "label": label}


@register.inclusion_tag(_part("words"))
def words(left: Any, right: Any, title: Any = "", level: int = 3) -> dict[str, Any]:
    """Two views of one thing beside each other, same size, own words first (DOS-04). Either may be None: said so."""
    return {"views": [left, right], "title": title, "level": level}


@register.inclusion_tag(_part("timeline"))
def timeline(moments: Sequence[Any], label: Any) -> dict[str, Any]:
    """What happened and what is ahead, drawn as a line, with the same as a table."""
    return {"lines": timeline_lines(moments), "rows": timeline_rows(moments), "label": label}


@register.inclusion_tag(_part("network"))
def network(people: Sequence[Any], middle: str, label: Any) -> dict[str, Any]:
    """The people around somebody, drawn in rings, with the same as a list."""
    return {
        "dots": drawing.network(people), "middle": middle, "label": label,
        "centre": drawing.NETWORK_CENTRE, "rings": sorted(drawing.RINGS.values()),
    }  # fmt: skip


@register.inclusion_tag(_part("wait"))
def wait(weeks: int, norm: int, label: Any = "") -> dict[str, Any]:
    """Weeks waited beside the norm, as a bar and in words."""
    return {"wait": drawing.wait_bar(weeks, norm), "label": label, "width": drawing.WAIT_WIDTH}


@register.inclusion_tag(_part("steps"))
def steps(steps: Sequence[Any], label: Any) -> dict[str, Any]:
    """A route in steps: what happens now, who does it, by when."""
    return {"steps": steps, "label": label}


@register.inclusion_tag(_part("looked"))
def who_looked(looks: Sequence[Any], label: Any = "") -> dict[str, Any]:
    """Who looked, as sentences, the last first."""
    return {"looks": looks, "label": label}


@register.simple_tag
def command_id(value: UUID | str | None = None) -> SafeString:
    """A hidden command id: sending a form twice does nothing twice. Give the posted one when a form comes back."""
    return format_html('<input type="hidden" name="command_id" value="{}">', str(value or uuid4()))
