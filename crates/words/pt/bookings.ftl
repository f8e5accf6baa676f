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
book-sign_in_first = Entre para reservar
book-verify_first = Confirme o e-mail para reservar
book-balance = Você tem { $amount } na carteira.
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
lesson-lesson = Aula

paid-pending = Pagamento em andamento
paid-held = Bloqueado, não cobrado
paid-captured = Pago
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
home-next = Próxima aula
home-now = agora
home-in_minutes = em { $count } min
home-in_hours = em { $count } h
home-open = Ver a aula
home-waiting = Aguardando resposta
home-on_hold = Bloqueado

timeline-label = Em que ponto está esta aula
timeline-done = feito
timeline-by = até { $at }
timeline-until = agora, até { $at }
timeline-after = depois da aula

next-wait_title = Aguardando { $name }
next-wait_text = { $name } responde até { $at }. { $amount } estão bloqueados; você só paga se houver um sim.
next-answer_title = { $name } aguarda sua resposta
next-answer_text = Responda até { $at }. Depois disso o pedido expira e { $name } recebe o dinheiro de volta.
next-starts = Começa { $when }
next-running = Sua aula está acontecendo
next-prepare_text = Você pode entrar a partir de { $at }. Adicione a aula à agenda para não perdê-la.
next-join_text = O encontro é no link do professor, até { $at }.
next-no_link = { $name } ainda não adicionou um link para a aula. Ele aparece aqui assim que estiver lá.
next-no_link_own = Seu aluno ainda não consegue entrar: você não adicionou um link para a aula.
next-held = Esta aula aconteceu
next-held_text = Seus ganhos de { $amount } ficam disponíveis 48 horas depois da aula.
next-review_title = Como foi sua aula?
next-review_text = As avaliações e os próximos horários livres de { $name } estão no perfil.
next-link = O encontro é aqui:
next-withdraw = Retirar o pedido
next-add_link = Adicionar meu link
next-join = Entrar na aula
next-new_window = (abre uma nova janela)
next-calendar = Adicionar à agenda
next-see_tutor = Ir à página de { $name }

numbers-title = Últimos 30 dias
numbers-lessons = Aulas
numbers-hours = Horas de aula
numbers-earned = Ganhos
numbers-waiting = Pedidos à sua espera
numbers-response = Suas respostas
numbers-more = { $amount } a mais que nos 30 dias anteriores
numbers-less = { $amount } a menos que nos 30 dias anteriores
numbers-same = Igual aos 30 dias anteriores

report-title = Relatar um problema
report-told = Em { $at } você nos contou:
report-answered = Nossa resposta:
report-next = Alguém lê e responde por e-mail. Ninguém mais fica sabendo quem escreveu.
report-reason = O que deu errado?
report-text = O que aconteceu?
report-text_help = Só a nossa equipe lê isto.
report-submit = Enviar o relato
report-tutor_no_show = O professor não veio
report-student_no_show = O aluno não veio
report-technical = O som, a imagem ou o link não funcionou
report-quality = A aula não foi o que foi combinado
report-conduct = Alguém se comportou mal
report-billing = Algo sobre o dinheiro
report-child_safety = Uma criança pode estar em perigo
report-other = Outra coisa
report-queue = Relatos
report-queue_lead = O que nos contam sobre as aulas, o mais antigo primeiro. A resposta sai por e-mail.
report-queue_none = Nada espera por você.
report-answer = Responder
report-answer_text = Sua resposta
report-answer_help = Quem relatou vai ler isto.
report-answer_send = Enviar a resposta
report-help = Algo errado?
report-help_text = Conte o que aconteceu. Alguém lê e responde por e-mail.

approval-title = Espera por você
approval-who = { $child } pede uma aula
approval-until = Decida até { $at }. Até lá o horário fica guardado.
approval-approve = Aprovar e pagar { $amount }
approval-decline = Recusar
approval-reason = Motivo, se quiser
approval-waits = Esperando seus pais
approval-waits_text = Seus pais decidem até { $at }. Até lá o horário fica guardado para você.
approval-decide_text = { $child } pediu esta aula. Decida até { $at }; até lá o horário fica guardado.
approval-decide = Decidir
approval-ask = Pedir aos meus pais
approval-asked = Seu pedido está com seus pais. Avisaremos o que eles decidirem.
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
other-own = Você sugeriu: { $when }. { $name } ainda não respondeu.
other-theirs = { $name } sugere outro horário. Nada muda até você aceitar, e o preço continua o mesmo.
other-accept = Aceitar: { $when }
other-keep = Manter o horário
other-suggest = Sugerir outro horário
other-lead = { $name } precisa aceptar primeiro. O preço continua o mesmo.
other-lead_many = Escolha até { $count } horários. O aluno fica com um deles, e a aula está confirmada.
other-send = Sugerir este horário
other-send_many = Sugerir estes horários
other-back = Voltar à aula

absent-title = { $name } não veio?
absent-refunded = Se você esperou em vão, avise: o valor inteiro volta na hora.
absent-paid = Se você esperou em vão, avise: você recebe como se a aula tivesse acontecido.
absent-button = { $name } não veio

replace-title = Outro professor está livre
replace-text = Encontramos um horário livre para a mesma matéria: { $when }. Ele não está guardado para você.
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
figures-percent = { $count } por cento
figures-lessons = Aulas dadas
figures-students = Alunos
figures-strikes = Aulas perdidas
figures-acceptance = Pedidos aceitos
figures-completion = Aulas que aconteceram
figures-retention = Alunos que voltaram
figures-rating = Avaliação
figures-rating_lately = Avaliação recente
figures-response = Tempo de resposta
figures-advice = O que mais ajudaria
figures-fine = Está tudo indo bem. Não há nada a mudar.
figures-attend = Venha a todas as aulas combinadas. Se não puder, sugira outro horário antes do início.
figures-keep = Cancele menos: mantenha seus horários em dia para ninguém reservar quando você não pode.
figures-answer = Aceite mais pedidos ou responda com outros horários: os alunos se lembram de quem encontra um jeito.
figures-answer_sooner = Responda mais cedo: a maioria reserva com quem responde primeiro.

repeat-label = Repetir
repeat-once = Só esta vez
repeat-weekly = Toda semana
repeat-biweekly = A cada duas semanas
repeat-times = Quantas aulas
repeat-help = Cada aula é paga e pode ser cancelada separadamente. Se um horário estiver ocupado, essa aula fica de fora e você verá qual.

series-title = Aulas com { $name }
series-open = Ver a série inteira
series-lead = São sempre no mesmo horário do relógio do professor.
series-skipped = Não reservadas
series-taken = O horário estava ocupado.
series-away = O professor não está livre nesse horário.
series-own = Você tinha outra aula nesse horário.
series-money = O saldo da carteira não era suficiente.
series-clock = Esse horário não existe nesse dia.
series-cancel = Cancelar todas as próximas aulas
series-cancel_help = Cada uma pela sua regra: o que volta depende de quanto falta.

hold-keep = Guardar este horário por 10 minutos
hold-kept = Guardado para você até { $time }. Até lá, ninguém mais pode reservá-lo.
hold-release = Liberar
