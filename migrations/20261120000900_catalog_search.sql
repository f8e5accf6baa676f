-- Tutor search: one rule for who is listed, one order key per sort, and a second chance for misspelt words.

create extension if not exists fuzzystrmatch;

-- Whether the person behind a profile may be shown, kept here so that a search reads one table: fifty thousand look-ups in users cost more than the search.
alter table tutors add column person_listed boolean not null default false;
comment on column tutors.person_listed is 'the account is verified, not suspended, not deleted; written by triggers only';

create function person_listed(u users) returns boolean language sql immutable as $$
  select u.email_verified_at is not null and u.suspended_at is null and u.deleted_at is null
$$;

create function tutors_person_listed_begin() returns trigger language plpgsql as $$
begin
  new.person_listed := (select person_listed(u) from users u where u.id = new.user_id);
  return new;
end $$;
create trigger tutors_person_listed before insert on tutors for each row execute function tutors_person_listed_begin();

create function users_person_listed_follow() returns trigger language plpgsql as $$
begin
  update tutors set person_listed = person_listed(new) where user_id = new.id;
  return null;
end $$;
create trigger users_person_listed after update of email_verified_at, suspended_at, deleted_at on users
  for each row when (person_listed(old) is distinct from person_listed(new)) execute function users_person_listed_follow();

-- The one place that says whom a search may return. Simple enough for the planner to put into the query that calls it.
create function tutor_listed(t tutors) returns boolean language sql immutable as $$
  select t.approval = 'approved' and t.hourly_rate_usd is not null and t.person_listed
$$;

-- Five reviews of four stars stand behind everybody: one happy friend does not outrank forty good lessons.
alter table tutors add column ranking double precision not null
  generated always as ((rating_sum + 20)::double precision / (review_count + 5)) stored;
comment on column tutors.ranking is 'mean rating shrunk towards 4; orders results, is never shown';

-- Relevance puts those first who have the words in name or subjects (A), then those who need the headline too (B), then the rest. Each class has an index of
-- its own, so that nobody's biography is read to rank it.
alter table tutors add column search_title tsvector not null generated always as (ts_filter(search, '{a}')) stored;
alter table tutors add column search_front tsvector not null generated always as (ts_filter(search, '{a,b}')) stored;
create index tutors_search_title on tutors using gin (search_title);
create index tutors_search_front on tutors using gin (search_front);

-- Who has the words, with the class of the match. A function of its own because of its setting: the planner does not know that reading fifty thousand word
-- lists from beside the table is what makes a search slow, and would do it for common words instead of asking the index.
create function tutors_having(query tsquery) returns table (tutor_id uuid, class double precision)
language sql stable rows 1000 set enable_seqscan = off as $$
  select t.id,
    case when t.id in (select m.id from tutors m where m.search_title @@ query) then 0
         when t.id in (select m.id from tutors m where m.search_front @@ query) then 10
         else 20 end
  from tutors t where t.search @@ query
$$;

-- The first class alone, for a page: most words are in as many names and subjects as a page needs.
create function tutors_titled(query tsquery) returns table (tutor_id uuid, class double precision)
language sql stable rows 1000 set enable_seqscan = off as $$
  select t.id, 0 from tutors t where t.search_title @@ query
$$;
-- All of them without a class, for counting.
create function tutors_matching(query tsquery) returns setof uuid
language sql stable rows 1000 set enable_seqscan = off as $$
  select t.id from tutors t where t.search @@ query
$$;

-- Long texts live beside the table: rows of facts stay narrow, eight times as many of them fit into memory.
alter table tutors set (toast_tuple_target = 256);

-- Every sort is one ascending number and then the id, so one keyset rule serves all of them. Each index carries what searches filter by, so that a search walks
-- it in order without reading a row of the table for each tutor that does not fit: where few fit, that was a tenth of a second of a core.
create index tutors_by_ranking on tutors ((-ranking), id)
  include (ranking, hourly_rate, hourly_rate_usd, currency, languages, years, verification, country, instant_booking, review_count, rating_sum, response_minutes)
  where approval = 'approved' and hourly_rate_usd is not null and person_listed;
create index tutors_by_price on tutors ((hourly_rate_usd::double precision), id)
  include (ranking, hourly_rate, hourly_rate_usd, currency, languages, years, verification, country, instant_booking, review_count, rating_sum, response_minutes)
  where approval = 'approved' and hourly_rate_usd is not null and person_listed;
create index tutors_by_price_descending on tutors ((-hourly_rate_usd::double precision), id)
  include (ranking, hourly_rate, hourly_rate_usd, currency, languages, years, verification, country, instant_booking, review_count, rating_sum, response_minutes)
  where approval = 'approved' and hourly_rate_usd is not null and person_listed;
create index tutors_by_experience on tutors ((-years::double precision), id)
  include (ranking, hourly_rate, hourly_rate_usd, currency, languages, years, verification, country, instant_booking, review_count, rating_sum, response_minutes)
  where approval = 'approved' and hourly_rate_usd is not null and person_listed;
create index tutors_by_response on tutors ((coalesce(response_minutes, 1000000)::double precision), id)
  include (ranking, hourly_rate, hourly_rate_usd, currency, languages, years, verification, country, instant_booking, review_count, rating_sum, response_minutes)
  where approval = 'approved' and hourly_rate_usd is not null and person_listed;
-- For searches that know ids already, from words: the same facts by id.
create index tutors_listed on tutors (id)
  include (ranking, hourly_rate, hourly_rate_usd, currency, languages, years, verification, country, instant_booking, review_count, rating_sum, response_minutes)
  where approval = 'approved' and hourly_rate_usd is not null and person_listed;
-- Who asks for a rating need not walk past those whom nobody has rated yet.
create index tutors_by_ranking_reviewed on tutors ((-ranking), id)
  include (ranking, hourly_rate, hourly_rate_usd, currency, languages, years, verification, country, instant_booking, review_count, rating_sum, response_minutes)
  where approval = 'approved' and hourly_rate_usd is not null and person_listed and review_count > 0;

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
