"""The charts of the page: what they say, how they are read, and that nothing lies over another."""

import re
from typing import Any

from lab_fixture import Lab, opened

from qurultay.lab.replies import recorded_trade
from qurultay.results.trust import COVERAGE, JUDGEMENT, SKILL, trust_strip

# Texts that lie over each other or are cut, letters below 12 px, a page wider than the screen.
OVERLAPS = """() => {
  const wrong = [];
  for (const svg of document.querySelectorAll('.plot > svg[role]')) {
    const texts = [...svg.querySelectorAll('text')]
      .map((one) => [one.textContent, one.getBoundingClientRect()]).filter(([, box]) => box.width);
    const frame = svg.getBoundingClientRect(), name = svg.parentElement.id;
    texts.forEach(([one, a], n) => {
      for (const [other, b] of texts.slice(n + 1)) {
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
          && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
          wrong.push(`${name}: ${one} over ${other}`);
      }
      if (a.left < frame.left - 2 || a.right > frame.right + 2 || a.top < frame.top - 3
        || a.bottom > frame.bottom + 3) wrong.push(`${name}: ${one} is cut`);
    });
  }
  for (const one of document.querySelectorAll('main *, header *')) {
    if (one.getClientRects().length && parseFloat(getComputedStyle(one).fontSize) < 12
      && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
      wrong.push(`${one.className} ${one.textContent.slice(0, 30)}: too small`);
  }
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('scrolls sideways');
  return wrong;
}"""


def test_texts_do_not_overlap(page: Any, lab: Lab) -> None:
    """From a phone to a projector, at 200 % (half as many CSS pixels), light and dark.

    No text of a chart lies over another or is cut, none is below 12 px, nothing scrolls sideways.
    """
    opened(page, lab, "#scenario=ten_billion")
    for width, height, scheme in ((390, 844, "dark"), (683, 384, "light"), (1366, 768, "dark"),
                                  (1440, 900, "light"), (1920, 1080, "dark")):
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(300)
        assert page.evaluate(OVERLAPS) == [], width
        card = page.evaluate("getComputedStyle(document.querySelector('.card')).backgroundColor")
        assert (sum(map(int, re.findall(r"\d+", card)[:3])) < 200) == (scheme == "dark")


def test_charts_begin_with_the_record_and_say_what_they_draw(page: Any, lab: Lab) -> None:
    """Every recorded year is in the table, those before the fan as long as it are drawn."""
    opened(page, lab, "#scenario=ten_billion")
    trade = recorded_trade()
    record = dict(zip(trade["years"], trade["trade"]["KZ-UZ"], strict=True))
    rows = page.locator("#fan-spoken tbody tr").all_inner_texts()
    for year in (1995, 2008, 2021):
        shown = next(row for row in rows if row.startswith(f"{year}, recorded"))
        assert f"{record[year]:.1f}" in shown
    texts = page.locator("#fan > svg:first-child text").all_text_contents()
    for says in ("record", "nine of ten", "half of worlds", "target: 5 bn by 2030",
                 "target: 10 bn by 2035"):
        assert says in texts
    assert any(text.startswith("middle ") for text in texts)
    page.focus("#fan .reader")
    page.keyboard.press("Home")
    first = page.get_attribute("#fan .reader", "aria-valuetext")
    page.click("#all")
    page.focus("#fan .reader")
    page.keyboard.press("Home")
    assert (page.get_attribute("#fan .reader", "aria-valuetext") or "").startswith("1995: recorded")
    assert (first or "").startswith("2007: recorded")


def test_every_chart_is_read_by_pointer_and_by_keys(page: Any, lab: Lab) -> None:
    """Values of the quarter or thing under the pointer; arrow keys go to the next."""
    opened(page, lab, "#scenario=ten_billion")
    for name, tab in (("fan", ""), ("map", ""), ("curves", ""), ("modes", ""),
                      ("moved", "#tab-moved"), ("trust", "#tab-trust")):
        if tab:
            page.click(tab)
        reader = page.locator(f"#{name} .reader")
        reader.focus()
        said = []
        for key in ("Home", "ArrowRight", "ArrowRight", "End", "ArrowLeft"):
            page.keyboard.press(key)
            said.append(reader.get_attribute("aria-valuetext") or "")
        assert len(set(said)) == 5, said
        assert all(re.search(r"\d", text) for text in said), said
        assert page.locator(f"#{name} .tip").is_visible()
        reader.blur()
        assert not page.locator(f"#{name} .tip").is_visible()
    found = lab.found("run", {"scenario": "ten_billion", "members": 1000})
    box = page.locator("#fan").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 2)
    tip = page.locator("#fan .tip").inner_text()
    head = re.match(r"(\d{4})(?: Q(\d))?", tip)
    assert head
    at = found["quarters"].index(f"{head[1]}Q{head[2] or 4}")
    fan = found["page"]["fan"]
    assert f"{fan['p50'][at]:.1f} bn" in tip
    assert f"{fan['p25'][at]:.1f} to {fan['p75'][at]:.1f}" in tip


def test_a_line_opens_its_world_and_an_event_its_quarter(page: Any, lab: Lab) -> None:
    """By keys: up to a single world, Enter; then by pointer on the story and on the chart."""
    opened(page, lab)
    page.click("#single")
    page.focus("#fan .reader")
    page.keyboard.press("ArrowUp")
    said = page.get_attribute("#fan .reader", "aria-valuetext")
    world = re.search(r"world (\d+)", said or "")
    assert world
    page.keyboard.press("Enter")
    page.wait_for_selector("#world-map svg", timeout=60_000)
    assert page.locator("#member").input_value() == world[1]
    page.focus("#world-line .reader")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    assert page.locator("#quarter-shown").inner_text() == "2035Q4"
    event = page.locator(".told li:not(.ahead) button").first
    event.click()
    assert page.locator("#quarter-shown").inner_text() == event.inner_text()


def test_how_far_to_trust_it_stands_under_the_answer(page: Any, lab: Lab) -> None:
    """In the numbers that shipped with the release."""
    opened(page, lab)
    strip = {one.key: one for one in trust_strip()}
    line = page.inner_text("#trusted")
    judged = strip[JUDGEMENT]
    assert f"{round(judged.value * judged.of)} of {judged.of} numbers" in line
    assert f"held {round(100 * strip[COVERAGE].value)} %" in line
    low, high = strip[SKILL].low, strip[SKILL].high
    assert low is not None and high is not None
    assert ("not forecast" in line) == (low <= 0 <= high)
    page.click("#trusted button")
    assert f"{strip[COVERAGE].of:,}" in page.inner_text("#dialog")
