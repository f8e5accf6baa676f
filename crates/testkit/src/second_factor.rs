//! People with an authenticator app.

use crate::TestApp;
use services::{
    Clock, SignedIn,
    identity::two_step::{totp_begin, totp_confirm},
};
use totp_rs::{Builder, Secret, Totp};

/// What an app shows.
pub struct Authenticator(Totp);

impl Authenticator {
    /// An app that was given this secret.
    pub fn of(secret: &str) -> Self {
        let secret = Secret::try_from_base32(secret).expect("a secret");
        Self(Builder::new().with_secret(secret).build().expect("an authenticator"))
    }

    /// The code so many steps from now.
    pub fn code(&self, test: &TestApp, steps: i64) -> String {
        let now = u64::try_from(test.clock.real_now().timestamp() + 30 * steps).expect("a time after 1970");
        self.0.generate(now).to_string()
    }
}

/// Two-step sign-in of that person, begun and, if `on`, confirmed by the code of the step before; answers the app.
pub async fn authenticator(test: &TestApp, person: &SignedIn, on: bool) -> Authenticator {
    let context = test.context_of(person);
    let app = Authenticator::of(&totp_begin(&context).await.expect("a setup").secret);
    if on {
        // The step may end between the app and the house; the one after that is half a minute away.
        let first = totp_confirm(&context, &app.code(test, -1)).await;
        if first.is_err() {
            totp_confirm(&context, &app.code(test, -1)).await.expect("two-step sign-in");
        }
    }
    app
}

/// A code that is good, of somebody for whom it is not set up yet.
pub async fn two_step_code(test: &TestApp, person: &SignedIn, on: bool) -> String {
    authenticator(test, person, on).await.code(test, 0)
}
