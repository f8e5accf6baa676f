//! Learner and payer are two people: siblings, what waits for a parent, and what a limit leaves.

use domain::{
    bookings::{Approval, BookingRequest, PaymentState, SessionState, booking::BookingList},
    identity::{
        Role,
        family::{Child, ChildChangeRequest, ChildRequest, SpendingLimitRequest},
    },
    ids::BookingId,
    money::{Currency, Money},
};
use services::{
    Context, Error, SignedIn,
    bookings::booking::{
        approval_approve, approval_decline, approvals_list, booking_cancel, booking_confirm, booking_create,
        booking_decline, booking_get, booking_list, child_lessons, child_spending,
    },
    check::check_all,
    identity::family::{child_change, child_create},
    platform::mails::dev_mailbox,
};
use std::collections::BTreeMap;
use testkit::{
    ApprovedTutor, TestApp, TutorOptions,
    scene::{FAR_AHEAD, TOMORROW, is_not_found, refused, request_of},
};
use tokio::task::JoinSet;

/// A parent with two children and money, and a tutor at 30.00 an hour.
pub(crate) struct Family {
    pub(crate) test: TestApp,
    pub(crate) tutor: ApprovedTutor,
    parent: SignedIn,
    pub(crate) mia: Child,
    pub(crate) jonas: Child,
}

impl Family {
    pub(crate) async fn new() -> Self {
        Self::with(TutorOptions::default(), 100_000).await
    }

    async fn with(options: TutorOptions, funds: i64) -> Self {
        let test = TestApp::new().await;
        let currency = options.hourly_rate.currency;
        let (tutor, parent) = (test.approved_tutor_with(options).await, test.person(Role::Parent).await);
        if funds > 0 {
            test.fund(&parent, Money::new(funds, currency)).await;
        }
        let own = test.context_of(&parent);
        let child = async |name: &str, born: &str| {
            let request = ChildRequest {
                display_name: name.into(),
                birth_date: born.into(),
                time_zone: "Europe/London".into(),
                consent_version: "2026-11".into(),
                ..ChildRequest::default()
            };
            child_create(&own, &request, None).await.unwrap()
        };
        let (mia, jonas) = (child("Mia", "2016-05-04").await, child("Jonas", "2011-01-09").await);
        Self { test, tutor, parent, mia, jonas }
    }

    pub(crate) fn as_parent(&self) -> Context {
        self.test.context_of(&self.parent)
    }

    pub(crate) fn as_tutor(&self) -> Context {
        self.test.context_of(&self.tutor.person)
    }

    pub(crate) async fn as_child(&self, child: &Child) -> Context {
        self.test.context_of(&self.test.reload(child.id).await)
    }

    /// The child asks for a lesson.
    async fn ask(&self, child: &Child, start: &str) -> BookingId {
        let asked = booking_create(&self.as_child(child).await, request_of(&self.tutor, start), None).await.unwrap();
        assert_eq!(asked.approval, Some(Approval::Waiting));
        asked.id
    }

    pub(crate) async fn limit(&self, child: &Child, amount: i64, period: &str) {
        let limit = SpendingLimitRequest { amount, currency: "USD".into(), period: period.into() };
        let request = ChildChangeRequest { spending_limit: Some(Some(limit)), ..ChildChangeRequest::default() };
        child_change(&self.as_parent(), child.id, &request).await.unwrap();
    }

    /// What is free and on hold in the parent's wallet.
    async fn money(&self) -> (i64, i64) {
        let of = |kind| self.test.balance(&self.parent, kind, "USD");
        (of("wallet").await, of("wallet_hold").await)
    }

    async fn mails(&self, address: &str) -> Vec<String> {
        let mails = dev_mailbox(&self.test.system(), address).await.unwrap();
        mails.into_iter().map(|mail| mail.subject).collect()
    }

    pub(crate) async fn nothing_is_wrong(&self) {
        self.test.seal_all().await;
        let problems = check_all(&self.test.owner, services::Clock::now(&*self.test.clock)).await.unwrap();
        let problems: Vec<_> = problems.into_iter().filter(|result| !result.ok).collect();
        assert!(problems.is_empty(), "{problems:?}");
    }
}

