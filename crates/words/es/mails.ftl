### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Recibes este correo porque tienes una cuenta en EduStream.
mail-otherwise = ¿No funciona el botón? Abre esta dirección:

verify_email =
    .subject = Confirma tu correo
    .body =
        Hola, { $name }:

        Te damos la bienvenida a EduStream. Confirma tu correo y podrás recargar tu monedero y reservar tu primera clase. El enlace funciona durante { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        }.

        Si no te has registrado, ignora este correo.
    .action = Confirmar mi correo

already_registered =
    .subject = Ya tienes una cuenta
    .body =
        Hola, { $name }:

        Alguien ha intentado crear una cuenta con tu correo, pero ya tienes una. Si has sido tú, solo tienes que iniciar sesión. Si has olvidado la contraseña, en esa misma página puedes elegir otra.

        Si no has sido tú, no tienes que hacer nada: no ha cambiado nada.
    .action = Iniciar sesión

reset_password =
    .subject = Elige una contraseña nueva
    .body =
        Hola, { $name }:

        Has pedido una contraseña nueva. El enlace funciona una sola vez y durante { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        }.

        Si no la has pedido, ignora este correo: tu contraseña sigue siendo la misma.
    .action = Elegir una contraseña nueva

password_changed =
    .subject = Tu contraseña ha cambiado
    .body =
        Hola, { $name }:

        Tu contraseña ha cambiado y hemos cerrado la sesión en tus demás dispositivos.

        Si no has sido tú, elige una contraseña nueva ahora mismo.
    .action = No he sido yo

two_step_on =
    .subject = Verificación en dos pasos activada
    .body =
        Hola, { $name }:

        A partir de ahora, para iniciar sesión hacen falta tu contraseña y un código de tu aplicación de autenticación.

        Si no fuiste tú, elige ahora una contraseña nueva.
    .action = No he sido yo

two_step_off =
    .subject = Verificación en dos pasos desactivada
    .body =
        Hola, { $name }:

        Para iniciar sesión vuelve a bastar tu contraseña.

        Si no fuiste tú, elige ahora una contraseña nueva.
    .action = No he sido yo

recovery_code_used =
    .subject = Se usó un código de recuperación
    .body =
        Hola, { $name }:

        Alguien inició sesión en tu cuenta con uno de tus códigos de recuperación. Ese código ya no vale; crea otros cuando te queden pocos.

        Si no fuiste tú, elige ahora una contraseña nueva.
    .action = No he sido yo

tutor_approved =
    .subject = Tu perfil de profesor está aprobado
    .body =
        Hola, { $name }:

        Los estudiantes ya pueden encontrar tu perfil. Revisa tu horario semanal: son las horas que podrán reservar.
    .action = Revisar mi horario

tutor_declined =
    .subject = Tu perfil de profesor necesita un cambio
    .body =
        Hola, { $name }:

        Todavía no hemos podido aprobar tu perfil. El motivo: { $reason }

        Cámbialo y guárdalo, y lo revisaremos de nuevo.
    .action = Editar mi perfil

report_filed =
    .subject = Un aviso espera respuesta
    .body =
        Hola, { $name }:

        Alguien nos ha contado que una clase salió mal. Léelo y responde.
    .action = Leer el aviso

report_answered =
    .subject = Nuestra respuesta a tu aviso
    .body =
        Hola, { $name }:

        Gracias por contárnoslo. { $answer }
    .action = Abrir el aviso

booking_requested =
    .subject = Nueva solicitud: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        { $counterpart } quiere tener contigo una clase de { $subject } el { $when }.

        Responde en 24 horas, por favor. Después la solicitud caduca y la hora vuelve a quedar libre.
    .action = Responder a la solicitud

booking_confirmed =
    .subject = Confirmada: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } está confirmada para el { $when }.
    .action = Ver la clase

booking_declined =
    .subject = Rechazada: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        { $counterpart } no puede darte la clase de { $subject } el { $when }. { $reason }

        El dinero ha vuelto a tu monedero.
    .action = Ver la solicitud

booking_expired =
    .subject = Sin respuesta: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        { $counterpart } no ha respondido a tiempo a tu solicitud de clase de { $subject } para el { $when }.

        El dinero ha vuelto a tu monedero. Quizá otros profesores estén libres.
    .action = Ver la solicitud

booking_cancelled =
    .subject = Cancelada: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } del { $when } se ha cancelado. { $reason }

        En la página de la clase verás lo que se ha devuelto.
    .action = Ver la clase

lesson_ended =
    .subject = ¿Qué tal tu clase de { $subject } con { $counterpart }?
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } del { $when } ha terminado.
    .action = Ver la clase

lesson_time_moved =
    .subject = Cambio de hora: tu clase de { $subject } mantiene su hora
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } se acordó para el { $agreed }. Una nueva ley ha cambiado allí la hora oficial, y la clase se mantiene a la hora acordada.

        En tu reloj empieza: { $when }. Si ya no te viene bien, puedes cancelarla en la página de la clase.
    .action = Ver la clase

lesson_time_kept =
    .subject = Cambio de hora: revisa tu clase de { $subject }
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } se acordó para el { $agreed }. Una nueva ley ha cambiado allí la hora oficial y la clase no ha podido seguirla: esa hora está ocupada, demasiado cerca o ya no existe.

        Por eso empieza justo cuando habría empezado antes; en tu reloj: { $when }. Si no te viene bien, puedes cancelarla en la página de la clase.
    .action = Ver la clase

child_sign_in =
    .subject = Tu acceso a EduStream
    .body =
        Hola, { $name }:

        { $parent } te ha creado un inicio de sesión. Confirma este correo con la contraseña que elegisteis y podrás buscar profesores y pedir clases.

        Si no conoces a { $parent }, ignora este correo.
    .action = Confirmar mi correo

child_thirteen =
    .subject = { $child } ya tiene 13 años
    .body =
        Hola, { $name }:

        { $child } ya tiene 13 años y puede iniciar sesión por su cuenta: con su correo podrá buscar profesores y pedir clases. Tú sigues decidiendo sobre cada clase.
    .action = Crear un inicio de sesión

child_waits =
    .subject = { $child } ya tiene 18 años: falta un paso
    .body =
        Hola, { $name }:

        { $child } ya tiene 18 años y la cuenta pasa a ser suya. Todavía no puede iniciar sesión por su cuenta: escribe su correo y le enviaremos un enlace.
    .action = Escribir el correo

child_grown =
    .subject = { $child } ya tiene 18 años
    .body =
        Hola, { $name }:

        { $child } ya tiene 18 años y la cuenta es suya. Desde hoy reserva y paga por su cuenta. Las clases que ya pagaste tendrán lugar según lo acordado.
    .action = Abrir la familia

account_yours =
    .subject = Tu cuenta es tuya
    .body =
        Hola, { $name }:

        Ya tienes 18 años: tu cuenta es solo tuya. Tú decides sobre tus clases y las pagas con tu monedero. Todo lo que reservaste sigue igual.
    .action = Abrir mi cuenta

approval_asked =
    .subject = { $child } pide una clase: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        { $child } quiere una clase de { $subject } con { $counterpart }: { $when }. Cuesta { $amount } y solo se paga de tu monedero si la apruebas.

        Decide antes de { $until }. Hasta entonces se guarda la hora y el profesor no sabe nada.
    .action = Decidir

approval_refused =
    .subject = Solicitud rechazada: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        Tus padres no han aprobado la clase de { $subject } con { $counterpart }: { $when }. { $reason }

        La hora vuelve a estar libre. Pregúntales qué clase les parecería bien.
    .action = Abrir la solicitud
