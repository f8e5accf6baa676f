-- How well a tutor speaks what they teach in, and what they do for whoever learns with a need (PE1, CA1).
alter table tutors add column language_levels jsonb not null default '[]'
  check (jsonb_typeof(language_levels) = 'array');  -- domain::people::teaching_facts::SpokenLanguage
alter table tutors add column supports text[] not null default '{}'
  check (cardinality(supports) <= 20);  -- words of domain::people::teaching_facts::SUPPORTS
