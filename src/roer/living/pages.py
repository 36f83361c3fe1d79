"""The pages of this room: where I live, one place whole, proposing a place, and what a judge ruled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from roer.access.queries import labels_reached
from roer.core.actions import NotAllowed, may
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Role
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.living import commands, forms, queries
from roer.people import commands as people_commands
from roer.people import queries as people
from roer.web.components import Moment, day_in_words
from roer.web.guards import requires

Found = TypeVar("Found")


@requires("living.see_stay")
def mine(request: HttpRequest) -> HttpResponse:
    """Where I live; a parent or carer chooses of whom."""
    actor = _actor(request)
    own = people.own_dossier(actor)
    if actor.role == "self" and own is not None:
        return redirect("living:stays", own.id)
    return render(
        request,
        "living/mine.html",
        {"lines": queries.away_from_home(actor), "frame": _frame(request), "works": actor.role in WORK_ROLES},
    )


@requires("living.see_stay")
def stays(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The row of places of one person."""
    return _stays(request, dossier_id)


def _stays(request: HttpRequest, dossier_id: UUID, **bound: Any) -> HttpResponse:
    actor = _actor(request)
    page = _page_of(dossier_id, actor)
    given = {
        "page": page, "form": bound.get("how") or forms.HowForm(), "talk": bound.get("talk") or forms.TalkForm(),
        "school": bound.get("school") or forms.SchoolForm(), "gaps": queries.gaps_of(dossier_id, actor),
        "may_record": may("living.record_talk", actor, dossier_id), "moments": [_moment(line) for line in page.lines],
        "title": queries.title_words(page.title), "frame": _frame(request),
        "works": actor.role in WORK_ROLES, "may_propose": may("living.propose_placement", actor, dossier_id),
        "warnings": queries.warnings_of(page.now.placement, day_of(actor.at)) if page.now else [],
        "may_tell": page.is_own and page.now is not None and may("living.say_how_it_is", actor),
    }  # fmt: skip
    return render(request, "living/stays.html", given)


@require_POST
@requires("living.say_how_it_is")
def how_it_is(request: HttpRequest, placement_id: UUID) -> HttpResponse:
    """Say how it is here."""
    actor, form = _actor(request), forms.HowForm(request.POST)
    held = found(lambda: queries.placement_page(placement_id, actor)).placement
    if sent(
        request,
        form,
        commands.say_how_it_is,
        _("Het staat er. Jouw woorden blijven van jou."),
        placement_id=placement_id,
    ):
        return redirect("living:stays", held.dossier_id)
    return _stays(request, held.dossier_id, how=form)


