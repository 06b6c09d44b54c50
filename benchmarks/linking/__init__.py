"""Which articles tell of one incident: clusters of articles against the labelled incidents of the shootings set."""
