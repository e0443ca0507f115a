"""What a user does with what is seen: saves it, links to it, takes steps back, compares."""

import csv
import io
import struct
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

from lab_fixture import Lab, opened

FILE = 'title = "=My own"\nasks = "Is it kept?"\nextends = ["baseline"]\n'
LEVER = "#lever-payments-refusal_share"
TIGHT = "sanctions_tighten"


def digest(page: Any) -> str:
    """The digest the page shows."""
    return str(page.inner_text("#status").split("Digest ")[-1][:12])


def at_once(page: Any, lab: Lab, asks: str = "") -> str:
    """Open the page and wait for all worlds, not for what is worked out after them."""
    page.goto(f"{lab.place}/{asks}")
    page.wait_for_selector("#status:has-text('1,000 worlds')", timeout=90_000)
    return digest(page)


def changed(page: Any, before: str) -> str:
    """Wait for all worlds of something else than before."""
    page.wait_for_selector("#status:has-text('the same as on the command line')"
                           f":not(:has-text('{before}'))", timeout=90_000)
    return digest(page)


def shows(page: Any, known: str) -> None:
    """Wait until the worlds of this digest are shown."""
    page.wait_for_selector(f"#status:has-text('Digest {known}')", timeout=90_000)


def run(lab: Lab, **asked: object) -> Any:
    """What the lab answers to a scenario."""
    return lab.found("run", {"members": 1000, **asked})


def saved(page: Any, press: Callable[[], None]) -> tuple[str, bytes]:
    """Name and content of the file that a press saves."""
    with page.expect_download() as waiting:
        press()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def rows(content: bytes) -> list[dict[str, str]]:
    """A table of CSV."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_each_chart_is_saved_as_it_is_seen(page: Any, lab: Lab) -> None:
    """A picture, a drawing and all its numbers, each saying what it is of."""
    opened(page, lab, f"#scenario={TIGHT}&set=payments.refusal_share:0.3")
    known = run(lab, scenario=TIGHT, set={"payments.refusal_share": 0.3})
    page.click("#take")
    names = page.locator(".keeps li")
    assert names.count() == 5
    for at in range(5):
        buttons = names.nth(at).locator("button")
        if at < 2:  # a picture is the drawing, painted
            name, picture = saved(page, buttons.nth(0).click)
            assert name.startswith(f"{TIGHT}-{known['digest'][:6]}-") and name.endswith(".png")
            assert picture[:8] == b"\x89PNG\r\n\x1a\n"
            assert struct.unpack(">I", picture[16:20])[0] >= 1600
        _, drawn = saved(page, buttons.nth(1).click)
        text = " ".join(ElementTree.fromstring(drawn).itertext())
        assert known['digest'][:12] in text and "Payments refused 30 %" in text
        table = rows(saved(page, buttons.nth(2).click)[1])
        assert table[0]["fingerprint"] == known["digest"][:12]
        assert all(value is not None for row in table for value in row.values())
        if at == 0:
            ours = [row for row in table if row["shown_as"] == "this"]
            assert [float(row["middle_bn_usd"]) for row in ours] == known["page"]["fan"]["p50"]
            pinned = [row for row in table if row["shown_as"] == "pinned"]
            assert [row["quarter"] for row in pinned] == known["quarters"]


def test_what_is_pinned_is_in_the_report_and_the_link_needs_no_clipboard(
        page: Any, lab: Lab) -> None:
    """Where the page has no clipboard the link is selected."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    at_once(page, lab, f"#scenario={TIGHT}&pin-scenario=ten_billion")
    page.click("#take")
    report = saved(page, page.locator("#dialog button:has-text('Report')").click)[1].decode()
    assert "Sanctions tighten" in report and "Ten billion: everything at once" in report
    assert "qurultay compare ten_billion sanctions_tighten" in report
    page.click("text=Copy the link")
    page.wait_for_selector("#dialog [role=status]:has-text('link is')")
    link = page.locator("#link").input_value()
    assert page.evaluate("""() => { const { value, selectionStart, selectionEnd } =
        document.activeElement; return value.slice(selectionStart, selectionEnd); }""") == link


