"""An amount of help in plain words."""

from __future__ import annotations

from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from roer.decisions.codes import FORMS
from roer.decisions.models.bound import AmountOfHelp


def in_words(row: AmountOfHelp) -> str:
    """One line such as "gesprekken op een praktijk, 1 uur per week, 6 maanden, via een aanbieder"."""
    parts: list[Any] = [FORMS[row.form].says]
    if row.volume is not None:
        number = number_format(row.volume.normalize(), use_l10n=True) if row.volume % 1 else str(int(row.volume))
        parts.append(f"{number} {row.get_unit_display()} {row.get_frequency_display()}")  # type: ignore[attr-defined]
    if row.months:
        parts.append(ngettext("%(count)s maand", "%(count)s maanden", row.months) % {"count": row.months})
    parts.append(row.get_delivery_display())  # type: ignore[attr-defined]
    if row.provider_id and row.provider:
        parts.append(_("bij %(name)s") % {"name": row.provider.name})
    return ", ".join(str(one) for one in parts)
