## Come è stata letta la domanda

read-as = Intendo la domanda come riferita a **{ $title }**.
read-from-page = Si tratta di **{ $title }**, la professione della pagina in cui si trova.
ask-which = Non so con certezza quale professione intenda con «{ $query }». È una di queste?
ask-which-both = Ha nominato più di una professione. Da quale cominciamo?
ask-role = Quale professione intende? Mi dica il nome, per esempio «fornaio» o «sviluppatrice di software».
ask-other = Allora mi indichi la professione con altre parole, per esempio come compare in un annuncio di lavoro.
unknown = Non ho schede su una professione chiamata «{ $query }», quindi non provo a indovinare che cosa richieda.
unknown-skill = Non ho schede su una competenza chiamata «{ $query }».
unknown-help = Posso dire che cosa richiede una professione, in che cosa consiste e quali professioni hanno bisogno di una competenza. Spesso aiuta un altro nome per lo stesso lavoro.
