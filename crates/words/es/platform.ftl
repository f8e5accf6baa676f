### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Ir al contenido
nav-main = Principal
nav-search = Buscar profesor
nav-teach = Dar clases
nav-subjects = Materias
nav-sign_in = Iniciar sesión
nav-register = Registrarse
nav-home = Inicio
nav-own_menu = Menú de { $name }
nav-lessons = Clases
nav-messages = Mensajes
nav-wallet = Monedero
nav-teach_profile = Perfil de profesor
nav-teach_availability = Disponibilidad
nav-approvals = Aprobación de profesores
nav-account = Cuenta
nav-sign_out = Cerrar sesión
nav-teaching = Enseñar
nav-learning = Aprender
nav-own = Tú
nav-staff = Equipo
nav-quick = Accesos rápidos
nav-start = Ir a la portada

footer-label = Pie de página
footer-teach = Enseñar en EduStream
footer-privacy = Privacidad
footer-terms = Condiciones
footer-help = Ayuda
footer-contact = Contacto
footer-cookies = Cookies
footer-language = Idioma
footer-theme = Apariencia
footer-theme_system = Igual que el dispositivo
footer-theme_light = Claro
footer-theme_dark = Oscuro
footer-apply = Aplicar

form-optional = (opcional)
form-show_password = Mostrar contraseña
form-code = Código de error: { $code }
form-email = Correo electrónico
form-password = Contraseña
form-password_help = Al menos 8 caracteres. Varias palabras sin relación son seguras y fáciles de recordar.
form-save = Guardar
form-choose = Elegir…
form-file_choose = Elegir un archivo
form-files_choose = Elegir archivos
form-file_none = Todavía no has elegido nada
form-file_chosen = Archivo elegido
form-files_chosen = Archivos elegidos

error-missing_title = Esta página no existe
error-missing_text = Puede que la dirección esté mal escrita o que la página ya no exista. Busca un profesor o mira en la ayuda.
error-failed_title = Algo no ha funcionado
error-again = Volver a intentarlo

chart-as_table = Ver como tabla
chart-change = { $change } % { $against }

length-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
length-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
length-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
length-year = 1 año

notice-booked = Clase reservada. Tienes los detalles en tu correo.
notice-requested = Solicitud enviada. El dinero queda retenido; solo pagas si el profesor acepta.
notice-confirmed = Clase confirmada. Hemos avisado al estudiante.
notice-declined = Solicitud rechazada. Le hemos contado el motivo al estudiante.
notice-cancelled = Clase cancelada. Lo devuelto aparece abajo.
notice-chat_tested = Enviado. La prueba aparecerá en el chat en un momento.
notice-saved = Guardado.
notice-settings_saved = Guardado. Las clases reservadas no se mueven; solo cambian las horas que ves.
notice-signed_out = Has cerrado sesión.
notice-verified = Tu correo está confirmado. Ya puedes recargar y reservar.
notice-password_changed = Contraseña cambiada. Hemos cerrado la sesión en tus demás dispositivos y anulado tus claves de API.
notice-topped_up = El dinero ya está en tu monedero.
notice-topup_under_way = Tu pago está en camino. El dinero aparece aquí en cuanto llegue.
notice-payment_under_way = Tu pago está en camino. Aparecerá aquí en cuanto llegue.
notice-topup_failed = El pago no se ha completado y no se ha cobrado nada. Inténtalo de nuevo o paga de otra forma.
notice-approved = Aprobado. Los estudiantes ya pueden reservar con este profesor.
notice-two_step_off = La verificación en dos pasos está desactivada. Ahora basta con tu contraseña.
notice-email_changed = Tu correo nuevo está confirmado. Inicia sesión con él a partir de ahora.
notice-email_proved = Gracias. Volvemos a enviar nuestros correos a tu dirección.
notice-passkey_added = Llave de acceso añadida. Ya puedes iniciar sesión con ella.
notice-passkey_removed = Llave de acceso quitada.
notice-connected = Conectada. Ya puedes iniciar sesión con ella.
notice-disconnected = Desconectada. Ya no abre tu cuenta.
notice-phone_confirmed = Tu número está confirmado.
notice-signed_out_others = Se han cerrado las demás sesiones y anulado tus claves de API.

