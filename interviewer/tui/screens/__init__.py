"""One screen a module. Screens show and pass on; what has to be worked out is worked out elsewhere."""
