"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.contracts.codes import PaymentTitle, Place, Side, Variant, WhyByHand
from roer.web.forms import CommandForm


def day(label: Any, **more: Any) -> forms.DateField:
    """A day, chosen in the browser's own calendar."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class DoneForm(CommandForm):
    """Something is done; only the command id."""


class OtherWayForm(CommandForm):
    """Why an assignment goes another way than by message."""

    reason = forms.CharField(
        label=_("Waarom gaat deze opdracht niet als bericht?"), required=False, max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


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


class AskEndForm(CommandForm):
    """The provider asks for another last day of an assignment."""

    last_day = day(_("Tot en met welke dag?"))


class EndForm(AskEndForm):
    """The municipality gives an assignment another last day, when the provider agreed."""

    agreed = forms.BooleanField(label=_("Dit is met de aanbieder besproken, en die vindt het goed."), required=False)


class AnswerForm(CommandForm):
    """No, with a reason; or not yet."""

    verdict = forms.ChoiceField(
        label=_("Wat is het antwoord?"), widget=forms.RadioSelect,
        choices=[("1", _("Nee, met een reden")), ("2", _("Nog niet: wij zoeken het uit"))],
    )  # fmt: skip
    reason = forms.ChoiceField(label=_("Waarom niet?"), required=False)
    right_municipality = forms.ChoiceField(
        label=_("Welke gemeente is wel verantwoordelijk?"), required=False,
        help_text=_("Alleen nodig bij het woonplaatsbeginsel."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, reasons: list[tuple[str, str]], municipalities: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.fields["right_municipality"].choices = [("", _("Niet nodig")), *municipalities]  # type: ignore[attr-defined]
        self.fields["reason"].choices = [("", _("Geen reden nodig")), *reasons]  # type: ignore[attr-defined]


class ClaimForm(CommandForm):
    """What was given on one assignment in a month."""

    month = day(_("Welke maand?"), help_text=_("Kies een dag in die maand. De maand moet voorbij zijn."))
    minutes = forms.IntegerField(
        label=_("Telt u in minuten? Hoeveel minuten zijn er samen gegeven?"), min_value=1, max_value=44_640,
        required=False, help_text=_("Roer maakt er hele uren van, zoals de standaard vraagt. Vul dan hieronder niets in."),
    )  # fmt: skip
    declared = forms.IntegerField(
        label=_("Hoeveel eenheden staan op de rekening?"), min_value=1, max_value=99_999, required=False
    )
    delivered = forms.IntegerField(
        label=_("Hoeveel eenheden zijn echt gegeven?"), min_value=0, max_value=99_999, required=False
    )
    place = forms.ChoiceField(label=_("Waar was de hulp?"), choices=Place.choices)
    reason = forms.CharField(
        label=_("Staat er meer op de rekening dan is gegeven? Schrijf op waarom."), required=False, max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Minutes, or the two numbers of units."""
        data: dict[str, Any] = super().clean() or {}
        if not data.get("minutes") and (data.get("declared") is None or data.get("delivered") is None):
            self.add_error("declared", _("Vul in hoeveel op de rekening staat en hoeveel er echt is gegeven."))
        return data


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
    """A contract with the other side."""

    number = forms.CharField(label=_("Contractnummer"), max_length=30)
    other_id = forms.ChoiceField(label=_("Met wie?"))
    variant = forms.ChoiceField(label=_("Uitvoeringsvariant"), choices=Variant.choices, widget=forms.RadioSelect)
    payment_title = forms.ChoiceField(
        label=_("Manier van betalen"), choices=PaymentTitle.choices, widget=forms.RadioSelect
    )
    valid_from = day(_("Vanaf"))
    valid_until = day(_("Tot"), required=False)
    reason = forms.CharField(
        label=_("Past de manier van betalen niet bij de variant? Schrijf op waarom."), required=False, max_length=2_000
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["other_id"].choices = others  # type: ignore[attr-defined]


class JoinForm(CommandForm):
    """An organisation of this installation begins to exchange messages."""

    owner_seat_id = forms.ChoiceField(
        label=_("Wie krijgt het werk?"),
        help_text=_("Iemand met de rol berichten en betaling. De organisatie volgt daaruit."),
    )
    side = forms.ChoiceField(label=_("Wat is de organisatie?"), choices=Side.choices, widget=forms.RadioSelect)
    code = forms.CharField(
        label=_("Code"), max_length=8, help_text=_("Gemeente: vier cijfers. Aanbieder: acht cijfers.")
    )

    def __init__(self, *args: Any, owners: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["owner_seat_id"].choices = owners  # type: ignore[attr-defined]


class ElsewhereForm(CommandForm):
    """An organisation exchanges messages from an installation of its own."""

    organisation_id = forms.ChoiceField(label=_("Welke organisatie?"), required=False)
    name = forms.CharField(label=_("Staat die er niet bij? Hoe heet die?"), max_length=200, required=False)
    side = forms.ChoiceField(label=_("Wat is de organisatie?"), choices=Side.choices, widget=forms.RadioSelect)
    code = forms.CharField(
        label=_("Code"), max_length=8, help_text=_("Gemeente: vier cijfers. Aanbieder: acht cijfers.")
    )

    def __init__(self, *args: Any, organisations: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = [("", _("Een andere")), *organisations]  # type: ignore[attr-defined]


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


class KnowForm(CommandForm):
    """Which colleague gets to know somebody of whom a message came."""

    helper_seat_id = forms.ChoiceField(
        label=_("Welke collega gaat dit gezin helpen of bellen?"),
        help_text=_("Alleen deze collega en u komen in het dossier. Wie het gezag heeft, zoekt de collega uit."),
    )

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["helper_seat_id"].choices = colleagues  # type: ignore[attr-defined]


class KeepOutForm(CommandForm):
    """Why nothing about somebody may go through the messages."""

    why = forms.ChoiceField(
        label=_("Waarom mag er niets via berichten?"), choices=WhyByHand.choices, widget=forms.RadioSelect,
        help_text=_("Wie de berichten verstuurt, leest deze reden niet."),
    )  # fmt: skip


class AskForm(CommandForm):
    """A provider asks for an assignment after a lawful referral."""

    product_id = forms.ChoiceField(label=_("Welke hulp?"))
    number = forms.IntegerField(label=_("Hoeveel?"), min_value=1, max_value=99_999)
    frequency = forms.ChoiceField(label=_("Hoe vaak?"), widget=forms.RadioSelect)
    first_day = day(_("Vanaf welke dag?"))
    last_day = day(_("Tot en met welke dag?"), help_text=_("Nodig bij een aantal per week."), required=False)
    referrer = forms.ChoiceField(label=_("Wie verwees?"))
    referrer_name = forms.CharField(
        label=_("Naam van de verwijzer"), max_length=64, required=False,
        help_text=_("Zoals de naam van de praktijk. Schrijf niets over het kind."),
    )  # fmt: skip

    def __init__(self, *args: Any, choices: dict[str, list[tuple[str, str]]], **more: Any) -> None:
        super().__init__(*args, **more)
        for name, options in choices.items():
            self.fields[name].choices = options  # type: ignore[attr-defined]


class TakeBackForm(CommandForm):
    """A paid line goes back whole; what should have been claimed stands in the fields, or nothing."""

    declared = forms.IntegerField(
        label=_("Hoeveel eenheden horen er wel op de rekening?"), min_value=1, max_value=99_999, required=False,
        help_text=_("Laat leeg als er niets op de rekening hoort."),
    )  # fmt: skip
    delivered = forms.IntegerField(
        label=_("Hoeveel eenheden zijn echt gegeven?"), min_value=0, max_value=99_999, required=False
    )
    place = forms.ChoiceField(label=_("Waar was de hulp?"), choices=Place.choices)


class ClaimFileForm(CommandForm):
    """A claim that another system made."""

    file = forms.FileField(
        label=_("Declaratie van een ander systeem (JW323)"),
        help_text=_("Roer leest het bestand, houdt het langs alle regels en verstuurt het. Het mag 25 MB groot zijn."),
    )


class ShareForm(CommandForm):
    """An organisation that shares in a task."""

    organisation_id = forms.ChoiceField(label=_("Welke organisatie doet mee?"))
    percent = forms.IntegerField(label=_("Welk deel, van honderd?"), min_value=1, max_value=100)

    def __init__(self, *args: Any, organisations: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = organisations  # type: ignore[attr-defined]


class MonthForm(CommandForm):
    """A month of a task to be paid."""

    month = day(_("Welke maand?"), help_text=_("Kies een dag in die maand."))


class PerChildForm(CommandForm):
    """Figures per child under a task, with the reason."""

    says = forms.CharField(
        label=_("Welke cijfers vraagt u per kind?"), max_length=500, help_text=_("Noem geen kinderen of gezinnen.")
    )
    reason = forms.CharField(
        label=_("Waarom? De aanbieder leest dit."), required=False, max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class StepForm(CommandForm):
    """What was done about a contract whose claims stray."""

    contract_id = forms.ChoiceField(label=_("Bij welk contract?"))
    says = forms.CharField(label=_("Wat is er gedaan?"), max_length=500)

    def __init__(self, *args: Any, contracts: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["contract_id"].choices = contracts  # type: ignore[attr-defined]


class HoursForm(CommandForm):
    """Hours of administration in a month."""

    month = day(_("Welke maand?"), help_text=_("Kies een dag in die maand."))
    hours = forms.DecimalField(
        label=_("Hoeveel uur kostten berichten en rekeningen samen?"), min_value=0, max_value=99_999, decimal_places=1
    )


class TermForm(CommandForm):
    """A word of the own municipality, and what it stands for."""

    name = forms.CharField(label=_("Welk woord?"), max_length=60)
    says = forms.CharField(label=_("Wat betekent het, in één gewone zin?"), max_length=300)
    stands_for = forms.ChoiceField(label=_("Voor welk woord van de standaard staat het?"), required=False)
    reason = forms.CharField(
        label=_("Staat het nergens voor? Schrijf op waarom."), required=False, max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def __init__(self, *args: Any, names: list[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["stands_for"].choices = [("", _("Nergens voor")), *((one, one) for one in names)]  # type: ignore[attr-defined]
