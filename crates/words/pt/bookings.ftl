### Booking, lessons, cancelling, the home page.

policy-flexible = Flexível: cancele grátis até 4 horas antes; depois, pague metade do preço.
policy-standard = Padrão: cancele grátis até 24 horas antes, pague metade até 4 horas antes e, depois, o preço inteiro.
policy-strict = Rígida: cancele grátis até 48 horas antes, pague metade até 24 horas antes e, depois, o preço inteiro.

book-title_with = Reservar uma aula com { $name }
book-subject = Matéria
book-minutes_short = min
book-time = Horário
book-topic = Tema
book-topic_help = Uma linha basta para o professor se preparar.
book-goals = Objetivos
book-total = Total
book-charged_as = { $about }, cobrado como { $amount }
book-no_fees = Sem taxas extras.
book-choose_time = Escolha primeiro um horário.
book-pay_and_book = Pagar { $amount } e reservar
book-pay_and_request = Pagar { $amount } e enviar o pedido
book-pay_and_book_many = Pagar { $amount } e reservar { $count } aulas
book-pay_and_request_many = Pagar { $amount } e pedir { $count } aulas
book-sign_in_first = Entre para reservar
book-verify_first = Confirme o e-mail para reservar
book-balance = Você tem { $amount } na carteira.
book-sponsored = { $institution } paga esta aula.
book-sponsored_asks = { $institution } paga esta aula assim que alguém de lá aprovar.
book-top_up_first = Recarregue { $amount } para reservar
book-own = Esta é sua página. É aqui que os alunos reservam.

lesson-requested = Aguardando o professor
lesson-requested_own = Aguardando sua resposta
lesson-scheduled = Confirmada
lesson-active = Em andamento
lesson-ended = Concluída
lesson-not_held = Não aconteceu
lesson-declined = Recusada
lesson-cancelled = Cancelada
lesson-expired = Sem resposta a tempo
lesson-confirm = Confirmar aula
lesson-cancel = Cancelar aula
lesson-decline = Recusar
lesson-decline_reason = Motivo
lesson-decline_help = O aluno vai ver esta mensagem.
lesson-with = com
lesson-their_time = { $time } ({ $zone }) para { $name }
lesson-your_time = seu horário ({ $zone })
lesson-clocks_moved = Uma nova lei mudou a hora oficial em { $zone }. Nos relógios de lá, a aula continua no horário combinado.
lesson-clocks_before = No seu relógio, antes era: { $before }.
lesson-clocks_kept = Uma nova lei mudou a hora oficial em { $zone } e a aula não pôde acompanhar. Ela começa exatamente quando começaria antes; lá, é outro horário que não o combinado.
lesson-when = Quando
lesson-payment = Pagamento
lesson-earnings = Seus ganhos
lesson-earnings_tutor = Ganhos do professor
lesson-fee = Comissão
lesson-reason = Motivo
lesson-policy = Cancelamento
lesson-again = Reservar de novo
lesson-here = Você está aqui
lesson-as_tutor = professor
lesson-as_student = aluno
lesson-clock_own = Seu horário ({ $zone })
lesson-clock_their = Horário de { $name } ({ $zone })
lesson-agreed = O que foi combinado
lesson-asked_for = O que foi pedido
lesson-lesson = Aula

paid-pending = Pagamento em andamento
paid-held = Bloqueado, não cobrado
paid-captured = Pago
paid-kept = Guardado para você até a aula
paid-voided = Liberado, nada foi cobrado
paid-part_refunded = Reembolsado: { $amount }
paid-refunded = Reembolsado: { $amount }

lessons-list = Suas aulas
lessons-upcoming = Próximas
lessons-past = Anteriores
lessons-cancelled = Canceladas
lessons-none_title = Ainda não há aulas aqui

cancel-title = Cancelar esta aula?
cancel-reason = Motivo
cancel-submit = Cancelar aula
cancel-keep = Manter a aula
cancel-refund = O aluno recebe de volta
cancel-refund_own = Você recebe de volta
cancel-kept = Taxa de cancelamento
cancel-journal = Ver detalhes do pagamento
cancel-account = Conta
cancel-amount = Valor

