### Booking, lessons, cancelling, the home page.

policy-flexible = Гибкие условия: бесплатная отмена не позднее чем за 4 часа, потом половина цены.
policy-standard = Обычные условия: бесплатная отмена не позднее чем за 24 часа, половина цены не позднее чем за 4 часа, потом полная цена.
policy-strict = Строгие условия: бесплатная отмена не позднее чем за 48 часов, половина цены не позднее чем за 24 часа, потом полная цена.

book-title_with = Урок с преподавателем { $name }
book-subject = Предмет
book-minutes_short = мин
book-time = Время
book-topic = Тема
book-topic_help = Одной строки хватит, чтобы преподаватель подготовился.
book-goals = Цели
book-total = Итого
book-charged_as = { $about }, спишется { $amount }
book-no_fees = Без доплат.
book-choose_time = Сначала выберите время.
book-pay_and_book = Оплатить { $amount } и забронировать
book-pay_and_request = Оплатить { $amount } и отправить заявку
book-pay_and_book_many = Оплатить { $amount } и забронировать уроки ({ $count })
book-pay_and_request_many = Оплатить { $amount } и отправить заявки ({ $count })
book-sign_in_first = Войдите, чтобы забронировать
book-verify_first = Подтвердите почту, чтобы забронировать
book-balance = У вас в кошельке { $amount }.
book-sponsored = { $institution }: этот урок оплачен для вас.
book-sponsored_asks = { $institution }: этот урок оплатят за вас, как только дадут согласие.
book-top_up_first = Пополните на { $amount }, чтобы забронировать
book-own = Это ваша страница. Здесь к вам записываются ученики.

lesson-requested = Ждём преподавателя
lesson-requested_own = Ждёт вашего ответа
lesson-scheduled = Подтверждён
lesson-active = Идёт сейчас
lesson-ended = Завершён
lesson-not_held = Не состоялся
lesson-declined = Отклонён
lesson-cancelled = Отменён
lesson-expired = Без ответа
lesson-confirm = Подтвердить урок
lesson-cancel = Отменить урок
lesson-decline = Отклонить
lesson-decline_reason = Причина
lesson-decline_help = Это сообщение увидит ученик.
lesson-with = с
lesson-their_time = { $name }: { $time } ({ $zone })
lesson-your_time = ваше время ({ $zone })
lesson-clocks_moved = Новый закон изменил время ({ $zone }). По местным часам урок остаётся в назначенное время.
lesson-clocks_before = По вашим часам раньше было: { $before }.
lesson-clocks_kept = Новый закон изменил время ({ $zone }), и перенести урок вслед за часами не удалось. Он начнётся ровно тогда же, когда начался бы раньше; по местным часам это уже не назначенное время.
lesson-when = Когда
lesson-payment = Оплата
lesson-earnings = Ваш заработок
lesson-earnings_tutor = Заработок преподавателя
lesson-fee = Комиссия
lesson-reason = Причина
lesson-policy = Отмена
lesson-again = Забронировать снова
lesson-here = Вы здесь
lesson-as_tutor = преподаватель
lesson-as_student = ученик
lesson-clock_own = Ваше время ({ $zone })
lesson-clock_their = Время ({ $zone }): { $name }
lesson-agreed = О чём договорились
lesson-asked_for = О чём заявка
lesson-lesson = Урок

paid-pending = Оплата в процессе
paid-held = Удержано, не списано
paid-captured = Оплачено
paid-kept = Хранится для вас до урока
paid-voided = Удержание снято, ничего не списано
paid-part_refunded = Возвращено { $amount }
paid-refunded = Возвращено { $amount }

lessons-list = Ваши уроки
lessons-upcoming = Предстоящие
lessons-past = Прошедшие
lessons-cancelled = Отменённые
lessons-none_title = Здесь пока нет уроков

cancel-title = Отменить этот урок?
cancel-reason = Причина
cancel-submit = Отменить урок
cancel-keep = Оставить урок
cancel-refund = Вернётся ученику
cancel-refund_own = Вернётся вам
cancel-kept = Плата за отмену
cancel-journal = Подробнее об оплате
cancel-account = Счёт
cancel-amount = Сумма

