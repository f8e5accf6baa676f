//! What providers post: whom we believe, that it counts once and in any order, and what it is worth.

use crate::video_stage::{ACCOUNTS, Stage};
use domain::{
    bookings::{PaymentState, SessionOutcome, SessionState},
    room::{
        video::VideoProvider,
        wire::MomentKind::{Drop, Join, Leave},
    },
};
use serde_json::{Value, json};
use services::{
    bookings::booking::booking_no_show,
    room::{
        join,
        video::{VideoReply, outside_close},
    },
};
use testkit::{
    rooms::{Posted, daily_post, livekit_post, meet_post, zoom_post},
    scene::refused,
};

const HELD: (SessionState, SessionOutcome, PaymentState) =
    (SessionState::Ended, SessionOutcome::Completed, PaymentState::Captured);

type Sign = fn(&Value, i64) -> Posted;

#[tokio::test]
async fn what_is_not_signed_or_signed_long_ago_is_not_believed() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    stage.lesson().await;
    let wrong = (403, "video_signature_wrong".to_owned());
    let signers: [(&str, Sign); 3] = [("zoom", zoom_post), ("daily", daily_post), ("livekit", livekit_post)];
    for (provider, sign) in signers {
        let (event, now) = (json!({ "event": "x", "type": "x" }), stage.real());
        assert_eq!(stage.post(provider, &sign(&event, now)).await.unwrap(), VideoReply::Taken);
        let naked = Posted { headers: Vec::new(), ..sign(&event, now) };
        assert_eq!(refused(stage.post(provider, &naked).await), wrong, "{provider}: without a signature");
        let other = Posted { body: br#"{"event":"y"}"#.to_vec(), ..sign(&event, now) };
        assert_eq!(refused(stage.post(provider, &other).await), wrong, "{provider}: another body");
        for seconds in [now - 3_600, now + 3_600] {
            assert_eq!(refused(stage.post(provider, &sign(&event, seconds)).await), wrong, "{provider}: {seconds}");
        }
        for (theirs, _) in signers.iter().filter(|(name, _)| *name != provider) {
            assert_eq!(refused(stage.post(theirs, &sign(&event, now)).await), wrong, "{provider} as {theirs}");
        }
    }
    let unsaid = Posted { token: String::new(), ..meet_post("spaces/s1", "1") };
    let guessed = Posted { token: "meet-hool".into(), ..meet_post("spaces/s1", "1") };
    for posted in [unsaid, guessed] {
        assert_eq!(refused(stage.post("google_meet", &posted).await), wrong);
    }
    let change = json!({ "value": [{ "subscriptionId": "sub-1", "clientState": "guess" }] });
    for body in [change, json!({ "value": [] }), json!([])] {
        let posted = Posted { body: body.to_string().into_bytes(), headers: Vec::new(), token: String::new() };
        assert_eq!(refused(stage.post("teams", &posted).await), wrong);
    }
    for nobody in ["builtin", "skype", ""] {
        assert_eq!(refused(stage.post(nobody, &meet_post("spaces/s1", "1")).await).0, 404);
    }
}

#[tokio::test]
async fn zoom_learns_that_somebody_is_here() {
    let stage = Stage::new().await;
    let asked = json!({ "event": "endpoint.url_validation", "payload": { "plainToken": "qgg8vlvZRS6UYooatFL8Aw" } });
    let VideoReply::Proof(proof) = stage.post("zoom", &zoom_post(&asked, stage.real())).await.unwrap() else {
        panic!("no proof")
    };
    assert_eq!(proof["plainToken"], "qgg8vlvZRS6UYooatFL8Aw");
    assert_eq!(proof["encryptedToken"].as_str().unwrap().len(), 64);
}