home-hello = Olá, { $name }
home-earned_pending = Ganhos pendentes (disponíveis após 48 horas)
home-earned_available = Ganhos disponíveis
home-wallet = Carteira
home-profile_title = Conte aos alunos quem você é
home-profile_text = Escreva seu perfil. Depois de uma verificação rápida, os alunos poderão encontrar você e reservar.
home-profile_action = Escrever meu perfil
home-requests = Pedidos a responder
home-none_title = Nenhuma aula próxima
home-none_text = Que tal aprender algo novo?
home-pending_text = Seu perfil está em análise. Enquanto isso, informe seus horários: os alunos poderão reservar assim que ele for publicado.
home-teach_text = Os alunos reservam os horários que você oferece.
home-admin_text = Veja se há novos professores esperando sua aprovação.
home-later = Mais tarde
home-children = Aulas dos seus filhos
home-queues = Esperando por você
home-queues_idle = Nada pendente.
home-look = Abrir
home-next = Próxima aula
home-now = agora
home-in_minutes = em { $count } min
home-in_hours = em { $count } h
home-open = Ver a aula
home-waiting = Aguardando resposta
home-on_hold = Bloqueado para próximas aulas

timeline-label = Em que ponto está esta aula
timeline-done = feito
timeline-answer = Resposta
timeline-lesson = Aula
timeline-by = até { $at }
timeline-until = agora, até { $at }
timeline-after = depois da aula

next-wait_title = Aguardando { $name }
next-wait_text = { $name } responde até { $at }. { $amount } estão bloqueados; você só paga se houver um sim.
next-answer_title = { $name } aguarda sua resposta
next-answer_text = Responda até { $at }. Depois disso o pedido expira e { $name } recebe o dinheiro de volta.
next-choose_title = { $name } sugere outro horário
next-choose_text = Nada muda até você aceitar, e o preço continua o mesmo.
next-choose_by = Escolha até { $at }. Depois disso o pedido expira e o valor bloqueado fica livre. O preço continua o mesmo.
next-suggested_text = Você sugeriu: { $when }. { $name } responde até { $at }.
next-starts = Começa { $when }
next-running = Sua aula está acontecendo
next-prepare_text = Você pode entrar a partir de { $at }. Adicione a aula à agenda para não perdê-la.
next-room_text = Vocês se encontram aqui, na sala, até { $at }.
next-own_link = Link do professor
next-held = Esta aula aconteceu
next-held_text = { $amount } disponíveis a partir de { $at }.
next-earned_text = Você ganhou { $amount }.
next-review_title = Como foi sua aula?
next-review_text = Conte a { $name } e a outros alunos como foi. Leva um minuto.
next-link = O encontro é aqui:
next-withdraw = Retirar o pedido
next-join = Entrar na aula
next-new_window = (abre uma nova janela)
next-calendar = Adicionar à agenda
next-see_tutor = Ir à página de { $name }

numbers-title = Últimos 30 dias
numbers-lessons = Aulas
numbers-hours = Horas de aula
numbers-earned = Ganhos
numbers-response = Tempo de resposta
numbers-more = { $amount } a mais que nos 30 dias anteriores
numbers-less = { $amount } a menos que nos 30 dias anteriores
numbers-same = Igual aos 30 dias anteriores
numbers-first = Ainda não há com o que comparar

report-title = Relatar um problema
report-told = Em { $at } você nos contou:
report-answered = Nossa resposta:
report-next = Nossa equipe lê e responde por e-mail. Ninguém mais fica sabendo quem escreveu.
report-reason = O que deu errado?
report-text = O que aconteceu?
report-text_help = Só a nossa equipe lê isto.
report-submit = Enviar o relato
report-tutor_no_show = O professor não veio
report-student_no_show = O aluno não veio
report-technical = Som, vídeo ou link não funcionou
report-quality = A aula não foi o combinado
report-conduct = Alguém se comportou mal
report-billing = Um problema com o pagamento
report-child_safety = Uma criança pode estar em perigo
report-other = Outra coisa
report-queue = Relatos
report-queue_none = Nada pendente.
report-answer = Responder
report-answer_text = Sua resposta
report-answer_help = Vai para quem relatou.
report-help = Algo errado?
report-help_text = Conte o que aconteceu. Alguém lê e responde por e-mail.

