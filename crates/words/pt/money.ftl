### Wallet, payments, postings.

account_kind-wallet = Carteira do aluno
account_kind-hold = Bloqueado para esta aula
account_kind-escrow = Guardado para a aula
account_kind-tutor = Ganhos do professor
account_kind-fee = Comissão

wallet-lead = Recarregue uma vez e reserve sem cartão. O dinheiro que você não usa fica na carteira.
wallet-available = disponível
wallet-pending = { $amount } guardados para as próximas aulas
wallet-promo = { $amount } de bônus, usados primeiro
wallet-credits =
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
    }
wallet-top_up = Recarregar
wallet-amount = Valor em { $currency }
wallet-topup_help = De { $min } a { $max }. Sem taxa.
wallet-continue_to_pay = Ir para o pagamento
wallet-history = Histórico
wallet-no_history = Ainda não há movimentações.
wallet-filter_kind = O quê
wallet-kind_all = Todos os movimentos
wallet-kind_topup = Recargas
wallet-kind_lesson = Aulas
wallet-kind_refund = Reembolsos
wallet-filter_from = De
wallet-filter_to = Até
wallet-filter_show = Mostrar
wallet-download = Baixar como tabela (CSV)
wallet-no_match = Nada nesses dias. Escolha outros ou mostre tudo.
wallet-show_all = Mostrar tudo
wallet-date = Data
wallet-what = Detalhes

entry-topup = Recarga
entry-opening = Saldo inicial
entry-hold = Bloqueado para uma aula
entry-paid = Pago por uma aula
entry-release = Liberado
entry-refund = Reembolso
entry-dispute_refund = Reembolso após uma contestação
entry-topup_reversal = Recarga estornada pelo banco
entry-chargeback_return = Devolvido pelo banco
entry-other = Outro

earnings-title = Ganhos
earnings-lifetime = Ganho até hoje
earnings-recent = Ganho nos últimos 30 dias
earnings-before = em relação aos 30 dias anteriores
earnings-month = Mês
earnings-earned = Ganho
earnings-so_far = { $month } até hoje

checkout-title = Pagamento
checkout-sandbox = Pagamento de teste: sem cartão e sem dinheiro. Os botões fazem o que você e seu banco fariam.
checkout-pay = Pagar { $amount }
checkout-fail = Simular cartão recusado
checkout-decided = Este pagamento foi encerrado.
checkout-go_on = Continuar

packages-title = Pacotes
packages-one = Pacote
packages-lead = Aulas pagas antecipadamente com desconto. Reserve quando quiser.
packages-empty_title = Ainda não há pacotes
packages-empty_text = Na página de um professor você compra 5, 10 ou 20 aulas de uma vez e economiza até 15%.
packages-size =
    { $count ->
        [one] { $count } aula
       *[other] { $count } aulas
    }