#[tokio::test]
async fn meetings_that_we_do_not_know_are_acknowledged_and_forgotten() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    let mut event = stage.zoom_event("joined", "student", "09:55");
    event["payload"]["object"]["id"] = json!("99999999999");
    let reply = stage.post("zoom", &zoom_post(&event, stage.real())).await.unwrap();
    assert_eq!((reply, stage.scene.count("video_inbox").await), (VideoReply::Taken, 0));
    // A meeting of one provider is none of another.
    let room = stage.outside.only();
    let event = json!({ "type": "participant.joined", "id": "e1", "payload": {
        "joined_at": 1_772_531_700, "session_id": "s", "room": room, "user_id": stage.scene.student.id,
    } });
    stage.post("daily", &daily_post(&event, stage.real())).await.unwrap();
    stage.post("google_meet", &meet_post("spaces/unknown", "1")).await.unwrap();
    assert_eq!(stage.timeline(id).await.0, []);
    assert_eq!(stage.scene.count("video_inbox").await, 0);
}

#[tokio::test]
async fn news_counts_once_and_in_any_order() {
    let told = [("joined", "09:55"), ("left", "10:20"), ("joined", "09:55"), ("left", "10:20")];
    for order in [[0, 1, 2, 3], [1, 0, 3, 2], [3, 1, 0, 2], [0, 2, 1, 3]] {
        let stage = Stage::at(VideoProvider::Zoom).await;
        let id = stage.lesson().await;
        stage.time("10:30").await;
        for at in order {
            let (kind, time) = told[at];
            stage.zoom(kind, "student", time).await;
        }
        let stretch: (chrono::DateTime<chrono::Utc>, Option<chrono::DateTime<chrono::Utc>>) =
            sqlx::query_as("select joined_at, left_at from room_presences where outside")
                .fetch_one(&stage.scene.test.owner)
                .await
                .unwrap();
        assert_eq!(stretch.0.to_rfc3339(), "2026-03-03T09:55:00+00:00", "{order:?}");
        assert_eq!(stretch.1.unwrap().to_rfc3339(), "2026-03-03T10:20:00+00:00");
        assert_eq!(stage.timeline(id).await, (vec![("student", Join), ("student", Leave)], true), "{order:?}");
        assert_eq!(stage.scene.count("video_inbox").await, 2, "the same post is one");
    }
}

#[tokio::test]
async fn a_tutor_who_never_joins_is_found_and_everything_goes_back() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    stage.joined(id).await;
    stage.zoom("joined", "student", "09:55").await;
    stage.time("10:00").await;
    stage.time("10:10").await;
    let expected = (SessionState::Ended, SessionOutcome::NoShowTutor, PaymentState::Voided);
    assert_eq!(stage.outcome(id).await, expected);
    assert_eq!((stage.scene.student_money().await, stage.scene.earnings().await), ((100_000, 0, 0), (0, 0)));
}

#[tokio::test]
async fn both_who_were_there_had_a_lesson() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    stage.zoom("joined", "student", "09:58").await;
    stage.zoom("joined", "tutor", "10:01").await;
    stage.time("10:00").await;
    stage.time("10:10").await;
    let against = booking_no_show(&stage.scene.as_student(), id, "tutor", None).await;
    assert_eq!(refused(against), (409, "no_show_was_there".into()), "presence speaks for them");
    let mut ended = stage.zoom_event("joined", "tutor", "10:59");
    ended["event"] = json!("meeting.ended");
    ended["payload"]["object"]["end_time"] = json!("2026-03-03T10:59:00Z");
    stage.scene.move_to("2026-03-03T10:59:30Z");
    stage.post("zoom", &zoom_post(&ended, stage.real())).await.unwrap();
    stage.time("11:00").await;
    assert_eq!(stage.outcome(id).await, HELD);
    let (lines, intact) = stage.timeline(id).await;
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(intact && lines.contains(&("tutor", Leave)) && lines.contains(&("student", Leave)));
}

