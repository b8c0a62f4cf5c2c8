"""Which security headers a path gets."""

import pytest

from web.headers import headers_for


@pytest.mark.parametrize(
    ("path", "style"),
    [
        ("/", "'self' 'unsafe-inline'"),
        ("/careers", "'self' 'unsafe-inline'"),
        ("/careers/baker", "'self' 'unsafe-inline'"),
        ("/careersx", None),
        ("/verify", None),
        ("/v/abc", None),
    ],
)
def test_only_pages_with_the_widget_allow_inline_styles(path: str, style: str | None) -> None:
    policy = dict(part.split(" ", 1) for part in headers_for(path)["Content-Security-Policy"].split("; "))
    assert policy.get("style-src") == style
    assert policy["default-src"] == "'self'"
    assert "script-src" not in policy
    assert policy["frame-ancestors"] == "'self'"


def test_the_chat_sets_its_own_headers_and_nothing_else_is_left_without() -> None:
    assert headers_for("/chat") == headers_for("/chat/x") == {}
    for path in ("/chatter", "/api/v1/chat", "/widget.js", "/.well-known/jwks.json", ""):
        assert headers_for(path)["X-Content-Type-Options"] == "nosniff"
