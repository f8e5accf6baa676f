### Booking, lessons, cancelling, the home page.

policy-flexible = Flexible: cancelas gratis hasta 4 horas antes; después, la mitad del precio.
policy-standard = Estándar: cancelas gratis hasta 24 horas antes, pagas la mitad hasta 4 horas antes y, después, el precio completo.
policy-strict = Estricta: cancelas gratis hasta 48 horas antes, pagas la mitad hasta 24 horas antes y, después, el precio completo.

book-title_with = Reservar una clase con { $name }
book-subject = Materia
book-minutes_short = min
book-time = Hora
book-topic = Tema
book-topic_help = Una línea basta para que el profesor se prepare.
book-goals = Objetivos
book-total = Total
book-charged_as = { $about }, se cobra como { $amount }
book-no_fees = Sin gastos extra.
book-choose_time = Elige primero una hora.
book-pay_and_book = Pagar { $amount } y reservar
book-pay_and_request = Pagar { $amount } y enviar la solicitud
book-pay_and_book_many = Pagar { $amount } y reservar { $count } clases
book-pay_and_request_many = Pagar { $amount } y solicitar { $count } clases
book-sign_in_first = Inicia sesión para reservar
book-verify_first = Confirma tu correo para reservar
book-balance = Tienes { $amount } en el monedero.
book-sponsored = { $institution } paga esta clase.
book-sponsored_asks = { $institution } paga esta clase en cuanto alguien de allí la apruebe.
book-top_up_first = Recarga { $amount } para reservar
book-own = Esta es tu página. Aquí reservan contigo los estudiantes.

lesson-requested = Esperando al profesor
lesson-requested_own = Esperando tu respuesta
lesson-scheduled = Confirmada
lesson-active = En curso
lesson-ended = Terminada
lesson-not_held = No se celebró
lesson-declined = Rechazada
lesson-cancelled = Cancelada
lesson-expired = Sin respuesta a tiempo
lesson-confirm = Confirmar clase
lesson-cancel = Cancelar clase
lesson-decline = Rechazar
lesson-decline_reason = Motivo
lesson-decline_help = El estudiante verá este mensaje.
lesson-with = con
lesson-their_time = { $time } ({ $zone }) para { $name }
lesson-your_time = tu hora ({ $zone })
lesson-clocks_moved = Una nueva ley ha cambiado la hora oficial en { $zone }. En los relojes de allí, la clase sigue a la hora acordada.
lesson-clocks_before = En tu reloj antes era: { $before }.
lesson-clocks_kept = Una nueva ley ha cambiado la hora oficial en { $zone } y la clase no ha podido seguirla. Empieza justo cuando habría empezado antes; allí es otra hora que la acordada.
lesson-when = Cuándo
lesson-payment = Pago
lesson-earnings = Tus ganancias
lesson-earnings_tutor = Ganancias del profesor
lesson-fee = Comisión
lesson-reason = Motivo
lesson-policy = Cancelación
lesson-again = Volver a reservar
lesson-here = Estás aquí
lesson-as_tutor = profesor
lesson-as_student = estudiante
lesson-clock_own = Tu hora ({ $zone })
lesson-clock_their = Hora de { $name } ({ $zone })
lesson-agreed = Lo acordado
lesson-asked_for = Lo solicitado
lesson-lesson = Clase

paid-pending = Pago en curso
paid-held = Retenido, sin cobrar
paid-captured = Pagado
paid-kept = Guardado hasta la clase
paid-voided = Liberado, no se ha cobrado nada
paid-part_refunded = Devuelto: { $amount }
paid-refunded = Devuelto: { $amount }

lessons-list = Tus clases
lessons-upcoming = Próximas
lessons-past = Anteriores
lessons-cancelled = Canceladas
lessons-none_title = Aquí aún no hay clases

cancel-title = ¿Cancelar esta clase?
cancel-reason = Motivo
cancel-submit = Cancelar clase
cancel-keep = Mantener la clase
cancel-refund = El estudiante recupera
cancel-refund_own = Recuperas
cancel-kept = Cargo por cancelación
cancel-journal = Ver el detalle del pago
cancel-account = Cuenta
cancel-amount = Importe

