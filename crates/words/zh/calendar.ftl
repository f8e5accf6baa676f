### Availability.

availability-lead = 学生什么时候可以约您的课？时间按您所在时区显示，不受夏令时影响。
availability-week = 每周
availability-week_help = 时间请写成 09:00 或 12:30 的形式；24:00 表示一天结束。不需要的请留空。
availability-zone_help = 例如 Asia/Shanghai。
availability-increment = 开课时间间隔
availability-buffer = 课后休息
availability-minutes = { $count } 分钟
availability-notice = 最短提前时间（分钟）
availability-notice_help = 开课前多久仍可约课。
availability-horizon = 可提前多少天约课
availability-horizon_help = 最多 365 天。
availability-start_of = { $day }，开始
availability-end_of = { $day }，结束
availability-exceptions = 例外日期
availability-blocked = 没有空
availability-open = 有空
availability-whole_day = 全天
availability-remove = 移除
availability-date = 日期
availability-kind = 这一天我
availability-start = 开始
availability-end = 结束
availability-add = 添加日期
