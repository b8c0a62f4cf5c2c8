import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings


def test_no_setting_of_whoever_runs_the_tests_is_left() -> None:
    assert not [
        name for name in os.environ if name.upper().startswith(("DESTINAI_", "OPENAI_")) and name != "DESTINAI_DATA"
    ]
    assert Settings() == Settings(_env_file=None)


def test_without_any_setting_no_model_is_used_and_nothing_is_open_to_the_world() -> None:
    settings = Settings()
    assert not settings.uses_model
    assert settings.host == "127.0.0.1"
    assert settings.allowed_origins == ()


def test_reads_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESTINAI_HOME", "/srv/destinai")
    monkeypatch.setenv("DESTINAI_PORT", "81")
    monkeypatch.setenv("DESTINAI_ALLOWED_ORIGINS", " https://a.example , ,https://b.example")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-1")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:1234/v1")
    monkeypatch.setenv("OPENAI_MODEL", "tiny")
    settings = Settings()
    assert settings.home == Path("/srv/destinai")
    assert settings.port == 81
    assert settings.allowed_origins == ("https://a.example", "https://b.example")
    assert settings.openai_api_key is not None
    assert settings.openai_api_key.get_secret_value() == "sk-1"
    assert str(settings.openai_base_url) == "http://localhost:1234/v1"
    assert settings.openai_model == "tiny"


def test_reads_a_file_and_the_environment_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings"
    file.write_text("DESTINAI_PROVIDER=Town Library\nDESTINAI_PORT=81\nOPENAI_MODEL=tiny\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("DESTINAI_PORT", "82")
    settings = Settings(_env_file=file)
    assert (settings.provider, settings.port, settings.openai_model) == ("Town Library", 82, "tiny")


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DESTINAI_PORT", "DESTINAI_BRAIN", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.setenv(name, "")
    assert Settings() == Settings(_env_file=None)
    assert not Settings().uses_model


@pytest.mark.parametrize(
    ("given", "uses"),
    [
        ({}, False),
        ({"openai_api_key": "k"}, True),
        ({"openai_base_url": "http://localhost/v1"}, True),
        ({"openai_api_key": "k", "brain": "builtin"}, False),
        ({"brain": "llm"}, True),
    ],
)
def test_when_a_model_is_used(given: dict[str, str], uses: bool) -> None:
    assert Settings(**given).uses_model is uses


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DESTINAI_PORT", "abc"),
        ("DESTINAI_PORT", "70000"),
        ("DESTINAI_BRAIN", "clever"),
        ("DESTINAI_MODEL_TOOLS", "xml"),
        ("DESTINAI_MODEL_TIMEOUT", "0"),
        ("DESTINAI_TURN_TIMEOUT", "-1"),
        ("DESTINAI_MODEL_RETRIES", "100"),
        ("DESTINAI_RETENTION_DAYS", "0"),
        ("OPENAI_BASE_URL", "not an address"),
    ],
)
def test_a_wrong_value_is_refused_by_name(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError) as caught:
        Settings()
    (error,) = caught.value.errors()
    assert name.lower().removeprefix("destinai_") == str(error["loc"][0]).lower()


def test_the_key_is_never_printed() -> None:
    settings = Settings(openai_api_key="sk-very-secret")
    assert "sk-very-secret" not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1


def test_every_setting_says_what_it_is_for() -> None:
    for name, field in Settings.model_fields.items():
        assert (field.description or "").endswith("."), name
