hooks-title = Webhooks
hooks-lead = Tu servidor se entera en segundos de lo que pasa aquí, con una firma que demuestra que viene de nosotros.
hooks-none = Aún no hay webhooks. Añade abajo la dirección de tu servidor.
hooks-secret = El nuevo secreto. Cópialo ahora: no se volverá a mostrar.
hooks-add = Añadir un webhook
hooks-url = Dirección
hooks-url_help = Empieza por https://, se puede alcanzar desde cualquier lugar y responde en menos de 10 segundos.
hooks-events = De qué se avisa
hooks-all = Todo
hooks-group_booking = Clases
hooks-group_review = Opiniones
hooks-group_message = Mensajes
hooks-group_payment = Pagos
hooks-group_package = Paquetes
hooks-group_payout = Cobros
hooks-group_tutor = Perfil de profesor
hooks-group_availability = Horario
hooks-group_help = Peticiones de ayuda
hooks-group_skill = Habilidades
hooks-former = Firmado también con el secreto anterior hasta { $at }
hooks-dead =
    { $count ->
        [one] { $count } envío abandonado
       *[other] { $count } envíos abandonados
    }
hooks-deliveries = Envíos
hooks-test = Enviar una prueba
hooks-rotate = Nuevo secreto
hooks-remove = Eliminar
hooks-log_lead = Se guardan 30 días. Lo que tu servidor no acepta se intenta de nuevo durante tres días; después puedes reenviarlo desde aquí.
hooks-log_none = Aún no se ha enviado nada. Envía una prueba para ver si tu servidor responde.
hooks-status_pending = En espera
hooks-status_failed = Se intentará de nuevo
hooks-status_delivered = Entregado
hooks-status_dead = Abandonado
hooks-answered = Respuesta { $status }
hooks-timed_out = Sin respuesta en 10 segundos
hooks-unreachable = No se pudo alcanzar
hooks-inside = La dirección no está en la internet pública
hooks-next = Próximo intento { $at }
hooks-tries =
    { $count ->
        [one] { $count } intento
       *[other] { $count } intentos
    }
hooks-replay = Reenviar
hooks-what = Qué se envía
hooks-back = Todos los webhooks

status-title = Estado
status-lead = Cómo está EduStream ahora mismo, medido cada minuto.
status-all_ok = Todo funciona.
status-some_slow = Algo va más lento de lo normal.
status-some_down = Algo no funciona en este momento. Estamos en ello.
status-database = Sitio y clases
status-database_is = Páginas, reservas, tu cuenta
status-worker = Tareas de fondo
status-worker_is = Recordatorios, cobros, webhooks
status-mail = Correo
status-mail_is = Confirmaciones y recordatorios
status-payments = Pago con tarjeta
status-payments_is = Recargar y pagar con tarjeta
status-ok = Funciona
status-slow = Lento
status-down = Caído
status-uptime = { $percent } % en los últimos 90 días
status-past = Días con problemas
status-minutes = { $slow } min lento, { $down } min caído
changelog-title = Novedades
changelog-lead = Qué ha cambiado, versión a versión.
changelog-webhooks = Webhooks: tu propio servidor se entera al momento de clases, pagos y mensajes.
changelog-keys = Las claves de API muestran cuánto se usan, y las páginas web que nombres pueden usarlas.
changelog-pages = Un enlace a tus claves de API y webhooks en los ajustes de la cuenta.
changelog-developers = Una página para desarrolladores con cada dirección de la API.
changelog-status = Una página de estado con los últimos 90 días.
dev-title = Desarrolladores
dev-lead = Todo lo que puedes hacer aquí, también lo puede hacer tu programa.
dev-search = Buscar en la API
dev-find = Buscar
dev-begin = Cómo empezar
dev-begin_key = Crea una clave que pueda hacer lo que tu programa necesita:
dev-begin_ask = Envíala con cada solicitud:
dev-begin_refusals = Un rechazo es JSON con un código estable y una frase que dice qué hacer. Con 429, espera los segundos que diga Retry-After.
dev-begin_browser = Para una página web tuya, nombra su dirección al crear la clave.
dev-versions = Versiones
dev-groups = Todas las direcciones
dev-signature = Cada solicitud lleva { $header } con la hora y una firma. Compruébala así:
dev-repeats = El mismo evento puede llegar dos veces con el mismo id: responde 200 y no hagas nada la segunda vez.
dev-back = Toda la API
dev-none = Nada coincide. Prueba con menos palabras.
dev-details = Campos y ejemplo
dev-query = Parámetros
dev-body = Cuerpo
dev-answer = Respuesta { $status }
dev-refusals = Rechazos posibles
dev-required = obligatorio
dev-scope = Clave con el permiso { $scope }
dev-open = Abierto a todo el mundo
dev-people = Solo para personas que han iniciado sesión
dev-ask = Abrir en este navegador
dev-ends = Termina el { $day }

