### Availability.

availability-lead = ¿Cuándo pueden reservar contigo? Las horas son las de tu zona y no varían con el cambio de hora.
availability-week = Cada semana
availability-week_help = Escribe las horas así: 09:00 o 12:30; 24:00 es el final del día. Deja en blanco lo que no necesites.
availability-zone_help = Por ejemplo, Europe/Berlin.
availability-increment = Las clases pueden empezar cada
availability-buffer = Descanso después de una clase
availability-minutes = { $count } minutos
availability-notice = Antelación mínima en minutos
availability-notice_help = Hasta cuánto antes de una clase se puede reservar.
availability-horizon = Con cuántos días de antelación se puede reservar
availability-horizon_help = Hasta 365 días.
availability-start_of = { $day }, desde
availability-end_of = { $day }, hasta
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
choose-zone_own = { $zone } (tu hora)
choose-book_for = Reservar por { $amount }
choose-request_for = Solicitar por { $amount }
choose-change = Cambiar
