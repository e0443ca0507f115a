"""The report: whole in one file, safe to open, true to the numbers, readable by all."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources
from itertools import pairwise

import numpy as np
import pytest

import qurultay as q
from qurultay.analysis.compare import compare
from qurultay.commands.main import call
from qurultay.core.errors import ScenarioError
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import Posterior
from qurultay.report import markup, palette
from qurultay.report.page import command_line, report_page, report_path
from qurultay.report.study import chance, crossed, fan_of
from qurultay.report.svg import ticks
from qurultay.report.tables import movers
from qurultay.report.words import IN_PERCENT, IN_POINTS, Spoken, percent, signed
from qurultay.scenario.scenario import Scenario
from qurultay.world.schedule import drawn

COMMAND = "qurultay compare baseline great_power_led --members 12 --seed 1"
ATTACK = '</title></svg><script>alert("x")</script><img src=x onerror=alert(1)>&\u202e'
MEMBERS = 12
LARGEST = 1_500_000
NO_END = {"meta", "br", "wbr"}


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.inside: dict[str, list[str]] = {}
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in NO_END:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.open:
            self.inside.setdefault(self.open[-1], []).append(data)

    def all(self, name: str) -> list[dict[str, str | None]]:
        """Attributes of every element of a name."""
        return [attributes for tag, attributes in self.tags if tag == name]

    @property
    def numbers(self) -> set[float]:
        """Every number that the page holds with all its digits."""
        return {float(one["value"] or "nan") for one in self.all("data")}


@pytest.fixture(scope="module")
def outcomes():
    return [q.ensemble(name, MEMBERS) for name in ("baseline", "great_power_led")]


@pytest.fixture(scope="module")
def source(outcomes):
    return report_page(outcomes, COMMAND, members=4)


@pytest.fixture(scope="module")
def page(source):
    return Page(source)


def test_it_is_one_well_formed_file_of_moderate_size(source, page):
    assert source.startswith("<!DOCTYPE html>")
    assert len(source.encode()) < LARGEST
    assert page.open == [] and page.crossed == []
    names = [attributes["id"] for _, attributes in page.tags if attributes.get("id")]
    assert len(names) == len(set(names))


def test_no_markup_is_shown_as_text(page):
    assert not re.search(r"</?[a-z]+[ >]", "".join(
        text for name, texts in page.inside.items() if name != "style" for text in texts))


def test_it_asks_for_nothing_outside_itself(source, page):
    """No script, no address, no picture from elsewhere; links lead within the page."""
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & {
        tag for tag, _ in page.tags}
    for tag, attributes in page.tags:
        assert not any(name.startswith("on") or name == "style" for name in attributes), tag
        assert not {"src", "srcset", "xlink:href", "action"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
    style = "".join(page.inside["style"])
    assert "url(" not in style and "@import" not in style and "http" not in style
    assert "http:" not in source and "https:" not in source


def test_the_browser_is_told_to_refuse_the_rest(page):
    """The policy allows this style sheet, by its hash, and nothing more."""
    import base64
    import hashlib

    policy = next(one["content"] for one in page.all("meta")
                  if one.get("http-equiv") == "Content-Security-Policy")
    seal = base64.b64encode(hashlib.sha256("".join(page.inside["style"]).encode()).digest())
    assert policy.split("; ")[:2] == [
        "default-src 'none'", f"style-src 'sha256-{seal.decode()}'"]


def test_links_lead_somewhere(page):
    places = {attributes.get("id") for _, attributes in page.tags}
    links = [one["href"].removeprefix("#") for one in page.all("a")]
    assert len(links) > 8
    assert set(links) <= places


def test_what_a_scenario_says_cannot_run(outcomes):
    """Titles, questions, names, targets and notes of a stranger's file are text and stay text."""
    odd = outcomes[1].scenario
    targets = tuple(replace(target, name=ATTACK) for target in odd.targets)
    odd = replace(odd, title=ATTACK, asks=ATTACK, name=ATTACK, targets=targets, notes=(ATTACK,))
    found = report_page([outcomes[0], replace(outcomes[1], scenario=odd)], f"x {ATTACK}", members=2)
    page = Page(found)
    assert page.open == [] and page.crossed == []
    assert not {"script", "img"} & {tag for tag, _ in page.tags}
    assert "<script" not in found and "\u202e" not in found
    assert any('<script>alert("x")</script>' in text for text in page.text)


def test_numbers_are_those_of_the_comparison(outcomes, page):
    found = compare(outcomes).to_dict()
    for entry in found["paired"]:
        assert {entry["mean"], entry["low"], entry["high"]} <= page.numbers, entry["measure"]
    for ensemble in found["ensembles"]:
        assert {target["probability"] for target in ensemble["targets"]} <= page.numbers
        fan = ensemble["bilateral_trade"]["KZ-UZ"]
        assert {values[-1] for values in fan.values()} <= page.numbers


