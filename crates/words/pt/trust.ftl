### Reports, blocks, sanctions, held texts, support, help, the desk of the staff.

## Reporting somebody

abuse-title = Denunciar
abuse-lead = Conte o que está errado. Lemos em até um dia, e em uma hora quando alguém corre perigo. Não contamos a ninguém quem denunciou.
abuse-lesson_hint = Se uma aula deu errado, avise na página da aula: assim olhamos também o dinheiro.
abuse-text_help = O que aconteceu e onde vemos isso. Só nós lemos.
abuse-submit = Enviar a denúncia
abuse-of_lesson = Uma aula
abuse-of_user = Uma pessoa
abuse-of_message = Uma mensagem
abuse-of_review = Uma avaliação
abuse-of_profile = Um perfil
abuse-of_course = Um curso
abuse-of_room_line = Uma linha do chat da aula
abuse-of_submission = Um trabalho entregue
abuse-of_help_note = Uma nota de uma unidade
abuse-spam = Propaganda, ou a mesma coisa repetida
abuse-harassment = Insultos, ameaças, assédio
abuse-off_platform = Quer se encontrar ou receber por fora
abuse-false_profile = Não é quem diz ser
abuse-illegal = Contra a lei
abuse-queue_lead = Crianças primeiro, depois o dano, depois o que vence antes. O que foi denunciado aparece como era na hora.
abuse-child = Uma criança
abuse-harmful = Em uma hora
abuse-look = Ver
abuse-about = Sobre
abuse-reports = Denúncias em espera
abuse-before = Em dois anos
abuse-no_sanctions = Nada
abuse-dismiss = Sem consequência
abuse-decide = Decidir
abuse-act = O que segue
abuse-until_help = Para restrição ou suspensão; vazio, sem fim.
abuse-reason_help = Quem denunciou lê isto, e também a pessoa em questão.
abuse-proposed = Pelos nossos passos: { $act }.

## Blocks

block-title = Pessoas bloqueadas
block-lead = Um não encontra o outro, nem pode escrever ou reservar. Ninguém é avisado.
block-none = Você não bloqueou ninguém
block-none_text = Você pode bloquear pelo perfil ou na conversa.
block-block = Bloquear
block-unblock = Desbloquear
block-lessons_ahead =
    { $count ->
        [one] { $count } aula em conjunto continua marcada
        [many] { $count } aulas em conjunto continuam marcadas
       *[other] { $count } aulas em conjunto continuam marcadas
    }

## Sanctions and appeals

sanction-title = Nossa decisão sobre a sua conta
sanction-warn = Advertência
sanction-restrict = Restrição
sanction-suspend = Suspensão
sanction-ban = Banimento
sanction-no_book = Sem reserva de aulas
sanction-no_write = Sem mensagens a pessoas novas
sanction-no_review = Sem avaliações
sanction-no_report = Sem denúncias
sanction-no_sign_in = Sem entrada na conta
sanction-since = Desde
sanction-until = Até
sanction-no_end = Até retirarmos
sanction-appeal = Recorrer
sanction-appeal_text = Por que devemos olhar de novo?
sanction-appeal_help = Alguém que não participou da decisão lê em até um dia. Você pode recorrer uma vez.
sanction-appeal_waits = Seu recurso espera a nossa resposta.
sanction-appeal_refused = Olhamos de novo, e a decisão continua.
sanction-appeal_granted = Olhamos de novo e retiramos a decisão.
sanction-appeals = Recursos
sanction-appeals_lead = Primeiro o que espera há mais tempo. Ninguém responde a um recurso contra a própria decisão.
sanction-own_decision = A decisão foi sua. Outra pessoa responde.
sanction-let_stand = Manter
sanction-lift = Retirar
sanction-standing = Sobre a sua conta

## Held texts

held-title = Moderação
held-lead = Avaliações que esperam leitura. Cada uma vence em um dia.
held-profiles = Perfis alterados esperam aqui
held-coarse = Palavra grosseira
held-contact = Dados de contato
held-elsewhere = Outro lugar
held-link = Link
held-approve = Publicar
held-remove = Não publicar
held-remove_help = Quem escreveu lê isto em um e-mail.

## Support

