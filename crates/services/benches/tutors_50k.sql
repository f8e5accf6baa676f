-- Fifty thousand listed tutors with three subjects each, the same ones every time.
select setseed(0.5);
insert into users (id,email,email_verified_at,password_hash,roles,display_name,birth_date,time_zone,locale,created_at)
select gen_random_uuid(), 't'||n||'@bench.test', now(), 'x', '{tutor}',
 (array['Ada','Boris','Carla','Dmitri','Elena','Farid','Grace','Hugo','Ines','Jonas','Keiko','Liam','Maria','Nadia','Omar','Paula'])[1+(random()*15)::int] || ' ' || (array['Lovelace','Ivanov','Gomez','Schmidt','Tanaka','Silva','Khan','Martin','Olsen','Petrov','Quinn','Rossi','Smith','Turner','Ueda','Vogel'])[1+(random()*15)::int] || ' ' || n,
 '1990-01-01','UTC','en',now() from generate_series(1,50000) n;
insert into tutors (id,user_id,headline,bio,country,languages,hourly_rate,currency,hourly_rate_usd,instant_booking,verification,approval,submitted_at,rating_sum,review_count,lesson_count,years,response_minutes,created_at)
select gen_random_uuid(), id, 'Patient teacher for '||(array['beginners','exams','university','adults','children'])[1+(random()*4)::int],
 repeat('I teach with worked examples, short homework and honest feedback. My students pass their exams and enjoy learning. ', 5) || md5(random()::text),
 (array['US','DE','GB','FR','RU','BR','JP','IN'])[1+(random()*7)::int], array['en',(array['de','fr','es','ru'])[1+(random()*3)::int]],
 r, 'USD', r, random()<0.1, (array['none','basic','verified','premium'])[1+(random()*3)::int], 'approved', now(), (c*(3+random()*2))::int, c, c*2, (random()*30)::int, (random()*600)::int, now()
from (select id, (1000+random()*7000)::bigint r, (random()*random()*100)::int c from users) u;
insert into tutor_subjects (tutor_id,subject_id,level,years,position)
select t.id, s.id, (array['beginner','intermediate','advanced','expert'])[1+(random()*3)::int], 3, k
from (select id, array(select 1+(random()*58)::int from generate_series(1,3) where tutors.id is not null) a from tutors) t, unnest(t.a) with ordinality x(n,k)
join (select id, row_number() over (order by position) rn from subjects) s on s.rn = x.n on conflict do nothing;
insert into availability (tutor_id, time_zone, rules, updated_at)
select id, 'UTC', '{"time_zone":"UTC","weekly":[{"weekday":"mon","start":"09:00","end":"12:00"},{"weekday":"wed","start":"14:00","end":"20:00"}],
  "exceptions":[],"buffer_minutes":15,"minimum_notice_minutes":60,"horizon_days":60,"increment_minutes":30}', now() from tutors;
