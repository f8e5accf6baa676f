//! Lists of tutors that the demo's students were shown in the last weeks, and whom they opened: enough for the ranker's
//! page to show something, and for a version to be trained on.

use chrono::{DateTime, Utc};
use spine::Result;
use sqlx::{Postgres, Transaction};

/// Three lists of six for each of the first hundred and twenty students. Who opens whom follows from the place, the
/// reviews and the price, and a little from chance, which is the same every time.
pub(in super::super) async fn matches_insert(
    transaction: &mut Transaction<'_, Postgres>,
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with students as (
           select id, email, row_number() over (order by email) as n from users
           where email like 'student-%@demo.test' order by email limit 120
         ), taught as (
           select s.id, s.slug, row_number() over (order by count(*) desc, s.slug) - 1 as n
           from tutor_subjects ts join subjects s on s.id = ts.subject_id join tutors t on t.id = ts.tutor_id
           where tutor_listed(t) group by s.id having count(*) >= 6
         ), lists as (
           select u.id as student_id, j.id as subject_id, j.slug, u.email || ' ' || d as name,
             $1::timestamptz - make_interval(days => ((u.n * 5 + d * 9) % 27 + 1)::integer, mins => (u.n * 7)::integer)
               as shown_at
           from students u cross join generate_series(1, 3) d
           join taught j on j.n = (u.n + d * 2) % least((select count(*) from taught), 12)
         ), places as (
           select l.*, p.tutor_id, p.place, p.ranking, p.cents,
             ('x' || substr(md5(l.name || p.tutor_id), 1, 6))::bit(24)::integer % 100 as dice
           from lists l cross join lateral (
             select ts.tutor_id, t.ranking, t.hourly_rate_usd as cents,
               row_number() over (order by md5(l.name || ts.tutor_id)) - 1 as place
             from tutor_subjects ts join tutors t on t.id = ts.tutor_id
             where ts.subject_id = l.subject_id and tutor_listed(t)
             order by md5(l.name || ts.tutor_id) limit 6) p)
         insert into match_shown
           (list_id, place, student_id, tutor_id, subject, shown_at, model, score, explored, propensity, clicked_at)
         select md5('demo list ' || name)::uuid, place::smallint, student_id, tutor_id, slug, shown_at, 'rules',
           (80 - 4 * place)::real, false, case place when 0 then 1 else 0.9 end::real,
           case when dice < 20 - 3 * place + 60 * (ranking - 4.4) - cents / 250
             then shown_at + make_interval(secs => 20 + dice) end
         from places",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
