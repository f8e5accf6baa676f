//! Signing in with an institution's accounts, against an issuer that does what a test wants: who is not let in, what is
//! never taken over, and what ends with the seat.

use super::{
    institutions::{everything_holds, joined},
    support::{AT, School, school},
};
use chrono::Duration;
use domain::{
    identity::{Password, Role, oidc::OidcRegistration},
    ids::{InstitutionMemberId, UserId},
    integrations::institution::{InstitutionInvite, sso::SsoRequest},
};
use serde_json::{Value, json};
use services::{
    Clock, Context,
    identity::{
        oidc::{OidcAnswer, identities_list, oidc_waiting},
        passwords::password_hash,
        sessions::session_find,
        sign_in::{SignIn, login},
    },
    integrations::institutions::{
        SsoFinished, domain_confirm, entrance_find, entrance_of, institution_leave, member_remove, members_invite,
        members_list, sso_begin, sso_finish, sso_get, sso_put, sso_register, sso_session_open, sso_waiting,
    },
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

const PASSWORD: &str = "violet-anchor-93";

pub fn ada() -> Value {
    json!({ "sub": "ada-1", "email": format!("ada@{AT}"), "email_verified": true, "name": "Ada Lovelace" })
}

fn with(changes: Value) -> Value {
    let mut person = ada();
    person.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    person
}

fn form(born: &str) -> OidcRegistration {
    OidcRegistration {
        display_name: "Ada Lovelace".into(),
        birth_date: born.into(),
        role: "tutor".into(),
        time_zone: "Europe/Berlin".into(),
        locale: "de".into(),
        referral_code: String::new(),
    }
}

/// Somebody goes to the issuer, says yes, and comes back in the browser that began.
async fn visit(school: &School, slug: &str, who: &Context, person: &Value) -> (Context, services::Result<SsoFinished>) {
    let begun = sso_begin(who, slug, "/tutors?q=a").await.unwrap();
    let (code, state) = school.issuer.consent(&begun.address, school.test.clock.real_now(), person);
    let back = Context { way: begun.secret, ..who.clone() };
    let finished = sso_finish(&back, slug, &OidcAnswer { code, state, error: String::new() }).await;
    (back, finished)
}

async fn told(school: &School, who: &Context, person: &Value) -> (u16, String) {
    refused(visit(school, "lindenhof", who, person).await.1)
}

/// Somebody new, made with a seat; the account and a session that the institution opened.
pub async fn newcomer(school: &School, person: &Value) -> (UserId, String) {
    let (browser, finished) = visit(school, "lindenhof", &school.test.anonymous(), person).await;
    assert!(matches!(finished.unwrap(), SsoFinished::Register));
    let (id, institution, next) = sso_register(&browser, form("1990-12-10")).await.unwrap();
    assert_eq!((institution, next.as_str()), (school.id, "/tutors?q=a"));
    let session = sso_session_open(&browser, institution, id, "a browser").await.unwrap();
    (id, session.token)
}

async fn signed_in(school: &School, person: &Value) -> UserId {
    match visit(school, "lindenhof", &school.test.anonymous(), person).await.1.unwrap() {
        SsoFinished::SignIn { sign_in: SignIn::Done(user), institution, .. } => {
            assert_eq!(institution, school.id);
            user.id
        }
        other => panic!("{other:?}"),
    }
}

async fn count(test: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn what_the_issuer_did_not_sign_for_this_way_is_not_believed() {
    let school = school(3).await;
    let nobody = school.test.anonymous();
    let past = school.test.clock.real_now().timestamp();
    for wrong in [
        json!({ "nonce": "another" }),
        json!({ "nonce": null }),
        json!({ "aud": "theirs" }),
        json!({ "azp": "theirs" }),
        json!({ "iss": "https://accounts.google.com" }),
        json!({ "exp": past - 61 }),
        json!({ "sub": "" }),
        json!({ "signature": "changed" }),
        json!({ "signature": "none" }),
        json!({ "head": { "alg": "none" }, "signature": "none" }),
        json!({ "head": { "alg": "HS256", "kid": "one" } }),
    ] {
        let answer = told(&school, &nobody, &with(wrong.clone())).await;
        assert_eq!(answer, (400, "oidc_not_finished".into()), "{wrong}");
    }
    assert_eq!(count(&school.test, "select count(*) from institution_identities").await, 0);
}

#[tokio::test]
async fn a_way_is_good_once_in_its_browser_and_for_its_institution() {
    let school = school(3).await;
    let other = school.another("other-school").await;
    let nobody = school.test.anonymous();
    let not_finished = (400, "oidc_not_finished".to_owned());
    let begun = sso_begin(&nobody, "lindenhof", "").await.unwrap();
    let (code, state) = school.issuer.consent(&begun.address, school.test.clock.real_now(), &ada());
    let answer = OidcAnswer { code, state, error: String::new() };
    let back = Context { way: begun.secret, ..nobody.clone() };
    assert_eq!(refused(sso_finish(&nobody, "lindenhof", &answer).await), not_finished, "another browser");
    assert_eq!(refused(sso_finish(&back, &other.1, &answer).await), not_finished, "another institution");
    let own = school.test.student().await;
    let signed_in = Context { way: back.way.clone(), ..school.test.context_of(&own) };
    assert_eq!(refused(sso_finish(&signed_in, "lindenhof", &answer).await), not_finished, "another person");
    assert_eq!(refused(sso_finish(&back, "lindenhof", &answer).await), not_finished, "it was tried before");
    let (browser, finished) = visit(&school, "lindenhof", &nobody, &ada()).await;
    assert!(matches!(finished.unwrap(), SsoFinished::Register));
    assert!(oidc_waiting(&browser).await.is_err(), "no other form goes on with it");
    assert_eq!(sso_waiting(&browser).await.unwrap().email, format!("ada@{AT}"));
}

#[tokio::test]
async fn only_a_confirmed_address_of_a_proved_domain_is_anybodys() {
    let school = school(3).await;
    let nobody = school.test.anonymous();
    for unproved in [json!(false), json!(null), json!("false")] {
        let answer = told(&school, &nobody, &with(json!({ "email_verified": unproved }))).await;
        assert_eq!(answer, (400, "oidc_email_unverified".into()), "{unproved}");
    }
    for elsewhere in ["ada@gmail.test", &format!("ada@sub.{AT}"), &format!("ada@not{AT}")] {
        let answer = told(&school, &nobody, &with(json!({ "email": elsewhere }))).await;
        assert_eq!(answer, (403, "sso_domain_unproved".into()), "{elsewhere}");
    }
    // Proved for another institution is not proved for this one.
    school.another("other-school").await;
    let answer = told(&school, &nobody, &with(json!({ "email": "ada@other-school.test" }))).await;
    assert_eq!(answer, (403, "sso_domain_unproved".into()));
}

#[tokio::test]
async fn an_account_that_is_there_is_connected_by_its_owner_alone() {
    let school = school(3).await;
    let own = school.test.student().await;
    let email = "update users set email = $2 where id = $1";
    sqlx::query(email).bind(own.id.0).bind(format!("ada@{AT}")).execute(&school.test.owner).await.unwrap();
    let answer = told(&school, &school.test.anonymous(), &ada()).await;
    assert_eq!(answer, (409, "sso_sign_in_first".into()));
    let context = school.test.context_of(&own);
    assert!(matches!(visit(&school, "lindenhof", &context, &ada()).await.1.unwrap(), SsoFinished::Connected));
    assert_eq!(signed_in(&school, &ada()).await, own.id);
    // From now on the address decides nothing: who it is, is issuer and subject.
    let moved = with(json!({ "email": "ada@elsewhere.test", "email_verified": false }));
    assert_eq!(signed_in(&school, &moved).await, own.id);
    let thief = with(json!({ "sub": "somebody-else" }));
    assert_eq!(told(&school, &school.test.anonymous(), &thief).await, (409, "sso_sign_in_first".into()));
    let other = school.test.context_of(&school.test.student().await);
    assert_eq!(told(&school, &other, &ada()).await, (409, "oidc_held_elsewhere".into()));
    assert!(identities_list(&context).await.unwrap().is_empty(), "it is the institution's way, not a provider's");
    everything_holds(&school.test).await;
}

#[tokio::test]
async fn the_staff_is_never_signed_in_by_an_institution() {
    let school = school(3).await;
    for role in [Role::Admin, Role::Owner] {
        let staff = school.test.person(role).await;
        let person = with(json!({ "sub": format!("{role:?}") }));
        assert_eq!(told(&school, &school.test.context_of(&staff), &person).await, (403, "sso_staff".into()));
    }
    // Who became one after connecting comes in by their own password alone.
    let (id, _) = newcomer(&school, &ada()).await;
    let promote = "update users set roles = roles || 'admin'::text where id = $1";
    sqlx::query(promote).bind(id.0).execute(&school.test.owner).await.unwrap();
    assert_eq!(told(&school, &school.test.anonymous(), &ada()).await, (403, "sso_staff".into()));
}

#[tokio::test]
async fn nobody_under_eighteen_gets_an_account_and_nobody_at_all_without_a_seat() {
    let school = school(1).await;
    let (browser, finished) = visit(&school, "lindenhof", &school.test.anonymous(), &ada()).await;
    assert!(matches!(finished.unwrap(), SsoFinished::Register));
    let people = count(&school.test, "select count(*) from users").await;
    assert_eq!(refused(sso_register(&browser, form("2012-01-01")).await), (403, "age_parent_required".into()));
    assert_eq!(count(&school.test, "select count(*) from users").await, people);
    // The last seat goes to somebody else before the form is sent.
    let one = InstitutionInvite { email: Some(format!("bo@{AT}")), ..InstitutionInvite::default() };
    members_invite(&school.admin(), school.id, &one, None).await.unwrap();
    assert_eq!(refused(sso_register(&browser, form("1990-12-10")).await), (409, "sso_no_seat".into()));
    assert_eq!(count(&school.test, "select count(*) from users").await, people, "and nothing is left behind");
    assert_eq!(told(&school, &school.test.anonymous(), &ada()).await, (409, "sso_no_seat".into()));
    // Whom the seat is held for comes in.
    let bo = with(json!({ "sub": "bo", "email": format!("bo@{AT}") }));
    let (id, _) = newcomer(&school, &bo).await;
    let person = school.test.reload(id).await;
    assert_eq!((person.email_verified, person.roles.as_slice()), (true, &[Role::Student][..]), "no tutor by form");
    everything_holds(&school.test).await;
}

#[tokio::test]
async fn whoever_loses_the_seat_is_signed_out_and_comes_in_no_more() {
    let school = school(3).await;
    let (id, token) = newcomer(&school, &ada()).await;
    assert_eq!(session_find(&school.test.app, &token).await.unwrap().map(|person| person.id), Some(id));
    let place = members_list(&school.admin(), school.id, None, None).await.unwrap().items[0].id;
    member_remove(&school.admin(), (school.id, place)).await.unwrap();
    assert!(session_find(&school.test.app, &token).await.unwrap().is_none(), "signed out at once");
    // The account is its owner's: it is there, and no institution opens it.
    assert_eq!(told(&school, &school.test.anonymous(), &ada()).await, (409, "sso_sign_in_first".into()));
    let (bo, token) = newcomer(&school, &with(json!({ "sub": "bo", "email": format!("bo@{AT}") }))).await;
    let context = school.test.context_of(&school.test.reload(bo).await);
    institution_leave(&context, school.id).await.unwrap();
    assert!(session_find(&school.test.app, &token).await.unwrap().is_none());
    let late = sso_session_open(&school.test.anonymous(), school.id, bo, "a browser").await;
    assert_eq!(refused(late).1, "sso_no_seat");
    everything_holds(&school.test).await;
}

#[tokio::test]
async fn two_institutions_neither_see_nor_open_nor_change_each_other() {
    let school = school(3).await;
    let (other, slug) = school.another("other-school").await;
    let others = school.test.context_of(&other);
    is_not_found(sso_get(&others, school.id).await);
    is_not_found(sso_put(&others, school.id, &school.settings(true, &[AT])).await);
    is_not_found(domain_confirm(&others, school.id, AT).await);
    let (_, place): (_, InstitutionMemberId) = joined(&school.test, &school.admin(), school.id, "m@b.test").await;
    is_not_found(member_remove(&others, (school.id, place)).await);
    // Members of one sign in to nothing through the other, though both have one issuer.
    let (id, _) = newcomer(&school, &ada()).await;
    let (_, came) = visit(&school, &slug, &school.test.anonymous(), &ada()).await;
    assert_eq!(refused(came).1, "sso_domain_unproved");
    assert_eq!(signed_in(&school, &ada()).await, id);
    // A domain is one institution's.
    let both = school.settings_of("other-school", false, &["other-school.test", AT]);
    let own = services::integrations::institutions::institutions_list(&others).await.unwrap().items[0].id;
    sso_put(&others, own, &both).await.unwrap();
    assert_eq!(refused(domain_confirm(&others, own, AT).await), (409, "domain_taken".into()));
}

#[tokio::test]
async fn settings_are_checked_and_the_secret_lies_nowhere_in_the_open() {
    let school = school(1).await;
    let admin = school.admin();
    for (issuer, code) in [
        ("", "sso_issuer_invalid"),
        ("https://10.0.0.1", "sso_issuer_invalid"),
        ("https://169.254.169.254/latest", "sso_issuer_invalid"),
        ("https://user:pass@issuer.example", "sso_issuer_invalid"),
        ("https://issuer.example/?tenant=a", "sso_issuer_invalid"),
    ] {
        let request = SsoRequest { issuer: issuer.into(), ..school.settings(true, &[AT]) };
        assert_eq!(refused(sso_put(&admin, school.id, &request).await), (422, code.into()), "{issuer}");
    }
    // Another issuer or client would be told the secret that was entered for the one before.
    let moved =
        SsoRequest { issuer: "https://issuer.example".into(), client_secret: None, ..school.settings(true, &[AT]) };
    assert_eq!(refused(sso_put(&admin, school.id, &moved).await).1, "sso_secret_missing");
    let kept = SsoRequest { client_secret: Some(String::new()), ..school.settings(true, &[AT]) };
    let told = sso_put(&admin, school.id, &kept).await.unwrap();
    assert!(told.secret_set && told.enabled && !serde_json::to_string(&told).unwrap().contains("s3cret"));
    let no_domain = school.settings(true, &["fresh.test"]);
    assert_eq!(refused(sso_put(&admin, school.id, &no_domain).await).1, "sso_domain_missing");
    assert!(sso_get(&admin, school.id).await.unwrap().domains[0].confirmed_at.is_some(), "nothing was changed");
    let open = "select count(*) from institution_sso where position('s3cret' in encode(secret_sealed, 'escape')) > 0";
    assert_eq!(count(&school.test, open).await, 0);
    let unproved = school.settings(true, &[AT, "unproved.test"]);
    sso_put(&admin, school.id, &unproved).await.unwrap();
    assert_eq!(refused(domain_confirm(&admin, school.id, "unproved.test").await).1, "domain_unproved");
    is_not_found(domain_confirm(&admin, school.id, "never-named.test").await);
}

#[tokio::test]
async fn whoever_is_connected_signs_in_there_alone_once_the_school_says_so() {
    let school = school(3).await;
    let (ada, _) = newcomer(&school, &ada()).await;
    let word = Password::parse_typed(PASSWORD).unwrap();
    let hash = password_hash(&school.test.app, &word).await.unwrap();
    let (admin, set) = (school.person.id.0, "update users set password_hash = $1 where id in ($2, $3)");
    sqlx::query(set).bind(hash).bind(ada.0).bind(admin).execute(&school.test.owner).await.unwrap();
    let (address, nobody) = (format!("ada@{AT}"), school.test.anonymous());
    login(&nobody, &address, PASSWORD).await.unwrap();
    let off = SsoRequest { enforced: true, ..school.settings(false, &[AT]) };
    assert_eq!(refused(sso_put(&school.admin(), school.id, &off).await), (409, "sso_enforced_off".into()));
    let only = SsoRequest { enforced: true, ..school.settings(true, &[AT]) };
    assert!(sso_put(&school.admin(), school.id, &only).await.unwrap().enforced);
    assert_eq!(refused(login(&nobody, &address, PASSWORD).await), (403, "sso_only".into()));
    assert_eq!(refused(login(&nobody, &address, "another-pass-77").await).1, "sign_in_failed", "it tells nobody else");
    assert_eq!(signed_in(&school, &self::ada()).await, ada);
    // Whoever looks after it, and whoever has not connected the account there, signs in as before.
    let own: String = sqlx::query_scalar("select email from users where id = $1")
        .bind(admin)
        .fetch_one(&school.test.owner)
        .await
        .unwrap();
    login(&nobody, &own, PASSWORD).await.unwrap();
    sso_put(&school.admin(), school.id, &school.settings(true, &[AT])).await.unwrap();
    login(&nobody, &address, PASSWORD).await.unwrap();
    everything_holds(&school.test).await;
}

#[tokio::test]
async fn another_issuer_is_other_people_and_one_that_is_off_lets_nobody_in() {
    let school = school(3).await;
    let (_, token) = newcomer(&school, &ada()).await;
    sso_put(&school.admin(), school.id, &school.settings(false, &[AT])).await.unwrap();
    assert!(session_find(&school.test.app, &token).await.unwrap().is_none(), "off is off at once");
    is_not_found(sso_begin(&school.test.anonymous(), "lindenhof", "").await);
    is_not_found(entrance_of(&school.test.anonymous(), "lindenhof").await);
    is_not_found(sso_begin(&school.test.anonymous(), "no-such-school", "").await);
    sso_put(&school.admin(), school.id, &school.settings(true, &[AT])).await.unwrap();
    assert_eq!(sso_get(&school.admin(), school.id).await.unwrap().connected, 1, "links are kept meanwhile");
    let moved = SsoRequest { issuer: "https://issuer.example".into(), ..school.settings(true, &[AT]) };
    assert_eq!(sso_put(&school.admin(), school.id, &moved).await.unwrap().connected, 0);
}

#[tokio::test]
async fn an_entrance_is_found_by_short_name_address_or_domain_and_children_use_none() {
    let school = school(1).await;
    let nobody = school.test.anonymous();
    for typed in ["lindenhof", " Lindenhof ", &format!("mia@{AT}"), AT] {
        assert_eq!(entrance_find(&nobody, typed).await.unwrap().slug, "lindenhof", "{typed}");
    }
    for typed in ["", "linden", "mia@elsewhere.test", "%", "lindenhof' or 1=1"] {
        is_not_found(entrance_find(&nobody, typed).await);
    }
    let child = school.test.context_of(&school.test.person(Role::Child).await);
    assert_eq!(refused(sso_begin(&child, "lindenhof", "").await).1, "age_parent_required");
    school.test.clock.advance_real(Duration::minutes(1));
}
