//! Addresses of what is one’s own: how somebody signs in, and what they write.

use crate::address::{encode, with_next, with_query};
use domain::{
    ids::{BookingId, LtiLaunchId, MessageId, ThreadId, TutorId, WebhookEndpointId},
    integrations::chats::ChatName,
    room::video::VideoProvider,
};

/// How somebody signs in, and keeps others out.
pub const SECURITY: &str = "/settings/security";

/// Where the own password is changed.
pub const PASSWORD: &str = "/settings/security/password";

/// The own passkeys.
pub const PASSKEYS: &str = "/settings/security/passkeys";

/// The own phone number.
pub const PHONE: &str = "/settings/security/phone";

/// Where another address is asked for.
pub const EMAIL: &str = "/settings/account/email";

/// … and where it says that a link is on its way.
pub const EMAIL_SENT: &str = "/settings/account/email/sent";

/// Where somebody is signed in.
pub const SESSIONS: &str = "/settings/sessions";

/// Where somebody confirms that it is them, and goes on to `next`; `kept` names what they had typed there.
pub fn step_up(next: &str, kept: Option<&str>) -> String {
    with_query(STEP_UP, [("next", next), ("kept", kept.unwrap_or_default())])
}

/// The page of [`step_up`].
pub const STEP_UP: &str = "/confirm-it-is-you";

/// The own accounts elsewhere.
pub const IDENTITIES: &str = "/settings/security/accounts";

/// Where somebody new says the rest who came from a provider.
pub const REGISTER_FINISH: &str = "/register/finish";

/// Under what name a page is told how a way to a provider was refused.
pub const OIDC_FORM: &str = "identity/oidc";

/// The way to a provider, and afterwards on to `next`.
pub fn oidc_start(provider: &str, next: &str) -> String {
    with_query(&format!("/api/v1/auth/oidc/{provider}/start"), [("next", next)])
}

/// Where somebody says which institution they sign in with.
pub const SSO: &str = "/sso";

/// Where somebody new says the rest who came from an institution.
pub const REGISTER_INSTITUTION: &str = "/register/institution";

/// Under what name a page is told how a way to an institution's issuer was refused.
pub const SSO_FORM: &str = "integrations/sso";

/// The sign-in of an institution, and afterwards on to `next`.
pub fn sso_page(slug: &str, next: &str) -> String {
    with_query(&format!("{SSO}/{}", encode(slug)), [("next", next)])
}

/// The way to its issuer.
pub fn sso_start(slug: &str, next: &str) -> String {
    with_query(&format!("{SSO}/{}/start", encode(slug)), [("next", next)])
}

/// Where somebody says which institution, on the way to `next`.
pub fn sso_find(next: &str) -> String {
    with_query(SSO, [("next", next)])
}

/// Where an authenticator app is set up.
pub const TWO_STEP: &str = "/settings/security/two-step";

/// Where recovery codes are shown, once.
pub const RECOVERY_CODES: &str = "/settings/security/codes";

/// Where a link for a new password is asked for, on the way to `next`.
pub fn forgot(next: &str) -> String {
    with_query("/password/forgot", [("next", next)])
}

/// … and where it says that one is on its way.
pub fn reset_sent(next: &str) -> String {
    with_query("/check-your-mail", [("reset", "1"), ("next", next)])
}

/// The sign-in after a new password was set.
pub fn login_anew(next: &str) -> String {
    with_query("/login", [("notice", "password_changed"), ("next", next)])
}

/// "We sent you a mail", naming the address it went to and what waits for its reader.
pub fn check_your_mail(email: &str, next: &str) -> String {
    with_query("/check-your-mail", [("email", email), ("next", next)])
}

/// Where the code of an authenticator app is asked for, behind the password.
pub fn login_code(token: &str, next: &str) -> String {
    with_query("/login/code", [("token", token), ("next", next)])
}

/// A copy of the own data, what it may be used for, and the end of the account.
pub const OWN_DATA: &str = "/settings/privacy";

/// Keys by which programs act for their owner.
pub const API_KEYS: &str = "/settings/api-keys";

/// Addresses of the API that belong together.
pub fn developers_group(group: &str) -> String {
    with_query("/developers", [("group", group)])
}

/// Other products that hear of one's news.
pub const INTEGRATIONS: &str = "/settings/integrations";

/// One of them.
pub fn integration(name: ChatName) -> String {
    format!("{INTEGRATIONS}/{}", name.code())
}

