### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Recibes este correo porque tienes una cuenta en EduStream.
mail-otherwise = ¿No funciona el botón? Abre esta dirección:
mail-unnamed_device = un dispositivo sin nombre
mail-paid_by_provider = proveedor de pagos
mail-paid_by_bank = transferencia bancaria
mail-paid_by_hand = según lo acordado
sms-code = { $code } es tu código de EduStream. Sirve durante diez minutos. Nunca te lo pediremos.

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

        Tu contraseña ha cambiado. Hemos cerrado la sesión en tus demás dispositivos y anulado todas las claves de API.

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

new_device =
    .subject = Nuevo inicio de sesión en tu cuenta
    .body =
        Hola, { $name }:

        Alguien inició sesión en tu cuenta con un dispositivo o desde una red que no conocíamos: { $client }, red { $place }, { $when }.

        Si fuiste tú, no tienes que hacer nada. Si no, cierra la sesión de ese dispositivo y elige una contraseña nueva.
    .action = Ver mis sesiones

email_confirm_new =
    .subject = Confirma tu correo nuevo
    .body =
        Hola, { $name }:

        Quieres usar esta dirección en tu cuenta. Abre el enlace en { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        } como máximo; desde entonces iniciarás sesión con ella.

        Si no lo has pedido, ignora este correo.
    .action = Usar este correo

email_change_asked =
    .subject = Tu correo está a punto de cambiar
    .body =
        Hola, { $name }:

        Desde tu cuenta se ha pedido usar { $email } en lugar de esta dirección. El cambio vale en cuanto se abra el enlace que hemos enviado allí.

        Si no fuiste tú, detenlo ahora: tu cuenta conserva esta dirección y se cierran todas las sesiones.
    .action = No he sido yo

email_changed =
    .subject = Se ha cambiado tu correo
    .body =
        Hola, { $name }:

        Tu cuenta usa ahora { $email }. Con esta dirección ya no puedes iniciar sesión.

        Si no fuiste tú, puedes deshacerlo durante 7 días: tu cuenta recupera esta dirección y se cierran todas las sesiones.
    .action = No he sido yo

email_in_use =
    .subject = Ya tienes una cuenta aquí
    .body =
        Hola, { $name }:

        Alguien quiso usar esta dirección para otra cuenta, pero ya tienes una con ella. Si fuiste tú, inicia sesión sin más.

        Si no, no tienes que hacer nada. No ha cambiado nada.
    .action = Iniciar sesión

email_again =
    .subject = Confirma que esta dirección vuelve a funcionar
    .body =
        Hola, { $name }:

        Nuestros correos a esta dirección volvían sin entregar y dejamos de enviarlos. Si estás leyendo esto, vuelve a funcionar. Abre el enlace en { $count ->
             [one] { $count } hora
            *[other] { $count } horas
        } como máximo y los recibirás de nuevo.

        Si no lo has pedido, ignora este correo.
    .action = Volver a recibir mis correos aquí

email_undeliverable =
    .subject = Nuestros correos no te llegan
    .body =
        Hola, { $name }:

        Nuestros correos a tu dirección vuelven sin entregar y ya no enviamos nada ahí. Confirma la dirección de nuevo o elige otra para no perderte nada sobre tus clases.
    .action = Abrir la cuenta

taken_back =
    .subject = Tu cuenta vuelve a tener su correo anterior
    .body =
        Hola, { $name }:

        El cambio de tu correo se ha deshecho. Por seguridad, también se ha quitado todo lo que se añadió a tu cuenta en los 30 días anteriores: inicio de sesión en dos pasos, llaves de acceso, cuentas conectadas, claves de API, número de teléfono y dirección de tu calendario.

        Elige una contraseña nueva con el enlace de nuestro otro correo y vuelve a configurar lo que era tuyo.
    .action = Abrir seguridad

passkey_added =
    .subject = Se ha añadido una llave de acceso
    .body =
        Hola, { $name }:

        A partir de ahora, la llave de acceso «{ $passkey }» abre tu cuenta.

        Si no fuiste tú, elige ahora una contraseña nueva.
    .action = No he sido yo

passkey_removed =
    .subject = Se ha quitado una llave de acceso
    .body =
        Hola, { $name }:

        La llave de acceso «{ $passkey }» ya no abre tu cuenta.

        Si no fuiste tú, elige ahora una contraseña nueva.
    .action = No he sido yo

