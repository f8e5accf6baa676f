### Registering, signing in, passwords, the account.

register-title = Создайте аккаунт
register-lead = Ученикам — бесплатно. Преподаватели платят только комиссию с проведённых уроков.
register-role = Что вас привело?
register-role_student = Хочу учиться
register-role_tutor = Хочу преподавать
register-name = Имя
register-name_help = Так вас будут видеть другие.
register-birth_date = Дата рождения
register-birth_date_help = Вам должно быть не меньше 18 лет.
register-submit = Создать аккаунт
register-terms = Создавая аккаунт, вы принимаете наши
register-privacy = Что мы делаем с вашими данными:
register-have_account = Уже есть аккаунт?

check_mail-title = Проверьте почту
check_mail-lead = Мы отправили вам ссылку. Откройте её, чтобы подтвердить почту.
check_mail-reset_lead = Если на эту почту есть аккаунт, ссылка для нового пароля уже в пути.
check_mail-help = Прошло несколько минут, а письма нет? Загляните в спам.
check_mail-again = Отправить ссылку ещё раз
check_mail-dev = Режим разработки: письма можно прочитать по адресу /dev/mailbox?to=АДРЕС

verify-title = Подтвердите почту
verify-lead = Введите пароль, выбранный при регистрации, — и можно пополнять кошелёк и записываться на уроки.
verify-submit = Подтвердить почту

login-title = Вход
login-submit = Войти
login-forgot = Забыли пароль?
login-no_account = Нет аккаунта? Зарегистрируйтесь
login-demo = Режим разработки. Демо-аккаунты: student-001@demo.test, tutor-001@demo.test, admin@demo.test; пароль Demo-2026!

password-forgot_title = Забыли пароль?
password-forgot_lead = Укажите почту, и мы пришлём ссылку, чтобы выбрать новый.
password-forgot_submit = Отправить ссылку
password-reset_title = Новый пароль
password-new = Новый пароль
password-reset_submit = Сохранить пароль
password-again = Отправить новую ссылку

account-title = Аккаунт
account-not_verified = Почта ещё не подтверждена. Откройте ссылку из нашего письма; до этого нельзя пополнить кошелёк и записаться на урок.
account-settings = Время, язык и валюта
account-zone = Часовой пояс
account-zone_help = Забронированные уроки не сдвинутся; изменится только показанное время.
account-language = Язык
account-currency = Валюта
account-currency_help = В этой валюте показаны цены. Деньги в кошельке остаются в той валюте, в которой вы платили.
account-password = Пароль
account-old_password = Текущий пароль
account-change_password = Изменить пароль
account-devices = Ваши сеансы
account-this_device = Это устройство
account-last_seen = Последний вход: { $at }
account-revoke = Завершить сеанс

wanted-title = Ваш урок: { $name }

security-title = Безопасность
security-lead = Как вы входите и как закрыть вход другим.
security-two_step = Двухэтапный вход
security-off = Выключен. Включите, и для входа понадобится ещё и код с телефона: одного украденного пароля будет мало.
security-on = Включён. Для входа нужны пароль и код из приложения-аутентификатора.
security-forced = Вам доверены чужие деньги и данные. Сначала включите двухэтапный вход, и всё остальное откроется.
security-set_up = Настроить двухэтапный вход
security-turn_off = Выключить
security-codes_left = Осталось резервных кодов: { $number }
security-new_codes = Создать новые резервные коды
security-code = Код
security-code_help = Из приложения-аутентификатора. Потеряли телефон? Введите резервный код.
security-password = Задан. Смените, если кажется, что его знает кто-то ещё.
security-sessions =
    { $count ->
        [one] { $count } открытый сеанс
        [few] { $count } открытых сеанса
        [many] { $count } открытых сеансов
       *[other] { $count } открытого сеанса
    }
security-passkeys =
    { $count ->
        [one] { $count } ключ доступа
        [few] { $count } ключа доступа
        [many] { $count } ключей доступа
       *[other] { $count } ключа доступа
    }
