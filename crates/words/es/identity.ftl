### Registering, signing in, passwords, the account.

register-title = Crea tu cuenta
register-lead = Gratis para estudiantes. Los profesores pagan una comisión por las clases que dan, nada más.
register-role = ¿Qué te trae por aquí?
register-role_student = Quiero aprender
register-role_tutor = Quiero enseñar
register-name = Nombre
register-name_help = El nombre que verán los demás.
register-birth_date = Fecha de nacimiento
register-birth_date_help = Debes tener al menos 18 años.
register-submit = Crear cuenta
register-terms = Al crear una cuenta aceptas nuestras
register-privacy = Qué hacemos con tus datos:
register-have_account = ¿Ya tienes cuenta?

check_mail-title = Mira tu correo
check_mail-lead = Te hemos enviado un enlace. Ábrelo para confirmar tu correo.
check_mail-reset_lead = Si ese correo tiene una cuenta, el enlace para elegir una contraseña nueva ya está en camino.
check_mail-help = ¿No ha llegado nada en unos minutos? Mira en la carpeta de spam.
check_mail-again = Enviar el enlace otra vez
check_mail-dev = Modo de desarrollo: los correos se leen en /dev/mailbox?to=DIRECCIÓN

verify-title = Confirma tu correo
verify-lead = Escribe la contraseña que elegiste al registrarte y podrás recargar y reservar.
verify-submit = Confirmar mi correo

login-title = Iniciar sesión
login-submit = Iniciar sesión
login-forgot = ¿Has olvidado la contraseña?
login-no_account = ¿Aún no tienes cuenta? Regístrate
login-demo = Modo de desarrollo. Cuentas de prueba: student-001@demo.test, tutor-001@demo.test, admin@demo.test; contraseña Demo-2026!

password-forgot_title = ¿Has olvidado la contraseña?
password-forgot_lead = Escribe tu correo y te enviaremos un enlace para elegir una nueva.
password-forgot_submit = Enviar el enlace
password-reset_title = Elige una contraseña nueva
password-new = Contraseña nueva
password-reset_submit = Guardar contraseña
password-again = Enviar un enlace nuevo

account-title = Cuenta
account-not_verified = Tu correo aún no está confirmado. Abre el enlace que te enviamos; hasta entonces no podrás recargar ni reservar.
account-settings = Hora, idioma y moneda
account-zone = Zona horaria
account-zone_help = Las clases reservadas no se mueven; solo cambia la hora que ves.
account-language = Idioma
account-currency = Moneda
account-currency_help = Verás los precios en esta moneda. El dinero de tu monedero sigue en la moneda en la que pagaste.
account-password = Contraseña
account-old_password = Contraseña actual
account-change_password = Cambiar contraseña
account-devices = Dónde has iniciado sesión
account-this_device = Este dispositivo
account-last_seen = Última actividad: { $at }
account-revoke = Cerrar sesión

wanted-title = Tu clase con { $name }

security-title = Seguridad
security-lead = Cómo inicias sesión y cómo dejas fuera a los demás.
security-two_step = Verificación en dos pasos
security-off = Desactivado. Si lo activas, para entrar también hará falta un código de tu móvil: con una contraseña robada no basta.
security-on = Activada. Para iniciar sesión hacen falta tu contraseña y un código de tu aplicación de autenticación.
security-forced = Cuidas del dinero y los datos de otras personas. Activa primero la verificación en dos pasos; después se abre todo lo demás.
security-set_up = Configurar la verificación en dos pasos
security-turn_off = Desactivar
security-codes_left = Códigos de recuperación que quedan: { $number }
security-new_codes = Crear códigos de recuperación nuevos
security-code = Código
security-code_help = El de tu aplicación de autenticación. ¿Has perdido el móvil? Usa un código de recuperación.
security-password = Definida. Cámbiala si crees que alguien más la sabe.
security-sessions =
    { $count ->
        [one] { $count } sesión abierta
       *[other] { $count } sesiones abiertas
    }
security-passkeys =
    { $count ->
        [one] { $count } llave de acceso
       *[other] { $count } llaves de acceso
    }
