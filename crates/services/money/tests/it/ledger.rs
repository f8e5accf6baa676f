//! What the ledger does not let anybody do, the application's own role included.

use domain::{
    identity::Role,
    ids::{BookingId, JournalId},
    money::{AccountKind, AccountRef, Currency, Journal, JournalKind, Money, Phase, Posting},
};
use services::{
    Context, Error, Result, SignedIn,
    money::ledger::{JournalLinks, journal_hash, journal_post, ledger_seal, seal_line, trial_balance},
};
use sqlx::{AssertSqlSafe, PgPool, Row};
use testkit::TestApp;
use testkit::scene::{Scene, TOMORROW, is_not_found};
use uuid::Uuid;

fn wallet(person: &SignedIn) -> AccountRef {
    AccountRef::of(AccountKind::Wallet, person.id, Currency::Usd)
}

fn held(person: &SignedIn) -> AccountRef {
    AccountRef::of(AccountKind::WalletHold, person.id, Currency::Usd)
}

/// Every journal names what it is about.
fn of_a_lesson() -> JournalLinks {
    JournalLinks { booking_id: Some(BookingId(Uuid::now_v7())), ..JournalLinks::default() }
}

async fn post(context: &Context, journal: &Journal) -> Result<JournalId> {
    let mut transaction = context.begin().await?;
    let id = journal_post(&mut transaction, context, journal, of_a_lesson()).await?;
    transaction.commit().await?;
    Ok(id)
}

/// SQLSTATE and constraint of statements that must fail.
async fn violation(pool: &PgPool, sql: String) -> (String, String) {
    let mut connection = pool.acquire().await.unwrap();
    let error = sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(&mut *connection).await.expect_err(&sql);
    sqlx::raw_sql("rollback").execute(&mut *connection).await.unwrap();
    let error = error.as_database_error().expect("the database refuses");
    (error.code().unwrap().into_owned(), error.constraint().unwrap_or_default().to_owned())
}

async fn funded() -> (TestApp, SignedIn) {
    let test = TestApp::new().await;
    let person = test.student().await;
    test.fund(&person, Money::new(10_000, Currency::Usd)).await;
    (test, person)
}

#[tokio::test]
async fn journals_postings_seals_and_balances_cannot_be_changed_by_the_application() {
    let (test, _) = funded().await;
    ledger_seal(&test.system()).await.unwrap();
    for sql in [
        "update journals set kind = 'topup'",
        "delete from journals",
        "update postings set amount = 1",
        "delete from postings",
        "truncate postings",
        "update journal_seals set hash = ''",
        "delete from journal_seals",
        "update accounts set balance = 1000000",
        "delete from accounts",
        "insert into accounts (kind, holder_id, currency, balance, created_at) values ('promo', gen_random_uuid(), 'USD', 5, now())",
        "update exchange_rates set numerator = 1",
        "update payments set amount = 1",
        "alter table postings disable trigger all",
    ] {
        assert_eq!(violation(&test.app.pool, sql.into()).await.0, "42501", "{sql}");
    }
}

#[tokio::test]
async fn nothing_is_added_to_a_journal_that_was_written() {
    let (test, person) = funded().await;
    let journal: Uuid = sqlx::query_scalar("select id from journals").fetch_one(&test.owner).await.unwrap();
    let stranger = test.student().await;
    let lines = |first: i32, second: i32| {
        format!(
            "begin; insert into accounts (kind, holder_id, currency, created_at) values ('wallet', '{0}', 'USD', now()), ('promo', '{1}', 'USD', now());
             insert into postings (journal_id, line, account_id, currency, amount) values
             ('{journal}', {first}, account_id('wallet', '{0}', 'USD'), 'USD', 5), ('{journal}', {second}, account_id('promo', '{1}', 'USD'), 'USD', -5); commit",
            stranger.id, person.id
        )
    };
    for (first, second) in [(3, 4), (0, -1), (100, 101)] {
        let refused = violation(&test.app.pool, lines(first, second)).await;
        assert_eq!(refused, ("23514".into(), "postings_final".into()), "{first} {second}");
    }
    assert_eq!(violation(&test.app.pool, lines(1, 2)).await, ("23505".into(), "postings_pkey".into()));
}

