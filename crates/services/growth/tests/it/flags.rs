//! Flags over the API.

use domain::growth::flag_view::{FlagRequest, FlagRules, FlagState};
use services::growth::{
    experiments::flags_of_reader,
    flags::{flag_change, flag_make, flag_off, flags_told},
};
use testkit::{TestApp, scene::is_not_found, scene::refused};

fn request() -> FlagRequest {
    FlagRequest { key: Some("new_search".into()), owner: Some("search".into()), ..FlagRequest::default() }
}

#[tokio::test]
async fn a_flag_is_made_changed_and_killed_and_its_reader_sees_it() {
    let test = TestApp::new().await;
    let staff = test.context_of(&test.admin().await);
    let (student, tutor) = (test.student().await, test.tutor().await);
    let made = flag_make(&staff, &FlagRequest { rollout: Some(0), ..request() }).await.unwrap();
    assert_eq!((made.rollout, made.state), (0, FlagState::On));
    let seen = async |person| flags_of_reader(&test.context_of(person)).await.unwrap()["new_search"].clone();
    assert_eq!(seen(&student).await, false);
    let rules = FlagRules { roles: vec!["tutor".into()], people: vec![] };
    let changed = FlagRequest { rules: Some(rules), ..FlagRequest::default() };
    flag_change(&staff, "new_search", &changed).await.unwrap();
    assert_eq!((seen(&student).await, seen(&tutor).await), (false.into(), true.into()));
    assert_eq!(flag_off(&staff, "new_search").await.unwrap().state, FlagState::Killed);
    assert_eq!(seen(&tutor).await, false);
    assert_eq!(flags_told(&staff).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn what_is_not_there_or_not_theirs_is_not_found() {
    let test = TestApp::new().await;
    let staff = test.context_of(&test.admin().await);
    is_not_found(flag_change(&staff, "nothing", &FlagRequest::default()).await);
    is_not_found(flag_off(&staff, "nothing").await);
    assert_eq!(refused(flag_make(&staff, &FlagRequest { rollout: Some(101), ..request() }).await).0, 422);
    for context in [test.anonymous(), test.context_of(&test.student().await)] {
        is_not_found(flags_told(&context).await);
        is_not_found(flag_make(&context, &request()).await);
        is_not_found(flag_off(&context, "new_search").await);
    }
}
