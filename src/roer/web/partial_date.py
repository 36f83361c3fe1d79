"""A date of which parts may be unknown: day, month and year each in a box of its own."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class PartialDate(NamedTuple):
    """Year, month and day; None where nobody knows."""

    year: int | None
    month: int | None
    day: int | None

    @property
    def whole(self) -> date | None:
        """The day, when all three are known."""
        if self.year and self.month and self.day:
            return date(self.year, self.month, self.day)
        return None


class PartialDateWidget(forms.MultiWidget):
    """Three short number boxes: day, month, year."""

    template_name = "web/components/partial_date.html"
    is_group = True
    first_part = "0"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        look = "utrecht-textbox"
        box = {"inputmode": "numeric", "autocomplete": "off", "maxlength": "4", "class": look}
        super().__init__([forms.TextInput(attrs=box) for _box in range(3)], attrs)

    def decompress(self, value: PartialDate | date | None) -> list[int | None]:
        """Take a date apart for the boxes."""
        return [value.day, value.month, value.year] if value else [None, None, None]


def _number(text: str, low: int, high: int, says: Any) -> int | None:
    if not text.strip():
        return None
    if not text.strip().isdecimal() or not low <= int(text) <= high:
        raise ValidationError(says)
    return int(text)


class PartialDateField(forms.Field):
    """Cleans to a PartialDate, or None when all three boxes are empty.

    `whole=True` asks for all three. A day without a month, or a month without a year, is refused in plain words.
    """

    widget = PartialDateWidget

    def __init__(self, *, whole: bool = False, earliest: int = 1900, latest: int = 2100, **kwargs: Any) -> None:
        self.whole, self.earliest, self.latest = whole, earliest, latest
        super().__init__(**kwargs)

    def clean(self, value: Any) -> PartialDate | None:
        """Turn three boxes into a partial date.

        Raises:
            ValidationError: a part is no number or such a day does not exist.
        """
        texts = [str(part or "") for part in (value or ["", "", ""])]
        day = _number(texts[0], 1, 31, _("De dag is een getal van 1 tot en met 31."))
        month = _number(texts[1], 1, 12, _("De maand is een getal van 1 tot en met 12."))
        year_says = _("Schrijf het jaar met vier cijfers, bijvoorbeeld 2011.")
        year = _number(texts[2], self.earliest, self.latest, year_says)
        found = PartialDate(year, month, day)
        self._check(found)
        return found if any(found) else None

    def _check(self, found: PartialDate) -> None:
        if not any(found):
            if self.required:
                raise ValidationError(_("Vul in wat je weet van de datum."))
            return
        if self.whole and not all(found):
            raise ValidationError(_("Vul de dag, de maand en het jaar in."))
        if (found.day and not found.month) or (found.month and not found.year):
            raise ValidationError(_("Vul ook de maand en het jaar in, of alleen het jaar."))
        try:
            _whole = found.whole
        except ValueError:
            raise ValidationError(_("Deze dag bestaat niet. Kijk de dag, de maand en het jaar na.")) from None
