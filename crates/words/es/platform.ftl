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
footer-theme_system = Como el dispositivo
footer-theme_light = Claro
footer-theme_dark = Oscuro
footer-apply = Aplicar

form-optional = (opcional)
form-code = Código de este error: { $code }
form-email = Correo electrónico
form-password = Contraseña
form-password_help = Al menos 8 caracteres. Varias palabras sin relación entre sí son seguras y fáciles de recordar.
form-save = Guardar
form-choose = Elegir…

error-missing_title = Esta página no existe
error-missing_text = Puede que la dirección esté mal escrita o que lo que había aquí ya no exista.
error-failed_title = No ha funcionado
error-again = Volver a intentarlo

notice-booked = Clase reservada. Tienes los detalles en tu correo.
notice-requested = Solicitud enviada. El dinero queda retenido, sin cobrarse, hasta que responda el profesor.
notice-confirmed = Clase confirmada. Hemos avisado al estudiante.
notice-declined = Rechazada. Hemos contado el motivo a la otra parte.
notice-cancelled = Clase cancelada. El dinero se ha repartido como indicaba el resumen.
notice-saved = Guardado.
notice-settings_saved = Guardado. Las clases reservadas conservan su momento; las horas se muestran en tu reloj.
notice-signed_out = Has cerrado la sesión.
notice-verified = Correo confirmado. Ya puedes recargar y reservar.
notice-password_changed = Contraseña cambiada. Se ha cerrado la sesión en los demás dispositivos.
notice-topped_up = El dinero ya está en tu monedero.
notice-topup_failed = El banco ha rechazado el pago. No se ha cobrado nada; inténtalo de nuevo o paga de otra forma.
notice-approved = Aprobado. Ya se puede reservar con este profesor.

legal-privacy_lead = Qué guardamos, para qué y cómo recuperarlo.
legal-privacy_kept = Guardamos tu cuenta, tus clases y lo que escribes para que el servicio funcione; los registros de dinero se guardan siete años porque la ley lo exige.
legal-privacy_cookies = Cookies: una mantiene tu sesión y tres recuerdan el idioma, la apariencia y la zona horaria. Ninguna te sigue a otros sitios.
legal-privacy_shared = Tu profesor o tu estudiante ve tu nombre, tu zona horaria y lo que escribes para la clase, nunca tu correo.
legal-privacy_rights = Las páginas de tu cuenta y de tu perfil muestran lo que guardamos sobre ti. Para corregirlo o borrarlo, pídelo a quien gestiona este sitio.
legal-terms_lead = Las reglas entre estudiantes, profesores y nosotros.
legal-terms_lessons = Una clase es un contrato entre estudiante y profesor. El profesor fija el precio, el horario y la política de cancelación; cuenta lo que decía la página cuando reservaste.
legal-terms_money = El estudiante paga el precio del profesor y nada más. Guardamos el dinero hasta que termina la clase y entonces el profesor lo recibe, menos nuestra comisión del 20 %, el 15 % o el 10 %.
legal-terms_cancel = Si el profesor rechaza, cancela o no responde en 24 horas, el estudiante lo recupera todo. En los demás casos se aplica la política del profesor:
