-- A session of a circle has a room too (LE6): its members meet there as the two of a lesson do. Its host stands where a tutor does. The previous binary makes
-- none of these and finds none of them.
alter table rooms add column circle_session_id uuid unique references circle_sessions on delete cascade;
alter table rooms drop constraint rooms_check;
alter table rooms add constraint rooms_of_one check (num_nonnulls(booking_id, group_id, circle_session_id) = 1);
comment on table rooms is 'local: the room of a lesson, or of a session of a circle, with its board and notes. Rows live for ever, those of circles with circle_sessions';
comment on column rooms.tutor_user_id is 'who teaches; of a circle who hosted it when the room was made';
