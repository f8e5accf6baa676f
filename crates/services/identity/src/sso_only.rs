//! People who sign in with their institution's account alone (PL4): a password of theirs opens nothing.

use domain::{
    Refusal,
    identity::{Email, refusals},
    ids::UserId,
};
use spine::{Context, Result};

/// The no to a right password, for whoever has connected the account of an institution that wants its people to sign in
/// by it, and has an address of a domain that is proved to be its own. Whoever looks after the institution keeps the
/// password: an issuer that is down or set up wrongly would lock everybody out who could put it right.
pub(crate) async fn sso_only(context: &Context, user: UserId, email: &Email) -> Result<Option<Refusal>> {
    let found = sqlx::query!(
        "select i.name, i.slug from institution_identities l
           join institution_sso s on s.institution_id = l.institution_id and s.issuer = l.issuer
           join institution_members m on m.institution_id = l.institution_id and m.user_id = l.user_id
           join institution_domains d on d.institution_id = l.institution_id
           join institutions i on i.id = l.institution_id
         where l.user_id = $1 and s.enabled and s.enforced and m.state = 'active' and d.confirmed_at is not null
           and d.domain = split_part($2, '@', 2)
           and not exists (select from institution_admins a where a.institution_id = i.id and a.user_id = $1)
         limit 1",
        user.0,
        email.as_str(),
    );
    let found = found.fetch_optional(context.writes()).await?;
    let site = &context.app.settings.public_url;
    Ok(found.map(|found| refusals::sso_only(&found.name, &format!("{site}/sso/{}", found.slug))))
}
