# Lo que se dice a quien visita sobre el sistema de IA (Reglamento (UE) 2024/1689, artículo 50, apartados 1 y 5).

standing = Está interactuando con un sistema de IA, no con una persona.
opening = Está interactuando con un sistema de IA, no con una persona: DestinAI es un orientador profesional basado en IA que responde a partir de fichas oficiales.

footer-builtin = Generado con IA por DestinAI (modo integrado){ $sources ->
        [none] { "" }
       *[other] { " · " }fuentes: { $sources }
    } · comprobar: { $url }
footer-llm = Generado con IA por DestinAI (modelo de lenguaje { $model }){ $sources ->
        [none] { "" }
       *[other] { " · " }fuentes: { $sources }
    } · comprobar: { $url }
footer-fallback = Generado con IA por DestinAI (modo integrado, el modelo de lenguaje no respondió){ $sources ->
        [none] { "" }
       *[other] { " · " }fuentes: { $sources }
    } · comprobar: { $url }

stopped = Ha detenido esta respuesta. Lo que se muestra hasta aquí lo generó un sistema de IA y no está completo.
error = Algo ha fallado por nuestra parte y esta pregunta ha quedado sin respuesta. Usted no ha hecho nada mal: inténtelo de nuevo o, mientras tanto, consulte las ocupaciones y las competencias.
signpost = [AI] DestinAI { $date } { $url }

details-title = Acerca de esta respuesta
details-system = Sistema de IA
details-provider = Proveedor
details-mode = Cómo se ha elaborado
details-model = Modelo de lenguaje
details-issued = Fecha
details-language = Idioma
details-sources = Fuentes
details-caveats = Tenga en cuenta
details-human = Hablar con una persona
details-verify = Comprobar esta respuesta
details-type = Tipo de contenido

mode-builtin = Modo integrado: reglas y fichas oficiales, sin modelo de lenguaje
mode-llm = Modelo de lenguaje, contrastado con fichas oficiales
mode-fallback = Modo integrado, porque el modelo de lenguaje no respondió

type-algorithmic = Texto compuesto según reglas fijas
type-trained = Texto escrito por un modelo de lenguaje
type-composite = Texto de un modelo de lenguaje en torno a fichas oficiales

verdict-text-and-claims = Las palabras y las competencias citadas son las que emitió DestinAI. No se cubren los destinos de los enlaces ni el formato.
verdict-text = Las palabras son las que emitió DestinAI. No se cubren los destinos de los enlaces ni el formato.
verdict-text-edited = El aviso es auténtico, pero las palabras no son las que emitió DestinAI.
verdict-claims-edited = El aviso es auténtico, pero las competencias citadas no son las que emitió DestinAI.
verdict-details-edited = El aviso es auténtico, pero lo que lo rodea no concuerda con él.
verdict-signpost-edited = El aviso es auténtico, pero la línea añadida al copiar remite a otro lugar.
verdict-signature = La firma no corresponde al aviso: se ha modificado o no lo emitió DestinAI.
verdict-unknown-key = El aviso está firmado con una clave que este servicio nunca ha usado.
verdict-notice-altered = El aviso mostrado no es el que se firmó.
verdict-malformed = Lo entregado no se puede leer como una respuesta con su aviso.
verdict-no-notice = No se ha encontrado ningún aviso. Eso no significa que una persona haya escrito el texto.
verdict-no-signature = El aviso no lleva firma y, por tanto, no prueba nada. Eso no significa que una persona haya escrito el texto.
