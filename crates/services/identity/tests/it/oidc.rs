//! Accounts elsewhere, against a provider that does what a test wants: what is refused, and what nobody can make of it.

use super::{PASSWORD, confirmed, count, mailbox, request};
use chrono::Duration;
use domain::identity::{Role, oidc::OidcRegistration};
use serde_json::{Value, json};
use services::{
    Clock, Context, SignedIn,
    identity::{
        oidc::{
            OidcAnswer, OidcBegun, OidcFinished, identities_list, identity_remove, oidc_begin, oidc_finish,
            oidc_register, oidc_waiting,
        },
        sign_in::{SignIn, login, login_finish},
        staff::suspensions::user_suspend,
    },
};
use testkit::{
    Issuer, TestApp,
    scene::{is_not_found, refused},
    two_step_code,
};

const ADDRESS: &str = "ada@people.test";

struct House {
    test: TestApp,
    issuer: Issuer,
}

impl House {
    async fn new() -> Self {
        let issuer = Issuer::start().await;
        let provider = issuer.provider("google");
        Self { test: TestApp::with(|settings| settings.oidc = vec![provider]).await, issuer }
    }

    async fn begin(&self, who: &Context) -> OidcBegun {
        oidc_begin(who, "google", "/tutors?q=a").await.unwrap()
    }

    /// Somebody goes there, says yes, and comes back in the browser that began.
    async fn visit(&self, who: &Context, person: &Value) -> (Context, services::Result<OidcFinished>) {
        let begun = self.begin(who).await;
        let (code, state) = self.issuer.consent(&begun.address, self.test.clock.real_now(), person);
        let back = Context { way: begun.secret, ..who.clone() };
        let finished = oidc_finish(&back, "google", &OidcAnswer { code, state, error: String::new() }).await;
        (back, finished)
    }

    async fn refused(&self, who: &Context, person: &Value) -> (u16, String) {
        refused(self.visit(who, person).await.1)
    }

    async fn signed_in(&self, person: &Value) -> domain::ids::UserId {
        match self.visit(&self.test.anonymous(), person).await.1.unwrap() {
            OidcFinished::SignIn { sign_in: SignIn::Done(user), next } => {
                assert_eq!(next, "/tutors?q=a");
                user.id
            }
            other => panic!("{other:?}"),
        }
    }
}

fn ada() -> Value {
    json!({ "sub": "ada-1", "email": ADDRESS, "email_verified": true, "name": "Ada Lovelace" })
}

fn form() -> OidcRegistration {
    OidcRegistration {
        display_name: "Ada Lovelace".into(),
        birth_date: "1990-12-10".into(),
        role: "student".into(),
        time_zone: "Europe/Berlin".into(),
        locale: "de".into(),
        referral_code: "Ada-2026".into(),
    }
}

fn with(changes: Value) -> Value {
    let mut person = ada();
    person.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    person
}

const NOT_FINISHED: (u16, &str) = (400, "oidc_not_finished");

fn not_finished() -> (u16, String) {
    (NOT_FINISHED.0, NOT_FINISHED.1.to_owned())
}

#[tokio::test]
async fn somebody_new_says_the_rest_once_and_is_in_with_a_confirmed_address() {
    let house = House::new().await;
    let (browser, finished) = house.visit(&house.test.anonymous(), &ada()).await;
    assert!(matches!(finished.unwrap(), OidcFinished::Register));
    assert_eq!(count(&house.test, "select count(*) from users").await, 0, "nothing before the form");
    let waiting = oidc_waiting(&browser).await.unwrap();
    assert_eq!((waiting.email.as_str(), waiting.display_name.as_str()), (ADDRESS, "Ada Lovelace"));
    let young = OidcRegistration { birth_date: "2012-01-01".into(), ..form() };
    assert_eq!(refused(oidc_register(&browser, young).await), (403, "age_parent_required".into()));
    let empty = OidcRegistration { display_name: " ".into(), ..form() };
    assert_eq!(refused(oidc_register(&browser, empty).await).0, 422);
    let other = Context { way: "another browser".into(), ..browser.clone() };
    assert_eq!(refused(oidc_register(&other, form()).await), not_finished());
    let (id, next) = oidc_register(&browser, form()).await.unwrap();
    assert_eq!(next, "/tutors?q=a");
    let person = house.test.reload(id).await;
    assert_eq!((person.email_verified, person.roles.as_slice()), (true, &[Role::Student][..]));
    assert_eq!(refused(oidc_register(&browser, form()).await), not_finished(), "once");
    assert_eq!(count(&house.test, "select count(*) from referrals where code = 'ada-2026'").await, 1);
    // From now on that account elsewhere opens this one, and no password does.
    assert_eq!(house.signed_in(&ada()).await, id);
    for password in ["", PASSWORD] {
        assert!(login(&house.test.anonymous(), ADDRESS, password).await.is_err());
    }
}

