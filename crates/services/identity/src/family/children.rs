//! A parent makes, sees and changes the accounts of children.

use super::{
    super::birth_dates::born,
    super::passwords::password_hash,
    deciding,
    hand_over::stage_plan,
    sign_in::{SignIn, sign_in_ask},
    store::{child_insert, child_lock, child_read, child_update, children_read},
};
use domain::{
    calendar::Zone,
    identity::BirthDate,
    identity::family::{
        CONSENT_VERSION, Child, ChildChange, ChildChangeRequest, ChildRequest, Children, ConsentText, NewChild,
        Notifications, Stage,
        children::{MOST_CHILDREN, SignInWish},
        events::{FamilyEvent, FamilyNews},
        refusals,
    },
    ids::UserId,
};
use serde_json::{Value, json};
use spine::{
    Context, Result,
    attempts::attempted,
    audit::{Act, audit_append},
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_is_kept, limit_take},
    unit::Unit,
};
use words::{Locale, tr};

/// What a parent agrees to, in the reader's language.
pub fn consent_text(context: &Context) -> ConsentText {
    let text = tr!(Locale::of(&context.locale), consent.text).to_owned();
    ConsentText { version: CONSENT_VERSION.to_owned(), text }
}

/// The own children, the youngest first; none for whoever has none.
pub async fn children_list(context: &Context) -> Result<Children> {
    let parent = context.require_person()?.id;
    let items = children_read(context.writes(), parent, None, context).await?;
    Ok(Children { items, next_cursor: None, consent_version: CONSENT_VERSION.to_owned() })
}

/// One of the own children; a stranger's does not exist (404).
pub async fn child_get(context: &Context, child: UserId) -> Result<Child> {
    child_read(context.writes(), context.require_person()?.id, child, context).await
}

/// Makes the account of a child, with the parent's consent to the text in force. With an address, which only children
/// of 13 and over may have, a mail goes there; until its link is used the parent signs the child in.
///
/// # Errors
/// 401; 403 `age_parent_required` for a child, `email_not_verified`, `phone_not_confirmed`; 422 as
/// [`NewChild::parse`] says; 409
/// `children_too_many`; 429 after twenty an hour; the refusals of the key.
pub async fn child_create(context: &Context, request: &ChildRequest, key: Option<&IdempotencyKey>) -> Result<Child> {
    deciding(context)?;
    let child = NewChild::parse(request, context.now())?;
    limit_take(&context.app, Limit::Child, &context.require_person()?.id.to_string()).await?;
    let sign_in = hashed(context, child.sign_in.as_ref()).await?;
    // What is kept of a request must not hold a password.
    let said = (&request.display_name, &request.birth_date, &request.time_zone, &request.email, child.consent);
    let key = Keyed::of(context, key, "family.child_create", &said)?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let made = create_within(&mut unit, &child, sign_in.clone(), key.clone()).await;
        unit.finish(made).await
    })
    .await
}

async fn create_within<'a>(
    unit: &mut Unit<'a>,
    child: &NewChild,
    sign_in: Option<SignIn>,
    key: Option<Keyed<'a>>,
) -> Result<Child> {
    let (context, now) = (unit.context(), unit.context().now());
    let parent = deciding(context)?;
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        let made: UserId = serde_json::from_value(answer)?;
        return child_read(&mut **unit.work(), parent.id, made, context).await;
    }
    let own = sqlx::query!(
        r#"select birth_date, birth_date_sealed, time_zone,
             exists (select from phones p where p.user_id = users.id) as "phone!"
           from users where id = $1 for update"#,
        parent.id.0
    );
    let own = own.fetch_one(&mut **unit.work()).await?;
    let zone = own.time_zone.parse().unwrap_or(Zone::UTC);
    let age = born(&context.app, parent.id.0, own.birth_date, own.birth_date_sealed.as_deref()).await?;
    if Stage::of(age, zone, now) != Stage::Grown {
        return Err(refusals::parents_decide().into());
    }
    // Where nobody sends text messages nobody can confirm a number, and none is asked for.
    let settings = &context.app.settings;
    if !own.phone && (settings.dev || settings.sms.is_some()) {
        return Err(refusals::phone_not_confirmed().into());
    }
    let have = sqlx::query_scalar!(
        r#"select count(*) as "have!" from children where parent_id = $1 and handed_over_at is null"#,
        parent.id.0
    );
    if have.fetch_one(&mut **unit.work()).await? >= MOST_CHILDREN {
        return Err(refusals::children_too_many(MOST_CHILDREN).into());
    }
    let id = UserId(context.new_id());
    child_insert(unit.work(), context, parent, (id, child)).await?;
    let news = FamilyNews { parent_id: parent.id, child_id: id };
    unit.tell(&FamilyEvent::ChildAdded(news))?;
    stage_plan(unit, id, (child.birth_date, child.time_zone), now)?;
    if let Some(sign_in) = sign_in {
        sign_in_ask(unit, news, sign_in).await?;
    }
    let after = json!({ "child_id": id, "consent": child.consent });
    let act = Act { act: "family.child_added", subject_id: Some(id.0), before: None, after: Some(after) };
    audit_append(unit.work(), context, act).await?;
    let made = child_read(&mut **unit.work(), parent.id, id, context).await?;
    // A repetition is read anew: what is kept of an answer must not hold a date of birth.
    unit.answer(key, 201, &made.id)?;
    Ok(made)
}

