### Inviting friends, experiments, flags, what is counted, and the business in money.

invites-title = Convidar amigos
invites-lead = Cada um recebe { $amount } para aulas depois da primeira aula paga.
invites-link = Seu link
invites-link_help = Envie a quem quer aprender. Quem se cadastrar por ele conta como seu convidado por 30 dias.
invites-code = Ou passe seu código:
invites-credits =
    { $count ->
        [one] E { $count } crédito para cada um depois da primeira aula com créditos.
        [many] E { $count } de créditos para cada um depois da primeira aula com créditos.
       *[other] E { $count } créditos para cada um depois da primeira aula com créditos.
    }
invites-earned = O que isso rendeu
invites-money = Bônus
invites-people = Pessoas que vieram
invites-spent_first = O bônus é gasto primeiro quando você reserva pela carteira. Não pode ser sacado.
invites-came = Quem veio
invites-none = Ninguém ainda. Basta seu link.
invites-joined = Conta criada
invites-rewarded = Com recompensa
invites-not_counted = Sem recompensa
invites-rules = Como funciona
invites-rule_first = Conta uma vez por pessoa: quando a primeira aula que ela pagou aconteceu.
invites-rule_self = Não há recompensa por você, pela sua casa nem por alunos seus.
invites-rule_cap =
    { $count ->
        [one] Até { $count } recompensa por ano.
        [many] Até { $count } de recompensas por ano.
       *[other] Até { $count } recompensas por ano.
    }

xp-title = Experimentos
xp-lead = Dois jeitos de fazer a mesma coisa, comparados até que um seja melhor com certeza.
xp-new = Novo experimento
xp-hypothesis = Hipótese
xp-metric = Métrica
xp-metric_help = O evento que decide, por exemplo lesson_booked.
xp-guardrails = Proteções
xp-guardrails_help = Eventos que não podem ficar mais raros, separados por vírgulas.
xp-variants = Variantes
xp-variants_help = Separadas por vírgulas; control é o que existe hoje.
xp-unit = Quem é comparado
xp-of_users = Pessoas
xp-of_students = Alunos
xp-of_tutors = Professores
xp-of_visitors = Navegadores
xp-baseline = Proporção hoje
xp-baseline_help = Por exemplo 0.1 se uma em cada dez pessoas faz.
xp-effect = Mudança esperada
xp-effect_help = Por exemplo 0.2 para um quinto a mais.
xp-key = Chave
xp-key_help = Para programas; vem da hipótese se estiver vazia.
xp-make = Registrar
xp-draft = Rascunho
xp-running = Em andamento
xp-stopped = Encerrado
xp-killed = Interrompido
xp-start = Iniciar
xp-stop = Encerrar
xp-kill = Interromper: faz mal
xp-honest = Você pode olhar todo dia: os limites valem em todos os momentos ao mesmo tempo.
xp-split_ok = As variantes receberam as partes previstas.
xp-split_broken = As variantes não receberam as partes previstas. Descubra por quê antes de continuar.
xp-variant = Variante
xp-units = Unidades
xp-converted = Fizeram
xp-mean = Média
xp-lift = Mudança
xp-interval = Entre
xp-control = Referência
xp-between = { $low } e { $high }
xp-plan = Plano
xp-planned = Unidades necessárias por variante
xp-began = Início
xp-ended = Fim
xp-says_no_data = Ainda sem dados.
xp-says_broken = A divisão está errada: não confie nestes números.
xp-says_harm = Algo piorou que não podia. Interrompa.
xp-says_wait = Cedo para decidir. Deixe em andamento.
xp-says_better = Melhor com certeza. Adote.
xp-says_worse = Pior com certeza. Não adote.
xp-says_same = Nenhuma diferença do tamanho esperado. Decida pelo custo.
xp-holds = Mantida
xp-breaks = Violada

flags-title = Chaves de função
flags-lead = O que está ligado e para quem. Uma chave desligada fica desligada em toda parte em cinco segundos.
flags-none = Nenhuma chave ainda.
flags-on = Ligada
flags-killed = Desligada para todos
flags-stale = O prazo passou
flags-kill = Desligar
flags-until = até
flags-put = Criar ou mudar uma chave
flags-key = Nome
flags-key_help = Minúsculas e sublinhados. Uma que já existe é alterada.
flags-rollout = Para quantos em cada cem
flags-owner = Quem responde por ela
flags-expires_on = Último dia
flags-expires_help = Vazio: 90 dias a partir de hoje.
flags-save = Salvar

analytics-title = Análises
analytics-lead = Quantas pessoas aprendem, onde param e o que mais acontece.
analytics-star = Aprendizes ativos por semana
analytics-star_help = Quem teve uma aula ou terminou uma unidade. A semana atual ainda não acabou.
analytics-week = Semana
analytics-learners = Aprendizes
analytics-new_learners = Pela primeira vez
analytics-returning = Também na semana anterior
analytics-per_learner = Aulas por pessoa
analytics-acquisition = Aquisição
analytics-activation = Ativação
analytics-retention = Retenção
analytics-supply = Oferta
analytics-way = Percurso
analytics-segment = Quem
analytics-everybody = Todos
analytics-referred = Com convite
analytics-from = De
analytics-to = Até
analytics-show = Mostrar
analytics-step = Etapa
analytics-people = Pessoas
analytics-of_previous = Da etapa anterior
analytics-of_first = Da primeira
analytics-joined = Conta criada
analytics-verified = E-mail confirmado
analytics-booked = Aula pedida
analytics-agreed = Aula combinada
analytics-learned = Primeira aula dada
analytics-booked_soon = Aula pedida em uma semana
analytics-learned_soon = Primeira aula em 30 dias
analytics-second = Segunda aula
analytics-third = Terceira aula
analytics-fifth = Quinta aula
analytics-profile = Perfil criado
analytics-submitted = Perfil enviado
analytics-approved = Perfil aprovado
analytics-first_booking = Primeiro pedido
analytics-taught = Primeira aula ensinada
analytics-happened = O que aconteceu
analytics-happened_help = Navegadores só contam com permissão ou sem nome.
analytics-event = Evento
analytics-told_by = Informado por
analytics-times = Vezes
analytics-browser = Navegador
analytics-server = EduStream

