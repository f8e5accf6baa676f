-- What a code took off counts in its own currency alone, which is the one of its budget: amounts of others were added to it as if they were the same.
update promo_codes p set spent = (select coalesce(sum(u.amount), 0) from promo_uses u
  where u.promo_code_id = p.id and u.returned_at is null and u.currency = p.currency)
where exists (select from promo_uses u where u.promo_code_id = p.id and u.currency <> p.currency);
