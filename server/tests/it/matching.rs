//! The ranker of a server: what it is made of, and what happens when a version cannot be used.

use domain::matching::{market::Market, recommend::RecommendRequest};
use matching::{
    dataset::{Dataset, collect, read, write},
    features::{ClusterSet, Profiles, Query, Replay, TextSetup, TextStore},
    text::Embedder,
};
use server::ranker;
use services::{
    Clock,
    matching_live::{
        ports::{Ranking, training_of},
        recommend::recommendations,
        store::{market_at, profiles_ensure},
    },
};
use std::path::{Path, PathBuf};
use testkit::{TestApp, TutorOptions};

fn scratch(name: &str) -> PathBuf {
    let directory = std::env::temp_dir().join(format!("edustream-matching-{name}-{}", uuid::Uuid::now_v7().simple()));
    std::fs::create_dir_all(&directory).unwrap();
    directory
}

/// The bits of every signal of every pair at a moment.
fn rows(data: &Dataset, at: i64) -> Vec<Vec<u32>> {
    let setup = TextSetup {
        embedder: &Embedder::Hashed,
        store: &mut TextStore::default(),
        clusters: Some(&ClusterSet::default()),
        sentences: Some(false),
        seed: 0,
    };
    let everybody = vec![true; data.students.len()];
    let (profiles, _) = Profiles::new(data, &everybody, setup).unwrap();
    let mut replay = Replay::new(data, &profiles);
    let tutors: Vec<u32> = (0..data.tutors.len() as u32).collect();
    let students = 0..data.students.len() as u32;
    students
        .flat_map(|student| replay.rows(Query { student, subject: 0, at }, &tutors))
        .map(|row| row.iter().map(|value| value.to_bits()).collect())
        .collect()
}

fn exported(market: &Market) -> Dataset {
    let directory = scratch("export");
    write(market, &directory).unwrap();
    let data = read(&directory, i64::MAX).unwrap();
    std::fs::remove_dir_all(directory).unwrap();
    data
}

#[tokio::test]
async fn the_live_row_equals_the_row_of_an_export_and_the_future_changes_nothing() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let mut tutors = Vec::new();
    for _ in 0..6 {
        tutors.push(test.approved_tutor_with(TutorOptions { subject: Some(subject), ..TutorOptions::default() }).await);
    }
    sqlx::query("update tutors set bio = 'Calm, \"exact\", and; patient', response_minutes = 40 where id = $1")
        .bind(tutors[0].tutor_id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    profiles_ensure(&test.system()).await.unwrap();
    let asked = RecommendRequest { subject_id: subject.to_string(), ..RecommendRequest::default() };
    for _ in 0..4 {
        let student = test.context_of(&test.student().await);
        let answer = recommendations(&student, &asked).await.unwrap();
        let first = answer.items[0].tutor_id;
        test.clock.move_to(test.clock.now() + chrono::Duration::minutes(7));
        services::matching_live::feedback::profile_opened(&student, first).await.unwrap();
    }
    test.clock.move_to(test.clock.now() + chrono::Duration::hours(2));
    let then = test.clock.now();
    let market = market_at(&test.system(), then).await.unwrap();
    assert_eq!((market.tutors.len(), market.shown.len()), (6, 24));
    let live = rows(&collect(&market), then.timestamp_millis());
    assert_eq!(live.len(), 24);
    assert_eq!(rows(&exported(&market), then.timestamp_millis()), live);
    for tutor in &tutors {
        sqlx::query("update match_shown set booked_at = $2, booking_id = gen_random_uuid() where tutor_id = $1")
            .bind(tutor.tutor_id.0)
            .bind(then + chrono::Duration::minutes(1))
            .execute(&test.owner)
            .await
            .unwrap();
    }
    test.clock.move_to(then + chrono::Duration::minutes(5));
    let late = test.context_of(&test.student().await);
    recommendations(&late, &asked).await.unwrap();
    test.clock.move_to(then + chrono::Duration::hours(1));
    let again = market_at(&test.system(), then).await.unwrap();
    assert_eq!(rows(&collect(&again), then.timestamp_millis()), live);
    let now = market_at(&test.system(), test.clock.now()).await.unwrap();
    assert_ne!(rows(&collect(&now), test.clock.now().timestamp_millis()), live);
}

/// A directory that looks like a version and is none.
fn spoilt(directory: &Path, version: &str, files: &[(&str, &str)]) {
    std::fs::create_dir_all(directory.join(version)).unwrap();
    for (name, text) in files {
        std::fs::write(directory.join(version).join(name), text).unwrap();
    }
}

#[tokio::test]
async fn a_version_that_is_missing_cut_off_or_changed_is_one_problem_and_the_rules() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let admin = test.admin().await;
    let directory = scratch("versions");
    let sums = "0000000000000000000000000000000000000000000000000000000000000000  model.json\n";
    spoilt(&directory, "changed", &[("model.json", "{}"), ("model.safetensors", "x"), ("SHA256SUMS", sums)]);
    spoilt(&directory, "cut", &[("model.json", "{\"format\":"), ("SHA256SUMS", "00")]);
    let ranker = ranker::install(&test.app, &directory, Some(Path::new("/nonexistent")));
    let student = test.context_of(&test.student().await);
    let asked =
        RecommendRequest { subject_id: tutor.subject_id.to_string(), limit: "5".into(), ..RecommendRequest::default() };
    ranker.refresh().await;
    assert_eq!((ranker.problem(), ranker.loaded()), (None, None), "nothing is promoted, nothing is wrong");
    for version in ["changed", "cut", "missing"] {
        test.clock.move_to(test.clock.now() + chrono::Duration::minutes(10));
        sqlx::query(
            "insert into match_promotions (id, act, version, rollout_percent, decided_at, decided_by)
             values (gen_random_uuid(), 'promote', $1, 100, $2, $3)",
        )
        .bind(version)
        .bind(test.clock.now())
        .bind(admin.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
        ranker.refresh().await;
        let problem = ranker.problem().expect("a problem is told");
        ranker.refresh().await;
        assert_eq!(ranker.problem().as_ref(), Some(&problem), "and told once");
        assert_eq!(ranker.loaded(), None, "{version}");
        let answer = recommendations(&student, &asked).await.unwrap();
        assert_eq!((answer.model.kind.as_str(), answer.items.len()), ("rules", 1), "{version}");
    }
    let told = ranker.versions();
    assert!(told.len() == 2 && told.iter().all(|version| version.broken.is_some()), "{told:?}");
    std::fs::remove_dir_all(directory).unwrap();
}

#[tokio::test]
async fn what_cannot_be_learned_from_is_told_in_words_and_leaves_nothing_behind() {
    let test = TestApp::new().await;
    let directory = scratch("weekly");
    ranker::training::install(&test.app, &directory);
    let training = training_of(&test.app).expect("what trains");
    let problem = training.train(Market::default(), "weekly-2026-w49".into(), Vec::new()).await.unwrap_err();
    assert!(!problem.is_empty());
    assert_eq!(std::fs::read_dir(&directory).unwrap().count(), 0, "neither data nor half a version");
    std::fs::create_dir(directory.join("weekly-2026-w49")).unwrap();
    training.train(Market::default(), "weekly-2026-w49".into(), Vec::new()).await.expect("it is there");
    std::fs::remove_dir_all(directory).unwrap();
}
