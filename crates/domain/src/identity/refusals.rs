//! How registration, sign-in and the account's own pages say no.

use crate::refusal::list::refusals;

refusals! {
    Invalid email_missing = required at "email": "Enter your email.";
    Invalid email_invalid at "email": "That is not an email address. Write it like name@example.com.";
    Invalid display_name_missing = required at "display_name": "Enter the name others should see.";
    Invalid display_name_broken = text_unstorable at "display_name": "Write the name on one line.";
    Invalid birth_date_invalid at "birth_date": "Enter your date of birth as year-month-day, for example 1994-05-30.";
    Invalid password_missing = required at "password": "Enter your password.";
    Invalid password_too_short(limit: usize) at "password": "Use at least {limit} characters.";
    Invalid password_too_long(limit: usize) at "password": "Use at most {limit} bytes.";
    Invalid password_too_easy at "password":
        "Too easy to guess. Use a few unrelated words, or let your browser suggest one.";
    Invalid password_wrong at "old_password":
        "That is not your current password. Enter it again, or reset it by email.";
    Invalid step_up_password_wrong = password_wrong / "step_up" at "password":
        "That is not your password. Enter it again, or reset it by email.";
    Invalid registered_password_wrong = password_wrong / "registered" at "password":
        "That is not the password you registered with. Enter it again, or register once more and choose another.";
    Conflict name_of_tutor at "display_name":
        "Students and reviews know you by this name. Write to us to change it.";
    Conflict name_of_child at "display_name": "A parent decides about your name. Ask yours.";
    Invalid locale_unknown[allowed: &str] at "locale": "Choose one of: {allowed}.";
    Invalid currency_not_shown = currency_unknown / "credits" at "currency": "Choose a currency from the list.";
    Invalid email_same at "email": "That is your email already. Enter the new one.";
    Invalid phone_invalid at "number": "Enter the number with its country code, for example +49 151 23456789.";
    Forbidden age_parent_required: "Ask a parent to set this up: parents open and own the accounts of people under 18.";
    Forbidden account_suspended: "This account is suspended. Write to us if you think this is a mistake.";
    Forbidden account_suspended_for(why: String, contact: String) = account_suspended / "told":
        "This account is suspended. The reason: {why} If you think this is a mistake, say so here: {contact}.";
    Forbidden sso_only(institution: &str, address: &str):
        "{institution} signs you in with the account you have there. Go on at {address}.";
    Forbidden email_not_verified:
        "Confirm your email first: open the link we sent you, or ask for a new one on the account page.";
    Forbidden registration_not_confirmed = email_not_verified / "registered":
        "Confirm your email first: open the link we sent you, or register once more to get a new one.";
    Unauthenticated sign_in_required: "Sign in to do this.";
    Unauthenticated sign_in_failed: "The email or the password is wrong. Check both, or reset your password.";
    Unauthenticated access_token_invalid:
        "This access token is not valid or has expired. Get a new one with the refresh token, or sign in.";
    Unauthenticated ticket_invalid: "This ticket was used or has run out. Ask for a new one.";
    Unauthenticated refresh_token_invalid: "This sign-in has ended. Sign in again.";
    Unauthenticated refresh_token_reused:
        "This sign-in was used from two places and has been ended to be safe. Sign in again.";
    Unauthenticated code_required at "code":
        "Enter your code: the six digits your authenticator app shows, or a recovery code.";
    Unauthenticated code_wrong at "code": "That code is not right. Enter the one your app shows now.";
    Unauthenticated code_used at "code": "That code was already used. Wait for the next one.";
    Unauthenticated code_too_late: "That took too long. Sign in with your password once more.";
    Unauthenticated phone_code_required = code_required / "phone" at "code": "Enter the code from the text message.";
    Unauthenticated phone_code_wrong = code_wrong / "phone" at "code":
        "That code is not right. Enter the one from the text message.";
    Unauthenticated phone_code_too_late = code_too_late / "phone":
        "This code is too old or was tried too often. Ask for a new one.";
    Unauthenticated passkey_refused: "This passkey did not work. Try again, or sign in another way.";
    Conflict passkey_known: "This passkey is added already.";
    Conflict passkeys_too_many(limit: usize): "You have {limit} passkeys, which is the most. Remove one first.";
    Forbidden step_up_required:
        "Confirm that it is you first: sign in again, or enter your password or a code, then try once more.";
    Forbidden mfa_required:
        "Set up two-step sign-in first: this account decides about other people’s money and data.";
    Conflict two_step_on: "Two-step sign-in is already on. Turn it off to set it up anew.";
    Conflict two_step_off: "Two-step sign-in is not on. Set it up first.";
    Conflict two_step_not_begun: "Begin the setup, then enter the first code.";
    Conflict email_taken: "This email already has an account. Use another one.";
    Conflict email_delivers: "Our emails reach this address. There is nothing to do.";
    Malformed bounce_unsigned:
        "This is not signed by your relay, or was signed too long ago. Sign it anew and resend it.";
    Malformed bounce_unreadable: "This cannot be read. Send message_id, action, status and diagnostic as JSON.";
    Conflict email_already_verified: "Your email is already confirmed. There is nothing to do.";
    Gone link_no_longer_valid: "This link is no longer valid. Request a new one.";
    Gone confirmation_no_longer_valid = link_no_longer_valid / "verify_email":
        "This link was used already or is too old. Sign in; if that does not work yet, register once more.";
    Unavailable sms_unavailable: "We cannot send text messages right now. Try again in a few minutes.";
    Unavailable sign_in_busy: "Too many people are signing in right now. Try again in a few seconds.";
}
