"""A form field: label, help and error belong to it, and what was typed stays."""

from __future__ import annotations

import re

from django import forms
from django.template import Context, Template
from django.utils.translation import override

from roer.web.partial_date import PartialDateField


class Form(forms.Form):
    text = forms.CharField(label="Tekst", widget=forms.Textarea, help_text="Zoals je het zegt.", max_length=10)
    nick = forms.CharField(label="Naam", required=False, widget=forms.TextInput(attrs={"placeholder": "Jan"}))
    day = PartialDateField(label="Dag")
    way = forms.ChoiceField(label="Hoe", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    yes = forms.BooleanField(label="Ja")


def drawn(source: str, **context: object) -> str:
    with override("nl"):
        return Template(source).render(Context(context))


def wrong() -> Form:
    return Form({"text": "veel te lange <i>tekst</i>", "day_0": "31", "day_1": "2", "day_2": "2010"})


def test_what_describes_a_field_is_there() -> None:
    page = drawn("{% form_fields form %}", form=wrong())
    ids = set(re.findall(r' id="([^"]+)"', page))
    for described in re.findall(r'aria-describedby="([^"]+)"', page):
        assert set(described.split()) <= ids
    for label in re.findall(r'<label[^>]* for="([^"]+)"', page):
        assert label in ids


def test_every_error_on_top_leads_to_a_field() -> None:
    form = wrong()
    page = drawn("{% error_summary form %}{% form_fields form %}", form=form)
    ids = set(re.findall(r' id="([^"]+)"', page))
    targets = re.findall(r'<li><a href="#([^"]+)"', page)
    assert len(targets) == sum(len(errors) for errors in form.errors.values()) == 4
    assert set(targets) <= ids


def test_what_was_typed_stays_and_is_no_markup() -> None:
    page = drawn("{% form_fields form %}", form=wrong())
    assert "veel te lange &lt;i&gt;tekst&lt;/i&gt;" in page
    assert 'value="31"' in page
    assert "<i>tekst" not in page


def test_a_field_has_no_hint_inside_and_says_when_it_may_stay_empty() -> None:
    page = drawn("{% field form.nick %}", form=Form())
    assert "placeholder" not in page
    assert "(mag leeg blijven)" in page


def test_no_errors_no_summary() -> None:
    assert drawn("{% error_summary form %}", form=Form()).strip() == ""
