//! A card's hold that lapsed is held again: every journal as the machine gives it, over a real database.
//!
//! No door leads to cards yet, so the steps are taken here and posted as the booking service posts them.

use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{
        BookingState, CancellationPolicy, Command, Funding, NewBooking, SessionOutcome, Terms, Transition, request,
        transition,
    },
    ids::{BookingId, JournalId},
    money::{AccountKind, AccountRef, CommissionTier, Currency, Journal, JournalKind, Money, Phase, Posting},
};
use services::{
    Clock, Context, Result, SignedIn,
    money::ledger::{JournalLinks, journals_post, ledger_seal},
};
use sqlx::AssertSqlSafe;
use testkit::TestApp;
use uuid::Uuid;

/// A booking on its way, paid with a card.
struct Lesson {
    test: TestApp,
    id: BookingId,
    state: BookingState,
    student: SignedIn,
    tutor: SignedIn,
}

impl Lesson {
    async fn asked_for() -> Self {
        let test = TestApp::new().await;
        let (student, tutor) = (test.student().await, test.tutor().await);
        let start = test.clock.now() + Duration::days(5);
        let price = Money::new(2_500, Currency::Usd);
        let terms = Terms {
            learner: student.id,
            payer: student.id,
            tutor: tutor.id,
            start,
            end: start + Duration::hours(1),
            price,
            total: price,
            funding: Funding::Card,
            policy: CancellationPolicy::Standard,
            policy_version: CancellationPolicy::VERSION,
        };
        let hold = JournalId(Uuid::now_v7());
        let new = NewBooking {
            terms,
            tier: CommissionTier::from_lifetime(0),
            instant: true,
            waits: false,
            hold,
            available: 0,
        };
        let state = request(&new, test.clock.now()).unwrap().next;
        Self { test, id: BookingId(Uuid::now_v7()), state, student, tutor }
    }

    fn step(&self, command: &Command, now: DateTime<Utc>) -> Transition {
        transition(&self.state, command, now).unwrap()
    }

    async fn takes(&mut self, command: Command) {
        self.takes_at(command, self.test.clock.now()).await;
    }

    async fn takes_at(&mut self, command: Command, now: DateTime<Utc>) {
        let step = self.step(&command, now);
        post(&self.test.system(), self.id, &step.journals).await.unwrap();
        self.state = step.next;
    }

    async fn is_held(&mut self) {
        self.takes(Command::PaymentAuthorized { hold: JournalId(Uuid::now_v7()), instant: true }).await;
    }

    async fn held_money(&self) -> i64 {
        self.test.balance(&self.student, "wallet_hold", "USD").await
    }

    /// Kinds and numbers of the booking's journals, in order.
    async fn journals(&self) -> Vec<(String, i16)> {
        sqlx::query_as("select kind, hold_number from journals where booking_id = $1 order by sequence")
            .bind(self.id.0)
            .fetch_all(&self.test.owner)
            .await
            .unwrap()
    }
}

async fn post(context: &Context, booking: BookingId, journals: &[Journal]) -> Result<()> {
    let mut work = context.begin().await?;
    let links = JournalLinks { booking_id: Some(booking), ..JournalLinks::default() };
    journals_post(&mut work, context, journals, links).await?;
    work.commit().await?;
    Ok(())
}

fn hold_of(lesson: &Lesson) -> Journal {
    let provider = AccountRef::platform(AccountKind::ProviderClearing, Currency::Usd);
    let held = AccountRef::of(AccountKind::WalletHold, lesson.student.id, Currency::Usd);
    let postings = vec![Posting { account: provider, amount: -2_500 }, Posting { account: held, amount: 2_500 }];
    Journal::new(JournalKind::BookingHold, Phase::Pending { id: JournalId(Uuid::now_v7()) }, postings).unwrap()
}

