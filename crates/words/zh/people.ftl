### Tutor pages and profiles, reviews, approvals.

tutor-about = 关于我
tutor-subjects_prices = 科目与价格
tutor-years = { $count } 年
tutor-length = 时长
tutor-price = 价格
tutor-minutes = { $count } 分钟
tutor-times = 空闲时间
tutor-times_in = 按您的时区显示：{ $zone }。
tutor-no_times = 最近几天没有空闲时间。请明天再来，或选择其他时长。
tutor-no_times_now = 最近几天没有空闲时间。请明天再来。
tutor-others = 查看其他教师
tutor-background = 学历与证书
tutor-reviews = 评价
tutor-no_reviews = 还没有评价。只有上过课的人才能评价。
tutor-next_free = 最近空闲：
tutor-instant_hint = 您的课程会立即确认。
tutor-request_hint = 教师会在 24 小时内答复，此前不会扣款。

review-knowledge = 知识
review-communication = 沟通
review-professionalism = 专业

profile-lead = 学生根据这些内容做决定。请像当面跟学生说话那样写。
profile-pending = 您的资料正在审核，仍可继续修改。
profile-approved = 您的资料已发布。
profile-declined = 您的资料需要修改后才能发布；原因已写邮件告诉您。
profile-see = 以学生身份查看
profile-headline = 标题
profile-headline_help = 一句话：您教什么，教谁。
profile-bio_help = 您怎么教，教谁，第一节课是什么样。支持 Markdown。
profile-rate = 每小时价格
profile-country = 国家
profile-lengths = 课程时长
profile-education = 学历
profile-certifications = 证书
profile-certifications_help = 每行一个。
profile-instant = 立即确认每个请求
profile-years = 教学年数
profile-subjects = 科目

approvals-title = 教师审核
approvals-lead = 等待发布的资料，最早提交的在前。
approvals-none = 没有人在等待。
approvals-approve = 通过
approvals-decline = 拒绝

zones-release = 时区数据版本：{ $release }。
zones-outdated = 时区数据已有新版本 { $newest }。在法律已更改的地方，课程时间可能相差一小时，请安排安装。
zones-kept = 以下课程未能随当地时间规定的变化调整。双方均已收到通知，请确认他们是否另约时间。
