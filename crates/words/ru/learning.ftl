### Courses, goals and progress.

courses-title = Курсы
courses-lead = Учитесь в своём темпе: видео, упражнения и преподаватель, который отвечает.
courses-free = Бесплатно
courses-paid = Платные
courses-credits = За баллы
courses-newest = Сначала новые
courses-popular = Самые популярные
courses-cheapest = Сначала дешёвые
courses-any = Любые
courses-words = Поиск
courses-price = Цена
courses-level = Уровень
courses-sort = Порядок
courses-show = Показать курсы
courses-none = Таких курсов нет
courses-none_text = Уберите фильтр или поищите другими словами.
courses-video = Видео
courses-text = Текст
courses-quiz = Тест
courses-assignment = Задание
courses-file = Файл
courses-live = Живой урок
courses-state_draft = Черновик
courses-state_submitted = На проверке
courses-state_published = Опубликован
courses-state_declined = Нужны правки
courses-done_percent = Пройдено { $percent } %
courses-percent = { $percent } %
courses-units =
    { $count ->
        [one] { $count } шаг
        [few] { $count } шага
        [many] { $count } шагов
       *[other] { $count } шагов
    }
courses-minutes =
    { $count ->
        [one] { $count } минута видео
        [few] { $count } минуты видео
        [many] { $count } минут видео
       *[other] { $count } минут видео
    }
courses-learners =
    { $count ->
        [one] { $count } ученик
        [few] { $count } ученика
        [many] { $count } учеников
       *[other] { $count } учеников
    }
courses-opens_after =
    { $count ->
        [one] Откроется через { $count } день после записи
        [few] Откроется через { $count } дня после записи
        [many] Откроется через { $count } дней после записи
       *[other] Откроется через { $count } дней после записи
    }
courses-opens_in =
    { $count ->
        [one] Откроется через { $count } день
        [few] Откроется через { $count } дня
        [many] Откроется через { $count } дней
       *[other] Откроется через { $count } дней
    }
courses-watched_by =
    { $count ->
        [one] Смотрел { $count } человек, до конца — { $percent } %.
        [few] Смотрели { $count } человека, до конца — { $percent } %.
        [many] Смотрели { $count } человек, до конца — { $percent } %.
       *[other] Смотрели { $count } человек, до конца — { $percent } %.
    }

goals-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дней
    }

