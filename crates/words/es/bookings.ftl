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
book-sign_in_first = Inicia sesión para reservar
book-verify_first = Confirma tu correo para reservar
book-balance = Tienes { $amount } en el monedero.
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
lesson-lesson = Clase

paid-pending = Pago en curso
paid-held = Retenido, sin cobrar
paid-captured = Pagado
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
home-next = Próxima clase
home-now = ahora
home-in_minutes = en { $count } min
home-in_hours = en { $count } h
home-open = Ver la clase
home-waiting = Esperando respuesta
home-on_hold = Retenido

timeline-label = En qué punto está esta clase
timeline-done = hecho
timeline-by = antes del { $at }
timeline-until = ahora, hasta las { $at }
timeline-after = después de la clase

next-wait_title = Esperando a { $name }
next-wait_text = { $name } responde antes del { $at }. Hay { $amount } retenidos; solo pagas si acepta.
next-answer_title = { $name } espera tu respuesta
next-answer_text = Responde antes del { $at }. Después la solicitud caduca y { $name } recupera el dinero.
next-starts = Empieza { $when }
next-running = Tu clase está en curso
next-prepare_text = Puedes entrar a partir del { $at }. Añádela a tu calendario para no perdértela.
next-join_text = El encuentro es en el enlace del profesor, hasta las { $at }.
next-no_link = { $name } aún no ha añadido un enlace para la clase. Lo verás aquí en cuanto esté.
next-no_link_own = Tu estudiante aún no puede entrar: no has añadido un enlace para la clase.
next-held = Esta clase se celebró
next-held_text = Tus ganancias de { $amount } están disponibles 48 horas después de la clase.
next-review_title = ¿Qué tal la clase?
next-review_text = Las opiniones sobre { $name } y sus próximas horas libres están en su perfil.
next-link = Es aquí:
next-withdraw = Retirar la solicitud
next-add_link = Añadir mi enlace
next-join = Entrar en la clase
next-new_window = (abre una ventana nueva)
next-calendar = Añadir al calendario
next-see_tutor = Ir a la página de { $name }

numbers-title = Últimos 30 días
numbers-lessons = Clases
numbers-hours = Horas de clase
numbers-earned = Ganancias
numbers-waiting = Solicitudes por responder
numbers-response = Tus respuestas
numbers-more = { $amount } más que en los 30 días anteriores
numbers-less = { $amount } menos que en los 30 días anteriores
numbers-same = Igual que en los 30 días anteriores

report-title = Informar de un problema
report-told = El { $at } nos contaste:
report-answered = Nuestra respuesta:
report-next = Alguien lo lee y te responde por correo. Nadie más sabe quién escribió.
report-reason = ¿Qué salió mal?
report-text = ¿Qué pasó?
report-text_help = Solo lo lee nuestro equipo.
report-submit = Enviar
report-tutor_no_show = El profesor no vino
report-student_no_show = El estudiante no vino
report-technical = El sonido, la imagen o el enlace no funcionaron
report-quality = La clase no fue lo acordado
report-conduct = Alguien se portó mal
report-billing = Algo sobre el dinero
report-child_safety = Un menor puede estar en peligro
report-other = Otra cosa
report-queue = Avisos
report-queue_lead = Lo que nos cuentan sobre las clases, lo más antiguo primero. La respuesta sale por correo.
report-queue_none = No hay nada pendiente.
report-answer = Responder
report-answer_text = Tu respuesta
report-answer_help = La lee quien nos avisó.
report-answer_send = Enviar la respuesta
report-help = ¿Algo va mal?
report-help_text = Cuéntanos qué pasó. Alguien lo lee y te responde por correo.

approval-title = Espera tu decisión
approval-who = { $child } pide una clase
approval-until = Decide antes de { $at }. Hasta entonces se guarda la hora.
approval-approve = Aprobar y pagar { $amount }
approval-decline = Rechazar
approval-reason = Motivo, si quieres
approval-waits = Espera a tus padres
approval-waits_text = Tus padres deciden antes de { $at }. Hasta entonces se te guarda la hora.
approval-decide_text = { $child } ha pedido esta clase. Decide antes de { $at }; hasta entonces se guarda la hora.
approval-decide = Decidir
approval-ask = Pedírselo a mis padres
approval-asked = Tus padres tienen tu solicitud. Te diremos qué deciden.
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
other-own = Has propuesto: { $when }. { $name } aún no ha respondido.
other-theirs = { $name } propone otra hora. Nada cambia hasta que aceptes, y el precio sigue igual.
other-accept = Aceptar: { $when }
other-keep = Mantener la hora
other-suggest = Proponer otra hora
other-lead = { $name } tiene que aceptar primero. El precio sigue igual.
other-lead_many = Elige hasta { $count } horas. El estudiante escoge una y la clase queda confirmada.
other-send = Proponer esta hora
other-send_many = Proponer estas horas
other-back = Volver a la clase

absent-title = ¿{ $name } no ha venido?
absent-refunded = Si has esperado en vano, dínoslo: te devolvemos al momento el precio completo.
absent-paid = Si has esperado en vano, dínoslo: cobras como si la clase se hubiera dado.
absent-button = { $name } no ha venido

replace-title = Otro profesor está libre
replace-text = Hemos encontrado una hora libre para la misma materia: { $when }. No está guardada para ti.
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
figures-percent = { $count } %
figures-lessons = Clases dadas
figures-students = Estudiantes
figures-strikes = Clases perdidas
figures-acceptance = Solicitudes aceptadas
figures-completion = Clases que se dieron
figures-retention = Estudiantes que volvieron
figures-rating = Valoración
figures-rating_lately = Valoración reciente
figures-response = Tiempo de respuesta
figures-advice = Lo que más ayudaría
figures-fine = Todo va bien. No hay nada que cambiar.
figures-attend = Acude a todas las clases acordadas. Si no puedes, propón otra hora antes de que empiecen.
figures-keep = Cancela menos: mantén tu horario al día para que nadie reserve una hora que no tienes.
figures-answer = Acepta más solicitudes o responde con otras horas: los estudiantes recuerdan a quien encuentra una solución.
figures-answer_sooner = Responde antes: la mayoría reserva con quien responde primero.

repeat-label = Repetir
repeat-once = Solo esta vez
repeat-weekly = Cada semana
repeat-biweekly = Cada dos semanas
repeat-times = Cuántas clases
repeat-help = Cada clase se paga y se puede cancelar por separado. Si una hora está ocupada, esa clase se omite y verás cuál.

series-title = Clases con { $name }
series-open = Ver toda la serie
series-lead = Son siempre a la misma hora en el reloj del profesor.
series-skipped = No reservadas
series-taken = La hora estaba ocupada.
series-away = El profesor no está libre entonces.
series-own = Tenías otra clase a esa hora.
series-money = No había suficiente en el monedero.
series-clock = Esa hora no existe ese día.
series-cancel = Cancelar todas las clases próximas
series-cancel_help = Cada una según su norma: lo que se devuelve depende de cuánto falte.

hold-keep = Guardar esta hora 10 minutos
hold-kept = Guardada para ti hasta las { $time }. Nadie más puede reservarla antes.
hold-release = Liberarla
