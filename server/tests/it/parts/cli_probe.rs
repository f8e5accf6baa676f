//! Whom a probe asks.

use server::cli::probe::here;

#[test]
fn who_listens_everywhere_is_asked_at_home() {
    for (listens, asked) in
        [("0.0.0.0:3000", "127.0.0.1:3000"), ("[::]:80", "127.0.0.1:80"), ("192.0.2.7:1", "192.0.2.7:1")]
    {
        assert_eq!(here(listens.parse().unwrap()), asked.parse().unwrap());
    }
}
