//! How a receiver knows that it was us.

use integrations::webhooks::signature;

#[test]
fn the_signature_is_the_one_that_openssl_makes() {
    // printf '1700000000.{"id":1}' | openssl dgst -sha256 -hmac whsec_a
    let one = "8c8e247421de0b76bf97607e630fe462de82132f873d78a74c81d7cee02ffbdf";
    assert_eq!(signature(&["whsec_a".into()], 1_700_000_000, r#"{"id":1}"#), format!("t=1700000000,v1={one}"));
}

#[test]
fn while_a_secret_is_rotated_there_are_two_and_each_is_its_own() {
    let both = signature(&["whsec_a".into(), "whsec_b".into()], 7, "{}");
    let each = ["whsec_a", "whsec_b"].map(|secret| signature(&[secret.to_owned()], 7, "{}"));
    let [one, other] = each.map(|header| header.replace("t=7", ""));
    assert_eq!(both, format!("t=7{one}{other}"));
    assert!(one != other);
}
