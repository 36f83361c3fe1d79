"""Forms about keeping sight of who waits, and about stuck cases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.offers.queries import Form
from roer.waiting.codes import CloseWay, PauseCause
from roer.waiting.forms import day, text
from roer.waiting.models import PowerUse
from roer.web.forms import CommandForm

MOST_DAYS = 60


class BringForm(CommandForm):
    """A stuck case."""

    words = text(
        _("Waarop loopt het vast?"), rows=5,
        help=_("Dit is alles wat het expertteam leest. Zet er geen naam of adres in."),
    )  # fmt: skip


class AdviceForm(CommandForm):
    """Advice of the team."""

    words = text(_("Wat adviseert het team?"), rows=5, help=_("Kind, ouders en het vaste gezicht lezen dit."))
    look_again_on = day(_("Wanneer kijkt het team opnieuw?"))


class ExecutiveForm(CommandForm):
    """Who answers at the top of an organisation."""

    organisation_id = forms.TypedChoiceField(label=_("Organisatie"), coerce=UUID)
    seat_id = forms.TypedChoiceField(label=_("Wie hoort het daar?"), coerce=UUID)

    def __init__(
        self, *args: Any, organisations: list[tuple[str, str]], seats: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        for name, choices in (("organisation_id", organisations), ("seat_id", seats)):
            self.fields[name].choices = [("", "—"), *choices]  # type: ignore[attr-defined]


class EscalateForm(CommandForm):
    """Going on to the next level."""

    words = text(_("Wat is de vraag aan het volgende niveau?"), rows=4)
    within_days = forms.IntegerField(label=_("Binnen hoeveel dagen?"), min_value=1, max_value=MOST_DAYS, initial=10)


class CloseCaseForm(CommandForm):
    """Closing a stuck case."""

    way = forms.ChoiceField(label=_("Hoe liep het af?"), choices=CloseWay.choices, widget=forms.RadioSelect)
    words = text(_("Waarom sluit u eerder?"), rows=3, required=False, help=_("Kind en ouders lezen dit."))
    next_owner = forms.ChoiceField(label=_("Wie gaat er verder?"), required=False)

    def __init__(self, *args: Any, seats: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["next_owner"].choices = [("", "—"), *seats]  # type: ignore[attr-defined]

    def clean_next_owner(self) -> str | None:
        """Nobody chosen is None."""
        return self.cleaned_data["next_owner"] or None


class PowerForm(CommandForm):
    """Using override power."""

    addressee_id = forms.ChoiceField(label=_("Welke organisatie?"))
    words = text(
        _("Wat besluit u, en waarom?"), rows=5, help=_("Het gezin leest dit. Kind en ouders verplicht het tot niets.")
    )
    within_days = forms.IntegerField(label=_("Binnen hoeveel dagen?"), min_value=1, max_value=MOST_DAYS, initial=7)

    def __init__(self, *args: Any, signed: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["addressee_id"].choices = [("", "—"), *signed]  # type: ignore[attr-defined]


class PowerAnswerForm(CommandForm):
    """The answer of who is addressed."""

    answer = forms.ChoiceField(
        label=_("Wat doet u?"), widget=forms.RadioSelect,
        choices=[each for each in PowerUse.Answer.choices if each[0] != PowerUse.Answer.SILENT],
    )  # fmt: skip
    words = text(_("Leg het uit aan het gezin"), rows=3, required=False)


class ExampleForm(CommandForm):
    """An example for other teams."""

    title = forms.CharField(label=_("Wat was het?"), max_length=120)
    words = text(_("Wat deed het team, en wat kwam ervan?"), rows=5, help=_("Niets waaraan iemand een kind herkent."))
    contact = forms.CharField(label=_("Wie kunnen anderen bellen?"), max_length=120)


class ActionForm(CommandForm):
    """What is done about a long wait."""

    words = text(_("Wat doet u nu, omdat het wachten lang duurt?"), rows=3, help=_("Het kind en de ouders lezen dit."))


class BuildUpForm(CommandForm):
    """Taking down and building up in one plan."""

    words = text(_("Welke plekken komen ervoor in de plaats?"), rows=3)
    ready_on = day(_("Op welke dag zijn die er?"))


class ForChildForm(CommandForm):
    """What a closing means for one child."""

    words = text(_("Wat betekent het sluiten voor dit kind?"), rows=3, help=_("Het kind en de ouders lezen dit."))
    replacement_id = forms.ChoiceField(
        label=_("Welke plek komt ervoor in de plaats?"), required=False,
        help_text=_("Alleen een plek waarvan de aanbieder ja zei."),
    )  # fmt: skip
    fitting = forms.BooleanField(label=_("Die plek past bij dit kind"), required=False)

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["replacement_id"].choices = [("", _("Nog geen plek")), *places]  # type: ignore[attr-defined]


class StopHelpForm(CommandForm):
    """Help that somebody stopped for lack of money."""

    form = forms.ChoiceField(label=_("Welke hulp?"), choices=Form.choices)
    as_decision = forms.TypedChoiceField(
        label=_("Hoe schrijft u dit op?"), coerce=lambda said: said == "ja", widget=forms.RadioSelect, initial="nee",
        choices=[("nee", _("als incident")), ("ja", _("als besluit"))],
    )  # fmt: skip
    reason = forms.CharField(label=_("Waarom is er gestopt?"), max_length=300)
    ordered_by = forms.CharField(label=_("Wie bepaalde dat?"), max_length=120, help_text=_("De functie, geen naam."))
    from_on = day(_("Vanaf"))
    until_on = day(_("Tot"), required=False)


class PauseForm(CommandForm):
    """The clock stands still."""

    cause = forms.ChoiceField(label=_("Waarom staat de klok stil?"), choices=PauseCause.choices)
    words = text(_("Schrijf op wat het gezin vroeg"), rows=2)
    from_on = day(_("Vanaf"))
    until_on = day(_("Tot"), required=False)


class ContactForm(CommandForm):
    """An agreement on contact."""

    every_days = forms.IntegerField(
        label=_("Om de hoeveel dagen contact?"), min_value=1, max_value=MOST_DAYS, initial=7
    )
    words = text(_("Wat spreken jullie af?"), rows=2)
    safety = forms.BooleanField(label=_("Dit hoort bij afspraken over veiligheid"), required=False)


class SpokenForm(CommandForm):
    """Somebody spoke with the child."""

    spoken_on = day(_("Op welke dag?"))
    with_child = forms.BooleanField(label=_("Met het kind zelf"), required=False)


class TellForm(CommandForm):
    """The family is told that there is a waiting list."""

    words = text(_("Wat vertelde u het gezin over het wachten?"), rows=3, help=_("Het kind en de ouders lezen dit."))
    weeks = forms.IntegerField(
        label=_("Hoeveel weken duurt het ongeveer?"), required=False, min_value=0,
        help_text=_("Weet niemand het? Laat dit leeg en schrijf dat op."),
    )  # fmt: skip


class UrgentForm(CommandForm):
    """One press."""


class AnswerUrgencyForm(CommandForm):
    """The answer to urgency."""

    urgent = forms.BooleanField(label=_("Dit geldt als dringend"), required=False)
    words = text(_("Geldt het niet als dringend? Waarom?"), rows=2, required=False)


class NeedsForm(CommandForm):
    """What the child needs."""

    words = text(_("Wat heeft dit kind nodig?"), rows=4)
    form = forms.ChoiceField(label=_("Soort hulp"), required=False, choices=[("", "—"), *Form.choices])
    part_time = forms.BooleanField(label=_("Alleen een deel van de week, zoals weekenden"), required=False)
    guidance = forms.BooleanField(label=_("Meer begeleiding dan een gezin kan geven"), required=False)
    acute = forms.BooleanField(
        label=_("Dit is acuut: alleen leeftijd, veiligheid, medicijnen en contactverboden"), required=False
    )
    family_instead = forms.TypedChoiceField(
        label=_("Kan een gezin de plek zijn, in plaats van een (gesloten) instelling?"), required=False,
        choices=[("", _("Nog niet bekend")), ("ja", _("Ja")), ("nee", _("Nee"))], empty_value=None,
        coerce=lambda said: said == "ja",
    )  # fmt: skip
