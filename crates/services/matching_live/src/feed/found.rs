//! What could be told: of lessons, courses, goals, circles and searches, in one statement.

use chrono::{DateTime, Utc};
use domain::{
    bookings::review::WRITE_DAYS,
    identity::Role,
    ids::SubjectId,
    matching::feed::{FeedFound, FeedKind, FeedReasonCode},
};
use spine::{Context, Error, Result};
use uuid::Uuid;

/// Learners that two courses share before one is told to those of the other: fewer could be known by name.
const SHARED_LEAST: i64 = 3;

/// Kinds that the reader wants to see no more. A word that no kind has any more hides nothing.
pub(super) async fn hidden(context: &Context) -> Result<Vec<FeedKind>> {
    let person = context.require_person()?.id;
    let rows = sqlx::query_scalar!("select kind from feed_hidden where person_id = $1 order by hidden_at", person.0);
    Ok(rows.fetch_all(context.writes()).await?.iter().filter_map(|kind| FeedKind::parse(kind)).collect())
}

struct Row {
    kind: String,
    reason: String,
    about: Uuid,
    at: Option<DateTime<Utc>>,
    title: String,
    other: String,
    subject_id: Option<Uuid>,
    subject_name: Option<String>,
    count: i64,
    link: String,
}

/// All of it, each kind by its own few: three statements.
pub(super) async fn found(context: &Context, now: DateTime<Utc>) -> Result<Vec<FeedFound>> {
    let mut rows = of_lessons(context, now).await?;
    rows.extend(own(context, now).await?);
    rows.extend(offers(context, now).await?);
    rows.into_iter().map(Row::view).collect()
}

/// Lessons ahead, what their tutors asked for, and reviews to write.
async fn of_lessons(context: &Context, now: DateTime<Utc>) -> Result<Vec<Row>> {
    let person = context.require_person()?.id.0;
    let rows = sqlx::query_as!(
        Row,
        r#"select it.kind as "kind!", it.reason as "reason!", it.id as "about!", it.at, '' as "title!",
             u.display_name as "other!", it.subject_id,
             coalesce(s.names->>$3, s.names->>'en', s.slug) as subject_name, 0::bigint as "count!",
             '/bookings/' || it.id as "link!"
           from (
             (select 'lesson' as kind, 'starts_soon' as reason, b.id, b.starts_at as at, b.tutor_user_id, b.subject_id
              from bookings b
              where b.student_id = $1 and b.session_state in ('SCHEDULED', 'ACTIVE') and b.ends_at > $2
              order by b.starts_at, b.id limit 2)
             union all
             (select 'homework', 'asked_by_tutor', last.id, last.ends_at, last.tutor_user_id, last.subject_id
              from (select distinct on (b.tutor_id) b.id, b.ends_at, b.tutor_user_id, b.subject_id, n.homework
                    from bookings b join lesson_notes n on n.booking_id = b.id
                    where b.student_id = $1 and b.session_outcome = 'COMPLETED'
                    order by b.tutor_id, b.starts_at desc) last
              where last.homework <> '' order by last.ends_at desc limit 3)
             union all
             (select 'review', 'lesson_held', b.id, b.ends_at, b.tutor_user_id, b.subject_id
              from bookings b
              where b.student_id = $1 and b.session_outcome = 'COMPLETED' and b.dispute_state = 'NONE'
                and b.ends_at > $2 - make_interval(days => $4)
                and not exists (select from reviews r where r.booking_id = b.id)
                and not people_apart(b.tutor_user_id, $1)
              order by b.ends_at desc, b.id limit 3)
           ) it join users u on u.id = it.tutor_user_id join subjects s on s.id = it.subject_id"#,
        person,
        now,
        context.locale,
        WRITE_DAYS as i32,
    );
    Ok(rows.fetch_all(context.reads()).await?)
}

