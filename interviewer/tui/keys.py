"""The keys of a screen: those that the program itself gives a meaning, for help and palette."""

from collections.abc import Iterator
from typing import NamedTuple

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen


class Key(NamedTuple):
    """A key, what it does in a few words, and the node whose action that is."""

    binding: Binding
    about: str
    node: DOMNode


def keys(screen: Screen[object]) -> Iterator[Key]:
    """What can be done now, each action once. What every list or text area can do is left out."""
    seen: set[str] = set()
    for node, binding, enabled, tooltip in screen.active_bindings.values():
        action = binding.action.removeprefix("app.")
        if enabled and action not in seen and binding.action in _declared(node):
            seen.add(action)
            yield Key(binding, tooltip or binding.description, node)


def _declared(node: DOMNode) -> set[str]:
    """The actions that the program's own classes bind."""
    return {
        binding.action
        for kind in type(node).__mro__
        if kind.__module__.startswith("interviewer.")
        for binding in vars(kind).get("BINDINGS", ())
        if isinstance(binding, Binding) and binding.description
    }
