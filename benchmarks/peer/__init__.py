"""The same quarter as an object-style Mesa model: agents with floats, rules as methods and loops.

What a good Mesa user would write from the mathematics of the rules. It imports no rule of the
engine; it is given the same first world, the same parameters and the same draws, so that its
trajectory can be held against the engine's.
"""

from .given import Given
from .region import PeerRegion

__all__ = ["Given", "PeerRegion"]
