## Estudos e um dia de trabalho

study-intro = { $count ->
    [0] As fichas não indicam nenhuma área de estudos para o que é preciso saber em **{ $title }**.
    [one] Os conhecimentos que { $source } indica para **{ $title }** pertencem a uma só área de estudos.
   *[other] Os conhecimentos que { $source } indica para **{ $title }** pertencem a { $count } áreas de estudos; primeiro, as que têm mais conhecimentos essenciais.
  }
heading-fields = Áreas de estudos (ISCED-F 2013) ({ $count })
field-counts = essenciais: { $essential }, opcionais: { $optional }
heading-levels = O que os trabalhadores nos Estados Unidos dizem ser exigido (O*NET)
study-zone = A O*NET coloca-a na job zone { $zone } de 5: quanto mais alta, mais preparação.
study-note = Que formação ou diploma o seu país exige não está nestas fichas: pergunte lá, por exemplo no serviço público de emprego.
match-exact = Na O*NET, **{ $onet }** é a mesma profissão que **{ $title }**.
match-broad = Na O*NET, **{ $onet }** é mais ampla do que **{ $title }**: nem tudo tem de corresponder.
match-close = Na O*NET, **{ $onet }** é próxima de **{ $title }**, mas não é a mesma.
match-narrow = Na O*NET, **{ $onet }** é mais restrita do que **{ $title }**: mostra uma parte do trabalho.
day-group = A ISCO-08 indica estas tarefas para o grupo { $code }, { $group }, a que pertence **{ $title }**.
day-none = As fichas carregadas aqui não indicam tarefas para **{ $title }**.
heading-tasks = Tarefas ({ $count })
regulated-no = As fichas não indicam **{ $title }** como profissão regulamentada. Varia de país para país: consulte a [base de dados da UE das profissões regulamentadas](https://ec.europa.eu/growth/tools-databases/regprof/) antes de contar com isso.
has-essential = Sim: { $source } indica **{ $skill }** como essencial para **{ $title }**.
has-optional = É opcional: { $source } indica **{ $skill }** para **{ $title }**, mas não como essencial.
has-not = Não: { $source } não indica **{ $skill }** para **{ $title }**. Um dado empregador pode pedi-lo mesmo assim.
has-not-here = Estas fichas não indicam **{ $skill }** para **{ $title }**. Contêm todas as competências essenciais, mas apenas uma seleção das opcionais.
caveat-american = A O*NET descreve profissões nos Estados Unidos.
