"""Learning the scope model from ``compliance/examples`` (``python -m benchmarks.guardrails --train``)."""

import json
import re
import warnings
from collections.abc import Mapping, Sequence

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from benchmarks.guardrails_examples import Example, examples_version, scope_examples
from compliance.scope_model import ANSWER, FloatArray, ScopeWeights, packed
from corpus.contents import Corpus
from corpus.labels import gender_halves
from corpus.starter_records import read_starter
from retrieval.embedder import Embedder

_HIDDEN, _SHRINK, _ROUNDS, _SEED = 64, 3.0, 60, 0
_BATCH = 64
_LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
_SKILLS_EACH = 11
"""Every how many-th skill label is an example of what must be answered."""

THRESHOLDS: Mapping[str, float] = {"crisis": 0.3, "identity": 0.5, "refusal": 0.42, "signpost": 0.5}
"""From which chance on a kind of reply is due: a helpline too often hurts less than one too few."""


def titles(corpus: Corpus) -> dict[str, list[str]]:
    """Titles of the starter occupations by language, of pairs of genders the first."""
    found: dict[str, list[str]] = {}
    for language in _LANGUAGES:
        named = [o.title.get(language) or next(iter(o.alternative.get(language, ())), None) for o in corpus.occupations]
        found[language] = [(gender_halves(title) or (title,))[0] for title in named if title]
    return found


def training_examples() -> list[Example]:
    """The labelled messages, and bare titles and skills, which must be answered."""
    corpus = read_starter()
    by_language = titles(corpus)
    bare = [
        Example(title, ANSWER, language, f"{language}/title") for language, ts in by_language.items() for title in ts
    ]
    skills = [Example(s.label["en"], ANSWER, "en", "en/skill") for s in corpus.skills[::_SKILLS_EACH]]
    return [*scope_examples(by_language), *bare, *skills]


def embed(embedder: Embedder, texts: Sequence[str]) -> FloatArray:
    """The vectors of many texts."""
    return np.vstack([embedder.embed_queries(texts[at : at + _BATCH]) for at in range(0, len(texts), _BATCH)])


def unpunctuated(text: str) -> str:
    """The message as people type it in haste: no capitals, no punctuation."""
    return re.sub(r"[?¿!¡.,;:'’]", "", text.lower())


def learn(vectors: FloatArray, codes: Sequence[str], embedder: str) -> ScopeWeights:
    """A network of one hidden layer over vectors, strongly shrunk, the same for the same examples."""
    mean, scale = vectors.mean(axis=0), float(vectors.std(axis=0).mean())
    model = MLPClassifier((_HIDDEN,), alpha=_SHRINK, max_iter=_ROUNDS, random_state=_SEED)
    with warnings.catch_warnings():
        # Stopping early is meant: the more rounds, the more the examples are learned by heart.
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit((vectors - mean) / scale, codes)
    hidden = model.coefs_[0] / scale
    return ScopeWeights(
        embedder=embedder,
        examples=examples_version(),
        classes=tuple(str(name) for name in model.classes_),
        thresholds=THRESHOLDS,
        layers=((hidden, model.intercepts_[0] - mean @ hidden), (model.coefs_[1], model.intercepts_[1])),
    )


def as_toml(weights: ScopeWeights) -> str:
    """The weights as the file that ships."""
    lines = [
        "# Learned by `python -m benchmarks.guardrails --train` from compliance/examples; not to be edited.",
        f'embedder = "{weights.embedder}"',
        f'examples = "{weights.examples}"',
        f"classes = {json.dumps(weights.classes)}",
        "",
        "[thresholds]",
        *(f"{kind} = {chance}" for kind, chance in weights.thresholds.items()),
    ]
    for layer in weights.layers:
        lines += ["", "[[layer]]"]
        for name, numbers in zip(("weights", "offset"), layer, strict=True):
            table = packed(numbers)
            lines.append(f'{name} = {{ columns = {table["columns"]}, data = "{table["data"]}" }}')
    return "\n".join(lines) + "\n"
