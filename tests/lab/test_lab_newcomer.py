"""How many actions somebody new needs for what the lab is for; opening the page is none."""

import time
from typing import Any

from lab_fixture import Lab, settled

SECONDS_OF_A_CLASS = 120.0
"""From opening a class until five phones have voted and see what became of it."""


class Hands:
    """Presses and choices on a page, counted."""

    def __init__(self, page: Any) -> None:
        self.page, self.actions = page, 0

    def press(self, what: str) -> None:
        """Click something."""
        self.page.click(what)
        self.actions += 1

    def choose(self, what: str, value: str) -> None:
        """Take one of a list."""
        self.page.select_option(what, value)
        self.actions += 1


def new(page: Any, lab: Lab) -> Hands:
    """Somebody who has just opened the page, at rest."""
    page.goto(lab.place)
    settled(page)
    return Hands(page)


def test_the_question_is_answered_in_under_three_actions(page: Any, lab: Lab) -> None:
    """Whether five billion are reached, what sanctions do to it, and what helps most."""
    hands = new(page, lab)
    assert "5 billion dollars" in page.inner_text("#answer")
    hands.choose("#scenario", "sanctions_lift")
    page.wait_for_selector("#answer:has-text('“Our best forecast”')", timeout=60_000)
    known = lab.found("compare", {"pinned": {}, "moved": {"scenario": "sanctions_lift"},
                                  "members": 1000})
    assert page.inner_text("#answer") == known["first"] and known["first"] in known["answer"]
    hands.press("#tab-helps")
    page.wait_for_selector("#panel-helps tbody tr", timeout=120_000)
    assert hands.actions < 3


def test_a_comparison_is_taken_home_in_under_four_actions(page: Any, lab: Lab) -> None:
    """As a report of what is seen: the scenario chosen, against the forecast."""
    hands = new(page, lab)
    hands.choose("#scenario", "sanctions_tighten")
    settled(page)
    hands.press("#take")
    with page.expect_download() as waiting:
        hands.press("#dialog button:has-text('Report')")
    report = waiting.value.path().read_text(encoding="utf-8")
    assert "qurultay compare baseline sanctions_tighten" in report
    assert hands.actions < 4


def test_a_class_of_five_phones_plays_within_two_minutes(
        page: Any, lab: Lab, chromium: Any) -> None:
    """The page is opened, five phones follow the code, vote, and see the year they decided."""
    began = time.monotonic()
    page.goto(lab.place)
    page.click("#to-class")
    page.click("#open-class")
    code = page.wait_for_selector(".code").inner_text().split()[-1]
    phones = [chromium.new_page(viewport={"width": 390, "height": 844}) for _ in range(5)]
    for phone in phones:
        phone.goto(f"{lab.place}/{code}")
        phone.click("#vote-intra_regional")
    page.wait_for_selector(".bar:has-text('5 of 5 have voted')", timeout=10_000)
    page.click("#decide-year")
    teams = set()
    for phone in phones:
        phone.wait_for_selector(".phone .plot svg", timeout=60_000)
        teams.add(phone.locator("#team").input_value())
    assert time.monotonic() - began < SECONDS_OF_A_CLASS
    assert len(teams) == 5, "five phones are five states"
    page.click("#end-class")
    for phone in phones:
        phone.close()


def test_what_the_page_cannot_hear_yet_cannot_be_pressed(lab: Lab, chromium: Any) -> None:
    """A press before the page knows the lab would be lost without a word."""
    page = chromium.new_page()
    page.route("**/api/lab", lambda route: route.abort())
    page.goto(lab.place)
    page.wait_for_selector("#again", timeout=30_000)
    assert page.locator("header[inert], main[inert]").count() == 2
    page.unroute("**/api/lab")
    page.click("#again")
    page.click("#to-class")
    page.wait_for_selector("#open-class")
    assert page.locator("[inert]").count() == 0
    page.close()
