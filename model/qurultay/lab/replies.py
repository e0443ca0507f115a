"""What the page receives of a run: the object of `--json`, and under `page` what it draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from qurultay.analysis.compare import compare
from qurultay.analysis.decomposition import HEADINGS
from qurultay.analysis.indicators import meaning
from qurultay.analysis.statistics import interval
from qurultay.core.arrays import FloatArray
from qurultay.inputs import claims
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.record import dyads
from qurultay.lab.runs import Worlds
from qurultay.languages import say, speaking
from qurultay.report.words import line_words, plain_name, spoken
from qurultay.results.answer import answer_text, in_base_dollars, run_object, spoken_answer
from qurultay.results.outcome import FAN, Outcome
from qurultay.results.trust import COVERAGE, released, trust_lines, trust_strip
from qurultay.results.wording import (
    as_written,
    asks_of,
    key_of,
    meaning_words,
    title_of,
    unit_of_parameter,
)
from qurultay.scenario import levers, listing
from qurultay.scenario.changes import Target, written
from qurultay.scenario.scenario import Scenario

LINES = 12
"""How many single worlds the page draws."""
LARGEST = 1e9
"""The size of a difference from nothing at all."""


def run_reply(seen: Worlds) -> dict[str, Any]:
    """The object that `ensemble --json` prints, and under `page` what the page also draws."""
    outcome, targets = seen.outcome, []
    for target in outcome.scenario.targets:
        result, real = outcome.judged(target), in_base_dollars(outcome, target)
        crossed = result.first[result.first >= 0]
        count = np.bincount(crossed, minlength=len(outcome.quarters)).cumsum()
        targets.append({
            "name": target.name, "says": target_words(target),
            "short": target_words(target, ".short"),
            "pair": list(target.traded) if target.traded else None,
            "at_least": target.at_least, "by": str(target.by), "nominal": not target.in_dollars_of,
            "unit": "bn" if target.traded and target.at_least is not None else None,
            "touched": float(np.mean(result.reached)),
            "standing": float(np.mean(result.standing)), "base_year": outcome.scenario.vintage,
            "real": real and {"touched": float(np.mean(real.reached)),
                              "standing": float(np.mean(real.standing))},
            "curve": rounded(count / len(result.first)),
        })
    found = run_object(outcome, many=True)
    return {**found, "answer": spoken_answer(found), "page": {
        **scenario_reply(outcome.scenario), **trade_reply(outcome), **region_reply(seen),
        "targets": targets, "modes": {mode: rounded(share.mean(axis=0)) for mode, share in
                                      outcome.mode_shares().items()},
    }}


def target_words(target: Target, form: str = "") -> str:
    """What a target asks for, in full or in the form ".short"."""
    money = target.traded and target.at_least is not None
    key = "page-goal-real" if target.in_dollars_of else "page-goal"
    goal = line_words(target) if not money else say(
        key + form, number=as_written(written(target.limit)),
        year=as_written(str(target.in_dollars_of)))
    return goal if target.held_for <= 1 else say(f"page-goal-held{form}", goal=goal,
                                                 count=target.held_for)


def spoken_scenarios() -> list[dict[str, Any]]:
    """All shipped scenarios in the language spoken."""
    return [one | {part: listing.scenario_words(one["name"], part, one[part])
                   for part in ("title", "asks")} for one in listing.scenarios()]


def spoken_levers() -> list[dict[str, Any]]:
    """All levers in the language spoken; `unit_says` is their unit in words."""
    spoken = speaking()
    return [one | {
        "name": spoken.say(key := key_of("lever", one["key"]), {}, one["name"]),
        **{end: spoken.say(f"{key}.{end}", {}, one[end]) for end in ("least", "most")},
        "says": meaning_words(one["key"], one["says"]), "unit_says": unit_of_parameter(one["unit"]),
    } for one in levers.lever_table()]


def spoken_groups() -> dict[str, str]:
    """What the groups of levers are called."""
    return {key: speaking().say(f"lever-group-{key}", {}, title)
            for key, title in levers.GROUPS.items()}


def why_reply(found: dict[str, Any]) -> dict[str, Any]:
    """What `explain` knows, in the language spoken.

    A claim keeps its English statement; `own` is ours in the language, None in English.
    """
    if "parameter" not in found:
        return found
    row = Catalogue.shipped()[found["parameter"]]
    return found | {"known by": speaking().locale.written(found["known by"]),
                    "claims": [claim_reply(code) for code in row.claims]}


def claim_reply(code: str) -> dict[str, Any]:
    """A claim: its statement in English with its place, and our own in the language spoken."""
    known, spoken = claims.read().get(code), speaking()
    return {"code": code, "says": known.statement if known else "",
            "place": say("page-why-claim-place", text=known.text, paragraph=as_written(
                str(known.paragraph))) if known else "",
            "own": say(key) if spoken.has(key := f"claim-{code}") else None}


def recorded_trade() -> dict[str, Any]:
    """What was recorded of the trade of pairs, bn USD by year, and by whom."""
    return trade_on_record() | {"source": say("page-record-source")}


@cache
def trade_on_record() -> dict[str, Any]:
    """The same without whose record it is, which is said in a language."""
    found = dyads()
    return {"years": list(found.years), "trade": {
        name: [None if np.isnan(value) else round(float(np.exp(value)), 3) for value in line]
        for name, line in zip(found.names, found.series(), strict=True)}}


def trust_reply() -> list[dict[str, Any]]:
    """The trust strip by key, with its sentences; `meant` is what the bands are meant to hold."""
    meant = released().coverage.level
    return [vars(one) | {"says": says} | ({"meant": meant} if one.key == COVERAGE else {})
            for one, says in zip(trust_strip(), trust_lines(), strict=True)]


def scenario_reply(scenario: Scenario) -> dict[str, Any]:
    """Title, question, years, lever values and events of a scenario."""
    return {
        "title": title_of(scenario), "asks": asks_of(scenario), "pair": list(scenario.pair),
        "start": str(scenario.start), "end": str(scenario.end), "notes": list(scenario.notes),
        "levers": levers.lever_values(scenario), "scenario_digest": scenario.digest,
        "events": [{"at": str(event.at), "until": str(event.until or scenario.end),
                    "sets": event.sets, "to": str(event.change)} for event in scenario.events],
    }


def trade_reply(outcome: Outcome) -> dict[str, Any]:
    """Trade of the scenario's pair: base, quantiles by quarter, and single worlds."""
    one, other = outcome.scenario.pair
    turnover = outcome.turnover(one, other)
    i, j = outcome.facts.index(one), outcome.facts.index(other)
    flow = outcome.facts.base.flow
    real = turnover / outcome.prices()
    return {
        "base": float(flow[i, j] + flow[j, i]), "mean": rounded(turnover.mean(axis=0)),
        **{key: {name: rounded(values) for name, values in zip(
            FAN, np.quantile(worlds, list(FAN.values()), axis=0), strict=True)}
           for key, worlds in (("fan", turnover), ("real", real))},
        "lines": [rounded(values, 3) for values in turnover[:LINES]],
    }