home-hello = Здравствуйте, { $name }
home-earned_pending = Заработок в ожидании (доступен через 48 часов)
home-earned_available = Доступный заработок
home-wallet = Кошелёк
home-profile_title = Расскажите ученикам о себе
home-profile_text = Заполните профиль. После короткой проверки ученики смогут вас найти и записаться.
home-profile_action = Заполнить профиль
home-requests = Заявки без ответа
home-none_title = Нет предстоящих уроков
home-none_text = Хотите научиться чему-то новому?
home-pending_text = Ваш профиль на проверке. Пока укажите часы, чтобы к вам могли записаться сразу после публикации.
home-teach_text = Ученики бронируют часы, которые вы предлагаете.
home-admin_text = Проверьте, не ждут ли одобрения новые преподаватели.
home-later = Позже
home-children = Уроки ваших детей
home-queues = Ждут вас
home-queues_idle = Ничего не ждёт.
home-look = Открыть
home-next = Следующий урок
home-now = сейчас
home-in_minutes = через { $count } мин
home-in_hours = через { $count } ч
home-open = Открыть урок
home-waiting = Ждём ответа
home-on_hold = Удержано за предстоящие уроки

timeline-label = Что сейчас с этим уроком
timeline-done = готово
timeline-answer = Ответ
timeline-lesson = Урок
timeline-by = до { $at }
timeline-until = сейчас, до { $at }
timeline-after = после урока

next-wait_title = Ждём ответа: { $name }
next-wait_text = { $name } отвечает до { $at }. Удержано { $amount }; вы платите, только если заявку примут.
next-answer_title = { $name } ждёт вашего ответа
next-answer_text = Ответьте до { $at }. Потом заявка закроется, и деньги вернутся ученику ({ $name }).
next-choose_title = Вам предлагают другое время ({ $name })
next-choose_text = Без вашего согласия ничего не изменится, и цена останется прежней.
next-choose_by = Выберите до { $at }. Потом заявка закроется, и удержанные деньги вернутся. Цена останется прежней.
next-suggested_text = Вы предложили: { $when }. Ответ ({ $name }) — до { $at }.
next-starts = Начнётся { $when }
next-running = Урок идёт
next-prepare_text = Подключиться можно с { $at }. Добавьте урок в календарь, чтобы не пропустить.
next-room_text = Вы встречаетесь здесь, в комнате, до { $at }.
next-own_link = Ссылка преподавателя
next-held = Урок состоялся
next-held_text = { $amount } будет доступно с { $at }.
next-earned_text = Вы заработали { $amount }.
next-review_title = Как прошёл урок?
next-review_text = Расскажите, как всё прошло: это важно и для преподавателя ({ $name }), и для других учеников. Займёт минуту.
next-link = Вы встречаетесь здесь:
next-withdraw = Отозвать заявку
next-join = Подключиться к уроку
next-new_window = (откроется новое окно)
next-calendar = Добавить в календарь
next-see_tutor = На страницу преподавателя ({ $name })

numbers-title = Последние 30 дней
numbers-lessons = Уроки
numbers-hours = Часов уроков
numbers-earned = Заработано
numbers-response = Время ответа
numbers-more = На { $amount } больше, чем за 30 дней до этого
numbers-less = На { $amount } меньше, чем за 30 дней до этого
numbers-same = Как за предыдущие 30 дней
numbers-first = Пока не с чем сравнить

report-title = Сообщить о проблеме
report-told = { $at } вы сообщили нам:
report-answered = Наш ответ:
report-next = Наша команда прочтёт и ответит по почте. Больше никто не узнает, кто написал.
report-reason = Что пошло не так?
report-text = Что произошло?
report-text_help = Это читают только наши сотрудники.
report-submit = Отправить
report-tutor_no_show = Преподаватель не пришёл
report-student_no_show = Ученик не пришёл
report-technical = Не работали звук, видео или ссылка
report-quality = Урок прошёл не так, как договаривались
report-conduct = Кто-то плохо себя вёл
report-billing = Проблема с оплатой
report-child_safety = Ребёнок может быть в опасности
report-other = Другое
report-queue = Сообщения о проблемах
report-queue_none = Ничего не ждёт ответа.
report-answer = Ответить
report-answer_text = Ваш ответ
report-answer_help = Это получит тот, кто сообщил.
report-help = Что-то не так?
report-help_text = Расскажите, что произошло. Мы прочитаем и ответим по почте.