courses-contents = Что в курсе
courses-edit = Изменить курс
courses-go_on = Продолжить
courses-sign_in_first = Войти и записаться
courses-refund_rule = Передумали? В течение { $days } дней, пока пройдено не больше { $percent } % курса, вернём всё.
courses-with_certificate = С сертификатом
courses-enrol_free = Записаться бесплатно
courses-enrol_for = Оплатить { $amount } и записаться
courses-own = Мои курсы
courses-own_lead = Продолжайте с того места, где остановились.
courses-none_own = Курсов пока нет
courses-none_own_text = Найдите тот, который приведёт вас к цели.
courses-find = Найти курс
courses-next = Дальше: { $title }
courses-finished = Пройден
courses-finished_now = Вы прошли этот курс.
courses-taken_down = Этот курс больше недоступен. То, что вы прошли, остаётся за вами.
courses-certificate = Сертификат
courses-certificate_pdf = Скачать сертификат (PDF)
courses-newer = Есть новая версия курса. Пройденное сохранится.
courses-newer_take = Перейти
courses-rule = Видео засчитывается с { $watched } %, тест — с { $quiz } %.
courses-done = Пройдено
courses-give_back = Вернуть курс
courses-give_back_until = До { $date } вся сумма вернётся в кошелёк.
courses-given_back = Вы вернули этот курс.
courses-open = Открыть курс
courses-download = Скачать
courses-mark_done = Отметить пройденным
courses-film_waits = Видео ещё готовится. Загляните через несколько минут.
courses-speed = Скорость
courses-quality = Качество
courses-quality_auto = Как позволяет связь
courses-quality_each = { $height }p, до { $size } МБ в час
courses-remove = Удалить
courses-notes = Ваши заметки
courses-note = Заметка
courses-note_help = Она привязана к моменту, когда вы начали писать. Видна только вам.
courses-note_save = Сохранить заметку
courses-answer = Проверить ответы
courses-feedback = Отзыв преподавателя
courses-your_work = Ваша работа
courses-hand_in = Сдать
courses-join = Войти на урок
courses-genuine = Этот сертификат подлинный.
courses-has_finished = Курс пройден:
courses-teacher = Преподаватель
courses-date = Дата
courses-code = Код
courses-queue = Курсы на проверке
courses-queue_none = Курсов на проверке нет.
courses-decide = Решение
courses-approve = Опубликовать курс
courses-decline = Попросить правки
courses-reason = Что нужно изменить?
courses-take_down = Снять курс с показа
courses-take_down_help = После этого его не видит никто, даже те, кто его проходит. Его можно вернуть, пока оплата удерживается.
courses-take_down_why = Почему? Это прочтёт преподаватель.
courses-taught = Ваши курсы
courses-taught_lead = Напишите один раз — учите многих. Мы проверяем каждый курс перед публикацией.
courses-taught_none = Курсов пока нет. Начните с названия.
courses-new = Новый курс
courses-name = Название
courses-subject = Предмет
courses-begin = Создать курс
courses-waits = Мы смотрим этот курс. Ответ придёт на почту, после этого его можно менять.
courses-to_change = Исправьте это и отправьте снова:
courses-send_help = Ученики увидят изменения после проверки. Записавшиеся остаются на своей версии, пока не выберут новую.
courses-send = Отправить на проверку
courses-module_title = Название нового модуля
courses-module_add = Добавить модуль
courses-unit_title = Название нового шага
courses-unit_add = Добавить шаг
courses-kind = Вид
courses-opens = Открыть через (дней)
courses-up = Выше: { $title }
courses-remove_it = Удалить: { $title }
courses-unfinished = не готово
courses-stored_now = Сохранено сейчас
courses-look_inside = Посмотреть
courses-about = О курсе
courses-description = Чему научит курс
courses-language = Язык
courses-price_help = Оставьте пустым, если курс бесплатный.
courses-price_in = Оплата
courses-in_money = Деньгами
courses-in_credits = Баллами
courses-save = Сохранить
courses-preparing = Видео готовится: { $percent } %.
courses-as_table = Показать таблицей
courses-moment = Момент
courses-watching = Смотрят
courses-film = Видео
courses-film_help = MP4 или WebM, до 2 ГБ и 4 часов.
courses-film_send = Загрузить видео
courses-unit_text = Текст
courses-unit_text_help = Markdown: **жирный**, списки, ссылки.
courses-questions = Вопросы
courses-questions_help = Вопрос, затем строка на вариант: - неверно, * верно. Для ввода: = ответ. После ! — пояснение. Между вопросами пустая строка.
courses-starts = Начало (ваше время, { $zone })
courses-link = Ссылка
courses-preview = Этот шаг открыт для всех
courses-answer_work = Отправить отзыв
courses-quiz_passed = Тест сдан. Переходите к следующему шагу.
courses-quiz_again = Пока не хватает. Пересмотрите этот шаг и попробуйте ещё раз.
courses-similar = С этим курсом также изучают
courses-entry_paid = Оплата курса
courses-entry_released = Выплата за курс
courses-entry_refund = Возврат за курс

goals-title = Ваши успехи
goals-lead = Что изучено и куда вы хотите прийти.
goals-streak = Дней подряд
goals-in_lessons = На уроках
goals-in_films = В курсах
goals-taught = Преподано
goals-hours_minutes = { $hours } ч { $minutes } мин
goals-goals = Цели
goals-none = Целей пока нет. Что вы хотели бы уметь?
goals-what = Чего вы хотите достичь?
goals-target = Часов уроков
goals-due = До
goals-set = Поставить цель
goals-of_hours = { $done } из { $target } ч
goals-until = до { $date }
goals-reached = Достигнута
goals-dropped = Снята
goals-mark_reached = Достигнуто
goals-drop = Снять
goals-milestones = Вехи
goals-fresh = Достигнуто: { $what }. Отлично.
goals-from_lessons = Из ваших уроков
goals-skills = Изученные предметы
goals-skill_lessons =
    { $count ->
        [one] { $count } урок, { $time }
        [few] { $count } урока, { $time }
        [many] { $count } уроков, { $time }
       *[other] { $count } урока, { $time }
    }
