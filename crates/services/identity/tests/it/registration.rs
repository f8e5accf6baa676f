//! Registration: BAD_INPUT 1 to 8, 20 to 22, 27 and 32.

use super::{HashCounter, PASSWORD, confirmed, count, mailbox, mailed_token, request, run};
use domain::identity::{RegisterRequest, Role};
use services::{
    Context,
    identity::{
        confirmation::{destination_of, email_verify},
        email_links::password_reset_request,
        registration::{register, user_create},
        sign_in::login,
    },
};
use testkit::TestApp;

#[tokio::test]
async fn a_new_student_gets_one_mail_with_a_link_to_the_configured_site() {
    let test = TestApp::new().await;
    let answer = register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
    assert_eq!((answer.status.as_str(), answer.email.as_str()), ("check_your_mail", "ada@example.com"));
    let mails = mailbox(&test, "ada@example.com").await;
    assert_eq!(mails.len(), 1);
    let token = mails[0].token.as_deref().unwrap();
    assert!(
        mails[0].links.contains(&format!("https://edustream.test/verify-email?token={token}")),
        "{:?}",
        mails[0].links
    );
    let ada = email_verify(&test.anonymous(), token, None).await.unwrap();
    let ada = test.reload(ada).await;
    assert_eq!((ada.roles.as_slice(), ada.email_verified), ([Role::Student].as_slice(), true));
    assert_eq!((ada.display_name.as_str(), ada.currency.code()), ("Ada Lovelace", "EUR"));
}

