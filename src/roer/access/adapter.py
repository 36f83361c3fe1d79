"""How sign-in works here: by login name, never by mail address; secrets of the second factor are stored encrypted."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from roer.core.models import Account
from roer.core.vault.master import fernet_key


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up by login name and password; the account reads only what it writes until it is linked to a person."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Everybody may make an account."""
        return True

    def new_user(self, request: HttpRequest) -> Account:
        """A fresh account with its moment."""
        return Account(made_at=timezone.now())

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The first page of the seat."""
        return settings.LOGIN_REDIRECT_URL

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """No mail leaves Roer from here: sign-in knows no mail address."""


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The secret of an authenticator app and recovery codes, encrypted under a key from the master key file."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the database."""
        return Fernet(fernet_key()).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a secret from the database."""
        return Fernet(fernet_key()).decrypt(encrypted_text.encode()).decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The name a passkey is bound to."""
        return {"id": settings.ALLOWED_HOSTS[-1], "name": "Roer"}
