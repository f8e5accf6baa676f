//! Who teaches a course together: asked by whoever leads it, with a part of what it earns, and there from their yes on.

use super::rows::CourseRow;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{CourseId, TutorId, UserId},
    learning::{
        co_teacher::{CoTaught, CoTeacher, CoTeacherAnswer, CoTeacherEnd, CoTeacherRequest, CoTeacherState, Standing},
        refusals,
    },
    page::Page,
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::{Act, audit_append},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Most lines of a list.
const LISTED_MAX: i64 = 100;

/// Those who teach the course with its leader, or are asked to; for all who teach it.
///
/// # Errors
/// 404 for everybody else.
pub async fn co_teachers_of(context: &Context, id: CourseId) -> Result<Page<CoTeacher>> {
    let person = context.require_person()?.id;
    let mut connection = context.writes().acquire().await?;
    if !taught_by(&mut connection, id, person).await? {
        return Err(Refusal::not_found("course").into());
    }
    let rows = sqlx::query!(
        "select t.tutor_id, t.share, t.state, t.asked_at, u.display_name
         from course_teachers t join users u on u.id = t.person_id
         where t.course_id = $1 and t.state in ('asked', 'agreed', 'declined')
         order by t.asked_at, t.person_id limit $2",
        id.0,
        LISTED_MAX
    );
    let items = rows.fetch_all(&mut *connection).await?.into_iter().map(|row| {
        Ok(CoTeacher {
            tutor_id: TutorId(row.tutor_id),
            display_name: row.display_name,
            share: row.share,
            state: state_of(&row.state)?,
            asked_at: row.asked_at,
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Whether somebody leads the course or agreed to teach it.
pub(crate) async fn taught_by(connection: &mut PgConnection, id: CourseId, person: UserId) -> Result<bool> {
    let taught = sqlx::query_scalar!(r#"select course_taught_by($1, $2) as "taught!""#, id.0, person.0);
    Ok(taught.fetch_one(connection).await?)
}

fn state_of(stored: &str) -> Result<CoTeacherState> {
    CoTeacherState::parse(stored).ok_or_else(|| Error::unexpected(format!("stored state {stored}")))
}

/// Courses of others that the reader teaches, or is asked to teach; those that wait for an answer first.
pub async fn co_taught(context: &Context) -> Result<Page<CoTaught>> {
    let person = context.require_person()?.id;
    let rows = sqlx::query!(
        "select c.id, c.title, t.share, t.state, u.display_name
         from course_teachers t join courses c on c.id = t.course_id join users u on u.id = c.teacher_id
         where t.person_id = $1 and t.state in ('asked', 'agreed') and u.deleted_at is null
           and (t.state = 'agreed' or not people_apart(c.teacher_id, $1))
         order by t.state = 'agreed', t.asked_at desc, c.id limit $2",
        person.0,
        LISTED_MAX
    );
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        Ok(CoTaught {
            course_id: CourseId(row.id),
            title: row.title,
            teacher_name: row.display_name,
            share: row.share,
            state: state_of(&row.state)?,
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Asks another tutor to teach the course too, for that part of what it earns. Whoever is asked or teaches it already
/// is asked anew, and what they agreed on before is over until they answer.
///
/// # Errors
/// 404 for somebody else's course; 403 `email_not_verified`; 422 `co_teacher_unknown`, `co_teacher_share`; 409
/// `co_teacher_self`, `co_teacher_learns`, `co_teacher_declined`, `co_teachers_too_many`, `co_teachers_waiting`; 429.
pub async fn co_teacher_ask(context: &Context, id: CourseId, request: &CoTeacherRequest) -> Result<Page<CoTeacher>> {
    let person = context.require_verified()?.id;
    limit_take(&context.app, Limit::Hold, &person.to_string()).await?;
    let (tutor, share) = request.parse()?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let asked = ask_within(&mut unit, (id, person), (tutor, share)).await;
        unit.finish(asked).await
    })
    .await?;
    co_teachers_of(context, id).await
}

/// The tutor who is asked.
struct Asked {
    person_id: Uuid,
    email: String,
    locale: String,
    display_name: String,
}

async fn ask_within(
    unit: &mut Unit<'_>,
    (id, leader): (CourseId, UserId),
    (tutor, share): (TutorId, i32),
) -> Result<()> {
    let (context, now) = (unit.context(), unit.context().now());
    let row = CourseRow::own(unit.work(), id, leader).await?;
    let asked = sqlx::query_as!(
        Asked,
        "select u.id as person_id, u.email, u.locale, u.display_name from tutors t join users u on u.id = t.user_id
         where t.id = $1 and t.approval = 'approved' and u.deleted_at is null and u.suspended_at is null
           and not people_apart(u.id, $2)",
        tutor.0,
        leader.0
    );
    let asked = asked.fetch_optional(&mut **unit.work()).await?.ok_or_else(refusals::co_teacher_unknown)?;
    if asked.person_id == leader.0 {
        return Err(refusals::co_teacher_self().into());
    }
    standing(unit.work(), (id, leader), asked.person_id).await?.may_ask(share, now)?;
    let once = told_once(unit.work(), (id, asked.person_id), now).await?;
    sqlx::query!(
        "insert into course_teachers (course_id, person_id, tutor_id, share, state, asked_at)
         values ($1, $2, $3, $4, 'asked', $5)
         on conflict (course_id, person_id) do update
           set tutor_id = excluded.tutor_id, share = excluded.share, state = 'asked', asked_at = excluded.asked_at,
             answered_at = null",
        id.0,
        asked.person_id,
        tutor.0,
        share,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    let after = Some(json!({ "tutor_id": tutor, "share": share }));
    let act = Act { act: "course.co_teacher_ask", subject_id: Some(id.0), before: None, after };
    audit_append(unit.work(), context, act).await?;
    let mail = Mail {
        dedup_key: format!("co_teacher:{id}:{}:{once}", asked.person_id),
        user_id: Some(UserId(asked.person_id)),
        recipient: asked.email,
        locale: asked.locale,
        template: MailTemplate::Notice(NoticeMail::CoTeacherAsked {
            name: asked.display_name,
            teacher: row.display_name,
            title: row.title,
            share,
        }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(unit.work(), context, mail).await
}

/// What tells one mail to somebody from another: whoever agreed hears of each new question, since their word is over
/// with it; all others hear of one a day, however often they are asked.
async fn told_once(
    connection: &mut PgConnection,
    (id, person): (CourseId, Uuid),
    now: DateTime<Utc>,
) -> Result<String> {
    let was =
        sqlx::query_scalar!("select state from course_teachers where course_id = $1 and person_id = $2", id.0, person);
    let was = was.fetch_optional(connection).await?;
    let agreed = was.as_deref() == Some(CoTeacherState::Agreed.code());
    Ok(if agreed { now.timestamp().to_string() } else { now.date_naive().to_string() })
}

/// What is there when one more is asked. The course is locked.
async fn standing(connection: &mut PgConnection, (id, leader): (CourseId, UserId), asked: Uuid) -> Result<Standing> {
    let row = sqlx::query!(
        r#"select
             count(*) filter (where t.course_id = $1 and t.person_id <> $3 and t.state in ('asked', 'agreed'))
               as "others!",
             coalesce(sum(t.share) filter (where t.course_id = $1 and t.person_id <> $3
               and t.state in ('asked', 'agreed')), 0)::bigint as "shares!",
             count(*) filter (where t.course_id <> $1 and t.state = 'asked') as "waiting!",
             max(t.answered_at) filter (where t.course_id = $1 and t.person_id = $3 and t.state = 'declined')
               as declined_at,
             exists (select from enrolments e where e.course_id = $1 and e.learner_id = $3 and e.state = 'active')
               as "learns!"
           from course_teachers t join courses c on c.id = t.course_id where c.teacher_id = $2"#,
        id.0,
        leader.0,
        asked
    );
    let row = row.fetch_one(connection).await?;
    let declined_at: Option<DateTime<Utc>> = row.declined_at;
    Ok(Standing { others: row.others, shares: row.shares, waiting: row.waiting, declined_at, learns: row.learns })
}

/// The asked tutor says yes or no. With a yes they write and look after the course, and have their part of what is sold
/// from then on.
///
/// # Errors
/// 404 for everybody who is not asked; 409 `co_teacher_asked_anew` where the part is another than they read,
/// `co_teacher_learns`.
pub async fn co_teacher_answer(context: &Context, id: CourseId, answer: &CoTeacherAnswer) -> Result<()> {
    let person = context.require_verified()?.id;
    let mut transaction = context.begin().await?;
    let missing = || Refusal::not_found("course");
    // Nobody enrols meanwhile: who teaches a course does not learn in it.
    sqlx::query!("select id from courses where id = $1 for update", id.0).fetch_optional(&mut *transaction).await?;
    let row = sqlx::query!(
        r#"select t.share, exists (select from enrolments e where e.course_id = $1 and e.learner_id = $2
             and e.state = 'active') as "learns!"
           from course_teachers t where t.course_id = $1 and t.person_id = $2 and t.state = 'asked' for update"#,
        id.0,
        person.0
    );
    let row = row.fetch_optional(&mut *transaction).await?.ok_or_else(missing)?;
    if row.share != answer.share {
        return Err(refusals::co_teacher_asked_anew().into());
    }
    if answer.agrees && row.learns {
        return Err(refusals::co_teacher_learns().into());
    }
    let state = if answer.agrees { CoTeacherState::Agreed } else { CoTeacherState::Declined };
    sqlx::query!(
        "update course_teachers set state = $3, answered_at = $4 where course_id = $1 and person_id = $2",
        id.0,
        person.0,
        state.code(),
        context.now(),
    )
    .execute(&mut *transaction)
    .await?;
    let after = Some(json!({ "state": state.code(), "share": row.share }));
    let act = Act { act: "course.co_teacher_answer", subject_id: Some(id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    Ok(transaction.commit().await?)
}

/// Somebody teaches a course no more: the leader says it of anybody, a co-teacher of themselves. What was sold before
/// keeps its parts.
///
/// # Errors
/// 404 for whom there is nothing to end.
pub async fn co_teacher_end(context: &Context, id: CourseId, request: &CoTeacherEnd) -> Result<()> {
    let person = context.require_person()?.id;
    let mut transaction = context.begin().await?;
    let ended = sqlx::query!(
        "update course_teachers t set state = 'over', answered_at = $4 from courses c
         where t.course_id = $1 and c.id = t.course_id and t.state in ('asked', 'agreed')
           and case when $3::uuid is null then t.person_id = $2 and t.state = 'agreed'
                    else t.tutor_id = $3 and (c.teacher_id = $2 or t.person_id = $2) end",
        id.0,
        person.0,
        request.tutor_id.map(|tutor| tutor.0),
        context.now(),
    );
    if ended.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("course").into());
    }
    let after = request.tutor_id.map(|tutor| json!({ "tutor_id": tutor }));
    let act = Act { act: "course.co_teacher_end", subject_id: Some(id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    Ok(transaction.commit().await?)
}
