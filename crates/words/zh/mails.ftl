### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = 您收到此邮件，是因为您有 EduStream 账户。
mail-otherwise = 按钮打不开？请打开此网址：
mail-unnamed_device = 未注明名称的设备
sms-code = { $code } 是您的 EduStream 验证码，十分钟内有效。我们绝不会向您索要。

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

new_device =
    .subject = 您的账户有新的登录
    .body =
        { $name }，您好：

        有人用我们不认识的设备或网络登录了您的账户：{ $client }，网络 { $place }，{ $when }。

        如果是您本人，无需任何操作。如果不是，请让该设备退出登录，并设置新密码。
    .action = 查看我的登录

email_confirm_new =
    .subject = 请确认您的新邮箱
    .body =
        { $name }，您好：

        您想在账户中使用这个邮箱。请在 { $count } 小时内打开链接，之后即用它登录。

        如果您没有提出过这项申请，请忽略本邮件。
    .action = 使用这个邮箱

email_change_asked =
    .subject = 您的邮箱即将更改
    .body =
        { $name }，您好：

        有人在您的账户中申请改用 { $email }。打开我们发往该邮箱的链接后，更改即生效。

        如果不是您本人操作，请立即阻止：您的账户将保留此邮箱，所有设备都会退出登录。
    .action = 不是我操作的

email_changed =
    .subject = 您的邮箱已更改
    .body =
        { $name }，您好：

        您的账户现在使用 { $email }，本邮箱不能再用于登录。

        如果不是您本人操作，7 天内可以撤销：您的账户会恢复使用本邮箱，所有设备都会退出登录。
    .action = 不是我操作的

email_in_use =
    .subject = 您在这里已有账户
    .body =
        { $name }，您好：

        有人想把这个邮箱用于另一个账户，但您已经用它注册过。如果是您本人，直接登录即可。

        如果不是，无需任何操作，一切保持不变。
    .action = 登录

passkey_added =
    .subject = 已添加通行密钥
    .body =
        { $name }，您好：

        从现在起，可以用通行密钥“{ $passkey }”登录您的账户。

        如果不是您本人操作，请立即设置新密码。
    .action = 不是我操作的

passkey_removed =
    .subject = 已移除通行密钥
    .body =
        { $name }，您好：

        通行密钥“{ $passkey }”不能再登录您的账户。

        如果不是您本人操作，请立即设置新密码。
    .action = 不是我操作的

phone_confirmed =
    .subject = 您的手机号已确认
    .body =
        { $name }，您好：

        您的账户现已绑定尾号为 { $number } 的手机号。

        如果不是您本人操作，请立即设置新密码。
    .action = 不是我操作的
deletion_asked =
    .subject = 您的账户将被关闭
    .body =
        { $name }，您好：

        您申请关闭账户。账户将于 { $date } 关闭。

        在此之前，您可以登录并保留账户。如果这不是您本人的操作，请保留账户并设置新密码。
    .action = 保留我的账户

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

edit_approved =
    .subject = 您的修改已发布
    .body =
        { $name }，您好：

        学生现在可以看到您资料的修改。
    .action = 查看我的资料

edit_declined =
    .subject = 您的修改没有被采用
    .body =
        { $name }，您好：

        我们保留了原来的资料。原因：{ $reason }

        您可以再次修改，我们会重新查看。
    .action = 修改我的资料

verified =
    .subject = 您获得了新徽章
    .body =
        { $name }，您好：

        我们审核了您的文件。学生现在可以在您的资料中看到徽章，文件会在 30 天后删除。
    .action = 查看我的徽章

verification_rejected =
    .subject = 您的文件不足以证明
    .body =
        { $name }，您好：

        我们暂时无法授予徽章。原因：{ $reason }

        您可以随时发送其他文件。
    .action = 发送其他文件

search_found =
    .subject = 您的搜索有新老师
    .body =
        { $name }，您好：

        有新老师符合您保存的搜索：{ $tutors }
    .action = 查看搜索

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

lesson_reminder =
    .subject = 即将上课：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        您和 { $counterpart } 的 { $subject } 课将于 { $when } 开始。

        不能上课？请现在就在这节课的页面上说明：可以提议其他时间，也可以取消。
    .action = 查看这节课

tutor_absent =
    .subject = 款项已退回：{ $counterpart } 没有来上课
    .body =
        { $name }，您好：

        很抱歉，{ $counterpart } 没有来上您 { $when } 的 { $subject } 课。全部课费已退回您的钱包。

        我们正在寻找可以代课的老师，找到后会立即告诉您。
    .action = 查看这节课

tutor_absent_own =
    .subject = 缺课：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        { $counterpart } 在 { $when } 的 { $subject } 课上等您，并反馈您没有来。课费已退回对方。

        这节课在您的数据中记为缺课。如果情况并非如此，请在这节课的页面上反馈。
    .action = 查看这节课

student_absent =
    .subject = { $counterpart } 没有来：课费照付给您
    .body =
        { $name }，您好：

        { $counterpart } 没有来上 { $when } 的 { $subject } 课。课费照常付给您。
    .action = 查看这节课

student_absent_own =
    .subject = { $counterpart } 在等您上课：{ $subject }，{ $when }
    .body =
        { $name }，您好：

        { $counterpart } 在 { $when } 的 { $subject } 课上等您，并反馈您没有来。因此这节课照常收费。

        如果情况并非如此，请在这节课的页面上反馈。
    .action = 查看这节课

move_declined =
    .subject = 时间不变：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        { $counterpart } 希望保持原来的时间。您的 { $subject } 课仍在 { $when }。{ $reason }
    .action = 查看这节课

lesson_moved =
    .subject = 新时间：{ $subject }，{ $counterpart }，{ $when }
    .body =
        { $name }，您好：

        您和 { $counterpart } 的 { $subject } 课改到 { $when }。价格不变，没有再次扣款。
    .action = 查看这节课

times_proposed =
    .subject = 其他时间：{ $subject }，{ $counterpart }
    .body =
        { $name }，您好：

        { $counterpart } 在 { $when } 没有空，但为 { $subject } 课提议了其他时间。请选一个合适的时间，选定后这节课即确认。
    .action = 选择时间

times_lapsed =
    .subject = 没有约成：{ $subject }，{ $counterpart }
    .body =
        { $name }，您好：

        { $counterpart } 为 { $subject } 课（原定 { $when }）提议的时间都没有被选中，申请已过期。

        款项已退回您的钱包。
    .action = 查看申请

move_asked =
    .subject = 换个时间？{ $subject }，{ $counterpart }
    .body =
        { $name }，您好：

        { $counterpart } 希望把 { $subject } 课从 { $when } 改到 { $asked }。

        在您同意之前一切不变，价格也不变。
    .action = 答复

replacement_found =
    .subject = { $counterpart } 可以教您 { $subject }，{ $when }
    .body =
        { $name }，您好：

        { $counterpart } 也教 { $subject }，{ $when } 有空。如果合适，请预约；这个时间没有为您保留。
    .action = 预约这节课
