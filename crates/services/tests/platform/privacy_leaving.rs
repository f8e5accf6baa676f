//! The end of an account: what stands in its way, how it is taken back, and what is left of somebody afterwards.

use super::privacy::{fetched, opened};
use chrono::Duration;
use domain::{
    identity::{
        Role,
        family::ChildRequest,
        privacy::{DeletionRequest, FORMER_MEMBER, GRACE_DAYS},
    },
    money::{Currency, Money, wallet::TopupRequest},
};
use services::{
    Clock, Context, SignedIn,
    bookings::booking::booking_cancel,
    identity::{
        family::child_create,
        registration::user_create,
        sessions::{session_find, session_open},
        sign_in::login,
    },
    money::wallet::{SandboxDecision, sandbox_payment_decide, topup_create},
    people::tutor_profile::tutor_profile_get,
    platform::{check::check_all, mails::dev_mailbox},
    privacy::{
        child_deletion, child_deletion_ask, child_deletion_take_back, deletion, deletion_ask, deletion_take_back,
        erasures, erasures_replay, export_create,
    },
};
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW, is_not_found, refusal, refused},
};

const EMAIL: &str = "ada-lovelace@people.test";
const PASSWORD: &str = "violet-anchor-93";

async fn somebody(test: &TestApp, role: Role) -> SignedIn {
    let made = user_create(&test.system(), EMAIL, PASSWORD, role).await.unwrap();
    test.reload(made.id).await
}

fn leave(forfeit: bool) -> DeletionRequest {
    DeletionRequest { password: PASSWORD.into(), forfeit }
}

/// Gives somebody of the scene the known password.
async fn with_password(test: &TestApp, person: &SignedIn) {
    let known = somebody(test, Role::Student).await;
    let set = "update users set password_hash = (select password_hash from users where id = $2) where id = $1";
    sqlx::query(set).bind(person.id.0).bind(known.id.0).execute(&test.owner).await.unwrap();
}

async fn after_the_grace(test: &TestApp) {
    test.clock.advance(Duration::days(GRACE_DAYS) + Duration::minutes(1));
    test.run_jobs().await;
}

/// Tables that still say this somewhere.
async fn tables_with(test: &TestApp, text: &str) -> Vec<String> {
    let names: Vec<String> = sqlx::query_scalar(
        "select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    )
    .fetch_all(&test.owner)
    .await
    .unwrap();
    let mut found = Vec::new();
    for name in names {
        let sql = format!("select exists (select from {name} t where t::text ilike '%' || $1 || '%')");
        let says: bool = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(text).fetch_one(&test.owner).await.unwrap();
        found.extend(says.then_some(name));
    }
    found
}

#[tokio::test]
async fn whoever_leaves_proves_it_and_is_told_what_to_do_first() {
    let scene = Scene::new().await;
    let test = &scene.test;
    with_password(test, &scene.student).await;
    let student = scene.as_student();
    let wrong = DeletionRequest { password: "not-the-password".into(), forfeit: true };
    let refused_for = refusal(deletion_ask(&student, &wrong).await);
    assert_eq!((refused_for.code.as_str(), refused_for.fields[0].field.as_str()), ("password_wrong", "password"));
    assert_eq!(refused(deletion_ask(&student, &DeletionRequest::default()).await), (422, "required".into()));
    assert_eq!(refused(deletion_ask(&test.anonymous(), &leave(true)).await).0, 401);
    let lesson = scene.booked(TOMORROW).await;
    let ahead = refusal(deletion_ask(&student, &leave(true)).await);
    assert_eq!((ahead.code.as_str(), &ahead.facts["count"]), ("lessons_ahead", &1.into()));
    booking_cancel(&student, lesson, None, None).await.unwrap();
    let left = refusal(deletion_ask(&student, &leave(false)).await);
    assert_eq!((left.kind.status(), left.code.as_str()), (409, "balance_left"));
    assert_eq!(left.facts["balances"][0]["amount"], 100_000);
    assert_eq!(deletion(&student).await.unwrap().scheduled_for, None, "nothing was written");
    deletion_ask(&student, &leave(true)).await.unwrap();
    assert_eq!(refused(deletion_ask(&student, &leave(true)).await), (409, "deletion_asked".into()));
}

#[tokio::test]
async fn guessing_the_password_of_an_open_session_ends() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let own = test.context_of(&somebody(&test, Role::Student).await);
    let wrong = DeletionRequest { password: "not-the-password".into(), forfeit: false };
    for _ in 0..10 {
        assert_eq!(refused(deletion_ask(&own, &wrong).await).0, 422);
    }
    assert_eq!(refused(deletion_ask(&own, &leave(false)).await).0, 429);
}

