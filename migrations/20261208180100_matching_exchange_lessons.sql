-- The lesson that a seat of an agreed exchange became: its person teaches the next one. Null until it is booked, and where
-- no time suited both. The previous binary books none and reads none.
alter table exchange_seats add column booking_id uuid references bookings (id);
create index exchange_seats_booking on exchange_seats (booking_id) where booking_id is not null;
