-- The subscriber that keeps the feature store begins where the log stands when it is installed.
insert into event_cursors (subscriber, position)
select 'features', position from event_head
on conflict do nothing;
