## Siguientes preguntas, como botones

next-requires = ¿Qué se requiere?
next-requires-text = ¿Qué requiere la ocupación «{ $title }»?
next-describe = ¿En qué consiste?
next-describe-text = ¿En qué consiste la ocupación «{ $title }»?
next-optional = Solo lo opcional
next-optional-text = ¿Y qué es opcional?
next-knowledge = Solo los conocimientos
next-knowledge-text = ¿Y qué conocimientos son esenciales?
next-study = ¿Qué estudiar?
next-study-text = ¿Qué debo estudiar para eso?
next-day = Un día de trabajo
next-day-text = ¿Cómo es un día de trabajo?
next-moves = ¿Y después?
next-moves-text = ¿Qué podría ser después?
next-gap = ¿Qué faltaría?
next-gap-text = ¿Qué falta para pasar de { $from } a { $title }?
next-compare = Comparar las dos
next-compare-text = Comparar { $title } con { $other }
next-all = Ver todo
next-all-text = Muéstrame todas
starter-one = ¿Qué necesita un panadero?
starter-one-text = ¿Qué necesita un panadero?
starter-two = ¿Qué es un analista de datos?
starter-two-text = ¿Qué es un analista de datos?
starter-three = ¿Qué necesita una desarrolladora de software?
starter-three-text = ¿Qué necesita una desarrolladora de software?
