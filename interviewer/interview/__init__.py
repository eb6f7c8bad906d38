"""The running interview: asks an engine, keeps the transcript, tells whoever watches."""
