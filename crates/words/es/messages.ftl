### Mensajes: la lista, una conversación, lo que se dice de ella.

messages-title = Mensajes
messages-new_count =
    { $count ->
        [one] { $count } conversación con mensajes nuevos
        [many] { $count } de conversaciones con mensajes nuevos
       *[other] { $count } conversaciones con mensajes nuevos
    }
messages-unread =
    { $count ->
        [one] { $count } mensaje nuevo
        [many] { $count } de mensajes nuevos
       *[other] { $count } mensajes nuevos
    }
messages-none_title = Aún no hay mensajes
messages-none_text = Escribe a un profesor que te guste o pregunta algo sobre una clase reservada.
messages-find = Buscar profesor
messages-pick = Elige una conversación para leerla aquí.
messages-archived = Conversaciones archivadas
messages-archived_none = No has archivado ninguna conversación.
messages-all = Todos los mensajes
messages-more_threads = Conversaciones anteriores
messages-you = Tú
messages-with = Conversación con { $name }
messages-earlier = Mensajes anteriores
messages-latest = Últimos mensajes
messages-field = Mensaje para { $name }
messages-send = Enviar mensaje
messages-first = Cuenta qué te gustaría aprender y cuándo tienes tiempo.
messages-says = { $name } escribió
messages-you_said = Escribiste
messages-sent = Enviado
messages-read = Leído
messages-edited = editado
messages-deleted = Este mensaje se eliminó.
messages-held = Tu padre o tu madre lo lee primero.
messages-held_adult = El padre o la madre lo lee primero.
messages-held_parent = Contiene un contacto fuera de EduStream. Solo lo ves tú y quien lo escribió.
messages-release = Dejar pasar
messages-options = Opciones de este mensaje
messages-edit = Cambiar el texto
messages-save = Guardar el texto
messages-delete = Eliminar mensaje
messages-archive = Archivar
messages-unarchive = Devolver a los mensajes
messages-mute = Silenciar una semana
messages-unmute = Dejar de silenciar
messages-muted = En silencio hasta el { $date }
messages-today = Hoy
messages-yesterday = Ayer
messages-reads_along = { $name } también lee la conversación, como padre o madre.
messages-safe = Se guarda cifrado, pero no de extremo a extremo. Deja las clases y los pagos en EduStream: así podemos ayudarte si algo sale mal.
messages-write = Mensaje
messages-write_to = Escribir a { $name }
messages-lesson = Sobre una clase

reaction-like = Me gusta
reaction-love = Me encanta
reaction-laugh = Qué gracia
reaction-celebrate = Bien hecho
reaction-question = Aún no lo entiendo
