"""How well the scope check tells what to refuse, signpost or answer, on messages it was not made with.

``python -m benchmarks.guardrails --home HOME`` prints one JSON object and, with ``--table FILE``, puts the confusion
matrix into a document; ``--train`` learns the weights anew first. ``--rules`` measures the rules alone.
"""

import argparse
import json
import statistics
import time
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.guardrails_train import as_toml, embed, learn, training_examples, unpunctuated
from bot.settings import Settings
from bot.wiring import build_embedder
from compliance.scope import ScopeScorer, check_scope
from compliance.scope_model import WEIGHTS, scope_model

MESSAGES = Path(__file__).parent / "guardrails_messages"
EXPECTED = ("refuse", "signpost", "crisis", "identity", "answer")
_SAID = {"refusal": "refuse", None: "answer"}
BEGIN, END = "<!-- guardrails: begin -->", "<!-- guardrails: end -->"


@dataclass(frozen=True)
class Judged:
    """One message, what it is, and what the scope check made of it."""

    text: str
    language: str
    expected: str
    found: str


def messages(folder: Path = MESSAGES) -> list[tuple[str, str, str]]:
    """Language, expected class and text of every labelled message in ``folder``."""
    return [
        (path.stem, expected, text)
        for path in sorted(folder.glob("*.toml"))
        for expected, texts in tomllib.loads(path.read_text("utf-8")).items()
        for text in texts
    ]


def judge(labelled: Sequence[tuple[str, str, str]], scorer: ScopeScorer | None) -> tuple[list[Judged], list[float]]:
    """Every message checked, with the milliseconds it took."""
    judged, took = [], []
    for language, expected, text in labelled:
        begun = time.perf_counter()
        verdict = check_scope(text, scorer)
        took.append(1_000 * (time.perf_counter() - begun))
        kind = verdict.kind if verdict else None
        judged.append(Judged(text, language, expected, _SAID.get(kind) or str(kind)))
    return judged, took


def summary(judged: Sequence[Judged]) -> dict[str, Any]:
    """Shares and the confusion matrix ``{expected: {found: count}}``."""
    matrix = {e: dict(Counter(j.found for j in judged if j.expected == e)) for e in EXPECTED}
    return {
        "messages": len(judged),
        "refused_of_must_refuse": _share(judged, "refuse", "refuse"),
        "refused_of_must_answer": _share(judged, "answer", "refuse"),
        "stopped_of_must_answer": round(1 - _share(judged, "answer", "answer"), 4),
        "signposted_of_signposts": _share(judged, "signpost", "signpost"),
        "found_of_crisis": _share(judged, "crisis", "crisis"),
        "told_of_identity": _share(judged, "identity", "identity"),
        "matrix": matrix,
        "refused_by_language": {
            language: _share([j for j in judged if j.language == language], "refuse", "refuse")
            for language in sorted({j.language for j in judged})
        },
    }


def _share(judged: Sequence[Judged], expected: str, found: str) -> float:
    of = [j for j in judged if j.expected == expected]
    return round(sum(j.found == found for j in of) / len(of), 4) if of else 0.0


def table(judged: Sequence[Judged]) -> str:
    """The confusion matrix in Markdown: rows are what a message is, columns what was done."""
    lines = ["| is ↓ done → | " + " | ".join(EXPECTED) + " |", "|---" * (len(EXPECTED) + 1) + "|"]
    for expected in EXPECTED:
        counts = Counter(j.found for j in judged if j.expected == expected)
        lines.append(f"| **{expected}** | " + " | ".join(str(counts[found]) for found in EXPECTED) + " |")
    return "\n".join(lines)


def put_table(document: Path, text: str) -> None:
    """Replace what stands between the marks in ``document``."""
    before, _, rest = document.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    document.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", "utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Train where asked, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, default=Path("var"), help="home whose embedding model is used")
    parser.add_argument("--train", action="store_true", help="learn the weights anew from compliance/examples")
    parser.add_argument("--rules", action="store_true", help="measure the rules alone")
    parser.add_argument("--messages", type=Path, default=MESSAGES, help="folder of labelled messages")
    parser.add_argument("--wrong", action="store_true", help="list the messages that were judged wrongly")
    parser.add_argument("--table", type=Path, help="document to put the confusion matrix into")
    options = parser.parse_args(arguments)
    embedder = build_embedder(Settings(home=options.home))
    if options.train:
        examples = training_examples()
        texts = [example.text for example in examples]
        vectors = embed(embedder, [*texts, *(unpunctuated(text) for text in texts)])
        codes = [example.code for example in examples]
        WEIGHTS.write_text(as_toml(learn(vectors, [*codes, *codes], embedder.name)), "utf-8")
    scorer = None if options.rules else scope_model(embedder.name, embedder.embed_queries)
    check_scope("warm up", scorer)
    judged, took = judge(messages(options.messages), scorer)
    result = {
        **summary(judged),
        "scorer": scorer is not None,
        "ms_p50": round(statistics.median(took), 2),
        "ms_p95": round(sorted(took)[int(0.95 * len(took))], 2),
    }
    if options.wrong:
        result["wrong"] = [f"{j.language} {j.expected}->{j.found}: {j.text}" for j in judged if j.expected != j.found]
    if options.table:
        put_table(options.table, table(judged))
    print(json.dumps(result, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
