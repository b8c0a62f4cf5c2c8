"""``python -m benchmarks.skills --home HOME``: how well skills are found in what people write of themselves.

Phrases are linked one by one; texts that name several skills are read whole. The index must hold the English labels
that ``skill_texts.toml`` names. Prints one JSON object.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, TypeAlias

from bot.settings import Settings
from bot.wiring import build_embedder
from corpus.errors import CorpusError, quoted
from corpus.labels import normalise_label
from corpus.store import Store
from retrieval.index import IndexFolder, OpenIndex, open_index
from retrieval.skill_reading import SkillReader

TEXTS = Path(__file__).parent / "skill_texts.toml"
_HITS = 5

Rows: TypeAlias = Mapping[str, Sequence[Sequence[str]]]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure over the index of a home; exits with 1 where it or a label is missing."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.skills", description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="a home with an index of English ESCO")
    options = parser.parse_args(arguments)
    try:
        folder = IndexFolder(options.home).require()
        with closing(open_index(folder, build_embedder(Settings(home=options.home)))) as index:
            print(json.dumps(measured(index, tomllib.loads(TEXTS.read_text("utf-8"))), indent=1))
    except CorpusError as error:
        print(error, file=sys.stderr)
        sys.exit(1)


def measured(index: OpenIndex, texts: Mapping[str, Rows]) -> dict[str, Any]:
    """Shares of phrases whose skill is first, among five or taken as sure; of skills in longer texts, those found."""
    skills = _labelled(index.store)
    first = among = sure = wrong = phrases = 0
    for language, rows in texts["phrases"].items():
        for text, *labels in rows:
            right = {_uri(skills, label) for label in labels}
            link = index.linker.link(text, "skill", _HITS, language)
            found = [hit.uri for hit in link.hits]
            phrases += 1
            first += found[0] in right
            among += not right.isdisjoint(found)
            sure += link.band in ("exact", "close") and found[0] in right
            wrong += link.band in ("exact", "close") and found[0] not in right
    reader = SkillReader(index.linker, lambda text: index.store.labels_in(text, "skill"))
    meant = read = more = 0
    for language, rows in texts["several"].items():
        for text, *labels in rows:
            right = {_uri(skills, label) for label in labels}
            taken = {skill.uri for skill in reader.read(text, language)}
            meant += len(right)
            read += len(right & taken)
            more += len(taken - right)
    return {
        "phrases": phrases,
        "success@1": round(first / phrases, 3),
        "success@5": round(among / phrases, 3),
        "taken_as_sure_right": round(sure / phrases, 3),
        "taken_as_sure_wrong": round(wrong / phrases, 3),
        "skills_in_longer_texts": meant,
        "found": round(read / meant, 3),
        "others_taken": more,
    }


def _labelled(store: Store) -> dict[str, str]:
    forms = (form for form in store.forms("skill") if form.role == "preferred" and form.language == "en")
    return {normalise_label(form.text): form.uri for form in forms}


def _uri(skills: Mapping[str, str], label: str) -> str:
    try:
        return skills[normalise_label(label)]
    except KeyError:
        raise CorpusError(f"No skill is called {quoted(label)}.", "Ingest English ESCO v1.1.1.") from None


if __name__ == "__main__":
    main()