packages-left = Restam { $left } de { $count } aulas
packages-until = válido até { $date }
packages-state_gifted = À espera de aceitação
packages-state_transferred = Passado a outro professor
packages-state_ended = Encerrado antes do prazo
packages-state_expired = Vencido
packages-with = Pacote com { $name }
packages-tutor_page = Página do professor
packages-paid = Pago
packages-worth = Valor das aulas restantes
packages-set_aside = Aguarda aulas ainda em aberto
packages-book = Reservar uma aula
packages-extend = Prorrogar
packages-extend_help = Grátis, uma vez por pacote. Valerá então até { $date }.
packages-gift = Dar de presente
packages-gift_help = Enviamos um link. As aulas restantes são de quem abri-lo primeiro; até lá você não pode usá-las.
packages-gift_email = E-mail da pessoa
packages-gift_message = Sua mensagem
packages-gift_send = Enviar o presente
packages-gift_waits = Você deu este pacote de presente. O link foi enviado para { $email } e espera ser aberto.
packages-transfer = Passar a outro professor
packages-transfer_help = O valor das aulas restantes vira aulas com o outro professor, pelo preço dele; o resto vai para a sua carteira.
packages-transfer_none = Salve ou visite primeiro um professor, e ele aparece aqui.
packages-transfer_to = Professor
packages-transfer_look = Ver no que se transforma
packages-an_hour = { $amount } por hora
packages-becomes = Vira
packages-rest = Volta para a carteira
packages-end = Encerrar o pacote
packages-end_help = Aulas feitas ou reservadas contam pelo preço avulso, na parte que você pagou. O que sobra vai na hora para a sua carteira. Se uma aula reservada for cancelada depois, você também a recebe de volta.
packages-back = Você recebe de volta { $amount }
packages-claim_title = Um presente para você
packages-claim_lead = Alguém pagou aulas para você. Aceite e escolha os horários.
packages-claim_code = Código do e-mail
packages-claim = Aceitar as aulas
packages-offers_title = Seus pacotes
packages-offers_lead = Quem paga várias aulas antes fica mais tempo. Você dá o desconto e decide por quanto tempo cada pacote vale.
packages-discount = Desconto em %, de 5 a 15
packages-valid_days = Validade em dias, de 30 a 730
packages-compare = Economize com um pacote
packages-compare_help = Aulas de { $minutes } minutos, pagas antes. Nada se perde: o que você não usar pode ser passado ou devolvido.
packages-each = { $amount } por aula
packages-saved = Você economiza { $amount }
packages-valid =
    { $count ->
        [one] Válido por { $count } dia
       *[other] Válido por { $count } dias
    }
packages-buy = Comprar com a carteira
packages-pay_from = Pagar com
entry-package_buy = Pacote comprado
entry-package_rest = Resto de um pacote
entry-credit_grant = Créditos recebidos
entry-credit_buy = Créditos comprados
entry-credit_expire = Créditos vencidos
entry-credit_earned = Ganho ensinando
entry-promo_grant = Bônus
entry-affiliate_commission = Comissão de parceiro
entry-ad_click = Clique no seu anúncio patrocinado
entry-subscription = Mês do seu plano
entry-campaign_bonus = Bônus de uma campanha
entry-seat_buy = Compra de vagas
entry-sponsor_fund = Depósito em uma instituição
entry-sponsor_withdraw = Retirada de uma instituição
entry-sponsor_use = Sua instituição paga
entry-sponsor_return = Volta para sua instituição
entry-promo_use = Bônus usado
entry-promo_expire = Bônus vencido
entry-converted = Convertido
entry-withdrawn = Sacado

promo-title = Códigos promocionais
promo-lead = A plataforma paga o desconto; os professores ganham sobre o preço cheio.
promo-code = Código promocional
promo-new = Novo código
promo-discount = Desconto
promo-discount_help = Por exemplo 10% ou 5,00 (dólares americanos).
promo-max_uses = Usos no total
promo-max_uses_per_user = Usos por pessoa
promo-budget = Orçamento
promo-budget_help = Em dólares americanos; nenhum desconto passa disso.
promo-ends_on = Último dia
promo-first_only = Só primeiras aulas
promo-make = Criar código
promo-stop = Parar
promo-start = Reativar
promo-stopped = Parado
promo-percent_off = { $percent }% de desconto
promo-amount_off = { $amount } de desconto
promo-uses =
    { $count ->
        [one] usado { $count } vez
       *[other] usado { $count } vezes
    }
promo-uses_of = usos: { $count } de { $most }
promo-per_user = { $count } por pessoa
promo-spent_of = { $spent } dados de { $budget }

