### Availability.

availability-lead = ¿Cuándo pueden reservar contigo? Las horas están en tu zona y no varían con el cambio de hora.
availability-week = Cada semana
availability-week_help = Escribe las horas así: 09:00 o 12:30; 24:00 es el final del día. Deja vacío lo que no necesites.
availability-zone_help = Por ejemplo, Europe/Berlin.
availability-increment = Las clases pueden empezar cada
availability-buffer = Pausa después de una clase
availability-minutes = { $count } minutos
availability-notice = Antelación mínima en minutos
availability-notice_help = Hasta cuánto antes de una clase se puede reservar.
availability-horizon = Días que se pueden reservar por adelantado
availability-horizon_help = Hasta 365.
availability-start_of = { $day }, desde
availability-end_of = { $day }, hasta
availability-exceptions = Días distintos
availability-blocked = No disponible
availability-open = Disponible
availability-whole_day = todo el día
availability-remove = Quitar
availability-date = Fecha
availability-kind = Ese día estoy
availability-start = Desde
availability-end = Hasta
availability-add = Añadir día
