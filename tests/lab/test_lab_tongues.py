"""The page in five languages and in one that is 40 % longer: nothing cut, nothing untranslated."""

import json
import re
from typing import Any

import pytest
from lab_fixture import Lab, opened, settled
from test_lab_charts import OVERLAPS

from qurultay.languages import LOCALES, messages

SIZES = {"desktop": (1366, 768), "phone": (390, 800)}
ASKS = "#scenario=ten_billion&pin-scenario=five_billion&set=payments.refusal_share:0.3"
VIEWS = ("worlds", "helps", "differs", "trust", "world", "compare", "class", "why", "dates", "take",
         "open", "keep")
MOST_FIRST = 450_000  # bytes
CODES = (r"qurultay(?: [\w.=-]+)+", r"\b[0-9a-f]{12}\b", r"\[\w+\]", r"[A-Za-z]\w*[._]\w[\w.]*",
         r"\b[A-Z]{2,4}\b", r"Ctrl\+(Shift\+)?\w", "Enter:", r"\d+\.\d+\.\d+",
         "Qurultay|Natural Earth|Comtrade|seeds|http:[^ ]+")

# Texts that are cut by what holds them or by the screen, or lie over each other.
CUT = r"""() => {
  const wrong = [], seen = [], scrolls = (style) => /auto|scroll/.test(style.overflowX);
  const dialog = document.querySelector('dialog[open]'), root = dialog || document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim(), own = node.parentElement;
    if (!text || own.closest('svg, select, textarea, .unseen, .skip, .tip, #sheet, script, style'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((one) => one.width > 0.5 && one.height > 0.5);
    if (!rects.length || getComputedStyle(own).clipPath !== 'none' // for screen readers only
      || !own.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    let holder = own, free = false;
    while (holder && holder !== document.documentElement) {
      const style = getComputedStyle(holder), box = holder.getBoundingClientRect();
      if (scrolls(style)) { free = true; break; }
      const holds = style.overflowX !== 'visible'
        || holder.matches('button, label, output, .card, .figure, #levers, header');
      if (holds && rects.some((one) => one.left < box.left - 2 || one.right > box.right + 2
          || one.top < box.top - 3 || one.bottom > box.bottom + 3))
        wrong.push(`${text.slice(0, 40)} is cut by ${holder.id || holder.className}`);
      holder = holder.parentElement;
    }
    if (free) continue;
    if (rects.some((one) => one.left < -1 || one.right > innerWidth + 1))
      wrong.push(`${text.slice(0, 40)} leaves the screen`);
    const card = own.closest('.card, #levers, header, .figure, dialog');
    for (const [other, its, hold] of seen) {
      if (hold === card && rects.some((a) => its.some((b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)))
        wrong.push(`${text.slice(0, 40)} over ${other.slice(0, 40)}`);
    }
    seen.push([text, rects, card]);
  }
  return wrong;
}"""

# All that can be read or heard, without what is a code or in another language on purpose.
SAID = r"""() => {
  const root = document.querySelector('dialog[open]') || document.body;
  const found = [], hidden = (one) => !one.checkVisibility({ visibilityProperty: true });
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement;
    if (own.closest('script, style, #language, [lang=en]:not(html), bdi, textarea, pre, .code, '
      + '.address, #class-language, [dir=auto]')) continue;
    if (own.closest('option') ? hidden(own.closest('select')) : hidden(own)) continue;
    found.push(node.textContent);
  }
  for (const one of root.querySelectorAll('[aria-label], [title], [aria-valuetext]'))
    if (!hidden(one)) for (const name of ['aria-label', 'title', 'aria-valuetext'])
      if (one.hasAttribute(name)) found.push(one.getAttribute(name));
  return found.filter((text) => text.trim());
}"""


def shown(page: Any, view: str) -> None:
    """Go to a view, a panel of the first or a dialog."""
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 1366, "height": 768})
    if view in ("world", "compare", "class"):
        page.click(f"#to-{view}")
        page.wait_for_selector({"world": "#world-map svg", "class": ".doors",
                                "compare": "#compare-line svg path >> nth=1"}[view],
                               state="attached", timeout=60_000)
        return
    page.click("#to-worlds")
    if view in ("helps", "differs", "trust"):
        page.click(f"#tab-{view}")
    if view == "helps":
        page.wait_for_selector("#panel-helps tbody tr", timeout=120_000)
    if view in ("why", "dates"):
        page.click(".lever .why >> nth=0")
        page.wait_for_selector("#dialog dl", timeout=20_000)
    if view == "dates":
        page.click("#dialog .buttons .strong")
        page.click("#dialog .buttons button >> nth=1")
    if view in ("take", "open"):
        page.click(f"#{view}")
    if view == "keep":
        page.click("#keep-fan")


def wrong(page: Any, views: tuple[str, ...] = VIEWS, code: str = "en") -> list[str]:
    """What is cut, overlaps or is foreign to a language in any view, on a desktop and a phone."""
    found = []
    for view in views:
        shown(page, view)
        found += [f"{view}: {one}" for one in foreign(page.evaluate(SAID), code)]
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(150)
            found += [f"{view}, {size}: {one}"
                      for one in (*page.evaluate(OVERLAPS), *page.evaluate(CUT))]
    page.keyboard.press("Escape")
    return found


