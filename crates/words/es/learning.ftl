### Courses, goals and progress.

courses-title = Cursos
courses-lead = Aprende a tu ritmo, con vídeos, ejercicios y un profesor que responde.
courses-free = Gratis
courses-paid = De pago
courses-credits = Con créditos
courses-newest = Más recientes
courses-popular = Con más estudiantes
courses-cheapest = Más baratos
courses-any = Cualquiera
courses-words = Buscar
courses-price = Precio
courses-level = Nivel
courses-sort = Orden
courses-show = Mostrar cursos
courses-none = Ningún curso coincide
courses-none_text = Quita un filtro o busca otras palabras.
courses-video = Vídeo
courses-text = Texto
courses-quiz = Cuestionario
courses-assignment = Tarea
courses-file = Archivo
courses-live = Clase en directo
courses-state_draft = Borrador
courses-state_submitted = En revisión
courses-state_published = Publicado
courses-state_declined = Necesita cambios
courses-done_percent = { $percent } % hecho
courses-percent = { $percent } %
courses-units =
    { $count ->
        [one] { $count } unidad
       *[other] { $count } unidades
    }
courses-minutes =
    { $count ->
        [one] { $count } minuto de vídeo
       *[other] { $count } minutos de vídeo
    }
courses-learners =
    { $count ->
        [one] { $count } estudiante
       *[other] { $count } estudiantes
    }
courses-opens_after =
    { $count ->
        [one] Se abre { $count } día después de inscribirte
       *[other] Se abre { $count } días después de inscribirte
    }
courses-opens_in =
    { $count ->
        [one] Se abre en { $count } día
       *[other] Se abre en { $count } días
    }
courses-watched_by =
    { $count ->
        [one] Lo ha visto { $count } persona; { $percent } % hasta el final.
       *[other] Lo han visto { $count } personas; { $percent } % hasta el final.
    }

goals-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }

courses-contents = Contenido
courses-edit = Editar el curso
courses-go_on = Seguir aprendiendo
courses-sign_in_first = Inicia sesión para inscribirte
courses-refund_rule = ¿Has cambiado de idea? Durante { $days } días y hasta el { $percent } % del curso te lo devolvemos todo.
courses-with_certificate = Con certificado
courses-enrol_free = Inscribirse gratis
courses-enrol_for = Pagar { $amount } e inscribirse
courses-own = Mis cursos
courses-own_lead = Sigue donde lo dejaste.
courses-none_own = Aún no tienes cursos
courses-none_own_text = Encuentra uno que te lleve a donde quieres.
courses-find = Buscar un curso
courses-next = A continuación: { $title }
courses-finished = Terminado
courses-finished_now = Has terminado este curso.
courses-taken_down = Este curso ya no está disponible. Lo que terminaste sigue siendo tuyo.
courses-certificate = Certificado
courses-certificate_pdf = Descargar el certificado (PDF)
courses-newer = Hay una versión más reciente. Lo que ya has hecho se conserva.
courses-newer_take = Cambiar
courses-rule = Un vídeo cuenta como visto desde el { $watched } % y un cuestionario como aprobado desde el { $quiz } %.
courses-done = Hecho
courses-give_back = Devolver el curso
courses-give_back_until = Hasta el { $date } recuperas todo en tu monedero.
courses-given_back = Has devuelto este curso.
courses-open = Abrir el curso
courses-download = Descargar
courses-mark_done = Marcar como hecho
courses-film_waits = Este vídeo aún se está preparando. Vuelve en unos minutos.
courses-speed = Velocidad
courses-quality = Calidad
courses-quality_auto = La que permita la conexión
courses-quality_each = { $height }p, hasta { $size } MB por hora
courses-remove = Quitar
courses-notes = Tus notas
courses-note = Una nota
courses-note_help = Pertenece al momento del vídeo en que empiezas a escribir. Solo la ves tú.
courses-note_save = Guardar la nota
courses-answer = Comprobar mis respuestas
courses-feedback = Comentarios
courses-your_work = Tu trabajo
courses-hand_in = Entregar
courses-join = Entrar en la clase
courses-genuine = Este certificado es auténtico.
courses-has_finished = ha terminado el curso
courses-teacher = Profesor
courses-date = Fecha
courses-code = Código
courses-queue = Cursos por revisar
courses-queue_none = Ningún curso espera.
courses-decide = Decidir
courses-approve = Publicar el curso
courses-decline = Pedir cambios
courses-reason = ¿Qué hay que cambiar?
courses-take_down = Retirar el curso
courses-take_down_help = Desde ese momento no lo ve nadie, tampoco quienes lo siguen. Pueden devolverlo mientras su pago esté retenido.
courses-take_down_why = ¿Por qué? Lo lee quien lo imparte.
courses-taught = Tus cursos
courses-taught_lead = Escribe una vez y enseña a muchos. Revisamos cada curso antes de publicarlo.
courses-taught_none = Aún no tienes ningún curso. Empieza por el nombre.
courses-new = Curso nuevo
courses-name = Nombre
courses-subject = Materia
courses-begin = Crear el curso
courses-waits = Estamos revisando este curso. Te escribiremos por correo y después podrás cambiarlo.
courses-to_change = Cambia esto y vuelve a enviarlo:
courses-send_help = Los estudiantes verán tus cambios cuando los revisemos. Quien ya está inscrito conserva su versión hasta que elija la nueva.
courses-send = Enviar a revisión
courses-module_title = Nombre del módulo nuevo
courses-module_add = Añadir un módulo
courses-unit_title = Nombre de la unidad nueva
courses-unit_add = Añadir una unidad
courses-kind = Tipo
courses-opens = Se abre tras (días)
courses-up = Subir: { $title }
courses-remove_it = Quitar: { $title }
courses-unfinished = incompleta
courses-stored_now = Lo que hay guardado ahora
courses-look_inside = Echa un vistazo
courses-about = Sobre el curso
courses-description = Qué aprenderán tus estudiantes
courses-language = Idioma
courses-price_help = Déjalo vacío si el curso es gratis.
courses-price_in = Se paga en
courses-in_money = Dinero
courses-in_credits = Créditos
courses-save = Guardar
courses-preparing = Se está preparando el vídeo: { $percent } %.
courses-as_table = Ver como tabla
courses-moment = Momento
courses-watching = Lo ven
courses-film = Vídeo
courses-film_help = MP4 o WebM, hasta 2 GB y 4 horas.
courses-film_send = Subir el vídeo
courses-unit_text = Texto
courses-unit_text_help = Markdown: **negrita**, listas, enlaces.
courses-questions = Preguntas
courses-questions_help = Una pregunta y una línea por opción: - incorrecta, * correcta. Para respuestas escritas: = la respuesta. Tras !, lo que se dice después. Una línea vacía entre preguntas.
courses-starts = Empieza (tu hora, { $zone })
courses-link = Enlace
courses-preview = Todos pueden ver esta unidad
courses-answer_work = Enviar comentarios
courses-quiz_passed = Has aprobado. Sigue con la siguiente unidad.
courses-quiz_again = Todavía no. Repasa la unidad e inténtalo otra vez.
courses-similar = Quienes lo siguen también estudian
courses-entry_paid = Curso pagado
courses-entry_released = Curso abonado
courses-entry_refund = Devolución de un curso

goals-title = Tu progreso
goals-lead = Lo que has aprendido y adónde quieres llegar.
goals-streak = Días seguidos
goals-in_lessons = En clases
goals-in_films = En cursos
goals-taught = Enseñado
goals-hours_minutes = { $hours } h { $minutes } min
goals-goals = Metas
goals-none = Aún no hay metas. ¿Qué te gustaría saber hacer?
goals-what = ¿Qué quieres lograr?
goals-target = Horas de clase
goals-due = Hasta
goals-set = Fijar la meta
goals-of_hours = { $done } de { $target } horas
goals-until = hasta el { $date }
goals-reached = Lograda
goals-dropped = Abandonada
goals-mark_reached = La he logrado
goals-drop = Dejarla
goals-milestones = Hitos
goals-fresh = Lo has conseguido: { $what }. ¡Felicidades!
goals-from_lessons = De tus clases
goals-skills = Materias aprendidas
goals-skill_lessons =
    { $count ->
        [one] { $count } clase, { $time }
       *[other] { $count } clases, { $time }
    }