approval-title = Ждёт вашего решения
approval-who = { $child } просит об уроке
approval-until = Решите до { $at }. До тех пор время сохраняется.
approval-approve = Одобрить и оплатить { $amount }
approval-decline = Отклонить
approval-reason = Причина (необязательно)
approval-waits = Ждёт решения родителей
approval-waits_text = Родители решат до { $at }. До тех пор время сохраняется за вами.
approval-waits_institution = Ждёт решения учреждения
approval-waits_institution_text = Учреждение решит до { $at }. До тех пор время сохраняется за вами.
approval-decide_text = { $child } просит об этом уроке. Решите до { $at }; до тех пор время сохраняется.
approval-decide = Решить
approval-ask = Попросить родителей
approval-asked = Ваша заявка у родителей. Мы сообщим, что они решат.
approval-asked_institution = Ваша заявка у учреждения. Мы сообщим, что оно решит.
approval-whom = Для кого урок?
approval-for_me = Для меня
approval-home =
    { $count ->
        [one] { $count } заявка ваших детей ждёт вашего решения.
        [few] { $count } заявки ваших детей ждут вашего решения.
        [many] { $count } заявок ваших детей ждут вашего решения.
       *[other] { $count } заявки ваших детей ждут вашего решения.
    }
approval-parent_pays = Решают и платят родители.

spending-title = Расходы
spending-week = На этой неделе
spending-month = В этом месяце
spending-left = Осталось
spending-no_lessons = Уроков пока нет. Они появятся здесь, как только будет запись.

other-title = Предложено другое время
other-waits = Предложено другое время
other-keep_at = Оставить { $when }
other-none_of_them = Ничего не подходит
other-say_why = Указать причину
other-their_clock = Мелким показано время, которое видит { $name } ({ $zone }).
other-own = Вы предложили: { $when }. Ответа пока нет ({ $name }).
other-accept = Согласиться: { $when }
other-suggest = Предложить другое время
other-lead = Сначала нужно согласие ({ $name }). Цена останется прежней.
other-lead_many = Можно выбрать до { $count } вариантов. Ученик выберет один, и урок назначен.
other-send = Предложить это время
other-send_many = Предложить эти варианты
other-back = Вернуться к уроку

took_place-title = Урок состоялся?
took_place-text = Урок проходил не в нашей комнате, поэтому мы не знаем, состоялся ли он. Подтвердите: как только то же скажет { $name }, всё решится сразу. Иначе урок будет считаться проведённым через день после окончания.
took_place-button = Да, состоялся
absent-title = На урок никто не пришёл ({ $name })?
absent-refunded = Ждали напрасно? Сообщите нам, и вся стоимость сразу вернётся.
absent-paid = Ждали напрасно? Сообщите нам, и урок будет оплачен, как если бы он состоялся.
absent-button = Сообщить о неявке ({ $name })

replace-title = Свободен другой преподаватель
replace-text = Мы нашли другого преподавателя по этому предмету: { $when }. Время за вами не закреплено.
replace-money = Деньги вернулись в ваш кошелёк.
replace-button = Посмотреть это время

feed-lead = Ваши уроки в календаре, которым вы пользуетесь каждый день.
feed-address = Адрес для вашего календаря
feed-help = Подпишитесь на этот адрес в своём календаре, и изменения будут появляться там сами. Никому его не показывайте: кто знает адрес, видит ваши уроки.
feed-open = Добавить в мой календарь
feed-rotate = Создать новый адрес
feed-rotate_help = Прежний перестанет работать во всех календарях.
feed-next = Ближайшие уроки
feed-none = Уроков пока нет
feed-none_text = Как только урок появится, он будет здесь и в вашем календаре.

figures-lead = Ваши уроки за последние полгода.
figures-before = { $value } за предыдущие полгода
figures-percent = { $count } %
figures-lessons = Проведённые уроки
figures-students = Ученики
figures-strikes = Пропущенные уроки
figures-acceptance = Принятые заявки
figures-completion = Состоявшиеся уроки
figures-retention = Ученики, которые вернулись
figures-rating = Оценка
figures-rating_lately = Оценка за последнее время
figures-response = Время ответа
figures-advice = Что поможет больше всего
figures-fine = Всё хорошо. Менять ничего не нужно.
figures-attend = Приходите на каждый назначенный урок. Если не получается, заранее предложите другое время.
figures-keep = Отменяйте реже: следите за своими часами, чтобы никто не бронировал занятое время.
figures-answer = Принимайте больше заявок или предлагайте другое время: ученики помнят тех, кто нашёл решение.
figures-answer_sooner = Отвечайте быстрее: чаще всего записываются к тому, кто ответил первым.

