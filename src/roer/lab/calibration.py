"""Put what was made beside what was printed: fitted, held out, contradictions, gaps and assumptions."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from roer.lab.figures import Figure, assumed, published, toml
from roer.lab.measures_taken import taken
from roer.lab.measuring import Country
from roer.lab.regions import municipalities, young_expected

NATIONAL, REGIONAL = 5.0, 10.0


@dataclass(frozen=True)
class Line:
    """One printed figure beside the generated one; `error` in percent of the printed value, None when not made."""

    figure: Figure
    made: float | None
    error: float | None


def compared(country: Country) -> list[Line]:
    """Every printed figure beside the generated one, in the order of the file."""
    values = taken(country)
    lines = []
    for figure in published():
        made = values.get(figure.measure, {}).get(figure.key)
        if made is None and figure.measure in values and country.is_whole:
            made = 0.0
        error = None if made is None else 100 * (made - figure.value) / figure.value
        lines.append(Line(figure, made, error))
    return lines


def regional(country: Country) -> list[dict[str, Any]]:
    """Per region: young people with youth care as expected from the municipal shares, and as made."""
    counts = country.rows(
        """SELECT m.region, count(*) FROM helped h JOIN municipality m ON m.code = h.municipality_code::VARCHAR
           WHERE help_in_year OR measure_in_year GROUP BY 1"""
    )
    place, expected = municipalities(), young_expected().sum(axis=1) * country.about["scale"]
    rows = []
    for code in country.regions:
        aim = float(expected[place.region == code].sum())
        name = str(place.region_name[np.argmax(place.region == code)])
        made = counts.get(code, 0.0)
        rows.append({"region": code, "name": name, "expected": aim, "made": made, "error": 100 * (made - aim) / aim})
    return rows


def report(folder: Path) -> dict[str, Any]:
    """The whole comparison, ready for JSON."""
    country = Country(folder)
    lines = compared(country)
    uses = {use: [row(line) for line in lines if line.figure.use == use] for use in ("fit", "held", "context")}
    errors = {line.figure.id: abs(line.error) for line in lines if line.figure.use == "fit" and line.error is not None}
    regions = regional(country)
    return {
        "label": "scenario: a made-up country, no real record went in",
        "about": {**country.about, "regions": country.regions},
        "summary": {
            "fitted": len(uses["fit"]),
            "held_out": len(uses["held"]),
            "share_held_out": round(len(uses["held"]) / (len(uses["held"]) + len(uses["fit"])), 3),
            "largest_fitted_error": max(errors.values(), default=0.0),
            "fitted_beyond_margin": [name for name, error in errors.items() if error > NATIONAL],
            "largest_regional_error": max(abs(region["error"]) for region in regions),
            "regions_beyond_margin": [r["region"] for r in regions if abs(r["error"]) > REGIONAL],
        },
        **uses,
        "regions": regions,
        "contradictions": contradictions(),
        "gaps": toml("gaps")["gaps"],
        "assumptions": [
            {"name": name, "value": assumed(name), "note": a["note"]} for name, a in toml("assumptions").items()
        ],
        "sources": toml("sources"),
    }


def is_within(found: dict[str, Any]) -> bool:
    """Whether every fitted figure and every region lies within its margin. Small samples may not."""
    summary = found["summary"]
    return not summary["fitted_beyond_margin"] and not summary["regions_beyond_margin"]


def row(line: Line) -> dict[str, Any]:
    """One line for JSON."""
    return {**asdict(line.figure), "made": line.made, "error_percent": line.error}


def contradictions() -> list[dict[str, Any]]:
    """Printed figures that do not agree, with their values."""
    by_id = {figure.id: figure for figure in published()}
    return [
        {"figures": [asdict(by_id[name]) for name in pair["figures"]], "says": pair["says"]}
        for pair in toml("contradictions")["pair"]
    ]


def saved(found: dict[str, Any], path: Path) -> None:
    """Write the comparison as JSON."""
    path.write_text(json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
