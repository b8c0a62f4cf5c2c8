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
