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

### Time off, trips, holidays, and why a time cannot be booked.

availability-holidays = Festivos
availability-holidays_help = En los festivos nacionales nadie puede reservar. Si quieres dar clase en uno, añade la fecha como excepción.
availability-no_holidays = Ninguno
availability-lessons =
    { $count ->
        [one] { $count } clase
       *[other] { $count } clases
    }
availability-no_limit = Sin límite
availability-per_day = Clases al día como máximo
availability-per_week = Clases a la semana como máximo
away-title = Días libres y viajes
away-lead = Di una vez cuándo estás fuera o en otra zona horaria. Tu horario semanal se queda como está.
away-open = Planificar ausencias
away-time_off = Días libres
away-none_in_the_way = No hay clases reservadas entonces. Guarda, y nadie podrá reservar esos días.
away-in_the_way =
    { $count ->
        [one] Hay { $count } clase reservada. Sigue en pie hasta que la muevas o la canceles.
       *[other] Hay { $count } clases reservadas. Siguen en pie hasta que las muevas o las canceles.
    }
away-save = Guardar días libres
away-no_time_off = No hay días libres previstos.
away-first_day = Primer día
away-last_day = Último día
away-note = Nota
away-note_help = Solo para ti. Los estudiantes no la ven nunca.
away-look = Ver qué hay reservado
away-trips = Viajes a otra zona horaria
away-trips_help = Esos días tu horario semanal vale en la hora del lugar. Las clases reservadas conservan su hora.
away-place = Zona horaria del lugar
away-add_trip = Añadir viaje
away-kept = Nadie puede reservar en los festivos de este país: { $country }. Los próximos:
away-none_kept = No guardas ningún festivo.
away-choose_country = Elegir país
why-ask = ¿Por qué no se puede reservar una hora?
why-lead_own = Escribe una hora y lee qué reglas tuyas la impiden.
why-lead = Escribe una hora con { $name } y lee qué elegir en su lugar.
why-free = { $when } se puede reservar.
why-book = Reservar esta hora
why-not = { $when } no se puede reservar
why-clock = En tu hora ({ $zone }).
why-submit = Ver el motivo
why-missing = ¿Falta una hora? Mira por qué no se ofrece.
why-outside_hours = Está fuera de tu horario semanal.
why-blocked_date = Bloqueaste esta fecha con una excepción.
why-time_off = Tienes días libres entonces.
why-holiday = Es un festivo que guardas. Añade la fecha como excepción si quieres dar clase.
why-busy = Ya tienes algo en el calendario a esa hora.
why-buffer = Está demasiado cerca de otra clase para tu pausa.
why-notice = Es antes de tu antelación mínima.
why-horizon = Es más lejos de lo que se puede reservar contigo.
why-max_per_day = Ese día ya tienes tantas clases como permites.
why-max_per_week = Esa semana ya tienes tantas clases como permites.
why-length = No ofreces clases de esa duración.
why-off_grid = Tus clases no empiezan en ese minuto.
