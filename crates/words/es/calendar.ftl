### Availability.

availability-lead = ¿Cuándo pueden reservar contigo? Las horas son las de tu zona y no varían con el cambio de hora.
availability-week = Cada semana
availability-week_help = Activa los días en los que das clase. Se puede reservar dentro de estas horas.
availability-increment = Las clases pueden empezar cada
availability-buffer = Descanso después de una clase
availability-notice = Antelación mínima
availability-notice_help = Hasta cuánto antes de una clase se puede reservar.
availability-horizon = Hasta cuándo se puede reservar
availability-no_break = Sin descanso
availability-no_notice = Hasta el comienzo
availability-start_of = { $day }, desde
availability-end_of = { $day }, hasta
availability-on_day = { $day }: { $message }
availability-add_hours = Añadir horas
availability-remove_hours = { $day }: quitar { $hours }
availability-copy = Copiar
availability-to_weekdays = De lunes a viernes
availability-to_all = A todos los días
availability-unsaved = Tienes cambios sin guardar.
availability-preview = Lo que verán los estudiantes
availability-preview_help = Los próximos siete días para clases de { $count } minutos, en tu hora ({ $zone }). Los estudiantes los ven en la suya. Las clases reservadas y las excepciones ya están descontadas.
availability-preview_none = No se puede reservar nada en los próximos siete días.
availability-preview_update = Actualizar la vista previa
availability-exceptions = Excepciones por fecha
availability-blocked = No disponible
availability-open = Disponible
availability-whole_day = todo el día
availability-remove = Quitar
availability-date = Fecha
availability-kind = Ese día estoy
availability-start = Desde
availability-end = Hasta
availability-add = Añadir día

choose-day = Día
choose-zone = Zona horaria
choose-earlier = Semana anterior
choose-later = Semana siguiente
choose-none_this_week = No hay nada libre esta semana.
choose-lost = Esa hora ya no está libre. Elige otra.
choose-refresh = Ver horas
choose-free =
    { $count ->
        [one] { $count } libre
       *[other] { $count } libres
    }
choose-nothing_free = { $day }, nada libre
choose-early_late = Temprano y tarde
choose-theirs = { $time } para { $name } en { $zone }
choose-same_time = la misma hora para { $name } en { $zone }
choose-zone_own = { $zone } (tu hora)
choose-book_for = Reservar por { $amount }
choose-request_for = Solicitar por { $amount }
choose-change = Cambiar
