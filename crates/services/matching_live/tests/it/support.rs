//! Rankers that do what a test asks of them, and short ways to ask.

use domain::{
    ids::{SubjectId, TutorId},
    matching::{
        admin::{DriftTold, VersionTold},
        recommend::{FeedbackRequest, RecommendRequest, Recommendations},
    },
};
use futures::future::{BoxFuture, FutureExt};
use serde_json::json;
use services::{
    Context, SignedIn,
    matching_live::{
        feedback::feedback,
        ports::{AskedList, RankedLists, RankedTutor, Ranking},
        recommend::recommendations,
    },
};
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};
use testkit::{ApprovedTutor, TestApp, TutorOptions};
use uuid::Uuid;

/// What a ranker does when it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Orders tutors by their ids, the greatest first.
    Answers,
    /// Needs longer than anybody waits.
    Late,
    /// Cannot.
    Cannot,
}

pub struct Fake {
    pub mood: Mood,
    pub asked: AtomicUsize,
    pub versions: Vec<VersionTold>,
}

impl Fake {
    pub fn of(mood: Mood) -> Self {
        Self { mood, asked: AtomicUsize::new(0), versions: vec![version("v1", Some(0.01)), version("v0", Some(-0.01))] }
    }
}

pub fn version(name: &str, low: Option<f64>) -> VersionTold {
    VersionTold { version: name.into(), kind: "trees".into(), over_rules_low: low, ..VersionTold::default() }
}

impl Ranking for Fake {
    fn versions(&self) -> Vec<VersionTold> {
        self.versions.clone()
    }

    fn loaded(&self) -> Option<(String, String)> {
        Some(("v1".into(), "trees".into()))
    }

    fn rank(&self, _: Uuid, lists: Vec<AskedList>, _: i64) -> BoxFuture<'_, Option<RankedLists>> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        async move {
            match self.mood {
                Mood::Answers => Some(RankedLists {
                    version: "v1".into(),
                    kind: "trees".into(),
                    lists: lists.into_iter().map(ranked).collect(),
                }),
                Mood::Late => {
                    tokio::time::sleep(Duration::from_secs(5)).await;
                    None
                }
                Mood::Cannot => None,
            }
        }
        .boxed()
    }

    fn drift(&self) -> Vec<DriftTold> {
        vec![DriftTold { signal: "tutor_rate".into(), psi: 0.3 }]
    }

    fn refresh(&self) -> BoxFuture<'_, ()> {
        std::future::ready(()).boxed()
    }
}

fn ranked(list: AskedList) -> Vec<RankedTutor> {
    let mut tutors = list.tutors;
    tutors.sort_unstable_by(|a, b| b.cmp(a));
    let count = tutors.len() as f64;
    let one = |(place, tutor)| RankedTutor {
        tutor,
        score: -(place as f32),
        probability: 1.0 - f64::from(place as u32) / (2.0 * count),
        reasons: Vec::new(),
        direction: Vec::new(),
    };
    tutors.into_iter().enumerate().map(one).collect()
}

/// Tutors of one subject.
pub async fn tutors_of(test: &TestApp, subject: SubjectId, count: usize) -> Vec<ApprovedTutor> {
    let mut tutors = Vec::new();
    for _ in 0..count {
        tutors.push(test.approved_tutor_with(TutorOptions { subject: Some(subject), ..TutorOptions::default() }).await);
    }
    tutors
}

/// The list for a subject.
pub async fn list(context: &Context, subject: SubjectId) -> Recommendations {
    let request = RecommendRequest { subject_id: subject.to_string(), ..RecommendRequest::default() };
    recommendations(context, &request).await.expect("a list")
}

pub fn ids(answer: &Recommendations) -> Vec<TutorId> {
    answer.items.iter().map(|item| item.tutor_id).collect()
}

pub async fn say(context: &Context, tutor: TutorId, kind: &str) {
    feedback(context, tutor, &FeedbackRequest { kind: kind.into() }).await.expect("it is taken down");
}

/// Puts a person's skills down.
pub async fn skills(test: &TestApp, person: &SignedIn, teaches: &[SubjectId], learns: &[SubjectId]) {
    for (kind, skills) in [("teach", teaches), ("learn", learns)] {
        for (place, skill) in skills.iter().enumerate() {
            sqlx::query(
                "insert into user_skills (user_id, skill_id, kind, proficiency, position) values ($1, $2, $3, 70, $4)",
            )
            .bind(person.id.0)
            .bind(skill.0)
            .bind(kind)
            .bind(place as i32)
            .execute(&test.owner)
            .await
            .unwrap();
        }
    }
}

/// What a student says of themselves.
pub async fn wishes(context: &Context, subject: SubjectId, goals: &str) {
    let request = serde_json::from_value(json!({
        "goals": goals,
        "subjects": [{ "subject_id": subject }],
        "languages": ["en"],
        "learning_style": "practice",
        "budget": { "amount": 4000, "currency": "USD" },
        "preferred_times": [{ "weekday": "mon", "start": "09:00", "end": "12:00" }],
    }));
    services::people::student_profile::student_profile_put(context, &request.unwrap()).await.expect("the wishes");
}
