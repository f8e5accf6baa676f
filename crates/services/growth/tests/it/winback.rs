//! Credit that goes with winning back: to whom, how much, once, out of a month's budget, and what becomes of it.

use super::{
    lifecycle::{learned, mails, nudges},
    support::clean,
};
use chrono::{Duration, TimeDelta};
use domain::{
    growth::{
        insight::InsightRequest,
        lifecycle::{Nudge, held_out},
        rules::GrowthRulesRequest,
        winback::WinbackCreditFigures,
    },
    money::{Currency, Money},
};
use futures::future::join_all;
use services::growth::{
    insight::growth_report,
    lifecycle::{EndWinbackCredit, SendNudges, welcome_back},
    rules::{growth_rules, growth_rules_put},
};
use spine::job::{Job, Nothing};
use testkit::{
    TestApp,
    scene::{Scene, is_not_found, refused},
};

/// A student with one lesson, who agreed, and who is held out or is not.
async fn quiet(silent: bool) -> Scene {
    loop {
        let scene = learned(true).await;
        if held_out(scene.student.id) == silent {
            return scene;
        }
    }
}

/// Days go by; every six hours it is looked whom to tell and what has ended, by four at once.
async fn live(test: &TestApp, days: i64) {
    let start = services::Clock::now(&*test.clock);
    for hours in (6..=days * 24).step_by(6) {
        services::Clock::move_to(&*test.clock, start + Duration::hours(hours));
        let looks = (0..2).map(|_| async {
            SendNudges::run(&test.system(), Nothing {}).await.unwrap();
            EndWinbackCredit::run(&test.system(), Nothing {}).await.unwrap();
        });
        join_all(looks).await;
    }
}

async fn promo(scene: &Scene) -> i64 {
    scene.test.balance(&scene.student, "promo", "USD").await
}

async fn figures(scene: &Scene) -> WinbackCreditFigures {
    let admin = scene.test.context_of(&scene.test.admin().await);
    growth_report(&admin, &InsightRequest::default()).await.unwrap().credit
}

async fn rules(scene: &Scene, cents: i64) {
    let admin = scene.test.context_of(&scene.test.admin().await);
    let request =
        GrowthRulesRequest { winback_budget: Some(Money::new(cents, Currency::Usd)), ..GrowthRulesRequest::default() };
    growth_rules_put(&admin, &request).await.unwrap();
}

async fn run(scene: &Scene, sql: &'static str) {
    sqlx::query(sql).bind(scene.student.id.0).execute(&scene.test.owner).await.unwrap();
}

#[tokio::test]
async fn in_ninety_days_each_mail_and_each_credit_comes_once_and_what_is_not_used_ends() {
    let scene = quiet(false).await;
    live(&scene.test, 15).await;
    assert_eq!(promo(&scene).await, 1_000, "ten dollars at two weeks");
    let told = welcome_back(&scene.as_student()).await.unwrap();
    let [credit] = &told.credit[..] else { panic!("{told:?}") };
    assert_eq!(credit.amount, Money::new(1_000, Currency::Usd));
    assert!(credit.ends_at.unwrap() > scene.now() && credit.ends_at.unwrap() <= scene.now() + TimeDelta::days(7));
    assert_eq!(told.tutors.iter().map(|card| card.id).collect::<Vec<_>>(), [scene.tutor.tutor_id]);
    assert!(told.last_lesson.is_some() && !told.tutors[0].next_slots.is_empty());
    live(&scene.test, 7).await;
    assert_eq!(promo(&scene).await, 0, "the week is over");
    assert!(welcome_back(&scene.as_student()).await.unwrap().credit.is_empty());
    live(&scene.test, 68).await;
    let expected = [
        Nudge::SurveyLesson,
        Nudge::Rebook,
        Nudge::Winback7,
        Nudge::Winback14,
        Nudge::Winback30,
        Nudge::SurveyDormant,
        Nudge::Quarterly,
    ];
    let kinds: Vec<Nudge> = nudges(&scene.test, &scene.student).await.into_iter().map(|(nudge, _)| nudge).collect();
    assert_eq!(kinds, expected);
    let mut sent = expected.map(Nudge::code);
    sent[3] = "winback_offer";
    assert_eq!(mails(&scene.test, &scene.student).await, sent, "the credit comes with its mail, the month's with none");
    assert_eq!((scene.count("winback_credits").await, scene.count("winback_months").await), (1, 1));
    // The nudges' own flag was to be gone by then.
    sqlx::query("update flags set expires_on = expires_on + 365").execute(&scene.test.owner).await.unwrap();
    clean(&scene, "ninety days").await;
}

#[tokio::test]
async fn the_mail_says_how_much_and_until_when() {
    let scene = quiet(false).await;
    live(&scene.test, 15).await;
    let (subject, text): (String, String) =
        sqlx::query_as("select subject, body_text from mails where template = 'winback_offer'")
            .fetch_one(&scene.test.owner)
            .await
            .unwrap();
    assert!(subject.contains("$10.00"), "{subject}");
    assert!(text.contains("$10.00") && text.contains("24 Mar") && text.contains("/welcome-back"), "{text}");
}

#[tokio::test]
async fn a_month_without_credit_at_two_weeks_is_worth_fifteen() {
    let scene = quiet(false).await;
    rules(&scene, 0).await;
    live(&scene.test, 20).await;
    assert_eq!(promo(&scene).await, 0, "the budget holds nothing");
    let words: Vec<String> = mails(&scene.test, &scene.student).await;
    assert!(words.contains(&"winback_14".to_owned()), "the words go out all the same: {words:?}");
    rules(&scene, 1_500).await;
    live(&scene.test, 12).await;
    assert_eq!(promo(&scene).await, 1_500);
    let told = figures(&scene).await;
    let usd = |minor| Money::new(minor, Currency::Usd);
    assert_eq!((told.people, told.granted, told.used, told.ended), (1, usd(1_500), usd(0), usd(0)));
    assert_eq!((told.budget, told.back, told.silent), (usd(1_500), 0, 0));
    clean(&scene, "fifteen dollars").await;
}

