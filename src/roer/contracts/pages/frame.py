"""What the pages of this room share: find or 404, and call one command with the reason shown when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from roer.contracts.commands import tick_off
from roer.contracts.forms import DoneForm
from roer.core.actions import NotAllowed
from roer.core.commands import Refused

Found = TypeVar("Found")


def found_or_404(ask: Callable[[], Found]) -> Found:
    """What a query gives; absent and hidden are both not found."""
    try:
        return ask()
    except (ObjectDoesNotExist, LookupError) as absent:
        raise Http404 from absent


def ticked_off(request: HttpRequest, thing_id: UUID) -> bool:
    """Take the work about a thing off the reader's list, when that is the button that was pressed."""
    form, actor = DoneForm(request.POST or None), request.actor  # type: ignore[attr-defined]
    return "done" in request.POST and sent(
        request, form, lambda data: tick_off(actor=actor, thing_id=thing_id, **data), _("Van uw lijst gehaald.")
    )


def sent(request: HttpRequest, form: Any, do: Callable[..., object], says: Any) -> bool:
    """Call `do` with what was filled in. False: the form holds the reason and what was typed."""
    if not form.is_valid():
        return False
    try:
        do(form.cleaned_data)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
        return False
    messages.success(request, says)
    return True
