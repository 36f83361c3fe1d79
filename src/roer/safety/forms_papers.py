"""Forms for a paper: small steps, each of them one command."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.safety.forms import pick, text
from roer.safety.models import CourtPaper, PaperReceipt, PaperStatement, PaperVoice, Rebuttal
from roer.web.forms import CommandForm

GROUNDS = [("threat", _("de ernstige bedreiging")), ("averted", _("waarom vrijwillige hulp niet genoeg is"))]
MARKS = [*PaperStatement.Mark.choices, ("", _("nog niet"))]
PART_OF_CHILD = ("talk", "observed", "refused", "written", "document", "no_answer")


def day(label: Any, *, required: bool = False, help: Any = "") -> forms.DateField:
    """A day."""
    return forms.DateField(
        label=label, required=required, help_text=help, widget=forms.DateInput(attrs={"type": "date"})
    )  # fmt: skip


def one_of(label: Any, *, required: bool = True, help: Any = "") -> forms.TypedChoiceField:
    """One thing of a list that is filled when the form is made."""
    return forms.TypedChoiceField(label=label, required=required, coerce=UUID, empty_value=None, help_text=help)


class Listed(CommandForm):
    """A form whose lists are given when it is made, by the name of the field."""

    def __init__(self, *args: Any, lists: dict[str, list[tuple[str, str]]] | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, choices in (lists or {}).items():
            field: Any = self.fields[name]
            first = [("", _("Kies") if field.required else _("niet"))]
            field.choices = choices if field.required and len(choices) < 2 else [*first, *choices]


class DraftForm(CommandForm):
    """Begin a paper."""

    kind = pick(_("Wat voor stuk?"), CourtPaper.Kind.choices)
    words = text(_("Waar is het voor?"), rows=2)


class StatementForm(CommandForm):
    """A sentence of one's own."""

    words = text(_("Eén zin"), rows=2)
    mark = forms.ChoiceField(label=_("Wat is deze zin?"), choices=MARKS, required=False, initial="")
    source = forms.CharField(label=_("Waar komt het vandaan, of wie zei het?"), max_length=300, required=False)
    source_on = day(_("Van welke dag is dat?"))


class TakeForm(Listed):
    """A sentence out of an older paper."""

    taken_from_id = one_of(_("Welke zin neemt u over?"), help=_("De weg terug naar de bron blijft erbij staan."))


class MarkForm(Listed):
    """What a sentence is."""

    statement_id = one_of(_("Welke zin?"))
    mark = pick(_("Wat is deze zin?"), PaperStatement.Mark.choices)
    source = forms.CharField(label=_("Waar komt het vandaan, of wie zei het?"), max_length=300, required=False)
    source_on = day(_("Van welke dag is dat?"))


class GroundForm(CommandForm):
    """One of the two grounds."""

    ground = pick(_("Welke grond?"), GROUNDS)
    words = text(_("Waaruit blijkt dat?"))


class ChanceForm(CommandForm):
    """The chance to go along freely."""

    on = day(_("Op welke dag is gevraagd of het gezin vrijwillig meewerkt?"), required=True)
    words = text(_("Wat was het antwoord?"), rows=2)


class VoiceForm(Listed):
    """Somebody was heard."""

    person_id = one_of(_("Wie is gevraagd?"))
    how = pick(_("Hoe?"), PaperVoice.How.choices)
    specialised = forms.BooleanField(label=_("Door iemand die is opgeleid om met kinderen te praten"), required=False)
    words = text(_("Wat zei of liet diegene zien?"), rows=2, required=False)
    done_with = text(_("Wat is daarmee gedaan?"), rows=2, required=False)


class AnswerVoiceForm(Listed):
    """What was done with a view or document that came in."""

    voice_id = one_of(_("Waarop?"))
    words = text(_("Wat is ermee gedaan?"), rows=2)


class FileForm(Listed):
    """Send it."""

    to = pick(_("Waar gaat het naartoe?"), PaperReceipt._meta.get_field("to").choices)
    receiver_seat_id = one_of(_("Wie neemt het aan, als die met Roer werkt?"), required=False)
    told_on = day(_("Op welke dag leest het gezin dit?"), required=True)
    in_danger = forms.BooleanField(label=_("Er is acuut gevaar: versturen gaat voor, de rest volgt"), required=False)
    reason = text(_("Ontbreekt er iets? Waarom?"), rows=2, required=False)


class ShowForm(CommandForm):
    """Who reads it from now."""

    person_ids = forms.TypedMultipleChoiceField(
        label=_("Wie leest het vanaf nu?"), coerce=UUID, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["person_ids"].choices = people  # type: ignore[attr-defined]


class ReplyForm(Listed):
    """A reasoned reply to the family's answer."""

    rebuttal_id = one_of(_("Op welk weerwoord?"))
    outcome = pick(_("Wat wordt het?"), Rebuttal.Outcome.choices)
    words = text(_("Waarom?"), rows=2)
    corrected = text(_("Hoe is de zin wel goed?"), rows=2, required=False)


class ProcessForm(Listed):
    """A correction was taken over."""

    notice_id = one_of(_("Welke verbetering is verwerkt?"))


class RebutForm(Listed):
    """Child or parent answers a sentence."""

    statement_id = one_of(_("Over welke zin?"))
    kind = pick(_("Wat is het?"), Rebuttal.Kind.choices)
    words = text(
        _("Antwoord in eigen woorden"),
        help=_("Dit blijft bij de zin staan, ook als de zin ergens anders wordt gebruikt."),
    )
    evidence_item_id = one_of(_("Is er een eigen tekst die het laat zien?"), required=False)


class ViewForm(CommandForm):
    """Child or parent gives a view on the whole."""

    words = text(_("Mening over het hele stuk"))
    is_document = forms.BooleanField(label=_("Dit is een stuk dat mee moet gaan"), required=False)
