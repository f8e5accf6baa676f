### Reports, blocks, sanctions, held texts, support, help, the desk of the staff.

## Reporting somebody

abuse-title = 举报
abuse-lead = 请告诉我们哪里不对。我们一天之内阅读，有人处于危险时一小时之内阅读。对方不会知道是谁举报的。
abuse-lesson_hint = 如果是一节课出了问题，请在那节课的页面上报告，这样费用也会一并处理。
abuse-text_help = 发生了什么，在哪里能看到。只有我们会读。
abuse-submit = 发送举报
abuse-of_lesson = 一节课
abuse-of_user = 一个人
abuse-of_message = 一条消息
abuse-of_review = 一条评价
abuse-of_profile = 一份资料
abuse-of_course = 一门课程
abuse-of_room_line = 课堂聊天中的一句话
abuse-of_submission = 一份作业
abuse-of_help_note = 单元旁的笔记
abuse-spam = 广告，或反复发送同样内容
abuse-harassment = 侮辱、威胁、骚扰
abuse-off_platform = 想在别处见面或收款
abuse-false_profile = 身份不实
abuse-illegal = 违法
abuse-queue_lead = 儿童优先，其次是危害，再按期限。显示的是举报时的原样。
abuse-child = 涉及儿童
abuse-harmful = 一小时内
abuse-look = 查看
abuse-about = 关于
abuse-reports = 待处理举报
abuse-before = 两年内
abuse-no_sanctions = 无
abuse-dismiss = 不处理
abuse-decide = 作出决定
abuse-act = 处理
abuse-until_help = 用于限制或停用；留空表示无期限。
abuse-reason_help = 举报人和被举报人都会读到。
abuse-proposed = 按规则的步骤：{ $act }。

## Blocks

block-title = 已屏蔽的人
block-lead = 双方互相找不到，也不能写消息或约课。不会通知任何人。
block-none = 您没有屏蔽任何人
block-none_text = 您可以在对方的资料页或对话中屏蔽。
block-block = 屏蔽
block-unblock = 取消屏蔽
block-lessons_ahead =
    { $count ->
       *[other] 还有 { $count } 节课会照常进行
    }

## Sanctions and appeals

sanction-title = 关于您账户的决定
sanction-warn = 警告
sanction-restrict = 限制
sanction-suspend = 停用
sanction-ban = 封禁
sanction-no_book = 不能约课
sanction-no_write = 不能给新的人写消息
sanction-no_review = 不能写评价
sanction-no_report = 不能举报
sanction-no_sign_in = 不能登录
sanction-since = 自
sanction-until = 至
sanction-no_end = 直到我们解除
sanction-appeal = 申诉
sanction-appeal_text = 为什么要重新审核？
sanction-appeal_help = 没有参与决定的同事会在一天内阅读。只能申诉一次。
sanction-appeal_waits = 您的申诉正在等待答复。
sanction-appeal_refused = 重新审核后，维持原决定。
sanction-appeal_granted = 重新审核后，已撤回决定。
sanction-appeals = 申诉
sanction-appeals_lead = 等待最久的在前。没有人答复针对自己决定的申诉。
sanction-own_decision = 这是您作出的决定，由其他同事答复。
sanction-let_stand = 维持
sanction-lift = 解除
sanction-standing = 关于您的账户

## Held texts

held-title = 内容审核
held-lead = 等待阅读的评价，每条一天内处理。
held-profiles = 修改过的资料在这里等待
held-coarse = 粗话
held-contact = 联系方式
held-elsewhere = 其他平台
held-link = 链接
held-approve = 允许显示
held-remove = 不予显示
held-remove_help = 作者会在邮件中读到。

## Support

