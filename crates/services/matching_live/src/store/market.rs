//! A market as of a moment.

use chrono::{DateTime, Utc};
use domain::matching::market::{Earlier, Market, MarketStudent, MarketTutor, Shown, StudentFacts, TutorFacts};
use spine::{Context, Result};
use sqlx::types::Json;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Rows of what was shown that a market holds at most, the latest.
const ROWS_MAX: i64 = 400_000;

/// What was known at `at`: profiles as they were then, lists shown before, outcomes that had become known. What was
/// rated and held before the first list is told of the tutor; what came after is counted from the lists.
pub async fn market_at(context: &Context, at: DateTime<Utc>) -> Result<Market> {
    let shown = shown_at(context, at).await?;
    let first = shown.first().map_or(at, |row| row.at);
    let earlier = earlier_at(context, first).await?;
    let tutors = sqlx::query!(
        r#"select p.person_id, p.facts as "facts: Json<TutorFacts>" from match_profiles p
           where p.side = 'tutor' and p.known_at <= $1 and (p.superseded_at is null or p.superseded_at > $1)
           order by p.person_id"#,
        at
    );
    let tutors = tutors.fetch_all(context.reads()).await?.into_iter().map(|row| MarketTutor {
        id: row.person_id,
        facts: row.facts.0,
        earlier: earlier.get(&row.person_id).copied().unwrap_or_default(),
    });
    let tutors: Vec<MarketTutor> = tutors.collect();
    let students = sqlx::query!(
        r#"select p.person_id, p.facts as "facts: Json<StudentFacts>" from match_profiles p
           where p.side = 'student' and p.known_at <= $1 and (p.superseded_at is null or p.superseded_at > $1)
           order by p.person_id"#,
        at
    );
    let students = students.fetch_all(context.reads()).await?;
    let students = students.into_iter().map(|row| MarketStudent { id: row.person_id, facts: row.facts.0 }).collect();
    Ok(known(Market { tutors, students, shown }))
}

/// Without rows of people of whom nothing is known any more.
fn known(mut market: Market) -> Market {
    let tutors: HashSet<Uuid> = market.tutors.iter().map(|tutor| tutor.id).collect();
    let students: HashSet<Uuid> = market.students.iter().map(|student| student.id).collect();
    market.shown.retain(|row| tutors.contains(&row.tutor) && students.contains(&row.student));
    market
}

async fn shown_at(context: &Context, at: DateTime<Utc>) -> Result<Vec<Shown>> {
    let rows = sqlx::query!(
        r#"select * from (
             select s.student_id, s.tutor_id, s.subject, s.shown_at, s.list_id, s.place,
                    coalesce(s.clicked_at <= $1 or s.booked_at <= $1, false) as "clicked!",
                    coalesce(s.booked_at <= $1, false) as "booked!",
                    coalesce(s.done_at <= $1 and s.completed, false) as "completed!",
                    case when s.rated_at <= $1 then s.rating end as rating,
                    coalesce(s.booked_at <= $1 and (s.done_at is null or s.done_at > $1), false) as "pending!"
             from match_shown s where s.shown_at < $1 order by s.shown_at desc, s.list_id, s.place limit $2) latest
           order by latest.shown_at, latest.list_id, latest.place"#,
        at,
        ROWS_MAX,
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter().map(|row| Shown {
        student: row.student_id,
        tutor: row.tutor_id,
        subject: row.subject,
        at: row.shown_at,
        clicked: row.clicked,
        booked: row.booked,
        completed: row.completed,
        rating: row.rating,
        pending: row.pending,
    });
    Ok(rows.collect())
}

/// Ratings and completed lessons of tutors until `first`.
async fn earlier_at(context: &Context, first: DateTime<Utc>) -> Result<HashMap<Uuid, Earlier>> {
    let mut found: HashMap<Uuid, Earlier> = HashMap::new();
    let rated = sqlx::query!(
        r#"select tutor_id, avg(rating)::double precision as "mean!", count(*) as "count!" from reviews
           where created_at < $1 and hidden_until is null group by tutor_id"#,
        first
    );
    for row in rated.fetch_all(context.reads()).await? {
        let earlier = found.entry(row.tutor_id).or_default();
        // Two decimals, as pages show it.
        earlier.rating = Some((row.mean * 100.0).round() / 100.0);
        earlier.review_count = Some(row.count);
    }
    let held = sqlx::query!(
        r#"select tutor_id, count(*) as "over!", count(*) filter (where session_outcome = 'COMPLETED') as "held!"
           from bookings where session_state in ('ENDED', 'CANCELLED') and ends_at < $1 group by tutor_id"#,
        first
    );
    for row in held.fetch_all(context.reads()).await? {
        let share = row.held as f64 / row.over.max(1) as f64;
        found.entry(row.tutor_id).or_default().completion_rate = Some((share * 1_000.0).round() / 1_000.0);
    }
    Ok(found)
}
