-- Words are cut and folded by the server (`domain::catalog::words`), the same way when they are stored and when they are asked for.

alter table tutors add column search_folding smallint not null default 0;
comment on column tutors.search_folding is
  'number of the folding that made search and search_text; rows of an older one are made anew by the job RefoldTutors';
create index tutors_search_folding on tutors (search_folding);

-- The previous binary calls this one. What it writes counts as old.
create or replace function tutor_search_refresh(tutor_ids uuid[]) returns void language sql as $$
  update tutors t
  set search = setweight(to_tsvector('simple', unaccent(lower(u.display_name))), 'A')
            || setweight(to_tsvector('english', unaccent(lower(coalesce(s.words, '')))), 'A')
            || setweight(to_tsvector('english', unaccent(lower(t.headline))), 'B')
            || setweight(to_tsvector('english', unaccent(lower(t.bio))), 'C'),
      search_text = lower(unaccent(concat_ws(' ', u.display_name, t.headline, s.words))),
      search_folding = 0
  from users u
  cross join lateral (
    select string_agg(concat_ws(' ', (select string_agg(value, ' ' order by key) from jsonb_each_text(j.names)), array_to_string(j.synonyms, ' ')), ' '
                      order by ts.position, j.slug) as words
    from tutors own
    join tutor_subjects ts on ts.tutor_id = own.id
    join subjects j on j.id = ts.subject_id
    where own.user_id = u.id
  ) s
  where t.id = any(tutor_ids) and u.id = t.user_id;

  insert into search_words
  select distinct word from tutors t, regexp_split_to_table(t.search_text, '[^[:alpha:]]+') as word
  where t.id = any(tutor_ids) and length(word) between 3 and 40
  order by word -- the same order in every transaction: no deadlocks
  on conflict do nothing
$$;

-- Who has the words, with the class of the match (see tutors_having): two to each place, for among those who have them in the same place come first those who
-- have the words that tell little as well (`fuller`; null when there are none).
create function tutors_found(query tsquery, fuller tsquery) returns table (tutor_id uuid, class double precision)
language sql stable rows 1000 set enable_seqscan = off as $$
  select t.id,
    case when t.id in (select m.id from tutors m where m.search_title @@ query) then 0
         when t.id in (select m.id from tutors m where m.search_front @@ query) then 20
         else 40 end
    + case when fuller is null or t.id in (select m.id from tutors m where m.search_front @@ fuller) then 0 else 10 end
  from tutors t where t.search @@ query
$$;
-- Those of the first place alone, for a page.
create function tutors_found_titled(query tsquery, fuller tsquery) returns table (tutor_id uuid, class double precision)
language sql stable rows 1000 set enable_seqscan = off as $$
  select t.id,
    case when fuller is null or t.id in (select m.id from tutors m where m.search_front @@ fuller) then 0 else 10 end
  from tutors t where t.search_title @@ query
$$;

-- Known words spelt like each of these, at most so many typing errors away and three at most, nearest first. A word of one or two letters is like itself only.
create function words_like(words text[], errors integer[]) returns table (nth bigint, word text)
language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
  select w.nth, near.word
  from unnest(words, errors) with ordinality as w (word, errors, nth)
  cross join lateral (
    select s.word from search_words s where w.errors = 0 and s.word = w.word
    union all
    (select s.word from search_words s
     where w.errors > 0 and s.word % w.word and (length(s.word) > 2 or s.word = w.word)
       and levenshtein_less_equal(s.word, w.word, w.errors) <= w.errors
     order by levenshtein_less_equal(s.word, w.word, w.errors), similarity(s.word, w.word) desc, s.word
     limit 3)
  ) near
$$;
