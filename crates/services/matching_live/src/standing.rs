//! `GET /tutors/me/standing` (MA5): where the caller stands among the tutors of the own first subject, why, and what
//! would move them. By the published rules, which anybody can read; how a learned version ranks depends on the student.

use chrono::Duration;
use domain::{
    Refusal,
    matching::{
        RulePart, WeeklyHours,
        standing::{AdviceCode, Standing, StandingFacts, StandingLine, stands},
    },
    people::refusals::tutor_profile_missing,
};
use spine::{Context, Result};
use sqlx::types::Json;
use words::{Locale, tr};

/// Tutors of a subject that one is compared with at most, the best rated.
const COMPARED: i64 = 5_000;

/// Where the caller stands.
///
/// # Errors
/// 409 `tutor_profile_missing`; 404 for whoever is no tutor.
pub async fn standing(context: &Context) -> Result<Standing> {
    let person = context.require_person()?;
    let tutor = person.tutor_id.ok_or_else(tutor_profile_missing)?;
    let own = sqlx::query!(
        r#"select s.id as subject_id, coalesce(s.names->>$2, s.names->>'en', s.slug) as "name!",
                  tutor_listed(t) as "listed!" from tutors t
           join tutor_subjects ts on ts.tutor_id = t.id join subjects s on s.id = ts.subject_id
           where t.id = $1 order by ts.position, s.position limit 1"#,
        tutor.0,
        context.locale
    );
    let own = own.fetch_optional(context.reads()).await?.ok_or_else(|| Refusal::not_found("subject"))?;
    let rows = sqlx::query!(
        r#"select t.id, t.rating_sum, t.review_count, t.response_minutes,
                  (select nullif(p.facts->'weekly_hours', 'null') from match_profiles p
                   where p.person_id = t.id and p.side = 'tutor' and p.superseded_at is null)
                    as "hours: Json<WeeklyHours>"
           from tutors t join tutor_subjects ts on ts.tutor_id = t.id and ts.subject_id = $1
           where tutor_listed(t) or t.id = $2 order by t.id = $2 desc, t.ranking desc, t.id limit $3"#,
        own.subject_id,
        tutor.0,
        COMPARED
    );
    let (mut mine, mut others) = (StandingFacts::default(), Vec::new());
    for row in rows.fetch_all(context.reads()).await? {
        let facts = StandingFacts {
            rating: if row.review_count > 0 { row.rating_sum as f64 / row.review_count as f64 } else { 0.0 },
            reviews: row.review_count,
            response_minutes: row.response_minutes,
            weekly_hours: row.hours.map_or(0, |hours| hours.0.count()),
        };
        if row.id == tutor.0 { mine = facts } else { others.push(facts) }
    }
    let found = stands(&mine, &others);
    let l = Locale::of(&context.locale);
    let reasons = found.reasons.iter().map(|reason| StandingLine {
        code: code_of(reason.part).to_owned(),
        text: reason_text(l, reason.part, reason.above_percent),
        above_percent: Some(reason.above_percent),
        place: None,
    });
    let advice = found.advice.iter().map(|advice| StandingLine {
        code: advice.code.code().to_owned(),
        text: advice_text(l, advice.code, advice.place),
        above_percent: None,
        place: Some(advice.place),
    });
    let counts = counts(context, tutor.0).await?;
    Ok(Standing {
        place: if own.listed { found.place } else { 0 },
        of: if own.listed { found.of } else { others.len() },
        subject: own.name,
        reasons: reasons.collect(),
        advice: advice.collect(),
        shown: counts.0,
        clicked: counts.1,
        booked: counts.2,
    })
}

async fn counts(context: &Context, tutor: uuid::Uuid) -> Result<(i64, i64, i64)> {
    let row = sqlx::query!(
        r#"select count(*) as "shown!",
                  count(*) filter (where clicked_at is not null or booked_at is not null) as "clicked!",
                  count(*) filter (where booked_at is not null) as "booked!"
           from match_shown where tutor_id = $1 and shown_at > $2"#,
        tutor,
        context.now() - Duration::days(30)
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok((row.shown, row.clicked, row.booked))
}

const fn code_of(part: RulePart) -> &'static str {
    match part {
        RulePart::Complementarity => "complementarity",
        RulePart::Availability => "availability",
        RulePart::LearningStyle => "learning_style",
        RulePart::RatingHistory => "rating_history",
        RulePart::ResponseRate => "response_rate",
    }
}

fn reason_text(l: Locale, part: RulePart, percent: u8) -> String {
    let percent = words::format::number(l, i64::from(percent));
    match part {
        RulePart::Availability => tr!(l, standing_reason.availability, percent = percent),
        RulePart::ResponseRate => tr!(l, standing_reason.response_rate, percent = percent),
        RulePart::RatingHistory | RulePart::Complementarity | RulePart::LearningStyle => {
            tr!(l, standing_reason.rating_history, percent = percent)
        }
    }
}

fn advice_text(l: Locale, code: AdviceCode, place: usize) -> String {
    let place = words::format::number(l, i64::try_from(place).unwrap_or(i64::MAX));
    match code {
        AdviceCode::AnswerFaster => tr!(l, advice.answer_faster, place = place),
        AdviceCode::MoreHours => tr!(l, advice.more_hours, place = place),
        AdviceCode::MoreReviews => tr!(l, advice.more_reviews, place = place),
    }
}
