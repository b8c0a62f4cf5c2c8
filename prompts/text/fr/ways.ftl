## Des métiers côte à côte

compare-two = { $shared ->
    [0] **{ $title1 }** et **{ $title2 }** n'ont rien en commun parmi les { $total } compétences et connaissances recensées pour eux.
    [one] **{ $title1 }** et **{ $title2 }** en ont une en commun parmi les { $total } compétences et connaissances recensées pour eux.
   *[other] **{ $title1 }** et **{ $title2 }** en ont { $shared } en commun parmi les { $total } compétences et connaissances recensées pour eux ({ $percent } %).
  }
compare-three = { $shared ->
    [0] **{ $title1 }**, **{ $title2 }** et **{ $title3 }** n'ont rien en commun à tous parmi les { $total } compétences et connaissances recensées pour eux.
    [one] **{ $title1 }**, **{ $title2 }** et **{ $title3 }** en ont une en commun parmi les { $total } compétences et connaissances recensées pour eux.
   *[other] **{ $title1 }**, **{ $title2 }** et **{ $title3 }** en ont { $shared } en commun parmi les { $total } compétences et connaissances recensées pour eux ({ $percent } %).
  }
heading-shared = En commun ({ $count })
heading-partly = Pour deux des trois ({ $count })
heading-only = Seulement pour { $title } ({ $count })
compare-selection = Les fiches chargées ici contiennent une sélection des compétences optionnelles ; ce qui figure pour un seul métier peut donc aussi être optionnel pour l'autre.
mark-optional = optionnel
more-on-request = … et encore { $count }. Dites « toutes » pour voir la liste complète.
for-example = Par exemple : { $names }.
plain-words = En mots simples : « essentiel », c'est ce dont presque tout le monde a besoin dans ce métier. « Optionnel », c'est ce que certains postes demandent et d'autres non.

## Ce qui manque pour atteindre un but

gap-from-job = Pour **{ $title }**, { $source } recense { $total } compétences et connaissances essentielles. { $covered } d'entre elles figurent aussi pour **{ $origin }** ; { $missing } seraient nouvelles.
gap-from-skills = Pour **{ $title }**, { $source } recense { $total } compétences et connaissances essentielles. Vous en avez nommé { $covered } ; il en manque { $missing }.
heading-missing = Ce qui manque encore, essentiel ({ $count })
heading-covered = Déjà là, essentiel ({ $count })
gap-optional = Sur { $total } optionnelles, { $covered } sont déjà là.
gap-beside = Non mentionné pour ce métier, mais pas perdu : { $skills }.
gap-note = Une fiche n'est pas un examen : vous savez peut-être plus ou moins qu'elle n'indique. Les formations, la durée et le coût varient d'un endroit à l'autre.

## Ce qui pourrait venir ensuite

moves-intro = D'après ce qu'ils demandent, voici les métiers les plus proches de **{ $title }**. { $count ->
    [one] Un métier partage
   *[other] { $count } métiers partagent
  } avec lui au moins une compétence essentielle.
moves-none = Les fiches ne contiennent aucun métier qui partage une compétence essentielle avec **{ $title }**.
moves-note = Un pas est petit quand un tiers au plus des compétences essentielles est nouveau, sans plus de préparation ; un chemin est long quand deux tiers sont nouveaux ou que la préparation est de deux « job zones » d'O*NET plus haute. Ce n'est pas une promesse : la durée, le coût et les postes ouverts ne figurent pas dans ces fiches.
move-kept = Vous apporteriez { $count } compétences essentielles sur { $total } : { $skills }
move-new = Seraient nouvelles { $count } : { $skills }
effort-near = petit pas
effort-some = pas moyen
effort-far = long chemin
zone-lower = moins de préparation (job zone d'O*NET)
zone-same = à peu près autant de préparation (job zone d'O*NET)
zone-higher = plus de préparation (job zone d'O*NET)
same-family = même groupe ISCO-08

## Des métiers selon les compétences et les intérêts

skill-roles-intro = { $count ->
    [0] Aucun métier de ces fiches n'a besoin de ce que vous avez nommé : { $skills }.
    [one] Un seul métier de ces fiches a besoin d'une partie de ce que vous avez nommé : { $skills }.
   *[other] { $count } métiers de ces fiches ont besoin d'une partie de ce que vous avez nommé : { $skills }. Ceux-ci en demandent le plus, et peu d'autres choses.
  }
role-needs = en demande { $count } sur { $named } ; compétences essentielles en tout : { $essential }
interests-intro = D'après O*NET, ces métiers sont les plus proches de vos intérêts, { $code } ({ $names }).
interests-unknown = Vos intérêts sont { $code } ({ $names }). Je ne peux pas dire à quels métiers ils correspondent : aucune donnée d'O*NET n'est chargée ici.
interests-note = Les intérêts disent ce que l'on aime, pas ce que l'on sait faire. O*NET décrit le travail aux États-Unis, et ses métiers sont souvent plus larges que ceux-ci.
interest-R = pratique
interest-I = recherche
interest-A = création
interest-S = aide aux autres
interest-E = direction et vente
interest-C = ordre et méthode

## Des métiers proches

related-intro = { $count ->
    [0] Les fiches ne contiennent rien de proche de **{ $title }**.
    [one] Un seul métier est proche de **{ $title }**.
   *[other] { $count } métiers sont proches de **{ $title }**.
  }
heading-narrower = Ses variantes ({ $count })
heading-broader = Il fait partie de ({ $count })
heading-family = Même groupe ISCO-08 ({ $count })
heading-american = Liés selon O*NET ({ $count })
