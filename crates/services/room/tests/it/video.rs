//! Lessons elsewhere: who may choose what, how meetings follow lessons, and that both end in the same place.

use crate::{
    Lesson,
    video_stage::{ACCOUNTS, Stage, choice},
};
use domain::{
    identity::{Role, family::ChildRequest},
    money::{Currency, Money},
    room::video::{VideoConnectionState, VideoProvider},
};
use services::{
    bookings::booking::{approval_approve, booking_cancel, booking_confirm, booking_create},
    identity::family::child_create,
    room::{
        enter, join,
        video::{
            VideoReturn, lesson_place, meet_here, video_connect, video_disconnect, video_finish, video_get, video_put,
        },
    },
};
use testkit::scene::{refused, request_of};

fn back(code: &str, state: &str, error: &str) -> VideoReturn {
    VideoReturn { code: code.into(), state: state.into(), error: error.into() }
}

#[tokio::test]
async fn nobody_ends_what_somebody_else_began_and_nobody_ends_it_twice_or_late() {
    for provider in ACCOUNTS {
        let stage = Stage::new().await;
        let (tutor, student, word) = (stage.scene.as_tutor(), stage.scene.as_student(), provider.code());
        let unfinished = (409, "video_not_finished".to_owned());
        let page = video_connect(&tutor, word).await.unwrap().authorize_url;
        let (code, state) = stage.outside.consent(&page, "rosa");
        // A link that somebody made with their own account ties it to nobody else.
        assert_eq!(refused(video_finish(&student, word, &back(&code, &state, "")).await), unfinished);
        let other = if provider == VideoProvider::Zoom { "teams" } else { "zoom" };
        assert_eq!(refused(video_finish(&tutor, other, &back(&code, &state, "")).await), unfinished);
        for wrong in [
            back("", &state, ""),
            back(&code, &state, "access_denied"),
            back(&code, "", ""),
            back(&code, "00ff", ""),
            back(&code, &state.replace('a', "b"), ""),
            back("code-other", &state, ""),
        ] {
            assert_eq!(refused(video_finish(&tutor, word, &wrong).await), unfinished, "{wrong:?}");
        }
        let anonymous = video_finish(&stage.scene.test.anonymous(), word, &back(&code, &state, "")).await;
        assert_eq!(refused(anonymous).0, 401);
        let own = video_finish(&tutor, word, &back(&code, &state, "")).await.unwrap();
        assert_eq!(own.provider, provider, "what was connected is chosen");
        assert_eq!(refused(video_finish(&tutor, word, &back(&code, &state, "")).await), unfinished, "{word}");
        let page = video_connect(&tutor, word).await.unwrap().authorize_url;
        let (code, state) = stage.outside.consent(&page, "rosa");
        stage.scene.test.clock.advance_real(chrono::TimeDelta::minutes(11));
        assert_eq!(refused(video_finish(&tutor, word, &back(&code, &state, "")).await), unfinished, "too late");
    }
}

#[tokio::test]
async fn what_is_unknown_not_set_up_or_not_connected_is_not_chosen() {
    let stage = Stage::new().await;
    let tutor = stage.scene.as_tutor();
    for provider in ACCOUNTS {
        let no = refused(video_put(&tutor, &choice(provider)).await);
        assert_eq!(no, (409, "video_not_connected".into()));
        assert_eq!(refused(video_disconnect(&tutor, provider.code()).await).0, 404);
    }
    for word in ["daily", "livekit", "builtin"] {
        assert_eq!(refused(video_connect(&tutor, word).await), (409, "video_no_account".into()), "{word}");
    }
    assert_eq!(refused(video_connect(&tutor, "skype").await), (422, "video_provider_unknown".into()));
    assert_eq!(refused(video_get(&stage.scene.test.anonymous()).await).0, 401);
    assert_eq!(video_get(&tutor).await.unwrap().provider, VideoProvider::Builtin);
    for provider in [VideoProvider::Daily, VideoProvider::Livekit, VideoProvider::Builtin] {
        assert_eq!(video_put(&tutor, &choice(provider)).await.unwrap().provider, provider);
    }
}

#[tokio::test]
async fn a_provider_that_does_not_answer_connects_nobody_and_says_so() {
    let stage = Stage::new().await;
    let tutor = stage.scene.as_tutor();
    stage.outside.fail(1, 500);
    let no = refused(stage.connect(&tutor, VideoProvider::Zoom, "rosa").await);
    assert_eq!(no, (503, "video_unavailable".into()));
    assert_eq!(video_get(&tutor).await.unwrap().provider, VideoProvider::Builtin);
}

