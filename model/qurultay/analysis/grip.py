"""The grip table: what every lever, frozen choice and every scenario do to the same worlds.

Members are paired, so that an effect is what the contrast does and nothing else. Beside it stands
the range that its sources give (`seeds/effects.csv`), and whether the effect lies inside. What no
source measured has none: a range is entered only where its study compared what the contrast
compares.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from qurultay.analysis.compare import check_paired
from qurultay.analysis.contrasts import FROZEN, MECHANISM, SCENARIO, Contrast, contrasts
from qurultay.analysis.shares import GroupShare, drawn_groups, sharing
from qurultay.analysis.statistics import interval, told_apart
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError, ScenarioError
from qurultay.engine.ensemble import ensemble
from qurultay.inputs import region
from qurultay.inputs.parameters import KINDS
from qurultay.inputs.tables import rows, text_of
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario, shipped_names
from qurultay.world.measures import QUARTERS_OF_A_YEAR, trailing

YEARS = (4, 8, 14)
"""How many years after the start effects are looked at, as far as the horizon goes."""

PAIR_TRADE, REGIONAL_TRADE, AUTONOMY = "KZ-UZ trade", "Central Asian trade", "autonomy"
SHARE_OF_REST = "variance of KZ-UZ trade without growth and prices"
APART = ("growth", "prices")
PER_CENT, POINTS = "per cent", "points"
NO_SOURCE = "no source"
FEW = 8
"""Worlds whose digest says whether a stored table is of today's model."""


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


Ranges = Mapping[tuple[str, str, int], SourcedRange]
"""Ranges by contrast, measure and years."""


def sourced() -> Ranges:
    """The ranges of `seeds/effects.csv`; SeedError if it is odd."""
    contrasts = (FROZEN, *(row.text("mechanism") for row in rows("mechanisms.csv")),
                 *shipped_names(), *(group.name for group in drawn_groups()))
    found = {}
    for row in rows("effects.csv"):
        row.one_of("contrast", contrasts)
        row.one_of("measure", (*measures(), SHARE_OF_REST))
        row.one_of("years", tuple(map(str, YEARS)))
        row.one_of("kind", KINDS)
        low, high = (row.number(side) for side in ("low", "high"))
        if row.one_of("unit", ("log", PER_CENT, POINTS)) == 0:  # log points become per cent
            low, high = (100.0 * float(np.expm1(end)) for end in (low, high))
        if low > high:
            raise row.error(f"low = {row.text('low')} is more than high = {row.text('high')}")
        key = row.text("contrast"), row.text("measure"), int(row.text("years"))
        found[key] = SourcedRange(low, high, row.text("source"), row.text("kind"))
    return found


# --- what is measured ------------------------------------------------------------------------


def measures() -> dict[str, str]:
    """The measures of an effect at a horizon, and their units."""
    facts = region.read()
    states = [facts.states[place] for place in facts.insiders]
    return {PAIR_TRADE: PER_CENT, REGIONAL_TRADE: PER_CENT, AUTONOMY: POINTS,
            **{f"output of {code}": PER_CENT for code in states}}


