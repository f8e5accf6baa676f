-- What a waiting list keeps is kept at the price of that moment: whoever claims it pays that or is told. Offers of before have none, as those of the previous
-- binary.
alter table waitlist_offers add column price bigint check (price >= 0);

-- A refund that is proposed anew with another amount is another one: whoever agrees names what they read.
grant update (id) on refunds to edustream_app;
