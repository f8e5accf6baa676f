//! An institution pays for its members' lessons within its rule and its balance, and gets back what lessons give back.

use super::institutions::{everything_holds, joined};
use domain::{
    ids::InstitutionId,
    integrations::institution::{BalanceRequest, BudgetRequest, InstitutionRequest, SeatsRequest},
    money::{Currency, Money},
};
use services::{
    Clock, Context, SignedIn,
    bookings::booking::{booking_cancel, booking_confirm, booking_create, booking_decline},
    integrations::institutions::{
        balance_fund, balance_take_out, budget_get, budget_put, institution_create, institution_leave, lessons_csv,
        member_change, report_get, seats_buy,
    },
};
use spine::idempotency::IdempotencyKey;
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused, request_of};

pub const fn dollars(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

pub fn rule(per_member: i64, lesson_most: Option<i64>) -> BudgetRequest {
    BudgetRequest { per_member: Some(dollars(per_member)), lesson_most: lesson_most.map(dollars), ask_above: None }
}

pub fn amount(minor: i64) -> BalanceRequest {
    BalanceRequest { amount: Some(dollars(minor)) }
}

/// An institution with 100.00 of 200.00 that its admin has, that pays by that rule; and a member without money.
pub struct School {
    pub scene: Scene,
    admin: SignedIn,
    pub id: InstitutionId,
    pub member: SignedIn,
}

impl School {
    pub async fn paying(budget: BudgetRequest) -> Self {
        let scene = Scene::new().await;
        let admin = scene.test.student().await;
        scene.test.fund(&admin, dollars(20_000 + 3_600)).await;
        let own = scene.test.context_of(&admin);
        let made = InstitutionRequest { name: "Lindenhof School".into(), slug: "lindenhof".into() };
        let id = institution_create(&own, &made).await.unwrap().id;
        seats_buy(&own, id, &SeatsRequest { seats: 3, expected_price: None }, None).await.unwrap();
        let admin = scene.test.reload(admin.id).await;
        let own = scene.test.context_of(&admin);
        budget_put(&own, id, &budget).await.unwrap();
        balance_fund(&own, id, &amount(10_000), None).await.unwrap();
        let (member, _) = joined(&scene.test, &own, id, "mia@b.test").await;
        Self { scene, admin, id, member }
    }

    pub fn admin(&self) -> Context {
        self.scene.test.context_of(&self.admin)
    }

    pub fn member(&self) -> Context {
        self.scene.test.context_of(&self.member)
    }

    pub async fn balance(&self) -> i64 {
        budget_get(&self.admin(), self.id).await.unwrap().balance.minor
    }

    pub async fn wallet(&self, person: &SignedIn) -> i64 {
        self.scene.test.balance(person, "wallet", "USD").await
    }
}

#[tokio::test]
async fn a_lesson_of_a_member_is_paid_whole_from_the_balance_and_comes_home_when_it_is_called_off() {
    let school = School::paying(rule(5_000, None)).await;
    for start in [TOMORROW, FAR_AHEAD] {
        let booked = booking_create(&school.member(), school.scene.request(start), None).await.unwrap();
        assert_eq!((school.balance().await, school.wallet(&school.member).await), (7_000, 0), "{start}");
        booking_confirm(&school.scene.as_tutor(), booked.id, None).await.unwrap();
        let gone = booking_cancel(&school.scene.as_tutor(), booked.id, Some("ill".into()), None).await;
        gone.unwrap();
        assert_eq!((school.balance().await, school.wallet(&school.member).await), (10_000, 0), "{start}");
    }
    let asked = booking_create(&school.member(), school.scene.request(TOMORROW), None).await.unwrap();
    booking_decline(&school.scene.as_tutor(), asked.id, "ill", None).await.unwrap();
    let budget = budget_get(&school.admin(), school.id).await.unwrap();
    assert_eq!((budget.balance.minor, budget.used.minor), (10_000, 0));
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn what_the_rule_or_the_balance_does_not_cover_members_pay_themselves() {
    for budget in [rule(2_999, None), rule(9_000, Some(2_999)), rule(0, None)] {
        let school = School::paying(budget).await;
        let request = school.scene.request(TOMORROW);
        let refusal = refused(booking_create(&school.member(), request.clone(), None).await);
        assert_eq!(refusal.1, "not_enough_balance");
        school.scene.test.fund(&school.member, dollars(3_000)).await;
        booking_create(&school.member(), request, None).await.unwrap();
        assert_eq!((school.balance().await, school.wallet(&school.member).await), (10_000, 0));
        everything_holds(&school.scene.test).await;
    }
    // Three lessons of 30.00 fit into 100.00, and the fourth does not.
    let school = School::paying(rule(90_000, None)).await;
    for hour in [10, 13, 16] {
        let request = school.scene.request(&format!("2026-03-03T{hour}:00:00Z"));
        booking_create(&school.member(), request, None).await.unwrap();
    }
    let fourth = school.scene.request("2026-03-03T19:00:00Z");
    assert_eq!(refused(booking_create(&school.member(), fourth, None).await).1, "not_enough_balance");
    assert_eq!(school.balance().await, 1_000);
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn only_members_are_paid_for_and_only_as_long_as_they_are() {
    let school = School::paying(rule(90_000, None)).await;
    let stranger = school.scene.test.context_of(&school.scene.test.student().await);
    let request = || school.scene.request(TOMORROW);
    assert_eq!(refused(booking_create(&stranger, request(), None).await).1, "not_enough_balance");
    // Whoever looks after it and has no seat pays as everybody does.
    booking_create(&school.admin(), request(), None).await.unwrap();
    assert_eq!(school.balance().await, 10_000);
    institution_leave(&school.member(), school.id).await.unwrap();
    let later = school.scene.request("2026-03-03T14:00:00Z");
    assert_eq!(refused(booking_create(&school.member(), later, None).await).1, "not_enough_balance");
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn two_members_who_book_at_once_are_not_paid_for_with_the_same_money() {
    let school = School::paying(rule(90_000, None)).await;
    balance_take_out(&school.admin(), school.id, &amount(5_000), None).await.unwrap();
    let (other, _) = joined(&school.scene.test, &school.admin(), school.id, "bo@b.test").await;
    let tutor = school.scene.test.approved_tutor().await;
    let (one, two) = (school.member(), school.scene.test.context_of(&other));
    let (first, second) = tokio::join!(
        booking_create(&one, school.scene.request(TOMORROW), None),
        booking_create(&two, request_of(&tutor, TOMORROW), None),
    );
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
    assert_eq!(school.balance().await, 2_000);
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn a_held_lesson_stands_in_the_report_as_the_ledger_says_and_is_billed_to_the_institution() {
    let school = School::paying(rule(90_000, None)).await;
    let booked = booking_create(&school.member(), school.scene.request(TOMORROW), None).await.unwrap();
    booking_confirm(&school.scene.as_tutor(), booked.id, None).await.unwrap();
    school.scene.test.clock.move_to(booked.end + chrono::Duration::minutes(1));
    school.scene.test.run_jobs().await;
    let report = report_get(&school.admin(), school.id).await.unwrap();
    assert_eq!(report.spent, [dollars(3_600 + 3_000)]);
    let line = &report.lessons[0];
    assert_eq!((report.lessons.len(), line.booked, line.held, line.minutes), (1, 1, 1, 60));
    assert_eq!((line.spent, line.subject["en"].as_str()), (dollars(3_000), "Algebra"));
    let taken: i64 = sqlx::query_scalar(
        "select -sum(p.amount)::bigint from journals j join postings p on p.journal_id = j.id
           join accounts a on a.id = p.account_id
         where a.kind = 'sponsor' and j.kind in ('sponsor_use', 'sponsor_return')",
    )
    .fetch_one(&school.scene.test.owner)
    .await
    .unwrap();
    assert_eq!(taken, report.lessons.iter().map(|line| line.spent.minor).sum::<i64>());
    let file = String::from_utf8(lessons_csv(&school.admin(), school.id).await.unwrap()).unwrap();
    assert!(file.ends_with(",Algebra,1,1,60,USD,30.00\r\n"), "{file}");
    let billed: Vec<uuid::Uuid> = sqlx::query_scalar("select user_id from invoices where about_kind = 'lesson'")
        .fetch_all(&school.scene.test.owner)
        .await
        .unwrap();
    assert_eq!(billed, [school.admin.id.0]);
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn another_institution_pays_sees_and_moves_nothing_of_it() {
    let school = School::paying(rule(90_000, None)).await;
    booking_create(&school.member(), school.scene.request(TOMORROW), None).await.unwrap();
    let other = school.scene.test.student().await;
    school.scene.test.fund(&other, dollars(50_000)).await;
    let others = school.scene.test.context_of(&other);
    let made = InstitutionRequest { name: "Other".into(), slug: "other".into() };
    let other_id = institution_create(&others, &made).await.unwrap().id;
    is_not_found(budget_get(&others, school.id).await);
    is_not_found(budget_put(&others, school.id, &rule(1, None)).await);
    is_not_found(balance_fund(&others, school.id, &amount(1), None).await);
    is_not_found(balance_take_out(&others, school.id, &amount(1), None).await);
    is_not_found(report_get(&others, school.id).await);
    is_not_found(lessons_csv(&others, school.id).await);
    let report = report_get(&others, other_id).await.unwrap();
    assert!(report.lessons.is_empty() && report.spent.is_empty());
    assert_eq!(budget_get(&others, other_id).await.unwrap().balance.minor, 0);
}

#[tokio::test]
async fn nobody_takes_out_what_others_paid_in_or_what_lessons_took() {
    let school = School::paying(rule(90_000, None)).await;
    let (own, member) = (school.admin(), school.member.clone());
    let place =
        services::integrations::institutions::members_list(&own, school.id, None, None).await.unwrap().items[0].id;
    let yes = domain::integrations::institution::InstitutionMemberChange { admin: Some(true) };
    member_change(&own, (school.id, place), &yes).await.unwrap();
    let as_member = school.scene.test.context_of(&school.scene.test.reload(member.id).await);
    assert_eq!(
        refused(balance_take_out(&as_member, school.id, &amount(1), None).await).1,
        "institution_take_out_above"
    );
    booking_create(&as_member, school.scene.request(TOMORROW), None).await.unwrap();
    assert_eq!(refused(balance_take_out(&own, school.id, &amount(7_001), None).await).1, "institution_take_out_above");
    let key = IdempotencyKey::parse("out-1").unwrap();
    for _ in 0..2 {
        let left = balance_take_out(&own, school.id, &amount(7_000), Some(&key)).await.unwrap();
        assert_eq!((left.balance.minor, left.may_take_out.minor), (0, 0));
    }
    assert_eq!(school.wallet(&school.admin).await, 20_000 - 10_000 + 7_000);
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn a_balance_takes_its_own_currency_and_needs_a_rule_first() {
    let school = School::paying(rule(90_000, None)).await;
    let own = school.admin();
    let euros = BalanceRequest { amount: Some(Money::new(100, Currency::Eur)) };
    assert_eq!(refused(balance_fund(&own, school.id, &euros, None).await).1, "currency_of_institution");
    assert_eq!(refused(balance_fund(&own, school.id, &amount(0), None).await).0, 422);
    assert_eq!(refused(balance_fund(&own, school.id, &BalanceRequest::default(), None).await).0, 422);
    assert_eq!(refused(balance_fund(&own, school.id, &amount(1_000_000), None).await).1, "not_enough_balance");
    let euro = Some(Money::new(1, Currency::Eur));
    let mixed = BudgetRequest { lesson_most: euro, ..rule(1, None) };
    assert_eq!(refused(budget_put(&own, school.id, &mixed).await).1, "currency_of_institution");
    let mixed = BudgetRequest { ask_above: euro, ..rule(1, None) };
    assert_eq!(refused(budget_put(&own, school.id, &mixed).await).1, "currency_of_institution");
    let credits = BudgetRequest { per_member: Some(Money::new(1, Currency::Credit)), ..BudgetRequest::default() };
    assert_eq!(refused(budget_put(&own, school.id, &credits).await).1, "currency_not_money");
    let made = InstitutionRequest { name: "Second".into(), slug: "second".into() };
    let second = institution_create(&own, &made).await.unwrap().id;
    assert_eq!(refused(balance_fund(&own, second, &amount(1), None).await).1, "institution_without_budget");
}
