//! Registration: BAD_INPUT 1 to 8, 20 to 22, 27 and 32.

use super::{HashCounter, PASSWORD, count, mailbox, request};
use domain::identity::{RegisterRequest, Role};
use services::identity::{
    registration::{Registered, register, register_api, user_create},
    sign_in::login,
    tokens::{token_refresh, token_verify},
};
use testkit::TestApp;

#[tokio::test]
async fn a_new_student_gets_one_mail_with_a_link_to_the_configured_site() {
    let test = TestApp::new().await;
    let answer = register_api(&test.anonymous(), request("ada@example.com")).await.unwrap();
    assert_eq!((answer.user.email.as_str(), answer.user.email_verified), ("ada@example.com", false));
    assert_eq!((answer.user.roles.as_slice(), answer.expires_in), ([Role::Student].as_slice(), 900));
    let mails = mailbox(&test, "ada@example.com").await;
    assert_eq!(mails.len(), 1);
    let token = mails[0].token.as_deref().unwrap();
    assert!(
        mails[0].links.contains(&format!("https://edustream.test/verify-email?token={token}")),
        "{:?}",
        mails[0].links
    );
    let signed_in = token_verify(&test.app, &answer.access_token).await.unwrap().unwrap();
    assert_eq!((signed_in.id, signed_in.currency.code()), (answer.user.id, "EUR"));
}

#[tokio::test]
async fn a_known_address_gets_an_answer_of_the_same_shape_after_the_same_work_and_only_its_owner_is_told() {
    let test = TestApp::new().await;
    let hashes = HashCounter::default();
    let _guard = metrics::set_default_local_recorder(&hashes);
    let first = register_api(&test.anonymous(), request("ada@example.com")).await.unwrap();
    assert_eq!(hashes.take(), 1);
    let again = RegisterRequest {
        display_name: "Mallory".into(),
        password: "other-words-42".into(),
        ..request("ADA@example.com")
    };
    let second = register_api(&test.anonymous(), again).await.unwrap();
    assert_eq!(hashes.take(), 1);

    let shape = |answer: &domain::identity::TokenAnswer| {
        let json = serde_json::to_value(answer).unwrap();
        (
            json["user"]["email"].clone(),
            json["user"]["roles"].clone(),
            json["expires_in"].clone(),
            answer.access_token.len(),
            answer.refresh_token.len(),
        )
    };
    assert_eq!(shape(&first), shape(&second));
    assert_ne!(first.user.id, second.user.id);
    assert_eq!(token_verify(&test.app, &second.access_token).await.unwrap(), None);
    assert_eq!(
        token_refresh(&test.anonymous(), &second.refresh_token).await.unwrap_err().to_refusal().code,
        "refresh_token_invalid"
    );

    assert_eq!(count(&test, "select count(*) from users where display_name = 'Ada Lovelace'").await, 1);
    assert!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.is_ok());
    test.drain().await;
    let templates: Vec<String> =
        sqlx::query_scalar("select template from mails order by id").fetch_all(&test.owner).await.unwrap();
    assert_eq!(templates, ["verify_email", "already_registered"]);
}

#[tokio::test]
async fn somebody_who_tries_a_known_address_all_day_sends_its_owner_one_mail_an_hour() {
    let test = TestApp::new().await;
    for _ in 0..4 {
        register(&test.anonymous(), request("ada@example.com")).await.unwrap();
    }
    test.clock.advance(chrono::Duration::hours(1));
    register(&test.anonymous(), request("ada@example.com")).await.unwrap();
    test.drain().await;
    assert_eq!(count(&test, "select count(*) from mails where template = 'already_registered'").await, 2);
}

#[tokio::test]
async fn a_full_width_spelling_is_the_same_address() {
    let test = TestApp::new().await;
    register(&test.anonymous(), request("admin@example.com")).await.unwrap();
    let again = register(&test.anonymous(), request("ＡＤＭＩＮ@example.com")).await.unwrap();
    assert!(matches!(again, Registered::AlreadyKnown(_)));
}

#[tokio::test]
async fn asking_for_the_role_admin_is_ignored_and_audited() {
    let test = TestApp::new().await;
    let asked = RegisterRequest { role: "admin".into(), ..request("eve@example.com") };
    let Registered::Created(user) = register(&test.anonymous(), asked).await.unwrap() else { panic!("a new account") };
    assert_eq!(user.roles, [Role::Student]);
    let (subject, after): (uuid::Uuid, serde_json::Value) =
        sqlx::query_as("select subject_id, after from audit_log where act = 'account.role_refused'")
            .fetch_one(&test.owner)
            .await
            .unwrap();
    assert_eq!((subject, after["asked_for"].as_str()), (user.id.0, Some("admin")));
}

