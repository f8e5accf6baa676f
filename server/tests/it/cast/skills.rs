//! Skills, their verification, the taxonomy, and requests for help.

use super::Cast;
use chrono::Duration;
use domain::{
    bookings::help::{HelpAsked, HelpOffered},
    identity::LOCALES,
    people::{
        member_profile::MemberProfileRequest,
        skills::{
            SkillListsRequest, SkillRequest,
            verification::{AssessmentRequest, Scores, SkillVerificationRequest},
        },
        tutor_profile::RateRequest,
    },
};
use serde_json::{Value, json};
use services::{
    Clock, Context,
    bookings::help::{help_ask, help_offer},
    people::{
        member_profile::member_put,
        skills::{asking::skill_verification_ask, assessing::skill_assess, skills_put},
    },
};
use uuid::Uuid;

impl Cast<'_> {
    /// Somebody teaches the tutor's subject well.
    async fn teaches(&self, context: &Context) {
        let skill = SkillRequest { skill_id: self.tutor.subject_id.to_string(), proficiency: 90 };
        let lists = SkillListsRequest { teach: vec![skill], ..SkillListsRequest::default() };
        skills_put(context, &lists).await.unwrap();
        let older = "update users set created_at = created_at - interval '90 days' where id = $1";
        sqlx::query(older).bind(context.actor_id()).execute(&self.house.app.owner).await.unwrap();
    }

    /// A request for the tutor's subject: a stranger's, or the student's own that was decided against them. Everybody
    /// teaches the subject well.
    async fn skill_asked(&self, declined: bool) -> String {
        for person in &self.people {
            self.teaches(&self.house.app.context_of(person)).await;
        }
        let stranger = self.house.app.student().await;
        let asks = self.house.app.context_of(if declined { self.student() } else { &stranger });
        self.teaches(&asks).await;
        if declined {
            for gone in [
                "delete from skill_assessments where verification_id in (
                   select id from skill_verifications where user_id = $1)",
                "delete from skill_verifications where user_id = $1",
            ] {
                sqlx::query(gone).bind(asks.actor_id()).execute(&self.house.app.owner).await.unwrap();
            }
        }
        let request = SkillVerificationRequest {
            skill_id: self.tutor.subject_id.to_string(),
            evidence: "Ten years at school.".into(),
        };
        let id = skill_verification_ask(&asks, &request).await.unwrap().id;
        for _ in 0..if declined { 3 } else { 0 } {
            let peer = self.house.app.context_of(&self.house.app.student().await);
            self.teaches(&peer).await;
            let scores = Scores { accuracy: 1, depth: 1, teaching: 1 };
            skill_assess(&peer, id, &AssessmentRequest { scores, comment: "Wrong.".into() }).await.unwrap();
        }
        id.to_string()
    }

    /// The student's request for help, and the tutor's answer to it.
    async fn help(&mut self) -> (String, String) {
        let student = self.house.app.context_of(self.student());
        let closed = sqlx::query("update help_requests set state = 'closed' where student_id = $1 and state = 'open'");
        closed.bind(student.actor_id()).execute(&self.house.app.owner).await.unwrap();
        let asked = HelpAsked {
            subject_id: self.tutor.subject_id.to_string(),
            text: "Stuck with fractions.".into(),
            ..HelpAsked::default()
        };
        let id = help_ask(&student, &asked).await.unwrap().id;
        let start = self.request("student").await.start;
        let offered = HelpOffered {
            text: "I can help.".into(),
            price: Some(RateRequest { amount: json!(2_500), currency: "USD".into() }),
            starts: vec![start],
            minutes: None,
        };
        let teacher = self.house.app.reload(self.tutor.person.id).await;
        let offer = help_offer(&self.house.app.context_of(&teacher), id, &offered).await.unwrap().id;
        (id.to_string(), offer.to_string())
    }

    /// Addresses of what this file makes.
    pub(super) async fn skill_address(&mut self, path: &str) -> Option<String> {
        if path.contains("/skill-verifications/{id}") {
            return Some(path.replace("{id}", &self.skill_asked(path.ends_with("/appeal")).await));
        }
        if path.contains("/members/{id}") {
            let member = self.house.app.context_of(self.student());
            member_put(&member, &MemberProfileRequest::default()).await.unwrap();
            return Some(path.replace("{id}", &self.student().id.to_string()));
        }
        if path.contains("/admin/subjects/{id}") {
            return Some(path.replace("{id}", &self.house.app.subject().await.to_string()));
        }
        if path.contains("/help-requests/{id}") {
            let (id, offer) = self.help().await;
            return Some(path.replace("{id}", &id).replace("{offer}", &offer));
        }
        None
    }

    fn subject_names() -> Value {
        json!(
            LOCALES
                .map(|code| (code, format!("Knitting {code}")))
                .into_iter()
                .collect::<std::collections::BTreeMap<_, _>>()
        )
    }

    /// Bodies that pass every check.
    pub(super) async fn skill_body(&mut self, path: &str, who: &str) -> Option<Value> {
        let subject = self.tutor.subject_id;
        Some(match path {
            "/members/me" => json!({ "headline": "Knits and explains.", "bio": "Ten years of wool." }),
            "/members/me/availability" => json!({
                "time_zone": "UTC", "weekly": [{ "weekday": "mon", "start": "09:00", "end": "12:00" }]
            }),
            "/students/me" => json!({ "goals": "Pass the exam.", "learning_style": "practice" }),
            "/skills/mine" => json!({ "teach": [{ "skill_id": subject, "proficiency": 80 }], "learn": [] }),
            "/skill-verifications" => {
                if let Some(person) = self.person(who).cloned() {
                    self.teaches(&self.house.app.context_of(&person)).await;
                }
                json!({ "skill_id": subject, "evidence": "Ten years at school." })
            }
            "/skill-verifications/{id}/assessments" => {
                json!({ "scores": { "accuracy": 5, "depth": 5, "teaching": 5 }, "comment": "Clear." })
            }
            "/skill-verifications/{id}/appeal" => json!({ "reason": "They saw the wrong video." }),
            "/admin/subjects" => json!({
                "slug": format!("knitting-{}", Uuid::now_v7().simple()), "category": "arts",
                "names": Self::subject_names(),
                "synonyms": ["wool"]
            }),
            "/admin/subjects/{id}" => json!({ "synonyms": ["wool"] }),
            "/help-requests" => {
                if let Some(person) = self.person(who) {
                    let closed = sqlx::query(
                        "update help_requests set state = 'closed' where student_id = $1 and state = 'open'",
                    );
                    closed.bind(person.id.0).execute(&self.house.app.owner).await.unwrap();
                }
                json!({ "subject_id": subject, "text": "Stuck with fractions.", "times": [] })
            }
            "/help-requests/{id}" => Value::Null,
            "/help-requests/{id}/offers" => json!({
                "text": "I can help.", "price": { "amount": 2_500, "currency": "USD" },
                "starts": [(self.house.app.clock.now() + Duration::days(5)).to_rfc3339()]
            }),
            "/help-requests/{id}/offers/{offer}/accept" => json!({ "pay_with": "wallet" }),
            _ => return None,
        })
    }

    /// The same as forms.
    pub(super) async fn skill_form(&mut self, name: &str, who: &str) -> Option<String> {
        let subject = self.tutor.subject_id;
        Some(match name {
            "people/member" => "headline=Knits&bio=Wool.".to_owned(),
            "catalog/subject-save" => {
                let slug = format!("knitting-{}", Uuid::now_v7().simple());
                let names = LOCALES.map(|code| format!("&name_{code}=Knitting")).concat();
                format!("subject_id=&slug={slug}&category=arts&synonyms=wool{names}")
            }
            "catalog/subject-remove" => format!("subject_id={}", self.house.app.subject().await),
            "people/student" => "goals=Pass&days[0]=sat&from=10:00&until=12:00&currency=USD".to_owned(),
            "people/skills" => format!("teach_ids[0]={subject}&teach_levels[0]=80"),
            "people/skill-ask" => {
                if let Some(person) = self.person(who).cloned() {
                    self.teaches(&self.house.app.context_of(&person)).await;
                }
                format!("skill_id={subject}&evidence=Ten+years.")
            }
            "people/skill-appeal" => format!("verification_id={}&reason=Wrong.", self.skill_asked(true).await),
            "people/skill-assess" => format!(
                "verification_id={}&accuracy=5&depth=5&teaching=5&comment=Clear.",
                self.skill_asked(false).await
            ),
            "bookings/help-ask" => format!("subject_id={subject}&text=Stuck.&budget=&currency=USD"),
            "bookings/help-close" => format!("request_id={}", self.help().await.0),
            "bookings/help-offer" => {
                let start = (self.house.app.clock.now() + Duration::days(5)).to_rfc3339().replace('+', "%2B");
                format!(
                    "request_id={}&text=I+can.&price=25&currency=USD&minutes=60&starts[0]={start}",
                    self.help().await.0
                )
            }
            "bookings/help-accept" => {
                let (id, offer) = self.help().await;
                format!("request_id={id}&offer_id={offer}&start=")
            }
            _ => return None,
        })
    }
}
