### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = 您收到此邮件，是因为您有 EduStream 账户。
mail-otherwise = 按钮打不开？请打开此网址：
mail-unnamed_device = 未注明名称的设备
mail-paid_by_provider = 支付服务商
mail-paid_by_bank = 银行转账
mail-paid_by_hand = 按约定方式
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

        您的密码已更改。其他设备均已退出登录，所有 API 密钥均已停用。

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

email_again =
    .subject = 请确认此邮箱已恢复正常
    .body =
        { $name }，您好：

        我们发往此邮箱的邮件曾被退回，因此已停止发送。如果您看到这封邮件，说明它已恢复正常。请在 { $count } 小时内打开链接，即可重新收到邮件。

        如果您没有提出过这项申请，请忽略本邮件。
    .action = 重新把邮件发到这里

email_undeliverable =
    .subject = 您收不到我们的邮件
    .body =
        { $name }，您好：

        我们发往您邮箱的邮件被退回，因此不再向它发送。请重新确认邮箱，或换一个，以免错过课程消息。
    .action = 打开账户

taken_back =
    .subject = 您的账户已恢复原邮箱
    .body =
        { $name }，您好：

        邮箱更改已撤销。为安全起见，更改前 30 天内添加到账户的内容也已移除：两步登录、通行密钥、已关联的账户、API 密钥、手机号和日历地址。

        请用我们另一封邮件中的链接设置新密码，然后重新设置属于您的内容。
    .action = 打开安全页面

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

key_made =
    .subject = 已创建 API 密钥
    .body =
        { $name }，您好：

        API 密钥“{ $key }”已创建。从现在起，持有它的程序可以代表您操作。

        如果不是您本人操作，请立即设置新密码，所有密钥会随之失效。
    .action = 不是我操作的

key_ended =
    .subject = API 密钥已停用
    .body =
        { $name }，您好：

        API 密钥“{ $key }”已停用，使用它的程序不能再代表您操作。

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

deletion_waits =
    .subject = 您的账户尚未关闭
    .body =
        { $name }，您好：

        您的账户原定今天关闭，但仍有未了结的事项：一节课、进行中的付款，或您申请之后到账的款项。我们每天都会重试。

        请用完或提取余额，或再次申请关闭并放弃余额。
    .action = 查看未了结的事项

identity_connected =
    .subject = { $provider } 已关联到您的账户
    .body =
        { $name }，您好：

        从现在起，可以用您的 { $provider } 账户登录这里的账户。

        如果不是您本人操作，请立即设置新密码，并在“安全”中取消关联。
    .action = 不是我操作的

identity_disconnected =
    .subject = { $provider } 已与您的账户取消关联
    .body =
        { $name }，您好：

        您的 { $provider } 账户不再能登录这里的账户。邮箱和密码照常可用；如果您还没有设置密码，请通过“忘记密码？”设置。

        如果不是您本人操作，请立即设置新密码。
    .action = 不是我操作的

staff_invited =
    .subject = EduStream 邀请您加入
    .body =
        { $name }，您好：

        EduStream 已为此邮箱创建账户。请设置密码后使用；链接仅可使用一次，{ $hours } 小时内有效。过期后可通过“忘记密码”重新获取。

        如果您并未期待此邮件，请忽略。
    .action = 设置密码

suspended =
    .subject = 您的账户已被暂停
    .body =
        { $name }，您好：

        您的账户已被暂停，目前无法登录。原因：

        { $reason }

        如有误，请在此告知：{ $contact }。
    .action = 获取帮助

restored =
    .subject = 您的账户已恢复
    .body =
        { $name }，您好：

        您的账户已不再暂停，可以重新登录。
    .action = 登录

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

skill_verified =
    .subject = 您的技能已通过认证：{ $skill }
    .body =
        { $name }，您好！

        三位互不相识的人评估了您的水平，一致认可。“{ $skill }”现在带有徽章，有效期两年。
    .action = 查看我的技能

skill_declined =
    .subject = 技能暂未通过认证：{ $skill }
    .body =
        { $name }，您好！

        看过“{ $skill }”的人暂时还没有被说服。请读一读他们写的话；如果他们漏看了什么，您可以再请其他人看一次。
    .action = 阅读评语

