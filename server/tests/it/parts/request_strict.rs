//! An object is an object, at any depth of a body.

use serde::Deserialize;
use serde_json::json;
use server::request::strict::Strict;

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Inner {
    name: String,
    years: Option<i32>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Outer {
    inner: Option<Inner>,
    list: Vec<Inner>,
    pair: (i32, f64),
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    Yes,
}

#[test]
fn an_array_is_no_object_at_any_depth() {
    for value in [json!([]), json!({ "inner": [] }), json!({ "list": [["Ada", 3]] }), json!({ "inner": ["Ada"] })] {
        let refused = Outer::deserialize(Strict(value.clone())).unwrap_err().to_string();
        assert_eq!(refused, "invalid type: sequence, expected an object", "{value}");
    }
}

#[test]
fn everything_else_is_read_as_ever() {
    let value = json!({ "inner": null, "list": [{ "name": "Ada", "years": -3 }], "pair": [1, 0.5], "unknown": [1] });
    let read = Outer::deserialize(Strict(value)).unwrap();
    let expected = Outer { inner: None, list: vec![Inner { name: "Ada".into(), years: Some(-3) }], pair: (1, 0.5) };
    assert_eq!(read, expected);
    assert_eq!(Word::deserialize(Strict(json!("yes"))).unwrap(), Word::Yes);
    assert!(Word::deserialize(Strict(json!("no"))).is_err());
    assert!(i32::deserialize(Strict(json!(1_u64 << 40))).is_err());
    assert!(i64::deserialize(Strict(json!(0.5))).is_err());
}
