"""The steps that bring a ledger's tables from one version to the next."""
