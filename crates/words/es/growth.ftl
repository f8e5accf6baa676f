### Inviting friends, experiments, flags, what is counted, and the business in money.

invites-title = Invitar a amigos
invites-lead = Cada uno recibe { $amount } para clases después de su primera clase pagada.
invites-link = Tu enlace
invites-link_help = Envíalo a alguien que quiera aprender. Quien se registre con él cuenta como invitado tuyo durante 30 días.
invites-code = O comparte tu código:
invites-credits =
    { $count ->
        [one] Y { $count } crédito cada uno después de la primera clase con créditos.
        [many] Y { $count } de créditos cada uno después de la primera clase con créditos.
       *[other] Y { $count } créditos cada uno después de la primera clase con créditos.
    }
invites-earned = Lo que te ha dado
invites-money = Saldo de regalo
invites-people = Personas que vinieron
invites-spent_first = El saldo de regalo se gasta primero cuando reservas con tu monedero. No se puede retirar.
invites-came = Quién vino
invites-none = Nadie todavía. Con tu enlace basta.
invites-joined = Cuenta creada
invites-rewarded = Con recompensa
invites-not_counted = Sin recompensa
invites-rules = Cómo funciona
invites-rule_first = Cuenta una vez por persona: cuando se ha dado la primera clase que pagó.
invites-rule_self = No hay recompensa por ti, por tu hogar ni por tus propios estudiantes.
invites-rule_cap =
    { $count ->
        [one] Hasta { $count } recompensa al año.
        [many] Hasta { $count } de recompensas al año.
       *[other] Hasta { $count } recompensas al año.
    }

xp-title = Experimentos
xp-lead = Dos formas de hacer lo mismo, comparadas hasta que una es mejor con seguridad.
xp-new = Nuevo experimento
xp-hypothesis = Hipótesis
xp-metric = Medida
xp-metric_help = El evento que decide, por ejemplo lesson_booked.
xp-guardrails = Límites
xp-guardrails_help = Eventos que no deben volverse más raros, separados por comas.
xp-variants = Variantes
xp-variants_help = Separadas por comas; control es lo que hay hoy.
xp-unit = A quién se compara
xp-of_users = Personas
xp-of_students = Estudiantes
xp-of_tutors = Profesores
xp-of_visitors = Navegadores
xp-baseline = Proporción actual
xp-baseline_help = Por ejemplo 0.1 si lo hace una de cada diez personas.
xp-effect = Cambio esperado
xp-effect_help = Por ejemplo 0.2 para una quinta parte más.
xp-key = Clave
xp-key_help = Para programas; sale de la hipótesis si está vacía.
xp-make = Anotar
xp-draft = Borrador
xp-running = En marcha
xp-stopped = Terminado
xp-killed = Cortado
xp-start = Empezar
xp-stop = Terminar
xp-kill = Cortar: hace daño
xp-honest = Puedes mirar cada día: los límites valen en todo momento a la vez.
xp-split_ok = Las variantes recibieron las partes previstas.
xp-split_broken = Las variantes no recibieron las partes previstas. Averigua por qué antes de seguir.
xp-variant = Variante
xp-units = Unidades
xp-converted = Lo hicieron
xp-mean = Media
xp-lift = Cambio
xp-interval = Entre
xp-control = Referencia
xp-between = { $low } y { $high }
xp-plan = Plan
xp-planned = Unidades necesarias por variante
xp-began = Empezó
xp-ended = Terminó
xp-says_no_data = Todavía no hay datos.
xp-says_broken = El reparto está mal: no te fíes de estas cifras.
xp-says_harm = Algo empeoró que no debía. Córtalo.
xp-says_wait = Es pronto para decidir. Déjalo en marcha.
xp-says_better = Mejor con seguridad. Adóptalo.
xp-says_worse = Peor con seguridad. No lo adoptes.
xp-says_same = No hay una diferencia del tamaño esperado. Decide por el coste.
xp-holds = Se cumple
xp-breaks = Roto

flags-title = Interruptores
flags-lead = Qué está activado y para quién. Uno apagado lo está en todas partes en cinco segundos.
flags-none = Aún no hay interruptores.
flags-on = Activado
flags-killed = Apagado para todos
flags-stale = Su fecha pasó
flags-kill = Apagar
flags-until = hasta
flags-put = Crear o cambiar un interruptor
flags-key = Clave
flags-key_help = Minúsculas y guiones bajos. Si ya existe, se cambia.
flags-rollout = Para cuántos de cada cien
flags-owner = Quién responde
flags-expires_on = Último día
flags-expires_help = Vacío: 90 días desde hoy.
flags-save = Guardar

analytics-title = Analítica
analytics-lead = Cuántas personas aprenden, dónde se detienen y qué ocurre más.
analytics-star = Aprendices activos por semana
analytics-star_help = Personas que tuvieron una clase o terminaron una unidad. La semana en curso no ha acabado.
analytics-week = Semana
analytics-learners = Aprendices
analytics-new_learners = Por primera vez
analytics-returning = También la semana anterior
analytics-per_learner = Clases por persona
analytics-acquisition = Captación
analytics-activation = Activación
analytics-retention = Retención
analytics-supply = Oferta
analytics-way = Recorrido
analytics-segment = Quién
analytics-everybody = Todos
analytics-referred = Con invitación
analytics-from = Desde
analytics-to = Hasta
analytics-show = Mostrar
analytics-step = Paso
analytics-people = Personas
analytics-of_previous = Del paso anterior
analytics-of_first = Del primero
analytics-joined = Cuenta creada
analytics-verified = Correo confirmado
analytics-booked = Clase solicitada
analytics-agreed = Clase acordada
analytics-learned = Primera clase dada
analytics-booked_soon = Clase solicitada en una semana
analytics-learned_soon = Primera clase en 30 días
analytics-second = Segunda clase
analytics-third = Tercera clase
analytics-fifth = Quinta clase
analytics-profile = Perfil creado
analytics-submitted = Perfil enviado
analytics-approved = Perfil aprobado
analytics-first_booking = Primera solicitud
analytics-taught = Primera clase impartida
analytics-happened = Qué ocurrió
analytics-happened_help = Los navegadores se cuentan solo con permiso o sin nombre.
analytics-event = Evento
analytics-told_by = Lo cuenta
analytics-times = Veces
analytics-browser = Navegador
analytics-server = EduStream