repeat-label = Повторять
repeat-once = Только один раз
repeat-weekly = Уроков: { $count }, каждую неделю
repeat-biweekly = Уроков: { $count }, раз в две недели
repeat-help = Каждый урок оплачивается и отменяется отдельно. Занятое время пропускается, и вы увидите какое.

series-open = Посмотреть всю серию
series-more = + ещё { $count } из этой серии
series-count = Уроки
series-each = За урок
series-on_hold = Удержано
series-answer_by = Ответ до
series-only_accepted = Вы платите только за принятые уроки. Остальное сразу вернётся в кошелёк.
series-lead = Всегда в одно время по часам преподавателя.
series-skipped = Не забронированы
series-taken = Время было занято.
series-away = У преподавателя нет времени.
series-own = У вас тогда был другой урок.
series-money = В кошельке не хватило денег.
series-clock = Этого времени в тот день нет: часы переводят.
series-cancel = Отменить все предстоящие уроки
series-cancel_help = Сколько вернётся, зависит от того, как скоро начнётся каждый урок.

hold-keep = Закрепить время на 10 минут
hold-kept = Закреплено за вами до { $time }. До этого времени его никто не займёт.
hold-release = Освободить
hold-clock = Осталось времени
hold-left =
    { $count ->
        [one] Осталась { $count } минута, чтобы забронировать это время.
        [few] Осталось { $count } минуты, чтобы забронировать это время.
        [many] Осталось { $count } минут, чтобы забронировать это время.
       *[other] Осталось { $count } минуты, чтобы забронировать это время.
    }
hold-over = Это время больше не закреплено за вами. Его ещё можно забронировать, если никто не успеет раньше.

rate-title = Как прошёл урок?
rate-title_own = Как прошёл урок с учеником ({ $name })?
rate-lead = { $name } увидит это после своего отзыва или самое позднее через две недели.
rate-overall = В целом
rate-prepared = Подготовка к уроку
rate-took_part = Работа на уроке
rate-on_time = Пунктуальность
rate-comment = Своими словами
rate-comment_help = Это увидят все на странице преподавателя ({ $name }).
rate-comment_help_own = Это прочитают только ваш ученик и преподаватели, которым он отправит заявку.
rate-send = Отправить отзыв
rate-own = Ваш отзыв
rate-of = Отзыв: { $name }
rate-held = Ваш отзыв ждёт, пока мы его прочтём, не больше дня: в нём контакты, ссылка или грубое слово. Измените его, и он появится сразу.
rate-hidden = Пока это видите только вы. Отзыв откроется, когда напишет { $name }, или { $at }.
rate-waits = { $name } уже оставляет здесь отзыв. Он откроется, как только вы напишете свой.
rate-none = Отзыва пока нет ({ $name }).
rate-edit = Изменить отзыв
rate-save = Сохранить отзыв
rate-stars_fixed = Отзыв опубликован: слова ещё можно изменить, звёзды — уже нет.
rate-edited = изменено
rate-reply_of = Отвечает { $name }
rate-reply = Ответить на отзыв
rate-reply_text = Ваш ответ
rate-reply_help = Его увидят все под отзывом, и изменить его потом нельзя.
rate-reply_send = Опубликовать ответ
rate-helpful = Полезно
rate-helpful_off = Всё же не полезно
rate-helped =
    { $count ->
        [one] Помог { $count } человеку
        [few] Помог { $count } людям
        [many] Помог { $count } людям
       *[other] Помог { $count } человека
    }
next-write_review = Написать отзыв
next-review_student = Написать отзыв об ученике

notes-title = Заметки
notes-lead = Запишите, что вы прошли и что дальше: следующий урок начнётся там, где закончился этот.
notes-topics = Что прошли
notes-homework = Домашнее задание
notes-next_steps = В следующий раз
notes-shared_help = Эти три части ученик увидит, когда урок начнётся; если это ребёнок, то и родитель.
notes-private = Только для вас
notes-private_help = Этого не увидит никто другой.
notes-write = Написать заметки
notes-edit = Изменить заметки
notes-save = Сохранить заметки

