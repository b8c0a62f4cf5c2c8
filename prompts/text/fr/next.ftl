## Questions suivantes, en boutons

next-requires = Que faut-il ?
next-requires-text = Que demande le métier « { $title } » ?
next-describe = Quel est ce métier ?
next-describe-text = En quoi consiste le métier « { $title } » ?
next-optional = Seulement l'optionnel
next-optional-text = Et qu'est-ce qui est optionnel ?
next-knowledge = Seulement les connaissances
next-knowledge-text = Et quelles connaissances sont essentielles ?
next-other = Un autre métier
next-other-text = Que pouvez-vous faire ?
starter-one = Que faut-il pour devenir boulanger ?
starter-one-text = Que faut-il pour devenir boulanger ?
starter-two = Qu'est-ce qu'un analyste de données ?
starter-two-text = Qu'est-ce qu'un analyste de données ?
starter-three = Que doit savoir une développeuse de logiciels ?
starter-three-text = Que doit savoir une développeuse de logiciels ?
