//! The warehouse's address.

use server::configuration::warehouse::account;

#[test]
fn an_address_names_host_account_and_database() {
    let found = account(Some("https://ana:p%40ss@ch.example/figures/"), false).unwrap().unwrap();
    assert_eq!((found.base.as_str(), found.database.as_str()), ("https://ch.example:443", "figures"));
    assert_eq!((found.user.as_str(), found.password.as_str()), ("ana", "p@ss"));
    let here = account(Some("http://127.0.0.1:8123/w"), false).unwrap().unwrap();
    assert_eq!((here.base.as_str(), here.user.as_str()), ("http://127.0.0.1:8123", "default"));
    assert_eq!((account(None, false).unwrap(), account(Some("  "), false).unwrap()), (None, None));
}

#[test]
fn what_is_half_or_open_is_refused_without_its_password() {
    for address in [
        "https://ch.example",
        "https://ch.example/a-b",
        "https://ch.example/a?b=c",
        "http://u:s3cret@ch.example/w",
        "clickhouse://u:s3cret@ch.example/w",
        "u:s3cret",
    ] {
        let said = account(Some(address), false).unwrap_err().to_string();
        assert!(said.contains("EDUSTREAM_CLICKHOUSE_URL") && !said.contains("s3cret"), "{address}: {said}");
    }
    assert!(account(Some("http://u:x@clickhouse:8123/w"), true).unwrap().is_some(), "dev mode");
}
