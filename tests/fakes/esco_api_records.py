"""Five occupations, twelve skills and the groups around them, as the ESCO web service would describe them."""

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]

ESCO = "http://data.europa.eu/esco"


def occupation(name: str) -> str:
    return f"{ESCO}/occupation/{name}"


def skill(name: str) -> str:
    return f"{ESCO}/skill/{name}"


def isco(code: str) -> str:
    return f"{ESCO}/isco/C{code}"


def isced(code: str) -> str:
    return f"{ESCO}/isced-f/{code}"


KITE, BOX, LINE, TESTER, SHOP = map(occupation, ("kite-maker", "box-kite-maker", "line-maker", "kite-tester", "shop"))
SKILL_NAMES = {
    "sew-sails": ("sew sails", "Segel nähen", "coudre des voiles"),
    "bend-rods": ("bend rods", "Stäbe biegen", "cintrer des tiges"),
    "glue": ("apply glue", "Leim auftragen", "appliquer de la colle"),
    "wind": ("wind science", "Windkunde", "science du vent"),
    "gusts": ("gust science", "Böenkunde", "science des rafales"),
    "knots": ("tie knots", "Knoten binden", "faire des nœuds"),
    "splice": ("splice lines", "Leinen spleißen", "épisser des lignes"),
    "fly": ("fly kites", "Drachen steigen lassen", "faire voler des cerfs-volants"),
    "log": ("write flight logs", "Flugbücher führen", "tenir un journal de vol"),
    "sell": ("sell kites", "Drachen verkaufen", "vendre des cerfs-volants"),
    "count": ("count cash", "Kasse zählen", "compter la caisse"),
    "patience": ("show patience", "Geduld zeigen", "faire preuve de patience"),
}
KNOWLEDGE = {"wind", "gusts"}


def concepts() -> dict[str, Json]:
    """All concepts by URI."""
    made = [*_groups(), *_occupations(), *_skills()]
    return {concept["uri"]: concept for concept in made}


def schemes() -> dict[str, Json]:
    """The two concept schemes that are walked from the top."""
    return {
        f"{ESCO}/concept-scheme/{name}": {
            "className": "Taxonomy",
            "uri": f"{ESCO}/concept-scheme/{name}",
            "_links": {"hasTopConcept": links(tops)},
        }
        for name, tops in {
            "occupations": [isco("7"), isco("5")],
            "skills-hierarchy": [skill("S"), skill("T"), isced("07")],
        }.items()
    }


def links(uris: Iterable[str], **more: str) -> list[Json]:
    return [{"href": f"https://ec.europa.eu/esco/api/resource?uri={uri}", "uri": uri, **more} for uri in uris]


def _concept(class_name: str, uri: str, names: tuple[str, str, str], code: str = "", **relations: Any) -> Json:
    texts = dict(zip(("en", "de", "fr"), names, strict=True))
    return {
        "className": class_name,
        "classId": f"{ESCO}/model#{class_name}",
        "uri": uri,
        "title": names[0],
        "referenceLanguage": ["en"],
        "preferredLabel": texts,
        "alternativeLabel": {language: [f"{text} (2)"] for language, text in texts.items()},
        "description": {lang: {"literal": f"<p>{t}.</p>", "mimetype": "plain/text"} for lang, t in texts.items()},
        "status": "released",
        **({"code": code} if code else {}),
        "_links": {"self": {"href": f"https://ec.europa.eu/esco/api/resource?uri={uri}", "uri": uri}, **relations},
    }


def _group(uri: str, name: str, narrower: Iterable[str] = (), **relations: Any) -> Json:
    below = {"narrowerConcept": links(narrower)} if narrower else {}
    return _concept("Concept", uri, (name, f"{name} (de)", f"{name} (fr)"), **below, **relations)


