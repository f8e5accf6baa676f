-- Every subscriber begins where the log stands when it is installed, and not where it stands when a worker first looks: what is told in between is heard.
insert into event_cursors (subscriber, position)
select subscriber, position from event_head cross join unnest(array['threads', 'waitlist', 'leaving', 'notices']) subscriber
on conflict do nothing;
