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
invites-earned = O que você recebeu
invites-money = Bônus
invites-people = Amigos que se cadastraram
invites-spent_first = O bônus é gasto primeiro quando você reserva pela carteira. Não pode ser sacado.
invites-came = Seus amigos
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
xp-before = Dias antes
xp-before_help = O que foi feito nesses dias antes da variante é retirado da comparação. Vazio são 14; com 0, nada.
xp-adjusted = Descontado o que veio antes
xp-adjusted_help = São descontados { $days } dias antes; restam { $left } da dispersão. A decisão acima não usa isso.

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
business-against = em relação ao mesmo número de dias antes
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
widgets-code_help = Copie tudo e cole onde o widget deve aparecer. Ele não usa cookies nem pede nada aos visitantes.
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
taught-title = Análises
taught-lead = Suas aulas e ganhos em um ano, quem volta e quanto pedem professores parecidos.
taught-price = Seu preço: { $price } por hora
taught-raise = Há espaço para { $price }.
taught-lower = { $price } traria mais aulas.
taught-keep = Seu preço está bom.
taught-unknown = Quando { $count } professores ou mais ensinarem a mesma matéria, você verá aqui se seu preço está bom.
taught-change = Mudar o preço
taught-because_below = Você pede menos que metade dos professores parecidos.
taught-because_above = Você pede mais que três quartos dos professores parecidos.
taught-because_rated = Seus alunos avaliam você muito bem.
taught-because_more = Você recebe bem mais reservas do que eles.
taught-because_less = Você recebe menos da metade das reservas deles.
taught-lessons = Aulas dadas
taught-earned = Ganho depois da comissão
taught-coming = Alunos
taught-new_students = Alunos novos em doze meses
taught-returned = Voltaram em { $days } dias
taught-cancelled = Aulas canceladas em doze meses
taught-others = Professores parecidos
taught-others_help = { $count } professores também ensinam { $subject }. Você vê a mediana deles, não os números de ninguém; as aulas são dos últimos { $days } dias.
taught-too_few = Enquanto menos de { $count } professores ensinarem a mesma matéria não comparamos nada: daria para saber quem são.
taught-range = Metade deles pede entre { $low } e { $high }.
taught-price_hour = Preço por hora
taught-you = Você
taught-middle = Mediana
taught-learners = Alunos
taught-finished = Concluíram
taught-watched_hours = Horas assistidas
taught-watched = Dos vídeos iniciados
taught-watched_help = Cada trecho de um vídeo conta uma vez por pessoa. A última coluna mostra quanto foi assistido dos vídeos iniciados.
business-economics = Economia por cliente
business-economics_lead = Quanto custa um cliente novo e quanto os clientes trazem, em dólares à cotação de hoje.
business-performance = Professores
business-performance_lead = Professores listados nos últimos { $days } dias, no máximo cem.
business-new_payers = Clientes novos
business-spent = Gasto com descontos, indicações e parceiros
business-cac = Custo de um cliente novo
business-arpu = Comissão por cliente
business-ltv = Trazido por cliente até agora
business-payback = Recuperado após
business-months =
    { $count ->
        [one] { $count } mês
        [many] { $count } de meses
       *[other] { $count } meses
    }
