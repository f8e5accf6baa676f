### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Para principiantes
level-intermediate = Para nivel intermedio
level-advanced = Para nivel avanzado
level-expert = Para expertos

tier-basic = Identidad verificada
tier-verified = Títulos verificados
tier-premium = Antecedentes verificados
tier-none = Sin verificar
spoken_level-basic = Nociones
spoken_level-conversational = Conversación cotidiana
spoken_level-fluent = Con fluidez
spoken_level-native = Lengua materna

supports-sign_language = Lengua de signos
supports-captions = Subtítulos en directo
supports-in_writing = Clases por escrito, sin hablar
supports-screen_reader = Material que lee un lector de pantalla
supports-large_print = Letra grande y mucho contraste
supports-dyslexia = Dislexia
supports-adhd = TDAH
supports-autism = Autismo
supports-slow_pace = Ritmo tranquilo y más pausas

badge-verified = Verificado
badge-premium = Antecedentes verificados
badge-instant = Reserva inmediata
badge-new = Nuevo
badge-top_rated = Muy bien valorado
badge-lessons_100 = 100 clases o más
badge-fast = Responde rápido
badge-reliable = Cumple lo acordado
badge-pro = Pro

archive-title = Tus datos en EduStream
archive-lead = Esta es una copia de todo lo que guardamos sobre ti. Cada archivo contiene una tabla de nuestra base de datos, como lista en JSON. Las horas están en UTC y los importes, en la unidad más pequeña de su moneda, por ejemplo céntimos. Un archivo con una lista vacía significa que no guardamos nada de ese tipo.
archive-too_many = Algún archivo era demasiado largo y está incompleto. Escríbenos para recibir el resto.
archive-files = QUÉ HAY EN CADA ARCHIVO
archive-own_files = Tus archivos, tal como los enviaste:
archive-large_files = Archivos demasiado grandes para este paquete; descárgalos en la página donde lo pediste:
archive-left_out = COLUMNAS QUE FALTAN
archive-nothing = TABLAS SIN NADA TUYO
archive_about-account = Tu cuenta: nombre, correo, fecha de nacimiento, ajustes.
archive_about-sign_ins = Cómo y dónde iniciaste sesión.
archive_about-family = Tu familia: quién decide por quién y qué se aceptó.
archive_about-teaching = Qué enseñas y cuándo.
archive_about-lessons = Tus clases y opiniones.
archive_about-money = Tu dinero: saldos, movimientos, pagos.
archive_about-mails = Correos que te enviamos.
archive_about-reports = Lo que nos comunicaste y nuestras respuestas.
archive_about-privacy = Copias que pediste, lo que aceptaste y si tu cuenta se va a cerrar.
archive_about-acts = El registro de lo que se hizo con tu cuenta.
archive_why-secret = Contraseñas, claves y tokens, y aquello con lo que se comprueban. En una copia podrían dar acceso a tu cuenta.
archive_why-others = Habla de otras personas.
archive_why-derived = Se calcula a partir de esta copia o aparece en otra parte de ella.
archive_why-passing = Se guarda poco tiempo; su contenido está en los archivos de arriba.
archive_why-proof = Sumas de control que prueban que nadie cambió el pasado.
archive_why-everybody = Igual para todas las personas que usan el sitio.
archive_why-machinery = Hace funcionar el sitio y no dice nada de nadie.

step-requested = Solicitada
step-confirmed = Confirmada
step-join = Entrar
step-review = Opinar
step-declined = Rechazada
step-expired = Sin respuesta a tiempo
step-cancelled = Cancelada
step-not_held = No se celebró

told-topics = Lo que vimos: { $text }
told-homework = Deberes: { $text }
told-next_steps = La próxima vez: { $text }
told-after = En la página de la clase puedes valorarla y reservar la siguiente.
place-link = Es aquí: { $link }
place-missing = { $name } aún no ha añadido un enlace para la clase. Lo verás en la página de la clase en cuanto esté.
place-missing_own = Aún no has añadido un enlace para la clase y tu estudiante no puede entrar. Añádelo en tu perfil.

invitation-summary = { $subject } con { $name }
invitation-page = La clase en EduStream: { $link }