materials-title = Файлы
materials-none = Файлов пока нет. Добавлять их можете вы оба, до урока и после.
materials-add = Добавить файл
materials-help = PDF, Word, картинки, MP4 или ZIP, до 25 МБ.
materials-send = Отправить файл
materials-remove = Убрать

students-title = Ваши ученики
students-lead = Все, кто записался к вам или оставил заявку.
students-none = Учеников пока нет
students-none_text = Как только придёт первая заявка, ученик появится здесь. Ученики записываются на часы, которые вы предлагаете.
students-all = Все ученики
students-lessons =
    { $count ->
        [0] Уроков пока не было
        [one] { $count } урок
        [few] { $count } урока
        [many] { $count } уроков
       *[other] { $count } урока
    }
students-next = следующий урок { $when }
students-last = последний урок { $when }
students-no_notes = Заметок пока нет. Их можно написать на странице урока.
students-reviews = Отзывы преподавателей

group-title = Групповые уроки
group-lead = Учитесь вместе: один преподаватель, несколько учеников, цена ниже.
group-none = Сейчас групповых уроков нет
group-none_text = Преподаватели постоянно добавляют новые. А пока найдите преподавателя только для себя.
group-off = Отменён
group-yours = У вас есть место
group-full = Мест нет
group-free =
    { $count ->
        [one] Осталось { $count } место
        [few] Осталось { $count } места
        [many] Осталось { $count } мест
       *[other] Осталось { $count } места
    }
group-all = Все групповые уроки
group-open = Посмотреть групповой урок
group-place = Место на этом уроке
group-price = Цена места
group-price_in = Цена места ({ $currency })
group-seats = Места
group-seats_of = свободно { $free } из { $count }
group-give_back = Вернуть место
group-waiting =
    { $count ->
        [one] В листе ожидания { $count } человек.
        [few] В листе ожидания { $count } человека.
        [many] В листе ожидания { $count } человек.
       *[other] В листе ожидания { $count } человека.
    }
group-cancel = Отменить групповой урок
group-cancel_help = Все получат полную стоимость обратно и письмо об отмене.
group-teach_title = Ваши групповые уроки
group-teach_lead = Один урок, несколько учеников: каждый платит за своё место. Время занято, как только вы его предложили.
group-new = Предложить групповой урок
group-name = Название
group-name_help = О чём урок, в нескольких словах.
group-about = Чем вы займётесь вместе
group-date = День
group-length = Длительность
group-offer = Предложить этот урок
group-edit = Изменить название и описание
group-edit_help = Время, места и цена остаются прежними.

waiting-title = Листы ожидания
waiting-lead = Кто раньше встал, того и зовём первым. Свободное место держим за вами до двух часов.
waiting-none = Вы ничего не ждёте
waiting-none_text = Когда мест на урок нет, можно встать в лист ожидания.
waiting-place = Вы { $count }-й номер в очереди
waiting-join = Встать в лист ожидания
waiting-leave = Выйти из листа
waiting-offer = Свободно для вас: { $when }
waiting-until = Оставлено за вами до { $at }. Потом предложим следующему.
waiting-claim = Записаться сейчас
waiting-tutor = Сообщить, когда освободится время
waiting-tutor_help = Если в эти дни кто-то отменит урок, мы оставим время за вами и напишем.
waiting-from = С
waiting-to = По

series-price = Цена преподавателя изменилась.
helping-title = Попросить помощи
helping-lead = Напишите, что вам нужно. Преподаватели ответят с ценой и временем; выберите, и урок забронирован.
helping-others = Заявки, на которые вы можете ответить
helping-own = Ваши заявки
helping-ask = Новая заявка
helping-request = Просьба о помощи
helping-text = С чем нужна помощь?
helping-text_help = Что не получается, что уже пробовали и к какому сроку нужно. Пожалуйста, без адреса и телефона.
helping-budget = Бюджет на урок
helping-times = Когда у вас есть время?
helping-from = С
helping-until = До
helping-send = Отправить преподавателям
helping-offered = Вы ответили
helping-open = Открыта
helping-accepted = Забронировано
helping-closed = Закрыта
helping-lapsed = Истекла
helping-open_until = Открыта до { $date }
helping-no_offers = Ответов пока нет. Обычно преподаватели отвечают в течение дня.
helping-take = Забронировать: { $time }
helping-lesson = Открыть урок
helping-close = Закрыть заявку
helping-offer = Предложить урок
helping-message = Ваше сообщение
helping-price = Цена урока
helping-starts = Предлагаемое время, до пяти вариантов
helping-offer_send = Отправить предложение
helping-offers =
    { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
        [many] { $count } ответов
       *[other] { $count } ответа
    }

