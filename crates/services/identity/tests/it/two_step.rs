//! The second step of signing in: BAD_INPUT 11 and 12, and what a stranger may not learn or use up.

use super::{HashCounter, PASSWORD, confirmed, count, mailbox, request, run, sealed::found_in_a_dump};
use chrono::Duration;
use domain::identity::second_factor::TotpSetup;
use services::{
    Context, SignedIn,
    identity::{
        email_links::password_change,
        me::me,
        sign_in::{SignIn, login, login_begin, login_finish, login_with_code},
        tokens::token_verify,
        two_step::{recovery_codes_renew, totp_begin, totp_begun, totp_confirm, totp_off, two_step},
    },
};
use testkit::{Authenticator, TestApp, authenticator};

const ADA: &str = "ada@example.com";

async fn with_ada() -> (TestApp, SignedIn) {
    let test = TestApp::new().await;
    let id = confirmed(&test, request(ADA)).await;
    let ada = test.reload(id).await;
    (test, ada)
}

async fn with_her_app() -> (TestApp, SignedIn, Authenticator) {
    let (test, ada) = with_ada().await;
    let app = authenticator(&test, &ada, true).await;
    (test, ada, app)
}

/// Status and code of the refusal to a log-in with that code.
async fn refused(context: &Context, code: Option<&str>) -> (u16, String) {
    let refusal = login_with_code(context, ADA, PASSWORD, code).await.unwrap_err().to_refusal();
    (refusal.kind.status(), refusal.code)
}

#[tokio::test]
async fn a_code_is_asked_for_behind_the_right_password_and_no_other_is_taken() {
    let (test, _, app) = with_her_app().await;
    let here = test.anonymous();
    assert_eq!(refused(&here, None).await, (401, "code_required".into()));
    assert_eq!(refused(&here, Some(" ")).await, (401, "code_required".into()));
    for wrong in
        ["000000", "12345", "abcdef", "0000-0000-0000-0000-0000-0000", &app.code(&test, 5), &app.code(&test, -5)]
    {
        assert_eq!(refused(&here, Some(wrong)).await, (401, "code_wrong".into()), "{wrong}");
    }
    assert!(login_with_code(&here, ADA, PASSWORD, Some(&app.code(&test, 0))).await.is_ok());
}

#[tokio::test]
async fn a_wrong_password_says_the_same_after_the_same_work_whatever_the_code_and_spends_none() {
    let (test, _, app) = with_her_app().await;
    confirmed(&test, request("bob@example.com")).await;
    let hashes = HashCounter::default();
    let _guard = metrics::set_default_local_recorder(&hashes);
    let mut answers = Vec::new();
    for email in [ADA, "bob@example.com", "nobody@example.com"] {
        for code in [None, Some("000000"), Some(app.code(&test, 0).as_str())] {
            let refusal =
                login_with_code(&test.anonymous(), email, "not-the-password", code).await.unwrap_err().to_refusal();
            answers.push((refusal, hashes.take()));
        }
    }
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
    assert_eq!(answers[0].0.code, "sign_in_failed");
    assert!(login_with_code(&test.anonymous(), ADA, PASSWORD, Some(&app.code(&test, 0))).await.is_ok());
}

#[tokio::test]
async fn a_code_is_good_once_and_older_ones_are_worth_nothing_afterwards() {
    let (test, _, app) = with_her_app().await;
    let (before, now) = (app.code(&test, -1), app.code(&test, 0));
    login_with_code(&test.anonymous(), ADA, PASSWORD, Some(&now)).await.unwrap();
    assert_eq!(refused(&test.anonymous(), Some(&now)).await, (401, "code_used".into()));
    assert_eq!(refused(&test.anonymous(), Some(&before)).await, (401, "code_used".into()));
    let ahead = app.code(&test, 1);
    login_with_code(&test.anonymous(), ADA, PASSWORD, Some(&ahead)).await.expect("a clock that is half a minute fast");
}

#[tokio::test]
async fn of_eight_log_ins_with_one_code_at_once_one_is_let_in() {
    let (test, ada, app) = with_her_app().await;
    let recovery = recovery_codes_renew(&test.context_of(&ada), &app.code(&test, 0)).await.unwrap().recovery_codes;
    for code in [app.code(&test, 1), recovery[0].clone()] {
        let mut at_once = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (context, code) = (test.anonymous(), code.clone());
            at_once.spawn(async move { login_with_code(&context, ADA, PASSWORD, Some(&code)).await });
        }
        let answers = at_once.join_all().await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{code}");
        assert!(
            answers.iter().all(|answer| answer.as_ref().err().is_none_or(|no| no.to_refusal().code == "code_used"))
        );
    }
}

