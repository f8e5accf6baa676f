//! The page for who writes programs.

use app_integrations::curl;
use face::api_reference::{ApiAddress, ApiField};

#[test]
fn a_shell_line_says_what_must_be_sent() {
    let field = |name: &str, required| ApiField { name: name.into(), required, ..ApiField::default() };
    let asked = ApiAddress {
        method: "POST".into(),
        path: "/api/v1/things".into(),
        repeatable: true,
        body: vec![field("url", true), field("note", false)],
        ..ApiAddress::default()
    };
    let line = curl(&asked, "https://edu.example");
    assert!(line.contains("-X POST") && line.contains("Bearer") && line.contains("Idempotency-Key"));
    assert!(line.contains(r#"{"url": …}"#) && line.ends_with("https://edu.example/api/v1/things"));
    let open = ApiAddress { method: "GET".into(), open: true, ..ApiAddress::default() };
    assert!(!curl(&open, "").contains("Bearer"));
}
