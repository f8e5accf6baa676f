//! Connecting a calendar: by whoever began it, and to nothing inside.

use super::calendar_stage::{BOTH, Stage};
use domain::integrations::calendars::{CalendarConnectionRequest, CalendarProvider};
use services::{
    Context, Error,
    integrations::calendars::{CalendarReturn, connection_begin, connection_finish, connections_list},
};
use testkit::{
    TestApp,
    scene::{TOMORROW, refused},
};

async fn page(context: &Context, provider: CalendarProvider) -> String {
    let request =
        CalendarConnectionRequest { provider: provider.code().into(), ..CalendarConnectionRequest::default() };
    connection_begin(context, &request).await.unwrap().authorize_url.unwrap()
}

fn back(code: &str, state: &str, error: &str) -> CalendarReturn {
    CalendarReturn { code: code.into(), state: state.into(), error: error.into() }
}

fn server(address: &str) -> CalendarConnectionRequest {
    CalendarConnectionRequest {
        provider: "caldav".into(),
        address: address.into(),
        username: "rosa".into(),
        password: "s3cret".into(),
    }
}

#[tokio::test]
async fn nobody_ends_what_somebody_else_began_and_nobody_ends_it_twice_or_late() {
    for provider in BOTH {
        let stage = Stage::new().await;
        let (tutor, student) = (stage.scene.as_tutor(), stage.scene.as_student());
        let (code, state) = stage.outside.consent(&page(&tutor, provider).await, "rosa");
        let unfinished = (409, "calendar_not_finished".to_owned());
        // A link that somebody made with their own calendar ties it to nobody else's account.
        assert_eq!(refused(connection_finish(&student, &back(&code, &state, "")).await), unfinished);
        for wrong in [
            back("", &state, ""),
            back(&code, &state, "access_denied"),
            back(&code, "", ""),
            back(&code, "00ff", ""),
            back(&code, &state.replace('a', "b"), ""),
            back("code-other", &state, ""),
        ] {
            assert_eq!(refused(connection_finish(&tutor, &wrong).await), unfinished, "{wrong:?}");
        }
        let anonymous = connection_finish(&stage.scene.test.anonymous(), &back(&code, &state, "")).await;
        assert_eq!(refused(anonymous).0, 401);
        connection_finish(&tutor, &back(&code, &state, "")).await.unwrap();
        assert_eq!(refused(connection_finish(&tutor, &back(&code, &state, "")).await), unfinished, "{provider:?}");

        let (code, state) = stage.outside.consent(&page(&tutor, provider).await, "rosa");
        stage.scene.test.clock.advance_real(chrono::TimeDelta::minutes(11));
        assert_eq!(refused(connection_finish(&tutor, &back(&code, &state, "")).await), unfinished);
    }
}

#[tokio::test]
async fn another_calendar_takes_the_place_of_the_one_before_with_all_that_was_taken_there() {
    let stage = Stage::new().await;
    stage.outside.put("rosa", "dentist", TOMORROW, 60);
    stage.connect_tutor(CalendarProvider::Google, "rosa").await;
    stage.connect_tutor(CalendarProvider::Google, "rosa-at-work").await;
    let own = connections_list(&stage.scene.as_tutor()).await.unwrap().items;
    assert_eq!(own.iter().map(|one| one.account.as_str()).collect::<Vec<_>>(), ["rosa-at-work"]);
    assert!(stage.is_offered(TOMORROW).await);
}

#[tokio::test]
async fn a_provider_that_is_down_while_somebody_connects_is_said_to_be_down() {
    let stage = Stage::new().await;
    let tutor = stage.scene.as_tutor();
    let (code, state) = stage.outside.consent(&page(&tutor, CalendarProvider::Google).await, "rosa");
    stage.outside.fail(1, 500, None);
    let down = connection_finish(&tutor, &back(&code, &state, "")).await;
    assert_eq!(refused(down), (503, "calendar_unavailable".into()));
    assert_eq!(stage.scene.count("calendar_connections").await, 0);
}

#[tokio::test]
async fn a_server_inside_is_never_asked_whatever_it_is_called() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    let person = test.context_of(&test.student().await);
    for inside in [
        "https://127.0.0.1/",
        "https://10.0.0.8/dav/",
        "https://169.254.169.254/latest/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://localhost/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://db/",
        "http://dav.example.com/",
        "file:///etc/passwd",
    ] {
        let refusal = refused(connection_begin(&person, &server(inside)).await);
        assert_eq!(refusal, (422, "calendar_address_inside".into()), "{inside}");
    }
}

#[tokio::test]
async fn without_keys_production_connects_no_calendar_of_a_provider_and_says_so() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    let person = test.context_of(&test.student().await);
    for provider in BOTH {
        let request =
            CalendarConnectionRequest { provider: provider.code().into(), ..CalendarConnectionRequest::default() };
        let no = connection_begin(&person, &request).await;
        assert_eq!(refused(no), (503, "calendar_not_set_up".into()));
    }
    assert_eq!(connections_list(&person).await.unwrap().offered, [CalendarProvider::Caldav]);
}

#[tokio::test]
async fn a_laptop_without_keys_has_a_sandbox_that_is_busy_at_noon() {
    let test = TestApp::new().await;
    let person = test.context_of(&test.student().await);
    let page = page(&person, CalendarProvider::Google).await;
    let state = page.strip_prefix("/sandbox/calendars?state=").unwrap();
    assert_eq!(refused(connection_finish(&person, &back("another", state, "")).await).1, "calendar_not_finished");
    connection_finish(&person, &back("sandbox-yes", state, "")).await.unwrap();
    test.run_jobs().await;
    let own = connections_list(&person).await.unwrap().items.remove(0);
    assert!(own.busy_times >= 15 && own.last_ok_at.is_some(), "{own:?}");
}

#[tokio::test]
async fn whoever_has_not_confirmed_their_address_connects_nothing() {
    let stage = Stage::new().await;
    let mut person = stage.scene.student.clone();
    person.email_verified = false;
    let context = stage.scene.test.context_of(&person);
    let no = connection_begin(&context, &server("https://dav.example.com/")).await;
    assert!(matches!(no, Err(Error::Refused(refusal)) if refusal.code == "email_not_verified"));
}
