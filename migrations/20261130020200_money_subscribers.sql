-- Subscribers of money begin where the log stands when they are installed.
insert into event_cursors (subscriber, position)
select subscriber, position from event_head cross join unnest(array['credits', 'card_lessons', 'invoices']) subscriber
on conflict do nothing;
