//! The end of an account that looks after others: an institution with people in it is never left to nobody.

use domain::{
    identity::{Role, privacy::DeletionRequest},
    integrations::institution::{InstitutionClaim, InstitutionInvite, InstitutionRequest, SeatsRequest},
    money::{Currency, Money},
};
use services::{
    identity::registration::user_create,
    integrations::institutions::{institution_claim, institution_create, institution_leave, members_invite, seats_buy},
    privacy::deletion_ask,
};
use testkit::{TestApp, scene::refused};

const PASSWORD: &str = "violet-anchor-93";

#[tokio::test]
async fn who_alone_looks_after_others_hands_that_over_first() {
    let test = TestApp::new().await;
    let made = user_create(&test.system(), "head@people.test", PASSWORD, Role::Student).await.unwrap();
    let head = test.reload(made.id).await;
    test.fund(&head, Money::new(100_000, Currency::Usd)).await;
    let context = test.context_of(&head);
    let named = InstitutionRequest { name: "Lindenhof School".into(), slug: "lindenhof".into() };
    let school = institution_create(&context, &named).await.unwrap().id;
    seats_buy(&context, school, &SeatsRequest { seats: 2, expected_price: None }, None).await.unwrap();
    let invite = InstitutionInvite { email: Some("learner@people.test".into()), ..InstitutionInvite::default() };
    members_invite(&context, school, &invite, None).await.unwrap();
    let leave = DeletionRequest { password: PASSWORD.into(), forfeit: true };
    let last = (409, "institution_last_admin".to_owned());
    assert_eq!(refused(deletion_ask(&context, &leave).await), last, "somebody is invited");

    let sql = "select action_token from mails where recipient = $1 order by created_at desc, id desc limit 1";
    let code = sqlx::query_scalar(sql).bind("learner@people.test").fetch_one(&test.owner).await.unwrap();
    let learner = test.student().await;
    institution_claim(&test.context_of(&learner), &InstitutionClaim { code }).await.unwrap();
    assert_eq!(refused(deletion_ask(&context, &leave).await), last, "somebody is a member");

    institution_leave(&test.context_of(&learner), school).await.unwrap();
    deletion_ask(&context, &leave).await.unwrap();
}
