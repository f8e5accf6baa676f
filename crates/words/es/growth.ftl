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
invites-earned = Lo que has recibido
invites-money = Saldo de regalo
invites-people = Amigos que se registraron
invites-spent_first = El saldo de regalo se gasta primero cuando reservas con tu monedero. No se puede retirar.
invites-came = Tus amigos
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
xp-before = Días previos
xp-before_help = Lo que se hizo en esos días antes de ver la variante se descuenta de la comparación. Vacío son 14; con 0, nada.
xp-adjusted = Descontado lo previo
xp-adjusted_help = Se descuentan { $days } días previos; queda { $left } de la dispersión. La decisión de arriba no lo usa.

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
business-against = respecto al mismo número de días antes
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
widgets-code_help = Cópialo todo y pégalo donde deba aparecer el widget. No usa cookies ni pide nada a tus visitantes.
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
taught-title = Análisis
taught-lead = Tus clases e ingresos de un año, quién vuelve y cuánto piden profesores parecidos.
taught-price = Tu precio: { $price } por hora
taught-raise = Hay margen hasta { $price }.
taught-lower = Con { $price } llegarían más clases.
taught-keep = Tu precio encaja.
taught-unknown = Cuando { $count } profesores o más enseñen la misma materia, aquí verás si tu precio encaja.
taught-change = Cambiar el precio
taught-because_below = Pides menos que la mitad de los profesores parecidos.
taught-because_above = Pides más que tres cuartas partes de los profesores parecidos.
taught-because_rated = Tus estudiantes te valoran muy bien.
taught-because_more = Te reservan claramente más que a ellos.
taught-because_less = Te reservan menos de la mitad de veces que a ellos.
taught-lessons = Clases dadas
taught-earned = Ganado tras la comisión
taught-coming = Estudiantes
taught-new_students = Estudiantes nuevos en doce meses
taught-returned = Volvieron en { $days } días
taught-cancelled = Clases canceladas en doce meses
taught-others = Profesores parecidos
taught-others_help = { $count } profesores también enseñan { $subject }. Ves la mediana, no las cifras de nadie; las clases son de los últimos { $days } días.
taught-too_few = Mientras menos de { $count } profesores enseñen la misma materia no comparamos nada: se podría saber quiénes son.
taught-range = La mitad pide entre { $low } y { $high }.
taught-price_hour = Precio por hora
taught-you = Tú
taught-middle = Mediana
taught-learners = Estudiantes
taught-finished = Lo terminaron
taught-watched_hours = Horas vistas
taught-watched = De los vídeos empezados
taught-watched_help = Cada tramo de un vídeo cuenta una vez por persona. La última columna muestra cuánto se vio de los vídeos empezados.
business-economics = Economía por cliente
business-economics_lead = Lo que cuesta un cliente nuevo y lo que aportan, en dólares al cambio de hoy.
business-performance = Profesores
business-performance_lead = Profesores en la lista en los últimos { $days } días, cien como máximo.
business-new_payers = Clientes nuevos
business-spent = Gastado en descuentos, referidos y socios
business-cac = Coste de un cliente nuevo
business-arpu = Comisión por cliente
business-ltv = Aportado por cliente hasta ahora
business-payback = Recuperado a los
business-months =
    { $count ->
        [one] { $count } mes
        [many] { $count } de meses
       *[other] { $count } meses
    }
