-- What somebody of the staff filters a list by again and again, under a name of their own. The previous binary shows none.
create table saved_views (
  user_id uuid not null,
  list text not null check (list in ('users', 'bookings', 'audit')),
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) between 1 and 500),  -- what stands behind the question mark
  created_at timestamptz not null,
  primary key (user_id, list, name)
);
comment on table saved_views is 'distributed by user_id: filters of the lists of the staff that somebody keeps, 20 at most of each list. Rows live for ever';
grant update (query, created_at), delete on saved_views to edustream_app;
