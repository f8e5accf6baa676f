//! Courses that are taught together: who may be asked, what they may do, and whose the money is.

use crate::courses::{clean, draft, enrolled, later, outline, read, shown, unit, units};
use chrono::Duration;
use domain::{
    Refusal,
    bookings::report::ReportRequest,
    ids::CourseId,
    learning::{
        co_teacher::{CoTeacherAnswer, CoTeacherEnd, CoTeacherRequest, CoTeacherState},
        course::{Course, CourseRequest},
        enrolment::SubmissionRequest,
        outline::Outline,
        prerequisite::PrerequisitesRequest,
    },
};
use services::{
    Context, Result,
    learning::{
        courses::{
            co_taught, co_teacher_answer, co_teacher_ask, co_teacher_end, co_teachers_of, course_approve, course_get,
            course_submit, course_update, outline_change, outline_put, outline_put_seen, prerequisites_put,
        },
        enrolment::{submission_add, submission_mark},
        items::quiz_items,
    },
    platform::mails::dev_mailbox,
    trust::report::{report_create, reports_queue},
};
use testkit::{
    ApprovedTutor,
    scene::{Scene, is_not_found, refused},
};

/// A course, who leads it, and a tutor who may teach it too.
struct Class {
    scene: Scene,
    course: Course,
    other: ApprovedTutor,
}

impl Class {
    async fn new(price: i64) -> Self {
        let scene = Scene::new().await;
        let (course, other) = (shown(&scene, price).await, scene.test.approved_tutor().await);
        Self { scene, course, other }
    }

    fn id(&self) -> CourseId {
        self.course.card.id
    }

    fn leader(&self) -> Context {
        self.scene.as_tutor()
    }

    fn second(&self) -> Context {
        self.scene.test.context_of(&self.other.person)
    }

    async fn ask(&self, share: i32) -> Result<()> {
        let tutor = format!("https://edustream.test/tutors/{}", self.other.tutor_id);
        co_teacher_ask(&self.leader(), self.id(), &CoTeacherRequest { tutor, share }).await.map(drop)
    }

    async fn says(&self, agrees: bool, share: i32) -> Result<()> {
        co_teacher_answer(&self.second(), self.id(), &CoTeacherAnswer { agrees, share }).await
    }

    async fn together(price: i64, share: i32) -> Self {
        let class = Self::new(price).await;
        class.ask(share).await.unwrap();
        class.says(true, share).await.unwrap();
        class
    }

    /// What the second teacher has earned: waiting, and to be paid out.
    async fn earned(&self) -> (i64, i64) {
        let of = |kind| self.scene.test.balance(&self.other.person, kind, "USD");
        (of("earning_pending").await, of("earning_available").await)
    }
}

#[tokio::test]
async fn only_who_leads_a_course_asks_and_only_tutors_who_are_shown() {
    let class = Class::new(0).await;
    let request = |tutor: String| CoTeacherRequest { tutor, share: 30 };
    let asked = request(class.other.tutor_id.to_string());
    for stranger in [class.second(), class.scene.as_student()] {
        is_not_found(co_teacher_ask(&stranger, class.id(), &asked).await);
        is_not_found(co_teachers_of(&stranger, class.id()).await);
        is_not_found(co_teacher_end(&stranger, class.id(), &CoTeacherEnd::default()).await);
    }
    let own = request(class.scene.tutor.tutor_id.to_string());
    assert_eq!(refused(co_teacher_ask(&class.leader(), class.id(), &own).await), (409, "co_teacher_self".into()));
    let nobody = request(class.scene.test.system().new_id().to_string());
    assert_eq!(refused(co_teacher_ask(&class.leader(), class.id(), &nobody).await), (422, "co_teacher_unknown".into()));
    is_not_found(class.says(true, 30).await);
    enrolled(&class.second(), class.id()).await.unwrap();
    assert_eq!(refused(class.ask(30).await), (409, "co_teacher_learns".into()));
}

#[tokio::test]
async fn whoever_is_asked_is_mailed_and_nothing_is_theirs_before_their_yes() {
    let class = Class::new(0).await;
    class.ask(30).await.unwrap();
    class.scene.test.run_jobs().await;
    let email = class.scene.email_of(&class.other.person).await;
    let mails = dev_mailbox(&class.scene.test.system(), &email).await.unwrap();
    assert!(mails[0].text.contains("30%"), "{}", mails[0].text);
    let waits = co_taught(&class.second()).await.unwrap().items;
    assert_eq!((waits[0].course_id, waits[0].share, waits[0].state), (class.id(), 30, CoTeacherState::Asked));
    is_not_found(outline_put(&class.second(), class.id(), &outline()).await);
    assert_eq!(refused(class.says(true, 40).await), (409, "co_teacher_asked_anew".into()));
    class.says(false, 30).await.unwrap();
    is_not_found(class.says(true, 30).await);
    assert!(co_taught(&class.second()).await.unwrap().items.is_empty());
    assert_eq!(refused(class.ask(30).await), (409, "co_teacher_declined".into()));
    later(&class.scene, Duration::days(30)).await;
    class.ask(30).await.unwrap();
}