/// Where programs of others hear what happens.
pub const WEBHOOKS: &str = "/settings/webhooks";

/// Calendars elsewhere.
pub const CALENDARS: &str = "/settings/calendar";

/// The form that what went wrong on the way to a provider of calendars is told at.
pub const CALENDAR_FORM: &str = "integrations/calendar-add";

/// Where the own lessons take place.
pub const VIDEO: &str = "/settings/video";

/// The form that what went wrong on the way to a provider of rooms is told at.
pub const VIDEO_FORM: &str = "room/video-choose";

/// The way to a provider's page.
pub fn video_connect(provider: VideoProvider) -> String {
    format!("/api/v1/settings/video/{}/connect", provider.code())
}

/// What was sent to one of them.
pub fn webhook(id: WebhookEndpointId) -> String {
    format!("{WEBHOOKS}/{id}")
}

/// The same, the deliveries from a cursor on.
pub fn webhook_from(id: WebhookEndpointId, cursor: &str) -> String {
    with_query(&webhook(id), [("cursor", cursor)])
}

/// Signing in, to go on to an address afterwards.
pub fn login(next: &str) -> String {
    with_next("/login", Some(next))
}

/// Opening an account, to go on to an address afterwards.
pub fn register(next: &str) -> String {
    with_next("/register", Some(next))
}

/// Learning platforms that open the own account, and how a way from one was refused.
pub const LTI: &str = "/lti";

/// Where somebody says whose account a person of a learning platform is.
pub fn lti_link(id: LtiLaunchId) -> String {
    with_query("/lti/link", [("launch", id.to_string().as_str())])
}

/// Where a teacher chooses a course for a learning platform, among those with these words.
pub fn lti_choose(id: LtiLaunchId, words: &str) -> String {
    with_query("/lti/choose", [("launch", id.to_string().as_str()), ("q", words)])
}

/// The own conversations.
pub const MESSAGES: &str = "/messages";

/// The conversations that were put away.
pub const MESSAGES_ARCHIVED: &str = "/messages?archived=true";

/// Words looked for in them.
pub const MESSAGES_SEARCH: &str = "/messages/search";

/// What waits for its time.
pub const MESSAGES_LATER: &str = "/messages/later";

/// A new group.
pub const MESSAGES_GROUP: &str = "/messages/group";

/// What was found for these words, from a cursor on.
pub fn messages_found(words: &str, cursor: &str) -> String {
    with_query(MESSAGES_SEARCH, [("q", words), ("cursor", cursor)])
}

/// Who is in a group.
pub fn thread_people(id: ThreadId) -> String {
    format!("{}/people", thread(id))
}

/// A message with what stands around it.
pub fn message_around(thread_id: ThreadId, id: MessageId) -> String {
    format!("{}#m-{id}", with_query(&thread(thread_id), [("around", id.to_string().as_str())]))
}

/// One page of the conversations, from a cursor on.
pub fn messages_from(archived: bool, cursor: &str) -> String {
    with_query(MESSAGES, [("archived", if archived { "true" } else { "" }), ("cursor", cursor)])
}

/// One conversation.
pub fn thread(id: ThreadId) -> String {
    format!("{MESSAGES}/{id}")
}

/// The same at its end, with a word about what was just sent.
pub fn thread_latest(id: ThreadId, nudge: &str) -> String {
    format!("{}#write", with_query(&thread(id), [("nudge", nudge)]))
}

/// A conversation with the beginning of a message in its field.
pub fn thread_draft(id: ThreadId, draft: &str) -> String {
    format!("{}#write", with_query(&thread(id), [("draft", draft)]))
}

/// The messages of a conversation before one of them.
pub fn thread_before(id: ThreadId, message: MessageId) -> String {
    with_query(&thread(id), [("before", message.to_string().as_str())])
}

/// A conversation, scrolled to one of its messages.
pub fn message(thread_id: ThreadId, id: MessageId) -> String {
    format!("{}#m-{id}", thread(thread_id))
}

/// Where somebody writes to a tutor.
pub fn write_to(tutor: TutorId) -> String {
    with_query(MESSAGES, [("to", tutor.to_string().as_str())])
}

/// Where somebody writes to the other one of a lesson.
pub fn write_about(booking: BookingId) -> String {
    with_query(MESSAGES, [("booking", booking.to_string().as_str())])
}
