//! What happens around lessons: group lessons, help that is asked for, members, skills and reports that wait. Without
//! these, pages of the demo would be empty that are full in a market that lives.

use chrono::{DateTime, Utc};
use spine::Result;
use sqlx::{Postgres, Transaction};

/// Writes all of it; `day` is the demo's today.
pub(in super::super) async fn around_insert(
    transaction: &mut Transaction<'_, Postgres>,
    day: DateTime<Utc>,
) -> Result<()> {
    groups_insert(transaction, day).await?;
    help_requests_insert(transaction, day).await?;
    help_offers_insert(transaction, day).await?;
    members_insert(transaction, day).await?;
    skills_insert(transaction, day).await?;
    reports_insert(transaction, day).await?;
    waiting_insert(transaction, day).await
}

/// Group lessons of the next days, each by somebody who teaches the subject and has the time free.
async fn groups_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with offers (n, slug, title, about, days, hour, minutes, seats) as (values
           (1, 'essay-writing', 'Essay clinic: bring the one you are stuck on', 'We read one page of '
             'everybody’s essay and mend it together. Bring a draft, however rough.', 4, 18, 90, 6),
           (2, 'creative-writing', 'Short stories in an hour', 'A prompt, twenty minutes of writing, and '
             'kind, useful comments. For beginners and for those who used to write.', 9, 17, 60, 8),
           (3, 'spanish', 'Spanish conversation: around the table', 'Food, families, weekends: we talk, I '
             'note the words you were missing. From A2.', 3, 18, 60, 6),
           (4, 'french', 'French for your next trip', 'Ordering, asking the way, small talk at the market. No '
             'grammar tables.', 6, 17, 60, 8),
           (5, 'python', 'Your first Python program', 'From an empty file to a small game in ninety minutes. '
             'Bring a laptop; no experience needed.', 5, 18, 90, 10),
           (6, 'statistics', 'Statistics for theses: which test when', 'Bring your question and your data. We '
             'choose the test together and say why.', 7, 17, 90, 8),
           (7, 'algebra', 'Exam practice: equations and functions', 'Three old exam questions, solved step by '
             'step, and time for yours.', 2, 17, 60, 6),
           (8, 'guitar', 'Five chords, ten songs', 'Sing along, play along. You need a guitar and two weeks '
             'of sore fingers.', 8, 18, 60, 5),
           (9, 'ielts', 'IELTS speaking: part two without panic', 'Everybody speaks for two minutes and gets '
             'a band and one thing to change.', 4, 19, 60, 4),
           (10, 'yoga', 'Gentle yoga for people who sit all day', 'Neck, shoulders, hips. A mat and an hour, '
             'nothing else.', 3, 19, 60, 12),
           (11, 'german', 'German: der, die, das and other mysteries', 'The rules that do exist, and a way to '
             'live with the rest. From A1.', 10, 18, 60, 8),
           (12, 'photography', 'Light: one window, one face', 'How to take a portrait with the phone you '
             'have. We look at everybody’s picture.', 11, 17, 90, 8)),
         teachers as (
           select distinct on (o.n) o.*, s.id as subject_id, t.id as tutor_id, t.user_id, t.hourly_rate,
             t.currency, u.time_zone,
             ((($1::timestamptz at time zone 'UTC')::date + o.days) + make_interval(hours => o.hour)) at time
               zone u.time_zone as starts_at
           from offers o join subjects s on s.slug = o.slug join tutor_subjects x on x.subject_id = s.id
           join tutors t on t.id = x.tutor_id and t.approval = 'approved' join users u on u.id = t.user_id
           where u.email like 'tutor-%@demo.test' and t.currency = 'USD'
           order by o.n, u.email <> 'tutor-001@demo.test', u.time_zone not like 'Europe/%', u.email),
         free as (
           select distinct on (t.user_id, t.starts_at) t.* from teachers t
           where not exists (select from time_claims c where c.person_id = t.user_id
             and c.during && tstzrange(t.starts_at, t.starts_at + make_interval(mins => t.minutes)))),
         claimed as (
           insert into time_claims (person_id, during, source_id, kind)
           select user_id, tstzrange(starts_at, starts_at + make_interval(mins => minutes)), md5('demo group '
             '' || n)::uuid, 'group' from free)
         insert into group_lessons (id, tutor_id, tutor_user_id, subject_id, title, about, starts_at,
           ends_at, minutes, seats, price, currency, time_zone, created_at)
         select md5('demo group ' || n)::uuid, tutor_id, user_id, subject_id, title, about, starts_at,
           starts_at + make_interval(mins => minutes),
           minutes, seats, hourly_rate * minutes / 60 * 2 / 5 / 50 * 50, currency, time_zone, $1::timestamptz
             - make_interval(days => n)
         from free",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Students who ask for help: the first of them, and others in the subjects of the first tutor.
