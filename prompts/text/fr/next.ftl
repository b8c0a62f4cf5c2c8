## Questions suivantes, en boutons

next-requires = Que faut-il ?
next-requires-text = Que demande le métier « { $title } » ?
next-describe = Quel est ce métier ?
next-describe-text = En quoi consiste le métier « { $title } » ?
next-optional = Seulement l'optionnel
next-optional-text = Et qu'est-ce qui est optionnel ?
next-knowledge = Seulement les connaissances
next-knowledge-text = Et quelles connaissances sont essentielles ?
next-study = Quelles études ?
next-study-text = Quelles études faut-il faire pour cela ?
next-day = Une journée de travail
next-day-text = Que fait-on dans une journée de travail ?
next-moves = Et ensuite ?
next-moves-text = Que pourrais-je devenir ensuite ?
next-gap = Que manquerait-il ?
next-gap-text = Que manque-t-il pour passer de { $from } à { $title } ?
next-compare = Comparer les deux
next-compare-text = Comparer { $title } et { $other }
next-all = Tout montrer
next-all-text = Montrez-moi tout
starter-one = Que faut-il pour devenir boulanger ?
starter-one-text = Que faut-il pour devenir boulanger ?
starter-two = Qu'est-ce qu'un analyste de données ?
starter-two-text = Qu'est-ce qu'un analyste de données ?
starter-three = Que doit savoir une développeuse de logiciels ?
starter-three-text = Que doit savoir une développeuse de logiciels ?