consent-text = Soy madre, padre o tutor legal de este menor. Acepto que EduStream lleve esta cuenta: nombre, fecha de nacimiento, clases y lo que cuestan. Los profesores ven el nombre y de qué trata la clase; ningún otro estudiante ni ninguna página pública muestra al menor. Yo apruebo o rechazo cada clase que pida, y puedo cambiar en cualquier momento lo que puede hacer.
badge-basic = Identidad comprobada
archive_about-messages = Tus mensajes: conversaciones, lo que has escrito y tus reacciones.
archive_about-courses = Cursos: lo que enseñas y aprendes, notas, cuestionarios, certificados y metas.
nudge-contact_shared = Has compartido datos de contacto. Las clases y los pagos solo están protegidos si se quedan en EduStream.
nudge-contact_disguised = Eso parece un dato de contacto. Podéis escribiros aquí, y solo aquí podemos ayudar si algo sale mal.
nudge-chat_elsewhere = Has nombrado otro chat. Si hay una reclamación, solo podemos ver lo que se escribió aquí.
held_against-tutor = El profesor dice que la clase tuvo lugar. Yo digo que no vino.
held_against-student = El estudiante dice que la clase tuvo lugar. Yo digo que no vino.
nudge-pay_outside = Un pago fuera de EduStream no está protegido: sin devolución ni ayuda en una reclamación. Reserva la clase aquí.
nudge-contact_held = Tu mensaje dice cómo encontrarte en otro sitio, así que tu padre o tu madre lo lee primero.
nudge-contact_waits = Tu mensaje da un contacto fuera de EduStream, así que el padre o la madre lo lee antes que el menor.
nudge-file_held = Tu mensaje lleva un archivo, así que tu padre o madre lo ve primero.
nudge-file_waits = Tu mensaje lleva un archivo, así que el padre o la madre del menor lo ve primero.
paper-invoice = Factura
paper-receipt = Recibo
paper-credit_note = Nota de crédito
paper-statement = Extracto de ingresos
paper-payee = Profesor
paper-date = Fecha
paper-billed_to = Para
paper-corrects = Corrige
paper-tax_id = Número fiscal
paper-what = Concepto
paper-amount = Importe
paper-net = Sin impuestos
paper-tax = Impuesto { $percent } %
paper-total = Importe total
paper-no_tax = No se cobran impuestos por esto.
paper-opening = Al principio
paper-closing = Al final
paper-nothing = Este mes no hubo ingresos ni pagos.
paper-line_topup = Recarga del monedero
paper-line_credits = 
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
    }
paper-line_package = 
    { $count ->
        [one] { $count } clase de { $minutes } minutos con { $name }
       *[other] { $count } clases de { $minutes } minutos con { $name }
    }
paper-line_lesson = { $subject }, { $minutes } minutos con { $name }, { $date }
paper-line_seats =
    { $count ->
        [one] { $count } plaza ({ $name })
       *[other] { $count } plazas ({ $name })
    }
paper-entry_lesson = Clase
paper-entry_cancelled = Cancelada tarde
paper-entry_payout = Pagado
paper-entry_refund = Devuelto al estudiante
paper-entry_package = Paquete terminado
paper-entry_other = Otros

certificate-title = Certificado
certificate-finished = ha terminado el curso
certificate-taught_by = Impartido por: { $name }

week-learned = Clases recibidas: { $hours } h { $minutes } min
week-taught = Clases impartidas: { $hours } h { $minutes } min
week-units = Partes de cursos hechas: { $number }
week-courses = Cursos terminados: { $number }
week-goals_reached = Metas alcanzadas: { $number }
week-goals_open = Metas en las que trabajas: { $number }
week-off = Si prefieres no recibirlo los lunes, desactívalo en la página de tu progreso.
daily-off = Pediste recibir esto cada mañana. Puedes desactivarlo en la página de tus coincidencias.
week_line-lessons = Clases: { $now } (semana anterior: { $before })
week_line-learners = Personas que aprendieron: { $now } (semana anterior: { $before })
week_line-people = Cuentas nuevas: { $now } (semana anterior: { $before })
week_line-gmv = Volumen en { $currency }: { $now } (semana anterior: { $before })
week_line-revenue = Comisión y créditos en { $currency }: { $now } (semana anterior: { $before })
week_line-tutors = Profesores con los que se puede reservar: { $now }
