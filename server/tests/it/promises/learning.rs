//! A course from its first word to the certificate, and goals.

use super::Promises;
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use testkit::ApprovedTutor;

impl Promises {
    /// A tutor writes a course with a unit of each kind, and the staff shows it; what its units are.
    async fn course(&mut self, tutor: &ApprovedTutor, (teacher, admin): (&str, &str)) -> (String, Vec<String>) {
        let written = json!({ "title": "Fractions", "subject_id": tutor.subject_id, "language": "en",
                              "price": { "amount": 500, "currency": "USD" } });
        let made = self.ask("POST /courses", "", teacher, &written).await;
        let course = made["id"].as_str().unwrap().to_owned();
        let said = json!({ "description": "Halves and quarters." });
        self.ask("PATCH /courses/{id}", &course, teacher, &said).await;
        let question = json!({ "kind": "single", "text": "Which?", "options": ["this", "that"], "answers": ["1"],
                               "feedback": "That." });
        let units = json!([
            { "kind": "text", "title": "One", "text": "Read this." },
            { "kind": "video", "title": "Two" },
            { "kind": "quiz", "title": "Three", "questions": [question] },
            { "kind": "assignment", "title": "Four", "text": "Divide a cake." },
        ]);
        let outline = json!({ "modules": [{ "title": "All", "units": units }] });
        let drawn = self.ask("PUT /courses/{id}/outline", &course, teacher, &outline).await;
        let units = drawn["modules"][0]["units"].as_array().unwrap().iter();
        let units: Vec<String> = units.map(|unit| unit["id"].as_str().unwrap().to_owned()).collect();
        self.film_begin(&units[1], teacher).await;
        self.ask("POST /courses/{id}/submit", &course, teacher, &Value::Null).await;
        self.ask("GET /admin/courses", "", admin, &Value::Null).await;
        let reason = json!({ "reason": "Add an example." });
        self.ask("POST /admin/courses/{id}/decline", &course, admin, &reason).await;
        self.ask("GET /courses/{id}", &course, teacher, &Value::Null).await;
        self.ask("POST /courses/{id}/submit", &course, teacher, &Value::Null).await;
        self.ask("POST /admin/courses/{id}/approve", &course, admin, &Value::Null).await;
        self.ask("GET /courses/taught", "", teacher, &Value::Null).await;
        self.co_teachers(&course, teacher).await;
        let other = self.other_course(tutor, (teacher, admin)).await;
        self.ask("GET /courses/{id}/similar", &other, "", &Value::Null).await;
        let needs = json!({ "course_ids": [course], "required": false });
        self.ask("PUT /courses/{id}/prerequisites", &other, teacher, &needs).await;
        self.ask("GET /courses?q=fractions", "", "", &Value::Null).await;
        (course, units)
    }

    /// Another tutor is asked to teach it too, does, and stops.
    async fn co_teachers(&mut self, course: &str, teacher: &str) {
        let other = self.house.app.approved_tutor().await;
        let token = self.house.token(&other.person).await;
        let asked = json!({ "tutor": other.tutor_id, "share": 30 });
        self.ask("POST /courses/{id}/co-teachers", course, teacher, &asked).await;
        self.ask("GET /courses/co-taught", "", &token, &Value::Null).await;
        let yes = json!({ "agrees": true, "share": 30 });
        self.ask("POST /courses/{id}/co-teachers/answer", course, &token, &yes).await;
        self.ask("GET /courses/{id}/co-teachers", course, &token, &Value::Null).await;
        self.ask("POST /courses/{id}/co-teachers/end", course, &token, &json!({})).await;
    }

