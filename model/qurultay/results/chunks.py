"""A block of members as one Parquet file, and back to the last bit.

One row a member and quarter; a column for every place of every measure, a list for every array.
Run, members and shapes stand in its metadata; its name ends in the SHA-256 of its contents.
"""

from __future__ import annotations

import hashlib
import json
import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.errors import Damaged
from qurultay.core.files import contents_of
from qurultay.inputs.region import Facts
from qurultay.results.labels import ARRAYS, MEASURES
from qurultay.results.outcome import Outcome, kept_pairs, names_of_places
from qurultay.scenario.scenario import Scenario

if TYPE_CHECKING:
    import pyarrow

KEY = b"qurultay"
NAME = re.compile(r"members-(\d{8})-(\d{8})\.([0-9a-f]{64})\.parquet")


def name_of(first: int, last: int, content: bytes) -> str:
    """What a chunk is called."""
    return f"members-{first:08d}-{last:08d}.{hashlib.sha256(content).hexdigest()}.parquet"


def written(part: Outcome, run: str) -> bytes:
    """The contents of a chunk; `run` is the digest of the run that it belongs to."""
    import pyarrow
    from pyarrow import parquet

    members, quarters = len(part.members), len(part.quarters)
    ends = np.cumsum([0, *(len(word.encode()) for word in part.quarters * members)],
                     dtype=np.int32)
    columns = {"member": _numbers(np.repeat(part.members.astype(np.int64), quarters)),
               "quarter": pyarrow.StringArray.from_buffers(
                   len(ends) - 1, pyarrow.py_buffer(ends),
                   pyarrow.py_buffer("".join(part.quarters * members).encode())),
               "dollar_inflation": _numbers(np.repeat(part.dollar_inflation, quarters))}
    words = part.coordinates()
    for name, values in part.measures.items():  # turnover_KZ_UZ, mode_share_bilateral, output
        by_place = values.reshape(members * quarters, -1).T
        for place, own in zip(product(*(words[dim] for dim in MEASURES[name].places)), by_place,
                              strict=True):
            columns["_".join([name, *place]).replace("-", "_")] = _numbers(own)
    for name, values in part.arrays.items():
        columns[name + LISTED] = pyarrow.FixedSizeListArray.from_arrays(
            _numbers(values.reshape(-1)), int(np.prod(values.shape[2:])))
    header = {"run": run, "first": int(part.members[0]), "last": int(part.members[-1]),
              "quarters": part.quarters, "pairs": part.pairs,
              "measures": {name: values.shape[2:] for name, values in part.measures.items()},
              "arrays": {name: values.shape[2:] for name, values in part.arrays.items()}}
    table = pyarrow.Table.from_arrays(list(columns.values()), names=list(columns))
    stream = pyarrow.BufferOutputStream()
    parquet.write_table(
        table.replace_schema_metadata({KEY: json.dumps(header)}), stream, compression="zstd",
        use_dictionary=["member", "quarter", "dollar_inflation"])
    return bytes(stream.getvalue())


LISTED = "_in_full"
"""What the name of a whole array ends in, since a measure may have the same."""


def _numbers(values: FloatArray | IntArray) -> Any:
    # From its buffer: pyarrow.array() would import pandas.
    import pyarrow

    flat = np.ascontiguousarray(values)
    kind = pyarrow.int64() if flat.dtype.kind == "i" else pyarrow.float64()
    return pyarrow.Array.from_buffers(kind, flat.size, [None, pyarrow.py_buffer(flat)])


def run_of(path: Path) -> str:
    """The digest of the run that a chunk belongs to; Damaged where it is none."""
    return str(_opened(path)[0]["run"])


def _opened(path: Path) -> tuple[dict[str, Any], pyarrow.Table]:
    """Header and table of a chunk whose contents are those that its name speaks of."""
    import pyarrow
    from pyarrow import parquet

    named, content = NAME.fullmatch(path.name), contents_of(path)
    if not named or hashlib.sha256(content).hexdigest() != named[3]:
        raise Damaged(f"{path}: is damaged: its contents do not have the checksum of its name")
    try:
        table = parquet.ParquetFile(pyarrow.BufferReader(content)).read(use_threads=False)
        header = json.loads(table.schema.metadata[KEY])
        first, last = header["first"], header["last"]
        if not all(isinstance(one, kind) for one, kind in (
                (first, int), (last, int), (header["run"], str))):
            raise TypeError
    except (pyarrow.ArrowException, OSError, ValueError, TypeError, KeyError) as failure:
        raise Damaged(f"{path}: is damaged: it is no block of members "
                      f"({type(failure).__name__})") from None
    if [first, last] != [int(named[1]), int(named[2])]:
        raise Damaged(f"{path}: is misnamed: it holds members {first} to {last}")
    return header, table


def read(path: Path, run: str, scenario: Scenario, random_seed: int, facts: Facts) -> Outcome:
    """What a chunk holds.

    Raises:
        Damaged: if its contents are not those its name speaks of, are no worlds of the
            scenario, or are of another run.
        StoreError: if it cannot be read.
    """
    header, table = _opened(path)
    if header["run"] != run:
        raise Damaged(f"{path}: belongs to another run")
    members, pairs = np.arange(header["first"], header["last"] + 1), kept_pairs(scenario, facts)
    quarters = tuple(str(quarter) for quarter in scenario.quarters())
    shape = (len(members), len(quarters))
    words = names_of_places(facts, pairs)
    wanted = {name: tuple(len(words[place]) for place in known.places)
              for name, known in MEASURES.items()}
    full = {name: tuple(len(words[place]) for place in places) for name, places in ARRAYS.items()}
    try:
        if (tuple(header["quarters"]), tuple(header["pairs"])) != (quarters, pairs) or {
                name: tuple(places) for name, places in header["measures"].items()} != wanted:
            raise ValueError("other quarters, pairs or measures")
        if any(tuple(places) != full.get(name) for name, places in header["arrays"].items()):
            raise ValueError("other arrays")
        columns = iter(table.columns[2:])
        inflation = _values(next(columns)).reshape(shape)[:, 0].copy()
        measures = {
            name: np.stack([_values(next(columns)) for _ in range(int(np.prod(places)))], axis=-1)
            .reshape(*shape, *places) for name, places in header["measures"].items()}
        arrays = {name: _values(next(columns)).reshape(*shape, *places)
                  for name, places in header["arrays"].items()}
        if not all(np.isfinite(values).all() for values in measures.values()):
            raise ValueError("what is no number")
    except (ValueError, TypeError, KeyError, AttributeError, StopIteration) as failure:
        raise Damaged(f"{path}: is damaged: it holds no worlds of this scenario "
                      f"({failure})") from None
    return Outcome(
        scenario=scenario, random_seed=random_seed, members=members, quarters=quarters,
        pairs=pairs, measures=measures, arrays=arrays, dollar_inflation=inflation, facts=facts)


def _values(column: pyarrow.ChunkedArray) -> FloatArray:
    """The numbers of a column, or of all its lists."""
    flat = [part.flatten() if hasattr(part, "flatten") else part for part in column.chunks]
    if any(str(part.type) != "double" or part.null_count for part in flat):
        raise ValueError("what is no number")
    parts = [np.frombuffer(one.buffers()[1], np.float64, len(one), 8 * one.offset) for one in flat]
    return parts[0] if len(parts) == 1 else np.concatenate(parts)
