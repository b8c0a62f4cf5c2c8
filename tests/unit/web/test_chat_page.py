"""The page and the headers of the full chat."""

import base64
import hashlib
import re

import pytest

from web.chat_headers import chat_headers
from web.chat_page import ChatPage

TEMPLATE = """<!doctype html>
<html lang="en">
  <head>
    <meta property="og:image" content="https://images.example/logo.png">
    <meta property="og:url" content="https://code.example/x">
    <meta property="og:root_path" content="/chat">
    <link rel="preconnect" href="https://fonts.example" />
    <!-- FONT START -->
    <link href="https://fonts.example/css2" rel="stylesheet" />
    <!-- FONT END -->
    <link
      rel="stylesheet"
      href="https://cdn.example/katex.css"
    />
    <script>window.theme = {};</script>
    <link rel="stylesheet" type="text/css" href="/chat/public/chat.css" >
    <script>
      const global = globalThis;
    </script>
    <script type="module" crossorigin src="/chat/assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="/chat/assets/index.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
"""


def test_no_address_of_others_is_left() -> None:
    assert "://" not in ChatPage(TEMPLATE).render("en", "/chat", "An AI system.")


def test_our_style_sheet_comes_last() -> None:
    page = ChatPage(TEMPLATE).render("en", "/chat", "An AI system.")
    assert page.index("index.css") < page.index("public/chat.css") < page.index("</head>")
    assert page.count("public/chat.css") == 1


def test_the_hashes_are_those_of_the_inline_scripts() -> None:
    page = ChatPage(TEMPLATE)
    scripts = re.findall(r"<script>(.*?)</script>", page.render("en", "/chat", "x"), re.DOTALL)
    wanted = [f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts]
    assert list(page.script_hashes) == wanted
    assert len(wanted) == 2


def test_language_place_and_ai_line_are_set() -> None:
    page = ChatPage(TEMPLATE).render("fr", "/chat/in/fr/on/baker", 'Système d\'IA, pas "une personne" \\ <x>.')
    assert '<html lang="fr"' in page
    assert 'content="/chat/in/fr/on/baker"' in page
    line = r"Système d&#x27;IA, pas \&quot;une personne\&quot; \\ &lt;x&gt;."
    assert f'style="--standing-line: &quot;{line}&quot;"' in page
    assert "<noscript><p>Le chat a besoin de JavaScript" in page


@pytest.mark.parametrize(
    ("host", "sockets"),
    [
        ("careers.example", " ws://careers.example wss://careers.example"),
        ("127.0.0.1:8000", " ws://127.0.0.1:8000 wss://127.0.0.1:8000"),
        ("[::1]:8000", " ws://[::1]:8000 wss://[::1]:8000"),
        ("a; script-src *", ""),
        ("a b", ""),
        ("*", ""),
        ("", ""),
    ],
)
def test_sockets_are_allowed_to_this_host_only(host: str, sockets: str) -> None:
    policy = chat_headers(host)["Content-Security-Policy"]
    assert f"; connect-src 'self'{sockets};" in policy
    assert "script-src *" not in policy


def test_only_listed_sites_may_frame_the_chat() -> None:
    assert chat_headers("a")["Content-Security-Policy"].endswith("frame-ancestors 'self'")
    framed = chat_headers("a", embedders=["https://portal.example"])
    assert framed["Content-Security-Policy"].endswith("frame-ancestors 'self' https://portal.example")
