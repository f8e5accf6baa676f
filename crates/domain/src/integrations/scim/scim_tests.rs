//! What directories send, Entra ID's and Okta's ways among it, and what no directory should.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::platform::refusals::not_found;
use chrono::DateTime;
use proptest::prelude::*;
use uuid::Uuid;

fn code<T: std::fmt::Debug>(read: Result<T, Refusal>) -> String {
    read.unwrap_err().code
}

fn patch(operations: Value) -> Value {
    json!({ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": operations })
}

#[test]
fn what_is_no_message_is_refused() {
    for body in [json!(null), json!([]), json!("x"), json!({}), patch(json!([])), patch(json!("x"))] {
        assert_eq!(code(person_patch(&body)), "scim_syntax", "{body}");
    }
    for operation in [json!(1), json!({}), json!({ "op": "move" }), json!({ "op": "add", "path": 7 })] {
        assert_eq!(code(person_patch(&patch(json!([operation.clone()])))), "scim_syntax", "{operation}");
    }
    let many: Vec<_> = (0..=OPERATIONS_MOST).map(|_| json!({ "op": "add", "path": "x" })).collect();
    assert_eq!(code(person_patch(&patch(many.into()))), "scim_syntax");
    assert_eq!(code(person_read(&json!({ "displayName": "Ada" }))), "scim_value_invalid");
    assert_eq!(code(person_read(&json!({ "userName": "ada" }))), "scim_value_invalid", "no address anywhere");
    for wrong in [
        json!({ "userName": 7 }),
        json!({ "userName": "" }),
        json!({ "userName": "a\u{202e}b@c.example" }),
        json!({ "userName": "a@b.example", "active": "perhaps" }),
        json!({ "userName": "a@b.example", "active": 1 }),
        json!({ "userName": "a@b.example", "emails": [{ "value": "nobody" }] }),
        json!({ "userName": "a@b.example", "emails": "x" }),
        json!({ "userName": "a@b.example", "displayName": "x".repeat(81) }),
        json!({ "userName": format!("{}@b.example", "a".repeat(300)) }),
    ] {
        assert_eq!(code(person_read(&wrong)), "scim_value_invalid", "{wrong}");
    }
}

#[test]
fn entra_id_and_okta_are_understood() {
    let off = PersonChange { active: Some(false), ..PersonChange::default() };
    for (who, operations) in [
        ("Entra ID", json!([{ "op": "Replace", "path": "active", "value": "False" }])),
        ("Okta", json!([{ "op": "replace", "value": { "active": false } }])),
        ("the standard", json!([{ "op": "replace", "path": format!("{USER}:active"), "value": false }])),
    ] {
        assert_eq!(person_patch(&patch(operations)).unwrap(), off, "{who}");
    }
    let entra = person_patch(&patch(json!([
        { "op": "Add", "value": { "name.givenName": "Ada", "displayName": "Ada L.", "nickName": "A" } },
        { "op": "Replace", "path": "emails[type eq \"work\"].value", "value": "Ada@Lindenhof.example" },
        { "op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "value": "x" },
        { "op": "Remove", "path": "externalId" },
    ])));
    let entra = entra.unwrap();
    assert_eq!((entra.given_name.as_deref(), entra.display_name.as_deref()), (Some("Ada"), Some("Ada L.")));
    assert_eq!(entra.address().unwrap().as_str(), "ada@lindenhof.example");
    assert_eq!(entra.external_id, Some(None));
    for path in ["userName", "active"] {
        assert_eq!(code(person_patch(&patch(json!([{ "op": "remove", "path": path }])))), "scim_value_invalid");
    }
}

#[test]
fn a_person_is_read_whole_and_a_password_is_passed_over() {
    let read = person_read(&json!({
        "schemas": [USER], "USERNAME": "ada", "externalId": "7", "password": "secret-secret-1",
        "name": { "givenName": "Ada", "familyName": "Lovelace", "formatted": "x" },
        "emails": [{ "value": "home@x.example" }, { "value": "ada@lindenhof.example", "primary": "True" }],
    }));
    let read = read.unwrap();
    assert_eq!(read.address().unwrap().as_str(), "ada@lindenhof.example");
    assert_eq!((read.user_name.as_deref(), read.external_id), (Some("ada"), Some(Some("7".into()))));
    assert!(
        !format!("{read:?}", read = person_read(&json!({ "userName": "a@b.example", "password": "hush" })))
            .contains("hush")
    );
}

#[test]
fn members_of_groups_come_and_go_in_every_way_directories_say_it() {
    let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let both = json!([{ "value": one }, { "value": two }]);
    for (operations, act) in [
        (json!([{ "op": "add", "path": "members", "value": both }]), MemberAct::Add(vec![one, two])),
        (json!([{ "op": "Add", "path": "members", "value": { "value": one } }]), MemberAct::Add(vec![one])),
        (json!([{ "op": "replace", "path": "members", "value": both }]), MemberAct::Set(vec![one, two])),
        (json!([{ "op": "Remove", "path": "members", "value": [{ "value": two }] }]), MemberAct::Remove(vec![two])),
        (json!([{ "op": "remove", "path": "members" }]), MemberAct::Set(vec![])),
        (json!([{ "op": "remove", "path": format!("members[value eq \"{two}\"]") }]), MemberAct::Remove(vec![two])),
    ] {
        assert_eq!(group_patch(&patch(operations.clone())).unwrap().members, [act], "{operations}");
    }
    let named = group_patch(&patch(json!([{ "op": "replace", "value": { "id": one, "displayName": "7b" } }]))).unwrap();
    assert_eq!((named.display_name.as_deref(), named.members.len()), (Some("7b"), 0));
    for wrong in [
        json!([{ "op": "add", "path": "members", "value": "everybody" }]),
        json!([{ "op": "add", "path": "members", "value": [{ "value": "../x" }] }]),
        json!([{ "op": "remove", "path": "displayName" }]),
        json!([{ "op": "remove", "path": "members[value eq \"x\"]" }]),
    ] {
        assert_eq!(code(group_patch(&patch(wrong.clone()))), "scim_value_invalid", "{wrong}");
    }
    let many: Vec<_> = (0..=GROUP_MEMBERS_MOST).map(|_| json!({ "value": one })).collect();
    assert_eq!(code(group_read(&json!({ "displayName": "all", "members": many }))), "scim_value_invalid");
    assert_eq!(code(group_read(&json!({ "members": [] }))), "scim_value_invalid", "a group has a name");
}

#[test]
fn only_what_is_offered_is_looked_for_and_only_by_equality() {
    let read = |typed: &str| filter_read(typed, USER, &["userName", "externalId"]);
    assert_eq!(read(" ").unwrap(), None);
    for typed in ["userName eq \"Ada\"", "USERNAME EQ \"Ada\"", &format!("{USER}:userName  eq  \"Ada\"")] {
        assert_eq!(read(typed).unwrap(), Some(Filter { attribute: "userName", value: "Ada".into() }), "{typed}");
    }
    assert_eq!(read("externalId eq \"a \\\" or\"").unwrap().unwrap().value, "a \" or");
    for wrong in [
        "userName",
        "userName eq",
        "userName eq Ada",
        "userName sw \"A\"",
        "userName eq \"A\" or userName eq \"B\"",
        "password eq \"x\"",
        "not (userName eq \"A\")",
        "userName eq \"\\u0000\"",
        &format!("userName eq \"{}\"", "x".repeat(1_000)),
    ] {
        assert_eq!(code(read(wrong)), "scim_filter_unsupported", "{wrong}");
    }
}

#[test]
fn pages_are_put_right_and_never_huge() {
    for (start, count, right) in [
        (None, None, (1, 200)),
        (Some("0"), Some("-5"), (1, 0)),
        (Some("-9223372036854775808"), Some("9223372036854775807"), (1, 200)),
        (Some("9223372036854775807"), Some("1"), (1_000_000, 1)),
        (Some("51"), Some("50"), (51, 50)),
    ] {
        let page = page_read(start, count).unwrap();
        assert_eq!((page.start, page.count), right);
    }
    for wrong in ["x", "1.5", "99999999999999999999"] {
        assert_eq!(code(page_read(Some(wrong), None)), "scim_value_invalid", "{wrong}");
    }
}

#[test]
fn errors_have_the_standards_shape() {
    for (refusal, status, kind) in [
        (refusals::scim_filter_unsupported(), 400, Some("invalidFilter")),
        (refusals::scim_syntax(), 400, Some("invalidSyntax")),
        (refusals::scim_value_invalid("active"), 400, Some("invalidValue")),
        (crate::identity::refusals::email_invalid(), 400, Some("invalidValue")),
        (refusals::scim_user_taken(), 409, Some("uniqueness")),
        (refusals::scim_token_invalid(), 401, None),
        (refusals::seats_all_taken(), 409, None),
        (not_found("user"), 404, None),
    ] {
        let (told, body) = error_json(&refusal, refusal.kind.status());
        assert_eq!((told, body["status"].as_str()), (status, Some(status.to_string().as_str())), "{body}");
        assert_eq!(body["scimType"].as_str(), kind, "{body}");
        assert_eq!(body["schemas"], json!(["urn:ietf:params:scim:api:messages:2.0:Error"]));
        assert!(!body["detail"].as_str().unwrap().is_empty());
    }
}

#[test]
fn what_is_shown_reads_back_as_what_it_was() {
    let at = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    let person = ScimPerson {
        id: Uuid::from_u128(7),
        user_name: "ada".into(),
        email: "ada@lindenhof.example".into(),
        external_id: Some("x-1".into()),
        given_name: "Ada".into(),
        family_name: "Lovelace".into(),
        display_name: String::new(),
        active: true,
        created_at: at,
        changed_at: at,
    };
    let shown = person_json(&person, "https://edu.example/scim/v2");
    assert_eq!(shown["meta"]["location"], format!("https://edu.example/scim/v2/Users/{}", person.id));
    let back = person_read(&shown).unwrap();
    assert_eq!((back.user_name.as_deref(), back.active), (Some("ada"), Some(true)));
    assert_eq!((back.given_name.as_deref(), back.display_name.as_deref()), (Some("Ada"), Some("Ada Lovelace")));
    assert!(schemas("b").len() == 2 && resource_types("b").len() == 2);
    assert_eq!(service_provider("b")["bulk"]["supported"], false);
}

proptest! {
    #[test]
    fn whatever_is_sent_is_read_or_refused(
        path in "[a-zA-Z.\\[\\]\" =:]{0,30}", text in ".{0,40}", verb in "(add|Replace|REMOVE|x)"
    ) {
        for value in [json!(text), json!({ (text.clone()): text }), json!([text]), json!(null), json!(7)] {
            let body = patch(json!([{ "op": verb, "path": path, "value": value }]));
            let _ = (person_patch(&body), group_patch(&body), person_read(&body), group_read(&value));
            let _ = filter_read(&text, USER, &["userName"]);
        }
    }
}