#[tokio::test]
async fn whoever_changes_their_mind_stays_as_if_nothing_had_been() {
    let test = TestApp::new().await;
    let person = somebody(&test, Role::Student).await;
    let own = test.context_of(&person);
    is_not_found(deletion_take_back(&own).await);
    let asked = deletion_ask(&own, &leave(false)).await.unwrap();
    assert_eq!(asked, deletion(&own).await.unwrap());
    let mails = dev_mailbox(&test.system(), EMAIL).await.unwrap();
    assert!(mails[0].links.iter().any(|link| link.ends_with("/settings/privacy")), "{:?}", mails[0].links);
    // Signing in during the grace works.
    assert_eq!(login(&test.anonymous(), EMAIL, PASSWORD).await.unwrap().id, person.id);
    deletion_take_back(&own).await.unwrap();
    assert_eq!(deletion(&own).await.unwrap().scheduled_for, None);
    // Asked for again ten days later, it is ten days later: the job of before finds another day.
    test.clock.advance(Duration::days(10));
    deletion_ask(&own, &leave(false)).await.unwrap();
    test.clock.advance(Duration::days(GRACE_DAYS - 10) + Duration::minutes(1));
    test.run_jobs().await;
    assert_eq!(login(&test.anonymous(), EMAIL, PASSWORD).await.unwrap().id, person.id);
}

#[tokio::test]
async fn after_thirty_days_nothing_leads_back_to_the_person() {
    let test = TestApp::new().await;
    let person = somebody(&test, Role::Student).await;
    let own = test.context_of(&person);
    let session = session_open(&own, person.id, "a browser").await.unwrap();
    export_create(&own).await.unwrap();
    test.run_jobs().await;
    test.fund(&person, Money::new(500, Currency::Usd)).await;
    deletion_ask(&own, &leave(true)).await.unwrap();
    after_the_grace(&test).await;
    assert_eq!(session_find(&test.app, &session.token).await.unwrap(), None);
    assert_eq!(refused(login(&test.anonymous(), EMAIL, PASSWORD).await), (401, "sign_in_failed".into()));
    for trace in [EMAIL, "ada-lovelace"] {
        assert_eq!(tables_with(&test, trace).await, Vec::<String>::new(), "{trace}");
    }
    let left: (String, Option<Vec<u8>>, bool, Vec<String>) = sqlx::query_as(
        "select display_name, birth_date_sealed, deleted_at is not null, roles from users where id = $1",
    )
    .bind(person.id.0)
    .fetch_one(&test.owner)
    .await
    .unwrap();
    assert_eq!(left, (FORMER_MEMBER.into(), None, true, vec!["student".into()]));
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0, "given up");
    assert_eq!(erasures(&test.system()).await.unwrap(), [person.id]);
    // The address is free for somebody else.
    user_create(&test.system(), EMAIL, PASSWORD, Role::Student).await.unwrap();
}

