"""How far the model can be trusted. In reading order:

moments         numbers in which simulated years are compared with the record
recorded        what customs would have recorded of simulated worlds
calibration     parameters fitted to the record of 2009 to 2018
hindcast        a forecast of years that are over, or what is explained once events are known
naive           five forecasts that need no model, and their rules
hard            four stronger ones, the last of all together
origins         forecasts from every earlier year, and the rules they are judged by
scores          what is said of them: scores, groups, intervals
rolling         all of it run, as plain values
outlook         the forecast of the years after the record, split into what moves it
run             every part, as plain values
words           sentences, limits and text made from these values
charts          pictures
sections        a section of the page for every part
page            the page and the files
"""
