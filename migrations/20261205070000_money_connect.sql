-- Payouts by accounts at the payment provider.

alter table payout_methods add column provider_account text unique check (length(provider_account) between 1 and 255); -- the provider's name for it
grant update (provider_account) on payout_methods to edustream_app;
create index payout_methods_unready on payout_methods (updated_at) where provider_account is not null and onboarded_at is null;

alter table payouts add column provider_account text check (length(provider_account) between 1 and 255); -- where it goes: what stood there when it was asked for
alter table payouts add column sent_at timestamptz;              -- since when the provider may have it: it cannot be stopped any more
alter table payouts add column send_round integer not null default 0 check (send_round >= 0); -- how often the provider said for certain that it did nothing
alter table payouts add column provider_reference text unique check (length(provider_reference) between 1 and 255); -- the provider's name for what it sent
alter table payouts add constraint payouts_sent check (provider_reference is null or (sent_at is not null and provider_account is not null));
create index payouts_unsent on payouts (created_at, id) where status = 'requested' and provider_account is not null;
grant update (sent_at, send_round, provider_reference, provider_account) on payouts to edustream_app;
