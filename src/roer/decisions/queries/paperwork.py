"""How much paper a step asks: fields, choices and steps of every form on the way to help, beside the most there may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, LocalValue, Param, Source, value_on
from roer.decisions import forms as decide
from roer.decisions.forms_time import OwnApplyForm
from roer.intake.queries import forms_by_step

MOST_FIELDS = REGISTRY.add_param(
    Param(
        "decisions.most_fields_on_a_form", 40, gettext_noop("vragen"),
        Source("WVA", lines="3477-3479", also="de bron noemt geen aantal: Roer kiest"), "lower", "2021-01-01",
    )
)  # fmt: skip
STEPS: dict[Any, tuple[type[forms.Form], ...]] = {
    _("onderzoeken wat goed is voor het kind"): (decide.StartAssessmentForm, decide.ElementForm, decide.FinishForm),
    _("bepalen welke hulp nodig is"): (decide.DeterminationForm,),
    _("een aanvraag doen"): (OwnApplyForm,),
    _("een besluit schrijven"): (decide.DraftForm, decide.AwardForm, decide.CodesForm, decide.ChildForm, decide.AnswerForm),
}  # fmt: skip


@dataclass(frozen=True)
class Paper:
    """What one step asks to fill in: forms in a row, fields, choices to read, and fields above the most there may be."""

    step: Any
    forms: int
    fields: int
    choices: int
    too_many: int


def paperwork(
    on: date, local: Iterable[LocalValue] = (), steps: Mapping[Any, tuple[type[forms.Form], ...]] | None = None
) -> list[Paper]:
    """Each step on the way to help, the ones with too many fields first, then the longest."""
    most = int(value_on(MOST_FIELDS, on, local))
    found = [_paper(step, kinds, most) for step, kinds in (forms_by_step() | STEPS if steps is None else steps).items()]
    return sorted(found, key=lambda one: (-one.too_many, -one.fields))


def _paper(step: Any, kinds: tuple[type[forms.Form], ...], most: int) -> Paper:
    fields = [[field for name, field in kind.base_fields.items() if name != "command_id"] for kind in kinds]  # type: ignore[attr-defined]
    counts = [len(each) for each in fields]
    lists = [list(field.choices) for each in fields for field in each if isinstance(field, forms.ChoiceField)]  # type: ignore[arg-type]
    return Paper(step, len(kinds), sum(counts), sum(map(len, lists)), sum(max(0, count - most) for count in counts))
