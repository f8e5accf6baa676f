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