payouts-title = Repasses
payouts-lead = O que você ganhou e o caminho até a sua conta.
payouts-debt = Restam { $amount } de aulas reembolsadas. O valor sai dos próximos ganhos.
payouts-tier = Comissão atual: { $percent }%
payouts-next_tier = Mais { $amount } e ela cai para { $percent }%.
payouts-ask = Pedir um repasse
payouts-nothing = Ainda não há nada a repassar. Os ganhos são liberados 48 horas após a aula.
payouts-method_first = Defina primeiro como você recebe.
payouts-phone_first = Confirme seu número de telefone antes do primeiro repasse. Isso protege seus ganhos.
payouts-phone_confirm = Confirmar meu número
payouts-from = Ganhos
payouts-speed = Velocidade
payouts-standard = Três dias úteis, grátis
payouts-instant = Hoje, por 1%
payouts-method = Como você recebe
payouts-not_ready = Ainda não está pronto
payouts-connect = Configurar com o provedor de pagamentos
payouts-connect_name = Provedor de pagamentos
payouts-bank_name = Transferência bancária
payouts-manual_name = Conforme combinado
payouts-way = Forma
payouts-payee = Recebe como
payouts-individual = Pessoa física
payouts-business = Empresa
payouts-holder = Titular da conta
payouts-account = IBAN ou número da conta
payouts-account_help = Nunca um número de cartão.
payouts-automatic = Repassar tudo toda segunda-feira
payouts-requested = A caminho
payouts-paid = Pago
payouts-failed = Devolvido
payouts-state = Situação
payouts-none = Nenhum repasse aqui.
payouts-statements = Extratos
payouts-statements_help = Uma tabela por mês. O saldo inicial e cada linha somam o saldo final.
payouts-queue = Repasses a fazer
payouts-show_waiting = Mostrar os que estão a caminho
payouts-mark_paid = Já pago
payouts-mark_failed = Voltou
payouts-onboarding_title = Quem você é
payouts-onboarding_text = Isto substitui as perguntas do provedor. Em um site real ele pede documentos e uma conta.
payouts-onboarding_done = Confirmar e voltar
payouts-undo_title = Desfazer a nova conta de repasse
payouts-undo_lead = Se você não queria esta mudança, interrompa aqui. A conta de antes volta a valer, os repasses pedidos desde então voltam aos seus ganhos e você escolhe uma nova senha por e-mail.
payouts-undone_title = A mudança foi desfeita
payouts-undone = Nada mais vai para a outra conta. Enviamos um link: escolha com ele uma nova senha.
payouts-held = Suspenso
payouts-method_held = Alguém mudou como você recebe, e isso foi interrompido. Diga de novo para onde vai o seu dinheiro.
payouts-method_waits = Para sua proteção, os repasses vão para a nova conta a partir de: { $date }.
payout_files-title = Arquivos para o banco
payout_files-lead = Vários repasses por transferência de uma vez. Libere um arquivo, envie-o ao seu banco e depois confirme que o dinheiro chegou.
payout_files-none = Ainda não há arquivos.
payout_files-new = Novo arquivo
payout_files-kind = Tipo
payout_files-kind_help = Um arquivo SEPA é para contas com IBAN. Para as outras, use uma tabela.
payout_files-sepa = Transferência SEPA (pain.001), euros
payout_files-table = Tabela (CSV)
payout_files-currency = Moeda
payout_files-make = Criar um arquivo de repasses
payout_files-open = Ainda não liberado
payout_files-released = No banco
payout_files-settled = Recebido
payout_files-withdrawn = Retirado
payout_files-release = Liberar
payout_files-download = Baixar
payout_files-settle = Tudo chegou
payout_files-withdraw = Retirar
payout_files-why = Por que ele é retirado (por alguém que não o baixou)
payout_files-in_file = Em um arquivo para o banco
payout_files-payouts =
    { $count ->
        [one] { $count } repasse
        [many] { $count } de repasses
       *[other] { $count } repasses
    }
payout_files-waiting = ainda a caminho: { $count }

