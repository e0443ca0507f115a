"""How far the model can be trusted. In reading order:

moments         numbers in which simulated years are compared with the record
recorded        what customs would have recorded of simulated worlds
calibration     parameters fitted to the record of 2009 to 2018
hindcast        forecasts of years that are over, and their rules
naive           five forecasts that need no model, and their rules
outlook         the forecast of 2022 to 2025, split into what moves it
run             every part, as plain values
words           sentences, limits and text made from these values
charts          pictures
sections        a section of the page for every part
page            the page and the files
"""
