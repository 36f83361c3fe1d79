"""The norms book: every rule as people may read it, made from the registry. The public page is made from the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from roer.core.rules.kinds import Level, Source
from roer.core.rules.params import Param, as_day
from roer.core.rules.registry import REGISTRY, Registry, Rule


@dataclass(frozen=True)
class Figure:
    """One figure of a norm: its name, its dated values newest first as sentences, whether it may differ, its source."""

    name: str
    values: tuple[str, ...]
    locally: str
    source: str


@dataclass(frozen=True)
class Norm:
    """One version of a rule in plain words; `examples` are (situation, what happens)."""

    name: str
    label: str
    says: str
    level: str
    set: str
    period: str
    source: str
    leaves_open: str
    figures: tuple[Figure, ...]
    examples: tuple[tuple[str, str], ...]


def norms_for_room(room: str, registry: Registry = REGISTRY) -> list[Norm]:
    """Give the norms of a room in the language that is active, by name and then by date."""
    return [_norm(one, registry) for one in registry if one.room == room]


def figures_for_room(room: str, registry: Registry = REGISTRY) -> list[Figure]:
    """Give the figures of a room that stand beside its rules."""
    used = {param.name for one in registry for param in one.params}
    mine = [one for name, one in sorted(registry.params.items()) if name.startswith(f"{room}.") and name not in used]
    return [_figure(one) for one in mine]


def rooms_with_norms(registry: Registry = REGISTRY) -> list[str]:
    """Give the rooms that declared a rule or a figure."""
    return sorted({one.room for one in registry} | {name.split(".")[0] for name in registry.params})


def book(registry: Registry = REGISTRY) -> dict[str, str]:
    """Give the pages of the book, by file name, as Markdown in the language that is active."""
    rooms = rooms_with_norms(registry)
    pages = {f"{room}.md": _page(room, registry) for room in rooms}
    return pages | {"README.md": _first_page(rooms, registry)}


def _norm(rule: Rule, registry: Registry) -> Norm:
    return Norm(
        rule.name,
        rule.label,
        str(rule.says),
        str(rule.level.words),
        _set_words(rule.set, registry),
        _period_words(rule.since, rule.until),
        source_words(rule.source),
        str(rule.leaves_open or ""),
        tuple(_figure(one) for one in rule.params),
        tuple((one.title, _outcome_words(one.expected, rule.level)) for one in registry.examples_of(rule)),
    )


def _figure(param: Param) -> Figure:
    values = tuple(
        _("%(value)s %(unit)s, %(period)s")
        % {"value": one.value, "unit": _(one.unit), "period": _period_words(as_day(one.since), None)}
        for one in param.versions()
    )
    locally = {
        None: _("Dit is overal gelijk."),
        "lower": _("Een regio, gemeente of team mag minder kiezen, nooit meer."),
        "higher": _("Een regio, gemeente of team mag meer kiezen, nooit minder."),
    }[param.stricter]
    return Figure(param.name, values, locally, source_words(param.source))


def source_words(source: Source) -> str:
    """Give a source as one line: title, lines or article, what else says it, and whether a lawyer must still look."""
    parts = [source.title]
    parts += [_("regel %(lines)s") % {"lines": source.lines}] if source.lines else []
    parts += [_("artikel %(article)s") % {"article": source.article}] if source.article else []
    parts += [_("ook: %(also)s") % {"also": source.also}] if source.also else []
    parts += [_("nog na te kijken in de wet")] if source.to_be_checked else []
    return "; ".join(parts)


def _set_words(set_: str, registry: Registry) -> str:
    if set_ == "law":
        return _("Dit is de wet. Het geldt altijd.")
    if set_ == "norm":
        return _("Dit is strenger dan de wet. Het geldt in Roer altijd.")
    name = set_.removeprefix("proposal:")
    says = str(registry.sets[name].says) if name in registry.sets else name
    return _("Dit is een voorstel: %(says)s Het geldt alleen waar het is aangezet.") % {"says": says}


def _period_words(since: date, until: date | None) -> str:
    first = date_format(since, "DATE_FORMAT") if since > date.min else ""
    if until is not None:
        words = _("van %(first)s tot %(last)s") if first else _("tot %(last)s")
        return words % {"first": first, "last": date_format(until, "DATE_FORMAT")}
    return _("vanaf %(first)s") % {"first": first} if first else _("altijd")


def _outcome_words(expected: str, level: Level) -> str:
    met = {
        Level.BLOCK: _("Kan niet"),
        Level.EXPLAIN: _("Alleen met een reden"),
        Level.SIGNAL: _("Kan; iemand kijkt ernaar"),
    }
    return _("Kan") if expected == "fits" else met[level]


def _page(room: str, registry: Registry) -> str:
    norms, figures = norms_for_room(room, registry), figures_for_room(room, registry)
    lines = [f"# Normen: {room}", "", *_origin(), ""]
    for name, versions in groupby(norms, key=lambda one: one.name):
        lines += [f"## {name}", ""]
        for one in versions:
            lines += _norm_lines(one)
    for figure in figures:
        lines += [f"## {figure.name}", "", *_figure_lines(figure), ""]
    return "\n".join(lines)


def _norm_lines(norm: Norm) -> Iterator[str]:
    yield from (f"**{norm.says}**", "")
    yield from (
        f"- {norm.level}",
        f"- {norm.set}",
        f"- Geldt {norm.period} (`{norm.label}`).",
        f"- Bron: {norm.source}.",
    )
    if norm.leaves_open:
        yield f"- Laat open: {norm.leaves_open}."
    for figure in norm.figures:
        yield from (f"- Getal `{figure.name}`:", *(f"  {line}" for line in _figure_lines(figure)))
    if norm.examples:
        yield from ("", "| Voorbeeld | Wat er gebeurt |", "|---|---|")
        yield from (f"| {_cell(title)} | {_cell(happens)} |" for title, happens in norm.examples)
    yield ""


def _figure_lines(figure: Figure) -> list[str]:
    return [*(f"- {value}" for value in figure.values), f"- {figure.locally}", f"- Bron: {figure.source}."]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _origin() -> list[str]:
    return ["Deze bladzijde is gemaakt uit de regels zelf, met `norms_book`. Verander de regel, niet deze tekst."]


def _first_page(rooms: Iterable[str], registry: Registry) -> str:
    counts: dict[str, int] = defaultdict(int)
    for one in registry:
        counts[one.room] += 1
    rows = [f"| [{room}]({room}.md) | {counts[room]} |" for room in rooms]
    return "\n".join(["# Het normenboek", "", *_origin(), "", "| Onderdeel | Regels |", "|---|---|", *rows, ""])
