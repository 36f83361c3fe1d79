"""Signing up and in: a password with a code from an app, or a passkey; never mail. Work needs the second step."""

from __future__ import annotations

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from roer.demo.cast import PASSWORD
from tests.journeys.people import Somebody, Stage

pytestmark = pytest.mark.browser
STEP = 30


def code_of_app(secret: str) -> str:
    """What an app for codes would show now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // STEP))


def shows_the_password_again(somebody: Somebody) -> Somebody:
    """Asked for the password once more before a change of how one signs in."""
    if "/reauthenticate/" in somebody.page.url:
        somebody.types("Wachtwoord", "drie-losse-woorden-op-zee").presses("Verder")
    return somebody


def signs_up(stage: Stage, name: str) -> Somebody:
    somebody = stage.stranger().goes_to("/account/signup/")
    somebody.types("Inlognaam", name).types("Wachtwoord", "drie-losse-woorden-op-zee")
    somebody.page.get_by_label("Nog een keer je wachtwoord").fill("drie-losse-woorden-op-zee")
    return somebody.has_an_accessible_page().presses("Account maken")


def test_a_mother_signs_up_and_turns_on_an_app_with_codes(stage: Stage) -> None:
    mother = shows_the_password_again(signs_up(stage, "hilde").goes_to("/account/2fa/totp/activate/"))
    secret = mother.page.locator("code.roer-secret").inner_text()
    mother.types("Code uit je app", code_of_app(secret)).presses("Aanzetten")
    mother.goes_to("/account/2fa/").sees("Je gebruikt een app met codes").has_an_accessible_page()


def test_a_young_person_signs_in_with_a_passkey(stage: Stage) -> None:
    young = signs_up(stage, "bibi")
    wire = young.page.context.new_cdp_session(young.page)
    wire.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
           "isUserVerified": True, "automaticPresenceSimulation": True}  # fmt: skip
    wire.send("WebAuthn.addVirtualAuthenticator", {"options": key})
    shows_the_password_again(young.goes_to("/account/2fa/webauthn/add/"))
    young.types("Naam voor deze passkey", "mijn telefoon")
    young.page.get_by_label("Hiermee kan ik ook inloggen zonder wachtwoord").check()
    young.page.locator("#mfa_webauthn_add").click()
    young.page.wait_for_url(lambda address: not address.endswith("/webauthn/add/"))
    young.goes_to("/account/2fa/webauthn/").sees("mijn telefoon")
    young.page.context.clear_cookies()
    young.goes_to("/account/login/").page.locator("#passkey_login").click()
    expect(young.page.get_by_text("Uitloggen").first).to_be_visible()


def test_a_password_alone_opens_no_file_at_work(stage: Stage) -> None:
    worker = stage.stranger().goes_to("/account/login/")
    worker.types("Inlognaam", "fatima").types("Wachtwoord", PASSWORD)
    worker.page.locator("form button[type=submit]").filter(has_text="Inloggen").first.click()
    worker.goes_to("/thuis/").is_at("/account/2fa/").sees("tweede stap")
    worker.goes_to(f"/dossier/{stage.cast.dossier('sem')}/").is_at("/account/2fa/")