key_made =
    .subject = Se ha creado una clave de API
    .body =
        Hola, { $name }:

        Se ha creado la clave de API «{ $key }». A partir de ahora, un programa que la tenga actúa en tu nombre.

        Si no fuiste tú, elige ahora una contraseña nueva: así se anulan todas las claves.
    .action = No he sido yo

key_ended =
    .subject = Se ha anulado una clave de API
    .body =
        Hola, { $name }:

        La clave de API «{ $key }» se ha anulado. Los programas que la usan ya no pueden actuar en tu nombre.

        Si no fuiste tú, elige ahora una contraseña nueva.
    .action = No he sido yo

phone_confirmed =
    .subject = Tu número de teléfono está confirmado
    .body =
        Hola, { $name }:

        Tu cuenta tiene ahora el número de teléfono que termina en { $number }.

        Si no fuiste tú, elige ahora una contraseña nueva.
    .action = No he sido yo
deletion_asked =
    .subject = Tu cuenta se va a cerrar
    .body =
        Hola, { $name }:

        Pediste cerrar tu cuenta. Se cerrará el { $date }.

        Hasta entonces puedes iniciar sesión y conservarla. Si no fuiste tú, conserva tu cuenta y elige otra contraseña.
    .action = Conservar mi cuenta

deletion_waits =
    .subject = Tu cuenta aún no está cerrada
    .body =
        Hola, { $name }:

        Hoy íbamos a cerrar tu cuenta, pero queda algo pendiente: una clase, un pago en curso o dinero que llegó después de tu petición. Lo intentaremos cada día.

        Gasta o cobra lo que queda, o pide otra vez el cierre y renuncia a ello.
    .action = Ver qué queda

identity_connected =
    .subject = { $provider } está conectado a tu cuenta
    .body =
        Hola, { $name }:

        A partir de ahora, tu cuenta de { $provider } abre tu cuenta aquí.

        Si no fuiste tú, elige ahora una contraseña nueva y desconéctala en «Seguridad».
    .action = No he sido yo

identity_disconnected =
    .subject = { $provider } ya no está conectado a tu cuenta
    .body =
        Hola, { $name }:

        Tu cuenta de { $provider } ya no abre tu cuenta aquí. Tu correo y tu contraseña siguen funcionando; si nunca elegiste una, hazlo en «¿Olvidaste tu contraseña?».

        Si no fuiste tú, elige ahora una contraseña nueva.
    .action = No he sido yo

staff_invited =
    .subject = Tienes una invitación a EduStream
    .body =
        Hola, { $name }:

        Se ha creado en EduStream una cuenta para esta dirección. Elige una contraseña para usarla; el enlace sirve una vez, durante { $hours } horas. Después, pide otro en «¿Olvidaste tu contraseña?».

        Si no esperabas esto, ignora este correo.
    .action = Elegir contraseña

suspended =
    .subject = Tu cuenta está suspendida
    .body =
        Hola, { $name }:

        Tu cuenta está suspendida y por ahora no puedes iniciar sesión. El motivo:

        { $reason }

        Si es un error, dínoslo aquí: { $contact }.
    .action = Buscar ayuda

restored =
    .subject = Tu cuenta vuelve a estar activa
    .body =
        Hola, { $name }:

        Tu cuenta ya no está suspendida. Puedes volver a iniciar sesión.
    .action = Iniciar sesión

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

edit_approved =
    .subject = Tus cambios están publicados
    .body =
        Hola, { $name }:

        Los estudiantes ya ven los cambios de tu perfil.
    .action = Ver mi perfil

edit_declined =
    .subject = Tus cambios no se han publicado
    .body =
        Hola, { $name }:

        Hemos dejado tu perfil como estaba. El motivo: { $reason }

        Cámbialo otra vez si quieres, y lo revisaremos de nuevo.
    .action = Editar mi perfil

verified =
    .subject = Tienes una insignia nueva
    .body =
        Hola, { $name }:

        Hemos revisado tus documentos. Los estudiantes ya ven la insignia en tu perfil; borraremos los documentos en 30 días.
    .action = Ver mis insignias

verification_rejected =
    .subject = Tus documentos no bastan
    .body =
        Hola, { $name }:

        No hemos podido darte la insignia. El motivo: { $reason }

        Puedes enviar otros documentos cuando quieras.
    .action = Enviar otros documentos

search_found =
    .subject = Profesores nuevos para tu búsqueda
    .body =
        Hola, { $name }:

        Alguien nuevo encaja con una de tus búsquedas: { $tutors }
    .action = Ver la búsqueda

