-- A line of a room's chat, and what was handed in in a course, can be reported too. Rows of the new kinds are unknown to the previous binary's queue: it
-- shows none of them, and they wait for this one.
alter table abuse_reports drop constraint abuse_reports_kind_check;
alter table abuse_reports add constraint abuse_reports_kind_check
  check (kind in ('user', 'message', 'review', 'profile', 'course', 'room_line', 'submission'));
