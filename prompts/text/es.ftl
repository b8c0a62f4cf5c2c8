## Lo que requiere una ocupación

requires-all = { $source } recoge para **{ $title }** { $total ->
    [one] una sola competencia o conocimiento
   *[other] { $total } competencias y conocimientos
  }: { $essential } { $essential ->
    [one] esencial
   *[other] esenciales
  } y { $optional } { $optional ->
    [one] opcional
   *[other] opcionales
  }.
requires-selection = { $source } recoge para **{ $title }** { $essential ->
    [one] { $essential } competencia o conocimiento esencial
   *[other] { $essential } competencias y conocimientos esenciales
  }; de los opcionales, las fichas cargadas aquí contienen { $optional }.
requires-part = Para **{ $title }**, { $source } { $count ->
    [0] no recoge nada
    [one] recoge un elemento
   *[other] recoge { $count } elementos
  } en la categoría «{ $part }».
part-essential-knowledge = conocimientos esenciales
part-essential-skill = competencias esenciales
part-optional-knowledge = conocimientos opcionales
part-optional-skill = competencias opcionales
part-essential = esencial
part-optional = opcional
part-knowledge = conocimientos
part-skill = competencias prácticas
heading-essential-knowledge = Conocimientos esenciales ({ $count })
heading-essential-skill = Competencias esenciales ({ $count })
heading-optional-knowledge = Conocimientos opcionales ({ $count })
heading-optional-skill = Competencias opcionales ({ $count })
selection-note = Las fichas cargadas aquí contienen una selección de las competencias opcionales; la página oficial las muestra todas.
more-on-page = … y { $count } más: [la lista completa en la página de la ocupación]({ $url })

## Qué es una ocupación

describe-codes = En la clasificación ISCO-08 (CIUO-08), esta ocupación pertenece al grupo { $code }, { $group }.
describe-counts = { $source } recoge para esta ocupación { $essential } { $essential ->
    [one] competencia o conocimiento esencial
   *[other] competencias y conocimientos esenciales
  } y { $optional } { $optional ->
    [one] opcional
   *[other] opcionales
  }.
describe-nothing = Las fichas mencionan **{ $title }**, pero no contienen ninguna descripción.
other-language = El texto de la ficha solo está disponible en { $language ->
    [en] inglés
    [de] alemán
    [fr] francés
    [es] español
    [it] italiano
    [pl] polaco
   *[other] otro idioma
  }.
