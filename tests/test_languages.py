"""Languages: what is said in each of them, read twice, complete, and in its own signs."""

import re
import unicodedata
from collections.abc import Mapping
from importlib import resources

import pytest
from babel import Locale as BabelLocale
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message
from hypothesis import given
from hypothesis import strategies as st
from stored import short_scenario

from qurultay.commands.main import call, language_asked
from qurultay.commands.seeds import translatable
from qurultay.core.errors import ScenarioError
from qurultay.languages import LOCALES, messages, phrase, say, speaking, use
from qurultay.languages.fluent import holes, parsed
from qurultay.results.wording import as_written, sentence, title_words

OTHERS = tuple(code for code in LOCALES if code != "en")
COMPLETE = {"names", "answer", "verdicts", "evidence", "explain", "studies", "listing"}
"""Areas that all languages have whole, in their own signs; the aim is every one."""

ELSEWHERE = "unit-|story-(entry|because)-|scenario-.*-because-"
"""Keys of small texts whose English stands in code or in rows that `translatable` does not read."""

DUE = translatable()

LATIN = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
"""The official libraries write signs of Persian numbers, but not its digits."""


def text_of(code, file):
    return (resources.files("qurultay.languages") / code / file).read_text(encoding="utf-8")


FILES = sorted((code, file.name) for code in LOCALES
               for file in (resources.files("qurultay.languages") / code).iterdir()
               if file.name.endswith(".ftl"))


@pytest.mark.parametrize(("code", "file"), FILES)
def test_the_official_parser_finds_the_same_messages_and_no_junk(code, file):
    found = FluentParser().parse(text_of(code, file)).body
    assert not [one.content for one in found if isinstance(one, Junk)]
    keys = set()
    for one in found:
        if isinstance(one, Message):
            keys |= {one.id.name} | {f"{one.id.name}.{form.id.name}" for form in one.attributes}
    assert set(parsed(text_of(code, file), file)[0]) == keys


def chosen(pattern):
    """Names by which a pattern chooses among cases."""
    return {name for part in pattern if "choose" in part for name in (
        part["choose"], *(inner for case in part["of"].values() for inner in chosen(case)))}


@pytest.mark.parametrize("code", LOCALES)
def test_both_readers_say_the_same(code):
    """Every message of a language, with texts and numbers in its holes."""
    bundle, ours = FluentBundle([code], use_isolating=False), messages(code)
    for _, file in (one for one in FILES if one[0] == code):
        bundle.add_resource(FluentResource(text_of(code, file)))
    for key, pattern in ours.by_key.items():
        numbers = chosen([part for part in pattern if not isinstance(part, str)])
        name, _, form = key.partition(".")
        theirs = bundle.get_message(name)
        for count in (0, 1, 2, 5, 21, 100) if numbers else (1,):
            values = {one: count if one in numbers else f"‹{one}›" for one in holes(pattern)}
            said, wrong = bundle.format_pattern(
                theirs.attributes[form] if form else theirs.value, values)
            assert not wrong, (code, key, wrong)
            assert ours.say(key, values).translate(LATIN) == said.translate(LATIN), (code, key)


@pytest.mark.parametrize("code", LOCALES)
def test_plurals_and_numbers_are_those_of_cldr(code):
    locale, cldr = LOCALES[code], BabelLocale.parse(code)
    for value in (*range(201), 0.04, 0.5, 1.5, 2.25, 11.5, 1_000_000):
        assert locale.plural(value) == cldr.plural_form(value), value
    with use(code):
        for value in (0, 7, 1234, 1_234_567, -12, 0.5, 3.25, -1234.5, 98_765.125):
            theirs = format_decimal(value, locale=code, numbering_system="default")
            ours = as_written(f"{value:,}").replace("\u200e", "")  # a mark of direction
            assert ours.translate(LATIN) == theirs.replace("-", "−").replace("\u200e", ""), value
            assert messages(code).number(value).replace("\u200e", "") == ours
        persian = "EXTENDED ARABIC-INDIC DIGIT ONE"
        assert as_written("1") == (unicodedata.lookup(persian) if code == "fa" else "1")


def test_where_a_native_reader_has_been_is_marked():
    for code in LOCALES:
        found = messages(code)
        for key, section in found.sections.items():
            good = section == "source" if code == "en" else re.fullmatch(
                r"machine|read by \S.*", section)
            assert good, f"{code}/{found.areas[key]}.ftl: {key} stands in section {section!r}"


def test_no_message_is_missing_and_none_is_invented():
    for code in OTHERS:
        found = messages(code)
        for area in COMPLETE:
            assert not DUE[area] - set(found.areas), (code, area)
        for key, area in found.areas.items():
            assert key in DUE[area] or re.match(ELSEWHERE, key), (
                f"{code}/{area}.ftl: nobody asks for {key}")


