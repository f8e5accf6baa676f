-- What the student of a series agreed to pay for each lesson: a job takes no other price. Series that were made before take the price of their newest lesson.
alter table series add column agreed_price bigint check (agreed_price > 0);
update series s set agreed_price = (select b.price from bookings b where b.series_id = s.id and b.price > 0 order by b.created_at desc limit 1);
