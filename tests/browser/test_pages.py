"""The pages in a browser: nothing is wider than a phone, nothing comes from elsewhere, suggestions work by keyboard."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from .conftest import Watched

pytestmark = pytest.mark.browser

PAGES = (
    "/",
    "/careers",
    "/careers?group=2",
    "/careers?interest=S&zone=4",
    "/careers?q=nurse",
    "/careers/picture-archiving-and-communication-systems-administrator",
    "/compare",
    "/compare?a=medical-records-clerk&b=picture-archiving-and-communication-systems-administrator",
    "/skills",
    "/skills?type=knowledge",
    "/skills/computer-science",
    "/ai-act",
    "/ai-act/register",
    "/privacy",
    "/verify",
    "/careers/no-such-page",
)
PHONES = [
    {"viewport": {"width": 320, "height": 800}, "locale": "de-DE", "color_scheme": "dark"},
    {"viewport": {"width": 360, "height": 800}},
]


@pytest.mark.parametrize("window", PHONES, indirect=True, ids=["320-de-dark", "360-en"])
def test_no_page_is_wider_than_a_phone_or_asks_anybody_else(site: str, window: Watched) -> None:
    page = window.page
    for path in PAGES:
        page.goto(site + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert window.hosts == {urlsplit(site).netloc}
    assert [error for error in window.errors if "404" not in error] == []


def test_a_suggestion_in_another_language_is_taken_by_keyboard(site: str, window: Watched) -> None:
    page = window.page
    page.goto(f"{site}/careers")
    box = page.get_by_role("combobox", name="Search occupations")
    box.press_sequentially("PACS-F")
    option = page.get_by_role("option").first
    expect(option).to_contain_text("picture archiving")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    box.press("Enter")
    page.wait_for_url("**/careers/picture-archiving-and-communication-systems-administrator")


def test_escape_closes_the_suggestions_and_keeps_the_words(site: str, window: Watched) -> None:
    page = window.page
    page.goto(f"{site}/skills")
    box = page.get_by_role("combobox", name="Search skills")
    box.press_sequentially("data prot")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("data prot")


def test_two_occupations_are_compared_by_their_suggestions(site: str, window: Watched) -> None:
    page = window.page
    page.goto(f"{site}/compare?a=medical-records-clerk")
    box = page.get_by_role("combobox", name="Second occupation")
    box.press_sequentially("picture arch")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value("picture archiving and communication systems administrator")
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**/compare?a=medical-records-clerk&b=picture-archiving-and-communication-systems-administrator")
    expect(page.locator("figure.overlap svg")).to_be_visible()
