"""The comparison with printed figures: honest, complete, and within its margins at a size that allows it."""

import json
from pathlib import Path

import pytest

from roer.lab.calibration import report
from roer.lab.calibration_page import as_html, as_markdown
from roer.lab.figures import published, toml
from roer.lab.measuring import Country

ROOMY = (
    "institutions_2019",
    "referrer_active_08",
    "age_0",
    "age_1",
    "age_2",
    "measure_in_12",
    "measure_in_21",
    "measure_in_22",
    "measure_end_12",
    "measure_end_22",
)


@pytest.fixture(scope="module")
def found(country: Country) -> dict:
    return report(country.folder)


@pytest.mark.req("LAB-04")
def test_every_figure_has_a_source_a_period_and_a_use() -> None:
    sources = toml("sources")
    for figure in published():
        assert figure.source in sources, figure.id
        assert figure.period, figure.id
        assert figure.use in ("fit", "held", "context"), figure.id
    assert len({figure.id for figure in published()}) == len(published())


def test_at_least_a_third_is_held_out(found: dict) -> None:
    assert found["summary"]["share_held_out"] >= 1 / 3


def test_fitted_figures_lie_near_the_printed_ones_for_a_small_region_too(found: dict) -> None:
    assert [line["id"] for line in found["fit"] if line["made"] is None and line["id"] not in ROOMY] == []
    far = [line for line in found["fit"] if line["value"] >= 5 and abs(line["error_percent"] or 0) > 25]
    assert [line["id"] for line in far if line["id"] not in ROOMY] == []
    assert found["summary"]["regions_beyond_margin"] == []


@pytest.mark.req("LAB-04")
def test_contradictions_stand_beside_each_other_and_are_not_averaged(found: dict) -> None:
    page = as_markdown(found)
    for value in ("2,500", "1,361", "2,094"):
        assert value in page
    assert all(len(pair["figures"]) >= 2 for pair in found["contradictions"])


@pytest.mark.req("LAB-01")
def test_the_comparison_is_labelled_as_made_up(found: dict) -> None:
    assert found["label"].startswith("scenario")
    assert "made-up" in as_html(as_markdown(found))


def test_the_json_holds_what_the_page_shows(found: dict) -> None:
    again = json.loads(json.dumps(found))
    assert len(again["fit"]) + len(again["held"]) + len(again["context"]) == len(published())
    assert again["gaps"]
    assert again["assumptions"]


def test_the_country_on_the_page_of_record_lies_within_its_margins() -> None:
    page = Path(__file__).parents[4] / "docs" / "lab" / "calibration.json"
    summary = json.loads(page.read_text(encoding="utf-8"))["summary"]
    assert summary["fitted_beyond_margin"] == []
    assert summary["largest_fitted_error"] <= 5
    assert summary["largest_regional_error"] <= 10
