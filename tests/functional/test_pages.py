"""The website as a visitor meets it: every page type, in both languages, over the real store."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from corpus.contents import Corpus
from corpus.records import Group, Occupation, Skill, SkillLink, Source
from corpus.starter_records import read_starter
from fakes.html_page import HtmlPage
from fakes.site import BASE, site, site_services
from web.app import create_app

PACS = "/careers/picture-archiving-and-communication-systems-administrator"
PACS_URI = "http://data.europa.eu/esco/occupation/32ac76f6-20a0-469e-8cac-e68634087dd3"
EVERY_TYPE = (
    "/",
    "/careers",
    "/careers?group=2",
    "/careers?group=2&letter=a",
    "/careers?interest=I&zone=4",
    "/careers?skill=computer-science&digital=1",
    "/careers?q=manager&group=1",
    "/careers?letter=p",
    "/careers?q=pacs",
    "/careers?q=no-such-thing",
    PACS,
    "/careers/nurse-responsible-for-general-care",
    "/compare",
    "/compare?a=baker&b=nurse-responsible-for-general-care",
    "/skills",
    "/skills?letter=c&page=2",
    "/skills?q=data",
    "/skills?type=knowledge&reuse=cross-sector&collection=digital",
    "/skills/computer-science",
    "/about",
    "/privacy",
    "/terms",
    "/accessibility",
    "/contact",
    "/ai-act",
    "/verify",
)
ELSEWHERE = "/chat"
"""Served by the chat channel, which this test leaves out."""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with TestClient(site(tmp_path_factory.mktemp("site")), raise_server_exceptions=False) as client:
        yield client


def page(client: TestClient, path: str, status: int = 200, **headers: str) -> HtmlPage:
    response = client.get(path, headers={"accept": "text/html", **headers})
    assert response.status_code == status
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return HtmlPage(response.text)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("path", [*EVERY_TYPE, "/nowhere", "/v/00000000000000000000"])
def test_every_page_is_sound_html_in_its_language(client: TestClient, path: str, language: str) -> None:
    missing = path in ("/nowhere", "/v/00000000000000000000")
    found = page(client, path, 404 if missing else 200, **{"accept-language": language})
    assert found.faults == []
    assert found.language == language
    assert "{" not in found.text


@pytest.mark.parametrize("language", ["", "?lang=de"])
def test_every_link_on_every_page_type_leads_somewhere(client: TestClient, language: str) -> None:
    seen: set[str] = set()
    waiting = [path + (language.replace("?", "&") if "?" in path else language) for path in EVERY_TYPE]
    from_types = {link for path in waiting for link in page(client, path).links}
    for link in sorted(from_types | set(waiting)):
        parts = urlsplit(link)
        if parts.scheme or parts.path.startswith(ELSEWHERE) or link.startswith("#") or link in seen:
            continue
        seen.add(link)
        response = client.get(link, follow_redirects=False)
        assert response.status_code == 200, link
    assert len(seen) > 100


def test_a_chosen_language_is_kept_by_every_link(client: TestClient) -> None:
    for path in ("/?lang=de", PACS + "?lang=de", "/about?lang=de", "/nowhere?lang=de", "/careers?q=zzz&lang=de"):
        links = [link for link in HtmlPage(client.get(path).text).links if link.startswith("/")]
        pages = [link for link in links if not link.startswith(("/static/", "/.well-known/"))]
        assert pages
        assert [link for link in pages if "lang=" not in link and not link.startswith("/chat/in/de/")] == []


def test_the_browser_language_decides_where_the_address_says_nothing(client: TestClient) -> None:
    assert page(client, "/careers", **{"accept-language": "fr, de;q=0.8, en;q=0.2"}).language == "de"
    assert page(client, "/careers?lang=en", **{"accept-language": "de"}).language == "en"
    assert page(client, "/careers?lang=xx", **{"accept-language": "pl"}).language == "en"
    assert "accept-language" in client.get("/careers").headers["vary"].lower()


def test_the_occupation_page_has_the_content_and_order_of_a_reference_work(client: TestClient) -> None:
    found = page(client, PACS)
    order = [
        "Back to directory",
        "§ Occupation · Global standards",
        "picture archiving and communication systems administrator",
        "PACS administrators run the systems",
        "View on Official Portal",
        "Description",
        "Theoretical Knowledge",
        "Essential 6 Theoretical knowledge required",
        "health records management",
        "Optional 6 Adjacent knowledge that strengthens fit",
        "human anatomy",
        "Practical Skills",
        "Essential 10 Applied skills & competences",
        "administer ICT system",
        "Optional 8 Optional competences",
        "identify suppliers",
        "What you could study",
        "software and applications development and analysis",
        "Related roles",
        "Also called",
        "PACS manager",
        "Place in ISCO-08",
        "Medical records and health information technicians",
        "Skills overview",
        "30 total",
        "16 essential · 14 optional",
        "Global resource",
        "View official definition",
        "3252.3",
        "29-9021.00",
        "Interests and preparation",
        "close match",
        "Data source",
        "adapted from ESCO v1.1.1",
        "This service uses the ESCO classification of the European Commission.",
        "ISCO-08 © International Labour Organization",
        "DESTINAI · BETA 1.0 · ISCED-F ISCO-08 O*NET ESCO",
        "Privacy",
        "Terms",
        "EU AI Act notice",
    ]
    text = " ".join(found.text.split())
    place = 0
    for words in order:
        at = text.find(words, place)
        assert at >= 0, f"{words!r} is missing or out of order"
        place = at + len(words)
    assert (
        "https://esco.ec.europa.eu/en/classification/occupation?uri=http%3A%2F%2Fdata.europa.eu%2Fesco%2Foccupation"
        in (" ".join(found.links))
    )
    assert "Log In" not in text
    assert "AI-generated" not in text


def test_the_occupation_page_loads_the_widget_for_its_occupation_and_links_to_the_chat(client: TestClient) -> None:
    response = client.get(PACS)
    found = HtmlPage(response.text)
    assert {"src": "/widget.js", "defer": None, "data-occupation": PACS_URI} in found.scripts
    chat = f"/chat/in/en/on{PACS.removeprefix('/careers')}/"
    assert f'<a class="ask" href="{chat}" data-destinai-open>' in response.text
    assert f'<noscript><p class="ask-bar"><a class="ask" href="{chat}">' in response.text
    assert '<a class="start" href="/chat">' in response.text


def test_long_lists_are_collapsed_but_complete(client: TestClient) -> None:
    response = client.get("/careers/nurse-responsible-for-general-care")
    assert "<summary>all 37</summary>" in response.text
    assert response.text.count('class="chip essential"') == 88


def test_a_regulated_profession_says_so_with_the_database(client: TestClient) -> None:
    found = page(client, "/careers/nurse-responsible-for-general-care")
    assert "Regulated in some countries" in found.text
    assert "https://ec.europa.eu/growth/tools-databases/regprof/home" in found.links
    assert "Regulated in some countries" not in page(client, PACS).text


def test_a_selection_of_optional_skills_is_not_shown_as_all(client: TestClient) -> None:
    assert "A selection of the optional ones" not in page(client, PACS).text
    selected = page(client, "/careers/baker")
    assert "A selection of the optional ones" in selected.text
    assert "(a selection)" in selected.text
    assert " listed" in selected.text
    assert " total" not in selected.text


def test_a_record_in_another_language_is_marked_and_said_to_be(client: TestClient) -> None:
    assert "<h1>PACS-Fachkraft</h1>" in client.get(PACS + "?lang=de").text
    corpus = read_starter()
    untranslated = {skill.uri: skill.label["en"] for skill in corpus.skills if "de" not in skill.label}
    link = next(link for link in corpus.links if link.skill in untranslated)
    page = f"/careers/{link.occupation.rpartition('/')[2]}"
    text = client.get(page + "?lang=de").text
    assert f'<span lang="en">{untranslated[link.skill]}</span>' in text
    assert "Namen in einer anderen Sprache als Deutsch stehen so im Datensatz." in text
    assert '<span lang="en">' not in client.get(page + "?lang=en").text


def test_the_uuid_of_a_uri_leads_to_the_page(client: TestClient) -> None:
    response = client.get("/careers/32ac76f6-20a0-469e-8cac-e68634087dd3", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (301, PACS)
    assert client.get("/careers/00000000-0000-0000-0000-000000000000").status_code == 404


def test_the_directory_lists_each_occupation_once_with_counts(client: TestClient) -> None:
    occupations = len(read_starter().occupations)
    overview = page(client, "/careers")
    assert f"{occupations} occupations" in overview.text
    assert {f"/careers?group={major}" for major in range(10)} <= set(overview.links)
    majors = [page(client, f"/careers?group={major}") for major in range(10)]
    slugs = [link for found in majors for link in found.links if link.startswith("/careers/")]
    assert len(slugs) == len(set(slugs)) == occupations


def large_corpus(size: int) -> Corpus:
    base = "http://data.europa.eu/esco/"
    occupations = tuple(
        Occupation(uri=f"{base}occupation/{n}", code=f"2{n}", isco=f"21{n % 2 + 1}1", title={"en": f"engineer {n:03}"})
        for n in range(size)
    )
    groups = tuple(
        Group(uri=f"{base}isco/C{code}", code=code, title={"en": f"group {code}"})
        for code in ("2", "21", "211", "212", "2111", "2121")
    )
    source = Source(name="ESCO", release="1", language="en", licence="", acknowledgement="", files={})
    return Corpus(occupations=occupations, skills=(), links=(), groups=groups, sources=(source,))


def test_a_large_directory_is_folded_by_group_and_paged(tmp_path: Path) -> None:
    client = TestClient(site(tmp_path, large_corpus(250)))
    overview = page(client, "/careers")
    assert overview.faults == []
    assert [link for link in overview.links if link.startswith("/careers/")] == []
    assert {"/careers?group=2", "/careers?group=21"} <= set(overview.links)
    pages = [page(client, f"/careers?group=2&page={number}") for number in (1, 2, 3)]
    assert [found.faults for found in pages] == [[], [], []]
    assert "/careers?group=2&page=2" in pages[0].links
    seen = [link for found in pages for link in found.links if link.startswith("/careers/")]
    assert len(seen) == len(set(seen)) == 250
    assert "125 occupations" in page(client, "/careers?group=2121").text


def test_search_finds_by_any_label_and_says_which(client: TestClient) -> None:
    found = page(client, "/careers?q=PACS%20manager")
    assert PACS in found.links
    assert "found by “PACS manager”" in found.text
    assert "/skills/data-protection" in page(client, "/skills?q=data%20protection").links


def test_a_search_that_only_comes_near_says_so(client: TestClient) -> None:
    found = page(client, "/careers?q=er")
    assert "No name is close to “er”" in found.text
    assert len([link for link in found.links if link.startswith("/careers/")]) == 5
    assert "No name is close" not in page(client, "/careers?q=nurse").text


def test_a_search_without_result_helps(client: TestClient) -> None:
    found = page(client, "/careers?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "No occupation matches “<script>alert(1)</script>”" in found.text
    assert all("src" in script for script in found.scripts)


@pytest.mark.parametrize(
    "path",
    [
        "/careers?q=" + "x" * 50_000,
        "/careers?q=%00%E2%80%AE%ff",
        "/careers?page=99999999999999999999&letter=p",
        "/careers?page=-1&letter=p",
        "/careers?letter=%C3%A9",
        "/skills?page=²",
        "/skills?letter=<b>",
        "/?lang=" + "x" * 1_000,
    ],
)
def test_strange_addresses_are_answered(client: TestClient, path: str) -> None:
    assert page(client, path).faults == []


@pytest.mark.parametrize("path", ["/careers?group=xyz", "/careers/%3Cscript%3E", "/skills/no-such-skill", "/a/b/c"])
def test_what_is_not_there_gives_a_page_that_helps(client: TestClient, path: str) -> None:
    found = page(client, path, 404)
    assert "There is no such page" in found.text
    assert {"/careers", "/skills", "/"} <= set(found.links)
    assert "no such skill" in client.get("/skills/no-such-skill").text


def test_a_fault_of_ours_says_nothing_internal_and_keeps_the_headers(tmp_path: Path) -> None:
    services = site_services(tmp_path)
    services.finder.broken = True
    client = TestClient(create_app(services, with_chat=False), raise_server_exceptions=False)
    response = client.get("/careers?q=nurse")
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.text
    assert "secret" not in response.text
    assert HtmlPage(response.text).faults == []
    assert "default-src 'self'" in response.headers["content-security-policy"]
    data = client.get("/api/v1/occupations?q=nurse")
    assert (data.status_code, data.json()["status"]) == (500, 500)
    assert "secret" not in data.text
    assert data.headers["x-content-type-options"] == "nosniff"
    assert client.get("/readyz").status_code == 503


@pytest.mark.parametrize("path", [*EVERY_TYPE, "/nowhere", "/static/site.css", "/robots.txt", "/api/v1/skills"])
def test_every_answer_carries_the_security_headers_and_sets_no_cookie(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy or "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src" not in policy
    assert "frame-ancestors" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "set-cookie" not in headers


def test_no_page_loads_anything_from_another_host(client: TestClient) -> None:
    for path in EVERY_TYPE:
        loaded = re.findall(
            r'<(?:script|img|iframe)[^>]*\ssrc="([^"]+)"|<link rel="stylesheet" href="([^"]+)"', client.get(path).text
        )
        assert all(address.startswith("/") for pair in loaded for address in pair if address)


def test_own_files_are_cached_by_content_hash(client: TestClient) -> None:
    address = next(link for link in page(client, "/").links if link.startswith("/static/site.css?v="))
    assert "immutable" in client.get(address).headers["cache-control"]
    assert "immutable" not in client.get("/static/site.css?v=0").headers["cache-control"]
    assert client.get("/static/../app.py").status_code == 404
    assert client.get("/favicon.ico").headers["content-type"] == "image/svg+xml"


def test_pages_are_described_for_search_engines(client: TestClient) -> None:
    response = client.get(PACS)
    assert f'<link rel="canonical" href="{BASE}{PACS}">' in response.text
    assert f'hreflang="de" href="{BASE}{PACS}?lang=de"' in response.text
    assert (
        '<meta property="og:title" content="picture archiving and communication systems administrator">'
        in response.text
    )
    occupation, crumbs = map(json.loads, HtmlPage(response.text).data)
    assert occupation["@type"] == "Occupation"
    assert occupation["occupationalCategory"]["codeValue"] == "3252"
    assert len(occupation["skills"]) == 16
    assert [step["position"] for step in crumbs["itemListElement"]] == [1, 2, 3, 4, 5, 6]
    assert '<meta name="robots" content="noindex">' in client.get("/careers?q=nurse").text


def test_the_sitemap_lists_every_record_once(client: TestClient) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    index = ElementTree.fromstring(client.get("/sitemap.xml").text)
    files = [node.text or "" for node in index.findall("s:sitemap/s:loc", names)]
    addresses = [
        node.text or ""
        for file in files
        for node in ElementTree.fromstring(client.get(file.removeprefix(BASE)).text).findall("s:url/s:loc", names)
    ]
    assert len(addresses) == len(set(addresses))
    assert BASE + PACS in addresses
    assert sum("/careers/" in address for address in addresses) == len(read_starter().occupations)
    assert client.get("/sitemap-9.xml").status_code == client.get("/sitemap-0.xml").status_code == 404
    assert f"Sitemap: {BASE}/sitemap.xml" in client.get("/robots.txt").text


def test_the_contact_page_names_the_operators_address_or_says_there_is_none(client: TestClient, tmp_path: Path) -> None:
    assert "has not set a contact address" in page(client, "/contact").text
    assert "https://eures.europa.eu" in page(client, "/contact").links
    for address, shown in (("mailto:help@example.org", True), ("javascript:alert(1)", False)):
        folder = tmp_path / str(shown)
        folder.mkdir()
        links = page(TestClient(site(folder, contact_url=address)), "/contact").links
        assert (address in links) == shown


def test_the_pages_say_which_mode_is_running(client: TestClient, tmp_path: Path) -> None:
    assert "Built-in mode" in page(client, "/ai-act").text
    assert "kept for 180 days" in page(client, "/privacy").text
    model = TestClient(site(tmp_path, brain="llm", openai_model="tiny-llm", embedder="openai", retention_days=7))
    assert "the model tiny-llm chooses" in page(model, "/ai-act").text
    assert "language model (tiny-llm)" in page(model, "/privacy").text
    assert "sent to an embedding service" in page(model, "/privacy").text
    assert "kept for 7 days" in page(model, "/privacy").text


HOSTILE = '<script>alert("x")</script></title>{{7*7}}\u202e'


def hostile_corpus() -> Corpus:
    texts, base = {"en": HOSTILE}, "http://data.europa.eu/esco/"
    occupation = Occupation(
        uri=f'{base}occupation/"><script>',
        code='"><script>',
        isco="0110",
        title=texts,
        description={"en": f"{HOSTILE}. Second."},
        alternative={"en": (HOSTILE + "2",)},
        regulated=True,
    )
    skill = Skill(uri=f"{base}skill/1", type="knowledge", label=texts, description=texts)
    codes = ("0", "01", "011", "0110")
    return Corpus(
        occupations=(occupation,),
        skills=(skill,),
        links=(SkillLink(occupation=occupation.uri, skill=skill.uri, relation="essential", kind="knowledge"),),
        groups=tuple(Group(uri=f"{base}isco/C{code}", code=code, title=texts) for code in codes),
        sources=(
            Source(name=HOSTILE, release=HOSTILE, language="en", licence=HOSTILE, acknowledgement=HOSTILE, files={}),
        ),
    )


def test_hostile_text_in_records_stays_text(tmp_path: Path) -> None:
    services = site_services(tmp_path, hostile_corpus())
    client = TestClient(create_app(services, with_chat=False))
    career = services.store.occupations()[0].slug
    for path in ("/", "/careers", "/careers?group=0", "/careers?q=alert", f"/careers/{career}", "/skills", "/about"):
        response = client.get(path)
        found = HtmlPage(response.text)
        assert response.status_code == 200
        assert found.faults == []
        assert "<script>alert" not in response.text
        sources = {(script.get("src") or "").partition("?")[0] for script in found.scripts}
        assert sources <= {"", "/widget.js", "/static/site.js"}
        assert all(script.get("src") or script.get("type") == "application/ld+json" for script in found.scripts)
    occupation = json.loads(HtmlPage(client.get(f"/careers/{career}").text).data[0])
    assert occupation["name"] == HOSTILE
    assert "{{7*7}}" in client.get(f"/careers/{career}").text
    assert client.get("/sitemap-1.xml").status_code == 200


def test_head_is_answered_like_get(client: TestClient) -> None:
    assert client.head(PACS).status_code == 200
    assert client.head("/").text == ""
