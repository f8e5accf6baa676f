### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Ir al contenido
nav-main = Principal
nav-search = Buscar profesor
nav-subjects = Materias
nav-sign_in = Iniciar sesión
nav-register = Registrarse
nav-home = Inicio
nav-own_menu = Menú de { $name }
nav-lessons = Clases
nav-wallet = Monedero
nav-teach_profile = Perfil de profesor
nav-teach_availability = Disponibilidad
nav-approvals = Aprobación de profesores
nav-account = Cuenta
nav-sign_out = Cerrar sesión
nav-start = Ir a la portada

footer-label = Pie de página
footer-teach = Enseñar en EduStream
footer-privacy = Privacidad
footer-terms = Condiciones
footer-language = Idioma
footer-theme = Apariencia
footer-theme_system = Igual que el dispositivo
footer-theme_light = Claro
footer-theme_dark = Oscuro
footer-apply = Aplicar

form-optional = (opcional)
form-code = Código de error: { $code }
form-email = Correo electrónico
form-password = Contraseña
form-password_help = Al menos 8 caracteres. Varias palabras sin relación son seguras y fáciles de recordar.
form-save = Guardar
form-choose = Elegir…

error-missing_title = Esta página no existe
error-missing_text = Puede que la dirección esté mal escrita o que la página ya no exista.
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
notice-saved = Guardado.
notice-settings_saved = Guardado. Las clases reservadas no se mueven; solo cambian las horas que ves.
notice-signed_out = Has cerrado sesión.
notice-verified = Tu correo está confirmado. Ya puedes recargar y reservar.
notice-password_changed = Contraseña cambiada. Hemos cerrado la sesión en tus demás dispositivos.
notice-topped_up = El dinero ya está en tu monedero.
notice-topup_failed = El pago no se ha completado y no se ha cobrado nada. Inténtalo de nuevo o paga de otra forma.
notice-approved = Aprobado. Los estudiantes ya pueden reservar con este profesor.

legal-privacy_lead = Qué guardamos, para qué y cómo recuperarlo.
legal-privacy_kept = Guardamos tu cuenta, tus clases y lo que escribes porque el servicio lo necesita. Los registros de pagos se guardan siete años porque la ley lo exige.
legal-privacy_cookies = Cookies: una mantiene tu sesión abierta; tres recuerdan el idioma, la apariencia y la zona horaria. Ninguna te sigue a otros sitios.
legal-privacy_shared = Tu profesor o tu estudiante ve tu nombre, tu zona horaria y lo que escribes para la clase, nunca tu correo.
legal-privacy_rights = Las páginas de tu cuenta y de tu perfil muestran lo que guardamos sobre ti. Si quieres corregirlo o borrarlo, escribe a quien gestiona este sitio.
legal-contact = Escribe a quien gestiona este sitio:
legal-terms_lead = Las reglas entre estudiantes, profesores y nosotros.
legal-terms_lessons = Una clase es un contrato entre estudiante y profesor. El profesor fija el precio, el horario y la política de cancelación; cuenta lo que decía la página cuando reservaste.
legal-terms_money = El estudiante paga el precio del profesor, sin gastos extra. Guardamos el dinero hasta que termina la clase; entonces el profesor lo recibe, menos nuestra comisión del 20 %, el 15 % o el 10 %.
legal-terms_cancel = Si el profesor rechaza, cancela o no responde en 24 horas, el estudiante lo recupera todo. En los demás casos se aplica la política de cancelación del profesor:

zone-unknown = Las horas están en UTC porque tu navegador no comparte tu zona horaria.
zone-choose = Elegir mi zona horaria
zone-title = Tu zona horaria
zone-lead = Tu navegador no la comparte. Cuando la elijas, verás todas las horas en tu reloj.
zone-none = Elige…
zone-submit = Ver las horas en mi reloj
zone-why = Tu navegador no la comparte, y las clases, los correos y los avisos siguen tu reloj.
