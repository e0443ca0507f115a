"""The JSON Schema of a scenario file, for editors."""

from __future__ import annotations

from typing import Any

from qurultay.inputs.politics import KINDS_OF_SANCTION, KINDS_OF_TREATY
from qurultay.inputs.tables import rows
from qurultay.scenario.entries import TABLE_OF, Known
from qurultay.scenario.form import ScenarioFile
from qurultay.scenario.measurable import MEASURABLE


def scenario_schema(known: Known | None = None) -> dict[str, Any]:
    """JSON Schema of a scenario file, with the keys, ranges and states that exist."""
    known = known or Known.shipped_with()
    document = ScenarioFile.model_json_schema()
    entries, properties = document["$defs"], document["properties"]
    changed = [{"$ref": "#/$defs/Times"}, {"$ref": "#/$defs/Plus"}]
    for table in TABLE_OF.values():
        properties[table] = {
            "type": "object",
            "description": properties[table]["description"],
            "additionalProperties": False,
            "properties": {
                key: {
                    "description": f"{row.says} ({row.unit})",
                    "oneOf": [{"type": "number", "minimum": row.low, "maximum": row.high},
                              *changed],
                }
                for key, row in known.catalogue.items() if TABLE_OF[row.decided_by] == table
            },
        }
    states, keys = list(known.states), list(known.catalogue)
    for form, key, allowed in (
            ("EventEntry", "sets", keys), ("PathEntry", "key", keys),
            ("TargetEntry", "measure", list(MEASURABLE)),
            ("MembershipEntry", "state", states), ("ChoiceEntry", "state", states),
            ("MembershipEntry", "forum", _column("memberships.csv", "forum")),
            ("MeasureEntry", "sender", states), ("MeasureEntry", "target", states),
            ("MeasureEntry", "kind", list(KINDS_OF_SANCTION)),
            ("TreatyEntry", "kind", list(KINDS_OF_TREATY))):
        entries[form]["properties"][key]["enum"] = allowed
    for form, key in (("ProjectEntry", "along"), ("TreatyEntry", "between")):
        entries[form]["properties"][key]["items"] = {"enum": states}
    for form, key, allowed in (
            ("TargetEntry", "pair", states),
            ("ProjectEntry", "serves", _column("corridors.csv", "corridor"))):
        [given] = (one for one in entries[form]["properties"][key]["anyOf"]
                   if one.get("type") != "null")
        given |= {"items": {"enum": allowed}} if key == "pair" else {"enum": allowed}
    return document


def _column(table: str, column: str) -> list[str]:
    return list(dict.fromkeys(row.text(column) for row in rows(table)))
