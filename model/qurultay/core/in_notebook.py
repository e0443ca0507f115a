"""What a notebook shows of our things, in place of a line of text."""

from __future__ import annotations


class InNotebook:
    """Shows itself as a table in a notebook.

    `report.notebook` makes it and stands right of those that are shown, so the front door is asked.
    """

    def _repr_html_(self) -> str:
        import qurultay

        return qurultay.notebook.html(self)
