"""The grip table: what every lever, frozen choice and every scenario do to the same worlds.

A *contrast* is a scenario that differs in one thing from the one asked about: a mechanism of
`seeds/mechanisms.csv` is switched off, or all choice is frozen (states keep the effort and powers
the stance they start with), or a shipped scenario is taken in its place. Members are paired, so
that an effect is what the contrast does and nothing else. Beside it stands the range that its
sources give (`seeds/effects.csv`), and whether the effect lies inside. What no source measured
has none: a range is entered only where its study compared what the contrast compares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import filter as matching
from functools import cache
from typing import Any

import numpy as np

from qurultay.analysis.compare import check_paired
from qurultay.analysis.shares import GroupShare, Sharing, groups, sharing
from qurultay.analysis.statistics import interval, told_apart
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError, ScenarioError
from qurultay.engine.ensemble import ensemble
from qurultay.inputs import region
from qurultay.inputs.parameters import KINDS, Catalogue
from qurultay.inputs.tables import Row, rows
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario, difference, shipped_names
from qurultay.world.measures import QUARTERS_OF_A_YEAR, trailing

YEARS = (4, 8, 14)
"""How many years after the start effects are looked at, as far as the horizon goes."""

DECIDED = ("effort", "stance")
"""What states and powers choose. Choice is frozen when all that moves these is switched off."""

FROZEN, MECHANISM, SCENARIO, SHARES = "all choice frozen", "off", "scenario", "worlds"
"""Kinds of contrasts; SHARES is that of the rows of effects.csv on shares of variance."""

PAIR_TRADE, REGIONAL_TRADE, AUTONOMY = "KZ-UZ trade", "Central Asian trade", "autonomy"
SHARE_OF_REST = "variance of KZ-UZ trade without growth and prices"
APART = ("growth", "prices")
PER_CENT, POINTS = "per cent", "points"
NO_SOURCE = "no source"


# --- what sources say ------------------------------------------------------------------------


@dataclass(frozen=True)
class SourcedRange:
    """What a source gives for an effect, in the unit of the effect: 90 % range where it has one."""

    low: float
    high: float
    source: str
    kind: str

    def judge(self, low: float, high: float) -> str:
        """`outside` if no value of an interval lies in the range, else `inside`."""
        return "inside" if low <= self.high and high >= self.low else "outside"


@cache
def sourced() -> Mapping[tuple[str, str, int], SourcedRange]:
    """The ranges of `seeds/effects.csv` by contrast, measure and years; SeedError if it is odd."""
    contrasts = (FROZEN, *(row.text("mechanism") for row in rows("mechanisms.csv")),
                 *shipped_names(), *(group.name for group in groups()))
    found = {}
    for row in rows("effects.csv"):
        row.one_of("contrast", contrasts)
        row.one_of("measure", (*measures(), SHARE_OF_REST))
        row.one_of("years", tuple(map(str, YEARS)))
        row.one_of("kind", KINDS)
        low, high = (_in_unit(row, row.number(side)) for side in ("low", "high"))
        if low > high:
            raise row.error(f"low = {row.text('low')} is more than high = {row.text('high')}")
        key = row.text("contrast"), row.text("measure"), int(row.text("years"))
        found[key] = SourcedRange(low, high, row.text("source"), row.text("kind"))
    return found


def _in_unit(row: Row, given: float) -> float:
    """A number of a source in the unit of the effect: log points become per cent."""
    units = ("log", PER_CENT, POINTS)
    return 100.0 * float(np.expm1(given)) if row.one_of("unit", units) == 0 else given


# --- what is compared ------------------------------------------------------------------------


@dataclass(frozen=True)
class Contrast:
    """A scenario that differs in one thing, named; `group` is that of what it touches."""

    name: str
    kind: str
    group: str
    says: str
    scenario: Scenario


def off_values(row: Row) -> dict[str, float]:
    """The keys of a row of mechanisms.csv, and the values that switch the mechanism off.

    A lever may be a pattern: `growth.trend.*` is the key of every state, also of one added later.
    """
    words, off = row.words("lever"), [float(value) for value in row.words("off")]
    values = off * len(words) if len(off) == 1 else off
    return {key: value for word, value in zip(words, values, strict=True)
            for key in matching(Catalogue.shipped(), word)}


def without(scenario: Scenario, mechanisms: Sequence[Row]) -> Scenario:
    """A scenario with mechanisms switched off from first to last, whatever its events say."""
    values = {key: value for row in mechanisms for key, value in off_values(row).items()}
    events = tuple(event for event in scenario.events if event.sets not in values)
    return replace(scenario, events=events).with_overrides(values)


def frozen(scenario: Scenario) -> Scenario:
    """A scenario in which states keep the effort and powers the stance they start with."""
    return without(scenario, [row for row in rows("mechanisms.csv")
                              if set(DECIDED) & set(row.words("arrays"))])


def contrasts(scenario: Scenario, scenarios: bool = False) -> list[Contrast]:
    """All contrasts of a scenario; with `scenarios` also the shipped ones of the same horizon.

    Of those only what differs in an assumption, a policy or an event; targets move nothing.
    """
    group_of = {key: group.name for group in groups() for key in group.keys}
    found = [Contrast(FROZEN, FROZEN, "politics", "States keep their effort, powers their stance.",
                      frozen(scenario))]
    for row in rows("mechanisms.csv"):
        found.append(Contrast(row.text("mechanism"), MECHANISM, group_of[next(iter(
            off_values(row)))], row.text("says"), without(scenario, [row])))
    for name in shipped_names() if scenarios else ():
        other = Scenario.read(name)
        apart = {entry.what for entry in difference(scenario, other)}
        if apart & {"change", "event"} and "horizon" not in apart:
            found.append(Contrast(name, SCENARIO, SCENARIO, other.title,
                                  replace(other, targets=scenario.targets)))
    return found


# --- what is measured ------------------------------------------------------------------------


def measures() -> dict[str, str]:
    """The measures of an effect at a horizon, and their units."""
    facts = region.read()
    states = [facts.states[place] for place in facts.insiders]
    return {PAIR_TRADE: PER_CENT, REGIONAL_TRADE: PER_CENT, AUTONOMY: POINTS,
            **{f"output of {code}": PER_CENT for code in states}}


def measured(outcome: Outcome, years: Sequence[int]) -> dict[tuple[str, int], FloatArray]:
    """Each measure after so many years; trade and output as logs of the year. (member,) each"""
    trade = outcome.measures["regional_trade"]
    output = outcome.measures["state_output"]
    series = {PAIR_TRADE: np.log(outcome.turnover()),
              REGIONAL_TRADE: np.log(trailing(trade, float(trade[:, 0].mean()))),
              AUTONOMY: outcome.measures["autonomy"]}
    for place, code in enumerate(outcome.coordinates()["central_state"]):
        own = output[:, :, place]
        series[f"output of {code}"] = np.log(trailing(own, float(own[:, 0].mean())))
    return {(name, after): values[:, after * QUARTERS_OF_A_YEAR - 1]
            for name, values in series.items() for after in years}


@dataclass(frozen=True)
class Effect:
    """What a contrast does to a measure: its mean over members and a 95 % interval.

    In `unit`: per cent (of the geometric mean over worlds), or points of a hundred. `at` is the
    quarter, `years` how long after the start, None for a target, whose date is its own.
    """

    measure: str
    unit: str
    at: str
    years: int | None
    mean: float
    low: float
    high: float
    source: SourcedRange | None = None

    @property
    def told_apart(self) -> bool:
        """Whether it can be told apart from none."""
        return told_apart(self.low, self.high)

    @property
    def verdict(self) -> str:
        """Whether it lies inside the range of its sources, or that there is none."""
        return self.source.judge(self.low, self.high) if self.source else NO_SOURCE

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as `--json` prints them."""
        return {**vars(self), "source": self.source and vars(self.source),
                "told_apart": self.told_apart, "verdict": self.verdict}


