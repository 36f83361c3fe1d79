"""People at a phone or a desk, for journeys that read given, when, then."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from roer.demo.cast import Cast

PHONE, DESK = 390, 1280
EITHER = [PHONE, pytest.param(DESK, marks=pytest.mark.long)]  # the phone in every run, the desk in the long one
SCREENS = Path(__file__).parents[2] / "screens"
_axe = Axe()


@dataclass
class Somebody:
    """One person with an own browser."""

    name: str
    page: Page
    site: str

    def goes_to(self, path: str) -> Somebody:
        """Open an address; a page that fails is a failure of the journey."""
        answer = self.page.goto(f"{self.site}{path}")
        assert answer is not None
        assert answer.status < 400, f"{self.name} at {path}: {answer.status}"
        return self

    def finds_nothing_at(self, path: str) -> Somebody:
        """Absent and forbidden look the same."""
        answer = self.page.goto(f"{self.site}{path}")
        assert answer is not None
        assert answer.status == 404, f"{self.name} at {path}: {answer.status}"
        return self

    def follows(self, words: str, *, exact: bool = False) -> Somebody:
        """Tap a link; `exact` when its words also stand in other links."""
        self.page.get_by_role("link", name=words, exact=exact).first.click()
        return self

    def presses(self, words: str) -> Somebody:
        """Tap a button."""
        self.page.get_by_role("button", name=words).first.click()
        return self

    def types(self, label: str, words: str) -> Somebody:
        """Fill a field by its label."""
        self.page.get_by_label(label).first.fill(words)
        return self

    def chooses(self, label: str, option: str | None = None) -> Somebody:
        """Choose an option of a list, or tick a box or round when no option is given."""
        control = self.page.get_by_label(label).first
        if option is None:
            control.check()
        else:
            control.select_option(label=option)
        return self

    def sees(self, words: str) -> Somebody:
        """The words are on the page."""
        expect(self.page.get_by_text(words).first).to_be_visible()
        return self

    def does_not_see(self, words: str) -> Somebody:
        """The words are nowhere in the page, hidden places included."""
        assert words not in self.page.content(), f"{self.name} sees '{words}' at {self.page.url}"
        return self

    def is_at(self, path: str) -> Somebody:
        """The address begins like this."""
        found = urlsplit(self.page.url).path
        assert found.startswith(path), f"{self.name} is at {found}, not {path}"
        return self

    def has_an_accessible_page(self) -> Somebody:
        """No axe violations, and nothing wider than the screen."""
        found = _axe.run(self.page)
        assert found.violations_count == 0, found.generate_report()
        wider = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, f"{self.page.url} is {wider} px wider than the screen"
        return self

    def weighs_at_most(self, kilobytes: int) -> Somebody:
        """What came over the line for this page, as it was packed: the page itself, style, script, pictures, headers."""
        added = "performance.getEntries().reduce((sum, each) => sum + (each.transferSize || 0), 0)"
        came = self.page.evaluate(added)
        assert 1_000 < came <= kilobytes * 1_000, f"{self.page.url} weighs {came} bytes"
        return self

    def is_pictured(self, name: str) -> Somebody:
        """Keep a picture of the page for people to look at."""
        SCREENS.mkdir(exist_ok=True)
        width = self.page.viewport_size["width"] if self.page.viewport_size else PHONE
        self.page.screenshot(path=SCREENS / f"{name}-{width}.png", full_page=True)
        return self


@dataclass
class Stage:
    """Lets people come on, each with an own browser."""

    site: str
    browser: Browser
    cast: Cast
    contexts: list[BrowserContext] = field(default_factory=list)

    def stranger(self, *, width: int = PHONE, javascript: bool = True, language: str = "nl") -> Somebody:
        """Somebody who is not signed in."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 844}, java_script_enabled=javascript, locale=language,
            reduced_motion="reduce",
        )  # fmt: skip
        self.contexts.append(context)
        return Somebody("a stranger", context.new_page(), self.site)

    def enter(self, name: str, *, width: int = PHONE, javascript: bool = True, language: str = "nl") -> Somebody:
        """A member of the cast, signed in, at the own first page."""
        somebody = self.stranger(width=width, javascript=javascript, language=language)
        somebody.name = name
        somebody.goes_to("/demo/")
        seat = self.cast[name].seat.id
        somebody.page.locator(f'button[value="{seat}"]').click()
        somebody.is_at("/thuis/")
        return somebody

    def close(self) -> None:
        """Send everybody home."""
        for context in self.contexts:
            context.close()
