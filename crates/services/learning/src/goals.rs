//! Goals, and what is counted for them (LE7): read from what was held, watched and finished, so nothing is counted
//! twice.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Refusal,
    calendar::{Zone, today_in},
    ids::{GoalId, SubjectId, UserId},
    learning::{
        goals::{
            GOALS_MAX, Goal, GoalRequest, GoalStatus, LearnedSkill, LearnedTime, Milestone, Progress, ProgressSettings,
            fresh, milestones, streak,
        },
        refusals,
    },
};
use identity::family::child_get;
use spine::{Context, Error, Result};
use std::collections::BTreeSet;

/// Days that a streak is looked for in.
const LOOKED_BACK_DAYS: i64 = 400;
/// Goals that a page shows.
const SHOWN: i64 = 100;

fn today(context: &Context) -> Result<(Zone, NaiveDate)> {
    let zone: Zone = context.require_person()?.time_zone.parse().unwrap_or(Zone::UTC);
    Ok((zone, today_in(zone, context.now())))
}

/// What the signed-in person learned, reached and wants to reach.
pub async fn progress_own(context: &Context) -> Result<Progress> {
    let person = context.require_person()?.id;
    let progress = progress_of(context, person, today(context)?).await?;
    let told = sqlx::query_scalar!("select told from progress_settings where user_id = $1", person.0);
    let told = told.fetch_optional(context.writes()).await?.unwrap_or_default();
    Ok(Progress { fresh: fresh(&progress.badges, &told), ..progress })
}

/// The signed-in person was told of these.
pub async fn milestones_told(context: &Context, told: &[Milestone]) -> Result<()> {
    let person = context.require_person()?.id;
    if told.is_empty() {
        return Ok(());
    }
    let told: Vec<String> = told.iter().map(|milestone| milestone.code().to_owned()).collect();
    sqlx::query!(
        "insert into progress_settings as known (user_id, told) values ($1, $2)
         on conflict (user_id) do update set told = array(select distinct unnest(known.told || excluded.told))",
        person.0,
        &told,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// The same of one of the caller's children, on the child's calendar; what the child switched off is off here too.
///
/// # Errors
/// 404 for everybody but its parent.
pub async fn child_progress(context: &Context, child: UserId) -> Result<Progress> {
    let child = child_get(context, child).await?;
    let zone: Zone = child.time_zone.parse().unwrap_or(Zone::UTC);
    progress_of(context, child.id, (zone, today_in(zone, context.now()))).await
}

async fn progress_of(context: &Context, person: UserId, (zone, today): (Zone, NaiveDate)) -> Result<Progress> {
    let settings = settings_of(context, person).await?;
    let counts = sqlx::query!(
        r#"select
             (select count(*) from bookings where student_id = $1 and session_outcome = 'COMPLETED') as "lessons!",
             (select count(*) from bookings where tutor_user_id = $1 and session_outcome = 'COMPLETED') as "taught!",
             (select coalesce(sum(extract(epoch from ends_at - starts_at)) / 60, 0)::bigint from bookings
              where student_id = $1 and session_outcome = 'COMPLETED') as "lesson_minutes!",
             (select coalesce(sum(extract(epoch from ends_at - starts_at)) / 60, 0)::bigint from bookings
              where tutor_user_id = $1 and session_outcome = 'COMPLETED') as "taught_minutes!",
             (select count(*) from enrolments where learner_id = $1 and completed_at is not null) as "courses!",
             (select count(*) from goals where user_id = $1 and status = 'done') as "reached!",
             (select coalesce(sum((select coalesce(sum(seen[n + 1] - seen[n]), 0)
                                   from generate_series(1, cardinality(seen) - 1, 2) n)) / 60000, 0)::bigint
              from unit_progress where learner_id = $1) as "film_minutes!""#,
        person.0,
    );
    let counts = counts.fetch_one(context.writes()).await?;
    let hours = LearnedTime {
        lessons_minutes: counts.lesson_minutes,
        films_minutes: counts.film_minutes,
        taught_minutes: counts.taught_minutes,
    };
    let reached = milestones(counts.lessons, counts.courses, counts.reached, counts.taught);
    let streak = if settings.streaks { Some(streak(&learned_days(context, person, zone).await?, today)) } else { None };
    let badges = if settings.badges { reached.clone() } else { Vec::new() };
    let goals = goals_of(context, person).await?;
    let skills = skills_of(context, person).await?;
    let milestones = reached;
    Ok(Progress { goals, streak, hours, skills, milestones, badges, fresh: Vec::new(), settings })
}

/// Subjects of lessons that were held and of courses that were finished, the most first.
async fn skills_of(context: &Context, person: UserId) -> Result<Vec<LearnedSkill>> {
    let rows = sqlx::query!(
        r#"select s.id, coalesce(s.names->>$2, s.names->>'en', s.slug) as "name!", sum(l.lessons)::bigint as "lessons!",
             (sum(l.seconds) / 60)::bigint as "minutes!", sum(l.courses)::bigint as "courses!"
           from (
             select b.subject_id, 1 as lessons, extract(epoch from b.ends_at - b.starts_at) as seconds, 0 as courses
             from bookings b where b.student_id = $1 and b.session_outcome = 'COMPLETED'
             union all
             select c.subject_id, 0, 0, 1 from enrolments e join courses c on c.id = e.course_id
             where e.learner_id = $1 and e.completed_at is not null) l
             join subjects s on s.id = l.subject_id
           group by s.id order by 4 desc, 5 desc, 2, s.id"#,
        person.0,
        context.locale,
    );
    let skills = rows.fetch_all(context.writes()).await?.into_iter().map(|row| LearnedSkill {
        subject_id: SubjectId(row.id),
        name: row.name,
        lessons: row.lessons,
        minutes: row.minutes,
        courses: row.courses,
    });
    Ok(skills.collect())
}

/// Days on which somebody had a lesson or learned in a course, by their own calendar.
async fn learned_days(context: &Context, person: UserId, zone: Zone) -> Result<BTreeSet<NaiveDate>> {
    let since = context.now() - chrono::TimeDelta::days(LOOKED_BACK_DAYS);
    let moments = sqlx::query_scalar!(
        r#"select starts_at as "at!" from bookings
           where student_id = $1 and session_outcome = 'COMPLETED' and starts_at > $2
           union all select updated_at from unit_progress where learner_id = $1 and updated_at > $2
           union all select done_at from unit_progress where learner_id = $1 and done_at > $2
           union all select created_at from quiz_attempts where learner_id = $1 and created_at > $2"#,
        person.0,
        since,
    );
    let moments: Vec<DateTime<Utc>> = moments.fetch_all(context.writes()).await?;
    Ok(moments.into_iter().map(|at| today_in(zone, at)).collect())
}

async fn settings_of(context: &Context, person: UserId) -> Result<ProgressSettings> {
    let row = sqlx::query!("select streaks, badges, weekly, helps from progress_settings where user_id = $1", person.0);
    let row = row.fetch_optional(context.writes()).await?;
    Ok(row.map_or_else(ProgressSettings::default, |row| ProgressSettings {
        streaks: row.streaks,
        badges: row.badges,
        weekly: row.weekly,
        helps: row.helps,
    }))
}

/// Goals with the minutes that were learned since each was set; open ones first.
async fn goals_of(context: &Context, person: UserId) -> Result<Vec<Goal>> {
    let rows = sqlx::query!(
        r#"select g.id, g.text, g.target, g.due_on, g.status, g.created_at,
             (select coalesce(sum(extract(epoch from b.ends_at - b.starts_at)) / 60, 0)::bigint from bookings b
              where b.student_id = $1 and b.session_outcome = 'COMPLETED' and b.starts_at >= g.created_at
                and b.starts_at < coalesce(g.closed_at, 'infinity')) as "minutes!"
           from goals g where g.user_id = $1
           order by g.status <> 'open', g.due_on nulls last, g.created_at desc limit $2"#,
        person.0,
        SHOWN,
    );
    let rows = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        Ok(Goal {
            id: GoalId(row.id),
            text: row.text,
            target: row.target.map(i64::from),
            minutes: row.minutes,
            due_on: row.due_on,
            status: GoalStatus::parse(&row.status).ok_or_else(|| Error::unexpected("stored status is unknown"))?,
            created_at: row.created_at,
        })
    });
    rows.collect()
}