/// A request of the parent's for a child.
pub(crate) fn for_child(child: &Child, tutor: &ApprovedTutor, start: &str) -> BookingRequest {
    BookingRequest { learner_id: Some(child.id.to_string()), ..request_of(tutor, start) }
}

fn address(person: &SignedIn) -> String {
    format!("{}@people.test", person.id.0.simple())
}

#[tokio::test]
async fn siblings_have_lessons_at_one_hour_and_do_not_collide_on_their_parent() {
    let family = Family::new().await;
    let (second, third) = (family.test.approved_tutor().await, family.test.approved_tutor().await);
    let own = family.as_parent();
    let mia = booking_create(&own, for_child(&family.mia, &family.tutor, TOMORROW), None).await.unwrap();
    let jonas = booking_create(&own, for_child(&family.jonas, &second, TOMORROW), None).await.unwrap();
    let parents = booking_create(&own, request_of(&third, TOMORROW), None).await.unwrap();
    assert_eq!((mia.student.user_id, jonas.student.user_id), (family.mia.id, family.jonas.id));
    assert_eq!((mia.payer_id, mia.approval, parents.payer_id), (Some(family.parent.id), None, None));
    assert_eq!(family.money().await, (91_000, 9_000), "one wallet pays for all three");
    let again = booking_create(&own, for_child(&family.mia, &second, "2026-03-03T10:30:00Z"), None).await;
    assert_eq!(refused(again), (409, "slot_taken".into()));
    let fourth = family.test.approved_tutor().await;
    let twice = booking_create(&own, for_child(&family.mia, &fourth, "2026-03-03T10:30:00Z"), None).await;
    assert_eq!(refused(twice), (409, "student_busy".into()), "one child is in one place");
    let seen = booking_get(&family.as_tutor(), mia.id).await.unwrap();
    assert_eq!((seen.student.display_name.as_str(), seen.payer_id), ("Mia", None));
    assert!(mia.platform_fee.is_none() && seen.platform_fee.is_some(), "what the tutor earns is not the payer's");
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn what_a_child_asks_for_waits_unseen_by_the_tutor_and_costs_nothing() {
    let family = Family::new().await;
    let id = family.ask(&family.jonas, TOMORROW).await;
    let (tutor, parent) = (family.as_tutor(), family.as_parent());
    is_not_found(booking_get(&tutor, id).await);
    is_not_found(booking_confirm(&tutor, id, None).await);
    is_not_found(booking_decline(&tutor, id, "No.", None).await);
    for list in [BookingList::Upcoming, BookingList::Past, BookingList::Cancelled] {
        assert!(booking_list(&tutor, list, None, None).await.unwrap().items.is_empty());
    }
    assert_eq!(family.money().await, (100_000, 0));
    let other = family.test.student().await;
    family.test.fund(&other, Money::new(3_000, Currency::Usd)).await;
    let taken = booking_create(&family.test.context_of(&other), request_of(&family.tutor, TOMORROW), None).await;
    assert_eq!(refused(taken), (409, "slot_taken".into()), "the time is kept meanwhile");
    let waiting = approvals_list(&parent).await.unwrap().items;
    assert_eq!(waiting.iter().map(|booking| booking.id).collect::<Vec<_>>(), [id]);
    assert!(["approve", "refuse", "cancel"].iter().all(|act| waiting[0].actions.iter().any(|can| can == act)));
    assert!(approvals_list(&family.test.context_of(&other)).await.unwrap().items.is_empty());
    is_not_found(booking_get(&family.test.context_of(&other), id).await);
    assert_eq!(family.mails(&address(&family.parent)).await, ["Jonas asks for a lesson: Algebra with Test tutor"]);
    assert!(family.mails(&address(&family.tutor.person)).await.is_empty());
    let heard: i64 =
        sqlx::query_scalar("select count(*) from outbox_events where $1 = any (audience) and kind like 'booking.%'")
            .bind(family.tutor.person.id.0)
            .fetch_one(&family.test.owner)
            .await
            .unwrap();
    assert_eq!(heard, 0, "no event of it is the tutor's");
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn a_parents_yes_pays_and_asks_the_tutor_who_has_the_own_time_to_answer() {
    let family = Family::new().await;
    let id = family.ask(&family.jonas, FAR_AHEAD).await;
    family.test.clock.advance(chrono::Duration::hours(23));
    let approved = approval_approve(&family.as_parent(), id, None).await.unwrap();
    let now = services::Clock::now(&*family.test.clock);
    assert_eq!((approved.session_state, approved.payment_state), (SessionState::Requested, PaymentState::Authorized));
    assert_eq!(
        (approved.approval, approved.answer_by),
        (Some(Approval::Approved), Some(now + chrono::Duration::hours(24)))
    );
    assert_eq!(family.money().await, (97_000, 3_000));
    assert_eq!(family.mails(&address(&family.tutor.person)).await.len(), 1);
    family.test.clock.advance(chrono::Duration::hours(2));
    family.test.run_jobs().await;
    assert_eq!(booking_get(&family.as_tutor(), id).await.unwrap().session_state, SessionState::Requested);
    assert_eq!(refused(approval_approve(&family.as_parent(), id, None).await), (409, "approval_not_asked".into()));
    booking_confirm(&family.as_tutor(), id, None).await.unwrap();
    let twice = approval_approve(&family.as_parent(), id, None).await;
    assert_eq!(refused(twice), (409, "booking_already_confirmed".into()));
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn with_an_instant_tutor_a_parents_yes_is_the_lesson() {
    let family = Family::with(TutorOptions { instant_booking: true, ..TutorOptions::default() }, 100_000).await;
    let id = family.ask(&family.mia, TOMORROW).await;
    is_not_found(booking_get(&family.as_tutor(), id).await);
    let approved = approval_approve(&family.as_parent(), id, None).await.unwrap();
    assert_eq!(approved.session_state, SessionState::Scheduled);
    let cancelled = booking_cancel(&family.as_parent(), id, None, None).await.unwrap();
    assert_eq!((cancelled.session_state, family.money().await), (SessionState::Cancelled, (100_000, 0)));
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn a_parents_no_leaves_nothing_behind_and_the_tutor_never_hears_of_it() {
    let family = Family::new().await;
    let id = family.ask(&family.jonas, TOMORROW).await;
    let declined = approval_decline(&family.as_parent(), id, Some("Not this week."), None).await.unwrap();
    assert_eq!((declined.session_state, declined.payment_state), (SessionState::Declined, PaymentState::Voided));
    let seen = booking_get(&family.as_child(&family.jonas).await, id).await.unwrap();
    assert_eq!((seen.approval, seen.reason.as_deref()), (Some(Approval::Declined), Some("Not this week.")));
    assert_eq!(family.money().await, (100_000, 0));
    is_not_found(booking_get(&family.as_tutor(), id).await);
    assert!(booking_list(&family.as_tutor(), BookingList::Cancelled, None, None).await.unwrap().items.is_empty());
    assert!(family.mails(&address(&family.tutor.person)).await.is_empty());
    family.ask(&family.mia, TOMORROW).await;
    for act in [
        approval_approve(&family.as_parent(), id, None).await,
        approval_decline(&family.as_parent(), id, None, None).await,
    ] {
        assert_eq!(refused(act), (409, "booking_already_declined".into()));
    }
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn a_request_nobody_decides_about_ends_and_its_time_is_free() {
    let family = Family::new().await;
    let id = family.ask(&family.jonas, FAR_AHEAD).await;
    family.test.clock.advance(chrono::Duration::hours(24));
    assert_eq!(refused(approval_approve(&family.as_parent(), id, None).await), (409, "booking_already_expired".into()));
    family.test.run_jobs().await;
    let ended = booking_get(&family.as_child(&family.jonas).await, id).await.unwrap();
    assert_eq!((ended.session_state, ended.payment_state), (SessionState::Expired, PaymentState::Voided));
    is_not_found(booking_get(&family.as_tutor(), id).await);
    family.ask(&family.mia, FAR_AHEAD).await;
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn who_may_not_decide_or_book_is_told_and_nothing_moves() {
    let family = Family::new().await;
    let id = family.ask(&family.jonas, TOMORROW).await;
    let stranger = family.test.context_of(&family.test.person(Role::Parent).await);
    let child = family.as_child(&family.jonas).await;
    is_not_found(approval_approve(&stranger, id, None).await);
    is_not_found(approval_decline(&stranger, id, None, None).await);
    is_not_found(approval_approve(&family.as_tutor(), id, None).await);
    for act in [approval_approve(&child, id, None).await, approval_decline(&child, id, None, None).await] {
        assert_eq!(refused(act), (403, "age_parent_required".into()));
    }
    assert_eq!(refused(approval_approve(&family.test.anonymous(), id, None).await).0, 401);
    let free = "2026-03-03T14:00:00Z";
    is_not_found(booking_create(&stranger, for_child(&family.mia, &family.tutor, free), None).await);
    is_not_found(booking_create(&child, for_child(&family.mia, &family.tutor, free), None).await);
    let garbage = BookingRequest { learner_id: Some("mia".into()), ..request_of(&family.tutor, free) };
    assert_eq!(refused(booking_create(&family.as_parent(), garbage, None).await).0, 422);
    is_not_found(child_lessons(&stranger, family.mia.id, None, None).await);
    is_not_found(child_spending(&stranger, family.mia.id).await);
    let off = ChildChangeRequest { may_book: Some(false), ..ChildChangeRequest::default() };
    child_change(&family.as_parent(), family.jonas.id, &off).await.unwrap();
    let off = booking_create(&child, request_of(&family.tutor, free), None).await;
    assert_eq!(refused(off), (403, "child_may_not_book".into()));
    let orphan = family.test.context_of(&family.test.person(Role::Child).await);
    let alone = booking_create(&orphan, request_of(&family.tutor, free), None).await;
    assert_eq!(refused(alone), (403, "age_parent_required".into()));
    assert_eq!(family.money().await, (100_000, 0));
}

#[tokio::test]
async fn a_yes_without_the_money_for_it_is_refused_and_the_request_goes_on_waiting() {
    let family = Family::with(TutorOptions::default(), 2_000).await;
    let id = family.ask(&family.jonas, TOMORROW).await;
    let refusal = testkit::scene::refusal(approval_approve(&family.as_parent(), id, None).await);
    assert_eq!(
        (refusal.code.as_str(), refusal.facts["missing"]["amount"].as_i64()),
        ("not_enough_balance", Some(1_000))
    );
    family.test.fund(&family.parent, Money::new(1_000, Currency::Usd)).await;
    approval_approve(&family.as_parent(), id, None).await.unwrap();
    assert_eq!(family.money().await, (0, 3_000));
}

async fn outcomes(mut race: JoinSet<services::Result<domain::bookings::Booking>>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    while let Some(answer) = race.join_next().await {
        let outcome = match answer.unwrap() {
            Ok(_) => "ok".to_owned(),
            Err(Error::Refused(refusal)) => refusal.code,
            Err(other) => format!("error: {other}"),
        };
        *counts.entry(outcome).or_default() += 1;
    }
    counts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn parallel_approvals_spend_what_the_limit_leaves_and_not_a_cent_more() {
    let family = Family::new().await;
    let mut asked = Vec::new();
    for hour in 9..15 {
        asked.push(family.ask(&family.jonas, &format!("2026-03-10T{hour:02}:00:00Z")).await);
    }
    family.limit(&family.jonas, 10_000, "week").await;
    let mut race = JoinSet::new();
    for id in &asked {
        let (context, id) = (family.as_parent(), *id);
        race.spawn(async move { approval_approve(&context, id, None).await });
    }
    let expected = [("ok".to_owned(), 3), ("spending_limit_reached".to_owned(), 3)];
    assert_eq!(outcomes(race).await, BTreeMap::from(expected));
    assert_eq!(family.money().await, (91_000, 9_000));
    for id in asked {
        if let Err(Error::Refused(refusal)) = approval_approve(&family.as_parent(), id, None).await
            && refusal.code == "spending_limit_reached"
        {
            assert_eq!(refusal.facts["left"]["amount"], 1_000);
            is_not_found(booking_get(&family.as_tutor(), id).await);
        }
    }
    family.nothing_is_wrong().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_children_and_one_wallet_are_judged_one_after_the_other() {
    let family = Family::with(TutorOptions::default(), 5_000).await;
    let second = family.test.approved_tutor().await;
    let first = family.ask(&family.jonas, TOMORROW).await;
    let mia = family.as_child(&family.mia).await;
    let other = booking_create(&mia, request_of(&second, TOMORROW), None).await.unwrap().id;
    let mut race = JoinSet::new();
    for id in [first, other] {
        let context = family.as_parent();
        race.spawn(async move { approval_approve(&context, id, None).await });
    }
    let expected = [("not_enough_balance".to_owned(), 1), ("ok".to_owned(), 1)];
    assert_eq!(outcomes(race).await, BTreeMap::from(expected));
    assert_eq!(family.money().await, (2_000, 3_000));
}

#[tokio::test]
async fn each_week_has_a_limit_of_its_own_and_a_cancelled_lesson_gives_it_back() {
    let family = Family::new().await;
    family.limit(&family.mia, 3_000, "week").await;
    let own = family.as_parent();
    let book = |start: &str| booking_create(&own, for_child(&family.mia, &family.tutor, start), None);
    // Sunday is the last day of the parent's week, Monday the first of the next one.
    let monday = book("2026-03-09T10:00:00Z").await.unwrap();
    assert_eq!(refused(book("2026-03-15T10:00:00Z").await), (409, "spending_limit_reached".into()));
    book("2026-03-16T10:00:00Z").await.unwrap();
    booking_cancel(&own, monday.id, None, None).await.unwrap();
    book("2026-03-15T10:00:00Z").await.unwrap();
    family.limit(&family.mia, 7_000, "month").await;
    assert_eq!(refused(book("2026-03-31T10:00:00Z").await), (409, "spending_limit_reached".into()));
    book("2026-04-01T10:00:00Z").await.unwrap();
    let jonas = booking_create(&own, for_child(&family.jonas, &family.tutor, "2026-03-31T10:00:00Z"), None);
    jonas.await.expect("another child's limit is another one");
}

#[tokio::test]
async fn a_limit_holds_for_lessons_in_another_currency() {
    let options = TutorOptions { hourly_rate: Money::new(3_000, Currency::Eur), ..TutorOptions::default() };
    let family = Family::with(options, 100_000).await;
    family.limit(&family.mia, 2_000, "week").await;
    let own = family.as_parent();
    let booked = booking_create(&own, for_child(&family.mia, &family.tutor, TOMORROW), None).await;
    assert_eq!(refused(booked), (409, "spending_limit_reached".into()));
    family.limit(&family.mia, 9_000, "week").await;
    booking_create(&own, for_child(&family.mia, &family.tutor, TOMORROW), None).await.unwrap();
}

#[tokio::test]
async fn a_parent_reads_each_childs_lessons_and_what_they_cost() {
    let family = Family::new().await;
    let own = family.as_parent();
    let booked = booking_create(&own, for_child(&family.mia, &family.tutor, TOMORROW), None).await.unwrap();
    family.ask(&family.jonas, "2026-03-04T10:00:00Z").await;
    let lessons = child_lessons(&own, family.mia.id, None, None).await.unwrap().items;
    assert_eq!(lessons.iter().map(|lesson| lesson.id).collect::<Vec<_>>(), [booked.id]);
    let spending = child_spending(&own, family.mia.id).await.unwrap();
    assert_eq!((spending.spent.minor, spending.left, spending.items[0].amount), (3_000, None, 3_000));
    family.limit(&family.jonas, 5_000, "week").await;
    let waiting = child_spending(&own, family.jonas.id).await.unwrap();
    assert_eq!((waiting.spent.minor, waiting.left.map(|left| left.minor)), (0, Some(5_000)), "nothing is paid yet");
    assert!(booking_list(&own, BookingList::Upcoming, None, None).await.unwrap().items.is_empty());
}