home-hello = Hola, { $name }
home-earned_pending = Ganancias pendientes (disponibles tras 48 horas)
home-earned_available = Ganancias disponibles
home-wallet = Monedero
home-profile_title = Cuéntales a los estudiantes quién eres
home-profile_text = Escribe tu perfil. Tras una breve revisión, los estudiantes podrán encontrarte y reservar contigo.
home-profile_action = Escribir mi perfil
home-requests = Solicitudes por responder
home-none_title = No tienes clases próximas
home-none_text = ¿Te apetece aprender algo nuevo?
home-pending_text = Estamos revisando tu perfil. Mientras tanto, indica tu horario: podrán reservar contigo en cuanto se publique.
home-teach_text = Los estudiantes reservan las horas que ofreces.
home-admin_text = Mira si hay profesores nuevos que esperan tu aprobación.
home-later = Más adelante
home-children = Clases de tus hijos
home-queues = Te esperan
home-queues_idle = No hay nada pendiente.
home-look = Abrir
home-next = Próxima clase
home-now = ahora
home-in_minutes = en { $count } min
home-in_hours = en { $count } h
home-open = Ver la clase
home-waiting = Esperando respuesta
home-on_hold = Retenido para próximas clases

timeline-label = En qué punto está esta clase
timeline-done = hecho
timeline-answer = Respuesta
timeline-lesson = Clase
timeline-by = antes del { $at }
timeline-until = ahora, hasta las { $at }
timeline-after = después de la clase

next-wait_title = Esperando a { $name }
next-wait_text = { $name } responde antes del { $at }. Hay { $amount } retenidos; solo pagas si acepta.
next-answer_title = { $name } espera tu respuesta
next-answer_text = Responde antes del { $at }. Después la solicitud caduca y { $name } recupera el dinero.
next-choose_title = { $name } propone otra hora
next-choose_text = Nada cambia hasta que aceptes, y el precio sigue igual.
next-choose_by = Elige antes del { $at }. Después la solicitud caduca y el dinero retenido queda libre. El precio sigue igual.
next-suggested_text = Has propuesto: { $when }. { $name } responde antes del { $at }.
next-starts = Empieza { $when }
next-running = Tu clase está en curso
next-prepare_text = Puedes entrar a partir del { $at }. Añádela a tu calendario para no perdértela.
next-room_text = Os veis aquí, en la sala, hasta las { $at }.
next-own_link = Enlace del profesor
next-held = Esta clase se celebró
next-held_text = { $amount } disponibles a partir del { $at }.
next-earned_text = Ganaste { $amount }.
next-review_title = ¿Qué tal la clase?
next-review_text = Cuéntales a { $name } y a otros estudiantes cómo fue. Es un minuto.
next-link = Es aquí:
next-withdraw = Retirar la solicitud
next-join = Entrar en la clase
next-new_window = (abre una ventana nueva)
next-calendar = Añadir al calendario
next-see_tutor = Ir a la página de { $name }

numbers-title = Últimos 30 días
numbers-lessons = Clases
numbers-hours = Horas de clase
numbers-earned = Ganancias
numbers-response = Tiempo de respuesta
numbers-more = { $amount } más que en los 30 días anteriores
numbers-less = { $amount } menos que en los 30 días anteriores
numbers-same = Igual que los 30 días anteriores
numbers-first = Aún no hay con qué comparar

report-title = Informar de un problema
report-told = El { $at } nos contaste:
report-answered = Nuestra respuesta:
report-next = Nuestro equipo lo lee y te responde por correo. Nadie más sabrá quién escribió.
report-reason = ¿Qué salió mal?
report-text = ¿Qué pasó?
report-text_help = Solo lo lee nuestro equipo.
report-submit = Enviar
report-tutor_no_show = El profesor no vino
report-student_no_show = El estudiante no vino
report-technical = Fallaron el sonido, el vídeo o el enlace
report-quality = La clase no fue lo acordado
report-conduct = Alguien se portó mal
report-billing = Un problema con el pago
report-child_safety = Un menor puede estar en peligro
report-other = Otra cosa
report-queue = Avisos
report-queue_none = No hay nada pendiente.
report-answer = Responder
report-answer_text = Tu respuesta
report-answer_help = Le llega a quien avisó.
report-help = ¿Algo va mal?
report-help_text = Cuéntanos qué pasó. Alguien lo lee y te responde por correo.

