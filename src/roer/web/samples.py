"""Made-up content for the page of building blocks. Nobody in it exists."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roer.web.components import Look, Moment, NetworkPerson, Row, Step, Tab, Words
from roer.web.forms import CommandForm
from roer.web.partial_date import PartialDateField


class SampleForm(CommandForm):
    """One field of each kind."""

    question = forms.CharField(
        label=gettext_lazy("Wat is er aan de hand?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Schrijf het zoals je het zegt. Het hoeft niet netjes."),
    )
    name = forms.CharField(label=gettext_lazy("Hoe wil je genoemd worden?"), required=False)
    born = PartialDateField(
        label=gettext_lazy("Wanneer ben je geboren?"),
        required=False,
        help_text=gettext_lazy("Weet je een deel niet? Laat dat leeg."),
    )
    way = forms.ChoiceField(
        label=gettext_lazy("Hoe wil je antwoord?"),
        choices=[("page", gettext_lazy("Hier, op deze pagina")), ("call", gettext_lazy("Bel mij"))],
        widget=forms.RadioSelect,
    )
    place = forms.ChoiceField(
        label=gettext_lazy("Waar woon je?"),
        choices=[("a", gettext_lazy("In het dorp")), ("b", gettext_lazy("In de stad"))],
    )
    read = forms.BooleanField(label=gettext_lazy("Ik heb gelezen wie mijn vraag ziet."))


def _route() -> list[Step]:
    return [
        Step(_("Je vraag is binnen"), "done", _("Roer"), since=date(2026, 3, 2)),
        Step(
            _("Je krijgt antwoord"),
            "now",
            _("Yara, jeugdhulpverlener"),
            date(2026, 3, 9),
            date(2026, 3, 2),
            _("Tot die tijd kun je altijd bellen."),
        ),
        Step(_("Samen kiezen wat helpt"), "late", _("Yara en jullie"), date(2026, 3, 5)),
        Step(_("Besluit van de gemeente"), "skipped"),
        Step(_("De hulp begint"), "later"),
    ]


def _moments() -> list[Moment]:
    return [
        Moment(_("2 maart 2026"), _("Vraag gesteld"), _("In eigen woorden."), _("Moeder"), url="#tijdlijn"),
        Moment(_("5 maart 2026"), _("Gesprek bij jullie thuis"), who=_("Yara"), tone="ok"),
        Moment(_("sinds 9 maart 2026"), _("Wachten op een plek"), _("Zeven weken nu."), tone="wait"),
        Moment(_("12 maart 2026"), _("Afspraak niet gehaald"), _("Terugbellen kwam een week later."), tone="warn"),
        Moment(_("1 mei 2026"), _("Samen terugkijken"), who=_("Iedereen"), ahead=True),
    ]


def _people() -> list[NetworkPerson]:
    return [
        NetworkPerson("Mama", _("moeder"), 1),
        NetworkPerson("Sem", _("broertje"), 1),
        NetworkPerson("Opa Jan", _("opa"), 2),
        NetworkPerson("Iris", _("vriendin"), 2),
        NetworkPerson("Papa", _("vader"), 2),
        NetworkPerson("Yara", _("jeugdhulpverlener"), 3, helper=True),
        NetworkPerson("Mees", _("mentor op school"), 3, helper=True),
    ]


def _looks() -> list[Look]:
    return [
        Look(
            datetime(2026, 3, 5, 14, 10, tzinfo=UTC),
            _("Yara, jeugdhulpverlener"),
            _("je vraag en het plan"),
            _("zij helpt jullie"),
        ),
        Look(datetime(2026, 3, 4, 9, 2, tzinfo=UTC), _("je moeder"), _("de brief van 3 maart")),
    ]


def blocks() -> dict[str, Any]:
    """Everything the page of building blocks shows."""
    return {
        "rows": [
            Row(_("Naam"), "Noor"),
            Row(_("Leeftijd"), "17"),
            Row(_("Vaste persoon"), "Yara", "#lijst", _("Veranderen")),
        ],
        "tabs_now": [
            Tab(_("Nu"), "#tabs", True),
            Tab(_("Plan"), "#plan"),
            Tab(_("Brieven"), "#brieven"),
            Tab(_("Wie keek"), "#wie"),
        ],
        "own_words": Words(
            "Noor",
            _("Ik wil dat ze eerst vragen waarom ik niet kom. Niet meteen praten over straf."),
            date(2026, 3, 5),
            _("17 jaar"),
            own=True,
        ),
        "their_words": Words(
            "Yara",
            _("Noor gaat sinds januari niet naar school. Zij wil eerst zelf vertellen waarom."),
            date(2026, 3, 5),
            _("jeugdhulpverlener"),
        ),
        "route": _route(),
        "moments": _moments(),
        "people": _people(),
        "looks": _looks(),
        "states": ["neutral", "info", "ok", "warn", "danger"],
    }
