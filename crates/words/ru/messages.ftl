### Сообщения: список, переписка, что о ней говорится.

messages-title = Сообщения
messages-new_count =
    { $count ->
        [one] { $count } переписка с новыми сообщениями
        [few] { $count } переписки с новыми сообщениями
        [many] { $count } переписок с новыми сообщениями
       *[other] { $count } переписки с новыми сообщениями
    }
messages-unread =
    { $count ->
        [one] { $count } новое сообщение
        [few] { $count } новых сообщения
        [many] { $count } новых сообщений
       *[other] { $count } нового сообщения
    }
messages-none_title = Сообщений пока нет
messages-none_text = Напишите преподавателю, который вам нравится, или спросите о забронированном уроке.
messages-find = Найти преподавателя
messages-pick = Выберите переписку, и она откроется здесь.
messages-archived = Архив переписки
messages-archived_none = В архиве пока ничего нет.
messages-all = Все сообщения
messages-more_threads = Более ранняя переписка
messages-you = Вы
messages-with = Переписка: { $name }
messages-earlier = Предыдущие сообщения
messages-latest = Последние сообщения
messages-field = Сообщение ({ $name })
messages-send = Отправить сообщение
messages-first = Расскажите, чему хотите научиться и когда вам удобно.
messages-says = Пишет { $name }
messages-you_said = Вы написали
messages-sent = Отправлено
messages-delivered = Доставлено
messages-read = Прочитано
messages-read_by = Прочитали: { $read } из { $all }
messages-edited = изменено
messages-deleted = Сообщение удалено.
messages-held = Сначала это прочитает ваш родитель.
messages-held_adult = Сначала это прочитает родитель ребёнка.
messages-held_parent = Здесь есть контакт вне EduStream. Это видите только вы и автор.
messages-release = Пропустить
messages-options = Действия с этим сообщением
messages-edit = Изменить текст
messages-save = Сохранить текст
messages-delete = Удалить сообщение
messages-archive = В архив
messages-unarchive = Вернуть в сообщения
messages-mute = Без звука на неделю
messages-unmute = Включить звук
messages-muted = Без звука до { $date }
messages-today = Сегодня
messages-yesterday = Вчера
messages-reads_along = { $name } читает переписку как родитель.
messages-safe = Хранится в зашифрованном виде, но без сквозного шифрования. Проводите уроки и платежи в EduStream: так мы сможем помочь, если что-то пойдёт не так.
messages-typing = { $name } пишет…
messages-waits = Ждёт отправки
messages-unsent = Не отправлено
messages-online = Сейчас в сети
messages-share = Поделиться в переписке
messages-share_lead = Выберите, кому это отправить. Перед отправкой текст можно изменить.
messages-share_none = У вас ещё нет переписок. Сначала напишите преподавателю.
messages-write = Сообщение
messages-write_to = Написать: { $name }
messages-lesson = Об уроке
messages-search = Поиск по сообщениям
messages-search_button = Найти
messages-search_lead = Находит целые слова, сначала новые сообщения. Сообщения хранятся зашифрованными; для поиска остаются только нечитаемые метки слов.
messages-search_none = Ни в одном сообщении нет таких слов. Попробуйте меньше слов или другие.
messages-found = Найденные сообщения
messages-group_new = Новая группа
messages-group_begin = Создать группу
messages-group_title = Название группы
messages-group_title_help = Без названия видно, кто в ней.
messages-group_people = Кто в группе
messages-group_people_help = Добавить можно тех, с кем вас связывает урок или переписка. Кто придёт позже, читает с этого момента.
messages-group_nobody = Вас пока ни с кем не связывает урок или переписка. Сначала напишите преподавателю.
messages-group_manage = Люди и название
messages-group_owner = ведёт группу
messages-group_remove = Убрать из группы: { $name }
messages-group_add = Добавить в группу
messages-group_leave = Выйти из группы
messages-group_leave_help = Того, что напишут потом, вы не увидите.
messages-group_save = Сохранить название
messages-group_first = Здесь пока никто не писал.
messages-group_stays = Вы читаете группу, пока в ней ваш ребёнок.
messages-later = Отправить позже
messages-later_at = Когда отправить ({ $zone })
messages-later_title = На потом
messages-later_lead = Сообщения, которые ждут своего времени, и те, к которым вы хотите вернуться.
messages-later_none = Ничего не запланировано. Когда пишете сообщение, можно выбрать, когда его отправить.
messages-later_when = Уйдёт: { $date }
messages-later_unsent = Не отправлено: писать в этой беседе больше нельзя.
messages-later_cancel = Отменить отправку
messages-later_dismiss = Убрать из списка
messages-file_attach = Прикрепить файл
messages-file_help = PDF, Word, JPG, PNG, MP4 или ZIP, до 10 МБ. Проверяется на вирусы.
messages-file_word = Пара слов к файлу
messages-file_send = Отправить файл
messages-file = Файл
messages-remind = Напомнить
messages-remind_when = Когда
messages-remind_hour = Через час
messages-remind_tomorrow = Завтра в это время
messages-remind_week = Через неделю
messages-reminders = Напоминания
messages-reminder_when = Когда: { $date }
messages-reminder_end = Не напоминать

reaction-like = Нравится
reaction-love = Замечательно
reaction-laugh = Смешно
reaction-celebrate = Молодец
reaction-question = Пока неясно

case_messages-title = Переписка по спору
case_messages-lead = Что стороны писали друг другу до открытия спора. Просмотр записывается в журнал.
case_messages-none = За это время они ничего друг другу не писали.
case_messages-more = Показаны только последние: { $most }.
case_messages-back = Назад к спору
case_messages-link = Прочитать, что стороны писали друг другу
