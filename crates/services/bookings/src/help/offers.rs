//! A tutor's answer to a request.

use super::read::help_get;
use domain::{
    Refusal,
    bookings::help::{
        HelpAnswer, HelpOffer, HelpOffered, OFFERS_MAX, OFFERS_OF_TUTOR_MAX,
        events::{HelpEvent, HelpNews, OfferNews},
        refusals,
    },
    ids::{HelpOfferId, HelpRequestId, SubjectId, TutorId, UserId},
    money::Currency,
};
use spine::{Context, Result, events::tell};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Answers a request, or changes the own answer.
///
/// # Errors
/// 404 unless the caller is listed for the subject and it is somebody else's request; 422 by field; 409 `help_closed`,
/// `help_offers_full`, `help_offers_waiting`.
pub async fn help_offer(context: &Context, id: HelpRequestId, offered: &HelpOffered) -> Result<HelpOffer> {
    let person = context.require_verified()?.id;
    let answer = offered.parse(context.now());
    let mut transaction = context.begin().await?;
    let asked = sqlx::query!(
        r#"select h.student_id, h.subject_id, h.state, h.ends_at, t.id as tutor_id, t.currency, t.lesson_lengths
           from help_requests h join tutors t on t.user_id = $2
           join tutor_subjects s on s.tutor_id = t.id and s.subject_id = h.subject_id
           where h.id = $1 and h.student_id <> $2 and tutor_listed(t) and not people_apart(h.student_id, $2)
           for update of h"#,
        id.0,
        person.0
    );
    let asked = asked.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("help request"))?;
    let answer = answer?;
    if asked.state != "open" || asked.ends_at <= context.now() {
        return Err(refusals::help_closed().into());
    }
    let currency = Currency::parse(&asked.currency)?;
    if answer.price.currency != currency {
        return Err(refusals::help_offer_currency(currency).into());
    }
    if !asked.lesson_lengths.contains(&answer.minutes) {
        return Err(domain::calendar::refusals::length_not_offered().at("minutes").into());
    }
    counted(&mut transaction, context, id, asked.tutor_id).await?;
    let offer = store(&mut transaction, context, (id, asked.tutor_id), &answer).await?;
    let request = HelpNews { id, student_id: UserId(asked.student_id), subject_id: SubjectId(asked.subject_id) };
    let news = OfferNews { request, offer_id: offer, tutor_id: TutorId(asked.tutor_id) };
    tell(&mut transaction, context, &HelpEvent::Offered(news)).await?;
    transaction.commit().await?;
    let seen = help_get(context, id).await?.offers.into_iter().find(|seen| seen.id == offer);
    seen.ok_or_else(|| Refusal::not_found("help request").into())
}

/// Whether there is room for one answer more: of this request, and of this tutor.
async fn counted(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    id: HelpRequestId,
    tutor: Uuid,
) -> Result<()> {
    let counts = sqlx::query!(
        r#"select count(*) filter (where o.request_id = $1 and o.tutor_id <> $2) as "here!",
                  count(*) filter (where o.tutor_id = $2 and o.request_id <> $1 and h.state = 'open' and h.ends_at > $3)
                    as "waiting!"
           from help_offers o join help_requests h on h.id = o.request_id
           where o.request_id = $1 or o.tutor_id = $2"#,
        id.0,
        tutor,
        context.now(),
    );
    let counts = counts.fetch_one(&mut **transaction).await?;
    if counts.here >= OFFERS_MAX {
        return Err(refusals::help_offers_full(OFFERS_MAX).into());
    }
    if counts.waiting >= OFFERS_OF_TUTOR_MAX {
        return Err(refusals::help_offers_waiting(OFFERS_OF_TUTOR_MAX).into());
    }
    Ok(())
}

async fn store(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    (id, tutor): (HelpRequestId, Uuid),
    answer: &HelpAnswer,
) -> Result<HelpOfferId> {
    let stored = sqlx::query_scalar!(
        "insert into help_offers (id, request_id, tutor_id, text, price, currency, minutes, starts, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (request_id, tutor_id) do update set
           text = excluded.text, price = excluded.price, currency = excluded.currency, minutes = excluded.minutes,
           starts = excluded.starts
         returning id",
        context.new_id(),
        id.0,
        tutor,
        answer.text,
        answer.price.minor,
        answer.price.currency.code(),
        answer.minutes,
        &answer.starts,
        context.now(),
    );
    Ok(HelpOfferId(stored.fetch_one(&mut **transaction).await?))
}
