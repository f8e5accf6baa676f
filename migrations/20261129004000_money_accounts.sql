-- Accounts and journals of packages, credits, promotional credit, payouts, debts and conversions. The previous binary writes none of them and its rows fit.
alter table accounts drop constraint accounts_kind_check;
alter table accounts add constraint accounts_kind_check check (kind in (
  'wallet', 'promo', 'wallet_hold', 'escrow', 'package', 'earning_pending', 'earning_available', 'earning_reserved', 'debt',
  'platform_fee', 'provider_clearing', 'platform_promo', 'platform_advance', 'debt_contra', 'credit_issue', 'fx_position'));
alter table accounts drop constraint accounts_no_negative_balance;
alter table accounts add constraint accounts_no_negative_balance check (balance >= 0 or kind in (
  'provider_clearing', 'platform_promo', 'platform_advance', 'debt_contra', 'credit_issue', 'fx_position'));
alter table accounts drop constraint accounts_holder;
alter table accounts add constraint accounts_holder check ((holder_id is null) = (kind in (
  'platform_fee', 'provider_clearing', 'platform_promo', 'platform_advance', 'debt_contra', 'credit_issue', 'fx_position')));

-- What a journal is about that is neither a lesson nor a payment: a package, a gift, a payout, a refund, a lot of credits. One of each kind about each.
alter table journals add column about_id uuid;
comment on column journals.about_id is 'the package, gift, payout, refund or lot that the kind is about';
create unique index journals_once_per_about on journals (about_id, kind) where about_id is not null;
alter table journals drop constraint journals_named;
alter table journals add constraint journals_named check (
  case when kind in ('opening', 'forfeit') then true
    when kind in ('topup', 'topup_reversal') then payment_id is not null
    when kind like 'booking\_%' or kind in ('dispute_refund', 'earnings_clear') then booking_id is not null
    else coalesce(about_id, booking_id, payment_id) is not null end
) not valid;

-- The seal covers the new fact, and the lines of what is sealed already stay as they are.
create or replace function ledger_line(journal uuid, out facts text, out postings text) language sql stable
  begin atomic
    select concat_ws('|', j.sequence, j.id, j.kind, j.phase, j.lines, coalesce(j.settles::text, '-'), coalesce(j.booking_id::text, '-'), coalesce(j.payment_id::text, '-'),
                     coalesce(j.exchange_rate_id::text, '-'), coalesce(j.actor_id::text, '-'), (extract(epoch from j.created_at) * 1000000)::bigint,
                     'hold ' || nullif(j.hold_number, 1), 'about ' || j.about_id),
           (select string_agg(concat_ws('|', p.line, p.account_id, p.currency, p.amount), E'\n' order by p.line) from postings p where p.journal_id = j.id)
    from journals j where j.id = journal;
  end;
