"""Claims: events in the voice of each speaker, and the answers of others."""
