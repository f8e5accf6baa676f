//! What is shown to nobody any more, who is kept apart, and what of a film waits to be looked at.

use crate::courses::{draft, enrolled, money, outline, shown, unit, units};
use chrono::Duration;
use domain::{
    bookings::report::ReportRequest,
    ids::{UnitId, VideoId},
    learning::{
        captions::Transcript,
        course::{Course, CourseFilterRequest, CourseState, DeclineRequest},
        enrolment::SubmissionRequest,
        outline::{Outline, Unit},
        video::PosterRequest,
    },
};
use services::{
    Context,
    learning::{
        courses,
        enrolment::{self, submission_add, submission_mark},
        video::{Signed, captions_put, master_get, piece_get, poster_put, sent_write, transcript_get, video_get},
    },
    people::blocks::block_put,
    privacy::ERASED,
    trust::report::{report_create, reports_queue},
};
use testkit::scene::{Scene, is_not_found, refused};
use uuid::Uuid;

fn why() -> DeclineRequest {
    DeclineRequest { reason: "Against the law.".into() }
}

async fn admin(scene: &Scene) -> Context {
    scene.test.context_of(&scene.test.admin().await)
}

/// A course whose one film is ready and open to all: one segment, one picture.
pub async fn filmed(scene: &Scene) -> (Course, UnitId, VideoId) {
    let made = draft(scene, 0).await;
    let film = Unit { preview: true, ..unit("video", "Film") };
    let mut next = Outline { modules: made.modules.clone() };
    next.modules[0].units = vec![film, unit("assignment", "Task")];
    let made = courses::outline_put(&scene.as_tutor(), made.card.id, &next).await.unwrap();
    let (unit, video, owner) = (units(&made)[0], VideoId(Uuid::now_v7()), &scene.test.owner);
    for sql in [
        "insert into videos (id, unit_id, owner_id, upload_id, status, width, height, rate_num, rate_den, frames, sound,
           poster, created_at, finished_at)
         values ($1, $2, $3, gen_random_uuid(), 'ready', 640, 360, 10, 1, 10, false, 'poster-1', now(), now())",
        "insert into video_renditions (video_id, rung, width, height, codec, init)
         select $1, 360, 640, 360, 'avc1.42c01e', 'init'::bytea where $2::uuid <> $3::uuid",
        "insert into video_segments (video_id, rung, number, object_key, bytes, micros)
         select $1, 360, 0, 'videos/' || $1::text || '/a/360-0', 3, 1000000 where $2::uuid <> $3::uuid",
    ] {
        let row = sqlx::query(sql).bind(video.0).bind(unit.0).bind(scene.tutor.person.id.0);
        row.execute(owner).await.unwrap();
    }
    scene.test.app.objects.put(&format!("videos/{video}/a/360-0"), b"abc".to_vec()).await.unwrap();
    scene.test.app.objects.put(&format!("videos/{video}/poster-1.jpg"), b"jpg".to_vec()).await.unwrap();
    courses::course_submit(&scene.as_tutor(), made.card.id).await.unwrap();
    courses::course_approve(&admin(scene).await, made.card.id).await.unwrap();
    (made, unit, video)
}

/// The token in an address that plays the film.
async fn token(context: &Context, video: VideoId) -> String {
    let url = video_get(context, video).await.unwrap().playlist_url.expect("it can be seen");
    url.split_once("token=").unwrap().1.to_owned()
}

async fn is_played(context: &Context, video: VideoId, token: &str) -> bool {
    let signed = Signed { token: token.to_owned() };
    let list = master_get(context, video, &signed).await;
    let piece = piece_get(context, video, token, "360", "0.m4s").await;
    let picture = piece_get(context, video, token, "stills", "poster.jpg").await;
    assert_eq!((list.is_ok(), piece.is_ok()), (piece.is_ok(), picture.is_ok()));
    if let Err(error) = list {
        assert_eq!(refused::<()>(Err(error)), (403, "link_expired".into()));
    }
    piece.is_ok()
}

#[tokio::test]
async fn bytes_of_segments_are_counted_by_day_and_of_nothing_else() {
    let scene = Scene::new().await;
    let (.., video) = filmed(&scene).await;
    let nobody = scene.test.anonymous();
    let given = token(&nobody, video).await;
    for _ in 0..2 {
        assert!(is_played(&nobody, video, &given).await, "a list, a segment of three bytes and a picture");
    }
    is_not_found(piece_get(&nobody, video, &given, "360", "7.m4s").await);
    let sent = || async {
        sent_write(&scene.test.system()).await.unwrap();
        let sent = sqlx::query_scalar("select coalesce(sum(sent_bytes), 0)::bigint from film_days where day = $1");
        let sent: i64 = sent.bind(scene.now().date_naive()).fetch_one(&scene.test.owner).await.unwrap();
        sent
    };
    assert_eq!((sent().await, sent().await), (6, 6), "what is written is counted once");
    scene.test.clock.advance(Duration::days(1));
    assert_eq!(sent().await, 0, "another day");
}