# Where a payment provider and our books differ.
reconciliation-title = Conciliação
reconciliation-lead = Onde o provedor de pagamentos e os nossos livros dizem coisas diferentes. Nada aqui moveu dinheiro.
reconciliation-none = Tudo bate.
reconciliation-show_open = Mostrar o que está aberto
reconciliation-stray = Dinheiro que ninguém pediu
reconciliation-unknown_order = Cita uma ordem que não é nossa
reconciliation-amount_differs = Valor diferente do pedido
reconciliation-contradicts = Diz outra coisa que antes
reconciliation-unfunded = Toma de volta dinheiro já gasto
reconciliation-unanswered = Uma hora sem resposta
reconciliation-lost = O provedor não a conhece mais
reconciliation-returned_there = Devolvido à mão no provedor
reconciliation-unreadable = Um aviso que não pode ser lido
reconciliation-said = O provedor diz { $amount }
reconciliation-asked = pedimos { $amount }
reconciliation-order = Ordem
reconciliation-subject = Aviso
reconciliation-note = O que você encontrou
reconciliation-note_help = O que era e o que você fez.
reconciliation-resolve = Resolvido
reconciliation-resolved = Resolvido em { $date }
chargeback-title = Contestações
chargeback-lead = O que titulares de cartão pedem de volta pelo banco, e quanto tempo há para responder.
chargeback-none = Nenhuma contestação esperando.
chargeback-of = Contestação de { $name }
chargeback-open = Espera resposta
chargeback-answered = Respondida
chargeback-won = Ganha
chargeback-lost = Perdida
chargeback-accepted = Aceita
chargeback-answering = Resposta a caminho
chargeback-accepting = Aceite a caminho
chargeback-of_package = Um pacote
chargeback-of_topup = Uma recarga
chargeback-of_credits = Um pacote de créditos
chargeback-of_lesson = Uma aula
chargeback-overdue = O prazo acabou
chargeback-would_be_sent = O que seria enviado
chargeback-evidence = O que foi enviado
chargeback-evidence_help = Em inglês, a partir do que foi registrado aqui. Das mensagens só quantas e quando, nunca o que dizem.
chargeback-refused = O provedor não aceitou: { $code }. Responda de novo ou aceite a contestação.
chargeback-with_bank = Está com o banco
chargeback-with_us = Não foi retirado
chargeback-lesson = O dinheiro da aula
chargeback-time = Tempo restante
chargeback-due = Responder até
chargeback-told = Informado ao banco
chargeback-closed = Encerrada
chargeback-because = Por que foi aceita
chargeback-reason = Motivo do banco
chargeback-money = O dinheiro
chargeback-opened = Recebida
chargeback-answer = Enviar as provas
chargeback-answer_help = O banco lê uma única resposta. Dois dias antes do fim do prazo ela é enviada sozinha.
chargeback-accept = Aceitar a contestação
chargeback-why = Por que não contestar
chargeback-why_help = Só para a equipe. O dinheiro fica com o titular do cartão.
chargeback-product = O que foi comprado
chargeback-customer = Cliente
chargeback-service_date = Quando foi prestado
chargeback-activity = Atividade
chargeback-policy = Política de cancelamento
chargeback-no_refund = Por que não houve reembolso
chargeback-rest = Todo o resto
chargeback-days =
    { $count ->
        [one] Resta { $count } dia
       *[other] Restam { $count } dias
    }
wallet-kind_credits = Créditos
credits-title = Créditos
credits-lead = Aprenda com outros membros usando créditos e ganhe créditos ensinando o que sabe.
credits-none_title = Nenhum crédito no momento
credits-none_text = Ensine uma hora de algo que você sabe ou compre um pacote.
credits-teach = Diga o que pode ensinar
credits-until = até { $date }
credits-from_starter = Para começar
credits-from_referral = Por uma indicação
credits-from_campaign = De uma campanha
credits-from_pack = Comprados
credits-from_earned = Ganhos ensinando
credits-from_returned = Devolvidos
credits-from_opening = De antes
credits-buy = Comprar créditos
credits-pack = Pacote
credits-by_card = Cartão ou outra forma
credits-by_wallet = Carteira em dólares
credits-buy_help = Valem por 12 meses. Avisamos 30, 7 e 1 dia antes do fim.
invoices-title = Faturas
invoices-lead = Recibos, faturas e notas de crédito do que você pagou. Eles nunca mudam.
invoices-none_title = Nenhuma fatura ainda
invoices-none_text = Elas chegam sozinhas depois de uma aula ou da compra de um pacote.
invoices-number = Número
invoices-corrects = de { $number }
wallet-withdraw = Sacar
wallet-withdraw_help = Até { $most }: o que entrou por cartão e não foi gasto. Volta para esses cartões em alguns dias.
earnings-page = Ganhos
earnings-lead = O que suas aulas renderam, mês a mês, e o que fica conosco.

