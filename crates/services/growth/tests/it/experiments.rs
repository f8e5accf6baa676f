//! Experiments from the plan to the readout.

use chrono::Duration;
use domain::{
    growth::{
        events::{EventItem, EventsRequest},
        experiment::{ExperimentRequest, ExperimentState, ExperimentView, VariantAsked, variant_of},
        readout::{Decision, GuardrailState},
    },
    identity::Role,
};
use services::{
    Clock, Context,
    growth::{
        experiments::{
            End, experiment_create, experiment_end, experiment_readout, experiment_start, experiments_list,
            flags_of_reader,
        },
        insight::events_receive,
    },
};
use testkit::{TestApp, scene::is_not_found, scene::refused};

fn request() -> ExperimentRequest {
    ExperimentRequest {
        key: Some("book_button".into()),
        hypothesis: "A button that says the price is pressed more often.".into(),
        metric: "lesson_booked".into(),
        guardrails: vec![domain::growth::experiment::MetricAsked::Name("lesson_completed".into())],
        variants: vec![VariantAsked::Name("control".into()), VariantAsked::Name("price".into())],
        unit: "user".into(),
        ..ExperimentRequest::default()
    }
}

async fn analyst(test: &TestApp) -> Context {
    test.context_of(&test.person(Role::Admin).await)
}

async fn running(staff: &Context) -> ExperimentView {
    let made = experiment_create(staff, &request()).await.unwrap();
    assert_eq!(made.state, ExperimentState::Draft);
    experiment_start(staff, made.id).await.unwrap()
}

fn exposed(named: &str, variant: &str, unit: &str) -> EventItem {
    EventItem {
        name: "experiment_exposed".into(),
        experiment: Some(named.into()),
        variant: Some(variant.into()),
        unit: Some(unit.into()),
        ..EventItem::default()
    }
}

fn did(metric: &str, unit: &str, value: f64) -> EventItem {
    EventItem { name: metric.into(), unit: Some(unit.into()), value: Some(value), ..EventItem::default() }
}

async fn tell(context: &Context, items: Vec<EventItem>) -> (i64, i64) {
    let answer = events_receive(context, &EventsRequest { items }, false).await.unwrap();
    (answer.accepted, answer.dropped)
}

/// So many units of each arm, and so many of them converted.
async fn arms(staff: &Context, named: &str, arms: [(&str, i64, i64); 2]) {
    for (variant, units, converted) in arms {
        let all: Vec<String> = (0..units).map(|n| format!("{variant}-{n}")).collect();
        for part in all.chunks(400) {
            tell(staff, part.iter().map(|unit| exposed(named, variant, unit)).collect()).await;
        }
        let converted = usize::try_from(converted).unwrap();
        for part in all[..converted].chunks(400) {
            tell(staff, part.iter().map(|unit| did("lesson_booked", unit, 1.0)).collect()).await;
        }
    }
}

#[tokio::test]
async fn what_is_told_is_what_was_counted() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    let made = running(&staff).await;
    let nothing = experiment_readout(&staff, made.id).await.unwrap();
    assert_eq!((nothing.decision, nothing.lift, nothing.interval), (Decision::NoData, None, None));
    arms(&staff, "book_button", [("control", 2_000, 200), ("price", 2_000, 340)]).await;
    let told = experiment_readout(&staff, made.id).await.unwrap();
    let counted: Vec<_> = told.variants.iter().map(|arm| (arm.units, arm.converted)).collect();
    assert_eq!(counted, [(2_000, 200), (2_000, 340)]);
    assert!((told.lift.unwrap() - 0.7).abs() < 1e-9 && told.srm.ok);
    let [low, high] = told.interval.unwrap();
    assert!(low > 0.0 && low < 0.7 && high > 0.7, "{low} {high}");
    assert_eq!((told.decision, told.guardrails[0].state), (Decision::Better, GuardrailState::Unknown));
}

#[tokio::test]
async fn an_uneven_split_makes_the_readout_worthless_and_it_says_so() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    let made = running(&staff).await;
    arms(&staff, &made.id.to_string(), [("control", 1_000, 100), ("price", 1_400, 300)]).await;
    let told = experiment_readout(&staff, made.id).await.unwrap();
    assert!(!told.srm.ok && told.srm.p < 0.001, "{:?}", told.srm);
    assert_eq!(told.decision, Decision::Srm);
}

