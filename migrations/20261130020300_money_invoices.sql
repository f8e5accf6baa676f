-- Receipts, invoices and credit notes (MO10), numbered without gaps within a series. The rules are domain/money/invoices.
create table invoice_issuer (
  the_one boolean primary key default true check (the_one),
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) <= 1000),
  tax_id text not null check (length(tax_id) <= 60),
  tax_bp bigint not null check (tax_bp between 0 and 10000),
  tax_note text not null check (length(tax_note) <= 500)
);
comment on table invoice_issuer is 'reference: who issues documents and at which tax, one row. Rows live for ever';
insert into invoice_issuer (name, address, tax_id, tax_bp, tax_note) values ('EduStream', '', '', 0, '');
grant update on invoice_issuer to edustream_app;

-- The counter row of a series (a kind, a year and a person): locked by whoever takes the next number until that document is committed, or is not.
create table invoice_series (
  series text primary key check (series ~ '^[A-Z]{3}-[0-9]{4}-[0-9A-F]{8}$'),
  last_number bigint not null check (last_number >= 0)
);
revoke insert on invoice_series from edustream_app;
comment on table invoice_series is 'local: the last number of each series. Rows live for ever';

create table invoices (
  id uuid primary key,
  kind text not null check (kind in ('receipt', 'invoice', 'credit_note')),
  series text not null references invoice_series,
  number bigint not null check (number > 0),
  user_id uuid not null references users,
  about_kind text not null check (about_kind in ('topup', 'credits', 'package', 'lesson')),
  about_id uuid not null,
  corrects uuid references invoices,
  currency text not null,
  total bigint not null check (total > 0),
  net bigint not null,
  tax bigint not null,
  lines jsonb not null,                   -- domain::money::invoices::InvoiceLine, one after the other
  issuer jsonb not null,                  -- domain::money::invoices::Issuer as it was
  issued_at timestamptz not null,
  unique (series, number),
  constraint invoices_sums check (net + tax = total and net >= 0 and tax >= 0),
  constraint invoices_corrects check ((kind = 'credit_note') = (corrects is not null))
);
comment on table invoices is 'local: documents about money, never changed. Rows live for ever: the law wants them kept';
create unique index invoices_one_about on invoices (about_kind, about_id) where kind <> 'credit_note';
create index invoices_user on invoices (user_id, issued_at desc, id desc);
create index invoices_about on invoices (about_kind, about_id);
create index invoices_corrects_of on invoices (corrects) where corrects is not null;

-- Every document gets the number after the last one of its series, whatever the writer says: no gap, no double. The counter moves and the document is
-- stored in one transaction, or neither is. The application's role may neither move a counter nor change or delete a document.
create function invoice_number() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into invoice_series (series, last_number) values (new.series, 1)
  on conflict (series) do update set last_number = invoice_series.last_number + 1
  returning last_number into new.number;
  return new;
end $$;
create trigger invoices_number before insert on invoices for each row execute function invoice_number();
revoke all on function invoice_number() from public, edustream_app;
