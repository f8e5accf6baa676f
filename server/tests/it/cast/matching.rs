//! Matching of the cast: a tutor to say something of, an exchange of the student's with somebody, a version to let out.

use super::Cast;
use domain::matching::admin::{DriftTold, VersionTold};
use futures::future::{BoxFuture, FutureExt};
use serde_json::{Value, json};
use services::matching_live::{
    exchange::exchange_cycles,
    ports::{AskedList, RankedLists, Ranking, ranking_set},
};
use std::sync::Arc;
use uuid::Uuid;

/// A ranker that has one version, which may serve, and never answers.
pub struct Idle;

impl Ranking for Idle {
    fn versions(&self) -> Vec<VersionTold> {
        let told = VersionTold { version: "v1".into(), kind: "trees".into(), ..VersionTold::default() };
        vec![VersionTold { over_rules_low: Some(0.01), ..told }]
    }

    fn loaded(&self) -> Option<(String, String)> {
        None
    }

    fn rank(&self, _: Uuid, _: Vec<AskedList>, _: i64) -> BoxFuture<'_, Option<RankedLists>> {
        std::future::ready(None).boxed()
    }

    fn drift(&self) -> Vec<DriftTold> {
        Vec::new()
    }

    fn refresh(&self) -> BoxFuture<'_, ()> {
        std::future::ready(()).boxed()
    }
}

/// Whether an address names an exchange.
pub(super) fn is_about_exchanges(path: &str) -> bool {
    path.contains("/exchange/cycles/{id}")
}

impl Cast<'_> {
    /// A new exchange that is possible for the student.
    pub(super) async fn exchange(&mut self) -> String {
        let test = &self.house.app;
        let (student, other) = (self.student().clone(), test.student().await);
        let (gift, wish) = (test.subject().await, test.subject().await);
        // A dozen are told: those of the requests before would hide this one.
        sqlx::query("delete from user_skills where user_id = $1")
            .bind(student.id.0)
            .execute(&test.owner)
            .await
            .unwrap();
        let said =
            [(&student, gift, "teach"), (&student, wish, "learn"), (&other, wish, "teach"), (&other, gift, "learn")];
        for (person, skill, kind) in said {
            sqlx::query("insert into user_skills (user_id, skill_id, kind, proficiency) values ($1, $2, $3, 60)")
                .bind(person.id.0)
                .bind(skill.0)
                .bind(kind)
                .execute(&test.owner)
                .await
                .unwrap();
        }
        let cycles = exchange_cycles(&test.context_of(&student)).await.unwrap().items;
        let with_other = cycles.iter().find(|cycle| cycle.seats.iter().any(|seat| seat.person_id == other.id));
        with_other.expect("an exchange of the two").id.to_string()
    }

    /// A version that may be let out; with `serving` it has been.
    async fn version(&mut self, serving: bool) {
        ranking_set(&self.house.app.app, Arc::new(Idle));
        if serving {
            sqlx::query(
                "insert into match_promotions (id, act, version, rollout_percent, decided_at, decided_by)
                 values (gen_random_uuid(), 'promote', 'v1', 100, $1, $2)",
            )
            .bind(services::Clock::now(&*self.house.app.clock))
            .bind(self.student().id.0)
            .execute(&self.house.app.owner)
            .await
            .unwrap();
        }
    }

    /// The body of such an act; none for all others.
    pub(super) async fn matching_body(&mut self, path: &str) -> Option<Value> {
        Some(match path {
            "/recommendations/daily" => json!({ "on": true }),
            "/feed/hide" => json!({ "kind": "tutor", "hidden": true }),
            "/recommendations/{id}/feedback" => json!({ "kind": "pass" }),
            _ if is_about_exchanges(path) => Value::Null,
            "/admin/matching/promote" => {
                self.version(false).await;
                json!({ "version": "v1", "rollout": 10 })
            }
            "/admin/matching/rollback" => {
                self.version(true).await;
                Value::Null
            }
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn matching_form(&mut self, name: &str) -> Option<String> {
        Some(match name {
            "matching/daily" => "on=true".to_owned(),
            "matching/feed-hide" => "kind=tutor&hidden=true".to_owned(),
            "matching/say" => format!("tutor_id={}&kind=pass", self.tutor.tutor_id),
            "matching/exchange" => format!("cycle_id={}&answer=yes", self.exchange().await),
            "matching/promote" => {
                self.version(false).await;
                "version=v1&rollout=10".to_owned()
            }
            "matching/rollback" => {
                self.version(true).await;
                String::new()
            }
            _ => return None,
        })
    }
}