business-payers = Clientes por el mes de su primera clase pagada
business-payers_help = La comisión que ha aportado uno de ellos al final de cada mes.
business-people_paid = Clientes
business-called_off = Canceladas
business-missed = Faltas
business-tutor = Profesor
promotions-title = Promociones
promotions-lead = Haz que te encuentren más a menudo y da a los estudiantes un motivo para reservar ya.
ads-title = Anuncio destacado
ads-lead = Tu perfil aparece encima de la búsqueda con la etiqueta «Promocionado». Pagas solo cuando alguien lo abre, y nunca más que tu puja.
ads-balance = Ahora puedes gastar { $money }: primero de tus ganancias y luego del monedero.
ads-middle = Otros pujan unos { $price } por clic.
ads-few = Casi nadie más está pujando. Empieza con una puja baja.
ads-quality_low = Los perfiles se promocionan a partir de 3,5 estrellas. Las nuevas opiniones buenas cuentan enseguida.
ads-bid = Máximo por clic
ads-bid_help = Normalmente pagas menos: lo justo para quedar delante del siguiente profesor.
ads-daily = Presupuesto diario
ads-daily_help = Se reparte a lo largo del día, que empieza a medianoche UTC.
ads-total = Presupuesto total
ads-total_help = Cuando se gasta, la campaña termina.
ads-start = Iniciar la campaña
ads-none = Todavía no has promocionado tu perfil.
ads-running = En marcha
ads-paused = En pausa
ads-ended = Terminada
ads-waits = Sin saldo
ads-waits_help = No hay dinero suficiente para un clic. Seguirá sola en cuanto lo haya.
ads-pause = Pausar
ads-resume = Reanudar
ads-end = Terminar
ads-began = Campaña del { $day }
ads-spent_of = Gastado: { $spent } de { $budget }
ads-report = Resultados
ads-shown = Apariciones
ads-clicks = Clics
ads-charged = Clics pagados
ads-spend = Coste
ads-daily_spend = Coste por día
ads-day = Día
ads-why = Clics que no pagaste
ads-expired = Abierto más de un día después
ads-used = Ya contado
ads-own = Tuyos
ads-program = Visitas automáticas
ads-stopped = La campaña no estaba en marcha
ads-person = La misma persona otra vez
ads-device = El mismo dispositivo otra vez
ads-network = Demasiados desde una misma red
ads-budget = Presupuesto agotado
ads-money = Sin dinero
plans-title = Plan
plans-lead = Un plan te permite hacer más. No cambia tu lugar en la búsqueda.
plans-free = Gratis
plans-pro = Pro
plans-enterprise = Enterprise
plans-nothing = Sin coste
plans-month = { $price } al mes
plans-own = Tu plan
plans-campaigns = Campañas a la vez: { $count }
plans-sales = Ofertas a la vez: { $count }
plans-report = Informes de { $days } días
plans-requests = Peticiones a la API por minuto: { $requests }
plans-badge = «Pro» en tu perfil
plans-choose = Elegir { $plan }
plans-keep = Mantener este plan
plans-end = Terminar a fin de mes
plans-until = Pagado hasta el { $day }.
plans-then_same = Después se renueva solo.
plans-then_free = Después termina y tu cuenta pasa a ser gratuita.
plans-then_other = Después pasas a { $plan }.
plans-grace = No pudimos cobrar este mes. Recarga tu monedero o guarda otra tarjeta antes del { $day } para conservar tu plan.
plans-rule = Un plan mayor empieza enseguida y lo que queda del mes pagado se descuenta de su precio. Uno menor empieza al terminar el mes. Pagas con tus ganancias y tu monedero o, si no alcanzan, con tu tarjeta principal.

