//! Which addresses our servers may be made to call.

use domain::integrations::webhooks::URL_MAX_CHARS;
use integrations::webhooks::address_read;

fn read(typed: &str, dev: bool) -> Result<String, String> {
    address_read(typed, dev, "edu.example").map_err(|refusal| {
        assert_eq!(refusal.fields.first().map(|field| field.field.as_str()), Some("url"));
        refusal.code
    })
}

#[test]
fn an_address_of_the_public_internet_is_kept_without_what_no_server_reads() {
    assert_eq!(read(" https://hooks.example.com/in?x=1#part ", false).unwrap(), "https://hooks.example.com/in?x=1");
    assert_eq!(read("https://1.1.1.1:8443/x", false).unwrap(), "https://1.1.1.1:8443/x");
    assert_eq!(read("https://münchen.example/x", false).unwrap(), "https://xn--mnchen-3ya.example/x");
}

#[test]
fn every_spelling_of_an_inner_address_is_refused() {
    for host in [
        "169.254.169.254",
        "10.1.2.3",
        "192.168.1.1",
        "172.16.9.9",
        "127.0.0.1",
        "localhost",
        "localhost:80",
        "localhost.",
        "0.0.0.0",
        "[::1]",
        "[::ffff:10.0.0.1]",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "2852039166",
        "0x7f000001",
        "127.1",
        "0177.0.0.1",
        "100.64.0.1",
        "[::]",
        "[64:ff9b::a00:1]",
        "db",
        "metadata.google.internal",
        "edu.example",
        "１２７.0.0.1",
    ] {
        assert_eq!(read(&format!("https://{host}/hook"), false), Err("webhook_url_inside".into()), "{host}");
    }
}

#[test]
fn what_is_no_address_of_ours_to_call_is_refused() {
    let long = format!("https://example.com/{}", "x".repeat(URL_MAX_CHARS));
    for wrong in [
        "",
        "example.com",
        "//127.0.0.1/x",
        "file:///etc/passwd",
        "gopher://127.0.0.1/x",
        "http://example.com/",
        "https://",
        "https://user@10.0.0.1/",
        "https://a:b@example.com/",
        "javascript:alert(1)",
        "https://exa mple.com",
        &long,
    ] {
        assert_eq!(read(wrong, false), Err("webhook_url_invalid".into()), "{wrong}");
    }
}

#[test]
fn dev_mode_lets_in_the_own_machine_and_nothing_else_inside() {
    assert_eq!(read("http://127.0.0.1:9/a", true).unwrap(), "http://127.0.0.1:9/a");
    assert!(read("http://localhost:9/a", true).is_ok() && read("http://[::1]:9/a", true).is_ok());
    for inside in ["http://10.0.0.1/", "http://169.254.169.254/latest", "http://db/", "http://0.0.0.0:9/"] {
        assert_eq!(read(inside, true), Err("webhook_url_inside".into()), "{inside}");
    }
}
