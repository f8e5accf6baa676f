//! Pages of members who are no tutors (PE4), and when they have time.

use crate::{biography, skills::skills_of};
use domain::{
    Refusal,
    calendar::{AvailabilityRules, availability::Availability},
    identity::photo_url,
    ids::UserId,
    people::member_profile::{CreditPrice, MemberProfile, MemberProfileRequest},
    platform::refusals::changed_elsewhere,
};
use serde_json::json;
use spine::{Context, Result};
use sqlx::types::Json;

/// The caller's own page; empty before anything was said.
pub async fn member_own(context: &Context) -> Result<MemberProfile> {
    let person = context.require_person()?.id;
    read(context, person, true).await?.ok_or_else(|| Refusal::not_found("member").into())
}

/// A member's page; there is none before the member has written something.
///
/// # Errors
/// 404 for whoever has no page, and for tutors, whose page is another one.
pub async fn member_get(context: &Context, id: UserId) -> Result<MemberProfile> {
    read(context, id, false).await?.ok_or_else(|| Refusal::not_found("member").into())
}

async fn read(context: &Context, id: UserId, own: bool) -> Result<Option<MemberProfile>> {
    let row = sqlx::query!(
        r#"select u.display_name, u.picture, coalesce(m.headline, '') as "headline!", coalesce(m.bio, '') as "bio!",
                  coalesce(m.listed, false) as "listed!", coalesce(m.version, 0) as "version!",
                  coalesce(m.credit_prices, '[]') as "credit_prices!: Json<Vec<CreditPrice>>"
           from users u left join member_profiles m on m.user_id = u.id
           where u.id = $1 and u.deleted_at is null
             and ($2 or (m.user_id is not null and u.suspended_at is null))"#,
        id.0,
        own,
    );
    let Some(row) = row.fetch_optional(context.writes()).await? else { return Ok(None) };
    let skills = skills_of(context, id).await?.teach;
    // A price of what is not taught any more waits for its skill to come back.
    let taught = |price: &CreditPrice| skills.iter().any(|skill| skill.skill_id.to_string() == price.skill_id);
    let credit_prices = row.credit_prices.0.into_iter().filter(|price| own || taught(price)).collect();
    Ok(Some(MemberProfile {
        id,
        display_name: row.display_name,
        photo_url: photo_url(row.picture.as_deref()),
        headline: row.headline,
        bio_html: biography::to_html(&row.bio),
        bio: row.bio,
        skills,
        credit_prices,
        listed: row.listed,
        version: own.then_some(row.version),
    }))
}

/// Replaces the caller's own page.
///
/// # Errors
/// 422 as [`MemberProfileRequest::parse`] says; 409 `changed_elsewhere`.
pub async fn member_put(context: &Context, request: &MemberProfileRequest) -> Result<MemberProfile> {
    let person = context.require_person()?.id;
    let change = request.parse()?;
    let stored = sqlx::query!(
        "insert into member_profiles (user_id, headline, bio, listed, credit_prices, updated_at, version)
         values ($1, $2, $3, $4, $5, $6, 1)
         on conflict (user_id) do update set headline = excluded.headline, bio = excluded.bio,
           listed = excluded.listed, credit_prices = excluded.credit_prices, updated_at = excluded.updated_at,
           version = member_profiles.version + 1
         where $7::bigint is null or member_profiles.version = $7",
        person.0,
        change.headline,
        change.bio,
        change.listed,
        json!(change.credit_prices),
        context.now(),
        change.version,
    );
    if stored.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(changed_elsewhere().into());
    }
    member_own(context).await
}

/// When the caller has time for members; an empty week before anything was said.
pub async fn member_hours_get(context: &Context) -> Result<Availability> {
    let person = context.require_person()?;
    let rules = sqlx::query_scalar!(
        r#"select rules as "rules: Json<Availability>" from member_profiles where user_id = $1"#,
        person.id.0
    );
    let rules = rules.fetch_optional(context.writes()).await?.flatten();
    Ok(rules.map_or_else(|| Availability::of_week(&person.time_zone, Vec::new()), |rules| rules.0))
}

/// Replaces it.
///
/// # Errors
/// 422 as [`AvailabilityRules::parse`] says.
pub async fn member_hours_put(context: &Context, hours: &Availability) -> Result<Availability> {
    let person = context.require_person()?.id;
    let rules = AvailabilityRules::parse(hours)?.to_wire();
    sqlx::query!(
        "insert into member_profiles (user_id, rules, updated_at) values ($1, $2, $3)
         on conflict (user_id) do update set rules = excluded.rules, updated_at = excluded.updated_at",
        person.0,
        json!(rules),
        context.now(),
    )
    .execute(context.writes())
    .await?;
    Ok(rules)
}
