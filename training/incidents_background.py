"""Make the background table of the incident linker: in how many news articles a term stands.

    python training/incidents_background.py CORPORA_FOLDER [--out src/sayso/link/incidents/data/background.csv]

CORPORA_FOLDER holds one folder per corpus with ``docs.jsonl``. The table holds words, numerals and pairs of capitalised
words with their number of documents, and nothing else of the texts; terms of fewer than three documents are left out,
and pairs of fewer than five.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from sayso.link.incidents.terms import background_of

CORPORA = ("airwars", "attribution", "fakes", "gva", "muc4", "places", "times")
LEAST = {"word": 3, "pair": 5}


def texts(folder: Path) -> Iterator[str]:
    for name in CORPORA:
        with (folder / name / "docs.jsonl").open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines if line.strip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/sayso/link/incidents/data/background.csv"))
    args = parser.parse_args()
    table = background_of(texts(args.folder))
    kept = {term: count for term, count in table.frequency.items() if count >= LEAST["pair" if " " in term else "word"]}
    with args.out.open("w", encoding="utf-8") as out:
        out.write("# Document frequencies of terms in English news, made by training/incidents_background.py.\n")
        out.write(f"# Counted in the development sets {', '.join(CORPORA)}; numbers only, no text is kept.\n")
        out.write(f"documents,{table.documents}\n")
        out.writelines(f"{term},{count}\n" for term, count in kept.items())
    print(f"{table.documents} documents, {len(kept)} terms, {args.out.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