#[tokio::test]
async fn a_role_that_nobody_may_choose_is_ignored_and_written_down() {
    let house = House::new().await;
    let (browser, _) = house.visit(&house.test.anonymous(), &ada()).await;
    let (id, _) = oidc_register(&browser, OidcRegistration { role: "admin".into(), ..form() }).await.unwrap();
    assert_eq!(house.test.reload(id).await.roles, [Role::Student]);
    assert_eq!(count(&house.test, "select count(*) from audit_log where act = 'account.role_refused'").await, 1);
}

#[tokio::test]
async fn what_the_provider_did_not_sign_for_us_now_is_not_believed() {
    let house = House::new().await;
    let nobody = house.test.anonymous();
    let past = house.test.clock.real_now().timestamp();
    for wrong in [
        json!({ "nonce": "another" }),
        json!({ "nonce": null }),
        json!({ "aud": "theirs" }),
        json!({ "aud": ["edustream", "theirs"] }),
        json!({ "azp": "theirs" }),
        json!({ "iss": "https://accounts.google.com" }),
        json!({ "exp": past - 61 }),
        json!({ "iat": past + 3_600 }),
        json!({ "sub": "" }),
    ] {
        assert_eq!(house.refused(&nobody, &with(wrong.clone())).await, not_finished(), "{wrong}");
    }
    for (unproved, provider) in [(json!(false), "unverified"), (json!(null), "unsaid"), (json!("false"), "in a word")] {
        let answer = house.refused(&nobody, &with(json!({ "email_verified": unproved }))).await;
        assert_eq!(answer, (400, "oidc_email_unverified".into()), "{provider}");
    }
    assert_eq!(count(&house.test, "select count(*) from users").await, 0);
}

#[tokio::test]
async fn a_token_that_the_provider_did_not_sign_is_refused() {
    let house = House::new().await;
    for forged in [
        json!({ "signature": "changed" }),
        json!({ "signature": "none" }),
        json!({ "head": { "alg": "none" }, "signature": "none" }),
        json!({ "head": { "alg": "HS256", "kid": "one" } }),
        json!({ "head": { "alg": "ES384", "kid": "one" } }),
        json!({ "head": { "alg": "ES256", "kid": "two" } }),
        json!({ "head": { "kid": "one" } }),
    ] {
        assert_eq!(house.refused(&house.test.anonymous(), &with(forged.clone())).await, not_finished(), "{forged}");
    }
    let unnamed = with(json!({ "head": { "alg": "ES256" } }));
    assert!(
        house.visit(&house.test.anonymous(), &unnamed).await.1.is_ok(),
        "the only key that signs need not be named"
    );
}

#[tokio::test]
async fn a_description_of_somebody_else_is_none() {
    let house = House::new().await;
    house.issuer.describes("https://accounts.google.com");
    let told = refused(oidc_begin(&house.test.anonymous(), "google", "").await);
    assert_eq!(told, (503, "oidc_unavailable".into()));
}

#[tokio::test]
async fn a_code_and_a_state_are_good_once_in_the_browser_that_began_and_for_a_quarter_of_an_hour() {
    let house = House::new().await;
    let nobody = house.test.anonymous();
    let begin = async || {
        let begun = house.begin(&nobody).await;
        let (code, state) = house.issuer.consent(&begun.address, house.test.clock.real_now(), &ada());
        (begun, OidcAnswer { code, state, error: String::new() })
    };
    let finish = async |way: &str, answer: &OidcAnswer| {
        oidc_finish(&Context { way: way.into(), ..nobody.clone() }, "google", answer).await
    };
    let (mine, answer) = begin().await;
    let (theirs, other) = begin().await;
    assert_eq!(refused(finish("", &answer).await), not_finished(), "no browser that began");
    assert_eq!(refused(finish(&theirs.secret, &answer).await), not_finished(), "another browser");
    assert_eq!(refused(finish(&mine.secret, &other).await), not_finished(), "another one's code, slipped in");
    let empty = OidcAnswer { state: String::new(), ..answer.clone() };
    assert_eq!(refused(finish(&mine.secret, &empty).await), not_finished(), "no state");
    assert!(matches!(finish(&mine.secret, &answer).await.unwrap(), OidcFinished::Register), "nothing was used up");
    assert_eq!(refused(finish(&mine.secret, &answer).await), not_finished(), "a second time");
    let no = OidcAnswer { error: "access_denied".into(), ..other.clone() };
    assert_eq!(refused(finish(&theirs.secret, &no).await), not_finished(), "somebody said no there");
    assert_eq!(refused(finish(&theirs.secret, &other).await), not_finished(), "a no ends it");
    let (late, answer) = begin().await;
    house.test.clock.advance_real(Duration::minutes(15));
    assert_eq!(refused(finish(&late.secret, &answer).await), not_finished(), "too late");
    // What lies in the database begins and finishes nothing.
    let rest: Vec<String> =
        sqlx::query_scalar("select f::text from oidc_flows f").fetch_all(&house.test.owner).await.unwrap();
    for secret in [&mine.secret, &answer.state] {
        assert!(rest.iter().all(|row| !row.contains(secret.as_str())));
    }
    is_not_found(oidc_begin(&nobody, "facebook", "").await);
    is_not_found(oidc_finish(&nobody, "facebook", &OidcAnswer::default()).await);
}

