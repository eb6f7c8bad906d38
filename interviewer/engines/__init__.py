"""The engines: who words follow-ups, judges, replies and debriefs."""
