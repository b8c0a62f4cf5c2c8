## Como a pergunta foi entendida

read-as = Entendo que se trata de **{ $title }**.
read-from-page = Trata-se de **{ $title }**, a profissão da página em que está.
ask-which = Não sei ao certo a que profissão se refere com «{ $query }». É uma destas?
ask-which-both = Mencionou mais do que uma profissão. Qual primeiro?
ask-role = A que profissão se refere? Diga-me o nome, por exemplo «padeiro» ou «programadora de software».
ask-other = Então diga-me a profissão por outras palavras, por exemplo como aparece num anúncio de emprego.
unknown = Não tenho nenhuma ficha de uma profissão chamada «{ $query }», por isso não vou adivinhar o que exige.
unknown-skill = Não tenho nenhuma ficha de uma competência chamada «{ $query }».
unknown-help = Posso dizer o que uma profissão exige, em que consiste e que profissões precisam de uma competência. Outro nome para o mesmo trabalho ajuda muitas vezes.
