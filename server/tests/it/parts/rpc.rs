//! What is kept of a form that was refused.

use serde_json::json;
use server::rpc::values;

#[test]
fn passwords_and_tokens_are_not_kept() {
    let kept =
        values(b"email=a%40b.c&password=secret1&new_password=x&token=t&own_page=%2Fr%3Ftoken%3Dt&topic=Fractions");
    assert_eq!(kept.keys().collect::<Vec<_>>(), ["email", "topic"]);
}

#[test]
fn every_value_of_a_repeated_name_is_kept_in_order() {
    let kept = values(b"languages%5B%5D=en&years%5B%5D=&languages%5B%5D=fr");
    assert_eq!(kept["languages[]"], json!(["en", "fr"]));
    assert_eq!(kept["years[]"], json!([""]));
}
