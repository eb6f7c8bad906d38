"""What was learned from labelled answers: which words and turns of phrase speak for a criterion."""
