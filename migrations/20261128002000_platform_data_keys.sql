-- What columns are sealed with. A data key lies here wrapped by a master key, which lies in a directory and never in the database: a dump alone opens
-- nothing. The previous binary knows neither.
create table data_keys (
  id uuid primary key,                     -- stands in front of everything it sealed
  master uuid not null,                    -- the file it is wrapped by
  wrapped bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz,                  -- nothing new is sealed with it
  emptied_at timestamptz                   -- nothing old either: all of it was sealed anew
);
comment on table data_keys is 'reference: keys of sealed columns, wrapped. Rows live for ever';
create unique index data_keys_current on data_keys ((true)) where retired_at is null;
grant update (emptied_at) on data_keys to edustream_app;