#[tokio::test]
async fn somebody_whom_nobody_can_tell_keeps_everybody_from_being_found_absent() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    stage.joined(id).await;
    stage.zoom("joined", "student", "09:55").await;
    stage.zoom("joined", "somebody", "09:56").await;
    stage.time("10:00").await;
    stage.time("10:10").await;
    assert_eq!(stage.outcome(id).await.0, SessionState::Active);
    stage.time("11:00").await;
    assert_eq!(stage.outcome(id).await.0, SessionState::Active, "people are asked");
    booking_no_show(&stage.scene.as_student(), id, "tutor", None).await.unwrap();
    assert_eq!(stage.outcome(id).await.1, SessionOutcome::NoShowTutor);
}

#[tokio::test]
async fn an_account_without_a_licence_has_one_link_for_both_and_tells_no_student_apart() {
    let stage = Stage::new().await;
    stage.outside.register_nobody();
    stage.choose(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    let (student, _) = stage.joined(id).await;
    assert!(student.join_url.contains("/j/"), "{}", student.join_url);
    stage.zoom("joined", "student", "09:55").await;
    assert_eq!(stage.timeline(id).await.0, [], "anybody may have that link");
}

#[tokio::test]
async fn who_is_elsewhere_while_the_lesson_is_here_is_no_evidence_and_not_held_against_anybody() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    join(&stage.scene.as_tutor(), id).await.unwrap();
    let here = services::room::video::meet_here(&stage.scene.as_student(), id).await.unwrap();
    let page = services::room::enter(&stage.scene.as_student(), here.room_id, None).await.unwrap();
    stage.zoom("joined", "tutor", "09:58").await;
    stage.time("10:00").await;
    stage.time("10:10").await;
    assert_eq!(stage.outcome(id).await.0, SessionState::Active, "they wait in two places");
    assert_eq!(stage.timeline(id).await.0, [("student", Join)]);
    page.gone(services::room::How::Leave).await.unwrap();
}

#[tokio::test]
async fn daily_and_livekit_name_our_own_people_and_nobody_else() {
    for (provider, sign) in [(VideoProvider::Daily, daily_post as Sign), (VideoProvider::Livekit, livekit_post)] {
        let stage = Stage::at(provider).await;
        let id = stage.lesson().await;
        stage.time("09:50").await;
        stage.joined(id).await;
        let (room, other) = (stage.outside.only(), stage.scene.test.student().await.id);
        for (number, person) in [(1, stage.scene.student.id), (2, stage.scene.tutor.person.id), (3, other)] {
            let at = 1_772_531_700 + number; // 09:55:00 UTC and a moment.
            let event = if provider == VideoProvider::Daily {
                json!({ "type": "participant.joined", "id": format!("e{number}"), "payload": {
                    "joined_at": at, "session_id": format!("s{number}"), "room": room, "user_id": person } })
            } else {
                json!({ "event": "participant_joined", "id": format!("EV_{number}"), "createdAt": at.to_string(),
                    "room": { "name": room, "sid": "RM_1" },
                    "participant": { "sid": format!("PA_{number}"), "identity": person, "joinedAt": at.to_string() } })
            };
            stage.post(provider.code(), &sign(&event, stage.real())).await.unwrap();
        }
        assert_eq!(stage.timeline(id).await, (vec![("student", Join), ("tutor", Join)], true), "{provider:?}");
        let strangers: bool = sqlx::query_scalar("select strangers from video_meetings")
            .fetch_one(&stage.scene.test.owner)
            .await
            .unwrap();
        assert!(strangers, "a person of another lesson is nobody here");
    }
}

#[tokio::test]
async fn meet_and_teams_are_asked_after_the_lesson_and_know_their_owner_alone() {
    for provider in ACCOUNTS.into_iter().filter(|provider| *provider != VideoProvider::Zoom) {
        let stage = Stage::at(provider).await;
        let id = stage.lesson().await;
        stage.time("09:50").await;
        stage.joined(id).await;
        stage.outside.visited(json!([
            { "id": "rosa", "from": "2026-03-03T09:58:00Z", "until": "2026-03-03T10:59:00Z" },
            { "id": "guest", "from": "2026-03-03T10:01:00Z", "until": "2026-03-03T10:58:00Z" },
        ]));
        for time in ["10:00", "10:10", "11:00", "11:02"] {
            stage.time(time).await;
        }
        assert_eq!(stage.timeline(id).await, (vec![("tutor", Join), ("tutor", Leave)], true), "{provider:?}");
        assert_eq!(stage.outcome(id).await.0, SessionState::Active, "people are asked for a day");
        stage.scene.move_to("2026-03-04T11:00:00Z");
        stage.scene.test.run_jobs().await;
        assert_eq!(stage.outcome(id).await, HELD);
    }
}

