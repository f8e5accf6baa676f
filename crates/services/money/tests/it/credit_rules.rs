//! The rules of credits: who changes them, within which bounds, what of them holds from when on, and what others would
//! do.

use domain::{
    identity::Role,
    money::{
        credit_model::CreditSimulationRequest,
        credit_rules::{CreditRules, CreditRulesAsked, CreditRulesRequest},
    },
};
use services::{
    Context, SignedIn,
    money::credits::{credit_rules_put, credit_rules_simulate, credit_rules_told, credits_get, starter_grant},
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

fn change(rules: CreditRulesAsked) -> CreditRulesRequest {
    CreditRulesRequest { rules, reason: "Hours have become dear.".into(), version: None }
}

fn starter(credits: i64) -> CreditRulesAsked {
    CreditRulesAsked { starter: Some(credits), ..CreditRulesAsked::default() }
}

async fn begins(test: &TestApp, person: &SignedIn) -> i64 {
    let context = test.system();
    let mut work = context.begin().await.unwrap();
    starter_grant(&mut work, &context, person.id).await.unwrap();
    work.commit().await.unwrap();
    credits_get(&test.context_of(person)).await.unwrap().balance
}

#[tokio::test]
async fn nobody_but_finance_sees_tries_or_changes_the_rules() {
    let test = TestApp::new().await;
    let others = [test.person(Role::Student).await, test.tutor().await, test.person(Role::Support).await];
    for person in &others {
        let context: Context = test.context_of(person);
        is_not_found(credit_rules_told(&context).await);
        is_not_found(credit_rules_put(&context, &change(starter(40))).await);
        is_not_found(credit_rules_simulate(&context, &CreditSimulationRequest::default()).await);
    }
    let told = credit_rules_told(&test.context_of(&test.admin().await)).await.unwrap();
    assert_eq!((told.version, told.rules, told.history.len()), (1, CreditRules::default(), 1));
}

#[tokio::test]
async fn what_is_out_of_bounds_unexplained_or_seen_too_long_ago_changes_nothing() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.admin().await);
    let crossed = CreditRulesAsked { normal_floor: Some(16), ..CreditRulesAsked::default() };
    let silent = CreditRulesRequest { reason: String::new(), ..change(starter(40)) };
    let old = CreditRulesRequest { version: Some(7), ..change(starter(40)) };
    for (request, code) in [
        (change(starter(501)), "credit_rule_out_of_range"),
        (change(crossed), "credit_rules_cross"),
        (silent, "required"),
        (old, "credit_rules_changed"),
        (change(CreditRulesAsked::default()), "credit_rules_same"),
    ] {
        assert_eq!(refused(credit_rules_put(&admin, &request).await).1, code);
    }
    let told = credit_rules_told(&admin).await.unwrap();
    assert_eq!((told.version, told.rules), (1, CreditRules::default()));
    let direct = "update credit_rules set normal_floor = 0";
    assert!(sqlx::query(direct).execute(&test.owner).await.is_err(), "the database refuses it too");
    let past = "update credit_rule_versions set reason = 'x'";
    assert!(sqlx::query(past).execute(test.context_of(&test.admin().await).writes()).await.is_err());
}

#[tokio::test]
async fn a_new_version_holds_from_then_on_and_the_old_one_stays_to_be_read() {
    let test = TestApp::new().await;
    let admin = test.admin().await;
    let context = test.context_of(&admin);
    let first = test.person(Role::Student).await;
    assert_eq!(begins(&test, &first).await, 50);
    let rules = CreditRulesAsked { valid_months: Some(3), ..starter(20) };
    let put = credit_rules_put(&context, &change(rules)).await.unwrap();
    assert_eq!((put.version, put.rules.starter, put.history[0].reason.as_str()), (2, 20, "Hours have become dear."));
    assert_eq!((put.history[1].version, put.history[1].rules), (1, CreditRules::default()));
    assert!(put.history[0].made_by.is_some() && put.history[1].made_by.is_none());
    let second = test.person(Role::Student).await;
    assert_eq!(begins(&test, &second).await, 20);
    let lot = &credits_get(&test.context_of(&second)).await.unwrap().lots[0];
    assert_eq!(lot.expires_at, put.rules.lot_end(test.system().now()));
    let acts: i64 = sqlx::query_scalar("select count(*) from audit_log where act = 'credit_rules.put'")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(acts, 1);
    credit_rules_put(&context, &change(starter(0))).await.unwrap();
    let third = test.person(Role::Student).await;
    assert_eq!(begins(&test, &third).await, 0, "nothing to begin with is no lot");
}

#[tokio::test]
async fn two_who_change_the_rules_at_once_make_two_versions_or_one_is_told() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.admin().await);
    let seen = |credits| CreditRulesRequest { version: Some(1), ..change(starter(credits)) };
    let (one, other) = (seen(30), seen(31));
    let (one, other) = tokio::join!(credit_rules_put(&context, &one), credit_rules_put(&context, &other));
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
    let late = if one.is_ok() { other } else { one };
    assert_eq!(refused(late).1, "credit_rules_changed");
    assert_eq!(credit_rules_told(&context).await.unwrap().version, 2);
}

#[tokio::test]
async fn indicators_and_the_look_ahead_begin_with_what_people_hold() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.admin().await);
    let empty = credit_rules_told(&context).await.unwrap().indicators;
    assert_eq!((empty.held, empty.gini, empty.velocity), (0, None, None));
    for _ in 0..4 {
        begins(&test, &test.person(Role::Student).await).await;
    }
    let told = credit_rules_told(&context).await.unwrap().indicators;
    assert_eq!((told.holders, told.held, told.issued, told.spent), (4, 200, 200, 0));
    assert_eq!((told.gini, told.top_tenth, told.idle), (Some(0.0), Some(0.25), Some(1.0)));
    assert_eq!(told.cannot_afford, Some(0.0));
    let wrong = CreditSimulationRequest { weeks: Some(105), ..CreditSimulationRequest::default() };
    assert_eq!(refused(credit_rules_simulate(&context, &wrong).await).1, "simulation_weeks");
    let request = CreditSimulationRequest { rules: starter(10), weeks: Some(10) };
    let found = credit_rules_simulate(&context, &request).await.unwrap();
    let last = |weeks: &[domain::money::credit_model::CreditWeek]| weeks.last().unwrap().clone();
    assert_eq!((found.now.held, last(&found.now.weeks).issued, last(&found.with.weeks).issued), (200, 500, 100));
    assert_eq!(credit_rules_told(&context).await.unwrap().version, 1, "trying changes nothing");
}
