"""Forms of this room."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.core.codes import PRIVATE_ROLES, WORK_ROLES, Role
from roer.web.forms import CommandForm


class CodeForm(forms.Form):
    """The pick-up code of a question."""

    code = forms.CharField(
        label=_("Je code"), max_length=40, help_text=_("Twaalf letters en cijfers. Hoofdletters maken niet uit."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )  # fmt: skip


class WorkSeatForm(CommandForm):
    """A work seat for somebody else."""

    username = forms.CharField(label=_("Inlognaam van de collega"), max_length=60)
    work_name = forms.CharField(label=_("Naam zoals gezinnen die zien"), max_length=120)
    role = forms.ChoiceField(label=_("Rol"), choices=[(r.value, r.label) for r in Role if r in WORK_ROLES])
    organisation_id = forms.ChoiceField(label=_("Organisatie"))
    discipline = forms.CharField(label=_("Beroep"), max_length=40, required=False)
    medical_duty = forms.BooleanField(label=_("Heeft een medisch beroepsgeheim"), required=False)
    register = forms.ChoiceField(
        label=_("Waar geregistreerd?"),
        required=False,
        choices=[("", _("niet, of dat staat er al")), ("SKJ", "SKJ"), ("BIG", "BIG")],
    )
    number = forms.CharField(label=_("Nummer van de registratie"), max_length=20, required=False)
    reason = forms.CharField(
        label=_("Niet geregistreerd en toch in het team? Waarom?"), max_length=300, required=False,
        help_text=_("Alleen bij de rol van jeugd- en gezinsprofessional in een lokaal team."),
    )  # fmt: skip
    ends_on = forms.DateField(
        label=_("Tot en met welke dag?"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: object, organisations: list[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["organisation_id"].choices = organisations  # type: ignore[attr-defined]


class LinkForm(CommandForm):
    """Which person an account belongs to."""

    username = forms.CharField(label=_("Inlognaam van het account"), max_length=60)
    person_id = forms.ChoiceField(label=_("Wie is het?"))
    role = forms.ChoiceField(
        label=_("In welke rol?"), choices=[(r.value, r.label) for r in Role if r in PRIVATE_ROLES and r != Role.GUEST]
    )
    level = forms.ChoiceField(
        label=_("Hoe weet u dat?"),
        choices=[
            ("desk", _("Ik zag een identiteitsbewijs aan de balie")),
            ("visit", _("Ik zag een identiteitsbewijs thuis")),
        ],
    )

    def __init__(self, *args: object, people: list[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["person_id"].choices = people  # type: ignore[attr-defined]