chats-title = Integraciones
chats-lead = Recibe tus novedades donde tu equipo ya conversa. Solo se publican un título y un enlace, nada del contenido.
chats-off = Sin conectar
chats-on = Conectado
chats-out_of_date = Necesita otra dirección
chats-connect = Conectar { $name }
chats-change = Cambiar { $name }
chats-end = Desconectar { $name }
chats-url = Dirección del webhook entrante
chats-new_url = Nueva dirección del webhook entrante
chats-slack_help = En Slack, añade la aplicación «Incoming WebHooks» a un canal y copia su dirección. Empieza por https://hooks.slack.com/services/.
chats-teams_help = En Teams, abre los flujos de trabajo de un canal, elige «Publicar en un canal cuando se reciba una solicitud de webhook» y copia la dirección.
chats-what = Qué se publica
chats-told = Última publicación recibida: { $at }
chats-nothing_yet = Todavía no se ha publicado nada
chats-gone = El chat dice que esta dirección ya no es válida. Crea allí un webhook nuevo y escribe su dirección abajo.
chats-answered = El chat rechazó la última publicación. Envía una prueba; si no llega, escribe otra dirección.
chats-timed_out = El chat no respondió en 10 segundos. Envía una prueba para intentarlo de nuevo.
chats-unreachable = No se pudo contactar con el chat. Revisa la dirección y envía una prueba.
chats-test = Enviar una prueba
chats-test_line = Esto es una prueba de EduStream. Tus novedades aparecerán aquí.
chats-others = Conectar cualquier otra cosa
chats-others_text = Herramientas como Zapier o Make empiezan con un webhook y actúan con una clave de API.
cals-title = Calendarios conectados
cals-lead = Lo que tienes en tu propio calendario también está ocupado aquí, y tus clases aparecen allí.
cals-none = Aún no hay ningún calendario conectado. Conecta el que ya usas y nadie te reservará dos veces.
cals-feed = ¿Solo quieres ver tus clases en otro sitio? Toma la suscripción en
cals-asks_moved = En tu calendario de { $calendar } ahora empieza así: { $to }.
cals-asks_deleted = Se borró en tu calendario de { $calendar }.
cals-still_on = La clase sigue en pie como se acordó. Nada se cancela ni se mueve si no lo dices aquí.
cals-put_back = Volver a ponerla
cals-leave_out = Dejarla fuera de allí
cals-move_here = Mover la clase
cals-cancel_here = Cancelar la clase
cals-state_ok = Al día
cals-state_stale = Desactualizado
cals-state_sign_in = Conectar de nuevo
cals-fault_unavailable = El calendario no responde.
cals-fault_often = Se le preguntó demasiado al calendario. Esperamos lo que pida.
cals-fault_refused = El calendario rechaza lo que pedimos.
cals-fault_sign_in = El calendario ya no nos deja entrar.
cals-fault_unreadable = No se puede leer lo que responde el calendario.
cals-fault_many = Tiene más de 5000 entradas, más de las que guardamos.
cals-never = Todavía no
cals-stale_text = Lo que hayas anotado allí desde la última lectura no se conoce aquí, así que pueden ofrecerse horas en las que ya tienes algo. Revisa tus horas antes de fiarte de ellas.
cals-anew = Conectar de nuevo
cals-account = Cuenta
cals-last_look = Última lectura
cals-taken = Ocupado allí
cals-written = Clases allí
cals-off = Desactivado
cals-blocks = Lo que está ocupado allí está ocupado aquí
cals-exports = Escribir mis clases allí
cals-look = Leer ahora
cals-remove = Desconectar
cals-remove_text = Olvidamos la contraseña o el permiso y todo lo que estaba ocupado allí. Las clases que ya están escritas allí se quedan.
cals-remove_sure = Sí, desconectar
cals-connect = Conectar { $calendar }
cals-server = Otro calendario, con CalDAV
cals-add = Conectar un calendario
cals-add_text = Leemos cuándo estás ocupado, nunca con qué, y escribimos las clases acordadas.
cals-address = Dirección del servidor
cals-address_help = Nextcloud, iCloud, Fastmail y otros la indican en sus ajustes. Empieza por https://.
cals-username = Nombre de usuario
cals-password = Contraseña
cals-password_help = Mejor una contraseña solo para esta aplicación: la mayoría de los servidores crean una en los ajustes de seguridad.
cals-connect_server = Conectar este calendario
cals-sandbox_title = Permitir el acceso a un calendario
cals-sandbox = Esta página es de la zona de pruebas: en un portátil hace las veces de Google y Outlook. Su calendario está ocupado de 12:00 a 13:00 UTC los días laborables.
cals-sandbox_yes = Permitir
cals-sandbox_no = No permitir
cals-stale_here = Tu calendario de { $calendar } no está al día aquí: pueden ofrecerse horas en las que ya tienes algo.
cals-see = Ver mis calendarios
cals-busy =
    { $count ->
        [one] { $count } momento en los próximos meses
        [many] { $count } momentos en los próximos meses
       *[other] { $count } momentos en los próximos meses
    }
