-- A held lesson counts up two numbers of its tutor. They are in no index, so with room on the page the new version of the row stands beside the old one and
-- none of the search's indexes is touched (heap-only tuple).
alter table tutors set (fillfactor = 85);