cards-title = Cartões
cards-lead = Salve um cartão uma vez e pague com ele em um passo.
cards-empty = Nenhum cartão ainda. Salve um, e recarregar e reservar leva um só passo.
cards-add = Salvar um cartão
cards-full = Você já tem dez cartões aqui. Remova um para salvar outro.
cards-safe = O número fica com nosso provedor de pagamentos. Nós vemos a bandeira, os quatro últimos dígitos e a data.
cards-pending = Um cartão espera na página do provedor.
cards-go_on = Terminar de salvar
cards-stop = Não salvar
cards-finished = Esta página já foi concluída.
cards-default = Usado primeiro
cards-make_default = Usar primeiro
cards-until = Válido até { $month }
cards-expired = Vencido
cards-ends_soon = Vence em breve
cards-remove = Remover
cards-remove_text = Pagamentos em andamento ainda terminam. Para usar este cartão depois, você o salvaria de novo.
cards-remove_sure = Remover este cartão
cards-other = Outro cartão
cards-save = Salvar este cartão
cards-sandbox = Página de teste: sem cartão, sem dinheiro. Escolha o que este cartão vai fazer.
cards-test_plain = Paga na hora.
cards-test_declined = O banco recusa cada cobrança.
cards-test_confirm = O banco pede que você confirme cada pagamento.
cards-test_expired = Venceu depois de ser salvo.

checkout-bank_title = Confirme com seu banco
checkout-bank_text = Página de teste: é isto que seu banco perguntaria. Sem cartão, sem dinheiro.
checkout-confirm = Confirmar { $amount }
checkout-refuse = Não confirmar

packages-buy_by_card = Comprar com cartão
packages-buy_with = Comprar com { $card }
packages-pay_now = Pagar agora
packages-state_paying = Ainda não pago
packages-state_unpaid = Nunca pago

governor-title = Regras dos créditos
governor-lead = O que rege os créditos: quanto custa uma hora, o que é dado e quando expira. Cada mudança é uma nova versão com um motivo.
governor-indicators = Como vai a economia
governor-indicators_help = Dados, comprados, gastos e expirados contam os últimos 30 dias; o resto é de agora.
governor-holders = Pessoas com créditos
governor-held = Nas carteiras
governor-issued = Dados
governor-bought = Comprados
governor-spent = Gastos em aulas
governor-ended = Expirados
governor-velocity = Giros em 30 dias
governor-gini = Coeficiente de Gini
governor-top_tenth = Parte do décimo mais rico
governor-idle = Parados há 90 dias
governor-cannot_afford = Não podem pagar uma hora
governor-rules = Regras em vigor, versão { $version }
governor-range = De { $least } a { $most }
governor-starter = Créditos para começar
governor-valid_months = Meses até expirar
governor-normal_floor = Preço mínimo de uma hora
governor-normal_ceiling = Preço máximo de uma hora
governor-premium_floor = Preço mínimo premium
governor-premium_ceiling = Preço máximo premium
governor-premium_rating = Nota para premium, em décimos de estrela
governor-premium_sessions = Aulas para premium
governor-spent_per_day = Gasto máximo em 24 horas
governor-pair_per_week = Aulas entre as mesmas duas pessoas em 7 dias
governor-weeks = Semanas à frente
governor-reason_help = Fica com a versão, e a equipe o lê.
governor-simulate = Testar
governor-put = Pôr em vigor
governor-ahead = O que aconteceria
governor-ahead_help = Um modelo: as pessoas querem o mesmo que nas últimas quatro semanas, custe o que custar uma hora. As somas vão até a última semana.
governor-as_now = Como agora
governor-with_these = Com estas regras
governor-week = Semana
governor-hour = Preço médio de uma hora
governor-versions = Todas as versões
governor-version = Versão
governor-since = Desde
governor-by = Por
governor-changed = { $rule }: { $before } → { $after }