#[tokio::test]
async fn a_tutor_who_left_is_not_found_and_the_lessons_stay() {
    let scene = Scene::new().await;
    let test = &scene.test;
    with_password(test, &scene.tutor.person).await;
    let lesson = scene.booked(TOMORROW).await;
    booking_cancel(&scene.as_student(), lesson, None, None).await.unwrap();
    let told = r#"update tutors set bio = 'I grew up in Leeds.', supports = '{Leeds}',
                    language_levels = '[{"language": "Leeds", "level": "native"}]' where id = $1"#;
    sqlx::query(told).bind(scene.tutor.tutor_id.0).execute(&test.owner).await.unwrap();
    deletion_ask(&scene.as_tutor(), &leave(false)).await.unwrap();
    after_the_grace(test).await;
    is_not_found(tutor_profile_get(&scene.as_student(), scene.tutor.tutor_id).await);
    let booking = services::bookings::booking::booking_get(&scene.as_student(), lesson).await.unwrap();
    assert_eq!(booking.id, lesson, "the student’s lesson is still there");
    assert_eq!(tables_with(test, "Leeds").await, Vec::<String>::new());
    let name: String = sqlx::query_scalar("select display_name from users where id = $1")
        .bind(scene.tutor.person.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(name, FORMER_MEMBER);
}

#[tokio::test]
async fn a_parent_ends_one_childs_account_and_nobody_elses() {
    let test = TestApp::new().await;
    let parent = test.person(Role::Parent).await;
    with_password(&test, &parent).await;
    let own = test.context_of(&parent);
    let born = |name: &str| ChildRequest {
        display_name: name.into(),
        birth_date: "2016-05-04".into(),
        time_zone: "UTC".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let mia = child_create(&own, &born("Mia Lovelace"), None).await.unwrap().id;
    let tom = child_create(&own, &born("Tom Lovelace"), None).await.unwrap().id;
    let stranger = test.context_of(&test.person(Role::Parent).await);
    is_not_found(child_deletion_ask(&stranger, mia, &leave(false)).await);
    is_not_found(child_deletion(&stranger, mia).await);
    is_not_found(child_deletion_take_back(&stranger, mia).await);
    let wrong = DeletionRequest { password: "amber-lantern-58".into(), forfeit: false };
    assert_eq!(refused(child_deletion_ask(&own, mia, &wrong).await), (422, "password_wrong".into()));
    child_deletion_ask(&own, tom, &leave(false)).await.unwrap();
    assert_eq!(refused(child_deletion_ask(&own, tom, &leave(false)).await), (409, "deletion_asked".into()));
    child_deletion_take_back(&own, tom).await.unwrap();
    assert_eq!(child_deletion(&own, tom).await.unwrap().scheduled_for, None);
    let asked = child_deletion_ask(&own, mia, &leave(false)).await.unwrap();
    assert_eq!(child_deletion(&own, mia).await.unwrap(), asked);
    assert_eq!(deletion(&own).await.unwrap().scheduled_for, None, "the parent's own account stays");
    after_the_grace(&test).await;
    assert_eq!(erasures(&test.system()).await.unwrap(), [mia]);
    is_not_found(child_deletion(&own, mia).await);
}

#[tokio::test]
async fn children_end_with_their_parent_and_their_lessons_are_asked_about_too() {
    let scene = Scene::new().await;
    let test = &scene.test;
    let parent = test.person(Role::Parent).await;
    with_password(test, &parent).await;
    let own = test.context_of(&parent);
    let child = child_create(
        &own,
        &ChildRequest {
            display_name: "Mia Osei".into(),
            birth_date: "2016-05-04".into(),
            time_zone: "Europe/London".into(),
            consent_version: "2026-11".into(),
            ..ChildRequest::default()
        },
        None,
    )
    .await
    .unwrap();
    let lesson = scene.booked(TOMORROW).await;
    let of_the_child =
        |learner| sqlx::query("update bookings set student_id = $2 where id = $1").bind(lesson.0).bind(learner);
    of_the_child(child.id.0).execute(&test.owner).await.unwrap();
    assert_eq!(refused(deletion_ask(&own, &leave(false)).await), (409, "lessons_ahead".into()));
    of_the_child(scene.student.id.0).execute(&test.owner).await.unwrap();
    booking_cancel(&scene.as_student(), lesson, None, None).await.unwrap();
    deletion_ask(&own, &leave(false)).await.unwrap();
    after_the_grace(test).await;
    assert_eq!(tables_with(test, "Mia Osei").await, Vec::<String>::new());
    let gone = erasures(&test.system()).await.unwrap();
    assert!(gone.contains(&child.id) && gone.contains(&parent.id) && gone.len() == 2, "{gone:?}");
}

#[tokio::test]
async fn what_was_begun_in_the_grace_is_waited_for() {
    let scene = Scene::new().await;
    let test = &scene.test;
    with_password(test, &scene.student).await;
    let student = scene.as_student();
    deletion_ask(&student, &leave(true)).await.unwrap();
    let first = deletion(&student).await.unwrap().scheduled_for.unwrap();
    test.clock.advance(Duration::days(GRACE_DAYS) - Duration::hours(1));
    let start = (scene.now() + Duration::hours(20)).to_rfc3339();
    let lesson = scene.booked(&start).await;
    test.clock.advance(Duration::hours(1));
    test.run_jobs().await;
    let later = deletion(&student).await.unwrap().scheduled_for.unwrap();
    assert_eq!(later, scene.now() + Duration::days(1), "tried again tomorrow, not at {first}");
    booking_cancel(&student, lesson, None, None).await.unwrap();
    test.clock.advance(Duration::days(1));
    test.run_jobs().await;
    assert_eq!(erasures(&test.system()).await.unwrap(), [scene.student.id]);
}

#[tokio::test]
async fn who_was_erased_is_erased_again_after_a_backup_of_before_is_restored() {
    let test = TestApp::new().await;
    let person = somebody(&test, Role::Student).await;
    let own = test.context_of(&person);
    deletion_ask(&own, &leave(false)).await.unwrap();
    after_the_grace(&test).await;
    // What a backup of before brings back: the account as it was, and no word of its erasure.
    let restored = "update users set email = $2, display_name = 'Ada', deleted_at = null where id = $1";
    for noted in [true, false] {
        sqlx::query(restored).bind(person.id.0).bind(EMAIL).execute(&test.owner).await.unwrap();
        let named = if noted { vec![] } else { vec![person.id] };
        if !noted {
            sqlx::query("delete from erasures").execute(&test.owner).await.unwrap();
        }
        assert_eq!(erasures_replay(&test.system(), &named).await.unwrap(), 1);
        assert_eq!(tables_with(&test, EMAIL).await, Vec::<String>::new());
        assert_eq!(erasures_replay(&test.system(), &named).await.unwrap(), 0, "once is enough");
    }
    let stranger: Context = test.context_of(&test.student().await);
    is_not_found(erasures_replay(&stranger, &[person.id]).await);
}

#[tokio::test]
async fn h6_money_that_was_given_up_breaks_no_invariant() {
    let test = TestApp::new().await;
    let person = somebody(&test, Role::Student).await;
    test.fund(&person, Money::new(500, Currency::Usd)).await;
    deletion_ask(&test.context_of(&person), &leave(true)).await.unwrap();
    after_the_grace(&test).await;
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
    test.seal_all().await;
    for result in check_all(&test.owner, test.clock.now()).await.unwrap() {
        assert!(result.ok, "{}: {:?}", result.name, result.problems);
    }
}

#[tokio::test]
async fn h7_a_payment_under_way_keeps_the_account_and_money_that_comes_later_is_not_given_up() {
    let test = TestApp::new().await;
    let person = somebody(&test, Role::Student).await;
    let own = test.context_of(&person);
    test.fund(&person, Money::new(500, Currency::Usd)).await;
    let topup = TopupRequest { amount: 2_500, currency: "USD".into(), method_id: None };
    let payment = topup_create(&own, topup, None).await.unwrap();
    assert_eq!(refused(deletion_ask(&own, &leave(true)).await), (409, "money_unsettled".into()));
    sandbox_payment_decide(&test.system(), payment.id, SandboxDecision::Fail).await.unwrap();
    deletion_ask(&own, &leave(true)).await.unwrap();
    // 5.00 were given up; 2.00 more are not.
    test.fund(&person, Money::new(200, Currency::Usd)).await;
    after_the_grace(&test).await;
    assert_eq!(test.balance(&person, "wallet", "USD").await, 700, "nothing was taken");
    let told = dev_mailbox(&test.system(), EMAIL).await.unwrap();
    assert!(told[0].subject.contains("isn’t closed yet"), "{}", told[0].subject);
    test.clock.advance(Duration::days(1));
    test.run_jobs().await;
    let again = dev_mailbox(&test.system(), EMAIL).await.unwrap();
    assert_eq!(again.len(), told.len(), "told once");
    assert_eq!(login(&test.anonymous(), EMAIL, PASSWORD).await.unwrap().id, person.id);
    deletion_take_back(&own).await.unwrap();
    deletion_ask(&own, &leave(true)).await.unwrap();
    after_the_grace(&test).await;
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0, "asked again, all of it");
}

#[tokio::test]
async fn m2_a_copy_and_an_erasure_pass_over_the_mails_of_whoever_had_the_address_before() {
    let test = TestApp::new().await;
    let (before, now) = (test.student().await, somebody(&test, Role::Student).await);
    let mail = "insert into mails (id, dedup_key, user_id, recipient, locale, template, subject, body_text, body_html,
                  action_token, created_at)
                values (gen_random_uuid(), $1, $2, $3, 'en', 'reset_password', $1, 'token=s3cret', '', $4, now())";
    for (key, user, token) in [
        ("of before", Some(before.id.0), None),
        ("of nobody", None, None),
        ("with a link", Some(now.id.0), Some("s3cret")),
    ] {
        sqlx::query(mail).bind(key).bind(user).bind(EMAIL).bind(token).execute(&test.owner).await.unwrap();
    }
    let own = test.context_of(&now);
    let sql = "select count(*) from mails where subject = $1";
    let asked = export_create(&own).await.unwrap();
    test.run_jobs().await;
    let rows = opened(fetched(&own, asked.id).await)["mails.json"].clone();
    assert!(!rows.contains("of before") && rows.contains("of nobody"), "{rows}");
    assert!(
        rows.contains("with a link") && rows.matches("s3cret").count() == 1,
        "a link that opens something is not in the copy: {rows}"
    );
    deletion_ask(&own, &leave(false)).await.unwrap();
    after_the_grace(&test).await;
    for (key, left) in [("of before", 1), ("of nobody", 0)] {
        let count: i64 = sqlx::query_scalar(sql).bind(key).fetch_one(&test.owner).await.unwrap();
        assert_eq!(count, left, "{key}");
    }
}

