### Registering, signing in, passwords, the account.

register-title = 创建账户
register-lead = 学生免费。老师只为上过的课支付佣金，没有其他费用。
register-role = 您来这里想做什么？
register-role_student = 我想学习
register-role_tutor = 我想教课
register-name = 姓名
register-name_help = 别人会看到这个名字。
register-birth_date = 出生日期
register-birth_date_help = 您必须年满 18 岁。
register-submit = 创建账户
register-terms = 创建账户即表示您同意：
register-have_account = 已有账户？

check_mail-title = 请查看邮箱
check_mail-lead = 我们给您发了一个链接，请打开它来确认邮箱。
check_mail-reset_lead = 如果这个邮箱有账户，重设密码的链接已经发出。
check_mail-help = 过了几分钟还没收到？请看看垃圾邮件。
check_mail-again = 重新发送链接
check_mail-dev = 开发模式：邮件可在 /dev/mailbox?to=地址 查看

verify-title = 确认您的邮箱
verify-lead = 输入您注册时设置的密码，就可以充值和约课。
verify-submit = 确认我的邮箱

login-title = 登录
login-submit = 登录
login-forgot = 忘记密码？
login-no_account = 还没有账户？去注册
login-demo = 开发模式。演示账户：student-001@demo.test、tutor-001@demo.test、admin@demo.test；密码 Demo-2026!

password-forgot_title = 忘记密码？
password-forgot_lead = 请输入您的邮箱，我们会发送重设密码的链接。
password-forgot_submit = 发送链接
password-reset_title = 设置新密码
password-new = 新密码
password-reset_submit = 保存密码
password-again = 发送新链接

account-title = 账户
account-not_verified = 您的邮箱尚未确认。请打开我们发给您的链接；在此之前无法充值和约课。
account-settings = 时间、语言和货币
account-zone = 时区
account-zone_help = 已约的课不会变，变的只是显示的时间。
account-language = 语言
account-currency = 货币
account-currency_help = 价格以此货币显示。钱包里的钱保持您付款时的货币。
account-password = 密码
account-old_password = 当前密码
account-change_password = 更改密码
account-devices = 设备
account-this_device = 本设备
account-last_seen = 最近使用：{ $at }
account-revoke = 退出登录

wanted-title = 您与 { $name } 的课

security-title = 安全
security-lead = 您如何登录，以及如何把别人挡在门外。
security-two_step = 两步验证
security-off = 已关闭。开启后，登录还需要您手机上的验证码，仅凭偷来的密码什么也打不开。
security-on = 已开启。登录需要密码和验证器应用中的验证码。
security-forced = 您管理着他人的资金和数据。请先设置两步验证，之后其他功能即会开放。
security-set_up = 设置两步验证
security-turn_off = 关闭
security-codes_left = 剩余恢复码：{ $number }
security-new_codes = 生成新的恢复码
security-code = 验证码
security-code_help = 来自验证器应用。手机丢了？请使用恢复码。
two_step-scan = 请用手机上的验证器应用扫描此图。
two_step-picture = 用于验证器应用的二维码
two_step-by_hand = 无法扫描？请在应用中输入此密钥：
two_step-code_help = 应用当前显示的六位数字。
two_step-submit = 开启
codes-title = 您的恢复码
codes-lead = 如果手机丢失，每个恢复码可登录一次。请与密码存放在一起：我们无法再次显示。
codes-gone = 恢复码只显示一次。如果您没有保存，请生成新的。
codes-done = 我已保存
login_code-title = 请输入验证码
login_code-again = 重新开始

family-title = 家庭
family-lead = 您孩子的账户：他们可以做什么，由您决定什么。
family-children = 您的孩子
family-none = 您的孩子在这里还没有账户。请在下方添加；每节课都由您决定。
family-age =
    { $count ->
       *[other] { $count } 岁
    }
family-open = 打开
family-add = 添加孩子
family-name_help = 老师会看到这个名字。
family-email = 孩子的邮箱
family-email_help = 年满 13 岁可用它自己登录。留空则由您为孩子登录。
family-password = 初始密码
family-agree = 我同意以上内容
family-add_submit = 创建账户
family-link = 关联青少年的账户
family-link_text = 您的孩子已有账户？一方创建代码，另一方在此输入。关联账户即表示您同意家长须知。
family-code_make = 创建代码
family-code = 代码
family-code_is = 您的代码：{ $code }。24 小时内有效。请用另一个账户登录后在本页输入。
family-code_submit = 关联账户

child-allowed = 孩子可以做什么
child-may_book = 申请上课；每个申请都等您决定
child-may_message = 给老师发消息
child-limit = 消费上限
child-limit_amount = 最多（{ $currency }）
child-limit_help = 一节课计入上课当天所在的周或月。
child-limit_none = 不设上限
child-limit_week = 每周
child-limit_month = 每月
child-notify = 我们发邮件告诉您什么
child-notify_requests = 等您决定的申请
child-notify_lessons = 已确认、被拒绝、已取消或已结束的课
child-sign_in = 登录
child-sign_in_own = 孩子用 { $email } 登录。
child-sign_in_waiting = 我们已向 { $email } 发送链接。孩子打开后即可登录。
child-sign_in_parent = 孩子还没有自己的登录方式。请在此设备上为孩子登录；期间您在这里会退出登录。
child-sign_in_submit = 为孩子登录
child-sign_in_give = 设置登录方式
child-grown = 您的孩子已满 18 岁。有了自己的登录方式后，账户就归孩子所有。
child-consent = 您已于 { $date } 同意家长须知。
child-particulars = 姓名和时区
child-all = 所有孩子
