//! The database and the machine agree on which states there are.

use domain::bookings::{DisputeState, PaymentState, SessionOutcome, SessionState, is_legal};
use sqlx::AssertSqlSafe;
use testkit::TestApp;

#[tokio::test]
async fn the_database_allows_exactly_the_machines_states() {
    let test = TestApp::new().await;
    let check: String = sqlx::query_scalar(
        "select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'bookings_legal_state'",
    )
    .fetch_one(&test.owner)
    .await
    .unwrap();
    let (mut combinations, mut legal) = (Vec::new(), 0);
    for session in SessionState::ALL {
        for outcome in SessionOutcome::ALL {
            for payment in PaymentState::ALL {
                for dispute in DisputeState::ALL {
                    let allowed = is_legal(*session, *outcome, *payment, *dispute);
                    legal += usize::from(allowed);
                    let words = [session.code(), outcome.code(), payment.code(), dispute.code()].join("', '");
                    combinations.push(format!("('{words}', {allowed})"));
                }
            }
        }
    }
    let sql = format!(
        "select session_state || ' ' || session_outcome || ' ' || payment_state || ' ' || dispute_state from (values {})
         as tuple (session_state, session_outcome, payment_state, dispute_state, allowed) where ({check}) <> allowed",
        combinations.join(", ")
    );
    let differing: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&test.owner).await.unwrap();
    assert_eq!((combinations.len(), differing), (1_050, Vec::new()));
    assert!(legal > 20 && legal < 100, "{legal} of 1050 are legal");
}
