## Requirements of an occupation

requires-all = { $source } lists { $total ->
    [one] one skill
   *[other] { $total } skills and knowledge areas
  } for **{ $title }**: { $essential } essential and { $optional } optional.
requires-selection = { $source } lists { $essential } essential skills and knowledge areas for **{ $title }**; these records hold { $optional } of its optional ones.
requires-part = For **{ $title }**, { $source } lists { $count ->
    [0] nothing
    [one] one item
   *[other] { $count } items
  } as { $part }.
part-essential-knowledge = essential knowledge
part-essential-skill = essential skills
part-optional-knowledge = optional knowledge
part-optional-skill = optional skills
part-essential = essential
part-optional = optional
part-knowledge = knowledge
part-skill = practical skills
heading-essential-knowledge = Essential knowledge ({ $count })
heading-essential-skill = Essential skills ({ $count })
heading-optional-knowledge = Optional knowledge ({ $count })
heading-optional-skill = Optional skills ({ $count })
selection-note = The records loaded here hold a selection of the optional skills; the official page lists all.
more-on-page = … and { $count } more: [all on its page]({ $url })

## What an occupation is

describe-codes = In ISCO-08 it belongs to group { $code }, { $group }.
describe-counts = { $source } lists { $essential } essential and { $optional } optional skills and knowledge areas for it.
describe-nothing = The records name **{ $title }** but hold no description of it.
other-language = The record text is only available in { $language ->
    [en] English
    [de] German
    [fr] French
    [es] Spanish
    [it] Italian
    [pl] Polish
    [nl] Dutch
    [pt] Portuguese
   *[other] another language
  }.
labels-other-language = Many names of skills are only available in English here.
regulated = This profession is regulated: in many countries you need official recognition to work in it. See the [EU database of regulated professions](https://ec.europa.eu/growth/tools-databases/regprof/).

## A skill

skill-is-knowledge = **{ $label }** is a knowledge area.
skill-is-skill = **{ $label }** is a practical skill.
skill-no-description = The records loaded here hold no description of it.
skill-uses = { $count ->
    [0] No occupation in these records needs it.
    [one] One occupation in these records needs it.
   *[other] { $count } occupations in these records need it; it is essential for { $essential } of them.
  }
heading-essential-for = Essential for
heading-optional-for = Optional for

## Caveats in the notice

caveat-records = Official records describe an occupation in general; a given employer may ask for more or less.
caveat-selection = The optional skills are a selection.
caveat-regulated = This profession is regulated.
source-line = Source: { $links }