def effects(contrast: Contrast, mine: Outcome, plain: Outcome,
            years: Sequence[int]) -> tuple[Effect, ...]:
    """All effects of a contrast, from the same members under it and without it."""
    check_paired(mine, plain)
    units, found = measures(), []
    theirs = measured(plain, years)
    for (name, after), values in measured(mine, years).items():
        mean, low, high = (
            100.0 * float(np.expm1(end) if units[name] == PER_CENT else end)
            for end in interval(values - theirs[name, after]))
        found.append(Effect(name, units[name], plain.quarters[after * QUARTERS_OF_A_YEAR - 1], after,
                            mean, low, high, sourced().get((contrast.name, name, after))))
    for target, other in zip(mine.targets(), plain.targets(), strict=True):
        gained = interval(target.reached.astype(float) - other.reached.astype(float))
        found.append(Effect(f"chance of {target.name}", POINTS, target.by, None,
                            *(100.0 * end for end in gained)))
    return tuple(found)


# --- the table -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """A contrast and all its effects."""

    contrast: Contrast
    effects: tuple[Effect, ...]

    def of(self, measure: str, years: int | None = None) -> Effect:
        """One effect; that of a target has no years."""
        return next(one for one in self.effects
                    if (one.measure, one.years) == (measure, years))


