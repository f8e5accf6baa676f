-- How the product was: minutes of each day, part by part.
create table status_days (
  part text not null check (part in ('database', 'worker', 'mail', 'payments')),
  day timestamptz not null,                -- its beginning, in UTC
  ok integer not null check (ok >= 0),
  slow integer not null check (slow >= 0),
  down integer not null check (down >= 0),
  primary key (part, day)
);
comment on table status_days is 'local: minutes in which a part was well, slow or down. Rows live 90 days, purged by KeepHouse through status_days_age';
create index status_days_age on status_days (day);
grant update (ok, slow, down), delete on status_days to edustream_app;
