-- How far the warehouse of figures is. One row, made by the first run; installations without a warehouse have none. Events older than what the outbox keeps and
-- never sent are not there: the warehouse then begins later.
create table warehouse_progress (
  id boolean primary key default true check (id),
  position bigint not null default 0 check (position >= 0),             -- of the outbox: everything up to here was taken
  schema_version integer not null default 0 check (schema_version >= 0), -- of its tables, as this product made them
  erased_until timestamptz not null default '-infinity',                -- whoever was erased up to here is forgotten there too
  changed_at timestamptz not null
);
comment on table warehouse_progress is 'local: how far the warehouse of figures is. Rows live for ever';
grant update (position, schema_version, erased_until, changed_at) on warehouse_progress to edustream_app;