#[tokio::test]
async fn wrong_fields_are_refused_by_name_before_anything_is_hashed_or_stored() {
    type Change = fn(&mut RegisterRequest);
    let cases: [(Change, u16, &str, &str); 17] = [
        (|r| r.email = String::new(), 422, "email", "required"),
        (|r| r.email = "ada.example.com".into(), 422, "email", "email_invalid"),
        (|r| r.email = format!("{}@example.com", "a".repeat(255)), 422, "email", "email_invalid"),
        (|r| r.password = "7 chars".into(), 422, "password", "password_too_short"),
        (|r| r.password = "Password123".into(), 422, "password", "password_too_easy"),
        (|r| r.password = "EduStream2026".into(), 422, "password", "password_too_easy"),
        (|r| r.password = "x1y".repeat(350_000), 422, "password", "password_too_long"),
        (|r| r.birth_date = "2027-01-01".into(), 422, "birth_date", "birth_date_invalid"),
        (|r| r.birth_date = "1826-01-01".into(), 422, "birth_date", "birth_date_invalid"),
        (|r| r.birth_date = "2001-02-29".into(), 422, "birth_date", "birth_date_invalid"),
        (|r| r.time_zone = "Mars/Base".into(), 422, "time_zone", "time_zone_unknown"),
        (|r| r.display_name = " ".into(), 422, "display_name", "required"),
        (|r| r.display_name = "A\0da".into(), 422, "display_name", "text_unstorable"),
        (|r| r.display_name = "Ada \u{202E}nimda".into(), 422, "display_name", "text_bidi"),
        (|r| r.display_name = format!("Z{}", "\u{0301}".repeat(12)), 422, "display_name", "text_stacked_marks"),
        (|r| r.display_name = "Ada\nLovelace".into(), 422, "display_name", "text_unstorable"),
        (|r| r.birth_date = "2014-05-01".into(), 403, "", "age_parent_required"),
    ];
    let test = TestApp::new().await;
    let hashes = HashCounter::default();
    let _guard = metrics::set_default_local_recorder(&hashes);
    for (change, status, field, code) in cases {
        let mut asked = request("ada@example.com");
        change(&mut asked);
        let error = register(&test.anonymous(), asked).await.unwrap_err();
        let refusal = error.to_refusal();
        assert_eq!((error.status(), refusal.code.as_str()), (status, code));
        assert_eq!(refusal.fields.first().map_or("", |f| f.field.as_str()), field, "{code}");
        assert!(refusal.message.ends_with('.'), "{}", refusal.message);
    }
    assert_eq!((hashes.take(), count(&test, "select count(*) from users").await), (0, 0));
}

#[tokio::test]
async fn every_byte_of_a_long_password_counts() {
    let test = TestApp::new().await;
    let long = format!("{}🦀", "correct horse battery staple ".repeat(4));
    let asked = RegisterRequest { password: long.clone(), ..request("ada@example.com") };
    register(&test.anonymous(), asked).await.unwrap();
    assert!(login(&test.anonymous(), "ada@example.com", &long).await.is_ok());
    let almost = long.trim_end_matches('🦀');
    assert_eq!(
        login(&test.anonymous(), "ada@example.com", almost).await.unwrap_err().to_refusal().code,
        "sign_in_failed"
    );
}

#[tokio::test]
async fn the_sixth_registration_in_a_minute_from_one_address_has_to_wait() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    for n in 0..5 {
        register(&test.anonymous(), request(&format!("ada{n}@example.com"))).await.unwrap();
    }
    let refusal = register(&test.anonymous(), request("ada5@example.com")).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (429, "rate_limited"));
    assert!((1..=60).contains(&refusal.retry_after_seconds.unwrap()));
}

#[tokio::test]
async fn two_people_who_register_one_address_at_once_make_one_account() {
    let test = TestApp::new().await;
    let (one, two) = (test.anonymous(), test.anonymous());
    let both = tokio::join!(register(&one, request("ada@example.com")), register(&two, request("ada@example.com")));
    let created =
        [both.0.unwrap(), both.1.unwrap()].into_iter().filter(|r| matches!(r, Registered::Created(_))).count();
    assert_eq!((created, count(&test, "select count(*) from users").await), (1, 1));
}

#[tokio::test]
async fn the_command_line_makes_an_admin_once() {
    let test = TestApp::new().await;
    let admin = user_create(&test.system(), "root@example.com", PASSWORD, Role::Admin).await.unwrap();
    assert_eq!((admin.roles.as_slice(), admin.email_verified), ([Role::Admin].as_slice(), true));
    assert!(login(&test.anonymous(), "root@example.com", PASSWORD).await.is_ok());
    let again = user_create(&test.system(), "root@example.com", PASSWORD, Role::Owner).await.unwrap_err();
    assert_eq!((again.status(), again.to_refusal().code.as_str()), (409, "email_taken"));
    assert_eq!(count(&test, "select count(*) from audit_log where act = 'account.create'").await, 1);
}

#[tokio::test]
async fn report_3_two_spellings_of_a_domain_are_one_account() {
    let test = TestApp::new().await;
    let answer = register_api(&test.anonymous(), request("anna@müller-x.example")).await.unwrap();
    assert!(answer.user.email.is_ascii(), "{}", answer.user.email);
    register_api(&test.anonymous(), request(&answer.user.email)).await.unwrap();
    assert_eq!(count(&test, "select count(*) from users").await, 1);
    for spelling in ["anna@müller-x.example", "anna@mu\u{308}ller-x.example", &answer.user.email] {
        let signed_in = services::identity::sign_in::login(&test.anonymous(), spelling, super::PASSWORD).await;
        assert_eq!(signed_in.map(|user| user.id).ok(), Some(answer.user.id), "{spelling}");
    }
}