/// Meetings, courses that were begun, help where it is hard, goals, and what kept searches found.
async fn own(context: &Context, now: DateTime<Utc>) -> Result<Vec<Row>> {
    let person = context.require_person()?.id.0;
    let rows = sqlx::query_as!(
        Row,
        r#"select it.kind as "kind!", it.reason as "reason!", it.id as "about!", it.at, it.title as "title!",
             '' as "other!", it.subject_id, (select coalesce(s.names->>$3, s.names->>'en', s.slug)
               from subjects s where s.id = it.subject_id) as subject_name,
             it.count as "count!", it.link as "link!"
           from (
             (select 'meeting' as kind, 'starts_soon' as reason, n.id, n.starts_at as at, c.title, c.subject_id,
                0::bigint as count, '/circles/' || c.id as link
              from circle_members m join circles c on c.id = m.circle_id join circle_sessions n on n.circle_id = c.id
              where m.person_id = $1 and n.ends_at > $2 and (c.closed_at is null or c.closed_at >= n.starts_at)
              order by n.starts_at, n.id limit 3)
             union all
             (select 'meeting', 'starts_soon', x.id, x.starts_at, c.title, c.subject_id, 0, '/cohorts/' || o.id
              from cohorts o join courses c on c.id = o.course_id join cohort_sessions x on x.cohort_id = o.id
              where (o.teacher_id = $1 or exists (select from course_teachers k where k.course_id = o.course_id
                  and k.person_id = $1 and k.state = 'agreed')
                or exists (select from cohort_seats t where t.cohort_id = o.id and t.learner_id = $1))
                and x.ends_at > $2 and o.cancelled_at is null
              order by x.starts_at, x.id limit 3)
             union all
             (select 'course', 'begun', e.id, e.last_at, v.title, c.subject_id, 0, '/learning/' || e.id
              from enrolments e join courses c on c.id = e.course_id
                join course_versions v on v.course_id = e.course_id and v.number = e.version
              where e.learner_id = $1 and e.state = 'active' and e.completed_at is null and c.taken_down_at is null
                and (e.begins_at is null or e.begins_at <= $2)
              order by e.last_at desc, e.id limit 3)
             union all
             (select 'help', 'stuck', o.unit_id, o.offered_at, v.title, c.subject_id, 0,
                '/learning/' || e.id || '?unit=' || o.unit_id
              from bridge_offers o join enrolments e on e.id = o.enrolment_id join courses c on c.id = e.course_id
                join course_versions v on v.course_id = e.course_id and v.number = e.version
              where o.learner_id = $1 and o.answer is null and e.state = 'active' and c.taken_down_at is null
              order by o.offered_at desc, o.unit_id limit 2)
             union all
             (select 'goal', case when g.due_on is null then 'goal_open' else 'goal_due' end, g.id,
                coalesce(g.due_on::timestamp at time zone 'UTC', g.created_at), g.text, null, 0, '/progress'
              from goals g where g.user_id = $1 and g.status = 'open'
              order by g.due_on nulls last, g.created_at desc limit 3)
             union all
             (select 'search', 'new_there', k.id, k.news_at, '', null, k.news, '/tutors?' || k.query
              from saved_searches k
              where k.user_id = $1 and k.news > 0 and k.news_at > $2 - interval '14 days'
              order by k.news_at desc, k.id limit 3)
           ) it"#,
        person,
        now,
        context.locale,
    );
    Ok(rows.fetch_all(context.reads()).await?)
}

/// Circles with a place and courses, of what the reader learns; nobody is shown whom they are kept apart from.
async fn offers(context: &Context, now: DateTime<Utc>) -> Result<Vec<Row>> {
    let person = context.require_person()?.id.0;
    let rows = sqlx::query_as!(
        Row,
        r#"with own as (
             select s.id from student_profiles p cross join jsonb_array_elements(p.subjects) w
               join subjects s on s.id::text = w->>'subject_id' where p.user_id = $1
             union select subject_id from bookings where student_id = $1 and session_outcome = 'COMPLETED'
             union select c.subject_id from enrolments e join courses c on c.id = e.course_id
               where e.learner_id = $1 and e.state = 'active'
           ), taken as (
             select course_id from enrolments where learner_id = $1 and state = 'active'
           ), shared as (
             select o.course_id, count(distinct o.learner_id) as people
             from taken t join enrolments e on e.course_id = t.course_id and e.state = 'active'
               join enrolments o on o.learner_id = e.learner_id and o.state = 'active' and o.course_id <> t.course_id
             where e.learner_id <> $1 group by o.course_id having count(distinct o.learner_id) >= $5
           )
           select it.kind as "kind!", it.reason as "reason!", it.id as "about!", it.at, it.title as "title!",
             '' as "other!", it.subject_id, coalesce(s.names->>$3, s.names->>'en', s.slug) as subject_name,
             0::bigint as "count!", it.link as "link!"
           from (
             (select 'circle' as kind, 'own_subject' as reason, c.id, next.starts_at as at, c.title, c.subject_id,
                '/circles/' || c.id as link
              from circles c left join lateral (select n.starts_at from circle_sessions n
                where n.circle_id = c.id and n.starts_at > $2 order by n.starts_at limit 1) next on true
              where $4 and c.subject_id in (select id from own) and c.closed_at is null and c.over_at > $2
                and (select count(*) from circle_members m where m.circle_id = c.id) < c.size
                and not exists (select from circle_members m where m.circle_id = c.id and m.person_id = $1)
                and circle_shown(c, $1)
              order by next.starts_at nulls last, c.created_at desc, c.id limit 3)
             union all
             (select 'similar', case when h.people is null then 'own_subject' else 'learned_together' end, c.id, null,
                c.title, c.subject_id, '/courses/' || c.id
              from courses c join users u on u.id = c.teacher_id left join shared h on h.course_id = c.id
              where (h.people is not null or c.subject_id in (select id from own)) and c.teacher_id <> $1
                and c.id not in (select course_id from taken) and course_shown(c, u, $1)
              order by coalesce(h.people / sqrt(greatest(c.learners, 1)::float8), 0) desc, c.learners desc, c.id
              limit 3)
           ) it join subjects s on s.id = it.subject_id"#,
        person,
        now,
        context.locale,
        !context.has_role(Role::Child),
        SHARED_LEAST,
    );
    Ok(rows.fetch_all(context.reads()).await?)
}

impl Row {
    fn view(self) -> Result<FeedFound> {
        let unknown = || Error::unexpected("a line of the feed has no kind or reason");
        Ok(FeedFound {
            kind: FeedKind::parse(&self.kind).ok_or_else(unknown)?,
            reason: FeedReasonCode::parse(&self.reason).ok_or_else(unknown)?,
            about: self.about,
            at: self.at,
            title: self.title,
            other: self.other,
            subject: self.subject_id.map(SubjectId).zip(self.subject_name),
            count: self.count,
            link: self.link,
        })
    }
}