@require_POST
@requires("living.record_talk")
def talk(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Put down that somebody spoke with the child."""
    form = forms.TalkForm(request.POST)
    if sent(request, form, commands.record_talk, _("Het gesprek staat er."), dossier_id=dossier_id):
        return redirect("living:stays", dossier_id)
    return _stays(request, dossier_id, talk=form)


@require_POST
@requires("living.record_talk")
def school(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Put down whether the child goes to school, and else why not."""
    form = forms.SchoolForm(request.POST)
    if sent(request, form, commands.record_schooling, _("Het staat er."), dossier_id=dossier_id):
        return redirect("living:stays", dossier_id)
    return _stays(request, dossier_id, school=form)


@requires("living.see_ledger")
def ledger(request: HttpRequest) -> HttpResponse:
    """What children in care were without: the own ones, the own team, and protected numbers."""
    actor = _actor(request)
    home = Organisation.objects.filter(seats=actor.seat_id).values_list("municipality_code", flat=True).first() or ""
    region, region_name = people.region_of(home, day_of(actor.at))
    parts = [
        (_("Uw gemeente"), queries.counts("municipality", home, actor)),
        (_("Uw regio: %(name)s") % {"name": region_name or _("onbekend")}, queries.counts("region", region, actor)),
        (_("Heel Nederland"), queries.counts("country", "NL", actor)),
    ]
    given = {
        "lines": queries.own_gaps(actor),
        "team": queries.team_days_without(actor, day_of(actor.at)),
        "parts": parts,
        "figures": queries.figures("region", region, actor) if region else queries.figures("country", "NL", actor),
        "regions": queries.regions_compared(actor),
        "figures_of": region_name or _("heel Nederland"),
    }
    return render(request, "living/ledger.html", given)


@requires("living.propose_placement")
def propose(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Propose a place to live."""
    actor = _actor(request)
    page = _page_of(dossier_id, actor)
    choices = queries.form_choices(day_of(actor.at))
    form = forms.ProposeForm(request.POST or None, living_forms=choices)
    if form.is_valid():
        try:
            made = commands.propose_placement(actor=actor, dossier_id=dossier_id, **form.given())
            messages.success(request, _("De plek is voorgesteld. Vraag nu wie ja moet zeggen."))
            return redirect("living:placement", made)
        except NotAllowed:
            raise
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "living/propose.html", {"page": page, "form": form})


@requires("living.see_stay")
def placement(request: HttpRequest, placement_id: UUID) -> HttpResponse:
    """One place whole."""
    return placement_again(request, placement_id)


def placement_again(request: HttpRequest, placement_id: UUID, **bound: Any) -> HttpResponse:
    actor = _actor(request)
    page = found(lambda: queries.placement_page(placement_id, actor))
    held = page.placement
    made = {
        "start": forms.StartMoveForm, "as_fact": forms.AsFactForm, "end": forms.EndForm, "answer": forms.AnswerForm,
        "waive": forms.WaiveForm, "ask_end": forms.AskToEndForm, "answer_end": forms.AnswerEndingForm,
        "review": forms.ReviewForm,
    }  # fmt: skip
    given = {name: bound.get(name) or kind() for name, kind in made.items()}
    parts = [(point.part, str(point.get_part_display())) for point, _why in page.beside.points if not point.done_at]
    given["transfer"] = bound.get("transfer") or forms.TransferForm(parts=parts)
    given["record"] = bound.get("record") or forms.RecordAnswerForm(people=_asked(page))
    for name, form in given.items():
        form.auto_id = f"{name}_%s"  # many forms on one page: each label leads to its own box
    allowed = {
        "may_start": may("living.start_placement", actor, held.dossier_id),
        "may_record": may("living.record_answer", actor, held.dossier_id),
        "may_answer": may("living.answer_stay", actor, held.dossier_id),
        "may_ask_end": may("living.ask_to_end", actor, held.dossier_id),
        "may_review": may("living.review_stay", actor, held.dossier_id),
    }  # fmt: skip
    more = {
        "page": page,
        "title": queries.title_words(page.title),
        "frame": _frame(request),
        "works": actor.role in WORK_ROLES,
        "je": actor.role == Role.SELF,
    }
    return render(request, "living/placement.html", {**given, **allowed, **more})


def _step(name: str, action: str, form: Callable[..., Any], command: Callable[..., object], says: Any) -> Any:
    """A page that takes one step on a placement and shows the placement again, with the reason when it cannot."""

    @require_POST
    @requires(action)
    def page(request: HttpRequest, placement_id: UUID) -> HttpResponse:
        filled = form(request, placement_id)
        if sent(request, filled, command, says, placement_id=placement_id):
            return redirect("living:placement", placement_id)
        return placement_again(request, placement_id, **{name: filled})

    page.__doc__ = str(command.__doc__).split("\n")[0]
    page.__name__ = name
    return page


def _plain(kind: Callable[..., Any]) -> Callable[..., Any]:
    return lambda request, placement_id: kind(request.POST)


def _record_form(request: HttpRequest, placement_id: UUID) -> forms.RecordAnswerForm:
    page = found(lambda: queries.placement_page(placement_id, _actor(request)))
    return forms.RecordAnswerForm(request.POST, people=_asked(page))


start = _step(
    "start",
    "living.start_placement",
    _plain(forms.StartMoveForm),
    commands.start_placement,
    _("De woonplek is ingegaan."),
)
as_fact = _step(
    "as_fact", "living.start_placement", _plain(forms.AsFactForm), commands.stay_without_title,
    _("Het staat er zoals het is: zonder titel. Wie voor dit kind staat, is gevraagd."),
)  # fmt: skip
end = _step("end", "living.end_placement", _plain(forms.EndForm), commands.end_placement, _("Het verblijf is gestopt."))
answer = _step(
    "answer", "living.answer_stay", _plain(forms.AnswerForm), commands.answer_stay, _("Het antwoord staat er.")
)
record = _step("record", "living.record_answer", _record_form, commands.record_answer, _("Het antwoord staat er."))
waive = _step(
    "waive",
    "living.record_answer",
    _plain(forms.WaiveForm),
    commands.waive_consent,
    _("De reden staat er. De ouders lezen die."),
)


@requires("living.record_ruling")
def ruling(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Put down what a judge ruled about a stay."""
    actor = _actor(request)
    page = _page_of(dossier_id, actor)
    form = forms.RulingForm(request.POST or None)
    if request.method == "POST" and sent(
        request, form, people_commands.record_authorisation, _("De uitspraak staat er."), dossier_id=dossier_id
    ):
        return redirect("living:stays", dossier_id)
    return render(request, "living/ruling.html", {"page": page, "form": form})


@requires("living.record_ruling")
def turn(request: HttpRequest, authorisation_id: UUID) -> HttpResponse:
    """Put down what happened to a ruling: a hearing, a consent that was taken back."""
    held = found(lambda: people.ruling_for(authorisation_id, _actor(request)))
    form = forms.TurnForm(request.POST or None)
    if request.method == "POST" and sent(
        request, form, people_commands.record_turn, _("Het staat er."), authorisation_id=authorisation_id
    ):
        return redirect("living:stays", held.dossier_id)
    return render(request, "living/turn.html", {"held": held, "form": form})


def _page_of(dossier_id: UUID, actor: Actor) -> queries.StaysPage:
    """The row of places. Raises Http404 for who reads nothing of this person."""
    if not labels_reached(dossier_id, actor):
        raise Http404
    return queries.stays_page(dossier_id, actor)


def _moment(line: queries.StayLine) -> Moment:
    """One place as a point in a life, with how it came and how it went."""
    held = line.placement
    says = held.form.says.capitalize() + (f": {line.where}" if line.where else "")
    until = _("tot en met %(day)s") % {"day": date_format(line.last)} if line.last else _("nu nog")
    parts = [held.get_step_display(), held.get_reason_display(), until, held.get_ended_display() if held.ended else ""]
    parts.append(_("besloten door %(who)s") % {"who": line.decided} if line.decided else "")
    if line.waited:
        parts.append(ngettext("%(n)d dag gewacht", "%(n)d dagen gewacht", line.waited) % {"n": line.waited})
    tone = "ok" if line.is_now else "neutral"
    return Moment(
        day_in_words(line.first),
        says,
        ", ".join(filter(None, map(str, parts))),
        url=reverse("living:placement", args=[held.id]),
        tone=tone,
    )


def _asked(page: queries.PlacementPage) -> list[tuple[str, str]]:
    return [(str(person_id), name) for person_id, name in page.asked]


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined,no-any-return]


def _frame(request: HttpRequest) -> str:
    return "web/base.html" if _actor(request).role in WORK_ROLES else "web/public.html"


def found(ask: Callable[[], Found]) -> Found:
    try:
        return ask()
    except ObjectDoesNotExist as absent:
        raise Http404 from absent


def sent(request: HttpRequest, form: Any, do: Callable[..., object], says: Any, **about: Any) -> bool:
    """Call the command when the form is right. False: the form holds the reason and what was typed."""
    if not form.is_valid():
        return False
    try:
        do(actor=_actor(request), **about, **form.cleaned_data)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
        return False
    messages.success(request, says)
    return True
