## Hoe de vraag gelezen is

read-as = Ik lees dit als **{ $title }**.
read-from-page = Het gaat om **{ $title }**, de pagina waarop u bent.
ask-which = Ik weet niet zeker welk beroep u met “{ $query }” bedoelt. Is het een van deze?
ask-which-both = U noemde meer dan één beroep. Welk eerst?
ask-role = Welk beroep bedoelt u? Noem mij de naam, bijvoorbeeld “bakker” of “softwareontwikkelaar”.
ask-other = Noem mij het beroep dan met andere woorden, bijvoorbeeld zoals het in een vacature staat.
unknown = Ik heb geen gegevens over een beroep dat “{ $query }” heet, dus ik ga niet raden wat het vraagt.
unknown-skill = Ik heb geen gegevens over een vaardigheid die “{ $query }” heet.
unknown-help = Ik kan zeggen wat een beroep vraagt, wat het is en welke beroepen een vaardigheid nodig hebben. Een andere naam voor hetzelfde werk helpt vaak.