#[tokio::test]
async fn a_unit_keeps_its_first_variant_and_counts_from_then_on() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    let made = running(&staff).await;
    tell(&staff, vec![did("lesson_booked", "u1", 1.0)]).await;
    tell(&staff, vec![exposed("book_button", "price", "u1"), did("lesson_booked", "u1", 1.0)]).await;
    tell(&staff, vec![exposed("book_button", "control", "u1"), did("lesson_booked", "u1", 1.5)]).await;
    let told = experiment_readout(&staff, made.id).await.unwrap();
    let counted: Vec<_> = told.variants.iter().map(|arm| (arm.units, arm.converted, arm.mean)).collect();
    assert_eq!(counted, [(0, 0, None), (1, 1, Some(2.5))]);
}

#[tokio::test]
async fn nothing_is_counted_before_the_start_after_the_end_and_of_a_variant_there_is_not() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    let made = experiment_create(&staff, &request()).await.unwrap();
    assert_eq!(tell(&staff, vec![exposed("book_button", "price", "u1")]).await, (0, 1));
    experiment_start(&staff, made.id).await.unwrap();
    assert_eq!(tell(&staff, vec![exposed("book_button", "blue", "u1")]).await, (0, 1));
    assert_eq!(tell(&staff, vec![exposed("another", "price", "u1")]).await, (0, 1));
    assert_eq!(tell(&staff, vec![exposed("book_button", "price", "u1")]).await, (1, 0));
    let ended = experiment_end(&staff, made.id, End::Kill).await.unwrap();
    assert_eq!((ended.state, ended.stopped_at), (ExperimentState::Killed, Some(test.clock.now())));
    assert_eq!(tell(&staff, vec![exposed("book_button", "price", "u2")]).await, (0, 1));
    let told = experiment_readout(&staff, made.id).await.unwrap();
    assert_eq!(told.variants.iter().map(|arm| arm.units).sum::<i64>(), 1);
}

#[tokio::test]
async fn nobody_speaks_for_another_account() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    let made = running(&staff).await;
    let (one, other) = (test.student().await, test.student().await);
    let context = test.context_of(&one);
    let dealt = |unit: &str| variant_of(&made.key, &made.variants, unit).unwrap().key.clone();
    let other_than = |unit: &str| made.variants.iter().find(|one| one.key != dealt(unit)).unwrap().key.clone();
    let of = |person: &services::SignedIn| {
        let unit = person.id.to_string();
        exposed("book_button", &dealt(&unit), &unit)
    };
    assert_eq!(tell(&context, vec![of(&one)]).await, (0, 1), "did not agree to be counted");
    sqlx::query(
        "insert into privacy_consents (id, user_id, purpose, given, text_version, given_at)
         values (gen_random_uuid(), $1, 'analytics', true, '1', $2)",
    )
    .bind(one.id.0)
    .bind(test.clock.now())
    .execute(&test.owner)
    .await
    .unwrap();
    let own = one.id.to_string();
    let not_dealt = exposed("book_button", &other_than(&own), &own);
    assert_eq!(tell(&context, vec![not_dealt, of(&other)]).await, (0, 2), "what one was dealt, and nobody else");
    let shouted = exposed("book_button", &dealt(&own), &own.to_uppercase());
    assert_eq!(
        tell(&context, vec![of(&one), shouted, did("lesson_booked", &one.id.0.simple().to_string(), 1.0)]).await,
        (3, 0)
    );
    assert_eq!(tell(&context, vec![exposed("book_button", &dealt("visitor-7"), "visitor-7")]).await, (0, 1));
    let written =
        [other.id.to_string(), other.id.to_string().to_uppercase(), other.id.0.simple().to_string(), own.clone()];
    let named: Vec<_> =
        written.iter().map(|unit| exposed("book_button", &dealt(&other.id.to_string()), unit)).collect();
    assert_eq!(tell(&test.anonymous(), named).await, (0, 4), "an account, however it is written");
    let visitor = |variant: &str| vec![exposed("book_button", variant, "visitor-7")];
    assert_eq!(tell(&test.anonymous(), visitor(&other_than("visitor-7"))).await, (0, 1));
    assert_eq!(tell(&test.anonymous(), visitor(&dealt("visitor-7"))).await, (1, 0));
    let told = experiment_readout(&staff, made.id).await.unwrap();
    let counted = told
        .variants
        .iter()
        .map(|arm| (arm.units, arm.converted))
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert_eq!(counted, (2, 1), "one account, once, and one visitor");
}

