//! Families: whose child it is, who signs it in, and what is handed over when it grows up.

use super::{PASSWORD, count, mailbox, mailed_token, run};
use chrono::{DateTime, Utc};
use domain::identity::{
    Role,
    family::{Child, ChildChangeRequest, ChildRequest, Notifications, SpendingLimitRequest, Stage},
};
use services::{
    Context, SignedIn,
    identity::{
        confirmation::email_verify,
        family::{
            child_change, child_create, child_get, child_notify, child_session, children_list, code_claim, code_create,
        },
        me::me,
        sign_in::login,
        tokens::token_issue,
    },
    platform::idempotency::IdempotencyKey,
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

pub fn young() -> ChildRequest {
    ChildRequest {
        display_name: "Mia Osei".into(),
        birth_date: "2016-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    }
}

pub fn teen(email: &str) -> ChildRequest {
    ChildRequest {
        display_name: "Jonas Osei".into(),
        birth_date: "2011-01-09".into(),
        email: Some(email.into()),
        password: Some(PASSWORD.into()),
        ..young()
    }
}

pub async fn parent(test: &TestApp) -> SignedIn {
    test.person(Role::Parent).await
}

pub async fn as_child(test: &TestApp, child: &Child) -> Context {
    test.context_of(&test.reload(child.id).await)
}

fn at(instant: &str) -> DateTime<Utc> {
    instant.parse().unwrap()
}

#[tokio::test]
async fn a_child_is_made_with_consent_and_seen_by_its_parent_alone() {
    let test = TestApp::new().await;
    let (student, stranger) = (test.student().await, parent(&test).await);
    let (own, other) = (test.context_of(&student), test.context_of(&stranger));
    assert_eq!(refused(child_create(&own, &young(), None).await), (403, "phone_not_confirmed".into()));
    test.phone(student.id).await;
    let mia = child_create(&own, &young(), None).await.unwrap();
    assert_eq!((mia.display_name.as_str(), mia.email.as_deref(), mia.stage), ("Mia Osei", None, Stage::Young));
    assert_eq!((mia.consent.version.as_str(), mia.may_book, mia.spending_limit), ("2026-11", true, None));
    assert_eq!(children_list(&own).await.unwrap().items, std::slice::from_ref(&mia));
    assert_eq!(child_get(&own, mia.id).await.unwrap(), mia);
    assert_eq!(test.reload(student.id).await.roles, [Role::Parent, Role::Student], "a parent besides a student");
    assert!(children_list(&other).await.unwrap().items.is_empty());
    is_not_found(child_get(&other, mia.id).await);
    is_not_found(child_change(&other, mia.id, &ChildChangeRequest::default()).await);
    is_not_found(child_notify(&other, mia.id, Notifications::default()).await);
    is_not_found(child_session(&other, mia.id).await);
    assert_eq!(refused(child_get(&test.anonymous(), mia.id).await).0, 401);
    let written = "select count(*) from child_consents c join audit_log a on a.subject_id = c.child_id
                   where c.text_version = '2026-11' and c.method = 'account' and a.act = 'family.child_added'";
    assert_eq!(count(&test, written).await, 1);
}

#[tokio::test]
async fn who_may_not_make_a_child_is_told_and_nothing_is_written() {
    let test = TestApp::new().await;
    let child = test.context_of(&test.person(Role::Child).await);
    assert_eq!(refused(child_create(&child, &young(), None).await), (403, "age_parent_required".into()));
    assert_eq!(refused(child_create(&test.anonymous(), &young(), None).await).0, 401);
    let unverified = SignedIn { email_verified: false, ..parent(&test).await };
    let unverified = test.context_of(&unverified);
    assert_eq!(refused(child_create(&unverified, &young(), None).await), (403, "email_not_verified".into()));
    let seventeen = test.student().await;
    run(&test, "update users set birth_date = '2008-06-01', birth_date_sealed = null where roles = '{student}'").await;
    let seventeen = test.context_of(&seventeen);
    assert_eq!(refused(child_create(&seventeen, &young(), None).await), (403, "age_parent_required".into()));
    let own = test.context_of(&parent(&test).await);
    for (change, code) in [
        (ChildRequest { consent_version: String::new(), ..young() }, "consent_required"),
        (ChildRequest { consent_version: "1".into(), ..young() }, "consent_outdated"),
        (ChildRequest { birth_date: "2008-03-02".into(), ..young() }, "child_is_grown"),
        (ChildRequest { birth_date: "2013-03-03".into(), ..teen("mia@example.com") }, "own_sign_in_too_early"),
        (ChildRequest { time_zone: "Mars/Base".into(), ..young() }, "time_zone_unknown"),
        (ChildRequest { display_name: "a\0b".into(), ..young() }, "text_unstorable"),
        (ChildRequest { password: Some("abcdefgh".into()), ..teen("mia@example.com") }, "password_too_easy"),
    ] {
        let refusal = testkit::scene::refusal(child_create(&own, &change, None).await);
        assert_eq!((refusal.kind.status(), refusal.fields[0].code.as_str()), (422, code), "{change:?}");
    }
    assert_eq!(count(&test, "select count(*) from children").await, 0);
}

#[tokio::test]
async fn a_family_has_an_end_and_a_form_sent_twice_is_one_child() {
    let test = TestApp::new().await;
    let own = test.context_of(&parent(&test).await);
    let key = IdempotencyKey::parse("one-form").unwrap();
    let first = child_create(&own, &young(), Some(&key)).await.unwrap();
    assert_eq!(child_create(&own, &young(), Some(&key)).await.unwrap().id, first.id);
    let other = ChildRequest { display_name: "Max".into(), ..young() };
    assert_eq!(refused(child_create(&own, &other, Some(&key)).await), (422, "idempotency_key_reused".into()));
    for _ in 1..12 {
        child_create(&own, &young(), None).await.unwrap();
    }
    assert_eq!(refused(child_create(&own, &young(), None).await), (409, "children_too_many".into()));
}

#[tokio::test]
async fn a_young_child_is_signed_in_by_its_parent_and_by_nothing_else() {
    let test = TestApp::new().await;
    let person = parent(&test).await;
    let own = test.context_of(&person);
    let mia = child_create(&own, &young(), None).await.unwrap();
    assert_eq!(child_session(&own, mia.id).await.unwrap(), mia.id);
    let tokens = token_issue(&own, mia.id).await.unwrap();
    assert_eq!((tokens.user.email.as_str(), tokens.user.roles.as_slice()), ("", [Role::Child].as_slice()));
    let child = as_child(&test, &mia).await;
    let seen = me(&child).await.unwrap();
    assert_eq!((seen.parent_id, seen.email.as_str()), (Some(person.id), ""));
    assert_eq!(me(&own).await.unwrap().parent_id, None);
    for act in [
        child_change(&child, mia.id, &ChildChangeRequest::default()).await.map(drop),
        child_notify(&child, mia.id, Notifications::default()).await.map(drop),
        child_session(&child, mia.id).await.map(drop),
    ] {
        assert_eq!(refused(act), (403, "age_parent_required".into()));
    }
    // Nobody can type the address that stands for none.
    let stored: String = sqlx::query_scalar("select email from users where id = $1")
        .bind(mia.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(refused(login(&test.anonymous(), &stored, PASSWORD).await).0, 422);
}

#[tokio::test]
async fn a_teenagers_sign_in_is_nobodys_until_its_address_is_confirmed() {
    let test = TestApp::new().await;
    let person = parent(&test).await;
    let own = test.context_of(&person);
    let jonas = child_create(&own, &teen("jonas@example.com"), None).await.unwrap();
    assert_eq!((jonas.email.as_deref(), jonas.email_waiting.as_deref()), (None, Some("jonas@example.com")));
    let sign_in = || async { login(&test.anonymous(), "jonas@example.com", PASSWORD).await };
    assert_eq!(refused(sign_in().await), (401, "sign_in_failed".into()));
    let token = mailed_token(&test, "jonas@example.com").await;
    let wrong = email_verify(&test.anonymous(), &token, Some("amber-lantern-58")).await;
    assert_eq!(testkit::scene::refusal(wrong).fields[0].code, "password_wrong");
    assert_eq!(email_verify(&test.anonymous(), &token, Some(PASSWORD)).await.unwrap(), jonas.id);
    assert_eq!(sign_in().await.unwrap().roles, [Role::Child]);
    assert_eq!(me(&as_child(&test, &jonas).await).await.unwrap().parent_id, Some(person.id));
    let jonas = child_get(&own, jonas.id).await.unwrap();
    assert_eq!((jonas.email.as_deref(), jonas.email_waiting), (Some("jonas@example.com"), None));
    assert_eq!(refused(child_session(&own, jonas.id).await), (409, "child_signs_in_alone".into()));
    assert_eq!(refused(email_verify(&test.anonymous(), &token, None).await), (410, "link_no_longer_valid".into()));
}

#[tokio::test]
async fn a_known_address_gets_the_same_answer_and_its_owner_a_mail_without_a_link() {
    let test = TestApp::new().await;
    let owner = test.student().await;
    let address = format!("{}@people.test", owner.id.0.simple());
    let own = test.context_of(&parent(&test).await);
    let child = child_create(&own, &teen(&address), None).await.unwrap();
    assert_eq!(child.email_waiting.as_deref(), Some(address.as_str()));
    let mails = mailbox(&test, &address).await;
    assert_eq!((mails.len(), mails[0].token.as_deref()), (1, None));
    assert_eq!(mails[0].subject, "You already have an account");
}

#[tokio::test]
async fn what_a_child_may_do_is_changed_by_what_is_named_and_by_nothing_else() {
    let test = TestApp::new().await;
    let own = test.context_of(&parent(&test).await);
    let mia = child_create(&own, &young(), None).await.unwrap();
    let limit = |amount, currency: &str, period: &str| ChildChangeRequest {
        spending_limit: Some(Some(SpendingLimitRequest { amount, currency: currency.into(), period: period.into() })),
        ..ChildChangeRequest::default()
    };
    for (amount, currency, period) in [(-1, "USD", "week"), (1, "GOLD", "week"), (1, "USD", "day")] {
        assert_eq!(refused(child_change(&own, mia.id, &limit(amount, currency, period)).await).0, 422);
    }
    let limited = child_change(&own, mia.id, &limit(5_000, "USD", "week")).await.unwrap();
    assert_eq!(limited.spending_limit.unwrap().amount, 5_000);
    let off = ChildChangeRequest { may_book: Some(false), ..ChildChangeRequest::default() };
    let off = child_change(&own, mia.id, &off).await.unwrap();
    assert_eq!((off.may_book, off.may_message, off.spending_limit), (false, true, limited.spending_limit));
    let free = ChildChangeRequest { spending_limit: Some(None), ..ChildChangeRequest::default() };
    assert_eq!(child_change(&own, mia.id, &free).await.unwrap().spending_limit, None);
    let email = ChildChangeRequest {
        email: Some("mia@example.com".into()),
        password: Some(PASSWORD.into()),
        ..ChildChangeRequest::default()
    };
    assert_eq!(refused(child_change(&own, mia.id, &email).await), (422, "own_sign_in_too_early".into()));
    let quiet = child_notify(&own, mia.id, Notifications { requests: true, lessons: false }).await.unwrap();
    assert!(quiet.notifications.requests && !quiet.notifications.lessons);
}

#[tokio::test]
async fn a_child_turns_thirteen_on_its_own_day_and_its_parent_is_told_once() {
    let test = TestApp::new().await;
    let person = parent(&test).await;
    let own = test.context_of(&person);
    let address = format!("{}@people.test", person.id.0.simple());
    let request = ChildRequest { birth_date: "2013-03-05".into(), time_zone: "Pacific/Auckland".into(), ..young() };
    let child = child_create(&own, &request, None).await.unwrap();
    let wish = ChildChangeRequest {
        email: Some("kiri@example.com".into()),
        password: Some(PASSWORD.into()),
        ..ChildChangeRequest::default()
    };
    services::Clock::move_to(&*test.clock, at("2026-03-04T10:59:59Z"));
    test.run_jobs().await;
    assert_eq!(refused(child_change(&own, child.id, &wish).await), (422, "own_sign_in_too_early".into()));
    assert_eq!(mailbox(&test, &address).await.len(), 0, "not a second too early");
    services::Clock::move_to(&*test.clock, at("2026-03-04T11:00:00Z"));
    test.run_jobs().await;
    test.run_jobs().await;
    assert_eq!(child_get(&own, child.id).await.unwrap().stage, Stage::Teen);
    let mails = mailbox(&test, &address).await;
    assert_eq!((mails.len(), mails[0].subject.as_str()), (1, "Mia Osei is 13 now"));
    child_change(&own, child.id, &wish).await.unwrap();
}

#[tokio::test]
async fn at_eighteen_the_account_is_its_own_and_its_parent_finds_nothing_of_it() {
    let test = TestApp::new().await;
    let person = parent(&test).await;
    let own = test.context_of(&person);
    let request = ChildRequest { birth_date: "2008-03-05".into(), ..teen("jonas@example.com") };
    let jonas = child_create(&own, &request, None).await.unwrap();
    let token = mailed_token(&test, "jonas@example.com").await;
    email_verify(&test.anonymous(), &token, Some(PASSWORD)).await.unwrap();
    services::Clock::move_to(&*test.clock, at("2026-03-04T23:59:59Z"));
    test.run_jobs().await;
    assert_eq!(test.reload(jonas.id).await.roles, [Role::Child]);
    services::Clock::move_to(&*test.clock, at("2026-03-05T00:00:00Z"));
    test.run_jobs().await;
    assert_eq!(test.reload(jonas.id).await.roles, [Role::Student]);
    is_not_found(child_get(&own, jonas.id).await);
    assert!(children_list(&own).await.unwrap().items.is_empty());
    assert_eq!(me(&as_child(&test, &jonas).await).await.unwrap().parent_id, None);
    for (address, subject) in [
        ("jonas@example.com".to_owned(), "Your account is yours"),
        (format!("{}@people.test", person.id.0.simple()), "Jonas Osei is 18 now"),
    ] {
        assert_eq!(mailbox(&test, &address).await[0].subject, subject);
    }
}

#[tokio::test]
async fn a_grown_child_without_a_sign_in_keeps_its_parent_until_it_has_one() {
    let test = TestApp::new().await;
    let own = test.context_of(&parent(&test).await);
    let request = ChildRequest { birth_date: "2008-03-05".into(), ..young() };
    let child = child_create(&own, &request, None).await.unwrap();
    services::Clock::move_to(&*test.clock, at("2026-03-05T00:00:00Z"));
    test.run_jobs().await;
    assert_eq!(child_get(&own, child.id).await.unwrap().stage, Stage::Grown);
    assert_eq!(refused(child_session(&own, child.id).await), (409, "child_signs_in_alone".into()));
    let wish = ChildChangeRequest {
        email: Some("ann@example.com".into()),
        password: Some(PASSWORD.into()),
        ..ChildChangeRequest::default()
    };
    child_change(&own, child.id, &wish).await.unwrap();
    let token = mailed_token(&test, "ann@example.com").await;
    email_verify(&test.anonymous(), &token, Some(PASSWORD)).await.unwrap();
    assert_eq!(test.reload(child.id).await.roles, [Role::Student]);
    is_not_found(child_get(&own, child.id).await);
}

async fn fifteen(test: &TestApp) -> SignedIn {
    let person = test.student().await;
    let born = sqlx::query("update users set birth_date = '2011-01-01', birth_date_sealed = null where id = $1")
        .bind(person.id.0);
    born.execute(&test.owner).await.unwrap();
    person
}

#[tokio::test]
async fn a_code_links_a_parent_and_a_teenager_whoever_makes_it() {
    for teen_makes in [true, false] {
        let test = TestApp::new().await;
        let (adult, young) = (test.student().await, fifteen(&test).await);
        let (adult_context, teen_context) = (test.context_of(&adult), test.context_of(&young));
        let (maker, claimer) =
            if teen_makes { (&teen_context, &adult_context) } else { (&adult_context, &teen_context) };
        let made = code_create(maker).await.unwrap();
        let typed = made.code.to_lowercase();
        let linked = code_claim(claimer, &format!(" {} {} ", &typed[..5], &typed[5..])).await.unwrap();
        assert_eq!((linked.parent_id, linked.child_id), (adult.id, young.id));
        assert_eq!(test.reload(young.id).await.roles, [Role::Child]);
        let child = child_get(&adult_context, young.id).await.unwrap();
        assert_eq!((child.consent.method.code(), child.stage), ("code", Stage::Teen));
        assert_eq!(refused(code_claim(claimer, &made.code).await), (422, "family_code_invalid".into()));
    }
}

#[tokio::test]
async fn a_code_that_links_nobody_is_refused() {
    let test = TestApp::new().await;
    let (adult, other, young) = (test.student().await, test.student().await, fifteen(&test).await);
    let [adult, other, young] = [adult, other, young].map(|person| test.context_of(&person));
    let child = test.context_of(&test.person(Role::Child).await);
    let code = |maker: Context| async move { code_create(&maker).await.unwrap().code };
    assert_eq!(refused(code_create(&child).await), (409, "already_in_a_family".into()));
    assert_eq!(refused(code_create(&test.anonymous()).await).0, 401);
    assert_eq!(refused(code_claim(&adult, "NOTACODE22").await), (422, "family_code_invalid".into()));
    let between_adults = code(adult.clone()).await;
    assert_eq!(refused(code_claim(&other, &between_adults).await), (409, "nobody_to_link".into()));
    assert_eq!(refused(code_claim(&adult, &between_adults).await), (409, "nobody_to_link".into()), "one's own");
    assert_eq!(refused(code_claim(&child, &between_adults).await), (409, "already_in_a_family".into()));
    let late = code(young.clone()).await;
    test.clock.advance(chrono::Duration::hours(24));
    assert_eq!(refused(code_claim(&adult, &late).await), (422, "family_code_invalid".into()));
    let first = code(young.clone()).await;
    let second = code(young).await;
    assert_eq!(refused(code_claim(&adult, &first).await), (422, "family_code_invalid".into()), "a new code ends it");
    code_claim(&adult, &second).await.unwrap();
}

#[tokio::test]
async fn whoever_has_no_address_is_mailed_nothing() {
    let test = TestApp::new().await;
    let own = test.context_of(&parent(&test).await);
    let child = child_create(&own, &young(), None).await.unwrap();
    services::Clock::move_to(&*test.clock, at("2034-05-04T00:00:00Z"));
    test.run_jobs().await;
    assert_eq!(child_get(&own, child.id).await.unwrap().stage, Stage::Grown);
    assert_eq!(count(&test, "select count(*) from mails where recipient like '%.invalid'").await, 0);
}