#[tokio::test]
async fn a_recovery_code_signs_in_once_is_told_by_mail_and_new_ones_end_the_old() {
    let (test, ada) = with_ada().await;
    let context = test.context_of(&ada);
    let app = Authenticator::of(&totp_begin(&context).await.unwrap().secret);
    let codes = totp_confirm(&context, &app.code(&test, -1)).await.unwrap().recovery_codes;
    assert_eq!(codes.len(), 10);
    login_with_code(&test.anonymous(), ADA, PASSWORD, Some(&codes[0])).await.unwrap();
    assert_eq!(refused(&test.anonymous(), Some(&codes[0])).await, (401, "code_used".into()));
    assert_eq!(two_step(&context).await.unwrap().recovery_codes, 9);
    assert_eq!(mailbox(&test, ADA).await[0].subject, "A recovery code was used");
    recovery_codes_renew(&context, &codes[1].to_uppercase()).await.unwrap();
    assert_eq!(two_step(&context).await.unwrap().recovery_codes, 10);
    assert_eq!(refused(&test.anonymous(), Some(&codes[2])).await, (401, "code_wrong".into()));
}

#[tokio::test]
async fn another_persons_code_opens_nothing() {
    let (test, _, _) = with_her_app().await;
    let bob = test.reload(confirmed(&test, request("bob@example.com")).await).await;
    let context = test.context_of(&bob);
    let his = Authenticator::of(&totp_begin(&context).await.unwrap().secret);
    let codes = totp_confirm(&context, &his.code(&test, -1)).await.unwrap().recovery_codes;
    for code in [his.code(&test, 0), codes[0].clone()] {
        assert_eq!(refused(&test.anonymous(), Some(&code)).await, (401, "code_wrong".into()));
    }
}

