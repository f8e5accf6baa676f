-- The first exchange rates to USD, in minor units: cents = minor * numerator / denominator. A provider's newer rows replace them by their time.
-- They sort and filter prices of different currencies; no money changes hands at them.
insert into exchange_rates (id, from_currency, to_currency, numerator, denominator, source, at)
select ('e8c4a8e0-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid, code, 'USD', numerator, denominator, 'initial table', '2026-11-20T00:00:00Z'
from (values
  (1, 'USD', 1::bigint, 1::bigint),
  (2, 'EUR', 115, 100),
  (3, 'GBP', 131, 100),
  (4, 'JPY', 64, 100),     -- a yen is the minor unit
  (5, 'KWD', 326, 1000),   -- a fils is a thousandth of a dinar
  (6, 'BRL', 19, 100),
  (7, 'CNY', 14, 100),
  (8, 'RUB', 12, 1000),
  (9, 'AED', 2723, 10000),
  (10, 'INR', 113, 10000),
  (11, 'CAD', 71, 100),
  (12, 'AUD', 65, 100)
) as rates (number, code, numerator, denominator);