two_step-scan = Escanea esta imagen con una aplicación de autenticación en tu móvil.
two_step-picture = Código QR para tu aplicación de autenticación
two_step-by_hand = ¿No puedes escanearla? Escribe esta clave en la aplicación:
two_step-code_help = Las seis cifras que la aplicación muestra ahora.
two_step-submit = Activar
codes-title = Tus códigos de recuperación
codes-lead = Si pierdes el móvil, cada uno de estos códigos inicia sesión una vez. Guárdalos con tus contraseñas: no podemos volver a mostrarlos.
codes-gone = Los códigos de recuperación se muestran una sola vez. Si no tienes los tuyos, crea otros.
codes-done = Ya los he guardado
login_code-title = Escribe tu código
login_code-again = Empezar de nuevo
sessions-title = Dónde has iniciado sesión
sessions-lead = Cierra las sesiones que no reconozcas. Mostramos la red, nunca el lugar exacto.
sessions-others = Cerrar las demás sesiones
sessions-others_help = También se anulan tus claves de API.
sessions-browser = Navegador
sessions-program = Programa
sessions-network = Red { $prefix }
sessions-only = No tienes ninguna otra sesión abierta.
step_up-title = Confirma que eres tú
step_up-lead = Hace rato que iniciaste sesión. Antes de cambiar esto, confirma que eres tú.
step_up-kept = Lo que escribiste se conserva. Solo hay que repetir contraseñas y códigos.
step_up-submit = Continuar
step_up-code_help = El código que muestra ahora tu aplicación de autenticación, o un código de recuperación.
email_again-since = Nuestros correos a esta dirección vuelven sin entregar (desde el { $at }). Hasta que la confirmes de nuevo no enviaremos nada más; aquí en el sitio lo tienes todo.
email_again-said = Respuesta del servidor de correo:
email_again-ask = Confirmar de nuevo esta dirección
email_again-title = Volver a enviarme los correos aquí
email_again-lead = Este correo te ha llegado, así que tu buzón vuelve a funcionar. A partir de ahora te lo enviaremos todo ahí.
email_change-title = Cambiar tu correo
email_change-lead = Enviaremos un enlace a la dirección nueva. Nada cambia hasta que lo abras.
email_change-new = Correo nuevo
email_change-submit = Enviar el enlace
email_change-sent_title = Mira tu buzón nuevo
email_change-sent = Hemos enviado un enlace allí. Ábrelo en 72 horas como máximo e iniciarás sesión con la dirección nueva. También hemos avisado a la anterior.
email_change-confirm_title = Usar este correo
email_change-confirm_lead = A partir de ahora inicias sesión con esta dirección y nuestros correos llegan allí.
email_change-undo_title = Conservar mi correo anterior
email_change-undo_lead = Si no has pedido este cambio, detenlo aquí. Tu cuenta conserva su dirección anterior, se cierran todas las sesiones y eliges una contraseña nueva por correo.
email_change-undone_title = Tu cuenta conserva su correo anterior
email_change-undone = Hemos cerrado todas las sesiones y la contraseña anterior ya no sirve. Te enviamos un enlace para elegir otra.
passkeys-title = Llaves de acceso
passkeys-lead = Inicia sesión con tu huella, tu cara o el bloqueo de pantalla. Una llave de acceso solo funciona en este sitio, uno falso no puede robarla, y vale por los dos pasos.
passkeys-none = Todavía ninguna.
passkeys-name = Nombre de la llave de acceso
passkeys-name_help = Para reconocerla después, por ejemplo «Mi portátil».
passkeys-add = Añadir una llave de acceso
passkeys-used = Último uso: { $at }
passkeys-added = Añadida: { $at }
passkeys-remove = Quitar
passkeys-sign_in = Iniciar sesión con una llave de acceso
passkeys-failed = No ha funcionado y no ha cambiado nada. Inténtalo de nuevo o inicia sesión de otra forma.
passkeys-script = Las llaves de acceso necesitan un navegador con JavaScript. Tu contraseña funciona sin él.
oidc-go_on = Continuar con { $provider }
oidc-other = Otras formas de iniciar sesión
oidc-almost = { $provider } ha confirmado { $email }. Solo faltan unos datos.
oidc-title = Cuentas conectadas
oidc-lead = Inicia sesión con una cuenta que ya tienes en otro sitio, sin tu contraseña.
oidc-none = Ninguna por ahora.
oidc-connect = Conectar { $provider }
oidc-disconnect = Desconectar
phone-title = Teléfono
phone-none = Todavía sin número. Lo pedimos antes de un primer pago o de la cuenta de un menor, y no se lo enseñamos a nadie.
phone-is = El número que termina en { $end } está confirmado.
phone-number = Número de teléfono
phone-number_help = Con el prefijo del país, por ejemplo +34 612 345 678.
phone-submit = Enviarme un código por SMS
phone-sent = Hemos enviado un SMS al número que termina en { $end }. El código sirve durante diez minutos.
phone-code_help = Las seis cifras del SMS.
phone-confirm = Confirmar número

