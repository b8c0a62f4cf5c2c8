## Cómo se ha entendido la pregunta

read-as = Entiendo que se trata de **{ $title }**.
read-from-page = Se trata de **{ $title }**, la ocupación de la página en la que está.
ask-which = No sé con certeza a qué ocupación se refiere con «{ $query }». ¿Es una de estas?
ask-which-both = Ha nombrado más de una ocupación. ¿Por cuál empezamos?
ask-role = ¿A qué ocupación se refiere? Indíqueme su nombre, por ejemplo «panadero» o «desarrolladora de software».
ask-other = Indíqueme entonces la ocupación con otras palabras, por ejemplo, tal como aparece en una oferta de empleo.
unknown = No tengo ninguna ficha de una ocupación llamada «{ $query }», así que no voy a adivinar qué requiere.
unknown-skill = No tengo ninguna ficha de una competencia llamada «{ $query }».
unknown-help = Puedo decir qué requiere una ocupación, en qué consiste y qué ocupaciones necesitan una competencia. A menudo ayuda otro nombre para el mismo trabajo.
