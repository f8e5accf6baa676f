### Registering, signing in, passwords, the account.

register-title = Создайте аккаунт
register-lead = Для учеников бесплатно. Преподаватели платят только комиссию с проведённых уроков.
register-role = Зачем вы здесь?
register-role_student = Хочу учиться
register-role_tutor = Хочу преподавать
register-name = Имя
register-name_help = Имя, которое видят другие.
register-birth_date = Дата рождения
register-birth_date_help = Аккаунт можно открыть с 18 лет.
register-submit = Создать аккаунт
register-terms = Создавая аккаунт, вы принимаете:
register-have_account = Уже были у нас?

check_mail-title = Проверьте почту
check_mail-lead = Мы отправили вам ссылку. Откройте её, чтобы подтвердить адрес.
check_mail-reset_lead = Если для этого адреса есть аккаунт, ссылка для нового пароля уже в пути.
check_mail-help = Ничего нет через несколько минут? Загляните в спам.
check_mail-again = Отправить ссылку ещё раз
check_mail-dev = Режим разработки: письма можно прочитать по адресу /dev/mailbox?to=АДРЕС

verify-title = Подтвердите почту
verify-lead = Одно нажатие — и можно пополнять и бронировать.
verify-submit = Подтвердить почту

login-title = Вход
login-submit = Войти
login-forgot = Забыли пароль?
login-no_account = Нет аккаунта? Зарегистрируйтесь
login-demo = Режим разработки. Демо-аккаунты: student-001@demo.test, tutor-001@demo.test, admin@demo.test; пароль Demo-2026!

password-forgot_title = Новый пароль
password-forgot_lead = Укажите почту, и мы пришлём ссылку.
password-forgot_submit = Отправить ссылку
password-reset_title = Выберите новый пароль
password-new = Новый пароль
password-reset_submit = Сохранить пароль
password-again = Отправить новую ссылку

account-title = Аккаунт
account-not_verified = Почта ещё не подтверждена. Откройте ссылку из письма; до этого нельзя пополнять кошелёк и бронировать.
account-settings = Время, язык и валюта
account-zone = Часовой пояс
account-zone_help = Занятия остаются в тот же момент; меняется только то, как он показан на ваших часах.
account-language = Язык
account-currency = Валюта
account-currency_help = В ней показаны цены. Деньги в кошельке остаются в своей валюте.
account-password = Пароль
account-old_password = Текущий пароль
account-change_password = Изменить пароль
account-devices = Устройства
account-this_device = Это устройство
account-last_seen = Последний вход: { $at }
account-revoke = Завершить сеанс
