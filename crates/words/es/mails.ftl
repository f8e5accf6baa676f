### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Recibes este correo porque tienes una cuenta en EduStream.

verify_email =
    .subject = Confirma tu dirección de correo
    .body =
        Hola, { $name }:

        Te damos la bienvenida a EduStream. Confirma que esta dirección es tuya y podrás reservar clases y recargar tu monedero. El enlace funciona durante { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        }.

        Si no te has registrado, ignora este correo.
    .action = Confirmar mi dirección

already_registered =
    .subject = Ya tienes una cuenta
    .body =
        Hola, { $name }:

        Alguien ha intentado registrarse con esta dirección, pero ya tiene una cuenta. Si has sido tú, inicia sesión; si has olvidado la contraseña, allí puedes elegir una nueva.

        Si no has sido tú, no tienes que hacer nada: no se ha cambiado nada.
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
    .subject = Tu contraseña se ha cambiado
    .body =
        Hola, { $name }:

        Tu contraseña se ha cambiado y se ha cerrado la sesión en los demás dispositivos.

        Si no has sido tú, elige una contraseña nueva enseguida.
    .action = No he sido yo

tutor_approved =
    .subject = Tu perfil de profesor está aprobado
    .body =
        Hola, { $name }:

        Los estudiantes ya pueden encontrar tu perfil. Revisa tu horario semanal para que puedan reservar contigo.
    .action = Revisar mi horario

tutor_declined =
    .subject = Tu perfil de profesor necesita un cambio
    .body =
        Hola, { $name }:

        Todavía no hemos podido aprobar tu perfil. El motivo: { $reason }

        Cámbialo y guárdalo: así volverá a nosotros.
    .action = Cambiar mi perfil

booking_requested =
    .subject = { $counterpart } te pide una clase: { $subject }
    .body =
        Hola, { $name }:

        { $counterpart } quiere una clase de { $subject } el { $when }.

        Responde en 24 horas; después la solicitud caduca y la hora vuelve a quedar libre.
    .action = Responder a la solicitud

booking_confirmed =
    .subject = Tu clase está confirmada: { $subject }
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } será el { $when }.
    .action = Ver la clase

booking_declined =
    .subject = Tu solicitud se ha rechazado: { $subject }
    .body =
        Hola, { $name }:

        { $counterpart } no puede dar la clase de { $subject } el { $when }. { $reason }

        El dinero ha vuelto a tu monedero.
    .action = Ver la reserva

booking_expired =
    .subject = Tu solicitud no ha tenido respuesta: { $subject }
    .body =
        Hola, { $name }:

        { $counterpart } no ha respondido a tiempo a tu solicitud de { $subject } para el { $when }.

        El dinero ha vuelto a tu monedero. Quizá otros profesores estén libres.
    .action = Ver la reserva

booking_cancelled =
    .subject = La clase se ha cancelado: { $subject }
    .body =
        Hola, { $name }:

        La clase de { $subject } con { $counterpart } del { $when } se ha cancelado. { $reason }

        En la reserva verás lo que se ha devuelto.
    .action = Ver la reserva

lesson_ended =
    .subject = ¿Qué tal tu clase de { $subject }?
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } del { $when } ha terminado.
    .action = Ver la clase

lesson_time_moved =
    .subject = Cambian los relojes, tu clase mantiene su hora: { $subject }
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } se acordó para el { $agreed }. Una nueva ley ha cambiado la hora oficial de ese lugar. La clase se mantiene a esa hora en sus relojes.

        En tu reloj empieza: { $when }. Si ya no te viene bien, puedes cancelarla en la página de la reserva.
    .action = Ver la reserva

lesson_time_kept =
    .subject = Cambian los relojes, comprueba tu clase: { $subject }
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } se acordó para el { $agreed }. Una nueva ley ha cambiado la hora oficial de ese lugar y la clase no ha podido seguirla: esa hora está ocupada, demasiado cerca o ya no existe.

        Por eso empieza en el mismo momento que antes; en tu reloj: { $when }. Si no te viene bien, puedes cancelarla en la página de la reserva.
    .action = Ver la reserva