legal-privacy_lead = Qué guardamos, para qué y cómo recuperarlo.
legal-privacy_kept = Guardamos tu cuenta, tus clases y lo que escribes porque el servicio lo necesita. Los mensajes se borran a los dos años. Los registros de pagos se guardan al menos siete años porque la ley lo exige.
legal-privacy_devices = Cuando inicias sesión anotamos tu navegador y tu dirección de red, para que veas tus dispositivos y podamos proteger tu cuenta.
legal-privacy_cookies = Unas pocas cookies mantienen tu sesión abierta y recuerdan lo que elegiste. Ninguna te sigue a otros sitios. Todas, una por una:
legal-privacy_shared = Tu profesor o tu estudiante ve tu nombre, tu zona horaria y lo que escribes para la clase, nunca tu correo.
legal-privacy_public = El perfil de un profesor y sus opiniones los puede leer cualquiera. Los estudiantes no tienen página pública.
legal-privacy_rights = Puedes descargar una copia de todo lo que guardamos sobre ti, corregirlo o cerrar tu cuenta:
legal-contact = Escribe a los responsables de este sitio:
legal-terms_lead = Las reglas entre estudiantes, profesores y nosotros.
legal-terms_lessons = Una clase es un contrato entre estudiante y profesor. El profesor fija el precio, el horario y la política de cancelación; cuenta lo que decía la página cuando reservaste.
legal-terms_money = El estudiante paga el precio del profesor, sin gastos extra. Guardamos el dinero hasta que termina la clase; entonces el profesor lo recibe, menos nuestra comisión del 20 %, el 15 % o el 10 %.
legal-terms_cancel = Si el profesor rechaza, cancela o no responde en 24 horas, el estudiante lo recupera todo. En los demás casos se aplica la política de cancelación del profesor:

cookies-lead = Qué guarda este sitio en tu navegador y por cuánto tiempo. Nada de esto te rastrea y nadie más guarda nada.
cookies-name = Nombre
cookies-purpose = Para qué
cookies-kept = Cuánto dura
cookies-session = Mantiene tu sesión abierta.
cookies-device = Reconoce este navegador cuando inicias sesión, para que los intentos fallidos de otros no te dejen fuera.
cookies-acting = Permite a nuestro equipo ver el sitio como otra persona para ayudarla. Solo el equipo la recibe.
cookies-way = Reconoce este navegador cuando vuelves de la cuenta con la que inicias sesión.
cookies-launch = Reconoce este navegador cuando la plataforma de tu centro te envía aquí.
cookies-referral = Recuerda con qué enlace llegaste, para que ambos recibáis lo prometido. Solo lo guarda un enlace así.
cookies-flash = Recupera lo que escribiste cuando un formulario no se pudo enviar. Las contraseñas, nunca.
cookies-wrote = Te muestra al momento lo que acabas de cambiar.
cookies-locale = Recuerda tu idioma.
cookies-theme = Recuerda el modo claro u oscuro.
cookies-zone = Recuerda tu zona horaria, para que las horas sean las correctas antes de iniciar sesión.
cookies-currency = Recuerda en qué moneda ves los precios.
cookies-event = Sabe dónde se quedaron tus páginas abiertas, para que no se pierda ninguna novedad. Solo con la sesión iniciada, como lo que sigue.
cookies-waiting = Guarda los mensajes que escribiste sin conexión.
cookies-drafts = Guarda lo que empezaste a escribir a alguien.
cookies-pushed = Sabe que los avisos de este navegador ya se prepararon desde que lo abriste.
cookies-pages = Guarda tu agenda y tus últimas conversaciones para cuando no haya conexión.
cookies-watched = Guarda lo que viste de un vídeo hasta que el curso lo anote.
cookies-units = Guarda las unidades de cursos que te llevaste, con sus vídeos.
cookies-till_deleted = Hasta que lo borres
cookies-till_sent = Hasta que se envíen
cookies-till_closed = Hasta que cierres la pestaña
cookies-till_sign_out = Hasta que cierres sesión
cookies-no_choice = Todas son necesarias para lo que pides al sitio, así que no hay nada que aceptar. Si eso cambia algún día, te lo preguntaremos antes, y decir que no será tan fácil como decir que sí.
cookies-nothing_else = No se guarda nada más en tu navegador. Puedes borrarlo todo en los ajustes del navegador; se cerrará tu sesión y no cambiará nada más.


