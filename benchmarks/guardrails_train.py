"""Learning the scope model from ``compliance/examples`` (``python -m benchmarks.guardrails --train``)."""

import json
import re
import tomllib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from benchmarks.calibrate import NON_JOBS
from benchmarks.guardrails_examples import Example, examples_version, scope_examples
from compliance.scope_model import ANSWER, FloatArray, ScopeWeights, packed
from corpus.contents import Corpus
from corpus.everyday_names import read_everyday_names
from corpus.labels import gender_halves
from corpus.starter_records import read_starter
from prompts.catalogue import Catalogue
from retrieval.embedder import Embedder

_HIDDEN, _SHRINK, _ROUNDS, _NETWORKS = 64, 3.0, 60, 4
_BATCH = 64
_LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
_SKILLS_EACH, _NAMES_EACH = 11, 19
"""Every how many-th skill label, and everyday name of a job, is an example of what must be answered."""
_BUTTONS = ("requires", "describe", "optional", "knowledge", "study", "day", "moves", "gap", "compare", "all")
_ASKED: Mapping[str, tuple[str, ...]] = {
    "en": ("how do I become a {}", "what does a {} need", "I want to work as a {}"),
    "de": ("wie werde ich {}", "was braucht man als {}", "ich will als {} arbeiten"),
    "es": ("cómo puedo ser {}", "qué necesita un {}", "quiero trabajar de {}"),
    "fr": ("comment devenir {}", "que faut-il pour être {}", "je veux travailler comme {}"),
    "it": ("come si diventa {}", "che cosa serve per fare {}", "voglio lavorare come {}"),
    "nl": ("hoe word ik {}", "wat heeft een {} nodig", "ik wil als {} werken"),
    "pl": ("jak zostać {}", "czego potrzebuje {}", "chcę pracować jako {}"),
    "pt": ("como ser {}", "o que precisa um {}", "quero trabalhar como {}"),
}

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
    """The labelled messages; titles, skills and everyday names, and what is about no work: these must be answered."""
    corpus = read_starter()
    by_language = titles(corpus)
    bare = [
        Example(title, ANSWER, language, f"{language}/title") for language, ts in by_language.items() for title in ts
    ]
    skills = [Example(s.label["en"], ANSWER, "en", "en/skill") for s in corpus.skills[::_SKILLS_EACH]]
    return [
        *scope_examples(by_language),
        *bare,
        *skills,
        *_asked_about(),
        *_follow_ups(by_language),
        *_beside_the_point(),
    ]


def _asked_about() -> Iterator[Example]:
    """Jobs by everyday names, alone and asked about: whatever a job is called, one may ask about it."""
    named = [(la, name) for entry in read_everyday_names().names for la, names in entry.names.items() for name in names]
    for number, (language, name) in enumerate(named[::_NAMES_EACH]):
        frames = _ASKED[language]
        for text in (name, frames[number % len(frames)].format(name)):
            yield Example(text, ANSWER, language, f"{language}/name")


def _follow_ups(by_language: Mapping[str, Sequence[str]]) -> Iterator[Example]:
    """What our own buttons ask, of some titles."""
    catalogue = Catalogue()
    for language, ts in by_language.items():
        for number, message in enumerate(_BUTTONS):
            title, other = ts[number % len(ts)], ts[(number + 1) % len(ts)]
            values = {"title": title, "other": other, "from": other}
            text = catalogue.text(language, f"next-{message}-text", **values)
            yield Example(text, ANSWER, language, f"{language}/button")


def _beside_the_point() -> Iterator[Example]:
    """What is about no work at all, which the brain may answer: it knows what it does not know."""
    for language, texts in tomllib.loads(NON_JOBS.read_text("utf-8")).items():
        yield from (Example(text, ANSWER, language, f"{language}/beside") for text in texts)


def embed(embedder: Embedder, texts: Sequence[str]) -> FloatArray:
    """The vectors of many texts."""
    return np.vstack([embedder.embed_queries(texts[at : at + _BATCH]) for at in range(0, len(texts), _BATCH)])


def unpunctuated(text: str) -> str:
    """The message as people type it in haste: no capitals, no punctuation."""
    return re.sub(r"[?¿!¡.,;:'’]", "", text.lower())


@contextmanager
def _stopping_early() -> Iterator[None]:
    """Stopping early is meant: the more rounds, the more the examples are learned by heart."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        yield


def learn(vectors: FloatArray, codes: Sequence[str], embedder: str) -> ScopeWeights:
    """A network of one hidden layer over vectors, strongly shrunk, the same for the same examples.

    It is the mean of several that began at other places: what only one of them has learned by heart counts little.
    """
    mean, scale = vectors.mean(axis=0), float(vectors.std(axis=0).mean())
    with _stopping_early():
        models = [
            MLPClassifier((_HIDDEN,), alpha=_SHRINK, max_iter=_ROUNDS, random_state=seed).fit(
                (vectors - mean) / scale, codes
            )
            for seed in range(_NETWORKS)
        ]
    hidden: FloatArray = np.asarray(np.hstack([model.coefs_[0] for model in models]) / scale, np.float32)
    offset: FloatArray = np.asarray(
        np.concatenate([model.intercepts_[0] for model in models]) - mean @ hidden, np.float32
    )
    matrix: FloatArray = np.asarray(np.vstack([model.coefs_[1] for model in models]) / _NETWORKS, np.float32)
    intercept: FloatArray = np.asarray(np.mean([model.intercepts_[1] for model in models], axis=0), np.float32)
    return ScopeWeights(
        embedder=embedder,
        examples=examples_version(),
        classes=tuple(str(name) for name in models[0].classes_),
        thresholds=THRESHOLDS,
        layers=((hidden, offset), (matrix, intercept)),
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
