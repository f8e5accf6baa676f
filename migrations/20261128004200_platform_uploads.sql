-- Files that people send: what is known of them. The bytes lie in the object store under uploads/ID/PART, never here.
create table uploads (
  id uuid primary key,
  owner_id uuid not null references users,
  purpose text not null check (purpose ~ '^[a-z_]{1,20}$'),
  file_name text not null check (length(file_name) between 1 and 120), -- shown to whoever downloads it; never a place
  media_type text not null,                -- as announced, then as the first bytes say
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  parts uuid[] not null default '{}',      -- in order; with the bytes of each
  part_bytes integer[] not null default '{}' check (cardinality(part_bytes) = cardinality(parts)),
  seal_keys uuid[] not null default '{}',  -- data keys that parts are sealed with: these are kept while the file is
  state text not null default 'receiving' check (state in ('receiving', 'scanning', 'ready', 'refused')),
  refusal jsonb check ((refusal is not null) = (state = 'refused')),
  scanned boolean not null default false,  -- a virus scanner has seen it
  avif_bytes integer,                      -- of the same picture as AVIF, under uploads/ID/avif
  created_at timestamptz not null,
  ends_at timestamptz                      -- when it goes; null while something uses it
);
comment on table uploads is 'distributed by owner_id: files that people send, without their bytes. Rows live while something uses the file, else two days, purged by SweepUploads through uploads_ends';
create index uploads_owner on uploads (owner_id);
create index uploads_ends on uploads (ends_at) where ends_at is not null;
create index uploads_seal_keys on uploads using gin (seal_keys);
grant update, delete on uploads to edustream_app;
