"""One number and one name for one thing: report, picture, terminal, JSON and lab say the same."""

import re
from html import unescape
from importlib import resources

import pytest

import qurultay as q
from qurultay.analysis.compare import compare
from qurultay.analysis.follow import follow
from qurultay.commands.compare import comparison_lines
from qurultay.commands.ensemble import _ensemble_lines
from qurultay.inputs.record import dyads
from qurultay.report import palette, pictures
from qurultay.report.page import report_page
from qurultay.report.story import story
from qurultay.report.words import goal_words
from qurultay.results.answer import run_object
from qurultay.results.trust import trust_lines, trust_strip
from qurultay.results.wording import corridor_names, mode_names, percent_text, state_names
from qurultay.scenario.scenario import Scenario

NAMES = ("five_billion", "middle_corridor")
FORMER = re.compile(r"one to one|all together|with powers|at home|great_power_led|intra_regional",
                    re.I)


@pytest.fixture(scope="module")
def outcomes():
    return [q.ensemble(name, 60) for name in NAMES]


def seen(page: str, whole: bool = False) -> str:
    """The words of the first page, or of all."""
    shown = page if whole else page.partition('<details class="analyst">')[0]
    shown = re.sub(r"<(style|title|desc)\b.*?</\1>", " ", shown, flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", shown)))


@pytest.fixture(scope="module")
def pages(outcomes):
    return [report_page(some, "qurultay x", members=2) for some in (outcomes[:1], outcomes)]


def test_one_number_for_one_thing_in_report_terminal_and_json(outcomes, pages):
    found = run_object(outcomes[0], many=True)
    terminal, report = "\n".join(_ensemble_lines(outcomes[0], "x")), seen(pages[0])
    fan = found["bilateral_trade"]["KZ-UZ"]
    year = next(line for line in terminal.splitlines() if line.startswith("  2035 ")).split()
    for at, level in ((1, "p05"), (2, "p50"), (3, "p95")):
        assert float(year[at]) == pytest.approx(fan[level][-1], abs=0.006)
        assert f"{fan[level][-1]:.3g}" in report
    whole = seen(pages[0], whole=True)
    for asked, target in zip(outcomes[0].scenario.targets, found["targets"], strict=True):
        line = next(one for one in terminal.splitlines() if one.startswith(f"{goal_words(asked)}:"))
        assert goal_words(asked) in whole
        for name in ("touched", "standing"):
            share = percent_text(target[name])
            assert share in line and share in whole
            assert asked.in_dollars_of or share in report
        if target["in_base_dollars"]:
            assert percent_text(target["in_base_dollars"]["standing"]) in line
            assert percent_text(target["in_base_dollars"]["standing"]) in report


def test_a_difference_is_the_same_figure_in_report_terminal_and_json(outcomes, pages):
    found = compare(outcomes)
    terminal, report = "\n".join(comparison_lines(found)), seen(pages[1])
    entry = next(one for one in found.largest(found.names[1], 10) if one.percent)
    shown = re.search(r"Turkmenistan with all others, last year: ([+−][\d.]+%)", terminal)
    assert shown is not None and shown[1] in report
    exact = next(one for one in found.paired if one.measure.startswith("log trade of TM"))
    assert float(shown[1][:-1].replace("−", "-")) == pytest.approx(exact.percent["mean"], abs=0.06)
    assert entry.size >= found.largest(found.names[1], 2)[1].size
    listed = report.partition("changes most")[2].partition("Assumptions")[0]
    assert len(re.findall(r"\([+−]", listed)) == len(found.largest(found.names[1], 10))


def test_the_answer_comes_first_and_names_what_it_rests_on(outcomes, pages):
    """Sentence, both chances, base-year dollars, trust, command, digest: before the analyst."""
    from qurultay.results.answer import answer_of, answer_text

    for some, page in zip((outcomes[:1], outcomes), pages, strict=True):
        report = seen(page)
        first = (answer_of(some[0]) if len(some) == 1 else compare(some).answer)[:1]
        place = report.index(answer_text(first))
        assert place < report.index("on record") < report.index("In how many of")
        assert all(line in report for line in trust_lines())
        assert "qurultay x" in report and all(one.digest[:12] in report for one in some)
        assert "dollars of 2021" in report and not re.search("XLRM|Holm", report)
        assert re.search("XLRM", seen(page, whole=True)) and "Holm" in seen(pages[1], whole=True)


def test_alarms_stand_before_the_sentence(outcomes):
    report = seen(report_page([outcomes[0], outcomes[0]], "x", members=2))
    assert report.index("changed nothing against") < report.index("makes no difference here")


def test_modes_states_and_corridors_have_one_name_on_every_face(outcomes, pages):
    """Each from one place: none of the names they once had is left."""
    from matplotlib.text import Text

    course = follow(Scenario.read(NAMES[1]))
    drawn = [one.get_text() for one in pictures.draw_one_world(course).findobj(Text)]
    told, report = story(course), seen(pages[1], whole=True)
    for mode in ("bilateral", "great_power_led"):
        assert mode_names()[mode] in drawn and mode_names()[mode] in report
    assert all(label in told for label in mode_names().values())
    assert all(name in report and name in drawn for code, name in state_names().items()
               if code in ("KZ", "UZ", "TM", "RU", "CN"))
    assert sum(name in report for name in corridor_names().values()) >= 3
    axes = (resources.files("qurultay.lab") / "static" / "axes.js").read_text(encoding="utf-8")
    assert not any(label in axes for label in mode_names().values())  # the server sends them
    for face in (" ".join(drawn), told, seen(pages[0])):
        assert not FORMER.search(face), FORMER.search(face)


def test_the_record_stands_before_every_fan(outcomes, pages):
    """As far back as it goes on the first page; bands and middle are named on the lines."""
    pictured = re.search(r'<div class="broad">(<svg.*?</svg>)', pages[0], re.S)[1]
    path = re.search(r'd="(M[^"]+)" class="line record"', pictured)[1]
    known = dyads()
    years = sum(one == one for one in known.series()[known.names.index("KZ-UZ")])
    assert path.count("L") == years - 1
    words = re.findall(r"<text[^>]*>([^<]+)</text>", pictured)
    for says in ("on record", "middle world", "half of worlds", "9 in 10 worlds"):
        assert any(word.startswith(says) for word in words)
    fans = re.findall(r'<svg(?:(?!</svg>).)*class="outer s\d".*?</svg>', pages[1], re.S)
    assert len(fans) == 4 and all('class="line record"' in fan for fan in fans)


def test_a_scenario_has_one_colour_on_page_and_picture(outcomes):
    """What others are compared with is orange, the next teal; one alone is teal."""
    assert [palette.LINES[at] for at in palette.line_places(1)] == [palette.TEAL]
    assert [palette.LINES[at] for at in palette.line_places(2)] == [palette.ORANGE, palette.TEAL]
    courses = [follow(Scenario.read(name)) for name in NAMES]
    axes = pictures.draw_comparison(courses).axes[0]
    lines = [line.get_color() for line in axes.lines if len(line.get_xdata()) > 40]
    assert lines == [palette.ORANGE, palette.TEAL]
    assert len({palette.LINES[at] for at in palette.line_places(6)}) == 6


def test_the_strip_of_trust_says_the_shipped_numbers():
    strip, lines = {one.key: one for one in trust_strip()}, trust_lines()
    assert len(lines) == len(strip)
    assert f"{strip['coverage'].value:.0%}" in lines[0]
    judged = strip["judgement"]
    assert lines[-1].startswith(f"{round(judged.value * judged.of)} of {judged.of} numbers")
