-- Which answer is being taken is written before it is booked, so that a server that stops in between books no second one: not within a day, and not after. The
-- previous binary writes neither.
alter table help_requests add column taken_offer uuid;
alter table help_requests add column taken_at timestamptz;
alter table help_requests add constraint help_requests_taken check ((taken_offer is null) = (taken_at is null));
grant update (taken_offer, taken_at) on help_requests to edustream_app;