approval-title = Espera por você
approval-who = { $child } pede uma aula
approval-until = Decida até { $at }. Até lá o horário fica guardado.
approval-approve = Aprovar e pagar { $amount }
approval-decline = Recusar
approval-reason = Motivo (opcional)
approval-waits = Esperando seus pais
approval-waits_text = Seus pais decidem até { $at }. Até lá o horário fica guardado para você.
approval-waits_institution = Esperando a sua instituição
approval-waits_institution_text = Sua instituição decide até { $at }. Até lá o horário fica guardado para você.
approval-decide_text = { $child } pediu esta aula. Decida até { $at }; até lá o horário fica guardado.
approval-decide = Decidir
approval-ask = Pedir aos meus pais
approval-asked = Seu pedido está com seus pais. Avisaremos o que eles decidirem.
approval-asked_institution = Seu pedido está com a sua instituição. Avisaremos o que ela decidir.
approval-whom = Para quem é a aula?
approval-for_me = Para mim
approval-home =
    { $count ->
        [one] { $count } pedido dos seus filhos espera por você.
        [many] { $count } pedidos dos seus filhos esperam por você.
       *[other] { $count } pedidos dos seus filhos esperam por você.
    }
approval-parent_pays = Seus pais decidem e pagam.

spending-title = Gastos
spending-week = Esta semana
spending-month = Este mês
spending-left = Restam
spending-no_lessons = Nenhuma aula ainda. Elas aparecem aqui assim que uma for reservada.

other-title = Outro horário sugerido
other-waits = Outros horários sugeridos
other-keep_at = Manter { $when }
other-none_of_them = Nenhum serve para mim
other-say_why = Dizer por quê
other-their_clock = O horário pequeno é o de { $name } em { $zone }.
other-own = Você sugeriu: { $when }. { $name } ainda não respondeu.
other-accept = Aceitar: { $when }
other-suggest = Sugerir outro horário
other-lead = { $name } precisa aceptar primeiro. O preço continua o mesmo.
other-lead_many = Escolha até { $count } horários. O aluno fica com um deles, e a aula está confirmada.
other-send = Sugerir este horário
other-send_many = Sugerir estes horários
other-back = Voltar à aula

absent-title = { $name } não veio?
absent-refunded = Esperou em vão? Avise e você recebe o valor integral de volta na hora.
absent-paid = Esperou em vão? Avise e você recebe como se a aula tivesse acontecido.
absent-button = { $name } não veio

replace-title = Outro professor está livre
replace-text = Encontramos outro professor da matéria: { $when }. O horário não está reservado.
replace-money = O dinheiro voltou para sua carteira.
replace-button = Ver este horário

feed-lead = Suas aulas no calendário que você usa todo dia.
feed-address = Endereço para seu calendário
feed-help = Assine este endereço no seu calendário, e as mudanças aparecem lá sozinhas. Guarde-o para você: quem o conhece vê suas aulas.
feed-open = Adicionar ao meu calendário
feed-rotate = Criar um novo endereço
feed-rotate_help = O antigo deixa de funcionar em todos os calendários.
feed-next = Próximas aulas
feed-none = Ainda não há aulas
feed-none_text = Assim que houver uma, ela aparece aqui e no seu calendário.

figures-lead = Suas aulas dos últimos seis meses.
figures-before = { $value } nos seis meses anteriores
figures-percent = { $count } por cento
figures-lessons = Aulas dadas
figures-students = Alunos
figures-strikes = Aulas perdidas
figures-acceptance = Pedidos aceitos
figures-completion = Aulas que aconteceram
figures-retention = Alunos que voltaram
figures-rating = Avaliação
figures-rating_lately = Nota recente
figures-response = Tempo de resposta
figures-advice = O que mais ajuda
figures-fine = Tudo certo. Nada a mudar.
figures-attend = Venha a todas as aulas combinadas. Se não puder, sugira outro horário antes do início.
figures-keep = Cancele menos: mantenha seus horários em dia para ninguém reservar quando você não pode.
figures-answer = Aceite mais pedidos ou responda com outros horários: os alunos se lembram de quem encontra um jeito.
figures-answer_sooner = Responda mais cedo: a maioria reserva com quem responde primeiro.

