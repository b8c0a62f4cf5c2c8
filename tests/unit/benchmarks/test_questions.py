"""The test set of questions stays as it was frozen, is what it says it is, and its figures add up."""

import csv
import hashlib
import io
import json
import os
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import questions
from benchmarks.question_set import FOLDER, LANGUAGES, NO_LANGUAGE, NonJob, Question, load_non_jobs, load_questions
from benchmarks.questions import Answered, Outcome, ask, figures, languages_counted, measure
from benchmarks.typing_errors import misspelt
from bot.offline_brain import OfflineBrain
from bot.wiring import Services
from corpus.errors import CorpusError

FROZEN = "3ce03e69aa2f7c57cfdc586319e338b5cc30f9639cac33400df9507817f63287"
FROZEN_TYPOS = "303eb5d81e8415e9dea7155f6df3e69413c3b5b85895f2778607d70dcef036a1"
"""To change the set is to start anew: figures measured before cannot be compared with figures measured after."""

DATA = Path(os.environ.get("DESTINAI_DATA", Path(__file__).parents[4] / "shared" / "data"))
ESCO = DATA / "esco" / "esco_v1.1.1_classification_en.zip"

QUESTIONS = load_questions()
NON_JOBS = load_non_jobs()


def test_the_files_are_frozen() -> None:
    digest = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    assert digest.hexdigest() == FROZEN


def test_the_typos_are_frozen_too() -> None:
    typos = [f"{q.id} {misspelt(q.text, q.language)}" for q in QUESTIONS]
    assert hashlib.sha256("\n".join(typos).encode()).hexdigest() == FROZEN_TYPOS


def test_enough_questions_of_every_language_and_form() -> None:
    assert len(QUESTIONS) >= 420
    by_language = Counter(question.language for question in QUESTIONS)
    assert set(by_language) == set(LANGUAGES)
    assert min(by_language.values()) >= 50
    for language in LANGUAGES:
        forms = Counter(question.form for question in QUESTIONS if question.language == language)
        assert min(forms[form] for form in ("title", "question", "task")) >= 10, language


def test_no_question_twice_and_no_answer_twice() -> None:
    assert len({question.id for question in QUESTIONS}) == len(QUESTIONS)
    said = Counter((question.language, question.text.casefold()) for question in QUESTIONS)
    assert max(said.values()) == 1
    for question in QUESTIONS:
        assert len(set(question.gold)) == len(question.gold), question.id
        assert question.text == question.text.strip()


def test_enough_non_jobs_of_every_language() -> None:
    assert len(NON_JOBS) >= 220
    by_language = Counter(text.language for text in NON_JOBS)
    assert set(by_language) == {*LANGUAGES, NO_LANGUAGE}
    assert min(by_language.values()) >= 20
    assert len({text.text for text in NON_JOBS}) == len(NON_JOBS)
    assert not {text.text.casefold() for text in NON_JOBS} & {question.text.casefold() for question in QUESTIONS}


@pytest.mark.official
@pytest.mark.skipif(not ESCO.is_file(), reason=f"no official ESCO release at {ESCO} (DESTINAI_DATA)")
def test_every_answer_is_an_occupation_of_the_official_release_and_all_major_groups_are_there() -> None:
    with zipfile.ZipFile(ESCO) as pack:
        name = next(name for name in pack.namelist() if name.endswith("occupations_en.csv"))
        rows = csv.DictReader(io.StringIO(pack.read(name).decode("utf-8-sig"), newline=""))
        code = {row["conceptUri"]: row["code"] for row in rows}
    groups = Counter(group for q in QUESTIONS for group in {code[uri][0] for uri in q.gold})
    assert set(groups) == set("0123456789")
    assert min(groups.values()) >= 15


def test_a_file_in_the_wrong_language_is_refused(tmp_path: Path) -> None:
    for language in LANGUAGES:
        (tmp_path / f"{language}.toml").write_text((FOLDER / f"{language}.toml").read_text("utf-8"), "utf-8")
    (tmp_path / "de.toml").write_text((FOLDER / "fr.toml").read_text("utf-8"), "utf-8")
    with pytest.raises(ValueError, match="fr-01 is in the file of de"):
        load_questions(tmp_path)


def test_a_typo_is_small_and_only_in_long_words() -> None:
    for question in QUESTIONS:
        typo = misspelt(question.text, question.language)
        long_words = re.findall(r"[^\W\d_]{5,}", question.text)
        if typo is None or not long_words:
            assert typo is None, question.id
            assert not long_words, question.id
            continue
        pairs = zip(question.text.split(), typo.split(), strict=True)
        changed = [(old, new) for old, new in pairs if old != new]
        assert 1 <= len(changed) <= min(2, len(long_words)), question.id
        assert all(len(old) - 2 <= len(new) <= len(old) and old[0] == new[0] for old, new in changed), question.id