business-payers = Clientes pelo mês da primeira aula paga
business-payers_help = A comissão que um deles trouxe até o fim de cada mês.
business-people_paid = Clientes
business-called_off = Canceladas
business-missed = Faltas
business-tutor = Professor
promotions-title = Promoções
promotions-lead = Apareça mais nas buscas e dê aos alunos um motivo para reservar agora.
ads-title = Anúncio patrocinado
ads-lead = Seu perfil aparece acima da busca com o aviso “Patrocinado”. Você só paga quando alguém o abre, e nunca mais que o seu lance.
ads-balance = Você pode gastar { $money } agora: primeiro dos seus ganhos, depois da carteira.
ads-middle = Outros oferecem cerca de { $price } por clique.
ads-few = Quase ninguém está dando lances. Comece com um lance baixo.
ads-quality_low = Perfis são promovidos a partir de 3,5 estrelas. Novas avaliações boas contam na hora.
ads-bid = Máximo por clique
ads-bid_help = Normalmente você paga menos: só o bastante para ficar à frente do próximo professor.
ads-daily = Orçamento por dia
ads-daily_help = Distribuído ao longo do dia, que começa à meia-noite UTC.
ads-total = Orçamento total
ads-total_help = Quando acaba, a campanha termina.
ads-start = Iniciar a campanha
ads-none = Você ainda não promoveu seu perfil.
ads-running = Em andamento
ads-paused = Pausada
ads-ended = Encerrada
ads-waits = Aguardando saldo
ads-waits_help = Não há dinheiro suficiente para um clique. Ela continua sozinha assim que houver.
ads-pause = Pausar
ads-resume = Retomar
ads-end = Encerrar
ads-began = Campanha de { $day }
ads-spent_of = Gasto: { $spent } de { $budget }
ads-report = Resultados
ads-shown = Exibições
ads-clicks = Cliques
ads-charged = Cliques pagos
ads-spend = Custo
ads-daily_spend = Custo por dia
ads-day = Dia
ads-why = Cliques que você não pagou
ads-expired = Aberto mais de um dia depois
ads-used = Já contado
ads-own = Seus próprios
ads-program = Visitas automáticas
ads-stopped = Campanha parada
ads-person = A mesma pessoa de novo
ads-device = O mesmo dispositivo de novo
ads-network = Muitos da mesma rede
ads-budget = Orçamento esgotado
ads-money = Sem dinheiro
plans-title = Plano
plans-lead = Um plano permite fazer mais. Ele não muda sua posição na busca.
plans-free = Grátis
plans-pro = Pro
plans-enterprise = Enterprise
plans-nothing = Sem custo
plans-month = { $price } por mês
plans-own = Seu plano
plans-campaigns = Campanhas por vez: { $count }
plans-sales = Promoções por vez: { $count }
plans-report = Relatórios de { $days } dias
plans-requests = Requisições à API por minuto: { $requests }
plans-badge = “Pro” no seu perfil
plans-choose = Escolher { $plan }
plans-keep = Manter este plano
plans-end = Encerrar no fim do mês
plans-until = Pago até { $day }.
plans-then_same = Depois renova sozinho.
plans-then_free = Depois termina e sua conta fica gratuita.
plans-then_other = Depois você passa para { $plan }.
plans-grace = Não conseguimos cobrar este mês. Recarregue sua carteira ou salve outro cartão até { $day } para manter seu plano.
plans-rule = Um plano maior começa na hora, e o que resta do mês pago é descontado do preço. Um menor começa quando o mês termina. Você paga com ganhos e carteira ou, se não bastar, com seu cartão principal.

campaigns-title = Campanhas
campaigns-lead = Quem recebe algo e por quê, e quanto no máximo. Cada pessoa uma vez.
campaigns-none = Ainda não há campanhas. Planeje a primeira com o formulário.
campaigns-spent = { $spent } de { $budget } gastos
campaigns-days = { $from } – { $to }
campaigns-supply = Professores para uma matéria
campaigns-credits = Créditos
campaigns-winback = Reconquista
campaigns-draft = Rascunho
campaigns-running = Em andamento
campaigns-paused = Pausada
campaigns-ended = Encerrada
campaigns-newcomers = Recém-chegados
campaigns-learners = Alunos
campaigns-teachers = Quem ensina
campaigns-start = Iniciar
campaigns-pause = Pausar
campaigns-end = Encerrar
campaigns-open_already = Já tem campanha
campaigns-plan = Planejar
campaigns-nothing_lacks = Nenhuma matéria carece de professores agora.
campaigns-lacking = Matérias em que faltam professores
campaigns-lacking_help = O que foi buscado e pedido nos últimos 28 dias, ao lado das horas reserváveis no mesmo período. Dez buscas valem um pedido.
campaigns-subject = Matéria
campaigns-searches = Buscas
campaigns-requests = Pedidos
campaigns-tutors = Professores
campaigns-hours = Horas reserváveis
campaigns-way = Próximo passo
campaigns-new = Nova campanha
campaigns-kind = Tipo
campaigns-name = Nome
campaigns-amount = Para cada pessoa
campaigns-amount_help = Em dólares; em créditos para uma campanha de créditos.
campaigns-budget = Orçamento
campaigns-budget_help = Nunca se dá mais.
campaigns-people_max = Pessoas no máximo
campaigns-starts_on = Primeiro dia
campaigns-ends_on = Último dia
campaigns-guarantee = Garantia por aula que não veio
campaigns-guarantee_help = Para quem esteve disponível em 80 por cento dos dias.
campaigns-weekly_hours = Horas reserváveis por semana
campaigns-lessons = Aulas
campaigns-lessons_help = Para professores e créditos. Contam no máximo duas com a mesma pessoa.
campaigns-audience = Para quem são os créditos
campaigns-quiet_days = Dias sem aula, para reconquistar
campaigns-valid_days = Dias até expirar
campaigns-make = Salvar como rascunho
campaigns-people =
    { $count ->
        [one] { $count } de { $most } pessoa
        [many] { $count } de { $most } pessoas
       *[other] { $count } de { $most } pessoas
    }
campaigns-held_out =
    { $count ->
        [one] { $count } pessoa sem oferta, para comparar
        [many] { $count } pessoas sem oferta, para comparar
       *[other] { $count } pessoas sem oferta, para comparar
    }
