//! Accountability partners: two of a circle who name each other.

use super::Locked;
use domain::{
    identity::photo_url,
    ids::{CircleId, UserId},
    learning::{
        circle::{CirclePartner, CirclePartnerRequest, CirclePerson},
        refusals,
    },
    page::Page,
};
use spine::{Context, Result};

/// Everybody whom the caller could keep at it with, and who named whom. What two others agreed on is theirs.
///
/// # Errors
/// 404 for everybody who is not in the circle.
pub async fn partners_get(context: &Context, id: CircleId) -> Result<Page<CirclePartner>> {
    let person = context.require_person()?.id;
    let own =
        sqlx::query!("select partner_id from circle_members where circle_id = $1 and person_id = $2", id.0, person.0);
    let own = own.fetch_optional(context.writes()).await?.ok_or_else(super::missing)?;
    let rows = sqlx::query!(
        "select u.id, u.display_name, u.picture, m.partner_id from circle_members m join users u on u.id = m.person_id
         where m.circle_id = $1 and m.person_id <> $2 and not people_apart(m.person_id, $2)
         order by m.joined_at, m.number",
        id.0,
        person.0,
    );
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let (named, names_you) = (own.partner_id == Some(row.id), row.partner_id == Some(person.0));
        CirclePartner {
            person: CirclePerson {
                user_id: UserId(row.id),
                display_name: row.display_name,
                photo_url: photo_url(row.picture.as_deref()),
            },
            named,
            names_you,
            partners: named && names_you,
        }
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Names somebody to keep at it with, or nobody. Both are partners when both have.
///
/// # Errors
/// 404 for everybody who is not in the circle; 422 `circle_partner_unknown` for whoever is not in it either, or is
/// kept apart from the caller.
pub async fn partners_put(
    context: &Context,
    id: CircleId,
    request: &CirclePartnerRequest,
) -> Result<Page<CirclePartner>> {
    let person = context.require_person()?.id;
    let mut work = context.begin().await?;
    Locked::of_member(&mut work, id, person).await?;
    if let Some(partner) = request.partner_id {
        let fits = sqlx::query_scalar!(
            r#"select exists (select from circle_members where circle_id = $1 and person_id = $3 and person_id <> $2
                 and not people_apart(person_id, $2)) as "fits!""#,
            id.0,
            person.0,
            partner.0
        );
        if !fits.fetch_one(&mut *work).await? {
            return Err(refusals::circle_partner_unknown().into());
        }
    }
    sqlx::query!(
        "update circle_members set partner_id = $3 where circle_id = $1 and person_id = $2",
        id.0,
        person.0,
        request.partner_id.map(|partner| partner.0),
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    partners_get(context, id).await
}
