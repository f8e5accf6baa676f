//! A week is learned from when there is something to learn, and what serves stays as it is.

use domain::matching::{
    admin::{LISTS_LEAST, week_version},
    market::Market,
};
use futures::future::{BoxFuture, FutureExt};
use services::{
    Clock,
    matching_live::{
        admin::promoted,
        ports::{Training, training_set},
        training::TrainRanker,
    },
};
use spine::job::{Job, Nothing};
use std::sync::{Arc, Mutex};
use testkit::TestApp;

/// Lists, version and what served.
type Asked = (usize, String, Vec<String>);

/// Writes down what was asked of it, and may fail.
#[derive(Default)]
struct School {
    fails: bool,
    asked: Mutex<Vec<Asked>>,
}

impl Training for School {
    fn train(&self, market: Market, version: String, served: Vec<String>) -> BoxFuture<'_, Result<(), String>> {
        self.asked.lock().unwrap().push((market.lists_chosen_from(), version, served));
        let told = if self.fails { Err("the disk is full".to_owned()) } else { Ok(()) };
        std::future::ready(told).boxed()
    }
}

/// As many lists of one student, a minute apart, from each of which a tutor was opened.
async fn chosen(test: &TestApp, count: usize) {
    let (tutor, student) = (test.approved_tutor().await, test.student().await);
    sqlx::query(
        "insert into match_shown (list_id, place, student_id, tutor_id, subject, shown_at, model, score, explored,
           propensity, clicked_at)
         select gen_random_uuid(), 0, $1, $2, 'algebra', $3::timestamptz - n * interval '1 minute', 'rules', 1, false,
           1, $3 - n * interval '1 minute'
         from generate_series(1, $4) n",
    )
    .bind(student.id.0)
    .bind(tutor.tutor_id.0)
    .bind(test.clock.now())
    .bind(i32::try_from(count).unwrap())
    .execute(&test.owner)
    .await
    .unwrap();
}

#[tokio::test]
async fn of_a_few_lists_nothing_is_learned_and_without_a_school_nothing_happens() {
    let test = TestApp::new().await;
    TrainRanker::run(&test.system(), Nothing {}).await.unwrap();
    let school = Arc::new(School::default());
    training_set(&test.app, Arc::clone(&school) as Arc<dyn Training>);
    chosen(&test, LISTS_LEAST - 1).await;
    TrainRanker::run(&test.system(), Nothing {}).await.unwrap();
    assert!(school.asked.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_week_is_trained_under_its_name_and_serves_nobody_by_itself() {
    for fails in [false, true] {
        let test = TestApp::new().await;
        let school = Arc::new(School { fails, ..School::default() });
        training_set(&test.app, Arc::clone(&school) as Arc<dyn Training>);
        chosen(&test, LISTS_LEAST).await;
        let admin = test.admin().await;
        sqlx::query(
            "insert into match_promotions (id, act, version, rollout_percent, decided_at, decided_by)
             values (gen_random_uuid(), 'promote', 'by-hand', 50, $1, $2)",
        )
        .bind(test.clock.now())
        .bind(admin.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
        TrainRanker::run(&test.system(), Nothing {}).await.unwrap();
        let asked = school.asked.lock().unwrap().clone();
        assert_eq!(asked, [(LISTS_LEAST, week_version(test.clock.now()), vec!["by-hand".to_owned()])]);
        let serving = promoted(&test.system()).await.unwrap().unwrap();
        assert_eq!((serving.version.as_str(), serving.rollout_percent), ("by-hand", 50), "{fails}");
    }
}