approval-title = Espera tu decisión
approval-who = { $child } pide una clase
approval-until = Decide antes de { $at }. Hasta entonces se guarda la hora.
approval-approve = Aprobar y pagar { $amount }
approval-decline = Rechazar
approval-reason = Motivo (opcional)
approval-waits = Espera a tus padres
approval-waits_text = Tus padres deciden antes de { $at }. Hasta entonces se te guarda la hora.
approval-waits_institution = Espera a tu institución
approval-waits_institution_text = Tu institución decide antes de { $at }. Hasta entonces se te guarda la hora.
approval-decide_text = { $child } ha pedido esta clase. Decide antes de { $at }; hasta entonces se guarda la hora.
approval-decide = Decidir
approval-ask = Pedírselo a mis padres
approval-asked = Tus padres tienen tu solicitud. Te diremos qué deciden.
approval-asked_institution = Tu institución tiene tu solicitud. Te diremos qué decide.
approval-whom = ¿Para quién es la clase?
approval-for_me = Para mí
approval-home =
    { $count ->
        [one] { $count } solicitud de tus hijos espera tu decisión.
        [many] { $count } solicitudes de tus hijos esperan tu decisión.
       *[other] { $count } solicitudes de tus hijos esperan tu decisión.
    }
approval-parent_pays = Tus padres deciden y pagan.

spending-title = Gastos
spending-week = Esta semana
spending-month = Este mes
spending-left = Queda
spending-no_lessons = Todavía no hay clases. Aparecerán aquí en cuanto se reserve una.

other-title = Otra hora propuesta
other-waits = Otras horas propuestas
other-keep_at = Mantener { $when }
other-none_of_them = Ninguna me viene bien
other-say_why = Decir por qué
other-their_clock = La hora pequeña es la de { $name } en { $zone }.
other-own = Has propuesto: { $when }. { $name } aún no ha respondido.
other-accept = Aceptar: { $when }
other-suggest = Proponer otra hora
other-lead = { $name } tiene que aceptar primero. El precio sigue igual.
other-lead_many = Elige hasta { $count } horas. El estudiante escoge una y la clase queda confirmada.
other-send = Proponer esta hora
other-send_many = Proponer estas horas
other-back = Volver a la clase

absent-title = ¿{ $name } no ha venido?
absent-refunded = ¿Esperaste en vano? Avísanos y te devolvemos enseguida el precio completo.
absent-paid = ¿Esperaste en vano? Avísanos y cobras como si la clase se hubiera dado.
absent-button = { $name } no ha venido

replace-title = Otro profesor está libre
replace-text = Encontramos a otro profesor de la materia: { $when }. La hora no está reservada.
replace-money = El dinero ha vuelto a tu monedero.
replace-button = Ver esta hora

feed-lead = Tus clases en el calendario que usas a diario.
feed-address = Dirección para tu calendario
feed-help = Suscríbete a esta dirección en tu calendario y los cambios aparecerán solos. Guárdatela: quien la conoce ve tus clases.
feed-open = Añadir a mi calendario
feed-rotate = Crear otra dirección
feed-rotate_help = La anterior dejará de funcionar en todos los calendarios.
feed-next = Próximas clases
feed-none = Aún no hay clases
feed-none_text = En cuanto haya una, aparecerá aquí y en tu calendario.

figures-lead = Tus clases de los últimos seis meses.
figures-before = { $value } en los seis meses anteriores
figures-percent = { $count } %
figures-lessons = Clases impartidas
figures-students = Estudiantes
figures-strikes = Clases perdidas
figures-acceptance = Solicitudes aceptadas
figures-completion = Clases que se dieron
figures-retention = Estudiantes que volvieron
figures-rating = Valoración
figures-rating_lately = Valoración reciente
figures-response = Tiempo de respuesta
figures-advice = Lo que más ayuda
figures-fine = Todo va bien. No hay nada que cambiar.
figures-attend = Acude a todas las clases acordadas. Si no puedes, propón otra hora antes de que empiecen.
figures-keep = Cancela menos: mantén tu horario al día para que nadie reserve una hora que no tienes.
figures-answer = Acepta más solicitudes o responde con otras horas: los estudiantes recuerdan a quien encuentra una solución.
figures-answer_sooner = Responde antes: la mayoría reserva con quien responde primero.

