### Reports, blocks, sanctions, held texts, support, help, the desk of the staff.

## Reporting somebody

abuse-title = Avisar
abuse-lead = Cuéntanos qué pasa. Lo leemos en un día, y en una hora si alguien corre peligro. La otra persona no sabe quién avisó.
abuse-lesson_hint = Si una clase salió mal, avisa en la página de la clase: así miramos también el dinero.
abuse-text_help = Qué pasó y dónde lo vemos. Solo lo leemos nosotros.
abuse-submit = Enviar el aviso
abuse-of_lesson = Una clase
abuse-of_user = Una persona
abuse-of_message = Un mensaje
abuse-of_review = Una opinión
abuse-of_profile = Un perfil
abuse-of_course = Un curso
abuse-of_room_line = Una línea del chat de la clase
abuse-of_submission = Un trabajo entregado
abuse-of_help_note = Una nota de una unidad
abuse-spam = Publicidad, o lo mismo una y otra vez
abuse-harassment = Insultos, amenazas, acoso
abuse-off_platform = Quiere quedar o cobrar fuera
abuse-false_profile = No es quien dice ser
abuse-illegal = Contra la ley
abuse-queue_lead = Primero los menores, luego el daño, luego lo que vence antes. Se muestra lo avisado tal como era entonces.
abuse-child = Un menor
abuse-harmful = En una hora
abuse-look = Ver
abuse-about = Sobre
abuse-reports = Avisos pendientes
abuse-before = En dos años
abuse-no_sanctions = Nada
abuse-dismiss = Sin consecuencias
abuse-decide = Decidir
abuse-act = Qué sigue
abuse-until_help = Para una restricción o suspensión; vacío, sin fin.
abuse-reason_help = Lo lee quien avisó y también la persona afectada.
abuse-proposed = Según nuestros pasos: { $act }.

## Blocks

block-title = Personas bloqueadas
block-lead = Ninguno encuentra al otro, ni puede escribirle ni reservar. Nadie recibe aviso.
block-none = No has bloqueado a nadie
block-none_text = Puedes bloquear desde un perfil o una conversación.
block-block = Bloquear
block-unblock = Desbloquear
block-lessons_ahead =
    { $count ->
        [one] { $count } clase juntos sigue en pie
        [many] { $count } clases juntos siguen en pie
       *[other] { $count } clases juntos siguen en pie
    }

## Sanctions and appeals

sanction-title = Nuestra decisión sobre tu cuenta
sanction-warn = Advertencia
sanction-restrict = Restricción
sanction-suspend = Suspensión
sanction-ban = Expulsión
sanction-no_book = No puedes reservar clases
sanction-no_write = No puedes escribir a personas nuevas
sanction-no_review = No puedes opinar
sanction-no_report = No puedes avisar
sanction-no_sign_in = No puedes iniciar sesión
sanction-since = Desde
sanction-until = Hasta
sanction-no_end = Hasta que lo levantemos
sanction-appeal = Apelar
sanction-appeal_text = ¿Por qué deberíamos mirarlo otra vez?
sanction-appeal_help = Lo lee en un día alguien que no participó en la decisión. Puedes apelar una vez.
sanction-appeal_waits = Tu apelación espera nuestra respuesta.
sanction-appeal_refused = Lo miramos otra vez y la decisión sigue.
sanction-appeal_granted = Lo miramos otra vez y retiramos la decisión.
sanction-appeals = Apelaciones
sanction-appeals_lead = Primero la que más espera. Nadie responde a una apelación contra su propia decisión.
sanction-own_decision = Tú tomaste esta decisión. Responde otra persona.
sanction-let_stand = Mantener
sanction-lift = Levantar
sanction-standing = Sobre tu cuenta

## Held texts

held-title = Moderación
held-lead = Opiniones que esperan a que alguien las lea. Cada una vence en un día.
held-profiles = Los perfiles cambiados esperan aquí
held-coarse = Palabra grosera
held-contact = Datos de contacto
held-elsewhere = Otro lugar
held-link = Enlace
held-approve = Publicar
held-remove = No publicar
held-remove_help = Quien lo escribió lo lee en un correo.

## Support

