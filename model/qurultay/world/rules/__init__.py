"""One mechanism, one file: pure functions of arrays, members last."""
