### Tutor pages and profiles, reviews, approvals.

tutor-about = Sobre mí
tutor-subjects_prices = Materias y precios
tutor-years =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
tutor-length = Duración
tutor-minutes = { $count } minutos
tutor-times_in = En horario de { $zone }.
tutor-no_times = No hay horas libres en los próximos días. Vuelve mañana o elige otra duración.
tutor-no_times_now = No hay horas libres en los próximos días. Vuelve mañana.
tutor-others = Ver otros profesores
tutor-see_times = Elegir hora
tutor-background = Formación y certificados
tutor-reviews = Opiniones
tutor-no_reviews = Todavía no hay opiniones. Solo puede opinar quien ha tenido una clase.
tutor-next_free = Próxima hora libre:
tutor-instant_hint = Tu clase se confirma al momento.
tutor-request_hint = El profesor responde en 24 horas. No se te cobra hasta que acepta.

review-knowledge = Domina la materia
review-communication = Explica con claridad
review-professionalism = Prepara sus clases
review-mean = { $mean } de 5

profile-lead = Los estudiantes te eligen por esta página. Escribe como si hablaras con uno de ellos.
profile-pending = Estamos revisando tu perfil. Puedes seguir editándolo.
profile-approved = Tu perfil está publicado.
profile-declined = Tu perfil necesita un cambio antes de publicarse. Te hemos escrito el motivo.
profile-see = Verlo como lo ven los estudiantes
profile-headline = Titular
profile-headline_help = Una línea: qué enseñas y a quién.
profile-bio = Sobre ti
profile-bio_help = Cómo enseñas, a quién y cómo es una primera clase. Puedes usar Markdown.
profile-rate = Precio por hora
profile-country = País
profile-lengths = Duración de las clases
profile-education = Formación
profile-certifications = Certificados
profile-certifications_help = Uno por línea.
profile-instant = Aceptar reservas automáticamente
profile-years = Años de experiencia
profile-subjects = Materias
profile-meeting_title = Dónde es el encuentro
profile-meeting_lead = Tus clases tienen lugar en tu propio enlace. Solo lo ve quien tiene una clase confirmada contigo.
profile-meeting_link = Enlace de la clase
profile-meeting_help = Del servicio que uses, empezando por https://. Déjalo vacío para quitarlo.
profile-meeting_save = Guardar el enlace

approvals-title = Aprobación de profesores
approvals-lead = Perfiles pendientes de aprobación, los más antiguos primero.
approvals-none = Nadie está esperando.
approvals-approve = Aprobar
approvals-decline = Rechazar

zones-release = Datos de zonas horarias: versión { $release }.
zones-outdated = Ya existe la versión { $newest } de los datos de zonas horarias. Hasta que se instale, las clases pueden desviarse una hora donde haya cambiado la ley.
zones-kept = Estas clases no han podido seguir un cambio de hora. Hemos avisado a ambas personas; comprueba si acuerdan otra hora.
tutor-all_reviews =
    { $count ->
        [one] { $count } reseña
       *[other] { $count } reseñas
    }

tutor-reviews_page = Las { $count } opiniones
tutor-reviews_of = Opiniones: { $name }
approvals-count =
    { $count ->
        [one] { $count } perfil en espera
       *[other] { $count } perfiles en espera
    }
approvals-tutor = Profesor
approvals-since = En espera desde
approvals-details = Detalles
onboarding-title = Así te encuentran
onboarding-lead = Completa lo que miran los estudiantes. Puedes parar cuando quieras y seguir después.
onboarding-complete = Tu perfil está completo al { $percent } %.
onboarding-next = Ahora: { $step }
onboarding-one_more = Una cosa más ayudaría: { $step }
onboarding-done = Hecho
onboarding-needed = Obligatorio
onboarding-open = Pendiente
onboarding-go = Rellenar
onboarding-submit = Enviar a revisión
onboarding-submit_help = Miramos cada perfil, normalmente en dos días.
onboarding-edit_waits = Estamos revisando tus cambios de formación, certificados, materias o vídeo. Mientras tanto se ve tu perfil de antes.
onboarding-preview = Verlo como los estudiantes
step-about = Título y presentación
step-photo = Foto
step-languages = País e idiomas
step-subjects = Materias
step-background = Formación y certificados
step-price = Precio
step-hours = Horario semanal
step-video = Vídeo de presentación
profile-draft = Todavía no has enviado tu perfil a revisión.
profile-way = Ver qué falta
video-title = Vídeo de presentación
video-help = MP4 o WebM de 5 minutos y 100 MB como máximo. Di quién eres y cómo es una clase contigo.
video-choose = Tu vídeo
video-save = Guardar el vídeo
video-remove = Quitar el vídeo
tutor-video = Vídeo de presentación
approvals-edit = Cambios en un perfil publicado
approvals-changed = Qué cambia
approvals-before = Los estudiantes ven
approvals-after = Después del cambio
approvals-nothing = Nada
approvals-take = Publicar los cambios
approvals-keep = Conservar la versión actual
verification-title = Verificación
verification-lead = Acredita quién eres y qué has estudiado. Los estudiantes ven la insignia, nunca los documentos.
verification-tier = ¿Qué quieres que comprobemos?
verification-basic = Mi identidad: pasaporte o documento de identidad
verification-verified = Mi formación: título o certificado docente
verification-papers = Documentos
verification-papers_help = PDF, JPG o PNG, hasta 5 archivos de 10 MB.
verification-ask = Enviar mis documentos
verification-waiting = En revisión
verification-approved = Aceptado
verification-rejected = No aceptado
verification-yours = Tus solicitudes
verification-queue = Verificaciones
verification-queue_lead = Documentos que esperan una decisión, los más antiguos primero.
verification-none = No hay documentos en espera.
verification-approve = Dar la insignia
verification-reject = Rechazar
verification-privacy = Tus documentos se guardan cifrados y se borran 30 días después de la decisión.