ticket-title = Soporte
ticket-lead = Pregúntanos lo que quieras. Verás en qué plazo respondemos, y la respuesta llega también por correo.
ticket-help_first = Quizá ya esté en el centro de ayuda
ticket-own = Tus preguntas
ticket-topic = ¿De qué se trata?
ticket-booking = Una clase
ticket-payment = Dinero
ticket-account = Tu cuenta
ticket-technical = Algo no funciona
ticket-safety = Seguridad
ticket-text = Tu pregunta
ticket-text_help = Qué hiciste, qué pasó y qué esperabas.
ticket-ask = Preguntar al soporte
ticket-about_lesson = Vemos de qué clase hablas.
ticket-open = Espera nuestra respuesta
ticket-answered = Respondida
ticket-solved = Resuelta
ticket-unsettled = Sin resolver
ticket-overdue = Fuera de plazo
ticket-answer_by = Respondemos antes de { $when }
ticket-settled_by = Por resolver antes de { $when }
ticket-solved_lead = Esta pregunta está resuelta. Escribe abajo si algo sigue mal.
ticket-reply = Tu mensaje
ticket-solve = Para mí está resuelto
ticket-say_and_solve = Enviar y resolver
ticket-support = soporte
ticket-desk = Preguntas
ticket-desk_lead = Primero lo que nos espera, luego por nivel y plazo.
ticket-tier = Nivel { $tier }

## Answers that are ready

canned-title = Respuestas listas
canned-refund = Devolución
canned-refund_text = Hola, { $name }: puedes pedir una devolución en la página de la clase. Si fue hace menos de 48 horas, abre allí una reclamación: las ganancias esperan a la decisión.
canned-no_show = Ausencia
canned-no_show_text = Hola, { $name }: diez minutos después del inicio puedes indicar en la página de la clase que no vino nadie. Si faltó el profesor, todo vuelve a tu monedero al momento.
canned-sign_in = Inicio de sesión
canned-sign_in_text = Hola, { $name }: pide una contraseña nueva en la página de inicio de sesión; el enlace del correo vale una hora. Si usas un segundo paso y perdiste el teléfono, sirve un código de recuperación.
canned-payout = Pago
canned-payout_text = Hola, { $name }: las ganancias están disponibles 48 horas después de la clase; entonces pides el pago en la página de pagos. Un método nuevo espera antes dos días, por tu seguridad.
canned-more = Pedir más datos
canned-more_text = Hola, { $name }: gracias por escribir. Para ayudarte necesitamos algo más: ¿de qué clase o pago se trata y qué decía la página?

## The help centre

helping_centre-title = Centro de ayuda
helping_centre-lead = Respuestas cortas sobre clases, dinero, enseñanza y seguridad.
helping_centre-find = ¿Qué buscas?
helping_centre-none = No encontramos nada. Prueba otra palabra o pregunta al soporte.
helping_centre-person = ¿No es lo que buscabas?
helping_centre-start = Primeros pasos
helping_centre-lessons = Clases
helping_centre-money = Dinero
helping_centre-teaching = Enseñar
helping_centre-family = Familias
helping_centre-account = Tu cuenta
helping_centre-safety = Seguridad y reglas
helping_centre-related = Más sobre esto
helping_centre-more = Cómo funciona
helping_centre-helped = ¿Te ayudó?
helping_centre-yes = Sí
helping_centre-no = No
helping_centre-helped_count =
    { $count ->
        [one] Ayudó a { $count } persona
        [many] Ayudó a { $count } personas
       *[other] Ayudó a { $count } personas
    }

## The desk of the staff

desk-bookings = Todas las clases
desk-bookings_lead = Por nombre, correo o id; los filtros están en la dirección.
desk-from = Desde
desk-to = Hasta
desk-no_bookings = Ninguna clase encaja.
desk-csv = Llevarse la tabla (CSV)
desk-change = Cambiar una clase
desk-change_what = Qué cambia
desk-cancel_for_tutor = Cancelar por el profesor: se devuelve todo
desk-cancel_for_student = Cancelar por el estudiante: según la política
desk-change_help = Lo leen las dos personas de la clase.
desk-change_now = Cambiar la clase
desk-took_place = La clase se dio: se paga al profesor
desk-not_held = La clase no se dio: se devuelve todo

unsure-title = Clases por aclarar
unsure-lead = Ya terminaron y la sala no muestra qué pasó. También se pregunta a las dos personas; tras un día, la clase cuenta como dada.
unsure-none = No hay clases por aclarar.
unsure-ended = Terminó
unsure-student = Estudiante en la sala
unsure-tutor = Profesor en la sala
unsure-minutes = { $count } min
unsure-settles = Cuenta como dada desde
unsure-elsewhere = Quizá se vieron en otro sitio
unsure-held = Se dio
unsure-not_held = No se dio

desk-jobs = Tareas fallidas
desk-jobs_lead = Fallaron todas las veces permitidas. Repítelas o apártalas con un motivo.
desk-retry = Repetir
desk-discard = Apartar
desk-tries =
    { $count ->
        [one] { $count } intento
        [many] { $count } intentos
       *[other] { $count } intentos
    }
