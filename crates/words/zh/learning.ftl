### Courses, goals and progress.

courses-title = 课程
courses-lead = 按自己的节奏学习：有视频、练习，还有会答疑的老师。
courses-free = 免费
courses-paid = 付费
courses-credits = 用积分
courses-newest = 最新优先
courses-popular = 学习人数最多
courses-cheapest = 价格最低
courses-any = 不限
courses-words = 搜索
courses-price = 价格
courses-level = 难度
courses-sort = 排序
courses-show = 显示课程
courses-none = 没有符合条件的课程
courses-none_text = 请去掉一个筛选条件或换个关键词。
courses-video = 视频
courses-text = 文字
courses-quiz = 测验
courses-assignment = 作业
courses-file = 文件
courses-live = 直播课
courses-state_draft = 草稿
courses-state_submitted = 审核中
courses-state_published = 已发布
courses-state_declined = 需要修改
courses-done_percent = 已完成 { $percent }%
courses-percent = { $percent }%
courses-units =
    { $count ->
       *[other] { $count } 个单元
    }
courses-minutes =
    { $count ->
       *[other] { $count } 分钟视频
    }
courses-learners =
    { $count ->
       *[other] { $count } 人在学
    }
courses-opens_after =
    { $count ->
       *[other] 报名 { $count } 天后开放
    }
courses-opens_in =
    { $count ->
       *[other] { $count } 天后开放
    }
courses-watched_by =
    { $count ->
       *[other] { $count } 人看过，{ $percent }% 看到最后。
    }

goals-days =
    { $count ->
       *[other] { $count } 天
    }

courses-contents = 课程内容
courses-edit = 编辑课程
courses-go_on = 继续学习
courses-sign_in_first = 登录后报名
courses-refund_rule = 改变主意了？{ $days } 天内且学习不超过 { $percent }%，可全额退款。
courses-with_certificate = 结业有证书
courses-enrol_free = 免费报名
courses-enrol_for = 支付 { $amount } 并报名
courses-own = 我的课程
courses-own_lead = 从上次停下的地方继续。
courses-none_own = 还没有课程
courses-none_own_text = 找一门能带您达成目标的课程。
courses-find = 查找课程
courses-next = 下一步：{ $title }
courses-finished = 已完成
courses-finished_now = 您已完成本课程。
courses-taken_down = 本课程已不再提供。您已完成的内容仍然有效。
courses-certificate = 证书
courses-certificate_pdf = 下载证书（PDF）
courses-newer = 本课程有新版本，您已完成的内容会保留。
courses-newer_take = 切换
courses-rule = 视频看到 { $watched }% 即算看完，测验达到 { $quiz }% 即通过。
courses-done = 已完成
courses-give_back = 退课
courses-give_back_until = 在 { $date } 之前，您支付的金额会全部退回钱包。
courses-given_back = 您已退掉本课程。
courses-open = 打开课程
courses-download = 下载
courses-mark_done = 标记为已完成
courses-film_waits = 视频还在处理中，请过几分钟再来。
courses-speed = 速度
courses-quality = 画质
courses-quality_auto = 随网络自动调整
courses-quality_each = { $height }p，每小时最多 { $size } MB
courses-remove = 删除
courses-notes = 您的笔记
courses-note = 笔记
courses-note_help = 笔记会关联到您开始书写时的视频位置，只有您能看到。
courses-note_save = 保存笔记
courses-answer = 检查答案
courses-feedback = 反馈
courses-your_work = 您的作业
courses-hand_in = 提交
courses-join = 进入课堂
courses-genuine = 此证书真实有效。
courses-has_finished = 已完成课程
courses-teacher = 老师
courses-date = 日期
courses-code = 编号
courses-queue = 待审核课程
courses-queue_none = 没有待审核的课程。
courses-decide = 决定
courses-approve = 发布课程
courses-decline = 要求修改
courses-reason = 需要修改什么？
courses-take_down = 下架课程
courses-take_down_help = 下架后任何人都看不到，包括正在学习的人。款项尚未结清时，学员可以退课。
courses-take_down_why = 为什么？老师会看到这段话。
courses-taught = 您的课程
courses-taught_lead = 写一次，教很多人。每门课程发布前我们都会审核。
courses-taught_none = 您还没有课程，先起个名字吧。
courses-new = 新课程
courses-name = 名称
courses-subject = 科目
courses-begin = 创建课程
courses-waits = 我们正在审核这门课程，结果会发邮件告知，之后您可以再修改。
courses-to_change = 请修改以下内容后重新提交：
courses-send_help = 我们审核后学员才会看到您的修改。已报名的学员会保留原版本，直到自己选择新版本。
courses-send = 提交审核
courses-module_title = 新模块名称
courses-module_add = 添加模块
courses-unit_title = 新单元名称
courses-unit_add = 添加单元
courses-kind = 类型
courses-opens = 几天后开放
courses-up = 上移：{ $title }
courses-remove_it = 删除：{ $title }
courses-unfinished = 未完成
courses-stored_now = 现在保存的内容
courses-look_inside = 试看
courses-about = 课程介绍
courses-description = 学员能学到什么
courses-language = 语言
courses-price_help = 留空则课程免费。
courses-price_in = 支付方式
courses-in_money = 货币
courses-in_credits = 积分
courses-save = 保存
courses-preparing = 视频处理中：{ $percent }%。
courses-as_table = 以表格显示
courses-moment = 时间点
courses-watching = 观看比例
courses-film = 视频
courses-film_help = MP4 或 WebM，最大 2 GB、4 小时。
courses-film_send = 上传视频
courses-unit_text = 文字
courses-unit_text_help = 支持 Markdown：**粗体**、列表、链接。
courses-questions = 题目
courses-questions_help = 先写题目，每个选项一行：- 错误，* 正确。填空题：= 答案。! 后写讲解。题目之间空一行。
courses-starts = 开始时间（您的时间，{ $zone }）
courses-link = 链接
courses-preview = 此单元对所有人开放
courses-answer_work = 发送反馈
courses-quiz_passed = 已通过，请继续下一单元。
courses-quiz_again = 还差一点。请再看一遍本单元，然后重试。
courses-similar = 学这门课的人还在学
courses-entry_paid = 支付课程
courses-entry_released = 课程收入结算
courses-entry_refund = 课程退款

