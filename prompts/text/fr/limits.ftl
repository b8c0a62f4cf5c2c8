## Refus et orientations

refusal-person = Je ne classe, ne trie, ne note et ne juge personne, et je n'aide pas à décider qui est embauché ou admis. Ces décisions reviennent à des personnes, selon des règles qui protègent les intéressés.
refusal-alternative = Je peux vous dire ce qu'un métier demande selon les fiches officielles, pour qu'une personne puisse s'y préparer.
refusal-trait = Je ne déduis de personne ni traits de caractère, ni émotions, ni santé, ni origine, ni convictions.
signpost-then = Je peux vous dire ce qu'un métier demande ou ce qu'il est.
crisis = Je suis désolé que vous traversiez cela. Je suis un système d'IA et je ne suis pas l'aide qu'il vous faut, mais des personnes sont là pour vous dès maintenant.
crisis-numbers = En cas d'urgence, appelez le 112. Dans de nombreux pays d'Europe, le 116 123 offre une écoute et un soutien, et le 116 111 est là pour les enfants et les jeunes, gratuitement.
crisis-end = Si vous le pouvez, dites à quelqu'un près de vous ce que vous ressentez.

## Erreurs

error = Un problème est survenu ici et je n'ai pas pu répondre. Renvoyez votre message, s'il vous plaît. Si cela se reproduit, signalez-le à l'exploitant de ce site.
error-empty = Votre message ne contient aucun texte lisible. Écrivez une question, par exemple « Que faut-il pour devenir boulanger ? ».
error-long = Votre message compte { $count } caractères ; je peux en lire { $limit }. Raccourcissez-le ou envoyez-le en plusieurs parties.
error-busy = Les fiches sont en cours de mise à jour ou ne peuvent pas être ouvertes pour le moment. Réessayez dans une minute.