repeat-label = Repetir
repeat-once = Só esta vez
repeat-weekly = { $count } aulas, toda semana
repeat-biweekly = { $count } aulas, a cada duas semanas
repeat-help = Cada aula é paga e cancelada separadamente. Horários já ocupados ficam de fora, e você vê quais.

series-open = Ver a série inteira
series-more = + { $count } outras desta série
series-count = Aulas
series-each = Cada uma
series-on_hold = Bloqueado
series-answer_by = Resposta até
series-only_accepted = Você só paga as aulas aceitas. O resto volta na hora para sua carteira.
series-lead = Sempre no mesmo horário no relógio do professor.
series-skipped = Não reservadas
series-taken = O horário estava ocupado.
series-away = O professor não está livre nesse horário.
series-own = Você tinha outra aula nesse horário.
series-money = O saldo da carteira não era suficiente.
series-clock = Os relógios mudam nesse dia, e esse horário não existe.
series-cancel = Cancelar todas as próximas aulas
series-cancel_help = O que você recebe de volta depende de quando cada aula começa.

hold-keep = Guardar este horário por 10 minutos
hold-kept = Guardado para você até { $time }. Até lá, ninguém mais pode reservá-lo.
hold-release = Liberar
hold-clock = Tempo restante
hold-left =
    { $count ->
        [one] Falta { $count } minuto para reservar este horário.
        [many] Faltam { $count } minutos para reservar este horário.
       *[other] Faltam { $count } minutos para reservar este horário.
    }
hold-over = Este horário não está mais guardado para você. Ainda dá para reservá-lo, se ninguém reservar antes.

rate-title = Como foi sua aula?
rate-title_own = Como foi { $name } na aula?
rate-lead = { $name } vê quando escrever também, ou em duas semanas no máximo.
rate-overall = No geral
rate-prepared = Veio com a aula preparada
rate-took_part = Participou
rate-on_time = Chegou na hora
rate-comment = Com suas palavras
rate-comment_help = Todo mundo pode ler isto na página de { $name }.
rate-comment_help_own = Só seu aluno e os professores que receberem um pedido dele podem ler isto.
rate-send = Enviar minha avaliação
rate-own = Sua avaliação
rate-of = O que { $name } diz
rate-held = Sua avaliação espera a nossa leitura, no máximo um dia: contém dados de contato, um link ou uma palavra grosseira. Se você mudar, ela aparece na hora.
rate-hidden = Só você pode ler isto até { $name } escrever também, ou até { $at }.
rate-waits = { $name } já escreveu. Você poderá ler assim que escrever também.
rate-none = { $name } ainda não escreveu uma avaliação.
rate-edit = Alterar minha avaliação
rate-save = Salvar minha avaliação
rate-stars_fixed = Sua avaliação é pública: as palavras ainda podem mudar, as estrelas não.
rate-edited = editada
rate-reply_of = { $name } responde
rate-reply = Responder a esta avaliação
rate-reply_text = Sua resposta
rate-reply_help = Aparece abaixo da avaliação, para todos, e depois não dá para mudar.
rate-reply_send = Publicar minha resposta
rate-helpful = Útil
rate-helpful_off = No fim, não foi útil
rate-helped =
    { $count ->
        [one] Ajudou { $count } pessoa
       *[other] Ajudou { $count } pessoas
    }
next-write_review = Escrever uma avaliação
next-review_student = Avaliar o aluno

notes-title = Anotações
notes-lead = Anote o que vocês viram e o que vem depois: a próxima aula começa onde esta parou.
notes-topics = O que vimos
notes-homework = Para fazer em casa
notes-next_steps = Na próxima vez
notes-shared_help = Seu aluno vê estas três partes quando a aula começa; os pais de uma criança também.
notes-private = Só para você
notes-private_help = Ninguém mais lê isto.
notes-write = Escrever anotações
notes-edit = Alterar as anotações
notes-save = Salvar as anotações