def figures_at(outcome: Outcome, years: Sequence[int]) -> dict[tuple[str, int], FloatArray]:
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
class PairedEffect:
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
        """`inside` or `outside` the range of its sources, or NO_SOURCE."""
        return self.source.judge(self.low, self.high) if self.source else NO_SOURCE

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as `--json` prints them."""
        return {**vars(self), "source": self.source and vars(self.source),
                "told_apart": self.told_apart, "verdict": self.verdict}


def effects(contrast: Contrast, mine: Outcome, plain: Outcome, years: Sequence[int],
            known: Ranges) -> tuple[PairedEffect, ...]:
    """All effects of a contrast, from the same members with and without it."""
    check_paired(mine, plain)
    units, found = measures(), []
    theirs = figures_at(plain, years)
    for (name, after), values in figures_at(mine, years).items():
        mean, low, high = (
            100.0 * float(np.expm1(end) if units[name] == PER_CENT else end)
            for end in interval(values - theirs[name, after]))
        at = plain.quarters[after * QUARTERS_OF_A_YEAR - 1]
        found.append(PairedEffect(name, units[name], at, after, mean, low, high,
                            known.get((contrast.name, name, after))))
    for target, other in zip(mine.targets(), plain.targets(), strict=True):
        gained = target.reached.astype(np.float64) - other.reached.astype(np.float64)
        mean, low, high = (100.0 * end for end in interval(gained))
        found.append(PairedEffect(f"chance of {target.name}", POINTS, target.by, None,
                                  mean, low, high))
    return tuple(found)


# --- the table -------------------------------------------------------------------------------


@dataclass(frozen=True)
class GripLine:
    """A contrast and all its effects."""

    contrast: Contrast
    effects: tuple[PairedEffect, ...]

    def of(self, measure: str, years: int | None = None) -> PairedEffect:
        """One effect; that of a target has no years."""
        return next(one for one in self.effects
                    if (one.measure, one.years) == (measure, years))

    def judged(self, measure: str) -> str:
        """What sources say of a measure at any horizon, in words."""
        said = [one.verdict for one in self.effects if one.measure == measure and one.source]
        return ", ".join(dict.fromkeys(said)) or NO_SOURCE


@dataclass(frozen=True)
class ShareOfRest:
    """A group's share of the variance that growth and prices leave, and what a source says of it.

    The source speaks in per cent.
    """

    share: GroupShare
    source: SourcedRange

    @property
    def verdict(self) -> str:
        """Whether it lies inside the range of its source."""
        return self.source.judge(100.0 * self.share.low, 100.0 * self.share.high)


@dataclass(frozen=True)
class VarianceSplit:
    """Shares of the variance of log KZ-UZ trade over worlds after so many years.

    `of_rest` holds the groups of which a source gives the share of what growth and prices leave.
    """

    years: int
    shares: tuple[GroupShare, ...]
    of_rest: tuple[ShareOfRest, ...]

    @property
    def sum(self) -> float:
        """All shares together: 1, but for what acts in three groups or more and for luck."""
        return sum(share.share for share in self.shares)


@dataclass(frozen=True)
class Grip:
    """The grip table of a scenario; lines in order of what they do to KZ-UZ trade at the end."""

    scenario: Scenario
    random_seed: int
    members: int
    years: tuple[int, ...]
    lines: tuple[GripLine, ...]
    splits: tuple[VarianceSplit, ...]

    @property
    def choice(self) -> GripLine:
        """The line of frozen choice."""
        return next(line for line in self.lines if line.contrast.kind == FROZEN)

    def of_kind(self, kind: str) -> list[GripLine]:
        """Lines of one kind, in order."""
        return [line for line in self.lines if line.contrast.kind == kind]

    @property
    def answer(self) -> str:
        """What moves trade most, and what choice does, in a sentence."""
        last = self.years[-1]
        most = [f"{line.contrast.name} ({_signed(line.of(PAIR_TRADE, last).mean)} %)"
                for line in self.of_kind(MECHANISM)[:3]]
        frozen = self.choice.of(PAIR_TRADE, last)
        return (f"Switched off, {', '.join(most)} change KZ-UZ trade most after {last} years; "
                f"with all choice frozen it changes by {with_interval(frozen)} %.")

    def verdicts(self) -> dict[str, int]:
        """How many effects lie inside, outside, and have no source."""
        said = [effect.verdict for line in self.lines for effect in line.effects]
        said += [one.verdict for split in self.splits for one in split.of_rest]
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
                "sum": split.sum,
                "without_growth_and_prices": [
                    {**vars(one.share), "source": vars(one.source), "verdict": one.verdict}
                    for one in split.of_rest],
            } for split in self.splits],
        }


def runs(scenario: Scenario, scenarios: bool = False) -> int:
    """How many ensembles a grip table takes."""
    return 1 + len(contrasts(scenario, scenarios)) + len(drawn_groups()) + 1


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
    known = sourced()
    plain = ensemble(scenario, members, random_seed)
    each()
    lines = []
    for contrast in contrasts(scenario, scenarios):
        found = ensemble(contrast.scenario, members, random_seed)
        lines.append(GripLine(contrast, effects(contrast, found, plain, years, known)))
        each()
    lines.sort(key=lambda line: -abs(line.of(PAIR_TRADE, years[-1]).mean))

    def read(outcome: Outcome) -> FloatArray:
        found = figures_at(outcome, years)
        return np.stack([found[PAIR_TRADE, after] for after in years])

    parts = sharing(scenario, read(plain), read, random_seed, each)
    splits = [VarianceSplit(after, part.shares(), tuple(
        ShareOfRest(part.share_of_rest(group, APART), source)
        for (group, measure, at), source in known.items()
        if (measure, at) == (SHARE_OF_REST, after)))
        for after, part in zip(years, parts, strict=True)]
    return Grip(scenario, random_seed, members, years, tuple(lines), tuple(splits))


def fingerprint(scenario: Scenario) -> str:
    """What a stored table was made from, in short: another one means that it is out of date.

    A digest of a few worlds, of every contrast, and of the tables that say what belongs where.
    """
    parts = [ensemble(scenario, FEW, 1).digest]
    parts += [f"{one.name} {one.says} {one.scenario.digest}" for one in contrasts(scenario, True)]
    parts += [text_of(table) for table in ("groups.csv", "effects.csv")]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


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
    yield ""
    yield "What sources say"
    for line in grip.lines:
        for effect in line.effects:
            if effect.source:
                yield (f"  {line.contrast.name}, {effect.measure} after {effect.years} years: "
                       f"{with_interval(effect)} {effect.unit}; sources "
                       f"{effect.source.low:+.1f} to {effect.source.high:+.1f}: {effect.verdict}")
                yield f"    {effect.source.source} ({effect.source.kind})"
    yield ""
    yield "Why worlds differ: shares of the variance of log KZ-UZ trade, % (95 % interval)"
    yield f"  {'':<24}" + "".join(f"{f'{after} years':>26}" for after in grip.years)
    for place, share in enumerate(grip.splits[-1].shares):
        cells = (in_per_cent(split.shares[place]) for split in grip.splits)
        yield (f"  {share.group:<24}" + "".join(f"{cell:>26}" for cell in cells)
               + f"  {'#' * round(40 * max(share.share, 0.0))}")
    yield (f"  {'sum':<24}" + "".join(f"{100 * split.sum:>26.0f}" for split in grip.splits))
    for split in grip.splits:
        for one in split.of_rest:
            yield (f"Without growth and prices {one.share.group} has "
                   f"{in_per_cent(one.share)} % after {split.years} years; sources "
                   f"{one.source.low:.0f} to {one.source.high:.0f} %: {one.verdict}")
            yield f"    {one.source.source} ({one.source.kind})"


def with_interval(effect: PairedEffect) -> str:
    """An effect and its interval, one decimal each."""
    return f"{_signed(effect.mean)} ({_signed(effect.low)} to {_signed(effect.high)})"


def in_per_cent(share: GroupShare) -> str:
    """A share and its interval, in whole per cent."""
    middle, low, high = (round(100.0 * value) for value in (share.share, share.low, share.high))
    return f"{middle} ({low} to {high})"


def _signed(value: float) -> str:
    """One decimal with its sign; a zero has none."""
    return f"{value:+.1f}" if abs(value) >= 0.05 else "0.0"


def _chosen(grip: Grip, kinds: Sequence[str]) -> list[GripLine]:
    """Lines of some kinds, frozen choice first."""
    return [line for kind in kinds for line in grip.of_kind(kind)]


def _trade_table(title: str, grip: Grip, kinds: Sequence[str]) -> Iterator[str]:
    yield ""
    yield (f"{title}: what that does to KZ-UZ trade, per cent (95 % interval), and whether "
           "that lies in the range of its sources")
    yield f"  {'':<32}" + "".join(f"{f'{after} years':>26}" for after in grip.years)
    for line in _chosen(grip, kinds):
        found = [line.of(PAIR_TRADE, after) for after in grip.years]
        yield (f"  {line.contrast.name:<32}"
               + "".join(f"{with_interval(one):>26}" for one in found)
               + f"  {line.judged(PAIR_TRADE)}")


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
        yield (f"  {line.contrast.name:<32}" + "".join(f"{rounded(cell):>10}" for cell in cells)
               + "".join(f"  {rounded(cell):>{len(cell.measure)}}" for cell in rest))


def rounded(effect: PairedEffect) -> str:
    """An effect with one decimal; a dot where it cannot be told apart from none."""
    return _signed(effect.mean) if effect.told_apart else "."