help_asked =
    .subject = { $student } 需要帮助：{ $subject }
    .body =
        { $name }，您好！

        { $student } 写道：{ $text }
    .action = 提供一节课

help_offered =
    .subject = { $tutor } 可以帮助您：{ $subject }
    .body =
        { $name }，您好！

        { $tutor } 给出了价格和时间。选一个时间即可预约。
    .action = 查看方案

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

lesson_notes =
    .subject = { $subject } 课学了什么，接下来做什么
    .body =
        { $name }，您好：

        { $counterpart } 写下了 { $when } 的 { $subject } 课的要点。
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

        { $counterpart } 为您的课（{ $subject }，{ $when }）提议了其他时间。课程页面会显示这些时间以及选择的截止时间。价格不变。
    .action = 选择时间

times_lapsed =
    .subject = 没有约成：{ $subject }，{ $counterpart }
    .body =
        { $name }，您好：

        { $counterpart } 为 { $subject } 课（原定 { $when }）提议的时间都没有被选中，申请已过期。

        款项已退回您的钱包。
    .action = 查看申请

card_lapsed =
    .subject = 请重新付款：{ $subject }，{ $counterpart }
    .body =
        { $name }，您好：

        银行已不再为您的 { $subject } 课（{ $counterpart }，{ $when }）保留款项：银行卡最多保留一周。没有扣款。

        请在一天内重新付款，否则这节课将取消。
    .action = 为课程付款

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

review_waits =
    .subject = { $counterpart } 评价了您的 { $subject } 课
    .body =
        { $name }，您好：

        { $counterpart } 评价了 { $when } 的 { $subject } 课。您写完自己的评价后，或两周后，即可查看。
    .action = 写评价

review_read =
    .subject = { $counterpart } 对 { $subject } 课的评价
    .body =
        { $name }，您好：

        { $counterpart } 评价了 { $when } 的 { $subject } 课。现在可以查看了。
    .action = 查看评价

wait_offer =
    .subject = 有空位了：{ $title }
    .body =
        { $name }，您好：

        您等候的课有空位了：{ $title }，{ $when }。我们为您保留到 { $until }，之后会询问下一位。
    .action = 立即预约

series_price =
    .subject = 新价格：{ $counterpart } 的 { $subject } 课
    .body =
        { $name }，您好：

        { $counterpart } 更改了 { $subject } 课的价格。您同意的是原来的价格，所以我们没有预约您系列课中接下来的课。已预约的课不变。

        如果您接受新价格，请在 { $counterpart } 的页面上预约接下来的课。
    .action = 查看系列课
package_gift =
    .subject = { $name } 送您 { $tutor } 的课
    .body =
        您好：

        { $name } 送您一个 { $tutor } 的课包：{ $count } 节课，已付款。

        { $message }

        请打开链接，登录或创建账户，然后选择时间。谁先打开链接，课包就归谁，请不要转发。
    .action = 领取礼物

package_ending =
    .subject = { $tutor } 的课包即将到期：{ $date }
    .body =
        { $name }，您好：

        您在 { $tutor } 的课包有效期到 { $date }，还有 { $count } 节课可约。您也可以延长一次、转给别的老师，或结束课包并拿回余款。
    .action = 打开课包

package_ended =
    .subject = { $tutor } 的课包已到期：退回 { $amount }
    .body =
        { $name }，您好：

        您在 { $tutor } 的课包已到期，还剩 { $count } 节课。钱没有浪费：{ $amount } 已退回您的钱包。上过的课按单节价格计算。
    .action = 查看课包

package_tutor_gone =
    .subject = 您的课包已结束：退回 { $amount }
    .body =
        { $name }，您好：

        您一个课包的老师已不在这里授课，课包随之结束，还剩 { $count } 节课。剩余的钱已全部退回您的钱包：{ $amount }。
    .action = 查看课包

credits_ending =
    .subject = { $count } 积分将过期：{ $date }
    .body =
        { $name }，您好：

        您有 { $count } 积分将于 { $date } 过期。请在此之前用来约课；先过期的积分会先使用。
    .action = 查看我的积分

