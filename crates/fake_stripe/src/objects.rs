//! Complete objects, from Stripe's own samples.

use serde_json::{Value, json};
use std::sync::LazyLock;

static SAMPLES: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../fixtures.json")).expect("the samples"));

/// An object of a sort as the sample has it, under a name, without what the sample's own story put into it.
pub fn made(sort: &str, id: &str) -> Value {
    let mut object = SAMPLES[sort].clone();
    assert!(object.is_object(), "no sample of {sort}");
    object["id"] = json!(id);
    object["metadata"] = json!({});
    object
}

/// An error as Stripe writes it.
pub fn error(sort: &str, code: Option<&str>, message: &str) -> Value {
    let mut error = json!({ "type": sort, "message": message });
    if let Some(code) = code {
        error["code"] = json!(code);
        error["doc_url"] = json!(format!("https://stripe.com/docs/error-codes/{code}"));
    }
    json!({ "error": error })
}
