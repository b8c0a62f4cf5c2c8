## Recusas e orientações

refusal-person = Não classifico, não seleciono, não pontuo nem julgo pessoas, nem ajudo a decidir quem é contratado ou admitido. Essas decisões cabem a pessoas, segundo regras que protegem os interessados.
refusal-alternative = Posso dizer-lhe o que uma profissão exige segundo as fichas oficiais, para que uma pessoa se possa preparar.
refusal-trait = Não deduzo de ninguém características, emoções, saúde, origem ou convicções.
signpost-then = Posso dizer-lhe o que uma profissão exige ou em que consiste.
crisis = Lamento que esteja a passar por isto. Sou um sistema de IA e não sou a ajuda certa, mas há pessoas que estão aí para si neste momento.
crisis-numbers = Numa emergência, ligue 112. Em muitos países europeus, o 116 123 oferece apoio emocional, e o 116 111 atende crianças e jovens, gratuitamente.
crisis-end = Se puder, diga a alguém perto de si como se sente.

## Erros

error = Algo correu mal aqui e não consegui responder. Envie a sua mensagem outra vez, por favor. Se voltar a acontecer, avise o responsável deste sítio.
error-empty = A sua mensagem não contém texto legível. Escreva uma pergunta, por exemplo: «O que precisa um padeiro?».
error-long = A sua mensagem tem { $count } caracteres; consigo ler { $limit }. Encurte-a ou envie-a em partes.
error-busy = As fichas estão a ser atualizadas ou não podem ser abertas neste momento. Tente de novo dentro de um minuto.
