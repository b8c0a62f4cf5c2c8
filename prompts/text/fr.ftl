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

## Comment la question a été lue

read-as = Je lis votre question ainsi : **{ $title }**.
read-from-page = Votre question porte sur **{ $title }**, le métier de la page où vous êtes.
ask-which = Je ne sais pas avec certitude quel métier vous entendez par « { $query } ». Est-ce l'un de ceux-ci ?
ask-which-both = Vous avez nommé plus d'un métier. Par lequel commencer ?
ask-role = De quel métier parlez-vous ? Indiquez-moi son nom, par exemple « boulanger » ou « développeuse de logiciels ».
ask-other = Indiquez-moi alors le métier avec d'autres mots, par exemple tel qu'il figure dans une offre d'emploi.
unknown = Je n'ai aucune fiche sur un métier appelé « { $query } » ; je ne vais donc pas deviner ce qu'il demande.
unknown-skill = Je n'ai aucune fiche sur une compétence appelée « { $query } ».
unknown-help = Je peux dire ce qu'un métier demande, ce qu'il est et quels métiers ont besoin d'une compétence. Un autre nom pour le même travail aide souvent.

## Politesse et limites

greeting = Bonjour. Je réponds aux questions sur les métiers et les compétences à partir de fiches officielles.
greeting-help = Demandez par exemple « Que faut-il pour devenir boulanger ? », « Qu'est-ce qu'un analyste de données ? » ou « Quels métiers demandent project management ? ».
thanks = Je vous en prie. Posez d'autres questions quand vous voulez.
goodbye = Au revoir. Cette conversation n'est pas conservée quand vous la fermez.
help = Je peux vous dire ce qu'un métier demande, l'essentiel et l'optionnel, les connaissances et les compétences pratiques ; ce qu'est un métier ; et quels métiers ont besoin d'une compétence.
help-sources = Chaque réponse vient de fiches officielles ({ $sources }) et les cite.
offtopic = Je ne peux pas vous aider sur ce sujet : je réponds seulement aux questions sur les métiers et les compétences.
identity = Je suis un système d'IA, pas une personne. Je consulte des fiches officielles sur les métiers et les compétences, et chaque réponse est comparée à ces fiches avant que vous ne la voyiez.
identity-mode-builtin = Je travaille avec des règles et des textes fixes ; aucun modèle de langage n'écrit mes réponses.
identity-mode-llm = Un modèle de langage ({ $model }) formule une partie de mes réponses ; les faits viennent des fiches.

## Refus et orientations

refusal-person = Je ne classe, ne trie, ne note et ne juge personne, et je n'aide pas à décider qui est embauché ou admis. Ces décisions reviennent à des personnes, selon des règles qui protègent les intéressés.
refusal-alternative = Je peux vous dire ce qu'un métier demande selon les fiches officielles, pour qu'une personne puisse s'y préparer.
refusal-trait = Je ne déduis de personne ni traits de caractère, ni émotions, ni santé, ni origine, ni convictions.
signpost-legal = Je ne peux pas conseiller sur des questions de droit, de santé, de séjour ou de prestations sociales. Adressez-vous au service compétent de votre pays, à votre service public de l'emploi ou à un conseil qualifié.
signpost-pay = Je n'ai pas de données sur les salaires, les offres d'emploi ou la demande. Pour cela, voyez [EURES](https://eures.europa.eu) ou votre service public de l'emploi.
signpost-then = Je peux vous dire ce qu'un métier demande ou ce qu'il est.
crisis = Je suis désolé que vous traversiez cela. Je suis un système d'IA et je ne suis pas l'aide qu'il vous faut, mais des personnes sont là pour vous dès maintenant.
crisis-numbers = En cas d'urgence, appelez le 112. Dans de nombreux pays d'Europe, le 116 123 offre une écoute et un soutien, et le 116 111 est là pour les enfants et les jeunes, gratuitement.
crisis-end = Si vous le pouvez, dites à quelqu'un près de vous ce que vous ressentez.

## Erreurs

error = Un problème est survenu ici et je n'ai pas pu répondre. Renvoyez votre message, s'il vous plaît. Si cela se reproduit, signalez-le à l'exploitant de ce site.
error-empty = Votre message ne contient aucun texte lisible. Écrivez une question, par exemple « Que faut-il pour devenir boulanger ? ».
error-long = Votre message compte { $count } caractères ; je peux en lire { $limit }. Raccourcissez-le ou envoyez-le en plusieurs parties.
error-busy = Les fiches sont en cours de mise à jour ou ne peuvent pas être ouvertes pour le moment. Réessayez dans une minute.

## Questions suivantes, en boutons

next-requires = Que faut-il ?
next-requires-text = Que demande le métier « { $title } » ?
next-describe = Quel est ce métier ?
next-describe-text = En quoi consiste le métier « { $title } » ?
next-optional = Seulement l'optionnel
next-optional-text = Et qu'est-ce qui est optionnel ?
next-knowledge = Seulement les connaissances
next-knowledge-text = Et quelles connaissances sont essentielles ?
next-other = Un autre métier
next-other-text = Que pouvez-vous faire ?
starter-one = Que faut-il pour devenir boulanger ?
starter-one-text = Que faut-il pour devenir boulanger ?
starter-two = Qu'est-ce qu'un analyste de données ?
starter-two-text = Qu'est-ce qu'un analyste de données ?
starter-three = Que doit savoir une développeuse de logiciels ?
starter-three-text = Que doit savoir une développeuse de logiciels ?

## Réserves dans la mention

caveat-records = Les fiches officielles décrivent un métier en général ; un employeur donné peut demander plus ou moins.
caveat-selection = Les compétences optionnelles sont une sélection.
caveat-regulated = Cette profession est réglementée.
source-line = Source : { $links }