#[tokio::test]
async fn a_meeting_is_made_once_moves_with_its_lesson_and_goes_with_it() {
    for provider in VideoProvider::elsewhere() {
        let stage = Stage::at(provider).await;
        let id = stage.lesson().await;
        let first = stage.outside.only();
        for _ in 0..2 {
            stage.follow(id).await;
        }
        assert_eq!(stage.outside.only(), first, "{provider:?}: once is enough");
        let move_it = "update bookings set starts_at = starts_at + interval '1 hour',
                       ends_at = ends_at + interval '1 hour' where id = $1";
        sqlx::query(move_it).bind(id.0).execute(&stage.scene.test.owner).await.unwrap();
        stage.follow(id).await;
        let moved = stage.outside.meetings().remove(&first).unwrap_or_default().body.to_string();
        match provider {
            VideoProvider::Zoom => assert!(moved.contains("2026-03-03T11:00:00Z"), "{moved}"),
            VideoProvider::Teams => assert!(moved.contains("2026-03-03T11:00:00"), "{moved}"),
            VideoProvider::Daily => assert!(moved.contains("\"exp\":1772541000"), "{moved}"),
            _ => {}
        }
        let back = move_it.replace('+', "-");
        sqlx::query(sqlx::AssertSqlSafe(back)).bind(id.0).execute(&stage.scene.test.owner).await.unwrap();
        booking_cancel(&stage.scene.as_student(), id, None, None).await.unwrap();
        stage.scene.test.run_jobs().await;
        assert!(stage.outside.meetings().is_empty(), "{provider:?}");
        assert_eq!(stage.scene.count("video_meetings").await, 0);
    }
}

#[tokio::test]
async fn everybody_has_a_link_of_their_own_and_both_lead_to_the_same_meeting() {
    for provider in VideoProvider::elsewhere() {
        let stage = Stage::at(provider).await;
        let id = stage.lesson().await;
        assert_eq!(lesson_place(&stage.scene.as_student(), id).await.unwrap().provider, provider);
        let early = refused(join(&stage.scene.as_student(), id).await);
        assert_eq!(early, (409, "room_not_open".into()));
        stage.time("09:50").await;
        let (student, tutor) = stage.joined(id).await;
        for answer in [&student, &tutor] {
            assert_eq!((answer.provider.as_str(), answer.instead_of.as_deref()), (provider.code(), None));
            assert!(answer.ticket.is_none() && answer.ice_servers.is_empty(), "{answer:?}");
            assert!(!answer.join_url.starts_with("https://edustream.test"), "{}", answer.join_url);
        }
        assert_eq!(student.room_id, tutor.room_id);
        match provider {
            VideoProvider::Zoom => {
                assert!(student.join_url.contains("tk=own") && tutor.join_url.contains("zak="), "{student:?}");
            }
            VideoProvider::Daily => assert!(student.join_url.contains(&stage.scene.student.id.to_string())),
            VideoProvider::Livekit => assert!(student.join_url.contains("liveKitUrl=ws%3A%2F%2F127.0.0.1")),
            _ => assert_eq!(student.join_url, tutor.join_url),
        }
        let inside = enter(&stage.scene.as_student(), student.room_id, None).await.map(drop);
        assert_eq!(refused(inside), (409, "room_elsewhere".into()), "nobody waits where nobody comes");
    }
}

#[tokio::test]
async fn a_meeting_that_is_not_there_yet_is_made_at_the_door() {
    let stage = Stage::at(VideoProvider::Daily).await;
    let id = stage.scene.scheduled(testkit::scene::TOMORROW).await;
    stage.scene.move_to("2026-03-03T09:50:00Z");
    let (student, tutor) = stage.joined(id).await;
    assert_eq!((student.provider.as_str(), tutor.provider.as_str()), ("daily", "daily"));
    assert_eq!(stage.outside.meetings().len(), 1);
}

