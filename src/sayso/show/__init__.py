"""What a person sees: the command line, the Python calls, the page. Thin: take the question, call, render."""
