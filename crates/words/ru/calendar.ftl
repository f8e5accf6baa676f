### Availability.

availability-lead = Когда к вам можно записаться? Время указано в вашем часовом поясе и не меняется при переводе часов.
availability-week = Каждую неделю
availability-week_help = Указывайте время так: 09:00 или 12:30; 24:00 — конец дня. Ненужное оставьте пустым.
availability-zone_help = Например, Europe/Berlin.
availability-increment = Уроки начинаются каждые
availability-buffer = Перерыв после урока
availability-minutes = { $count } минут
availability-notice = За сколько минут можно записаться
availability-notice_help = Наименьшее время до начала урока, когда его ещё можно забронировать.
availability-horizon = На сколько дней вперёд можно записаться
availability-horizon_help = Не больше 365 дней.
availability-start_of = { $day }, с
availability-end_of = { $day }, до
availability-exceptions = Исключения по датам
availability-blocked = Не веду уроки
availability-open = Веду уроки
availability-whole_day = весь день
availability-remove = Удалить
availability-date = Дата
availability-kind = В этот день
availability-start = С
availability-end = До
availability-add = Добавить день
