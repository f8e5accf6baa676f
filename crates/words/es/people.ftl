### Tutor pages and profiles, reviews, approvals.

tutor-about = Sobre mí
tutor-subjects_prices = Materias y precios
tutor-years =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
tutor-length = Duración
tutor-price = Precio
tutor-minutes = { $count } minutos
tutor-times = Horas libres
tutor-times_in = Las horas están en tu zona: { $zone }.
tutor-no_times = No hay horas libres en los próximos días. Vuelve mañana o elige otra duración.
tutor-no_times_now = No hay horas libres en los próximos días. Vuelve mañana.
tutor-others = Ver otros profesores
tutor-background = Formación y certificados
tutor-reviews = Opiniones
tutor-no_reviews = Todavía no hay opiniones. Solo opina quien ha tenido una clase.
tutor-next_free = Próxima hora libre:
tutor-instant_hint = Tu clase se confirma al momento.
tutor-request_hint = El profesor responde en 24 horas. Antes no se cobra nada.

review-knowledge = Conocimientos
review-communication = Comunicación
review-professionalism = Profesionalidad

profile-lead = Con esto deciden los estudiantes. Escribe como si hablaras con uno de ellos.
profile-pending = Estamos revisando tu perfil. Puedes seguir cambiándolo.
profile-approved = Tu perfil está publicado.
profile-declined = Tu perfil necesita un cambio antes de publicarse; te hemos escrito el motivo.
profile-see = Verlo como un estudiante
profile-headline = Titular
profile-headline_help = Una línea: qué enseñas y a quién.
profile-bio_help = Cómo enseñas, a quién y cómo es una primera clase. Puedes usar Markdown.
profile-rate = Precio por hora
profile-country = País
profile-lengths = Duración de las clases
profile-education = Formación
profile-certifications = Certificados
profile-certifications_help = Uno por línea.
profile-instant = Confirmar cada solicitud al momento
profile-years = Años de experiencia
profile-subjects = Materias

approvals-title = Aprobación de profesores
approvals-lead = Perfiles que esperan publicarse, los más antiguos primero.
approvals-none = Nadie está esperando.
approvals-approve = Aprobar
approvals-decline = Rechazar

zones-release = Datos de zonas horarias: versión { $release }.
zones-outdated = Ya existe la versión { $newest } de los datos de zonas horarias. Donde haya cambiado una ley, las clases pueden desviarse una hora: haz que se instale.
zones-kept = Estas clases no han podido seguir un cambio de la hora oficial. Se ha avisado a ambas personas; comprueba si acuerdan otra hora.
