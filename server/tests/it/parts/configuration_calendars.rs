//! Accounts at providers of calendars.

use server::configuration::calendars::account;

#[test]
fn an_account_is_an_id_and_a_secret_and_the_secret_is_not_said() {
    assert_eq!(account("GOOGLE", " ", None, false).unwrap(), None);
    assert_eq!(account("GOOGLE", "id s3cret", None, false).unwrap().unwrap().client_secret, "s3cret");
    let here = Some("http://127.0.0.1:9".to_owned());
    assert!(account("GOOGLE", "id s3cret", here.clone(), true).unwrap().is_some());
    for wrong in [account("GOOGLE", "s3cret", None, false), account("GOOGLE", "id s3cret", here, false)] {
        let words = wrong.unwrap_err().to_string();
        assert!(words.starts_with("EDUSTREAM_GOOGLE_CALENDAR") && !words.contains("s3cret"), "{words}");
    }
}
