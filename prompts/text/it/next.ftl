## Domande successive, come pulsanti

next-requires = Che cosa serve?
next-requires-text = Che cosa richiede la professione «{ $title }»?
next-describe = In che cosa consiste?
next-describe-text = In che cosa consiste la professione «{ $title }»?
next-optional = Solo l'opzionale
next-optional-text = E che cosa è opzionale?
next-knowledge = Solo le conoscenze
next-knowledge-text = E quali conoscenze sono essenziali?
next-study = Che cosa studiare?
next-study-text = Che cosa devo studiare per questo?
next-day = Una giornata di lavoro
next-day-text = Com'è una giornata di lavoro?
next-moves = E poi?
next-moves-text = Che cosa potrei diventare dopo?
next-gap = Che cosa mancherebbe?
next-gap-text = Che cosa manca per passare da { $from } a { $title }?
next-compare = Confrontare le due
next-compare-text = Confronta { $title } con { $other }
next-all = Mostrare tutto
next-all-text = Mostrami tutte
starter-one = Che cosa serve a un fornaio?
starter-one-text = Che cosa serve a un fornaio?
starter-two = Che cosa fa un analista dei dati?
starter-two-text = Che cosa fa un analista dei dati?
starter-three = Che cosa serve a una sviluppatrice di software?
starter-three-text = Che cosa serve a una sviluppatrice di software?
