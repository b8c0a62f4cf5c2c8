# Ce que l'on dit aux visiteurs du système d'IA (règlement (UE) 2024/1689, article 50, paragraphes 1 et 5).

standing = Vous interagissez avec un système d'IA, pas avec une personne.
opening = Vous interagissez avec un système d'IA, pas avec une personne : DestinAI est un conseiller d'orientation fondé sur l'IA, qui répond à partir de fiches officielles.

footer-builtin = Généré par l'IA de DestinAI (mode intégré){ $sources ->
        [none] { "" }
       *[other] { " · " }sources : { $sources }
    } · vérifier : { $url }
footer-llm = Généré par l'IA de DestinAI (modèle de langage { $model }){ $sources ->
        [none] { "" }
       *[other] { " · " }sources : { $sources }
    } · vérifier : { $url }
footer-fallback = Généré par l'IA de DestinAI (mode intégré, le modèle de langage n'a pas répondu){ $sources ->
        [none] { "" }
       *[other] { " · " }sources : { $sources }
    } · vérifier : { $url }

stopped = Vous avez arrêté cette réponse. Ce qui s'affiche jusqu'ici a été généré par un système d'IA et n'est pas complet.
error = Un problème est survenu de notre côté et cette question est restée sans réponse. Vous n'avez rien fait de mal : veuillez réessayer, ou parcourir en attendant les métiers et les compétences.
signpost = [AI] DestinAI { $date } { $url }

details-title = À propos de cette réponse
details-system = Système d'IA
details-provider = Fournisseur
details-mode = Comment elle a été produite
details-model = Modèle de langage
details-issued = Date
details-language = Langue
details-sources = Sources
details-caveats = À noter
details-human = Parler à une personne
details-verify = Vérifier cette réponse
details-type = Nature du contenu

mode-builtin = Mode intégré : règles et fiches officielles, sans modèle de langage
mode-llm = Modèle de langage, contrôlé à l'aide de fiches officielles
mode-fallback = Mode intégré, parce que le modèle de langage n'a pas répondu

type-algorithmic = Texte assemblé selon des règles fixes
type-trained = Texte écrit par un modèle de langage
type-composite = Texte d'un modèle de langage autour de fiches officielles

verdict-text-and-claims = Les mots et les compétences citées sont ceux que DestinAI a émis. Les cibles des liens et la mise en forme ne sont pas couvertes.
verdict-text = Les mots sont ceux que DestinAI a émis. Les cibles des liens et la mise en forme ne sont pas couvertes.
verdict-text-edited = La mention est authentique, mais les mots ne sont pas ceux que DestinAI a émis.
verdict-claims-edited = La mention est authentique, mais les compétences citées ne sont pas celles que DestinAI a émises.
verdict-details-edited = La mention est authentique, mais ce qui l'entoure ne concorde pas avec elle.
verdict-signpost-edited = La mention est authentique, mais la ligne ajoutée lors de la copie renvoie ailleurs.
verdict-signature = La signature ne correspond pas à la mention : elle a été modifiée, ou DestinAI ne l'a pas émise.
verdict-unknown-key = La mention est signée avec une clé que ce service n'a jamais utilisée.
verdict-notice-altered = La mention présentée n'est pas celle qui a été signée.
verdict-malformed = Ce qui a été transmis ne peut pas être lu comme une réponse accompagnée de sa mention.
verdict-no-notice = Aucune mention n'a été trouvée. Cela ne veut pas dire qu'une personne a écrit le texte.
verdict-no-signature = La mention n'est pas signée et ne prouve donc rien. Cela ne veut pas dire qu'une personne a écrit le texte.
