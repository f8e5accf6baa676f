### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = 跳到正文
nav-main = 主导航
nav-search = 找老师
nav-subjects = 科目
nav-sign_in = 登录
nav-register = 注册
nav-home = 首页
nav-own_menu = { $name } 的菜单
nav-lessons = 我的课
nav-messages = 消息
nav-wallet = 钱包
nav-teach_profile = 老师资料
nav-teach_availability = 可约时间
nav-approvals = 老师审核
nav-account = 账户
nav-sign_out = 退出登录
nav-teaching = 教学
nav-quick = 快捷导航
nav-start = 返回首页

footer-label = 页脚
footer-teach = 在 EduStream 教课
footer-privacy = 隐私
footer-terms = 条款
footer-help = 帮助
footer-contact = 联系我们
footer-cookies = Cookie
footer-language = 语言
footer-theme = 外观
footer-theme_system = 跟随设备
footer-theme_light = 浅色
footer-theme_dark = 深色
footer-apply = 应用

form-optional = （选填）
form-code = 错误代码：{ $code }
form-email = 邮箱
form-password = 密码
form-password_help = 至少 8 个字符。几个互不相关的词，既安全又好记。
form-save = 保存
form-choose = 请选择……

error-missing_title = 此页面不存在
error-missing_text = 地址可能有误，或者页面已不存在。您可以找老师，或到帮助中查找答案。
error-failed_title = 没有成功
error-again = 再试一次

chart-as_table = 以表格显示
chart-change = { $against } { $change }%

length-minutes = { $count } 分钟
length-hours = { $count } 小时
length-days = { $count } 天
length-year = 1 年

notice-booked = 约课成功。详情请查看您的邮箱。
notice-requested = 申请已提交。款项已冻结，老师同意后您才付款。
notice-confirmed = 课已确认，我们已通知学生。
notice-declined = 已拒绝，我们已把原因告诉学生。
notice-cancelled = 课已取消，退款情况见下方。
notice-saved = 已保存。
notice-settings_saved = 已保存。已约的课不会变，变的只是显示的时间。
notice-signed_out = 您已退出登录。
notice-verified = 邮箱已确认。现在可以充值和约课了。
notice-password_changed = 密码已更改，其他设备已退出登录，您的 API 密钥已停用。
notice-topped_up = 款项已存入您的钱包。
notice-topup_failed = 付款没有成功，没有扣款。请重试，或换一种付款方式。
notice-approved = 已通过审核。学生现在可以约这位老师的课了。
notice-two_step_off = 两步验证已关闭。现在仅凭密码即可登录。
notice-email_changed = 新邮箱已确认。今后请用它登录。
notice-passkey_added = 通行密钥已添加，现在可以用它登录。
notice-passkey_removed = 通行密钥已移除。
notice-connected = 已关联。现在可以用它登录。
notice-disconnected = 已取消关联。它不再能登录您的账户。
notice-phone_confirmed = 手机号已确认。
notice-signed_out_others = 其他地方均已退出登录，您的 API 密钥已停用。

legal-privacy_lead = 我们保存什么、为什么保存，以及您如何取回。
legal-privacy_kept = 我们保存您的账户、您的课和您写下的内容，因为产品需要它们才能运作；资金记录按法律要求至少保存七年。
legal-privacy_devices = 您登录时，我们会记下浏览器和网络地址，方便您查看登录设备，也便于我们保护您的账户。
legal-privacy_cookies = 少量 Cookie 用于保持登录并记住您的选择，都不会在别处跟踪您。逐一说明见：
legal-privacy_shared = 您的老师或学生能看到您的姓名、时区以及您为这节课写的内容，但绝不会看到您的邮箱。
legal-privacy_public = 老师的资料和评价对所有人公开；学生没有公开页面。
legal-privacy_rights = 您可以下载我们保存的关于您的全部数据副本，进行更正，或关闭账户：
legal-contact = 请联系本网站的运营者：
legal-terms_lead = 学生、老师与我们之间的规则。
legal-terms_lessons = 一节课就是学生与老师之间的一份合同。价格、时间和取消规则由老师制定；以您约课时页面上的内容为准。
legal-terms_money = 学生只付老师的课费，没有额外费用。款项由我们保管到下课，扣除 20%、15% 或 10% 的佣金后付给老师。
legal-terms_cancel = 如果老师拒绝、取消或 24 小时内没有答复，学生会收回全部款项。其他情况按老师的取消规则办理：

cookies-lead = 本网站在您的浏览器中保存什么、保存多久。这些都不会跟踪您，也没有第三方写入任何内容。
cookies-name = 名称
cookies-purpose = 用途
cookies-kept = 保存时间
cookies-session = 保持登录。
cookies-device = 登录时认出这个浏览器，避免他人的错误尝试把您挡在外面。
cookies-acting = 让我们的工作人员以他人的视角查看网站以便提供帮助。只有工作人员会有。
cookies-way = 您从用来登录的账户返回时，识别此浏览器。
cookies-referral = 记住您通过谁的链接而来，以便双方都能获得承诺的奖励。仅在打开此类链接时设置。
cookies-flash = 表单未能提交时，还原您输入的内容。密码从不保存。
cookies-locale = 记住您的语言。
cookies-theme = 记住浅色或深色外观。
cookies-zone = 记住您的时区，登录之前时间也正确。
cookies-no_choice = 这些都是您使用本网站所必需的，因此无需同意。如果今后有变化，我们会先征求您的意见，拒绝与同意同样方便。
cookies-nothing_else = 除此之外，浏览器中不保存任何内容。您可以在浏览器设置中全部删除；删除后会退出登录，其他一切不变。

