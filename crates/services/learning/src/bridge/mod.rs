//! From a course to a human (LE8): who is stuck is noted where it shows, told where they learn, and asked once.

mod read;

pub use read::{bridge_help, stuck_units};

use crate::enrolment::{Place, pairs};
use domain::{
    Refusal,
    ids::{UnitId, VideoId},
    learning::{
        bridge::{BridgeAnswerRequest, RULES, StuckWhy, stuck_in_film, stuck_in_quiz},
        refusals, watched,
    },
};
use spine::{Context, Result, unit::Unit};

/// Others whose second looks at a film one is compared with.
const COMPARED: i64 = 300;

/// A try at a quiz has failed: whether that shows that its learner is stuck.
pub(crate) async fn failed_note(unit: &mut Unit<'_>, place: &Place, id: UnitId) -> Result<()> {
    let tries = sqlx::query!(
        r#"select count(*) filter (where not passed) as "failed!", coalesce(bool_or(passed), false) as "passed!"
           from quiz_attempts where enrolment_id = $1 and unit_id = $2"#,
        place.id,
        id.0,
    );
    let tries = tries.fetch_one(&mut **unit.work()).await?;
    if stuck_in_quiz(&RULES, tries.failed, tries.passed) {
        offer(unit, place, id, StuckWhy::Failed).await?;
    }
    Ok(())
}

/// So much of a film was watched again: whether that shows it.
pub(crate) async fn watched_note(
    unit: &mut Unit<'_>,
    place: &Place,
    (id, video): (UnitId, VideoId),
    again_ms: i64,
) -> Result<()> {
    if again_ms < RULES.again_ms {
        return Ok(());
    }
    let others = sqlx::query_scalar!(
        "select p.again from unit_progress p join enrolments e on e.id = p.enrolment_id
         where p.unit_id = $1 and p.video_id = $2 and p.enrolment_id <> $3 and e.state = 'active'
         order by p.updated_at desc limit $4",
        id.0,
        video.0,
        place.id,
        COMPARED,
    );
    let others = others.fetch_all(&mut **unit.work()).await?;
    let others: Vec<i64> = others.iter().map(|again| watched::length(&pairs(again))).collect();
    if stuck_in_film(&RULES, again_ms, &others) {
        offer(unit, place, id, StuckWhy::Rewatched).await?;
    }
    Ok(())
}

async fn offer(unit: &mut Unit<'_>, place: &Place, id: UnitId, why: StuckWhy) -> Result<()> {
    let now = unit.context().now();
    sqlx::query!(
        "insert into bridge_offers (enrolment_id, unit_id, learner_id, why, offered_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing",
        place.id,
        id.0,
        place.learner_id,
        why.code(),
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}

/// What the learner says to the offer; said once.
///
/// # Errors
/// 404 where nothing was offered; 422 `bridge_answer_unknown`; 409 `bridge_answered`.
pub async fn bridge_answer(context: &Context, id: UnitId, request: &BridgeAnswerRequest) -> Result<()> {
    let person = context.require_person()?.id;
    let answer = request.parse()?;
    let said = sqlx::query!(
        "update bridge_offers o set answer = $3, answered_at = $4 from enrolments e
         where e.id = o.enrolment_id and e.state = 'active' and o.unit_id = $1 and o.learner_id = $2
           and o.answer is null",
        id.0,
        person.0,
        answer.code(),
        context.now(),
    );
    if said.execute(context.writes()).await?.rows_affected() == 0 {
        let there = sqlx::query_scalar!(
            r#"select exists (select from bridge_offers where unit_id = $1 and learner_id = $2) as "there!""#,
            id.0,
            person.0,
        );
        let there = there.fetch_one(context.writes()).await?;
        return Err(if there { refusals::bridge_answered() } else { Refusal::not_found("help") }.into());
    }
    metrics::counter!("bridge_answers_total", "answer" => answer.code()).increment(1);
    Ok(())
}
