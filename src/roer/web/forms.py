"""What forms of every room share."""

from __future__ import annotations

from uuid import uuid4

from django import forms


class CommandForm(forms.Form):
    """A form that carries a command id: sending it twice does nothing twice. `cleaned_data["command_id"]` is a UUID."""

    command_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