goals-skill_courses =
    { $count ->
        [one] { $count } curso terminado
       *[other] { $count } cursos terminados
    }
goals-first_lesson = Primera clase
goals-ten_lessons = Diez clases
goals-fifty_lessons = Cincuenta clases
goals-first_course = Primer curso terminado
goals-three_courses = Tres cursos terminados
goals-first_goal = Primera meta lograda
goals-hundred_taught = Cien clases impartidas
goals-shown = Qué se muestra
goals-show_streaks = Días seguidos
goals-show_badges = Hitos
goals-weekly = Enviarme por correo los lunes un resumen de mi semana
goals-helps = Mostrar mi nombre a quienes se atascan en un curso donde yo ya terminé
goals-save = Guardar
goals-of_child = { $name }: progreso
goals-of_child_lead = Qué ha aprendido tu hijo y adónde quiere llegar. Lo que haya desactivado tampoco se muestra aquí.
goals-of_child_none = Todavía no hay metas.
goals-of_child_notes = Notas y deberes

circles-free =
    { $count ->
        [one] { $count } plaza libre
       *[other] { $count } plazas libres
    }
circles-coming =
    { $count ->
        [one] Va { $count } persona
       *[other] Van { $count } personas
    }
circles-told =
    { $count ->
        [one] Utilidad: { $average } de 5, según { $count } respuesta
       *[other] Utilidad: { $average } de 5, según { $count } respuestas
    }
