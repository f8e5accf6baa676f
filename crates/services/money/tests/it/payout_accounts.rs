//! Where payouts go: sealed in the database, another account waits, and its owner takes it back.

use chrono::Duration;
use domain::{
    identity::Password,
    ids::UserId,
    money::{
        Currency, Money,
        payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus},
    },
};
use services::{
    Context, SignedIn,
    identity::{
        email_change::{email_change_ask, email_change_confirm, email_change_undo},
        passwords::password_hash,
    },
    money::{
        earnings::payout_balance,
        payouts::{
            method_undo, methods_get, methods_put, onboarding_start, payout_create, payout_decide, payouts_list,
            payouts_waiting, sandbox_onboarding_done,
        },
    },
    platform::{mails::dev_mailbox, sealing::seal_all},
};
use sqlx::{AssertSqlSafe, Row};
use testkit::{TestApp, scene::refused};

const OWN: &str = "DE89370400440532013000";
const OTHER: &str = "GB82WEST12345698765432";

fn bank(account: &str) -> PayoutMethodRequest {
    PayoutMethodRequest {
        kind: "bank".into(),
        holder: Some("Rosa Keller".into()),
        account: Some(account.into()),
        ..PayoutMethodRequest::default()
    }
}

fn asked(amount: i64) -> PayoutRequest {
    PayoutRequest { amount, currency: "USD".into(), speed: None }
}

/// A tutor with 100.00 to be paid out, to the own bank account.
async fn rich(test: &TestApp) -> (SignedIn, Context) {
    let tutor = test.approved_tutor().await.person;
    test.earn(&tutor, Money::new(10_000, Currency::Usd)).await;
    test.phone(tutor.id).await;
    let context = test.context_of(&tutor);
    methods_put(&context, &bank(OWN)).await.unwrap();
    (tutor, context)
}

async fn email_of(test: &TestApp, user: UserId) -> String {
    let email = sqlx::query_scalar("select email from users where id = $1").bind(user.0);
    email.fetch_one(&test.owner).await.unwrap()
}

/// Subjects and tokens of the mails to an address, newest first.
async fn mails(test: &TestApp, to: &str) -> Vec<(String, String)> {
    test.run_jobs().await;
    let mails = dev_mailbox(&test.anonymous(), to).await.unwrap();
    mails.into_iter().map(|mail| (mail.subject, mail.token.unwrap_or_default())).collect()
}

/// The link of the newest mail about another account.
async fn link(test: &TestApp, user: UserId) -> String {
    let all = mails(test, &email_of(test, user).await).await;
    all.into_iter().find(|(subject, _)| subject == "Your payouts go to another account").expect("a mail").1
}

async fn shown(context: &Context) -> (String, bool) {
    let items = methods_get(context).await.unwrap().items;
    (items[0].account.clone(), items[0].held)
}

/// Every column of every table in which that text stands, as a dump would show it.
async fn found_in_a_dump(test: &TestApp, text: &str) -> Vec<String> {
    let columns = sqlx::query(
        "select table_name::text, column_name::text from information_schema.columns where table_schema = 'public'",
    );
    let mut found = Vec::new();
    for column in columns.fetch_all(&test.owner).await.unwrap() {
        let (table, column): (String, String) = (column.get(0), column.get(1));
        let sql = format!(
            r#"select exists (select from "{table}" where strpos("{column}"::text, $1) > 0
                 or strpos("{column}"::text, encode($1::bytea, 'hex')) > 0)"#
        );
        if sqlx::query_scalar::<_, bool>(AssertSqlSafe(sql)).bind(text).fetch_one(&test.owner).await.unwrap() {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

#[tokio::test]
async fn a_dump_shows_no_account_of_a_method_of_a_payout_nor_of_a_mail() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    payout_create(&context, &asked(2_000), None).await.unwrap();
    methods_put(&context, &bank(OTHER)).await.unwrap();
    test.run_jobs().await;
    for account in [OWN, OTHER] {
        assert_eq!(found_in_a_dump(&test, account).await, Vec::<String>::new(), "{account}");
    }
    let open = found_in_a_dump(&test, "Rosa Keller").await;
    assert!(open.contains(&"payout_methods.holder".into()), "the search finds what is open: {open:?}");
}

#[tokio::test]
async fn what_the_release_before_wrote_open_is_paid_to_and_then_sealed() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    let payout = payout_create(&context, &asked(2_000), None).await.unwrap();
    for open in [
        "update payout_methods set account = $1, account_sealed = null",
        "update payouts set account = $1, account_sealed = null",
    ] {
        sqlx::query(open).bind(OTHER).execute(&test.owner).await.unwrap();
    }
    let admin = test.context_of(&test.admin().await);
    for sealed in [false, true] {
        assert_eq!(shown(&context).await.0, "… 5432", "sealed: {sealed}");
        let waiting = payouts_waiting(&admin, false, None, None).await.unwrap().items;
        assert_eq!((waiting[0].id, waiting[0].account.as_deref()), (payout.id, Some(OTHER)), "sealed: {sealed}");
        let found = found_in_a_dump(&test, OTHER).await;
        assert_eq!(found.is_empty(), sealed, "{found:?}");
        seal_all(&test.app).await.unwrap();
    }
    assert_eq!(seal_all(&test.app).await.unwrap(), 0, "what is sealed rests");
}