trial_credit =
    .subject = { $amount }，用来上另一位老师的课
    .body =
        { $name }，您好：

        很遗憾试听课的老师不适合您。您现在有 { $amount }，可用来上另一位老师的课，有效期至{ $date }，付款时优先使用。
    .action = 寻找另一位老师

card_ending =
    .subject = 您的卡片 { $card } 即将过期：{ $month }
    .body =
        { $name }，您好：

        您保存的卡片 { $card } 有效期至 { $month } 底。收到银行的新卡后请保存新卡，充值和约课就能照常进行。
    .action = 查看我的卡片

plan_unpaid =
    .subject = 未能扣取您的套餐费用 { $amount }
    .body =
        { $name }，您好：

        您的套餐新的一个月需要 { $amount }，但余额和卡片都未能支付。我们会在 { $days } 天内每天重试。请充值钱包或保存另一张卡片，以保留您的套餐。
    .action = 查看我的套餐

plan_ended =
    .subject = 您的套餐已结束
    .body =
        { $name }，您好：

        由于本月费用未能支付，您的套餐已结束。您的资料、课程和正在进行的推广不受影响，您可以随时重新选择套餐。
    .action = 查看套餐
calendar_stale =
    .subject = 您的 { $calendar } 日历在这里不是最新的
    .body =
        { $name }，您好：

        我们有一段时间读不到您的 { $calendar } 日历。此后您在那里添加的安排这里并不知道，学生可能会预约您没空的时间。我们会继续尝试；请查看是否需要您处理。
    .action = 查看我的日历

calendar_sign_in =
    .subject = 请重新连接您的 { $calendar } 日历
    .body =
        { $name }，您好：

        您的 { $calendar } 日历不再允许我们访问。重新连接之前，您在那里的安排不会占用这里的时间，课也不会写入那里。
    .action = 重新连接

calendar_asks =
    .subject = 一节课在您的 { $calendar } 日历里变了
    .body =
        { $name }，您好：

        您在 { $calendar } 日历里删除或移动了一节课。这节课仍按约定进行：没有您在这里确认，什么都不会取消。请把它放回去，或在能看到费用的地方取消或改期。
    .action = 去决定

payout_failed =
    .subject = 您的提现 { $amount } 被退回
    .body =
        { $name }，您好：

        银行没有接受您 { $amount } 的提现，钱已回到您的收入中。请检查收款方式，然后重新申请。
    .action = 查看提现

case_opened =
    .subject = 有一个争议待处理：与 { $counterpart } 的{ $subject }课
    .body =
        { $name }，您好：

        您 { $when } 的{ $subject }课有一个争议待处理。已付的款项会等到裁定为止，最多两天。

        请在课程页面说明您这边的情况。
    .action = 查看这节课

case_decided =
    .subject = 争议已裁定：与 { $counterpart } 的{ $subject }课
    .body =
        { $name }，您好：

        您 { $when } 的{ $subject }课的争议已裁定。结果和理由在课程页面。
    .action = 查看这节课

case_offered =
    .subject = 争议方案：与 { $counterpart } 的{ $subject }课
    .body =
        { $name }，您好：

        关于您 { $when } 的{ $subject }课的争议，我们按固定规则、根据课堂记录提出了方案。

        双方在两天内都接受，即刻执行；否则由我们的工作人员裁定。
    .action = 查看方案

case_appealed =
    .subject = 争议有申诉：与 { $counterpart } 的{ $subject }课
    .body =
        { $name }，您好：

        关于您 { $when } 的{ $subject }课的裁定有人申诉。我们的另一位工作人员会在两天内重新审核，其裁定为最终裁定。

        在此之前，您可以在争议页面补充说明。
    .action = 查看争议

case_final =
    .subject = 申诉已裁定：与 { $counterpart } 的{ $subject }课
    .body =
        { $name }，您好：

        关于您 { $when } 的{ $subject }课的申诉已作最终裁定。结果和理由在争议页面。
    .action = 查看结果

payout_method_changed =
    .subject = 您的提现将转到另一个账户
    .body =
        { $name }，您好：

        您的收入现在按此方式支付：{ $way }。如果之前是另一个账户，首笔提现将在 { $hours } 小时后转到新账户。

        如果不是您本人操作，请在 { $days } 天内撤销：恢复之前的账户，停止此后申请的提现，并由您设置新密码。
    .action = 不是我操作的

