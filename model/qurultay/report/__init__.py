"""Pages, pictures and stories made from results.

page            The report: one page of HTML that a person can forward, read offline and print
answers         The answers of a report in sentences with numbers
charts          The pictures of a report: the charts of a study, each with what it says in words
documentation   Tables of the documentation, written from the seeds and from the world's arrays
layout          Where things go in a picture, without drawing any: places of states, arcs, labels
markup          HTML by hand: escaped text, elements, tables, and whole pages in one style
palette         The colours of pages, pictures and the lab: clean paper, teal, and burnt orange
pictures        Pictures of single worlds
story           The story of one world as text: targets, trade, partners, and turning points
study           What a report is about: ensembles, all compared with the first
svg             Charts as SVG drawn by hand
tables          The tables of a report
turning_points  What changed the course of one world
verdicts        Verdicts on claims as text and as a page
words           How reports say things
worldviews      Where the two texts lead to different answers
"""