async fn listed(context: &Context) -> usize {
    courses::course_list(context, &CourseFilterRequest::default()).await.unwrap().items.len()
}

/// Finding 10.
#[tokio::test]
async fn a_course_that_is_taken_down_shows_nothing_to_anybody_and_can_be_given_back() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let (id, learner, staff) = (course.card.id, scene.as_student(), admin(&scene).await);
    let before = money(&scene).await;
    let place = enrolled(&learner, id).await.unwrap();
    is_not_found(courses::course_take_down(&learner, id, &why()).await);
    is_not_found(courses::course_take_down(&scene.as_tutor(), id, &why()).await);
    let unexplained = courses::course_take_down(&staff, id, &DeclineRequest::default()).await;
    assert_eq!(refused(unexplained), (422, "required".into()));
    courses::course_take_down(&staff, id, &why()).await.unwrap();
    assert_eq!(refused(courses::course_take_down(&staff, id, &why()).await), (409, "course_not_shown".into()));
    for reader in [&learner, &scene.test.anonymous()] {
        is_not_found(courses::course_get(reader, id).await);
        assert_eq!(listed(reader).await, 0);
    }
    is_not_found(enrolled(&scene.test.context_of(&scene.test.student().await), id).await);
    is_not_found(enrolment::unit_complete(&learner, units(&course)[0]).await);
    let left = enrolment::enrolment_get(&learner, place.id).await.unwrap();
    assert!(left.taken_down && left.modules.is_empty() && left.next_unit.is_none());
    let told = courses::course_get(&scene.as_tutor(), id).await.unwrap();
    assert_eq!((told.card.state, told.reason.as_deref()), (CourseState::Declined, Some("Against the law.")));
    enrolment::enrolment_return(&learner, place.id, None).await.unwrap();
    assert_eq!(money(&scene).await, before, "whatever was done in it");
    scene.test.trial_balance_is_zero().await;
    courses::outline_put(&scene.as_tutor(), id, &outline()).await.unwrap();
    courses::course_submit(&scene.as_tutor(), id).await.unwrap();
    courses::course_approve(&staff, id).await.unwrap();
    assert_eq!(courses::course_get(&learner, id).await.unwrap().card.version, Some(2), "the first one stays the first");
}

/// Finding 10.
#[tokio::test]
async fn films_of_a_course_that_is_taken_down_or_whose_teacher_is_banned_play_no_more() {
    let scene = Scene::new().await;
    let (course, _, video) = filmed(&scene).await;
    let (learner, nobody) = (scene.as_student(), scene.test.anonymous());
    enrolled(&learner, course.card.id).await.unwrap();
    let given = token(&nobody, video).await;
    assert!(is_played(&nobody, video, &given).await, "a preview is open to all");
    scene.test.clock.advance(Duration::minutes(70));
    let close = "update users set suspended_at = $2 where id = $1";
    let ban = sqlx::query(close).bind(scene.tutor.person.id.0).bind(scene.test.app.clock.now());
    ban.execute(&scene.test.owner).await.unwrap();
    is_not_found(video_get(&nobody, video).await);
    is_not_found(courses::course_get(&nobody, course.card.id).await);
    assert!(!is_played(&nobody, video, &given).await, "an address that was given before is good no more");
    courses::course_get(&learner, course.card.id).await.expect("who learns in it goes on");
    scene.test.clock.advance(Duration::hours(1));
    let later = token(&learner, video).await;
    assert!(is_played(&learner, video, &later).await);
    sqlx::query("update users set suspended_at = null").execute(&scene.test.owner).await.unwrap();
    assert!(is_played(&nobody, video, &token(&nobody, video).await).await);
    courses::course_take_down(&admin(&scene).await, course.card.id, &why()).await.unwrap();
    for reader in [&nobody, &learner] {
        is_not_found(video_get(reader, video).await);
        assert!(!is_played(reader, video, &later).await);
    }
    scene.test.clock.advance(Duration::hours(1));
    assert!(is_played(&nobody, video, &token(&scene.as_tutor(), video).await).await, "its teacher sees what to change");
}

