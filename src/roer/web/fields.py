"""How a form field is drawn: which control it is, what describes it, where an error link leads."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField, Form

CHOICES = (forms.RadioSelect, forms.CheckboxSelectMultiple)


def kind_of(bound: BoundField) -> str:
    """One of: group, checkbox, select, textarea, input."""
    widget = bound.field.widget
    if isinstance(widget, CHOICES) or getattr(widget, "is_group", False):
        return "group"
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    if isinstance(widget, forms.Select):
        return "select"
    return "textarea" if isinstance(widget, forms.Textarea) else "input"


CLASSES = {
    "input": "utrecht-textbox",
    "textarea": "utrecht-textarea",
    "select": "utrecht-select",
    "checkbox": "roer-check",
    "group": "",
}
INVALID = {
    "input": "utrecht-textbox--invalid",
    "textarea": "utrecht-textarea--invalid",
    "select": "utrecht-select--invalid",
}


def focus_id(bound: BoundField) -> str:
    """The id an error link leads to: the control, or the first one of a group."""
    own = bound.auto_id or f"id_{bound.html_name}"
    widget = bound.field.widget
    if isinstance(widget, (*CHOICES, forms.SplitDateTimeWidget)):
        return f"{own}_0"
    return f"{own}_{widget.first_part}" if hasattr(widget, "first_part") else own


def as_control(bound: BoundField, *, help: Any = "", label: Any = "") -> dict[str, Any]:
    """Everything the field template shows. The control is drawn with the value that was typed."""
    kind = kind_of(bound)
    own = bound.auto_id or f"id_{bound.html_name}"
    text = help or bound.help_text
    described = [f"{own}-uitleg"] * bool(text) + [f"{own}-fout"] * bool(bound.errors)
    given = (CLASSES[kind], INVALID.get(kind, "") if bound.errors else "", bound.field.widget.attrs.get("class", ""))
    extra: dict[str, Any] = {"placeholder": False}  # a hint inside a box is gone as soon as one types
    if any(given):
        extra["class"] = " ".join(filter(None, given))
    if described:
        extra["aria-describedby"] = " ".join(described)
    if isinstance(bound.field.widget, forms.SplitDateTimeWidget):  # two boxes under one label
        extra["aria-label"] = str(label or bound.label)
    if bound.errors and kind != "group":
        extra["aria-invalid"] = "true"
    return {
        "kind": kind, "bound": bound, "id": own, "label": label or bound.label, "help": text, "errors": bound.errors,
        "control": bound.as_widget(attrs=extra), "optional": not bound.field.required,
    }  # fmt: skip


def linked_errors(form: Form) -> list[dict[str, str]]:
    """Every error of a form with the id to go to; errors of the whole form lead nowhere."""
    whole = [{"href": "", "text": str(text)} for text in form.non_field_errors()]
    visible = [
        {"href": f"#{focus_id(bound)}", "text": _named(bound, error)}
        for bound in form.visible_fields()
        for error in bound.errors.as_data()
    ]
    hidden = [{"href": "", "text": str(text)} for bound in form.hidden_fields() for text in bound.errors]
    return whole + visible + hidden


def _named(bound: BoundField, error: ValidationError) -> str:
    """The error in words; an empty field is called by its label, for the sentence about it is the same for all."""
    text = " ".join(error.messages)
    if error.code != "required" or not bound.label:
        return text
    return f"{bound.label} {text}" if str(bound.label).endswith(("?", ".", "!")) else f"{bound.label}: {text}"
