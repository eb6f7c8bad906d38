"""The pure middle: what an interview is, with no clock, no disk, no network and no screen."""
