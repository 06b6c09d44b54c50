"""Events: triggers, their senses, roles, settings and codes."""