zone-unknown = Las horas están en UTC porque tu navegador no comparte tu zona horaria.
zone-choose = Elegir mi zona horaria
zone-change = Cambiar zona horaria
zone-title = Tu zona horaria
zone-lead = Tu navegador no la comparte. Cuando la elijas, verás todas las horas en tu reloj.
zone-lead_known = Las páginas y los correos muestran las horas de esta zona. Las clases reservadas no se mueven.
zone-none = Elige…
zone-submit = Ver las horas en mi reloj
zone-why = Tu navegador no la comparte, y las clases, los correos y los avisos siguen tu reloj.
nav-teach_onboarding = Publicar mi perfil
notice-sent_in = Enviado. Lo miramos y te escribimos.
notice-check_asked = Solicitada. Continúa con el proveedor.
notice-papers_sent = Documentos enviados. Los revisamos y te escribimos.
notice-reported = Gracias. Leemos tu aviso y te contamos por correo qué hicimos.
notice-blocked = Hecho. Ninguno encuentra ni contacta ya al otro.
notice-unblocked = Bloqueo quitado.
notice-appealed = Lo miramos otra vez y respondemos por correo.
notice-asked_support = Recibimos tu pregunta. Abajo ves cuándo respondemos.
notice-voted = Gracias por decírnoslo.
notice-decided = Decidido. Avisamos por correo a quien corresponda.
notice-case_opened = La reclamación está abierta. Lo pagado espera hasta que se resuelva.
notice-case_accepted = Has aceptado. En cuanto acepte también la otra persona, se aplica.
nav-saved = Guardados
notice-search_saved = Guardada. Te escribimos cuando alguien nuevo encaje, como mucho una vez al día.

nav-calendar = Calendario
nav-teach_dashboard = Estadísticas

notice-proposed = Propuesto. Te enviaremos la respuesta por correo.
notice-moved = De acuerdo. La clase ha cambiado de hora.
notice-kept = La clase se queda como estaba.
notice-absent = Gracias por avisar. La clase ha terminado.
notice-held = Gracias. Hemos anotado tu respuesta.
notice-feed_new = Tus clases tienen una dirección nueva.
notice-series_booked = Tus clases están reservadas.
notice-series_requested = Solicitudes enviadas. Solo pagas las clases que se acepten.

notice-series_off = Todas las clases pendientes de la serie están canceladas.

notice-reviewed = Gracias por tu opinión.

notice-waiting = Ya estás en la lista. Te escribiremos en cuanto quede algo libre.
notice-skill_asked = Enviado. Te escribiremos cuando respondan las tres.
notice-assessed = Gracias. Tu evaluación cuenta.
notice-help_asked = Enviada a los profesores de la materia. Te llegará cada respuesta por correo.
notice-help_offered = Enviada. Ahora decide el estudiante.
notice-package_bought = Bono comprado. Reserva tu primera clase cuando quieras.
notice-package_extended = Listo. El bono vale ahora más tiempo.
notice-package_ended = El bono está cerrado. El resto está en tu monedero.
notice-package_moved = Hecho. Este es tu bono con el nuevo profesor.
notice-package_given = El enlace va de camino.
notice-package_claimed = Estas clases ya son tuyas. ¡Que las disfrutes!

notice-payout_asked = Tu pago está en camino.
notice-onboarded = Todo listo. Ya puedes cobrar.
notice-onboarding_under_way = El proveedor de pagos revisa tus datos. Podrás cobrar en cuanto los acepte.

