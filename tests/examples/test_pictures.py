"""The pictures in the README are what the program shows today."""

import subprocess
import sys
from pathlib import Path

PICTURES = Path(__file__).parents[2] / "examples" / "pictures"


def test_the_script_makes_the_pictures_that_are_shown(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(PICTURES / "make.py"), str(tmp_path)], check=True)
    made = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.glob("*.svg")}
    shown = {file.name: file.read_text(encoding="utf-8") for file in PICTURES.glob("*.svg")}
    assert made.keys() == shown.keys()
    for name, svg in made.items():
        assert svg == shown[name], f"make {name} again: python examples/pictures/make.py"
        assert "@font-face" not in svg