business-title = Negocio
business-lead = El volumen y lo que cuesta, leídos del libro mayor.
business-lessons = Clases dadas
business-people = Cuentas nuevas
business-tutors = Profesores reservables
business-turnover = Volumen por moneda
business-turnover_help = Clases, paquetes y cursos, descontadas las devoluciones; comparados con los mismos días antes.
business-none = No se movió dinero en estos días.
business-what = Qué
business-now = Estos días
business-before = Antes
business-gmv = Volumen
business-revenue = Ingresos
business-take_rate = Comisión del volumen
business-refunds = Devoluciones
business-promotion = Descuentos y saldo de regalo
partner-title = Programa de socios
partner-lead = Trae estudiantes desde tu sitio y recibe el { $percent } % de nuestra comisión por sus primeras clases.
partner-waits = Tenemos tu solicitud y la estamos revisando. Verás la respuesta aquí.
partner-declined_lead = Esta vez no hemos podido aceptar tu solicitud. Puedes cambiarla y enviarla otra vez.
partner-invitation = Hazte socio
partner-name = Nombre
partner-name_help = El nombre por el que te conocen a ti o a tu sitio.
partner-site = Dirección de tu sitio
partner-payout = Adónde va tu comisión
partner-to_bank = A mis ganancias, para cobrarla
partner-to_wallet = A mi monedero, para clases
partner-ask = Enviar solicitud
partner-link = Tu enlace de socio
partner-link_help = Ponlo en tu sitio. Cuenta cada visita y quién se registra con él.
partner-clicks = Visitas por tu enlace
partner-sign_ups = Personas registradas
partner-commission = Comisión hasta ahora
partner-none = Nadie todavía. Pon tu enlace donde se lea.
partner-lessons =
    { $count ->
        [one] { $count } clase contada
        [many] { $count } de clases contadas
       *[other] { $count } clases contadas
    }
partner-paying = Da comisión
partner-not_counted = No cuenta
partner-waiting = En espera
partner-approved = Socio
partner-declined = Rechazada
partner-in_earnings = Tu comisión está entre tus ganancias. Pide el pago allí:
partner-in_wallet = Tu comisión está en tu monedero:
partner-rule_last = Tu enlace cuenta durante 30 días. Si alguien sigue después otro enlace, cuenta ese.
partner-rule_lessons =
    { $count ->
        [one] De cada persona cuenta la primera clase pagada.
        [many] De cada persona cuentan las primeras { $count } clases pagadas.
       *[other] De cada persona cuentan las primeras { $count } clases pagadas.
    }
partner-rule_days = Una clase cuenta hasta { $days } días después del registro.
partner-rule_clear = La comisión llega 48 horas después de la clase. Las clases canceladas o devueltas antes no cuentan.
partner-rule_self = No hay comisión por ti, por tu hogar ni por tus propios estudiantes.
partner-queue = Socios
partner-queue_lead = Quién quiere traer estudiantes. Abre su sitio en otra ventana antes de decidir.
partner-queue_none = Nadie espera respuesta.
partner-show_all = Ver todos los socios
partner-show_waiting = Ver solo los que esperan
partner-approve = Aceptar
partner-decline = Rechazar
partner-stop = Terminar la colaboración
partner-why = Motivo, para que lo lea el socio
widgets-title = Widgets para tu sitio
widgets-lead = Muestra tus opiniones, tu perfil o un botón de reserva en tu propio sitio. Se actualiza solo.
widgets-not_listed = Cuando tu perfil esté publicado, podrás mostrarlo en tu sitio.
widgets-theme = Colores
widgets-auto = Como el dispositivo del visitante
widgets-light = Claro
widgets-dark = Oscuro
widgets-reviews = Opiniones
widgets-card = Tarjeta de perfil
widgets-book = Botón de reserva
widgets-code = Código para copiar
widgets-code_help = Selecciónalo todo y ponlo donde deba aparecer. No usa cookies ni pide nada a tus visitantes.
survey-title = Encuestas
survey-title_lead = Lo que responde la gente cuando preguntamos qué tal.
survey-nps = ¿Recomendarías EduStream a tus amigos?
survey-lesson = ¿Qué tal tu primera clase?
survey-dormant = ¿Por qué dejaste las clases?
survey-lead = Una pregunta. Tu respuesta se lee sin tu nombre.
survey-answer = Tu respuesta
survey-scale = El número más alto es el mejor.
survey-comment = ¿Algo más?
survey-send = Enviar mi respuesta
survey-thanks = Gracias. Tu respuesta ayuda.
survey-price = Cuesta demasiado
survey-time = No tengo tiempo
survey-tutor = Nadie encajaba
survey-done = Ya aprendí lo que quería
survey-other = Otra cosa
survey-asked = Preguntadas
survey-answered = Respuestas
survey-score = Resultado
survey-people = Personas
survey-share = Proporción
