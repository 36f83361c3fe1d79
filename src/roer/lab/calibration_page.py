"""The calibration as a page: Markdown, and the same as plain HTML."""

from html import escape
from itertools import groupby
from typing import Any

from roer.lab.calibration import NATIONAL, REGIONAL

STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:70rem;margin:auto;padding:1rem}"
    "table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #767676;padding:.2rem .5rem;text-align:left}"
    "td:nth-child(2),td:nth-child(3),td:nth-child(4){text-align:right}"
)


def as_html(markdown: str) -> str:
    """A page that needs nothing else. Knows what `as_markdown` uses: headings, paragraphs, lists and tables."""
    body = "\n".join(element(kind, list(lines)) for kind, lines in groupby(markdown.splitlines(), key=kind_of))
    head = f"<meta charset='utf-8'><title>Calibration of the synthetic Netherlands</title><style>{STYLE}</style>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body><main>{body}</main></body></html>\n"


def kind_of(line: str) -> str:
    """The first sign of a line says what it is."""
    return line[0] if line[:1] in ("#", "|", "-") else ("p" if line else "")


def element(kind: str, lines: list[str]) -> str:
    """Lines of one kind as HTML."""
    safe = [escape(line) for line in lines]
    if kind == "|":
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in safe if not line.startswith("|---")]
        head = "".join(f"<th scope='col'>{cell}</th>" for cell in rows[0])
        cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[1:])
        return f"<table><thead><tr>{head}</tr></thead><tbody>{cells}</tbody></table>"
    if kind == "#":
        return "".join(f"<h{line.count('#')}>{line.lstrip('# ')}</h{line.count('#')}>" for line in safe)
    if kind == "-":
        return "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in safe) + "</ul>"
    return "".join(f"<p>{line}</p>" for line in safe if line)


def verdict(found: dict[str, Any]) -> str:
    """The outcome in a few sentences."""
    summary = found["summary"]
    beyond = summary["fitted_beyond_margin"]
    words = f"{len(beyond)} beyond it: {', '.join(beyond)}" if beyond else "none beyond it"
    return (
        f"{summary['fitted']} fitted figures, margin {NATIONAL:g} percent, {words}; largest error "
        f"{summary['largest_fitted_error']:.1f} percent. {summary['held_out']} figures held out "
        f"({summary['share_held_out']:.0%} of all compared). Largest regional error "
        f"{summary['largest_regional_error']:.1f} percent (margin {REGIONAL:g})."
    )


def as_markdown(found: dict[str, Any]) -> str:
    """The whole page."""
    about = found["about"]
    counts = f"{len(about['regions'])} regions, scale {about['scale']:g}, seed {about['seed']}, {about['as_of']}"
    parts = [
        "# Calibration of the synthetic Netherlands",
        f"{found['label'].capitalize()}. {counts}.",
        verdict(found),
        "Counts of a part of the country or of a smaller scale are brought to the size of the whole country. "
        "Periods of a year or half a year are the last one before the day; the generator is steady, so figures of "
        "different years are compared with the same country. Error: percent of the printed figure.",
        "## Fitted",
        f"The generator aims at these; margin {NATIONAL:g} percent.",
        figures(found["fit"], found["sources"]),
        "## Held out",
        "Never used to fit. Reported as they are, without a threshold.",
        figures(found["held"], found["sources"]),
        "## Regions",
        f"Young people with youth care: expected from the printed municipal shares and made; margin {REGIONAL:g} percent.",
        regions(found["regions"]),
        "## Printed figures that contradict each other",
        *(contradiction(pair) for pair in found["contradictions"]),
        "## What cannot be calibrated",
        "\n".join(f"- {gap}" for gap in found["gaps"]),
        "## Assumptions",
        "Values nobody printed; ours.",
        assumptions(found["assumptions"]),
        "## Printed, shown for context, not compared",
        figures(found["context"], found["sources"]),
        "## Sources",
        "\n".join(f"- `{key}`: {source['title']}. {source['licence']}." for key, source in found["sources"].items()),
        "Population and municipal shares of 2021, municipalities of 2026: CBS and PDOK, CC BY 4.0.",
    ]
    return "\n\n".join(parts) + "\n"


def number(value: float | None) -> str:
    """A number as people write it."""
    if value is None:
        return "not made"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def figures(lines: list[dict[str, Any]], sources: dict[str, Any]) -> str:
    """A table of figures."""
    rows = [
        "| figure | printed | made | error % | unit | period | source | note |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for line in lines:
        assert line["source"] in sources, line["source"]
        error = "" if line["error_percent"] is None else f"{line['error_percent']:+.1f}"
        cells = (line["id"], number(line["value"]), number(line["made"]), error, line["unit"], line["period"])
        rows.append("| " + " | ".join((*map(str, cells), line["source"], line["note"])) + " |")
    return "\n".join(rows)


def regions(lines: list[dict[str, Any]]) -> str:
    """A table of regions."""
    rows = ["| region | expected | made | error % |", "|---|---|---|---|"]
    rows += [
        f"| {line['region']} {line['name']} | {number(line['expected'])} | {number(line['made'])} | {line['error']:+.2f} |"
        for line in lines
    ]
    return "\n".join(rows)


def contradiction(pair: dict[str, Any]) -> str:
    """Figures that do not agree, side by side, with what may explain it."""
    beside = "; ".join(
        f"`{figure['id']}` {number(figure['value'])} {figure['unit']} ({figure['period']}, {figure['source']})"
        for figure in pair["figures"]
    )
    return f"- {beside}. {pair['says']}"


def assumptions(lines: list[dict[str, Any]]) -> str:
    """A table of assumptions."""
    rows = ["| name | value | what it is |", "|---|---|---|"]
    rows += [f"| {line['name']} | {line['value']} | {line['note']} |" for line in lines]
    return "\n".join(rows)
