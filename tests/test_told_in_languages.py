"""Stories, reports and pictures in every language: nothing left in English, nothing unfilled."""

import re
from functools import cache
from html import unescape

import pytest
from matplotlib.text import Text

import qurultay as q
from qurultay.analysis.follow import follow
from qurultay.languages import LOCALES, use
from qurultay.report import pictures
from qurultay.report.page import report_page
from qurultay.report.story import comparison_text, story
from qurultay.results.wording import width_of
from qurultay.scenario.scenario import Scenario

OTHERS = [code for code in LOCALES if code != "en"]
SCENARIOS = ("five_billion", "uzbekistan_joins_eaeu")
NAMES = {"qurultay", "ensemble", "compare", "explain", "key", "un", "comtrade", "wits", "ucdp",
         "xlrm", "eaeu", "member", "members", "ii", "iii", "iv"}
"""Words that stay as they are: programs, sources, forums, Roman numbers."""
ENGLISH = {"the", "of", "and", "with", "between", "from", "world", "worlds", "trade", "share",
           "year", "under", "each", "every", "when", "which", "is", "are", "by", "than", "more"}


@cache
def courses():
    return [follow(Scenario.read(name)) for name in SCENARIOS]


@cache
def outcomes():
    return [q.ensemble(name, 6) for name in ("baseline", "great_power_led")]


def left_in_english(code, text):
    """Words of a text that are neither of its language nor a name or code."""
    words = re.findall(r"[A-Za-z][\w.-]*", text)
    if code == "uz":
        return [word for word in words if word.lower() in ENGLISH]
    return [word for word in words if len(word) > 1 and word.lower() not in NAMES
            and not re.search(r"[_.\d-]", word) and word not in (*SCENARIOS, "baseline")]


def check(code, text):
    """No English, no hole, no key; in Persian no Latin digit but in codes."""
    assert left_in_english(code, text) == []
    assert not re.search(r"[{}\[\]⟦⟧]", text)
    if code == "fa":
        codes = r"--\w+ \d+|\S*[A-Za-z_]\S*"
        assert re.findall("[0-9]+", re.sub(codes, "", text)) == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_story_is_told_whole(code):
    with use(code):
        for course in courses():
            check(code, story(course))
        check(code, comparison_text(courses()))


@pytest.mark.parametrize("code", LOCALES)
def test_columns_of_a_story_stand_below_each_other(code):
    """As a terminal shows them: all rows of years are as wide as their heading."""
    with use(code):
        lines = comparison_text(courses()).splitlines()[2:17]
    assert len({width_of(line) for line in lines}) == 1


def shown(page):
    """What a page shows, without texts of files, commands and codes."""
    page = re.sub(r"<style.*?</style>|<pre.*?</pre>|<code.*?</code>", " ", page, flags=re.S)
    return unescape(re.sub("<[^>]+>", " ", page))


@pytest.mark.parametrize("code", OTHERS)
def test_the_first_page_of_a_report(code):
    with use(code):
        page = report_page(outcomes(), "qurultay compare baseline great_power_led", members=2)
    right = ' dir="rtl"' if LOCALES[code].right_to_left else ""
    assert f'lang="{code}"{right}>' in page
    first, _, rest = page.partition('<details class="analyst">')
    check(code, shown(first))
    # Units, sources and mechanisms of the model are in English as in its tables, so are inputs.
    rest = re.sub(r'<table class="(?:assumed|xlrm)">.*?</table>|id="inputs".*?</section>', " ",
                  rest, flags=re.S)
    assert rest.count("<table") > 5
    versions = re.findall(r'scope="row">([a-z.]+)</th>', rest)
    check(code, re.sub(rf"\b(?:{'|'.join(map(re.escape, versions))})\b", " ", shown(rest)))


@pytest.mark.parametrize("code", OTHERS)
def test_pictures_are_labelled_and_nothing_lies_on_the_heading(code):
    with use(code):
        for figure in (pictures.draw_one_world(courses()[0]), pictures.draw_comparison(courses())):
            figure.canvas.draw()
            texts = [one for one in figure.findobj(Text) if one.get_visible() and one.get_text()]
            check(code, " ".join(one.get_text().replace("\n", " ") for one in texts))
            width, _ = figure.canvas.get_width_height()
            heading = min(one.get_window_extent().y0 for one in figure.texts[:2])
            for axes in figure.axes:
                title = axes.title if axes.title.get_text() else max(
                    (axes._left_title, axes._right_title), key=lambda one: len(one.get_text()))
                box = title.get_window_extent()
                assert box.y1 < heading
                assert box.x0 >= 0.0 and box.x1 <= width
            lines = [one.get_window_extent() for one in figure.texts]
            assert all(box.x0 >= 0.0 and box.x1 <= width for box in lines)


def test_an_old_matplotlib_is_refused_where_letters_join(monkeypatch):
    """In plain words; other languages are drawn by it."""
    monkeypatch.setattr(pictures.matplotlib, "__version__", "3.10.1")
    with use("fa"), pytest.raises(q.QurultayError, match=r"3\.10\.1"):
        pictures.draw_one_world(courses()[0])
    with use("kk"):
        assert pictures.draw_comparison(courses()).texts
