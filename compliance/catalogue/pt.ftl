# O que se diz aos visitantes sobre o sistema de IA (Regulamento (UE) 2024/1689, artigo 50.º, n.os 1 e 5).

standing = Está a interagir com um sistema de IA, não com uma pessoa.
opening = Está a interagir com um sistema de IA, não com uma pessoa: DestinAI é um conselheiro de carreira com IA que responde a partir de fichas oficiais.

footer-builtin = Gerado por IA pelo DestinAI (modo integrado){ $sources ->
        [none] { "" }
       *[other] { " · " }fontes: { $sources }
    } · verificar: { $url }
footer-llm = Gerado por IA pelo DestinAI (modelo de linguagem { $model }){ $sources ->
        [none] { "" }
       *[other] { " · " }fontes: { $sources }
    } · verificar: { $url }
footer-fallback = Gerado por IA pelo DestinAI (modo integrado, o modelo de linguagem não respondeu){ $sources ->
        [none] { "" }
       *[other] { " · " }fontes: { $sources }
    } · verificar: { $url }

stopped = Interrompeu esta resposta. O que se vê até aqui foi gerado por um sistema de IA e não está completo.
error = Algo correu mal do nosso lado e esta pergunta ficou sem resposta. Não fez nada de errado: tente de novo ou consulte entretanto as profissões e competências.
signpost = [AI] DestinAI { $date } { $url }

details-title = Sobre esta resposta
details-system = Sistema de IA
details-provider = Prestador
details-mode = Como foi feita
details-model = Modelo de linguagem
details-issued = Emitida
details-language = Língua
details-sources = Fontes
details-caveats = Tenha em conta
details-human = Falar com uma pessoa
details-verify = Verificar esta resposta
details-type = Tipo de conteúdo

mode-builtin = Modo integrado: regras e fichas oficiais, sem modelo de linguagem
mode-llm = Modelo de linguagem, verificado com fichas oficiais
mode-fallback = Modo integrado, porque o modelo de linguagem não respondeu

type-algorithmic = Texto composto segundo regras fixas
type-trained = Texto escrito por um modelo de linguagem
type-composite = Texto de um modelo de linguagem à volta de fichas oficiais

verdict-text-and-claims = As palavras e as competências indicadas são as que o DestinAI emitiu. Os destinos das ligações e o aspeto não estão abrangidos.
verdict-text = As palavras são as que o DestinAI emitiu. Os destinos das ligações e o aspeto não estão abrangidos.
verdict-text-edited = O aviso é autêntico, mas as palavras não são as que o DestinAI emitiu.
verdict-claims-edited = O aviso é autêntico, mas as competências indicadas não são as que o DestinAI emitiu.
verdict-details-edited = O aviso é autêntico, mas o que está à volta não corresponde a ele.
verdict-signpost-edited = O aviso é autêntico, mas a linha acrescentada ao copiar aponta para outro lado.
verdict-signature = A assinatura não corresponde ao aviso: foi alterado, ou o DestinAI não o emitiu.
verdict-unknown-key = O aviso está assinado com uma chave que este serviço nunca usou.
verdict-notice-altered = O aviso mostrado não é o que foi assinado.
verdict-malformed = O que foi entregue não pode ser lido como uma resposta com o seu aviso.
verdict-no-notice = Não foi encontrado nenhum aviso. Isso não significa que uma pessoa tenha escrito o texto.
verdict-no-signature = O aviso não tem assinatura e, por isso, não prova nada. Isso não significa que uma pessoa tenha escrito o texto.