cohorts-weeks_long =
    { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
cohorts-finished =
    { $count ->
        [one] Ha terminado { $count } persona
       *[other] Han terminado { $count } personas
    }
cohorts-free =
    { $count ->
        [one] { $count } plaza libre
       *[other] { $count } plazas libres
    }

circles-title = Círculos
circles-lead = Aprende con tres a ocho personas que quieren lo mismo que tú.
circles-none = Ahora mismo ningún círculo tiene plazas
circles-none_text = Crea uno y otros lo encontrarán aquí.
circles-begin = Crear un círculo
circles-mine = Tus círculos
circles-open = Círculos con plazas
circles-full = Completo
circles-over = Terminado
circles-yours = Estás dentro
circles-no_time = Aún sin hora
circles-host = Organiza { $name }
circles-name = Nombre
circles-name_help = Lo que el grupo aprende, en pocas palabras.
circles-agenda = Lo que hace el grupo
circles-size = Cuántas personas, contándote a ti
circles-first = Día
circles-time = Hora
circles-length = Duración
circles-sessions = Encuentros, uno por semana
circles-times_help = Deja el día vacío para buscar las horas entre todos cuando haya más gente.
circles-join = Unirme al círculo
circles-sign_in = Iniciar sesión para unirme
circles-adults = Para unirte a un círculo debes tener 18 años o más.
circles-leave = Dejar el círculo
circles-leave_help = Tu plaza queda libre al momento y avisamos a los demás.
circles-close = Cerrar el círculo
circles-close_help = Nadie más puede unirse y los próximos encuentros se cancelan.
circles-members = Quién participa
circles-all = Todos los círculos
circles-ahead = Encuentros
circles-enter = Entrar al encuentro
circles-opens = La sala se abre: { $at }.
circles-no_sessions = Aún no hay encuentros.
circles-suits = Horas que os van bien
circles-suits_lead = Según las horas que ha dado cada persona y lo que ya está reservado.
circles-suits_none = En las próximas dos semanas ninguna hora le va bien a más de la mitad.
circles-own_times = Cambiar mis horas
circles-can = { $can } de { $of } tienen tiempo.
circles-cannot = Sin tiempo: { $names }
circles-set = Fijar esta hora
circles-add = Añadir un encuentro
circles-this_time = Lo que haréis esta vez
circles-answer = ¿Vas a ir?
circles-yes = Sí
circles-maybe = Quizá
circles-no = No
circles-there = ¿Quién estuvo?
circles-save_there = Guardar la asistencia
circles-recap = Escribir el resumen
circles-recap_by = Resumen de { $name }
circles-recap_help = Qué hicisteis y qué sigue
circles-recap_save = Guardar el resumen
circles-worth = ¿Valió la pena?
circles-useful = ¿Qué utilidad tuvo, del 1 al 5?
circles-words = Unas palabras para quien organiza
circles-words_help = Solo las lee quien organiza, sin tu nombre, cuando hayáis respondido tres.
circles-survey_send = Enviar mi respuesta
circles-partners = Seguir con constancia, en pareja
circles-partners_lead = Elige a alguien que te pregunte cómo vas. Si también te elige, formáis pareja.
circles-partner_name = Elegir a { $name }
circles-partner_back = Deshacer
circles-partner_both = Pareja de estudio
circles-partner_waits = Tu elección
circles-partner_asks = Te ha elegido
cohorts-title = Grupos de estudio
cohorts-lead = Haz un curso con otras personas, semana a semana.
cohorts-none = Ahora mismo no hay grupos abiertos
cohorts-none_text = Haz un curso a tu ritmo o vuelve pronto.
cohorts-mine = Tus grupos de estudio
cohorts-open = Inscripción abierta
cohorts-full = Completo
cohorts-off = Cancelado
cohorts-yours = Estás dentro
cohorts-starts = Empieza el { $date }
cohorts-new = Abrir un grupo de estudio
cohorts-none_taught = Antes necesitas un curso publicado.
cohorts-course = Curso
cohorts-first_day = Primer día
cohorts-weeks = Semanas
cohorts-seats = Plazas
cohorts-price_help = Déjalo vacío para mantener el precio del curso.
cohorts-goal = Lo que el grupo sabrá hacer al final
cohorts-goal_help = Por ejemplo: cada persona habla diez minutos sin notas.
cohorts-open_it = Abrir la inscripción
cohorts-all = Todos los grupos de estudio
cohorts-plan = Semana a semana
cohorts-live = Encuentros en directo
cohorts-week = Semana { $number }
cohorts-catch_up = Tiempo para ponerse al día
cohorts-progress = Por dónde va el grupo
cohorts-before = Aún no ha empezado.
cohorts-week_now = Semana { $week } de { $weeks }
cohorts-pace = El plan
cohorts-group = El grupo
cohorts-you = Tú
cohorts-rule = Hasta { $days } días después del primer día, y hasta el { $percent } % del curso, te lo devolvemos todo.
cohorts-leave = Dejar el grupo de estudio
cohorts-leave_help = El curso sigue siendo tuyo. Tu plaza queda libre y avisamos a los demás.
cohorts-cancel = Cancelar el grupo de estudio
cohorts-cancel_help = Cada persona recupera lo que pagó y avisamos a todos.
cohorts-wait = Apuntarme a la lista de espera
cohorts-wait_help = Si se libera una plaza, te la guardamos { $hours } horas. Esperar no cuesta nada.
cohorts-in_line = Eres el número { $place } de la lista de espera.
cohorts-kept = Tienes una plaza guardada hasta: { $until }.
cohorts-unwait = Salir de la lista de espera
cohorts-waits =
    { $count ->
        [one] { $count } persona espera
       *[other] { $count } personas esperan
    }

together-title = Encontrar una hora juntos
together-lead = Buscamos horas en que todos estén libres. Nadie ve el calendario de nadie.
together-people = ¿Quién participa?
together-long = ¿Cuánto tiempo?
together-within = En los próximos
together-days = { $count } días
together-find = Buscar horas
together-found = Horas para todos
together-none = No hay ninguna hora en que todos estén libres. Mira qué es posible sin alguien, o elige una duración más corta.
together-without = Sin { $name }
together-alone = Únete primero a un círculo o reserva una clase; luego podrás buscar una hora con esas personas.

bridge-title = ¿Te ayuda hablarlo con alguien?
bridge-failed = A veces este test pide varios intentos. A menudo bastan quince minutos con alguien.
bridge-rewatched = Has visto varias veces partes de este vídeo. A menudo bastan quince minutos con alguien.
bridge-tutors = Buscar profesor: { $subject }
bridge-dismiss = No, gracias
bridge-peers = O pregunta a alguien de este curso que lo ha hecho y ayuda con gusto:
bridge-ask = Preguntar a { $name }
bridge-hard = Cuesta a muchos
bridge-where_stuck = Dónde se atascan
bridge-where_lead = Según los tests no superados y los vídeos vistos una y otra vez. No se nombra a nadie.
bridge-now =
    { $count ->
        [one] { $count } profesor puede ayudar ahora
       *[other] { $count } profesores pueden ayudar ahora
    }
bridge-stuck =
    { $count ->
        [one] { $count } persona se atascó
       *[other] { $count } personas se atascaron
    }
bridge-of_learners =
    { $count ->
        [one] de { $count } que empezó.
       *[other] de { $count } que empezaron.
    }
bridge-took =
    { $count ->
        [one] { $count } aceptó ayuda.
       *[other] { $count } aceptaron ayuda.
    }

import-title = Importar un curso
import-lead = Trae un curso que ya tienes: hacemos un borrador y tú lo revisas antes de que lo vea nadie.
import-file = Archivo
import-file_help = Markdown, Common Cartridge o SCORM, 200 MB como máximo.
import-own_subject = La primera materia que enseñas
import-begin = Importar el archivo
import-how = ¿Qué pasa con el archivo?
import-how_markdown = En Markdown, # da nombre al curso, ## a un módulo y ### a una unidad. Un título con un signo de interrogación delante es un cuestionario: las respuestas marcadas son correctas y > se muestra después.
import-how_package = De un paquete tomamos páginas, cuestionarios, vídeos y archivos en el orden de su índice. Los scripts, las herramientas externas y las imágenes de los textos se quedan fuera y aparecen en una lista.
import-earlier = Importados antes
import-another = Importar otro archivo
import-waits = Estamos leyendo el archivo. Tarda uno o dos minutos.
import-look_again = Mirar otra vez
import-taken = Lo que hay en el borrador
import-open_draft = Abrir el borrador
import-left = Lo que se quedó fuera
import-left_lead = Añade tú al borrador lo que necesites.
import-left_nothing = Nada: se tomó todo.
import-state_waiting = En curso
import-state_done = Borrador listo
import-state_failed = Sin borrador
import-left_picture = Imágenes de un texto
import-left_script = Scripts de una página
import-left_embedded = Contenido incrustado en una página
import-left_inner_link = Enlaces a otras partes del paquete
import-left_runtime = Parte interactiva: solo se tomó su texto, sin puntuación
import-left_tool = Herramienta de otro proveedor
import-left_discussion = Debate
import-left_question_bank = Banco de preguntas fuera de todo cuestionario
import-left_question = Pregunta de otro tipo o sin respuesta correcta
import-left_missing = Está en el índice, pero no en el paquete
import-left_file_type = Tipo de archivo que no tomamos
import-left_file_refused = Archivo que no pasó nuestros controles
import-left_unreadable = No se puede leer
import-left_empty = No hay nada que leer
import-left_unused = Archivo que no usa ninguna unidad
import-left_unknown = Parte de un tipo desconocido
import-left_more = Y más, sin detallar
import-modules =
    { $count ->
        [one] { $count } módulo
       *[other] { $count } módulos
    }

cohorts-attended = { $attended } de { $held } encuentros en directo
cohorts-attended_own = Estuviste en { $attended } de { $held } encuentros en directo.
cohorts-was_there = Estuviste.
cohorts-were_there = Estuvieron:

helped-title = Notas sobre tu ayuda
helped-lead = Tras un cuarto de hora de ayuda puedes dejar una nota en ese momento del curso. Su profesor la lee antes que nadie.
helped-none = Últimamente no has ayudado a nadie en un curso.
helped-moment = Momento
helped-moment_help = Minutos y segundos del vídeo, por ejemplo 7:30.
helped-note = Nota
helped-note_help = Lo que lo aclaró, en dos o tres frases. Sin nombres.
helped-send = Enviar al profesor
helped-own = Tus notas
helped-state_waiting = Con el profesor
helped-state_shown = Visible
helped-state_declined = No visible
helped-beside = De profesores que ayudaron aquí
helped-by = { $name } escribió:
helped-waiting = Notas que te esperan
helped-waiting_lead = Las escribieron profesores que ayudaron a tus estudiantes. Lo que muestres lo podrá leer todo el curso.
helped-show = Mostrar en el curso
helped-reason = ¿Por qué no?
helped-decline = No mostrar

before-title = Antes de empezar
before-required = Termina primero estos:
before-recommended = Ayuda haber hecho estos:
before-done = Terminado
before-none = Ninguno
before-place = Curso { $number }
before-help = Hasta tres cursos que conviene haber terminado antes.
before-ask = Nadie puede inscribirse sin ellos (si no, solo se recomiendan)

courses-chapters = Capítulos
courses-chapters_help = Una línea por capítulo: un tiempo y un título, por ejemplo 1:30 Primeros pasos
courses-scrub = Momento del vídeo
courses-said = Lo que se dice
courses-said_search = Buscar en el texto
courses-said_none = Nadie dice eso.
along-keep = Guardar en este dispositivo
along-forget = Quitar de este dispositivo
along-kept = Guardado en este dispositivo: se abre también sin conexión, hasta que cierres la sesión.
along-full = No hay suficiente espacio en este dispositivo.
along-failed = No se ha podido guardar. Inténtalo otra vez con mejor conexión.
along-progress = { $percent } % guardado
coteach-title = Dar el curso en equipo
coteach-help = Propón a otros profesores escribir este curso contigo. Añaden unidades y vídeos y responden a los trabajos entregados; el precio, la descripción y el envío a revisión siguen siendo tuyos. Su parte cuenta para lo que se venda después de su sí.
coteach-tutor = Perfil del profesor
coteach-tutor_help = Abre el perfil y copia su dirección.
coteach-share = Su parte
coteach-share_help = Porcentaje de los ingresos del curso, de 0 a { $limit }. El resto es tuyo.
coteach-ask = Proponer
coteach-agreed = Participa
coteach-asked = Propuesto
coteach-declined = Dijo que no
coteach-end = Quitar
coteach-with_others = Cursos de otros
coteach-asks = { $teacher } te propone dar también este curso. Escribirías sus unidades y el { $percent } % de los ingresos sería tuyo.
coteach-teaches = Das este curso con { $teacher }. Tu parte es el { $percent } %.
coteach-yes = Participar
coteach-no = No, gracias
coteach-leave = Dejar de darlo
coteach-led_by = { $teacher } dirige este curso y lo envía a revisión.
coteach-with = Junto con { $names }.
items-title = Cómo funcionan las preguntas
items-few = Las cifras aparecen cuando { $count } personas han hecho el cuestionario tal como está ahora.
items-people =
    { $count ->
        [one] { $count } persona lo ha intentado. Cuenta el primer intento.
       *[other] { $count } personas lo han intentado. Cuenta el primer intento.
    }
items-question = Pregunta
items-right = Bien a la primera
items-tells = Distingue a quien sabe
items-tells_help = De 1 (quien sabe lo demás también sabe esto) a −1 (al revés). Aparece a partir de { $count } personas.
items-unclear = Quien sabe lo demás falla aquí: puede que la pregunta no esté clara o que la respuesta esté mal.
items-hard = Pocos la saben. Quizá falte un ejemplo en la unidad anterior.
