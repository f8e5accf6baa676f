//! Who comes in by an institution: every combination of what can be so is decided, and the refusals outnumber the ways.

#![allow(clippy::unwrap_used)]
use super::*;

const ADA: UserId = UserId(Uuid::from_u128(1));
const BO: UserId = UserId(Uuid::from_u128(2));

fn email() -> Email {
    Email::parse("ada@lindenhof.test").unwrap()
}

fn facts(email: Option<&Email>) -> SsoFacts<'_> {
    SsoFacts {
        institution: "Lindenhof",
        begun_by: None,
        held_by: None,
        staff: false,
        email,
        domain_proved: true,
        known: false,
        place: Place::Free,
    }
}

fn code(facts: &SsoFacts<'_>) -> String {
    sso_arrival(facts).unwrap_err().code
}

/// Everything that can be so.
fn all(email: &Email) -> Vec<SsoFacts<'_>> {
    let mut all = Vec::new();
    for begun_by in [None, Some(ADA), Some(BO)] {
        for held_by in [None, Some(ADA)] {
            for place in [Place::Member, Place::Invited, Place::Free, Place::None] {
                for bits in 0..16 {
                    let is = |bit: u32| bits & (1 << bit) != 0;
                    let email = is(3).then_some(email);
                    let (staff, domain_proved, known) = (is(0), is(1), is(2));
                    all.push(SsoFacts {
                        begun_by,
                        held_by,
                        staff,
                        email,
                        domain_proved,
                        known,
                        place,
                        institution: "Lindenhof",
                    });
                }
            }
        }
    }
    all
}

#[test]
fn the_staff_and_unproved_addresses_come_in_nowhere_and_make_nothing() {
    let email = email();
    for facts in all(&email) {
        let came = sso_arrival(&facts);
        if facts.staff {
            assert_eq!(code(&facts), "sso_staff");
        }
        let makes = matches!(came, Ok(SsoArrival::Connect | SsoArrival::Register));
        if makes {
            assert!(facts.email.is_some() && facts.domain_proved && facts.held_by.is_none(), "{facts:?}");
            assert!(facts.place != Place::None, "{facts:?}");
        }
        if matches!(came, Ok(SsoArrival::Register)) {
            assert!(facts.begun_by.is_none() && !facts.known, "an account that is there is never taken: {facts:?}");
        }
        if let Ok(SsoArrival::SignIn(holder)) = came {
            assert_eq!((Some(holder), facts.place, facts.begun_by), (facts.held_by, Place::Member, None));
        }
    }
}

#[test]
fn each_refusal_says_what_is_in_the_way() {
    let email = email();
    let base = facts(Some(&email));
    assert_eq!(code(&SsoFacts { email: None, ..base }), "oidc_email_unverified");
    assert_eq!(code(&SsoFacts { domain_proved: false, ..base }), "sso_domain_unproved");
    assert_eq!(code(&SsoFacts { known: true, ..base }), "sso_sign_in_first");
    assert_eq!(code(&SsoFacts { place: Place::None, ..base }), "sso_no_seat");
    assert_eq!(code(&SsoFacts { held_by: Some(ADA), ..base }), "sso_no_seat");
    let held = SsoFacts { held_by: Some(ADA), place: Place::Member, ..base };
    assert_eq!(code(&SsoFacts { begun_by: Some(BO), ..held }), "oidc_held_elsewhere");
    assert_eq!(sso_arrival(&held).unwrap(), SsoArrival::SignIn(ADA));
    assert_eq!(sso_arrival(&SsoFacts { begun_by: Some(ADA), ..held }).unwrap(), SsoArrival::Connected);
    assert_eq!(sso_arrival(&SsoFacts { begun_by: Some(ADA), known: true, ..base }).unwrap(), SsoArrival::Connect);
    assert_eq!(sso_arrival(&base).unwrap(), SsoArrival::Register);
}

#[test]
fn a_domain_is_one_of_the_public_internet_and_has_one_spelling() {
    for (typed, kept) in [
        (" @Lindenhof.Example ", "lindenhof.example"),
        ("münchen.example", "xn--mnchen-3ya.example"),
        ("a.b.c.example", "a.b.c.example"),
    ] {
        assert_eq!(domain(typed).unwrap(), kept, "{typed}");
    }
    for wrong in ["", "localhost", "a", "10.0.0.1", "school.local", "a b.example", "x@y@z.example", "https://a.example"]
    {
        assert_eq!(domain(wrong).unwrap_err().code, "domain_invalid", "{wrong}");
    }
}

#[test]
fn a_file_proves_by_a_whole_line_of_its_first_ones() {
    assert!(proves("# ours\r\nedustream-domain=abc\r\n", "edustream-domain=abc"));
    for wrong in
        ["", "edustream-domain=abcd", "x edustream-domain=abc", &format!("{}edustream-domain=abc", "\n".repeat(30))]
    {
        assert!(!proves(wrong, "edustream-domain=abc"), "{wrong:?}");
    }
}

#[test]
fn all_fields_are_refused_at_once_and_an_empty_secret_keeps_the_one_that_is_there() {
    let asked = SsoRequest { domains: vec!["localhost".into()], ..SsoRequest::default() };
    let refusal = asked.parse(Err(refusals::sso_issuer_invalid())).unwrap_err();
    let told: Vec<_> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(told, ["issuer", "client_id", "domains"]);
    let many = (0..=DOMAINS_MOST).map(|n| format!("a{n}.example")).collect();
    let asked = SsoRequest { client_id: "a".into(), domains: many, ..SsoRequest::default() };
    assert_eq!(asked.parse(Ok("https://i.example".into())).unwrap_err().fields.len(), 1);
    let asked = SsoRequest {
        client_id: " edustream ".into(),
        client_secret: Some(" ".into()),
        domains: vec!["A.example".into(), "a.example".into(), " ".into()],
        ..SsoRequest::default()
    };
    let parsed = asked.parse(Ok("https://i.example".into())).unwrap();
    assert_eq!((parsed.client_id.as_str(), parsed.client_secret), ("edustream", None));
    assert_eq!(parsed.domains, ["a.example"]);
}