goals-title = 您的进步
goals-lead = 您学到了什么，又想去往哪里。
goals-streak = 连续天数
goals-in_lessons = 课堂学习
goals-in_films = 课程学习
goals-taught = 已授课
goals-hours_minutes = { $hours } 小时 { $minutes } 分钟
goals-goals = 目标
goals-none = 还没有目标。您想学会什么？
goals-what = 您想达成什么？
goals-target = 课时（小时）
goals-due = 截止日期
goals-set = 设定目标
goals-of_hours = { $done } / { $target } 小时
goals-until = 截至 { $date }
goals-reached = 已达成
goals-dropped = 已放弃
goals-mark_reached = 已达成
goals-drop = 放弃
goals-milestones = 里程碑
goals-fresh = 已达成：{ $what }。做得很好。
goals-from_lessons = 来自您的课
goals-skills = 学过的科目
goals-skill_lessons =
    { $count ->
       *[other] { $count } 节课，{ $time }
    }
goals-skill_courses =
    { $count ->
       *[other] 完成 { $count } 门课程
    }
goals-first_lesson = 第一课
goals-ten_lessons = 十节课
goals-fifty_lessons = 五十节课
goals-first_course = 完成第一门课程
goals-three_courses = 完成三门课程
goals-first_goal = 达成第一个目标
goals-hundred_taught = 已授一百节课
goals-shown = 显示内容
goals-show_streaks = 连续天数
goals-show_badges = 里程碑
goals-weekly = 每周一发邮件总结我上周的学习
goals-helps = 向课程中卡在我已完成之处的人显示我的名字
goals-save = 保存
goals-of_child = { $name }的进步
goals-of_child_lead = 您的孩子学了什么、想达到什么目标。孩子关闭的内容，这里也不会显示。
goals-of_child_none = 还没有目标。
goals-of_child_notes = 笔记和作业

circles-free =
    { $count ->
       *[other] { $count } 个空位
    }
