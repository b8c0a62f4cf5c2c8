## What the visitor says of themselves

noted-job = Anotado: trabalha como **{ $title }**.
noted-goal = Anotado: gostaria de vir a ser **{ $title }**.
noted-unwanted = Anotado: não **{ $title }**. O que gostaria em vez disso? Também pode dizer «ajude-me a encontrar uma profissão».
noted-limits = Anotado: { $limits }. As fichas não dizem que profissões se adequam a isso; verifique cada uma.
health-note = Não guardo nada sobre a sua saúde. Um médico ou a medicina do trabalho pode dizer-lhe que trabalho lhe convém.
recognition-note = Se o seu diploma é de outro país, os [centros ENIC-NARIC](https://www.enic-naric.net/) dizem se e como é reconhecido.
ask-job = O que faz agora, ou o que já sabe fazer? Assim poderei dizer-lhe o que falta.
limit-heavy_lifting = sem levantar pesos
limit-part_time = tempo parcial
limit-from_home = trabalho a partir de casa
limit-no_shifts = sem turnos
limit-no_office = não num escritório
limit-outdoors = ao ar livre
limit-no_travel = sem viagens
limit-with_people = com pessoas
limit-no_people = sem clientes
level-school = nenhuma qualificação além da escola
level-vocational = qualificação profissional
level-degree = grau universitário
profile-empty = Ainda não sei nada sobre si. O que me disser, por exemplo a sua profissão ou o que sabe fazer, fica apenas nesta conversa.
profile-intro = Eis o que anotei nesta conversa:
profile-job = A sua profissão: { $value }
profile-goal = O seu objetivo: { $value }
profile-skills = Competências que confirmou: { $value }
profile-interests = Os seus interesses: { $value }
profile-level = A sua formação: { $value }
profile-country = O seu país: { $value }
profile-limits = Os seus desejos: { $value }
profile-unwanted = Não desejado: { $value }
profile-hint = Diga «esquece a minha profissão» ou «recomeçar» para retirar algo.
forgot = Esquecido. Já não o uso.
forgot-nothing = Não havia nada disso para esquecer.
started-over = Feito: esqueci o que me disse e recomeçamos. Diga-me uma profissão, ou o que sabe fazer.

## Skills read from a text

skills-proposed = Leio estas competências no seu texto. Estão certas? Diga «sim», «não» ou os números certos.
skills-none = Não consegui ler aí nenhuma competência com certeza. Indique algumas, por exemplo «soldar, ler desenhos».
skills-kept = Anotado ({ $count }). Pergunte «que profissões se adequam às minhas competências?» ou indique uma de que gostaria.
skills-dropped = Então não guardo nenhuma.

## Finding out what one likes

unsure = Não faz mal, ninguém tem de o saber logo. Aqui vão seis perguntas curtas sobre o que gosta de fazer.
interview-progress = Pergunta { $number } de 6. Responda «sim», «um pouco» ou «não»; «saltar» e «parar» também servem.
interview-R = Gosta de construir, reparar ou cultivar coisas com as mãos?
interview-I = Gosta de descobrir porque é que algo é assim, com números, ensaios ou leitura paciente?
interview-A = Gosta de criar algo seu: desenhar, escrever, fazer música, conceber?
interview-S = Gosta de ajudar os outros, de ensinar ou de cuidar deles?
interview-E = Gosta de convencer pessoas, liderar um grupo ou começar algo novo?
interview-C = Gosta de manter as coisas em ordem, com planos, listas e números exatos?
interview-stopped = Bem, deixamos as perguntas. Pode indicar uma profissão ou dizer-me o que sabe fazer.
interview-flat = Nada disso pareceu agradar-lhe, por isso não indico profissões. Diga-me antes o que sabe fazer ou já fez.

## Steering the conversation

human-who = Sou um sistema de IA. Para falar com uma pessoa, dirija-se ao serviço público de emprego do seu país ou a um [conselheiro EURES](https://eures.europa.eu); ambos são gratuitos. O responsável por este sítio contacta-se pela [página de contacto]({ $url }).
operator-who = O responsável por este sítio está indicado na [página de contacto]({ $url }). DestinAI é o sistema de IA que responde aqui.
privacy-what = Esta conversa fica na sua sessão: ao fechá-la, desaparece. Não registo o texto das mensagens. O que diz de si serve apenas para lhe responder, e «recomeçar» apaga-o. Mais na [página de privacidade]({ $url }).
language-switched = Com gosto, continuamos em português. O que quer saber?
which-of-these = A qual se refere? Diga o número ou o nome.
no-then = Está bem. O que quer saber em vez disso?
not-that = Peço desculpa. A que profissão se refere? Outra designação costuma ajudar.
smalltalk = Muito bem. O que quer saber a seguir?
unknown-words = Não consegui perceber a que profissão se refere.
ask-compare = Com que profissão devo comparar?
ask-skills = O que sabe fazer? Indique algumas competências, por exemplo «sei soldar e ler desenhos».
ask-skill-of = Não tenho ficha de uma competência chamada «{ $query }», por isso não posso dizer se é precisa.
why-answer = Tudo o que digo sobre profissões vem de fichas oficiais ({ $sources }). Cada resposta remete para a sua ficha e verifica-se pelo aviso que a acompanha.
ask-own-job = Qual é a sua profissão atual, ou a última? Assim poderei dizer-lhe o que poderia vir a ser a partir daí.
ask-which-these = Pode ser uma destas. Qual se aproxima mais?