#[tokio::test]
async fn s7_a_known_address_gets_the_same_answer_after_the_same_work_and_only_its_owner_is_told() {
    let (test, wire) = TestApp::counted().await;
    confirmed(&test, request("ada@example.com")).await;
    // Every statement is prepared once, so that trips can be compared.
    register(&test.anonymous(), request("first@example.com"), None).await.unwrap();
    let hashes = HashCounter::default();
    let _guard = metrics::set_default_local_recorder(&hashes);
    let mut seen = Vec::new();
    for email in ["ADA@example.com", "new@example.com"] {
        let asked = RegisterRequest { password: "other-words-42".into(), ..request(email) };
        let (answer, trips) = wire.during(register(&test.anonymous(), asked, None)).await;
        let answer = answer.unwrap();
        let shape = answer.email.replace("ada", "x").replace("new", "x");
        let waiting = login(&test.anonymous(), email, "other-words-42").await.unwrap_err().to_refusal();
        let wrong = login(&test.anonymous(), email, "neither-of-them-7").await.unwrap_err().to_refusal();
        assert_eq!((waiting.kind.status(), waiting.code.as_str()), (403, "email_not_verified"), "{email}");
        assert_eq!((wrong.kind.status(), wrong.code.as_str()), (401, "sign_in_failed"), "{email}");
        seen.push((answer.status, shape, trips, hashes.take(), waiting.message, wrong.message));
    }
    assert_eq!(seen[0], seen[1]);
    test.drain().await;
    let templates: Vec<String> =
        sqlx::query_scalar("select template || ' ' || recipient from mails order by id offset 2")
            .fetch_all(&test.owner)
            .await
            .unwrap();
    assert_eq!(templates, ["already_registered ada@example.com", "verify_email new@example.com"]);
    assert_eq!(count(&test, "select count(*) from users").await, 1, "a registration is no account");
    assert!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn s7_asking_for_a_reset_does_the_same_for_an_address_without_an_account() {
    let (test, wire) = TestApp::counted().await;
    confirmed(&test, request("ada@example.com")).await;
    let mut trips = Vec::new();
    for email in ["ada@example.com", "ada@example.com", "nobody@example.com"] {
        let (asked, taken) = wire.during(password_reset_request(&test.anonymous(), email)).await;
        asked.unwrap();
        trips.push(taken);
    }
    assert_eq!(trips[1], trips[2], "{trips:?}");
    assert_eq!(count(&test, "select count(*) from outbox_events where kind = 'account.reset_asked'").await, 3);
    test.drain().await;
    assert_eq!(count(&test, "select count(*) from mails where template = 'reset_password'").await, 2);
    assert_eq!(count(&test, "select count(*) from mails where recipient <> 'ada@example.com'").await, 0);
}

#[tokio::test]
async fn somebody_who_tries_a_known_address_all_day_sends_its_owner_one_mail_an_hour() {
    let test = TestApp::new().await;
    confirmed(&test, request("ada@example.com")).await;
    for _ in 0..3 {
        register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
    }
    test.clock.advance(chrono::Duration::hours(1));
    register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
    test.drain().await;
    assert_eq!(count(&test, "select count(*) from mails where template = 'already_registered'").await, 2);
}

#[tokio::test]
async fn an_address_without_an_account_gets_three_links_an_hour_from_one_network_and_its_owner_still_gets_one() {
    let test = TestApp::new().await;
    for _ in 0..5 {
        register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
        test.drain().await;
    }
    assert_eq!(mailbox(&test, "ada@example.com").await.len(), 3);
    let elsewhere = Context { ip: "198.51.100.9".into(), ..test.anonymous() };
    register(&elsewhere, request("ada@example.com"), None).await.unwrap();
    assert_eq!(mailbox(&test, "ada@example.com").await.len(), 4);
    for n in 10..40 {
        let other = Context { ip: format!("198.51.100.{n}"), ..test.anonymous() };
        register(&other, request("ada@example.com"), None).await.unwrap();
    }
    assert_eq!(mailbox(&test, "ada@example.com").await.len(), 20, "from everywhere together");
    test.clock.advance(chrono::Duration::minutes(61));
    register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
    assert_eq!(mailbox(&test, "ada@example.com").await.len(), 21);
}

#[tokio::test]
async fn report_8_one_form_sent_twice_is_one_registration_and_one_mail() {
    let test = TestApp::new().await;
    let form = Some(uuid::Uuid::now_v7());
    let (one, two) = (test.anonymous(), test.anonymous());
    let ada = || request("ada@example.com");
    let (first, second) = tokio::join!(register(&one, ada(), form), register(&two, ada(), form));
    assert_eq!(first.unwrap(), second.unwrap());
    register(&one, ada(), form).await.unwrap();
    assert_eq!(mailbox(&test, "ada@example.com").await.len(), 1);
    // Back in the form: another address and another password are something new.
    register(&one, request("ada@example.org"), form).await.unwrap();
    assert_eq!(mailbox(&test, "ada@example.org").await.len(), 1);
    let other = RegisterRequest { password: "amber-kettle-71".into(), ..ada() };
    register(&one, other, form).await.unwrap();
    assert_eq!(mailbox(&test, "ada@example.com").await.len(), 2);
    let newest = mailed_token(&test, "ada@example.com").await;
    email_verify(&test.anonymous(), &newest, Some("amber-kettle-71")).await.unwrap();
    // By the API there is no form: the mails agree, and each link is good.
    register(&one, request("bob@example.com"), None).await.unwrap();
    register(&one, request("bob@example.com"), None).await.unwrap();
    let subjects: Vec<String> = mailbox(&test, "bob@example.com").await.into_iter().map(|mail| mail.subject).collect();
    assert_eq!((subjects.len(), &subjects[0]), (2, &subjects[1]));
}

#[tokio::test]
async fn a_full_width_spelling_is_the_same_address() {
    let test = TestApp::new().await;
    confirmed(&test, request("admin@example.com")).await;
    let again = register(&test.anonymous(), request("ＡＤＭＩＮ@example.com"), None).await.unwrap();
    assert_eq!(again.email, "admin@example.com");
    test.drain().await;
    assert_eq!(count(&test, "select count(*) from mails where template = 'already_registered'").await, 1);
}

#[tokio::test]
async fn asking_for_the_role_admin_is_ignored_and_audited() {
    let test = TestApp::new().await;
    let asked = RegisterRequest { role: "admin".into(), ..request("eve@example.com") };
    let eve = confirmed(&test, asked).await;
    assert_eq!(test.reload(eve).await.roles, [Role::Student]);
    let (subject, after): (uuid::Uuid, serde_json::Value) =
        sqlx::query_as("select subject_id, after from audit_log where act = 'account.role_refused'")
            .fetch_one(&test.owner)
            .await
            .unwrap();
    assert_eq!((subject, after["asked_for"].as_str()), (eve.0, Some("admin")));
}

#[tokio::test]
async fn a_stranger_who_asks_for_the_role_admin_writes_nothing_into_the_audit_log() {
    let test = TestApp::new().await;
    let acts = "select count(*) from audit_log";
    let before = count(&test, acts).await;
    let known = confirmed(&test, request("known@example.com")).await;
    let of_account = count(&test, acts).await;
    for email in ["eve@example.com", "eve@example.com", "known@example.com"] {
        let asked = RegisterRequest { role: "admin".into(), ..request(email) };
        register(&test.anonymous(), asked, None).await.unwrap();
        test.drain().await;
    }
    assert_eq!(count(&test, acts).await, of_account, "{before} before");
    assert_eq!(test.reload(known).await.roles, [Role::Student]);
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
        let error = register(&test.anonymous(), asked, None).await.unwrap_err();
        let refusal = error.to_refusal();
        assert_eq!((error.status(), refusal.code.as_str()), (status, code));
        assert_eq!(refusal.fields.first().map_or("", |f| f.field.as_str()), field, "{code}");
        assert!(refusal.message.ends_with('.'), "{}", refusal.message);
    }
    assert_eq!((hashes.take(), count(&test, "select count(*) from registrations").await), (0, 0));
}