def test_a_link_holds_view_world_quarter_decisions_and_dates(
        page: Any, lab: Lab, chromium: Any) -> None:
    """Whoever opens it sees the same, and a step back takes back a decision."""
    page.goto(f"{lab.place}/#dated=rivalry.level:2026Q1-2027Q4=1&pin-scenario=five_billion"
              "&scenario=baseline&view=world&world=3&quarter=2025Q2&state=UZ")
    page.wait_for_selector("#world-map svg", timeout=60_000)
    assert page.inner_text("#quarter-shown") == "2025Q2"
    page.select_option("[aria-label=Mode]", "great_power_led")
    page.click("#step")
    assert page.locator("[aria-label=Mode]").input_value() == "great_power_led"
    page.click("#decide")
    page.wait_for_selector("#status:has-text('altered by one decision')", timeout=60_000)
    page.wait_for_timeout(500)
    found = lab.found("world", {
        "member": 3, "dated": {"rivalry.level": [
            {"first": "2026Q1", "last": "2027Q4", "value": 1.0}]},
        "decisions": [{"state": "UZ", "first": "2025Q4", "last": "2026Q3",
                       "mode": "great_power_led"}]})
    other = chromium.new_page()
    other.goto(page.url)
    other.wait_for_selector("#status:has-text('altered by one decision')", timeout=60_000)
    for one in (page, other):
        assert one.inner_text("#quarter-shown") == "2025Q3"
        assert "Decide for Uzbekistan" in one.inner_text("#world-state")
        line = rows(saved(one, lambda: save_line(one))[1])  # noqa: B023
        assert line[0]["fingerprint"] == found["digest"][:12]
    assert other.url == page.url
    other.close()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    page.wait_for_selector("#status:has-text('The same as')", timeout=60_000)
    assert page.inner_text("#quarter-shown") == "2025Q3"
    assert "decisions=" not in page.url
    page.keyboard.press("Control+Shift+z")
    page.wait_for_selector("#status:has-text('altered by one decision')", timeout=60_000)
    page.click("#to-worlds")  # the line below is that of the view, whichever answer came last
    page.wait_for_selector("#status:has-text('1,000 worlds of')", timeout=60_000)
    page.click("#to-world")
    page.wait_for_selector("#status:has-text('altered by one decision')", timeout=60_000)


def save_line(page: Any) -> None:
    """Save the numbers of one world's line."""
    page.click("#keep-world-line")
    page.click("#dialog .choices button:has-text('Numbers')")


def test_steps_are_taken_back_and_pages_too(page: Any, lab: Lab) -> None:
    """Undo and redo, by button and key; Back and Forward; a link into an open page."""
    before, link = at_once(page, lab), page.url
    assert page.locator("#undo").is_disabled() and page.locator("#redo").is_disabled()
    page.focus(LEVER)
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    moved = changed(page, before)
    page.select_option("#scenario", TIGHT)
    chosen = changed(page, moved)
    assert len({before, moved, chosen}) == 3
    for act, then in ((lambda: page.keyboard.press("Control+z"), moved),
                      (lambda: page.click("#undo"), before),
                      (lambda: page.click("#redo"), moved),
                      (lambda: page.keyboard.press("Control+y"), chosen),
                      (page.go_back, moved), (page.go_back, before),
                      (page.go_forward, moved),
                      (lambda: page.goto(link), before)):
        act()
        shows(page, then)
    assert page.locator(LEVER).input_value() == "0.12"
    assert page.locator("#scenario").input_value() == "baseline"
    page.click("#open")
    page.fill("#own-text", FILE)
    page.press("#own-text", "Control+z")  # takes back typing, not a step
    assert digest(page) == before
    page.fill("#own-text", FILE)
    page.click("text=Open it")
    page.wait_for_selector("#asks:has-text('Is it kept?')", timeout=60_000)
    page.reload()
    page.wait_for_selector("#asks:has-text('Is it kept?')", timeout=60_000)
    assert page.locator("#scenario").input_value() == "own"


BAD_LINKS = {
    "scenario=five_bilion": "did you mean “five_billion”",
    "scenario=baseline&set=payments.refusal_shar:0.2": "did you mean “payments.refusal_share”",
    "scenario=baseline&set=payments.refusal_share:7": "from 0 to 0.6",
    "scenario=baseline&worldview=nobody": "nobody",
    "scenario=baseline&dated=rivalry.level:2030Q1-2029Q1=1": "2030Q1-2029Q1",
    "scenario=baseline&dated=rivalry.level:2019Q1-2020Q1=1": "does not lie within",
    "scenario=baseline&decisions=KZ:2030Q1:2029Q4:none": "KZ:2030Q1:2029Q4:none",
    "scenario=baseline&view=wrold": "wrold",
    "file=abc123": "open the file here",
    "nonsense=1": "nonsense"}


def test_a_bad_link_is_said(page: Any, lab: Lab) -> None:
    """What of it cannot be used, what would do instead, and the rest is shown."""
    before = at_once(page, lab)
    for link, said in BAD_LINKS.items():
        page.goto(f"{lab.place}/#{link}")  # into the open page
        page.wait_for_selector(f"#note:has-text('{said}')", timeout=30_000)
        shows(page, before)
        assert page.locator("#trouble").is_hidden(), link
        page.click("#note button")
        assert page.locator("#note").is_hidden()
    page.goto("about:blank")
    at_once(page, lab, "#scenario=five_bilion&view=nowhere")
    assert all(said in page.inner_text("#note") for said in ("five_billion", "nowhere"))