def foreign(texts: list[str], code: str) -> list[str]:
    """Words and numbers that are not of the language."""
    found = []
    for text in texts:
        plain = re.sub(r"[⁦-⁩]", "", text)
        for known in CODES:
            plain = re.sub(known, "", plain)
        if "[" in plain and re.search(r"\[[a-z]+-", text):
            found.append(f"no message: {text[:60]}")
        if code in ("ru", "kk", "fa") and (word := re.search(r"[A-Za-z]{2,}", plain)):
            found.append(f"{word[0]} in {text[:80]!r}")
        if code == "fa" and (digit := re.search("[0-9]", plain)):
            found.append(f"{digit[0]} in {text[:80]!r}")
        if code in ("ru", "kk", "uz") and (number := re.search(r"\d\.\d", plain)):
            found.append(f"{number[0]} in {text[:80]!r}")
    return sorted(set(found))


@pytest.mark.parametrize("code", ["fa", "kk", "uz", "ru"])
def test_each_language_fits_and_is_whole(page: Any, lab: Lab, code: str) -> None:
    """In every view on a desktop and a phone; words and numbers are its own."""
    own = messages(code)
    opened(page, lab, f"{ASKS}&language={code}")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        code, "rtl" if own.locale.right_to_left else "ltr"]
    assert page.title() == own.say("page-title", {})
    assert wrong(page, code=code) == []


ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


def longer(text: str) -> str:
    """The same text, accented and 40 % longer."""
    pad = " lorém ipsúm dólor sit amét cónsectetur" * (1 + len(text) // 80)
    return text.translate(ACCENTS) + pad[:round(0.4 * len(text))].rstrip()


def stretched(pattern: list[Any]) -> list[Any]:
    """A parsed message with every text longer; holes stay."""
    return [longer(part) if isinstance(part, str) and part.strip() else part
            if not (isinstance(part, dict) and "of" in part)
            else {**part, "of": {case: stretched(of) for case, of in part["of"].items()}}
            for part in pattern]


def stretch(page: Any) -> None:
    """Words of the page, and of levers, scenarios, targets and answers, come longer."""
    def words(route: Any) -> None:
        found = route.fetch().json()
        keep = ("page-quarter", "page-percent", "page-bn", "page-break", "page-comma")
        found["messages"] = {key: pattern if key.startswith(keep) else stretched(pattern)
                             for key, pattern in found["messages"].items()}
        route.fulfill(body=json.dumps(found), content_type="application/json")

    def data(route: Any) -> None:
        found = route.fetch().json()
        for one in found["levers"]:
            one |= {part: longer(one[part]) for part in ("name", "least", "most", "says")}
        for one in found["scenarios"]:
            one["title"] = longer(one["title"])
        found["groups"] = {key: longer(text) for key, text in found["groups"].items()}
        route.fulfill(body=json.dumps(found), content_type="application/json")

    def run(route: Any) -> None:
        found = route.fetch().json()
        found["answer"] = longer(found["answer"])
        for part in ("title", "asks"):
            found["page"][part] = longer(found["page"][part])
        for one in found["page"]["targets"]:
            one |= {part: longer(one[part]) for part in ("says", "short")}
        route.fulfill(body=json.dumps(found), content_type="application/json")

    page.route("**/words/en.json", words)
    page.route("**/api/lab", data)
    page.route("**/api/run", run)


def test_a_language_that_is_40_per_cent_longer_fits(page: Any, lab: Lab) -> None:
    """In every view on a desktop and a phone."""
    stretch(page)
    opened(page, lab, ASKS)
    assert wrong(page) == []


def test_the_switch_keeps_what_is_asked_and_seen(page: Any, lab: Lab) -> None:
    """Another language at once, without losing scenario, levers, steps or place."""
    opened(page, lab, "#scenario=five_billion")
    page.focus("#lever-payments-refusal_share")
    page.keyboard.press("ArrowRight")
    settled(page)
    value = page.locator("#lever-payments-refusal_share").input_value()
    digest = page.inner_text("#status").split("Digest ")[-1][:12]
    page.click("#to-world")
    page.wait_for_selector("#world-map svg", timeout=60_000)
    page.click("#step")
    page.select_option("#language", "fa")
    page.wait_for_selector("html[dir=rtl] #quarter-shown:has-text('۲۰۲۲')", timeout=60_000)
    own = messages("fa")
    assert page.locator("#quarter-shown").inner_text().replace("\u2068", "") == own.say(
        "page-quarter", {"year": "۲۰۲۲", "quarter": 2})
    page.click("#to-worlds")
    settled(page)
    assert digest in page.inner_text("#status")
    assert page.locator("#lever-payments-refusal_share").input_value() == value
    assert "language=fa" in page.url and page.locator("#undo").is_enabled()
    page.reload()
    settled(page)
    assert page.evaluate("document.documentElement.lang") == "fa"
    page.goto(f"{lab.place}/#scenario=five_billion&language=ru")  # a link is stronger
    page.wait_for_selector("html[lang=ru] #status:has-text('1\u00a0000')", timeout=60_000)
    page.select_option("#language", "en")
    page.wait_for_selector("#status:has-text('1,000 worlds')", timeout=60_000)
    assert "language=" not in page.url
    page.evaluate("localStorage.clear()")


@pytest.mark.parametrize("code", LOCALES)
def test_the_first_load_of_each_language_is_small(lab: Lab, chromium: Any, code: str) -> None:
    """Of a browser that asks for it; words of no other language are fetched."""
    context = chromium.new_context(locale=code)
    page = context.new_page()
    sizes: list[float] = []
    asked: list[str] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda found: sizes.append(found["encodedDataLength"]))
    page.on("request", lambda one: asked.append(one.url.rsplit("/", 1)[-1]))
    opened(page, lab)
    assert page.evaluate("document.documentElement.lang") == code
    assert [name for name in asked if name in {f"{one}.json" for one in LOCALES}] == [
        f"{code}.json"]
    print(f"first load in {code}: {sum(sizes) / 1000:.0f} kB in {len(sizes)} answers")
    assert 30_000 < sum(sizes) < MOST_FIRST
    context.close()
