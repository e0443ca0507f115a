"""How far the model can be trusted: calibration, hindcasts, naive forecasts.

run             The evidence as a whole: every part run in turn, what failed beside what was found
ahead_section   Three sections of the evidence
calibration     What the record of 2009 to 2018 teaches about the parameters
charts          Pictures of the evidence
hindcast        Forecasts of years that are over
hindcast_score  How well the hindcasts forecast
moments         The moments by which simulated years are held against the record
naive           Five forecasts of trade that need no model: what a model must beat to be believed
outlook         The forecast of the years after the record, split into what moves it
page            The evidence as one page of HTML: what may be trusted, and what every part found
record_section  Two sections of the evidence
recorded        What customs would have recorded of simulated worlds
words           What the evidence says in words
"""