### Cases about lessons.

cases-title = Спор
cases-lead = Сотрудник, не связанный с этим уроком, прочитает обе стороны и решит в течение двух дней. До этого оплата остаётся на удержании.
cases-both_read = Это прочитают вторая сторона и наши сотрудники.
cases-submit = Открыть спор
cases-not_now = Спор можно открыть в течение 48 часов после оплаченного урока. О проблеме можно рассказать нам и так.
cases-own = Ваши споры
cases-own_lead = Что открыто по вашим урокам и что решено.
cases-no_own = Споров нет
cases-no_own_text = Если урок не удался, откройте спор на его странице в течение 48 часов.
cases-queue = Споры
cases-queue_lead = Споры, которые ждут решения; самый срочный сверху.
cases-open = Открыт
cases-decided = Решён
cases-requested = Урок запрошен
cases-answered = Учитель ответил
cases-start = Назначенное начало
cases-end = Назначенный конец
cases-closed = Урок завершён
cases-opened = Открыт спор
cases-full = Возвращается всё
cases-partial = Возвращается часть
cases-none = Ничего не возвращается
cases-went_back = Возвращено плательщику: { $amount }
cases-waits = Решение до { $when }. До этого оплата остаётся на удержании.
cases-until = Срок: { $when }
cases-lesson = Урок
cases-paid = Оплачено
cases-timeline = Что и когда было
cases-said = Что говорят обе стороны
cases-student = ученик
cases-tutor = учитель
cases-add = Дополнить
cases-send = Отправить
cases-decide = Решить спор
cases-decision = Решение
cases-amount = Сумма возврата
cases-amount_help = Только для части.
cases-look = Посмотреть, что изменится
cases-tutor_keeps = Остаётся учителю
cases-note = Обоснование
cases-note_help = Это прочитают обе стороны.
cases-decide_now = Решить
cases-propose = Предложить
cases-second = Свыше { $limit } решают двое: к тому же решению должен прийти кто-то другой.
cases-proposed = { $name } предлагает вернуть { $amount }.
cases-times_proposed = Предложено другое время
cases-moved = Перенесён на другое время
cases-money_held = Стоимость удержана
cases-money_taken = Стоимость списана
cases-money_earned = Урок оплачен
cases-money_back = Деньги вернулись
cases-money_cleared = Заработок доступен
cases-reminded = Отправлено напоминание
cases-bank_asked = Владелец карты потребовал деньги через банк
cases-bank_decided = Банк принял решение
cases-wrote = Сообщений к этому времени: { $number }
cases-joined = Вход в комнату
cases-left = Выход из комнаты
cases-dropped = Связь оборвалась
cases-returned = Снова в комнате
cases-offered = Сделано предложение
cases-accepted = Предложение принято
cases-appealed = Подана апелляция
cases-appeal_decided = Апелляция рассмотрена
cases-overdue = Просрочен
cases-answer_until = Первый ответ до { $when }
cases-policy = Условия отмены
cases-presence = В комнате урока
cases-presence_minutes = Ученик { $student } мин, преподаватель { $tutor } мин, вместе { $together } из { $planned } мин
cases-evidence = Файлы
cases-file_add = Добавить файл
cases-file_help = PDF, JPEG, PNG или MP4, до { $megabytes } МБ каждый. Открыть могут ученик, преподаватель и наши сотрудники.
cases-file_shows = Что на нём видно?
cases-file_send = Отправить файл
cases-proposal = Предложение
cases-proposal_lead = Это предложение по твёрдым правилам. Как только согласятся оба, оно исполняется. Иначе решает человек.
cases-proposal_back = Вернулось бы: { $amount }
cases-proposal_until = Принять можно до { $when }.
cases-proposal_comes = Предложение появится, когда выскажутся оба, не позднее { $when }.
cases-accept = Принять предложение
cases-accepted_student = Ученик согласен.
cases-accepted_tutor = Преподаватель согласен.
cases-agreed = Оба приняли предложение.
cases-appeal = Апелляция
cases-appeal_lead = Апелляцию можно подать один раз, до { $when }. Тогда окончательно решает другой человек. Возвращённое ученику остаётся у него.
cases-appeal_reason = Что упустили?
cases-appeal_send = Отправить апелляцию
cases-appeal_waits = Спор рассмотрит другой человек, до { $when }.
cases-stands = Первое решение остаётся
cases-raised = Возвращается больше
cases-lowered = Преподаватель был прав; возвращённое остаётся у ученика
cases-further = Возвращено по апелляции: { $amount }
cases-survey = Как это решалось?
cases-survey_rating = От 1 (плохо) до 5 (хорошо)
cases-survey_comment = Что можно улучшить?
cases-survey_send = Отправить оценку
cases-similar = Похожие споры
cases-similar_days = За { $days } дн.: всё { $full }, часть { $partial }, ничего { $none }.
cases-similar_median = В середине вернулось { $percent } стоимости.
cases-templates = С чего начать текст
cases-template_full = Комната и оба рассказа показывают, что урок прошёл не так, как договорились, и не по вине ученика. Возвращается вся стоимость.
cases-template_partial = Часть урока прошла, как договорились, часть нет. Возвращается потерянная часть.
cases-template_none = Урок прошёл, как договорились, или сорвался не по вине преподавателя. В этот раз ничего не возвращается.
cases-use_full = Взять: возвращается всё
cases-use_partial = Взять: возвращается часть
cases-use_none = Взять: ничего не возвращается
cases-not_taken_back = Уже возвращено: { $amount }, это остаётся у ученика. Преподаватель прочтёт, что был прав.
cases-figures = Последние { $days } дн.
cases-waiting = Ждут
cases-answered_in_time = Первый ответ за { $hours } ч
cases-decided_in_time = Решено за { $hours } ч
cases-rated = Как оценивают оба