repeat-label = Repetir
repeat-once = Solo esta vez
repeat-weekly = { $count } clases, cada semana
repeat-biweekly = { $count } clases, cada dos semanas
repeat-help = Cada clase se paga y se cancela por separado. Las horas ya ocupadas se omiten, y verás cuáles.

series-open = Ver toda la serie
series-more = + { $count } más de esta serie
series-count = Clases
series-each = Cada una
series-on_hold = Retenido
series-answer_by = Respuesta antes del
series-only_accepted = Solo pagas las clases que se acepten. El resto vuelve al momento a tu monedero.
series-lead = Siempre a la misma hora en el reloj del profesor.
series-skipped = No reservadas
series-taken = La hora estaba ocupada.
series-away = El profesor no está libre entonces.
series-own = Tenías otra clase a esa hora.
series-money = No había suficiente en el monedero.
series-clock = Ese día cambia la hora y esa hora no existe.
series-cancel = Cancelar todas las clases pendientes
series-cancel_help = Lo que recuperas depende de lo pronto que empiece cada clase.

hold-keep = Guardar esta hora 10 minutos
hold-kept = Guardada para ti hasta las { $time }. Nadie más puede reservarla antes.
hold-release = Liberarla
hold-clock = Tiempo restante
hold-left =
    { $count ->
        [one] Queda { $count } minuto para reservar esta hora.
        [many] Quedan { $count } minutos para reservar esta hora.
       *[other] Quedan { $count } minutos para reservar esta hora.
    }
hold-over = Esta hora ya no está guardada para ti. Aún puedes reservarla si nadie se adelanta.

rate-title = ¿Qué tal tu clase?
rate-title_own = ¿Qué tal { $name } en clase?
rate-lead = { $name } la verá cuando escriba la suya, o en dos semanas como mucho.
rate-overall = En general
rate-prepared = Vino con la clase preparada
rate-took_part = Participó
rate-on_time = Llegó a la hora
rate-comment = Con tus palabras
rate-comment_help = Todo el mundo puede leerlo en la página de { $name }.
rate-comment_help_own = Solo lo leen tu estudiante y los profesores a los que pida una clase.
rate-send = Enviar mi opinión
rate-own = Tu opinión
rate-of = Lo que dice { $name }
rate-held = Tu opinión espera a que la leamos, un día como mucho: contiene datos de contacto, un enlace o una palabra grosera. Si la cambias, aparece al momento.
rate-hidden = Solo tú puedes leerla hasta que { $name } escriba también, o hasta el { $at }.
rate-waits = { $name } ya ha escrito. Podrás leerlo en cuanto escribas tú también.
rate-none = { $name } todavía no ha dejado su opinión.
rate-edit = Cambiar mi opinión
rate-save = Guardar mi opinión
rate-stars_fixed = Tu opinión es pública: aún puedes cambiar las palabras, pero no las estrellas.
rate-edited = editada
rate-reply_of = Responde { $name }
rate-reply = Responder a esta opinión
rate-reply_text = Tu respuesta
rate-reply_help = Aparece debajo de la opinión, a la vista de todos, y después no se puede cambiar.
rate-reply_send = Publicar mi respuesta
rate-helpful = Útil
rate-helpful_off = Al final no es útil
rate-helped =
    { $count ->
        [one] Le sirvió a { $count } persona
       *[other] Les sirvió a { $count } personas
    }
next-write_review = Escribir una opinión
next-review_student = Opinar sobre tu estudiante

notes-title = Notas
notes-lead = Apunta lo que se vio y lo que sigue: la próxima clase empezará donde terminó esta.
notes-topics = Lo que vimos
notes-homework = Deberes
notes-next_steps = La próxima vez
notes-shared_help = Tu estudiante ve estas tres partes cuando empieza la clase; si es menor, también su familia.
notes-private = Solo para ti
notes-private_help = Nadie más lo lee.
notes-write = Escribir notas
notes-edit = Cambiar las notas
notes-save = Guardar las notas

materials-title = Archivos
materials-none = Todavía no hay archivos. Las dos personas pueden añadir algunos, antes de la clase y después.
materials-add = Añadir un archivo
materials-help = PDF, Word, imágenes, MP4 o ZIP, hasta 25 MB.
materials-send = Enviar el archivo
materials-remove = Quitar

