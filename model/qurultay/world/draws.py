"""Chance: a draw depends only on (random seed, member, stream, quarter, actor).

Each stream of a quarter is a SplitMix64 sequence (Steele, Lea and Flood 2014) whose start is a
hash of seed, member, stream and quarter; the place in the sequence is a hash of the actor's name:
`UZ` for a state, `KG-UZ` for a pair, `UZ led_RU` for a state in a channel. So results do not
depend on blocks, workers or order, a policy switched on leaves unrelated draws alone, all
scenarios share their luck member by member, and a row added to a table of `seeds` leaves the
draws of all other actors as they were.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from qurultay.core.arrays import FloatArray, IntArray, laid_out
from qurultay.core.elementary import log
from qurultay.core.errors import LARGEST_SEED, whole_number
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import STANCES, Facts

Words = npt.NDArray[np.uint64]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_ONE = np.uint64(0x3FF0000000000000)
"""The bits of 1.0; with others below them, a number from 1 to 2."""

_ABOVE = tuple(np.float32(c) for c in (
    2.50663117, 1.07497074, 0.237240219, 0.0346266929, 0.00344217769, 5.76121046e-05))
_BELOW = tuple(np.float32(c) for c in (
    1.0, 0.167078286, 0.0377794284, 0.00449904628, 0.000216658204, 7.89314137e-07))


def _mix(words: Words) -> Words:
    """The output function of SplitMix64: every bit of the input reaches every bit out."""
    for shift, factor in ((np.uint64(30), _FIRST), (np.uint64(27), _SECOND)):
        words = words ^ (words >> shift)
        words *= factor
    words ^= words >> np.uint64(31)
    return words


@cache
def _name(text: str) -> np.uint64:
    """A name as a 64-bit word, the same on every machine and for every PYTHONHASHSEED."""
    return np.uint64(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little"))


@lru_cache(maxsize=4096)
def _starts(random_seed: int, streams: tuple[str, ...], quarter: int) -> Words:
    """Where each stream of a quarter starts, before members part. (stream, 1)"""
    with np.errstate(over="ignore"):
        seed = np.uint64(random_seed % 2**64)
        start = _mix(np.array([seed ^ _name(stream) for stream in streams], dtype=np.uint64))
        found: Words = _mix(start + np.uint64((quarter + 1) % 2**64) * _GOLDEN)[:, None]
    found.flags.writeable = False  # it is handed out again
    return found


def _words(starts: Words, members: Words, actors: Sequence[Words]) -> Words:
    """The words of the given actors of every stream, one stream after another. (row, m)"""
    which = np.repeat(np.arange(len(actors)), [len(names) for names in actors])
    with np.errstate(over="ignore"):
        keys = _mix(starts + (members + np.uint64(1)) * _GOLDEN)
        words: Words = keys[which]
        words += np.concatenate(actors)[:, None]
        return _mix(words)


def _uniform(words: Words) -> FloatArray:
    """The upper 52 bits of each word as the middle of its interval: (bits + 1/2) / 2^52."""
    words >>= np.uint64(12)
    words |= _ONE
    found: FloatArray = words.view(np.float64)
    found -= 1.0 - 2.0**-53
    return found


def _normal(uniform: FloatArray) -> FloatArray:
    """The normal quantile of each draw, to two parts in a million.

    It is (u - 1/2) times a smooth function of -log(4 u (1 - u)), here a ratio of two quintics
    fitted to 8.3 standard deviations; a third of the time of an exact inverse.
    """
    depth = -log(4.0 * uniform * (1.0 - uniform)).astype(np.float32)
    return (uniform - 0.5) * (_polynomial(_ABOVE, depth) / _polynomial(_BELOW, depth))


def _polynomial(coefficients: tuple[np.float32, ...], at: npt.NDArray[np.float32],
                ) -> npt.NDArray[np.float32]:
    """A polynomial by Horner's rule, constant term first."""
    *others, highest = coefficients
    found = highest * at
    for coefficient in others[:0:-1]:
        found += coefficient
        found *= at
    found += others[0]
    return found


