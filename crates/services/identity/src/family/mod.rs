//! Families (ID9): the accounts of children, made and owned by a parent.
//!
//! Whose child it is stands in every `where`: a stranger's child does not exist (404). What a child may never do is
//! asked at the door; what it may do by its parent's leave is asked where it is done.

mod children;
mod codes;
mod hand_over;
pub mod notices;
mod sign_in;
mod store;

pub use children::{child_change, child_create, child_get, child_notify, children_list, consent_text};
pub use codes::{code_claim, code_create};
pub use hand_over::GrowUp;
pub use sign_in::{child_session, sign_in_confirm};

use domain::{
    identity::{
        Role, email_own,
        family::{refusals, stage::OWN_SIGN_IN_YEARS},
    },
    ids::UserId,
};
use spine::{Context, Result, SignedIn};

/// The signed-in adult with a confirmed address who decides for children.
///
/// # Errors
/// 401, 403 `age_parent_required` for a child, 403 `email_not_verified`.
fn deciding(context: &Context) -> Result<&SignedIn> {
    let person = context.require_person()?;
    if person.roles.contains(&Role::Child) {
        return Err(refusals::parents_decide().into());
    }
    context.require_verified()
}

/// The signed-in person, when they may add something that opens the account: a passkey, a second step, an API key. Whom
/// a parent signs in may not: it would be a sign-in of its own, before the age and behind the parent's back.
///
/// # Errors
/// 401, 403 `age_parent_required`.
pub(crate) async fn opens_it(context: &Context) -> Result<&SignedIn> {
    let person = context.require_person()?;
    if !person.roles.contains(&Role::Child) {
        return Ok(person);
    }
    let email = sqlx::query_scalar!("select email from users where id = $1", person.id.0);
    let email = email.fetch_optional(context.writes()).await?.unwrap_or_default();
    if email_own(&email).is_none() { Err(refusals::sign_in_by_parent(OWN_SIGN_IN_YEARS).into()) } else { Ok(person) }
}

/// The parent of a child that is none of its own yet; none for everybody else.
pub async fn parent_of(context: &Context, child: UserId) -> Result<Option<UserId>> {
    let found =
        sqlx::query_scalar!("select parent_id from children where child_id = $1 and handed_over_at is null", child.0);
    Ok(found.fetch_optional(context.writes()).await?.map(UserId))
}