two_step-scan = Отсканируйте этот рисунок приложением-аутентификатором на телефоне.
two_step-picture = QR-код для приложения-аутентификатора
two_step-by_hand = Не получается отсканировать? Введите этот ключ в приложении:
two_step-code_help = Шесть цифр, которые сейчас показывает приложение.
two_step-submit = Включить
codes-title = Ваши резервные коды
codes-lead = Если потеряете телефон, каждый из них позволит войти один раз. Храните их вместе с паролями: ещё раз показать их мы не сможем.
codes-gone = Резервные коды показываются только один раз. Если ваших нет под рукой, создайте новые.
codes-done = Коды сохранены
login_code-title = Введите код
login_code-again = Начать сначала
sessions-title = Ваши сеансы
sessions-lead = Завершите то, чего не узнаёте. Мы показываем сеть, а не точное место.
sessions-others = Завершить остальные сеансы
sessions-others_help = Ключи API тоже перестанут действовать.
sessions-browser = Браузер
sessions-program = Программа
sessions-network = Сеть { $prefix }
sessions-only = Других открытых сеансов нет.
step_up-title = Подтвердите, что это вы
step_up-lead = Вы вошли уже давно. Прежде чем это менять, подтвердите, что это вы.
step_up-kept = Всё введённое сохранено. Заново нужны только пароли и коды.
step_up-submit = Продолжить
step_up-code_help = Код, который сейчас показывает приложение-аутентификатор, или резервный код.
email_again-since = Наши письма на этот адрес возвращаются (первое вернулось: { $at }). Пока вы не подтвердите его снова, мы туда ничего не отправляем; всё есть здесь, на сайте.
email_again-said = Ответ почтового сервера:
email_again-ask = Подтвердить адрес снова
email_again-title = Снова присылать письма сюда
email_again-lead = Это письмо дошло, значит, ящик снова работает. Теперь всё будет приходить туда.
email_change-title = Изменить почту
email_change-lead = Мы отправим ссылку на новый адрес. Пока вы её не откроете, ничего не изменится.
email_change-new = Новая почта
email_change-submit = Отправить ссылку
email_change-sent_title = Проверьте новый ящик
email_change-sent = Мы отправили туда ссылку. Откройте её в течение 72 часов, и вы будете входить с новым адресом. На старый мы тоже написали.
email_change-confirm_title = Использовать этот адрес
email_change-confirm_lead = Дальше вы входите с этим адресом, и наши письма приходят на него.
email_change-undo_title = Оставить прежнюю почту
email_change-undo_lead = Если вы не просили об этом изменении, остановите его здесь. Аккаунт сохранит прежний адрес, все сеансы завершатся, а новый пароль вы выберете по почте.
email_change-undone_title = Аккаунт сохранил прежнюю почту
email_change-undone = Все сеансы завершены, старый пароль больше не действует. Мы отправили вам ссылку, чтобы выбрать новый.
passkeys-title = Ключи доступа
passkeys-lead = Входите по отпечатку пальца, лицу или блокировке экрана. Ключ доступа работает только на этом сайте, поддельный его не украдёт, и он заменяет оба этапа.
passkeys-none = Пока нет ни одного.
passkeys-name = Название ключа
passkeys-name_help = Чтобы потом его узнать, например «Мой ноутбук».
passkeys-add = Добавить ключ доступа
passkeys-used = Последнее использование: { $at }
passkeys-added = Добавлен: { $at }
passkeys-remove = Удалить
passkeys-sign_in = Войти с ключом доступа
passkeys-failed = Не получилось, ничего не изменилось. Попробуйте ещё раз или войдите другим способом.
passkeys-script = Для ключей доступа нужен браузер с JavaScript. Пароль работает и без него.
oidc-go_on = Продолжить через { $provider }
oidc-other = Другие способы входа
oidc-almost = { $provider } подтверждает адрес { $email }. Осталось ответить на пару вопросов.
oidc-title = Подключённые аккаунты
oidc-lead = Входите с аккаунтом, который у вас уже есть на другом сайте, без пароля.
oidc-none = Пока нет.
oidc-connect = Подключить { $provider }
oidc-disconnect = Отключить
phone-title = Телефон
phone-none = Номера пока нет. Мы спрашиваем его перед первой выплатой или аккаунтом ребёнка и никому не показываем.
phone-is = Номер, который заканчивается на { $end }, подтверждён.
phone-number = Номер телефона
phone-number_help = С кодом страны, например +7 912 345-67-89.
phone-submit = Прислать код в SMS
phone-sent = Мы отправили SMS на номер, который заканчивается на { $end }. Код действует десять минут.
phone-code_help = Шесть цифр из SMS.
phone-confirm = Подтвердить номер

