"""Where guides, rubrics and prompts are: in a wheel, in a checkout, or the user's own.

Nothing else knows. A user's file in the config folder shadows the shipped one of the same id.
"""

import tomllib
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar

from interviewer.core.guide import Guide, GuideError, parse_guide
from interviewer.core.rubric import Rubric, RubricError, parse_rubric
from interviewer.paths import config_dir, is_file

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


def labelled_folder() -> Path:
    """The labelled answers that came with the program: packaged in a wheel, else an example."""
    package = Path(__file__).parent
    packaged = package / "gold"
    return packaged if packaged.is_dir() else package.parent / "examples" / "gold"


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
            if is_file(file := folder / f"{name}{suffix}"):
                return file
    what = {"prompts/guides": "guide", "rubrics": "rubric", "prompts/model": "prompt"}[kind]
    raise ContentError(f"no {what} {name!r}; there are: {', '.join(names(kind, suffix))}")


def load_guide(name: str) -> Guide:
    """The guide of that id, or in that ``.toml`` file, held against the rubrics that it names.

    Raises ContentError.
    """
    file = _file("prompts/guides", name)
    guide = _parsed(file, name, _guide)
    _check_questions(file, guide)
    _check_criteria(file, guide)
    return guide


def load_rubric(name: str) -> Rubric:
    """The rubric of that id. Raises ContentError."""
    return _parsed(find("rubrics", name), name, _rubric)


def known_rubrics(names: Iterable[str]) -> dict[str, Rubric]:
    """Those of these rubrics that can be read; a transcript may name one that is gone."""
    found: dict[str, Rubric] = {}
    for name in set(names):
        with suppress(ContentError):
            found[name] = load_rubric(name)
    return found


def open_rubric(name: str) -> Rubric:
    """The rubric that a user names: by its id, or as a ``.toml`` file. Raises ContentError."""
    return _parsed(_file("rubrics", name), name, _rubric)


def _check_questions(file: Path, guide: Guide) -> None:
    """Each question has a rubric that there is, for a form that it grades."""
    there_are = names("rubrics")
    used = sorted({q.rubric for q in guide.questions}.intersection(there_are))
    forms = {rubric: load_rubric(rubric).forms for rubric in used}
    for question in guide.questions:
        entry = f"{file}: question {question.id}"
        if question.rubric not in forms:
            raise ContentError(
                f"{entry}: rubric: there is no {question.rubric!r}, only {', '.join(there_are)}"
            )
        if question.form not in forms[question.rubric]:
            raise ContentError(
                f"{entry}: form: the rubric {question.rubric} does not grade {question.form!r}, "
                f"only {', '.join(forms[question.rubric])}"
            )


def _check_criteria(file: Path, guide: Guide) -> None:
    """Each criterion that is named is in some rubric, first of all in one that the guide uses."""
    named = [(f"pattern {p.id}: criteria", p.criteria) for p in guide.patterns]
    named += [(f"{m.id}: shown_by", m.shown_by) for m in guide.meanings.values()]
    used = {q.rubric for q in guide.questions}
    known: set[str] = set()
    for rubric in sorted(names("rubrics"), key=lambda name: name not in used):
        known |= {c.id for c in load_rubric(rubric).all_criteria}
        if all(known.issuperset(criteria) for _, criteria in named):
            return
    entry, wrong = next((e, c) for e, criteria in named for c in criteria if c not in known)
    near = sorted(c for c in known if c.split(".")[0] == wrong.split(".")[0])
    there_are = (
        f"only {', '.join(near)}" if near else "`interviewer rubrics ID` lists what there is"
    )
    raise ContentError(f"{file}: {entry}: no rubric has {wrong!r}, {there_are}")


def _file(kind: Kind, name: str) -> Path:
    return Path(name) if name.endswith(".toml") else find(kind, name)


# The same bytes are parsed once, however many cards, screens and checks ask for them.


@lru_cache(maxsize=8)
def _guide(source: bytes) -> Guide:
    return parse_guide(tomllib.loads(source.decode()))


@lru_cache(maxsize=16)
def _rubric(source: bytes) -> Rubric:
    return parse_rubric(tomllib.loads(source.decode()))


def _parsed(file: Path, name: str, parse: Callable[[bytes], Parsed]) -> Parsed:
    try:
        parsed = parse(file.read_bytes())
    except OSError as error:
        raise ContentError(f"{file}: {error.strerror or error}") from None
    except RecursionError:
        raise ContentError(f"{file}: not valid TOML: nested too deeply") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: not valid TOML: {error}") from None
    except (GuideError, RubricError) as error:
        raise ContentError(f"{file}: {error}") from None
    except ValueError:
        raise ContentError(f"{str(file)!r} cannot be the name of a file") from None
    if not name.endswith(".toml") and parsed.id != name:
        raise ContentError(f"{file}: id: is {parsed.id!r}, but the file is named {name!r}")
    return parsed
