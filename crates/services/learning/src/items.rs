//! What the questions of a quiz are worth, for who teaches it.

use domain::{
    Refusal,
    ids::UnitId,
    learning::{
        items::{QuizItems, items_of},
        outline::{Outline, UnitKind},
        refusals,
    },
};
use spine::{Context, Result};
use sqlx::types::Json;

/// First tries that are looked at, the latest.
const LOOKED_AT: i64 = 20_000;

/// Question by question: who answers it rightly at the first try, and whether those know the rest. Of the questions
/// that are shown now; tries at what they were before they were changed do not count.
///
/// # Errors
/// 404 for everybody who does not teach the course; 409 `unit_other_kind`.
pub async fn quiz_items(context: &Context, id: UnitId) -> Result<QuizItems> {
    let person = context.require_person()?.id;
    let shown = sqlx::query!(
        r#"select c.id, v.outline as "outline?: Json<Outline>", u.kind
           from course_units u join courses c on c.id = u.course_id
             left join course_versions v on v.course_id = c.id and v.number = c.version
           where u.id = $1 and course_taught_by(c.id, $2)"#,
        id.0,
        person.0
    );
    let shown = shown.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("unit"))?;
    if shown.kind != UnitKind::Quiz.code() {
        return Err(refusals::unit_other_kind().into());
    }
    let Some((unit, _)) = shown.outline.as_ref().and_then(|outline| outline.unit(id)) else {
        return Ok(items_of(&[], &[]));
    };
    let questions: Vec<String> = unit.questions.iter().map(|question| question.text.clone()).collect();
    // The same questions stand in every version since they were changed last.
    let tries = sqlx::query_scalar!(
        r#"select correct as "correct!" from (
             select distinct on (a.learner_id) a.learner_id, a.correct, a.created_at from quiz_attempts a
             where a.unit_id = $1 and a.version in (
               select v.number from course_versions v
                 join courses c on c.id = v.course_id
                 join course_versions s on s.course_id = c.id and s.number = c.version
               where c.id = $2
                 and jsonb_path_query_first(v.outline, '$.modules[*].units[*] ? (@.id == $u).questions',
                   jsonb_build_object('u', $1::uuid))
                   = jsonb_path_query_first(s.outline, '$.modules[*].units[*] ? (@.id == $u).questions',
                   jsonb_build_object('u', $1::uuid)))
             order by a.learner_id, a.created_at, a.number) first
           order by created_at desc limit $3"#,
        id.0,
        shown.id,
        LOOKED_AT
    );
    Ok(items_of(&questions, &tries.fetch_all(context.writes()).await?))
}
