### Availability.

availability-lead = When can students book you? Times are in your own time zone and stay the same when the clocks change.
availability-week = Every week
availability-week_help = Enter times like 09:00 or 12:30; 24:00 is the end of the day. Leave what you don’t need empty.
availability-zone_help = For example Europe/Berlin.
availability-increment = Lessons can start every
availability-buffer = Break after a lesson
availability-minutes = { $count } minutes
availability-notice = Minimum notice (minutes)
availability-notice_help = How long before a lesson students can still book it.
availability-horizon = How far ahead students can book (days)
availability-horizon_help = Up to 365 days.
availability-start_of = { $day }, from
availability-end_of = { $day }, to
availability-exceptions = Date exceptions
availability-blocked = Not available
availability-open = Available
availability-whole_day = all day
availability-remove = Remove
availability-date = Date
availability-kind = On this date I am
availability-start = From
availability-end = To
availability-add = Add date
