//! The reference, row by row.

use server::api_v1::{operations, reference::reference};

#[test]
fn every_row_is_shown_with_its_fields() {
    let reference = reference("https://edustream.test");
    assert_eq!(reference.addresses.len(), operations().len());
    let named = |name: &str| reference.addresses.iter().find(|address| address.name == name).unwrap();
    let create = named("webhook_create");
    assert_eq!((create.method.as_str(), create.group.as_str(), create.status), ("POST", "webhook-endpoints", 201));
    let url = create.body.iter().find(|field| field.name == "url").unwrap();
    assert!(url.required && url.kind == "string");
    assert!(named("webhooks_list").answer.iter().any(|field| field.name == "events" && field.kind == "[string]"));
    assert_eq!((named("booking_create").scope, named("booking_create").repeatable), (Some("book"), true));
    assert!(named("subjects_list").open && named("versions").group == "versions");
    assert_eq!((named("keys_list").group.as_str(), named("key_revoke").group.as_str()), ("api-keys", "api-keys"));
    assert!(reference.addresses.iter().all(|address| !address.group.contains(['{', '/']) && !address.group.is_empty()));
    let bare: Vec<_> = reference.addresses.iter().filter(|address| address.summary.is_empty()).collect();
    assert!(bare.is_empty(), "{bare:?}");
}
