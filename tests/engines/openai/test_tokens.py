"""Counting is exact, offline and knows every model's name."""

from importlib import import_module
from typing import Any

import pytest

from interviewer.engines.openai import tokens


@pytest.mark.parametrize("name", ["o200k_base", "cl100k_base"])
def test_text_is_split_as_tiktoken_splits_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_download(*_: Any, **__: Any) -> dict[bytes, int]:
        return {}

    published = import_module("tiktoken_ext.openai_public")
    monkeypatch.setattr(published, "load_tiktoken_bpe", no_download)
    known = getattr(published, name)()
    assert tokens.encoding(name)._pat_str == known["pat_str"]


@pytest.mark.parametrize(
    ("text", "o200k", "cl100k"),
    [
        ("hello world", 2, 2),
        ("We've cut it from 41 to 9 minutes.", 11, 12),
        ("", 0, 0),
        ("<|endoftext|>", 7, 7),
    ],
)
def test_tokens_are_counted(text: str, o200k: int, cl100k: int) -> None:
    assert tokens.count(text, "gpt-4o") == o200k
    assert tokens.count(text, "gpt-4") == cl100k


def test_a_lone_surrogate_is_counted_too() -> None:
    assert tokens.count("a\ud800b") > 0


def test_a_text_of_nothing_but_spaces_does_no_harm() -> None:
    assert tokens.count(" " * 1_000_000) < 20_000


@pytest.mark.parametrize("model", [None, "gpt-6-luna", "llama3.2", "davinci", "gpt-oss-20b"])
def test_an_unknown_model_is_counted_with_the_usual_encoding(model: str | None) -> None:
    assert tokens.encoding_name(model) == "o200k_base"


def test_a_prompt_counts_more_than_its_words() -> None:
    messages = [{"role": "system", "content": "hello"}, {"role": "user", "content": "world"}]
    assert tokens.count_messages(messages) == 2 + 2 * tokens.AROUND_A_MESSAGE