students-title = Tus estudiantes
students-lead = Todas las personas que han reservado o pedido una clase contigo.
students-none = Todavía no hay estudiantes
students-none_text = En cuanto alguien te pida una clase, aparecerá aquí. Los estudiantes reservan las horas que ofreces.
students-all = Todos los estudiantes
students-lessons =
    { $count ->
        [0] Todavía sin clases
        [one] { $count } clase
       *[other] { $count } clases
    }
students-next = próxima clase { $when }
students-last = última clase { $when }
students-no_notes = Todavía no hay notas. Escríbelas en la página de una clase.
students-reviews = Lo que dicen los profesores

group-title = Clases en grupo
group-lead = Aprende en grupo: un profesor, pocos estudiantes, mejor precio.
group-none = Ahora mismo no hay clases en grupo
group-none_text = Los profesores añaden nuevas a menudo. Mientras tanto, busca uno solo para ti.
group-off = Cancelada
group-yours = Tienes plaza
group-full = Completa
group-free =
    { $count ->
        [one] Queda { $count } plaza
       *[other] Quedan { $count } plazas
    }
group-all = Todas las clases en grupo
group-open = Ver la clase en grupo
group-place = Una plaza en esta clase
group-price = Precio de una plaza
group-price_in = Precio de una plaza ({ $currency })
group-seats = Plazas
group-seats_of = { $free } de { $count } libres
group-give_back = Dejar mi plaza
group-waiting =
    { $count ->
        [one] { $count } persona está en la lista de espera.
       *[other] { $count } personas están en la lista de espera.
    }
group-cancel = Cancelar esta clase en grupo
group-cancel_help = Todo el mundo recupera el precio completo y recibe un correo.
group-teach_title = Tus clases en grupo
group-teach_lead = Una clase, varios estudiantes: cada quien paga su plaza. La hora queda ocupada en cuanto la ofreces.
group-new = Ofrecer una clase en grupo
group-name = Título
group-name_help = De qué trata, en pocas palabras.
group-about = Lo que se hará en la clase
group-date = Día
group-length = Duración
group-offer = Ofrecer esta clase
group-edit = Editar título y descripción
group-edit_help = La hora, las plazas y el precio quedan como se reservaron.

waiting-title = Listas de espera
waiting-lead = Por orden de llegada. Si algo se libera, te lo guardamos hasta dos horas.
waiting-none = No esperas nada
waiting-none_text = Cuando una clase está completa, puedes apuntarte a la lista de espera.
waiting-place = Número { $count } en la lista
waiting-join = Apuntarme a la lista de espera
waiting-leave = Salir de esta lista
waiting-offer = Libre para ti: { $when }
waiting-until = Se te guarda hasta el { $at }. Después se avisa a la siguiente persona.
waiting-claim = Reservar ahora
waiting-tutor = Avísame cuando quede una hora libre
waiting-tutor_help = Si alguien cancela entre estos días, te guardamos la hora y te escribimos.
waiting-from = Desde
waiting-to = Hasta

series-price = El precio del profesor había cambiado.
helping-title = Pedir ayuda
helping-lead = Cuenta qué necesitas. Los profesores de la materia responden con precio y horas; elige una y queda reservada.
helping-others = Solicitudes que podrías responder
helping-own = Tus solicitudes
helping-ask = Nueva solicitud
helping-request = Solicitud de ayuda
helping-text = ¿Con qué necesitas ayuda?
helping-text_help = Dónde te atascas, qué has probado y para cuándo lo necesitas. Sin direcciones ni teléfonos, por favor.
helping-budget = Presupuesto por clase
helping-times = ¿Cuándo tienes tiempo?
helping-from = Desde
helping-until = Hasta
helping-send = Enviar a profesores
helping-offered = Ya respondiste
helping-open = Abierta
helping-accepted = Reservada
helping-closed = Cerrada
helping-lapsed = Caducada
helping-open_until = Abierta hasta el { $date }
helping-no_offers = Aún no hay respuestas. Los profesores suelen responder en un día.
helping-take = Reservar { $time }
helping-lesson = Ver la clase
helping-close = Cerrar esta solicitud
helping-offer = Ofrecer una clase
helping-message = Tu mensaje
helping-price = Precio de la clase
helping-starts = Horas que propones (hasta cinco)
helping-offer_send = Enviar la oferta
helping-offers =
    { $count ->
        [one] { $count } respuesta
       *[other] { $count } respuestas
    }

