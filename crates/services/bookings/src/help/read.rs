//! Reading requests for help: a student reads the own ones with all answers, a tutor those of the own subjects with the
//! own answer.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::help::{HelpOffer, HelpRequest, HelpState, WeekTime, first_name},
    identity::photo_url,
    ids::{BookingId, HelpOfferId, HelpRequestId, SubjectId, TutorId},
    money::{Currency, Money},
    page::{Page, parse_limit},
};
use spine::{
    Context, Error, Result,
    lists::{page_cut, time_cursor_read},
};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// Names the list that a cursor belongs to.
const LIST: &str = "help_requests";

struct Row {
    id: Uuid,
    student_id: Uuid,
    subject_id: Uuid,
    subject_name: String,
    student_name: String,
    text: String,
    budget: Option<i64>,
    currency: Option<String>,
    times: Json<Vec<WeekTime>>,
    time_zone: String,
    state: String,
    booking_id: Option<Uuid>,
    created_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

/// Own requests, and open ones of the subjects that the caller is listed for; latest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn help_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<HelpRequest>> {
    context.require_person()?;
    let limit = parse_limit(limit)?;
    let after = time_cursor_read(LIST, cursor)?;
    let rows = rows(context, None, after, i64::from(limit) + 1).await?;
    let (rows, next_cursor) = page_cut(rows, limit, LIST, |row| (row.created_at, row.id))?;
    Ok(Page { items: told(context, rows).await?, next_cursor })
}

/// One request.
///
/// # Errors
/// 404 for one that is neither the caller's own nor of a subject the caller is listed for, and for tutors once it is
/// closed, unless theirs was the answer.
pub async fn help_get(context: &Context, id: HelpRequestId) -> Result<HelpRequest> {
    context.require_person()?;
    let rows = rows(context, Some(id), None, 1).await?;
    told(context, rows).await?.pop().ok_or_else(|| Refusal::not_found("help request").into())
}

async fn rows(
    context: &Context,
    only: Option<HelpRequestId>,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Row>> {
    let (at, id) = after.unzip();
    let rows = sqlx::query_as!(
        Row,
        r#"select h.id, h.student_id, h.subject_id, h.text, h.budget, h.currency,
                  h.times as "times: Json<Vec<WeekTime>>",
                  h.time_zone, h.state, h.booking_id, h.created_at, h.ends_at, u.display_name as student_name,
                  coalesce(j.names->>$2, j.names->>'en', j.slug) as "subject_name!"
           from help_requests h join subjects j on j.id = h.subject_id join users u on u.id = h.student_id
           where ($3::uuid is null or h.id = $3) and ($4::timestamptz is null or (h.created_at, h.id) < ($4, $5))
             and (h.student_id = $1
               or exists (select from help_offers o join tutors t on t.id = o.tutor_id
                          where o.request_id = h.id and t.user_id = $1)
               or (h.state = 'open' and h.ends_at > $6 and u.deleted_at is null and u.suspended_at is null
                 and exists (select from tutors t join tutor_subjects s on s.tutor_id = t.id
                             where t.user_id = $1 and s.subject_id = h.subject_id and tutor_listed(t))
                 and not people_apart(h.student_id, $1)))
           order by h.created_at desc, h.id desc limit $7"#,
        context.actor_id(),
        context.locale,
        only.map(|id| id.0),
        at,
        id,
        context.now(),
        limit,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

async fn told(context: &Context, rows: Vec<Row>) -> Result<Vec<HelpRequest>> {
    let mut offers = offers_of(context, &rows.iter().map(|row| row.id).collect::<Vec<_>>()).await?;
    let told = rows.into_iter().map(|row| {
        let own = Some(row.student_id) == context.actor_id();
        let budget = match (row.budget, row.currency) {
            (Some(minor), Some(currency)) => Some(Money::new(minor, Currency::parse(&currency)?)),
            _ => None,
        };
        let state = HelpState::read(&row.state, row.ends_at, context.now());
        Ok(HelpRequest {
            id: HelpRequestId(row.id),
            subject_id: SubjectId(row.subject_id),
            subject_name: row.subject_name,
            text: row.text,
            budget,
            times: row.times.0,
            time_zone: row.time_zone,
            state: state.ok_or_else(|| Error::unexpected(format!("stored state {}", row.state)))?,
            own,
            student_name: first_name(&row.student_name),
            offers: offers.remove(&row.id).unwrap_or_default(),
            booking_id: row.booking_id.filter(|_| own).map(BookingId),
            created_at: row.created_at,
            ends_at: row.ends_at,
        })
    });
    told.collect()
}

/// Answers that the caller may see: all to the student, the own one to a tutor.
async fn offers_of(context: &Context, requests: &[Uuid]) -> Result<HashMap<Uuid, Vec<HelpOffer>>> {
    let rows = sqlx::query!(
        "select o.id, o.request_id, o.tutor_id, o.text, o.price, o.currency, o.minutes, o.starts, o.created_at,
                u.display_name, u.picture, t.rating_sum, t.review_count
         from help_offers o join help_requests h on h.id = o.request_id
         join tutors t on t.id = o.tutor_id join users u on u.id = t.user_id
         where o.request_id = any($1) and (h.student_id = $2 or t.user_id = $2) and u.deleted_at is null
         order by o.created_at, o.id",
        requests,
        context.actor_id(),
    );
    let mut offers: HashMap<Uuid, Vec<HelpOffer>> = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        offers.entry(row.request_id).or_default().push(HelpOffer {
            id: HelpOfferId(row.id),
            tutor_id: TutorId(row.tutor_id),
            display_name: row.display_name,
            photo_url: photo_url(row.picture.as_deref()),
            rating: (row.review_count > 0).then(|| row.rating_sum as f64 / row.review_count as f64),
            text: row.text,
            price: Money::new(row.price, Currency::parse(&row.currency)?),
            minutes: row.minutes,
            starts: row.starts,
            created_at: row.created_at,
        });
    }
    Ok(offers)
}