circles-coming =
    { $count ->
       *[other] { $count } 人参加
    }
circles-told =
    { $count ->
       *[other] 有用程度：{ $average }（满分 5 分），共 { $count } 份回答
    }
cohorts-weeks_long =
    { $count ->
       *[other] { $count } 周
    }
cohorts-finished =
    { $count ->
       *[other] { $count } 人已学完
    }
cohorts-free =
    { $count ->
       *[other] 剩 { $count } 个名额
    }

circles-title = 学习圈
circles-lead = 与三到八位目标相同的人一起学习。
circles-none = 目前没有学习圈有空位
circles-none_text = 发起一个，别人会在这里看到。
circles-begin = 发起学习圈
circles-mine = 您的学习圈
circles-open = 有空位的学习圈
circles-full = 已满
circles-over = 已结束
circles-yours = 您已加入
circles-no_time = 时间待定
circles-host = 组织者：{ $name }
circles-name = 名称
circles-name_help = 用几句话说明一起学什么。
circles-agenda = 一起做什么
circles-size = 人数（含您自己）
circles-first = 日期
circles-time = 时间
circles-length = 时长
circles-sessions = 聚会次数，每周一次
circles-times_help = 日期可留空，等大家加入后再一起找时间。
circles-join = 加入学习圈
circles-sign_in = 登录后加入
circles-adults = 年满 18 岁才能加入学习圈。
circles-leave = 退出学习圈
circles-leave_help = 您的名额会立即空出，我们会通知其他人。
circles-close = 关闭学习圈
circles-close_help = 不再接受加入，之后的聚会取消。
circles-members = 成员
circles-all = 所有学习圈
circles-ahead = 聚会
circles-enter = 加入聚会
circles-opens = 教室将于 { $at } 开放。
circles-no_sessions = 还没有聚会。
circles-suits = 适合大家的时间
circles-suits_lead = 根据每个人填写的时间和已有的安排。
circles-suits_none = 未来两周没有适合半数以上成员的时间。
circles-own_times = 修改我的时间
circles-can = { $of } 人中有 { $can } 人有空。
circles-cannot = 没空：{ $names }
circles-set = 定下这个时间
circles-add = 添加聚会
circles-this_time = 这次做什么
circles-answer = 您参加吗？
circles-yes = 参加
circles-maybe = 不确定
circles-no = 不参加
circles-there = 谁到场了？
circles-save_there = 保存到场名单
circles-recap = 写小结
circles-recap_by = 小结作者：{ $name }
circles-recap_help = 做了什么，接下来做什么
circles-recap_save = 保存小结
circles-worth = 这次值得吗？
circles-useful = 有多大帮助？请打 1 到 5 分
circles-words = 给组织者的话
circles-words_help = 满三人回答后，只有组织者能看到，且不显示您的名字。
circles-survey_send = 发送我的回答
circles-partners = 结伴坚持
circles-partners_lead = 选一位会关心您进展的人。若对方也选了您，双方就是学习伙伴。
circles-partner_name = 选择 { $name }
circles-partner_back = 取消选择
circles-partner_both = 学习伙伴
circles-partner_waits = 您已选择
circles-partner_asks = 选择了您
cohorts-title = 同期班
cohorts-lead = 和几个人一起，按周学完一门课程。
cohorts-none = 目前没有开放的同期班
cohorts-none_text = 按自己的节奏学习课程，或稍后再来看看。
cohorts-mine = 您的同期班
cohorts-open = 正在报名
cohorts-full = 已满
cohorts-off = 已取消
cohorts-yours = 您已加入
cohorts-starts = { $date } 开课
cohorts-new = 开设同期班
cohorts-none_taught = 您需要先有一门已发布的课程。
cohorts-course = 课程
cohorts-first_day = 第一天
cohorts-weeks = 周数
cohorts-seats = 名额
cohorts-price_help = 留空则沿用课程价格。
cohorts-goal = 全班将学会做什么
cohorts-goal_help = 例如：每个人都能脱稿讲十分钟。
cohorts-open_it = 开放报名
cohorts-all = 所有同期班
cohorts-plan = 每周安排
cohorts-live = 实时聚会
cohorts-week = 第 { $number } 周
cohorts-catch_up = 补课时间
cohorts-progress = 全班进度
cohorts-before = 还没开课。
cohorts-week_now = 第 { $week } 周，共 { $weeks } 周
cohorts-pace = 计划
cohorts-group = 全班
cohorts-you = 您
cohorts-rule = 开课后 { $days } 天内且学习不超过课程的 { $percent } %，可全额退款。
cohorts-leave = 退出同期班
cohorts-leave_help = 课程仍归您所有。您的名额会空出，我们会通知其他人。
cohorts-cancel = 取消同期班
cohorts-cancel_help = 所有人会收到退款，我们会通知他们。
cohorts-wait = 加入候补名单
cohorts-wait_help = 一有空位，我们会为您保留 { $hours } 小时。等待不收费。
cohorts-in_line = 您在候补名单上排第 { $place } 位。
cohorts-kept = 已为您保留一个名额，截止时间：{ $until }。
cohorts-unwait = 退出候补名单
cohorts-waits =
    { $count ->
       *[other] { $count } 人在等待
    }