def test_digests_and_the_command_stand_there(outcomes, page):
    said = "".join(page.text)
    for outcome in outcomes:
        assert outcome.digest in said
        assert outcome.scenario.title in said and outcome.scenario.asks in said
    assert COMMAND in said


def test_scenarios_stand_there_in_full(outcomes, page, tmp_path):
    """What a reader copies from the page is the scenario that was run."""
    copies = [text for text in page.inside["code"] if text.startswith("title = ")]
    assert len(copies) == len(outcomes)
    for outcome, copy in zip(outcomes, copies, strict=True):
        path = tmp_path / f"{outcome.scenario.name}.toml"
        path.write_text(copy, encoding="utf-8")
        assert Scenario.read(path).digest == outcome.scenario.digest


def test_every_picture_says_what_it_shows(page):
    pictures = page.all("svg")
    assert len(pictures) > 10
    titles, texts = page.inside["title"], page.inside["desc"]
    assert len(texts) == len(pictures) and len(titles) == len(pictures) + 1
    names = {attributes.get("id") for _, attributes in page.tags}
    for picture in pictures:
        assert picture["role"] == "img"
        assert {picture["aria-labelledby"], picture["aria-describedby"]} <= names
    assert all(len(text) > 20 and re.search(r"\d", text) for text in texts)


def test_nothing_is_drawn_outside_its_picture(source):
    """Coordinates are finite and lie within the picture."""
    for picture in re.findall(r"<svg.*?</svg>", source, re.S):
        wide, high = map(float, re.search(r'viewBox="0 0 (\S+) (\S+)"', picture).groups())
        for path in re.findall(r' d="([^"]+)"', picture):
            points = np.array([point.split() for point in re.findall(r"[\d.-]+ [\d.-]+", path)],
                              dtype=float)
            assert np.isfinite(points).all()
            assert points.min() >= -0.1 and (points <= [wide + 0.1, high + 0.1]).all()


def test_headings_and_tables_are_in_order(page):
    """One first heading, no level left out; every table has a caption and named columns."""
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    tables = page.all("table")
    assert len(page.all("caption")) == len(tables) > 4
    assert all(one.get("scope") in {"col", "row"} for one in page.all("th"))
    assert page.all("html")[0]["lang"] == "en"


def light(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


WORDS = [(ink, ground) for ink in (palette.INK, palette.GREY, palette.GOLD, palette.TEAL_INK,
                              palette.ORANGE_INK)
         for ground in (palette.PAPER, palette.CARD)]
ON_COLOURS = [("#ffffff", colour) for mode, colour in palette.MODE_COLOURS.items()
              if mode != "none"]


@pytest.mark.parametrize(("ink", "ground"), [
    *WORDS, *ON_COLOURS, (palette.INK, palette.MODE_COLOURS["none"])])
def test_words_stand_out_from_their_ground(ink, ground):
    """Contrast of at least 4.5 to 1, as WCAG AA asks."""
    high, low = sorted((light(ink), light(ground)), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_the_lab_uses_the_same_colours():
    """Where the lab gives a colour a name of the palette, it is that colour; stances too."""
    lab = resources.files("qurultay.lab") / "static"
    style = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})",
                            (lab / "style.css").read_text().partition("@media")[0]))
    axes = (lab / "axes.js").read_text()
    named = dict(re.findall(r"\b([A-Z]+) = \"(#[0-9a-f]{6})\"", axes))
    named |= {name.upper().replace("-", "_"): colour for name, colour in style.items()}
    shared = {name: colour for name, colour in named.items() if hasattr(palette, name)}
    assert len(shared) >= 12
    assert shared == {name: getattr(palette, name) for name in shared}
    stances = re.search(r"STANCES = \{(.*?)\n\};", axes, re.S)
    assert stances is not None
    assert [style[name] for name in re.findall(r"var\(--([a-z-]+)\)", stances[1])] == list(
        palette.STANCE_COLOURS.values())


def test_the_same_ensembles_give_the_same_page(outcomes, source):
    assert report_page(outcomes, COMMAND, members=4) == source


def test_one_ensemble_alone_is_a_report_too(outcomes):
    page = Page(report_page(outcomes[:1], "qurultay ensemble baseline", members=2))
    said = "".join(page.text)
    assert outcomes[0].digest in said
    assert "What the scenarios change" not in said
    assert len(page.all("svg")) >= 6


def test_a_scenario_without_targets_that_ends_early(folder):
    path = folder.path / "short.toml"
    path.write_text('title = "Short"\nasks = "What?"\nstart = "2022Q1"\nend = "2022Q2"\n')
    page = Page(report_page([q.ensemble(Scenario.read(path), 3)], "x", members=2))
    assert page.open == [] and page.crossed == []


