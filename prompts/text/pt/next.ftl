## Próximas perguntas, como botões

next-requires = O que é preciso?
next-requires-text = O que exige a profissão «{ $title }»?
next-describe = Em que consiste?
next-describe-text = Em que consiste a profissão «{ $title }»?
next-optional = Só o opcional
next-optional-text = E o que é opcional?
next-knowledge = Só os conhecimentos
next-knowledge-text = E que conhecimentos são essenciais?
next-other = Outra profissão
next-other-text = O que pode fazer?
starter-one = O que precisa um padeiro?
starter-one-text = O que precisa um padeiro?
starter-two = O que é um analista de dados?
starter-two-text = O que é um analista de dados?
starter-three = O que precisa uma programadora de software?
starter-three-text = O que precisa uma programadora de software?