campaigns-promise_supply =
    { $count ->
        [one] { $amount } por { $count } aula de { $subject }.
        [many] { $amount } por { $count } aulas de { $subject }.
       *[other] { $amount } por { $count } aulas de { $subject }.
    }
campaigns-promise_guarantee =
    { $count ->
        [one] Quem oferece { $count } hora por semana recebe { $amount } por aula que não vem.
        [many] Quem oferece { $count } horas por semana recebe { $amount } por aula que não vem.
       *[other] Quem oferece { $count } horas por semana recebe { $amount } por aula que não vem.
    }
campaigns-promise_credits =
    { $count ->
        [one] { $amount } para: { $whom }, a partir de { $count } aula.
        [many] { $amount } para: { $whom }, a partir de { $count } aulas.
       *[other] { $amount } para: { $whom }, a partir de { $count } aulas.
    }
campaigns-promise_winback =
    { $count ->
        [one] { $amount } para quem está há { $count } dia sem aula.
        [many] { $amount } para quem está há { $count } dias sem aula.
       *[other] { $amount } para quem está há { $count } dias sem aula.
    }

grows-title = Crescimento
grows-lead = De onde as pessoas vêm, quem começa e quem volta.
grows-counted = Contado { $at } com os dados como estão.
grows-sources = De onde vêm
grows-sources_help = Contas de alunos criadas nesses dias. O custo é o que foi dado por eles até agora em indicações e comissões de parceiros.
grows-source = Origem
grows-people = Pessoas novas
grows-part = Parte
grows-verified = E-mail confirmado
grows-learned = Tiveram aula
grows-cost = Custo
grows-direct = Direto
grows-by_people = Por indicação
grows-by_partners = Por parceiros
grows-activity = Como é usado
grows-monthly = Vieram nas últimas quatro semanas
grows-sticky = Destes, em um mesmo dia
grows-completion = Cursos concluídos
grows-watched = Assistido dos vídeos iniciados
grows-activity_help = Por dia: só quem aceitou ser contado. Cursos: vagas ocupadas há um a treze meses. Vídeos: os últimos treze meses.
grows-activation = Começo em sete dias
grows-activation_help = Dos novos de uma semana, quem reservou em sete dias. As últimas semanas ainda têm tempo.
grows-activated = Reservaram
grows-week = Semana
grows-target = Agora { $now }, meta { $target }
grows-learners_help = Quem teve aula ou concluiu uma unidade na semana. A meta é o aumento de uma semana inteira para a seguinte.
grows-winback = Reconquista
grows-winback_help = Quem foi chamado de volta nesses dias, ao lado de quem não ouviu nada de propósito, e quem reservou em 30 dias.
grows-lift = Diferença: { $lift }
grows-told = Avisados
grows-silent = Sem aviso
grows-whom = Quem
grows-came_back = Voltaram
grows-of_people =
    { $count ->
        [one] { $booked } de { $count } pessoa
        [many] { $booked } de { $count } pessoas
       *[other] { $booked } de { $count } pessoas
    }

grows-credit = Crédito de reconquista
grows-credit_help = O que foi dado com os e-mails aos 14 e 30 dias sem aulas, quanto pagou aulas e quem voltou, ao lado de quem ficou sem aviso.
grows-given_to = Pessoas com crédito
grows-granted = Dado
grows-used = Usado em aulas
grows-unused = Expirou sem uso
grows-month = Este mês: { $spent } de { $budget }
grows-month_over = O orçamento acabou: até o próximo mês, os e-mails saem sem crédito.

churn-title = Quem pode sair
churn-help = De { $people } pessoas que tiveram uma aula. Cada sinal tem pontos fixos; a pontuação de ninguém é guardada.
churn-high = 50 pontos ou mais
churn-some = De 25 a 49 pontos
churn-low = Menos de 25 pontos
churn-signal = Sinal
churn-points = Pontos
churn-no_sign_in = 14 dias sem entrar
churn-no_booking = 30 dias sem reservar
churn-last_lesson = Última aula cancelada ou mal avaliada
churn-checkout = Começou a pagar e não terminou

growth_rules-title = Regras
growth_rules-budget = Crédito de reconquista por mês (dólares)
growth_rules-budget_help = Quando acaba, os e-mails saem só com palavras. Zero não dá nada.
growth_rules-holdout = Contas fora dos experimentos (em cem)
growth_rules-holdout_help = De 0 a 20. Cada trimestre sorteia outras; aumentar no meio dele acrescenta contas.
growth_rules-save = Salvar as regras

films-title = Vídeos
films-lead = Quanto os vídeos dos cursos custam neste mês, se continuar assim.
films-above = Este mês deve passar de { $limit }. Veja o que cresceu ou aumente o limite abaixo.
films-none = Ainda não há dados. O primeiro número vem depois de um dia inteiro.
films-measured =
    { $count ->
        [one] Projetado a partir do último dia inteiro.
        [many] Projetado a partir dos últimos { $count } de dias inteiros.
       *[other] Projetado a partir dos últimos { $count } dias inteiros.
    }
