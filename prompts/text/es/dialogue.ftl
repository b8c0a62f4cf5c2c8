## What the visitor says of themselves

noted-job = Anotado: usted trabaja como **{ $title }**.
noted-goal = Anotado: le gustaría llegar a ser **{ $title }**.
noted-unwanted = Anotado: no **{ $title }**. ¿Qué le gustaría en su lugar? También puede decir «ayúdeme a encontrar un trabajo».
noted-limits = Anotado: { $limits }. Las fichas no dicen qué ocupaciones encajan con ello; compruébelo en cada una.
health-note = No guardo nada sobre su salud. Un médico o el servicio de salud laboral puede decirle qué trabajo le conviene.
recognition-note = Si su título es de otro país, los [centros ENIC-NARIC](https://www.enic-naric.net/) dicen si se reconoce y cómo.
ask-job = ¿Qué hace ahora, o qué sabe hacer ya? Así podré decirle qué le falta.
limit-heavy_lifting = sin levantar cargas pesadas
limit-part_time = tiempo parcial
limit-from_home = trabajo desde casa
limit-no_shifts = sin turnos
limit-no_office = no en una oficina
limit-outdoors = al aire libre
limit-no_travel = sin viajes
limit-with_people = con personas
limit-no_people = sin clientes
level-school = sin título más allá de la escuela
level-vocational = título profesional
level-degree = título universitario
profile-empty = Todavía no sé nada de usted. Lo que me diga, por ejemplo su trabajo o lo que sabe hacer, queda solo en esta conversación.
profile-intro = Esto es lo que he anotado en esta conversación:
profile-job = Su trabajo: { $value }
profile-goal = Su objetivo: { $value }
profile-skills = Competencias que ha confirmado: { $value }
profile-interests = Sus intereses: { $value }
profile-level = Su formación: { $value }
profile-country = Su país: { $value }
profile-limits = Sus deseos: { $value }
profile-unwanted = No deseado: { $value }
profile-hint = Diga «olvida mi trabajo» o «empezar de nuevo» para quitar algo.
forgot = Olvidado. Ya no lo uso.
forgot-nothing = No había nada así que olvidar.
started-over = Hecho: he olvidado lo que me dijo y empezamos de nuevo. Dígame una ocupación o lo que sabe hacer.

## Skills read from a text

skills-proposed = Estas son las competencias que leo en su texto. ¿Son correctas? Diga «sí», «no» o los números correctos.
skills-none = No he podido leer ahí ninguna competencia con certeza. Nombre algunas, por ejemplo «soldar, leer planos».
skills-kept = Anotado ({ $count }). Pregunte «¿qué trabajos encajan con mis competencias?» o nombre uno que le gustaría.
skills-dropped = Entonces no guardo ninguna.

## Finding out what one likes

unsure = No pasa nada, nadie tiene que saberlo enseguida. Aquí van seis preguntas cortas sobre lo que le gusta.
interview-progress = Pregunta { $number } de 6. Responda «sí», «un poco» o «no»; «saltar» y «parar» también sirven.
interview-R = ¿Le gusta construir, reparar o cultivar cosas con las manos?
interview-I = ¿Le gusta averiguar por qué algo es así, con números, pruebas o lectura paciente?
interview-A = ¿Le gusta crear algo propio: dibujar, escribir, hacer música, diseñar?
interview-S = ¿Le gusta ayudar, enseñar o cuidar a otras personas?
interview-E = ¿Le gusta convencer a la gente, dirigir un grupo o empezar algo nuevo?
interview-C = ¿Le gusta tener las cosas en orden, con planes, listas y cifras exactas?
interview-stopped = Bien, dejamos las preguntas. Puede nombrar una ocupación o decirme lo que sabe hacer.
interview-flat = Nada de eso pareció atraerle, así que no nombro ocupaciones. Dígame mejor qué sabe hacer o qué ha hecho.

## Steering the conversation

human-who = Soy un sistema de IA. Para hablar con una persona, diríjase al servicio público de empleo de su país o a un [consejero EURES](https://eures.europa.eu); ambos son gratuitos. Al responsable de este sitio se llega por la [página de contacto]({ $url }).
operator-who = El responsable de este sitio figura en la [página de contacto]({ $url }). DestinAI es el sistema de IA que responde aquí.
privacy-what = Esta conversación queda en su sesión: al cerrarla desaparece. No registro el texto de los mensajes. Lo que dice de usted solo sirve para responderle, y «empezar de nuevo» lo borra. Más en la [página de privacidad]({ $url }).
language-switched = Con gusto, seguimos en español. ¿Qué quiere saber?
which-of-these = ¿A cuál se refiere? Diga el número o el nombre.
no-then = De acuerdo. ¿Qué quiere saber en su lugar?
not-that = Disculpe. ¿A qué ocupación se refiere? Otro título suele ayudar.
smalltalk = Bien. ¿Qué quiere saber ahora?
unknown-words = No he podido reconocer a qué ocupación se refiere.
ask-compare = ¿Con qué ocupación la comparo?
ask-skills = ¿Qué sabe hacer? Nombre algunas competencias, por ejemplo «sé soldar y leer planos».
ask-skill-of = No tengo ficha de una competencia llamada «{ $query }», así que no puedo decir si hace falta.
why-answer = Todo lo que digo sobre ocupaciones procede de fichas oficiales ({ $sources }). Cada respuesta enlaza su ficha y se comprueba con el aviso que la acompaña.
ask-own-job = ¿Cuál es su trabajo actual o cuál fue el último? Así podré decirle qué podría llegar a ser desde ahí.
ask-which-these = Podría ser una de estas. ¿Cuál se acerca más?
