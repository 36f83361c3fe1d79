"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.offers import places
from roer.offers.codes import Circumstance, ClientGroup, Form, Language, Line, Route, SupplySignalKind, Topic
from roer.offers.commands import MOST, OLDEST
from roer.offers.models import Criterion, RegionNote
from roer.offers.queries import Wanted
from roer.web.forms import CommandForm

KILOMETRES = [("", _("Maakt niet uit")), ("5", "5 km"), ("15", "15 km"), ("30", "30 km"), ("100", "100 km")]


def day(label: Any, *, required: bool = True) -> forms.DateField:
    """A day."""
    return forms.DateField(label=label, required=required, widget=forms.DateInput(attrs={"type": "date"}))


class SearchForm(forms.Form):
    """Looking for help. Every field may stay empty; what was asked stands in the address, so it can be kept or sent on."""

    woorden = forms.CharField(
        label=_("Wat zoek je?"), required=False, max_length=120,
        help_text=_("Zeg het gewoon zoals het is: bang, ruzie thuis, niet naar school."),
    )  # fmt: skip
    leeftijd = forms.IntegerField(label=_("Hoe oud?"), required=False, min_value=0, max_value=OLDEST)
    plaats = forms.CharField(
        label=_("Waar woon je?"), required=False, max_length=80,
        help_text=_("Je gemeente, of de cijfers van je postcode. We bewaren dit niet."),
    )  # fmt: skip
    binnen = forms.ChoiceField(label=_("Hoe ver mag het zijn?"), required=False, choices=KILOMETRES)
    soort = forms.ChoiceField(label=_("Soort hulp"), required=False, choices=[("", _("Alles")), *Form.choices])
    taal = forms.ChoiceField(label=_("Taal"), required=False, choices=[("", _("Alle talen")), *Language.choices])
    plek = forms.BooleanField(label=_("Alleen waar nu plek is"), required=False)

    def clean_plaats(self) -> str:
        """A place we do not know is said; nothing is guessed."""
        typed = str(self.cleaned_data["plaats"])
        if typed.strip() and places.find(typed) is None:
            raise forms.ValidationError(_("Deze plaats kennen we niet. Vul de naam van je gemeente in."))
        return typed

    def wanted(self) -> Wanted:
        """What was asked, as far as it could be read."""
        given = self.cleaned_data
        within = given.get("binnen")
        return Wanted(
            given.get("woorden") or "", given.get("leeftijd"), given.get("soort") or "", given.get("taal") or "",
            places.find(given.get("plaats") or ""), int(within) if within else None, bool(given.get("plek")),
        )  # fmt: skip


class CapacityForm(CommandForm):
    """Free places and waiting weeks: two numbers, kept in a minute."""

    free_places = forms.IntegerField(label=_("Vrije plekken"), min_value=0, max_value=MOST)
    waiting_weeks = forms.IntegerField(label=_("Weken wachten tot de start"), min_value=0, max_value=MOST)
    used_places = forms.IntegerField(label=_("Plekken in gebruik"), min_value=0, max_value=MOST, required=False)
    over_places = forms.IntegerField(
        label=_("Tijdelijk meer dan er plekken zijn"), min_value=0, max_value=MOST, required=False, initial=0
    )
    homes = forms.IntegerField(label=_("Goedgekeurde gezinnen"), min_value=0, max_value=MOST, required=False)
    overflow = forms.CharField(label=_("Vol? Waarheen dan?"), max_length=200, required=False)

    def clean_over_places(self) -> int:
        """Left empty is none."""
        return self.cleaned_data["over_places"] or 0


class ClosingForm(CommandForm):
    """An offer will close."""

    effective_on = forms.DateField(label=_("Vanaf welke dag?"), widget=forms.DateInput(attrs={"type": "date"}))
    at_once = forms.BooleanField(
        label=_("Het moet nu meteen: gevaar, brand, een bevel of failliet"), required=False,
        help_text=_("Dan gaan de kinderen eerst. De sluiting is pas klaar als ieder een plek heeft die past."),
    )  # fmt: skip