#[tokio::test]
async fn a_budget_that_is_short_by_a_cent_gives_words_alone() {
    let scene = quiet(false).await;
    rules(&scene, 999).await;
    live(&scene.test, 20).await;
    assert_eq!((promo(&scene).await, scene.count("winback_credits").await), (0, 0));
    assert_eq!(figures(&scene).await.spent.minor, 0);
    clean(&scene, "a budget that is too small").await;
}

#[tokio::test]
async fn credit_that_paid_for_a_lesson_counts_as_used_and_its_holder_as_back() {
    let scene = quiet(false).await;
    live(&scene.test, 15).await;
    let soon = (scene.now() + TimeDelta::days(10)).date_naive();
    scene.booked(&format!("{soon}T09:00:00Z")).await;
    assert_eq!(promo(&scene).await, 0, "spent before the wallet");
    live(&scene.test, 8).await;
    let told = figures(&scene).await;
    assert_eq!((told.granted.minor, told.used.minor, told.ended.minor, told.back), (1_000, 1_000, 0, 1));
    let back: i64 =
        sqlx::query_scalar("select taken_back from winback_credits").fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(back, 0);
    clean(&scene, "a lesson that was paid with it").await;
}

#[tokio::test]
async fn the_silent_tenth_and_whoever_may_not_book_get_nothing() {
    let scene = quiet(true).await;
    live(&scene.test, 90).await;
    assert_eq!((promo(&scene).await, scene.count("winback_credits").await), (0, 0), "held out");
    assert_eq!(mails(&scene.test, &scene.student).await, [""; 0]);
    assert_eq!(nudges(&scene.test, &scene.student).await.len(), 7, "counted alike");
    let scene = quiet(false).await;
    run(
        &scene,
        "insert into sanctions (id, user_id, kind, reason, begun_at, by_id)
         select gen_random_uuid(), $1, 'restrict', 'x', '2026-03-04T00:00:00Z', id from users where id <> $1 limit 1",
    )
    .await;
    live(&scene.test, 40).await;
    assert_eq!((promo(&scene).await, scene.count("winback_credits").await), (0, 0), "restricted");
    assert!(mails(&scene.test, &scene.student).await.contains(&"winback_14".to_owned()), "words go out");
    let scene = quiet(false).await;
    run(&scene, "update users set roles = '{student,child}' where id = $1").await;
    live(&scene.test, 40).await;
    assert_eq!((scene.count("nudges").await, scene.count("winback_credits").await), (0, 0), "a child");
}

#[tokio::test]
async fn another_spell_within_half_a_year_is_won_back_with_words() {
    let scene = quiet(false).await;
    live(&scene.test, 22).await;
    let soon = (scene.now() + TimeDelta::days(2)).date_naive();
    super::support::held(&scene, scene.request(&format!("{soon}T09:00:00Z"))).await;
    live(&scene.test, 40).await;
    let kinds: Vec<Nudge> = nudges(&scene.test, &scene.student).await.into_iter().map(|(nudge, _)| nudge).collect();
    assert_eq!(kinds.iter().filter(|nudge| **nudge == Nudge::Winback14).count(), 2, "{kinds:?}");
    assert_eq!(scene.count("winback_credits").await, 1);
    clean(&scene, "two spells").await;
}

#[tokio::test]
async fn credit_is_in_the_readers_currency_at_the_rate_that_is_stored() {
    let scene = quiet(false).await;
    run(&scene, "update users set currency = 'EUR' where id = $1").await;
    live(&scene.test, 15).await;
    let (cost, amount, currency): (i64, i64, String) =
        sqlx::query_as("select cost, amount, currency from winback_credits")
            .fetch_one(&scene.test.owner)
            .await
            .unwrap();
    assert_eq!((cost, currency.as_str()), (1_000, "EUR"));
    assert!((500..1_000).contains(&amount), "{amount}");
    clean(&scene, "another currency").await;
}

#[tokio::test]
async fn the_rules_are_the_owners_and_change_by_what_was_read() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    for context in [scene.test.anonymous(), scene.as_student(), scene.as_tutor()] {
        is_not_found(growth_rules(&context).await);
        is_not_found(growth_rules_put(&context, &GrowthRulesRequest::default()).await);
    }
    let before = growth_rules(&admin).await.unwrap();
    assert_eq!((before.version, before.winback_budget.minor, before.holdout_percent), (1, 200_000, 0));
    let percent = |version, percent| GrowthRulesRequest {
        version: Some(version),
        holdout_percent: Some(percent),
        ..GrowthRulesRequest::default()
    };
    assert_eq!(refused(growth_rules_put(&admin, &percent(1, 21)).await).1, "holdout_percent_range");
    let after = growth_rules_put(&admin, &percent(1, 5)).await.unwrap();
    assert_eq!((after.version, after.winback_budget.minor, after.holdout_percent), (2, 200_000, 5));
    assert_eq!(refused(growth_rules_put(&admin, &percent(1, 6)).await), (409, "growth_rules_changed".into()));
    assert_eq!(growth_rules(&admin).await.unwrap(), after);
    let acts: i64 = sqlx::query_scalar("select count(*) from audit_log where act = 'growth_rules.put'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(acts, 1);
}
