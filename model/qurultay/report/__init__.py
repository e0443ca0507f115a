"""Pages, pictures and stories made from results.

page            the report: one page of HTML
front           its first page: answer, chart, table, what it rests on
charts          its pictures, each with what it says in words
tables          its tables
study           what it is about: ensembles, all compared with the first
documentation   tables of the documentation, from seeds and arrays
words           how reports say things
markup          HTML by hand
svg             charts as SVG by hand
layout          where things go in a picture
palette         colours of pages, pictures and the lab
pictures        pictures of single worlds
notebook        tables and pictures in a notebook
story           the story of one world as text
turning_points  what changed the course of one world
verdicts        verdicts on claims as text and as a page
"""
