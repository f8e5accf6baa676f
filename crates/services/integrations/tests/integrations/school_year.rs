//! The whole way of an institution: seats are bought, a list is invited, a learner of it signs in with the
//! institution's own accounts and books within the rule, and the report says what the ledger says.

use super::{
    budgets::{amount, dollars, rule},
    institutions::everything_holds,
    sso::{ada, newcomer},
    support::{AT, school},
};
use chrono::Duration;
use domain::integrations::institution::InstitutionInvite;
use services::{
    bookings::booking::{booking_confirm, booking_create},
    integrations::institutions::{
        balance_fund, budget_get, budget_put, members_invite, members_invite_preview, report_get, seats_get,
    },
};
use spine::Clock;
use testkit::scene::{TOMORROW, refused, request_of};

#[tokio::test]
async fn seats_are_bought_a_list_is_invited_and_its_learner_signs_in_there_and_learns_within_the_rule() {
    let school = school(3).await;
    let (admin, tutor) = (school.admin(), school.test.approved_tutor().await);
    let csv = format!("email,name\r\nada@{AT},Ada\r\nbo@{AT},Bo\r\nada@{AT},Ada again\r\n");
    let list = InstitutionInvite { csv: Some(csv), ..InstitutionInvite::default() };
    let planned = members_invite_preview(&admin, school.id, &list).await.unwrap();
    assert_eq!((planned.invited, planned.free), (2, 1));
    assert_eq!(members_invite(&admin, school.id, &list, None).await.unwrap(), planned);
    budget_put(&admin, school.id, &rule(5_000, None)).await.unwrap();
    balance_fund(&admin, school.id, &amount(10_000), None).await.unwrap();
    // The seat was held by the list; signing in takes it and needs no link of a mail.
    let (ada, _) = newcomer(&school, &ada()).await;
    assert_eq!(seats_get(&admin, school.id).await.unwrap().free, 1);
    let learner = school.test.context_of(&school.test.reload(ada).await);
    let booked = booking_create(&learner, request_of(&tutor, TOMORROW), None).await.unwrap();
    let above = booking_create(&learner, request_of(&tutor, "2026-03-03T13:00:00Z"), None).await;
    assert_eq!(refused(above).1, "not_enough_balance", "above what the rule gives a member in a month");
    booking_confirm(&school.test.context_of(&tutor.person), booked.id, None).await.unwrap();
    school.test.clock.move_to(booked.end + Duration::minutes(1));
    school.test.run_jobs().await;
    let (report, budget) = (report_get(&admin, school.id).await.unwrap(), budget_get(&admin, school.id).await.unwrap());
    assert_eq!(report.spent, [dollars(3_600 + 3_000)], "three seats and one lesson");
    let lessons: Vec<(i64, i64, i64)> =
        report.lessons.iter().map(|line| (line.booked, line.held, line.spent.minor)).collect();
    assert_eq!((lessons, budget.balance.minor, budget.used.minor), (vec![(1, 1, 3_000)], 7_000, 3_000));
    let ledger: i64 = sqlx::query_scalar(
        "select -sum(p.amount)::bigint from journals j join postings p on p.journal_id = j.id
           join accounts a on a.id = p.account_id
         where a.kind = 'sponsor' and j.kind in ('sponsor_use', 'sponsor_return')",
    )
    .fetch_one(&school.test.owner)
    .await
    .unwrap();
    assert_eq!(ledger, report.lessons.iter().map(|line| line.spent.minor).sum::<i64>());
    everything_holds(&school.test).await;
}