#[tokio::test]
async fn every_byte_of_a_long_password_counts() {
    let test = TestApp::new().await;
    let long = format!("{}🦀", "correct horse battery staple ".repeat(4));
    let asked = RegisterRequest { password: long.clone(), ..request("ada@example.com") };
    confirmed(&test, asked).await;
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
        register(&test.anonymous(), request(&format!("ada{n}@example.com")), None).await.unwrap();
    }
    let refusal = register(&test.anonymous(), request("ada5@example.com"), None).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (429, "rate_limited"));
    assert!((1..=60).contains(&refusal.retry_after_seconds.unwrap()));
}

/// So many registrations that wait, each with the network that an expression makes of its number.
async fn wait(test: &TestApp, (many, email, network): (i64, &str, &str)) {
    let sql = format!(
        "insert into registrations (id, email, password_hash, role, display_name, time_zone, locale, currency, network,
           created_at, expires_at)
         select gen_random_uuid(), {email}, 'x', 'student', 'Nobody', 'UTC', 'en', 'USD', {network},
           known.at + n * interval '1 millisecond', known.at + interval '10 years'
         from generate_series(1, {many}) n, (select min(created_at) as at from users) known"
    );
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&test.owner).await.unwrap();
}

const NOBODY: &str = "'nobody' || n || '@example.com'";

#[tokio::test]
async fn s1_so_many_registrations_wait_at_a_time_and_a_known_address_is_told_the_same() {
    let test = TestApp::new().await;
    confirmed(&test, request("ada@example.com")).await;
    // From everywhere: two of each network and of its neighbours, so that nobody stands out.
    wait(&test, (50_000, NOBODY, "(n / 512) % 256 || '.' || (n / 2) % 256 || '.7.' || n % 2")).await;
    for email in ["eve@example.com", "ada@example.com"] {
        let refusal = register(&test.anonymous(), request(email), None).await.unwrap_err().to_refusal();
        assert_eq!((refusal.kind.status(), refusal.code.as_str()), (503, "sign_in_busy"), "{email}");
    }
    run(&test, "delete from registrations where email = 'nobody1@example.com'").await;
    register(&test.anonymous(), request("eve@example.com"), None).await.expect("one that ended makes room");
    assert!(register(&test.anonymous(), request("eva@example.com"), None).await.is_err(), "and no more than that");
}

#[tokio::test]
async fn s1_a_few_addresses_close_the_registration_to_nobody() {
    let test = TestApp::new().await;
    confirmed(&test, request("ada@example.com")).await;
    wait(&test, (1_000, "'early' || n || '@example.com'", "'192.0.' || n % 250 || '.1'")).await;
    // Fifty addresses of one provider, and networks of version 6 of one owner.
    wait(&test, (25_000, NOBODY, "'203.0.113.' || n % 50")).await;
    wait(&test, (24_000, NOBODY, "'2001:db8:7:' || to_hex(n) || '::'")).await;
    for n in 0..3 {
        let elsewhere = Context { ip: format!("198.51.100.{n}"), ..test.anonymous() };
        register(&elsewhere, request(&format!("eve{n}@example.com")), None).await.expect("the crowd makes room");
    }
    let early = count(&test, "select count(*) from registrations where email like 'early%'").await;
    assert_eq!(early, 1_000, "whoever is no crowd goes on waiting");
    let crowd = count(&test, "select count(*) from registrations where network like '203.0.113.%'").await;
    assert_eq!(crowd, 24_900, "the oldest of whoever has most");
}

#[tokio::test]
async fn s1_a_network_has_room_for_a_thousand_and_an_address_for_sixty() {
    let test = TestApp::new().await;
    confirmed(&test, request("ada@example.com")).await;
    let here = Context { ip: "203.0.113.9".into(), ..test.anonymous() };
    wait(&test, (1_003, NOBODY, "'203.0.113.9'")).await;
    register(&here, request("eve@example.com"), None).await.expect("the oldest of the network makes room");
    assert_eq!(count(&test, "select count(*) from registrations where network = '203.0.113.9'").await, 1_000);
    let oldest = "select count(*) from registrations where email in ('nobody1@example.com', 'nobody4@example.com')";
    assert_eq!(count(&test, oldest).await, 0, "those that waited longest");

    let owner = Context { ip: "198.51.100.1".into(), ..test.anonymous() };
    register(&owner, request("bob@example.com"), None).await.unwrap();
    let link = mailed_token(&test, "bob@example.com").await;
    wait(&test, (70, "'bob@example.com'", "'203.0.113.' || 100 + n % 3")).await;
    register(&here, request("bob@example.com"), None).await.unwrap();
    assert_eq!(count(&test, "select count(*) from registrations where email = 'bob@example.com'").await, 60);
    email_verify(&test.anonymous(), &link, None).await.expect("whoever has most makes room, and not the owner");
}

