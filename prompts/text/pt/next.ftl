## Próximas perguntas, como botões

next-requires = O que é preciso?
next-requires-text = O que exige a profissão «{ $title }»?
next-describe = Em que consiste?
next-describe-text = Em que consiste a profissão «{ $title }»?
next-optional = Só o opcional
next-optional-text = E o que é opcional?
next-knowledge = Só os conhecimentos
next-knowledge-text = E que conhecimentos são essenciais?
next-study = O que estudar?
next-study-text = O que devo estudar para isso?
next-day = Um dia de trabalho
next-day-text = Como é um dia de trabalho?
next-moves = E depois?
next-moves-text = O que posso ser depois?
next-gap = O que faltaria?
next-gap-text = Que competências me faltam para passar de { $from } a { $title }?
next-compare = Comparar as duas
next-compare-text = Comparar { $title } com { $other }
next-all = Mostrar tudo
next-all-text = Mostre todas
starter-one = O que precisa um padeiro?
starter-one-text = O que precisa um padeiro?
starter-two = O que é um analista de dados?
starter-two-text = O que é um analista de dados?
starter-three = O que precisa uma programadora de software?
starter-three-text = O que precisa uma programadora de software?