desk-health = Estado del servicio
desk-well = Todo está en orden.
desk-unwell = Algo necesita atención: mira qué falla o espera demasiado.
desk-database = Base de datos
desk-database_size = Tamaño de la base
desk-milliseconds = { $value } ms
desk-megabytes = { $value } MB
desk-seconds = { $value } s
desk-connections = Conexiones, libres de todas
desk-replica = Réplica de lectura
desk-replica_none = Ninguna
desk-replica_in_use = En uso
desk-replica_unknown = Aún sin consultar
desk-replica_behind = Demasiado atrasada, sin usar
desk-replica_gone = No responde, sin usar
desk-replica_no_standby = No es copia de esta base
desk-jobs_waiting = Tareas en espera
desk-jobs_due = De ellas vencidas
desk-oldest_due = La más antigua espera
desk-jobs_dead = Fallidas
desk-mails_waiting = Correos por enviar
desk-promises = Compromisos de 30 días
desk-promised = Funciona
desk-budget_left = Aún puede fallar
desk-budget = { $left } de { $allowed } min
desk-promise_broken = Incumplido
desk-subscribers = Quién oye los eventos
desk-lag = Retraso
desk-last_error = Falla en
desk-failing = Falla

## The two ways to keep safe

safety-more = Avisar o bloquear
desk-title = Mesa de trabajo
desk-lead = Lo que te espera y el camino a todo lo demás.
desk-rooms = Todo

fraud-title = Sospechas de fraude
fraud-lead = Lo que contaron reglas fijas, lo más sospechoso primero. No pasa nada hasta que alguien lo diga.
fraud-fake_reviews = Opiniones
fraud-payment_velocity = Pagos
fraud-shared_places = Varias cuentas
fraud-large_booking = Clase cara
fraud-card_risk = Tarjeta con riesgo
fraud-click_fraud = Clics en anuncios
fraud-credit_collusion = Créditos
fraud-referral_ring = Invitaciones
fraud-clicks_day = Clics en anuncios ajenos en un día: { $number }
fraud-clicks_rival = De ellos, en anuncios de profesores de la misma materia: { $number }
fraud-credits_ring = Clases por créditos con estudiantes del mismo lugar, en un mes: { $number }
fraud-credits_young = Clases por créditos con cuentas nuevas, en un mes: { $number }
fraud-referrals_held = Recompensas por invitaciones retenidas, en un mes: { $number }
fraud-early_warnings = Pagos que un banco señaló como fraude: { $number }
fraud-card_reviews = Pagos en revisión por el proveedor: { $number }
fraud-card_elevated = Pagos con una tarjeta de riesgo elevado: { $number }
fraud-card_highest = Pagos con una tarjeta de riesgo máximo: { $number }
fraud-score = Puntos: { $number }
fraud-found = Detectado: { $when }
fraud-reviews_burst = Opiniones de cuentas nuevas en un día: { $number }
fraud-reviews_ring = Opiniones desde donde también entra el profesor: { $number }
fraud-topups_hour = Pagos en una hora: { $number }
fraud-declined_hour = Pagos rechazados: { $number }
fraud-shared_accounts = Otras cuentas con la misma red y navegador: { $number }
fraud-booking_dollars = Precio en dólares: { $number }
fraud-young_account = La cuenta tiene menos de una semana
fraud-reason_help = Solo para nuestro equipo. Para restringir una cuenta, ábrela.
fraud-clear = No era nada
fraud-confirm = Era fraude

eventlog-title = Eventos
eventlog-lead = Lo último que ocurrió, quién lo sabe y qué se apartó. El contenido no se muestra: trata de personas.
eventlog-kind = Tipo
eventlog-kind_help = Por ejemplo booking o booking.confirmed
eventlog-latest = Últimos
eventlog-none = No hay eventos así.
eventlog-waits = Aún sin publicar
eventlog-position = Posición
eventlog-when = Cuándo
eventlog-about = Sobre
eventlog-trace = Traza
eventlog-subscribers = Quién escucha y con qué retraso
eventlog-subscriber = Suscriptor
eventlog-dead = No se pudieron tratar
eventlog-none_dead = Todo se trató.
eventlog-error = Error
eventlog-quarantined = Avisos de pago en cuarentena
eventlog-quarantined_help = Hablan de dinero que no es nuestro o de otro importe, y no movieron nada.
eventlog-none_quarantined = Nada en cuarentena.
eventlog-provider = Proveedor
eventlog-report = Aviso
maillog-title = Correos enviados
maillog-lead = Busca por correo completo o por id de cuenta. Lo que dice un correo solo lo ve quien lo recibe.
maillog-address = Correo o id de la cuenta
maillog-none = En los últimos 90 días no se envió ningún correo ahí.
maillog-subject = Asunto
maillog-kind = Tipo
maillog-made = Escrito
maillog-sent = Enviado: { $when }
maillog-held = Espera hasta: { $when }
maillog-waiting = Se está enviando
maillog-dropped = No enviado: ya leído aquí o desactivado
held-choose = Elegir
held-approve_chosen = Publicar los textos elegidos