#[tokio::test]
async fn an_account_with_the_address_is_joined_by_its_owner_alone() {
    let house = House::new().await;
    let owner = confirmed(&house.test, request(ADDRESS)).await;
    let first = (409, "oidc_sign_in_first".to_owned());
    assert_eq!(house.refused(&house.test.anonymous(), &ada()).await, first);
    assert_eq!(count(&house.test, "select count(*) from identities").await, 0);
    // Signed in as usual, the owner connects it; no address has to be the same.
    let own = house.test.context_of(&house.test.reload(owner).await);
    let elsewhere = with(json!({ "email": "ada@other.test" }));
    assert_eq!(
        house.refused(&own, &with(json!({ "email_verified": false }))).await,
        (400, "oidc_email_unverified".into())
    );
    assert!(matches!(house.visit(&own, &elsewhere).await.1.unwrap(), OidcFinished::Connected { .. }));
    assert!(matches!(house.visit(&own, &elsewhere).await.1.unwrap(), OidcFinished::Connected { .. }), "once more");
    let listed = identities_list(&own).await.unwrap();
    assert_eq!((listed.len(), listed[0].email.as_str(), listed[0].last_used_at), (1, "ada@other.test", None));
    assert!(mailbox(&house.test, ADDRESS).await[0].subject.contains("Google"), "its owner is told");
    assert_eq!(house.signed_in(&elsewhere).await, owner);
    assert!(identities_list(&own).await.unwrap()[0].last_used_at.is_some());
    // Another account cannot have it, nor a second one of that provider beside it.
    let stranger = house.test.context_of(&house.test.student().await);
    let held = (409, "oidc_held_elsewhere".to_owned());
    assert_eq!(house.refused(&stranger, &elsewhere).await, held);
    assert_eq!(house.refused(&own, &with(json!({ "sub": "ada-2" }))).await, held);
    is_not_found(identity_remove(&stranger, "google").await);
    identity_remove(&own, "google").await.unwrap();
    is_not_found(identity_remove(&own, "google").await);
    assert_eq!(house.refused(&house.test.anonymous(), &ada()).await, first, "disconnected, it opens nothing");
}

#[tokio::test]
async fn what_somebody_began_signed_in_nobody_else_finishes() {
    let house = House::new().await;
    let (one, other) = (house.test.student().await, house.test.student().await);
    let as_of = |person: &SignedIn| house.test.context_of(person);
    let begun = house.begin(&as_of(&one)).await;
    let (code, state) = house.issuer.consent(&begun.address, house.test.clock.real_now(), &ada());
    let answer = OidcAnswer { code, state, error: String::new() };
    let other = Context { way: begun.secret.clone(), ..as_of(&other) };
    assert_eq!(refused(oidc_finish(&other, "google", &answer).await), not_finished());
    let nobody = Context { way: begun.secret, ..house.test.anonymous() };
    assert_eq!(refused(oidc_finish(&nobody, "google", &answer).await), not_finished());
    assert_eq!(count(&house.test, "select count(*) from identities").await, 0);
}

#[tokio::test]
async fn a_second_step_is_asked_for_all_the_same_and_a_suspended_account_stays_shut() {
    let house = House::new().await;
    let person = house.test.student().await;
    house.visit(&house.test.context_of(&person), &ada()).await.1.unwrap();
    let code = two_step_code(&house.test, &person, true).await;
    let OidcFinished::SignIn { sign_in: SignIn::Code(token), .. } =
        house.visit(&house.test.anonymous(), &ada()).await.1.unwrap()
    else {
        panic!("no code was asked for");
    };
    assert_eq!(login_finish(&house.test.anonymous(), &token, &code).await.unwrap().id, person.id);
    let admin = house.test.context_of(&house.test.admin().await);
    user_suspend(&admin, person.id, "because").await.unwrap();
    let nobody = house.test.anonymous();
    assert_eq!(house.refused(&nobody, &ada()).await, (403, "account_suspended".into()));
}

#[tokio::test]
async fn an_address_that_is_told_apart_from_the_token_must_be_the_same_persons() {
    let house = House::new().await;
    let person = json!({ "sub": "ada-1", "email": null });
    house.issuer.tells(json!({ "sub": "somebody else", "email": ADDRESS, "email_verified": true }));
    assert_eq!(house.refused(&house.test.anonymous(), &person).await, not_finished());
    house.issuer.tells(json!({ "sub": "ada-1", "email": ADDRESS, "email_verified": true, "name": "Ada" }));
    let (browser, finished) = house.visit(&house.test.anonymous(), &person).await;
    assert!(matches!(finished.unwrap(), OidcFinished::Register));
    assert_eq!(oidc_waiting(&browser).await.unwrap().display_name, "Ada");
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_told_apart_from_a_no() {
    let provider =
        adapters::oidc::Provider { issuer: "http://127.0.0.1:1".into(), ..Issuer::start().await.provider("google") };
    let test = TestApp::with(|settings| settings.oidc = vec![provider]).await;
    let told = refused(oidc_begin(&test.anonymous(), "google", "").await);
    assert_eq!(told, (503, "oidc_unavailable".into()));
    assert_eq!(count(&test, "select count(*) from oidc_flows").await, 0);
}