#[tokio::test]
async fn where_the_provider_is_down_both_meet_here_and_nothing_moves_back() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    stage.outside.fail(1, 503);
    let (tutor, student) = (stage.scene.as_tutor(), stage.scene.as_student());
    let here = join(&tutor, id).await.unwrap();
    assert_eq!((here.provider.as_str(), here.instead_of.as_deref()), ("builtin", Some("zoom")));
    assert!(here.join_url.ends_with("/room"), "{here:?}");
    let same = join(&student, id).await.unwrap();
    assert_eq!((same.provider, same.room_id), ("builtin".to_owned(), here.room_id));
    assert_eq!(lesson_place(&student, id).await.unwrap().instead_of, Some(VideoProvider::Zoom));
    let page = enter(&student, here.room_id, None).await.unwrap();
    page.gone(services::room::How::Leave).await.unwrap();
    let back = "update rooms set place = 'zoom' where booking_id = $1";
    let back = sqlx::query(back).bind(id.0).execute(&stage.scene.test.owner).await;
    assert!(back.unwrap_err().to_string().contains("settled"), "the database keeps it so");
}

#[tokio::test]
async fn who_is_there_already_is_told_when_the_lesson_moves_here() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    let (student, tutor) = (stage.scene.as_student(), stage.scene.as_tutor());
    assert_eq!(join(&student, id).await.unwrap().provider, "zoom");
    stage.outside.fail(1, 500);
    assert_eq!(join(&tutor, id).await.unwrap().provider, "builtin");
    stage.scene.test.run_jobs().await;
    assert_eq!(stage.mails("video_moved").await, 1, "the one who may be elsewhere");
    let again = join(&student, id).await.unwrap();
    assert_eq!((again.provider.as_str(), again.instead_of.as_deref()), ("builtin", Some("zoom")));
}

#[tokio::test]
async fn a_fuse_that_is_out_sends_everybody_here_at_once_and_asks_nobody() {
    let stage = Stage::at(VideoProvider::Daily).await;
    let id = stage.scene.scheduled(testkit::scene::TOMORROW).await;
    stage.outside.fail(3, 500);
    for _ in 0..3 {
        stage.follow(id).await;
    }
    assert!(stage.scene.test.app.videos.of(VideoProvider::Daily).unwrap().is_down());
    let down = video_get(&stage.scene.as_tutor()).await.unwrap();
    assert!(down.options.iter().any(|option| option.provider == VideoProvider::Daily && option.down));
    stage.scene.move_to("2026-03-03T09:50:00Z");
    stage.outside.asked();
    let (student, tutor) = stage.joined(id).await;
    assert_eq!((student.provider.as_str(), tutor.provider.as_str()), ("builtin", "builtin"));
    assert_eq!(stage.outside.asked(), Vec::<String>::new());
}

#[tokio::test]
async fn one_who_cannot_get_in_moves_the_lesson_here_and_strangers_do_not() {
    let stage = Stage::at(VideoProvider::Livekit).await;
    let id = stage.lesson().await;
    let student = stage.scene.as_student();
    assert_eq!(refused(meet_here(&student, id).await), (409, "room_not_open".into()));
    stage.time("09:50").await;
    let other = stage.scene.test.context_of(&stage.scene.test.student().await);
    assert_eq!(refused(meet_here(&other, id).await).0, 404);
    stage.joined(id).await;
    for _ in 0..2 {
        assert_eq!(meet_here(&student, id).await.unwrap().provider, "builtin");
    }
    assert_eq!(join(&stage.scene.as_tutor(), id).await.unwrap().provider, "builtin");
    stage.scene.test.run_jobs().await;
    assert_eq!(stage.mails("video_moved").await, 1, "told once");
}

#[tokio::test]
async fn a_childs_lesson_stays_in_our_room() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let test = &stage.scene.test;
    let parent = test.person(Role::Parent).await;
    test.fund(&parent, Money::new(100_000, Currency::Usd)).await;
    let as_parent = test.context_of(&parent);
    let request = ChildRequest {
        display_name: "Mia".into(),
        birth_date: "2013-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let mia = child_create(&as_parent, &request, None).await.unwrap();
    test.drain().await;
    let as_mia = test.context_of(&test.reload(mia.id).await);
    let request = request_of(&stage.scene.tutor, "2026-03-03T12:00:00Z");
    let lesson = booking_create(&as_mia, request, None).await.unwrap();
    approval_approve(&as_parent, lesson.id, None).await.unwrap();
    booking_confirm(&stage.scene.as_tutor(), lesson.id, None).await.unwrap();
    test.run_jobs().await;
    assert!(stage.outside.meetings().is_empty(), "nothing is made for a child");
    let place = lesson_place(&as_mia, lesson.id).await.unwrap();
    assert_eq!((place.provider, place.child), (VideoProvider::Builtin, true));
    stage.time("11:50").await;
    for person in [&as_mia, &as_parent, &stage.scene.as_tutor()] {
        let answer = join(person, lesson.id).await.unwrap();
        assert_eq!((answer.provider.as_str(), answer.instead_of), ("builtin", None));
    }
}