#[tokio::test]
async fn whoever_is_asked_again_and_again_is_mailed_once_a_day_and_whoever_agreed_each_time() {
    let class = Class::new(0).await;
    let email = class.scene.email_of(&class.other.person).await;
    let mails = || async {
        class.scene.test.run_jobs().await;
        let mails = dev_mailbox(&class.scene.test.system(), &email).await.unwrap();
        mails.iter().filter(|mail| mail.text.contains('%')).count()
    };
    for share in [10, 20, 30] {
        class.ask(share).await.unwrap();
    }
    assert_eq!(mails().await, 1);
    class.says(true, 30).await.unwrap();
    class.ask(40).await.unwrap();
    assert_eq!(mails().await, 2, "what they agreed on is over");
}

#[tokio::test]
async fn who_teaches_a_course_too_writes_its_units_and_nothing_else_of_it() {
    let class = Class::together(0, 30).await;
    let (second, id) = (class.second(), class.id());
    let seen = course_get(&second, id).await.unwrap();
    assert!(seen.teaches && !seen.own);
    let mut outline = seen.outline();
    outline.modules[0].units[0].text = "Written by two.".into();
    outline_put(&second, id, &outline).await.unwrap();
    assert_eq!(quiz_items(&second, units(&class.course)[3]).await.unwrap().people, 0);
    is_not_found(course_update(&second, id, &CourseRequest::default()).await);
    is_not_found(course_submit(&second, id).await);
    is_not_found(prerequisites_put(&second, id, &PrerequisitesRequest::default()).await);
    assert_eq!(refused(enrolled(&second, id).await), (409, "course_own".into()));
    let reader = course_get(&class.scene.as_student(), id).await.unwrap();
    assert_eq!(reader.taught_with, std::slice::from_ref(&class.other.person.display_name));
    co_teacher_end(&second, id, &CoTeacherEnd::default()).await.unwrap();
    is_not_found(outline_put(&second, id, &outline).await);
    assert_eq!(course_get(&class.scene.as_student(), id).await.unwrap().taught_with, [""; 0]);
}

#[tokio::test]
async fn of_two_who_write_at_once_the_second_is_told_and_overwrites_nothing() {
    let class = Class::together(0, 30).await;
    let (leader, second, id) = (class.leader(), class.second(), class.id());
    let seen = course_get(&leader, id).await.unwrap();
    let version = seen.outline_version.clone();
    assert_eq!(course_get(&second, id).await.unwrap().outline_version, version);
    assert_eq!(course_get(&class.scene.as_student(), id).await.unwrap().outline_version, None);
    let (mut first, mut late) = (seen.outline(), seen.outline());
    first.modules[0].units[0].text = "Of the leader.".into();
    late.modules[0].units[0].text = "Of the second.".into();
    outline_put_seen(&leader, id, &first, version.as_deref()).await.unwrap();
    let told = outline_put_seen(&second, id, &late, version.as_deref()).await;
    assert_eq!(refused(told), (409, "outline_changed_elsewhere".into()));
    let stored = course_get(&second, id).await.unwrap();
    assert_eq!(stored.modules[0].units[0].text, "Of the leader.");
    outline_put_seen(&second, id, &late, stored.outline_version.as_deref()).await.unwrap();
    outline_put(&leader, id, &first).await.unwrap();
    let again = course_get(&leader, id).await.unwrap().outline_version;
    assert_eq!(again, stored.outline_version, "the words are the same");
}

#[tokio::test]
async fn two_write_two_units_at_once_and_neither_waits_for_the_other() {
    let class = Class::together(0, 30).await;
    let id = class.id();
    let writes = |context: Context, place: usize, text: &'static str| async move {
        let seen = course_get(&context, id).await.unwrap().outline().modules[0].units[place].mark();
        let change = move |outline: &mut Outline| -> std::result::Result<(), Refusal> {
            outline.modules[0].units[place].is_as_seen(&seen)?;
            outline.modules[0].units[place].text = text.into();
            Ok(())
        };
        outline_change(&context, id, change).await.map(drop)
    };
    let (one, other) = tokio::join!(writes(class.leader(), 0, "One."), writes(class.second(), 1, "Two."));
    one.and(other).unwrap();
    let stored = course_get(&class.leader(), id).await.unwrap().outline();
    let texts: Vec<&str> = stored.units().take(2).map(|unit| unit.text.as_str()).collect();
    assert_eq!(texts, ["One.", "Two."]);
    is_not_found(outline_change(&class.scene.as_student(), id, |_| Ok(())).await);
    let no = outline_change(&class.leader(), id, |outline| outline.is_ordered_as_seen("another order")).await;
    assert_eq!(refused(no), (409, "outline_changed_elsewhere".into()));
}