cals-lessons =
    { $count ->
        [one] { $count } clase por delante
        [many] { $count } clases por delante
       *[other] { $count } clases por delante
    }
institution-title = Institución
institution-lead = Para centros y empresas: compra plazas, invita a tu gente y mira lo que cuesta.
institution-overview = Resumen
institution-members = Miembros
institution-seats = Plazas
institution-reports = Informes
institution-taken_of = { $taken } de { $seats } plazas ocupadas
institution-invited = Invitaciones
institution-free = Plazas libres
institution-admins = Responsables
institution-since = Desde
institution-no_seats = Todavía no tienes plazas. Compra algunas y luego invita.
institution-buy = Comprar plazas
institution-others = Tus otras instituciones
institution-part_member = Tienes una plaza aquí.
institution-leave = Salir
institution-leave_help = Tu plaza queda libre para otra persona. Tu cuenta y tus clases se quedan.
institution-make = Crear una institución
institution-name = Nombre
institution-slug = Nombre corto para direcciones
institution-slug_help = De 3 a 40 letras minúsculas, cifras y guiones, por ejemplo lindenhof.
institution-create = Crear
institution-invite = Invitar a gente
institution-email = Correo
institution-invite_one = Enviar la invitación
institution-list = Varios a la vez
institution-list_help = Una dirección por línea, o una tabla con correo y nombre tal como la guarda una hoja de cálculo (CSV). Hasta 500 personas.
institution-check = Revisar la lista
institution-plan = Qué va a pasar
institution-plan_counts = Invitaciones: { $invited }. Sin invitar: { $refused }.
institution-line = Línea
institution-outcome = Resultado
institution-will_invite = Recibe una invitación
institution-problem_email = No es una dirección de correo
institution-problem_name = Este nombre no se puede mostrar
institution-problem_twice = Ya está más arriba en la lista
institution-problem_member = Ya es miembro
institution-problem_invited = Ya tiene una invitación
institution-problem_seat = No quedan plazas
institution-state_invited = Invitación enviada
institution-state_active = Miembro
institution-state_left = Se fue
institution-state_removed = Plaza retirada
institution-state_lapsed = Invitación caducada
institution-members_none = Aún no hay nadie. Invita a los primeros.
institution-download = Descargar como tabla (CSV)
institution-remove = Quitar
institution-take_back = Retirar
institution-make_admin = Hacer admin
institution-end_admin = Quitar como admin
institution-admin = Admin
institution-until = válida hasta el { $date }
institution-how_many = Cuántas plazas
institution-show_price = Ver el precio
institution-buy_help = Se paga con tu monedero. Una plaza se compra una vez: si alguien se va, queda libre para otra persona.
institution-bought = Compras
institution-bought_none = Todavía nada.
institution-month = Mes
institution-joined = Altas
institution-left = Bajas
institution-spent = Gastado
institution-spent_all = Gasto total
institution-join_title = Tu invitación
institution-join_open = Tienes una plaza reservada.
institution-join_lead = { $institution } te guarda una plaza.
institution-join_sees = Lo que verán: tu nombre, la dirección de la invitación y cuándo entraste. Nunca tus mensajes.
institution-join_code = Código del correo
institution-join = Ocupar mi plaza
institution-send =
    { $count ->
        [one] Invitar a { $count } persona
       *[other] Invitar a { $count } personas
    }
institution-price_from =
    { $count ->
        [one] Desde { $count } plaza: { $price } cada una
       *[other] Desde { $count } plazas: { $price } cada una
    }
institution-buy_now =
    { $count ->
        [one] Comprar { $count } plaza por { $price }
       *[other] Comprar { $count } plazas por { $price }
    }
