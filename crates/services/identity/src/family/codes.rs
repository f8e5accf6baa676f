//! A parent and an existing teenager are linked by a code: one of them makes it, the other one types it, so both
//! agreed. The parent's act is the consent; the page that makes or takes the code shows its text.

use super::{
    super::{birth_dates::born, secrets::secret_hash},
    hand_over::stage_plan,
    store::parent_become,
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    calendar::Zone,
    identity::{
        BirthDate, Role,
        family::{
            CONSENT_VERSION, FamilyCode, Stage,
            events::{FamilyEvent, FamilyNews},
            refusals,
        },
    },
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use uuid::Uuid;

/// How long a code works.
const CODE_HOURS: i64 = 24;
/// Letters and digits that are not mistaken for each other; 32 of them, so that a byte's remainder is as likely as any.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Letters of a code: 50 bits, which twenty tries an hour do not guess.
const CODE_LETTERS: usize = 10;

/// Makes a code for the other person; earlier ones of the same maker end.
///
/// # Errors
/// 401, 403 `email_not_verified`, 409 `already_in_a_family` for a child, 429 after twenty an hour.
pub async fn code_create(context: &Context) -> Result<FamilyCode> {
    let maker = context.require_verified()?;
    if maker.roles.contains(&Role::Child) {
        return Err(refusals::already_in_a_family().into());
    }
    limit_take(&context.app, Limit::Child, &maker.id.to_string()).await?;
    let (code, expires_at) = (code_new()?, context.now() + Duration::hours(CODE_HOURS));
    sqlx::query!(
        "with ended as (delete from family_codes where maker_id = $2)
         insert into family_codes (code_hash, maker_id, created_at, expires_at) values ($1, $2, $3, $4)",
        secret_hash(&code),
        maker.id.0,
        context.now(),
        expires_at,
    )
    .execute(context.writes())
    .await?;
    Ok(FamilyCode { code, expires_at })
}

fn code_new() -> Result<String> {
    let mut bytes = [0_u8; CODE_LETTERS];
    getrandom::fill(&mut bytes).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).map_or('A', |letter| char::from(*letter));
    Ok(bytes.iter().map(letter).collect())
}

/// Types the code of the other person: the adult of the two is the parent from now on, the teenager the child.
///
/// # Errors
/// 401; 403 `email_not_verified`; 422 `family_code_invalid`; 409 `nobody_to_link`, `already_in_a_family`; 429.
pub async fn code_claim(context: &Context, code: &str) -> Result<FamilyNews> {
    let claimer = context.require_verified()?;
    limit_take(&context.app, Limit::Child, &claimer.id.to_string()).await?;
    let typed: String = code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    let hash = secret_hash(&typed);
    let mut unit = Unit::begin(context, None).await?;
    let linked = claim_within(&mut unit, claimer.id, &hash).await;
    unit.finish(linked).await
}

struct Member {
    id: Uuid,
    roles: Vec<String>,
    birth_date: Option<NaiveDate>,
    birth_date_sealed: Option<Vec<u8>>,
    time_zone: String,
    in_family: bool,
}

impl Member {
    fn zone(&self) -> Zone {
        self.time_zone.parse().unwrap_or(Zone::UTC)
    }

    async fn born(&self, context: &Context) -> Result<BirthDate> {
        born(&context.app, self.id, self.birth_date, self.birth_date_sealed.as_deref()).await
    }

    fn is_child(&self) -> bool {
        self.in_family || self.roles.iter().any(|role| role == Role::Child.code())
    }
}

async fn claim_within(unit: &mut Unit<'_>, claimer: UserId, code: &[u8]) -> Result<FamilyNews> {
    let now = unit.context().now();
    let maker = sqlx::query_scalar!(
        "update family_codes set used_at = $2 where code_hash = $1 and used_at is null and expires_at > $2
         returning maker_id",
        code,
        now
    );
    let maker = maker.fetch_optional(&mut **unit.work()).await?.ok_or_else(refusals::family_code_invalid)?;
    let both = sqlx::query_as!(
        Member,
        r#"select u.id, u.roles, u.birth_date, u.birth_date_sealed, u.time_zone,
             exists (select from children c where c.child_id = u.id and c.handed_over_at is null) as "in_family!"
           from users u where u.id in ($1, $2) and u.suspended_at is null and u.deleted_at is null
           order by u.id for update of u"#,
        maker,
        claimer.0,
    )
    .fetch_all(&mut **unit.work())
    .await?;
    let [one, other] = both.as_slice() else { return Err(refusals::nobody_to_link().into()) };
    let (of_one, of_other) = (one.born(unit.context()).await?, other.born(unit.context()).await?);
    // The elder one decides for the younger one.
    let ((parent, of_parent), (child, of_child)) = if of_one.date() <= of_other.date() {
        ((one, of_one), (other, of_other))
    } else {
        ((other, of_other), (one, of_one))
    };
    if parent.is_child() || child.is_child() {
        return Err(refusals::already_in_a_family().into());
    }
    let stages = (Stage::of(of_parent, parent.zone(), now), Stage::of(of_child, child.zone(), now));
    if stages != (Stage::Grown, Stage::Teen) {
        return Err(refusals::nobody_to_link().into());
    }
    link(unit, parent, (child, of_child), now).await
}

async fn link(
    unit: &mut Unit<'_>,
    parent: &Member,
    (child, born): (&Member, BirthDate),
    now: DateTime<Utc>,
) -> Result<FamilyNews> {
    let context = unit.context();
    sqlx::query!(
        "with account as (
           update users set roles = array['child'] where id = $1
         ), owned as (
           insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', $3)
         )
         insert into child_consents (id, child_id, parent_id, text_version, method, network, given_at)
         values ($4, $1, $2, $5, 'code', $6, $3)",
        child.id,
        parent.id,
        now,
        context.new_id(),
        CONSENT_VERSION,
        context.ip,
    )
    .execute(&mut **unit.work())
    .await?;
    let news = FamilyNews { parent_id: UserId(parent.id), child_id: UserId(child.id) };
    parent_become(unit.work(), news.parent_id).await?;
    stage_plan(unit, news.child_id, (born, child.zone()), now)?;
    unit.tell(&FamilyEvent::ChildLinked(news))?;
    let (before, after) = (Some(json!({ "roles": child.roles })), Some(json!({ "parent_id": parent.id })));
    let act = Act { act: "family.child_linked", subject_id: Some(child.id), before, after };
    audit_append(unit.work(), context, act).await?;
    Ok(news)
}
