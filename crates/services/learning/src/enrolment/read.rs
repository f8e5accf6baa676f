//! Looking at enrolments.

use super::rows::Place;
use chrono::{DateTime, Utc};
use domain::{
    ids::{CourseId, EnrolmentId},
    learning::{
        enrolment::{CertificateLink, CompletionRule, Enrolment, EnrolmentState, counted, next_unit, progress, shown},
        outline::Outline,
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Error, Result,
    lists::{page_cut, time_cursor_read},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// A place in a course, the learner's own.
///
/// # Errors
/// 404 for everybody else's.
pub async fn enrolment_get(context: &Context, id: EnrolmentId) -> Result<Enrolment> {
    let person = context.require_person()?.id;
    let mut connection = context.writes().acquire().await?;
    let place = Place::own(&mut connection, id, person, false).await?;
    view(context, &mut connection, place, true).await
}

async fn view(context: &Context, connection: &mut PgConnection, place: Place, whole: bool) -> Result<Enrolment> {
    let now = context.now();
    let did = place.progress(connection).await?;
    let done = did.iter().filter(|unit| unit.done).map(|unit| unit.unit_id).collect();
    let count = counted(&place.outline, &done);
    let next = next_unit(&place.outline, &done, place.begins_at, now).filter(|_| !place.taken_down);
    let (next_id, next_title) = (next.and_then(|unit| unit.id), next.map(|unit| unit.title.clone()));
    let sale = place.sale()?;
    let open = place.state == "active" && (place.price == 0 || place.settled_at.is_none());
    let used = place.used(connection).await?;
    let again = place.price > 0 && place.was_returned_before(connection).await?;
    let refundable = open && (place.taken_down || !again && sale.can_be_returned(used, count.1, now));
    let around = sqlx::query!(
        r#"select c.version, u.display_name, t.code as "code?"
           from courses c join users u on u.id = c.teacher_id left join certificates t on t.enrolment_id = $2
           where c.id = $1"#,
        place.course_id,
        place.id,
    );
    let around = around.fetch_one(&mut *connection).await?;
    let newer = around.version.filter(|version| *version > place.version);
    let outline: Outline = place.outline.0.clone();
    Ok(Enrolment {
        id: EnrolmentId(place.id),
        course_id: CourseId(place.course_id),
        title: place.title.clone(),
        teacher_name: around.display_name,
        version: place.version,
        newer_version: newer,
        state: EnrolmentState::parse(&place.state).ok_or_else(|| Error::unexpected("stored state is unknown"))?,
        price: Some(sale.price).filter(|price| price.minor > 0),
        enrolled_at: place.enrolled_at,
        progress: progress(count),
        next_unit: next_id,
        next_title,
        refundable_until: refundable.then(|| sale.window_ends()),
        completed_at: place.completed_at,
        certificate: around.code.map(|code| link(context, code)),
        completion_rule: CompletionRule::now(),
        taken_down: place.taken_down,
        modules: if whole && !place.taken_down { shown(outline, &did, place.begins_at, now) } else { Vec::new() },
    })
}

/// Where a certificate can be looked up.
pub(crate) fn link(context: &Context, code: String) -> CertificateLink {
    let url = format!("{}/certificates/{code}", context.app.settings.public_url);
    CertificateLink { code, url }
}

/// The own places, the one that was learned in last first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn enrolments_own(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<Enrolment>> {
    let person = context.require_person()?.id;
    let (limit, after) = (parse_limit(limit)?, time_cursor_read("enrolments", cursor)?);
    let rows = sqlx::query!(
        "select id, last_at from enrolments
         where learner_id = $1 and state = 'active' and ($2::timestamptz is null or (last_at, id) < ($2, $3::uuid))
         order by last_at desc, id desc limit $4",
        person.0,
        after.map(|(at, _)| at),
        after.map(|(_, id)| id),
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let places: Vec<(DateTime<Utc>, Uuid)> = rows.into_iter().map(|row| (row.last_at, row.id)).collect();
    let (places, next_cursor) = page_cut(places, limit, "enrolments", |place| *place)?;
    let mut connection = context.writes().acquire().await?;
    let mut items = Vec::with_capacity(places.len());
    for (_, id) in places {
        let Some(place) = Place::of(&mut connection, id, false).await? else { continue };
        items.push(view(context, &mut connection, place, false).await?);
    }
    Ok(Page { items, next_cursor })
}