institution-seats_count =
    { $count ->
        [one] { $count } plaza
       *[other] { $count } plazas
    }
institution-budget = Presupuesto
institution-budget_lead = Tu institución puede pagar las clases de sus miembros. Cada clase se paga entera mientras alcancen el presupuesto del mes y el saldo; si no, paga el miembro. Lo que se devuelve vuelve al saldo.
institution-rule = Lo que pagamos
institution-per_member = Por miembro y mes ({ $currency })
institution-per_member_help = Con 0 no se paga ninguna clase más.
institution-lesson_most = Máximo por clase ({ $currency })
institution-lesson_most_help = Las clases más caras las paga cada miembro.
institution-ask_above = Pedir aprobación por encima de ({ $currency })
institution-ask_above_help = Una clase más cara espera hasta que la apruebe alguien que gestiona la institución. Déjalo vacío para pagar todas al momento.
institution-save = Guardar
institution-balance = Saldo
institution-there = Disponible
institution-used = Clases de este mes
institution-amount = Importe ({ $currency })
institution-pay_in = Ingresar desde mi monedero
institution-take_out = Retirar
institution-may_take_out = Puedes retirar { $amount }.
institution-lessons = Clases pagadas
institution-lessons_none = Todavía no hay clases.
institution-lessons_booked = Reservadas
institution-lessons_held = Impartidas
institution-subject = Materia
institution-sign_in = Inicio de sesión
institution-branding = Aspecto
institution-look = Nombre y colores
institution-brand_lead = Así lo ven los miembros en las páginas de tu institución y donde inician sesión.
institution-color_light = Color sobre fondo claro
institution-color_dark = Color sobre fondo oscuro
institution-color_help = Con # y seis cifras, por ejemplo { $example }, y un contraste de 4,5:1 o más. Deja los dos vacíos para usar nuestros colores.
institution-logo = Logotipo
institution-logo_choose = Imagen de tu logotipo
institution-logo_help = JPEG, PNG o WebP, hasta 2 MB.
institution-logo_save = Guardar el logotipo
institution-logo_remove = Quitar el logotipo
institution-sso_title = Entrar con vuestras propias cuentas
institution-sso_lead = Los miembros inician sesión con la cuenta que ya tienen en tu escuela o empresa (OpenID Connect).
institution-callback = Dirección de redirección para tu proveedor de identidad
institution-sign_in_link = Dónde inician sesión los miembros
institution-connected = Miembros conectados
institution-issuer = Emisor (issuer)
institution-issuer_help = La dirección que tu proveedor de identidad llama issuer, por ejemplo https://accounts.school.example.
institution-client_id = ID de cliente (client ID)
institution-client_secret = Secreto de cliente (client secret)
institution-secret_kept = Hay un secreto guardado. Déjalo vacío para conservarlo.
institution-domains = Dominios de correo
institution-domains_help = Uno por línea. Solo entra así quien tiene un correo de un dominio confirmado.
institution-sso_on = Se puede iniciar sesión así
institution-sso_only = Quien ya ha conectado su cuenta entra solo así
institution-sso_only_help = Su contraseña deja de servir si su correo es de un dominio confirmado. Quienes gestionan la institución conservan la suya.
institution-domain_confirmed = Confirmado
institution-domain_how = Pon en { $address } un archivo con esta línea
institution-domain_check = Comprobar ahora
institution-scim_title = Directorio (SCIM 2.0)
institution-scim_lead = Tu proveedor de identidad puede dar y quitar plazas por sí mismo. Quien se añade recibe una invitación que le guarda una plaza.
institution-scim_url = Dirección para tu proveedor de identidad
institution-scim_people = Personas en el directorio
institution-scim_groups = Grupos del directorio
institution-scim_token_once = La nueva clave. Cópiala ahora: no se volverá a mostrar.
institution-scim_token_make = Crear una clave
institution-scim_token_end = Revocar la clave
institution-scim_token_line = Clave terminada en { $hint }
institution-scim_used = último uso: { $date }
institution-scim_unused = sin usar todavía
sso-title = Entrar con tu institución
sso-lead = Para ti, si tu escuela o empresa aprende aquí y te da acceso.
sso-field = Correo o nombre corto de tu institución
sso-go_on = Continuar
sso-none = Ninguna institución da acceso con este correo o nombre. Compruébalo o inicia sesión de otra forma.
sso-enter_title = Entrar con { $institution }
sso-enter = Continuar a { $institution }
sso-connect_lead = Ya has iniciado sesión. Conecta tu cuenta de { $institution } para entrar con ella a partir de ahora.
sso-usual = Iniciar sesión de otra forma