@dataclass(frozen=True)
class Split:
    """Shares of the variance of log KZ-UZ trade over worlds after so many years.

    `politics` is the share of politics in what growth and prices leave, which a source speaks of.
    """

    years: int
    shares: tuple[GroupShare, ...]
    politics: GroupShare
    source: SourcedRange | None

    @property
    def together(self) -> float:
        """What acts in three groups or more, and the error of the sample."""
        return 1.0 - sum(share.share for share in self.shares)

    @property
    def verdict(self) -> str:
        """Whether the share of politics lies inside the range of its source."""
        found = (100.0 * self.politics.low, 100.0 * self.politics.high)
        return self.source.judge(*found) if self.source else NO_SOURCE


@dataclass(frozen=True)
class Grip:
    """The grip table of a scenario; lines in order of what they do to KZ-UZ trade at the end."""

    scenario: Scenario
    random_seed: int
    members: int
    years: tuple[int, ...]
    lines: tuple[Line, ...]
    splits: tuple[Split, ...]

    @property
    def choice(self) -> Line:
        """The line of frozen choice."""
        return next(line for line in self.lines if line.contrast.kind == FROZEN)

    def of_kind(self, kind: str) -> list[Line]:
        """Lines of one kind, in order."""
        return [line for line in self.lines if line.contrast.kind == kind]

    @property
    def answer(self) -> str:
        """What moves trade most, and how much choice moves it, in one sentence."""
        last = self.years[-1]
        most = [f"{line.contrast.name} ({line.of(PAIR_TRADE, last).mean:+.1f} %)"
                for line in self.of_kind(MECHANISM)[:3]]
        frozen = self.choice.of(PAIR_TRADE, last)
        return (f"Switched off, {', '.join(most)} change KZ-UZ trade most after {last} years; "
                f"with all choice frozen it changes by {_with_interval(frozen)} %.")

    def verdicts(self) -> dict[str, int]:
        """How many effects lie inside, outside, and have no source."""
        said = [effect.verdict for line in self.lines for effect in line.effects]
        said += [split.verdict for split in self.splits]
        return {word: said.count(word) for word in ("inside", "outside", NO_SOURCE)}

    def to_dict(self) -> dict[str, Any]:
        """The object that `grip --json` prints."""
        return {
            "scenario": self.scenario.name, "random_seed": self.random_seed,
            "members": self.members, "years": list(self.years), "answer": self.answer,
            "verdicts": self.verdicts(),
            "contrasts": [{
                "name": line.contrast.name, "kind": line.contrast.kind,
                "group": line.contrast.group, "says": line.contrast.says,
                "effects": [effect.to_dict() for effect in line.effects],
            } for line in self.lines],
            "shares": [{
                "years": split.years, "groups": [vars(share) for share in split.shares],
                "together": split.together,
                "politics_without_growth_and_prices": {
                    **vars(split.politics), "source": split.source and vars(split.source),
                    "verdict": split.verdict},
            } for split in self.splits],
        }


def runs(scenario: Scenario, scenarios: bool = False) -> int:
    """How many ensembles a grip table takes."""
    return 1 + len(contrasts(scenario, scenarios)) + len(groups()) + 1


def grip(scenario: Scenario, members: int = 1000, random_seed: int = 1, *,
         scenarios: bool = False, each: Callable[[], None] = lambda: None) -> Grip:
    """Run all contrasts in the same worlds, and share out the variance over worlds.

    `each` is called after each of `runs` ensembles.

    Raises:
        ScenarioError: if the scenario is shorter than four years.
        RunError: if there are fewer than two members, or a world could not be computed.
    """
    if members < 2:
        raise RunError("an interval needs two members or more")
    years = tuple(one for one in YEARS if one * QUARTERS_OF_A_YEAR <= len(scenario.quarters()))
    if not years:
        raise ScenarioError(f"{scenario.name} ends in {scenario.end}: a grip table needs "
                            f"{YEARS[0]} years or more from {scenario.start} on")
    sourced()  # an odd row is told before anything runs
    plain = ensemble(scenario, members, random_seed)
    each()
    lines = []
    for contrast in contrasts(scenario, scenarios):
        found = ensemble(contrast.scenario, members, random_seed)
        lines.append(Line(contrast, effects(contrast, found, plain, years)))
        each()
    lines.sort(key=lambda line: -abs(line.of(PAIR_TRADE, years[-1]).mean))

    def read(outcome: Outcome) -> FloatArray:
        found = measured(outcome, years)
        return np.stack([found[PAIR_TRADE, after] for after in years])

    parts = sharing(scenario, read(plain), read, random_seed, each)
    splits = [_split(after, part) for after, part in zip(years, parts, strict=True)]
    return Grip(scenario, random_seed, members, years, tuple(lines), tuple(splits))


def _split(years: int, part: Sharing) -> Split:
    return Split(years, part.shares(), part.share_of_rest("politics", APART),
                 sourced().get(("politics", SHARE_OF_REST, years)))


# --- as text ---------------------------------------------------------------------------------