### The cockpit and the student’s home.

cockpit-today = Сегодня
cockpit-commission = Комиссия: { $count } %
cockpit-until = Заработайте ещё { $amount }, и она снизится до { $count } %.
cockpit-lowest = У вас самая низкая комиссия.
cockpit-months = Уроки за последние полгода
cockpit-goals = Ваши цели
cockpit-homework = Домашнее задание
cockpit-again = Записаться снова
cockpit-book_again = Выбрать время
# Refunds after a lesson.
risky-title = Рискованные платежи
risky-lead = Платежи по карте, которые ждут вашего решения до списания денег.
risky-none = Ни один рискованный платёж не ждёт.
risky-of = { $payer } платит: { $tutor }
risky-look = Решить
risky-lapses = Удержано до
risky-approve = Одобрить
risky-approve_help = Деньги спишут в назначенное время. Урок останется как есть.
risky-decline = Отклонить
risky-decline_help = Деньги на карте разблокируют, урок отменят. { $payer } получит письмо о том, как забронировать снова.
risky-reason = Причина
risky-reason_help = Это увидят только сотрудники.
risky-approved = Одобрено
risky-declined = Отклонено
risky-waits = Ждёт
risky-if_declined = Если отклонить
refund-title = Возвраты
refund-lead = Просьбы учеников и возвраты, на которые должен согласиться второй человек.
refund-none = Ни один возврат не ждёт.
refund-ask = Попросить о возврате
refund-ask_lead = Расскажите, почему деньги за этот урок следует вернуть. Мы решим, и ответ придёт по почте.
refund-reason = Почему
refund-send = Отправить просьбу
refund-asked = Вы попросили о возврате. Ответ придёт по почте.
refund-done = { $amount } вернулись к вам.
refund-declined = Мы не вернули деньги за этот урок.
refund-why = Пишет: { $reason }
refund-from_staff = Начато сотрудником.
refund-look = Посмотреть
refund-of = { $payer } за урок с { $tutor }
refund-amount = Сумма в { $currency }
refund-most = Не больше { $amount }
refund-preview = Показать движение денег
refund-answer = Что узнает плательщик
refund-give = Вернуть { $amount }
refund-propose = Предложить { $amount }
refund-second = Свыше { $limit } решают двое: должен согласиться другой сотрудник финансов.
refund-waiting_second = Ждёт второго человека
refund-waits = Ждёт решения
refund-badge_done = Возвращено
refund-badge_declined = Отказано
refund-proposed = { $name } предлагает { $amount }.
refund-agree = Согласиться и вернуть
refund-decline = Не возвращать
refund-advance = Оплачено платформой вперёд
refund-debt = Долг преподавателя
refund-debts = Долги преподавателей
refund-card = Карта ученика
refund-promo = Скидки платформы
book-by_card = Карта
book-pay_by_card = Оплатить картой
next-pay_title = Ждём вашу карту
next-pay_text = Время за вами до { $at }. Оплатите { $amount } до этого срока, и заявка уйдёт.
next-pay_act = Оплатить картой
book-converted = С вашего кошелька спишется { $paid } за { $amount } (курс: { $source }, { $date }). Возврат — по тому же курсу.
lessons-asked = Заявки
lessons-asked_lead = Ученики, которые хотят урок с вами. На ответ есть 24 часа.
lessons-asked_none = Никто не ждёт ответа
lessons-asked_none_text = Новые заявки появляются здесь и приходят на почту. Чем больше открытых часов, тем их больше.

