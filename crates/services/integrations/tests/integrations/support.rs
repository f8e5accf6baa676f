//! A school with seats, an issuer and a domain that is proved.

use domain::{
    ids::InstitutionId,
    integrations::institution::{InstitutionRequest, SeatsRequest, sso::SsoRequest},
    money::{Currency, Money},
};
use services::{
    Context, SignedIn,
    integrations::institutions::{domain_confirm, institution_create, seats_buy, sso_put},
};
use testkit::{Issuer, TestApp};

/// The domain of its addresses.
pub const AT: &str = "lindenhof.test";

pub struct School {
    pub test: TestApp,
    pub issuer: Issuer,
    pub person: SignedIn,
    pub id: InstitutionId,
}

/// Somebody who looks after an institution with so many seats.
pub async fn owner(test: &TestApp, slug: &str, seats: i64) -> (SignedIn, InstitutionId) {
    let person = test.student().await;
    test.fund(&person, Money::new(100_000, Currency::Usd)).await;
    let context = test.context_of(&person);
    let request = InstitutionRequest { name: "Lindenhof School".into(), slug: slug.into() };
    let id = institution_create(&context, &request).await.unwrap().id;
    seats_buy(&context, id, &SeatsRequest { seats, expected_price: None }, None).await.unwrap();
    (test.reload(person.id).await, id)
}

/// The school, whose sign-in is on.
pub async fn school(seats: i64) -> School {
    let issuer = Issuer::start().await;
    let test = TestApp::new().await;
    let (person, id) = owner(&test, "lindenhof", seats).await;
    let school = School { test, issuer, person, id };
    school.opened(&school.admin(), id, &school.settings_of("lindenhof", false, &[AT]), AT).await;
    school
}

impl School {
    pub fn admin(&self) -> Context {
        self.test.context_of(&self.person)
    }

    pub fn settings(&self, enabled: bool, domains: &[&str]) -> SsoRequest {
        self.settings_of("lindenhof", enabled, domains)
    }

    pub fn settings_of(&self, name: &str, enabled: bool, domains: &[&str]) -> SsoRequest {
        let provider = self.issuer.provider(name);
        SsoRequest {
            issuer: provider.issuer,
            client_id: provider.client_id,
            client_secret: Some(provider.client_secret),
            enabled,
            enforced: false,
            domains: domains.iter().map(|domain| (*domain).to_owned()).collect(),
        }
    }

    async fn opened(&self, admin: &Context, id: InstitutionId, settings: &SsoRequest, domain: &str) {
        sso_put(admin, id, settings).await.unwrap();
        domain_confirm(admin, id, domain).await.unwrap();
        sso_put(admin, id, &SsoRequest { enabled: true, ..settings.clone() }).await.unwrap();
    }

    /// Another institution with the same issuer and a domain of its own: whose it is, and its short name.
    pub async fn another(&self, slug: &str) -> (SignedIn, String) {
        let (other, id) = owner(&self.test, slug, 3).await;
        let domain = format!("{slug}.test");
        let settings = self.settings_of(slug, false, &[&domain]);
        self.opened(&self.test.context_of(&other), id, &settings, &domain).await;
        (other, slug.to_owned())
    }
}
