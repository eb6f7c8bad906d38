"""Reading by rules: one module a rubric over a small shared layer of sentences and cues."""