async fn help_requests_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        r#"with asked (n, student, slug, text, budget, days) as (values
           (1, 'student-001', 'statistics', 'My thesis needs a test for two small groups, and my supervisor '
             'only says “non-parametric”. I have the data in a spreadsheet and read about Mann–Whitney, but I '
               'am not sure I understand it. Needed before Friday.', 3000, 1),
           (2, 'student-014', 'essay-writing', 'Personal statement, 650 words, due in ten days. The second '
             'half turns into a list. I would like somebody to read it and be honest.', 3500, 1),
           (3, 'student-023', 'creative-writing', 'I have a beginning and an end, but no middle. Could we '
             'talk it through once?', null, 2),
           (4, 'student-031', 'public-speaking', 'I have to give the speech at my sister’s wedding and go red '
             'at once. One or two lessons to practise, evenings.', 4000, 3),
           (5, 'student-040', 'python', 'My script works for one file but not for a folder. I have tried a '
             'loop; it stops at the second file without an error.', 2500, 0),
           (6, 'student-052', 'algebra', 'My exam is on Thursday and I still mix up the signs when I move '
             'things across. An hour tomorrow would be great.', 2000, 0))
         insert into help_requests (id, student_id, subject_id, text, budget, currency, times, time_zone,
           created_at, ends_at)
         select md5('demo help ' || a.n)::uuid, u.id, s.id, a.text, a.budget, case when a.budget is not null
           then 'USD' end,
           '[{"weekday": "tue", "start": "17:00", "end": "20:00"}, {"weekday": "thu", "start": "17:00", '
             '"end": "20:00"}]', u.time_zone,
           $1::timestamptz - make_interval(days => a.days, hours => a.n), $1::timestamptz -
             make_interval(days => a.days, hours => a.n) + interval '14 days'
         from asked a join users u on u.email = a.student || '@demo.test' join subjects s on s.slug = a.slug"#,
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// What two tutors answered the first of them.
async fn help_offers_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with tutors_of as (
           select t.id, t.user_id, t.hourly_rate, t.currency, row_number() over (order by u.email) as n
           from tutors t join users u on u.id = t.user_id join tutor_subjects x on x.tutor_id = t.id join
             subjects s on s.id = x.subject_id
           where u.email like 'tutor-%@demo.test' and t.approval = 'approved' and s.slug = 'statistics' and
             t.currency = 'USD')
         insert into help_offers (id, request_id, tutor_id, text, price, currency, minutes, starts, created_at)
         select md5('demo offer ' || t.n)::uuid, md5('demo help 1')::uuid, t.id,
           case t.n when 1 then 'Mann–Whitney is the right idea. Send me the spreadsheet before we meet; in '
             'an hour you can write the paragraph yourself.'
             else 'Happy to help. We start with what your groups are and what you want to say about them; the '
               'test follows from that.' end,
           t.hourly_rate, t.currency, 60,
           array[$1::timestamptz + make_interval(days => 2, hours => 15 + t.n::integer), $1::timestamptz +
             make_interval(days => 3, hours => 16 + t.n::integer)],
           $1::timestamptz - make_interval(hours => 2 * t.n::integer)
         from tutors_of t where t.n <= 2",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Members who teach for credits, and what the first student wants to learn.
