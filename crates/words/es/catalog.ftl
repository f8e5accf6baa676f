### Start page, search, filters, cards, subjects.

landing-title = Encuentra un profesor que lo explique bien
landing-lead = Reserva una clase con un profesor que encaje con tu materia, tu presupuesto y tus tardes. Pagas su precio, sin gastos extra.
landing-find = Buscar profesor
landing-free_today = Disponibles hoy
landing-subjects = Materias más buscadas
landing-reviews = Lo que cuentan los estudiantes
landing-with = sobre
landing-how = De la búsqueda a la primera clase
landing-step1_title = Elige un profesor
landing-step1_text = Busca por materia, precio, idioma y horario. Los precios son por hora, y lo que ves es lo que pagas.
landing-step2_title = Reserva una hora
landing-step2_text = El dinero queda retenido en tu monedero. Si el profesor rechaza la solicitud o no responde en 24 horas, lo recuperas automáticamente.
landing-step3_title = Conéctate y aprende
landing-step3_text = El profesor cobra después de la clase. Si tienes que cancelar, ves cuánto recuperas antes de confirmar.
landing-teach_title = Enseña en EduStream
landing-teach_text = Tú pones el precio y el horario. Nuestra comisión empieza en el 20 % de cada clase y baja al 15 % y luego al 10 % a medida que ganas más. Sin suscripción ni otros gastos.
landing-teach_action = Quiero dar clases

search-title = Buscar profesor
search-description = Profesores de todas las materias, con precios, opiniones y horas libres.
search-field = Materia, nombre o palabra clave
search-placeholder = Álgebra, inglés, guitarra…
search-submit = Buscar
search-none_title = Ningún profesor cumple todos los criterios
search-none_text = Quita un par de filtros o prueba con una materia más general.
search-word_text = Revisa la ortografía o prueba con una materia más general.
search-all = Ver todos los profesores
search-empty_title = Todavía no hay profesores
search-empty_text = Revisamos a los profesores nuevos antes de mostrarlos aquí. ¿Empezamos contigo?
search-count =
    { $count ->
        [one] { $count } profesor
       *[other] { $count } profesores
    }
search-pages = Páginas
search-first_page = Volver a la primera página
search-next_page = Página siguiente

filter-title = Filtros
filter-any = Cualquiera
filter-level = Nivel
filter-price = Precio por hora
filter-from = Desde
filter-to = Hasta
filter-min_price = Precio mínimo
filter-max_price = Precio máximo
filter-free_part = Momento del día
filter-any_time = A cualquier hora
filter-rating = Valoración
filter-at_least = { $rating } o más
filter-language = Idiomas
filter-country = País
filter-city = Ciudad
filter-experience = Experiencia
filter-years =
    { $count ->
        [one] { $count } año o más
       *[other] { $count } años o más
    }
filter-certification = Certificado
filter-language_level = Nivel mínimo de idioma
filter-support = Apoyo para necesidades específicas
filter-worked_as = Profesión o empresa
filter-worked_as_example = Enfermería, ingeniería, una empresa…
filter-certification_example = DELE, máster de profesorado…
filter-verification = Verificación
filter-instant = Reserva inmediata
filter-offers_trial = Ofrece clase de prueba
filter-sort = Ordenar por
filter-apply = Ver profesores
filter-clear = Quitar todos

day_part-morning = Mañana
day_part-afternoon = Tarde
day_part-evening = Noche
day_part-night = Madrugada

sort-relevance = Más relevantes
sort-rating = Mejor valorados
sort-price_asc = Precio más bajo
sort-price_desc = Precio más alto
sort-experience = Más experiencia
sort-response_time = Los que responden antes

card-rating_label = Valoración
card-reviews = ({ $count })
card-stars = { $count } de 5 estrellas
card-lessons =
    { $count ->
        [one] { $count } clase
       *[other] { $count } clases
    }
card-promoted = Promocionado
card-answers_minutes = Responde en { $count } min
card-answers_hours = Responde en { $count } h
card-per_hour = por hora
card-see_profile = Ver el perfil
card-next_times = Próximas horas libres
card-book_at = Reservar con { $name }, { $when }

subjects-title = Materias
subjects-lead = Todo lo que se enseña aquí y cuántos profesores lo enseñan.
subjects-tutors =
    { $count ->
        [one] { $count } profesor
       *[other] { $count } profesores
    }

search-count_of =
    { $count ->
        [one] { $count } profesor de { $subject }
       *[other] { $count } profesores de { $subject }
    }
search-in_city = { $found } en { $city }
search-by_city = Por ciudad
search-subjects_in = Materias en { $city }
search-told = Precios, horas libres y opiniones
search-told_range = Aquí una hora cuesta entre { $low } y { $high }. La mitad de los profesores cobra { $middle } o menos.
search-told_price = Aquí una hora cuesta { $price }.
search-told_next = Próxima hora libre
search-told_description = { $found }. { $prices }
search-also = Cursos y grupos
search-also_course = Curso
search-also_circle = Círculo
search-also_cohort = Grupo de estudio
search-shown = { $shown } de { $total }
search-skip = Ir a los resultados
search-when = Cuándo
search-yours = Tu búsqueda
filter-spoken = { $language }: { $level }
search-any_day = Cualquier día
search-next_day =
    { $count ->
        [one] { $count } profesor tiene hueco el { $day }.
       *[other] { $count } profesores tienen hueco el { $day }.
    }
search-next_day_look = Ver ese día
search-without =
    { $count ->
        [one] Sin «{ $name }»: { $count } profesor
       *[other] Sin «{ $name }»: { $count } profesores
    }
