"""Output files: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.model import SettingError, WriteError
from sayso.show.sink import Sink


def test_the_file_appears_only_when_whole(tmp_path: Path) -> None:
    target = tmp_path / "new" / "out.jsonl"
    sink = Sink(target)
    sink.write("one\n")
    assert not target.exists()
    sink.finish()
    assert target.read_text("utf-8") == "one\n"
    assert list(target.parent.iterdir()) == [target]


def test_a_dropped_output_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    sink = Sink(target)
    sink.write("new")
    sink.drop()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_was_finished_is_kept_beside(tmp_path: Path) -> None:
    sink = Sink(tmp_path / "out.jsonl")
    sink.write("one\n")
    part = sink.keep_part()
    assert part == tmp_path / "out.jsonl.part"
    assert part.read_text() == "one\n"


def test_a_folder_is_refused_and_a_device_is_written(tmp_path: Path) -> None:
    with pytest.raises(SettingError):
        Sink(tmp_path)
    sink = Sink(Path("/dev/null"))
    sink.write("gone")
    sink.finish()
    assert Path("/dev/null").is_char_device()


def test_a_lone_surrogate_is_written_as_its_escape(tmp_path: Path) -> None:
    sink = Sink(tmp_path / "out")
    sink.write("a\ud800")
    sink.finish()
    assert (tmp_path / "out").read_bytes() == rb"a\ud800"


def test_a_full_disk_is_one_line_and_what_was_whole_is_kept(tmp_path: Path) -> None:
    """The second line breaks off in the middle, as it does where the space ends."""
    full = Sink(Path("/dev/full"))
    with pytest.raises(WriteError, match="/dev/full: No space left on device"):
        full.write("x")
    full.drop()
    sink = Sink(tmp_path / "out.jsonl")
    sink.write("one\n")
    real = sink.stream

    class Full:
        closed = False

        def write(self, line: bytes) -> None:
            real.write(line[:2])
            real.flush()
            raise OSError(28, "No space left on device")

        def close(self) -> None:
            real.close()
            raise OSError(28, "No space left on device")

    sink.stream = Full()  # type: ignore[assignment]
    with pytest.raises(WriteError):
        sink.write("two\n")
    part = sink.keep_part()
    assert part is not None and part.read_text() == "one\n"
