### Availability.

availability-lead = Когда вас можно бронировать? Время — в вашем поясе и не меняется при переводе часов.
availability-week = Каждую неделю
availability-week_help = Пишите время так: 09:00 и 12:30; 24:00 — конец дня. Ненужное оставьте пустым.
availability-zone_help = Например, Europe/Berlin.
availability-increment = Уроки начинаются каждые
availability-buffer = Пауза после урока
availability-minutes = { $count } минут
availability-notice = Минимум минут до урока
availability-notice_help = За сколько минут урок ещё можно забронировать.
availability-horizon = На сколько дней вперёд
availability-horizon_help = До 365.
availability-start_of = { $day }, с
availability-end_of = { $day }, до
availability-exceptions = Особые дни
availability-blocked = Недоступен
availability-open = Доступен
availability-whole_day = весь день
availability-remove = Удалить
availability-date = Дата
availability-kind = В этот день я
availability-start = С
availability-end = До
availability-add = Добавить день