ticket-title = 客服支持
ticket-lead = 有问题请问我们。您会看到答复期限，答复也会发到邮箱。
ticket-help_first = 帮助中心里可能已有答案
ticket-own = 您的问题
ticket-topic = 关于什么？
ticket-booking = 课程
ticket-payment = 款项
ticket-account = 账户
ticket-technical = 有东西不能用
ticket-safety = 安全
ticket-text = 您的问题
ticket-text_help = 您做了什么、发生了什么、原本期望什么。
ticket-ask = 咨询客服
ticket-about_lesson = 我们会看到您说的是哪节课。
ticket-open = 等待我们答复
ticket-answered = 已答复
ticket-solved = 已解决
ticket-unsettled = 未解决
ticket-overdue = 已逾期
ticket-answer_by = { $when } 前答复
ticket-settled_by = { $when } 前解决
ticket-solved_lead = 这个问题已解决。如果还有不对，请在下面写。
ticket-reply = 您的消息
ticket-solve = 我的问题已解决
ticket-say_and_solve = 发送并标为已解决
ticket-support = 客服
ticket-desk = 用户问题
ticket-desk_lead = 等待我们的在前，再按级别和期限。
ticket-tier = 第 { $tier } 级

## Answers that are ready

canned-title = 现成的答复
canned-refund = 退款
canned-refund_text = { $name }，您好！您可以在课程页面申请退款。如果课结束不到 48 小时，请在那里提出争议：老师的收入会等到决定之后。
canned-no_show = 没有人来
canned-no_show_text = { $name }，您好！开始十分钟后，您可以在课程页面说明没有人来。如果缺席的是老师，全部金额立即退回您的钱包。
canned-sign_in = 登录
canned-sign_in_text = { $name }，您好！请在登录页面申请新密码；邮件中的链接一小时内有效。如果您开启了两步登录而手机不在身边，可以用恢复码代替。
canned-payout = 提现
canned-payout_text = { $name }，您好！收入在课后 48 小时可用，之后您可以在提现页面申请提现。为了安全，新的提现方式需先等待两天。
canned-more = 询问详情
canned-more_text = { $name }，您好！感谢来信。为了帮助您，我们还需要了解：是哪节课或哪笔付款？页面上显示了什么？

## The help centre

helping_centre-title = 帮助中心
helping_centre-lead = 关于上课、款项、教学和安全的简短解答。
helping_centre-find = 您在找什么？
helping_centre-none = 没有找到。请换个词，或咨询客服。
helping_centre-person = 不是您要找的？
helping_centre-start = 入门
helping_centre-lessons = 上课
helping_centre-money = 款项
helping_centre-teaching = 教学
helping_centre-family = 家庭
helping_centre-account = 您的账户
helping_centre-safety = 安全与规则
helping_centre-related = 相关内容
helping_centre-more = 了解更多
helping_centre-helped = 有帮助吗？
helping_centre-yes = 有
helping_centre-no = 没有
helping_centre-helped_count =
    { $count ->
       *[other] 对 { $count } 人有帮助
    }

## The desk of the staff

desk-bookings = 所有课程
desk-bookings_lead = 按姓名、邮箱或编号；筛选条件在网址中。
desk-from = 从
desk-to = 到
desk-no_bookings = 没有符合条件的课程。
desk-csv = 下载表格 (CSV)
desk-change = 修改课程
desk-change_what = 修改内容
desk-cancel_for_tutor = 代老师取消：全额退回
desk-cancel_for_student = 代学生取消：按取消规则
desk-change_help = 这节课的双方都会读到。
desk-change_now = 确认修改
desk-took_place = 课已上：付款给老师
desk-not_held = 课未上：全部退回

unsure-title = 待核实的课
unsure-lead = 时间已过，但教室记录看不出情况。系统也会询问双方；一天后视为已上课。
unsure-none = 没有待核实的课。
unsure-ended = 结束
unsure-student = 学生在教室
unsure-tutor = 老师在教室
unsure-minutes = { $count } 分钟
unsure-settles = 视为已上课的起始时间
unsure-elsewhere = 可能在别处见面
unsure-held = 课已上
unsure-not_held = 课未上

desk-jobs = 失败的任务
desk-jobs_lead = 已用尽重试次数。可再次执行，或注明原因后搁置。
desk-retry = 再次执行
desk-discard = 搁置
desk-tries =
    { $count ->
       *[other] 尝试 { $count } 次
    }
