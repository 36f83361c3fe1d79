"""The frame in a real browser: every page at two widths and in two languages, without one accessibility error."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from roer.web.csp import NEUTRAL_SITE

pytestmark = pytest.mark.browser
PAGES = (
    "/", "/over/", "/toegankelijkheid/", "/hulplijnen/", "/geen-verbinding/", "/componenten/", "/bestaat-niet/", "/stuk/",
    "/weg-is-weg/", "/groot/", "/account/login/", "/account/signup/", "/account/password/reset/",
)  # fmt: skip
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
TOO_SMALL = """[...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')].filter(element => {
  const box = (element.closest('label') || element).getBoundingClientRect();
  const inText = getComputedStyle(element).display === 'inline' && element.closest('p, li, dd');
  const wholeCard = element.classList.contains('roer-card__link');
  return box.width > 2 && box.height < 43.5 && !inText && !wholeCard;
}).map(element => element.outerHTML)"""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _try in range(150):
        try:
            urllib.request.urlopen(url, timeout=1).close()
            return
        except OSError:
            assert process.poll() is None, "the server ended before it was ready"
            time.sleep(0.2)
    raise AssertionError("the server was not ready in thirty seconds")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a real server with the frame and pages that fail."""
    port = _free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "roer.wsgi:application"]
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "roer.web.tests.browser_settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/healthz", process)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield chromium
        chromium.close()


def open_page(browser: Browser, site: str, width: int, language: str, **options: object) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 844}, **options)  # type: ignore[arg-type]
    context.add_cookies([{"name": "taal", "value": language, "url": site}])
    return context.new_page()


@pytest.mark.parametrize(
    ("width", "language", "scheme"),
    [
        (390, "nl", "light"),
        (1280, "en", "dark"),
        pytest.param(390, "en", "dark", marks=pytest.mark.long),
        pytest.param(1280, "nl", "dark", marks=pytest.mark.long),
    ],
)
def test_every_page_of_the_frame_works_for_everybody(
    browser: Browser, site: str, width: int, language: str, scheme: str
) -> None:
    page = open_page(browser, site, width, language, color_scheme=scheme)
    faults: list[str] = []
    page.on("console", lambda line: faults.append(line.text) if "Content Security" in line.text else None)
    for path in PAGES:
        page.goto(site + path)
        found = Axe().run(page, options=RULES).response["violations"]
        faults += [f"{path}: {each['id']} {[node['target'] for node in each['nodes']]}" for each in found]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{path}: wider than the screen")
        faults += [f"{path}: small target {each}" for each in page.evaluate(TOO_SMALL)]
    page.context.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.req("PRI-52")
def test_back_after_the_quick_exit_shows_nothing(browser: Browser, site: str, script: bool) -> None:
    page = open_page(browser, site, 390, "nl", java_script_enabled=script)
    left: list[str] = []
    page.on("request", lambda request: left.append(request.url))
    page.goto(f"{site}/over/")
    page.goto(f"{site}/hulplijnen/")
    page.click("text=Snel weg", no_wait_after=True)
    page.wait_for_timeout(500)
    assert NEUTRAL_SITE in left
    page.go_back()
    assert page.title() == "Lege pagina"
    assert page.inner_text("main").split() == ["Lege", "pagina", "Verder"]
    page.context.close()


def test_an_error_is_heard_first_and_leads_to_its_field(browser: Browser, site: str) -> None:
    page = open_page(browser, site, 390, "nl")
    page.goto(f"{site}/componenten/")
    page.fill("[name=name]", "Noor")
    page.click("main form button:has-text('Versturen')")
    assert page.evaluate("document.activeElement.hasAttribute('data-error-summary')")
    assert page.input_value("[name=name]") == "Noor"
    page.click("[data-error-summary] a >> nth=0")
    assert page.evaluate("document.activeElement.name") == "question"
    assert not Axe().run(page, options=RULES).response["violations"]
    page.context.close()
