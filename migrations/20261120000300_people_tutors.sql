-- Subjects, tutor profiles, availability, reviews.
create table subjects (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  category text not null,
  names jsonb not null,                   -- {"en": "Algebra", "ru": "Алгебра", …}
  category_names jsonb not null,
  synonyms text[] not null default '{}',
  position integer not null default 0
);
comment on table subjects is 'reference: the taxonomy';
grant update, delete on subjects to edustream_app;

create table tutors (
  id uuid primary key,
  user_id uuid not null unique references users,
  headline text not null default '' check (length(headline) <= 120),
  bio text not null default '' check (length(bio) <= 5000),
  country text check (country ~ '^[A-Z]{2}$'),
  languages text[] not null default '{}',
  hourly_rate bigint check (hourly_rate > 0),
  currency text not null default 'USD',
  -- the rate in USD cents at the last known exchange rate: what prices of different currencies are filtered and sorted by
  hourly_rate_usd bigint check (hourly_rate_usd > 0),
  education text not null default '',
  certifications text[] not null default '{}',
  cancellation_policy text not null default 'standard' check (cancellation_policy in ('flexible','standard','strict')),
  instant_booking boolean not null default false,
  lesson_lengths integer[] not null default '{60}' check (lesson_lengths <@ array[30,45,60,90,120] and cardinality(lesson_lengths) > 0),
  verification text not null default 'none' check (verification in ('none','basic','verified','premium')),
  approval text not null default 'pending' check (approval in ('pending','approved','declined')),
  approval_reason text,
  submitted_at timestamptz not null,
  -- kept by services in the same transaction as their sources
  rating_sum bigint not null default 0,
  review_count bigint not null default 0,
  lesson_count bigint not null default 0,
  years integer not null default 0,       -- most years over the taught subjects
  response_minutes integer,
  lifetime_earnings_usd bigint not null default 0 check (lifetime_earnings_usd >= 0), -- USD cents, net of commission; decides the commission tier
  version bigint not null default 1,
  search tsvector not null default '',
  search_text text not null default '',   -- name, headline and subjects, unaccented lower case: where search_words come from
  created_at timestamptz not null
);
comment on table tutors is 'reference: public profiles';
create index tutors_search on tutors using gin (search);
grant update on tutors to edustream_app;

create table tutor_subjects (
  tutor_id uuid not null references tutors on delete cascade,
  subject_id uuid not null references subjects,
  level text not null check (level in ('beginner','intermediate','advanced','expert')),
  years integer not null check (years between 0 and 80),
  position integer not null default 0,
  primary key (tutor_id, subject_id)
);
comment on table tutor_subjects is 'reference: who teaches what';
create index tutor_subjects_subject on tutor_subjects (subject_id, tutor_id);
grant update, delete on tutor_subjects to edustream_app;

create table availability (
  tutor_id uuid primary key references tutors on delete cascade,
  time_zone text not null,
  rules jsonb not null,                   -- the wire form of domain::calendar::availability::Availability, validated by it
  updated_at timestamptz not null
);
comment on table availability is 'reference: weekly rules and exceptions, read and written as a whole';
grant update on availability to edustream_app;

create table reviews (
  id uuid primary key,
  booking_id uuid not null unique,
  tutor_id uuid not null references tutors,
  student_id uuid not null references users,
  rating smallint not null check (rating between 1 and 5),
  knowledge smallint not null check (knowledge between 1 and 5),
  communication smallint not null check (communication between 1 and 5),
  professionalism smallint not null check (professionalism between 1 and 5),
  comment text not null check (length(comment) <= 2000),
  created_at timestamptz not null
);
comment on table reviews is 'local: public reviews of completed lessons';
create index reviews_tutor on reviews (tutor_id, created_at desc, id desc);
grant update on reviews to edustream_app;

create table search_words (
  word text primary key
);
comment on table search_words is 'reference: words that names, headlines and subjects are made of; what a misspelt search is compared with. Only grows';
create index search_words_trigrams on search_words using gin (word gin_trgm_ops);

-- The one place that says what a tutor is found by. Called in the transaction that changes a name, headline, biography or subject; set-based, so that loading
-- fifty thousand tutors calls it once. Queries use the same configuration: websearch_to_tsquery('english', unaccent(lower(text))).
create function tutor_search_refresh(tutor_ids uuid[]) returns void language sql as $$
  update tutors t
  set search = setweight(to_tsvector('simple', unaccent(lower(u.display_name))), 'A')
            || setweight(to_tsvector('english', unaccent(lower(coalesce(s.words, '')))), 'A')
            || setweight(to_tsvector('english', unaccent(lower(t.headline))), 'B')
            || setweight(to_tsvector('english', unaccent(lower(t.bio))), 'C'),
      search_text = lower(unaccent(concat_ws(' ', u.display_name, t.headline, s.words)))
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