### Cases about lessons.

cases-title = Reclamación
cases-lead = Una persona ajena a la clase lee a ambas partes y resuelve en dos días. Hasta entonces, el pago queda retenido.
cases-both_read = Lo leen el estudiante, el profesor y nuestro equipo.
cases-submit = Abrir la reclamación
cases-not_now = Se puede abrir una reclamación en las 48 horas siguientes a una clase pagada. Aun así puedes contarnos qué pasó.
cases-own = Tus reclamaciones
cases-own_lead = Lo que está abierto sobre tus clases y lo que se ha resuelto.
cases-no_own = Ninguna reclamación
cases-no_own_text = Si una clase salió mal, abre una reclamación desde su página en 48 horas.
cases-queue = Reclamaciones
cases-queue_lead = Reclamaciones pendientes; primero la más urgente.
cases-open = Abierta
cases-decided = Resuelta
cases-requested = Se solicitó la clase
cases-answered = El profesor respondió
cases-start = Comienzo previsto
cases-end = Fin previsto
cases-closed = Terminó
cases-opened = Se abrió la reclamación
cases-full = Se devuelve todo
cases-partial = Se devuelve una parte
cases-none = No se devuelve nada
cases-went_back = Devuelto a quien pagó: { $amount }
cases-waits = Se resuelve antes de: { $when }. Hasta entonces, el pago queda retenido.
cases-until = Vence: { $when }
cases-lesson = Clase
cases-paid = Pagado
cases-timeline = Qué pasó y cuándo
cases-said = Lo que dicen ambos
cases-student = estudiante
cases-tutor = profesor
cases-add = Añadir algo
cases-send = Enviar
cases-decide = Resolver una reclamación
cases-decision = Decisión
cases-amount = Importe que se devuelve
cases-amount_help = Solo para una parte.
cases-look = Ver qué se movería
cases-tutor_keeps = El profesor conserva
cases-note = Motivo
cases-note_help = Lo leen las dos partes.
cases-decide_now = Resolver
cases-propose = Proponer
cases-second = Por encima de { $limit } deciden dos personas: otra debe llegar a la misma decisión.
cases-proposed = { $name } propone devolver { $amount }.
cases-times_proposed = Se propusieron otras horas
cases-moved = Cambio de hora acordado
cases-money_held = Precio retenido
cases-money_taken = Precio cobrado
cases-money_earned = Clase pagada
cases-money_back = Dinero devuelto
cases-money_cleared = Ganancias disponibles
cases-reminded = Recordatorio enviado
cases-bank_asked = El titular reclamó el dinero a su banco
cases-bank_decided = El banco decidió
cases-wrote = Mensajes escritos hasta entonces: { $number }
cases-joined = Entró en la sala
cases-left = Salió de la sala
cases-dropped = Conexión perdida
cases-returned = De vuelta en la sala
cases-offered = Propuesta hecha
cases-accepted = Propuesta aceptada
cases-appealed = Recurrida
cases-appeal_decided = Recurso resuelto
cases-overdue = Fuera de plazo
cases-answer_until = Primera respuesta antes de: { $when }
cases-policy = Política de cancelación
cases-presence = En la sala de la clase
cases-presence_minutes = Estudiante { $student } min, profesor { $tutor } min, juntos { $together } de { $planned } min
cases-evidence = Archivos
cases-file_add = Añadir un archivo
cases-file_help = PDF, JPEG, PNG o MP4, hasta { $megabytes } MB cada uno. Lo pueden abrir el estudiante, el profesor y nuestro equipo.
cases-file_shows = ¿Qué muestra?
cases-file_send = Enviar el archivo
cases-proposal = Propuesta
cases-proposal_lead = Lo proponen reglas fijas. En cuanto ambos acepten, se aplica. Si no, decide una persona.
cases-proposal_back = Se devolvería: { $amount }
cases-proposal_until = Se puede aceptar hasta: { $when }.
cases-proposal_comes = La propuesta llega cuando ambos hayan contado lo ocurrido, como muy tarde: { $when }.
cases-accept = Aceptar la propuesta
cases-accepted_student = El estudiante ha aceptado.
cases-accepted_tutor = El profesor ha aceptado.
cases-agreed = Ambos aceptaron la propuesta.
cases-appeal = Recurso
cases-appeal_lead = Puedes recurrir una vez, hasta: { $when }. Otra persona decide entonces de forma definitiva. Lo devuelto al estudiante no se le quita.
cases-appeal_reason = ¿Qué se pasó por alto?
cases-appeal_send = Enviar el recurso
cases-appeal_waits = Otra persona lo revisa, como muy tarde: { $when }.
cases-stands = La primera decisión se mantiene
cases-raised = Se devuelve más
cases-lowered = El profesor tenía razón; el estudiante conserva lo devuelto
cases-further = Devuelto por el recurso: { $amount }
cases-survey = ¿Cómo se llevó?
cases-survey_rating = De 1 (mal) a 5 (bien)
cases-survey_comment = ¿Qué se puede mejorar?
cases-survey_send = Enviar la nota
cases-similar = Reclamaciones parecidas
cases-similar_days = En { $days } días: todo { $full }, una parte { $partial }, nada { $none }.
cases-similar_median = En el punto medio se devolvió un { $percent } del precio.
cases-templates = Textos para empezar
cases-template_full = La sala y ambas versiones muestran que la clase no se dio como se acordó, y no por culpa del estudiante. Se devuelve el precio entero.
cases-template_partial = Una parte de la clase se dio como se acordó y otra no. Se devuelve la parte perdida.
cases-template_none = La clase se dio como se acordó, o se perdió sin culpa del profesor. Esta vez no se devuelve nada.
cases-use_full = Usar: se devuelve todo
cases-use_partial = Usar: se devuelve una parte
cases-use_none = Usar: no se devuelve nada
cases-not_taken_back = Ya se devolvió { $amount }, y el estudiante lo conserva. El profesor lee que tenía razón.
cases-figures = Los últimos { $days } días
cases-waiting = Pendientes
cases-answered_in_time = Primera respuesta en { $hours } h
cases-decided_in_time = Resueltas en { $hours } h
cases-rated = Cómo lo valoran ambos

