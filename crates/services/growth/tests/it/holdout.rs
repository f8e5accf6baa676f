//! What units had done before is taken out of the readout, and accounts that are held out are in no experiment.

use chrono::{Duration, TimeDelta};
use domain::{
    growth::{
        events::{EventItem, EventsRequest},
        experiment::{ExperimentRequest, ExperimentView},
        holdout::held_out,
        readout::GuardrailState,
        rules::GrowthRulesRequest,
    },
    identity::Role,
};
use services::{
    Clock, Context,
    growth::{
        experiments::{experiment_create, experiment_readout, experiment_start, flags_of_reader},
        insight::{events_receive, holdout_readout},
        rules::growth_rules_put,
    },
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

async fn owner(test: &TestApp) -> Context {
    test.context_of(&test.person(Role::Admin).await)
}

fn plan(before_days: Option<i64>) -> ExperimentRequest {
    ExperimentRequest {
        key: Some("longer_page".into()),
        hypothesis: "A longer page is read by more.".into(),
        metric: "tutor_viewed".into(),
        unit: "user".into(),
        before_days,
        ..ExperimentRequest::default()
    }
}

async fn running(staff: &Context, before_days: Option<i64>) -> ExperimentView {
    let made = experiment_create(staff, &plan(before_days)).await.unwrap();
    experiment_start(staff, made.id).await.unwrap()
}

async fn hold_out(staff: &Context, percent: i64) {
    let request = GrowthRulesRequest { holdout_percent: Some(percent), ..GrowthRulesRequest::default() };
    growth_rules_put(staff, &request).await.unwrap();
}

/// Sixty accounts that looked at tutors on the five days before; what each does after follows.
async fn counted(test: &TestApp, made: &ExperimentView) {
    let at = test.clock.now();
    let mut people = Vec::new();
    for _ in 0..60 {
        people.push(test.student().await.id.0);
    }
    sqlx::query(
        "with people as (
           select id, n, case n % 2 when 0 then 'control' else 'treatment' end as variant
           from unnest($3::uuid[]) with ordinality p (id, n)
         ), units as (
           insert into experiment_units (experiment_id, unit, variant, exposed_at)
           select $1, id::text, variant, $2 from people
         ), before as (
           insert into insight_people (day, name, person_id, times)
           select ($2 at time zone 'UTC')::date - day, 'tutor_viewed', id, (n / 2 % 3)::integer
           from people cross join generate_series(1, 5) day where n / 2 % 3 > 0
           union all
           select ($2 at time zone 'UTC')::date - day, 'tutor_viewed', id, 50
           from people cross join (values (0), (30)) days (day)
         )
         select 1",
    )
    .bind(made.id)
    .bind(at)
    .bind(&people)
    .execute(&test.owner)
    .await
    .unwrap();
    sqlx::query(
        "insert into experiment_values (experiment_id, unit, metric, value, first_at)
         select u.experiment_id, u.unit, 'tutor_viewed', 1 + coalesce((select sum(p.times) from insight_people p
             where p.person_id = u.unit::uuid and p.times < 50), 0) + length(replace(u.unit, '1', '')) / 20.0, $2
         from experiment_units u where u.experiment_id = $1",
    )
    .bind(made.id)
    .bind(at)
    .execute(&test.owner)
    .await
    .unwrap();
}

#[tokio::test]
async fn what_accounts_did_in_the_days_before_narrows_the_interval_and_nothing_else_is_counted() {
    let test = TestApp::new().await;
    let staff = owner(&test).await;
    let made = running(&staff, None).await;
    assert_eq!(made.before_days, 14);
    counted(&test, &made).await;
    let told = experiment_readout(&staff, made.id).await.unwrap();
    let taken = told.taken_out.unwrap();
    assert_eq!(taken.days, 14);
    // The day itself and a day a month ago hold fifty each and would drown what is between.
    assert!((0.9..1.1).contains(&taken.theta) && taken.variance_left < 0.05, "{taken:?}");
    let width = |bounds: Option<[f64; 2]>| bounds.map(|[low, high]| high - low).unwrap();
    let arm = &told.variants[1];
    assert!(width(arm.adjusted_interval) < width(arm.interval) / 2.0, "{arm:?}");
}

#[tokio::test]
async fn an_experiment_that_looks_at_no_days_before_takes_nothing_out() {
    let test = TestApp::new().await;
    let staff = owner(&test).await;
    for days in [-1, 91] {
        assert_eq!(refused(experiment_create(&staff, &plan(Some(days))).await), (422, "experiment_days".into()));
    }
    let made = running(&staff, Some(0)).await;
    counted(&test, &made).await;
    let told = experiment_readout(&staff, made.id).await.unwrap();
    assert!(told.taken_out.is_none() && told.variants[1].adjusted_lift.is_none());
}

#[tokio::test]
async fn who_is_held_out_gets_no_variant_and_is_counted_in_none() {
    let test = TestApp::new().await;
    let staff = owner(&test).await;
    running(&staff, None).await;
    hold_out(&staff, 20).await;
    let day = test.clock.now().date_naive();
    let (mut outside, mut inside) = (0, 0);
    for _ in 0..40 {
        let person = test.student().await;
        let dealt = flags_of_reader(&test.context_of(&person)).await.unwrap().contains_key("longer_page");
        let out = held_out(20, day, person.id);
        assert_eq!(dealt, !out);
        let shown = EventItem {
            name: "experiment_exposed".into(),
            experiment: Some("longer_page".into()),
            variant: Some("control".into()),
            unit: Some(person.id.to_string()),
            ..EventItem::default()
        };
        let answer = events_receive(&staff, &EventsRequest { items: vec![shown] }, false).await.unwrap();
        assert_eq!(answer.accepted, i64::from(!out), "not even when the staff brings it in");
        if out { outside += 1 } else { inside += 1 }
    }
    assert!(outside > 0 && inside > outside, "{outside} of 40");
    hold_out(&staff, 0).await;
    let person = test.student().await;
    assert!(flags_of_reader(&test.context_of(&person)).await.unwrap().contains_key("longer_page"));
}

#[tokio::test]
async fn the_readout_compares_accounts_that_were_there_when_the_quarter_began() {
    let test = TestApp::new().await;
    let staff = owner(&test).await;
    is_not_found(holdout_readout(&test.context_of(&test.student().await)).await);
    hold_out(&staff, 10).await;
    for _ in 0..30 {
        test.student().await;
    }
    let new = holdout_readout(&staff).await.unwrap();
    assert_eq!((new.accounts, new.percent, new.metrics.len()), (0, 10, 2), "all have come in this quarter");
    assert_eq!((new.from.to_string().as_str(), new.to.to_string().as_str()), ("2026-01-01", "2026-03-31"));
    sqlx::query("update users set created_at = $1")
        .bind(test.clock.now() - TimeDelta::days(100))
        .execute(&test.owner)
        .await
        .unwrap();
    let told = holdout_readout(&staff).await.unwrap();
    assert!(told.accounts >= 30);
    let line = &told.metrics[0];
    assert_eq!(line.held_out.units + line.others.units, told.accounts);
    assert_eq!((line.state, line.others.converted), (GuardrailState::Unknown, 0), "nobody booked");
    test.clock.move_to(test.clock.now() + Duration::days(40));
    let next = holdout_readout(&staff).await.unwrap();
    assert_eq!(next.from.to_string(), "2026-04-01");
}