#[tokio::test]
async fn a_journal_that_does_not_balance_or_lacks_lines_is_refused_at_the_commit() {
    let (test, person) = funded().await;
    let journal = |lines: i32, amounts: [i64; 2]| {
        let id = Uuid::now_v7();
        format!(
            "begin; insert into accounts (kind, holder_id, currency, created_at) values ('wallet_hold', '{0}', 'USD', now()) on conflict do nothing;
             insert into journals (id, kind, phase, lines, payment_id, created_at)
               values ('{id}', 'topup', 'posted', {lines}, gen_random_uuid(), now());
             insert into postings (journal_id, line, account_id, currency, amount) values
             ('{id}', 1, account_id('wallet', '{0}', 'USD'), 'USD', {1}), ('{id}', 2, account_id('wallet_hold', '{0}', 'USD'), 'USD', {2}); commit",
            person.id, amounts[0], amounts[1]
        )
    };
    for (lines, amounts) in [(2, [-5, 6]), (2, [5, 5]), (3, [-5, 5])] {
        let refused = violation(&test.app.pool, journal(lines, amounts)).await;
        assert_eq!(refused, ("23514".into(), "journals_balance".into()), "{lines} {amounts:?}");
    }
    let empty = "insert into journals (id, kind, phase, lines, payment_id, created_at)
                 values (gen_random_uuid(), 'topup', 'posted', 2, gen_random_uuid(), now())";
    assert_eq!(violation(&test.app.pool, empty.into()).await.1, "journals_balance");
    let balanced = AssertSqlSafe(journal(2, [-5, 5]));
    sqlx::raw_sql(balanced).execute(&test.app.pool).await.expect("the same with a sum of zero is accepted");
}

#[tokio::test]
async fn s3_money_comes_from_nowhere_by_no_kind_of_journal() {
    let (test, person) = funded().await;
    let forged = |kind: &str, named: &str| {
        format!(
            "begin; insert into accounts (kind, currency, created_at)
               values ('provider_clearing', 'USD', now()) on conflict do nothing;
             with head as (insert into journals (id, kind, phase, lines, created_at{named}) returning id)
             insert into postings (journal_id, line, account_id, currency, amount)
             select id, 1, account_id('provider_clearing', null, 'USD'), 'USD', -777 from head union all
             select id, 2, account_id('wallet', '{}', 'USD'), 'USD', 777 from head; commit",
            person.id
        )
        .replace("KIND", kind)
    };
    let bare = ") values (gen_random_uuid(), 'KIND', 'posted', 2, now()";
    for kind in JournalKind::ALL.iter().filter(|kind| **kind != JournalKind::Opening) {
        let refused = violation(&test.app.pool, forged(kind.code(), bare)).await;
        // What is given up names nothing, but goes to nobody.
        let rule = if *kind == JournalKind::Forfeit { "journals_forfeit" } else { "journals_named" };
        assert_eq!(refused, ("23514".into(), rule.into()), "{}", kind.code());
    }
    // A card's journal that names a lesson and a lesson's that names a payment name nothing.
    for (kind, column) in [("topup", "booking_id"), ("dispute_refund", "payment_id")] {
        let named = format!(", {column}{bare}, gen_random_uuid()");
        assert_eq!(violation(&test.app.pool, forged(kind, &named)).await.1, "journals_named", "{kind}");
    }
    let opening = violation(&test.app.pool, forged("opening", bare)).await;
    assert_eq!(opening, ("42501".into(), "journals_opening".into()));
    assert_eq!(test.balance(&person, "wallet", "USD").await, 10_000);
}

#[tokio::test]
async fn no_account_of_a_person_goes_below_zero() {
    let (test, person) = funded().await;
    let journal = Journal::between(JournalKind::BookingCapture, wallet(&person), held(&person), 10_001).unwrap();
    let error = post(&test.system(), &journal).await.unwrap_err();
    assert_eq!(error.database().unwrap().constraint(), Some("accounts_no_negative_balance"));
    assert_eq!(test.balance(&person, "wallet", "USD").await, 10_000);
    let journal = Journal::between(JournalKind::BookingCapture, wallet(&person), held(&person), 10_000).unwrap();
    post(&test.system(), &journal).await.expect("all of it is not too much");
}

