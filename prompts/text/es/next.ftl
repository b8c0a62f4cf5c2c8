## Siguientes preguntas, como botones

next-requires = ¿Qué se requiere?
next-requires-text = ¿Qué requiere la ocupación «{ $title }»?
next-describe = ¿En qué consiste?
next-describe-text = ¿En qué consiste la ocupación «{ $title }»?
next-optional = Solo lo opcional
next-optional-text = ¿Y qué es opcional?
next-knowledge = Solo los conocimientos
next-knowledge-text = ¿Y qué conocimientos son esenciales?
next-other = Otra ocupación
next-other-text = ¿Qué puede hacer?
starter-one = ¿Qué necesita un panadero?
starter-one-text = ¿Qué necesita un panadero?
starter-two = ¿Qué es un analista de datos?
starter-two-text = ¿Qué es un analista de datos?
starter-three = ¿Qué necesita una desarrolladora de software?
starter-three-text = ¿Qué necesita una desarrolladora de software?
