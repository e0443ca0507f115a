"""The report as a reader sees it: one sheet for a minister, a phone, a dark screen, no overlap."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

import qurultay as q
from qurultay.languages import LOCALES, use
from qurultay.report.page import report_page

SHEET = {"width": 695, "height": 1046}  # A4 less its margins, at 96 dots an inch
KINDS = {"one": ["five_billion"], "two": ["baseline", "sanctions_tighten"],
         "three": ["baseline", "five_billion", "ten_billion"],
         "long": ["baseline", "sanctions_tighten", "alliance_signed"],
         "five": ["baseline", "alliance_signed", "national_currencies_supported", "middle_corridor",
                  "gas_union_coopts"]}
TOLD = {f"two-{code}": code for code in LOCALES if code != "en"}
"""The report on two in the other languages, some of which need more room."""
MEASURED = """() => {
  const found = [], box = (e) => e.getBoundingClientRect();
  const shared = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left),
                            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
  for (const svg of document.querySelectorAll('svg')) {
    const frame = box(svg);
    if (!frame.width) continue;
    const words = [...svg.querySelectorAll('text')].map((e) => [e.textContent, box(e)]);
    const dots = [...svg.querySelectorAll('circle.dot, circle.goal-due')].map((e) => ['', box(e)]);
    words.forEach(([says, its], at) => {
      if (its.left < frame.left - 1 || its.right > frame.right + 1 || its.top < frame.top - 1
          || its.bottom > frame.bottom + 1) found.push(`outside: ${says}`);
      for (const [other, beside] of [...words.slice(at + 1), ...dots]) {
        const [wide, high] = shared(its, beside);
        if (wide > 1 && high > 3) found.push(`${says} | ${other}`);
      }
    });
  }
  for (const one of document.querySelectorAll('.chances td :is(strong, small)')) {
    const its = box(one), cell = box(one.closest('td'));
    if (its.left < cell.left - 1 || its.right > cell.right + 1) found.push(one.textContent);
  }
  return found; }"""
FAINT = """() => {
  const parts = (css) => css.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => rgb.slice(0, 3).map((v) => v / 255)
    .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!colour.endsWith(', 0)')) return parts(colour);
    }
    return [255, 255, 255];
  };
  const all = 'p, li, th, td, h1, h2, b, small, strong, summary, th span, text:not(.on)';
  return [...document.querySelectorAll(all)].filter((e) => e.textContent.trim()
    && e.checkVisibility({contentVisibilityAuto: true}) && e.getBoundingClientRect().width)
    .map((e) => {
      const style = getComputedStyle(e), ink = e.tagName === 'text' ? style.fill : style.color;
      const a = light(parts(ink)), b = light(ground(e));
      return [e.textContent.slice(0, 40), (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
    }).filter(([, found]) => found < 4.5); }"""


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """A report of each kind."""
    worlds = {name: q.ensemble(name, 40) for names in KINDS.values() for name in names}

    def told(kind: str, code: str = "en") -> str:
        with use(code):
            return report_page([worlds[name] for name in KINDS[kind]], f"qurultay compare {kind}",
                               members=2)

    return {kind: told(kind) for kind in KINDS} | {
        kind: told("two", code) for kind, code in TOLD.items()} | {"long-fa": told("long", "fa")}


@pytest.fixture
def shown(chromium: Any, pages: dict[str, str]) -> Iterator[Any]:
    """Opens a report in a window of a size."""
    opened = []

    def show(kind: str, wide: int, high: int = 900, **more: Any) -> Any:
        page = chromium.new_page(viewport={"width": wide, "height": high}, **more)
        opened.append(page)
        page.set_content(pages[kind])
        return page

    yield show
    for page in opened:
        page.close()


def sheets(printed: bytes) -> int:
    """Pages of a PDF."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", printed))


@pytest.mark.parametrize("kind", [*KINDS, *TOLD])
def test_the_part_for_a_minister_fits_one_sheet(shown: Any, kind: str) -> None:
    """And what is for the analyst begins on the next."""
    page = shown(kind, **{"wide": SHEET["width"], "high": SHEET["height"]})
    page.emulate_media(media="print")
    box = page.locator(".front").bounding_box()
    assert box["y"] + box["height"] <= SHEET["height"]
    whole = sheets(page.pdf(prefer_css_page_size=True))
    page.evaluate("document.querySelector('.analyst').remove()")
    assert sheets(page.pdf(prefer_css_page_size=True)) == 1 < whole


@pytest.mark.parametrize("kind", ["one", "five", *TOLD])
@pytest.mark.parametrize("wide", [390, 695, 1366])
def test_no_text_lies_on_another(shown: Any, kind: str, wide: int) -> None:
    """In every picture, the folded ones too; and nothing is wider than the screen."""
    page = shown(kind, wide)
    if wide == SHEET["width"]:
        page.emulate_media(media="print")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate(MEASURED) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= wide


def test_three_chances_stand_in_their_cells(shown: Any) -> None:
    """Also in a language with longer words, at a width between phone and desk."""
    for kind in ("long", "long-fa"):
        assert shown(kind, 1100).evaluate(MEASURED) == []


def test_the_analyst_s_part_is_folded_until_asked_for(shown: Any) -> None:
    page = shown("one", 1366)
    assert not page.get_by_text("Exogenous uncertainties").first.is_visible()
    page.get_by_text("For the analyst").click()
    assert page.get_by_text("Exogenous uncertainties").first.is_visible()
    assert page.evaluate("document.querySelector('.front').getBoundingClientRect().bottom") < 1200


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_on_a_light_and_on_a_dark_screen(shown: Any, scheme: str) -> None:
    """Contrast of every text in sight is at least 4.5 to 1."""
    page = shown("three", 1366, color_scheme=scheme)
    assert page.evaluate(FAINT) == []


@pytest.mark.parametrize(("kind", "wide"), [("one", 390), ("three", 1366)])
def test_the_page_has_no_barrier_axe_can_find(shown: Any, kind: str, wide: int) -> None:
    from pathlib import Path

    page = shown(kind, wide)
    page.evaluate(Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa']})")
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found["violations"]] == []
