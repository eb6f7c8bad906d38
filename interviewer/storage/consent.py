"""Which servers the user has agreed to send answers to. A key that lies around is no consent."""

import json

from interviewer.paths import private, state_dir
from interviewer.storage.files import write_private


def given(host: str) -> bool:
    """Whether the user has agreed to this host before."""
    return host in _hosts()


def give(host: str) -> None:
    """Remember that the user agreed to this host. Raises OSError."""
    private(state_dir())
    write_private(state_dir() / "consent.json", json.dumps(sorted({*_hosts(), host})))


def _hosts() -> list[str]:
    try:
        hosts = json.loads((state_dir() / "consent.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [h for h in hosts if isinstance(h, str)] if isinstance(hosts, list) else []