def test_a_lever_has_both_ends():
    for code in OTHERS:
        found = messages(code)
        for key in (one for one, area in found.areas.items() if area == "levers"):
            if not key.startswith("lever-group-"):
                assert {f"{key}.least", f"{key}.most"} <= set(found.by_key), (code, key)


FORMS = {key.partition(".")[2] for code in LOCALES for key in messages(code).by_key if "." in key}


def stems(names):
    """Names of phrases without the grammatical forms in which they stand; a pair is two."""
    found = {name[:-len(form) - 1] if (form := name.rpartition("_")[2]) in FORMS else name
             for name in names}
    return found - {"pair"} | ({"one", "other"} if "pair" in found else set())


def shown(pattern):
    """Names whose value is put into the text."""
    return {name for part in pattern if isinstance(part, Mapping) for name in (
        [part["hole"]] if "hole" in part else
        [one for case in part.get("of", {}).values() for one in shown(case)])}


@pytest.mark.parametrize("code", OTHERS)
def test_no_hole_is_lost_and_none_is_invented(code):
    source = messages("en").by_key
    for key, pattern in messages(code).by_key.items():
        english = source.get(key, source.get(key.partition(".")[0], []))
        assert stems(holes(pattern)) <= stems(holes(english)), key
        assert stems(shown(english)) <= stems(holes(pattern)), key


@pytest.mark.parametrize("code", OTHERS)
def test_letters_and_signs_are_those_of_the_language(code):
    """No Latin o among Cyrillic ones, no Arabic kaf among Persian ones, no typewriter quotes."""
    text = "\n".join(line for file_code, file in FILES
                     if file_code == code and file.removesuffix(".ftl") in COMPLETE
                     for line in text_of(code, file).splitlines() if not line.startswith("#"))
    text = re.sub(r"\{[^}]*->|\{[^}]*\}|^\S+ =|^ +\.\w+ =|\[\w+\]", "", text, flags=re.M)
    assert not re.search("[\"'`‘’´]", text)
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text), (
        "a terminal shows no marks of direction")
    if code in ("ru", "kk"):
        assert not re.search("[A-Za-z][а-яё]|[а-яё][A-Za-z]", text)
        assert not re.search(r"\d[ ]?%", text), "a no-break space stands before %"
    if code == "fa":  # apart from commands, names and addresses
        text = re.sub(r"[ -~]*[A-Za-z][ -~]*|[\d.]+\.\d+|::1", "", text)
        assert not re.search("[كيىة0-9%,;?]", text)


def test_forms_fall_back_to_the_plain_one():
    one, other = phrase("state-KZ"), phrase("state-XX", "Atlantis")
    with use("kk"):
        assert say("pair", one=one, other=other) == "Қазақстан мен Atlantis"
        assert say("figure-dependence_on", one=other) == "Atlantis тәуелділік"
    with use("ru"):
        assert say("between", one=one, other=phrase("state-US")) == "между Казахстаном и США"
        assert [say("worlds", count=n) for n in (1, 22, 111)] == ["1 мир", "22 мира", "111 миров"]
    with use("fa"):
        assert say("worlds", count=1234) == "۱٬۲۳۴ جهان"
    named = phrase("state-KZ", "Kazakhstan")
    assert say("pair", one=named, other=other) == "Kazakhstan and Atlantis"


@pytest.mark.parametrize(("code", "said"), [
    ("ru", "Торговля между Казахстаном и Узбекистаном к концу июня 2031 года не достигает 5 млрд "
           "долларов в год ни в одном мире."),
    ("kk", "Қазақстан мен Өзбекстан арасындағы сауда 2031 жылғы маусымның соңына дейін ешбір "
           "әлемде жылына 5 млрд доллар деңгейіне жетпейді."),
    ("uz", "Qozogʻiston va Oʻzbekiston oʻrtasidagi savdo 2031-yil iyun oxirigacha hech bir dunyoda "
           "yiliga 5 mlrd dollar darajasiga yetmaydi."),
    ("fa", "تجارت قزاقستان و ازبکستان تا پایان ژوئن ۲۰۳۱ در هیچ جهانی به ۵ میلیارد دلار در سال "
           "یا بیشتر نمی‌رسد."),
])
def test_a_whole_sentence(code, said):
    with use(code):
        assert sentence("chances.never", {
            "subject": {"measure": "bilateral_trade", "place": "KZ-UZ"}, "due": "2031Q2",
            "level": {"at_least": 5.0, "at_most": None, "unit": "bn"}}) == said


@pytest.mark.parametrize(("text", "line", "what"), [
    ("\na = { $b", 2, "brace"), ("a = b }", 1, "brace"), ("a = { b c }", 1, "brace"),
    ("a = { 3 }", 1, "not a hole"), ("a = 1\n\nb = 2\na = 3", 4, "twice"),
    ("a = 1\n    .of = 2\n    .of = 3", 3, "twice"),
    ("x = y\na = { $n ->\n    [one] b\n    [other] c\n}", 2, "star"),
    ("a = { $n ->\n   *[other] c", 1, "an end"), ("a =\nb = 1", 1, "empty"),
    ("a = 1\n\n?b = 1", 3, "neither"), ("    .of = 2", 1, "neither"),
])
def test_a_mistake_in_a_catalogue_is_said_with_its_place(text, line, what):
    with pytest.raises(ScenarioError, match=rf"^ru/x\.ftl:{line}: .*{what}"):
        parsed(text, "ru/x.ftl")