skill_verified =
    .subject = Habilidad confirmada: { $skill }
    .body =
        Hola, { $name }:

        Tres personas que no se conocen entre sí han evaluado «{ $skill }» y coinciden: lo dominas. Ahora lleva una insignia durante dos años.
    .action = Ver mis habilidades

skill_declined =
    .subject = Aún sin confirmar: { $skill }
    .body =
        Hola, { $name }:

        A quienes miraron «{ $skill }» todavía no les convenció. Lee lo que escribieron; si pasaron algo por alto, puedes pedírselo una vez a otras personas.
    .action = Leer lo que escribieron

help_asked =
    .subject = { $student } necesita ayuda: { $subject }
    .body =
        Hola, { $name }:

        { $student } escribe: { $text }
    .action = Ofrecer una clase

help_offered =
    .subject = { $tutor } puede ayudarte: { $subject }
    .body =
        Hola, { $name }:

        { $tutor } propone un precio y varias horas. Elige una y queda reservada.
    .action = Ver la oferta

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

lesson_notes =
    .subject = Lo que viste en { $subject } y lo que sigue
    .body =
        Hola, { $name }:

        { $counterpart } ha apuntado lo que queda de tu clase de { $subject }: { $when }.
    .action = Abrir la clase

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

lesson_reminder =
    .subject = Muy pronto: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } empieza el { $when }.

        ¿No puedes? Dilo ahora en la página de la clase: puedes proponer otra hora o cancelar.
    .action = Ver la clase

tutor_absent =
    .subject = Te hemos devuelto el dinero: { $counterpart } no vino
    .body =
        Hola, { $name }:

        Lo sentimos: { $counterpart } no vino a tu clase de { $subject } del { $when }. El precio completo ha vuelto a tu monedero.

        Estamos buscando a alguien que pueda darte la clase y te escribiremos en cuanto lo encontremos.
    .action = Ver la clase

tutor_absent_own =
    .subject = Clase perdida: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        { $counterpart } te esperó para la clase de { $subject } del { $when } y nos ha avisado de que no viniste. Le hemos devuelto el dinero.

        La clase cuenta como perdida en tus cifras. Si fue de otra manera, avísanos en la página de la clase.
    .action = Ver la clase

student_absent =
    .subject = { $counterpart } no vino: cobras la clase
    .body =
        Hola, { $name }:

        { $counterpart } no vino a la clase de { $subject } del { $when }. La cobras como si se hubiera dado.
    .action = Ver la clase

student_absent_own =
    .subject = { $counterpart } te esperó: { $subject }, { $when }
    .body =
        Hola, { $name }:

        { $counterpart } te esperó para la clase de { $subject } del { $when } y nos ha avisado de que no viniste. Por eso la clase se ha cobrado.

        Si fue de otra manera, avísanos en la página de la clase.
    .action = Ver la clase

move_declined =
    .subject = La hora no cambia: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        { $counterpart } prefiere mantener la hora. Tu clase de { $subject } sigue siendo el { $when }. { $reason }
    .action = Ver la clase

lesson_moved =
    .subject = Nueva hora: { $subject } con { $counterpart }, { $when }
    .body =
        Hola, { $name }:

        Tu clase de { $subject } con { $counterpart } es ahora el { $when }. El precio no cambia y no se ha cobrado nada otra vez.
    .action = Ver la clase