def test_a_lost_line_is_said_and_tried_again(lab: Lab, chromium: Any) -> None:
    """Charts that are not up to date are grey and say of what they are."""
    page = chromium.new_page()
    at_once(page, lab)
    page.route("**/api/**", lambda route: route.abort())
    page.select_option("#scenario", TIGHT)
    page.wait_for_selector("#again", timeout=30_000)
    assert "still show “Our best forecast”" in page.inner_text("#trouble")
    assert "stale" in (page.locator("#worlds").get_attribute("class") or "")
    page.click("#again")
    page.wait_for_selector("#again", timeout=30_000)
    page.unroute("**/api/**")
    page.click("#again")
    shows(page, run(lab, scenario=TIGHT)["digest"][:12])
    assert page.locator("#trouble").is_hidden() and page.locator(".stale").count() == 0
    page.route("**/api/moved", lambda route: route.abort())
    page.select_option("#worldview", "insider")
    page.wait_for_selector("#again", timeout=60_000)
    assert "still show" not in page.inner_text("#trouble")  # the charts are there, one panel is not
    assert page.locator(".stale").count() == page.locator(".more.stale").count() == 1
    page.close()


def test_late_answers_replace_nothing(page: Any, lab: Lab) -> None:
    """Neither another dialog nor what was typed, nor a newer world."""
    at_once(page, lab)
    late: list[Any] = []

    def hold(route: Any) -> None:
        late.append(route)

    page.route("**/api/why**", hold)
    page.click("[aria-label='Why: Payment support']")
    page.wait_for_selector("#dialog :text('Looking up')")
    page.keyboard.press("Escape")
    page.click("#open")
    page.fill("#own-text", "typed")
    late.pop().continue_()
    page.wait_for_timeout(400)
    assert page.inner_text("#dialog-title") == "Open a scenario file"
    assert page.locator("#own-text").input_value() == "typed"
    page.route("**/api/read", hold)
    page.click("text=Open it")
    page.wait_for_timeout(100)
    page.keyboard.press("Escape")
    page.click("#take")
    late.pop().fulfill(json={"name": "x", "title": "Late", "decisions": []})
    page.wait_for_timeout(300)
    assert page.inner_text("#dialog-title") == "Save and share"
    assert page.locator("#scenario").input_value() == "baseline"
    page.keyboard.press("Escape")
    page.route("**/api/world", hold)
    page.click("#to-world")
    page.wait_for_timeout(100)
    page.unroute("**/api/world")
    page.select_option("#scenario", TIGHT)
    page.wait_for_selector("#status:has-text('run sanctions_tighten')", timeout=60_000)
    assert len(late) == 1  # the earlier question was taken back


def test_a_dated_lever_shows_its_dates_and_lets_them_be_changed(page: Any, lab: Lab) -> None:
    """The mark on the slider, the words, another quarter, and back."""
    first = at_once(page, lab, f"#scenario={TIGHT}")
    words = page.locator("button.dated:has-text('84 % from 2026Q1 on')")
    assert page.locator(".track i").count() >= 2
    words.click()
    page.select_option("[aria-label='From, 1']", "2028Q3")
    page.select_option("[aria-label='To, 1']", "2027Q1")
    assert "ends before" in page.inner_text("#dialog .wrong")
    assert page.locator("text=Use these dates").is_disabled()
    page.select_option("[aria-label='To, 1']", "2029Q4")
    page.click("text=Use these dates")
    known = run(lab, scenario=TIGHT, dated={"sanctions.pressure_on.RU": [
        {"first": "2028Q3", "last": "2029Q4", "value": 0.84}]})
    shows(page, known["digest"][:12])
    assert page.locator("button.dated:has-text('84 % from 2028Q3 to 2029Q4')").count() == 1
    page.click("[aria-label='Reset Sanctions pressure on Russia']")
    shows(page, first)


def test_three_scenarios_are_compared(page: Any, lab: Lab) -> None:
    """The sentence of `compare`, lines of what differs, and both taken home."""
    at_once(page, lab, f"#scenario={TIGHT}")
    page.click("#to-compare")
    page.select_option("#side-1", "ten_billion")
    page.wait_for_selector("#compare-line svg path >> nth=3", state="attached", timeout=60_000)
    page.wait_for_selector("#compare:not([aria-busy])", state="attached", timeout=60_000)
    known = [lab.found("compare", {"pinned": {}, "moved": {"scenario": name}})
             for name in (TIGHT, "ten_billion")]
    said = page.inner_text("#compare .compared > [role=status]")
    assert said.split() == " ".join(one["answer"] for one in known).split()
    page.click("#keep-compare-line")
    table = rows(saved(page, page.locator(".choices button:has-text('Numbers')").click)[1])
    for one, title in zip(known, ("Sanctions tighten", "Ten billion: everything at once"),
                          strict=True):
        ours = [row for row in table if row["figure"] == "trade" and row["scenario"] == title]
        assert [float(row["difference"]) for row in ours] == one["lines"][0]["mean"]
    page.keyboard.press("Escape")
    page.click("#take")
    report = saved(page, page.locator("#dialog button:has-text('Report')").click)[1].decode()
    assert "qurultay compare baseline ten_billion sanctions_tighten" in report