campaigns-title = Campañas
campaigns-lead = A quién se le da algo y por qué, y cuánto como máximo. A cada persona una vez.
campaigns-none = Aún no hay campañas. Planifica la primera con el formulario.
campaigns-spent = { $spent } de { $budget } gastados
campaigns-days = { $from } – { $to }
campaigns-supply = Profesores para una materia
campaigns-credits = Créditos
campaigns-winback = Recuperar
campaigns-draft = Borrador
campaigns-running = En marcha
campaigns-paused = En pausa
campaigns-ended = Terminada
campaigns-newcomers = Recién llegados
campaigns-learners = Quienes aprenden
campaigns-teachers = Quienes enseñan
campaigns-start = Iniciar
campaigns-pause = Pausar
campaigns-end = Terminar
campaigns-open_already = Ya tiene campaña
campaigns-plan = Planificar
campaigns-nothing_lacks = Ahora no faltan profesores en ninguna materia.
campaigns-lacking = Materias en las que faltan profesores
campaigns-lacking_help = Lo buscado y pedido en los últimos 28 días, junto a las horas reservables en el mismo tiempo. Diez búsquedas pesan como una solicitud.
campaigns-subject = Materia
campaigns-searches = Búsquedas
campaigns-requests = Solicitudes
campaigns-tutors = Profesores
campaigns-hours = Horas reservables
campaigns-way = Siguiente paso
campaigns-new = Nueva campaña
campaigns-kind = Tipo
campaigns-name = Nombre
campaigns-amount = Para cada persona
campaigns-amount_help = En dólares; en créditos si la campaña da créditos.
campaigns-budget = Presupuesto
campaigns-budget_help = Nunca se da más.
campaigns-people_max = Personas como máximo
campaigns-starts_on = Primer día
campaigns-ends_on = Último día
campaigns-guarantee = Garantía por cada clase que no llega
campaigns-guarantee_help = Para quien estuvo disponible el 80 por ciento de los días.
campaigns-weekly_hours = Horas reservables por semana
campaigns-lessons = Clases
campaigns-lessons_help = Para profesores y créditos. Cuentan dos con la misma persona como máximo.
campaigns-audience = Para quién son los créditos
campaigns-quiet_days = Días sin clase, para recuperar
campaigns-valid_days = Días hasta que caduca
campaigns-make = Guardar como borrador
campaigns-people =
    { $count ->
        [one] { $count } de { $most } persona
        [many] { $count } de { $most } personas
       *[other] { $count } de { $most } personas
    }
campaigns-held_out =
    { $count ->
        [one] { $count } persona sin oferta, para comparar
        [many] { $count } personas sin oferta, para comparar
       *[other] { $count } personas sin oferta, para comparar
    }
campaigns-promise_supply =
    { $count ->
        [one] { $amount } por { $count } clase de { $subject }.
        [many] { $amount } por { $count } clases de { $subject }.
       *[other] { $amount } por { $count } clases de { $subject }.
    }
campaigns-promise_guarantee =
    { $count ->
        [one] Quien ofrece { $count } hora a la semana recibe { $amount } por cada clase que no llega.
        [many] Quien ofrece { $count } horas a la semana recibe { $amount } por cada clase que no llega.
       *[other] Quien ofrece { $count } horas a la semana recibe { $amount } por cada clase que no llega.
    }
campaigns-promise_credits =
    { $count ->
        [one] { $amount } para: { $whom }, desde { $count } clase.
        [many] { $amount } para: { $whom }, desde { $count } clases.
       *[other] { $amount } para: { $whom }, desde { $count } clases.
    }
campaigns-promise_winback =
    { $count ->
        [one] { $amount } para quien lleva { $count } día sin clase.
        [many] { $amount } para quien lleva { $count } días sin clase.
       *[other] { $amount } para quien lleva { $count } días sin clase.
    }

