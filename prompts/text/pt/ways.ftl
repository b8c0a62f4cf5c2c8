## Profissões lado a lado

compare-two = { $shared ->
    [0] **{ $title1 }** e **{ $title2 }** não têm nada em comum entre as { $total } competências e conhecimentos indicados para ambas.
    [one] **{ $title1 }** e **{ $title2 }** têm um ponto em comum entre as { $total } competências e conhecimentos indicados para ambas.
   *[other] **{ $title1 }** e **{ $title2 }** têm { $shared } em comum entre as { $total } competências e conhecimentos indicados para ambas ({ $percent } %).
  }
compare-three = { $shared ->
    [0] **{ $title1 }**, **{ $title2 }** e **{ $title3 }** não têm nada em comum às três entre as { $total } competências e conhecimentos indicados.
    [one] **{ $title1 }**, **{ $title2 }** e **{ $title3 }** têm um ponto em comum entre as { $total } competências e conhecimentos indicados.
   *[other] **{ $title1 }**, **{ $title2 }** e **{ $title3 }** têm { $shared } em comum entre as { $total } competências e conhecimentos indicados ({ $percent } %).
  }
heading-shared = Em comum ({ $count })
heading-partly = Em duas das três ({ $count })
heading-only = Só em { $title } ({ $count })
compare-selection = As fichas carregadas aqui contêm uma seleção das competências opcionais; o que figura só numa profissão pode, portanto, ser opcional também na outra.
mark-optional = opcional
more-on-request = … e mais { $count }. Diga «todas» para ver a lista completa.
for-example = Por exemplo: { $names }.
plain-words = Em palavras simples: «essencial» é aquilo de que quase toda a gente precisa nesta profissão. «Opcional» é o que alguns empregos pedem e outros não.

## O que falta para um objetivo

gap-from-job = Para **{ $title }**, { $source } indica { $total } competências e conhecimentos essenciais. { $covered } deles figuram também em **{ $origin }**; { $missing } seriam novos.
gap-from-skills = Para **{ $title }**, { $source } indica { $total } competências e conhecimentos essenciais. Desses, mencionou { $covered }; faltam { $missing }.
heading-missing = Ainda falta, essencial ({ $count })
heading-covered = Já existe, essencial ({ $count })
gap-optional = De { $total } opcionais, já existem { $covered }.
gap-beside = Não indicado para esta profissão, mas não perdido: { $skills }.
gap-note = Uma ficha não é um exame: pode saber mais ou menos do que lá está. Os cursos, o tempo e o custo variam de lugar para lugar.

## O que poderia vir a seguir

moves-intro = Pelo que exigem, estas são as profissões mais próximas de **{ $title }**. { $count ->
    [one] Uma profissão partilha
   *[other] { $count } profissões partilham
  } com ela pelo menos uma competência essencial.
moves-none = As fichas não contêm nenhuma profissão que partilhe uma competência essencial com **{ $title }**.
moves-note = Um passo é pequeno quando no máximo um terço das competências essenciais é novo e não é preciso mais preparação; um caminho é longo quando dois terços são novos ou a preparação está duas «job zones» da O*NET acima. Não é uma promessa: o tempo, o custo e as vagas não estão nestas fichas.
move-kept = Levaria consigo { $count } de { $total } competências essenciais: { $skills }
move-new = Seriam novas { $count }: { $skills }
effort-near = passo pequeno
effort-some = passo médio
effort-far = caminho longo
zone-lower = menos preparação (job zone da O*NET)
zone-same = mais ou menos a mesma preparação (job zone da O*NET)
zone-higher = mais preparação (job zone da O*NET)
same-family = mesmo grupo ISCO-08

## Profissões para competências e interesses

skill-roles-intro = { $count ->
    [0] Nenhuma profissão nestas fichas precisa do que mencionou: { $skills }.
    [one] Uma só profissão nestas fichas precisa de algo do que mencionou: { $skills }.
   *[other] { $count } profissões nestas fichas precisam de algo do que mencionou: { $skills }. Estas precisam da maior parte, e de pouco mais.
  }
role-needs = precisa de { $count } de { $named }; competências essenciais no total: { $essential }
interests-intro = Segundo a O*NET, estas profissões são as mais próximas dos seus interesses, { $code } ({ $names }).
interests-unknown = Os seus interesses são { $code } ({ $names }). Não posso dizer a que profissões correspondem: não há aqui dados da O*NET carregados.
interests-note = Os interesses dizem do que se gosta, não o que se sabe fazer. A O*NET descreve o trabalho nos Estados Unidos, e as suas profissões são muitas vezes mais amplas do que estas.
interest-R = prático
interest-I = investigador
interest-A = criativo
interest-S = ajudar pessoas
interest-E = dirigir e vender
interest-C = organizado

## Profissões próximas

related-intro = { $count ->
    [0] As fichas não contêm nada próximo de **{ $title }**.
    [one] Uma profissão é próxima de **{ $title }**.
   *[other] { $count } profissões são próximas de **{ $title }**.
  }
heading-narrower = Variantes dela ({ $count })
heading-broader = Faz parte de ({ $count })
heading-family = Mesmo grupo ISCO-08 ({ $count })
heading-american = Relacionadas segundo a O*NET ({ $count })
