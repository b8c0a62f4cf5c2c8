## Domande successive, come pulsanti

next-requires = Che cosa serve?
next-requires-text = Che cosa richiede la professione «{ $title }»?
next-describe = In che cosa consiste?
next-describe-text = In che cosa consiste la professione «{ $title }»?
next-optional = Solo l'opzionale
next-optional-text = E che cosa è opzionale?
next-knowledge = Solo le conoscenze
next-knowledge-text = E quali conoscenze sono essenziali?
next-other = Un'altra professione
next-other-text = Che cosa può fare?
starter-one = Che cosa serve a un fornaio?
starter-one-text = Che cosa serve a un fornaio?
starter-two = Che cosa fa un analista dei dati?
starter-two-text = Che cosa fa un analista dei dati?
starter-three = Che cosa serve a una sviluppatrice di software?
starter-three-text = Che cosa serve a una sviluppatrice di software?
