-- Who read a file for the bank, and when first: from then on the bank may have it. The previous binary writes neither; what it read is asked for once more.
alter table payout_files
  add column read_at timestamptz,
  add column readers uuid[] not null default '{}' check (cardinality(readers) <= 1000),
  add column reason text check (length(reason) between 1 and 500), -- why it was taken back after somebody read it
  add constraint payout_files_read check ((read_at is null) = (readers = '{}'));
grant update (read_at, readers, reason) on payout_files to edustream_app;
