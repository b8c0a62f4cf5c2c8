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
    [nl] neerlandés
    [pt] portugués
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

## Advertencias en el aviso

caveat-records = Las fichas oficiales describen una ocupación en general; un empleador concreto puede pedir más o menos.
caveat-selection = Las competencias opcionales son una selección.
caveat-regulated = Esta profesión está regulada.
source-line = Fuente: { $links }