refund_done =
    .subject = 您的课程已退回 { $amount }
    .body =
        { $name }，您好：

        我们已将您课程的 { $amount } 退回原付款处。说明：{ $answer }
    .action = 查看课程

refund_taken =
    .subject = 一节课的 { $amount } 已退给学生
    .body =
        { $name }，您好：

        我们已将您一节课的 { $amount } 退给学生。您的部分将从收入中扣除；已提现的部分将从之后的收入中扣除。
    .action = 查看课程

card_not_taken =
    .subject = 您与 { $tutor } 的课已取消：银行卡未扣款
    .body =
        { $name }，您好：

        您与 { $tutor } 的课的银行卡付款（{ $amount }）我们无法接受，因此课已取消。没有扣款，卡上冻结的金额已解除；银行可能需要几天才会显示。

        请换一张卡重新约课，或先给钱包充值。如果您认为有误，请联系支持团队。
    .action = 查看课程

refund_declined =
    .subject = 您的课程不予退款
    .body =
        { $name }，您好：

        我们审核了您的申请，这节课不予退款。说明：{ $answer }
    .action = 查看课程
message_waits =
    .subject = { $counterpart } 给您发来新消息
    .body =
        { $name }，您好：

        { $counterpart } 给您写了消息。请在 EduStream 上查看并回复。
    .action = 查看消息
message_reminder =
    .subject = 提醒：{ $counterpart } 的消息
    .body =
        { $name }，您好：

        您希望现在再看一下 { $counterpart } 发来的消息。
    .action = 阅读消息
message_unsent =
    .subject = 未发送：您给 { $counterpart } 的消息
    .body =
        { $name }，您好：

        您给 { $counterpart } 的消息原定现在发送，但您已不能在该对话中写消息，因此没有发送。内容会保留 30 天。
    .action = 查看消息

digest =
    .subject = 等待您查看的内容
    .body =
        { $name }，您好：

        自上次汇总以来的新动态：
    .action = 查看全部通知

micro_offered =
    .subject = { $student } 现在需要{ $subject }方面的帮助
    .body =
        { $name }，您好：

        { $student } 现在需要一刻钟的{ $subject }帮助。您有一分钟时间答应。
    .action = 查看申请

circle_time =
    .subject = 新的聚会时间：{ $title }
    .body =
        { $name }，您好：

        您的学习圈“{ $title }”又要聚会了：{ $when }。请告诉大家您是否参加。
    .action = 回复

place_free =
    .subject = 又有空位了：{ $title }
    .body =
        { $name }，您好：

        有人离开了“{ $title }”，名额空出来了。您认识合适的人吗？
    .action = 查看小组

cohort_off =
    .subject = 已取消：{ $title }
    .body =
        { $name }，您好：

        “{ $title }”的同期班取消了。您付的钱已退回余额。如果您已学过可退的部分，课程仍归您所有。
    .action = 查看其他班次

cohort_place =
    .subject = 名额为您保留至 { $until }：{ $title }
    .body =
        { $name }，您好：

        “{ $title }”有空位了，轮到您。名额为您保留至 { $until }，之后将给下一位。
    .action = 立即报名

session_reminder =
    .subject = 即将开始：{ $title }，{ $when }
    .body =
        { $name }，您好：

        “{ $title }”的聚会时间：{ $when }。房间提前一刻钟开放。
    .action = 查看小组

help_note_waits =
    .subject = 有一条笔记等您查看：{ $title }
    .body =
        { $name }，您好：

        有人在“{ $title }”中帮助了学员，并留下一条笔记。请阅读后向所有学员显示或拒绝。
    .action = 阅读笔记

co_teacher_asked =
    .subject = 一起教“{ $title }”？
    .body =
        { $name }，您好：

        { $teacher } 邀请您一起教课程“{ $title }”。您将获得该课程收入的 { $share }%。您可以编写单元、上传视频，并回复学员提交的作业。
    .action = 查看并回复

