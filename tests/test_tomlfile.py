"""Reading TOML safely, and finding the line of a key."""

import time
from typing import Any

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from qurultay.core.errors import ScenarioError, SeedError
from qurultay.core.toml import Place, TomlFile, hint, nearest, parse_toml, read_toml

TEXT = """\
# a comment [not.a.table]
title = "x # [no]"
"a.b" = { times = 1.5, more = [1, { z = 2 }] }

[x."y z".w]
words = '''
a = 3
'''
k.l = [
  1, # [[c]]
  [2,
   3],
]
[[e]]
at = 1
[e.sub]
when = 2020-01-01 07:32:00
[[e]]
at = 2
[[e.f]]
"\\u0041" = 1.5
"""
LINES = {
    ("title",): 2,
    ("a.b",): 3,
    ("a.b", "times"): 3,
    ("a.b", "more", 1, "z"): 3,
    ("x", "y z", "w"): 5,
    ("x", "y z", "w", "words"): 6,
    ("x", "y z", "w", "k", "l"): 9,
    ("x", "y z", "w", "k", "l", 0): 10,
    ("x", "y z", "w", "k", "l", 1): 11,
    ("x", "y z", "w", "k", "l", 1, 1): 12,
    ("e", 0): 14,
    ("e", 0, "at"): 15,
    ("e", 0, "sub"): 16,
    ("e", 0, "sub", "when"): 17,
    ("e", 1): 18,
    ("e", 1, "at"): 19,
    ("e", 1, "f", 0): 20,
    ("e", 1, "f", 0, "A"): 21,
}
names = st.text(st.sampled_from("abcXYZ019_- .\"'#=[]{}é\\\n"), min_size=1, max_size=8)
values = st.recursive(
    st.one_of(st.integers(-99, 99), st.booleans(), st.text(max_size=12), st.floats(-9, 9)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=3)),
    max_leaves=12,
)
documents = st.dictionaries(names, values, min_size=1, max_size=5)


@pytest.fixture(scope="module")
def file() -> TomlFile:
    """The text above, parsed."""
    return parse_toml(TEXT, "here.toml")


@pytest.mark.parametrize("path", LINES, ids=str)
def test_keys_stand_on_their_lines(file: TomlFile, path: tuple[str | int, ...]) -> None:
    assert file.place(path) == Place("here.toml", LINES[path])


def test_an_unknown_key_is_placed_at_its_nearest_parent(file: TomlFile) -> None:
    assert str(file.place(("e", 1, "until"))) == "here.toml, line 18"
    assert str(file.place(("nowhere",))) == "here.toml"
    assert str(file.place()) == "here.toml"


def paths(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every key path of parsed data."""
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    found = []
    for part, value in inside:
        found.append((*path, part))
        if isinstance(value, dict | list):
            found += paths(value, (*path, part))
    return found


@given(documents)
def test_every_key_of_any_document_has_a_line(document: dict[str, Any]) -> None:
    text = tomlkit.dumps(document)
    file = parse_toml(text, "any.toml")
    lines = text.split("\n")
    for path in paths(file.data):
        line = file.place(path).line
        assert line is not None
        name = path[-1]
        if isinstance(name, str) and name.isalnum() and name.isascii():
            assert name in lines[line - 1]


@given(documents)
def test_every_path_is_known_exactly(document: dict[str, Any]) -> None:
    file = parse_toml(tomlkit.dumps(document), "any.toml")
    assert set(paths(file.data)) <= set(file._lines)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + '"""a\\' * 100_000,
        "'''" * 300_000,
        '"' * 900_000,
        "\\" * 900_000,
        "#" * 900_000 + "\nx",
        "a = '" + "b" * 900_000,
        ("[" + ".".join("abcdefg") + "]\n") * 50_000,
        "a" * 900_000,
        "a = 1 " * 150_000,
        "\n" * 900_000,
    ],
    ids=range(10),
)
def test_nothing_of_a_megabyte_takes_long(text: str) -> None:
    begun = time.process_time()
    with pytest.raises(ScenarioError):
        parse_toml(text, "long.toml")
    assert time.process_time() - begun < 1.0


def test_the_error_is_of_the_kind_asked_for(tmp_path: Any) -> None:
    with pytest.raises(SeedError, match="seeds"):
        parse_toml("a = ", "seeds/a.toml", SeedError)
    with pytest.raises(SeedError, match=r"missing\.toml: cannot be read"):
        read_toml(tmp_path / "missing.toml", SeedError)
    with pytest.raises(SeedError, match="that one: cannot be read"):
        read_toml(tmp_path / "missing.toml", SeedError, label="that one")


def test_the_nearest_name() -> None:
    assert nearest("barrers", ["barriers", "payments"]) == "barriers"
    assert nearest("zzz", ["barriers", "payments"]) is None
    assert nearest("x" * 10**6, ["barriers"]) is None


def test_hints_are_short() -> None:
    many = [f"name{n}" for n in range(50)]
    assert hint("nam7", many) == '; did you mean "name7"?'
    assert hint("zzz", ["a", "b"]) == "; allowed: a, b"
    assert hint("zzz", []) == ""
    assert "U+E000" in hint("\ue000", [])
