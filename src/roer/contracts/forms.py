"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.contracts.codes import PaymentTitle, Place, Variant
from roer.web.forms import CommandForm


def day(label: Any, **more: Any) -> forms.DateField:
    """A day, chosen in the browser's own calendar."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class DoneForm(CommandForm):
    """Something is done; only the command id."""


class StartForm(CommandForm):
    """When the help began."""

    first_day = day(_("Op welke dag begon de hulp?"))


class StopForm(CommandForm):
    """When and why the help paused or ended."""

    last_day = day(_("Wat was de laatste dag?"))
    reason = forms.ChoiceField(label=_("Waarom stopte de hulp?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, endings: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["reason"].choices = endings  # type: ignore[attr-defined]


class EndForm(CommandForm):
    """Another last day of an assignment."""

    last_day = day(_("Tot en met welke dag?"))


class AnswerForm(CommandForm):
    """No, with a reason; or not yet."""

    verdict = forms.ChoiceField(
        label=_("Wat is het antwoord?"), widget=forms.RadioSelect,
        choices=[("1", _("Nee, met een reden")), ("2", _("Nog niet: wij zoeken het uit"))],
    )  # fmt: skip
    reason = forms.ChoiceField(label=_("Waarom niet?"), required=False)
    right_municipality = forms.RegexField(
        label=_("Welke gemeente is wel verantwoordelijk?"), regex=r"^[0-9]{4}$", required=False,
        help_text=_("De code van vier cijfers. Alleen nodig bij het woonplaatsbeginsel."),
    )  # fmt: skip

    def __init__(self, *args: Any, reasons: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["reason"].choices = [("", _("Geen reden nodig")), *reasons]  # type: ignore[attr-defined]


class ClaimForm(CommandForm):
    """What was given on one assignment in a month."""

    month = day(_("Welke maand?"), help_text=_("Kies een dag in die maand. De maand moet voorbij zijn."))
    declared = forms.IntegerField(label=_("Hoeveel eenheden staan op de rekening?"), min_value=1, max_value=99_999)
    delivered = forms.IntegerField(label=_("Hoeveel eenheden zijn echt gegeven?"), min_value=0, max_value=99_999)
    place = forms.ChoiceField(label=_("Waar was de hulp?"), choices=Place.choices)
    reason = forms.CharField(
        label=_("Staat er meer op de rekening dan is gegeven? Schrijf op waarom."), required=False, max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class ReviewForm(CommandForm):
    """Why lines that differ from the contract are paid all the same."""

    def __init__(self, *args: Any, asks: list[Any], **more: Any) -> None:
        super().__init__(*args, **more)
        for met in asks:
            self.fields[met.rule.name] = forms.CharField(
                label=str(met.reason), required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}),
                help_text=_("Schrijf op waarom u de regel toch betaalt."),
            )  # fmt: skip


class ContractForm(CommandForm):
    """A contract with a provider."""

    number = forms.CharField(label=_("Contractnummer"), max_length=30)
    provider_id = forms.ChoiceField(label=_("Aanbieder"))
    variant = forms.ChoiceField(label=_("Uitvoeringsvariant"), choices=Variant.choices, widget=forms.RadioSelect)
    payment_title = forms.ChoiceField(
        label=_("Manier van betalen"), choices=PaymentTitle.choices, widget=forms.RadioSelect
    )
    valid_from = day(_("Vanaf"))
    valid_until = day(_("Tot"), required=False)
    reason = forms.CharField(
        label=_("Past de manier van betalen niet bij de variant? Schrijf op waarom."), required=False, max_length=2_000
    )

    def __init__(self, *args: Any, providers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["provider_id"].choices = providers  # type: ignore[attr-defined]


class ProductFileForm(CommandForm):
    """A file with products."""

    file = forms.FileField(
        label=_("Bestand met producten (csv)"),
        help_text=_("Kolommen: categorie; productcode; omschrijving; eenheid; kerncompetentie; lijn; vorm; tarief."),
    )


class TariffForm(CommandForm):
    """A new price from a day."""

    euros = forms.CharField(
        label=_("Nieuw tarief in euro's"), max_length=12, help_text=_("Met een komma, zoals 98,40.")
    )
    valid_from = day(_("Vanaf"))
