"""How classifications mark what is left over, in the languages of ESCO: "not elsewhere classified", "except chefs".

The phrases are those of ISCO-08 group titles and national lists of titles. They say where a class ends, not what its
people do, and an embedder would take "except chefs" for chefs.
"""

import re

_LEFT_OVER = (
    r"n\.?\s?e\.?\s?c\.?|all other|not elsewhere classified",
    r"anderweitig nicht genannt|a\.\s?n\.\s?g\.?",
    r"en general|n\.c\.o\.p\.?|no clasificad[oa]s? bajo otros epígrafes",
    r"n\.\s?c\.\s?a\.?|non classée?s? ailleurs",
    r"non (?:altrimenti )?classificat[aeio](?: altrove)?",
    r"n\.\s?e\.|niet elders geclassificeerd|n\.\s?e\.\s?g\.?",
    r"ikke klassificeret andetsteds|i\.\s?a\.\s?n\.?|m\.\s?fl\.?",
    r"gdzie indziej niesklasyfikowan[eiya]",
    r"jinde neuveden[áéíýi]|inde neuveden[áéíý]",
    r"neclasifica[țţt][ie]? în grupele de bază anterioare",
    r"d\.\s?n\.",
    r"máshová nem sorolható(?: egyéb)?|mujal liigitamata|kitur nepriskirt[iaos]+|citur neklasificēt[iaes]+",
    r"некласифициран[аио]? другаде",
)
_EXCEPT = (
    r"except|excluding|ausgenommen|außer|excepto|excluyendo|exceto|excluindo|sauf|à l['’]exception|eccetto|tranne"
    r"|esclus[aeio]|uitgezonderd|undtagen|unntatt|med undantag|z wyłączeniem|kromě|okrem|cu excepția|kivéve|izņemot"
    r"|išskyrus|välja arvatud|с изключение"
)
_AT_THE_END = re.compile(rf"(?:^|(?<=[\w.)])[\s,;(–-]+)(?:{'|'.join(_LEFT_OVER)})\s*\)?\s*$", re.IGNORECASE)
_AT_THE_BEGINNING = re.compile(rf"^(?:{'|'.join(_LEFT_OVER[-2:])})\s+", re.IGNORECASE)
_EXCEPTION = re.compile(rf"(?<=\w)[\s,;–-]*[\s,;(]\(?(?:{_EXCEPT})\b[^()]*\)?", re.IGNORECASE)


def without_catch_all(text: str) -> str:
    """The title without the marks of a class of leftovers and without what it excepts; twice is as good as once."""
    while (shorter := _AT_THE_BEGINNING.sub("", _AT_THE_END.sub("", _EXCEPTION.sub("", text)))) != text:
        text = shorter
    return text
