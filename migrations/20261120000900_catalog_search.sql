-- Tutor search: one rule for who is listed, one order key per sort, and a second chance for misspelt words.

create extension if not exists fuzzystrmatch;

-- The one place that says whom a search may return. Simple enough for the planner to put into the query that calls it.
create function tutor_listed(t tutors, u users) returns boolean language sql stable as $$
  select t.approval = 'approved' and t.hourly_rate_usd is not null
     and u.email_verified_at is not null and u.suspended_at is null and u.deleted_at is null
$$;

-- Five reviews of four stars stand behind everybody: one happy friend does not outrank forty good lessons.
alter table tutors add column ranking double precision not null
  generated always as ((rating_sum + 20)::double precision / (review_count + 5)) stored;
comment on column tutors.ranking is 'mean rating shrunk towards 4; orders results, is never shown';

-- Every sort is one ascending number and then the id, so one keyset rule serves all of them.
create index tutors_by_ranking on tutors ((-ranking), id) where approval = 'approved' and hourly_rate_usd is not null;
create index tutors_by_price on tutors ((hourly_rate_usd::double precision), id) where approval = 'approved' and hourly_rate_usd is not null;
create index tutors_by_price_descending on tutors ((-hourly_rate_usd::double precision), id) where approval = 'approved' and hourly_rate_usd is not null;
create index tutors_by_experience on tutors ((-years::double precision), id) where approval = 'approved' and hourly_rate_usd is not null;
create index tutors_by_response on tutors ((coalesce(response_minutes, 1000000)::double precision), id) where approval = 'approved' and hourly_rate_usd is not null;

-- Counting reads narrow rows from here instead of biographies.
create index tutors_listed_facts on tutors (user_id)
  include (id, approval, verification, country, languages, rating_sum, review_count, hourly_rate, currency, hourly_rate_usd, years, instant_booking)
  where approval = 'approved' and hourly_rate_usd is not null;
create index users_listed on users (id) include (email_verified_at, suspended_at, deleted_at)
  where email_verified_at is not null and suspended_at is null and deleted_at is null;

-- What to search for when nobody has the words as they are spelt: for each word up to three known ones at most two typing errors away (one for short
-- words), all words joined by "and". Words like nothing we know are left out; null when none is left. Trigrams find the candidates by index, 0.2 being
-- low enough for swapped letters ("pyhton"); the edit distance decides.
create function tutor_query_spelt_like(words text[]) returns tsquery language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
  select string_agg('(' || alternatives || ')', ' & ')::tsquery
  from (
    select w.position, string_agg(nullif((plainto_tsquery('english', near.word) || plainto_tsquery('simple', near.word))::text, ''), ' | ') as alternatives
    from unnest(words) with ordinality as w (word, position)
    cross join lateral (
      select s.word from search_words s
      where s.word % w.word and levenshtein_less_equal(s.word, w.word, 2) <= case when length(w.word) < 5 then 1 else 2 end
      order by levenshtein_less_equal(s.word, w.word, 2), similarity(s.word, w.word) desc, s.word
      limit 3
    ) near
    group by w.position
  ) by_word
  where alternatives is not null
$$;