#[tokio::test]
async fn two_links_of_one_address_used_at_once_make_one_account() {
    let test = TestApp::new().await;
    let mut tokens = Vec::new();
    for _ in 0..2 {
        register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
        tokens.push(mailed_token(&test, "ada@example.com").await);
    }
    let (one, two) = (test.anonymous(), test.anonymous());
    let both = tokio::join!(email_verify(&one, &tokens[0], None), email_verify(&two, &tokens[1], None));
    let made = [both.0.is_ok(), both.1.is_ok()].into_iter().filter(|made| *made).count();
    assert_eq!((made, count(&test, "select count(*) from users").await), (1, 1));
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
    let answer = register(&test.anonymous(), request("anna@müller-x.example"), None).await.unwrap();
    assert!(answer.email.is_ascii(), "{}", answer.email);
    let token = mailed_token(&test, &answer.email).await;
    let anna = email_verify(&test.anonymous(), &token, None).await.unwrap();
    register(&test.anonymous(), request(&answer.email), None).await.unwrap();
    test.drain().await;
    assert_eq!(count(&test, "select count(*) from mails where template = 'already_registered'").await, 1);
    for spelling in ["anna@müller-x.example", "anna@mu\u{308}ller-x.example", &answer.email] {
        let signed_in = login(&test.anonymous(), spelling, super::PASSWORD).await;
        assert_eq!(signed_in.map(|user| user.id).ok(), Some(anna), "{spelling}");
    }
}

#[tokio::test]
async fn where_somebody_was_going_waits_with_the_registration_and_goes_with_it() {
    let test = TestApp::new().await;
    let lesson = "/tutors/0190b5c0-0000-7000-8000-000000000000/book?minutes=60&start=2026-12-01T18%3A30%3A00Z";
    let asked = RegisterRequest { next: lesson.into(), ..request("ada@example.com") };
    register(&test.anonymous(), asked, None).await.unwrap();
    let token = mailed_token(&test, "ada@example.com").await;
    assert_eq!(destination_of(&test.anonymous(), &token).await.unwrap().as_deref(), Some(lesson));
    email_verify(&test.anonymous(), &token, None).await.unwrap();
    assert_eq!(destination_of(&test.anonymous(), &token).await.unwrap(), None);
}

#[tokio::test]
async fn a_registration_leads_to_no_other_site_and_keeps_no_endless_address() {
    let test = TestApp::new().await;
    let endless = format!("/tutors?q={}", "x".repeat(2_000));
    for (number, next) in ["//evil.example", "https://evil.example", "/\\evil.example", "", &endless].iter().enumerate()
    {
        let email = format!("ada{number}@example.com");
        let asked = RegisterRequest { next: (*next).into(), ..request(&email) };
        register(&test.anonymous(), asked, None).await.unwrap();
        let token = mailed_token(&test, &email).await;
        assert_eq!(destination_of(&test.anonymous(), &token).await.unwrap(), None, "{next}");
    }
    assert_eq!(destination_of(&test.anonymous(), "no such token").await.unwrap(), None);
    let forged = sqlx::query("update registrations set next = '//evil.example'").execute(&test.owner).await;
    assert!(forged.unwrap_err().to_string().contains("registrations_next_check"), "the database holds it too");
}

#[tokio::test]
async fn with_whose_word_somebody_came_is_kept_once_the_address_is_confirmed_and_rubbish_is_forgotten() {
    let test = TestApp::new().await;
    let with = |email: &str, code: &str| RegisterRequest { referral_code: code.into(), ..request(email) };
    let ada = confirmed(&test, with("ada@example.com", " Grace-2026 ")).await;
    for (email, rubbish) in [("b@example.com", ""), ("c@example.com", "a b"), ("d@example.com", "' or true --")] {
        confirmed(&test, with(email, rubbish)).await;
    }
    let kept: Vec<(uuid::Uuid, String)> =
        sqlx::query_as("select user_id, code from referrals").fetch_all(&test.owner).await.unwrap();
    assert_eq!(kept, [(ada.0, "grace-2026".to_owned())]);
}