materials-title = Arquivos
materials-none = Ainda não há arquivos. Vocês dois podem adicionar, antes e depois da aula.
materials-add = Adicionar um arquivo
materials-help = PDF, Word, imagens, MP4 ou ZIP, até 25 MB.
materials-send = Enviar o arquivo
materials-remove = Remover

students-title = Seus alunos
students-lead = Todos que reservaram ou pediram uma aula com você.
students-none = Ainda não há alunos
students-none_text = Assim que alguém pedir uma aula, aparecerá aqui. Os alunos reservam os horários que você oferece.
students-all = Todos os alunos
students-lessons =
    { $count ->
        [0] Ainda sem aulas
        [one] { $count } aula
       *[other] { $count } aulas
    }
students-next = próxima aula { $when }
students-last = última aula { $when }
students-no_notes = Ainda não há anotações. Escreva na página de uma aula.
students-reviews = O que os professores dizem

group-title = Aulas em grupo
group-lead = Aprenda em grupo: um professor, poucos alunos, preço menor.
group-none = Nenhuma aula em grupo no momento
group-none_text = Os professores sempre acrescentam novas. Enquanto isso, encontre um só para você.
group-off = Cancelada
group-yours = Você tem uma vaga
group-full = Lotada
group-free =
    { $count ->
        [one] Resta { $count } vaga
       *[other] Restam { $count } vagas
    }
group-all = Todas as aulas em grupo
group-open = Ver a aula em grupo
group-place = Uma vaga nesta aula
group-price = Preço de uma vaga
group-price_in = Preço de uma vaga ({ $currency })
group-seats = Vagas
group-seats_of = { $free } de { $count } livres
group-give_back = Devolver minha vaga
group-waiting =
    { $count ->
        [one] { $count } pessoa está na lista de espera.
       *[other] { $count } pessoas estão na lista de espera.
    }
group-cancel = Cancelar esta aula em grupo
group-cancel_help = Todos recebem o valor integral de volta e um e-mail.
group-teach_title = Suas aulas em grupo
group-teach_lead = Uma aula, vários alunos: cada um paga sua vaga. O horário fica ocupado assim que você oferece.
group-new = Oferecer uma aula em grupo
group-name = Título
group-name_help = Do que se trata, em poucas palavras.
group-about = O que vocês vão fazer juntos
group-date = Dia
group-length = Duração
group-offer = Oferecer esta aula
group-edit = Editar título e descrição
group-edit_help = Horário, vagas e preço ficam como foram reservados.

waiting-title = Listas de espera
waiting-lead = Por ordem de chegada. O que abrir fica guardado para você por até duas horas.
waiting-none = Você não está esperando por nada
waiting-none_text = Quando uma aula está lotada, você pode entrar na lista de espera.
waiting-place = Número { $count } na fila
waiting-join = Entrar na lista de espera
waiting-leave = Sair desta lista
waiting-offer = Livre para você: { $when }
waiting-until = Guardado até { $at }. Depois avisamos a próxima pessoa.
waiting-claim = Reservar agora
waiting-tutor = Avise-me quando um horário ficar livre
waiting-tutor_help = Se alguém cancelar entre esses dias, guardamos o horário para você e escrevemos.
waiting-from = De
waiting-to = Até

series-price = O preço do professor tinha mudado.
helping-title = Pedir ajuda
helping-lead = Conte o que precisa. Professores da matéria respondem com preço e horários; escolha um e está reservado.
helping-others = Pedidos que você pode responder
helping-own = Seus pedidos
helping-ask = Novo pedido
helping-request = Pedido de ajuda
helping-text = Com o que você precisa de ajuda?
helping-text_help = Onde você travou, o que já tentou e para quando precisa. Sem endereço nem telefone, por favor.
helping-budget = Orçamento por aula
helping-times = Quando você tem tempo?
helping-from = De
helping-until = Até
helping-send = Enviar aos professores
helping-offered = Você respondeu
helping-open = Aberto
helping-accepted = Reservado
helping-closed = Fechado
helping-lapsed = Vencido
helping-open_until = Aberto até { $date }
helping-no_offers = Ainda sem respostas. Os professores costumam responder em um dia.
helping-take = Reservar { $time }
helping-lesson = Ver a aula
helping-close = Fechar este pedido
helping-offer = Oferecer uma aula
helping-message = Sua mensagem
helping-price = Preço da aula
helping-starts = Horários sugeridos (até cinco)
helping-offer_send = Enviar a oferta
helping-offers =
    { $count ->
        [one] { $count } resposta
       *[other] { $count } respostas
    }

