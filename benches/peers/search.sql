-- The peer's one statement for a search; `words` and `prices` in benches/beside.mjs are the same lists.
\set w random(1, 16)
\set p 2000 + 50 * random(0, 99)
select id, display_name, headline, languages, hourly_rate, currency, rating, review_count, subjects from peer.tutors
where search @@ websearch_to_tsquery('english', (array['algebra','spanish','guitar','physics','essay','maths','python','chemistry','conversation','thesis','piano','ielts','statistics','drawing','yoga','french'])[:w])
  and hourly_rate <= :p order by rating desc, id limit 20;
