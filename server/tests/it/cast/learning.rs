//! Courses of the cast: the tutor's, with a unit of each kind that is learned in, and the student in them.

use super::Cast;
use domain::{
    ids::{CourseId, CourseImportId, EnrolmentId, HelpNoteId, SubmissionId, UnitId, UserId, VideoId},
    learning::{
        course::CourseRequest,
        enrolment::{NoteRequest, SubmissionRequest},
        goals::GoalRequest,
        help_note::HelpNoteRequest,
        import::ImportRequest,
        outline::{Module, Outline, Question, Unit},
    },
    money::{Currency, Money},
    platform::uploads::UploadRequest,
};
use serde_json::{Value, json};
use services::{
    Clock,
    learning::{
        courses, enrolment, goals, help_notes, imports, notes,
        past::{PastCourse, PastEnrolment, course_as_past, enrolment_as_past},
    },
    platform::uploads::upload_whole,
};
use uuid::Uuid;

/// A course of the tutor's that is shown, and the student's place in it.
pub(super) struct Learned {
    pub course: CourseId,
    pub place: EnrolmentId,
    pub text: UnitId,
    pub film: UnitId,
    pub quiz: UnitId,
    pub task: UnitId,
    pub video: VideoId,
}

/// A file that becomes a course.
const COURSE_FILE: &[u8] = b"# Fractions\n\n## Halves\n\nOne of two.\n";

/// How it is announced.
fn import_request() -> UploadRequest {
    UploadRequest {
        purpose: "course_import".into(),
        file_name: "fractions.md".into(),
        size: COURSE_FILE.len() as i64,
        content_type: "text/markdown".into(),
    }
}

/// A unit of that kind which is complete.
fn unit(kind: &str) -> Unit {
    let id = Some(UnitId(Uuid::now_v7()));
    Unit { id, kind: kind.into(), title: kind.into(), text: "Read this.".into(), ..Unit::default() }
}

fn quiz() -> Unit {
    let question = Question {
        kind: "single".into(),
        text: "Which?".into(),
        options: vec!["this".into(), "that".into()],
        answers: vec!["1".into()],
        feedback: "That.".into(),
    };
    Unit { questions: vec![question], ..unit("quiz") }
}

fn outline_of(units: Vec<Unit>) -> Outline {
    Outline { modules: vec![Module { title: "All".into(), opens_after_days: 0, units }] }
}

