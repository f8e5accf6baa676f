### Start page, search, filters, cards, subjects.

landing-title = Encuentra a quien lo enseña bien
landing-lead = Reserva una clase con un profesor que encaje con tu materia, tu presupuesto y tus horas libres. Pagas el precio del profesor y nada más.
landing-find = Buscar profesor
landing-proof = Profesores: { $tutors }. Clases impartidas hasta ahora: { $lessons }.
landing-free_today = Libres en las próximas horas
landing-subjects = Materias más buscadas
landing-all_subjects = Todas las materias
landing-reviews = Qué dicen los estudiantes
landing-with = con
landing-how = Cómo funciona
landing-step1_title = Elige profesor
landing-step1_text = Busca por materia, precio, idioma y horario. Todos los precios son por hora y finales.
landing-step2_title = Reserva una hora libre
landing-step2_text = El dinero queda retenido en tu monedero. Si el profesor rechaza la clase o no responde en 24 horas, vuelve a ser tuyo.
landing-step3_title = Ten tu clase
landing-step3_text = El profesor cobra después de la clase. Puedes cancelar según su política y ves el importe exacto antes de confirmar.
landing-teach_title = Enseña en EduStream
landing-teach_text = Tú pones el precio y el horario. Nos quedamos con el 20 % de cada clase al principio, y con el 15 % y luego el 10 % a medida que ganas más. Sin suscripción ni otros gastos.
landing-teach_action = Empezar a enseñar

search-title = Buscar profesor
search-description = Profesores de todas las materias, con precios, opiniones y horas libres.
search-field = Materia, nombre o palabra clave
search-placeholder = Álgebra, inglés, guitarra…
search-submit = Buscar
search-none_title = Ningún profesor cumple todo esto
search-none_text = Quita algún filtro o busca una materia más amplia.
search-word_text = Revisa la ortografía o busca una materia más amplia.
search-all = Ver todos los profesores
search-empty_title = Todavía no hay profesores
search-empty_text = Aún no hay nadie publicado. Los profesores nuevos se revisan antes de aparecer aquí.
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
filter-subject = Materia
filter-level = Nivel
filter-price = Precio por hora
filter-from = desde
filter-to = hasta
filter-min_price = Precio mínimo
filter-max_price = Precio máximo
filter-free = Libre el
filter-free_on = Día
filter-free_part = Momento del día
filter-any_time = Cualquier hora
filter-rating = Valoración
filter-at_least = { $rating } o más
filter-language = Idiomas
filter-country = País
filter-experience = Experiencia
filter-years =
    { $count ->
        [one] { $count } año o más
       *[other] { $count } años o más
    }
filter-certification = Certificado
filter-certification_example = DELE, máster de profesorado…
filter-verification = Verificación
filter-instant = Reserva inmediata
filter-sort = Orden
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
sort-response_time = Responden antes

card-rating_label = Valoración
card-reviews = ({ $count })
card-stars = { $count } de 5 estrellas
card-lessons =
    { $count ->
        [one] { $count } clase
       *[other] { $count } clases
    }
card-answers_minutes = Responde en { $count } min
card-answers_hours = Responde en { $count } h
card-speaks = Habla
card-per_hour = por hora
card-see_profile = Ver el perfil
card-next_times = Próximas horas libres
card-book_at = Reservar con { $name }, { $when }

subjects-title = Materias
subjects-lead = Qué se enseña aquí y cuántos profesores hay.
subjects-tutors =
    { $count ->
        [one] { $count } profesor
       *[other] { $count } profesores
    }
