## What the visitor says of themselves

noted-job = C'est noté : vous travaillez comme **{ $title }**.
noted-goal = C'est noté : vous aimeriez devenir **{ $title }**.
noted-unwanted = C'est noté : pas **{ $title }**. Que souhaitez-vous à la place ? Vous pouvez aussi dire « aidez-moi à trouver un métier ».
noted-limits = C'est noté : { $limits }. Les fiches ne disent pas quels métiers s'y prêtent ; vérifiez chacun d'eux sur ce point.
health-note = Je ne garde rien sur votre santé. Un médecin ou la médecine du travail peut vous dire quel travail vous convient.
recognition-note = Pour un diplôme obtenu dans un autre pays, les [centres ENIC-NARIC](https://www.enic-naric.net/) disent s'il est reconnu et comment.
ask-job = Que faites-vous actuellement, ou que savez-vous déjà faire ? Je pourrai alors vous dire ce qui manque.
limit-heavy_lifting = pas de charges lourdes
limit-part_time = temps partiel
limit-from_home = travail à domicile
limit-no_shifts = pas de travail posté
limit-no_office = pas dans un bureau
limit-outdoors = en plein air
limit-no_travel = pas de déplacements
limit-with_people = avec du public
limit-no_people = sans clientèle
level-school = aucun diplôme au-delà de l'école
level-vocational = diplôme professionnel
level-degree = diplôme universitaire
profile-empty = Je ne sais encore rien de vous. Ce que vous me dites, par exemple votre métier ou vos compétences, reste dans cette conversation.
profile-intro = Voici ce que j'ai noté dans cette conversation :
profile-job = Votre métier : { $value }
profile-goal = Votre objectif : { $value }
profile-skills = Compétences que vous avez confirmées : { $value }
profile-interests = Vos centres d'intérêt : { $value }
profile-level = Votre formation : { $value }
profile-country = Votre pays : { $value }
profile-limits = Vos souhaits : { $value }
profile-unwanted = Pas souhaité : { $value }
profile-hint = Dites « oublie mon métier » ou « recommencer » pour retirer quelque chose.
forgot = C'est oublié. Je ne m'en sers plus.
forgot-nothing = Il n'y avait rien de tel à oublier.
started-over = C'est fait : j'ai oublié ce que vous m'avez dit, et nous recommençons. Dites-moi un métier, ou ce que vous savez faire.

## Skills read from a text

skills-proposed = Voici les compétences que je lis dans votre texte. Est-ce juste ? Dites « oui », « non » ou les numéros qui sont justes.
skills-none = Je n'ai pu y lire aucune compétence avec certitude. Citez-en quelques-unes, par exemple « souder, lire des plans ».
skills-kept = C'est noté ({ $count }). Demandez « quels métiers correspondent à mes compétences ? » ou dites un métier qui vous plairait.
skills-dropped = Alors je n'en garde aucune.

## Finding out what one likes

unsure = Pas de souci, personne ne doit le savoir tout de suite. Voici six courtes questions sur ce que vous aimez.
interview-progress = Question { $number } sur 6. Répondez « oui », « un peu » ou « non » ; « passer » et « arrêter » marchent aussi.
interview-R = Aimez-vous construire, réparer ou faire pousser quelque chose de vos mains ?
interview-I = Aimez-vous chercher pourquoi une chose est ainsi, avec des chiffres, des essais ou des lectures patientes ?
interview-A = Aimez-vous créer quelque chose à vous : dessiner, écrire, faire de la musique, imaginer des formes ?
interview-S = Aimez-vous aider les autres, leur apprendre quelque chose ou prendre soin d'eux ?
interview-E = Aimez-vous convaincre, diriger un groupe ou lancer quelque chose de nouveau ?
interview-C = Aimez-vous tenir les choses en ordre, avec des plans, des listes et des chiffres exacts ?
interview-stopped = Bien, laissons les questions. Vous pouvez citer un métier, ou me dire ce que vous savez faire.
interview-flat = Rien de tout cela n'a semblé vous plaire, je ne cite donc aucun métier. Dites-moi plutôt ce que vous savez faire ou avez fait.

## Steering the conversation

human-who = Je suis un système d'IA. Pour parler à une personne, adressez-vous au service public de l'emploi de votre pays ou à un [conseiller EURES](https://eures.europa.eu) ; les deux sont gratuits. L'exploitant de ce site est joignable par la [page de contact]({ $url }).
operator-who = L'exploitant de ce site est indiqué sur la [page de contact]({ $url }). DestinAI est le système d'IA qui répond ici.
privacy-what = Cette conversation reste dans votre session : fermez-la et elle disparaît. Je n'enregistre aucun message. Ce que vous dites de vous ne sert qu'à vous répondre, et « recommencer » l'efface. Plus sur la [page de confidentialité]({ $url }).
language-switched = Volontiers, continuons en français. Que souhaitez-vous savoir ?
which-of-these = Lequel voulez-vous dire ? Donnez le numéro ou le nom.
no-then = D'accord. Que souhaitez-vous savoir à la place ?
not-that = Toutes mes excuses. De quel métier parlez-vous ? Un autre intitulé aide souvent.
smalltalk = Bien. Que souhaitez-vous savoir ensuite ?
unknown-words = Je n'ai pas pu reconnaître le métier dont vous parlez.
ask-compare = Avec quel métier dois-je comparer ?
ask-skills = Que savez-vous faire ? Citez quelques compétences, par exemple « je sais souder et lire des plans ».
ask-skill-of = Je n'ai aucune fiche pour une compétence appelée « { $query } », je ne peux donc pas dire si elle est nécessaire.
why-answer = Tout ce que je dis des métiers vient de fiches officielles ({ $sources }). Chaque réponse renvoie à sa fiche et se vérifie par la mention qui la suit.
ask-own-job = Quel est votre métier actuel, ou le dernier ? Je pourrai alors vous dire ce que vous pourriez devenir.
ask-which-these = Il pourrait s'agir de l'un de ceux-ci. Lequel est le plus proche ?