weekly_summary =
    .subject = 您在 EduStream 的一周
    .body =
        { $name }，您好：

        上周的收获如下：
    .action = 查看我的进步

tutors_today =
    .subject = 今天为您推荐的老师
    .body =
        { $name }，您好：

        以下老师符合您的要求，而且近期有空：
    .action = 查看推荐理由

warned =
    .subject = 请您阅读：一次警告
    .body =
        { $name }，您好：

        您在 EduStream 上的一个行为违反了规则：{ $reason }

        这一次没有其他后果。如果您有不同看法，可以在 30 天内申诉。
    .action = 查看警告

restricted =
    .subject = 您暂时不能约课，也不能给新的人写消息
    .body =
        { $name }，您好：

        您在 EduStream 上的一个行为违反了规则：{ $reason }

        在我们解除之前，您不能约课、不能给新的人写消息，也不能写评价。已约的课照常进行。如果您有不同看法，可以在 30 天内申诉。
    .action = 查看原因或申诉

restricted_until =
    .subject = { $until } 之前您不能约课，也不能给新的人写消息
    .body =
        { $name }，您好：

        您在 EduStream 上的一个行为违反了规则：{ $reason }

        { $until } 之前，您不能约课、不能给新的人写消息，也不能写评价。已约的课照常进行。如果您有不同看法，可以在 30 天内申诉。
    .action = 查看原因或申诉

restriction_over =
    .subject = 一切恢复正常
    .body =
        { $name }，您好：

        您账户的限制已经结束。您又可以约课、写消息和写评价了。
    .action = 打开 EduStream

appeal_refused =
    .subject = 对您申诉的答复
    .body =
        { $name }，您好：

        我们重新看过，维持原来的决定。{ $answer }
    .action = 打开账户

appeal_granted =
    .subject = 您是对的
    .body =
        { $name }，您好：

        我们重新看过，撤回了决定。{ $answer }
    .action = 打开账户

report_settled =
    .subject = 您的举报已处理
    .body =
        { $name }，您好：

        感谢您告诉我们。{ $answer }

        您随时可以屏蔽任何人：之后双方互相找不到，也联系不到。
    .action = 举报如何处理

child_reported =
    .subject = 有孩子需要您：请立即查看这份举报
    .body =
        { $name }，您好：

        刚刚收到一份涉及孩子的举报。请立即查看并处理：它可能与正在进行的课有关。
    .action = 查看举报

text_held =
    .subject = 您的评价等待我们阅读
    .body =
        { $name }，您好：

        您的评价里有需要我们先看的内容：联系方式、链接或粗话。最多一天。您也可以自己修改，改好后立即显示。
    .action = 打开这节课

text_removed =
    .subject = 您的评价不会显示
    .body =
        { $name }，您好：

        我们读了您的评价，没有发布。{ $reason }
    .action = 可以写什么