ticket-title = Suporte
ticket-lead = Pergunte o que quiser. Você vê até quando respondemos, e a resposta chega também por e-mail.
ticket-help_first = Talvez a resposta já esteja na central de ajuda
ticket-own = Suas perguntas
ticket-topic = Sobre o que é?
ticket-booking = Uma aula
ticket-payment = Dinheiro
ticket-account = Sua conta
ticket-technical = Algo não funciona
ticket-safety = Segurança
ticket-text = Sua pergunta
ticket-text_help = O que você fez, o que aconteceu e o que esperava.
ticket-ask = Perguntar ao suporte
ticket-about_lesson = Vemos de qual aula se trata.
ticket-open = Espera por nós
ticket-answered = Respondida
ticket-solved = Resolvida
ticket-unsettled = Não resolvidas
ticket-overdue = Atrasado
ticket-answer_by = Respondemos até { $when }
ticket-settled_by = A resolver até { $when }
ticket-solved_lead = Esta pergunta está resolvida. Escreva abaixo se algo ainda estiver errado.
ticket-reply = Sua mensagem
ticket-solve = Para mim está resolvido
ticket-say_and_solve = Enviar e resolver
ticket-support = suporte
ticket-desk = Perguntas
ticket-desk_lead = Primeiro o que espera por nós, depois por nível e prazo.
ticket-tier = Nível { $tier }

## Answers that are ready

canned-title = Respostas prontas
canned-refund = Reembolso
canned-refund_text = Olá, { $name }, você pode pedir um reembolso na página da aula. Se ela foi há menos de 48 horas, abra lá uma contestação: os ganhos esperam a decisão.
canned-no_show = Ausência
canned-no_show_text = Olá, { $name }, dez minutos após o início você pode dizer na página da aula que ninguém veio. Se faltou o professor, tudo volta à sua carteira na hora.
canned-sign_in = Entrada
canned-sign_in_text = Olá, { $name }, peça uma nova senha na página de entrada; o link do e-mail vale uma hora. Se você usa uma segunda etapa e perdeu o telefone, um código de recuperação serve.
canned-payout = Pagamento
canned-payout_text = Olá, { $name }, os ganhos ficam disponíveis 48 horas depois da aula; então você pede o pagamento na página de pagamentos. Um método novo espera antes dois dias, para sua segurança.
canned-more = Pedir detalhes
canned-more_text = Olá, { $name }, agradecemos a mensagem. Para ajudar, precisamos de um pouco mais: de qual aula ou pagamento se trata, e o que dizia a página?

## The help centre

helping_centre-title = Central de ajuda
helping_centre-lead = Respostas curtas sobre aulas, dinheiro, ensino e segurança.
helping_centre-find = O que você procura?
helping_centre-none = Nada encontrado. Tente outra palavra ou pergunte ao suporte.
helping_centre-person = Não é o que você procurava?
helping_centre-start = Primeiros passos
helping_centre-lessons = Aulas
helping_centre-money = Dinheiro
helping_centre-teaching = Ensinar
helping_centre-family = Famílias
helping_centre-account = Sua conta
helping_centre-safety = Segurança e regras
helping_centre-related = Mais sobre isto
helping_centre-more = Como funciona
helping_centre-helped = Isto ajudou?
helping_centre-yes = Sim
helping_centre-no = Não
helping_centre-helped_count =
    { $count ->
        [one] Ajudou { $count } pessoa
        [many] Ajudou { $count } pessoas
       *[other] Ajudou { $count } pessoas
    }

## The desk of the staff

desk-bookings = Todas as aulas
desk-bookings_lead = Por nome, e-mail ou id; os filtros ficam no endereço.
desk-from = De
desk-to = Até
desk-no_bookings = Nenhuma aula corresponde.
desk-csv = Levar a tabela (CSV)
desk-change = Mudar uma aula
desk-change_what = O que muda
desk-cancel_for_tutor = Cancelar pelo professor: tudo volta
desk-cancel_for_student = Cancelar pelo aluno: conforme a política
desk-change_help = As duas pessoas da aula leem isto.
desk-change_now = Mudar a aula
desk-took_place = A aula aconteceu: o professor recebe
desk-not_held = A aula não aconteceu: tudo é devolvido

unsure-title = Aulas a esclarecer
unsure-lead = Já terminaram, e a sala não mostra o que aconteceu. As duas pessoas também são consultadas; depois de um dia, a aula conta como dada.
unsure-none = Nenhuma aula a esclarecer.
unsure-ended = Terminou
unsure-student = Aluno na sala
unsure-tutor = Professor na sala
unsure-minutes = { $count } min
unsure-settles = Conta como dada a partir de
unsure-elsewhere = Talvez em outro lugar
unsure-held = Aconteceu
unsure-not_held = Não aconteceu

desk-jobs = Tarefas que falharam
desk-jobs_lead = Falharam todas as vezes permitidas. Repita ou descarte com um motivo.
desk-retry = Repetir
desk-discard = Descartar
desk-tries =
    { $count ->
        [one] { $count } tentativa
        [many] { $count } tentativas
       *[other] { $count } tentativas
    }
