//! What a token of another issuer must say to be believed.

#![allow(clippy::unwrap_used)]

use super::*;

const ISSUER: &str = "https://issuer.test";
const MICROSOFT: &str = "https://login.microsoftonline.com/{tenantid}/v2.0";
const SCHOOL: &str = "11111111-2222-3333-4444-555555555555";

fn now() -> DateTime<Utc> {
    "2026-03-02T09:00:00Z".parse().unwrap()
}

fn claims() -> Claims {
    Claims {
        iss: ISSUER.into(),
        sub: "1234".into(),
        aud: Audience::One("ours".into()),
        exp: now().timestamp() + 300,
        iat: Some(now().timestamp()),
        nonce: Some("n".into()),
        email: Some("Ada@Example.com".into()),
        email_verified: Some(Said::Plain(true)),
        name: Some(" Ada\u{7} Lovelace ".into()),
        ..Claims::default()
    }
}

fn expected() -> Expected<'static> {
    Expected { issuer: ISSUER, client_id: "ours", nonce: Some("n"), now: now() }
}

#[test]
fn a_token_that_says_something_else_than_was_asked_is_not_believed() {
    assert_eq!(believed(&claims(), expected()), Ok(()));
    let at = |seconds: i64| now().timestamp() + seconds;
    type Change = fn(&mut Claims, &dyn Fn(i64) -> i64);
    let wrong: [(&str, Fault, Change); 14] = [
        ("another issuer", Fault::Issuer, |c, _| c.iss = "https://evil.test".into()),
        ("the issuer with a slash", Fault::Issuer, |c, _| c.iss.push('/')),
        ("no issuer", Fault::Issuer, |c, _| c.iss.clear()),
        ("nobody", Fault::Nobody, |c, _| c.sub.clear()),
        ("a name that is too long", Fault::Nobody, |c, _| c.sub = "x".repeat(256)),
        ("for somebody else", Fault::Audience, |c, _| c.aud = Audience::One("theirs".into())),
        ("for nobody", Fault::Audience, |c, _| c.aud = Audience::default()),
        ("for several, and not said whose", Fault::AuthorizedParty, |c, _| {
            c.aud = Audience::Many(vec!["ours".into(), "theirs".into()]);
        }),
        ("another party", Fault::AuthorizedParty, |c, _| c.azp = Some("theirs".into())),
        ("too old", Fault::Expired, |c, at| c.exp = at(-60)),
        ("without an end", Fault::Expired, |c, _| c.exp = 0),
        ("from the future", Fault::FromTheFuture, |c, at| c.iat = Some(at(61))),
        ("not yet", Fault::FromTheFuture, |c, at| c.nbf = Some(at(61))),
        ("another nonce", Fault::Nonce, |c, _| c.nonce = Some("m".into())),
    ];
    for (what, fault, change) in wrong {
        let mut claims = claims();
        change(&mut claims, &at);
        assert_eq!(believed(&claims, expected()), Err(fault), "{what}");
    }
    let without = Claims { nonce: None, ..claims() };
    assert_eq!(believed(&without, expected()), Err(Fault::Nonce));
    assert_eq!(believed(&without, Expected { nonce: None, ..expected() }), Ok(()), "a provider that signs none");
}

#[test]
fn a_token_may_be_a_minute_off_and_for_several_if_we_asked() {
    let at = |seconds: i64| now().timestamp() + seconds;
    let late = Claims { exp: at(-59), iat: Some(at(60)), ..claims() };
    assert_eq!(believed(&late, expected()), Ok(()));
    let shared =
        Claims { aud: Audience::Many(vec!["theirs".into(), "ours".into()]), azp: Some("ours".into()), ..claims() };
    assert_eq!(believed(&shared, expected()), Ok(()));
}

#[test]
fn an_issuer_with_customers_is_believed_for_the_customer_it_names_and_for_nothing_odd() {
    let of = |tenant: Option<&str>, iss: &str| {
        let claims = Claims { iss: iss.into(), tid: tenant.map(str::to_owned), ..claims() };
        believed(&claims, Expected { issuer: MICROSOFT, ..expected() })
    };
    let own = format!("https://login.microsoftonline.com/{SCHOOL}/v2.0");
    assert_eq!(of(Some(SCHOOL), &own), Ok(()));
    assert_eq!(of(None, &own), Err(Fault::Issuer));
    assert_eq!(of(Some(PERSONAL_TENANT), &own), Err(Fault::Issuer));
    let odd = "https://login.microsoftonline.com/a/../b/v2.0";
    assert_eq!(of(Some("a/../b"), odd), Err(Fault::Issuer));
}

#[test]
fn an_address_is_believed_only_where_the_provider_has_confirmed_it() {
    let email =
        |claims: &Claims, issuer: &str| Arrived::of(claims, issuer).email.map(|email| email.as_str().to_owned());
    assert_eq!(email(&claims(), ISSUER).as_deref(), Some("ada@example.com"));
    for yes in [Said::Text("true".into()), Said::Number(1)] {
        assert!(email(&Claims { email_verified: Some(yes), ..claims() }, ISSUER).is_some());
    }
    for no in [None, Some(Said::Plain(false)), Some(Said::Text("false".into())), Some(Said::Number(0))] {
        assert_eq!(email(&Claims { email_verified: no.clone(), ..claims() }, ISSUER), None, "{no:?}");
    }
    assert_eq!(email(&Claims { email: Some("no address".into()), ..claims() }, ISSUER), None);
    // What an admin of a customer typed is no proof, whatever else the token says.
    let school = Claims { tid: Some(SCHOOL.into()), ..claims() };
    assert_eq!(email(&school, MICROSOFT), None);
    assert!(email(&Claims { xms_edov: Some(Said::Number(1)), ..school.clone() }, MICROSOFT).is_some());
    assert!(email(&Claims { tid: Some(PERSONAL_TENANT.into()), ..school }, MICROSOFT).is_some());
    assert_eq!(Arrived::of(&claims(), ISSUER).name, "Ada Lovelace");
}

#[test]
fn what_comes_of_it_follows_from_who_began_who_holds_it_and_whose_the_address_is() {
    let (own, other) = (UserId(uuid::Uuid::from_u128(1)), UserId(uuid::Uuid::from_u128(2)));
    let address = Email::parse("ada@example.com").unwrap();
    let of = |begun: Option<UserId>, held: Option<UserId>, email: bool, known: bool| {
        arrival(begun, held, email.then_some(&address), known, "Google").map_err(|refusal| refusal.code)
    };
    for known in [true, false] {
        for email in [true, false] {
            // Whoever connected it before needs no address: it is the account there that opens the one here.
            assert_eq!(of(None, Some(other), email, known), Ok(Arrival::SignIn(other)));
            assert_eq!(of(Some(own), Some(own), email, known), Ok(Arrival::Connected));
            assert_eq!(of(Some(own), Some(other), email, known), Err("oidc_held_elsewhere".into()));
        }
        assert_eq!(of(Some(own), None, true, known), Ok(Arrival::Connect));
        assert_eq!(of(Some(own), None, false, known), Err("oidc_email_unverified".into()));
        assert_eq!(of(None, None, false, known), Err("oidc_email_unverified".into()));
    }
    assert_eq!(of(None, None, true, true), Err("oidc_sign_in_first".into()));
    assert_eq!(of(None, None, true, false), Ok(Arrival::Register));
}
