### Tutor pages and profiles, reviews, approvals.

tutor-about = 关于我
tutor-subjects_prices = 科目与价格
tutor-years = { $count } 年
tutor-length = 时长
tutor-minutes = { $count } 分钟
tutor-times_in = 按 { $zone } 时间显示。
tutor-no_times = 最近几天没有空闲时间。请明天再来，或选择其他时长。
tutor-no_times_now = 最近几天没有空闲时间。请明天再来。
tutor-others = 查看其他老师
tutor-background = 学历与证书
tutor-reviews = 评价
tutor-no_reviews = 还没有评价。只有上过课的人才能评价。
tutor-next_free = 最近空闲：
tutor-instant_hint = 您的课会立即确认。
tutor-request_hint = 老师会在 24 小时内答复，同意之前不会扣款。

review-knowledge = 专业扎实
review-communication = 讲解清楚
review-professionalism = 备课充分

profile-lead = 学生根据这些内容做决定。请像当面跟学生说话那样写。
profile-pending = 您的资料正在审核，仍可继续修改。
profile-approved = 您的资料已发布。
profile-declined = 您的资料修改后才能发布，原因已发到您的邮箱。
profile-see = 看看学生看到的样子
profile-headline = 标题
profile-headline_help = 一句话：您教什么，教谁。
profile-bio_help = 您怎么教，教谁，第一节课是什么样。支持 Markdown。
profile-rate = 每小时价格
profile-country = 国家
profile-lengths = 每节课时长
profile-education = 学历
profile-certifications = 证书
profile-certifications_help = 每行一个。
profile-instant = 自动接受约课
profile-years = 教学年限
profile-subjects = 科目
profile-meeting_title = 在哪里上课
profile-meeting_lead = 您的课在您自己的链接上进行。只有与您有已确认的课的人能看到。
profile-meeting_link = 上课链接
profile-meeting_help = 来自您使用的会议服务，以 https:// 开头。留空即可删除。
profile-meeting_save = 保存链接

approvals-title = 老师审核
approvals-lead = 等待审核的资料，最早提交的在前。
approvals-none = 没有人在等待。
approvals-approve = 通过
approvals-decline = 拒绝

zones-release = 时区数据版本：{ $release }。
zones-outdated = 时区数据已有新版本 { $newest }。安装之前，在法律有变的地方，上课时间可能相差一小时。
zones-kept = 以下的课未能随当地时间调整。双方均已收到通知，请确认他们是否另约时间。
tutor-all_reviews =
    { $count ->
       *[other] { $count } 条评价
    }

tutor-reviews_page = 全部 { $count } 条评价
tutor-reviews_of = 评价：{ $name }
approvals-count = { $count } 份资料待审核
approvals-tutor = 老师
approvals-since = 等待始于
approvals-details = 详情