notices-title = Notificaciones
notices-lead = Lo que ha pasado, lo más reciente primero.
notices-settings = Ajustes de notificaciones
notices-empty = Todavía nada
notices-empty_text = Aquí aparecen clases, mensajes y dinero.
notices-unread = Nuevo
notices-read_all = Marcar todo como leído
notices-log = Lo que te enviamos
notices-log_empty = Todavía no te hemos enviado nada.
notices-prefs = Ajustes de notificaciones
notices-prefs_lead = Elige cómo te llega cada tipo de novedad. Lo que afecta a tu seguridad llega siempre por correo.
notices-lessons = Clases
notices-matching = Tutores y solicitudes
notices-messages = Mensajes
notices-credits = Dinero y créditos
notices-system = Tu cuenta
notices-in_app = Aquí
notices-email = Correo
notices-push = Móvil
notices-push_here = Este navegador
notices-push_lead = Entérate de clases y mensajes aunque no tengas ninguna página abierta. El texto de los mensajes nunca va incluido.
notices-push_without = Para activarlo hace falta JavaScript. El resto de esta página funciona sin él.
notices-push_unable = Este navegador no puede hacerlo. En un iPhone o iPad, añade primero EduStream a la pantalla de inicio y ábrelo desde ahí.
notices-push_denied = Las notificaciones de este sitio están bloqueadas. Permítelas en los ajustes del navegador y vuelve a cargar la página.
notices-push_on = Este navegador recibe avisos mientras tu sesión siga abierta aquí.
notices-push_start = Activar en este navegador
notices-push_stop = Desactivar en este navegador
notices-push_failed = No ha funcionado. Comprueba tu conexión e inténtalo de nuevo.
notices-quiet = Nada que pueda esperar entre las { $from } y las { $until } de mi zona horaria
notices-digest = Reunir lo que no es urgente
notices-digest_off = Cada cosa por separado
notices-digest_daily = Un correo cada mañana
notices-digest_weekly = Un correo cada lunes
notices-sent = Enviado
notices-waiting = En espera
notices-dropped = Ya no hace falta
notices-undeliverable = No se pudo entregar en esta dirección

live-offline = No tienes conexión. Lo que escribas se guarda y se envía en cuanto vuelvas.
live-kept = Ves esta página tal como estaba el
live-update = Hay una versión más reciente de EduStream.
live-reload = Recargar
offline-title = No tienes conexión
offline-text = Esta página no está guardada en este dispositivo. Se abrirá en cuanto vuelvas a tener conexión.
offline-kept = Lo último que abriste sigue aquí:
manifest-about = Encuentra un profesor que explique bien, reserva una clase y aprende.
notice-credits_bought = Créditos comprados. Ya los tienes.
notice-lesson_paid = El importe queda retenido en tu tarjeta. Se cobra después de la clase.
notice-withdrawn = Ya va de vuelta a tu tarjeta.
notice-calendar_connected = Calendario conectado. Lo estamos leyendo.
notice-calendar_gone = Calendario desconectado. Aquí no queda nada de él.
notice-calendar_looked = Lo estamos leyendo.
notice-calendar_answered = Anotado. La clase queda como se acordó.
notice-video_connected = Cuenta conectada. Tus clases son allí a partir de ahora.
notice-video_gone = Cuenta desconectada. Tus clases vuelven a ser en nuestra propia sala.
notice-video_here = La clase es ahora aquí.
notice-card_saved = Tarjeta guardada. Ya puedes pagar con ella.
notice-card_under_way = Tu tarjeta se está guardando. Aparecerá aquí en un momento.
notice-card_refused = No se guardó ninguna tarjeta.
notice-card_removed = Tarjeta quitada.
notice-card_declined = El banco rechazó esta tarjeta y no se cobró nada. Tu hora sigue reservada: paga aquí con otra tarjeta.
notice-trial_replaced = Gracias. El saldo está en tu monedero; aquí ves quién más enseña esto.