#[tokio::test]
async fn another_account_waits_two_days_and_the_first_one_does_not() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    payout_create(&context, &asked(2_000), None).await.unwrap();
    methods_put(&context, &bank(OTHER)).await.unwrap();
    assert_eq!(refused(payout_create(&context, &asked(2_000), None).await), (409, "payout_method_waits".into()));
    let items = methods_get(&context).await.unwrap().items;
    assert_eq!(items[0].usable_at, Some(context.now() + Duration::hours(48)));
    test.clock.advance(Duration::hours(48) - Duration::seconds(1));
    assert_eq!(refused(payout_create(&context, &asked(2_000), None).await), (409, "payout_method_waits".into()));
    test.clock.advance(Duration::seconds(1));
    payout_create(&context, &asked(2_000), None).await.unwrap();
}

#[tokio::test]
async fn saving_the_same_account_again_waits_for_nothing_and_mails_nobody() {
    let test = TestApp::new().await;
    let (tutor, context) = rich(&test).await;
    let weekly = PayoutMethodRequest { automatic: Some(true), ..bank("de89 3704 0044 0532 0130 00") };
    methods_put(&context, &weekly).await.unwrap();
    payout_create(&context, &asked(2_000), None).await.unwrap();
    let told = mails(&test, &email_of(&test, tutor.id).await).await;
    assert_eq!(told.iter().filter(|(subject, _)| subject.contains("another account")).count(), 1, "of the first one");
}

#[tokio::test]
async fn a_payout_keeps_the_account_it_was_asked_for() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    payout_create(&context, &asked(2_000), None).await.unwrap();
    methods_put(&context, &bank(OTHER)).await.unwrap();
    let admin = test.context_of(&test.admin().await);
    let waiting = payouts_waiting(&admin, false, None, None).await.unwrap().items;
    assert_eq!(waiting[0].account.as_deref(), Some(OWN));
    assert_eq!(waiting[0].holder.as_deref(), Some("Rosa Keller"));
    let own = payouts_list(&context, None, None).await.unwrap().items;
    assert_eq!((own[0].account.as_deref(), own[0].holder.as_deref()), (None, None), "for the staff alone");
}

#[tokio::test]
async fn an_account_at_the_provider_is_no_way_around_the_wait() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    let page = onboarding_start(&context).await.unwrap().url;
    methods_put(&context, &bank(OTHER)).await.unwrap();
    assert_eq!(refused(payout_create(&context, &asked(2_000), None).await), (409, "payout_method_waits".into()));
    onboarding_start(&context).await.unwrap();
    sandbox_onboarding_done(&test.anonymous(), page.rsplit('/').next().unwrap().parse().unwrap()).await.unwrap();
    assert_eq!(refused(payout_create(&context, &asked(2_000), None).await), (409, "payout_method_waits".into()));
}