### Cases about lessons.

cases-title = Contestação
cases-lead = Alguém da nossa equipe que não participou da aula lê os dois lados e decide em até dois dias. Até lá, o pagamento fica bloqueado.
cases-both_read = A outra parte e nossa equipe leem isto.
cases-submit = Abrir a contestação
cases-not_now = Uma contestação pode ser aberta em até 48 horas depois de uma aula paga. Você ainda pode nos contar o que houve.
cases-own = Suas contestações
cases-own_lead = O que está aberto sobre suas aulas e o que foi decidido.
cases-no_own = Nenhuma contestação
cases-no_own_text = Se uma aula deu errado, abra uma contestação na página dela em até 48 horas.
cases-queue = Contestações
cases-queue_lead = Contestações à espera de decisão; a mais urgente primeiro.
cases-open = Aberta
cases-decided = Decidida
cases-requested = A aula foi solicitada
cases-answered = O professor respondeu
cases-start = Início previsto
cases-end = Fim previsto
cases-closed = Terminou
cases-opened = A contestação foi aberta
cases-full = Tudo é devolvido
cases-partial = Uma parte é devolvida
cases-none = Nada é devolvido
cases-went_back = Devolvido a quem pagou: { $amount }
cases-waits = Decisão até { $when }. Até lá, o pagamento fica bloqueado.
cases-until = Prazo: { $when }
cases-lesson = Aula
cases-paid = Pago
cases-timeline = O que aconteceu e quando
cases-said = O que os dois dizem
cases-student = aluno
cases-tutor = professor
cases-add = Acrescentar algo
cases-send = Enviar
cases-decide = Decidir uma contestação
cases-decision = Decisão
cases-amount = Valor devolvido
cases-amount_help = Só para uma parte.
cases-look = Ver o que seria movido
cases-tutor_keeps = O professor fica com
cases-note = Motivo
cases-note_help = As duas partes leem isto.
cases-decide_now = Decidir
cases-propose = Propor
cases-second = Acima de { $limit } duas pessoas decidem: outra precisa chegar à mesma decisão.
cases-proposed = { $name } propõe devolver { $amount }.
cases-times_proposed = Outros horários sugeridos
cases-moved = Mudança de horário combinada
cases-money_held = Preço bloqueado
cases-money_taken = Preço cobrado
cases-money_earned = Aula paga
cases-money_back = Valor devolvido
cases-money_cleared = Ganhos disponíveis
cases-reminded = Lembrete enviado
cases-bank_asked = O titular pediu o dinheiro ao banco
cases-bank_decided = O banco decidiu
cases-wrote = Mensagens escritas até então: { $number }
cases-joined = Entrou na sala
cases-left = Saiu da sala
cases-dropped = Conexão perdida
cases-returned = De volta à sala
cases-offered = Proposta feita
cases-accepted = Proposta aceita
cases-appealed = Recurso aberto
cases-appeal_decided = Recurso decidido
cases-overdue = Atrasada
cases-answer_until = Primeira resposta até { $when }
cases-policy = Política de cancelamento
cases-presence = Na sala da aula
cases-presence_minutes = Aluno { $student } min, professor { $tutor } min, juntos { $together } de { $planned } min
cases-evidence = Arquivos
cases-file_add = Adicionar um arquivo
cases-file_help = PDF, JPEG, PNG ou MP4, até { $megabytes } MB cada. O aluno, o professor e nossa equipe podem abrir.
cases-file_shows = O que ele mostra?
cases-file_send = Enviar o arquivo
cases-proposal = Proposta
cases-proposal_lead = Regras fixas propõem isto. Assim que os dois aceitarem, vale. Se não, uma pessoa decide.
cases-proposal_back = Seria devolvido: { $amount }
cases-proposal_until = Pode ser aceita até { $when }.
cases-proposal_comes = A proposta chega quando os dois tiverem contado o que houve, no máximo até { $when }.
cases-accept = Aceitar a proposta
cases-accepted_student = O aluno aceitou.
cases-accepted_tutor = O professor aceitou.
cases-agreed = Os dois aceitaram a proposta.
cases-appeal = Recurso
cases-appeal_lead = Dá para recorrer uma vez, até { $when }. Outra pessoa decide então em definitivo. O que voltou para o aluno fica com ele.
cases-appeal_reason = O que passou despercebido?
cases-appeal_send = Enviar o recurso
cases-appeal_waits = Outra pessoa olha de novo, até { $when }.
cases-stands = A primeira decisão fica
cases-raised = Mais é devolvido
cases-lowered = O professor tinha razão; o aluno fica com o que foi devolvido
cases-further = Devolvido pelo recurso: { $amount }
cases-survey = Como foi tratado?
cases-survey_rating = De 1 (mal) a 5 (bem)
cases-survey_comment = O que pode melhorar?
cases-survey_send = Enviar a nota
cases-similar = Contestações parecidas
cases-similar_days = Em { $days } dias: tudo { $full }, uma parte { $partial }, nada { $none }.
cases-similar_median = No meio deles, { $percent } do preço foi devolvido.
cases-templates = Textos para começar
cases-template_full = A sala e os dois relatos mostram que a aula não foi dada como combinado, e não por causa do aluno. O preço inteiro é devolvido.
cases-template_partial = Uma parte da aula foi dada como combinado, outra não. A parte perdida é devolvida.
cases-template_none = A aula foi dada como combinado, ou foi perdida sem ser por causa do professor. Desta vez nada é devolvido.
cases-use_full = Usar: tudo é devolvido
cases-use_partial = Usar: uma parte é devolvida
cases-use_none = Usar: nada é devolvido
cases-not_taken_back = { $amount } já foi devolvido e fica com o aluno. O professor lê que tinha razão.
cases-figures = Os últimos { $days } dias
cases-waiting = À espera
cases-answered_in_time = Primeira resposta em { $hours } h
cases-decided_in_time = Decididas em { $hours } h
cases-rated = Como os dois avaliam

