-- Whoever is erased here is deleted at the provider too: until it has answered, its name for the person stays.
alter table payment_customers add column leaving_at timestamptz;
comment on column payment_customers.leaving_at is 'the person was erased: the row goes when the provider has forgotten them';
comment on table payment_customers is 'local: what providers call the people whose cards they keep. Rows live with their people, and until the provider has forgotten them';
create index payment_customers_leaving on payment_customers (leaving_at, user_id) where leaving_at is not null;