background-title = Verificación de antecedentes
background-lead = Un proveedor consulta registros públicos. Si no hay nada, también los niños podrán reservar contigo y tu página lo dirá. Nunca vemos lo que ve el proveedor.
background-ask = Pedir la verificación
background-pending = En curso
background-clear = Sin hallazgos
background-refused = No superada
background-expired = No acudiste a tiempo
background-until = Válida hasta el { $day }.
background-go = Continuar con el proveedor
background-judged = Verificaciones por valorar
background-judged_lead = El proveedor encontró algo. Míralo allí y decide si esta persona puede enseñar a menores.
background-clear_it = Puede enseñar a menores
background-refuse = No puede
background-sandbox_title = Verificación de antecedentes (pruebas)
background-sandbox_text = Esta página sustituye al proveedor. En modo de desarrollo no se verifica a nadie: elige cómo termina.
background-sandbox_clear = No se encontró nada
background-sandbox_consider = Se encontró algo
skills-title = Habilidades
skills-lead = Lo que puedes enseñar y lo que quieres aprender.
skills-teach = Puedo enseñar
skills-learn = Quiero aprender
skills-skill = Habilidad
skills-level = Nivel
skills-level_help = De 0 a 100: con 30 te defiendes, con 60 lo dominas, con 85 es tu especialidad. Las filas vacías no cuentan.
skills-assess_link = Evaluar las habilidades de otros
skills-verification = Confirmación de otros
skills-verification_lead = La evalúan tres personas que enseñan lo mismo y no te conocen a ti ni entre sí. Si les convence, la habilidad lleva una insignia durante dos años.
skills-none_taught = Añade primero lo que puedes enseñar.
skills-ask = Pedir que la evalúen
skills-evidence = Dónde y cómo lo has enseñado o usado
skills-evidence_help = Enlaza algo que se pueda ver: una clase, un proyecto, un texto.
skills-waiting = En evaluación
skills-verified = Confirmada
skills-declined = Todavía no
skills-lapsed = Caducada
skills-until = hasta el { $date }
skills-appeal = Pedir una segunda opinión
skills-appeal_reason = ¿Qué pasaron por alto?
skills-appealed = Segunda opinión pedida:
skills-assess_title = Evaluar habilidades
skills-assess_lead = Enseñan lo mismo que tú y no os conocéis. Leerán tus comentarios, no tu nombre.
skills-assess_none = Nadie te espera ahora
skills-assess_none_text = Te preguntamos por lo que enseñas con nivel 60 o más.
skills-accuracy = ¿Es correcto?
skills-depth = ¿Qué profundidad tiene?
skills-clearness = ¿Está bien explicado?
skills-comment = ¿Qué has visto?
skills-assess_send = Enviar mi evaluación
skills-so_far =
    { $count ->
        [one] { $count } de 3 respuestas
       *[other] { $count } de 3 respuestas
    }
learning-title = Lo que busco
learning-lead = Con esto te sugerimos profesores. Nadie más lo ve.
learning-quiz = Encuentra a tu profesor
learning-quiz_lead = Cinco preguntas rápidas. Guardamos tus respuestas cuando te registras.
learning-quiz_next = Siguiente
learning-quiz_step = Pregunta { $step } de { $steps }
learning-quiz_back = Atrás
learning-quiz_keep = Guardar mis respuestas
learning-goals = ¿Cuál es tu objetivo?
learning-goals_help = Por ejemplo: aprobar un examen en junio, hablar con soltura de vacaciones.
learning-subjects = ¿Qué quieres aprender?
learning-level = Tu nivel
learning-level_beginner = Estoy empezando
learning-level_intermediate = Conozco lo básico
learning-level_advanced = Tengo nivel avanzado
learning-level_expert = Tengo nivel experto
learning-budget = ¿Cuánto quieres gastar por hora?
learning-style = ¿Cómo aprendes mejor?
learning-style_any = Todavía no lo sé
learning-style_visual = Viéndolo
learning-style_talking = Hablándolo
learning-style_practice = Practicándolo
learning-style_reading = Leyendo
member-title = Mi página de miembro
member-lead = Aquí se ve qué enseñas a cambio de créditos.
member-see = Verla como los demás
member-teaches = Lo que enseña { $name }
member-credits = Créditos por hora
member-price = { $count } créditos por hora
member-listed = Los buscadores pueden encontrar mi página
member-no_skills = Añade primero las habilidades que enseñas; después pon precio a cada una.
member-verified = Confirmada por otros
tutor-trial = Clase de prueba: { $minutes } minutos por { $price }
profile-experience = Experiencia laboral
profile-experience_help = Una por línea: puesto | organización | años.
profile-language_levels = Qué nivel tienes en cada uno
profile-language_levels_help = Guarda primero los idiomas nuevos; después aparecen aquí.
profile-level_unsaid = Sin indicar
profile-supports = Qué ofreces a estudiantes con necesidades específicas
profile-supports_help = Marca lo que ya has hecho y puedes volver a hacer. Se ve en tu página y los estudiantes filtran por ello.
tutor-spoken = Idiomas
tutor-supports = Apoyo para necesidades específicas
tutor-supports_note = Según el profesor. Escríbele lo que necesitas antes de reservar.
profile-city = Ciudad
profile-trial = Clase de prueba
profile-trial_none = Sin clase de prueba
profile-trial_price = Precio de la clase de prueba
profile-auto_confirm = Aceptar automáticamente a un estudiante tras este número de clases
profile-auto_confirm_help = Déjalo vacío para responder tú cada solicitud.