desk-health = 系统状态
desk-well = 一切正常。
desk-unwell = 有需要注意的地方：请查看失败或等待过久的项目。
desk-database = 数据库
desk-database_size = 数据库大小
desk-milliseconds = { $value } 毫秒
desk-megabytes = { $value } MB
desk-seconds = { $value } 秒
desk-connections = 连接（空闲/全部）
desk-replica = 只读副本
desk-replica_none = 无
desk-replica_in_use = 使用中
desk-replica_unknown = 尚未查询
desk-replica_behind = 落后过多，已停用
desk-replica_gone = 无响应，已停用
desk-replica_no_standby = 不是此数据库的副本
desk-jobs_waiting = 等待的任务
desk-jobs_due = 其中到期
desk-oldest_due = 最久等待
desk-jobs_dead = 失败的
desk-mails_waiting = 待发邮件
desk-promises = 30 天承诺
desk-promised = 正常运行
desk-budget_left = 还可中断
desk-budget = { $left } / { $allowed } 分钟
desk-promise_broken = 未兑现
desk-subscribers = 事件订阅者
desk-lag = 滞后
desk-last_error = 失败于
desk-failing = 失败

## The two ways to keep safe

safety-more = 举报或屏蔽
desk-title = 工作台
desk-lead = 等您处理的事，以及去往其他各处的路。
desk-rooms = 全部

fraud-title = 欺诈嫌疑
fraud-lead = 固定规则统计的结果，分数高的在前。无人确认前不会有任何后果。
fraud-fake_reviews = 评价
fraud-payment_velocity = 付款
fraud-shared_places = 多个账户
fraud-large_booking = 高价课程
fraud-card_risk = 有风险的银行卡
fraud-click_fraud = 广告点击
fraud-credit_collusion = 积分
fraud-referral_ring = 邀请
fraud-clicks_day = 一天内点击他人广告：{ $number }
fraud-clicks_rival = 其中点击同科目老师的广告：{ $number }
fraud-credits_ring = 一个月内与同一地点学生的积分课：{ $number }
fraud-credits_young = 一个月内与新账户的积分课：{ $number }
fraud-referrals_held = 一个月内被暂扣的邀请奖励：{ $number }
fraud-early_warnings = 银行报告为欺诈的付款：{ $number }
fraud-card_reviews = 支付商正在审核的付款：{ $number }
fraud-card_elevated = 使用较高风险银行卡的付款：{ $number }
fraud-card_highest = 使用最高风险银行卡的付款：{ $number }
fraud-score = 分数 { $number }
fraud-found = 发现于 { $when }
fraud-reviews_burst = 一天内来自新账户的评价：{ $number }
fraud-reviews_ring = 与老师同一登录地点的评价：{ $number }
fraud-topups_hour = 一小时内付款：{ $number }
fraud-declined_hour = 被拒付款：{ $number }
fraud-shared_accounts = 使用相同网络和浏览器的其他账户：{ $number }
fraud-booking_dollars = 价格（美元）：{ $number }
fraud-young_account = 账户注册不足一周
fraud-reason_help = 仅供我们的工作人员查看。如需限制账户，请打开该账户。
fraud-clear = 没有问题
fraud-confirm = 确认欺诈

eventlog-title = 事件
eventlog-lead = 最近发生的事件、处理进度以及被搁置的内容。内容涉及个人，不予显示。
eventlog-kind = 类型
eventlog-kind_help = 例如 booking 或 booking.confirmed
eventlog-latest = 最新
eventlog-none = 没有这样的事件。
eventlog-waits = 尚未发布
eventlog-position = 位置
eventlog-when = 时间
eventlog-about = 关于
eventlog-trace = 追踪
eventlog-subscribers = 订阅者与延迟
eventlog-subscriber = 订阅者
eventlog-dead = 无法处理
eventlog-none_dead = 全部已处理。
eventlog-error = 错误
eventlog-quarantined = 被隔离的付款通知
eventlog-quarantined_help = 它们涉及非本平台的款项或不同金额，未产生任何变动。
eventlog-none_quarantined = 无隔离内容。
eventlog-provider = 渠道
eventlog-report = 通知
maillog-title = 已发送的邮件
maillog-lead = 按完整邮箱或账户编号查找。邮件内容只有收件人能看到。
maillog-address = 邮箱或账户编号
maillog-none = 过去 90 天内没有发送到此处的邮件。
maillog-subject = 主题
maillog-kind = 类型
maillog-made = 生成时间
maillog-sent = 已发送：{ $when }
maillog-held = 等待至：{ $when }
maillog-waiting = 正在发送
maillog-dropped = 未发送：已在站内阅读或已关闭
held-choose = 选择
held-approve_chosen = 允许显示所选文字