supply-title = Ofertas para você
supply-bonus = { $amount } a mais se isso acontecer até { $date }.
supply-paid = { $amount } está nos seus ganhos.
supply-over = O prazo acabou. As últimas aulas são contadas em quatro dias.
supply-counts = Contam aulas pagas, no máximo duas com o mesmo aluno, 48 horas depois da aula.
supply-progress =
    { $count ->
        [one] { $taught } de { $count } aula
        [many] { $taught } de { $count } aulas
       *[other] { $taught } de { $count } aulas
    }
supply-guarantee =
    { $count ->
        [one] Se você oferece { $count } hora por semana, recebe { $amount } por aula que não vem.
        [many] Se você oferece { $count } horas por semana, recebe { $amount } por aula que não vem.
       *[other] Se você oferece { $count } horas por semana, recebe { $amount } por aula que não vem.
    }

paydesk-title = Pagamentos
paydesk-lead = Tudo o que foi pago no provedor. Só leitura; cada busca fica registrada.
paydesk-one = Um pagamento
paydesk-logged = Ficou registrado que você viu.
paydesk-none = Nenhum pagamento assim. Mude a busca.
paydesk-search = Busca
paydesk-search_help = Um nome, um e-mail ou o identificador do provedor
paydesk-any = Qualquer estado
paydesk-pending = Pendente
paydesk-succeeded = Pago
paydesk-failed = Recusado
paydesk-disputed = Estornado
paydesk-state = Estado
paydesk-when = Quando
paydesk-person = Quem
paydesk-amount = Valor
paydesk-purpose = Para quê
paydesk-provider = Provedor
paydesk-decided = Decidido
paydesk-what = O quê
paydesk-asked = O que foi pedido e respondido
paydesk-journals = Lançamentos
paydesk-account = Conta
paydesk-risk_warning = O banco do cartão informa uma fraude.
paydesk-risk_review = O provedor está analisando este pagamento.
paydesk-risk_elevated = O provedor vê risco elevado neste cartão.
paydesk-risk_highest = O provedor vê o risco máximo neste cartão.

sale-off = { $percent }% a menos
sale-off_until = { $percent }% a menos até { $when }
sale-off_regular = { $percent }% a menos que o preço normal de { $regular }.
sale-first = Primeira aula com este professor
sale-soon =
    { $count ->
        [one] Começa em até { $count } hora
       *[other] Começa em até { $count } horas
    }
sale-bundle =
    { $count ->
        [one] A aula depois de { $count } aula em { $days } dias
       *[other] A aula depois de { $count } aulas em { $days } dias
    }
sale-left =
    { $count ->
        [one] Resta { $count } aula a este preço
       *[other] Restam { $count } aulas a este preço
    }
sale-ends_hours =
    { $count ->
        [one] Termina em { $count } hora
       *[other] Termina em { $count } horas
    }
sale-ends_minutes =
    { $count ->
        [one] Termina em { $count } minuto
       *[other] Termina em { $count } minutos
    }
sale-was = Menor preço dos 30 dias anteriores
sale-single = Para aulas avulsas pagas com cartão ou com a carteira. Pacotes, séries e aulas em grupo mantêm o preço.
sale-regular = Preço normal
sale-taken = Promoção do professor
sale-code_help = O código promocional não se soma à promoção do professor: vale o maior desconto, e o código continua seu se for a promoção.
