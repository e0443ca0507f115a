"""Pages, pictures and stories made from results.

- `palette`: the colours
- `markup`: HTML by hand: escaped text, elements, tables, whole pages
- `words`: names, numbers and differences in words
- `layout`: where things go in a picture
- `svg`: charts as SVG
- `pictures`: pictures of single worlds by matplotlib
- `turning_points`: what changed the course of one world
- `story`: one world as text
- `study`: what a report is about
- `answers`, `charts`, `tables`: its sentences, charts and tables
- `worldviews`: where the two texts lead to different answers
- `page`: the whole report, its file and its command
- `verdicts`: verdicts on claims as text and as a page
"""