together-title = 一起找时间
together-lead = 我们寻找大家都有空的时间。谁也看不到别人的日历。
together-people = 谁参加？
together-long = 多长时间？
together-within = 范围
together-days = { $count } 天
together-find = 查找时间
together-found = 适合所有人的时间
together-none = 没有大家都有空的时间。看看少一个人时有哪些可能，或选更短的时长。
together-without = 不含 { $name }
together-alone = 请先加入学习圈或约课，然后就能和其中的人一起找时间。

bridge-title = 需要真人帮助吗？
bridge-failed = 这个测验有时需要多试几次，与人聊十五分钟往往就够了。
bridge-rewatched = 您反复观看了这段视频的部分内容，与人聊十五分钟往往就够了。
bridge-tutors = 找老师：{ $subject }
bridge-dismiss = 不用了，谢谢
bridge-peers = 也可以问问本课程中已完成并乐意帮忙的人：
bridge-ask = 请教 { $name }
bridge-hard = 对很多人有难度
bridge-where_stuck = 学生在哪里遇到困难
bridge-where_lead = 依据未通过的测验和反复观看的视频。不显示任何人的姓名。
bridge-now =
    { $count ->
       *[other] { $count } 位老师现在可以帮忙
    }
bridge-stuck =
    { $count ->
       *[other] { $count } 人遇到困难，
    }
bridge-of_learners =
    { $count ->
       *[other] 共 { $count } 人开始学习。
    }
bridge-took =
    { $count ->
       *[other] { $count } 人接受了帮助。
    }

import-title = 导入课程
import-lead = 带上您已有的课程：我们把它做成草稿，您检查之后别人才看得到。
import-file = 文件
import-file_help = Markdown、Common Cartridge 或 SCORM，最大 200 MB。
import-own_subject = 您教的第一个科目
import-begin = 导入文件
import-how = 文件会变成什么？
import-how_markdown = 在 Markdown 中，# 是课程名，## 是模块，### 是单元。前面带问号的标题是测验：打勾的答案正确，> 之后的话在作答后显示。
import-how_package = 我们按目录顺序取用资料包中的页面、测验、视频和文件。脚本、外部工具和文中的图片不会取用，会为您逐项列出。
import-earlier = 之前导入的
import-another = 导入另一个文件
import-waits = 正在拆解文件，需要一两分钟。
import-look_again = 再看一次
import-taken = 草稿里有什么
import-open_draft = 打开草稿
import-left = 没有取用的
import-left_lead = 需要的内容请自行补到草稿里。
import-left_nothing = 没有遗漏，全部取用了。
import-state_waiting = 进行中
import-state_done = 草稿已就绪
import-state_failed = 没有草稿
import-left_picture = 文中的图片
import-left_script = 页面中的脚本
import-left_embedded = 页面中嵌入的内容
import-left_inner_link = 指向资料包其他部分的链接
import-left_runtime = 互动部分：只取用了文字，不含成绩
import-left_tool = 其他供应商的工具
import-left_discussion = 讨论
import-left_question_bank = 不属于任何测验的题库
import-left_question = 题型不同或没有正确答案的题目
import-left_missing = 目录里有，资料包里没有
import-left_file_type = 我们不收的文件类型
import-left_file_refused = 未通过检查的文件
import-left_unreadable = 无法读取
import-left_empty = 没有可读的内容
import-left_unused = 没有单元用到的文件
import-left_unknown = 未知类型的部分
import-left_more = 还有更多，不逐一列出
import-modules =
    { $count ->
       *[other] { $count } 个模块
    }