def _named(actors: Sequence[str]) -> Words:
    """Names of actors as words. (actors,)"""
    return np.array([_name(actor) for actor in actors], dtype=np.uint64)


def pair_name(one: str, other: str) -> str:
    """What draws call a pair: both codes in alphabetical order, e.g. "KG-UZ"."""
    return "-".join(sorted((one, other)))


def uniforms(random_seed: int, members: IntArray, stream: str, quarter: int,
             actors: Sequence[str] = ("",)) -> FloatArray:
    """Uniform draws strictly between 0 and 1. Shape (actors, members); no unit.

    `quarter` is any integer that names the quarter (its ordinal); -1 serves draws that a world
    makes once. `members` holds the member numbers of the block, `actors` the names of whom the
    draws are for; one draw without a name is for all.
    """
    starts = _starts(random_seed, (stream,), quarter)
    return _uniform(_words(starts, members.astype(np.uint64), [_named(actors)]))


def normals(random_seed: int, members: IntArray, stream: str, quarter: int,
            actors: Sequence[str] = ("",)) -> FloatArray:
    """Standard normal draws by inversion, one uniform each. Shape (actors, members)."""
    return _normal(uniforms(random_seed, members, stream, quarter, actors))


@dataclass(frozen=True)
class Draws:
    """The luck of one quarter (n actors, p pairs, s slots, m members).

    Standard normal: `common` (1), `state` and `partner` (n), `pair` (p), `reporting` (p), `mood`
    (s) and `leaning` (mode, n). Uniform, the same all year: `turbulence` (2, p). Uniform, and 1
    where nothing can strike: `delivery` (p), `clash` (p), `relation` (p), `incident` (kinds, n),
    `leader`, `character` and `revolt` (n), `stance` (power, 3), `reconsider` (power), `financing`
    (project), `trouble` (project).
    """

    common: FloatArray
    state: FloatArray
    partner: FloatArray
    pair: FloatArray
    turbulence: FloatArray
    reporting: FloatArray
    mood: FloatArray
    leaning: FloatArray
    delivery: FloatArray
    clash: FloatArray
    relation: FloatArray
    leader: FloatArray
    character: FloatArray
    revolt: FloatArray
    incident: FloatArray
    stance: FloatArray
    reconsider: FloatArray
    financing: FloatArray
    trouble: FloatArray


NORMAL = ("common", "state", "partner", "pair", "reporting", "mood", "leaning")

YEARLY = ("turbulence",)
"""Streams whose draws hold for the whole year of a quarter."""