#[tokio::test]
async fn an_access_token_that_ends_is_renewed_and_a_permission_taken_back_is_told_once() {
    for provider in ACCOUNTS {
        let stage = Stage::at(provider).await;
        let tutor = stage.scene.as_tutor();
        stage.outside.end_tokens();
        let id = stage.lesson().await;
        assert_eq!(stage.outside.meetings().len(), 1, "{provider:?}: renewed");
        stage.outside.revoke("rosa");
        let second = stage.scene.scheduled("2026-03-03T14:00:00Z").await;
        stage.scene.test.run_jobs().await;
        for _ in 0..2 {
            stage.follow(second).await;
        }
        stage.scene.test.run_jobs().await;
        let own = video_get(&tutor).await.unwrap();
        let option = own.options.iter().find(|option| option.provider == provider).unwrap();
        assert_eq!(option.state, Some(VideoConnectionState::NeedsSignIn));
        assert_eq!(stage.mails("video_sign_in").await, 1);
        stage.time("09:50").await;
        let (student, teacher) = stage.joined(id).await;
        assert_eq!((student.provider.as_str(), teacher.provider.as_str()), ("builtin", "builtin"));
        assert_eq!(
            refused(
                video_put(&tutor, &choice(VideoProvider::Builtin))
                    .await
                    .and(video_put(&tutor, &choice(provider)).await,)
            ),
            (409, "video_not_connected".into())
        );
        stage.connect(&tutor, provider, "rosa").await.unwrap();
        stage.follow(second).await;
        assert_eq!(lesson_place(&tutor, second).await.unwrap().provider, provider, "connected again");
    }
}

#[tokio::test]
async fn a_disconnected_account_leaves_no_meeting_no_secret_and_no_choice() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    let tutor = stage.scene.as_tutor();
    assert_eq!(refused(video_disconnect(&stage.scene.as_student(), "zoom").await).0, 404);
    let own = video_disconnect(&tutor, "zoom").await.unwrap();
    assert_eq!(own.provider, VideoProvider::Builtin);
    assert!(stage.outside.meetings().is_empty());
    assert_eq!((stage.scene.count("video_connections").await, stage.scene.count("video_meetings").await), (0, 0));
    stage.time("09:50").await;
    assert_eq!(join(&tutor, id).await.unwrap().provider, "builtin");
}

#[tokio::test]
async fn another_choice_moves_lessons_that_nobody_came_to_yet() {
    let stage = Stage::at(VideoProvider::Daily).await;
    let id = stage.lesson().await;
    stage.choose(VideoProvider::Zoom).await;
    let meetings = stage.outside.meetings();
    assert!(meetings.len() == 1 && meetings.keys().all(|id| id.starts_with('8')), "{meetings:?}");
    stage.time("09:50").await;
    assert_eq!(join(&stage.scene.as_student(), id).await.unwrap().provider, "zoom");
    video_put(&stage.scene.as_tutor(), &choice(VideoProvider::Daily)).await.unwrap();
    stage.scene.test.run_jobs().await;
    assert_eq!(join(&stage.scene.as_tutor(), id).await.unwrap().provider, "zoom", "somebody came: it stays");
}

#[tokio::test]
async fn the_sandbox_behaves_like_them_in_faults_too() {
    let lesson = Lesson::new().await;
    let tutor = lesson.scene.as_tutor();
    for (code, provider, joined) in [
        ("sandbox-yes", "zoom", "zoom"),
        ("sandbox-down", "teams", "builtin"),
        ("sandbox-revoked", "google_meet", "builtin"),
    ] {
        let page = video_connect(&tutor, provider).await.unwrap().authorize_url;
        let state = page.split_once("state=").unwrap().1;
        assert!(page.starts_with("/sandbox/video?provider="), "{page}");
        video_finish(&tutor, provider, &back(code, state, "")).await.unwrap();
        let start = match provider {
            "zoom" => "2026-03-03T12:00:00Z",
            "teams" => "2026-03-03T14:00:00Z",
            _ => "2026-03-03T16:00:00Z",
        };
        let id = lesson.scene.scheduled(start).await;
        lesson.scene.test.run_jobs().await;
        lesson.scene.move_to(start);
        let answer = join(&lesson.scene.as_student(), id).await.unwrap();
        assert_eq!(answer.provider, joined, "{code}");
        lesson.scene.move_to("2026-03-02T09:00:00Z");
    }
}
