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
tutor-background = Formación y certificados
tutor-reviews = Opiniones
tutor-no_reviews = Todavía no hay opiniones. Solo puede opinar quien ha tenido una clase.
tutor-next_free = Próxima hora libre:
tutor-instant_hint = Tu clase se confirma al momento.
tutor-request_hint = El profesor responde en 24 horas. No se te cobra hasta que acepta.

review-knowledge = Domina la materia
review-communication = Explica con claridad
review-professionalism = Prepara sus clases

profile-lead = Con esto deciden los estudiantes. Escribe como si hablaras con uno de ellos.
profile-pending = Estamos revisando tu perfil. Puedes seguir editándolo.
profile-approved = Tu perfil está publicado.
profile-declined = Tu perfil necesita un cambio antes de publicarse. Te hemos escrito el motivo.
profile-see = Verlo como lo ven los estudiantes
profile-headline = Titular
profile-headline_help = Una línea: qué enseñas y a quién.
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
onboarding-title = Tu camino hasta la búsqueda
onboarding-lead = Rellena lo que miran los estudiantes. Puedes parar en cualquier paso y seguir después.
onboarding-complete = Tu perfil está completo al { $percent } %.
onboarding-next = Ahora: { $step }
onboarding-done = Hecho
onboarding-needed = Necesario
onboarding-open = Pendiente
onboarding-go = Rellenar
onboarding-submit = Enviar
onboarding-submit_help = Miramos cada perfil, normalmente en dos días.
onboarding-edit_waits = Estamos revisando los cambios de formación, certificados, materias o vídeo. Hasta entonces los estudiantes ven lo de antes.
onboarding-preview = Verlo como los estudiantes
step-about = Título y presentación
step-photo = Foto
step-languages = País e idiomas
step-subjects = Materias
step-background = Formación y certificados
step-price = Precio
step-hours = Horario semanal
step-video = Vídeo de presentación
profile-draft = Tu perfil todavía no se ha enviado.
profile-way = Ver qué falta
video-title = Vídeo de presentación
video-help = MP4 o WebM de 5 minutos y 100 MB como máximo. Di quién eres y cómo es una clase contigo.
video-choose = Elige un vídeo
video-save = Guardar el vídeo
video-remove = Quitar el vídeo
tutor-video = Vídeo de presentación
approvals-edit = Cambios de un perfil publicado
approvals-changed = Qué cambia
approvals-before = Los estudiantes ven
approvals-after = Pasaría a ser
approvals-nothing = Nada
approvals-take = Publicar los cambios
approvals-keep = Dejarlo como está
verification-title = Insignias
verification-lead = Acredita quién eres y qué has estudiado. Los estudiantes ven la insignia, nunca los documentos.
verification-tier = ¿Qué acreditas?
verification-basic = Quién soy: pasaporte o documento de identidad
verification-verified = Qué he estudiado: título o certificado docente
verification-papers = Documentos
verification-papers_help = PDF, JPG o PNG, hasta 5 archivos de 10 MB.
verification-ask = Enviar los documentos
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