def test_a_scenario_that_changes_nothing_raises_the_alarm(outcomes):
    found = report_page([outcomes[0], outcomes[0]], "x", members=2)
    assert "baseline-2 changed nothing against baseline" in found


def test_other_worlds_are_not_looked_into():
    """Worlds run without uncertainty are not those a closer look would see; it is left out."""
    plain = q.ensemble("baseline", 6, uncertain=False)
    said = "".join(Page(report_page([plain], "x", members=2)).text)
    assert "What moved trade" not in said and "Trade over time" in said


def test_both_worldviews_are_held_against_each_other():
    several = [q.ensemble(Scenario.read(name, worldview=view), MEMBERS)
               for name in ("baseline", "gas_union_coopts") for view in ("insider", "functional")]
    page = Page(report_page(several, "x", members=2))
    said = "".join(page.text)
    assert "Where the two texts differ" in said
    across = compare([several[0], several[1]]).paired
    assert {entry.mean for entry in across} <= page.numbers
    assert {entry.mean for entry in compare([several[0], several[2]]).paired} <= page.numbers
    last = [np.log(one.turnover()[:, -1]) for one in several]
    further = np.mean((last[3] - last[1]) - (last[2] - last[0]))
    assert any(abs(further - number) < 1e-12 for number in page.numbers)


def test_chances_over_time_end_where_the_chance_stands(outcomes):
    for outcome in outcomes:
        for target, result in zip(outcome.scenario.targets, outcome.targets(), strict=True):
            curve = crossed(outcome, target)
            assert curve is not None
            assert curve[outcome.quarters.index(result.by)] == np.mean(result.reached)
            assert (np.diff(curve) >= 0).all()


def test_the_interval_of_a_chance_is_wilson_s():
    """Figures of Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29."""
    from qurultay.world.measures import TargetResult

    for count, of, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605),
                                 (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)):
        reached = np.arange(of) < count
        result = TargetResult("x", "2030Q4", 5.0, None, reached, np.where(reached, 0, -1),
                              0.0 * reached, reached)
        found = chance(result)
        assert (found.value, found.low, found.high) == pytest.approx((count / of, low, high),
                                                                     abs=1e-4)


def test_movers_find_what_moves_trade():
    """Trade made to follow one parameter is traced back to it; trade made of noise to none."""
    outcome = q.ensemble(Scenario.read("baseline"), 120)
    key = "trade.elasticity"
    own = drawn(Catalogue.shipped(), outcome.random_seed, outcome.members,
                sample=Posterior.shipped())[key]
    noise = np.random.default_rng(1).uniform(1.0, 2.0, len(own))

    def found(trade):
        turnover = np.broadcast_to(trade[:, None, None], outcome.measures["turnover"].shape)
        return movers(replace(outcome, measures={**outcome.measures, "turnover": turnover}),
                      ("KZ", "UZ"))

    assert next(iter(found(own * noise**0.1))) == key
    assert found(own * noise**0.1)[key] > 0.8 and found(1.0 / own)[key] < -0.99
    assert found(noise) == {}
    other = replace(outcome, dollar_inflation=outcome.dollar_inflation + 1.0)
    assert movers(other, ("KZ", "UZ")) == {}


def test_fans_are_ordered(outcomes):
    assert (np.diff(fan_of(outcomes[0], ("KZ", "UZ")), axis=0) >= 0).all()


@pytest.mark.parametrize(("three", "scale", "level", "span"), [
    ((0.0235, 0.0196, 0.0274), IN_PERCENT, "+2.38%", "(+1.98 to +2.78)"),
    ((0.01, -0.02, 0.04), IN_POINTS, "+1.0 points", "(−2.0 to +4.0)"),
    ((0.0, 0.0, 0.0), IN_POINTS, "0 points", "(in every world)"),
    ((-1234.5, -1300.0, -1169.0), IN_POINTS, "−123,450 points", "(−130,000 to −116,900)"),
])
def test_differences_are_said_to_as_many_digits_as_tell(three, scale, level, span):
    said = Spoken.of(three, scale)
    assert (said.level, said.span) == (level, span)


def test_small_shares_are_not_none_and_large_ones_not_all():
    shown = [re.sub("<[^>]+>", "", percent(share)) for share in (0.0, 0.001, 0.5, 0.999, 1.0)]
    assert shown == ["0%", "under 1%", "50%", "over 99%", "100%"]


def test_a_difference_of_nothing_has_no_sign():
    said = [signed(value, 1) for value in (-0.01, 0.0, 0.04, -0.06)]
    assert said == ["0.0", "0.0", "0.0", "−0.1"]


@pytest.mark.parametrize("span", [(0.0, 1.0), (0.0, 0.07), (0.0, 18_400.0), (-3.0, 9.0)])
def test_ticks_are_few_and_inside(span):
    found = ticks(*span)
    assert 3 <= len(found) <= 7
    assert span[0] <= found[0] and found[-1] <= span[1] * (1 + 1e-9)


