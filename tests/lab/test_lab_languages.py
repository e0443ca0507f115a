"""A class whose phones speak different languages, and what each of them is told."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lab_fixture import Lab

from qurultay.inputs import claims
from qurultay.lab.class_page import MONEY, ROLES, points, role_cards
from qurultay.lab.classroom import Classroom
from qurultay.lab.decisions import options
from qurultay.languages import LOCALES, messages, use
from qurultay.scenario.scenario import Scenario

SHORT = '''title = "…"
asks = "…"
extends = ["five_billion"]
end = "2025Q4"
'''
OPENED = {"scenario": "short", "text": SHORT, "member": 3, "years": 2, "powers": True}
PHONES = {"fa": "KZ", "kk": "UZ", "ru": "RU"}
VOTES = {"fa": ("intra_regional", "none"), "kk": ("bilateral",) * 2, "ru": ("oppose", "tolerate")}
TAGS = {"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ", "fa": "fa-IR", "uz": "uz-UZ"}
AXE = Path(__file__).with_name("axe.min.js")
STICKS_OUT = """() => [...document.querySelectorAll(".card, button")].flatMap((one) => {
  const around = one.getBoundingClientRect();
  return [...one.children].filter((inside) => {
    const box = inside.getBoundingClientRect();
    return box.width && !inside.matches(".unseen") && !one.matches(".result, .scores")
      && (box.right > around.right + 1 || box.left < around.left - 1);
  }).map((inside) => inside.textContent);
})"""
FOREIGN = {"fa": "[A-Za-zА-я]{2,}|[0-9]", "kk": "[A-Za-z]{2,}", "ru": "[A-Za-z]{2,}|[әғқңөұүһі]"}
WORDS = """() => {
  const shown = document.getElementById("class").cloneNode(true);
  shown.querySelectorAll("svg, select, .code, .hint, code").forEach((one) => one.remove());
  return shown.textContent;
}"""


def _played(lab: Lab) -> Any:
    """What a class takes home that votes alike in English only."""
    opened = lab.found("class/open", OPENED)
    who = {"code": opened["code"], "teacher": opened["teacher"]}
    voters = {code: lab.found("class/enter", {"code": who["code"], "state": state})["voter"]
              for code, state in PHONES.items()}
    for turn in range(2):
        for code, voter in voters.items():
            lab.found("class/vote", {"code": who["code"], "voter": voter,
                                     "mode": VOTES[code][turn]})
        lab.found("class/decide", who)
    found = lab.found("class/take", {"code": who["code"]})
    lab.found("class/close", who)
    return found


def test_a_class_in_three_languages_plays_to_its_end(page: Any, lab: Lab, chromium: Any,
                                                     tmp_path: Path) -> None:
    """Each phone keeps its own language, the votes count together, and the game is the same."""
    opened = lab.found("class/open", OPENED)
    code, teacher = opened["code"], opened["teacher"]
    kept = json.dumps({"code": code, "teacher": teacher})
    page.add_init_script(f"sessionStorage.setItem('qurultay-class', {json.dumps(kept)})")
    page.goto(lab.place)
    page.wait_for_selector("#decide-year", timeout=60_000)
    phones = {}
    for language, state in PHONES.items():
        context = chromium.new_context(locale=TAGS[language],
                                       viewport={"width": 390, "height": 800})
        phone = phones[language] = context.new_page()
        phone.goto(f"{lab.place}/{code}")
        phone.wait_for_selector("#team", timeout=30_000)
        phone.select_option("#team", state)
        phone.wait_for_selector(f"#vote-{options()[state][0]}")
    for turn in range(2):
        for language, phone in phones.items():
            _speaks(phone, language, 2022 + 2 * turn)
            phone.click(f"#vote-{VOTES[language][turn]}")
            phone.wait_for_selector(f"#vote-{VOTES[language][turn]}[aria-pressed=true]")
        page.wait_for_selector(".bar:has-text('3 of 3 have voted')", timeout=10_000)
        page.click("#decide-year")
        for phone in phones.values():  # the round after this one, or the end
            phone.wait_for_selector(".phone:not(:has([aria-pressed=true])) .line svg",
                                    timeout=60_000)
    page.wait_for_selector("#decide-year:has-text('Over')")
    for language, phone in phones.items():
        _speaks(phone, language, None)
        with phone.expect_download() as waiting:
            phone.click(".home button >> nth=0")
        kept = Path(waiting.value.path()).read_text(encoding="utf-8")
        assert f'lang="{language}"' in kept
        assert messages(language).say("class-page-decided", {}) in kept
        assert ('dir="rtl"' in kept) == LOCALES[language].right_to_left
        phone.context.close()
    found, alike = lab.found("class/take", {"code": code}), _played(lab)
    assert found["text"] == alike["text"] and found["decisions"] == alike["decisions"]
    digests = set()
    for at, text in enumerate((found["text"], alike["text"])):
        (tmp_path / f"{at}.toml").write_text(text, encoding="utf-8")
        digests.add(Scenario.read(tmp_path / f"{at}.toml").digest)
    assert len(digests) == 1
    lab.found("class/close", {"code": code, "teacher": teacher})


def _speaks(phone: Any, language: str, year: int | None) -> None:
    """Language and direction of a phone, its question, and no word or digit of another."""
    own = messages(language)
    assert phone.evaluate("[document.documentElement.lang, getComputedStyle(document.body)"
                          ".direction]") == [language, "rtl" if own.locale.right_to_left else "ltr"]
    shown = phone.evaluate(WORDS)
    if year is not None:
        assert {own.locale.written(str(one)) in shown for one in (year, year + 1)} == {True}
    assert own.say("role-wants", {}) in shown
    assert not re.findall(FOREIGN[language], shown), shown
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("language", ["fa", "ru"])
def test_a_phone_fits_longer_words_and_is_read_by_all(lab: Lab, chromium: Any,
                                                      language: str) -> None:
    """Texts four tenths longer stick out of nothing, also at 320 px; axe finds no violation."""
    opened = lab.found("class/open", {"powers": True})
    lab.found("class/decide", {"code": opened["code"], "teacher": opened["teacher"]})
    context = chromium.new_context(locale=TAGS[language], viewport={"width": 390, "height": 800})
    phone = context.new_page()
    phone.route("**/words/*.json", _lengthened)
    phone.goto(f"{lab.place}/{opened['code']}")
    phone.wait_for_selector(".phone .line svg", timeout=30_000)
    phone.evaluate(AXE.read_text(encoding="utf-8"))
    for width in (390, 320):
        phone.set_viewport_size({"width": width, "height": 800})
        assert phone.evaluate(STICKS_OUT) == []
        assert phone.evaluate("document.documentElement.scrollWidth") <= width
    found = phone.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})")
    assert found["passes"] and [one["id"] for one in found["violations"]] == []
    lab.found("class/close", {"code": opened["code"], "teacher": opened["teacher"]})
    context.close()


def _lengthened(route: Any) -> None:
    """The words of a page, each message with more of its own last word."""
    answer = route.fetch()
    words = answer.json()
    for pattern in words["messages"].values():
        last = pattern[-1]
        if isinstance(last, str) and len(last) > 5:
            more = last.split()[-1]
            pattern.append(f" {more}" * max(1, round(0.4 * len(last) / len(more))))
    route.fulfill(body=json.dumps(words), content_type="application/json")


def test_a_phone_changes_its_language_and_keeps_its_vote(lab: Lab, chromium: Any) -> None:
    """The switch outlasts a reload, refusals follow it, and the class knows nothing of it."""
    opened = lab.found("class/open", {})
    phone = chromium.new_context(locale="en-GB", viewport={"width": 390, "height": 800}).new_page()
    phone.goto(f"{lab.place}/{opened['code']}")
    phone.click("#vote-none")
    phone.wait_for_selector("#vote-none[aria-pressed=true]")
    before = lab.found("class/look", {"code": opened["code"]})
    phone.select_option("#class-language", "uz")
    voted = ("html[lang=uz] #vote-none[aria-pressed=true]"
             f":has-text('{messages('uz').say('class-means-none', {})}')")
    phone.wait_for_selector(voted, timeout=30_000)
    phone.reload()
    phone.wait_for_selector(voted, timeout=30_000)
    assert lab.found("class/look", {"code": opened["code"]}) == before
    lab.found("class/close", {"code": opened["code"], "teacher": opened["teacher"]})
    phone.context.close()


def test_a_class_keeps_codes_and_no_texts() -> None:
    """Opened and played in Persian, it is stored in codes; each who looks reads the own title."""
    with use("fa"):
        one = Classroom().open(Scenario.read("baseline"), 0, 1, {"scenario": "baseline"})
        one.vote(one.enter("KZ", None, None), "bilateral")
        turn, decided = one.closing()
        one.answered(turn, decided, {"pair": [], "quarters": [], "line": []})
    assert json.dumps(one.stored(), ensure_ascii=False).isascii()
    titles = set()
    for language in LOCALES:
        with use(language):
            titles.add(one.shown(99)["title"])
    assert len(titles) == len(LOCALES)


@pytest.mark.parametrize("language", LOCALES)
def test_role_cards_are_printed_in_the_language_of_who_asks(lab: Lab, language: str) -> None:
    """All of them on one page, from right to left where one reads so."""
    answer = lab.ask("class/cards", {}, headers={"accept-language": TAGS[language]})
    page = answer.json()["page"]
    assert f'lang="{language}"' in page and page.count('class="uncut"') == len(ROLES)
    assert ('dir="rtl"' in page) == LOCALES[language].right_to_left


@pytest.mark.parametrize("language", LOCALES)
def test_refusals_speak_the_language_of_who_is_refused(lab: Lab, language: str) -> None:
    """Of a class, and of the guard before it."""
    for headers, key, status in (({}, "class-error-no-class", 404),
                                 ({"origin": "http://other.example"}, "guard-other-page", 403)):
        answer = lab.ask("class/look", {"code": "NOCLAS"}, headers={
            "accept-language": f"{TAGS[language]},{language};q=0.9", **headers})
        assert answer.status_code == status
        assert answer.json()["error"] == messages(language).say(key, {})


@pytest.mark.parametrize("language", LOCALES)
def test_a_role_card_says_all_it_should(language: str) -> None:
    """For everybody who can be played; short, in the language, resting on claims that are there."""
    cards = {one["code"]: one for one in role_cards(language)}
    assert set(cards) == set(options()) == set(ROLES)
    known = claims.read()
    for code, card in cards.items():
        assert all(card.values())
        assert len(" ".join(card[part] for part in ("who", "wants", "fears", "aim")).split()) < 95
        for claim in ROLES[code].claims:
            assert claim in card["rests_on"] and not known[claim].outcome_after_2021
        assert set(ROLES[code].aims) <= {*MONEY, "trust", *(
            ("autonomy", "calm") if "none" in options()[code] else ("hold",))} - (
                set() if "none" in options()[code] else {"output"})
    assert len({card["who"] for card in cards.values()}) == len(cards)


def test_gains_less_losses_are_points_and_aims_count_double() -> None:
    """A difference that is too small to be given is none."""
    assert points("KZ", {"trade": 2.0, "output": -1.0, "trust": 0.01, "autonomy": 0.3,
                         "calm": 0.2}) == 2 - 1 + 0 + 2 + 1
    assert points("RU", {"trust": -3.0, "trade": -4.0, "hold": -0.04}) == -2 - 1
