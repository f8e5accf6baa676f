-- Addresses that did not take what was mailed to them. Told by the operator's relay; nothing but a link that proves the address goes there while it is
-- undeliverable. The previous binary mails on and knows of none.
create table undeliverable_addresses (
  address text primary key check (length(address) between 3 and 254),
  failures integer not null default 0 check (failures >= 0),            -- days with a failure that may pass, within a month of the first
  first_at timestamptz not null,
  last_at timestamptz not null,
  said text not null default '' check (length(said) <= 300),            -- what the other server said of it
  undeliverable_at timestamptz                                          -- since when nothing is mailed there; null while it is only counted
);
comment on table undeliverable_addresses is 'local: addresses that took no mail. Rows live 180 days, purged by KeepHouse through undeliverable_addresses_last';
create index undeliverable_addresses_last on undeliverable_addresses (last_at);
grant update, delete on undeliverable_addresses to edustream_app;

alter table mails add column undeliverable_at timestamptz;
comment on column mails.undeliverable_at is 'it came back, or was not sent because its address takes no mail';
-- One sort of link more: it proves that an address takes mail again.
alter table email_tokens drop constraint email_tokens_purpose_check;
alter table email_tokens add constraint email_tokens_purpose_check check (purpose in ('verify_email', 'reset_password', 'prove_email'));
