//! How a sign-in with an account elsewhere says no.

use crate::refusal::list::refusals;

refusals! {
    Malformed oidc_not_finished: "Sign-in did not finish, try again.";
    Malformed oidc_email_unverified(provider: &str):
        "Sign-in did not finish: {provider} has not confirmed your email. Confirm it there, or sign in another way.";
    Conflict oidc_sign_in_first(provider: &str):
        "Your email already has an account. Sign in to it as usual, then connect {provider} under Security.";
    Conflict oidc_held_elsewhere(provider: &str):
        "This {provider} account opens another account here. Sign in with it, and disconnect it there first.";
    Unavailable oidc_unavailable(provider: &str):
        "{provider} does not answer right now. Try again in a minute, or sign in another way.";
}
