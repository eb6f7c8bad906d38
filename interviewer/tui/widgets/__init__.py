"""What screens are made of. Every word from elsewhere goes through ``widgets.plain``."""
