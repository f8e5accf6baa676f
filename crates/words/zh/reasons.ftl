### Why somebody is recommended, where a tutor stands, and what would move them; services write these.

match_reason-teaches_subject = 教授：{ $subject }
match_reason-fits_goals = 资料中写到“{ $word }”，与您的目标一致
match_reason-free_when_you_are = 有 { $count } 小时与您的时间相合
match_reason-fits_budget = 在您的预算之内
match_reason-shared_language = 用您的语言授课
match_reason-well_rated = { $count } 条评价，{ $rating } 分
match_reason-often_chosen = 已授 { $count } 节课
match_reason-like_tutors_you_liked = 与您选过的老师相似
match_reason-known_to_you = 您曾上过这位老师的课
match_reason-answers_fast = { $count } 小时内答复
match_reason-experienced = { $count } 年教学经验

standing_reason-availability = 可约时间：多于 { $percent }% 的其他老师
standing_reason-rating_history = 评价：好于 { $percent }% 的其他老师
standing_reason-response_rate = 答复：快于 { $percent }% 的其他老师

advice-answer_faster = 请在一小时内答复申请。仅此一项，您就能升至第 { $place } 位。
advice-more_hours = 每周多开放十小时。仅此一项，您就能升至第 { $place } 位。
advice-more_reviews = 请学生写评价：再有五条好评，您就能升至第 { $place } 位。

time_reason-everyone_free = 大家都有空
time_reason-possible_without = 没有此人时可行
time_reason-middle_of_day = 对所有人都在白天
time_reason-early_for_some = 对某人来说偏早
time_reason-late_for_some = 对某人来说偏晚
case_reason-policy_kept = 这节课已取消，保留多少由双方同意的取消规则决定。
case_reason-words_only = 课堂记录没有显示任何情况，双方各执一词：退还一半。
case_reason-tutor_absent = 老师从未进入课堂。
case_reason-student_absent = 学生从未进入课堂。
case_reason-student_waited = 学生在课堂里待了 { $minutes } 分钟。
case_reason-tutor_away = 老师缺席了 { $minutes } 分钟：这部分退还。
case_reason-student_away = 学生缺席了 { $minutes } 分钟；这部分不退还。
case_reason-line_broke = 双方共断线 { $minutes } 分钟。
case_reason-held_together = 双方同时在课堂里 { $minutes } 分钟。

feed_reason-your_search = 您保存的搜索
feed_reason-starts_soon = 您日历中的下一项
feed_reason-asked_by_tutor = 老师布置的
feed_reason-begun = 您已经开始
feed_reason-stuck = 您尝试过不止一次
feed_reason-lesson_held = 您上过这节课，评价能帮助他人选择
feed_reason-goal_open = 您为自己设定的目标
feed_reason-goal_due = 您设定了日期的目标
feed_reason-own_subject = 您正在学：{ $subject }
feed_reason-learned_together = 与您同课程的人也在学
feed_reason-fits_you = 符合您的需求
feed_reason-new_there =
    { $count ->
       *[other] 有 { $count } 位新老师符合
    }