#[tokio::test]
async fn teams_tells_through_a_channel_whose_secret_it_alone_was_given() {
    let stage = Stage::at(VideoProvider::Teams).await;
    let id = stage.lesson().await;
    stage.time("09:30").await;
    let asked = stage.outside.watched();
    assert_eq!(asked.len(), 1, "half an hour before it is told to tell us");
    assert_eq!(asked[0]["notificationUrl"], "https://edustream.test/api/v1/webhooks/video/teams");
    stage.time("10:20").await;
    stage.outside.visited(json!([{ "id": "rosa", "from": "2026-03-03T09:58:00Z", "until": "2026-03-03T10:19:00Z" }]));
    let change = json!({ "value": [{ "subscriptionId": "sub-1", "clientState": asked[0]["clientState"], "new": 1 }] });
    let posted = Posted { body: change.to_string().into_bytes(), headers: Vec::new(), token: String::new() };
    stage.post("teams", &posted).await.unwrap();
    stage.scene.test.run_jobs().await;
    assert_eq!(stage.timeline(id).await.0, [("tutor", Join), ("tutor", Leave)]);
}

#[tokio::test]
async fn a_stretch_whose_end_nobody_tells_ends_with_the_lesson() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    stage.zoom("joined", "student", "09:55").await;
    stage.time("11:29").await;
    assert_eq!(outside_close(&stage.scene.test.system()).await.unwrap(), 0);
    assert_eq!(stage.timeline(id).await.0, [("student", Join)]);
    stage.scene.move_to("2026-03-03T11:31:00Z");
    assert_eq!(outside_close(&stage.scene.test.system()).await.unwrap(), 1);
    assert_eq!(outside_close(&stage.scene.test.system()).await.unwrap(), 0);
    let kinds: Vec<String> = sqlx::query_scalar("select kind from room_moments order by number")
        .fetch_all(&stage.scene.test.owner)
        .await
        .unwrap();
    assert_eq!(kinds, [Join.code(), Drop.code()]);
}

#[tokio::test]
async fn a_meeting_has_an_end_to_what_it_may_say() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let id = stage.lesson().await;
    stage.time("09:50").await;
    let fill = "insert into video_inbox (meeting_id, event_id, heard_at)
                select m.id, n::text, now() from video_meetings m, generate_series(1, 2000) n";
    sqlx::query(fill).execute(&stage.scene.test.owner).await.unwrap();
    stage.zoom("joined", "student", "09:55").await;
    assert_eq!(stage.timeline(id).await.0, []);
    assert_eq!(stage.scene.count("video_inbox").await, 2_000);
}

#[tokio::test]
async fn who_takes_the_permission_back_at_zoom_has_to_connect_anew() {
    let stage = Stage::at(VideoProvider::Zoom).await;
    let gone = json!({ "event": "app_deauthorized", "payload": { "user_id": "rosa", "client_id": "x" } });
    for _ in 0..2 {
        stage.post("zoom", &zoom_post(&gone, stage.real())).await.unwrap();
    }
    stage.scene.test.run_jobs().await;
    assert_eq!(stage.mails("video_sign_in").await, 1);
    let id = stage.lesson().await;
    assert!(stage.outside.meetings().is_empty());
    let place = services::room::video::lesson_place(&stage.scene.as_tutor(), id).await.unwrap();
    assert_eq!((place.provider, place.instead_of), (VideoProvider::Builtin, Some(VideoProvider::Zoom)));
}