search-without_look = Ver a todos
filter-count = Filtros ({ $count })
filter-more = Más
filter-per_hour = Por hora, en { $currency }
filter-up_to = Hasta { $price }
filter-from_price = Desde { $price }
filter-remove = { $name }, quitar
filter-active = Filtros activos
card-today = Hoy { $time }
landing-often = Lo más buscado:
landing-fact_tutors =
    { $count ->
        [one] profesor
       *[other] profesores
    }
landing-fact_lessons =
    { $count ->
        [one] clase impartida
       *[other] clases impartidas
    }
landing-from = desde { $price }
landing-count_subjects = Las { $count } materias
landing-reviewed_only = Solo puede opinar quien ha tenido la clase.
landing-fees = Nuestra comisión según lo que has ganado
landing-fee_earned = Ganado hasta ahora
landing-fee_ours = Nuestra comisión
landing-fee_keep = Te quedas, de { $price }
landing-fee_below = Menos de { $amount }
landing-fee_above = Desde { $amount }
landing-demo_fees = Gastos extra
landing-demo_hold = Retenido hasta que el profesor acepte
landing-demo_join = Entrar en la clase
saved-title = Profesores guardados
saved-lead = Tus profesores y búsquedas guardados, y los que viste hace poco.
saved-tutors = Tus profesores
saved-none = Todavía no has guardado a nadie
saved-none_text = ¿Te gusta alguien? Pulsa Guardar en su página y lo tendrás aquí.
saved-find = Encontrar profesor
saved-searches = Tus búsquedas
saved-no_searches = Todavía no hay búsquedas guardadas.
saved-viewed = Vistos hace poco
saved-save = Guardar
saved-unsave = Guardado
saved-search_save = Guardar la búsqueda y recibir nuevos profesores cada día
saved-search_daily = Profesores nuevos por correo, una vez al día
saved-search_off = Sin correo
saved-search_open = Buscar
saved-search_all = Todos los profesores
saved-search_remove = Quitar
saved-keep = Guardar a { $name }
taxonomy-title = Materias y habilidades
taxonomy-lead = Todo lo que se puede enseñar aquí y con qué palabras se busca.
taxonomy-add = Añadir una materia
taxonomy-change = Editar
taxonomy-remove = Quitar
taxonomy-slug = Nombre en la dirección web
taxonomy-synonyms = Sinónimos, separados por comas
taxonomy-category = Categoría

teach-title = Enseña lo que sabes, a tu precio
teach-lead = Tú pones el precio y el horario. EduStream trae estudiantes, lleva la agenda, guarda el dinero y te da una sala para enseñar.
teach-how = Cómo funciona
teach-step1_title = Escribe tu perfil
teach-step1_text = Materias, precio por hora, una foto y unas frases sinceras. Leemos cada perfil nuevo, normalmente en un día.
teach-step2_title = Abre tu horario
teach-step2_text = Di cuándo enseñas, en tu zona horaria. Los estudiantes reservan solo lo que está libre y nunca hay dos reservas a la vez.
teach-step3_title = Enseña y cobra
teach-step3_text = El estudiante ha pagado antes de empezar. 48 horas después de la clase el dinero es tuyo y puedes retirarlo desde { $min }.
teach-fees_title = Lo que nos quedamos
teach-fees_text = Empezar es gratis. Nos quedamos con una parte de cada clase, que baja cuanto más ganas.
teach-tools = Qué incluye
teach-tool_room = Una sala de vídeo con pizarra, notas y pantalla compartida. Sin instalar nada.
teach-tool_calendar = Una agenda con tus días libres, viajes, recordatorios y un enlace para tu propio calendario.
teach-tool_rules = Tus políticas de cancelación, respetadas: si un estudiante cancela tarde, cobras igual.
teach-tool_more = Clases en grupo, paquetes, cursos en vídeo y grupos de estudio, cuando las clases individuales se quedan cortas.
pricing-link = Precios
pricing-title = Cuánto cuesta
pricing-lead = Mirar es gratis. Pagas el precio del profesor por la clase, sin gastos extra.
pricing-learn = Si aprendes
pricing-learn_price = Cada profesor pone su precio. Lo que ves en la tarjeta es lo que pagas.
pricing-learn_hold = Tu dinero queda retenido hasta que termina la clase. Si el profesor dice que no o no viene, lo recuperas todo.
pricing-learn_cancel = Si cancelas, ves cuánto recuperas antes de confirmar.
pricing-teach = Si enseñas
pricing-teach_commission = Registrarte y aparecer en la lista es gratis. Nuestra comisión baja cuanto más ganas:
pricing-teach_payouts = Un pago a tu cuenta es gratis; uno que llega al instante cuesta un { $fee }.
pricing-packages = Paquetes
pricing-packages_text = Varias clases con un profesor, pagadas de una vez y más baratas. Cada profesor puede elegir otros descuentos; esto es lo habitual.
pricing-package = Paquete
pricing-less = Descuento por clase
pricing-valid = Válido
pricing-lessons = { $count } clases
pricing-days = { $count } días
pricing-credits = Créditos
pricing-credits_text = Los miembros se enseñan entre sí por créditos en vez de dinero. Todos empiezan con { $starter }; ganas más enseñando o compras un paquete. Los créditos valen { $months } meses.
pricing-pack = Paquete
pricing-price = Precio
pricing-ten = 10 créditos cuestan

filter-regular = Cuenta el precio habitual; las ofertas se descuentan después.
