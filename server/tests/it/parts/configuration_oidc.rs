//! Providers that people may sign in with.

use server::configuration::oidc::providers;

#[test]
fn known_providers_need_id_and_secret_and_others_say_where_they_are() {
    let all = providers("google id1 s3; school id2 s4 https://id.school.example Our school;", false).unwrap();
    assert_eq!((all[0].label.as_str(), all[0].issuer.as_str()), ("Google", "https://accounts.google.com"));
    assert_eq!((all[1].label.as_str(), all[1].issuer.as_str()), ("Our school", "https://id.school.example"));
    assert!(providers(" ", false).unwrap().is_empty());
    assert_eq!(providers("x i s http://127.0.0.1:9", true).unwrap()[0].label, "x");
}

#[test]
fn what_is_wrong_is_said_without_the_secret() {
    for wrong in [
        "google id",
        "Google id s3cret",
        "school id s3cret",
        "school id s3cret http://id.school.example",
        "google id s3cret; google id s3cret",
        "a id s3cret https://x.example; b id s3cret https://x.example",
        "../x id s3cret https://x.example",
    ] {
        let said = providers(wrong, false).unwrap_err().to_string();
        assert!(said.starts_with("EDUSTREAM_OIDC ") && !said.contains("s3cret"), "{wrong}: {said}");
    }
    assert!(!format!("{:?}", providers("google id s3cret", false).unwrap()).contains("s3cret"));
}