#[tokio::test]
async fn what_a_second_teacher_says_to_a_task_is_theirs_when_it_is_reported() {
    let class = Class::together(0, 30).await;
    let admin = class.scene.test.context_of(&class.scene.test.admin().await);
    let mut outline = outline();
    outline.modules[0].units = vec![unit("assignment", "Task")];
    let course = outline_put(&class.second(), class.id(), &outline).await.unwrap();
    course_submit(&class.leader(), class.id()).await.unwrap();
    course_approve(&admin, class.id()).await.unwrap();
    let learner = class.scene.as_student();
    enrolled(&learner, class.id()).await.unwrap();
    let work = SubmissionRequest { text: "Done.".into(), upload_id: None };
    let id = submission_add(&learner, units(&course)[0], &work).await.unwrap().id;
    let report = ReportRequest {
        kind: "submission".into(),
        subject_id: id.to_string(),
        reason: "harassment".into(),
        text: "This is rude.".into(),
    };
    report_create(&class.second(), &report).await.unwrap();
    submission_mark(&class.second(), id, "You are a fool.").await.unwrap();
    report_create(&learner, &report).await.unwrap();
    let queue = reports_queue(&admin).await.unwrap().items;
    let about: Vec<_> = queue.iter().filter_map(|item| Some(item.about.as_ref()?.user_id)).collect();
    assert_eq!(about.len(), 2);
    assert!(about.contains(&class.scene.student.id) && about.contains(&class.other.person.id));
}

#[tokio::test]
async fn the_part_agreed_on_is_theirs_of_what_is_sold_from_then_on() {
    let class = Class::together(500, 30).await;
    let before = class.scene.earnings().await;
    let learner = class.scene.as_student();
    enrolled(&learner, class.id()).await.unwrap();
    // What is agreed on later changes nothing that was sold.
    class.ask(60).await.unwrap();
    for unit in &units(&class.course)[..2] {
        read(&learner, *unit).await;
    }
    assert_eq!(class.earned().await, (120, 0), "of 400");
    assert_eq!(class.scene.earnings().await.0, before.0 + 280);
    later(&class.scene, Duration::days(3)).await;
    assert_eq!(class.earned().await, (0, 120));
    class.scene.test.trial_balance_is_zero().await;
    clean(&class.scene, "a course of two").await;
}

#[tokio::test]
async fn what_a_binary_without_parts_released_is_cleared_to_whom_it_was_released() {
    let class = Class::together(500, 30).await;
    let learner = class.scene.as_student();
    let place = enrolled(&learner, class.id()).await.unwrap();
    sqlx::query("delete from enrolment_shares").execute(&class.scene.test.owner).await.unwrap();
    for unit in &units(&class.course)[..2] {
        read(&learner, *unit).await;
    }
    sqlx::query("insert into enrolment_shares (enrolment_id, person_id, share) values ($1, $2, 30)")
        .bind(place.id.0)
        .bind(class.other.person.id.0)
        .execute(&class.scene.test.owner)
        .await
        .unwrap();
    later(&class.scene, Duration::days(3)).await;
    assert_eq!(class.earned().await, (0, 0));
    clean(&class.scene, "a release of before").await;
}

#[tokio::test]
async fn what_was_sold_before_the_yes_or_after_the_end_is_the_leaders_alone() {
    let class = Class::new(500).await;
    class.ask(30).await.unwrap();
    let first = class.scene.as_student();
    enrolled(&first, class.id()).await.unwrap();
    class.says(true, 30).await.unwrap();
    let end = CoTeacherEnd { tutor_id: Some(class.other.tutor_id) };
    co_teacher_end(&class.leader(), class.id(), &end).await.unwrap();
    is_not_found(co_teacher_end(&class.leader(), class.id(), &end).await);
    for unit in &units(&class.course)[..2] {
        read(&first, *unit).await;
    }
    assert_eq!(class.earned().await, (0, 0));
    clean(&class.scene, "a course of one").await;
}

#[tokio::test]
async fn four_teach_a_course_too_and_a_tenth_stays_with_its_leader() {
    let scene = Scene::new().await;
    let course = draft(&scene, 0).await.card.id;
    let mut asked = Vec::new();
    for share in [40, 40, 0, 0] {
        let tutor = scene.test.approved_tutor().await.tutor_id.to_string();
        asked.push(co_teacher_ask(&scene.as_tutor(), course, &CoTeacherRequest { tutor, share }).await.unwrap());
    }
    assert_eq!(asked[3].items.len(), 4);
    let first = asked[0].items[0].tutor_id.to_string();
    let again = |share| CoTeacherRequest { tutor: first.clone(), share };
    let refusal = refused(co_teacher_ask(&scene.as_tutor(), course, &again(51)).await);
    assert_eq!(refusal, (422, "co_teacher_share".into()));
    co_teacher_ask(&scene.as_tutor(), course, &again(50)).await.unwrap();
    let fifth = scene.test.approved_tutor().await.tutor_id.to_string();
    let fifth = CoTeacherRequest { tutor: fifth, share: 0 };
    let refusal = refused(co_teacher_ask(&scene.as_tutor(), course, &fifth).await);
    assert_eq!(refusal, (409, "co_teachers_too_many".into()));
}
