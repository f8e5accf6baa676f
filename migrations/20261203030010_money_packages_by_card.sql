-- Packages paid by card: the row waits for its money, and a package that nobody paid for stays as that. What the card pays fills the wallet and buys the package in
-- one transaction. The previous binary sells from wallets alone; it leaves packages that wait as they are.
alter table packages drop constraint packages_state_check;
alter table packages add constraint packages_state_check
  check (state in ('paying', 'active', 'unpaid', 'gifted', 'transferred', 'ended', 'expired'));
alter table packages drop constraint packages_closed;
alter table packages add constraint packages_closed
  check ((state in ('paying', 'active', 'gifted')) = (closed_at is null) and (closed_at is null or value = 0));
alter table packages add constraint packages_paying check (state not in ('paying', 'unpaid') or value = 0);
grant update (bought_at) on packages to edustream_app;

alter table payments add column package_id uuid;
comment on column payments.package_id is 'the package that it buys once it is paid';
alter table payments add constraint payments_package check (package_id is null or purpose = 'wallet_topup');
create index payments_package on payments (package_id) where package_id is not null;
