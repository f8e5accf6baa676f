//! Surveys (IN5): an answer of somebody, and the figures for the staff.

use domain::{
    growth::{
        refusals,
        survey::{
            COMMENTS_SHOWN, StoppedBecause, SurveyAnswer, SurveyAnswerRequest, SurveyCount, SurveyFigures, SurveyKind,
            number,
        },
    },
    identity::Role,
};
use spine::{Context, Result};

/// `POST /surveys/{kind}/answers`; each is answered once, by whoever had a lesson or was asked.
///
/// # Errors
/// 401; 422 of [`SurveyAnswerRequest::parse`]; 403 `survey_not_asked`; 409 `survey_answered`.
pub async fn survey_answer(context: &Context, kind: SurveyKind, request: &SurveyAnswerRequest) -> Result<SurveyAnswer> {
    let person = context.require_person()?;
    let said = request.parse(kind)?;
    if !is_asked(context, kind).await? {
        return Err(refusals::survey_not_asked().into());
    }
    let at = context.now();
    let stored = sqlx::query!(
        "insert into survey_answers (id, user_id, kind, score, reason, comment, at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (user_id, kind) do nothing",
        context.new_id(),
        person.id.0,
        kind.code(),
        said.score.and_then(|score| i16::try_from(score).ok()),
        said.reason.map(StoppedBecause::code),
        said.comment,
        at,
    );
    if stored.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::survey_answered().into());
    }
    Ok(SurveyAnswer { kind, score: said.score, reason: said.reason, comment: said.comment, at })
}

/// Whether the reader has something to say: a lesson that was held, or a mail of ours that asked.
async fn is_asked(context: &Context, kind: SurveyKind) -> Result<bool> {
    let person = context.require_person()?;
    let asked = sqlx::query_scalar!(
        r#"select exists (select from bookings b where b.session_outcome = 'COMPLETED'
               and (b.student_id = $1 or b.payer_id = $1 or b.tutor_user_id = $1))
             or exists (select from nudges n where n.user_id = $1 and n.kind = 'survey_' || $2::text
               and not n.held_out) as "asked!""#,
        person.id.0,
        kind.code(),
    );
    Ok(asked.fetch_one(context.writes()).await?)
}

/// Whether the reader has answered it.
///
/// # Errors
/// 401.
pub async fn survey_answered(context: &Context, kind: SurveyKind) -> Result<bool> {
    let person = context.require_person()?;
    let known = sqlx::query_scalar!(
        r#"select exists (select from survey_answers where user_id = $1 and kind = $2) as "known!""#,
        person.id.0,
        kind.code(),
    );
    Ok(known.fetch_one(context.writes()).await?)
}

/// `GET /surveys/{kind}/answers`.
///
/// # Errors
/// 404 for whoever is no analyst of the staff.
pub async fn survey_figures(context: &Context, kind: SurveyKind) -> Result<SurveyFigures> {
    context.require_scope(Role::Analyst)?;
    let rows = sqlx::query!(
        r#"select coalesce(score::text, reason) as "answer!", coalesce(score, 0)::bigint as "score!",
             count(*) as "people!"
           from survey_answers where kind = $1 group by score, reason order by score, reason"#,
        kind.code(),
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let asked = sqlx::query_scalar!(
        r#"select count(*) as "asked!" from nudges where kind = 'survey_' || $1::text and not held_out"#,
        kind.code()
    );
    let asked = asked.fetch_one(context.reads()).await?;
    let comments = sqlx::query_scalar!(
        "select comment from survey_answers where kind = $1 and comment <> '' order by at desc, id desc limit $2",
        kind.code(),
        COMMENTS_SHOWN,
    );
    let comments = comments.fetch_all(context.reads()).await?;
    let scores: Vec<(i64, i64)> = rows.iter().map(|row| (row.score, row.people)).collect();
    Ok(SurveyFigures {
        kind,
        asked,
        answered: rows.iter().map(|row| row.people).sum(),
        score: number(kind, &scores),
        answers: rows.into_iter().map(|row| SurveyCount { answer: row.answer, people: row.people }).collect(),
        comments,
    })
}