/// Sets a goal.
///
/// # Errors
/// 422 by field; 409 `goals_too_many`.
pub async fn goal_add(context: &Context, request: &GoalRequest) -> Result<Goal> {
    let person = context.require_person()?.id;
    let asked = request.parse_new(today(context)?.1)?;
    let (id, now) = (GoalId(context.new_id()), context.now());
    let mut transaction = context.begin().await?;
    sqlx::query!("select id from users where id = $1 for no key update", person.0).fetch_one(&mut *transaction).await?;
    let open =
        sqlx::query_scalar!(r#"select count(*) as "n!" from goals where user_id = $1 and status = 'open'"#, person.0);
    if open.fetch_one(&mut *transaction).await? >= GOALS_MAX {
        return Err(refusals::goals_too_many(GOALS_MAX).into());
    }
    sqlx::query!(
        "insert into goals (id, user_id, text, target, due_on, created_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        person.0,
        asked.text.unwrap_or_default(),
        asked.target.and_then(|target| i32::try_from(target).ok()),
        asked.due_on,
        now,
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    goal_named(context, person, id).await
}

async fn goal_named(context: &Context, person: UserId, id: GoalId) -> Result<Goal> {
    let own = goals_of(context, person).await?.into_iter().find(|goal| goal.id == id);
    own.ok_or_else(|| Refusal::not_found("goal").into())
}

/// Changes a goal, or says that it is reached or not wanted any more.
///
/// # Errors
/// 404 for somebody else's; 422 by field.
pub async fn goal_update(context: &Context, id: GoalId, request: &GoalRequest) -> Result<Goal> {
    let person = context.require_person()?.id;
    let asked = request.parse(today(context)?.1)?;
    let changed = sqlx::query!(
        "update goals set text = coalesce($3, text), target = coalesce($4, target), due_on = coalesce($5, due_on),
           status = coalesce($6, status),
           closed_at = case coalesce($6, status) when 'open' then null else coalesce(closed_at, $7) end
         where id = $1 and user_id = $2",
        id.0,
        person.0,
        asked.text,
        asked.target.and_then(|target| i32::try_from(target).ok()),
        asked.due_on,
        asked.status.map(GoalStatus::code),
        context.now(),
    );
    if changed.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("goal").into());
    }
    goal_named(context, person, id).await
}

/// Which figures the signed-in person wants to see.
pub async fn progress_settings_put(context: &Context, settings: ProgressSettings) -> Result<ProgressSettings> {
    let person = context.require_person()?.id;
    sqlx::query!(
        "insert into progress_settings (user_id, streaks, badges, weekly, helps) values ($1, $2, $3, $4, $5)
         on conflict (user_id) do update set streaks = excluded.streaks, badges = excluded.badges,
           weekly = excluded.weekly, helps = excluded.helps",
        person.0,
        settings.streaks,
        settings.badges,
        settings.weekly,
        settings.helps,
    )
    .execute(context.writes())
    .await?;
    Ok(settings)
}