### The cockpit and the student’s home.

cockpit-today = Hoy
cockpit-commission = Comisión: { $count } %
cockpit-until = Gana { $amount } más y baja al { $count } %.
cockpit-lowest = Has alcanzado la comisión más baja.
cockpit-months = Clases de los últimos seis meses
cockpit-goals = Tus objetivos
cockpit-homework = Deberes
cockpit-again = Reservar de nuevo
cockpit-book_again = Elegir hora
# Refunds after a lesson.
refund-title = Devoluciones
refund-lead = Peticiones de estudiantes y devoluciones que una segunda persona debe aprobar.
refund-none = No espera ninguna devolución.
refund-ask = Pedir una devolución
refund-ask_lead = Dinos por qué debería devolverse esta clase. Decidimos y la respuesta llega por correo.
refund-reason = Por qué
refund-send = Enviar petición
refund-asked = Has pedido una devolución. La respuesta llega por correo.
refund-done = Te hemos devuelto { $amount }.
refund-declined = No hemos devuelto esta clase.
refund-why = Escribe: { $reason }
refund-from_staff = Iniciada por el equipo.
refund-look = Ver detalles
refund-of = { $payer } por una clase con { $tutor }
refund-amount = Importe en { $currency }
refund-most = Como máximo { $amount }
refund-preview = Mostrar qué mueve
refund-answer = Lo que se le dice a quien pagó
refund-give = Devolver { $amount }
refund-propose = Proponer { $amount }
refund-second = Por encima de { $limit } deciden dos: otra persona de finanzas debe estar de acuerdo.
refund-waiting_second = Espera a una segunda persona
refund-waits = Por decidir
refund-badge_done = Devuelto
refund-badge_declined = No devuelto
refund-proposed = { $name } propone { $amount }.
refund-agree = Aprobar y devolver
refund-decline = No devolver
refund-advance = Adelantado por la plataforma
refund-debt = Deuda del profesor
refund-debts = Deudas de profesores
refund-card = Tarjeta del estudiante
refund-promo = Descuentos de la plataforma
book-by_card = Tarjeta
book-pay_by_card = Pagar con tarjeta
next-pay_title = Falta tu tarjeta
next-pay_text = La hora es tuya hasta { $at }. Paga { $amount } antes y enviaremos tu solicitud.
next-pay_act = Pagar con tarjeta
book-converted = Pagas { $paid } de tu monedero por { $amount } (cambio: { $source }, { $date }). Lo que vuelva, vuelve a este cambio.
lessons-asked = Solicitudes
lessons-asked_lead = Estudiantes que quieren una clase contigo. Tienes 24 horas para responder.
lessons-asked_none = Nadie espera respuesta
lessons-asked_none_text = Las nuevas solicitudes aparecen aquí y en tu correo. Con más horas abiertas llegan más.

