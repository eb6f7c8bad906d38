"""What a start must not wait for."""

import subprocess
import sys


def test_the_screens_load_without_the_sdk() -> None:
    code = (
        "import sys, interviewer.tui.app\n"
        "print([m for m in ('openai', 'httpx2', 'tiktoken', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
