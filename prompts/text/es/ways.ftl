## Ocupaciones lado a lado

compare-two = { $shared ->
    [0] **{ $title1 }** y **{ $title2 }** no tienen nada en común entre las { $total } competencias y conocimientos recogidos para ambas.
    [one] **{ $title1 }** y **{ $title2 }** tienen uno en común entre los { $total } conocimientos y competencias recogidos para ambas.
   *[other] **{ $title1 }** y **{ $title2 }** tienen { $shared } en común entre los { $total } conocimientos y competencias recogidos para ambas ({ $percent } %).
  }
compare-three = { $shared ->
    [0] **{ $title1 }**, **{ $title2 }** y **{ $title3 }** no tienen nada en común a las tres entre los { $total } conocimientos y competencias recogidos.
    [one] **{ $title1 }**, **{ $title2 }** y **{ $title3 }** tienen uno en común entre los { $total } conocimientos y competencias recogidos.
   *[other] **{ $title1 }**, **{ $title2 }** y **{ $title3 }** tienen { $shared } en común entre los { $total } conocimientos y competencias recogidos ({ $percent } %).
  }
heading-shared = En común ({ $count })
heading-partly = En dos de las tres ({ $count })
heading-only = Solo en { $title } ({ $count })
compare-selection = Las fichas cargadas aquí contienen una selección de las competencias opcionales, así que lo que figura solo en una ocupación puede ser opcional también en la otra.
mark-optional = opcional
more-on-request = … y { $count } más. Diga «todas» para ver la lista completa.
for-example = Por ejemplo: { $names }.
plain-words = En palabras sencillas: «esencial» es lo que casi todo el mundo necesita en este trabajo. «Opcional» es lo que algunos puestos piden y otros no.

## Lo que falta para una meta

gap-from-job = Para **{ $title }**, { $source } recoge { $total } competencias y conocimientos esenciales. { $covered } de ellos figuran también en **{ $origin }**; { $missing } serían nuevos.
gap-from-skills = Para **{ $title }**, { $source } recoge { $total } competencias y conocimientos esenciales. De ellos ha nombrado { $covered }; faltan { $missing }.
heading-missing = Falta todavía, esencial ({ $count })
heading-covered = Ya está, esencial ({ $count })
gap-optional = De { $total } opcionales, ya están { $covered }.
gap-beside = No figura en esta ocupación, pero no se pierde: { $skills }.
gap-note = Una ficha no es un examen: puede que usted sepa más o menos de lo que indica. Los cursos, el tiempo y el coste cambian de un lugar a otro.

## Lo que podría venir después

moves-intro = Por lo que requieren, estas son las ocupaciones más cercanas a **{ $title }**. { $count ->
    [one] Una ocupación comparte
   *[other] { $count } ocupaciones comparten
  } con ella al menos una competencia esencial.
moves-none = Las fichas no contienen ninguna ocupación que comparta una competencia esencial con **{ $title }**.
moves-note = Un paso es pequeño cuando como mucho un tercio de las competencias esenciales es nuevo y no hace falta más preparación; un camino es largo cuando dos tercios son nuevos o la preparación está dos «job zones» de O*NET más arriba. No es una promesa: el tiempo, el coste y las vacantes no están en estas fichas.
move-kept = Aportaría { $count } de { $total } competencias esenciales: { $skills }
move-new = Serían nuevas { $count }: { $skills }
effort-near = paso pequeño
effort-some = paso mediano
effort-far = camino largo
zone-lower = menos preparación (job zone de O*NET)
zone-same = más o menos la misma preparación (job zone de O*NET)
zone-higher = más preparación (job zone de O*NET)
same-family = mismo grupo ISCO-08

## Ocupaciones según competencias e intereses

skill-roles-intro = { $count ->
    [0] Ninguna ocupación de estas fichas requiere lo que ha nombrado: { $skills }.
    [one] Una sola ocupación de estas fichas requiere algo de lo que ha nombrado: { $skills }.
   *[other] { $count } ocupaciones de estas fichas requieren algo de lo que ha nombrado: { $skills }. Estas requieren la mayor parte, y poco más.
  }
role-needs = requiere { $count } de { $named }; competencias esenciales en total: { $essential }
interests-intro = Según O*NET, estas ocupaciones son las más cercanas a sus intereses, { $code } ({ $names }).
interests-unknown = Sus intereses son { $code } ({ $names }). No puedo decir con qué ocupaciones encajan: aquí no hay datos de O*NET cargados.
interests-note = Los intereses dicen lo que gusta, no lo que se sabe hacer. O*NET describe el trabajo en Estados Unidos, y sus ocupaciones suelen ser más amplias que estas.
interest-R = práctico
interest-I = investigador
interest-A = creativo
interest-S = ayudar a las personas
interest-E = dirigir y vender
interest-C = ordenado

## Ocupaciones cercanas

related-intro = { $count ->
    [0] Las fichas no contienen nada cercano a **{ $title }**.
    [one] Una ocupación es cercana a **{ $title }**.
   *[other] { $count } ocupaciones son cercanas a **{ $title }**.
  }
heading-narrower = Tipos de esta ocupación ({ $count })
heading-broader = Forma parte de ({ $count })
heading-family = Mismo grupo ISCO-08 ({ $count })
heading-american = Relacionadas según O*NET ({ $count })