business-title = Negócio
business-lead = O volume e o que ele custa, lidos do livro-razão.
business-lessons = Aulas dadas
business-people = Contas novas
business-tutors = Professores disponíveis
business-turnover = Volume por moeda
business-turnover_help = Aulas, pacotes e cursos, já sem reembolsos; comparados com os mesmos dias antes.
business-none = Nenhum dinheiro se moveu nestes dias.
business-what = O quê
business-now = Estes dias
business-before = Antes
business-gmv = Volume
business-revenue = Receita
business-take_rate = Comissão do volume
business-refunds = Reembolsos
business-promotion = Descontos e bônus
partner-title = Programa de parceiros
partner-lead = Traga alunos do seu site e receba { $percent }% da nossa taxa nas primeiras aulas deles.
partner-waits = Recebemos seu pedido e estamos analisando. A resposta aparece aqui.
partner-declined_lead = Desta vez não pudemos aceitar seu pedido. Você pode mudar e enviar de novo.
partner-invitation = Ser parceiro
partner-name = Nome
partner-name_help = O nome pelo qual conhecem você ou seu site.
partner-site = Endereço do seu site
partner-payout = Para onde vai sua comissão
partner-to_bank = Para meus ganhos, para sacar
partner-to_wallet = Para minha carteira, para aulas
partner-ask = Enviar pedido
partner-link = Seu link de parceiro
partner-link_help = Coloque no seu site. Ele conta cada visita e quem se cadastra por ele.
partner-clicks = Visitas pelo seu link
partner-sign_ups = Cadastros
partner-commission = Comissão até agora
partner-none = Ninguém ainda. Coloque seu link onde as pessoas leem.
partner-lessons =
    { $count ->
        [one] { $count } aula contada
        [many] { $count } de aulas contadas
       *[other] { $count } aulas contadas
    }
partner-paying = Rende comissão
partner-not_counted = Não conta
partner-waiting = Em análise
partner-approved = Parceiro
partner-declined = Recusado
partner-in_earnings = Sua comissão está entre seus ganhos. Peça o saque lá:
partner-in_wallet = Sua comissão está na sua carteira:
partner-rule_last = Seu link conta por 30 dias. Se a pessoa seguir outro depois, vale o outro.
partner-rule_lessons =
    { $count ->
        [one] De cada pessoa conta a primeira aula paga.
        [many] De cada pessoa contam as primeiras { $count } aulas pagas.
       *[other] De cada pessoa contam as primeiras { $count } aulas pagas.
    }
partner-rule_days = Uma aula conta até { $days } dias depois do cadastro.
partner-rule_clear = A comissão sai 48 horas depois da aula. Aulas canceladas ou reembolsadas até lá não contam.
partner-rule_self = Não há comissão por você, pela sua casa nem por alunos seus.
partner-queue = Parceiros
partner-queue_lead = Quem quer trazer alunos. Abra o site em outra janela antes de decidir.
partner-queue_none = Ninguém espera resposta.
partner-show_all = Ver todos os parceiros
partner-show_waiting = Ver só quem espera
partner-approve = Aceitar
partner-decline = Recusar
partner-stop = Encerrar a parceria
partner-why = Motivo, para o parceiro ler
widgets-title = Widgets para seu site
widgets-lead = Mostre suas avaliações, seu perfil ou um botão de reserva no seu próprio site. Fica sempre atualizado.
widgets-not_listed = Quando seu perfil estiver publicado, você poderá mostrá-lo no seu site.
widgets-theme = Cores
widgets-auto = Como o aparelho do visitante
widgets-light = Claro
widgets-dark = Escuro
widgets-reviews = Avaliações
widgets-card = Cartão de perfil
widgets-book = Botão de reserva
widgets-code = Código para copiar
widgets-code_help = Selecione tudo e coloque onde deve aparecer. Não usa cookies nem pede nada aos visitantes.
survey-title = Pesquisas
survey-title_lead = O que as pessoas respondem quando perguntamos como foi.
survey-nps = Você recomendaria o EduStream a um amigo?
survey-lesson = Como foi sua primeira aula?
survey-dormant = Por que você parou de ter aulas?
survey-lead = Uma pergunta. Sua resposta é lida sem seu nome.
survey-answer = Sua resposta
survey-scale = O número mais alto é o melhor.
survey-comment = Mais alguma coisa?
survey-send = Enviar resposta
survey-thanks = Obrigado. Sua resposta ajuda.
survey-price = Custa caro demais
survey-time = Não tenho tempo
survey-tutor = Ninguém combinou comigo
survey-done = Aprendi o que queria
survey-other = Outra coisa
survey-asked = Perguntados
survey-answered = Respostas
survey-score = Resultado
survey-people = Pessoas
survey-share = Parcela
