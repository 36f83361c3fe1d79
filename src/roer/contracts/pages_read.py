"""The page where anybody drops a message file and reads in plain words what it says. Nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from roer.contracts.ijw.check import check
from roer.contracts.ijw.explain import explain
from roer.contracts.ijw.findings import Finding, NotReadableError
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.read import kind_of_file, read
from roer.web.guards import everyone

LIMIT = 2 * 1024 * 1024  # bytes; whoever has a larger file uses the tool on the own machine
AROUND = 8 * 1024  # what a form adds to the file in one request
MOST_SHOWN = 100
TOO_LARGE = _("Dit bestand is te groot. Het mag 2 MB zijn.")


class HeldInMemory(MemoryFileUploadHandler):
    """Never writes an uploaded file to disk; the page refused what is too large before it was read."""

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: Any = None
    ) -> None:
        """Take every file."""
        self.activated = True


class FileForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=_("Bestand met een iJw-bericht"),
        help_text=_("Kies een bestand of sleep het hierheen. Het mag 2 MB groot zijn."),
        allow_empty_file=True,
    )

    def __init__(self, *args: Any, unread: bool = False) -> None:
        """Make the form; `unread` says that a file came that was too large to take in."""
        super().__init__(*args)
        if unread:
            self.fields["file"].error_messages["required"] = TOO_LARGE

    def clean_file(self) -> Any:
        """At most 2 MB."""
        if self.cleaned_data["file"].size > LIMIT:
            raise forms.ValidationError(TOO_LARGE)
        return self.cleaned_data["file"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding in the language of the page."""

    says: str
    rule: str
    code: str | None
    where: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says: which kind of message, its sentences, what is wrong, and how much of both is not shown."""

    number: str
    name: str
    readable: bool
    sentences: list[str]
    faults: list[Fault]
    more: int


@everyone
@csrf_exempt  # nothing changes by this page, so a visitor needs no cookie and no file waits for the check of one
@require_http_methods(["GET", "HEAD", "POST"])
def read_file(request: HttpRequest) -> HttpResponse:
    """Ask for a file; tell what is in it."""
    form, told = FileForm(), None
    if request.method == "POST" and _length(request) > LIMIT + AROUND:
        form = FileForm({}, {}, unread=True)
    elif request.method == "POST":
        request.upload_handlers = [HeldInMemory(request)]
        form = FileForm(request.POST, request.FILES)
        if form.is_valid():
            told = tell(form.cleaned_data["file"].read(), "en" if get_language() == "en" else "nl")
    return render(request, "contracts/read_file.html", {"form": form, "told": told})


def _length(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdigit() else LIMIT * 2


def tell(content: bytes, language: str) -> Told:
    """Read a file and say what it says in "nl" or "en". It is judged by itself, without earlier messages."""
    try:
        message = read(content, limit=LIMIT)
        sentences, found = explain(message, language), check(message)
    except NotReadableError as why:
        return _told(content, [], list(why.findings), language, readable=False)
    return _told(content, sentences, found, language, readable=True)


def _told(content: bytes, sentences: list[str], found: list[Finding], language: str, *, readable: bool) -> Told:
    number = _number(content)
    kind = KINDS.get(number)
    name = (kind.says_en if language == "en" else kind.says_nl) if kind else ""
    faults = [Fault(each.says(language), each.rule, each.return_code, each.where, each.line) for each in found]
    more = max(0, len(sentences) - MOST_SHOWN) + max(0, len(faults) - MOST_SHOWN)
    return Told(number, name, readable, sentences[:MOST_SHOWN], faults[:MOST_SHOWN], more)


def _number(content: bytes) -> str:
    """Return which message this is, or nothing when even that cannot be read."""
    try:
        return kind_of_file(content, limit=LIMIT)
    except NotReadableError:
        return ""
