"""Production settings behind a proxy: secure cookies, HSTS, the forwarded scheme, known hosts, and no demo."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRIED = """
import json, django
django.setup()
from django.conf import settings
from django.test import Client
client, found = Client(), {}
def ask(name, path, **how):
    answer = client.get(path, **how)
    secure = {key: [bool(cookie["secure"]), bool(cookie["httponly"])] for key, cookie in answer.cookies.items()}
    found[name] = [answer.status_code, dict(answer.headers), secure]
own, proxied = {"Host": "roer.example.nl"}, {"Host": "roer.example.nl", "X-Forwarded-Proto": "https"}
ask("plain", "/over/", headers=own)
ask("lied", "/over/", headers={**own, "X-Forwarded-Proto": "http"})
ask("secure", "/over/", headers=proxied)
ask("login", "/account/login/", headers=proxied)
ask("strange", "/over/", headers={**proxied, "Host": "elders.example.org"})
ask("demo", "/demo/", headers=proxied)
ask("parts", "/componenten/", headers=proxied)
ask("health", "/healthz", headers={"Host": "localhost"})
names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "DEBUG", "DEMO", "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN")
found["settings"] = {name: getattr(settings, name) for name in names}
print("FOUND" + json.dumps(found))
"""


def run(world: str, **more: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {
        "ROER_MODE": "production", "ROER_SITE": "https://roer.example.nl", "DJANGO_SETTINGS_MODULE": "roer.settings",
        "PYTHONPATH": str(ROOT / "src"), **more,
    }  # fmt: skip
    return subprocess.run([sys.executable, "-c", TRIED], env=env, cwd=ROOT, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def found(world: str) -> dict[str, list[object]]:
    done = run(world)
    assert "FOUND" in done.stdout, done.stderr[-2000:]
    return dict(json.loads(done.stdout.split("FOUND")[1]))


@pytest.mark.parametrize("way", ["plain", "lied"])
def test_without_a_secure_line_one_is_sent_to_it(found: dict[str, list[object]], way: str) -> None:
    status, headers, cookies = found[way]
    assert status == 301
    assert headers["Location"] == "https://roer.example.nl/over/"  # type: ignore[index]
    assert cookies == {}


def test_the_proxy_says_that_the_line_is_secure(found: dict[str, list[object]]) -> None:
    status, headers, _cookies = found["secure"]
    assert status == 200
    assert int(str(headers["Strict-Transport-Security"]).split("max-age=")[1].split(";")[0]) >= 31_536_000  # type: ignore[index]
    assert headers["X-Frame-Options"] == "DENY"  # type: ignore[index]
    assert headers["X-Content-Type-Options"] == "nosniff"  # type: ignore[index]
    assert "default-src" in headers["Content-Security-Policy"]  # type: ignore[index]


def test_every_cookie_goes_over_the_secure_line_only(found: dict[str, list[object]]) -> None:
    _status, _headers, cookies = found["login"]
    assert cookies
    assert all(secure for secure, _http_only in cookies.values())  # type: ignore[attr-defined]
    assert found["settings"] == {
        "SESSION_COOKIE_SECURE": True, "CSRF_COOKIE_SECURE": True, "DEBUG": False, "DEMO": False,
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": False,
    }  # fmt: skip


def test_another_name_is_refused_and_the_demo_is_not_there(found: dict[str, list[object]]) -> None:
    assert found["strange"][0] == 400
    assert found["demo"][0] == 404
    assert found["parts"][0] == 404
    assert found["health"][0] == 200


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"ROER_SITE": "http://roer.example.nl"}, "https://"),
        ({"ROER_MODE": "demo,production"}, "ROER_MODE"),
        ({"ROER_SECRET_KEY": ""}, "ROER_SECRET_KEY"),
        ({"ROER_MASTER_KEYS": ""}, "ROER_MASTER_KEYS"),
    ],
)
def test_settings_that_are_not_safe_refuse_to_start(world: str, more: dict[str, str], words: str) -> None:
    done = run(world, **more)
    assert done.returncode != 0
    assert words in done.stderr
