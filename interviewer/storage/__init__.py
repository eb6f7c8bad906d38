"""What is kept on disk: transcripts, drafts, settings, consent."""
