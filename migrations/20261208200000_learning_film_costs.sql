-- What films cost: what was measured of each day, and what the owner says that a unit of it costs. The previous binary measures nothing: a day that it served counts as
-- a day on which nothing happened.
create table film_days (
  day date primary key,
  stored_bytes bigint check (stored_bytes >= 0),            -- at the day's end; null until somebody looked
  encoded_ms bigint not null default 0 check (encoded_ms >= 0), -- time of workers
  sent_bytes bigint not null default 0 check (sent_bytes >= 0)
);
comment on table film_days is 'local: what films of courses took on each day: room, work and bytes sent. Rows live for ever';
grant update (stored_bytes, encoded_ms, sent_bytes) on film_days to edustream_app;

create table film_prices (
  the_one boolean primary key default true check (the_one),
  version integer not null default 1 check (version > 0),
  storage bigint not null default 2300 check (storage between 0 and 10000000),   -- US cents: 1,000 GB for a month
  encoding bigint not null default 4000 check (encoding between 0 and 10000000), -- 1,000 hours of a worker
  egress bigint not null default 9000 check (egress between 0 and 10000000),     -- 1,000 GB sent
  most bigint not null default 500000 check (most between 0 and 1000000000),     -- of a month, before owners are warned
  changed_by uuid references users,
  changed_at timestamptz
);
comment on table film_prices is 'reference: what films of courses cost by the unit, and from what a month on owners are warned, one row. Rows live for ever';
insert into film_prices default values;
grant update (version, storage, encoding, egress, most, changed_by, changed_at) on film_prices to edustream_app;