help-lead = 常见问题的简短回答。
help-booking = 约课
help-book_q = 怎么约课？
help-book_a = 找到老师，选一个空闲时间，确认价格并付款。支持即时预约的课会立即确认；否则老师会在 24 小时内答复。
help-sure_q = 什么时候课才算定下来？
help-sure_a = 老师确认之后：您会收到邮件，课程页面也会显示。在此之前只是申请，您可以撤回。
help-paying = 付款
help-pay_q = 一节课总共多少钱？
help-pay_a = 就是老师页面上的价格，没有额外费用。您先给钱包充值，再用它付款；约课前的最后一个按钮会写明金额。
help-hold_q = 老师什么时候收到钱？
help-hold_a = 上完课之后。在那之前由我们为您保管。如果老师拒绝或没有按时答复，钱会立即回到您的钱包。
help-payout_q = 钱包里的钱可以提现吗？
help-payout_a = 暂时不可以。没花的钱一直留在钱包里，不会过期。
help-cancelling = 取消
help-cancel_q = 怎么取消一节课？
help-cancel_a = 打开这节课，选择“取消这节课”。在您决定之前，会看到精确到分的退款金额。
help-back_q = 能退多少钱？
help-back_a = 如果是老师取消，全额退还。如果是您取消，按老师的取消规则办理；规则写在价格旁边，共有三种：
help-zones = 时区
help-clock_q = 页面上的时间按谁的时区？
help-clock_a = 按您的。页面和邮件都按您的时区显示，与老师当地时间不同时会注明。时区可以在账户中更改。
help-summer_q = 夏令时切换时会怎样？
help-summer_a = 已约的课不会变。老师的空闲时间按老师的时钟走，所以在两地切换夏令时的间隔里，对您来说可能会早或晚一小时。
help-teaching = 成为老师
help-teach_q = 怎样成为老师？
help-teach_a = 以老师身份创建账户，填写资料并设置可约时间。每份资料都会先经过我们审核，上线后我们会给您发邮件。
help-commission_q = EduStream 收多少佣金？
help-commission_a = 累计收入 { $first } 以内收课费的 20%，{ $second } 以内收 15%，之后收 10%。除此之外没有月费，也没有上架费。
help-earned_q = 收入什么时候可用？
help-earned_a = 下课 48 小时后。待结算和可用的收入都在钱包里查看。目前还不能提现到银行账户。
help-problems = 遇到问题时
help-missed_q = 课没上成怎么办？
help-missed_a = 如果老师没来，全额退还。请打开这节课，告诉我们发生了什么。
help-sign_in_q = 登录不了怎么办？
help-sign_in_a = 通过我们发到您邮箱的链接设置新密码。如果刚刚注册，请先打开确认邮件，也看看垃圾邮件箱。
help-person_q = 可以联系谁？

zone-unknown = 您的浏览器未提供时区，因此按 UTC 显示时间。
zone-choose = 选择时区
zone-title = 您的时区
zone-lead = 您的浏览器未提供时区。选择后，所有时间都按您的时钟显示。
zone-none = 请选择…
zone-submit = 按我的时钟显示
zone-why = 您的浏览器未提供时区，而课程、邮件和提醒都按您的时钟显示。
nav-teach_onboarding = 发布资料
notice-sent_in = 已提交。我们查看后会发邮件给您。
notice-papers_sent = 文件已发送。我们审核后会发邮件给您。
notice-decided = 已决定。老师会收到邮件。
nav-saved = 收藏
notice-search_saved = 已保存。有合适的新老师时，我们会发邮件给您，每天最多一次。

nav-calendar = 日历
nav-teach_dashboard = 您的数据

notice-proposed = 已提议。我们会通过邮件告诉您答复。
notice-moved = 已同意：这节课有了新时间。
notice-kept = 这节课保持原来的时间。
notice-absent = 感谢告知。这节课已结束。
notice-feed_new = 您的课程有了新地址。
notice-series_booked = 您的课已约好。
notice-series_requested = 申请已提交。您只为老师同意的课付款。

notice-series_off = 未上的课已取消。

notice-reviewed = 感谢您的评价。

notice-waiting = 您已在候补名单上。一有空位，我们会发邮件给您。
notice-skill_asked = 已发送。三位评估人看过后我们会发邮件给您。
notice-assessed = 谢谢。您的评估已计入。
notice-help_asked = 已发给该科目的老师。每个回复都会发邮件通知您。
notice-help_offered = 已发送。现在由学生选择。
notice-package_bought = 课包已购买，随时可约第一节课。
notice-package_extended = 课包已延长。
notice-package_ended = 课包已结束，余款在您的钱包里。
notice-package_moved = 已转让，这是您在新老师处的课包。
notice-package_given = 链接已发出。
notice-package_claimed = 这些课现在属于您了，祝您学习愉快！

notice-payout_asked = 您的提现正在处理。
notice-onboarded = 设置完成，现在可以收款了。