lti-platforms = Plataformas de aprendizaje
lti-platforms_lead = Los cursos de aquí se abren dentro de la plataforma de tu centro: Moodle, Canvas, Blackboard, Brightspace y otras que hablan LTI 1.3.
lti-ours = Copia esto en la plataforma
lti-ours_help = Añade allí EduStream como herramienta LTI 1.3 que se abre en una ventana nueva.
lti-login_url = URL de inicio de sesión
lti-launch_url = URL de lanzamiento y redirección
lti-deep_link_url = URL de enlace profundo
lti-jwks_url = URL de nuestras claves públicas
lti-none_text = Aún no hay ninguna plataforma registrada. Copia nuestras direcciones en la tuya y escribe aquí lo que te muestre.
lti-add = Registrar una plataforma
lti-register = Registrar
lti-change = Cambiar
lti-change_help = Con otro emisor, otro ID de cliente u otra dirección de claves cuenta como otra plataforma: cada persona tendrá que vincular su cuenta de nuevo.
lti-remove = Quitar esta plataforma
lti-remove_help = Los cursos dejarán de abrirse desde allí y los vínculos terminarán. Las cuentas y los cursos se quedan.
lti-name = Nombre
lti-name_help = Como la llamáis, por ejemplo Moodle.
lti-issuer = Emisor (ID de la plataforma)
lti-issuer_help = Cópialo tal cual, también la barra final si la tiene.
lti-client_id = ID de cliente
lti-deployments = ID de despliegue
lti-deployments_help = Uno por línea.
lti-auth_url = URL de solicitud de autenticación
lti-token_url = URL del token de acceso
lti-keys_url = URL de las claves públicas de la plataforma
lti-linked =
    { $count ->
        [one] { $count } cuenta vinculada
       *[other] { $count } cuentas vinculadas
    }
lti-never_used = sin usar todavía
lti-last_used = último uso: { $at }
lti-classes = Cursos de allí
lti-class_help = Cuando un profesor llega desde un curso de allí, la plataforma puede decir quién está en él. Le preguntamos cada vez y no guardamos nada.
lti-class_seen = última visita de un profesor: { $at }
lti-class_people = Quién está en él
lti-class_teaches = enseña
lti-class_linked = cuenta vinculada
lti-class_seated = tiene plaza
lti-class_unseated = aún sin plaza
lti-class_unnamed = Sin nombre indicado
lti-class_empty_text = La plataforma no muestra a nadie en este curso.
lti-class_invite = Invitar a quienes no tienen plaza
lti-title = Plataformas vinculadas
lti-lead = La plataforma de tu centro puede abrir aquí tus cursos. Abre allí un curso para empezar.
lti-links_none_text = Tu cuenta no tiene ninguna plataforma vinculada.
lti-unlink = Terminar el vínculo
lti-unlink_help = Una plataforma sin vínculo ya no abre tu cuenta ni recibe resultados. Tus cursos se quedan.
lti-link_title = ¿Es esta tu cuenta?
lti-asks = Vienes de { $platform } ({ $institution }). Di una vez qué cuenta de aquí es la tuya.
lti-came_for = Venías a:
lti-sign_in_first = Primero inicia sesión. Después te preguntaremos si quieres vincular las dos.
lti-register_help = ¿Es tu primera vez? Regístrate, confirma tu correo y abre el curso otra vez desde tu plataforma.
lti-no_seat = Aún no tienes plaza en { $institution }. Pide allí una invitación y abre el curso otra vez.
lti-link_means = A partir de entonces, tu usuario de { $platform } abrirá tu cuenta aquí. Los cobros, la contraseña y la dirección seguirán pidiendo tu contraseña.
lti-link_told = La plataforma solo sabrá cuándo terminas un curso que ella abrió.
lti-link = Vincular mi cuenta ({ $name })
lti-other_account = ¿No eres tú? Cierra sesión primero.
lti-choose_title = Elegir un curso
lti-choose_lead = Se abrirá desde { $platform }.
lti-choose_words = Buscar cursos
lti-choose_find = Buscar
lti-choose_none_text = No se encontró ningún curso. Prueba con otras palabras.
lti-choose = Elegir
lti-free = Gratis
lti-chosen = Curso elegido: { $course }
lti-bring = Añadir a { $platform }
lti-window_title = EduStream se abre en su propia ventana
lti-window_lead = Solo allí tu navegador mantiene la sesión.
lti-window_open = Abrir EduStream
