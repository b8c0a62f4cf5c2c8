"""What search engines read is valid JSON and cannot end the script element it stands in."""

import json

from hypothesis import given
from hypothesis import strategies as st

from corpus.profile import OccupationProfile, Requirement, SkillRef
from corpus.records import Group, Occupation, Source
from web.structured_data import breadcrumb_data, occupation_data

SOURCE = Source(name="s", release="r", language="en", licence="l", acknowledgement="a", files={})


def profile(title: str, description: str = "") -> OccupationProfile:
    unit = Group(uri="g", code="3252", title={"en": "technicians"})
    skills = [SkillRef(uri=f"s{n}", slug=f"s{n}", label={"en": f"skill {n}"}, type="skill") for n in range(2)]
    return OccupationProfile(
        occupation=Occupation(
            uri="u", code="3252.3", isco="3252", title={"en": title}, description={"en": description}
        ),
        slug="slug",
        requirements=(
            Requirement(skill=skills[0], relation="essential"),
            Requirement(skill=skills[1], relation="optional"),
        ),
        path=(unit,),
        source=SOURCE,
    )


def test_an_occupation_has_its_isco_category_and_essential_skills() -> None:
    found = json.loads(occupation_data(profile("baker"), "en", "https://example.org/careers/baker"))
    assert found["@type"] == "Occupation"
    assert found["skills"] == ["skill 0"]
    assert found["occupationalCategory"]["codeValue"] == "3252"
    assert found["occupationalCategory"]["name"] == "technicians"
    assert "description" not in found


@given(st.text())
def test_any_text_stays_inside_the_script(text: str) -> None:
    for data in (
        occupation_data(profile(text, text), "en", "https://e.org"),
        breadcrumb_data([(text, "https://e.org")]),
    ):
        assert not {"<", ">", "&", "'"} & set(data)
        assert text == "" or text in (
            json.loads(data).get("name"),
            json.loads(data).get("itemListElement", [{}])[0].get("name"),
        )