family-title = Семья
family-lead = Аккаунты ваших детей: что им можно и что решаете вы.
family-children = Ваши дети
family-none = У ваших детей здесь пока нет аккаунтов. Добавьте ребёнка ниже: о каждом уроке решаете вы.
family-age =
    { $count ->
        [one] { $count } год
        [few] { $count } года
        [many] { $count } лет
       *[other] { $count } года
    }
family-open = Открыть
family-add = Добавить ребёнка
family-name_help = Это имя видят преподаватели.
family-email = Почта ребёнка
family-email_help = С 13 лет, чтобы входить самостоятельно. Оставьте пустым, и входить за ребёнка будете вы.
family-password = Первый пароль
family-agree = Я принимаю этот текст
family-add_submit = Создать аккаунт
family-link = Привязать аккаунт подростка
family-link_text = У подростка уже есть аккаунт? Один из вас создаёт код, другой вводит его здесь. Привязывая аккаунт, вы принимаете текст для родителей.
family-code_make = Создать код
family-code = Код
family-code_is = Ваш код: { $code }. Он действует 24 часа. Введите его на этой странице, войдя в другой аккаунт.
family-code_submit = Привязать

child-allowed = Что можно ребёнку
child-may_book = Просить об уроках; каждая заявка ждёт вас
child-may_message = Писать преподавателям
child-limit = Лимит расходов
child-limit_amount = Не больше ({ $currency })
child-limit_help = Урок считается в той неделе или том месяце, когда он проходит.
child-limit_none = Без лимита
child-limit_week = В неделю
child-limit_month = В месяц
child-limit_a_week = { $amount } в неделю
child-limit_a_month = { $amount } в месяц
child-notify = О чём мы вам пишем
child-notify_requests = Заявки, которые ждут вас
child-notify_lessons = Уроки подтверждённые, отклонённые, отменённые и прошедшие
child-sign_in = Вход
child-sign_in_own = Ребёнок входит с адресом { $email }.
child-sign_in_waiting = Мы отправили ссылку на { $email }. Как только ребёнок её откроет, вход заработает.
child-sign_in_parent = У ребёнка пока нет своего входа. Войдите за него на этом устройстве; ваш сеанс здесь на это время завершится.
child-sign_in_submit = Войти за ребёнка
child-sign_in_give = Настроить вход
child-grown = Вашему ребёнку 18 лет. Аккаунт перейдёт к нему, как только у него будет свой вход.
child-consent = Текст для родителей вы приняли: { $date }.
child-particulars = Имя и часовой пояс
child-all = Все дети
child-progress = Успехи
child-close = Закрыть аккаунт ребёнка
child-close_text = Аккаунт закроется через { $days } дней после вашей просьбы. До этого его можно сохранить. Затем профиль, дата рождения и входы ребёнка удаляются; ваш аккаунт и аккаунты других детей остаются.
child-close_password = Ваш пароль
child-close_forfeit = Отказаться от денег и баллов, которые остались на этом аккаунте
child-closes_on = Этот аккаунт будет закрыт: { $date }.
child-close_stay = Сохранить аккаунт
photo-title = Фото
photo-help = JPG, PNG или WebP, до 10 МБ. Место съёмки и данные камеры мы удаляем.
photo-choose = Новое фото
photo-save = Сохранить фото
photo-remove = Убрать фото