impl Cast<'_> {
    /// A course of the tutor's that is shown, free, in which nobody learns.
    async fn shown(&self, outline: &Outline) -> CourseId {
        self.shown_by(self.tutor.person.id, outline).await
    }

    /// The same of another tutor.
    async fn shown_by(&self, teacher: UserId, outline: &Outline) -> CourseId {
        let (context, id) = (self.house.app.system(), CourseId(Uuid::now_v7()));
        let course = PastCourse {
            id,
            teacher,
            title: "Fractions".into(),
            description: "Halves and quarters.".into(),
            level: "beginner",
            price: Money::zero(Currency::Usd),
            outline: outline.clone(),
            published_at: self.house.app.clock.now(),
        };
        let mut work = context.begin().await.unwrap();
        course_as_past(&mut work, &course).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    /// A course with one unit, of that teacher.
    pub(super) async fn taught_by(&self, teacher: UserId) -> CourseId {
        self.shown_by(teacher, &outline_of(vec![unit("text")])).await
    }

    /// The other tutor's profile.
    async fn other_tutor(&self) -> Uuid {
        let profile = sqlx::query_scalar("select id from tutors where user_id = $1").bind(self.people[3].id.0);
        profile.fetch_one(&self.house.app.owner).await.unwrap()
    }

    /// A course of the other tutor, which the tutor is asked to teach too, or does.
    async fn co_taught(&self, state: &str) -> CourseId {
        let course = self.taught_by(self.people[3].id).await;
        let asked = "insert into course_teachers (course_id, person_id, tutor_id, share, state, asked_at, answered_at)
             values ($1, $2, $3, 30, $4, $5, case when $4 <> 'asked' then $5 end)";
        let query = sqlx::query(asked).bind(course.0).bind(self.tutor.person.id.0).bind(self.tutor.tutor_id.0);
        query.bind(state).bind(self.house.app.clock.now()).execute(&self.house.app.owner).await.unwrap();
        course
    }

    /// The student's place in a course, in which nothing is done yet.
    async fn place_in(&self, course: CourseId, outline: &Outline) -> EnrolmentId {
        let (context, id) = (self.house.app.system(), EnrolmentId(Uuid::now_v7()));
        let (learner, enrolled_at) = (self.student().id, self.house.app.clock.now());
        let place = PastEnrolment { id, course, learner, done: 0, enrolled_at };
        let mut work = context.begin().await.unwrap();
        enrolment_as_past(&mut work, outline, &place).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    /// The student learns in a course of the tutor's, which has a film that is ready.
    pub(super) async fn learned(&self) -> Learned {
        let video = VideoId(Uuid::now_v7());
        let film = Unit { video_id: Some(video), ..unit("video") };
        let units = vec![unit("text"), film, quiz(), unit("assignment")];
        let ids: Vec<UnitId> = units.iter().filter_map(|unit| unit.id).collect();
        let outline = outline_of(units);
        let course = self.shown(&outline).await;
        self.film_ready(video, ids[1]).await;
        let place = self.place_in(course, &outline).await;
        Learned { course, place, text: ids[0], film: ids[1], quiz: ids[2], task: ids[3], video }
    }

    /// The student has finished a course of the tutor's: the place, and the certificate's code.
    async fn finished(&self) -> (EnrolmentId, String) {
        let only = unit("text");
        let id = only.id.unwrap();
        let outline = outline_of(vec![only]);
        let course = self.shown(&outline).await;
        self.place_in(course, &outline).await;
        let done = enrolment::unit_complete(&self.house.app.context_of(self.student()), id).await.unwrap();
        (done.id, done.certificate.unwrap().code)
    }

    /// A course of the tutor's that nobody looked at yet: a draft, or sent in.
    async fn unseen(&self, sent: bool) -> CourseId {
        let teacher = self.house.app.context_of(&self.house.app.reload(self.tutor.person.id).await);
        let request = CourseRequest {
            title: Some("Fractions".into()),
            subject_id: Some(self.tutor.subject_id),
            ..CourseRequest::default()
        };
        let id = courses::course_create(&teacher, &request).await.unwrap().card.id;
        let outline = outline_of(vec![Unit { id: None, ..unit("text") }]);
        courses::outline_put(&teacher, id, &outline).await.unwrap();
        if sent {
            courses::course_submit(&teacher, id).await.unwrap();
        }
        id
    }

    /// What the student handed in.
    async fn handed_in(&self) -> SubmissionId {
        let task = self.learned().await.task;
        let request = SubmissionRequest { text: "Done.".into(), upload_id: None };
        enrolment::submission_add(&self.house.app.context_of(self.student()), task, &request).await.unwrap().id
    }

    /// A unit in which the student was stuck and is offered help.
    async fn stuck(&self) -> UnitId {
        let learned = self.learned().await;
        sqlx::query(
            "insert into bridge_offers (enrolment_id, unit_id, learner_id, why, offered_at)
             values ($1, $2, $3, 'failed', $4)",
        )
        .bind(learned.place.0)
        .bind(learned.quiz.0)
        .bind(self.student().id.0)
        .bind(self.house.app.clock.now())
        .execute(&self.house.app.owner)
        .await
        .unwrap();
        learned.quiz
    }

    /// Help that the tutor gave the student in a quiz of a course, a quarter of an hour long; one at a time, so that
    /// address and body mean the same.
    async fn helped(&mut self) -> (EnrolmentId, UnitId) {
        let owner = self.house.app.owner.clone();
        let known = sqlx::query_as(
            "select o.enrolment_id, o.unit_id from bridge_offers o join enrolments e on e.id = o.enrolment_id
             where o.answer = 'tutor' and e.teacher_id = $1 and not exists (
               select from help_notes n where n.enrolment_id = o.enrolment_id and n.unit_id = o.unit_id)
             order by o.offered_at desc limit 1",
        );
        let known: Option<(Uuid, Uuid)> = known.bind(self.tutor.person.id.0).fetch_optional(&owner).await.unwrap();
        if let Some((place, unit)) = known {
            return (EnrolmentId(place), UnitId(unit));
        }
        let (lesson, unit) = (self.held().await, self.stuck().await);
        let said = "update bridge_offers set answer = 'tutor', answered_at = $2 - interval '3 hours' where unit_id = $1
                    returning enrolment_id";
        let said = sqlx::query_scalar(said).bind(unit.0).bind(self.house.app.clock.now());
        let place: Uuid = said.fetch_one(&owner).await.unwrap();
        let asked = "insert into micro_sessions
                       (id, student_id, learner_id, subject_id, topic, state, booking_id, created_at, ends_at)
                     select gen_random_uuid(), o.learner_id, o.learner_id, c.subject_id, 'Fractions', 'accepted', $2,
                       o.answered_at, o.answered_at + interval '10 minutes'
                     from bridge_offers o join enrolments e on e.id = o.enrolment_id
                       join courses c on c.id = e.course_id where o.enrolment_id = $1";
        sqlx::query(asked).bind(place).bind(lesson.0).execute(&owner).await.unwrap();
        (EnrolmentId(place), unit)
    }

    /// What a tutor wrote about it, which waits for the course's teacher; both are the tutor.
    async fn help_note(&mut self) -> HelpNoteId {
        let (place, unit) = self.helped().await;
        let request = HelpNoteRequest { enrolment_id: Some(place), at: 1.0, text: "Divide first.".into() };
        let tutor = self.house.app.context_of(&self.house.app.reload(self.tutor.person.id).await);
        help_notes::help_note_add(&tutor, unit, &request).await.unwrap().id
    }

    /// What the student wrote down beside a film.
    async fn note(&self) -> String {
        let (film, request) = (self.learned().await.film, NoteRequest { at: 0.5, text: "Look again.".into() });
        let student = self.house.app.context_of(self.student());
        notes::note_add(&student, film, &request).await.unwrap().id.to_string()
    }

    /// A file that the person sent to make a course of; a child sends none, and the student's stands in.
    pub(super) async fn import_upload(&self, who: &str) -> String {
        let grown = self.person(who).filter(|_| who != "child");
        let context = self.house.app.context_of(grown.unwrap_or(self.student()));
        upload_whole(&context, &import_request(), COURSE_FILE).await.unwrap().to_string()
    }

    /// An import of the tutor's.
    async fn imported(&self) -> CourseImportId {
        let teacher = self.house.app.context_of(&self.house.app.reload(self.tutor.person.id).await);
        let upload = upload_whole(&teacher, &import_request(), COURSE_FILE).await.unwrap();
        let request = ImportRequest { upload_id: Some(upload), ..ImportRequest::default() };
        imports::import_begin(&teacher, &request).await.unwrap().id
    }

    /// A goal of the student's.
    async fn goal(&self) -> String {
        let request = GoalRequest { text: Some("Divide.".into()), ..GoalRequest::default() };
        goals::goal_add(&self.house.app.context_of(self.student()), &request).await.unwrap().id.to_string()
    }

    /// The address of a course, a unit, a film or what a learner has of them; none for all others.
    pub(super) async fn learning_address(&mut self, path: &str) -> Option<String> {
        let id = match path.strip_prefix("/api/v1").unwrap_or(path) {
            "/courses/{id}/co-teachers/answer" => self.co_taught("asked").await.to_string(),
            "/courses/{id}/co-teachers/end" => self.co_taught("agreed").await.to_string(),
            "/courses/{id}/submit" => self.unseen(false).await.to_string(),
            "/courses/{id}/enrol" => self.shown(&outline_of(vec![unit("text")])).await.to_string(),
            "/units/{id}/help-notes" => self.helped().await.1.to_string(),
            below if below.starts_with("/help-notes/{id}") => self.help_note().await.to_string(),
            "/courses/import/{id}" | "/teach/courses/import/{id}" => self.imported().await.to_string(),
            "/teach/courses/{id}/units/{unit}" => {
                let learned = self.learned().await;
                return Some(format!("/teach/courses/{}/units/{}", learned.course, learned.film));
            }
            "/admin/courses/{id}/take-down" => self.shown(&outline_of(vec![unit("text")])).await.to_string(),
            below if below.starts_with("/admin/courses/{id}") => self.unseen(true).await.to_string(),
            below if below.contains("/courses/{id}") => self.learned().await.course.to_string(),
            "/enrolments/{id}/certificate.pdf" => self.finished().await.0.to_string(),
            "/certificates/{code}" => return Some(path.replace("{code}", &self.finished().await.1)),
            "/learning/{id}" => self.learned().await.place.to_string(),
            below if below.starts_with("/enrolments/{id}") => self.learned().await.place.to_string(),
            "/units/{id}/complete" => self.learned().await.text.to_string(),
            "/units/{id}/help" => self.stuck().await.to_string(),
            below if below.starts_with("/units/{id}") => self.learned().await.film.to_string(),
            "/quizzes/{id}/attempts" | "/quizzes/{id}/items" => self.learned().await.quiz.to_string(),
            "/assignments/{id}/submissions" => self.learned().await.task.to_string(),
            "/submissions/{id}/feedback" => self.handed_in().await.to_string(),
            "/unit-notes/{id}" => self.note().await,
            "/goals/{id}" => self.goal().await,
            "/videos/{id}/poster" => self.filmed().await.to_string(),
            below if below.starts_with("/videos/{id}") => self.learned().await.video.to_string(),
            _ => return None,
        };
        Some(path.replace("{id}", &id).replace("{lang}", "de"))
    }

    /// The body of an act of learning or teaching; none for all others.
    pub(super) async fn learning_body(&mut self, method: &str, path: &str, who: &str) -> Option<Value> {
        Some(match (method, path) {
            ("POST", "/courses/import") => {
                json!({ "upload_id": self.import_upload(who).await, "subject_id": self.tutor.subject_id })
            }
            ("POST", "/courses") => json!({ "title": "Fractions", "subject_id": self.tutor.subject_id }),
            ("PATCH", "/courses/{id}") => json!({ "description": "Halves, quarters and eighths." }),
            (_, "/courses/{id}/outline") => json!(outline_of(vec![Unit { id: None, ..unit("text") }])),
            (_, "/courses/{id}/prerequisites") => json!({ "course_ids": [], "required": true }),
            (_, "/courses/{id}/co-teachers") => json!({ "tutor": self.other_tutor().await, "share": 30 }),
            (_, "/courses/{id}/co-teachers/answer") => json!({ "agrees": true, "share": 30 }),
            (_, "/courses/{id}/co-teachers/end") => json!({}),
            (_, "/courses/{id}/enrol") => json!({ "expected_price": 0 }),
            (_, "/courses/{id}/submit" | "/admin/courses/{id}/approve") => Value::Null,
            (_, "/admin/courses/{id}/decline" | "/admin/courses/{id}/take-down") => {
                json!({ "reason": "Add an example." })
            }
            (_, "/enrolments/{id}/return" | "/enrolments/{id}/version" | "/units/{id}/complete") => Value::Null,
            (_, "/quizzes/{id}/attempts") => json!({ "answers": [1] }),
            (_, "/assignments/{id}/submissions") => json!({ "text": "Done." }),
            (_, "/submissions/{id}/feedback") => json!({ "feedback": "Well done." }),
            ("POST", "/units/{id}/help-notes") => {
                json!({ "enrolment_id": self.helped().await.0, "at": 1, "text": "Divide first." })
            }
            (_, "/help-notes/{id}/decline") => json!({ "reason": "It says too much." }),
            (_, "/help-notes/{id}/approve") => Value::Null,
            (_, "/units/{id}/help") => json!({ "answer": "dismissed" }),
            (_, "/units/{id}/watched") => json!({ "intervals": [[0, 0.5]], "position": 0.5, "sending": "first" }),
            (_, "/units/{id}/notes") => json!({ "at": 0.5, "text": "Look again." }),
            (_, "/goals") => json!({ "text": "Divide." }),
            (_, "/goals/{id}") => json!({ "status": "done" }),
            (_, "/videos") => json!({ "unit_id": self.learned().await.film, "upload_id": self.film_upload(who).await }),
            (_, "/videos/{id}/captions/{lang}") => json!({ "text": "WEBVTT\n\n00:00.000 --> 00:00.900\nHalves.\n" }),
            (_, "/videos/{id}/poster") => json!({ "at": 0.5 }),
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn learning_form(&mut self, name: &str) -> Option<String> {
        let key = Uuid::now_v7();
        Some(match name.strip_prefix("learning/")? {
            "course" => format!("title=Fractions&subject_id={}", self.tutor.subject_id),
            "facts" => {
                let course = self.learned().await.course;
                format!("course_id={course}&title=Fractions&description=&level=beginner&language=en&price=&unit=")
            }
            "co-teacher" => {
                let (course, tutor) = (self.learned().await.course, self.other_tutor().await);
                format!("course_id={course}&tutor={tutor}&share=30")
            }
            "co-teacher-answer" => format!("course_id={}&agrees=true&share=30", self.co_taught("asked").await),
            "co-teacher-end" => format!("course_id={}", self.co_taught("agreed").await),
            "prerequisites" => format!("course_id={}&required=true", self.learned().await.course),
            "send" => format!("course_id={}", self.unseen(false).await),
            "outline" => {
                format!("course_id={}&act=module_add&module=0&title=More", self.learned().await.course)
            }
            "unit" => {
                let Learned { course, text, .. } = self.learned().await;
                format!("course_id={course}&unit_id={text}&title=One&text=Read+that.")
            }
            "feedback" => format!("submission_id={}&feedback=Well+done.", self.handed_in().await),
            "approve" => format!("course_id={}", self.unseen(true).await),
            "decline" => format!("course_id={}&reason=Add+an+example.", self.unseen(true).await),
            "take-down" => {
                format!("course_id={}&reason=Against+the+law.", self.shown(&outline_of(vec![unit("text")])).await)
            }
            "enrol" => {
                let course = self.shown(&outline_of(vec![unit("text")])).await;
                format!("course_id={course}&expected=0&key={key}")
            }
            "return" => format!("enrolment_id={}&key={key}", self.learned().await.place),
            "version" => format!("enrolment_id={}", self.learned().await.place),
            "help-note" => {
                let (place, unit) = self.helped().await;
                format!("unit_id={unit}&enrolment_id={place}&at=0:01&text=Divide+first.")
            }
            "help-note-decline" => format!("note_id={}&reason=It+says+too+much.", self.help_note().await),
            "help-note-approve" | "help-note-remove" => format!("note_id={}", self.help_note().await),
            "bridge" => format!("unit_id={}&answer=dismissed", self.stuck().await),
            "complete" => format!("unit_id={}", self.learned().await.text),
            "quiz" => format!("unit_id={}&answers[0]=0:1", self.learned().await.quiz),
            "submission" => format!("unit_id={}&text=Done.", self.learned().await.task),
            "note" => format!("unit_id={}&at=0.5&text=Look+again.", self.learned().await.film),
            "note-remove" => format!("note_id={}", self.note().await),
            "goal" => "text=Divide.&target=&due_on=".to_owned(),
            "goal-status" => format!("goal_id={}&status=done", self.goal().await),
            _ => return None,
        })
    }
}
