//! A lesson that costs more than an institution lets its members book alone waits for a yes, as a child's does.

use super::{
    budgets::{School, amount, dollars, rule},
    institutions::everything_holds,
};
use chrono::Duration;
use domain::{
    bookings::{Approval, SessionState},
    integrations::institution::{BudgetRequest, InstitutionMemberChange},
};
use services::{
    Clock, SignedIn,
    bookings::booking::{approval_approve, approvals_list, booking_cancel, booking_create, booking_get},
    integrations::institutions::{
        ask_approve, ask_decline, asks_list, balance_take_out, budget_put, institution_leave, member_change,
        members_list,
    },
};
use spine::idempotency::IdempotencyKey;
use testkit::scene::{TOMORROW, is_not_found, refused};

fn asking(above: i64) -> BudgetRequest {
    BudgetRequest { ask_above: Some(dollars(above)), ..rule(90_000, None) }
}

async fn mails(school: &School, name: &str) -> Vec<String> {
    let sql = "select recipient from mails where template = $1 order by recipient";
    sqlx::query_scalar(sql).bind(name).fetch_all(&school.scene.test.owner).await.unwrap()
}

#[tokio::test]
async fn a_dearer_lesson_waits_unseen_by_the_tutor_and_is_paid_from_the_balance_with_the_yes() {
    let school = School::paying(asking(2_999)).await;
    let asked = booking_create(&school.member(), school.scene.request(TOMORROW), None).await.unwrap();
    assert_eq!((asked.approval, asked.payer_id), (Some(Approval::Waiting), None));
    assert_eq!(
        (asked.session_state, asked.actions.as_slice()),
        (SessionState::Requested, ["cancel".to_owned()].as_slice())
    );
    assert_eq!((school.balance().await, school.wallet(&school.member).await), (10_000, 0), "nothing moved");
    is_not_found(booking_get(&school.scene.as_tutor(), asked.id).await);
    let waiting = asks_list(&school.admin(), school.id).await.unwrap().items;
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (waiting[0].booking_id, waiting[0].member_id, waiting[0].total),
        (asked.id, school.member.id, dollars(3_000))
    );
    school.scene.test.run_jobs().await;
    assert_eq!(mails(&school, "institution_lesson_asked").await.len(), 1);
    let key = IdempotencyKey::parse("an-admin-says-yes-once").unwrap();
    for _ in 0..2 {
        let done = ask_approve(&school.admin(), (school.id, asked.id), Some(&key)).await.unwrap();
        assert_eq!((done.approval, done.answer_by), (Approval::Approved, None));
    }
    assert_eq!((school.balance().await, school.wallet(&school.member).await), (7_000, 0));
    assert!(asks_list(&school.admin(), school.id).await.unwrap().items.is_empty());
    booking_get(&school.scene.as_tutor(), asked.id).await.unwrap();
    assert_eq!(refused(ask_decline(&school.admin(), (school.id, asked.id), None, None).await).1, "approval_not_asked");
    booking_cancel(&school.member(), asked.id, None, None).await.unwrap();
    assert_eq!((school.balance().await, school.wallet(&school.member).await), (10_000, 0), "and comes home");
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn up_to_the_limit_nobody_is_asked() {
    let school = School::paying(asking(3_000)).await;
    let booked = booking_create(&school.member(), school.scene.request(TOMORROW), None).await.unwrap();
    assert_eq!((booked.approval, school.balance().await), (None, 7_000));
    assert!(asks_list(&school.admin(), school.id).await.unwrap().items.is_empty());
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn a_no_frees_the_time_moves_nothing_and_says_why() {
    let school = School::paying(asking(0)).await;
    let asked = booking_create(&school.member(), school.scene.request(TOMORROW), None).await.unwrap();
    let other = school.scene.test.context_of(&school.scene.test.student().await);
    school.scene.test.fund(&school.member, dollars(3_000)).await;
    assert_eq!(refused(booking_create(&school.member(), school.scene.request(TOMORROW), None).await).1, "slot_taken");
    is_not_found(ask_decline(&other, (school.id, asked.id), None, None).await);
    let no = ask_decline(&school.admin(), (school.id, asked.id), Some("Take the group lesson."), None).await.unwrap();
    assert_eq!(no.approval, Approval::Declined);
    let read = booking_get(&school.member(), asked.id).await.unwrap();
    assert_eq!((read.session_state, read.reason.as_deref()), (SessionState::Declined, Some("Take the group lesson.")));
    school.scene.test.run_jobs().await;
    assert_eq!(mails(&school, "institution_lesson_refused").await.len(), 1);
    assert!(mails(&school, "approval_refused").await.is_empty(), "there is no parent");
    assert_eq!((school.balance().await, school.wallet(&school.member).await), (10_000, 3_000));
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn nobody_but_somebody_else_who_looks_after_it_says_yes() {
    let school = School::paying(asking(0)).await;
    let asked = booking_create(&school.member(), school.scene.request(TOMORROW), None).await.unwrap();
    let which = (school.id, asked.id);
    // The member pays for the own lessons, and yet agrees to none of them as a parent would.
    assert!(approvals_list(&school.member()).await.unwrap().items.is_empty());
    is_not_found(approval_approve(&school.member(), asked.id, None).await);
    for nobody in [school.member(), school.scene.as_tutor()] {
        is_not_found(ask_approve(&nobody, which, None).await);
        is_not_found(asks_list(&nobody, school.id).await);
    }
    let seat = members_list(&school.admin(), school.id, None, None).await.unwrap().items;
    let seat = seat.into_iter().find(|seat| seat.email == "mia@b.test").unwrap().id;
    let admin = InstitutionMemberChange { admin: Some(true) };
    member_change(&school.admin(), (school.id, seat), &admin).await.unwrap();
    let member: SignedIn = school.scene.test.reload(school.member.id).await;
    let own = school.scene.test.context_of(&member);
    assert_eq!(refused(ask_approve(&own, which, None).await), (403, "lesson_ask_own".to_owned()));
    let teaches = "insert into institution_admins (institution_id, user_id, since)
                   select $1, tutor_user_id, now() from bookings where id = $2";
    sqlx::query(teaches).bind(school.id.0).bind(asked.id.0).execute(&school.scene.test.owner).await.unwrap();
    let refusal = refused(ask_approve(&school.scene.as_tutor(), which, None).await);
    assert_eq!(refusal, (403, "lesson_ask_own".to_owned()), "who earns by it");
    ask_approve(&school.admin(), which, None).await.unwrap();
    everything_holds(&school.scene.test).await;
}

#[tokio::test]
async fn what_is_not_covered_any_more_is_not_agreed_to_until_it_is() {
    let school = School::paying(asking(0)).await;
    let asked = booking_create(&school.member(), school.scene.request(TOMORROW), None).await.unwrap();
    let which = (school.id, asked.id);
    balance_take_out(&school.admin(), school.id, &amount(8_000), None).await.unwrap();
    assert_eq!(refused(ask_approve(&school.admin(), which, None).await), (409, "lesson_ask_uncovered".to_owned()));
    budget_put(&school.admin(), school.id, &asking(0)).await.unwrap();
    institution_leave(&school.member(), school.id).await.unwrap();
    assert_eq!(refused(ask_approve(&school.admin(), which, None).await).1, "lesson_ask_uncovered");
    school.scene.test.clock.move_to(asked.answer_by.unwrap() + Duration::minutes(1));
    school.scene.test.run_jobs().await;
    let read = booking_get(&school.member(), asked.id).await.unwrap();
    assert_eq!(read.session_state, SessionState::Expired);
    assert_eq!((school.balance().await, school.wallet(&school.member).await), (2_000, 0));
    everything_holds(&school.scene.test).await;
}
