### Recommendations, where a tutor stands, skill exchange, and the ranker as the staff sees it.

matches-title = Tus coincidencias
matches-lead = Profesores que encajan con lo que buscas, y por qué.
matches-row = Para ti
matches-all = Ver todas las coincidencias
matches-score = Coincidencia { $score } de 100
matches-explored = Nuevo aquí: casi nadie ha visto aún este perfil.
matches-favourite = Guardar a { $name }
matches-pass = Ahora no: { $name }
matches-not_interested = No me interesa: { $name }
matches-skill = Habilidad
matches-free_from = Libre desde
matches-rating = Opiniones
matches-rating_from = { $rating } o más
matches-none = Aún no hay profesores
matches-none_yet = Dinos qué quieres aprender y te buscamos profesores.
matches-none_so = Prueba con menos filtros.
matches-by_rules = Ordenados según nuestras reglas publicadas.
matches-by_model = Ordenados según lo que eligieron y valoraron bien estudiantes como tú.
matches-bring_back = Mostrarlos otra vez
matches-wishes = Partimos de lo que buscas.
matches-wishes_change = Cambiar lo que buscas
matches-daily = Profesores para ti cada mañana
matches-daily_help = Como mucho { $most } al día que encajan con lo que buscas y tienen horas libres, nadie dos veces en un mes. Si un día no hay nadie nuevo, no recibes nada.
matches-daily_start = Recibir un correo cada mañana
matches-daily_stop = No recibir más correos
matches-daily_on = Activado: te escribimos por la mañana.
matches-put_away =
    { $count ->
        [one] Has apartado a { $count } profesor.
       *[other] Has apartado a { $count } profesores.
    }

standing-title = Tu puesto
standing-lead = Cómo te sitúan nuestras reglas publicadas ante un estudiante típico de tu primera materia.
standing-place = Puesto { $place }
standing-why = Lo que habla a tu favor
standing-moves = Lo que te haría subir
standing-nothing = Nada que señalar: sigue así.
standing-recent = Los últimos 30 días
standing-shown = Recomendaciones
standing-clicked = Perfil abierto
standing-booked = Clases reservadas
standing-honest = Aquí nadie puede pagar por un puesto mejor.
standing-unlisted = Aún no apareces en la lista, así que no tienes puesto.
standing-none = Aún no hay perfil
standing-none_text = Escribe tu perfil con una materia y tu puesto aparecerá aquí.
standing-of =
    { $count ->
        [one] de { $count } profesor publicado
       *[other] de { $count } profesores publicados
    }

exchange-title = Intercambio
exchange-lead = Enseña lo que sabes y aprende lo que te falta: sin dinero, entre dos o en círculo.
exchange-none = Aún no hay intercambios
exchange-none_text = Di qué puedes enseñar y qué quieres aprender.
exchange-skills = Editar tus habilidades
exchange-cycles = Intercambios posibles
exchange-pairs = Personas para ti
exchange-state_possible = Posible
exchange-state_open = Esperando respuestas
exchange-state_agreed = Acordado
exchange-state_declined = Alguien dijo que no
exchange-state_expired = No todos respondieron a tiempo
exchange-state_lapsed = Alguien encontró otro intercambio
exchange-you_teach = Enseñas a { $name }: { $skill }
exchange-teaches_you = { $name } te enseña: { $skill }
exchange-teaches = { $one } enseña a { $other }: { $skill }
exchange-meets = Primer momento posible: { $when }
exchange-said_yes = Dijo que sí
exchange-until = Todos tienen hasta { $when } para responder.
exchange-plan = Tu clase aún no está reservada. Acuerda una hora por mensaje y resérvala con créditos en la página de quien te enseña.
exchange-booked = Las clases están reservadas y no cuestan nada. Cada persona recibió la confirmación por correo.
exchange-lesson = Clase reservada: { $when }
exchange-open = Abrir página
exchange-accept = Aceptar
exchange-decline = No, gracias
exchange-gives = Te enseña: { $skills }
exchange-takes = Aprende de ti: { $skills }
exchange-hours =
    { $count ->
        [one] { $count } hora libre en común a la semana
       *[other] { $count } horas libres en común a la semana
    }

ranker-title = Emparejamiento
ranker-lead = Qué ordena a los profesores, cómo funciona y cómo volver atrás.
ranker-serving = En servicio
ranker-version = Versión
ranker-rules = Las reglas publicadas
ranker-rollout = Mostrado a
ranker-since = Desde
ranker-not_loaded = Sin cargar: ordenan las reglas
ranker-rollback = Volver atrás
ranker-versions = Versiones
ranker-no_versions = Aún no hay versiones. Exporta los datos, entrena y pon el resultado en el directorio.
ranker-quality = NDCG@10
ranker-quality_rules = NDCG@10 de las reglas
ranker-state = Estado
ranker-better = Seguro que mejor que las reglas
ranker-not_better = No es seguro que sea mejor
ranker-let_out = Publicar para
ranker-shadow = Sombra
ranker-promote = Publicar { $version }: { $step }
ranker-clicks = Clics
ranker-day = Día
ranker-ctr = Abiertos de los mostrados
ranker-shares = Proporciones
ranker-from_matches = Reservas por recomendaciones (objetivo { $goal })
ranker-explored = Puestos para profesores nuevos
ranker-coverage = Profesores recomendados
ranker-first_booking = Horas de la primera lista a la primera reserva
ranker-drift = Deriva
ranker-drift_help = Cuánto se han movido las señales desde el entrenamiento. Por encima de 0,2 conviene volver a entrenar.
ranker-no_drift = Aún no hay datos: primero debe ordenar una versión.
ranker-no_data = Aún no hay datos
ranker-signal = Señal
ranker-psi = Índice
ranker-moved = Se movió
ranker-percent = { $share } %

upnext-title = Lo siguiente
upnext-lead = Primero lo que has empezado, después lo que podría seguir. Nadie puede pagar por aparecer aquí.
upnext-all = Ver todo
upnext-none = Estás al día
upnext-none_text = Reserva una clase, empieza un curso o ponte una meta, y aquí verás lo que sigue.
upnext-less = Mostrar menos de esto: { $kind }
upnext-hidden = Ocultos
upnext-show = Volver a mostrar: { $kind }
upnext-kind_lesson = Próxima clase
upnext-kind_meeting = Encuentro de tu círculo
upnext-kind_homework = Deberes
upnext-kind_course = Seguir aprendiendo
upnext-kind_help = Ayuda donde cuesta
upnext-kind_review = Una opinión por escribir
upnext-kind_goal = Tu meta
upnext-kind_search = Novedades de tu búsqueda
upnext-kind_circle = Un círculo con sitio libre
upnext-kind_similar = Un curso como los tuyos
upnext-kind_tutor = Un profesor para ti