labels-other-language = Aquí muchos nombres de competencias solo están disponibles en inglés.
regulated = Esta profesión está regulada: en muchos países se necesita un reconocimiento oficial para ejercerla. Consulte la [base de datos de la UE sobre profesiones reguladas](https://ec.europa.eu/growth/tools-databases/regprof/).

## Una competencia

skill-is-knowledge = **{ $label }** es un área de conocimiento.
skill-is-skill = **{ $label }** es una competencia práctica.
skill-no-description = Las fichas cargadas aquí no contienen ninguna descripción al respecto.
skill-uses = { $count ->
    [0] Ninguna ocupación de estas fichas la requiere.
    [one] Una sola ocupación de estas fichas la requiere.
   *[other] { $count } ocupaciones de estas fichas la requieren; es esencial para { $essential } de ellas.
  }
heading-essential-for = Esencial para
heading-optional-for = Opcional para

## Cómo se ha entendido la pregunta

read-as = Entiendo que se trata de **{ $title }**.
read-from-page = Se trata de **{ $title }**, la ocupación de la página en la que está.
ask-which = No sé con certeza a qué ocupación se refiere con «{ $query }». ¿Es una de estas?
ask-which-both = Ha nombrado más de una ocupación. ¿Por cuál empezamos?
ask-role = ¿A qué ocupación se refiere? Indíqueme su nombre, por ejemplo «panadero» o «desarrolladora de software».
ask-other = Indíqueme entonces la ocupación con otras palabras, por ejemplo, tal como aparece en una oferta de empleo.
unknown = No tengo ninguna ficha de una ocupación llamada «{ $query }», así que no voy a adivinar qué requiere.
unknown-skill = No tengo ninguna ficha de una competencia llamada «{ $query }».
unknown-help = Puedo decir qué requiere una ocupación, en qué consiste y qué ocupaciones necesitan una competencia. A menudo ayuda otro nombre para el mismo trabajo.

## Cortesía y límites

greeting = Buenos días. Respondo a preguntas sobre ocupaciones y competencias a partir de fichas oficiales.
greeting-help = Pregunte, por ejemplo: «¿Qué necesita un panadero?», «¿Qué es un analista de datos?» o «¿Qué ocupaciones requieren project management?».
thanks = De nada. Siga preguntando cuando quiera.
goodbye = Adiós. Esta conversación no se conserva cuando la cierra.
help = Puedo decirle qué requiere una ocupación, lo esencial y lo opcional, conocimientos y competencias prácticas; en qué consiste una ocupación; y qué ocupaciones necesitan una competencia.
help-sources = Cada respuesta procede de fichas oficiales ({ $sources }) y las cita.
offtopic = En eso no puedo ayudarle: solo respondo a preguntas sobre ocupaciones y competencias.
identity = Soy un sistema de IA, no una persona. Consulto fichas oficiales sobre ocupaciones y competencias, y cada respuesta se contrasta con ellas antes de que usted la vea.
identity-mode-builtin = Trabajo con reglas y textos fijos; ningún modelo de lenguaje escribe mis respuestas.
identity-mode-llm = Un modelo de lenguaje ({ $model }) redacta partes de mis respuestas; los datos proceden de las fichas.

## Negativas y orientaciones

refusal-person = No clasifico, filtro, puntúo ni juzgo a personas, ni ayudo a decidir a quién se contrata o se admite. Esas decisiones corresponden a personas, según normas que protegen a los afectados.
refusal-alternative = Puedo decirle qué requiere una ocupación según las fichas oficiales, para que alguien pueda prepararse para ella.
refusal-trait = No deduzco rasgos, emociones, salud, origen ni creencias de nadie.
signpost-legal = No puedo asesorar sobre cuestiones legales, médicas, de extranjería o de prestaciones. Diríjase al organismo competente de su país, a su servicio público de empleo o a un profesional cualificado.
signpost-pay = No tengo datos sobre salarios, ofertas de empleo ni demanda. Para eso, consulte [EURES](https://eures.europa.eu) o su servicio público de empleo.
signpost-then = Puedo decirle qué requiere una ocupación o en qué consiste.
crisis = Siento que esté pasando por esto. Soy un sistema de IA y no soy la ayuda adecuada, pero hay personas que están ahí para usted ahora mismo.
crisis-numbers = En una emergencia, llame al 112. En muchos países europeos, el 116 123 ofrece apoyo emocional, y el 116 111 atiende a niños y jóvenes, de forma gratuita.
crisis-end = Si puede, cuéntele a alguien cercano cómo se siente.

## Errores

error = Algo ha fallado aquí y no he podido responder. Envíe su mensaje otra vez, por favor. Si vuelve a ocurrir, avise al responsable de este sitio.
error-empty = Su mensaje no contiene texto legible. Escriba una pregunta, por ejemplo: «¿Qué necesita un panadero?».
error-long = Su mensaje tiene { $count } caracteres; puedo leer { $limit }. Acórtelo o envíelo en varias partes.
error-busy = Las fichas se están actualizando o no se pueden abrir en este momento. Inténtelo de nuevo dentro de un minuto.

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

## Advertencias en el aviso

caveat-records = Las fichas oficiales describen una ocupación en general; un empleador concreto puede pedir más o menos.
caveat-selection = Las competencias opcionales son una selección.
caveat-regulated = Esta profesión está regulada.
source-line = Fuente: { $links }