cohorts-attended = 实时聚会：{ $attended } / { $held }
cohorts-attended_own = { $held } 次实时聚会，您参加了 { $attended } 次。
cohorts-was_there = 您参加了。
cohorts-were_there = 参加者：

helped-title = 您答疑后的笔记
helped-lead = 答疑一刻钟之后，您可以在课程的那个位置留下一条笔记。课程老师会先于所有人读到。
helped-none = 您最近没有在课程里帮过别人。
helped-moment = 位置
helped-moment_help = 视频的分和秒，例如 7:30。
helped-note = 笔记
helped-note_help = 用两三句话写出让人明白的关键，不写姓名。
helped-send = 发给老师
helped-own = 您的笔记
helped-state_waiting = 老师审阅中
helped-state_shown = 已展示
helped-state_declined = 未展示
helped-beside = 在此答疑的老师留言
helped-by = { $name } 写道：
helped-waiting = 等您审阅的笔记
helped-waiting_lead = 帮助过您学生的老师写了这些笔记。您展示的内容，课程里的人都能读到。
helped-show = 在课程中展示
helped-reason = 为什么不展示？
helped-decline = 不展示

before-title = 开始之前
before-required = 请先完成：
before-recommended = 最好先学过：
before-done = 已完成
before-none = 无
before-place = 课程 { $number }
before-help = 最多三门学员应先完成的课程。
before-ask = 未完成者不能报名（否则仅作推荐）

courses-chapters = 章节
courses-chapters_help = 每行一个：时间和标题，例如 1:30 第一步
courses-scrub = 视频位置
courses-said = 文字稿
courses-said_search = 在文字稿中搜索
courses-said_none = 其中没有这句话。
along-keep = 保存到此设备
along-forget = 从此设备移除
along-kept = 已保存到此设备：没有网络也能打开，直到您退出登录。
along-full = 此设备空间不足。
along-failed = 未能保存。请在网络较好时重试。
along-progress = 已保存 { $percent }%
coteach-title = 合作授课
coteach-help = 邀请其他老师与您一起编写这门课程。他们可以添加单元和视频，并回复提交的作业；价格、介绍和提交审核仍由您负责。他们同意之后售出的部分才计入其比例。
coteach-tutor = 老师主页
coteach-tutor_help = 打开主页并复制网址。
coteach-share = 分成比例
coteach-share_help = 课程收入的百分比，0 到 { $limit }，其余归您。
coteach-ask = 邀请
coteach-agreed = 参与授课
coteach-asked = 已邀请
coteach-declined = 已拒绝
coteach-end = 移除
coteach-with_others = 他人的课程
coteach-asks = { $teacher } 邀请您参与教授这门课程。您可以编写单元，并获得收入的 { $percent }%。
coteach-teaches = 您与 { $teacher } 一起教这门课程。您的比例为 { $percent }%。
coteach-yes = 参与
coteach-no = 不用了
coteach-leave = 不再参与
coteach-led_by = { $teacher } 负责这门课程并提交审核。
coteach-with = 与 { $names } 合作授课。
items-title = 题目表现
items-few = 当有 { $count } 人做过现在这版测验后，数据就会显示。
items-people =
    { $count ->
       *[other] 已有 { $count } 人做过。只计算第一次作答。
    }
items-question = 题目
items-right = 首次答对
items-tells = 区分度
items-tells_help = 从 1（会其他题的人也会这题）到 −1（正好相反）。满 { $count } 人后显示。
items-unclear = 会其他题的人反而答错这题：题目可能不清楚，或答案有误。
items-hard = 会这题的人很少。也许前面的单元缺一个例子。
