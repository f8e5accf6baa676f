### Words for codes of the database: levels, verification tiers, badges.

level-beginner = 适合初学者
level-intermediate = 适合中级
level-advanced = 适合高级
level-expert = 适合专家

tier-basic = 身份已核实
tier-verified = 资质已核实
tier-premium = 背景已调查
tier-none = 未认证

badge-verified = 已认证
badge-premium = 背景已调查
badge-instant = 即时预约
badge-new = 新老师
badge-top_rated = 好评老师
badge-pro = Pro

archive-title = 您在 EduStream 的数据
archive-lead = 这是我们保存的关于您的全部数据的副本。每个文件对应我们数据库中的一个表，内容是 JSON 列表。时间均为 UTC，金额以该货币的最小单位（如分）表示。列表为空表示我们没有保存这类数据。
archive-too_many = 有文件过长，未能全部写入。请与我们联系以获取其余内容。
archive-files = 各文件的内容
archive-own_files = 您的文件（与发送时相同）：
archive-large_files = 以下文件过大，未放入此压缩包；请在申请页面下载：
archive-left_out = 未包含的列
archive-nothing = 不含您的数据的表
archive_about-account = 您的账户：姓名、邮箱、出生日期、设置。
archive_about-sign_ins = 您登录的方式和地点。
archive_about-family = 您的家庭：谁为谁做决定，以及同意过的内容。
archive_about-teaching = 您教授的内容和时间。
archive_about-lessons = 您的课和评价。
archive_about-money = 您的资金：余额、变动、付款。
archive_about-mails = 我们发给您的邮件。
archive_about-reports = 您向我们反映的问题和我们的答复。
archive_about-privacy = 您申请过的副本、同意过的内容，以及账户是否将关闭。
archive_about-acts = 您账户的操作记录。
archive_why-secret = 密码、密钥和令牌，以及用于核对它们的数据。若放入副本，他人可能借此进入您的账户。
archive_why-others = 涉及其他人。
archive_why-derived = 由本副本中的数据得出，或在副本其他位置已列出。
archive_why-passing = 仅短期保存；相关内容已在上述文件中。
archive_why-proof = 用于证明历史记录未被改动的校验值。
archive_why-everybody = 对所有使用本网站的人都相同。
archive_why-machinery = 维持网站运行，不含任何个人信息。

step-requested = 已申请
step-confirmed = 已确认
step-join = 上课
step-review = 评价
step-declined = 已拒绝
step-expired = 未及时答复
step-cancelled = 已取消
step-not_held = 未进行

place-link = 在这里上课：{ $link }
place-missing = { $name } 还没有添加上课链接。添加后会显示在这节课的页面上。
place-missing_own = 您还没有添加上课链接，学生无法加入。请在您的资料中添加。

invitation-summary = { $subject }（{ $name }）
invitation-page = EduStream 上的课程页：{ $link }

consent-text = 我是这名孩子的父母或监护人。我同意 EduStream 保存此账户：姓名、出生日期、课程安排及其费用。老师能看到姓名和课的内容；其他学生和公开页面都看不到孩子。孩子申请的每节课由我批准或拒绝，我也可以随时更改孩子可以做什么。
badge-basic = 身份已核实
archive_about-messages = 您的消息：对话、您写的内容和您的回应。
archive_about-courses = 课程：您教授和学习的内容、笔记、测验、证书和目标。
nudge-contact_shared = 您透露了联系方式。课和付款只有留在 EduStream 上才有保障。
nudge-contact_disguised = 这看起来像联系方式。您可以在这里继续交流，也只有在这里，出现问题时我们才能帮助您。
nudge-chat_elsewhere = 您提到了其他聊天工具。如有争议，我们只能查看这里的内容。
nudge-pay_outside = 在 EduStream 之外付款没有保障：无法退款，发生争议时也无法协助。请在这里约课。
nudge-contact_held = 您的消息提到了在别处联系您的方式，因此会先由家长阅读。
nudge-contact_waits = 您的消息中有 EduStream 之外的联系方式，因此会先由孩子的家长阅读。
nudge-file_held = 您的消息含有文件，所以家长会先查看。
nudge-file_waits = 您的消息含有文件，所以孩子的家长会先查看。
paper-invoice = 发票
paper-receipt = 收据
paper-credit_note = 贷记单
paper-statement = 收入对账单
paper-payee = 老师
paper-date = 日期
paper-billed_to = 客户
paper-corrects = 对应单据
paper-tax_id = 税号
paper-what = 项目
paper-amount = 金额
paper-net = 不含税
paper-tax = 税 { $percent }%
paper-total = 合计
paper-no_tax = 此项不收税。
paper-opening = 期初
paper-closing = 期末
paper-nothing = 本月没有收入或付款。
paper-line_topup = 钱包充值
paper-line_credits = { $count } 积分
paper-line_package = 与 { $name } 的 { $count } 节课，每节 { $minutes } 分钟
paper-line_lesson = { $subject }，{ $minutes } 分钟，{ $name }，{ $date }
paper-line_seats = { $count } 个名额（{ $name }）
paper-entry_lesson = 课程
paper-entry_cancelled = 临时取消
paper-entry_payout = 已支付
paper-entry_refund = 已退给学生
paper-entry_package = 课程包结束
paper-entry_other = 其他

certificate-title = 证书
certificate-finished = 已完成课程
certificate-taught_by = 授课老师：{ $name }

week_line-lessons = 课程：{ $now }（前一周：{ $before }）
week_line-learners = 上课的人：{ $now }（前一周：{ $before }）
week_line-people = 新账户：{ $now }（前一周：{ $before }）
week_line-gmv = { $currency } 交易额：{ $now }（前一周：{ $before }）
week_line-revenue = { $currency } 佣金与学分收入：{ $now }（前一周：{ $before }）
week_line-tutors = 可预约的老师：{ $now }