async fn members_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with said (n, student, slug, kind, level, headline, bio, credits) as (values
           (1, 'student-001', 'ukrainian', 'teach', 90, 'Ukrainian at the kitchen table', 'It is my language, '
             'and I like to share it: we cook, read the news or just talk. In return I collect credits for my '
               'statistics lessons.', 8),
           (2, 'student-002', 'drawing', 'teach', 70, 'Sketching what is in front of you', 'I draw in trains '
             'and cafés. Bring a pencil; we begin with a cup.', 6),
           (3, 'student-003', 'git', 'teach', 75, 'Git without fear', 'I broke enough repositories to know '
             'how to mend yours.', 10),
           (4, 'student-004', 'guitar', 'teach', 65, 'Campfire guitar', 'Four chords and a song you like, '
             'that is all it takes.', 7),
           (5, 'student-001', 'spreadsheets', 'learn', 40, '', '', null),
           (6, 'student-001', 'statistics', 'learn', 25, '', '', null),
           (7, 'student-005', 'statistics', 'teach', 80, 'Statistics with real numbers', 'I count things for a '
             'city. Bring data of your own, and we ask it one good question.', 9),
           (8, 'student-006', 'spreadsheets', 'teach', 85, 'Spreadsheets that add up', 'Tables, formulas and the '
             'chart your boss wants, without a single macro.', 7),
           (9, 'student-004', 'ukrainian', 'learn', 10, '', '', null),
           (10, 'student-005', 'guitar', 'learn', 15, '', '', null),
           (11, 'student-006', 'ukrainian', 'learn', 5, '', '', null),
           (12, 'student-002', 'git', 'learn', 20, '', '', null),
           (13, 'student-003', 'drawing', 'learn', 10, '', '', null)),
         known as (
           select a.*, u.id as user_id, s.id as skill_id from said a join users u on u.email = a.student ||
             '@demo.test' join subjects s on s.slug = a.slug),
         skilled as (
           insert into user_skills (user_id, skill_id, kind, proficiency, position)
           select user_id, skill_id, kind, level, n from known)
         insert into member_profiles (user_id, headline, bio, listed, credit_prices, updated_at)
         select user_id, headline, bio, true, jsonb_build_array(jsonb_build_object('skill_id', skill_id,
           'amount', credits)), $1::timestamptz
         from known where kind = 'teach'",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Skills that wait to be assessed.
async fn skills_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with wanted (n, asker, slug, evidence) as (values
           (1, 'tutor-002', 'essay-writing', 'A term of essay workshops at an evening school; two of the '
             'handouts are on my page.'),
           (2, 'tutor-003', 'creative-writing', 'I have taught short fiction since 2019 and published eleven '
             'stories. A sample lesson plan is linked on my page.'),
           (3, 'tutor-001', 'public-speaking', 'Debate club, eight years, and a recording of a workshop.'))
         insert into skill_verifications (id, user_id, skill_id, evidence, submitted_at)
         select md5('demo skill ' || w.n)::uuid, u.id, s.id, w.evidence, $1::timestamptz - make_interval(days
           => w.n)
         from wanted w join users u on u.email = w.asker || '@demo.test' join subjects s on s.slug = w.slug",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Lessons that somebody reported.
async fn reports_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with past as (
           select b.id, b.student_id, row_number() over (order by b.starts_at desc, b.id) as n
           from bookings b join users u on u.id = b.student_id
           where u.email like 'student-%@demo.test' and b.payer_id = b.student_id and b.ends_at <
             $1::timestamptz and b.group_id is null),
         said (n, reason, body) as (values
           (3, 'technical', 'We could hear each other but not see anything for the first twenty minutes. The '
             'rest was good.'),
           (7, 'quality', 'I had asked for exam practice and we did grammar again. Friendly, but not what we '
             'agreed.'),
           (12, 'billing', 'I cancelled the day before and think I should have got more back. Could you '
             'check?'))
         insert into reports (id, reporter_id, kind, subject_id, reason, body, created_at)
         select md5('demo report ' || s.n)::uuid, p.student_id, 'booking', p.id, s.reason, s.body,
           $1::timestamptz - make_interval(hours => 5 * s.n)
         from said s join past p on p.n = s.n",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// A student who waits for a time of a tutor.
async fn waiting_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into waitlist_entries (id, user_id, tutor_id, tutor_user_id, subject_id, from_at, minutes, ends_at,
  created_at)
         select md5('demo waiting 1')::uuid, s.id, t.id, t.user_id, x.subject_id, $1::timestamptz + interval
           '2 days', 60,
           $1::timestamptz + interval '6 days', $1::timestamptz - interval '1 day'
         from users s join users u on u.email = 'tutor-007@demo.test' join tutors t on t.user_id = u.id
         join tutor_subjects x on x.tutor_id = t.id and x.position = 0
         where s.email = 'student-001@demo.test'",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