times_proposed =
    .subject = Otras horas para { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        { $counterpart } te propone otras horas para tu clase ({ $subject }, { $when }). En la página de la clase las ves y hasta cuándo puedes elegir. El precio sigue igual.
    .action = Elegir una hora

times_lapsed =
    .subject = Sin acuerdo: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        No se eligió ninguna de las horas que { $counterpart } propuso en lugar del { $when } para tu clase de { $subject }, así que la solicitud ha caducado.

        El dinero ha vuelto a tu monedero.
    .action = Ver la solicitud

card_lapsed =
    .subject = Vuelve a pagar: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        El banco ya no retiene el dinero de tu clase de { $subject } con { $counterpart } del { $when }: una tarjeta lo retiene una semana como máximo. No se ha cobrado nada.

        Vuelve a pagar en el plazo de un día o la clase se anulará.
    .action = Pagar la clase

move_asked =
    .subject = ¿Otra hora? { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        A { $counterpart } le gustaría cambiar la clase de { $subject }. Ahora: { $when }. Nueva hora: { $asked }.

        Nada cambia hasta que aceptes, y el precio sigue igual.
    .action = Responder

replacement_found =
    .subject = { $counterpart } puede darte { $subject }, { $when }
    .body =
        Hola, { $name }:

        { $counterpart } también enseña { $subject } y tiene hora libre: { $when }. Resérvala si te viene bien; no está guardada para ti.
    .action = Reservar esta clase

review_waits =
    .subject = { $counterpart } ha opinado sobre la clase de { $subject }
    .body =
        Hola, { $name }:

        { $counterpart } ha opinado sobre la clase de { $subject } del { $when }. Podrás leerlo en cuanto escribas tu opinión, o dentro de dos semanas.
    .action = Escribir mi opinión

review_read =
    .subject = La opinión de { $counterpart } sobre la clase de { $subject }
    .body =
        Hola, { $name }:

        { $counterpart } ha opinado sobre la clase de { $subject } del { $when }. Ya puedes leerlo.
    .action = Leer la opinión

wait_offer =
    .subject = Una plaza para ti: { $title }
    .body =
        Hola, { $name }:

        Estabas esperando esto: { $title }, { $when }. Te lo guardamos hasta el { $until }; después se lo ofrecemos a la siguiente persona.
    .action = Reservar

series_price =
    .subject = Nuevo precio: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        { $counterpart } ha cambiado el precio de sus clases de { $subject }. Aceptaste el anterior, así que no hemos reservado las próximas clases de tu serie. Lo reservado no cambia.

        Si el nuevo precio te conviene, reserva las próximas clases en la página de { $counterpart }.
    .action = Ver la serie
package_gift =
    .subject = { $name } te regala clases con { $tutor }
    .body =
        Hola:

        { $name } te regala un bono con { $tutor }: { $count ->
             [one] { $count } clase
            *[other] { $count } clases
        }, ya pagado.

        { $message }

        Abre el enlace, inicia sesión o crea una cuenta y elige tus horas. El bono es de quien abre primero el enlace: no lo compartas.
    .action = Aceptar el regalo

package_ending =
    .subject = Tu bono con { $tutor } termina: { $date }
    .body =
        Hola, { $name }:

        Tu bono con { $tutor } vale hasta: { $date }. Te { $count ->
             [one] queda { $count } clase
            *[other] quedan { $count } clases
        } por reservar. También puedes ampliarlo una vez, pasarlo a otro profesor o cerrarlo y recuperar dinero.
    .action = Abrir el bono

package_ended =
    .subject = Tu bono con { $tutor } ha terminado: { $amount } devueltos
    .body =
        Hola, { $name }:

        Tu bono con { $tutor } ha vencido y { $count ->
             [one] quedaba { $count } clase
            *[other] quedaban { $count } clases
        }. No pierdes nada: { $amount } están de nuevo en tu monedero. Las clases que diste cuentan a su precio suelto.
    .action = Ver el bono

package_tutor_gone =
    .subject = Tu bono ha terminado: { $amount } devueltos
    .body =
        Hola, { $name }:

        Quien daba las clases de uno de tus bonos ya no enseña aquí, así que el bono ha terminado y { $count ->
             [one] quedaba { $count } clase
            *[other] quedaban { $count } clases
        }. Todo el dinero que quedaba está de nuevo en tu monedero: { $amount }.
    .action = Ver el bono

credits_ending =
    .subject = { $count } créditos vencen: { $date }
    .body =
        Hola, { $name }:

        { $count ->
             [one] { $count } de tus créditos vence
            *[other] { $count } de tus créditos vencen
        } en esta fecha: { $date }. Reserva antes una clase con ellos; los que vencen antes se gastan primero.
    .action = Ver mis créditos

trial_credit =
    .subject = { $amount } para una clase con otro profesor
    .body =
        Hola, { $name }:

        Sentimos que tu clase de prueba no haya encajado. Ahora tienes { $amount } para una clase con otra persona. Dura hasta el { $date } y se usa primero al pagar.
    .action = Encontrar otro profesor

card_ending =
    .subject = Tu tarjeta { $card } caduca: { $month }
    .body =
        Hola, { $name }:

        Tu tarjeta guardada { $card } vale hasta finales de { $month }. Guarda la nueva cuando te la envíe el banco, y recargar y reservar seguirá como siempre.
    .action = Ver mis tarjetas

plan_unpaid =
    .subject = No pudimos cobrar { $amount } de tu plan
    .body =
        Hola, { $name }:

        El nuevo mes de tu plan cuesta { $amount }, y ni tu saldo ni tu tarjeta pudieron pagarlo. Lo intentaremos cada día durante { $days } días. Recarga tu monedero o guarda otra tarjeta para conservar tu plan.
    .action = Ver mi plan

plan_ended =
    .subject = Tu plan ha terminado
    .body =
        Hola, { $name }:

        Tu plan ha terminado porque no se pudo pagar el mes. Tu perfil, tus clases y tus campañas en marcha siguen igual. Puedes elegir un plan de nuevo cuando quieras.
    .action = Ver los planes
calendar_stale =
    .subject = Tu calendario de { $calendar } no está al día aquí
    .body =
        Hola, { $name }:

        Llevamos un rato sin poder leer tu calendario de { $calendar }. Lo que hayas anotado allí desde entonces no se conoce aquí, y puede que te pidan horas en las que ya tienes algo. Seguimos intentándolo; mira si necesitamos tu ayuda.
    .action = Ver mis calendarios

calendar_sign_in =
    .subject = Vuelve a conectar tu calendario de { $calendar }
    .body =
        Hola, { $name }:

        Tu calendario de { $calendar } ya no nos deja entrar. Hasta que lo conectes de nuevo, lo que anotes allí no bloquea horas aquí y las clases no se escriben allí.
    .action = Conectar de nuevo

calendar_asks =
    .subject = Una clase está distinta en tu calendario de { $calendar }
    .body =
        Hola, { $name }:

        Has borrado o movido una clase en tu calendario de { $calendar }. Sigue en pie como se acordó: nada se cancela si no lo dices aquí. Vuelve a ponerla, o cancélala o muévela donde ves lo que cuesta.
    .action = Decidir

payout_failed =
    .subject = Tu pago de { $amount } ha vuelto
    .body =
        Hola, { $name }:

        El banco no aceptó tu pago de { $amount }. El dinero está otra vez en tus ganancias. Revisa cómo cobras y pídelo de nuevo.
    .action = Revisar mis pagos

case_opened =
    .subject = Hay una reclamación abierta: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        Hay una reclamación abierta sobre tu clase de { $subject } del { $when }. Lo pagado espera hasta que se decida, en dos días como mucho.

        Cuenta qué pasó por tu parte en la página de la clase.
    .action = Ver la clase

case_decided =
    .subject = La reclamación está resuelta: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        La reclamación sobre tu clase de { $subject } del { $when } está resuelta. La decisión y su motivo están en la página de la clase.
    .action = Ver la clase

case_offered =
    .subject = Una propuesta para tu reclamación: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        Hay una propuesta para la reclamación sobre tu clase de { $subject } del { $when }, hecha con reglas fijas a partir de lo que muestra la sala.

        Si ambos la aceptáis en dos días, se aplica. Si no, decide una persona de nuestro equipo.
    .action = Ver la propuesta

case_appealed =
    .subject = Un recurso en tu reclamación: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        Se ha recurrido la decisión sobre tu clase de { $subject } del { $when }. Otra persona de nuestro equipo la revisa en dos días, y esa decisión es definitiva.

        Hasta entonces puedes añadir lo que sabes en la página de la reclamación.
    .action = Ver la reclamación

case_final =
    .subject = El recurso está resuelto: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        El recurso sobre tu clase de { $subject } del { $when } está resuelto de forma definitiva. La decisión y su motivo están en la página de la reclamación.
    .action = Ver la decisión

payout_method_changed =
    .subject = Tus pagos van a otra cuenta
    .body =
        Hola, { $name }:

        Desde ahora cobras así: { $way }. Si antes había otra cuenta, el primer pago irá a la nueva pasadas { $hours } horas.

        Si no fuiste tú, deshazlo en un plazo de { $days } días: vuelve a valer la cuenta de antes, se detiene lo que se haya pedido desde entonces y eliges una contraseña nueva.
    .action = No he sido yo

refund_done =
    .subject = { $amount } de tu clase han vuelto
    .body =
        Hola, { $name }:

        Hemos devuelto { $amount } de tu clase al lugar desde el que se pagó. Esto decimos al respecto: { $answer }
    .action = Ver la clase

refund_taken =
    .subject = { $amount } de una clase han vuelto al estudiante
    .body =
        Hola, { $name }:

        Hemos devuelto al estudiante { $amount } de una de tus clases. Tu parte se descuenta de tus ganancias; lo que ya se pagó, de lo próximo que ganes.
    .action = Ver la clase

card_not_taken =
    .subject = Tu clase con { $tutor } está cancelada: no se cobró nada de tu tarjeta
    .body =
        Hola, { $name }:

        No pudimos aceptar el pago con tarjeta de { $amount } por tu clase con { $tutor }, así que la clase está cancelada. No se cobró nada y se libera lo retenido en tu tarjeta; tu banco puede tardar unos días en mostrarlo.

        Reserva de nuevo con otra tarjeta o recarga antes tu monedero. Si crees que es un error, escribe a soporte.
    .action = Ver la clase

refund_declined =
    .subject = No devolvemos tu clase
    .body =
        Hola, { $name }:

        Hemos revisado tu petición y no devolvemos esta clase. Esto decimos al respecto: { $answer }
    .action = Ver la clase
message_waits =
    .subject = Mensaje nuevo de { $counterpart }
    .body =
        Hola, { $name }:

        { $counterpart } te ha escrito. Lee el mensaje y responde en EduStream.
    .action = Leer el mensaje
message_reminder =
    .subject = Recordatorio: el mensaje de { $counterpart }
    .body =
        Hola, { $name }:

        querías volver ahora a un mensaje de { $counterpart }.
    .action = Leer el mensaje
message_unsent =
    .subject = No enviado: tu mensaje a { $counterpart }
    .body =
        Hola, { $name }:

        tu mensaje a { $counterpart } debía salir ahora, pero ya no puedes escribir en esa conversación. No se ha enviado. Guardamos su texto durante 30 días.
    .action = Ver el mensaje

digest =
    .subject = Lo que te espera
    .body =
        Hola, { $name }:

        Esto es lo que ha llegado desde tu último resumen:
    .action = Ver todas las notificaciones

micro_offered =
    .subject = { $student } necesita ayuda con { $subject } ahora
    .body =
        Hola, { $name }:

        { $student } necesita ahora mismo un cuarto de hora de ayuda con { $subject }. Tienes un minuto para aceptar.
    .action = Ver la solicitud

circle_time =
    .subject = Nueva fecha: { $title }
    .body =
        Hola, { $name }:

        Tu círculo { $title } se reúne una vez más: { $when }. Di si vas.
    .action = Responder

place_free =
    .subject = Vuelve a haber una plaza: { $title }
    .body =
        Hola, { $name }:

        Alguien ha dejado { $title } y su plaza vuelve a estar libre. ¿Conoces a alguien que encaje?
    .action = Ver el grupo

cohort_off =
    .subject = Se ha cancelado { $title }
    .body =
        Hola, { $name }:

        Se ha cancelado el grupo de estudio de { $title }. Lo que pagaste está de nuevo en tu saldo. Si ya habías pasado la parte que se puede devolver, te quedas con el curso.
    .action = Ver otras fechas

cohort_place =
    .subject = Tienes una plaza hasta { $until }: { $title }
    .body =
        Hola, { $name }:

        Se ha liberado una plaza en { $title } y te toca. Te la guardamos hasta: { $until }. Después pasa a quien espera detrás de ti.
    .action = Ocupar la plaza

session_reminder =
    .subject = Muy pronto: { $title }, { $when }
    .body =
        Hola, { $name }:

        { $title } se reúne: { $when }. La sala abre un cuarto de hora antes.
    .action = Ver el grupo

help_note_waits =
    .subject = Te espera una nota: { $title }
    .body =
        Hola, { $name }:

        Alguien que ayudó en { $title } ha escrito allí una nota. Léela y muéstrala a todo el curso o recházala.
    .action = Leer la nota

co_teacher_asked =
    .subject = ¿Dar { $title } en equipo?
    .body =
        Hola, { $name }:

        { $teacher } te propone dar en equipo el curso { $title }. Tu parte sería el { $share } % de sus ingresos. Escribirías sus unidades, subirías vídeos y responderías a los trabajos.
    .action = Leer y responder

weekly_summary =
    .subject = Tu semana en EduStream
    .body =
        Hola, { $name }:

        Esto es lo que dio de sí la semana pasada:
    .action = Ver mi progreso

tutors_today =
    .subject = Profesores para ti hoy
    .body =
        Hola, { $name }:

        Estos profesores encajan con lo que buscas y tienen horas libres pronto:
    .action = Ver por qué encajan

warned =
    .subject = Léelo, por favor: una advertencia
    .body =
        Hola, { $name }:

        Algo que hiciste en EduStream va contra nuestras reglas: { $reason }

        Esta vez no pasa nada más. Si lo ves de otro modo, puedes apelar en los próximos 30 días.
    .action = Ver la advertencia

restricted =
    .subject = Por ahora no puedes reservar ni escribir a personas nuevas
    .body =
        Hola, { $name }:

        Algo que hiciste en EduStream va contra nuestras reglas: { $reason }

        Hasta que lo levantemos, no puedes reservar clases, escribir a personas nuevas ni publicar opiniones. Las clases reservadas se dan. Si lo ves de otro modo, puedes apelar en los próximos 30 días.
    .action = Ver por qué o apelar

restricted_until =
    .subject = No puedes reservar ni escribir a personas nuevas hasta el { $until }
    .body =
        Hola, { $name }:

        Algo que hiciste en EduStream va contra nuestras reglas: { $reason }

        Hasta el { $until } no puedes reservar clases, escribir a personas nuevas ni publicar opiniones. Las clases reservadas se dan. Si lo ves de otro modo, puedes apelar en los próximos 30 días.
    .action = Ver por qué o apelar

restriction_over =
    .subject = Todo vuelve a funcionar
    .body =
        Hola, { $name }:

        La restricción de tu cuenta terminó. Puedes reservar, escribir y opinar como antes.
    .action = Abrir EduStream

appeal_refused =
    .subject = Nuestra respuesta a tu apelación
    .body =
        Hola, { $name }:

        Lo miramos otra vez y nuestra decisión sigue en pie. { $answer }
    .action = Abrir tu cuenta

appeal_granted =
    .subject = Tenías razón
    .body =
        Hola, { $name }:

        Lo miramos otra vez y retiramos nuestra decisión. { $answer }
    .action = Abrir tu cuenta

report_settled =
    .subject = Qué hicimos con tu aviso
    .body =
        Hola, { $name }:

        Gracias por avisarnos. { $answer }

        Puedes bloquear a alguien cuando quieras: así ninguno encuentra al otro ni le escribe.
    .action = Cómo funcionan los avisos

child_reported =
    .subject = Un menor te necesita: lee este aviso ahora
    .body =
        Hola, { $name }:

        Acaba de llegar un aviso que afecta a un menor. Léelo ahora y decide: puede tratarse de una clase en curso.
    .action = Leer el aviso

text_held =
    .subject = Tu opinión espera a que la leamos
    .body =
        Hola, { $name }:

        Tu opinión contiene algo que tenemos que mirar antes: datos de contacto, un enlace o una palabra grosera. Tarda un día como mucho. También puedes cambiarla tú y aparece al momento.
    .action = Abrir la clase

text_removed =
    .subject = Tu opinión no aparece
    .body =
        Hola, { $name }:

        Leímos tu opinión y no la publicamos. { $reason }
    .action = Qué se puede escribir

ticket_answered =
    .subject = Respondimos a tu pregunta [#{ $number }]
    .body =
        Hola, { $name }:

        Tu pregunta tiene respuesta. Está en tu página de ayuda, donde puedes contestar.
    .action = Leer la respuesta

welcome_find =
    .subject = Encuentra al profesor que te va bien
    .body =
        Hola, { $name }:

        Di qué quieres aprender, cuánto puede costar y cuándo tienes tiempo. Verás quién está libre, con opiniones de quienes tuvieron la clase.
    .action = Buscar profesor

welcome_lesson =
    .subject = Cómo es una primera clase
    .body =
        Hola, { $name }:

        Os veis en el navegador, con vídeo, pizarra y notas que se quedan con la clase. Muchos ofrecen una prueba corta a su propio precio, y no se cobra nada hasta que la aceptan.
    .action = Ver quién ofrece una prueba

welcome_help =
    .subject = ¿Te ayudamos a buscar?
    .body =
        Hola, { $name }:

        Todavía no has reservado una clase. Si algo lo impide, las páginas de ayuda responden a casi todo, y nosotros a lo demás.
    .action = Obtener ayuda

rebook =
    .subject = ¿Cuándo es tu próxima clase?
    .body =
        Hola, { $name }:

        Tu última clase fue hace unos días y no hay otra reservada. La misma hora cada semana es la más fácil de mantener.
    .action = Reservar la próxima

winback_7 =
    .subject = Una semana sin clase
    .body =
        Hola, { $name }:

        Lo aprendido queda mejor si vuelves pronto. Quizá quede una hora libre esta semana.
    .action = Buscar hora

winback_14 =
    .subject = Sigue donde lo dejaste
    .body =
        Hola, { $name }:

        Han pasado dos semanas. Tus notas y la pizarra de la última clase siguen ahí.
    .action = Buscar hora

winback_30 =
    .subject = ¿Te iría mejor otro profesor?
    .body =
        Hola, { $name }:

        Ha pasado un mes. Si la última clase no era lo tuyo, otra persona quizá lo explique de otra manera.
    .action = Echar un vistazo

winback_offer =
    .subject = { $amount } para tu próxima clase
    .body =
        Hola, { $name }:

        Ha pasado un tiempo. Te hemos dado { $amount }: pagan tu próxima clase hasta el { $date }. Lo que no uses hasta entonces caduca.
    .action = Buscar profesor

survey_lesson =
    .subject = ¿Qué tal tu primera clase?
    .body =
        Hola, { $name }:

        Una pregunta, medio minuto: tu respuesta nos dice qué mejorar.
    .action = Responder

survey_nps =
    .subject = ¿Nos recomendarías?
    .body =
        Hola, { $name }:

        Ya has tenido varias clases. Dinos con un clic si recomendarías EduStream a tus amigos.
    .action = Responder

survey_dormant =
    .subject = ¿Por qué lo dejaste?
    .body =
        Hola, { $name }:

        No te vemos desde hace dos meses y nos gustaría saber por qué. Una pregunta, y no volveremos a escribirte por esto.
    .action = Responder

package_nudge =
    .subject = Clases con { $tutor } por menos
    .body =
        Hola, { $name }:

        Ya has tenido varias clases con { $tutor }. En un bono cuestan menos que sueltas, y lo que no uses se puede pasar o devolver.
    .action = Ver los bonos

checkout_nudge =
    .subject = Tu clase aún no está reservada
    .body =
        Hola, { $name }:

        Empezaste a reservar y el pago no se completó. No se ha cobrado nada y la hora vuelve a estar libre. Elige esa u otra.
    .action = Intentarlo otra vez

quarterly =
    .subject = Novedades desde tu última clase
    .body =
        Hola, { $name }:

        Tus profesores, sus próximas horas libres y lo que ha cambiado están en una sola página. Te escribimos cuatro veces al año y por nada más.
    .action = Echar un vistazo

week_report =
    .subject = La semana pasada: { $from } – { $to }
    .body =
        Hola, { $name }:

        Así fue la semana, junto a la anterior.
    .action = Abrir el panel

film_costs =
    .subject = Vídeos de los cursos: este mes pueden costar { $amount }
    .body =
        Hola, { $name }:

        Si todo sigue igual, los vídeos de los cursos costarán { $amount } este mes. Pediste que te avisáramos por encima de { $limit }. La página muestra qué ha crecido: almacenamiento, codificación o envío.
    .action = Ver las cifras

institution_invited =
    .subject = { $name } te invita: { $institution } en EduStream
    .body =
        Hola:

        { $name } te invita a aprender en EduStream ({ $institution }). Tienes una plaza reservada.

        Abre el enlace, inicia sesión o crea una cuenta y ocupa tu plaza. El enlace vale { $count ->
             [one] { $count } día
            *[other] { $count } días
        }. La plaza es de quien lo abra primero, así que no lo compartas.
    .action = Ocupar mi plaza

institution_lesson_asked =
    .subject = { $member } pide una clase: { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        { $member } quiere una clase de { $subject } con { $counterpart }: { $when }. Cuesta { $amount } y solo se paga del saldo de { $institution } si la apruebas.

        Decide antes de { $until }. Hasta entonces se guarda la hora y el profesor no sabe nada.
    .action = Decidir

institution_lesson_refused =
    .subject = { $institution } no la ha aprobado: clase de { $subject } con { $counterpart }
    .body =
        Hola, { $name }:

        Tu institución ({ $institution }) no ha aprobado la clase de { $subject } con { $counterpart }: { $when }. { $reason }

        La hora vuelve a estar libre. Pregunta allí qué clase les parecería bien, o resérvala y paga con tarjeta.
    .action = Abrir la solicitud

video_sign_in =
    .subject = Vuelve a conectar tu cuenta de { $provider }
    .body =
        Hola, { $name }:

        Tu cuenta de { $provider } ya no nos deja entrar. Hasta que vuelvas a conectarla, tus clases son en nuestra propia sala, y tus estudiantes van allí.
    .action = Volver a conectar

video_moved =
    .subject = Tu clase es en nuestra propia sala
    .body =
        Hola, { $name }:

        { $provider } no funciona para tu clase, así que es en nuestra propia sala. Si esperas allí, ven aquí: te esperan en la sala.
    .action = Abrir la sala
