"""The page in a real browser: its clicks and filters work, and it makes no request and no error."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sayso.show.page import render_page
from tests.unit.show.sample import RECORD, second

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
# Runs after the page's own script; what it finds goes into the title, where the dumped page shows it.
PROBE = """<script>
const found = [];
addEventListener("error", (event) => found.push("error " + event.message));
addEventListener("securitypolicyviolation", (event) => found.push("request " + event.blockedURI));
const claim = document.getElementById("a1-c5");
claim.click();
found.push("lit " + [...document.querySelectorAll("#a1-text .hot")].map((piece) => piece.textContent).join(""));
document.querySelector("#a1-text a[href='#a1-c4'], #a1-text a[data-claims~='8']").click();
found.push("chosen " + document.querySelector(".chosen").id);
const status = document.querySelector("#a1-filters select[name=verdict]");
status.value = "DENIED";
status.dispatchEvent(new Event("change", { bubbles: true }));
const rows = [...document.querySelectorAll("#a1-claims .claim")];
found.push("shown " + rows.filter((row) => row.offsetHeight).map((row) => row.id));
found.push("wide " + (document.documentElement.scrollWidth <= innerWidth));
const sheet = document.querySelector("#a1-map .sheet");
found.push("middle " + (Math.abs(sheet.scrollWidth / 2 - sheet.scrollLeft - sheet.clientWidth / 2) < 2));
const loads = performance.getEntriesByType("resource").filter((entry) => !entry.name.startsWith("data:"));
found.push("requests " + loads.length);
document.title = found.join(" | ");
</script></body>"""


def title_of(page: Path, tmp_path: Path, *, width: int) -> str:
    done = subprocess.run(
        [
            str(CHROMIUM),
            *FLAGS,
            f"--window-size={width},900",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--dump-dom",
            page.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    title = re.search(r"<title>(.*?)</title>", done.stdout, flags=re.S)
    assert title is not None, done.stderr
    return title.group(1)


@pytest.mark.parametrize("width", [1280, 500])
def test_clicks_filters_and_silence(tmp_path: Path, width: int) -> None:
    page = tmp_path / "page.html"
    page.write_text(render_page([RECORD, second()]).replace("</body>", PROBE), encoding="utf-8")
    title = title_of(page, tmp_path, width=width)
    assert "lit A front commander told the agency Lanta that Republic troops had tried and failed" in title
    assert "chosen a1-c8" in title
    assert "shown a1-c4" in title
    assert "shown a1-c4," not in title
    assert "wide true" in title
    assert "middle true" in title
    assert "requests 0" in title
    assert "error" not in title
