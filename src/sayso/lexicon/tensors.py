"""Reading weights in the safetensors format: named arrays after a JSON header, nothing that runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from sayso.model import LexiconError

Array = npt.NDArray[np.generic]
_TYPES = {"F16": "<f2", "F32": "<f4", "U8": "|u1", "I8": "|i1", "I32": "<i4"}
_LONGEST_HEADER = 1 << 20


@cache
def load_tensors(name: str) -> tuple[Mapping[str, Array], Mapping[str, str]]:
    """Arrays and metadata of ``lexicon/data/<name>``.

    Raises
    ------
    LexiconError
        When the file is missing or is not in the format.

    Notes
    -----
    The format: eight bytes of header length (little endian), a JSON header with ``dtype``, ``shape`` and
    ``data_offsets`` a tensor, then the bytes of the tensors.
    """
    try:
        blob = files("sayso.lexicon").joinpath("data", *name.split("/")).read_bytes()
    except OSError as error:
        raise LexiconError(f"weights {name}: {error.strerror or error}") from error
    try:
        size = int.from_bytes(blob[:8], "little")
        if size > _LONGEST_HEADER:
            raise ValueError("header too long")
        header = json.loads(blob[8 : 8 + size])
        metadata = header.pop("__metadata__", {})
        body = memoryview(blob)[8 + size :]
        tensors = {}
        for key, row in header.items():
            first, last = row["data_offsets"]
            tensors[key] = np.frombuffer(body[first:last], dtype=_TYPES[row["dtype"]]).reshape(row["shape"])
    except (ValueError, KeyError, TypeError) as error:
        raise LexiconError(f"weights {name}: not safetensors ({error})") from error
    return tensors, metadata
