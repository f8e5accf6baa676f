//! What the demo's people keep of the catalogue, and what of a profile waits: something to see on each of these pages.

use chrono::{DateTime, Utc};
use spine::Result;
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Saved tutors of the first students, a search that one of them keeps, and an edit that waits for an admin.
pub(in super::super) async fn kept_insert(
    transaction: &mut Transaction<'_, Postgres>,
    search: Uuid,
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with students as (
           select id, row_number() over (order by email) as n from users where email like 'student-%@demo.test'),
         tutors as (
           select t.id, row_number() over (order by u.email) as n from tutors t join users u on u.id = t.user_id
           where u.email like 'tutor-%@demo.test' and t.approval = 'approved')
         insert into favourites (user_id, tutor_id, created_at)
         select s.id, t.id, $1::timestamptz - make_interval(days => t.n::integer % 30)
         from students s join tutors t on t.n in (s.n % 190 + 1, s.n * 7 % 190 + 1, s.n * 13 % 190 + 1)
         where s.n <= 60",
        day
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "insert into saved_searches (id, user_id, query, alert, told_at, created_at)
         select $1, id, 'q=algebra', 'daily', $2, $2 from users where email = 'student-001@demo.test'",
        search,
        day
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "insert into tutor_edits (tutor_id, edit, submitted_at)
         select t.id, jsonb_build_object('education', concat_ws(E'\\n', nullif(t.education, ''),
                  'Summer school for teachers, Kraków')), $1
         from tutors t join users u on u.id = t.user_id where u.email = 'tutor-030@demo.test'",
        day
    )
    .execute(&mut **transaction)
    .await?;
    skills_insert(transaction, day).await
}

/// What everybody who teaches says of it, where some of them live and worked, and a price of its own for half an hour.
async fn skills_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into user_skills (user_id, skill_id, kind, proficiency, position)
         select t.user_id, s.subject_id, 'teach',
                case s.level when 'expert' then 92 when 'advanced' then 78 when 'intermediate' then 55 else 35 end,
                s.position
         from tutors t join tutor_subjects s on s.tutor_id = t.id join users u on u.id = t.user_id
         where u.email like 'tutor-%@demo.test'"
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "with numbered as (
           select t.id, t.country, row_number() over (order by u.email) as n
           from tutors t join users u on u.id = t.user_id where u.email like 'tutor-%@demo.test'),
         cities (country, city) as (values ('DE', 'berlin'), ('GB', 'london'), ('FR', 'paris'), ('ES', 'madrid'),
           ('US', 'new-york'), ('BR', 'sao-paulo'), ('IT', 'rome'), ('NL', 'amsterdam'), ('PT', 'lisbon'),
           ('RU', 'moscow'), ('EG', 'cairo'), ('JP', 'tokyo'), ('CN', 'shanghai'), ('MX', 'mexico-city'))
         update tutors t set city = case when n.n % 3 <> 0 then c.city end,
           experience = case when n.n % 5 = 1 then jsonb_build_array(jsonb_build_object(
             'role', 'Teacher', 'organisation', 'Evening school', 'years', n.n % 9 + 2)) else '[]'::jsonb end,
           language_levels = (
             select coalesce(jsonb_agg(jsonb_build_object('language', spoken.code, 'level',
               case when spoken.place = 1 then 'native' when spoken.place = 2 then 'fluent' else 'conversational' end)
               order by spoken.place), '[]') from unnest(t.languages) with ordinality spoken (code, place)),
           supports = case n.n % 7 when 1 then array['dyslexia', 'slow_pace']
             when 3 then array['captions', 'in_writing'] when 5 then array['adhd', 'autism', 'slow_pace']
             when 6 then array['screen_reader', 'large_print']
             else array[]::text[] end,
           trial_minutes = case when n.n % 4 = 1 then 30 end,
           trial_price = case when n.n % 4 = 1 then greatest(t.hourly_rate / 300 * 100, 100) end,
           trial_currency = case when n.n % 4 = 1 then t.currency end
         from numbered n left join cities c on c.country = n.country where n.id = t.id"
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "with said (student, goals, slugs, style, budget, times) as (values
           ('001', 'Pass the statistics exam in June and understand why. I work with data and spreadsheets every day.',
            array['statistics', 'spreadsheets'], 'practice', 6000, array['mon', 'wed', 'sat']),
           ('002', 'Draw people in cafés so that they look alive, and read about the history of art.',
            array['drawing'], 'visual', 4500, array['tue', 'thu']),
           ('003', 'Write code that others can read; a first program for my thesis.',
            array['git', 'python'], 'practice', 5500, array['mon', 'tue']),
           ('004', 'Speak with my neighbours before the summer, and understand their stories.',
            array['ukrainian'], 'talking', 4000, array['sat', 'sun']),
           ('005', 'Play songs at the campfire, with rhythm and without notes.',
            array['guitar'], 'talking', 5000, array['fri', 'sat']),
           ('006', 'Speak better English in meetings and at the interview in autumn.',
            array['english', 'public-speaking'], 'talking', 5000, array['mon', 'tue', 'wed', 'thu', 'fri']),
           ('007', 'Repair my algebra before the entrance exam: fractions, functions, equations.',
            array['algebra'], 'practice', 4500, array['wed', 'sun']),
           ('008', 'Understand chemistry well enough to help my children with their homework.',
            array['chemistry'], 'reading', 4000, array['thu', 'sat']))
         insert into student_profiles (user_id, goals, subjects, learning_style, budget, currency, preferred_times,
           time_zone, languages, updated_at)
         select u.id, s.goals,
           (select coalesce(jsonb_agg(jsonb_build_object('subject_id', j.id, 'level', 'beginner') order by w.n), '[]')
            from unnest(s.slugs) with ordinality as w (slug, n) join subjects j on j.slug = w.slug),
           s.style, s.budget, 'USD',
           (select jsonb_agg(jsonb_build_object('weekday', d, 'start', '09:00', 'end', '21:00'))
            from unnest(s.times) d),
           u.time_zone, array['en'], $1
         from said s join users u on u.email = 'student-' || s.student || '@demo.test'",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