#[tokio::test]
async fn not_me_puts_the_account_of_before_back_however_often_a_thief_changed_it() {
    let test = TestApp::new().await;
    let (tutor, context) = rich(&test).await;
    test.clock.advance(Duration::days(8));
    methods_put(&context, &bank(OTHER)).await.unwrap();
    let first = link(&test, tutor.id).await;
    test.clock.advance(Duration::hours(49));
    let theirs = payout_create(&context, &asked(2_000), None).await.unwrap();
    methods_put(&context, &bank("12345678")).await.unwrap();
    method_undo(&test.anonymous(), &first).await.unwrap();
    assert_eq!(shown(&context).await, ("… 3000".to_owned(), false));
    let admin = test.context_of(&test.admin().await);
    let paid = payout_decide(&admin, theirs.id, PayoutStatus::Paid).await;
    // Asked for before the last change and after the first: it went to the thief's account.
    assert_eq!(refused(paid), (409, "payout_held".into()));
    payout_decide(&admin, theirs.id, PayoutStatus::Failed).await.unwrap();
    payout_create(&context, &asked(10_000), None).await.unwrap();
    for token in [first.as_str(), "made-up", ""] {
        assert_eq!(refused(method_undo(&test.anonymous(), token).await), (410, "link_no_longer_valid".into()));
    }
    let subjects = mails(&test, &email_of(&test, tutor.id).await).await;
    assert!(subjects.iter().any(|(subject, _)| subject == "Choose a new password"), "{subjects:?}");
}

#[tokio::test]
async fn not_me_of_a_first_account_pays_nobody_until_the_owner_says_once_more_where_to() {
    let test = TestApp::new().await;
    let (tutor, context) = rich(&test).await;
    let token = link(&test, tutor.id).await;
    let theirs = payout_create(&context, &asked(2_000), None).await.unwrap();
    method_undo(&test.anonymous(), &token).await.unwrap();
    assert_eq!(shown(&context).await, (String::new(), true));
    assert_eq!(refused(payout_create(&context, &asked(2_000), None).await), (409, "payout_method_held".into()));
    let admin = test.context_of(&test.admin().await);
    assert_eq!(refused(payout_decide(&admin, theirs.id, PayoutStatus::Paid).await), (409, "payout_held".into()));
    methods_put(&context, &bank(OWN)).await.unwrap();
    assert_eq!(refused(payout_create(&context, &asked(2_000), None).await), (409, "payout_method_waits".into()));
    test.clock.advance(Duration::hours(48));
    payout_create(&context, &asked(2_000), None).await.unwrap();
}

#[tokio::test]
async fn a_link_is_over_after_a_week() {
    let test = TestApp::new().await;
    let (tutor, context) = rich(&test).await;
    methods_put(&context, &bank(OTHER)).await.unwrap();
    let token = link(&test, tutor.id).await;
    test.clock.advance(Duration::days(7));
    assert_eq!(refused(method_undo(&test.anonymous(), &token).await), (410, "link_no_longer_valid".into()));
    assert_eq!(shown(&context).await.0, "… 5432");
}

#[tokio::test]
async fn whoever_moved_the_mail_first_does_not_keep_the_account_from_its_owner() {
    let test = TestApp::new().await;
    let (tutor, context) = rich(&test).await;
    test.clock.advance(Duration::days(31));
    let old = email_of(&test, tutor.id).await;
    let password = Password::parse_typed("violet-anchor-93").unwrap();
    let hash = password_hash(&test.app, &password).await.unwrap();
    let set = sqlx::query("update users set password_hash = $2 where id = $1").bind(tutor.id.0).bind(hash);
    set.execute(&test.owner).await.unwrap();
    email_change_ask(&context, "thief@example.com", "violet-anchor-93").await.unwrap();
    let (_, confirm) = mails(&test, "thief@example.com").await.remove(0);
    email_change_confirm(&test.anonymous(), &confirm).await.unwrap();
    let (_, undo) = mails(&test, &old).await.remove(0);
    methods_put(&context, &bank(OTHER)).await.unwrap();
    let told = mails(&test, &old).await;
    assert_eq!(told[0].0, "Your payouts go to another account", "the address of before hears of it too");
    test.clock.advance(Duration::hours(48));
    let theirs = payout_create(&context, &asked(2_000), None).await.unwrap();
    email_change_undo(&test.anonymous(), &undo).await.unwrap();
    assert!(shown(&context).await.1, "held until its owner says once more where to");
    assert_eq!(refused(payout_create(&context, &asked(2_000), None).await), (409, "payout_method_held".into()));
    let admin = test.context_of(&test.admin().await);
    assert_eq!(refused(payout_decide(&admin, theirs.id, PayoutStatus::Paid).await), (409, "payout_held".into()));
    payout_decide(&admin, theirs.id, PayoutStatus::Failed).await.unwrap();
    assert_eq!(payout_balance(&context).await.unwrap().balances[0].available, 10_000);
}