/// Finding 14.
#[tokio::test]
async fn who_is_kept_apart_neither_finds_a_course_nor_enrols_nor_hands_anything_in() {
    let scene = Scene::new().await;
    let (course, ..) = filmed(&scene).await;
    let (id, task) = (course.card.id, units(&course)[1]);
    let (in_it, other) = (scene.as_student(), scene.test.context_of(&scene.test.student().await));
    enrolled(&in_it, id).await.unwrap();
    let work = SubmissionRequest { text: "Done.".into(), upload_id: None };
    let first = submission_add(&in_it, task, &work).await.unwrap();
    for context in [&in_it, &other] {
        block_put(&scene.as_tutor(), context.require_person().unwrap().id).await.unwrap();
    }
    is_not_found(courses::course_get(&other, id).await);
    assert_eq!((listed(&other).await, listed(&scene.test.anonymous()).await), (0, 1));
    is_not_found(enrolled(&other, id).await);
    is_not_found(submission_add(&in_it, task, &work).await);
    is_not_found(submission_mark(&scene.as_tutor(), first.id, "Go away.").await);
    courses::course_get(&in_it, id).await.expect("what was paid for stays");
}

/// Finding 14.
#[tokio::test]
async fn what_was_handed_in_can_be_reported_by_its_two_people_and_nobody_else() {
    let scene = Scene::new().await;
    let (course, ..) = filmed(&scene).await;
    let (learner, tutor) = (scene.as_student(), scene.as_tutor());
    enrolled(&learner, course.card.id).await.unwrap();
    let work = SubmissionRequest { text: "You are a fool.".into(), upload_id: None };
    let id = submission_add(&learner, units(&course)[1], &work).await.unwrap().id;
    let about = || ReportRequest {
        kind: "submission".into(),
        subject_id: id.to_string(),
        reason: "harassment".into(),
        text: "This is rude.".into(),
    };
    is_not_found(report_create(&scene.test.context_of(&scene.test.student().await), &about()).await);
    is_not_found(report_create(&learner, &about()).await);
    report_create(&tutor, &about()).await.unwrap();
    submission_mark(&tutor, id, "You are one too.").await.unwrap();
    report_create(&learner, &about()).await.unwrap();
    let queue = reports_queue(&admin(&scene).await).await.unwrap().items;
    let told = |item: &domain::trust::report::QueuedReport| {
        (item.about.as_ref().unwrap().user_id, item.shown.clone().unwrap_or_default())
    };
    let mut told: Vec<_> = queue.iter().map(told).collect();
    told.sort_by_key(|(_, shown)| shown.clone());
    let expected =
        [(scene.student.id, "You are a fool.".to_owned()), (scene.tutor.person.id, "You are one too.".to_owned())];
    assert_eq!(told, expected);
}

/// Finding 15.
#[tokio::test]
async fn who_may_not_book_does_not_enrol_either() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await;
    let by = scene.test.admin().await;
    sqlx::query(
        "insert into sanctions (id, user_id, kind, reason, begun_at, by_id)
         values (gen_random_uuid(), $1, 'restrict', 'Rude.', $2, $3)",
    )
    .bind(scene.student.id.0)
    .bind(scene.test.app.clock.now())
    .bind(by.id.0)
    .execute(&scene.test.owner)
    .await
    .unwrap();
    assert_eq!(refused(enrolled(&scene.as_student(), course.card.id).await), (403, "restricted_book".into()));
    sqlx::query("update sanctions set ended_at = begun_at").execute(&scene.test.owner).await.unwrap();
    enrolled(&scene.as_student(), course.card.id).await.unwrap();
}

const LINES: &str = "WEBVTT\n\n00:00.000 --> 00:00.900\n";

async fn captions(context: &Context, video: VideoId) -> Vec<String> {
    let mut read = Vec::new();
    for view in video_get(context, video).await.unwrap().captions {
        let way: Vec<&str> = view.url.rsplitn(4, '/').collect();
        let piece = piece_get(context, video, way[2], way[1], way[0]).await.unwrap();
        read.push(String::from_utf8(piece.bytes).unwrap());
    }
    read
}