class OfferForm(CommandForm):
    """What an offer says."""

    name = forms.CharField(label=_("Naam"), max_length=120)
    description = forms.CharField(
        label=_("Wat is het?"), widget=forms.Textarea(attrs={"rows": 5}), max_length=4000,
        help_text=_("In gewone woorden: wat doen jullie samen, hoe vaak, hoe lang."),
    )  # fmt: skip
    result = forms.CharField(
        label=_("Wat levert het op?"), widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=1000
    )
    form = forms.ChoiceField(label=_("Soort hulp"), choices=Form.choices)
    topics = forms.MultipleChoiceField(
        label=_("Waarover gaat het?"), choices=Topic.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    age_from = forms.IntegerField(label=_("Vanaf welke leeftijd"), min_value=0, max_value=OLDEST)
    age_until = forms.IntegerField(label=_("Tot en met welke leeftijd"), min_value=0, max_value=OLDEST)
    municipality_code = forms.ChoiceField(label=_("Gemeente"))
    area = forms.ChoiceField(label=_("Buurt"), required=False)
    private_home = forms.BooleanField(
        label=_("Dit is bij mensen thuis (pleeggezin, gezinshuis)"), required=False,
        help_text=_("Dan laten we nooit een plek of afstand zien."),
    )  # fmt: skip
    costs = forms.CharField(label=_("Wat kost het?"), required=False, max_length=200)
    languages = forms.MultipleChoiceField(
        label=_("Talen"), choices=Language.choices, initial=["nl"], widget=forms.CheckboxSelectMultiple
    )
    line = forms.ChoiceField(label=_("Welke lijn?"), required=False, choices=[("", "—"), *Line.choices])
    variant = forms.CharField(
        label=_("Hoe heet deze vorm bij jullie?"), required=False, max_length=80,
        help_text=_("Bijvoorbeeld een gezinshuis voor tieners. Elke vorm heeft een eigen aanbod met eigen plekken."),
    )  # fmt: skip
    client_groups = forms.MultipleChoiceField(
        label=_("Wat voor hulp?"), required=False, choices=ClientGroup.choices, widget=forms.CheckboxSelectMultiple
    )
    part_time = forms.BooleanField(label=_("Wonen voor een deel van de week, zoals weekenden"), required=False)
    regional_part = forms.CharField(
        label=_("Zeldzame hulp? Wat kan daarvan ook in de regio?"), required=False, max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    incomplete_reason = forms.CharField(
        label=_("Geen criteria? Schrijf op waarom."), required=False, max_length=300,
        help_text=_("Nodig als er niet staat voor wie dit wel én niet bedoeld is. Gezinnen lezen dit."),
    )  # fmt: skip

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        towns = sorted(places.municipalities().values(), key=lambda each: each.name)
        self.fields["municipality_code"].choices = [(each.municipality, each.name) for each in towns]  # type: ignore[attr-defined]
        known = [(each.area, f"{each.area} {each.name}") for each in places.areas().values()]
        self.fields["area"].choices = [("", _("De hele gemeente")), *known]  # type: ignore[attr-defined]


class NewOfferForm(OfferForm):
    """A new offer with its first criteria."""

    inclusion = forms.ChoiceField(label=_("Bedoeld voor"), choices=[("", "—"), *Circumstance.choices], required=False)
    inclusion_says = forms.CharField(label=_("In gewone woorden"), required=False, max_length=300)
    exclusion = forms.ChoiceField(
        label=_("Niet bedoeld voor"), choices=[("", "—"), *Circumstance.choices], required=False
    )
    exclusion_says = forms.CharField(label=_("In gewone woorden"), required=False, max_length=300)

    def given(self) -> dict[str, Any]:
        """The arguments of `publish_offer`."""
        held = dict(self.cleaned_data)
        for kind in ("inclusion", "exclusion"):
            code, says = held.pop(kind), held.pop(f"{kind}_says")
            held[f"{kind}s"] = [(code, says)] if code else []
        return held


class CriterionForm(CommandForm):
    """One criterion."""

    kind = forms.ChoiceField(label=_("Voor wie"), choices=Criterion.Kind.choices, widget=forms.RadioSelect)
    code = forms.ChoiceField(label=_("Waarover"), choices=Circumstance.choices)
    says = forms.CharField(label=_("In gewone woorden"), max_length=300)


class BuyForm(CommandForm):
    """A municipality buys an offer."""

    offer_id = forms.ChoiceField(label=_("Welk aanbod?"))
    route = forms.ChoiceField(label=_("Hoe wordt het ingekocht?"), choices=Route.choices)
    places = forms.IntegerField(label=_("Hoeveel plekken?"), min_value=0, max_value=MOST, required=False)
    from_on = day(_("Vanaf welke dag?"))
    until_on = day(_("Tot welke dag?"), required=False)

    def __init__(self, *args: Any, offers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["offer_id"].choices = offers  # type: ignore[attr-defined]


class StopForm(CommandForm):
    """A municipality stops buying."""

    until_on = day(_("Laatste dag"))


class NoteForm(CommandForm):
    """What a region agreed."""

    kind = forms.ChoiceField(label=_("Waarover?"), choices=RegionNote.Kind.choices)
    says = forms.CharField(label=_("Wat is er afgesproken?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    partners = forms.CharField(label=_("Met wie?"), max_length=300)
    agreed_on = day(_("Op welke dag?"))


class SupplySignalForm(CommandForm):
    """An early signal about an organisation."""

    organisation_id = forms.ChoiceField(label=_("Welke organisatie?"))
    kind = forms.ChoiceField(label=_("Wat is er aan de hand?"), choices=SupplySignalKind.choices)
    says = forms.CharField(label=_("Wat weet u?"), max_length=300)

    def __init__(self, *args: Any, organisations: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = organisations  # type: ignore[attr-defined]


class BringInForm(CommandForm):
    """A file with an existing directory."""

    file = forms.FileField(
        label=_("Bestand"),
        help_text=_("Een tabel (csv) of diensten volgens Human Services Data Specification 3 (json)."),
    )
