"""The offline engine: rules and the candidate's own words, no model and no network."""
