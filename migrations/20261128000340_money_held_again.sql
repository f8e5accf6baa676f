-- A hold that lapsed can be held again.
--
-- One journal of each kind per booking is right for everything but holds: a card's hold dies after a week, is given back, and the student pays again. The
-- nth hold of a booking follows its n - 1 releases; so there is never more than one hold that was not given back, whoever tries.
-- The previous binary does not write the column: its holds are first ones, as before.
alter table journals add column hold_number smallint not null default 1 check (hold_number = 1 or kind in ('booking_hold', 'booking_release'));
drop index journals_once_per_booking;
create unique index journals_once_per_booking on journals (booking_id, kind, hold_number) where booking_id is not null and kind <> 'dispute_refund';

-- The seal covers the new fact, and the lines of what is sealed already stay as they are.
create or replace function ledger_line(journal uuid, out facts text, out postings text) language sql stable
  begin atomic
    select concat_ws('|', j.sequence, j.id, j.kind, j.phase, j.lines, coalesce(j.settles::text, '-'), coalesce(j.booking_id::text, '-'), coalesce(j.payment_id::text, '-'),
                     coalesce(j.exchange_rate_id::text, '-'), coalesce(j.actor_id::text, '-'), (extract(epoch from j.created_at) * 1000000)::bigint,
                     'hold ' || nullif(j.hold_number, 1)),
           (select string_agg(concat_ws('|', p.line, p.account_id, p.currency, p.amount), E'\n' order by p.line) from postings p where p.journal_id = j.id)
    from journals j where j.id = journal;
  end;