ticket_answered =
    .subject = 我们回答了您的问题 [#{ $number }]
    .body =
        { $name }，您好：

        您的问题有了回答。请在支持页面查看，也可以在那里回复。
    .action = 阅读回答

welcome_find =
    .subject = 找到适合您的老师
    .body =
        { $name }，您好：

        告诉我们您想学什么、预算多少、什么时候有空，即可看到当时有空的老师，以及上过课的人写的评价。
    .action = 找老师

welcome_lesson =
    .subject = 第一节课是怎样的
    .body =
        { $name }，您好：

        在浏览器里上课，有视频、白板和随课保存的笔记。许多老师提供单独定价的短时试课，对方接受之前不会扣款。
    .action = 看看谁提供试课

welcome_help =
    .subject = 需要我们帮您找吗？
    .body =
        { $name }，您好：

        您还没有约过课。如果遇到问题，帮助页面能解答大多数疑问，其余的由我们解答。
    .action = 获取帮助

rebook =
    .subject = 下一节课是什么时候？
    .body =
        { $name }，您好：

        上一节课已过去几天，还没有约下一节。每周固定同一时间最容易坚持。
    .action = 约下一节课

winback_7 =
    .subject = 一周没有上课了
    .body =
        { $name }，您好：

        尽快继续，学过的内容记得更牢。这周也许还有空闲时间。
    .action = 找个时间

winback_14 =
    .subject = 从上次的地方继续
    .body =
        { $name }，您好：

        已经两周了。您的笔记和上一节课的白板都还在。
    .action = 找个时间

winback_30 =
    .subject = 换一位老师会更合适吗？
    .body =
        { $name }，您好：

        已经一个月了。如果上一节课不太合适，换个人也许会用另一种方式讲解。
    .action = 看一看

winback_offer =
    .subject = 送您 { $amount } 上下一节课
    .body =
        { $name }，您好：

        好久不见。我们送您 { $amount }，在 { $date } 之前可用于支付下一节课，到期未用即失效。
    .action = 寻找老师

survey_lesson =
    .subject = 您的第一节课怎么样？
    .body =
        { $name }，您好：

        一个问题，半分钟：您的回答会告诉我们哪里可以做得更好。
    .action = 回答

survey_nps =
    .subject = 您会推荐我们吗？
    .body =
        { $name }，您好：

        您已经上过几节课了。点一下，告诉我们您有多愿意把 EduStream 推荐给朋友。
    .action = 回答

survey_dormant =
    .subject = 为什么没有继续？
    .body =
        { $name }，您好：

        我们有两个月没见到您了，想了解原因。只有一个问题，之后不会再为此写信。
    .action = 回答

package_nudge =
    .subject = { $tutor } 的课，更实惠
    .body =
        { $name }，您好：

        您已经上过几节 { $tutor } 的课。买课包比单节便宜，没用完的可以转让或退还。
    .action = 查看课包

checkout_nudge =
    .subject = 您的课还没有约好
    .body =
        { $name }，您好：

        您开始预约了，但付款没有完成。没有扣款，时间也重新空了出来。可以再选它，或换一个时间。
    .action = 再试一次

quarterly =
    .subject = 上次上课以来的新变化
    .body =
        { $name }，您好：

        您的老师、他们接下来的空闲时间和新变化都在一个页面上。我们一年只写四次信，不为别的事打扰您。
    .action = 看一看

week_report =
    .subject = 上周：{ $from } 至 { $to }
    .body =
        { $name }，您好：

        这是上周的情况，旁边是再前一周。
    .action = 打开总览

film_costs =
    .subject = 课程视频：本月预计花费 { $amount }
    .body =
        { $name }，您好：

        照目前的趋势，课程视频本月将花费 { $amount }，超过您设定的 { $limit }。页面上可以看到增长的是存储、转码还是发送。
    .action = 查看数据

institution_invited =
    .subject = { $name } 邀请您加入 EduStream 上的 { $institution }
    .body =
        您好：

        { $name } 邀请您在 EduStream 上和 { $institution } 一起学习，已为您留好一个名额。

        打开链接，登录或创建账户，即可使用名额。链接 { $count } 天内有效。名额归最先打开链接的人所有，请勿转发。
    .action = 使用名额

institution_lesson_asked =
    .subject = { $member } 申请上课：{ $counterpart } 的 { $subject }
    .body =
        { $name }，您好：

        { $member } 想上 { $counterpart } 的 { $subject } 课：{ $when }。费用 { $amount }，只有您同意后才从 { $institution } 的余额支付。

        请在 { $until } 前决定。在此之前时间会保留，老师还不知道。
    .action = 去决定

institution_lesson_refused =
    .subject = { $institution }没有批准：{ $counterpart } 的 { $subject }
    .body =
        { $name }，您好：

        { $institution } 没有批准 { $counterpart } 的 { $subject } 课：{ $when }。{ $reason }

        该时间已重新开放。请询问机构什么样的课合适，或自行约课并用银行卡支付。
    .action = 打开申请

video_sign_in =
    .subject = 请重新连接您的 { $provider } 账户
    .body =
        { $name }，您好：

        您的 { $provider } 账户不再让我们进入。在您重新连接之前，课在我们自己的教室里上，学生也会来到这里。
    .action = 重新连接

video_moved =
    .subject = 您的课在我们自己的教室里上
    .body =
        { $name }，您好：

        { $provider } 目前无法用于您的课，所以改在我们自己的教室里上。如果您正在那边等候，请到这里来。
    .action = 打开教室
