"""Chance: a draw depends only on (random seed, member, stream, quarter, actor).

Each stream of a quarter is a SplitMix64 sequence (Steele, Lea and Flood 2014) whose start is a
hash of seed, member, stream and quarter; the actor is the place in the sequence. So results do
not depend on blocks, workers or order, a policy switched on leaves unrelated draws alone, and
all scenarios share their luck member by member.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri

from .arrays import FloatArray, IntArray

Words = npt.NDArray[np.uint64]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_TO_UNIT = 2.0**-53


def _mix(words: Words) -> Words:
    """The output function of SplitMix64: every bit of the input reaches every bit out."""
    words = (words ^ (words >> np.uint64(30))) * _FIRST
    words = (words ^ (words >> np.uint64(27))) * _SECOND
    return words ^ (words >> np.uint64(31))


def _name(text: str) -> np.uint64:
    """A name as a 64-bit word, the same on every machine and for every PYTHONHASHSEED."""
    return np.uint64(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little"))


def uniforms(random_seed: int, members: IntArray, stream: str, quarter: int, actors: int,
             ) -> FloatArray:
    """Uniform draws strictly between 0 and 1. Shape (actors, members); no unit.

    `quarter` is any integer that names the quarter (its ordinal); -1 serves draws that a world
    makes once. `members` holds the member numbers of the block.
    """
    with np.errstate(over="ignore"):
        start = _mix(np.array(random_seed % 2**64, dtype=np.uint64) ^ _name(stream))
        start = _mix(start + np.uint64((quarter + 1) % 2**64) * _GOLDEN)
        keys = _mix(start + (members.astype(np.uint64) + np.uint64(1)) * _GOLDEN)
        places = (np.arange(1, actors + 1, dtype=np.uint64) * _GOLDEN)[:, None]
        words = _mix(keys[None, :] + places)
    return ((words >> np.uint64(11)).astype(np.float64) + 0.5) * _TO_UNIT


def normals(random_seed: int, members: IntArray, stream: str, quarter: int, actors: int,
            ) -> FloatArray:
    """Standard normal draws by inversion, one uniform each. Shape (actors, members)."""
    draws: FloatArray = ndtri(uniforms(random_seed, members, stream, quarter, actors))
    return draws


@dataclass(frozen=True)
class Draws:
    """The luck of one quarter (n actors, p pairs, m members); normals but for the uniforms.

    Uniform: `delivery` (p), `clash` (p), `incident` (kinds x n), `stance` (power x 3),
    `reconsider` (power), `financing` (project), `trouble` (project). Normal: `common` (1),
    `state` (n), `pair` (p), `reporting` (p), `appeal` (n x channel).
    """

    common: FloatArray
    state: FloatArray
    pair: FloatArray
    reporting: FloatArray
    delivery: FloatArray
    clash: FloatArray
    incident: FloatArray
    stance: FloatArray
    reconsider: FloatArray
    financing: FloatArray
    trouble: FloatArray


@dataclass(frozen=True)
class Chance:
    """Where the draws of a block of members come from, and how many actors of each sort exist."""

    random_seed: int
    members: IntArray
    states: int
    pairs: int
    channels: int
    powers: int
    projects: int
    kinds_of_incident: int

    def quarter(self, ordinal: int) -> Draws:
        """All draws of one quarter but the noise of choice, which `appeal` gives."""

        def normal(stream: str, actors: int) -> FloatArray:
            return normals(self.random_seed, self.members, stream, ordinal, actors)

        def uniform(stream: str, actors: int) -> FloatArray:
            return uniforms(self.random_seed, self.members, stream, ordinal, actors)

        incident = uniform("incident", self.kinds_of_incident * self.states)
        stance = uniform("stance", self.powers * 3)
        return Draws(
            common=normal("common", 1), state=normal("state", self.states),
            pair=normal("pair", self.pairs), reporting=normal("reporting", self.pairs),
            delivery=uniform("delivery", self.pairs), clash=uniform("clash", self.pairs),
            incident=incident.reshape(self.kinds_of_incident, self.states, -1),
            stance=stance.reshape(self.powers, 3, -1),
            reconsider=uniform("reconsider", self.powers),
            financing=uniform("financing", self.projects),
            trouble=uniform("trouble", self.projects),
        )

    def appeal(self, ordinal: int) -> FloatArray:
        """The passing moods behind a quarter's choices, standard normal. (n, channel, m)"""
        flat = normals(self.random_seed, self.members, "appeal", ordinal,
                       self.states * self.channels)
        return flat.reshape(self.states, self.channels, -1)

    def once(self, stream: str, actors: int) -> FloatArray:
        """Standard normal draws that a world makes once, at its start. (actors, m)"""
        return normals(self.random_seed, self.members, stream, -1, actors)