#[tokio::test]
async fn m9_what_somebody_gave_as_a_reason_goes_with_them_and_what_others_gave_stays() {
    let scene = Scene::new().await;
    let test = &scene.test;
    with_password(test, &scene.student).await;
    let student = scene.as_student();
    let (own, theirs) = (scene.scheduled(TOMORROW).await, scene.scheduled("2026-03-04T12:00:00Z").await);
    booking_cancel(&student, own, Some("My chemotherapy starts".into()), None).await.unwrap();
    booking_cancel(&scene.as_tutor(), theirs, Some("I am ill myself".into()), None).await.unwrap();
    test.run_jobs().await;
    deletion_ask(&student, &leave(true)).await.unwrap();
    after_the_grace(test).await;
    assert!(!tables_with(test, "chemotherapy").await.contains(&"bookings".to_owned()));
    assert!(tables_with(test, "I am ill myself").await.contains(&"bookings".to_owned()));
}

#[tokio::test]
async fn the_only_owner_stays_until_somebody_else_is_one() {
    let test = TestApp::new().await;
    let owner = test.context_of(&somebody(&test, Role::Owner).await);
    assert_eq!(refused(deletion_ask(&owner, &leave(true)).await), (409, "last_owner".into()));
    test.person(Role::Owner).await;
    assert!(deletion_ask(&owner, &leave(true)).await.unwrap().scheduled_for.is_some());
}
