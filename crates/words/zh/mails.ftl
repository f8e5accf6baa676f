### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = 您收到此邮件，是因为您在 EduStream 有账户。

verify_email =
    .subject = 请确认您的邮箱地址
    .body =
        { $name }，您好：

        欢迎来到 EduStream。请确认这个地址属于您，之后您就可以预订课程和充值钱包。链接在 { $count } 小时内有效。

        如果您没有注册，请忽略此邮件。
    .action = 确认我的地址

already_registered =
    .subject = 您已经有账户了
    .body =
        { $name }，您好：

        有人尝试用这个地址注册，但它已经有账户。如果是您本人，请登录；如果忘记了密码，可以在那里设置新密码。

        如果不是您，无需任何操作：没有任何改动。
    .action = 登录

reset_password =
    .subject = 设置新密码
    .body =
        { $name }，您好：

        您申请了新密码。链接只能使用一次，{ $count } 小时内有效。

        如果不是您申请的，请忽略此邮件：您的密码保持不变。
    .action = 设置新密码

password_changed =
    .subject = 您的密码已更改
    .body =
        { $name }，您好：

        您的密码已更改，其他所有设备都已退出登录。

        如果不是您本人操作，请立即设置新密码。
    .action = 不是我操作的

tutor_approved =
    .subject = 您的教师资料已通过审核
    .body =
        { $name }，您好：

        学生现在可以找到您的资料了。请检查您的每周时间，以便学生预订。
    .action = 检查我的时间

tutor_declined =
    .subject = 您的教师资料需要修改
    .body =
        { $name }，您好：

        我们暂时无法通过您的资料。原因：{ $reason }

        请修改并保存，之后会再次提交给我们。
    .action = 修改我的资料

booking_requested =
    .subject = { $counterpart } 请求上课：{ $subject }
    .body =
        { $name }，您好：

        { $counterpart } 希望在 { $when } 上一节 { $subject } 课。

        请在 24 小时内答复；逾期请求失效，该时间重新开放。
    .action = 答复请求

booking_confirmed =
    .subject = 您的课程已确认：{ $subject }
    .body =
        { $name }，您好：

        您与 { $counterpart } 的 { $subject } 课将在 { $when } 进行。
    .action = 查看课程

booking_declined =
    .subject = 您的请求被拒绝：{ $subject }
    .body =
        { $name }，您好：

        { $counterpart } 无法在 { $when } 上 { $subject } 课。{ $reason }

        款项已退回您的钱包。
    .action = 查看预订

booking_expired =
    .subject = 您的请求没有得到答复：{ $subject }
    .body =
        { $name }，您好：

        { $counterpart } 没有及时答复您 { $when } 的 { $subject } 课请求。

        款项已退回您的钱包。其他教师也许有空。
    .action = 查看预订

booking_cancelled =
    .subject = 课程已取消：{ $subject }
    .body =
        { $name }，您好：

        您与 { $counterpart } 在 { $when } 的 { $subject } 课已取消。{ $reason }

        退款情况见预订页面。
    .action = 查看预订

lesson_ended =
    .subject = 您的 { $subject } 课怎么样？
    .body =
        { $name }，您好：

        您与 { $counterpart } 在 { $when } 的 { $subject } 课已结束。
    .action = 查看课程

lesson_time_moved =
    .subject = 当地时间规定有变，课程时间照旧：{ $subject }
    .body =
        { $name }，您好：

        您与 { $counterpart } 的 { $subject } 课约定在 { $agreed }。新的法律改变了当地的时间规定，课程仍按当地时钟的这个时间进行。

        按您的时钟，开始时间为 { $when }。如果不再合适，您可以在预订页面取消。
    .action = 查看预订

lesson_time_kept =
    .subject = 当地时间规定有变，请核对课程时间：{ $subject }
    .body =
        { $name }，您好：

        您与 { $counterpart } 的 { $subject } 课约定在 { $agreed }。新的法律改变了当地的时间规定，但课程无法随之调整：该时间已被占用、过于临近或已不存在。

        因此课程仍在原来的时刻开始，按您的时钟为 { $when }。如果不合适，您可以在预订页面取消。
    .action = 查看预订