grows-title = Crecimiento
grows-lead = De dónde viene la gente, quién empieza y quién vuelve.
grows-counted = Contado { $at } con los datos como están.
grows-sources = De dónde vienen
grows-sources_help = Cuentas de estudiantes creadas en estos días. El coste es lo pagado hasta ahora por recomendaciones y comisiones de socios.
grows-source = Origen
grows-people = Personas nuevas
grows-part = Parte
grows-verified = Correo confirmado
grows-learned = Tuvieron clase
grows-cost = Coste
grows-direct = Directo
grows-by_people = Por recomendación
grows-by_partners = Por socios
grows-activity = Cómo se usa
grows-monthly = Vinieron en las últimas cuatro semanas
grows-sticky = De ellos, en un mismo día
grows-completion = Cursos terminados
grows-watched = Visto de los vídeos empezados
grows-activity_help = Por día: solo quienes aceptaron que los contáramos. Cursos: plazas ocupadas hace entre uno y trece meses. Vídeos: los últimos trece meses.
grows-activation = Empezar en siete días
grows-activation_help = De los nuevos de una semana, quién reservó en siete días. Las últimas semanas aún tienen tiempo.
grows-activated = Reservaron
grows-week = Semana
grows-target = Ahora { $now }, objetivo { $target }
grows-learners_help = Quien tuvo clase o acabó una unidad esa semana. El objetivo es el aumento de una semana completa a la siguiente.
grows-winback = Recuperar
grows-winback_help = A quién se pidió volver en estos días, junto a quien no se avisó a propósito, y quién reservó en 30 días.
grows-lift = Diferencia: { $lift }
grows-told = Avisados
grows-silent = Sin avisar
grows-whom = Quién
grows-came_back = Volvieron
grows-of_people =
    { $count ->
        [one] { $booked } de { $count } persona
        [many] { $booked } de { $count } personas
       *[other] { $booked } de { $count } personas
    }

grows-credit = Crédito para recuperar
grows-credit_help = Lo que se dio con los correos a los 14 y 30 días sin clases, cuánto pagó clases y quién volvió, junto a quienes no fueron avisados.
grows-given_to = Personas con crédito
grows-granted = Dado
grows-used = Usado en clases
grows-unused = Caducado sin usar
grows-month = Este mes: { $spent } de { $budget }
grows-month_over = El presupuesto se ha agotado: hasta el mes que viene los correos salen sin crédito.

churn-title = Quién podría irse
churn-help = De { $people } personas que tuvieron una clase. Cada señal tiene puntos fijos; no se guarda la puntuación de nadie.
churn-high = 50 puntos o más
churn-some = De 25 a 49 puntos
churn-low = Menos de 25 puntos
churn-signal = Señal
churn-points = Puntos
churn-no_sign_in = Sin entrar en 14 días
churn-no_booking = Sin reservas en 30 días
churn-last_lesson = Última clase cancelada o mal valorada
churn-checkout = Empezó a pagar y no terminó

growth_rules-title = Reglas
growth_rules-budget = Crédito para recuperar, al mes (dólares)
growth_rules-budget_help = Cuando se agota, los correos salen solo con palabras. Con cero no se da nada.
growth_rules-holdout = Cuentas sin experimentos (de cada cien)
growth_rules-holdout_help = De 0 a 20. Cada trimestre se sortean otras; subirlo dentro del trimestre añade cuentas.
growth_rules-save = Guardar las reglas

films-title = Vídeos
films-lead = Lo que cuestan este mes los vídeos de los cursos si todo sigue igual.
films-above = Este mes apunta a superar { $limit }. Mira qué ha crecido o sube el límite más abajo.
films-none = Aún no hay datos. La primera cifra llega tras un día completo.
films-measured =
    { $count ->
        [one] Calculado a partir del último día completo.
        [many] Calculado a partir de los últimos { $count } de días completos.
       *[other] Calculado a partir de los últimos { $count } días completos.
    }
films-what = Qué
films-amount = En el mes
films-cost = Coste
films-storage = Almacenado
films-encoding = Codificación
films-egress = Enviado a los espectadores
films-total = En total
films-gigabytes = { $size } GB
films-hours = { $time } h
films-prices = Precios y límite
films-prices_help = En dólares estadounidenses, como en la factura de tu proveedor de alojamiento.
films-price_storage = 1000 GB almacenados un mes
films-price_encoding = 1000 horas de codificación
films-price_egress = 1000 GB enviados
films-limit = Avisar por encima de (al mes)
films-save = Guardar los precios

holdout-title = Sin experimentos
holdout-lead = Lo que suma todo lo que se prueba: cuentas sin experimentos junto a las demás.
holdout-quarter = Del { $from } al { $to }, { $percent } de cada cien cuentas, { $accounts } en total.
holdout-none = Nadie queda fuera. Fija una parte abajo y empieza la comparación.
holdout-held_out = Sin experimentos
holdout-others = Las demás