def _groups() -> list[Json]:
    return [
        _group(isco("7"), "craft workers", [isco("73")]),
        _group(isco("73"), "handicraft workers", [isco("731")]),
        _group(isco("731"), "fine craft workers", [isco("7319")]),
        _group(isco("7319"), "kite workers", narrowerOccupation=links([KITE, LINE])),
        _group(isco("5"), "sales workers", [isco("52")]),
        _group(isco("52"), "shop workers", [isco("522")]),
        _group(isco("522"), "shop workers of all kinds", [isco("5221")]),
        _group(isco("5221"), "shopkeepers", narrowerOccupation=links([SHOP])),
        _group(skill("S"), "skills", [skill("S1")]),
        _group(
            skill("S1"),
            "making things",
            narrowerSkill=links(skill(s) for s in ("sew-sails", "bend-rods", "glue")),
            broaderConcept=links([skill("S")]),
        ),
        _group(skill("T"), "transversal skills", narrowerSkill=links([skill("patience")])),
        _group(isced("07"), "engineering", [isced("071")]),
        _group(isced("071"), "engineering and trades", [isced("0719")], broaderConcept=links([isced("07")])),
        _group(isced("0719"), "air engineering", narrowerSkill=links([skill("wind")])),
    ]


def _occupations() -> list[Json]:
    craft = {"broaderIscoGroup": links([isco("7319")], code="7319")}
    regulated = {"regulatedProfessionNote": [{"uri": f"{ESCO}/regulated-professions/regulated"}]}
    research = links([f"{ESCO}/concept-scheme/8ae4b9f3-507e-4057-a145-2f96f0132613"])

    def needs(essential: Iterable[str], optional: Iterable[str] = ()) -> Json:
        return {
            "hasEssentialSkill": links(map(skill, essential)),
            "hasOptionalSkill": links(map(skill, optional)),
        }

    return [
        _concept(
            "Occupation",
            KITE,
            ("kite maker", "Drachenbauer/Drachenbauerin", "fabricant de cerfs-volants"),
            "7319.1",
            narrowerOccupation=links([BOX]),
            **craft,
            **needs(["sew-sails", "bend-rods"], ["glue", "wind"]),
        ),
        _concept(
            "Occupation",
            BOX,
            ("box kite maker", "Kastendrachenbauer", "fabricant de cerfs-volants cellulaires"),
            "7319.1.1",
            broaderOccupation=links([KITE]),
            **needs(["sew-sails", "glue"]),
        ),
        _concept(
            "Occupation",
            LINE,
            ("line maker", "Leinenmacher", "fabricant de lignes"),
            "7319.2",
            **craft,
            **needs(["knots", "splice"], ["patience"]),
        ),
        _concept(
            "Occupation",
            TESTER,
            ("kite tester", "Drachenprüfer", "testeur de cerfs-volants"),
            "7319.3",
            isInScheme=research,
            **craft,
            **regulated,
            **needs(["fly", "log", "gusts"]),
        ),
        _concept(
            "Occupation",
            SHOP,
            ("kite shop keeper", "Drachenhändler", "marchand de cerfs-volants"),
            "5221.1",
            broaderIscoGroup=links([isco("5221")]),
            **needs(["sell", "count"]),
        ),
    ]


def _skills() -> list[Json]:
    above: dict[str, Json] = {
        "gusts": {"broaderSkill": links([skill("wind")])},
        "wind": {"broaderHierarchyConcept": links([isced("0719")])},
        "sew-sails": {
            "broaderHierarchyConcept": links([skill("S1")]),
            "hasEssentialSkill": links([skill("knots")]),
        },
        "patience": {
            "broaderHierarchyConcept": links([skill("T")]),
            "isInScheme": links([f"{ESCO}/concept-scheme/skill-transversal-groups"]),
        },
    }
    return [
        _concept(
            "Skill",
            skill(name),
            names,
            hasSkillType=links([f"{ESCO}/skill-type/{'knowledge' if name in KNOWLEDGE else 'skill'}"]),
            hasReuseLevel=links([f"{ESCO}/skill-reuse-level/cross-sector"]),
            **above.get(name, {}),
        )
        for name, names in SKILL_NAMES.items()
    ]
