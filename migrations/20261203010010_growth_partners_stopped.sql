-- A partner can be stopped, and a commission is taken back as far as its lesson is refunded. The previous binary does neither; it pays what was earned while a partner was
-- stopped if somebody approves them anew meanwhile.
alter table affiliates add column counts_from timestamptz;
comment on column affiliates.counts_from is 'when a partner who was stopped was decided about last: only lessons that end after it count';

alter table affiliate_commissions add column refunded bigint not null default 0 check (refunded >= 0);
comment on column affiliate_commissions.refunded is 'what of the lesson had gone back when it was looked at last';
create index affiliate_commissions_paid on affiliate_commissions (decided_at, id) where state = 'paid';
grant update (refunded) on affiliate_commissions to edustream_app;

create table affiliate_returns (
  id uuid primary key,
  commission_id uuid not null references affiliate_commissions,
  amount bigint not null check (amount > 0),           -- in the commission's currency
  at timestamptz not null
);
comment on table affiliate_returns is 'local: what was taken back of a commission, because its lesson was refunded. Rows live for ever';
create index affiliate_returns_of on affiliate_returns (commission_id);

-- How much of a commission was taken back.
create function commission_returned(c affiliate_commissions) returns bigint language sql stable as $$
  select coalesce(sum(r.amount), 0)::bigint from affiliate_returns r where r.commission_id = c.id
$$;
