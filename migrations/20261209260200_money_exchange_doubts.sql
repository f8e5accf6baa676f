-- Quotes of a bank that left the rate before by too much to be believed at once: what stays at its new level for several days is believed.
-- The previous binary keeps none, and believes what stood for a week.
create table exchange_doubts (
  from_currency text not null,
  at timestamptz not null,
  numerator bigint not null check (numerator > 0),
  denominator bigint not null check (denominator > 0),
  source text not null,
  primary key (from_currency, at)
);
comment on table exchange_doubts is 'reference: quotes that were not believed, one a currency and day at most. Rows live for ever';
grant update (numerator, denominator, source) on exchange_doubts to edustream_app;
