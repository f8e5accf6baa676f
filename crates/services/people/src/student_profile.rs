//! What a student looks for (PE3), read and written as a whole.

use domain::{
    bookings::help::WeekTime,
    money::{Currency, Money},
    people::{
        events::{StudentEvent, StudentNews},
        refusals::subjects_not_listed,
        student_profile::{LearningStyle, StudentProfile, StudentProfileRequest, WantedSubject},
    },
    platform::refusals::changed_elsewhere,
};
use serde_json::json;
use spine::{Context, Result, events::tell};
use sqlx::types::Json;
use uuid::Uuid;

/// The caller's own; empty before anything was said.
pub async fn student_profile_get(context: &Context) -> Result<StudentProfile> {
    let person = context.require_person()?;
    let row = sqlx::query!(
        r#"select goals, subjects as "subjects: Json<Vec<WantedSubject>>", budget, currency, learning_style,
                  preferred_times as "preferred_times: Json<Vec<WeekTime>>", time_zone, languages, version
           from student_profiles where user_id = $1"#,
        person.id.0
    );
    let Some(row) = row.fetch_optional(context.writes()).await? else {
        return Ok(StudentProfile { time_zone: person.time_zone.clone(), ..StudentProfile::default() });
    };
    let budget = match (row.budget, row.currency) {
        (Some(minor), Some(currency)) => Some(Money::new(minor, Currency::parse(&currency)?)),
        _ => None,
    };
    Ok(StudentProfile {
        goals: row.goals,
        subjects: row.subjects.0,
        budget,
        learning_style: row.learning_style.as_deref().and_then(LearningStyle::parse),
        preferred_times: row.preferred_times.0,
        time_zone: row.time_zone,
        languages: row.languages,
        version: row.version,
    })
}

/// Replaces the caller's own.
///
/// # Errors
/// 422 as [`StudentProfileRequest::parse`] says, `subject_unknown` for one that is not in the taxonomy; 409
/// `changed_elsewhere`.
pub async fn student_profile_put(context: &Context, request: &StudentProfileRequest) -> Result<StudentProfile> {
    let person = context.require_person()?;
    let change = request.parse(&person.time_zone)?;
    let wanted: Vec<Uuid> = change.subjects.iter().filter_map(|wanted| wanted.subject_id.parse().ok()).collect();
    let known = sqlx::query_scalar!(r#"select count(*) as "known!" from subjects where id = any($1)"#, &wanted);
    if known.fetch_one(context.writes()).await? != wanted.len() as i64 {
        return Err(subjects_not_listed().into());
    }
    let mut transaction = context.begin().await?;
    let stored = sqlx::query!(
        "insert into student_profiles
           (user_id, goals, subjects, budget, currency, learning_style, preferred_times, time_zone, languages,
            updated_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
         on conflict (user_id) do update set goals = excluded.goals, subjects = excluded.subjects,
           budget = excluded.budget, currency = excluded.currency, learning_style = excluded.learning_style,
           preferred_times = excluded.preferred_times, time_zone = excluded.time_zone,
           languages = excluded.languages, updated_at = excluded.updated_at, version = student_profiles.version + 1
         where $11::bigint is null or student_profiles.version = $11",
        person.id.0,
        change.goals,
        json!(change.subjects),
        change.budget.map(|budget| budget.minor),
        change.budget.map(|budget| budget.currency.code()),
        change.learning_style.map(LearningStyle::code),
        json!(change.preferred_times),
        change.time_zone,
        &change.languages,
        context.now(),
        request.version,
    );
    if stored.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(changed_elsewhere().into());
    }
    tell(&mut transaction, context, &StudentEvent::Changed(StudentNews { user_id: person.id })).await?;
    transaction.commit().await?;
    student_profile_get(context).await
}
