### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = 跳到正文
nav-main = 主导航
nav-search = 找教师
nav-subjects = 科目
nav-sign_in = 登录
nav-register = 注册
nav-home = 首页
nav-own_menu = { $name } 的菜单
nav-lessons = 课程
nav-wallet = 钱包
nav-teach_profile = 教师资料
nav-teach_availability = 可约时间
nav-approvals = 教师审核
nav-account = 账户
nav-sign_out = 退出登录
nav-start = 返回起始页

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
form-code = 此错误的代码：{ $code }
form-email = 邮箱
form-password = 密码
form-password_help = 至少 8 个字符。几个互不相关的词既安全又好记。
form-save = 保存
form-choose = 请选择

error-missing_title = 此页面不存在
error-missing_text = 地址可能有误，或者这里的内容已被移除。
error-failed_title = 操作没有成功
error-again = 再试一次

notice-booked = 课程已预订。详情请查看您的邮箱。
notice-requested = 请求已发送。在教师答复之前，款项仅冻结，不会扣除。
notice-confirmed = 课程已确认。我们已通知学生。
notice-declined = 已拒绝。对方会看到原因。
notice-cancelled = 课程已取消。款项已按预览所示处理。
notice-saved = 已保存。
notice-settings_saved = 已保存。已预订课程的时刻不变；时间按您的时区显示。
notice-signed_out = 您已退出登录。
notice-verified = 邮箱已确认。现在可以充值和预订了。
notice-password_changed = 密码已更改。其他设备已退出登录。
notice-topped_up = 款项已存入您的钱包。
notice-topup_failed = 银行拒绝了这笔付款，没有扣款。请重试或换一种付款方式。
notice-approved = 已通过审核。现在可以预订这位教师了。

legal-privacy_lead = 我们保存什么、为什么保存，以及您如何取回。
legal-privacy_kept = 为了让产品正常运作，我们保存您的账户、课程和您写下的内容；资金记录按法律要求保存七年。
legal-privacy_cookies = Cookie：一个用于保持登录，三个用于记住语言、外观和时区。没有任何 Cookie 会在别处跟踪您。
legal-privacy_shared = 您的教师或学生能看到您的姓名、时区以及您为课程写的内容，但绝不会看到您的邮箱地址。
legal-privacy_rights = 您的账户和资料页面会显示我们保存的您的信息。如需更正或删除，请联系本网站的运营者。
legal-terms_lead = 学生、教师与我们之间的规则。
legal-terms_lessons = 一节课就是学生与教师之间的一份合同。价格、时间和取消规则由教师制定；以您预订时页面上的内容为准。
legal-terms_money = 学生只付教师的价格，没有额外费用。款项由我们保管到课程结束，扣除 20%、15% 或 10% 的佣金后付给教师。
legal-terms_cancel = 如果教师拒绝、取消或在 24 小时内没有答复，学生会收回全部款项。其他情况按教师的规则办理：