def test_only_markup_goes_out_unescaped():
    assert markup.tag("p", "a < b", title='"') == '<p title="&quot;">a &lt; b</p>'
    assert markup.tag("p", markup.tag("b", "x")) == "<p><b>x</b></p>"
    assert markup.text("a\x00\x1b\u202eb\tc") == "ab c"


def test_the_command_writes_a_report_and_says_so(tmp_path, capsys):
    path = tmp_path / "page.html"
    code = call(["compare", "baseline", "five_billion", "--members", "3", "--seed", "4", "--set",
                 "payments.strength=1.1", "--json", "--report", str(path)])
    assert code == 0
    found = json.loads(capsys.readouterr().out)
    page = Page(path.read_text(encoding="utf-8"))
    said = "".join(page.text)
    assert {entry["mean"] for entry in found["paired"]} <= page.numbers
    assert all(one["digest"] in said for one in found["ensembles"])
    assert ("qurultay compare baseline five_billion --members 3 --seed 4 --set "
            "payments.strength=1.1 --report") in said
    assert [entry.name for entry in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize("name", ["page.txt", "no/such/folder/page.html", "", "a.html/b.toml"])
def test_a_report_that_cannot_be_written_is_refused_before_anything_runs(name, tmp_path, capsys):
    code = call(["compare", "baseline", "five_billion", "--members", "2", "--json", "--report",
                 str(tmp_path / name) if name else "\0"])
    assert code == 2
    assert capsys.readouterr().err.startswith("qurultay: --report ")


def test_the_command_is_quoted_for_a_shell():
    found = command_line("compare", ["a b.toml", "$(x)"], 10, 1, sets=["k={ times = 2 }"])
    assert found == ("qurultay compare 'a b.toml' '$(x)' --members 10 --seed 1 --set "
                     "'k={ times = 2 }'")


def test_a_folder_is_no_report(tmp_path):
    folder = tmp_path / "x.html"
    folder.mkdir()
    with pytest.raises(ScenarioError, match="folder"):
        report_path(str(folder))


def test_a_report_is_written_over_reports_alone(tmp_path):
    mine = tmp_path / "home.html"
    for text in ("<html>my page on Qurultay</html>", "<!DOCTYPE html>\n<p>mine"):
        mine.write_text(text)
        with pytest.raises(ScenarioError, match="is there already and is no report"):
            report_path(str(mine))
        assert mine.read_text() == text
    for text in ("", "<!DOCTYPE html>\n<title>x</title><p>Qurultay: many worlds"):
        mine.write_text(text)
        assert report_path(str(mine)) == mine


@pytest.fixture
def run(tmp_path):
    """A stored run of a scenario changed by hand."""
    folder = tmp_path / "run"
    scenario = Scenario.read("five_billion", {"payments.strength": "0.9"})
    return folder, q.ensemble(scenario, 4, random_seed=3, store=folder)


def test_a_stored_run_is_reported(run, capsys):
    """What was asked, its digest, the versions it was made with; the run itself stays sound."""
    from qurultay.core.versions import versions
    from qurultay.results import store

    folder, outcome = run
    assert call(["report", str(folder)]) == 0
    assert "report.html" in capsys.readouterr().out
    said = "".join(Page((folder / "report.html").read_text(encoding="utf-8")).text)
    assert outcome.digest in said
    assert "qurultay ensemble scenario.toml --members 4 --seed 3  # scenario.toml is" in said
    assert outcome.scenario.to_toml() in said
    assert versions()["code"] in said
    assert store.verify(folder).faults == ()
    assert store.read(folder).digest == outcome.digest


def test_a_stored_run_of_a_shipped_scenario_names_it(tmp_path, capsys):
    folder = tmp_path / "run"
    q.ensemble(Scenario.read("baseline", worldview="insider"), 2, store=folder)
    path = tmp_path / "page.html"
    assert call(["report", str(folder), "--report", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"folder": str(folder), "report": str(path)}
    said = "".join(Page(path.read_text(encoding="utf-8")).text)
    assert "qurultay ensemble baseline --members 2 --seed 1 --worldview insider" in said


def test_a_damaged_run_is_no_report(run, capsys):
    folder, _ = run
    chunk = next(folder.glob("members-*"))
    chunk.write_bytes(chunk.read_bytes()[:-7])
    assert call(["report", str(folder)]) == 74
    assert capsys.readouterr().err.count("\n") == 1
    assert not (folder / "report.html").exists()


@pytest.mark.parametrize("name", ["nothing", "\0"])
def test_a_folder_without_a_run_is_refused(name, tmp_path, capsys):
    assert call(["report", str(tmp_path / name)]) == 2
    assert "holds no run" in capsys.readouterr().err
