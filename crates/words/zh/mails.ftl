### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = 您收到此邮件，是因为您有 EduStream 账户。
mail-otherwise = 按钮打不开？请打开此网址：

verify_email =
    .subject = 请确认您的邮箱
    .body =
        { $name }，您好：

        欢迎来到 EduStream！确认邮箱后，您就可以充值，约第一节课了。链接在 { $count } 小时内有效。

        如果您没有注册，请忽略此邮件。
    .action = 确认我的邮箱

already_registered =
    .subject = 您已经有账户了
    .body =
        { $name }，您好：

        有人想用您的邮箱创建账户，但您已经有账户了。如果是您本人，直接登录即可；如果忘记了密码，可以在同一页面重设。

        如果不是您，无需任何操作，没有任何变动。
    .action = 登录

reset_password =
    .subject = 重设密码
    .body =
        { $name }，您好：

        您申请了重设密码。链接只能使用一次，{ $count } 小时内有效。

        如果不是您申请的，请忽略此邮件，您的密码不会改变。
    .action = 重设密码

password_changed =
    .subject = 您的密码已更改
    .body =
        { $name }，您好：

        您的密码已更改，其他设备均已退出登录。

        如果不是您本人操作，请立即重设密码。
    .action = 不是我操作的

two_step_on =
    .subject = 两步验证已开启
    .body =
        { $name }，您好：

        从现在起，登录需要密码和验证器应用中的验证码。

        如果不是您本人操作，请立即设置新密码。
    .action = 不是我操作的

two_step_off =
    .subject = 两步验证已关闭
    .body =
        { $name }，您好：

        登录又只需要密码了。

        如果不是您本人操作，请立即设置新密码。
    .action = 不是我操作的

recovery_code_used =
    .subject = 恢复码已被使用
    .body =
        { $name }，您好：

        有人用您的一个恢复码登录了您的账户。该恢复码已失效；剩余不多时请生成新的。

        如果不是您本人操作，请立即设置新密码。
    .action = 不是我操作的

tutor_approved =
    .subject = 您的老师资料已通过审核
    .body =
        { $name }，您好：

        学生现在可以找到您了。请检查每周的可约时间：学生只能约这些时间。
    .action = 检查我的时间

tutor_declined =
    .subject = 您的老师资料需要修改
    .body =
        { $name }，您好：

        您的资料暂时没有通过审核。原因：{ $reason }

        请修改并保存，我们会再看一遍。
    .action = 修改我的资料

report_filed =
    .subject = 有一份问题报告等待答复
    .body =
        { $name }，您好：

        有人告诉我们某节课出了问题。请阅读并答复。
    .action = 阅读报告

report_answered =
    .subject = 对您的报告的答复
    .body =
        { $name }，您好：

        感谢您告诉我们。{ $answer }
    .action = 打开报告

booking_requested =
    .subject = 新的约课申请：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        { $counterpart } 想约您 { $when } 的 { $subject } 课。

        请在 24 小时内答复；逾期申请失效，该时间重新开放。
    .action = 答复申请

booking_confirmed =
    .subject = 已确认：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        您和 { $counterpart } 的 { $subject } 课已确认，时间是 { $when }。
    .action = 查看这节课

booking_declined =
    .subject = 已拒绝：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        { $counterpart } 无法上您约的 { $when } 的 { $subject } 课。{ $reason }

        款项已退回您的钱包。
    .action = 查看申请

booking_expired =
    .subject = 没有答复：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        { $counterpart } 没有及时答复您 { $when } 的 { $subject } 约课申请。

        款项已退回您的钱包。其他老师也许有空。
    .action = 查看申请

booking_cancelled =
    .subject = 已取消：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        您和 { $counterpart } 在 { $when } 的 { $subject } 课已取消。{ $reason }

        退款情况请看这节课的页面。
    .action = 查看这节课

lesson_ended =
    .subject = { $counterpart } 的 { $subject } 课，感觉怎么样？
    .body =
        { $name }，您好：

        您和 { $counterpart } 在 { $when } 的 { $subject } 课已结束。
    .action = 查看这节课

lesson_time_moved =
    .subject = 当地时间调整：{ $subject } 课的时间不变
    .body =
        { $name }，您好：

        您和 { $counterpart } 的 { $subject } 课约在 { $agreed }。新的法律调整了当地时间，这节课仍按当地的约定时间上。

        在您那里，开课时间是 { $when }。如果不再合适，您可以在这节课的页面取消。
    .action = 查看这节课

lesson_time_kept =
    .subject = 当地时间调整：请核对 { $subject } 课的时间
    .body =
        { $name }，您好：

        您和 { $counterpart } 的 { $subject } 课约在 { $agreed }。新的法律调整了当地时间，但这节课无法随之调整：新的时间已被占用、过于临近或并不存在。

        因此这节课仍在原来的时间开始，在您那里是 { $when }。如果不合适，您可以在这节课的页面取消。
    .action = 查看这节课

child_sign_in =
    .subject = 您的 EduStream 登录方式
    .body =
        { $name }，您好：

        { $parent } 为您设置了登录方式。请用一起选定的密码确认此邮箱，之后您就可以找老师、申请上课。

        如果您不认识 { $parent }，请忽略此邮件。
    .action = 确认我的邮箱

child_thirteen =
    .subject = { $child } 满 13 岁了
    .body =
        { $name }，您好：

        { $child } 已满 13 岁，可以有自己的登录方式：用自己的邮箱找老师、申请上课。每节课仍由您决定。
    .action = 设置登录方式

child_waits =
    .subject = { $child } 满 18 岁了：还差一步
    .body =
        { $name }，您好：

        { $child } 已满 18 岁，账户将归本人所有。目前还没有自己的登录方式：请输入邮箱，我们会发送链接。
    .action = 输入邮箱

child_grown =
    .subject = { $child } 满 18 岁了
    .body =
        { $name }，您好：

        { $child } 已满 18 岁，账户归本人所有。从今天起自己约课、自己付款。您已付款的课会照常进行。
    .action = 打开家庭

account_yours =
    .subject = 账户归您所有
    .body =
        { $name }，您好：

        您已满 18 岁：账户现在只归您所有。您自己决定上什么课，并用自己的钱包付款。已预约的课保持不变。
    .action = 打开我的账户

approval_asked =
    .subject = { $child } 申请上课：{ $counterpart } 的 { $subject }
    .body =
        { $name }，您好：

        { $child } 想上 { $counterpart } 的 { $subject } 课：{ $when }。费用 { $amount }，只有您批准后才从您的钱包支付。

        请在 { $until } 前决定。在此之前时间会保留，老师还不知道。
    .action = 去决定

approval_refused =
    .subject = 申请未获批准：{ $counterpart } 的 { $subject }
    .body =
        { $name }，您好：

        您的父母没有批准 { $counterpart } 的 { $subject } 课：{ $when }。{ $reason }

        该时间已重新开放。请问问他们什么样的课合适。
    .action = 打开申请
