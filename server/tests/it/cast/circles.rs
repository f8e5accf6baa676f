//! Circles and cohorts of the cast: the student hosts a circle that the tutor is in, and has a place in a cohort of the
//! tutor's.

use super::Cast;
use chrono::Duration;
use domain::{
    ids::{CircleId, CohortId, UserId},
    learning::{circle::CircleRequest, cohort::CohortRequest, enrolment::EnrolRequest},
    money::{Currency, Money},
};
use serde_json::{Value, json};
use services::{
    Clock,
    learning::{circles, cohorts},
};
use uuid::Uuid;

impl Cast<'_> {
    /// A circle of the student's, who is in no other then: one is in ten at most.
    async fn circle(&self) -> CircleId {
        let over = sqlx::query("update circles set closed_at = created_at where closed_at is null");
        over.execute(&self.house.app.owner).await.unwrap();
        let request = CircleRequest {
            title: "Fractions together".into(),
            subject_id: Some(self.tutor.subject_id),
            size: 8,
            ..CircleRequest::default()
        };
        let host = self.house.app.context_of(self.student());
        circles::circle_create(&host, &request, None).await.unwrap().id
    }

    /// The same with the tutor in it.
    async fn shared_circle(&self) -> CircleId {
        let id = self.circle().await;
        circles::circle_join(&self.house.app.context_of(&self.tutor.person), id).await.unwrap();
        id
    }

    /// The same with a session: one that was held an hour ago, or one that lies ahead.
    async fn circle_session(&self, held: bool) -> (CircleId, Uuid) {
        self.circle_session_in(if held { -Duration::hours(2) } else { Duration::hours(50) }).await
    }

    /// The same with a session of an hour that begins in that time.
    async fn circle_session_in(&self, time: Duration) -> (CircleId, Uuid) {
        let (circle, id) = (self.shared_circle().await, Uuid::now_v7());
        let start = self.house.app.clock.now() + time;
        sqlx::query(
            "insert into circle_sessions (id, circle_id, starts_at, ends_at, created_at) values ($1, $2, $3, $4, $3)",
        )
        .bind(id)
        .bind(circle.0)
        .bind(start)
        .bind(start + Duration::hours(1))
        .execute(&self.house.app.owner)
        .await
        .unwrap();
        // They were there when it was held.
        let came = "update circle_members set joined_at = joined_at - interval '1 day' where circle_id = $1";
        sqlx::query(came).bind(circle.0).execute(&self.house.app.owner).await.unwrap();
        (circle, id)
    }

    /// A cohort of that teacher's.
    async fn cohort_of(&self, teacher: UserId) -> CohortId {
        let course = self.taught_by(teacher).await;
        let teacher = self.house.app.context_of(&self.house.app.reload(teacher).await);
        cohorts::cohort_create(&teacher, &self.cohort_request(course), None).await.unwrap().id
    }

    fn cohort_request(&self, course: domain::ids::CourseId) -> CohortRequest {
        CohortRequest {
            course_id: Some(course),
            starts_on: (self.house.app.clock.now() + Duration::days(10)).date_naive().into(),
            weeks: 6,
            seats: 12,
            price: Some(Money::zero(Currency::Usd)),
            goal: String::new(),
        }
    }

    /// The tutor's cohort in which the student has a place.
    async fn cohort(&self) -> CohortId {
        let id = self.cohort_of(self.tutor.person.id).await;
        let student = self.house.app.context_of(self.student());
        cohorts::cohort_enrol(&student, id, &EnrolRequest::default(), None).await.unwrap();
        id
    }

    /// A cohort of the tutor's whose two places are others'.
    async fn full_cohort(&self) -> CohortId {
        let id = self.cohort_of(self.tutor.person.id).await;
        sqlx::query("update cohorts set seats = 2 where id = $1")
            .bind(id.0)
            .execute(&self.house.app.owner)
            .await
            .unwrap();
        for _ in 0..2 {
            let learner = self.house.app.context_of(&self.house.app.student().await);
            cohorts::cohort_enrol(&learner, id, &EnrolRequest::default(), None).await.unwrap();
        }
        id
    }

    /// One in which the student has a place, with a live session that goes on.
    async fn cohort_session(&self) -> (CohortId, Uuid) {
        let (cohort, id) = (self.cohort().await, Uuid::now_v7());
        let start = self.house.app.clock.now() - Duration::minutes(10);
        sqlx::query(
            "insert into cohort_sessions (id, cohort_id, starts_at, ends_at, created_at) values ($1, $2, $3, $4, $3)",
        )
        .bind(id)
        .bind(cohort.0)
        .bind(start)
        .bind(start + Duration::hours(1))
        .execute(&self.house.app.owner)
        .await
        .unwrap();
        (cohort, id)
    }

    /// When a cohort of the cast could meet: in its second week.
    fn within_weeks(&self) -> String {
        (self.house.app.clock.now() + Duration::days(20)).to_rfc3339()
    }

    /// The address of a circle, a session or a cohort; none for all others.
    pub(super) async fn circles_address(&self, path: &str) -> Option<String> {
        if let Some(address) = self.micro_address(path).await {
            return Some(address);
        }
        let below = path.strip_prefix("/api/v1").unwrap_or(path);
        if below.contains("/circles/{id}/sessions/{session}") {
            // Its room is open while it goes on.
            let goes_on = ["/join", "/room"].iter().any(|place| below.ends_with(place));
            let begun = if goes_on { -Duration::minutes(10) } else { -Duration::hours(2) };
            let (circle, session) = self.circle_session_in(begun).await;
            return Some(path.replace("{id}", &circle.to_string()).replace("{session}", &session.to_string()));
        }
        if below == "/circles/{id}/rsvp" {
            let (circle, session) = self.circle_session(false).await;
            return Some(format!("{}?session={session}", path.replace("{id}", &circle.to_string())));
        }
        if below.contains("/cohorts/{id}/sessions/{session}") {
            let (cohort, session) = self.cohort_session().await;
            return Some(path.replace("{id}", &cohort.to_string()).replace("{session}", &session.to_string()));
        }
        let id = match below {
            "/circles/{id}/join" => self.circle().await.to_string(),
            below if below.starts_with("/circles/{id}") => self.shared_circle().await.to_string(),
            "/cohorts/{id}/enrol" => self.cohort_of(self.tutor.person.id).await.to_string(),
            "/cohorts/{id}/wait" => self.full_cohort().await.to_string(),
            below if below.starts_with("/cohorts/{id}") => self.cohort().await.to_string(),
            _ => return None,
        };
        Some(path.replace("{id}", &id))
    }

    /// Whether one comes to the session that the address names.
    pub(super) fn rsvp_body(address: &str) -> Option<Value> {
        let (path, session) = address.split_once("?session=")?;
        path.ends_with("/rsvp").then(|| json!({ "session_id": session, "answer": "yes" }))
    }

    /// The body of an act of circles and cohorts; none for all others.
    pub(super) async fn circles_body(&self, method: &str, path: &str, who: &str) -> Option<Value> {
        if let Some(body) = self.institutions_body(path).await {
            return Some(body);
        }
        if let Some(body) = self.micro_body(path, who).await {
            return Some(body);
        }
        Some(match (method, path) {
            ("POST", "/circles") => {
                json!({ "title": "Fractions", "subject_id": self.tutor.subject_id, "size": 5, "agenda": "One a week." })
            }
            (_, "/circles/{id}/join" | "/circles/{id}/leave" | "/circles/{id}/close") => Value::Null,
            (_, "/cohorts/{id}/leave" | "/cohorts/{id}/cancel" | "/cohorts/{id}/wait") => Value::Null,
            ("PUT", "/circles/{id}/partners") => json!({ "partner_id": null }),
            ("POST", "/circles/{id}/sessions") => json!({ "start": "2026-04-20T18:00:00Z", "minutes": 60 }),
            (_, "/circles/{id}/sessions/{session}/join") => Value::Null,
            (_, "/circles/{id}/sessions/{session}/attendance") => json!({ "present": [self.student().id] }),
            (_, "/circles/{id}/sessions/{session}/recap") => json!({ "recap": "Halves." }),
            (_, "/circles/{id}/sessions/{session}/survey") => json!({ "useful": 5 }),
            (_, "/cohorts/{id}/sessions/{session}/join") => Value::Null,
            (_, "/cohorts/{id}/sessions") => json!({ "start": self.within_weeks(), "minutes": 60 }),
            ("POST", "/cohorts") => {
                let teacher = if who == "other tutor" { self.people[3].id } else { self.tutor.person.id };
                json!(self.cohort_request(self.taught_by(teacher).await))
            }
            (_, "/cohorts/{id}/enrol") => json!({ "expected_price": 0 }),
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn circles_form(&self, name: &str, who: &str) -> Option<String> {
        let key = Uuid::now_v7();
        let held = async |held| {
            let (circle, session) = self.circle_session(held).await;
            format!("circle_id={circle}&session_id={session}")
        };
        Some(match name.strip_prefix("learning/")? {
            "circle" => format!("title=Fractions&subject_id={}&size=5&key={key}", self.tutor.subject_id),
            "circle-join" => format!("circle_id={}", self.circle().await),
            "circle-leave" | "circle-close" => format!("circle_id={}", self.shared_circle().await),
            "circle-session" => {
                let circle = self.shared_circle().await;
                format!("circle_id={circle}&key={key}&start=2026-04-20T18:00:00Z&minutes=60")
            }
            "circle-rsvp" => format!("{}&answer=yes", held(false).await),
            "circle-attendance" => format!("{}&present[]={}", held(true).await, self.student().id),
            "circle-recap" => format!("{}&recap=Halves.", held(true).await),
            "circle-survey" => format!("{}&useful=5", held(true).await),
            "circle-partner" => format!("circle_id={}&partner_id=", self.shared_circle().await),
            "cohort" => {
                let teacher = if who == "other tutor" { self.people[3].id } else { self.tutor.person.id };
                let (course, day) = (self.taught_by(teacher).await, self.house.app.clock.now() + Duration::days(10));
                format!("course_id={course}&starts_on={}&weeks=6&seats=12&goal=&key={key}", day.date_naive())
            }
            "cohort-enrol" => {
                let cohort = self.cohort_of(self.tutor.person.id).await;
                format!("cohort_id={cohort}&expected=0&key={key}")
            }
            "cohort-session" => {
                let start = self.within_weeks().replace('+', "%2B");
                format!("cohort_id={}&key={key}&start={start}&minutes=60", self.cohort().await)
            }
            "cohort-wait" | "cohort-unwait" => format!("cohort_id={}", self.full_cohort().await),
            "cohort-leave" | "cohort-cancel" => format!("cohort_id={}", self.cohort().await),
            _ => return None,
        })
    }
}
