## Les études et une journée de travail

study-intro = { $count ->
    [0] Les fiches n'indiquent aucun domaine d'études pour les connaissances de **{ $title }**.
    [one] Les connaissances que { $source } recense pour **{ $title }** relèvent d'un seul domaine d'études.
   *[other] Les connaissances que { $source } recense pour **{ $title }** relèvent de { $count } domaines d'études, ceux qui ont le plus de connaissances essentielles d'abord.
  }
heading-fields = Domaines d'études (ISCED-F 2013) ({ $count })
field-counts = essentielles : { $essential }, optionnelles : { $optional }
heading-levels = Ce que les travailleurs aux États-Unis disent être exigé (O*NET)
study-zone = O*NET le place dans la job zone { $zone } sur 5 : plus elle est haute, plus il faut de préparation.
study-note = La formation ou le diplôme que votre pays exige ne figure pas dans ces fiches : renseignez-vous sur place, par exemple auprès du service public de l'emploi.
match-exact = Dans O*NET, **{ $onet }** est le même métier que **{ $title }**.
match-broad = Dans O*NET, **{ $onet }** est plus large que **{ $title }** : tout ne correspond pas forcément.
match-close = Dans O*NET, **{ $onet }** est proche de **{ $title }**, sans être le même métier.
match-narrow = Dans O*NET, **{ $onet }** est plus étroit que **{ $title }** : il montre une partie du travail.
day-group = L'ISCO-08 donne ces tâches pour le groupe { $code }, { $group }, auquel appartient **{ $title }**.
day-none = Les fiches chargées ici ne donnent aucune tâche pour **{ $title }**.
heading-tasks = Tâches ({ $count })
regulated-no = Les fiches ne donnent pas **{ $title }** pour une profession réglementée. Cela varie selon les pays : consultez la [base de données de l'UE sur les professions réglementées](https://ec.europa.eu/growth/tools-databases/regprof/) avant de vous y fier.
has-essential = Oui : { $source } recense **{ $skill }** comme essentiel pour **{ $title }**.
has-optional = C'est optionnel : { $source } recense **{ $skill }** pour **{ $title }**, mais pas comme essentiel.
has-not = Non : { $source } ne recense pas **{ $skill }** pour **{ $title }**. Un employeur donné peut tout de même le demander.
has-not-here = Ces fiches ne recensent pas **{ $skill }** pour **{ $title }**. Elles contiennent toutes les compétences essentielles, mais seulement une sélection des optionnelles.
caveat-american = O*NET décrit des métiers aux États-Unis.
