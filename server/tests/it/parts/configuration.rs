//! What the options are checked for.

use clap::Parser;
use server::configuration::{Configuration, ConfigurationArgs, ConfigurationError, Network};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    configuration: ConfigurationArgs,
}

fn checked(flags: &[&str]) -> Result<Configuration, ConfigurationError> {
    let line = Line::try_parse_from(std::iter::once("edustream").chain(flags.iter().copied())).unwrap();
    Configuration::check(line.configuration)
}

#[test]
fn a_laptop_needs_no_option_at_all() {
    let configuration = checked(&[]).unwrap();
    assert!(configuration.dev && configuration.rate_limits);
    assert_eq!(configuration.public_url, "http://127.0.0.1:3000");
}

#[test]
fn production_refuses_what_only_a_laptop_may_have() {
    let live = ["--mode", "production", "--public-url", "https://edustream.example"];
    for flags in [
        &["--mode", "production"][..],
        &["--mode", "production", "--public-url", "http://edustream.example"],
        &["--mode", "production", "--public-url", "https://edustream.example", "--rate-limits", "off"],
        &["--public-url", "https://edustream.example/path"],
        &["--trusted-proxies", "10.0.0.0/40"],
        &["--trusted-proxies", "proxy.local"],
        &["--operator-token", "short"],
        &["--support-mail-secret", "short"],
        &["--contact", "javascript:alert(1)"],
        &["--contact", "not an address"],
        &["--exchange-rates", "ftp://bank.example/daily.xml"],
        &["--payout-account", "DE89370400440532013000"],
        &["--payout-account", "DE00370400440532013000 EduStream"],
        &["--addr", "0.0.0.0:3000"],
        &["--addr", "[::]:3000"],
        &["--addr", "192.0.2.7:3000"],
    ] {
        assert!(checked(flags).is_err(), "{flags:?}");
    }
    assert!(checked(&live).is_ok() && checked(&[&live[..], &["--contact", "help@edustream.example"]].concat()).is_ok());
}

#[test]
fn s4_only_who_says_dev_gets_it_where_others_can_reach() {
    for addr in ["127.0.0.1:0", "[::1]:0", "127.8.9.1:80", "[::ffff:127.0.0.1]:80"] {
        assert!(checked(&["--addr", addr]).unwrap().dev, "{addr}");
    }
    let said = checked(&["--addr", "0.0.0.0:3000"]).unwrap_err().to_string();
    assert!(said.contains("EDUSTREAM_MODE=production"), "{said}");
    assert!(checked(&["--addr", "0.0.0.0:3000", "--mode", "dev"]).unwrap().dev);
}

#[test]
fn s4_dev_mode_knows_the_names_of_this_machine_and_no_others() {
    let configuration = checked(&["--public-url", "http://laptop.test:3000"]).unwrap();
    for known in
        ["localhost:3000", "LOCALHOST", "app.localhost", "127.0.0.1:1", "[::1]:3000", "192.168.1.7", "laptop.test:3000"]
    {
        assert!(configuration.knows_host(known), "{known}");
    }
    for other in [
        "",
        "evil.example",
        "localhost.evil.example",
        "evil.example:3000",
        "127.0.0.1.evil.example",
        "xlocalhost",
        "laptop.test.evil.example",
    ] {
        assert!(!configuration.knows_host(other), "{other}");
    }
}

