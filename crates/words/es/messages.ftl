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
messages-delivered = Entregado
messages-read = Leído
messages-read_by = Leído por { $read } de { $all }
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
messages-typing = { $name } está escribiendo…
messages-waits = Pendiente de envío
messages-unsent = No enviado
messages-online = En línea
messages-share = Compartir en una conversación
messages-share_lead = Elige a quién va. Puedes cambiar el texto antes de enviarlo.
messages-share_none = Aún no tienes conversaciones. Escribe primero a un profesor.
messages-write = Mensaje
messages-write_to = Escribir a { $name }
messages-lesson = Sobre una clase
messages-search = Buscar en tus mensajes
messages-search_button = Buscar
messages-search_lead = Encuentra palabras enteras, primero los mensajes más recientes. Los mensajes se guardan cifrados; para la búsqueda solo conservamos huellas ilegibles de sus palabras.
messages-search_none = Ningún mensaje tiene esas palabras. Prueba con menos o con otras.
messages-found = Mensajes encontrados
messages-group_new = Grupo nuevo
messages-group_begin = Crear el grupo
messages-group_title = Nombre del grupo
messages-group_title_help = Sin nombre se muestra quién está en él.
messages-group_people = Quién está
messages-group_people_help = Puedes añadir a personas con quienes tienes una clase o una conversación. Quien llega más tarde lee desde entonces.
messages-group_nobody = Aún no tienes clases ni conversaciones con nadie. Escribe primero a un profesor.
messages-group_manage = Personas y nombre
messages-group_owner = lleva este grupo
messages-group_remove = Quitar a { $name }
messages-group_add = Añadir al grupo
messages-group_leave = Salir del grupo
messages-group_leave_help = No verás lo que se escriba después.
messages-group_save = Guardar el nombre
messages-group_first = Aquí aún no ha escrito nadie.
messages-group_stays = Lees este grupo mientras tu hijo esté en él.
messages-later = Enviar más tarde
messages-later_at = Enviar a las ({ $zone })
messages-later_title = Para más tarde
messages-later_lead = Mensajes que esperan su hora y mensajes a los que quieres volver.
messages-later_none = No hay nada programado. Al escribir un mensaje puedes elegir cuándo se envía.
messages-later_when = Sale el { $date }
messages-later_unsent = No enviado: ya no puedes escribir en esta conversación.
messages-later_cancel = Retirar
messages-later_dismiss = Quitar de la lista
messages-file_attach = Adjuntar un archivo
messages-file_help = PDF, Word, JPG, PNG, MP4 o ZIP, hasta 10 MB. Se revisa en busca de virus.
messages-file_word = Unas palabras
messages-file_send = Enviar el archivo
messages-file = Un archivo
messages-remind = Recordármelo
messages-remind_when = Cuándo
messages-remind_hour = En una hora
messages-remind_tomorrow = Mañana a esta hora
messages-remind_week = En una semana
messages-reminders = Recordatorios
messages-reminder_when = El { $date }
messages-reminder_end = No recordármelo

reaction-like = Me gusta
reaction-love = Me encanta
reaction-laugh = Qué gracia
reaction-celebrate = Bien hecho
reaction-question = Aún no lo entiendo

case_messages-title = Mensajes de la reclamación
case_messages-lead = Lo que se escribieron las dos partes hasta que se abrió la reclamación. Queda anotado que lo has consultado.
case_messages-none = En ese tiempo no se escribieron nada.
case_messages-more = Solo se muestran los últimos { $most }.
case_messages-back = Volver a la reclamación
case_messages-link = Leer lo que se escribieron las dos partes