@dataclass(frozen=True)
class Chance:
    """Where the draws of a block of members come from.

    `actors` holds for every stream the hashed names of its actors, in the stream's shape without
    members; `needed` the places of those streams of which not all are asked for. Errors of the
    record are drawn only where `reports` says that recorded figures are kept; nothing else reads
    them. `redrawn` names streams that have a random seed of their own, so that one can ask what
    other luck of that kind alone would have made.
    """

    random_seed: int
    members: IntArray
    actors: dict[str, Words]
    needed: dict[str, IntArray]
    reports: bool = True
    redrawn: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: Facts, random_seed: int, members: IntArray, reports: bool = True) -> Chance:
        """The luck of a region: its own actors, drawn where something can happen.

        ScenarioError unless `random_seed` is a whole number from 0 to `LARGEST_SEED`.
        """
        return cls(
            whole_number("random_seed", random_seed, 0, LARGEST_SEED), members, _actors(facts),
            needed={"delivery": np.flatnonzero(facts.channels.ever.reach.any(axis=0)),
                    "clash": facts.at_odds, "relation": facts.watched,
                    "incident": np.flatnonzero(facts.hazard)},
            reports=reports)

    @cached_property
    def _asked(self) -> list[tuple[str, IntArray]]:
        """The places of every stream that are drawn, normal streams first."""
        streams = sorted(self.actors, key=lambda stream: stream not in NORMAL)
        return [(stream, self.needed.get(stream, np.arange(self.actors[stream].size)))
                for stream in streams if self.reports or stream != "reporting"]

    def quarter(self, ordinal: int) -> Draws:
        """All draws of one quarter."""
        return self.luck(self.starts(ordinal), self.members.astype(np.uint64))

    def starts(self, ordinal: int) -> Words:
        """Where the streams of a quarter start, the same for all members. (stream, 1)"""
        own = _starts(self.random_seed, self._streams, ordinal)
        return np.stack([
            _starts(self.redrawn.get(stream, self.random_seed), (stream,),
                    ordinal // 4 if stream in YEARLY else ordinal)[0]
            if stream in self.redrawn or stream in YEARLY else start
            for stream, start in zip(self._streams, own, strict=True)])

    @cached_property
    def _streams(self) -> tuple[str, ...]:
        return tuple(stream for stream, _ in self._asked)

    def luck(self, starts: Words, members: Words) -> Draws:
        """The draws that follow from where the streams start."""
        draws = _uniform(_words(starts, members, [
            self.actors[stream].ravel()[places] for stream, places in self._asked]))
        normal = sum(len(places) for stream, places in self._asked if stream in NORMAL)
        parts = {True: _normal(draws[:normal]), False: draws[normal:]}
        found: dict[str, FloatArray] = {}
        at = {True: 0, False: 0}
        for stream, places in self._asked:
            kind = stream in NORMAL
            found[stream] = parts[kind][at[kind] : at[kind] + len(places)]
            at[kind] += len(places)
        return Draws(**{
            stream: self._shaped(stream, found[stream]) if stream in found
            else np.zeros_like(draws, shape=(*actors.shape, draws.shape[-1]))  # errors that rest
            for stream, actors in self.actors.items()})

    def _shaped(self, stream: str, found: FloatArray) -> FloatArray:
        """A stream in its shape; a draw that nobody asked for is 1."""
        shape = (*self.actors[stream].shape, found.shape[-1])
        if stream in self.needed and stream not in NORMAL:
            count = self.actors[stream].size
            found = laid_out(found, (count,), self.needed[stream], otherwise=1.0)
        return found.reshape(shape)

    def once(self, stream: str, actors: str) -> FloatArray:
        """Standard normal draws that a world makes once, at its start. (actors, m)

        `actors` names the stream of every quarter whose actors these draws are for.
        """
        seed = self.redrawn.get(actors, self.random_seed)
        starts = _starts(seed, (stream,), -1)
        names = [self.actors[actors].ravel()]
        return _normal(_uniform(_words(starts, self.members.astype(np.uint64), names)))


@lru_cache(maxsize=16)
def _actors(facts: Facts) -> dict[str, Words]:
    """The hashed names of the actors of every stream, in its shape without members."""
    states, powers, projects = facts.states, facts.power_names(), facts.projects.names
    slots, channels = facts.channels.slots, facts.channels.names
    pairs = [pair_name(states[one], states[other])
             for one, other in zip(facts.left, facts.right, strict=True)]
    return {
        "common": _named([""]), "state": _named(states), "partner": _named(states),
        "pair": _named(pairs),
        "turbulence": np.array([_named([f"{half} {pair}" for pair in pairs])
                                for half in ("first", "second")]),
        "reporting": _named(pairs),
        "mood": _named([f"{states[state]} {channels[channel]}" for state, channel in zip(
            slots.state, slots.channel, strict=True)]),
        "leaning": np.array([_named([f"{mode} {state}" for state in states]) for mode in MODES]),
        "delivery": _named(pairs), "clash": _named(pairs), "relation": _named(pairs),
        "leader": _named(states), "character": _named(states), "revolt": _named(states),
        "incident": np.array([_named([f"{kind} {state}" for state in states])
                              for kind in facts.incidents]),
        "stance": np.array([_named([f"{power} {stance}" for stance in STANCES])
                            for power in powers]),
        "reconsider": _named(powers), "financing": _named(projects), "trouble": _named(projects)}