goals-skill_courses =
    { $count ->
        [one] { $count } курс пройден
        [few] { $count } курса пройдено
        [many] { $count } курсов пройдено
       *[other] { $count } курса пройдено
    }
goals-first_lesson = Первый урок
goals-ten_lessons = Десять уроков
goals-fifty_lessons = Пятьдесят уроков
goals-first_course = Первый курс пройден
goals-three_courses = Пройдено три курса
goals-first_goal = Первая цель достигнута
goals-hundred_taught = Проведено сто уроков
goals-shown = Что показывать
goals-show_streaks = Дни подряд
goals-show_badges = Вехи
goals-weekly = Присылать по понедельникам сводку моей недели на почту
goals-helps = Показывать моё имя тем, кто застрял в курсе там, где я справился
goals-save = Сохранить
goals-of_child = { $name }: успехи
goals-of_child_lead = Чему научился ваш ребёнок и к чему стремится. То, что он отключил, здесь тоже не видно.
goals-of_child_none = Целей пока нет.
goals-of_child_notes = Заметки и домашние задания

circles-free =
    { $count ->
        [one] { $count } свободное место
        [few] { $count } свободных места
        [many] { $count } свободных мест
       *[other] { $count } свободного места
    }
circles-coming =
    { $count ->
        [one] Придёт { $count } человек
        [few] Придут { $count } человека
        [many] Придут { $count } человек
       *[other] Придут { $count } человека
    }
circles-told =
    { $count ->
        [one] Польза: { $average } из 5, { $count } ответ
        [few] Польза: { $average } из 5, { $count } ответа
        [many] Польза: { $average } из 5, { $count } ответов
       *[other] Польза: { $average } из 5, { $count } ответа
    }
cohorts-weeks_long =
    { $count ->
        [one] { $count } неделя
        [few] { $count } недели
        [many] { $count } недель
       *[other] { $count } недели
    }
cohorts-finished =
    { $count ->
        [one] Закончил { $count } человек
        [few] Закончили { $count } человека
        [many] Закончили { $count } человек
       *[other] Закончили { $count } человека
    }
cohorts-free =
    { $count ->
        [one] { $count } свободное место
        [few] { $count } свободных места
        [many] { $count } свободных мест
       *[other] { $count } свободного места
    }

