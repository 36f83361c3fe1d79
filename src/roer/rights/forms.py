"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.rights.models import Coding, Complaint, Objection, Restriction
from roer.rights.routes import Route
from roer.web.forms import CommandForm

CHOOSE: list[tuple[str, Any]] = [("", _("Kies"))]


class ObjectionForm(CommandForm):
    """Object in one's own words."""

    words = forms.CharField(
        label=_("Waarom niet mee eens?"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Gewone woorden zijn goed. Eén zin is genoeg. Meer vertellen kan later."),
    )  # fmt: skip


class ComplaintForm(CommandForm):
    """Complain in one's own words."""

    organisation_id = forms.ChoiceField(label=_("Over wie gaat het?"))
    about = forms.ChoiceField(label=_("Waar gaat het over?"), choices=Complaint.About.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("Wat gebeurde er, en wat moet er anders?"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 6})
    )

    def __init__(self, *args: Any, organisations: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = [*CHOOSE, *organisations]  # type: ignore[attr-defined]


class ResultForm(CommandForm):
    """What was decided on an objection."""

    result = forms.ChoiceField(
        label=_("Wat is er besloten?"), choices=Objection.Result.choices, widget=forms.RadioSelect
    )


class DoneForm(CommandForm):
    """Something is done; only the command id."""


def text_box(label: Any, *, rows: int = 4, required: bool = True, help: Any = "") -> forms.CharField:
    """A box for words."""
    return forms.CharField(
        label=label, max_length=20_000, required=required, help_text=help, widget=forms.Textarea(attrs={"rows": rows})
    )


def day_box(label: Any, *, required: bool = False, help: Any = "") -> forms.DateField:
    """A day."""
    return forms.DateField(
        label=label, required=required, help_text=help, widget=forms.DateInput(attrs={"type": "date"})
    )


class DeskForm(ComplaintForm):
    """File once at the front desk."""

    happened_on = day_box(_("Wanneer gebeurde het?"), help=_("Leeg is vandaag."))
    decision_id = forms.ChoiceField(label=_("Gaat het over een besluit van de gemeente?"), required=False)

    def __init__(self, *args: Any, decisions: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["decision_id"].choices = [("", _("Nee, of dat weet ik niet")), *decisions]  # type: ignore[attr-defined]

    def clean_decision_id(self) -> str | None:
        """Nothing chosen is no decision."""
        return self.cleaned_data["decision_id"] or None


class RoutesForm(CommandForm):
    """The desk says where a filing belongs."""

    routes = forms.MultipleChoiceField(
        label=_("Waar hoort dit thuis?"), choices=Route.choices, widget=forms.CheckboxSelectMultiple
    )
    why = text_box(_("Waarom daar? Wie dit schreef, leest uw uitleg."))


class ChooseForm(CommandForm):
    """Who filed chooses."""

    routes = forms.MultipleChoiceField(
        label=_("Welke weg past het best?"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Kies er een of meer. Opnieuw schrijven hoeft niet. Niets kiezen mag ook."),
    )  # fmt: skip

    def __init__(self, *args: Any, routes: list[tuple[str, Any]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["routes"].choices = routes  # type: ignore[attr-defined]


class FiledThereForm(CommandForm):
    """On which day it was filed at a body with its own day."""

    day = day_box(_("Op welke dag is het daar ingediend?"), required=True)


class AnswerForm(CommandForm):
    """The answer to a complaint."""

    judgement = forms.ChoiceField(
        label=_("Wat is het oordeel?"),
        required=False,
        choices=[("", _("Informeel opgelost")), *Complaint.Judgement.choices],
    )
    words = text_box(_("Het antwoord aan wie klaagde"), help=_("Bij een informele klacht is één zin genoeg."))
    measures = forms.ChoiceField(
        label=_("Komen er maatregelen?"), required=False, choices=[("", _("Kies")), *Complaint.Measures.choices]
    )
    measures_by = day_box(_("Volgt het later? Op welke dag?"))
    lesson = text_box(_("Wat leren jullie hiervan?"), required=False, rows=2, help=_("'Niets, want' mag ook."))


class ForwardForm(CommandForm):
    """Ask whether a complaint may go to another body."""

    organisation_id = forms.ChoiceField(label=_("Waar zou deze klacht beter passen?"))

    def __init__(self, *args: Any, organisations: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = [*CHOOSE, *organisations]  # type: ignore[attr-defined]


class YesNoForm(CommandForm):
    """Yes or no."""

    yes = forms.TypedChoiceField(
        label=_("Mag het daarheen?"), choices=[("yes", _("ja")), ("no", _("nee"))], coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )  # fmt: skip


class AfterForm(CommandForm):
    """Whether help got worse."""

    got_worse = forms.TypedChoiceField(
        label=_("Is de hulp slechter geworden sinds dit is gezegd?"), choices=[("no", _("nee")), ("yes", _("ja"))],
        coerce=lambda value: value == "yes", widget=forms.RadioSelect,
    )  # fmt: skip
    words = text_box(_("Iets erover vertellen?"), required=False, rows=2)


class CodeForm(CommandForm):
    """A complaint or signal in codes."""

    theme = forms.ChoiceField(label=_("Waar gaat het over?"))
    moment = forms.ChoiceField(label=_("Wanneer speelt het?"), choices=[*CHOOSE, *Coding.Moment.choices])
    case = forms.ChoiceField(label=_("Wat voor zaak is het?"), choices=[*CHOOSE, *Coding.Case.choices])
    influence = forms.ChoiceField(label=_("Was dit er al voor 2015?"), choices=[*CHOOSE, *Coding.Influence.choices])
    area = forms.CharField(label=_("In welke buurt? De vier cijfers van de postcode"), required=False, max_length=4)

    def __init__(self, *args: Any, themes: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["theme"].choices = [*CHOOSE, *themes]  # type: ignore[attr-defined]


class SignalForm(CodeForm):
    """Something heard without a formal complaint."""

    organisation_id = forms.ChoiceField(label=_("Over welke organisatie gaat het?"))

    def __init__(self, *args: Any, organisations: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = [*CHOOSE, *organisations]  # type: ignore[attr-defined]


class ThemeForm(CommandForm):
    """A new theme."""

    code = forms.SlugField(label=_("Korte naam, zonder spaties"), max_length=24)
    says = forms.CharField(label=_("Wat is het thema?"), max_length=80)


class RefusalForm(CommandForm):
    """A refusal or imposed measure."""

    kind = forms.ChoiceField(label=_("Wat weigert u, of legt u op?"), choices=[*CHOOSE, *Restriction.Kind.choices])
    weight = forms.ChoiceField(
        label=_("Hoe zwaar is dit?"), choices=Restriction.Weight.choices, widget=forms.RadioSelect
    )
    ground = text_box(_("Waarom? In gewone woorden"), required=False, help=_("Het kind en de ouders lezen dit."))
    ways = forms.MultipleChoiceField(
        label=_("Waar kan iemand heen die het er niet mee eens is?"), required=False, choices=Restriction.Way.choices,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    last_day = day_box(_("Tot en met welke dag?"), help=_("Nodig bij een maatregel."))