/// Finding 27.
#[tokio::test]
async fn captions_of_a_film_that_is_shown_wait_until_the_course_was_looked_at() {
    let scene = Scene::new().await;
    let (course, _, video) = filmed(&scene).await;
    let (id, tutor, nobody) = (course.card.id, scene.as_tutor(), scene.test.anonymous());
    captions_put(&tutor, video, "de", &format!("{LINES}Schreib mir an ada@example.org\n")).await.unwrap();
    assert!(captions(&nobody, video).await.is_empty());
    assert_eq!(transcript_get(&nobody, video, "de").await.unwrap(), Transcript::default(), "they wait");
    assert!(captions(&tutor, video).await[0].contains("ada@example.org"), "its teacher sees them");
    let waiting = video_get(&tutor, video).await.unwrap().captions.remove(0);
    let known = token(&nobody, video).await;
    let guessed = piece_get(&nobody, video, &known, "waiting", "de.vtt").await;
    assert_eq!(refused(guessed), (403, "link_expired".into()), "{}", waiting.url);
    assert!(waiting.waiting && courses::course_get(&tutor, id).await.unwrap().changed);
    courses::course_submit(&tutor, id).await.unwrap();
    let late = captions_put(&tutor, video, "de", &format!("{LINES}Noch eins\n")).await;
    assert_eq!(refused(late), (409, "course_waits".into()), "what is looked at does not change");
    let staff = admin(&scene).await;
    assert!(captions(&staff, video).await[0].contains("ada@example.org"), "whoever decides reads them");
    courses::course_decline(&staff, id, &why()).await.unwrap();
    captions_put(&tutor, video, "de", &format!("{LINES}Hälften\n")).await.unwrap();
    courses::course_submit(&tutor, id).await.unwrap();
    courses::course_approve(&staff, id).await.unwrap();
    assert!(captions(&nobody, video).await[0].contains("Hälften"));
    captions_put(&tutor, video, "de", &format!("{LINES}Viertel\n")).await.unwrap();
    assert!(captions(&nobody, video).await[0].contains("Hälften"), "what is shown stays");
    let said = transcript_get(&nobody, video, "en").await.unwrap();
    assert_eq!((said.language.as_str(), said.languages.len()), ("de", 1), "what there is, whatever is asked for");
    assert!(said.lines[0].text.contains("Hälften"), "{said:?}");
    courses::course_take_down(&staff, id, &why()).await.unwrap();
    is_not_found(transcript_get(&nobody, video, "de").await);
}

/// Finding 24.
#[tokio::test]
async fn the_picture_of_a_film_is_drawn_by_a_worker_and_so_many_are_asked_for() {
    let scene = Scene::on(
        testkit::TestApp::with(|settings| settings.rate_limits = true).await,
        testkit::TutorOptions::default(),
    )
    .await;
    let (.., video) = filmed(&scene).await;
    let tutor = scene.as_tutor();
    is_not_found(poster_put(&scene.as_student(), video, &PosterRequest { at: 0.5 }).await);
    assert_eq!(refused(poster_put(&tutor, video, &PosterRequest { at: 2.0 }).await), (422, "poster_moment".into()));
    for _ in 0..30 {
        poster_put(&tutor, video, &PosterRequest { at: 0.5 }).await.expect("nothing is fetched or drawn here");
    }
    let (status, _) = refused(poster_put(&tutor, video, &PosterRequest { at: 0.5 }).await);
    assert_eq!(status, 429);
    let waiting = "select count(*) from jobs where kind = 'DrawPicture' and state = 'waiting'";
    assert_eq!(sqlx::query_scalar::<_, i64>(waiting).fetch_one(&scene.test.owner).await.unwrap(), 30);
}

/// Finding 20.
#[tokio::test]
async fn face_voice_and_words_of_a_teacher_who_left_stay_with_those_who_learn_and_with_nobody_else() {
    let scene = Scene::new().await;
    let (course, _, video) = filmed(&scene).await;
    let learner = scene.as_student();
    let place = enrolled(&learner, course.card.id).await.unwrap();
    let erase = || async {
        let mut work = scene.test.app.pool.begin().await.unwrap();
        for (_, sql) in ERASED {
            sqlx::query(*sql).bind(scene.tutor.person.id.0).execute(&mut *work).await.unwrap();
        }
        let gone = "update users set deleted_at = coalesce(deleted_at, $2) where id = $1";
        let gone = sqlx::query(gone).bind(scene.tutor.person.id.0).bind(scene.test.app.clock.now());
        gone.execute(&mut *work).await.unwrap();
        work.commit().await.unwrap();
    };
    erase().await;
    is_not_found(video_get(&scene.test.anonymous(), video).await);
    is_not_found(courses::course_get(&scene.test.anonymous(), course.card.id).await);
    video_get(&learner, video).await.expect("what somebody learns from stays with them");
    enrolment::enrolment_return(&learner, place.id, None).await.unwrap();
    erase().await;
    assert_eq!((scene.count("video_segments").await, scene.count("video_renditions").await), (0, 0));
    let said =
        "select count(*) from courses c join course_versions v on v.course_id = c.id join videos f on f.poster is null
      where c.title = '-' and v.title = '-' and v.outline = '{\"modules\": []}' and c.version is null";
    assert_eq!(sqlx::query_scalar::<_, i64>(said).fetch_one(&scene.test.owner).await.unwrap(), 1);
}
