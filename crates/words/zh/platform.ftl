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
nav-wallet = 钱包
nav-teach_profile = 老师资料
nav-teach_availability = 可约时间
nav-approvals = 老师审核
nav-account = 账户
nav-sign_out = 退出登录
nav-start = 返回首页

footer-label = 页脚
footer-teach = 在 EduStream 教课
footer-privacy = 隐私
footer-terms = 条款
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
error-missing_text = 地址可能有误，或者页面已不存在。
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
notice-password_changed = 密码已更改，其他设备已退出登录。
notice-topped_up = 款项已存入您的钱包。
notice-topup_failed = 付款没有成功，没有扣款。请重试，或换一种付款方式。
notice-approved = 已通过审核。学生现在可以约这位老师的课了。

legal-privacy_lead = 我们保存什么、为什么保存，以及您如何取回。
legal-privacy_kept = 我们保存您的账户、您的课和您写下的内容，因为产品需要它们才能运作；资金记录按法律要求保存七年。
legal-privacy_cookies = Cookie：一个用于保持登录，三个用于记住语言、外观和时区。它们都不会在别处跟踪您。
legal-privacy_shared = 您的老师或学生能看到您的姓名、时区以及您为这节课写的内容，但绝不会看到您的邮箱。
legal-privacy_rights = 您的账户和资料页面会显示我们保存的您的信息。如需更正或删除，请联系本网站的运营者。
legal-contact = 请联系本网站的运营者：
legal-terms_lead = 学生、老师与我们之间的规则。
legal-terms_lessons = 一节课就是学生与老师之间的一份合同。价格、时间和取消规则由老师制定；以您约课时页面上的内容为准。
legal-terms_money = 学生只付老师的课费，没有额外费用。款项由我们保管到下课，扣除 20%、15% 或 10% 的佣金后付给老师。
legal-terms_cancel = 如果老师拒绝、取消或 24 小时内没有答复，学生会收回全部款项。其他情况按老师的取消规则办理：

zone-unknown = 您的浏览器未提供时区，因此按 UTC 显示时间。
zone-choose = 选择时区
zone-title = 您的时区
zone-lead = 您的浏览器未提供时区。选择后，所有时间都按您的时钟显示。
zone-none = 请选择…
zone-submit = 按我的时钟显示
zone-why = 您的浏览器未提供时区，而课程、邮件和提醒都按您的时钟显示。