def test_all_three_errors_are_made_and_the_keyboard_is_that_of_the_language() -> None:
    words = [f"{a}{b}zimmer" for a in "bdfgk" for b in "aeiou"]
    typos = {language: [misspelt(word, language) for word in words] for language in ("de", "fr", "en")}
    for language in typos:
        pairs = list(zip(words, typos[language], strict=True))
        assert all(typo and typo != word for word, typo in pairs)
        assert any(len(typo or "") < len(word) for word, typo in pairs)
        assert any(sorted(typo or "") == sorted(word) for word, typo in pairs)
        assert any(len(typo or "") == len(word) and sorted(typo or "") != sorted(word) for word, typo in pairs)
    slips = {language: {misspelt(f"mm{'z' * n}mm", language) for n in range(1, 40)} for language in ("de", "fr", "en")}
    letters = {language: set("".join(filter(None, made))) - {"m", "z"} for language, made in slips.items()}
    assert "t" in letters["de"]
    assert "t" not in letters["en"] | letters["fr"]


def test_an_acronym_has_no_typo() -> None:
    assert misspelt("OSS", "it") is None
    assert misspelt("3.141592", "en") is None


def _outcome(*ranked: str, shown: str | None = None, sure: bool = False) -> Outcome:
    return Outcome(ranked, frozenset({shown} if shown else ()), sure=sure, kind="clarify")


def test_figures_of_three_questions() -> None:
    def answered(text: str, clean: Outcome, typo: Outcome | None) -> Answered:
        return Answered(Question(id=f"en-{text}", form="title", text=text, gold=("right", "fine")), clean, typo)

    found = figures(
        [
            answered("first", _outcome("right", shown="right"), _outcome("x", "y", "fine")),
            answered("fifth", _outcome("a", "b", "c", "d", "fine"), _outcome()),
            answered("RN", _outcome("a", shown="a"), None),
        ]
    )
    assert found["questions"] == 3
    assert found["misspelt"] == 2
    assert found["clean"] == {"success@1": 0.3333, "success@5": 0.6667, "shown": 0.3333}
    assert found["clean_of_misspelt"] == {"success@1": 0.5, "success@5": 1.0, "shown": 0.5}
    assert found["typo"] == {"success@1": 0.0, "success@5": 0.5, "shown": 0.0}


def test_figures_of_nothing_are_unknown_not_zero() -> None:
    assert figures([])["clean"] == {"success@1": None, "success@5": None, "shown": None}


def test_which_languages_count() -> None:
    assert languages_counted("native", ("de", "en", "sv")) == ("en", "de")
    assert languages_counted("english", ("en",)) == LANGUAGES
    with pytest.raises(CorpusError, match=r"labels in de, en.*only English"):
        languages_counted("english", ("de", "en"))


async def test_a_text_goes_the_way_of_a_message(services: Services) -> None:
    compose = OfflineBrain.compose
    baker = await ask(services, "what does a baker need to know?", "en")
    assert baker.kind == "answer"
    assert baker.sure
    assert baker.ranked[0] in baker.shown
    assert len(set(baker.ranked)) == len(baker.ranked) == 5
    title = services.store.occupation_refs(baker.ranked[:1])[0].title["en"]
    assert title == "baker"
    nothing = await ask(services, "🙂", NO_LANGUAGE)
    assert not nothing.shown
    assert not nothing.sure
    refused = await ask(services, "are you a human?", "en")
    assert (refused.kind, refused.ranked) == ("identity", ())
    assert OfflineBrain.compose is compose


async def test_two_titles_take_turns(services: Services) -> None:
    both = await ask(services, "a baker or an electrician?", "en")
    titles = [ref.title["en"] for ref in services.store.occupation_refs(both.ranked[:2])]
    assert titles == ["baker", "electrician"]


async def test_what_the_index_does_not_hold_is_said(services: Services) -> None:
    baker = (await ask(services, "baker", "en")).ranked[0]
    asked = (
        Question(id="en-1", form="title", text="baker", gold=(baker,)),
        Question(id="en-2", form="title", text="baker", gold=("http://example.org/not-there",)),
        Question(id="nl-1", form="title", text="bakker", gold=(baker,)),
    )
    found = await measure(services, asked, (NonJob(language="en", text="baker"),), ("en",))
    assert found["without_record"] == 1
    assert found["overall"]["questions"] == 2
    assert found["overall"]["clean"]["success@1"] == 0.5
    assert {name: group["questions"] for name, group in found["by_language"].items()} == {"en": 2, "nl": 1}
    assert found["by_form"].keys() == {"title"}
    assert found["non_jobs"] == {"texts": 1, "false_known": 1, "false_known_share": 1.0, "replies": {"answer": 1}}


def test_the_command_prints_one_object(
    starter_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(questions, "load_questions", lambda: QUESTIONS[:2])
    monkeypatch.setattr(questions, "load_non_jobs", lambda: NON_JOBS[:2])
    before = {path.name for path in starter_home.iterdir()}
    questions.main(["--home", str(starter_home)])
    printed = json.loads(capsys.readouterr().out)
    assert printed["overall"]["questions"] == 2
    assert printed["non_jobs"]["texts"] == 2
    assert "de" in printed["counted"]
    assert {path.name for path in starter_home.iterdir()} == before


def test_no_index_is_exit_code_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        questions.main(["--home", str(tmp_path)])
    assert end.value.code == 3
    assert "destinai ingest" in capsys.readouterr().err