#[test]
fn n2_production_says_how_the_ways_to_mail_and_database_are_protected() {
    let live = |flags: &[&str]| {
        checked(&[&["--mode", "production", "--public-url", "https://edustream.example"], flags].concat())
    };
    for open in [
        &["--smtp-url", "smtp://relay.example:25"][..],
        &["--smtp-url", "smtp://user:secret@10.0.0.7?tls=opportunistic"],
        &["--database-url", "postgres://owner:secret@db.example/edustream"],
        &["--database-url", "postgres://owner@db.example/edustream?application_name=x"],
        &["--database-url", "postgres:///edustream?host=db.example&user=owner"],
        &["--database-replica-url", "postgres://owner@db.example/edustream"],
        &[
            "--database-url",
            "postgres://owner@localhost/edustream",
            "--database-direct-url",
            "postgres://owner@db.example/edustream",
        ],
    ] {
        let said = live(open).unwrap_err().to_string();
        assert!(!said.contains("secret"), "{said}");
        assert!(checked(open).is_ok(), "dev mode takes {open:?}");
    }
    for closed in [
        &["--smtp-url", "smtps://relay.example"][..],
        &["--smtp-url", "smtp://relay.example?tls=required"],
        &["--smtp-url", "smtp://127.0.0.1:1"],
        &["--smtp-url", "smtp://localhost"],
        &["--database-url", "postgres://owner@db.example/edustream?sslmode=verify-full"],
        &["--database-url", "postgres://owner@db.example/edustream?sslmode=disable"],
        &["--database-url", "postgres:///edustream?host=/run/postgresql&user=owner"],
        &["--database-url", "postgres:///edustream?host=%2Frun%2Fpostgresql"],
        &["--database-url", "postgres://owner@127.0.0.1:5432/edustream"],
        &["--database-url", "postgres://owner@%2Frun%2Fpostgresql/edustream"],
    ] {
        assert!(live(closed).is_ok(), "{closed:?}");
    }
}

#[test]
fn a_network_holds_its_addresses_and_no_others() {
    let ten: Network = "10.0.0.0/8".parse().unwrap();
    assert!(ten.contains("10.200.0.1".parse().unwrap()) && ten.contains("::ffff:10.0.0.1".parse().unwrap()));
    assert!(!ten.contains("11.0.0.1".parse().unwrap()) && !ten.contains("::1".parse().unwrap()));
    let all: Network = "::/0".parse().unwrap();
    assert!(all.contains("2001:db8::1".parse().unwrap()));
}

#[test]
fn an_account_at_stripe_is_whole_or_none_and_its_key_goes_to_nobody_else() {
    assert_eq!(checked(&[]).unwrap().stripe, None);
    let both = ["--stripe-secret-key", "sk_test_1", "--stripe-webhook-secret", "whsec_new, whsec_old"];
    let account = checked(&both).unwrap().stripe.unwrap();
    assert_eq!(account.webhook_secrets, ["whsec_new", "whsec_old"]);
    assert_eq!(
        (account.base.as_str(), account.public_url.as_str()),
        ("https://api.stripe.com", "http://127.0.0.1:3000")
    );
    let stand_in = [&both[..], &["--stripe-api-base", "http://127.0.0.1:12111/"]].concat();
    assert_eq!(checked(&stand_in).unwrap().stripe.unwrap().base, "http://127.0.0.1:12111");
    assert_eq!(checked(&stand_in).unwrap().pays_at(), " http://127.0.0.1:12111");
    assert_eq!(
        checked(&both).unwrap().pays_at(),
        " https://checkout.stripe.com https://hooks.stripe.com https://connect.stripe.com"
    );
    assert_eq!(checked(&[]).unwrap().pays_at(), "");
    for wrong in [
        &["--stripe-secret-key", "sk_test_1"][..],
        &["--stripe-webhook-secret", "whsec_1"],
        &["--stripe-secret-key", "sk_test_1", "--stripe-webhook-secret", " , "],
        &["--stripe-secret-key", "sk_test_1", "--stripe-webhook-secret", "a,b,c,d,e"],
        &[&both[..], &["--stripe-api-base", "http://stripe.example"]].concat(),
        &[&both[..], &["--stripe-api-base", "http://127.0.0.1.example:80"]].concat(),
    ] {
        let refused = checked(wrong).unwrap_err().to_string();
        assert!(refused.contains("STRIPE_"), "{refused}");
        assert!(!refused.contains("sk_test_1"), "{refused}");
    }
}

#[test]
fn a_way_past_the_pooler_needs_a_pooler() {
    let direct = ["--database-direct-url", "postgres://owner@localhost/edustream"];
    assert!(checked(&direct).unwrap_err().to_string().contains("set both, or none"));
    let both = [&direct[..], &["--database-url", "postgres://owner@localhost:6432/edustream"]].concat();
    assert!(checked(&both).is_ok());
}