films-what = O quê
films-amount = No mês
films-cost = Custo
films-storage = Armazenado
films-encoding = Codificação
films-egress = Enviado a quem assiste
films-total = No total
films-gigabytes = { $size } GB
films-hours = { $time } h
films-prices = Preços e limite
films-prices_help = Em dólares americanos, como na fatura do seu provedor de hospedagem.
films-price_storage = 1.000 GB armazenados por um mês
films-price_encoding = 1.000 horas de codificação
films-price_egress = 1.000 GB enviados
films-limit = Avisar acima de (por mês)
films-save = Salvar os preços

holdout-title = Sem experimentos
holdout-lead = O que dá tudo o que é testado: contas fora dos experimentos ao lado das demais.
holdout-quarter = De { $from } a { $to }, { $percent } de cada cem contas, { $accounts } no total.
holdout-none = Ninguém está de fora. Defina uma parte abaixo e a comparação começa.
holdout-held_out = Fora dos experimentos
holdout-others = As demais

back-title = Que bom ver você de novo
back-lead = Sua última aula foi em { $date }. Continue de onde parou.
back-lead_new = Seus professores, seu crédito e as novidades, em uma página.
back-credit = Crédito esperando por você
back-credit_until = { $amount } para aulas, até { $date }
back-credit_plain = { $amount } para aulas
back-tutors = Seus professores
back-no_time = Sem horários nos próximos dias.
back-none_title = Ainda sem professor
back-none = Aqui aparece com quem você teve aulas. Encontre alguém para a primeira.
back-find = Encontrar um professor
back-news = O que mudou
back-new_tutors = Professores novos das suas matérias: { $number }
back-new_courses = Cursos novos: { $number }

sales-title = Suas promoções
sales-lead = Preencha horários vazios, receba novos alunos ou agradeça a quem volta. Você escolhe quanto a menos, para quais aulas e até quando.
sales-room = { $open } de { $limit } por vez no seu plano.
sales-next_flash = Sua próxima oferta relâmpago pode começar em { $when }.
sales-none = Você ainda não tem promoção. Veja abaixo quanto custaria.
sales-discount = Desconto para algumas aulas
sales-flash = Oferta relâmpago
sales-bundle = Conjunto para quem volta
sales-span = De { $from } até { $until }
sales-since = A partir de { $from }, até você encerrar
sales-running = Valendo agora
sales-planned = Planejada
sales-ended = Encerrada
sales-for_all = Todas as aulas avulsas
sales-given =
    { $count ->
        [one] Usada em { $count } aula: { $money } a menos para os alunos.
       *[other] Usada em { $count } aulas: { $money } a menos para os alunos.
    }
sales-most =
    { $count ->
        [one] No máximo { $count } aula.
       *[other] No máximo { $count } aulas.
    }
sales-end = Encerrar agora
sales-take_back = Cancelar a promoção
sales-preview_title = Quanto os alunos pagariam
sales-sale_price = Na promoção
sales-borne = O desconto sai do seu preço; nossa comissão é uma parte do que é pago. As aulas reservadas mantêm o preço quando a promoção acaba.
sales-make = Começar esta promoção
sales-new = Planejar uma promoção
sales-discount_text = Menos para as aulas que você descrever: horários vazios, última hora, uma duração, uma primeira aula. Preencha só o que deve valer.
sales-flash_text = Menos para todas as aulas avulsas, por até 72 horas, uma vez a cada 14 dias.
sales-bundle_text = Por exemplo, a terceira aula em 30 dias custa menos: cada aluno conquista isso com as aulas que aconteceram.
sales-percent = Percentual de desconto
sales-preview = Ver os preços
sales-hours = Quantas horas dura
sales-hours_help = Começa quando você a inicia.
sales-uses = Para quantas aulas ao todo
sales-uses_help = Deixe vazio para não limitar. Os alunos veem quantas restam.
sales-lessons = Qual aula custa menos
sales-lessons_help = 3 quer dizer: a terceira, depois de duas que aconteceram.
sales-days = Em quantos dias
sales-days_help = De 7 a 90 dias.
sales-first_day = Primeiro dia
sales-first_day_help = Deixe vazio para começar agora.
sales-last_day = Último dia
sales-last_day_help = Deixe vazio: vale até você encerrar.
sales-weekdays = Só nestes dias
sales-from = Só a partir de
sales-from_help = Quando a aula começa, no seu fuso horário.
sales-until = Só antes de
sales-soon = Só se começar em tantas horas
sales-soon_help = Para horários que ficariam vazios: de 1 a 72.
sales-any_length = Qualquer duração
sales-first_lesson = Só a primeira aula de um aluno com você