### The cockpit and the student’s home.

cockpit-today = Hoje
cockpit-commission = Comissão: { $count }%
cockpit-until = Ganhe mais { $amount } e ela cai para { $count }%.
cockpit-lowest = Você chegou à menor comissão.
cockpit-months = Aulas dos últimos seis meses
cockpit-goals = Seus objetivos
cockpit-homework = Tarefa de casa
cockpit-again = Reservar de novo
cockpit-book_again = Escolher horário
# Refunds after a lesson.
refund-title = Reembolsos
refund-lead = Pedidos de alunos e reembolsos que uma segunda pessoa precisa aprovar.
refund-none = Nenhum reembolso espera.
refund-ask = Pedir reembolso
refund-ask_lead = Diga por que esta aula deve ser devolvida. Nós decidimos, e a resposta chega por e-mail.
refund-reason = Por quê
refund-send = Enviar pedido
refund-asked = Você pediu um reembolso. A resposta chega por e-mail.
refund-done = { $amount } voltaram para você.
refund-declined = Não reembolsamos esta aula.
refund-why = Escreve: { $reason }
refund-from_staff = Iniciado pela equipe.
refund-look = Ver detalhes
refund-of = { $payer } por uma aula com { $tutor }
refund-amount = Valor em { $currency }
refund-most = No máximo { $amount }
refund-preview = Mostrar o que move
refund-answer = O que se diz a quem pagou
refund-give = Reembolsar { $amount }
refund-propose = Propor { $amount }
refund-second = Acima de { $limit } duas pessoas decidem: outra pessoa do financeiro precisa concordar.
refund-waiting_second = Espera uma segunda pessoa
refund-waits = A decidir
refund-badge_done = Reembolsado
refund-badge_declined = Não reembolsado
refund-proposed = { $name } propõe { $amount }.
refund-agree = Concordar e reembolsar
refund-decline = Não reembolsar
refund-advance = Adiantado pela plataforma
refund-debt = Devido pelo professor
refund-debts = Dívidas de professores
refund-card = Cartão do aluno
refund-promo = Descontos da plataforma
book-by_card = Cartão
book-pay_by_card = Pagar com cartão
next-pay_title = Falta seu cartão
next-pay_text = O horário é seu até { $at }. Pague { $amount } até lá e seu pedido será enviado.
next-pay_act = Pagar com cartão
book-converted = Você paga { $paid } da sua carteira por { $amount } (câmbio: { $source }, { $date }). O que voltar, volta a este câmbio.
lessons-asked = Pedidos
lessons-asked_lead = Alunos que gostariam de uma aula com você. Você tem 24 horas para responder.
lessons-asked_none = Ninguém espera resposta
lessons-asked_none_text = Novos pedidos aparecem aqui e no seu e-mail. Mais horários abertos trazem mais pedidos.

