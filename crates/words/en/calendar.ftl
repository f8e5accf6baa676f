### Availability.

availability-lead = When can students book you? Times are in your own zone and stay the same when clocks change.
availability-week = Every week
availability-week_help = Write times like 09:00 and 12:30; 24:00 is the end of the day. Leave empty what you do not need.
availability-zone_help = For example Europe/Berlin.
availability-increment = Lessons may start every
availability-buffer = Pause after a lesson
availability-minutes = { $count } minutes
availability-notice = Shortest notice in minutes
availability-notice_help = How long before a lesson it can still be booked.
availability-horizon = Days ahead that can be booked
availability-horizon_help = Up to 365.
availability-start_of = { $day }, from
availability-end_of = { $day }, to
availability-exceptions = Days that differ
availability-blocked = Not available
availability-open = Available
availability-whole_day = whole day
availability-remove = Remove
availability-date = Date
availability-kind = On this day I am
availability-start = From
availability-end = To
availability-add = Add day
