## O que uma profissão exige

requires-all = { $source } indica para **{ $title }** { $total ->
    [one] uma só competência ou conhecimento
   *[other] { $total } competências e conhecimentos
  }: { $essential } { $essential ->
    [one] essencial
   *[other] essenciais
  } e { $optional } { $optional ->
    [one] opcional
   *[other] opcionais
  }.
requires-selection = { $source } indica para **{ $title }** { $essential ->
    [one] { $essential } competência ou conhecimento essencial
   *[other] { $essential } competências e conhecimentos essenciais
  }; dos opcionais, as fichas carregadas aqui contêm { $optional }.
requires-part = Para **{ $title }**, { $source } { $count ->
    [0] não indica nada
    [one] indica um elemento
   *[other] indica { $count } elementos
  } na categoria «{ $part }».
part-essential-knowledge = conhecimentos essenciais
part-essential-skill = competências essenciais
part-optional-knowledge = conhecimentos opcionais
part-optional-skill = competências opcionais
part-essential = essencial
part-optional = opcional
part-knowledge = conhecimentos
part-skill = competências práticas
heading-essential-knowledge = Conhecimentos essenciais ({ $count })
heading-essential-skill = Competências essenciais ({ $count })
heading-optional-knowledge = Conhecimentos opcionais ({ $count })
heading-optional-skill = Competências opcionais ({ $count })
selection-note = As fichas carregadas aqui contêm uma seleção das competências opcionais; a página oficial mostra todas.
more-on-page = … e mais { $count }: [lista completa na página]({ $url })

## O que é uma profissão

describe-codes = Na classificação ISCO-08 (CITP-08), esta profissão pertence ao grupo { $code }, { $group }.
describe-counts = { $source } indica para esta profissão { $essential } competências e conhecimentos essenciais e { $optional } opcionais.
describe-nothing = As fichas mencionam **{ $title }**, mas não contêm nenhuma descrição.
other-language = O texto da ficha só está disponível { $language ->
    [en] em inglês
    [de] em alemão
    [fr] em francês
    [es] em espanhol
    [it] em italiano
    [pl] em polaco
    [nl] em neerlandês
    [pt] em português
   *[other] noutra língua
  }.
labels-other-language = Aqui, muitos nomes de competências só estão disponíveis em inglês.
regulated = Esta profissão é regulamentada: em muitos países é preciso um reconhecimento oficial para a exercer. Veja a [base de dados da UE das profissões regulamentadas](https://ec.europa.eu/growth/tools-databases/regprof/).

## Uma competência

skill-is-knowledge = **{ $label }** é uma área de conhecimento.
skill-is-skill = **{ $label }** é uma competência prática.
skill-no-description = As fichas carregadas aqui não contêm nenhuma descrição.
skill-uses = { $count ->
    [0] Nenhuma profissão nestas fichas a exige.
    [one] Uma só profissão nestas fichas a exige.
   *[other] { $count } profissões nestas fichas exigem-na; é essencial para { $essential } delas.
  }
heading-essential-for = Essencial para
heading-optional-for = Opcional para

## Advertências no aviso

caveat-records = As fichas oficiais descrevem uma profissão em geral; um dado empregador pode pedir mais ou menos.
caveat-selection = As competências opcionais são uma seleção.
caveat-regulated = Esta profissão é regulamentada.
source-line = Fonte: { $links }
