"""Forms of the night desk: few fields, big targets, and words that are never cut off."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from roer.core.days import PartialDate
from roer.people.queries import is_citizen_number
from roer.safety.models import Danger, NightWatch, OralRuling, TonightPlace
from roer.web.forms import CommandForm
from roer.web.partial_date import PartialDateField

LONGEST = 20_000
HOURS = [("2", _("2 uur")), ("4", _("4 uur")), ("8", _("8 uur"))]


def text(label: Any, *, rows: int = 3, help: Any = "", required: bool = True) -> forms.CharField:
    """A box for words; a too long text is refused and stays in the box."""
    too_long = MaxLengthValidator(LONGEST, _("Dit is te lang voor één keer. Stuur het in twee keer."))
    return forms.CharField(
        label=label,
        help_text=help,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
        validators=[too_long],
    )


def when(label: Any, *, required: bool = False, help: Any = "") -> forms.SplitDateTimeField:
    """A day and a time; empty is now."""
    return forms.SplitDateTimeField(
        label=label, required=required, help_text=help,
        widget=forms.SplitDateTimeWidget(date_attrs={"type": "date"}, time_attrs={"type": "time"}),
        error_messages={"invalid_date": _("Deze dag bestaat niet."), "invalid_time": _("Schrijf de tijd als 23:10.")},
    )  # fmt: skip


def pick(label: Any, choices: Any, *, initial: Any = None) -> forms.ChoiceField:
    """One of a few, each with its own round."""
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, initial=initial)


NOW = _("Leeg laten is: nu.")


class WhoForm(CommandForm):
    """Who a child is, as far as anybody knows."""

    number = forms.CharField(
        label=_("Burgerservicenummer"),
        required=False,
        max_length=9,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    name = forms.CharField(label=_("Naam van het kind, als u die weet"), required=False, max_length=120)
    birth = PartialDateField(label=_("Geboortedatum, wat u weet"), required=False)

    def clean_number(self) -> str:
        """A number that passes its own test, or nothing."""
        number = str(self.cleaned_data["number"]).strip()
        if number and not is_citizen_number(number):
            raise ValidationError(_("Dit nummer klopt niet. Weet u het niet zeker? Laat het dan leeg."))
        return number

    def clean_birth(self) -> PartialDate | None:
        """What is known of the birth date."""
        given = self.cleaned_data["birth"]
        return PartialDate(given.year or 0, given.month, given.day) if given and any(given) else None


class OpenForm(WhoForm):
    """Open a child's file in danger: why, how long, and who it is as far as anybody knows."""

    field_order = ("reason", "number", "name", "birth")
    reason = text(_("Wat is er aan de hand?"), help=_("Een paar woorden is genoeg."))
    municipality_code = forms.ChoiceField(label=_("In welke gemeente is het kind?"))
    hours = pick(_("Hoe lang hebt u het dossier nodig?"), HOURS, initial="8")
    knows_family = forms.BooleanField(
        label=_("Ik ken dit gezin privé: familie, buren, vrienden"), required=False,
        help_text=_("U helpt nu gewoon. Een collega neemt het binnen een paar uur over."),
    )  # fmt: skip
    happened_at = when(_("Wanneer begon het?"), help=NOW)
    how = pick(_("Hoe schrijft u dit op?"), NightWatch.How.choices, initial=NightWatch.How.SCREEN)

    def __init__(self, *args: Any, places: list[tuple[str, str]], own_place: str = "", **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["municipality_code"].choices = places  # type: ignore[attr-defined]
        self.fields["municipality_code"].initial = own_place

    def clean_hours(self) -> int:
        """How long, in hours."""
        return int(self.cleaned_data["hours"])


class DangerForm(CommandForm):
    """What danger there is."""

    kind = pick(_("Wat voor gevaar?"), Danger.Kind.choices)
    safe_now = pick(_("Is het kind nu veilig?"), Danger.SafeNow.choices)
    words = text(_("Wat ziet of hoort u? Van wie?"), help=_("Schrijf op wat u zelf zag en wat een ander zei."))
    happened_at = when(_("Wanneer was dat?"), help=NOW)


class RulingForm(CommandForm):
    """What a judge said by phone."""

    judge = forms.CharField(label=_("Welke rechter?"), max_length=120, help_text=_("Naam of rechtbank."))
    happened_at = when(_("Wanneer zei de rechter het?"), required=True)
    kind = pick(_("Wat is het?"), OralRuling.Kind.choices)
    words = text(_("Wat zei de rechter?"))
    heard = forms.MultipleChoiceField(
        label=_("Wie is gehoord?"), choices=OralRuling.Heard.choices, widget=forms.CheckboxSelectMultiple
    )
    organisation_id = forms.ChoiceField(label=_("Welke instelling voert het uit?"), required=False)

    def __init__(self, *args: Any, institutions: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = [("", _("Nog niet bekend")), *institutions]  # type: ignore[attr-defined]

    def clean_organisation_id(self) -> UUID | None:
        """The institution, when it is known."""
        given = self.cleaned_data["organisation_id"]
        return UUID(given) if given else None


class PlaceForm(CommandForm):
    """Where the child sleeps tonight."""

    kind = pick(_("Waar slaapt het kind?"), TonightPlace.Kind.choices)
    words = text(_("Bij wie, en welk adres of nummer?"))
    is_secret = forms.BooleanField(
        label=_("Deze plek is geheim"), required=False,
        help_text=_("Alleen u en wie overdag verdergaat zien de plek, en alle adressen van het kind."),
    )  # fmt: skip
    happened_at = when(_("Sinds wanneer?"), help=NOW)


class TaskForm(CommandForm):
    """A task is done."""

    words = text(_("Wat deed u, of waarom hoefde het niet?"), rows=2)


class LaterForm(CommandForm):
    """Two people choose when the family hears of it."""

    reason = text(_("Waarom kan het gezin het nog niet horen?"), rows=2)
    second_seat_id = forms.ChoiceField(label=_("Wie kiest met u mee?"))
    until = when(_("Wanneer hoort het gezin het wel?"), required=True)

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["second_seat_id"].choices = colleagues  # type: ignore[attr-defined]

    def clean_second_seat_id(self) -> UUID:
        """The second worker."""
        return UUID(self.cleaned_data["second_seat_id"])


class ToldForm(CommandForm):
    """What the family is told."""

    words = text(
        _("Wat vertelt u het gezin?"), rows=4,
        help=_("Het kind vanaf 12 jaar en beide ouders met gezag lezen dit. Schrijf geen plek op die geheim is."),
    )  # fmt: skip