/// With how often a parent, and all of them, may have one address mailed: beyond that the answer is the same, and
/// nothing is sent.
async fn hashed(context: &Context, wish: Option<&SignInWish>) -> Result<Option<SignIn>> {
    let Some(wish) = wish else { return Ok(None) };
    let (parent, email) = (context.require_person()?.id, wish.email.as_str());
    let mailed = limit_is_kept(&context.app, Limit::ResetFrom, &format!("{parent}:{email}")).await?
        && limit_is_kept(&context.app, Limit::ResetFor, email).await?;
    let hash = password_hash(&context.app, &wish.password).await?;
    Ok(Some(SignIn { email: wish.email.clone(), hash, mailed }))
}

/// Changes what the request names.
///
/// # Errors
/// 404 for a stranger's child; 403 for a child; 422 by field, `own_sign_in_too_early`; 409 `child_signs_in_alone`;
/// 429 after twenty addresses an hour.
pub async fn child_change(context: &Context, child: UserId, request: &ChildChangeRequest) -> Result<Child> {
    let parent = deciding(context)?.id;
    // Whose child it is comes before what is wrong with the form.
    child_get(context, child).await?;
    let change = ChildChange::parse(request)?;
    if change.sign_in.is_some() {
        limit_take(&context.app, Limit::Child, &parent.to_string()).await?;
    }
    let sign_in = hashed(context, change.sign_in.as_ref()).await?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let changed = change_within(&mut unit, (parent, child), &change, sign_in.clone()).await;
        unit.finish(changed).await
    })
    .await
}

async fn change_within(
    unit: &mut Unit<'_>,
    (parent, id): (UserId, UserId),
    change: &ChildChange,
    sign_in: Option<SignIn>,
) -> Result<Child> {
    let (context, now) = (unit.context(), unit.context().now());
    let before = child_lock(unit.work(), parent, id, context).await?;
    let news = FamilyNews { parent_id: parent, child_id: id };
    child_update(unit.work(), id, change).await?;
    if let Some(sign_in) = sign_in {
        before.may_sign_in_alone()?;
        sign_in_ask(unit, news, sign_in).await?;
    }
    if let Some(zone) = change.time_zone {
        // Its own day begins at another instant now; the job of before finds nothing to hand over and plans anew.
        stage_plan(unit, id, (BirthDate::stored(before.birth_date), zone), now)?;
    }
    let after = child_read(&mut **unit.work(), parent, id, context).await?;
    if before != after {
        unit.tell(&FamilyEvent::ChildChanged(news))?;
        let (was, is) = (allowed(&before), allowed(&after));
        let act = Act { act: "family.child_changed", subject_id: Some(id.0), before: Some(was), after: Some(is) };
        audit_append(unit.work(), context, act).await?;
    }
    Ok(after)
}

fn allowed(child: &Child) -> Value {
    json!({
        "may_book": child.may_book,
        "may_message": child.may_message,
        "spending_limit": child.spending_limit,
        "time_zone": child.time_zone,
    })
}

/// What the parent is mailed about this child from now on.
///
/// # Errors
/// 404 for a stranger's child, 403 for a child.
pub async fn child_notify(context: &Context, child: UserId, wanted: Notifications) -> Result<Child> {
    let parent = deciding(context)?.id;
    sqlx::query!(
        "update children set told_requests = $3, told_lessons = $4
         where child_id = $1 and parent_id = $2 and handed_over_at is null",
        child.0,
        parent.0,
        wanted.requests,
        wanted.lessons,
    )
    .execute(context.writes())
    .await?;
    child_get(context, child).await
}