fn constraint(result: Result<()>) -> String {
    result.unwrap_err().database().unwrap().constraint().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_hold_that_lapsed_is_held_again_and_the_lesson_is_paid() {
    let mut lesson = Lesson::asked_for().await;
    lesson.is_held().await;
    assert_eq!(lesson.held_money().await, 2_500);
    for _ in 0..3 {
        lesson.takes(Command::PaymentLapsed).await;
        assert_eq!(lesson.held_money().await, 0);
        lesson.is_held().await;
        assert_eq!(lesson.held_money().await, 2_500);
    }
    let over = lesson.state.terms.end;
    lesson.takes_at(Command::End { outcome: SessionOutcome::Completed }, over).await;
    assert_eq!(lesson.held_money().await, 0);
    assert_eq!(lesson.test.balance(&lesson.tutor, "earning_pending", "USD").await, 2_000);
    let journals = lesson.journals().await;
    let seen: Vec<_> = journals.iter().map(|(kind, number)| (kind.as_str(), *number)).collect();
    let expected = [
        ("booking_hold", 1),
        ("booking_release", 1),
        ("booking_hold", 2),
        ("booking_release", 2),
        ("booking_hold", 3),
        ("booking_release", 3),
        ("booking_hold", 4),
        ("booking_capture", 1),
        ("booking_complete", 1),
    ];
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn money_is_never_held_twice_at_one_time() {
    let mut lesson = Lesson::asked_for().await;
    lesson.is_held().await;
    let second = post(&lesson.test.system(), lesson.id, &[hold_of(&lesson)]).await;
    assert_eq!(constraint(second), "journals_once_per_booking");
    lesson.takes(Command::PaymentLapsed).await;
    lesson.is_held().await;
    let third = post(&lesson.test.system(), lesson.id, &[hold_of(&lesson)]).await;
    assert_eq!(constraint(third), "journals_once_per_booking");
    assert_eq!(lesson.held_money().await, 2_500);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_holds_at_once_after_a_lapse_one_stands() {
    let mut lesson = Lesson::asked_for().await;
    lesson.is_held().await;
    lesson.takes(Command::PaymentLapsed).await;
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let (context, booking, hold) = (lesson.test.system(), lesson.id, hold_of(&lesson));
        race.spawn(async move { post(&context, booking, &[hold]).await });
    }
    let stood = race.join_all().await.iter().filter(|result| result.is_ok()).count();
    assert_eq!(stood, 1);
    assert_eq!(lesson.held_money().await, 2_500);
}

#[tokio::test]
async fn everything_but_a_hold_happens_once_however_often_it_was_held() {
    let mut lesson = Lesson::asked_for().await;
    lesson.is_held().await;
    lesson.takes(Command::PaymentLapsed).await;
    lesson.is_held().await;
    let over = lesson.state.terms.end;
    let end = lesson.step(&Command::End { outcome: SessionOutcome::Completed }, over);
    post(&lesson.test.system(), lesson.id, &end.journals).await.unwrap();
    // The same journals again, as a step that forgot to look would post them: this time out of money somebody has.
    lesson.test.fund(&lesson.student, Money::new(10_000, Currency::Usd)).await;
    let wallet = AccountRef::of(AccountKind::Wallet, lesson.student.id, Currency::Usd);
    let escrow = AccountRef::of(AccountKind::Escrow, lesson.student.id, Currency::Usd);
    for kind in [JournalKind::BookingCapture, JournalKind::BookingComplete] {
        let again = Journal::between(kind, wallet, escrow, 2_500).unwrap();
        let refused = post(&lesson.test.system(), lesson.id, &[again]).await;
        assert_eq!(constraint(refused), "journals_once_per_booking", "{}", kind.code());
    }
}

#[tokio::test]
async fn only_holds_and_their_releases_have_numbers() {
    let test = TestApp::new().await;
    let sql = "insert into journals (id, kind, phase, lines, booking_id, hold_number, created_at)
               values (gen_random_uuid(), 'booking_capture', 'posted', 2, gen_random_uuid(), 2, now())";
    let error = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&test.owner).await.unwrap_err();
    assert_eq!(error.as_database_error().unwrap().code().unwrap(), "23514");
}

#[tokio::test]
async fn the_seal_covers_the_number_of_a_hold_and_first_holds_are_spelt_as_before() {
    let mut lesson = Lesson::asked_for().await;
    lesson.is_held().await;
    lesson.takes(Command::PaymentLapsed).await;
    lesson.is_held().await;
    let facts: Vec<String> = sqlx::query_scalar(
        "select line.facts from journals j cross join lateral ledger_line(j.id) line
         where j.booking_id = $1 order by j.sequence",
    )
    .bind(lesson.id.0)
    .fetch_all(&lesson.test.owner)
    .await
    .unwrap();
    let fields: Vec<usize> = facts.iter().map(|facts| facts.split('|').count()).collect();
    assert_eq!(fields, [11, 11, 12], "{facts:?}");
    assert!(facts[2].ends_with("|hold 2"), "{facts:?}");
    while ledger_seal(&lesson.test.system()).await.unwrap() > 0 {}
}