now-title = Помощь за несколько минут
now-lead = Пятнадцать минут с преподавателем, который свободен прямо сейчас. Платите, только когда кто-то согласится.
now-option = { $subject } – от { $price }, свободны: { $count }
now-topic = На чём вы застряли?
now-topic_help = Одна строка для преподавателя. Без адресов и телефонов, пожалуйста.
now-max = Предельная цена
now-max_help = Если оставить пустым, никого не отсеем из-за цены.
now-ask = Спросить сейчас
now-nobody = Сейчас никто не свободен
now-nobody_text = Спросите письменно: преподаватели ответят с ценой и временем.
now-waiting = Мы ищем вам преподавателя
now-offered = Сейчас спрашиваем преподавателя
now-how = Спрашиваем преподавателей по очереди, по минуте на каждого. Страница обновляется сама.
now-asked = Уже спросили: { $count }
now-until = Ищем до { $time }.
now-cancel = Больше не искать
now-accepted = Преподаватель согласился
now-accepted_text = Урок вот-вот начнётся. Встречаетесь там.
now-open = Перейти к уроку
now-expired = В этот раз не получилось
now-nobody_came = За десять минут никто не смог прийти. Вы ничего не заплатили.
now-could_not_pay = Преподаватель согласился, но денег на кошельке уже не хватало. Вы ничего не заплатили.
now-learner_busy = Преподаватель согласился, но в календаре уже стояло другое. Вы ничего не заплатили.
now-may_not_book = Сейчас вы не можете бронировать уроки. Вы ничего не заплатили.
now-cancelled = Вы остановили поиск
now-again = Спросить ещё раз
now-book = Лучше забронировать время
now-teach_title = Свободны сейчас
now-teach_lead = Отметьте, что вы свободны, и к вам по одному будут обращаться те, кому помощь нужна сию минуту. На ответ есть минута; важен календарь, а не часы приёма.
now-free_until = Вы свободны до { $time }
now-not_free = Сейчас к вам никого не направляем
now-how_long = Сколько времени вы свободны?
now-start = Могу помочь сейчас
now-stop = Больше не могу
now-offer = { $student } нужна помощь сейчас
now-offer_until = Ответьте до { $time }; потом спросим другого.
now-price = { $price } за { $count } минут
now-accept = Согласиться и начать
now-decline = Не сейчас
now-none = Сейчас никто не спрашивает. Страница обновляется сама.

trial-title = Пробный урок
trial-title_with = Пробный урок с { $name }
trial-about = Первый урок с преподавателем, один раз. Если он не подошёл, вы получите бонус на другого.
trial-gone = Пробного урока с этим преподавателем для вас нет: это первый урок, один раз. Здесь вы записываетесь на обычный.
trial-replace_title = Преподаватель вам не подошёл?
trial-replace_lead = Скажите нам до { $date }, и мы дадим { $amount } на урок с другим преподавателем. Бонус действует 14 дней, раз в год. Преподаватель сохранит оплату и не узнает об этом.
trial-reason = Что не подошло?
trial-reason_style = Манера преподавания
trial-reason_level = Слишком легко или слишком сложно
trial-reason_pace = Слишком быстро или слишком медленно
trial-reason_language = Мы плохо понимали друг друга
trial-reason_time = Расписание
trial-reason_other = Другое
trial-words = Своими словами
trial-words_help = Это прочтут только наши сотрудники.
trial-replace = Искать другого преподавателя
trial-given = Вам дали { $amount } на урок с другим преподавателем. Бонус действует до { $date }.
trial-find = Найти другого преподавателя
