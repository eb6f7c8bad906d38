"""The screens: a view of events, for an interview that is held and one that is played again."""