#[tokio::test]
async fn a_dump_shows_no_secret_and_no_recovery_code() {
    let (test, ada) = with_ada().await;
    let context = test.context_of(&ada);
    let TotpSetup { secret, otpauth_url } = totp_begin(&context).await.unwrap();
    assert!(otpauth_url.starts_with("otpauth://totp/EduStream:ada%40example.com?secret="), "{otpauth_url}");
    let codes = totp_confirm(&context, &Authenticator::of(&secret).code(&test, 0)).await.unwrap().recovery_codes;
    test.run_jobs().await;
    let raw = sqlx::query_scalar::<_, Vec<u8>>("select secret from totp_secrets").fetch_one(&test.owner).await.unwrap();
    assert_eq!(raw.len(), 1 + 16 + 12 + 20 + 16, "version, key, nonce, secret, tag");
    for plain in [secret.as_str(), &codes[0], &codes[0].replace('-', "")] {
        assert_eq!(found_in_a_dump(&test, plain).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn until_the_first_code_is_right_nothing_is_asked_for_and_beginning_again_makes_another_secret() {
    let (test, ada) = with_ada().await;
    let context = test.context_of(&ada);
    assert_eq!(totp_confirm(&context, "000000").await.unwrap_err().to_refusal().code, "two_step_not_begun");
    assert_eq!(totp_off(&context, "000000").await.unwrap_err().to_refusal().code, "two_step_off");
    let first = totp_begin(&context).await.unwrap();
    let second = totp_begin(&context).await.unwrap();
    assert_ne!(first.secret, second.secret);
    assert_eq!(totp_begun(&context).await.unwrap(), Some(second.clone()));
    for wrong in [Authenticator::of(&first.secret).code(&test, 0), "0000-0000-0000-0000-0000-0000".into()] {
        assert_eq!(totp_confirm(&context, &wrong).await.unwrap_err().to_refusal().code, "code_wrong");
    }
    login(&test.anonymous(), ADA, PASSWORD).await.expect("nothing is asked for yet");
    totp_confirm(&context, &Authenticator::of(&second.secret).code(&test, 0)).await.unwrap();
    assert!(me(&context).await.unwrap().mfa);
    assert_eq!(totp_begun(&context).await.unwrap(), None, "the secret is not shown again");
    for again in [totp_begin(&context).await.map(drop), totp_confirm(&context, "000000").await.map(drop)] {
        assert_eq!(again.unwrap_err().to_refusal().code, "two_step_on");
    }
}

#[tokio::test]
async fn it_is_turned_off_with_a_code_alone_and_its_owner_hears_of_both() {
    let (test, ada, app) = with_her_app().await;
    let context = test.context_of(&ada);
    let used = app.code(&test, -1);
    for (wrong, code) in [("", "code_required"), ("000000", "code_wrong"), (used.as_str(), "code_used")] {
        assert_eq!(totp_off(&context, wrong).await.unwrap_err().to_refusal().code, code);
    }
    totp_off(&context, &app.code(&test, 0)).await.unwrap();
    assert!(!me(&context).await.unwrap().mfa);
    login(&test.anonymous(), ADA, PASSWORD).await.unwrap();
    assert_eq!(count(&test, "select count(*) from recovery_codes").await, 0);
    let subjects: Vec<String> = mailbox(&test, ADA).await.into_iter().map(|mail| mail.subject).take(2).collect();
    assert_eq!(subjects, ["Two-step sign-in is off", "Two-step sign-in is on"]);
    assert_eq!(count(&test, "select count(*) from audit_log where act like 'account.two_step_%'").await, 2);
}

#[tokio::test]
async fn guessing_codes_ends_and_does_not_shut_the_owner_out_where_the_account_is_known() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let ada = test.reload(confirmed(&test, request(ADA)).await).await;
    let app = authenticator(&test, &ada, true).await;
    let guesser = |network: &str| Context { ip: network.into(), ..test.anonymous() };
    // Somebody who knows the password, from one new network after the other.
    for guess in 0..10 {
        assert_eq!(refused(&guesser(&format!("198.51.100.{guess}")), Some("000000")).await.0, 401);
    }
    let right = app.code(&test, 0);
    assert_eq!(refused(&guesser("198.51.100.99"), Some(&right)).await, (429, "rate_limited".into()));
    login_with_code(&test.anonymous(), ADA, PASSWORD, Some(&right)).await.expect("the network she confirmed from");
    test.clock.advance_real(Duration::minutes(61));
    assert_eq!(refused(&guesser("198.51.100.99"), Some("000000")).await.0, 401, "an hour later");
}

#[tokio::test]
async fn the_page_between_the_steps_knows_nobody_without_the_password_nor_after_ten_minutes() {
    let (test, ada, app) = with_her_app().await;
    let here = test.anonymous();
    let SignIn::Code(token) = login_begin(&here, ADA, PASSWORD).await.unwrap() else { panic!("a code is asked for") };
    let late = async |token: &str, code: &str| {
        login_finish(&test.anonymous(), token, code).await.unwrap_err().to_refusal().code
    };
    let mut forged = token.clone();
    forged.pop();
    for worthless in ["", "x", &forged, &format!("{token}x")] {
        assert_eq!(late(worthless, &app.code(&test, 0)).await, "code_too_late", "{worthless:?}");
    }
    assert!(token_verify(&test.app, &token).await.unwrap().is_none(), "half a sign-in is no access token");
    assert_eq!(late(&token, "000000").await, "code_wrong");
    assert_eq!(login_finish(&here, &token, &app.code(&test, 0)).await.unwrap().id, ada.id);
    assert_eq!(late(&token, &app.code(&test, 0)).await, "code_used");
    test.clock.advance_real(Duration::minutes(10));
    assert_eq!(late(&token, &app.code(&test, 0)).await, "code_too_late");
    let SignIn::Code(token) = login_begin(&here, ADA, PASSWORD).await.unwrap() else { panic!("a code is asked for") };
    password_change(&test.context_of(&ada), PASSWORD, "amber-kettle-71", "test").await.unwrap();
    assert_eq!(late(&token, &app.code(&test, 0)).await, "code_too_late", "another password since");
}

#[tokio::test]
async fn a_suspended_account_is_told_so_before_a_code_is_asked_for_and_between_the_steps_it_is_nobody() {
    let (test, _, app) = with_her_app().await;
    let SignIn::Code(token) = login_begin(&test.anonymous(), ADA, PASSWORD).await.unwrap() else {
        panic!("a code is asked for")
    };
    run(&test, "update users set suspended_at = now()").await;
    assert_eq!(refused(&test.anonymous(), None).await, (403, "account_suspended".into()));
    let refusal = login_finish(&test.anonymous(), &token, &app.code(&test, 0)).await.unwrap_err().to_refusal();
    assert_eq!(refusal.code, "code_too_late");
}