back-title = Hola de nuevo
back-lead = Tu última clase fue el { $date }. Aquí lo dejaste.
back-lead_new = Tus profesores, tu crédito y las novedades, en una página.
back-credit = Crédito que te espera
back-credit_until = { $amount } para clases, hasta el { $date }
back-credit_plain = { $amount } para clases
back-tutors = Tus profesores
back-no_time = Sin horas libres en los próximos días.
back-none_title = Aún sin profesor
back-none = Aquí aparece con quién tuviste clases. Busca a alguien para la primera.
back-find = Buscar profesor
back-news = Qué ha cambiado
back-new_tutors = Profesores nuevos de tus materias: { $number }
back-new_courses = Cursos nuevos: { $number }

sales-title = Tus ofertas
sales-lead = Llena las horas tranquilas, da la bienvenida a nuevos estudiantes o agradece a quienes vuelven. Tú eliges cuánto menos, para qué clases y hasta cuándo.
sales-room = { $open } de { $limit } a la vez en tu plan.
sales-next_flash = Tu próxima oferta relámpago puede empezar: { $when }.
sales-none = Todavía no tienes ninguna oferta. Mira abajo cuánto costaría una.
sales-discount = Descuento para algunas clases
sales-flash = Oferta relámpago
sales-bundle = Conjunto para quienes vuelven
sales-span = Del { $from } al { $until }
sales-since = Desde { $from }, hasta que la termines
sales-running = En marcha
sales-planned = Prevista
sales-ended = Terminada
sales-for_all = Todas las clases sueltas
sales-given =
    { $count ->
        [one] Usada en { $count } clase: { $money } menos para los estudiantes.
       *[other] Usada en { $count } clases: { $money } menos para los estudiantes.
    }
sales-most =
    { $count ->
        [one] Como mucho { $count } clase.
       *[other] Como mucho { $count } clases.
    }
sales-end = Terminar ahora
sales-take_back = Retirarla
sales-preview_title = Lo que pagarían los estudiantes
sales-sale_price = Con la oferta
sales-borne = Lo que se descuenta sale de tu precio; nuestra comisión es una parte de lo que se paga. Las clases reservadas mantienen su precio cuando termina la oferta.
sales-make = Empezar esta oferta
sales-new = Preparar una oferta
sales-discount_text = Menos para las clases que describas: horas tranquilas, última hora, una duración, una primera clase. Rellena solo lo que deba contar.
sales-flash_text = Menos para todas las clases sueltas, durante 72 horas como mucho, una vez cada 14 días.
sales-bundle_text = Por ejemplo, la tercera clase en 30 días cuesta menos: cada estudiante se la gana con las clases que se dieron.
sales-percent = Porcentaje menos
sales-preview = Ver los precios
sales-hours = Cuántas horas dura
sales-hours_help = Empieza cuando la pongas en marcha.
sales-uses = Para cuántas clases en total
sales-uses_help = Déjalo vacío para no limitar. Los estudiantes ven cuántas quedan.
sales-lessons = Qué clase cuesta menos
sales-lessons_help = 3 quiere decir: la tercera, después de dos que se dieron.
sales-days = En cuántos días
sales-days_help = De 7 a 90 días.
sales-first_day = Primer día
sales-first_day_help = Déjalo vacío para empezar ya.
sales-last_day = Último día
sales-last_day_help = Déjalo vacío y durará hasta que la termines.
sales-weekdays = Solo estos días
sales-from = Solo desde
sales-from_help = Cuando empieza la clase, en tu zona horaria.
sales-until = Solo antes de
sales-soon = Solo si empieza en tantas horas
sales-soon_help = Para horas que quedarían vacías: de 1 a 72.
sales-any_length = Cualquier duración
sales-first_lesson = Solo la primera clase de un estudiante contigo