desk-health = Estado do serviço
desk-well = Tudo em ordem.
desk-unwell = Algo precisa de atenção: veja o que falha ou espera demais.
desk-database = Banco de dados
desk-database_size = Tamanho do banco
desk-milliseconds = { $value } ms
desk-megabytes = { $value } MB
desk-seconds = { $value } s
desk-connections = Conexões, livres de todas
desk-replica = Réplica de leitura
desk-replica_none = Nenhuma
desk-replica_in_use = Em uso
desk-replica_unknown = Ainda não consultada
desk-replica_behind = Atrasada demais, fora de uso
desk-replica_gone = Não responde, fora de uso
desk-replica_no_standby = Não é cópia deste banco
desk-jobs_waiting = Tarefas em espera
desk-jobs_due = Delas vencidas
desk-oldest_due = A mais antiga espera
desk-jobs_dead = Que falharam
desk-mails_waiting = E-mails a enviar
desk-promises = Compromissos de 30 dias
desk-promised = Funciona
desk-budget_left = Ainda pode falhar
desk-budget = { $left } de { $allowed } min
desk-promise_broken = Não cumprido
desk-subscribers = Quem ouve os eventos
desk-lag = Atraso
desk-last_error = Falha em
desk-failing = Falha

## The two ways to keep safe

safety-more = Denunciar ou bloquear
desk-title = Mesa de trabalho
desk-lead = O que espera por você e o caminho para todo o resto.
desk-rooms = Tudo

fraud-title = Suspeitas de fraude
fraud-lead = O que regras fixas contaram, o mais suspeito primeiro. Nada acontece até alguém dizer.
fraud-fake_reviews = Avaliações
fraud-payment_velocity = Pagamentos
fraud-shared_places = Várias contas
fraud-large_booking = Aula cara
fraud-card_risk = Cartão com risco
fraud-click_fraud = Cliques em anúncios
fraud-credit_collusion = Créditos
fraud-referral_ring = Convites
fraud-clicks_day = Cliques em anúncios de outras pessoas em um dia: { $number }
fraud-clicks_rival = Destes, em anúncios de professores da mesma matéria: { $number }
fraud-credits_ring = Aulas por créditos com alunos do mesmo lugar, em um mês: { $number }
fraud-credits_young = Aulas por créditos com contas novas, em um mês: { $number }
fraud-referrals_held = Recompensas por convites retidas, em um mês: { $number }
fraud-early_warnings = Pagamentos que um banco apontou como fraude: { $number }
fraud-card_reviews = Pagamentos em análise pelo provedor: { $number }
fraud-card_elevated = Pagamentos com cartão de risco elevado: { $number }
fraud-card_highest = Pagamentos com cartão de risco máximo: { $number }
fraud-score = Pontos: { $number }
fraud-found = Encontrado: { $when }
fraud-reviews_burst = Avaliações de contas novas em um dia: { $number }
fraud-reviews_ring = Avaliações de onde o professor também entra: { $number }
fraud-topups_hour = Pagamentos em uma hora: { $number }
fraud-declined_hour = Pagamentos recusados: { $number }
fraud-shared_accounts = Outras contas com a mesma rede e navegador: { $number }
fraud-booking_dollars = Preço em dólares: { $number }
fraud-young_account = A conta tem menos de uma semana
fraud-reason_help = Só para nossa equipe. Para restringir uma conta, abra-a.
fraud-clear = Não era nada
fraud-confirm = Era fraude

eventlog-title = Eventos
eventlog-lead = O que aconteceu há pouco, quem já soube e o que foi posto de lado. O conteúdo não aparece: é sobre pessoas.
eventlog-kind = Tipo
eventlog-kind_help = Por exemplo booking ou booking.confirmed
eventlog-latest = Últimos
eventlog-none = Nenhum evento assim.
eventlog-waits = Ainda não publicado
eventlog-position = Posição
eventlog-when = Quando
eventlog-about = Sobre
eventlog-trace = Rastro
eventlog-subscribers = Quem ouve e com que atraso
eventlog-subscriber = Assinante
eventlog-dead = Não puderam ser tratados
eventlog-none_dead = Tudo foi tratado.
eventlog-error = Erro
eventlog-quarantined = Avisos de pagamento em quarentena
eventlog-quarantined_help = Falam de dinheiro que não é nosso ou de outro valor, e não moveram nada.
eventlog-none_quarantined = Nada em quarentena.
eventlog-provider = Provedor
eventlog-report = Aviso
maillog-title = E-mails enviados
maillog-lead = Busque por e-mail inteiro ou por id da conta. O que um e-mail diz, só quem recebe vê.
maillog-address = E-mail ou id da conta
maillog-none = Nenhum e-mail foi enviado para lá nos últimos 90 dias.
maillog-subject = Assunto
maillog-kind = Tipo
maillog-made = Escrito
maillog-sent = Enviado: { $when }
maillog-held = Espera até: { $when }
maillog-waiting = Em envio
maillog-dropped = Não enviado: já lido aqui ou desativado
held-choose = Escolher
held-approve_chosen = Publicar os textos escolhidos
