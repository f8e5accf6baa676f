### Start page, search, filters, cards, subjects.

landing-title = 找一位讲得明白的老师
landing-lead = 按科目、预算和空闲时间，约一位合适的老师上课。您只付老师的课费，没有额外费用。
landing-find = 找老师
landing-free_today = 今天可约
landing-subjects = 热门科目
landing-reviews = 学生怎么说
landing-with = 评价
landing-how = 从搜索到第一节课
landing-step1_title = 选择老师
landing-step1_text = 按科目、价格、语言和时间搜索。价格均为每小时，看到多少就付多少。
landing-step2_title = 约个时间
landing-step2_text = 课费会冻结在您的钱包里。如果老师拒绝，或 24 小时内没有答复，会自动退还给您。
landing-step3_title = 上课学习
landing-step3_text = 课后我们才把钱付给老师。如需取消，确认前您会看到能退多少。
landing-teach_title = 在 EduStream 教课
landing-teach_text = 价格和时间由您决定。我们的佣金起初是每节课的 20%，随着收入增加降到 15%，再到 10%。没有订阅费，也没有其他费用。
landing-teach_action = 成为老师

search-title = 找老师
search-description = 各科老师，价格、评价和空闲时间一目了然。
search-field = 科目、姓名或关键词
search-placeholder = 代数、西班牙语、吉他……
search-submit = 搜索
search-none_title = 没有老师符合全部条件
search-none_text = 请去掉一两个筛选条件，或换个范围更大的科目。
search-word_text = 请检查拼写，或换个范围更大的科目。
search-all = 查看全部老师
search-empty_title = 还没有老师
search-empty_text = 新老师经审核后才会出现在这里。您愿意做第一位吗？
search-count = { $count } 位老师
search-pages = 分页
search-first_page = 回到第一页
search-next_page = 下一页

filter-title = 筛选
filter-any = 不限
filter-level = 水平
filter-price = 每小时价格
filter-from = 最低
filter-to = 最高
filter-min_price = 最低价格
filter-max_price = 最高价格
filter-free_part = 时段
filter-any_time = 任意时间
filter-rating = 评分
filter-at_least = { $rating } 分及以上
filter-language = 语言
filter-country = 国家
filter-experience = 经验
filter-years = { $count } 年及以上
filter-certification = 证书
filter-certification_example = CELTA、教资……
filter-verification = 认证
filter-instant = 即时预约
filter-sort = 排序
filter-apply = 查看老师
filter-clear = 全部清除

day_part-morning = 上午
day_part-afternoon = 下午
day_part-evening = 晚上
day_part-night = 凌晨

sort-relevance = 最匹配
sort-rating = 评分最高
sort-price_asc = 价格最低
sort-price_desc = 价格最高
sort-experience = 经验最多
sort-response_time = 答复最快

card-rating_label = 评分
card-reviews = （{ $count }）
card-stars = { $count } 星（满分 5 星）
card-lessons = { $count } 节课
card-answers_minutes = { $count } 分钟内答复
card-answers_hours = { $count } 小时内答复
card-per_hour = 每小时
card-see_profile = 查看资料
card-next_times = 最近空闲时间
card-book_at = 约 { $name } 的课，{ $when }

subjects-title = 科目
subjects-lead = 这里教什么，有多少位老师在教。
subjects-tutors = { $count } 位老师

search-count_of = { $count } 位{ $subject }老师
search-shown = 已显示 { $shown } 位，共 { $total } 位
search-skip = 跳到结果
search-when = 时间
search-any_day = 任意一天
search-next_day = { $day } 有 { $count } 位老师有空。
search-next_day_look = 看看这一天
filter-count = 筛选（{ $count }）
filter-more = 更多
filter-per_hour = 每小时价格（{ $currency }）
filter-up_to = 最高 { $price }
filter-from_price = 最低 { $price }
filter-remove = 移除：{ $name }
filter-active = 已选筛选条件
card-today = 今天 { $time }
landing-often = 热门：
landing-fact_tutors =
    { $count ->
       *[other] 位老师
    }
landing-fact_lessons =
    { $count ->
       *[other] 节课已上
    }
landing-from = { $price } 起
landing-count_subjects = 全部 { $count } 个科目
landing-reviewed_only = 只有上过这节课的人才能评价。
landing-fees = 按累计收入计算的佣金
landing-fee_earned = 累计收入
landing-fee_ours = 我们的佣金
landing-fee_keep = { $price } 中您得到
landing-fee_below = 不到 { $amount }
landing-fee_above = { $amount } 起
landing-demo_fees = 额外费用
landing-demo_hold = 冻结，等老师接受
landing-demo_join = 进入课堂
saved-title = 收藏的老师
saved-lead = 您收藏的老师、保存的搜索和最近看过的老师。
saved-tutors = 您的老师
saved-none = 还没有收藏老师
saved-none_text = 有喜欢的老师？在其页面点“收藏”，就会出现在这里。
saved-find = 找老师
saved-searches = 您的搜索
saved-no_searches = 还没有保存的搜索。
saved-viewed = 最近看过
saved-save = 收藏
saved-unsave = 已收藏
saved-search_save = 保存此搜索，每天把新老师发到我的邮箱
saved-search_daily = 每天一次邮件通知新老师
saved-search_off = 不发邮件
saved-search_open = 搜索
saved-search_all = 全部老师
saved-search_remove = 移除
saved-forget = 取消收藏 { $name }
taxonomy-title = 科目与技能
taxonomy-lead = 这里可以教授的全部内容，以及人们搜索时用的说法。
taxonomy-add = 添加科目
taxonomy-change = 编辑
taxonomy-remove = 移除
taxonomy-slug = 网址中的名称
taxonomy-synonyms = 同义词，用逗号分隔
taxonomy-category = 类别
