## Ce qu'un métier demande

requires-all = { $source } recense pour **{ $title }** { $total ->
    [0] aucune compétence ni connaissance
    [one] une seule compétence ou connaissance
   *[other] { $total } compétences et connaissances
  } : { $essential } { $essential ->
    [one] essentielle
   *[other] essentielles
  } et { $optional } { $optional ->
    [one] optionnelle
   *[other] optionnelles
  }.
requires-selection = { $source } recense pour **{ $title }** { $essential ->
    [one] { $essential } compétence ou connaissance essentielle
   *[other] { $essential } compétences et connaissances essentielles
  } ; quant aux optionnelles, les fiches chargées ici en contiennent { $optional }.
requires-part = Pour **{ $title }**, { $source } { $count ->
    [0] ne mentionne rien
    [one] mentionne un élément
   *[other] mentionne { $count } éléments
  } dans la catégorie « { $part } ».
part-essential-knowledge = connaissances essentielles
part-essential-skill = compétences essentielles
part-optional-knowledge = connaissances optionnelles
part-optional-skill = compétences optionnelles
part-essential = essentiel
part-optional = optionnel
part-knowledge = connaissances
part-skill = compétences pratiques
heading-essential-knowledge = Connaissances essentielles ({ $count })
heading-essential-skill = Compétences essentielles ({ $count })
heading-optional-knowledge = Connaissances optionnelles ({ $count })
heading-optional-skill = Compétences optionnelles ({ $count })
selection-note = Les fiches chargées ici contiennent une sélection des compétences optionnelles ; la page officielle les donne toutes.
more-on-page = … et encore { $count } : [la liste complète sur la page du métier]({ $url })

## Ce qu'est un métier

describe-codes = Dans la classification ISCO-08 (CITP-08), ce métier appartient au groupe { $code }, { $group }.
describe-counts = { $source } recense pour ce métier { $essential } { $essential ->
    [one] compétence ou connaissance essentielle
   *[other] compétences et connaissances essentielles
  } et { $optional } { $optional ->
    [one] optionnelle
   *[other] optionnelles
  }.
describe-nothing = Les fiches mentionnent **{ $title }**, mais n'en contiennent aucune description.
other-language = Le texte de la fiche n'existe { $language ->
    [en] qu'en anglais
    [de] qu'en allemand
    [fr] qu'en français
    [es] qu'en espagnol
    [it] qu'en italien
    [pl] qu'en polonais
    [nl] qu'en néerlandais
    [pt] qu'en portugais
   *[other] que dans une autre langue
  }.
labels-other-language = Ici, beaucoup de noms de compétences n'existent qu'en anglais.
regulated = Cette profession est réglementée : dans de nombreux pays, il faut une reconnaissance officielle pour l'exercer. Voir la [base de données de l'UE sur les professions réglementées](https://ec.europa.eu/growth/tools-databases/regprof/).

## Une compétence

skill-is-knowledge = **{ $label }** est un domaine de connaissances.
skill-is-skill = **{ $label }** est une compétence pratique.
skill-no-description = Les fiches chargées ici n'en contiennent aucune description.
skill-uses = { $count ->
    [0] Aucun métier de ces fiches n'en a besoin.
    [one] Un seul métier de ces fiches en a besoin.
   *[other] { $count } métiers de ces fiches en ont besoin ; c'est essentiel pour { $essential } d'entre eux.
  }
heading-essential-for = Essentiel pour
heading-optional-for = Optionnel pour

## Réserves dans la mention

caveat-records = Les fiches officielles décrivent un métier en général ; un employeur donné peut demander plus ou moins.
caveat-selection = Les compétences optionnelles sont une sélection.
caveat-regulated = Cette profession est réglementée.
source-line = Source : { $links }