    /// A file becomes a draft.
    async fn import(&mut self, teacher: &str) {
        let file = "# Fractions\n\n## Halves\n\nOne of two.\n";
        let upload = self.sent("course_import", ("fractions.md", "text/markdown"), file.as_bytes(), teacher).await;
        let begun = self.ask("POST /courses/import", "", teacher, &json!({ "upload_id": upload })).await;
        let id = begun["id"].as_str().unwrap().to_owned();
        self.house.app.run_jobs().await;
        let done = self.ask("GET /courses/import/{id}", &id, teacher, &Value::Null).await;
        assert_eq!((done["status"].as_str(), done["kind"].as_str()), (Some("done"), Some("markdown")), "{done}");
        self.ask("GET /courses/import", "", teacher, &Value::Null).await;
    }

    /// A second course of the same subject.
    async fn other_course(&mut self, tutor: &ApprovedTutor, (teacher, admin): (&str, &str)) -> String {
        let written = json!({ "title": "Decimals", "subject_id": tutor.subject_id, "language": "en",
                              "price": { "amount": 0, "currency": "USD" } });
        let made = self.ask("POST /courses", "", teacher, &written).await;
        let course = made["id"].as_str().unwrap().to_owned();
        self.ask("PATCH /courses/{id}", &course, teacher, &json!({ "description": "Tenths." })).await;
        let units = json!([{ "kind": "text", "title": "One", "text": "Read this." }]);
        let outline = json!({ "modules": [{ "title": "All", "units": units }] });
        self.ask("PUT /courses/{id}/outline", &course, teacher, &outline).await;
        self.ask("POST /courses/{id}/submit", &course, teacher, &Value::Null).await;
        self.ask("POST /admin/courses/{id}/approve", &course, admin, &Value::Null).await;
        course
    }

    /// Somebody takes the course, gives it back, takes it again and finishes it.
    pub(super) async fn learning(&mut self, tutor: &ApprovedTutor, (teacher, admin): (&str, &str)) {
        self.import(teacher).await;
        let (course, units) = self.course(tutor, (teacher, admin)).await;
        let person = self.house.app.student().await;
        self.house.app.fund(&person, Money::new(2_000, Currency::Usd)).await;
        let learner = self.house.token(&person).await;
        let pay = json!({ "pay_with": "wallet", "expected_price": 500 });
        let place = self.ask("POST /courses/{id}/enrol", &course, &learner, &pay).await;
        let first = place["id"].as_str().unwrap().to_owned();
        self.ask("POST /enrolments/{id}/return", &first, &learner, &Value::Null).await;
        let place = self.ask("POST /courses/{id}/enrol", &course, &learner, &pay).await;
        let place = place["id"].as_str().unwrap().to_owned();
        self.ask("GET /courses/{id}", &course, &learner, &Value::Null).await;
        self.ask("POST /enrolments/{id}/version", &place, &learner, &Value::Null).await;
        self.ask("POST /units/{id}/complete", &units[0], &learner, &Value::Null).await;
        self.film(&units[1], (&learner, teacher)).await;
        for answer in [0, 0] {
            self.ask("POST /quizzes/{id}/attempts", &units[2], &learner, &json!({ "answers": [answer] })).await;
        }
        self.ask("GET /units/{id}/help", &units[2], &learner, &Value::Null).await;
        self.ask("POST /units/{id}/help", &units[2], &learner, &json!({ "answer": "tutor" })).await;
        self.ask("GET /courses/{id}/stuck", &course, teacher, &Value::Null).await;
        self.help_notes((&course, &units[2]), &learner, teacher).await;
        self.ask("POST /quizzes/{id}/attempts", &units[2], &learner, &json!({ "answers": [1] })).await;
        self.ask("GET /quizzes/{id}/items", &units[2], teacher, &Value::Null).await;
        self.ask("GET /enrolments", "", &learner, &Value::Null).await;
        let handed_in = json!({ "text": "Four pieces." });
        let work = self.ask("POST /assignments/{id}/submissions", &units[3], &learner, &handed_in).await;
        let said = json!({ "feedback": "Well done." });
        self.ask("POST /submissions/{id}/feedback", work["id"].as_str().unwrap(), teacher, &said).await;
        for reader in [learner.as_str(), teacher] {
            self.ask("GET /assignments/{id}/submissions", &units[3], reader, &Value::Null).await;
        }
        let done = self.ask("GET /enrolments/{id}", &place, &learner, &Value::Null).await;
        assert_eq!(done["progress"], 1.0, "{done}");
        self.ask("GET /enrolments/{id}/certificate.pdf", &place, &learner, &Value::Null).await;
        let code = format!("|{}", done["certificate"]["code"].as_str().unwrap());
        self.ask("GET /certificates/{code}", &code, "", &Value::Null).await;
        self.cohorts(&course, teacher).await;
        let reason = json!({ "reason": "Against the law." });
        self.ask("POST /admin/courses/{id}/take-down", &course, admin, &reason).await;
        self.goals(&learner).await;
    }

