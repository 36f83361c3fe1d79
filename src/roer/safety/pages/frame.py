"""What the pages of this room share: doing one command, and saying why it could not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

from roer.core.actions import NotAllowed
from roer.core.commands import Refused
from roer.web.forms import CommandForm


def do(form: CommandForm, command: Callable[..., Any], **given: Any) -> tuple[bool, Any]:
    """Give a command what a valid form holds: (done, its answer). A reason stands in the form. Raises Http404."""
    if not form.is_valid():
        return False, None
    try:
        return True, command(**form.cleaned_data, **given)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
        return False, None