#[tokio::test]
async fn everybody_is_dealt_the_same_variant_as_long_as_it_runs_and_none_afterwards() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    let made = running(&staff).await;
    let mut dealt = Vec::new();
    for _ in 0..40 {
        let context = test.context_of(&test.student().await);
        let flags = flags_of_reader(&context).await.unwrap();
        assert_eq!(flags, flags_of_reader(&context).await.unwrap());
        dealt.push(flags["book_button"].as_str().unwrap().to_owned());
    }
    let priced = dealt.iter().filter(|variant| *variant == "price").count();
    assert!((8..=32).contains(&priced), "{priced} of 40");
    assert!(!flags_of_reader(&test.anonymous()).await.unwrap().contains_key("book_button"));
    experiment_end(&staff, made.id, End::Stop).await.unwrap();
    let context = test.context_of(&test.student().await);
    assert!(!flags_of_reader(&context).await.unwrap().contains_key("book_button"));
}

#[tokio::test]
async fn steps_that_do_not_follow_are_refused_and_each_is_written_down() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    let made = running(&staff).await;
    let code = |code: &str| (409, code.to_owned());
    assert_eq!(refused(experiment_create(&staff, &request()).await), code("experiment_key_taken"));
    assert_eq!(refused(experiment_start(&staff, made.id).await), code("experiment_begun"));
    experiment_end(&staff, made.id, End::Stop).await.unwrap();
    assert_eq!(refused(experiment_end(&staff, made.id, End::Kill).await), code("experiment_not_running"));
    assert_eq!(refused(experiment_start(&staff, made.id).await), code("experiment_begun"));
    is_not_found(experiment_start(&staff, uuid::Uuid::now_v7()).await);
    let acts: Vec<String> = sqlx::query_scalar("select act from audit_log where act like 'experiment.%' order by id")
        .fetch_all(&test.owner)
        .await
        .unwrap();
    assert_eq!(acts, ["experiment.create", "experiment.start", "experiment.stop"]);
}

#[tokio::test]
async fn people_who_are_no_analysts_find_no_experiments() {
    let test = TestApp::new().await;
    let support = test.person(Role::Admin).await;
    sqlx::query("update users set roles = '{admin,support}' where id = $1")
        .bind(support.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let support = test.reload(support.id).await;
    for context in [test.anonymous(), test.context_of(&test.student().await), test.context_of(&support)] {
        is_not_found(experiments_list(&context, None, None).await);
        is_not_found(experiment_create(&context, &request()).await);
        is_not_found(experiment_readout(&context, uuid::Uuid::nil()).await);
        is_not_found(experiment_end(&context, uuid::Uuid::nil(), End::Kill).await);
    }
}

#[tokio::test]
async fn the_two_that_were_promised_wait_to_be_started_and_have_no_data() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    let all = experiments_list(&staff, None, None).await.unwrap().items;
    let mut promised: Vec<_> = all.iter().map(|one| (one.key.as_str(), one.effect, one.state, one.planned)).collect();
    promised.sort_by_key(|one| one.0.to_owned());
    let sized = |baseline, effect| {
        let asked = domain::growth::power::PowerRequest { baseline, effect, ..Default::default() };
        Some(asked.answer().unwrap().per_variant)
    };
    let expected = [
        ("course_recommendations", Some(0.15), ExperimentState::Draft, sized(0.08, 0.15)),
        ("matching_ranker", Some(0.2), ExperimentState::Draft, sized(0.1, 0.2)),
    ];
    assert_eq!(promised, expected);
    for one in all {
        assert_eq!(experiment_readout(&staff, one.id).await.unwrap().decision, Decision::NoData);
    }
}

#[tokio::test]
async fn the_list_is_paged_from_the_newest() {
    let test = TestApp::new().await;
    let staff = analyst(&test).await;
    test.clock.move_to("2027-01-01T00:00:00Z".parse().unwrap());
    for n in 0..3 {
        test.clock.move_to(test.clock.now() + Duration::minutes(1));
        let asked = ExperimentRequest { key: Some(format!("number_{n}")), ..request() };
        experiment_create(&staff, &asked).await.unwrap();
    }
    let first = experiments_list(&staff, Some(2), None).await.unwrap();
    let second = experiments_list(&staff, Some(2), first.next_cursor.as_deref()).await.unwrap();
    let keys: Vec<_> = first.items.iter().chain(&second.items).map(|one| one.key.clone()).collect();
    assert_eq!(keys[..3], ["number_2", "number_1", "number_0"]);
}
