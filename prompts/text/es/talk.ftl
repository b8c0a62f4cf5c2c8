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