def grip_lines(grip: Grip) -> Iterator[str]:
    """The table as text, most important rows first."""
    count = grip.verdicts()
    yield f"{grip.scenario.title}: the grip table ({grip.members} worlds, seed {grip.random_seed})"
    yield grip.answer
    yield (f"Of all effects {count['inside'] + count['outside']} have a sourced range: "
           f"{count['inside']} lie inside, {count['outside']} outside.")
    yield from _trade_table("Frozen or switched off", grip, (FROZEN, MECHANISM))
    yield from _other_table(grip, (FROZEN, MECHANISM))
    if grip.of_kind(SCENARIO):
        yield from _trade_table("Scenarios in its place", grip, (SCENARIO,))
        yield from _other_table(grip, (SCENARIO,))
    yield from _source_lines(grip)
    yield from _share_lines(grip)


def _with_interval(effect: Effect) -> str:
    return f"{effect.mean:+.1f} ({effect.low:+.1f} to {effect.high:+.1f})"


def _chosen(grip: Grip, kinds: Sequence[str]) -> list[Line]:
    """Lines of some kinds, frozen choice first."""
    return [line for kind in kinds for line in grip.of_kind(kind)]


def _trade_table(title: str, grip: Grip, kinds: Sequence[str]) -> Iterator[str]:
    yield ""
    yield (f"{title}: what that does to KZ-UZ trade, per cent (95 % interval), and whether "
           "that lies in the range of its sources")
    yield f"  {'':<32}" + "".join(f"{f'{after} years':>26}" for after in grip.years)
    for line in _chosen(grip, kinds):
        found = [line.of(PAIR_TRADE, after) for after in grip.years]
        said = [one.verdict for one in found if one.source] or [NO_SOURCE]
        yield (f"  {line.contrast.name:<32}"
               + "".join(f"{_with_interval(one):>26}" for one in found)
               + f"  {', '.join(dict.fromkeys(said))}")


def _other_table(grip: Grip, kinds: Sequence[str]) -> Iterator[str]:
    """All other measures at the end of the horizon; what cannot be told apart from 0 is a dot."""
    last = grip.years[-1]
    names = [name for name in measures() if name != PAIR_TRADE]
    heads = [name.replace("Central Asian", "CA").replace("output of", "GDP") for name in names]
    targets = [(effect.measure, None) for effect in grip.choice.effects if effect.years is None]
    yield ""
    yield (f"The rest after {last} years: per cent, autonomy in points of 100; chances of targets "
           "in points at their date; . is not told apart from none")
    yield (f"  {'':<32}" + "".join(f"{head:>10}" for head in heads)
           + "".join(f"  {name}" for name, _ in targets))
    for line in _chosen(grip, kinds):
        cells = [line.of(name, last) for name in names]
        rest = [line.of(*target) for target in targets]
        yield (f"  {line.contrast.name:<32}" + "".join(f"{_short(cell):>10}" for cell in cells)
               + "".join(f"  {_short(cell):>{len(cell.measure)}}" for cell in rest))


def _short(effect: Effect) -> str:
    return f"{effect.mean:+.1f}" if effect.told_apart else "."


def _source_lines(grip: Grip) -> Iterator[str]:
    """Every effect that has a sourced range."""
    yield ""
    yield "What sources say"
    for line in grip.lines:
        for effect in line.effects:
            if effect.source:
                yield (f"  {line.contrast.name}, {effect.measure} after {effect.years} years: "
                       f"{_with_interval(effect)} {effect.unit}; sources "
                       f"{effect.source.low:+.1f} to {effect.source.high:+.1f}: {effect.verdict}")
                yield f"    {effect.source.source} ({effect.source.kind})"


def _share_lines(grip: Grip) -> Iterator[str]:
    yield ""
    yield "Why worlds differ: shares of the variance of log KZ-UZ trade (95 % interval)"
    yield f"  {'':<24}" + "".join(f"{f'{after} years':>26}" for after in grip.years)
    for place, share in enumerate(grip.splits[-1].shares):
        cells = (f"{one.share:.1%} ({one.low:.1%} to {one.high:.1%})"
                 for one in (split.shares[place] for split in grip.splits))
        yield (f"  {share.group:<24}" + "".join(f"{cell:>26}" for cell in cells)
               + f"  {'#' * round(40 * max(share.share, 0.0))}")
    yield (f"  {'three or more together':<24}"
           + "".join(f"{split.together:>26.1%}" for split in grip.splits))
    for split in grip.splits:
        if split.source:
            yield (f"Without growth and prices politics has {split.politics.share:.0%} "
                   f"({split.politics.low:.0%} to {split.politics.high:.0%}) after {split.years} "
                   f"years; sources {split.source.low:.0f} to {split.source.high:.0f} %: "
                   f"{split.verdict}")
            yield f"    {split.source.source} ({split.source.kind})"