now-title = Ajuda em minutos
now-lead = Um quarto de hora com alguém que está livre agora. Você só paga quando alguém aceita.
now-option = { $subject } – a partir de { $price }, livres: { $count }
now-topic = Em que você travou?
now-topic_help = Uma linha para quem vai ajudar. Sem endereços nem telefones, por favor.
now-max = Preço máximo
now-max_help = Se deixar vazio, ninguém fica de fora pelo preço.
now-ask = Perguntar agora
now-nobody = Ninguém está livre agora
now-nobody_text = Pergunte por escrito: vão responder com preço e horários.
now-waiting = Estamos procurando alguém
now-offered = Estamos perguntando a alguém
now-how = Perguntamos a uma pessoa de cada vez, um minuto para cada. Esta página se atualiza sozinha.
now-asked = Perguntados até agora: { $count }
now-until = Procuramos até { $time }.
now-cancel = Parar de procurar
now-accepted = Alguém aceitou
now-accepted_text = Sua aula começa em instantes. Vocês se encontram lá.
now-open = Ir para a aula
now-expired = Desta vez não deu certo
now-nobody_came = Ninguém pôde vir em dez minutos. Você não pagou nada.
now-could_not_pay = Alguém aceitou, mas seu saldo já não bastava. Você não pagou nada.
now-learner_busy = Alguém aceitou, mas já havia outra coisa no calendário. Você não pagou nada.
now-may_not_book = No momento você não pode reservar aulas. Você não pagou nada.
now-cancelled = Você parou de procurar
now-again = Perguntar de novo
now-book = Melhor reservar um horário
now-teach_title = Livre agora
now-teach_lead = Diga que está livre e quem precisar de ajuda neste minuto chegará a você, um de cada vez. Você tem um minuto para responder; vale o seu calendário, não o seu horário.
now-free_until = Você está livre até { $time }
now-not_free = Agora ninguém chega a você
now-how_long = Por quanto tempo está livre?
now-start = Estou livre agora
now-stop = Não estou mais livre
now-offer = { $student } precisa de ajuda agora
now-offer_until = Responda até { $time }; depois perguntamos a outro professor.
now-price = { $price } por { $count } minutos
now-accept = Aceitar e começar
now-decline = Agora não
now-none = Ninguém está perguntando agora. Esta página se atualiza sozinha.

trial-title = Aula experimental
trial-title_with = Aula experimental com { $name }
trial-about = A primeira aula com um professor, uma única vez. Se não foi o certo, você ganha um bônus para outro.
trial-gone = Não há aula experimental para você com este professor: ela é a primeira aula, uma única vez. Aqui você agenda uma comum.
trial-replace_title = Não foi o professor certo para você?
trial-replace_lead = Conte para nós até { $date } e damos { $amount } para uma aula com outro professor. Vale por 14 dias, uma vez por ano. Seu professor fica com o preço e não fica sabendo.
trial-reason = O que não combinou?
trial-reason_style = O jeito de ensinar
trial-reason_level = Fácil ou difícil demais
trial-reason_pace = Rápido ou lento demais
trial-reason_language = Não nos entendemos bem
trial-reason_time = Os horários
trial-reason_other = Outra coisa
trial-words = Com suas palavras
trial-words_help = Só a nossa equipe lê isto.
trial-replace = Procurar outro professor
trial-given = Você recebeu { $amount } para uma aula com outro professor. Vale até { $date }.
trial-find = Encontrar outro professor
