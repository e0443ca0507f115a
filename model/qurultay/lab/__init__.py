"""The lab: the model in a browser, without internet."""
