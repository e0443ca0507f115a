"""Stories, reports and pictures in every language: nothing left in English, nothing unfilled."""

import json
import re
from functools import cache
from html import unescape

import matplotlib
import pytest
from matplotlib.text import Text
from packaging.version import Version
from test_own_tables import ALL, HEAD

import qurultay as q
from qurultay.analysis.explain import explain_result
from qurultay.analysis.follow import follow
from qurultay.analysis.inside import idle_targets
from qurultay.commands.base import put
from qurultay.commands.main import call
from qurultay.core.errors import RunError
from qurultay.languages import LOCALES, messages, use
from qurultay.report import pictures
from qurultay.report.page import report_page
from qurultay.report.story import comparison_text, story
from qurultay.results.told import check_lines, diff_lines, result_lines, show_lines
from qurultay.results.wording import in_order, width_of
from qurultay.scenario.levers import LEVERS
from qurultay.scenario.scenario import Scenario, shipped_names
from qurultay.studies.form import read_experiment, shipped_experiments

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
    if code == "fa" and Version(matplotlib.__version__) < Version("3.11"):
        with use(code), pytest.raises(RunError, match=r"matplotlib 3\.11"):
            pictures.draw_one_world(courses()[0])
        return
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


def without_code(text):
    """What is told beside the lines, tables and files of a scenario, which stay as they are."""
    text = re.sub(r"[\w./-]+\.toml|\[(?:assumptions|policies)\]|[\u200e]", "", text)
    return re.sub(r"\S+ = (?:\{[^}]*\}|\S+)|\{ \w+ = \S+ \}|\b[A-Z]-\d+|--\w+", "", text)


TARGETS = """
[[targets]]
name = "met_already"
measure = "trust"
pair = ["KZ", "UZ"]
at_most = 0.9
by = "2030Q4"

[[targets]]
name = "far_away"
measure = "state_trade"
state = "TM"
at_least = 9999.0
held_for = 8
by = "2030Q4"
"""


@pytest.fixture(scope="module")
def scenarios(tmp_path_factory):
    """All that ship, one with a row in every table, and its heirs that leave most of it out."""
    folder = tmp_path_factory.mktemp("own")
    body = re.sub('name = "', 'name = "own_', ALL) + TARGETS
    (folder / "own_rows.toml").write_text(HEAD + body, encoding="utf-8")
    heir = HEAD.replace("baseline", "own_rows.toml")
    (folder / "cut_early.toml").write_text(f'{heir}end = "2026Q1"\n', encoding="utf-8")
    (folder / "cut_late.toml").write_text(f'{heir}start = "2030Q2"\n', encoding="utf-8")
    found = [*map(Scenario.read, shipped_names()),
             Scenario.read("success_criteria", worldview="insider"),
             *(Scenario.read(folder / f"{one}.toml")
               for one in ("own_rows", "cut_early", "cut_late"))]
    return [(one, [*one.notes, *idle_targets(one)]) for one in found]


@pytest.mark.parametrize("code", OTHERS)
def test_show_diff_and_check(code, scenarios):
    """Of every scenario, with notes of every sort."""
    (first, _), (whole, _) = scenarios[0], scenarios[-3]
    assert {note.key for _, notes in scenarios for note in notes} == {
        f"listing-note-{one}" for one in ("outside", "part", "held", "met", "far")}
    with use(code):
        told = [line for one, notes in scenarios for line in (
            *show_lines(one, False), *check_lines(one, one.name, notes),
            *diff_lines(first, one), *diff_lines(one, whole))]
        placed = "\n".join(show_lines(whole, True)).translate(str.maketrans("", "", "[]"))
        check(code, without_code("\n".join([*told, placed])))


@cache
def explained():
    """Results with targets that all worlds meet, that some miss, and one that a lever flips."""
    found = [explain_result("KZ-UZ@2030", members=8), explain_result("KZ-RU@2026Q2", members=2),
             explain_result("KZ-UZ@2030", member=3)]
    missed = next(one for one in found[0]["targets"] if one["missed"])
    flips = [{"lever": lever.key, "name": lever.name, "from": 0.5, "to": end, "way": 0.25,
              "end": word} for lever in LEVERS for word, end in (
                  (lever.least, lever.low), (lever.most, lever.high))]
    kinds = [missed | {"flipped by": flips}, missed | {"flipped by": [], "held back by": []},
             missed | {"world": missed["world"] | {"median of": "all worlds"}}]
    return [*found, found[0] | {"targets": kinds}]


@pytest.mark.parametrize("code", OTHERS)
def test_what_moved_a_trade(code):
    """With its mechanisms, claims and levers."""
    with use(code):
        text = "\n".join(line for one in explained() for line in result_lines(one))
    text = re.sub(r" \[[\w.,، -]+\]$", "", text, flags=re.M)
    check(code, without_code(text))


def test_a_result_is_explained_in_english_for_other_programs(capsys):
    """Whichever language is spoken; so is a parameter."""
    for key in ("KZ-UZ@2030", "trust.gain"):
        assert call(["explain", key, "--json", "--lang", "kk"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert json.dumps(found, ensure_ascii=False).isascii()


def test_a_terminal_shows_what_keeps_its_order_without_its_marks(capsys):
    """Those of a name that is no pair are spelt out as before."""
    with use("fa"):
        put([in_order("+1"), "\u2067a\u2066b"])
    assert capsys.readouterr().out == "\u200e+1\u200e\n\\u2067a\\u2066b\n"


@pytest.mark.parametrize("code", OTHERS)
def test_arms_have_names(code):
    """Those whose chances a verdict tells."""
    asked = [condition for name in shipped_experiments() for condition in
             read_experiment(name).conditions if condition.instead]
    arms = {arm for condition in asked for arm, _ in condition.sum.arms}
    assert {"fast", "slow"} <= arms
    for arm in arms:
        assert left_in_english(code, messages(code).by_key[f"verdict-arm-{arm}"][0]) == []
