"""Where guides, rubrics and prompts are: in a wheel, in a checkout, or the user's own.

Nothing else knows. A user's file in the config folder shadows the shipped one of the same id.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

from interviewer.core.guide import Guide, GuideError, parse_guide
from interviewer.core.rubric import Rubric, RubricError, parse_rubric
from interviewer.paths import config_dir

Kind = Literal["prompts/guides", "rubrics", "prompts/model"]
Parsed = TypeVar("Parsed", Guide, Rubric)

DEFAULT_GUIDE = "netflix-em"


class ContentError(Exception):
    """A content file that is missing or malformed; the message names file, key and cause."""


def shipped(kind: Kind) -> Path:
    """The folder that came with the program: packaged in a wheel, at the top of a checkout."""
    package = Path(__file__).parent
    packaged = package / kind
    return packaged if packaged.is_dir() else package.parent / kind


def folders(kind: Kind) -> tuple[Path, Path]:
    """Where files of this kind are looked for, the user's own first."""
    return config_dir() / kind, shipped(kind)


def names(kind: Kind, suffix: str = ".toml") -> list[str]:
    """The ids of all files of this kind, shipped and the user's own."""
    return sorted({f.stem for folder in folders(kind) for f in folder.glob(f"*{suffix}")})


def find(kind: Kind, name: str, suffix: str = ".toml") -> Path:
    """The file of that id. Raises ContentError with the ids there are."""
    if name == Path(name).name:
        for folder in folders(kind):
            if (file := folder / f"{name}{suffix}").is_file():
                return file
    what = {"prompts/guides": "guide", "rubrics": "rubric", "prompts/model": "prompt"}[kind]
    raise ContentError(f"no {what} {name!r}; there are: {', '.join(names(kind, suffix))}")


def load_guide(name: str) -> Guide:
    """The guide of that id, or in that ``.toml`` file. Raises ContentError."""
    file = _file("prompts/guides", name)
    guide = _parsed(file, name, parse_guide)
    rubrics = names("rubrics")
    for question in guide.questions:
        if question.rubric not in rubrics:
            raise ContentError(
                f"{file}: question {question.id}: rubric: there is no {question.rubric!r}, "
                f"only {', '.join(rubrics)}"
            )
    return guide


def load_rubric(name: str) -> Rubric:
    """The rubric of that id, or in that ``.toml`` file. Raises ContentError."""
    return _parsed(_file("rubrics", name), name, parse_rubric)


def _file(kind: Kind, name: str) -> Path:
    return Path(name) if name.endswith(".toml") else find(kind, name)


def _parsed(file: Path, name: str, parse: Callable[[dict[str, Any]], Parsed]) -> Parsed:
    try:
        with file.open("rb") as source:
            parsed = parse(tomllib.load(source))
    except OSError as error:
        raise ContentError(f"{file}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: not valid TOML: {error}") from None
    except (GuideError, RubricError) as error:
        raise ContentError(f"{file}: {error}") from None
    if not name.endswith(".toml") and parsed.id != name:
        raise ContentError(f"{file}: id: is {parsed.id!r}, but the file is named {name!r}")
    return parsed
