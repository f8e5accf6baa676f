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