now-title = Ayuda en minutos
now-lead = Un cuarto de hora con alguien que está libre ahora mismo. Solo pagas cuando alguien acepta.
now-option = { $subject } – desde { $price }, libres: { $count }
now-topic = ¿En qué te has atascado?
now-topic_help = Una línea para quien te ayude. Sin direcciones ni teléfonos, por favor.
now-max = Precio máximo
now-max_help = Si lo dejas vacío, nadie queda fuera por su precio.
now-ask = Preguntar ahora
now-nobody = Nadie está libre ahora mismo
now-nobody_text = Pregunta por escrito: te responderán con precio y horarios.
now-waiting = Estamos buscando a alguien
now-offered = Estamos preguntando a alguien
now-how = Preguntamos a una persona tras otra, un minuto a cada una. Esta página se actualiza sola.
now-asked = Preguntados hasta ahora: { $count }
now-until = Buscamos hasta las { $time }.
now-cancel = Dejar de buscar
now-accepted = Alguien ha aceptado
now-accepted_text = Tu clase empieza enseguida. Allí se encuentran los dos.
now-open = Ir a la clase
now-expired = Esta vez no ha salido
now-nobody_came = Nadie pudo venir en diez minutos. No has pagado nada.
now-could_not_pay = Alguien aceptó, pero tu saldo ya no alcanzaba. No has pagado nada.
now-learner_busy = Alguien aceptó, pero ya había otra cosa en el calendario. No has pagado nada.
now-may_not_book = Ahora mismo no puedes reservar clases. No has pagado nada.
now-cancelled = Has dejado de buscar
now-again = Preguntar otra vez
now-book = Mejor reservar una hora
now-teach_title = Libre ahora
now-teach_lead = Di que estás libre y te llegarán, de uno en uno, quienes necesiten ayuda en este minuto. Tienes un minuto para responder; cuenta tu calendario, no tu horario.
now-free_until = Estás libre hasta las { $time }
now-not_free = Ahora no te llega nadie
now-how_long = ¿Cuánto tiempo estás libre?
now-start = Estoy libre ahora
now-stop = Ya no estoy libre
now-offer = { $student } necesita ayuda ahora
now-offer_until = Responde antes de las { $time }; después se pregunta a otra persona.
now-price = { $price } por { $count } minutos
now-accept = Aceptar y empezar
now-decline = Ahora no
now-none = Ahora no pregunta nadie. Esta página se actualiza sola.

trial-title = Clase de prueba
trial-title_with = Clase de prueba con { $name }
trial-about = La primera clase con un profesor, una sola vez. Si no era el adecuado, te damos saldo para otro.
trial-gone = No hay clase de prueba para ti con este profesor: es la primera clase, una sola vez. Aquí reservas una normal.
trial-replace_title = ¿No era el profesor adecuado para ti?
trial-replace_lead = Dínoslo antes del { $date } y te damos { $amount } para una clase con otro profesor. Dura 14 días, una vez al año. Tu profesor conserva el precio y no se entera.
trial-reason = ¿Qué no encajó?
trial-reason_style = Su forma de enseñar
trial-reason_level = Demasiado fácil o demasiado difícil
trial-reason_pace = Demasiado rápido o demasiado lento
trial-reason_language = No nos entendíamos bien
trial-reason_time = Sus horarios
trial-reason_other = Otra cosa
trial-words = Con tus palabras
trial-words_help = Solo lo lee nuestro equipo.
trial-replace = Buscar otro profesor
trial-given = Te dimos { $amount } para una clase con otro profesor. Dura hasta el { $date }.
trial-find = Encontrar otro profesor
