## Negativas y orientaciones

refusal-person = No clasifico, filtro, puntúo ni juzgo a personas, ni ayudo a decidir a quién se contrata o se admite. Esas decisiones corresponden a personas, según normas que protegen a los afectados.
refusal-alternative = Puedo decirle qué requiere una ocupación según las fichas oficiales, para que alguien pueda prepararse para ella.
refusal-trait = No deduzco rasgos, emociones, salud, origen ni creencias de nadie.
signpost-then = Puedo decirle qué requiere una ocupación o en qué consiste.
crisis = Siento que esté pasando por esto. Soy un sistema de IA y no soy la ayuda adecuada, pero hay personas que están ahí para usted ahora mismo.
crisis-numbers = En una emergencia, llame al 112. En muchos países europeos, el 116 123 ofrece apoyo emocional, y el 116 111 atiende a niños y jóvenes, de forma gratuita.
crisis-end = Si puede, cuéntele a alguien cercano cómo se siente.

## Errores

error = Algo ha fallado aquí y no he podido responder. Envíe su mensaje otra vez, por favor. Si vuelve a ocurrir, avise al responsable de este sitio.
error-empty = Su mensaje no contiene texto legible. Escriba una pregunta, por ejemplo: «¿Qué necesita un panadero?».
error-long = Su mensaje tiene { $count } caracteres; puedo leer { $limit }. Acórtelo o envíelo en varias partes.
error-busy = Las fichas se están actualizando o no se pueden abrir en este momento. Inténtelo de nuevo dentro de un minuto.