circles-title = Кружки
circles-lead = Учитесь в кругу трёх–восьми человек, которые хотят того же, что и вы.
circles-none = Сейчас ни в одном кружке нет мест
circles-none_text = Начните свой, и другие найдут его здесь.
circles-begin = Начать кружок
circles-mine = Ваши кружки
circles-open = Кружки со свободными местами
circles-full = Мест нет
circles-over = Завершён
circles-yours = Вы участвуете
circles-no_time = Время ещё не выбрано
circles-host = Ведёт { $name }
circles-name = Название
circles-name_help = Чему вы учитесь вместе, в двух словах.
circles-agenda = Что вы делаете вместе
circles-size = Сколько человек, считая вас
circles-first = День
circles-time = Время
circles-length = Длительность
circles-sessions = Встречи, по одной в неделю
circles-times_help = Оставьте день пустым, чтобы выбрать время вместе, когда соберётся группа.
circles-join = Вступить в кружок
circles-sign_in = Войти и вступить
circles-adults = Вступить в кружок можно с 18 лет.
circles-leave = Покинуть кружок
circles-leave_help = Ваше место сразу освободится, и мы сообщим остальным.
circles-close = Закрыть кружок
circles-close_help = Больше никто не вступит, и ближайших встреч не будет.
circles-members = Кто участвует
circles-all = Все кружки
circles-ahead = Встречи
circles-enter = Войти на встречу
circles-opens = Комната откроется { $at }.
circles-no_sessions = Встреч пока нет.
circles-suits = Время, которое вам подходит
circles-suits_lead = По времени, которое указал каждый, и тому, что уже занято.
circles-suits_none = В ближайшие две недели нет времени, удобного больше чем половине из вас.
circles-own_times = Изменить моё время
circles-can = { $can } из { $of } могут.
circles-cannot = Не могут: { $names }
circles-set = Назначить это время
circles-add = Добавить встречу
circles-this_time = Что вы делаете в этот раз
circles-answer = Вы придёте?
circles-yes = Да
circles-maybe = Возможно
circles-no = Нет
circles-there = Кто был?
circles-save_there = Сохранить, кто был
circles-recap = Написать итоги
circles-recap_by = Итоги: { $name }
circles-recap_help = Что вы сделали и что дальше
circles-recap_save = Сохранить итоги
circles-worth = Стоило ли прийти?
circles-useful = Насколько это было полезно, от 1 до 5?
circles-words = Пара слов для ведущего
circles-words_help = Их прочтёт только ведущий, без вашего имени, когда ответят трое.
circles-survey_send = Отправить ответ
circles-partners = Поддерживать друг друга
circles-partners_lead = Выберите того, кто будет спрашивать, как у вас дела. Если выбор взаимный, вы напарники.
circles-partner_name = Выбрать: { $name }
circles-partner_back = Отменить выбор
circles-partner_both = Напарники
circles-partner_waits = Ваш выбор
circles-partner_asks = Выбор пал на вас
cohorts-title = Потоки
cohorts-lead = Пройдите курс вместе с другими, неделя за неделей.
cohorts-none = Сейчас открытых потоков нет
cohorts-none_text = Пройдите курс в своём темпе или загляните позже.
cohorts-mine = Ваши потоки
cohorts-open = Идёт запись
cohorts-full = Мест нет
cohorts-off = Отменён
cohorts-yours = Вы участвуете
cohorts-starts = Начало: { $date }
cohorts-new = Открыть поток
cohorts-none_taught = Сначала нужен опубликованный курс.
cohorts-course = Курс
cohorts-first_day = Первый день
cohorts-weeks = Недели
cohorts-seats = Места
cohorts-price_help = Оставьте пустым, чтобы сохранить цену курса.
cohorts-goal = Чему научится группа
cohorts-goal_help = Например: каждый говорит десять минут без записей.
cohorts-open_it = Открыть запись
cohorts-all = Все потоки
cohorts-plan = Неделя за неделей
cohorts-live = Живые встречи
cohorts-week = Неделя { $number }
cohorts-catch_up = Время наверстать
cohorts-progress = Как идёт группа
cohorts-before = Ещё не началось.
cohorts-week_now = Неделя { $week } из { $weeks }
cohorts-pace = План
cohorts-group = Группа
cohorts-you = Вы
cohorts-rule = В течение { $days } дней после первого дня и до { $percent } % курса вы получите всё назад.
cohorts-leave = Покинуть поток
cohorts-leave_help = Курс остаётся у вас. Место в группе освободится, и мы сообщим остальным.
cohorts-cancel = Отменить поток
cohorts-cancel_help = Все получат назад то, что заплатили, и мы им сообщим.
cohorts-wait = Встать в очередь
cohorts-wait_help = Если место освободится, мы подержим его для вас { $hours } ч. Ждать — бесплатно.
cohorts-in_line = Ваше место в очереди: { $place }.
cohorts-kept = Место держат для вас до: { $until }.
cohorts-unwait = Выйти из очереди
cohorts-waits =
    { $count ->
        [one] Ждёт { $count } человек
        [few] Ждут { $count } человека
        [many] Ждут { $count } человек
       *[other] Ждут { $count } человека
    }

together-title = Найти общее время
together-lead = Ищем время, когда свободны все. Чужих календарей никто не видит.
together-people = Кто участвует?
together-long = Сколько времени?
together-within = В течение
together-days = дней: { $count }
together-find = Искать время
together-found = Время для всех
together-none = Нет времени, когда свободны все. Посмотрите, что возможно без кого-то, или выберите время покороче.
together-without = Без: { $name }
together-alone = Сначала вступите в кружок или забронируйте урок, тогда сможете искать время с этими людьми.