#[tokio::test]
async fn a_hold_is_settled_once() {
    let (test, person) = funded().await;
    let hold = JournalId(Uuid::now_v7());
    let move_by = |amount: i64| {
        vec![Posting { account: wallet(&person), amount: -amount }, Posting { account: held(&person), amount }]
    };
    let pending = Journal::new(JournalKind::BookingHold, Phase::Pending { id: hold }, move_by(4_000)).unwrap();
    assert_eq!(post(&test.system(), &pending).await.unwrap(), hold);
    let void = Journal::new(JournalKind::BookingRelease, Phase::Void { settles: hold }, move_by(-2_000)).unwrap();
    post(&test.system(), &void).await.unwrap();
    let error = post(&test.system(), &void).await.unwrap_err();
    assert_eq!(error.database().unwrap().constraint(), Some("journals_settles_key"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn crossed_transfers_neither_deadlock_nor_lose_money() {
    let test = TestApp::new().await;
    let (first, second) = (test.student().await, test.student().await);
    for person in [&first, &second] {
        test.fund(person, Money::new(10_000, Currency::Usd)).await;
    }
    let mut race = tokio::task::JoinSet::new();
    for turn in 0..100 {
        let (from, to) = if turn % 2 == 0 { (&first, &second) } else { (&second, &first) };
        let journal = Journal::between(JournalKind::DisputeRefund, wallet(from), wallet(to), 10).unwrap();
        let context = test.system();
        race.spawn(async move { post(&context, &journal).await });
    }
    let failed: Vec<Error> = race.join_all().await.into_iter().filter_map(Result::err).collect();
    assert!(failed.is_empty(), "{failed:?}");
    let balances = (test.balance(&first, "wallet", "USD").await, test.balance(&second, "wallet", "USD").await);
    assert_eq!(balances, (10_000, 10_000));
}

/// Seals until that many journals are sealed. Transactions of the cluster's other databases hold the horizon back while
/// they run, so once may not be enough.
async fn seal_up_to(test: &TestApp, journals: i64) {
    let system = test.system();
    loop {
        let sealed: i64 =
            sqlx::query_scalar("select count(*) from journal_seals").fetch_one(&test.owner).await.unwrap();
        assert!(sealed <= journals, "{sealed} of {journals} are sealed");
        if sealed == journals {
            return;
        }
        ledger_seal(&system).await.unwrap();
    }
}

/// Walks the chain with the hash of today's rows; the position of the first seal that does not fit.
async fn broken_at(owner: &PgPool) -> Option<i64> {
    let seals = sqlx::query(
        "select position, previous_hash, hash, facts, postings from journal_seals cross join lateral ledger_line(journal_id) order by position",
    )
    .fetch_all(owner)
    .await
    .unwrap();
    let mut previous = vec![0_u8; 32];
    for (expected, seal) in (1_i64..).zip(&seals) {
        let hash = journal_hash(&previous, &seal_line(seal.get("facts"), seal.get("postings")));
        let (position, before): (i64, Vec<u8>) = (seal.get("position"), seal.get("previous_hash"));
        if position != expected || before != previous || seal.get::<Vec<u8>, _>("hash") != hash {
            return Some(position);
        }
        previous = hash;
    }
    None
}

#[tokio::test]
async fn the_seal_covers_every_journal_once_and_breaks_when_one_is_changed() {
    let scene = Scene::new().await;
    scene.booked(TOMORROW).await;
    seal_up_to(&scene.test, 2).await;
    scene.booked("2026-03-03T12:00:00Z").await;
    seal_up_to(&scene.test, 3).await;
    assert_eq!((scene.count("journals").await, ledger_seal(&scene.test.system()).await.unwrap()), (3, 0));
    assert_eq!(broken_at(&scene.test.owner).await, None);
    let sealed_second = "(select journal_id from journal_seals where position = 2)";
    for change in [
        format!("update journals set actor_id = gen_random_uuid() where id = {sealed_second}"),
        format!("update postings set amount = amount * 2 where journal_id = {sealed_second}"),
    ] {
        let mut forgery = scene.test.owner.begin().await.unwrap();
        sqlx::query(AssertSqlSafe(change.clone())).execute(&mut *forgery).await.unwrap();
        forgery.commit().await.unwrap();
        assert_eq!(broken_at(&scene.test.owner).await, Some(2), "{change}");
    }
    scene.test.ledger_is_broken_on_purpose();
}

#[tokio::test]
async fn s5_a_seal_that_does_not_follow_from_the_journals_is_not_taken_from_anybody() {
    let (test, person) = funded().await;
    seal_up_to(&test, 1).await;
    test.fund(&person, Money::new(700, Currency::Usd)).await;
    let seal = |position: &str, previous: &str, line: &str| {
        format!(
            "begin; insert into journal_seals (position, journal_id, previous_hash, hash)
             select {position}, j.id, {previous}, sha256({previous} || convert_to({line}, 'UTF8'))
             from journals j cross join lateral ledger_line(j.id) line, journal_head head
             where not exists (select from journal_seals s where s.journal_id = j.id); commit"
        )
    };
    let line = "line.facts || E'\\n' || line.postings";
    for (what, forged) in [
        ("another line", seal("head.position + 1", "head.hash", "'something else'")),
        ("a gap", seal("head.position + 2", "head.hash", line)),
        ("another beginning", seal("head.position + 1", "decode(repeat('00', 32), 'hex')", line)),
    ] {
        for pool in [&test.app.pool, &test.owner] {
            let refused = violation(pool, forged.clone()).await;
            assert_eq!(refused, ("23514".into(), "journal_seals_follow".into()), "{what}");
        }
    }
    // As the release before writes it.
    let honest = AssertSqlSafe(seal("head.position + 1", "head.hash", line));
    sqlx::raw_sql(honest).execute(&test.app.pool).await.expect("a seal that follows");
    assert_eq!(broken_at(&test.owner).await, None);
    let head: i64 = sqlx::query_scalar("select position from journal_head").fetch_one(&test.owner).await.unwrap();
    assert_eq!(head, 2);
}

#[tokio::test]
async fn s5_emptied_seals_are_not_written_anew_without_a_word() {
    let (test, _) = funded().await;
    seal_up_to(&test, 1).await;
    sqlx::raw_sql("delete from ledger_totals; delete from journal_seals").execute(&test.owner).await.unwrap();
    let again = ledger_seal(&test.system()).await.unwrap_err();
    assert_eq!(again.database().unwrap().constraint(), Some("journal_seals_follow"));
}

#[tokio::test]
async fn a_journal_is_sealed_only_when_no_older_transaction_can_still_come_before_it() {
    let (test, person) = funded().await;
    let stranger = test.student().await;
    let system = test.system();
    seal_up_to(&test, 1).await;
    let mut older = system.begin().await.unwrap();
    let journal = Journal::between(JournalKind::BookingCapture, wallet(&person), held(&person), 1).unwrap();
    journal_post(&mut older, &system, &journal, of_a_lesson()).await.unwrap();
    test.fund(&stranger, Money::new(500, Currency::Eur)).await;
    assert_eq!(ledger_seal(&system).await.unwrap(), 0, "the younger journal waits for the older one");
    older.commit().await.unwrap();
    seal_up_to(&test, 3).await;
    assert_eq!(broken_at(&test.owner).await, None);
}

#[tokio::test]
async fn the_trial_balance_is_for_admins_and_zero() {
    let scene = Scene::new().await;
    scene.booked(TOMORROW).await;
    is_not_found(trial_balance(&scene.as_student()).await);
    is_not_found(trial_balance(&scene.test.anonymous()).await);
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let lines = trial_balance(&admin).await.unwrap();
    let seen: Vec<_> = lines.iter().map(|line| (line.currency, line.debits, line.credits, line.difference)).collect();
    assert_eq!(seen, [(Currency::Usd, 103_000, 103_000, 0)]);
}

#[tokio::test]
async fn the_trial_balance_is_the_same_before_and_after_the_seal_and_reads_what_came_since() {
    let scene = Scene::new().await;
    scene.booked(TOMORROW).await;
    let system = scene.test.system();
    let before = trial_balance(&system).await.unwrap();
    let journals: i64 = sqlx::query_scalar("select count(*) from journals").fetch_one(&scene.test.owner).await.unwrap();
    seal_up_to(&scene.test, journals).await;
    assert_eq!(trial_balance(&system).await.unwrap(), before);
    // Without its totals the old ledger would be read: they are what is read now.
    sqlx::query("update ledger_totals set debits = debits + 1").execute(&scene.test.owner).await.unwrap();
    assert_eq!(trial_balance(&system).await.unwrap()[0].difference, -1);
    scene.test.fund(&scene.student, Money::new(70, Currency::Usd)).await;
    assert_eq!(trial_balance(&system).await.unwrap()[0].credits, before[0].credits + 70);
}