BITS = st.sampled_from([
    "a", "b = ", "\n", "    ", ".of = ", "{", "}", "{ $n }", "{ $n ->", "[one] ", "*[other] ",
    "# x", "## y", '{ "', '"}', "-", "*", "[", "]", "$", "ş", " "])


@given(st.one_of(st.text(max_size=40), st.lists(BITS, max_size=30).map("".join)))
def test_whatever_a_catalogue_holds_the_reader_says_what_is_wrong(text):
    try:
        found, sections = parsed(text, "x.ftl")
    except ScenarioError as error:
        assert str(error).startswith("x.ftl:")
    else:
        assert {key.partition(".")[0] for key in found} == set(sections)


BETWEEN = {"en": "between Kazakhstan and Uzbekistan", "ru": "между Казахстаном и Узбекистаном",
           "kk": "Қазақстан мен Өзбекстан арасындағы", "fa": "تجارت قزاقستان و ازبکستان"}


@pytest.mark.parametrize(("before", "after", "spoken", "code"), [
    (["--lang", "ru"], [], {}, "ru"), ([], ["--lang=kk"], {"LANG": "ru_RU.UTF-8"}, "kk"),
    ([], ["--lang", "fa"], {}, "fa"), ([], [], {"LANG": "ru_RU.UTF-8"}, "ru"),
    ([], [], {"LANG": "ru_RU.UTF-8", "LC_ALL": "kk_KZ.UTF-8"}, "kk"),
    ([], [], {"LANG": "sv_SE.UTF-8"}, "en"),
])
def test_the_language_asked_for(before, after, spoken, code, capsys, tmp_path, monkeypatch):
    """`--lang` may stand anywhere and is stronger than the environment."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in spoken.items():
        monkeypatch.setenv(name, value)
    assert call([*before, "ensemble", str(short_scenario(tmp_path)), *after, "--members", "2",
                 "--out", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr().out
    assert BETWEEN[code] in printed
    assert not any(words in printed for other, words in BETWEEN.items() if other != code)


@pytest.mark.parametrize("words", [
    ["seeds", "docs"], ["--lang", "ru", "seeds", "docs"], ["seeds", "docs", "--lang=ru"]])
def test_what_ships_is_written_in_english(words, monkeypatch):
    monkeypatch.setenv("LC_ALL", "kk_KZ.UTF-8")
    assert language_asked(words) == (["seeds", "docs"], "en")


@pytest.mark.parametrize("arguments", [
    ["--lang", "tlh", "list"], ["list", "--lang=tlh"], ["list", "--lang"]])
def test_a_language_that_nobody_has_is_refused_with_the_list(arguments, capsys):
    assert call(arguments) == 2
    assert "en, ru, kk, uz, fa" in capsys.readouterr().err


def test_a_key_that_no_language_has():
    for code in LOCALES:
        with use(code), pytest.raises(KeyError, match="nobody-says-this"):
            say("nobody-says-this")
    with use("kk"):
        assert messages("kk").say("nobody-says-this", {}, "but this") == "but this"
    with pytest.raises(KeyError, match="level"):
        say("chances-never", subject="x")


def test_a_title_is_translated_where_it_is_one_of_ours():
    for code in OTHERS:
        with use(code):
            ours = messages(code).say("scenario-baseline-title", {}, "Our best forecast")
            assert title_words("Our best forecast") == ours
            assert title_words("Our best forecast (insider)") == f"{ours} (insider)"
            assert title_words("My own (second) try (2)") == "My own (second) try (2)"


def test_the_counts_of_messages(capsys):
    assert call(["seeds", "languages"]) == 0
    [line] = [one for one in capsys.readouterr().out.splitlines() if one.startswith("answer ")]
    assert line.split()[1:] == [str(len(DUE["answer"])), "0", "0"] * len(OTHERS)


def test_persian_is_also_had_with_the_digits_0_to_9():
    """In numbers that are filled in and in those that stand in a sentence; other languages not."""
    with use("fa"):
        assert as_written("1,234.5") == "۱٬۲۳۴٫۵"
        persian = say("trade-little", scenario="s", against="a", subject="x", period="p")
    with use("fa-latn"):
        assert as_written("1,234.5") == "1,234.5" and speaking().locale.code == "fa"
        said = say("trade-little", scenario="s", against="a", subject="x", period="p")
    assert said == persian.translate(LATIN) != persian
    with pytest.raises(ScenarioError, match="no language 'ru-latn'"):
        messages("ru-latn")
