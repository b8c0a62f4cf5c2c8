import pytest

from prompts.catalogue import Catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue()


def test_languages_have_their_own_words(catalogue: Catalogue) -> None:
    said = {catalogue.text(language, "thanks") for language in catalogue.languages}
    assert len(said) == len(catalogue.languages)
    assert {"en", "de"} <= set(catalogue.languages)


def test_an_unknown_language_is_answered_in_english(catalogue: Catalogue) -> None:
    for language in ("xx", "", "en-GB", "../en"):
        assert catalogue.text(language, "thanks") == catalogue.text("en", "thanks")


def test_variables_are_filled_in_without_marks_around_them(catalogue: Catalogue) -> None:
    said = catalogue.text("en", "read-as", title="baker")
    assert said == "I read this as **baker**."
    assert said.isascii()


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [("en", 0, "nothing"), ("en", 1, "one item"), ("en", 1234, "1,234 items"), ("de", 1234, "1.234")],
)
def test_numbers_are_written_as_the_language_does(language: str, count: int, words: str, catalogue: Catalogue) -> None:
    said = catalogue.text(language, "requires-part", title="t", source="s", part="p", count=count)
    assert words in said


def test_what_is_put_in_is_not_read_as_a_message(catalogue: Catalogue) -> None:
    title = "{ thanks } { $title } <b>{"
    assert title in catalogue.text("en", "read-as", title=title)


def test_an_unknown_message_and_a_missing_variable_are_bugs_of_ours(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        catalogue.text("en", "there-is-no-such-message")
    with pytest.raises(ValueError, match="read-as"):
        catalogue.text("en", "read-as")
