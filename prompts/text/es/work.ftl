## Estudios y un día de trabajo

study-intro = { $count ->
    [0] Las fichas no indican ningún campo de estudios para lo que hay que saber en **{ $title }**.
    [one] Los conocimientos que { $source } recoge para **{ $title }** pertenecen a un solo campo de estudios.
   *[other] Los conocimientos que { $source } recoge para **{ $title }** pertenecen a { $count } campos de estudios; primero, los que tienen más conocimientos esenciales.
  }
heading-fields = Campos de estudios (ISCED-F 2013) ({ $count })
field-counts = esenciales: { $essential }, opcionales: { $optional }
heading-levels = Lo que los trabajadores de Estados Unidos dicen que se exige (O*NET)
study-zone = O*NET la sitúa en la job zone { $zone } de 5: cuanto más alta, más preparación.
study-note = Qué formación o título exige su país no está en estas fichas: pregunte allí, por ejemplo en el servicio público de empleo.
match-exact = En O*NET, **{ $onet }** es la misma ocupación que **{ $title }**.
match-broad = En O*NET, **{ $onet }** es más amplia que **{ $title }**: no todo tiene que encajar.
match-close = En O*NET, **{ $onet }** se parece a **{ $title }**, pero no es lo mismo.
match-narrow = En O*NET, **{ $onet }** es más estrecha que **{ $title }**: muestra una parte del trabajo.
day-group = La ISCO-08 recoge estas tareas para el grupo { $code }, { $group }, al que pertenece **{ $title }**.
day-none = Las fichas cargadas aquí no recogen tareas para **{ $title }**.
heading-tasks = Tareas ({ $count })
regulated-no = Las fichas no dan **{ $title }** como profesión regulada. Cambia según el país: consulte la [base de datos de la UE sobre profesiones reguladas](https://ec.europa.eu/growth/tools-databases/regprof/) antes de confiar en ello.
has-essential = Sí: { $source } recoge **{ $skill }** como esencial para **{ $title }**.
has-optional = Es opcional: { $source } recoge **{ $skill }** para **{ $title }**, pero no como esencial.
has-not = No: { $source } no recoge **{ $skill }** para **{ $title }**. Aun así, un empleador concreto puede pedirlo.
has-not-here = Estas fichas no recogen **{ $skill }** para **{ $title }**. Contienen todas las competencias esenciales, pero solo una selección de las opcionales.
caveat-american = O*NET describe ocupaciones de Estados Unidos.
