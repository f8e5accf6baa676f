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
messages-read = Прочитано
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
messages-write = Сообщение
messages-write_to = Написать: { $name }
messages-lesson = Об уроке

reaction-like = Нравится
reaction-love = Замечательно
reaction-laugh = Смешно
reaction-celebrate = Молодец
reaction-question = Пока неясно