family-title = Familia
family-lead = Las cuentas de tus hijos: qué pueden hacer y qué decides tú.
family-children = Tus hijos
family-none = Ninguno de tus hijos tiene cuenta aquí todavía. Añade una abajo; tú decides sobre cada clase.
family-age =
    { $count ->
        [one] { $count } año
        [many] { $count } años
       *[other] { $count } años
    }
family-open = Abrir
family-add = Añadir un hijo
family-name_help = Los profesores ven este nombre.
family-email = Correo de tu hijo
family-email_help = Desde los 13 años, para que inicie sesión por su cuenta. Si lo dejas vacío, inicias tú su sesión.
family-password = Primera contraseña
family-agree = Acepto este texto
family-add_submit = Crear la cuenta
family-link = Vincular la cuenta de un adolescente
family-link_text = ¿Tu hijo adolescente ya tiene cuenta? Uno crea un código y el otro lo escribe aquí. Al vincular las cuentas aceptas el texto para padres.
family-code_make = Crear un código
family-code = Código
family-code_is = Tu código: { $code }. Sirve durante 24 horas. Escríbelo en esta página con la otra cuenta.
family-code_submit = Vincular las cuentas

child-allowed = Qué puede hacer tu hijo
child-may_book = Pedir clases; cada solicitud espera tu decisión
child-may_message = Escribir a profesores
child-limit = Límite de gasto
child-limit_amount = Como máximo ({ $currency })
child-limit_help = Una clase cuenta en la semana o el mes en que tiene lugar.
child-limit_none = Sin límite
child-limit_week = Por semana
child-limit_month = Por mes
child-limit_a_week = { $amount } por semana
child-limit_a_month = { $amount } al mes
child-notify = Sobre qué te escribimos
child-notify_requests = Solicitudes que esperan tu decisión
child-notify_lessons = Clases confirmadas, rechazadas, canceladas o terminadas
child-sign_in = Inicio de sesión
child-sign_in_own = Tu hijo inicia sesión con { $email }.
child-sign_in_waiting = Hemos enviado un enlace a { $email }. En cuanto tu hijo lo abra, podrá iniciar sesión.
child-sign_in_parent = Tu hijo todavía no puede iniciar sesión por su cuenta. Inicia su sesión en este dispositivo; la tuya se cierra aquí mientras tanto.
child-sign_in_submit = Iniciar la sesión de mi hijo
child-sign_in_give = Crear un inicio de sesión
child-grown = Tu hijo tiene 18 años. La cuenta será suya en cuanto pueda iniciar sesión por su cuenta.
child-consent = Aceptaste el texto para padres el { $date }.
child-particulars = Nombre y zona horaria
child-all = Todos los hijos
child-progress = Progreso
child-close = Cerrar la cuenta de este menor
child-close_text = La cuenta se cierra { $days } días después de pedirlo. Hasta entonces puedes conservarla. Después se borran el perfil, la fecha de nacimiento y los inicios de sesión del menor; tu cuenta y las de los demás menores quedan.
child-close_password = Tu contraseña
child-close_forfeit = Renunciar al dinero y a los créditos que queden en esta cuenta
child-closes_on = Esta cuenta se cerrará el { $date }.
child-close_stay = Conservar la cuenta
photo-title = Foto
photo-help = JPG, PNG o WebP, hasta 10 MB. Quitamos la ubicación y los datos de la cámara.
photo-choose = Foto nueva
photo-save = Guardar la foto
photo-remove = Quitar la foto