bridge-title = Может, поможет человек?
bridge-failed = Этот тест не всегда проходят сразу. Часто хватает пятнадцати минут с кем-нибудь.
bridge-rewatched = Вы несколько раз пересматривали части этого видео. Часто хватает пятнадцати минут с кем-нибудь.
bridge-tutors = Найти преподавателя: { $subject }
bridge-dismiss = Нет, спасибо
bridge-peers = Или спросите тех из этого курса, кто это прошёл и готов помочь:
bridge-ask = Спросить: { $name }
bridge-hard = Трудно многим
bridge-where_stuck = Где застревают
bridge-where_lead = По тестам, которые не удались, и видео, которые пересматривали. Имён здесь нет.
bridge-now =
    { $count ->
        [one] Сейчас может помочь { $count } преподаватель
        [few] Сейчас могут помочь { $count } преподавателя
        [many] Сейчас могут помочь { $count } преподавателей
       *[other] Сейчас могут помочь { $count } преподавателя
    }
bridge-stuck =
    { $count ->
        [one] Застрял { $count } человек
        [few] Застряли { $count } человека
        [many] Застряли { $count } человек
       *[other] Застряли { $count } человека
    }
bridge-of_learners =
    { $count ->
        [one] из { $count } начавшего.
        [few] из { $count } начавших.
        [many] из { $count } начавших.
       *[other] из { $count } начавших.
    }
bridge-took =
    { $count ->
        [one] Помощь принял { $count }.
        [few] Помощь приняли { $count }.
        [many] Помощь приняли { $count }.
       *[other] Помощь приняли { $count }.
    }

import-title = Импорт курса
import-lead = Принесите курс, который у вас уже есть: мы сделаем из него черновик, а вы проверите его, прежде чем его кто-нибудь увидит.
import-file = Файл
import-file_help = Markdown, Common Cartridge или SCORM, не больше 200 МБ.
import-own_subject = Первый предмет, который вы преподаёте
import-begin = Импортировать файл
import-how = Что станет с файлом?
import-how_markdown = В Markdown # — название курса, ## — модуль, ### — шаг. Заголовок со знаком вопроса впереди — это тест: отмеченные ответы верны, а строка с > показывается после ответа.
import-how_package = Из пакета мы берём страницы, тесты, видео и файлы в порядке оглавления. Скрипты, внешние инструменты и картинки в текстах остаются в стороне, и вы увидите их список.
import-earlier = Импортировано раньше
import-another = Импортировать другой файл
import-waits = Мы разбираем файл. Это займёт минуту-две.
import-look_again = Посмотреть ещё раз
import-taken = Что есть в черновике
import-open_draft = Открыть черновик
import-left = Что не вошло
import-left_lead = Добавьте в черновик сами то, что нужно.
import-left_nothing = Вошло всё.
import-state_waiting = В работе
import-state_done = Черновик готов
import-state_failed = Черновика нет
import-left_picture = Картинки в тексте
import-left_script = Скрипты на странице
import-left_embedded = Встроенное на странице
import-left_inner_link = Ссылки на другие части пакета
import-left_runtime = Интерактивная часть: взят только текст, без баллов
import-left_tool = Инструмент другого поставщика
import-left_discussion = Обсуждение
import-left_question_bank = Банк вопросов вне тестов
import-left_question = Вопрос другого вида или без верного ответа
import-left_missing = Есть в оглавлении, но не в пакете
import-left_file_type = Тип файла, который мы не принимаем
import-left_file_refused = Файл не прошёл нашу проверку
import-left_unreadable = Не читается
import-left_empty = Читать там нечего
import-left_unused = Файл, который не нужен ни одному шагу
import-left_unknown = Часть неизвестного вида
import-left_more = И ещё, без подробностей
import-modules =
    { $count ->
        [one] { $count } модуль
        [few] { $count } модуля
        [many] { $count } модулей
       *[other] { $count } модуля
    }

cohorts-attended = Живые встречи: { $attended } из { $held }
cohorts-attended_own = Живые встречи, на которых вы были: { $attended } из { $held }.
cohorts-was_there = Вы были на этой встрече.
cohorts-were_there = Были:

helped-title = Заметки о вашей помощи
helped-lead = После четверти часа помощи можно оставить заметку у этого места курса. Сначала её читает преподаватель курса.
helped-none = В последнее время вы никому не помогали в курсах.
helped-moment = Место
helped-moment_help = Минуты и секунды видео, например 7:30.
helped-note = Заметка
helped-note_help = Что помогло понять, в двух-трёх предложениях. Без имён.
helped-send = Отправить преподавателю
helped-own = Ваши заметки
helped-state_waiting = У преподавателя
helped-state_shown = Видна всем
helped-state_declined = Не показана
helped-beside = От преподавателей, которые здесь помогали
helped-by = Пишет { $name }:
helped-waiting = Заметки ждут вас
helped-waiting_lead = Их написали преподаватели, которые помогали вашим ученикам. То, что вы покажете, прочтут все в курсе.
helped-show = Показать в курсе
helped-reason = Почему нет?
helped-decline = Не показывать

before-title = Прежде чем начать
before-required = Сначала пройдите эти курсы:
before-recommended = Полезно сначала пройти эти курсы:
before-done = Пройден
before-none = Нет
before-place = Курс { $number }
before-help = До трёх курсов, которые стоит пройти заранее.
before-ask = Без них никто не сможет записаться (иначе они только рекомендуются)

courses-chapters = Главы
courses-chapters_help = По одной на строке: время и название, например 1:30 Первые шаги
courses-scrub = Место в видео
courses-said = Что говорят в фильме
courses-said_search = Поиск по тексту
courses-said_none = Этого никто не говорит.
along-keep = Сохранить на этом устройстве
along-forget = Удалить с этого устройства
along-kept = Сохранено на этом устройстве: открывается и без сети, пока вы не выйдете из аккаунта.
along-full = На этом устройстве не хватает места.
along-failed = Не удалось сохранить. Попробуйте ещё раз при лучшей связи.
along-progress = Сохранено { $percent } %
coteach-title = Вести курс вместе
coteach-help = Предложите другим преподавателям писать этот курс с вами. Они добавляют шаги и видео и отвечают на сданные работы; цена, описание и отправка на проверку остаются за вами. Их доля действует для продаж после их согласия.
coteach-tutor = Профиль преподавателя
coteach-tutor_help = Откройте профиль и скопируйте его адрес.
coteach-share = Доля
coteach-share_help = Процент дохода курса, от 0 до { $limit }. Остальное — ваше.
coteach-ask = Предложить
coteach-agreed = Ведёт вместе с вами
coteach-asked = Ждём ответа
coteach-declined = Отказ
coteach-end = Убрать
coteach-with_others = Курсы других
coteach-asks = { $teacher } предлагает вам вести этот курс вместе. Вы будете писать шаги, и { $percent } % дохода будут вашими.
coteach-teaches = Вы ведёте этот курс вместе с { $teacher }. Ваша доля — { $percent } %.
coteach-yes = Участвовать
coteach-no = Нет, спасибо
coteach-leave = Больше не вести
coteach-led_by = Курс ведёт и отправляет на проверку { $teacher }.
coteach-with = Вместе с { $names }.
items-title = Как работают вопросы
items-few = Цифры появятся, когда тест в нынешнем виде попробуют { $count } человека.
items-people =
    { $count ->
        [one] Попробовал { $count } человек. Считается первая попытка.
        [few] Попробовали { $count } человека. Считается первая попытка.
        [many] Попробовали { $count } человек. Считается первая попытка.
       *[other] Попробовали { $count } человека. Считается первая попытка.
    }
items-question = Вопрос
items-right = Верно с первого раза
items-tells = Отличает знающих
items-tells_help = От 1 (кто знает остальное, знает и это) до −1 (наоборот). Появляется, когда попробуют { $count } человек.
items-unclear = Кто знает остальное, ошибается здесь: возможно, вопрос неясен или ответ неверен.
items-hard = Это знают немногие. Возможно, в шаге перед ним не хватает примера.
