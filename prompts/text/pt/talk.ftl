## Cortesia e limites

greeting = Bom dia. Respondo a perguntas sobre profissões e competências a partir de fichas oficiais.
greeting-help = Pergunte, por exemplo: «O que precisa um padeiro?», «O que é um analista de dados?» ou «Que profissões exigem project management?».
thanks = De nada. Continue a perguntar quando quiser.
goodbye = Adeus. Esta conversa não é guardada quando a fechar.
help = Posso dizer-lhe o que uma profissão exige, o essencial e o opcional, conhecimentos e competências práticas; em que consiste uma profissão; e que profissões precisam de uma competência.
help-sources = Cada resposta vem de fichas oficiais ({ $sources }) e indica-as.
offtopic = Nisso não posso ajudar: só respondo a perguntas sobre profissões e competências.
identity = Sou um sistema de IA, não uma pessoa. Consulto fichas oficiais sobre profissões e competências, e cada resposta é comparada com elas antes de a ver.
identity-mode-builtin = Trabalho com regras e textos fixos; nenhum modelo de linguagem escreve as minhas respostas.
identity-mode-llm = Um modelo de linguagem ({ $model }) redige partes das minhas respostas; os factos vêm das fichas.