def region_reply(seen: Worlds) -> dict[str, Any]:
    """Trade and trust of Central Asian pairs and stances of powers, base year first.

    `trade` goes both ways; `exports` are those of the first of the two.
    """
    facts = seen.outcome.facts
    central = facts.central[:, 0] > 0
    flow = np.concatenate([seen.flow_base[None], seen.flow])
    exports = flow[:, facts.left, facts.right]
    trade = exports + flow[:, facts.right, facts.left]
    trust = np.concatenate([seen.trust_base[None], seen.trust])
    kept = [p for p, (i, j) in enumerate(zip(facts.left, facts.right, strict=True))
            if (central[i] or central[j]) and "rest" not in (facts.roles[i], facts.roles[j])]
    name = {p: f"{facts.states[facts.left[p]]}-{facts.states[facts.right[p]]}" for p in kept}
    return {
        "years": [seen.outcome.scenario.start.year - 1, *seen.years],
        "trade": {name[p]: rounded(trade[:, p], 3) for p in kept},
        "exports": {name[p]: rounded(exports[:, p], 3) for p in kept},
        "trust": {name[p]: rounded(trust[:, p], 3) for p in kept},
        "stance": {power: [rounded(year[place], 3) for year in seen.stance]
                   for place, power in enumerate(facts.power_names())},
    }


def compare_reply(pinned: Outcome, moved: Outcome) -> dict[str, Any]:
    """The same worlds under two scenarios: paired differences, inputs and alarms.

    `first` is the head of the answer. `lines` are differences by quarter with their 95 %
    intervals: of trade in bn USD, of the chances of targets that both ask for in points.
    """
    found = compare([pinned, moved])
    one, other = moved.scenario.pair
    trade = moved.turnover(one, other) - pinned.turnover(one, other)
    lines = [("trade", "bn", 1.0, zip(*map(interval, trade.T), strict=True)), *(
        (curve.target, "points", 100.0, (curve.mean, curve.low, curve.high))
        for curve in found.curves)]
    return {
        "members": len(moved.members), "quarters": list(moved.quarters),
        "answer": answer_text(found.answer), "first": answer_text(found.answer[:1]),
        "said": [one.to_dict() for one in found.answer],
        "paired": [{"measure": entry.measure, "mean": entry.mean, "low": entry.low,
                    "high": entry.high, "percent": entry.percent, "relevant": entry.relevant,
                    "size": min(entry.size, LARGEST),
                    "unit": meaning(entry.measure).scale, "says": plain_name(entry.measure),
                    "group": say(f"group-{meaning(entry.measure).group}"),
                    "level": spoken(entry).level, "span": spoken(entry).span}
                   for entry in found.paired],
        "lines": [{"name": name, "unit": unit} | {
            key: rounded(times * np.array(values))
            for key, values in zip(("mean", "low", "high"), three, strict=True)}
            for name, unit, times, three in lines],
        "inputs": [line for lines in found.inputs.values() for line in lines],
        "alarms": list(found.alarms),
    }


def named_apart(scenarios: Sequence[Scenario]) -> list[Scenario]:
    """The same scenarios; those that share a name with an earlier one are numbered."""
    found: list[Scenario] = []
    for one in scenarios:
        before = sum(one.name == other.name for other in scenarios[:len(found)])
        found.append(replace(one, name=f"{one.name}-{before + 1}",
                             title=f"{one.title}, changed") if before else one)
    return found


def moved_reply(scenario: Scenario, found: tuple[float, list[int], dict[str, list[float]]],
          members: int) -> dict[str, Any]:
    """What changed the trade of the pair since the base year, by year."""
    base, years, by_part = found
    return {"pair": list(scenario.pair), "base": base, "years": years, "members": members,
            "parts": {name: rounded(np.array(by_part[name])) for name in HEADINGS},
            "of_cost": {name: rounded(np.array(values)) for name, values in by_part.items()
                        if name not in HEADINGS}}


def rounded(values: FloatArray, digits: int = 4) -> list[float]:
    """Plain numbers, short enough to send."""
    found: list[float] = np.round(values, digits).tolist()
    return found