    /// The tutor has helped, writes notes about it, and decides about them: the course is their own.
    async fn help_notes(&mut self, (course, unit): (&str, &str), learner: &str, teacher: &str) {
        let asked = "insert into micro_sessions
                       (id, student_id, learner_id, subject_id, topic, state, booking_id, created_at, ends_at)
                     select gen_random_uuid(), o.learner_id, o.learner_id, c.subject_id, 'Fractions', 'accepted', b.id,
                       o.answered_at, o.answered_at + interval '10 minutes'
                     from bridge_offers o join enrolments e on e.id = o.enrolment_id
                       join courses c on c.id = e.course_id join bookings b on b.tutor_user_id = c.teacher_id
                     where o.unit_id = $1::uuid and o.answer = 'tutor' and b.session_outcome = 'COMPLETED'
                       and not exists (select from micro_sessions m where m.booking_id = b.id) limit 1";
        sqlx::query(asked).bind(unit).execute(&self.house.app.owner).await.unwrap();
        for act in ["decline", "approve"] {
            let open = self.ask("GET /help-notes/open", "", teacher, &Value::Null).await;
            let place = open["items"][0]["enrolment_id"].as_str().unwrap().to_owned();
            let written = json!({ "enrolment_id": place, "at": 0, "text": "Divide first." });
            let note = self.ask("POST /units/{id}/help-notes", unit, teacher, &written).await;
            let id = note["id"].as_str().unwrap().to_owned();
            self.ask("GET /courses/{id}/help-notes", course, teacher, &Value::Null).await;
            let why = if act == "decline" { json!({ "reason": "It says too much." }) } else { Value::Null };
            self.ask(&format!("POST /help-notes/{{id}}/{act}"), &id, teacher, &why).await;
            if act == "approve" {
                let shown = self.ask("GET /units/{id}/help-notes", unit, learner, &Value::Null).await;
                assert_eq!(shown["items"].as_array().unwrap().len(), 1, "{shown}");
            }
            self.ask("GET /help-notes", "", teacher, &Value::Null).await;
            self.ask("DELETE /help-notes/{id}", &id, teacher, &Value::Null).await;
        }
    }

    /// A goal that is set and reached, and what is shown of it.
    async fn goals(&mut self, learner: &str) {
        let goal = json!({ "text": "Divide anything.", "target": 20, "due_on": "2027-06-01" });
        let set = self.ask("POST /goals", "", learner, &goal).await;
        let id = set["id"].as_str().unwrap().to_owned();
        let shown = json!({ "streaks": true, "badges": true });
        self.ask("PUT /progress/settings", "", learner, &shown).await;
        self.ask("PATCH /goals/{id}", &id, learner, &json!({ "status": "done" })).await;
        let progress = self.ask("GET /progress/me", "", learner, &Value::Null).await;
        let (goals, badges) = (progress["goals"].as_array().unwrap(), progress["badges"].as_array().unwrap());
        assert!(goals.len() == 1 && !badges.is_empty(), "{progress}");
    }
}
