"""Measurements, run by hand; nothing here is asserted in the suite."""
