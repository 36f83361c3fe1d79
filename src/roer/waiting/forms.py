"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.offers.queries import Circumstance, Form, OfferLine
from roer.waiting.codes import (
    Bridging,
    BrokerageOutcome,
    DeclineCode,
    EndCode,
    Fit,
    GoesAlong,
    OnlyBecause,
    WaitCause,
    WorseKind,
)
from roer.waiting.models import Worsening
from roer.web.forms import CommandForm

LONGEST = 20_000


def text(label: Any, *, rows: int = 4, required: bool = True, help: Any = "") -> forms.CharField:
    """A box for words."""
    return forms.CharField(
        label=label, required=required, help_text=help, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": rows})
    )


def day(label: Any, *, required: bool = True, help: Any = "") -> forms.DateField:
    """A day."""
    return forms.DateField(
        label=label, required=required, help_text=help, widget=forms.DateInput(attrs={"type": "date"})
    )


class NarrowForm(forms.Form):
    """Which offers to compare. Nothing of it is kept."""

    soort = forms.ChoiceField(label=_("Soort hulp"), required=False, choices=[("", _("Alles")), *Form.choices])
    speelt = forms.MultipleChoiceField(
        label=_("Wat speelt er?"), required=False, choices=Circumstance.choices, widget=forms.CheckboxSelectMultiple,
        help_text=_("Alleen om te kijken wat past. Dit wordt niet bewaard."),
    )  # fmt: skip


class ChooseForm(CommandForm):
    """Choosing one offer together."""

    words = text(
        _("Wat mag de aanbieder weten?"), rows=5,
        help=_("Dit is alles wat de aanbieder leest voor die ja zegt. Zet er geen naam of adres in."),
    )  # fmt: skip
    wish = text(
        _("Wat vind jij belangrijk?"), rows=3, required=False,
        help=_("Blijft bij jullie en jullie vaste gezicht. De aanbieder leest dit nog niet."),
    )  # fmt: skip
    fit = forms.ChoiceField(label=_("Past dit?"), choices=Fit.choices, initial=Fit.FITTING, widget=forms.RadioSelect)
    reason = text(
        _("Past het niet helemaal? Waarom kies je het dan toch?"), rows=2, required=False,
        help=_("Iedereen om het plan heen kan dit lezen."),
    )  # fmt: skip


class WorkChooseForm(ChooseForm):
    """Choosing as a worker, together with the family: the reason is about the child."""

    reason = text(
        _("Waarom past dit bij dit kind?"), rows=3,
        help=_("Schrijf over het kind, niet over waar plek is. Iedereen om het plan heen kan dit lezen."),
    )  # fmt: skip
    only_because = forms.ChoiceField(
        label=_("Past het niet helemaal? Waarom dan dit?"), required=False, choices=[("", "—"), *OnlyBecause.choices],
        help_text=_("Dit wordt geteld en gaat naar wie het wachten in de regio bewaakt."),
    )  # fmt: skip


class EarlyForm(CommandForm):
    """Looking at places before the needs are written down."""

    words = text(_("Waarom kan dit niet wachten?"), rows=3, help=_("Het kind en de ouders lezen dit."))


class AcceptForm(CommandForm):
    """A yes."""

    start_on = day(_("Vanaf welke dag kan de hulp beginnen?"))


class DeclineForm(CommandForm):
    """A no, with a reason."""

    code = forms.ChoiceField(label=_("Waarom niet?"), choices=DeclineCode.choices, widget=forms.RadioSelect)
    criterion_id = forms.ChoiceField(label=_("Welk criterium?"), required=False)
    words = text(
        _("Leg het uit aan het gezin"), rows=3, required=False,
        help=_("Nodig als uw reden niet bij het aanbod staat. Het gezin leest dit."),
    )  # fmt: skip

    def __init__(self, *args: Any, line: OfferLine | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        known = [(str(each.id), each.says) for each in (*line.inclusions, *line.exclusions)] if line else []
        self.fields["criterion_id"].choices = [("", "—"), *known]  # type: ignore[attr-defined]

    def clean_criterion_id(self) -> str | None:
        """Nothing chosen is None."""
        return self.cleaned_data["criterion_id"] or None


# A young person presses this too, and reads no word about "the child".
WORSE_SAYS = [
    (kind, _("naar school gaan lukt niet meer") if kind == WorseKind.NO_SCHOOL else says)
    for kind, says in WorseKind.choices
]


class WorseForm(CommandForm):
    """It gets worse: pressing is enough."""

    safe = forms.ChoiceField(label=_("Is het nu veilig?"), choices=Worsening.Safe.choices, widget=forms.RadioSelect)
    kind = forms.ChoiceField(label=_("Wat gebeurt er?"), choices=WORSE_SAYS, required=False, initial=WorseKind.WORSE)
    words = text(_("Wat is er aan de hand?"), rows=3, required=False)


class WordsForm(CommandForm):
    """Some words."""

    words = text(_("Schrijf hier"), rows=3)


class BridgingForm(CommandForm):
    """Help for meanwhile."""

    kind = forms.ChoiceField(label=_("Wat voor hulp intussen?"), choices=Bridging.choices)
    words = text(_("Wat spreken jullie af?"), rows=3)
    from_on = day(_("Vanaf"))
    until_on = day(_("Tot"), required=False)


class CausesForm(CommandForm):
    """Why somebody waits too long."""

    causes = forms.MultipleChoiceField(
        label=_("Waarom duurt het zo lang?"), choices=WaitCause.choices, widget=forms.CheckboxSelectMultiple
    )


class OutcomeForm(CommandForm):
    """How looking for another place ended."""

    outcome = forms.ChoiceField(label=_("Hoe liep het af?"), choices=BrokerageOutcome.choices, widget=forms.RadioSelect)
    words = text(_("Leg het uit aan het gezin"), rows=3, required=False)


class HandOverForm(CommandForm):
    """Asking somebody to take over."""

    seat_id = forms.ChoiceField(label=_("Wie neemt het over?"))
    words = text(_("Wat geeft u door?"), rows=4, help=_("Het gezin leest mee."))
    goes_along = forms.MultipleChoiceField(
        label=_("Wat gaat er mee?"), choices=GoesAlong.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    not_shared = forms.MultipleChoiceField(
        label=_("Wat wil het gezin niet delen?"), choices=GoesAlong.choices, required=False,
        widget=forms.CheckboxSelectMultiple, help_text=_("De ander leest alleen dát het niet gedeeld is."),
    )  # fmt: skip

    def __init__(self, *args: Any, seats: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = [("", "—"), *seats]  # type: ignore[attr-defined]


class EndForm(CommandForm):
    """Ending help."""

    code = forms.ChoiceField(
        label=_("Waarom stopt de hulp?"), widget=forms.RadioSelect,
        choices=[each for each in EndCode.choices if each[0] != EndCode.STOPPED_BY_FAMILY],
    )  # fmt: skip
    words = text(
        _("Schrijf het op voor het gezin"), rows=4, help=_("Wat ging goed, en wat als het weer moeilijk wordt?")
    )
    missing_reason = text(_("Gaat niet alles mee? Waarom niet?"), rows=2, required=False)


class StopForm(CommandForm):
    """A young person or parent stops the own help."""

    words = text(_("Wil je zeggen waarom? Dat hoeft niet."), rows=3, required=False)
