"""Asking: by a stranger, by who signed in, and by a worker who writes it down."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actions import may
from roer.core.codes import WORK_ROLES, Role
from roer.core.commands import Refused
from roer.core.models import Dossier
from roer.intake import commands, queries
from roer.intake.forms import OnBehalfForm, OwnQuestionForm, QuestionForm
from roer.people import queries as people
from roer.web.guards import everyone, requires

DRAFTED = ("want", "need", "can_do", "basic_needs")


@everyone
def ask(request: HttpRequest) -> HttpResponse:
    """The door for a question. Strangers, guests and supporters ask about themselves; a family chooses about whom."""
    actor = request.actor  # type: ignore[attr-defined]
    if actor is not None and actor.role != Role.GUEST and may("intake.ask_question", actor):
        return redirect("intake:ask_signed_in")
    at = request.at  # type: ignore[attr-defined]
    form = QuestionForm(request.POST or None, places=queries.municipalities(at))
    if form.is_valid():
        data = form.cleaned_data
        try:
            code = commands.ask_question_as_guest(
                at=at, form_id=data["command_id"], words=form.words(), municipality_code=data["municipality_code"]
            )
            team = queries.served(at).get(data["municipality_code"], "")
            return render(request, "intake/asked.html", {"code": code, "team": team, "due": queries.answer_day(at)})
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "intake/ask.html", {"form": form, "due": queries.answer_day(at)})


@requires("intake.ask_question")
def ask_signed_in(request: HttpRequest) -> HttpResponse:
    """Ask about yourself or about somebody you take care of."""
    actor = request.actor  # type: ignore[attr-defined]
    if actor.role in WORK_ROLES:
        return redirect("intake:on_behalf")
    if actor.role == Role.GUEST:
        return redirect("intake:ask")
    about = _about(request)
    draft = commands.draft_of(actor, UUID(about[0][0])) if about else {}
    form = OwnQuestionForm(
        request.POST or None, places=queries.municipalities(request.at), dossiers=about,  # type: ignore[attr-defined]
        initial={**draft, "dossier_id": about[0][0] if about else ""},
    )  # fmt: skip
    if actor.role == Role.SELF:
        form.fields["others_may_read"].label = _("Mijn ouders mogen dit ook lezen")
        form.fields["others_may_read"].help_text = _(
            "Vink je dit niet aan, dan zien je ouders je woorden en deze vraag niet."
        )
    if "later" in request.POST and about:
        commands.keep_draft(actor, UUID(about[0][0]), {name: request.POST.get(name, "") for name in DRAFTED})
        return redirect("intake:mine")
    if form.is_valid():
        data = form.cleaned_data
        try:
            made = commands.ask_question(
                actor=actor, command_id=data["command_id"], dossier_id=UUID(data["dossier_id"]), words=form.words(),
                municipality_code=data["municipality_code"], others_may_read=data["others_may_read"],
            )  # fmt: skip
            commands.drop_draft(actor, UUID(about[0][0]))
            return redirect("intake:request", made)
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "intake/ask_signed_in.html", {"form": form, "has_draft": bool(draft)})


@require_POST
@requires("intake.ask_question")
def keep_draft(request: HttpRequest) -> HttpResponse:
    """Keep what is typed so far, while somebody types. Says when, in words for a screen reader."""
    about = _about(request)
    if about:
        fields = {name: request.POST.get(name, "") for name in DRAFTED}
        commands.keep_draft(request.actor, UUID(about[0][0]), fields)  # type: ignore[attr-defined]
    return HttpResponse(_("Bewaard als concept. Alleen jij ziet het."))


@requires("intake.ask_question")
def on_behalf(request: HttpRequest) -> HttpResponse:
    """A worker writes a question down in the words of the family."""
    actor = request.actor  # type: ignore[attr-defined]
    if actor.role not in WORK_ROLES:
        return redirect("intake:ask")
    reached = people.reachable_people(actor)
    names = people.names_of([dossier for dossier, _person in reached], actor)
    named = sorted(((d, p, names.get(d, "")) for d, p in reached), key=lambda each: each[2].casefold())
    form = OnBehalfForm(
        request.POST or None, places=queries.municipalities(request.at),  # type: ignore[attr-defined]
        dossiers=[(str(d), name) for d, _p, name in named if name],
        people=[(str(p), name) for _d, p, name in named if name],
    )  # fmt: skip
    if form.is_valid():
        data = form.cleaned_data
        try:
            made = commands.ask_question(
                actor=actor.for_person(UUID(data["asked_by"])), command_id=data["command_id"],
                dossier_id=UUID(data["dossier_id"]), words=form.words(), how=data["how"],
                municipality_code=data["municipality_code"], others_may_read=data["others_may_read"],
            )  # fmt: skip
            return redirect("intake:request", made)
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "intake/on_behalf.html", {"form": form})


def _about(request: HttpRequest) -> list[tuple[str, str]]:
    """Whom a family's seat may ask about: oneself first, then the children it reaches."""
    actor = request.actor  # type: ignore[attr-defined]
    own = Dossier.objects.filter(person_id=actor.person_id, is_head=True, kind="person").first()
    reached = [dossier for dossier, _person in people.reachable_people(actor) if own is None or dossier != own.id]
    names = people.names_of(reached, actor)
    children = sorted(((str(d), names[d]) for d in reached if names.get(d)), key=lambda each: each[1].casefold())
    mine = (
        [(str(own.id), _("Over mezelf") if actor.role == Role.SELF else _("Over mezelf als ouder of opvoeder"))]
        if own
        else []
    )
    return mine + children
