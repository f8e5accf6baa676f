//! Files of payouts for the bank: made of what waits, released, read, settled; what was stopped is in none.

use super::chargebacks::finance;
use chrono::Duration;
use domain::{
    identity::Role,
    ids::{PayoutFileId, PayoutId},
    money::{
        Currency, Money,
        payouts::{
            PayerAccount, PayoutFileActRequest, PayoutFileRequest, PayoutFileState, PayoutFileView,
            PayoutMethodRequest, PayoutRequest, PayoutStatus,
        },
    },
};
use services::{
    Context, Result, SignedIn,
    money::payouts::{
        method_undo, methods_put, payout_create, payout_decide, payout_file_act, payout_file_make, payout_file_read,
        payout_files_list, payouts_list, payouts_waiting,
    },
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

const OWN: &str = "DE89370400440532013000";
const BRITISH: &str = "GB82WEST12345698765432";

/// An installation that has an account to pay from.
async fn paying() -> TestApp {
    TestApp::with(|settings| settings.payouts_from = PayerAccount::parse(&format!("{OWN} EduStream GmbH"))).await
}

fn bank(holder: &str, account: &str) -> PayoutMethodRequest {
    PayoutMethodRequest {
        kind: "bank".into(),
        holder: Some(holder.into()),
        account: Some(account.into()),
        ..PayoutMethodRequest::default()
    }
}

/// A tutor with 100.00 euros, paid to that account.
async fn rich(test: &TestApp, holder: &str, account: &str) -> (SignedIn, Context) {
    let tutor = test.approved_tutor().await.person;
    test.earn(&tutor, Money::new(10_000, Currency::Eur)).await;
    test.phone(tutor.id).await;
    let context = test.context_of(&tutor);
    methods_put(&context, &bank(holder, account)).await.unwrap();
    (tutor, context)
}

async fn asks(context: &Context, amount: i64, speed: &str) -> PayoutId {
    let request = PayoutRequest { amount, currency: "EUR".into(), speed: Some(speed.into()) };
    payout_create(context, &request, None).await.unwrap().id
}

async fn make(context: &Context, kind: &str) -> Result<PayoutFileView> {
    let request = PayoutFileRequest { kind: kind.into(), currency: "EUR".into() };
    payout_file_make(context, &request, None).await
}

async fn act(context: &Context, id: PayoutFileId, act: &str) -> Result<PayoutFileView> {
    payout_file_act(context, id, &PayoutFileActRequest { act: act.into(), reason: String::new() }).await
}

async fn withdraw(context: &Context, id: PayoutFileId, reason: &str) -> Result<PayoutFileView> {
    payout_file_act(context, id, &PayoutFileActRequest { act: "withdraw".into(), reason: reason.into() }).await
}

async fn text(context: &Context, id: PayoutFileId) -> String {
    String::from_utf8(payout_file_read(context, id).await.unwrap().1).unwrap()
}

async fn status(context: &Context) -> Vec<PayoutStatus> {
    let items = payouts_list(context, None, None).await.unwrap().items;
    items.into_iter().map(|payout| payout.status).collect()
}

#[tokio::test]
async fn payouts_go_to_the_bank_together_and_end_as_the_bank_says() {
    let test = paying().await;
    let admin = finance(&test).await;
    let (_, first) = rich(&test, "Jürgen Groß", OWN).await;
    let (_, second) = rich(&test, "Rosa Keller", BRITISH).await;
    let (_, elsewhere) = rich(&test, "Ana Lima", "12345678").await;
    let (quick, slow) = (asks(&first, 5_000, "instant").await, asks(&second, 2_500, "standard").await);
    asks(&elsewhere, 3_000, "standard").await;
    let file = make(&admin, "pain001").await.unwrap();
    // One per cent of what goes at once stays here; an account without an IBAN waits for a table.
    assert_eq!((file.payouts, file.waiting, file.amount), (2, 2, Money::new(4_950 + 2_500, Currency::Eur)));
    for status in [PayoutStatus::Paid, PayoutStatus::Failed] {
        assert_eq!(refused(payout_decide(&admin, quick, status).await), (409, "payout_in_file".into()));
    }
    assert_eq!(refused(payout_file_read(&admin, file.id).await), (409, "payout_file_open".into()));
    assert_eq!(refused(act(&admin, file.id, "settle").await), (409, "payout_file_open".into()));
    for _ in 0..2 {
        assert_eq!(act(&admin, file.id, "release").await.unwrap().state, PayoutFileState::Released);
    }
    let read = text(&admin, file.id).await;
    let payer = "<Dbtr><Nm>EduStream GmbH</Nm></Dbtr>";
    for part in ["<CtrlSum>74.50</CtrlSum>", "<Nm>Juergen Gross</Nm>", BRITISH, payer] {
        assert!(read.contains(part), "{part} in {read}");
    }
    assert_eq!(text(&admin, file.id).await, read, "it is the same however often it is read");
    payout_decide(&admin, slow, PayoutStatus::Failed).await.unwrap();
    let left = text(&admin, file.id).await;
    for part in ["<CtrlSum>49.50</CtrlSum>", "<NbOfTxs>1</NbOfTxs>", "<Nm>Juergen Gross</Nm>"] {
        assert!(left.contains(part), "{part} in {left}");
    }
    assert!(!left.contains(BRITISH), "what came back is in the tutor's earnings again: it is not paid from here too");
    for _ in 0..2 {
        let settled = act(&admin, file.id, "settle").await.unwrap();
        assert_eq!((settled.state, settled.payouts, settled.waiting), (PayoutFileState::Settled, 2, 0));
    }
    assert_eq!(refused(act(&admin, file.id, "withdraw").await), (409, "payout_file_over".into()));
    let ended = (status(&first).await, status(&second).await, status(&elsewhere).await);
    assert_eq!(ended, (vec![PayoutStatus::Paid], vec![PayoutStatus::Failed], vec![PayoutStatus::Requested]));
    let table = make(&admin, "csv").await.unwrap();
    act(&admin, table.id, "release").await.unwrap();
    let rows = text(&admin, table.id).await;
    assert!(rows.contains(",Ana Lima,12345678,EUR,30.00\r\n") && rows.lines().count() == 2, "{rows}");
    let reads = "select count(*) from audit_log where act = 'payout_file.read' and subject_id = $1";
    let reads = sqlx::query_scalar::<_, i64>(reads).bind(file.id.0).fetch_one(&test.owner).await.unwrap();
    assert_eq!(reads, 3, "whoever reads accounts is written down");
    test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn what_was_stopped_since_is_not_released_and_stands_in_no_other_file() {
    let test = paying().await;
    let admin = finance(&test).await;
    let (robbed, theirs) = rich(&test, "Rosa Keller", OWN).await;
    let (_, other) = rich(&test, "Ana Lima", BRITISH).await;
    test.clock.advance(Duration::days(8));
    methods_put(&theirs, &bank("A thief", BRITISH)).await.unwrap();
    test.clock.advance(Duration::hours(49));
    asks(&theirs, 2_000, "standard").await;
    asks(&other, 2_000, "standard").await;
    let file = make(&admin, "pain001").await.unwrap();
    assert_eq!(file.payouts, 2);
    undo(&test, &robbed).await;
    assert_eq!(refused(act(&admin, file.id, "release").await), (409, "payout_file_changed".into()));
    for _ in 0..2 {
        assert_eq!(act(&admin, file.id, "withdraw").await.unwrap().state, PayoutFileState::Withdrawn);
    }
    assert_eq!(refused(act(&admin, file.id, "release").await), (409, "payout_file_over".into()));
    let again = make(&admin, "pain001").await.unwrap();
    assert_eq!((again.payouts, again.amount.minor), (1, 2_000), "the other one alone");
    act(&admin, again.id, "release").await.unwrap();
    assert!(!text(&admin, again.id).await.contains("thief"));
    test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn what_is_at_the_bank_is_stopped_by_nobody_and_its_word_counts() {
    let test = paying().await;
    let admin = finance(&test).await;
    let (robbed, theirs) = rich(&test, "Rosa Keller", OWN).await;
    test.clock.advance(Duration::days(8));
    methods_put(&theirs, &bank("A thief", BRITISH)).await.unwrap();
    test.clock.advance(Duration::hours(49));
    asks(&theirs, 2_000, "standard").await;
    let file = make(&admin, "pain001").await.unwrap();
    act(&admin, file.id, "release").await.unwrap();
    text(&admin, file.id).await;
    undo(&test, &robbed).await;
    let suspended = sqlx::query("update users set suspended_at = now() where id = $1").bind(robbed.id.0);
    suspended.execute(&test.owner).await.unwrap();
    // The bank had it before anybody said a word.
    assert_eq!(act(&admin, file.id, "settle").await.unwrap().waiting, 0);
    assert_eq!(test.balance(&robbed, "earning_reserved", "EUR").await, 0);
    test.trial_balance_is_zero().await;
}

/// An account that a thief is paid to, with a payout asked for there: whose it is, and the payout.
async fn robbery(test: &TestApp) -> (SignedIn, PayoutId) {
    let (robbed, theirs) = rich(test, "Rosa Keller", OWN).await;
    test.clock.advance(Duration::days(8));
    methods_put(&theirs, &bank("A thief", BRITISH)).await.unwrap();
    test.clock.advance(Duration::hours(49));
    (robbed, asks(&theirs, 2_000, "standard").await)
}

#[tokio::test]
async fn what_its_owner_stopped_waits_for_no_other_file_when_this_one_is_taken_back() {
    let test = paying().await;
    let (admin, other) = (finance(&test).await, finance(&test).await);
    let (robbed, payout) = robbery(&test).await;
    let file = make(&admin, "pain001").await.unwrap();
    act(&admin, file.id, "release").await.unwrap();
    text(&admin, file.id).await;
    undo(&test, &robbed).await;
    withdraw(&other, file.id, "The bank refused it.").await.unwrap();
    for kind in ["pain001", "csv"] {
        assert_eq!(refused(make(&admin, kind).await), (409, "payout_file_empty".into()), "{kind}");
    }
    assert_eq!(refused(payout_decide(&other, payout, PayoutStatus::Paid).await), (409, "payout_held".into()));
    payout_decide(&other, payout, PayoutStatus::Failed).await.unwrap();
    assert_eq!(test.balance(&robbed, "earning_available", "EUR").await, 10_000);
    test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn what_was_stopped_before_anybody_read_the_file_never_reaches_the_bank() {
    let test = paying().await;
    let admin = finance(&test).await;
    let (robbed, payout) = robbery(&test).await;
    let file = make(&admin, "pain001").await.unwrap();
    act(&admin, file.id, "release").await.unwrap();
    // Nobody can have paid what nobody has read, neither together nor by hand beside it.
    assert_eq!(refused(act(&admin, file.id, "settle").await), (409, "payout_file_unread".into()));
    assert_eq!(refused(payout_decide(&admin, payout, PayoutStatus::Paid).await), (409, "payout_in_file".into()));
    undo(&test, &robbed).await;
    assert_eq!(refused(payout_file_read(&admin, file.id).await), (409, "payout_file_changed".into()));
    assert_eq!(act(&admin, file.id, "withdraw").await.unwrap().read_at, None, "it was not read");
    assert_eq!(refused(make(&admin, "pain001").await), (409, "payout_file_empty".into()));
}

#[tokio::test]
async fn nobody_who_read_a_file_takes_it_back_and_makes_another_one_of_the_same_payouts() {
    let test = paying().await;
    let [first, second, third] = [finance(&test).await, finance(&test).await, finance(&test).await];
    let (_, tutor) = rich(&test, "Rosa Keller", OWN).await;
    asks(&tutor, 2_000, "standard").await;
    let file = make(&first, "pain001").await.unwrap();
    act(&first, file.id, "release").await.unwrap();
    for reader in [&first, &second, &first] {
        text(reader, file.id).await;
    }
    for reader in [&first, &second] {
        let taken = withdraw(reader, file.id, "The bank refused it.").await;
        assert_eq!(refused(taken), (409, "payout_file_was_read".into()));
        assert_eq!(refused(make(reader, "pain001").await), (409, "payout_file_empty".into()));
    }
    assert_eq!(refused(withdraw(&third, file.id, " ").await), (422, "required".into()));
    withdraw(&third, file.id, "The bank refused it.").await.unwrap();
    let why = "select reason from payout_files where id = $1";
    let why = sqlx::query_scalar::<_, Option<String>>(why).bind(file.id.0).fetch_one(&test.owner).await.unwrap();
    assert_eq!(why.as_deref(), Some("The bank refused it."));
    assert_eq!(make(&first, "pain001").await.unwrap().payouts, 1);
}

#[tokio::test]
async fn a_payout_that_fits_is_reached_however_many_older_ones_do_not() {
    let test = paying().await;
    let admin = finance(&test).await;
    let (_, elsewhere) = rich(&test, "Ana Lima", "12345678").await;
    let old = asks(&elsewhere, 2_000, "standard").await;
    // A file takes five hundred, and none of these can stand in one of SEPA.
    let many = "insert into payouts (id, user_id, currency, amount, fee, speed, method, status, created_at, arrives_on,
                  holder, account)
                select gen_random_uuid(), user_id, currency, amount, fee, speed, method, status, created_at, arrives_on,
                  holder, '12345678' from payouts, generate_series(1, 520) where id = $1";
    sqlx::query(many).bind(old.0).execute(&test.owner).await.unwrap();
    test.clock.advance(Duration::minutes(1));
    let (_, tutor) = rich(&test, "Rosa Keller", OWN).await;
    asks(&tutor, 2_500, "standard").await;
    let file = make(&admin, "pain001").await.unwrap();
    assert_eq!((file.payouts, file.amount.minor), (1, 2_500));
    let table = make(&admin, "csv").await.unwrap();
    assert_eq!(table.payouts, 500, "and a file that is full is full");
}

/// Takes the newest change of where somebody is paid back, by the link of the mail about it.
async fn undo(test: &TestApp, person: &SignedIn) {
    test.run_jobs().await;
    let email = sqlx::query_scalar::<_, String>("select email from users where id = $1").bind(person.id.0);
    let email = email.fetch_one(&test.owner).await.unwrap();
    let mails = dev_mailbox(&test.anonymous(), &email).await.unwrap();
    let mail = mails.into_iter().find(|mail| mail.subject == "Your payouts go to another account").expect("a mail");
    method_undo(&test.anonymous(), &mail.token.unwrap()).await.unwrap();
}

#[tokio::test]
async fn a_file_the_bank_took_nothing_of_lets_its_payouts_wait_again() {
    let test = paying().await;
    let admin = finance(&test).await;
    let (_, tutor) = rich(&test, "Rosa Keller", OWN).await;
    let payout = asks(&tutor, 2_000, "standard").await;
    let file = make(&admin, "pain001").await.unwrap();
    act(&admin, file.id, "release").await.unwrap();
    act(&admin, file.id, "withdraw").await.unwrap();
    let read = payout_file_read(&admin, file.id).await;
    assert_eq!(refused(read), (409, "payout_file_over".into()));
    let waiting = payouts_waiting(&admin, false, None, None).await.unwrap().items;
    assert_eq!((waiting.len(), waiting[0].file_id), (1, None));
    payout_decide(&admin, payout, PayoutStatus::Paid).await.unwrap();
    assert_eq!(refused(make(&admin, "pain001").await), (409, "payout_file_empty".into()));
    test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn only_finance_makes_reads_and_settles_files_and_nobody_pays_themselves() {
    let test = paying().await;
    let admin = finance(&test).await;
    let (person, tutor) = rich(&test, "Rosa Keller", OWN).await;
    asks(&tutor, 2_000, "standard").await;
    let trust = test.context_of(&test.person(Role::Trust).await);
    for other in [&tutor, &trust, &test.anonymous()] {
        is_not_found(make(other, "csv").await);
        is_not_found(payout_files_list(other, None, None).await);
    }
    let roles = sqlx::query("update users set roles = roles || '{admin,finance}' where id = $1").bind(person.id.0);
    roles.execute(&test.owner).await.unwrap();
    let own = test.context_of(&test.reload(person.id).await);
    assert_eq!(refused(make(&own, "csv").await), (409, "payout_file_empty".into()), "none of the own ones");
    let file = make(&admin, "csv").await.unwrap();
    for other in [&tutor, &trust] {
        is_not_found(act(other, file.id, "release").await);
        is_not_found(payout_file_read(other, file.id).await);
    }
    assert_eq!(refused(act(&own, file.id, "release").await), (403, "own_payout".into()));
    act(&admin, file.id, "release").await.unwrap();
    assert_eq!(refused(act(&own, file.id, "settle").await), (403, "own_payout".into()));
    assert_eq!(refused(payout_file_read(&own, file.id).await), (403, "own_payout".into()));
    assert_eq!(status(&tutor).await, [PayoutStatus::Requested]);
    is_not_found(act(&admin, PayoutFileId(uuid::Uuid::nil()), "release").await);
    assert_eq!(refused(act(&admin, file.id, "send").await).0, 422);
}

#[tokio::test]
async fn without_an_account_to_pay_from_there_are_tables_and_no_sepa_file() {
    let test = TestApp::new().await;
    let admin = finance(&test).await;
    let (_, tutor) = rich(&test, "Rosa Keller", OWN).await;
    asks(&tutor, 2_000, "standard").await;
    assert_eq!(refused(make(&admin, "pain001").await), (409, "payout_file_no_account".into()));
    let dollars = PayoutFileRequest { kind: "csv".into(), currency: "USD".into() };
    assert_eq!(refused(payout_file_make(&admin, &dollars, None).await), (409, "payout_file_empty".into()));
    let key = IdempotencyKey::parse("file").unwrap();
    let euros = PayoutFileRequest { kind: "csv".into(), currency: "EUR".into() };
    let file = payout_file_make(&admin, &euros, Some(&key)).await.unwrap();
    let repeated = payout_file_make(&admin, &euros, Some(&key)).await.unwrap();
    assert_eq!(repeated, file, "a double click makes one file");
    assert_eq!(payout_files_list(&admin, None, None).await.unwrap().items, [file]);
}

#[tokio::test]
async fn of_eight_who_make_a_file_at_once_one_takes_the_payouts() {
    let test = paying().await;
    let (_, tutor) = rich(&test, "Rosa Keller", OWN).await;
    asks(&tutor, 2_000, "standard").await;
    let admins = [finance(&test).await, finance(&test).await];
    let tries = (0..8).map(|at| make(&admins[at % 2], if at < 4 { "csv" } else { "pain001" }));
    let made = futures::future::join_all(tries).await;
    let (won, lost): (Vec<_>, Vec<_>) = made.into_iter().partition(Result::is_ok);
    assert_eq!((won.len(), lost.len()), (1, 7));
    for answer in lost {
        let (status, code) = refused(answer);
        assert!(status == 409 && ["payout_file_empty", "payout_file_changed"].contains(&code.as_str()), "{code}");
    }
}
