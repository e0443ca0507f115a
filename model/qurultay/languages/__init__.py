"""What is said to people, in five languages: `say` fills a sentence of the catalogue.

Catalogues are Fluent files, `<language>/<area>.ftl`. The language is that of the context: set by
`--lang`, by `LANG`, or by a request to the lab. What a language lacks is said in English.
"""

from qurultay.languages.catalogue import (
    Messages,
    Phrase,
    checked,
    messages,
    of_environment,
    phrase,
    say,
    speaking,
    use,
)
from qurultay.languages.locales import CODES, LOCALES, Locale

__all__ = [
    "CODES",
    "LOCALES",
    "Locale",
    "Messages",
    "Phrase",
    "checked",
    "messages",
    "of_environment",
    "phrase",
    "say",
    "speaking",
    "use",
]
