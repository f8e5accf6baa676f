//! Accounts at providers of rooms.

use adapters::video::VideoAccounts;
use server::configuration::videos::{VideoArguments, accounts};

fn nothing() -> VideoArguments {
    VideoArguments {
        video_zoom: String::new(),
        video_zoom_hook: None,
        video_zoom_base: None,
        video_google_meet: String::new(),
        video_google_meet_hook: None,
        video_google_meet_topic: None,
        video_google_meet_base: None,
        video_teams: String::new(),
        video_teams_base: None,
        video_daily: String::new(),
        video_daily_hook: None,
        video_daily_base: None,
        video_livekit: String::new(),
        video_livekit_base: None,
        video_livekit_page: None,
    }
}

#[test]
fn what_is_not_said_is_not_set_up() {
    assert_eq!(accounts(nothing(), false).unwrap(), VideoAccounts::default());
}

#[test]
fn every_provider_is_read_and_no_secret_is_said() {
    let said = VideoArguments {
        video_zoom: "id s3cret".into(),
        video_daily: "k3y".into(),
        video_daily_hook: Some("aG9vaw==".into()),
        video_livekit: "key s3cret".into(),
        video_livekit_base: Some("https://livekit.example".into()),
        ..nothing()
    };
    let set = accounts(said, false).unwrap();
    assert_eq!(set.daily.as_ref().unwrap().secret, "k3y");
    assert_eq!(set.livekit.as_ref().unwrap().id, "key");
    let shown = format!("{set:?}");
    assert!(!shown.contains("s3cret") && !shown.contains("k3y"), "{shown}");
}

#[test]
fn what_is_wrong_is_said_without_the_secrets() {
    type Wrong = fn(&mut VideoArguments);
    let cases: [(&str, Wrong); 5] = [
        ("ZOOM ", |said| said.video_zoom = "s3cret".into()),
        ("ZOOM_BASE", |said| said.video_zoom_base = Some("http://127.0.0.1:9".into())),
        ("LIVEKIT_BASE", |said| said.video_livekit = "key s3cret".into()),
        ("DAILY_HOOK", |said| {
            said.video_daily = "s3cret".into();
            said.video_daily_hook = Some("s3cret!".into());
        }),
        ("LIVEKIT_PAGE", |said| said.video_livekit_page = Some("ftp://x".into())),
    ];
    for (name, wrong) in cases {
        let mut said = nothing();
        wrong(&mut said);
        let words = accounts(said, false).unwrap_err().to_string();
        assert!(words.starts_with(&format!("EDUSTREAM_VIDEO_{name}")) && !words.contains("s3cret"), "{words}");
    }
}
