//! How this context says no.

use crate::{money::Money, refusal::list::refusals};

refusals! {
    Invalid webhook_url_invalid at "url": "Enter a whole address that begins with https://, without a user name in it.";
    Invalid webhook_url_inside at "url":
        "That address is not on the public internet. Enter one that your server answers to from everywhere.";
    Invalid webhook_events_missing = required / "webhook_events" at "events": "Choose at least one kind of event.";
    Invalid webhook_event_unknown(event: &str) at "events": "There is no event {event}. Choose from the list.";
    Conflict webhooks_too_many(limit: i64): "There are {limit} webhooks already. Delete one that is not used any more.";
    Invalid chat_url_missing = required / "chat_url" at "webhook_url":
        "Enter the address of the incoming webhook that your chat shows.";
    Invalid chat_url_invalid(chat: &str) at "webhook_url":
        "That is no incoming webhook of {chat}. Make one there and copy its whole address.";
    Invalid chat_categories_missing = required / "chat_categories" at "categories":
        "Choose at least one kind of news.";
    Invalid chat_category_unknown(category: &str) at "categories":
        "There is no kind of news called {category}. Choose from the list.";
    Conflict webhook_delivery_under_way: "This delivery is being tried already. Wait for its outcome.";
    Invalid calendar_provider_unknown at "provider": "Choose google, outlook or caldav.";
    Invalid calendar_address_inside at "address":
        "Enter the server’s whole address. It begins with https:// and is on the public internet.";
    Invalid calendar_name_missing at "username": "Enter the name you have at that server. It has no colon.";
    Invalid calendar_password_missing at "password": "Enter the password, best one for this app alone.";
    Invalid calendar_answer_unknown at "answer": "Answer put_back or leave_out.";
    Conflict calendar_refused: "The server does not let us in. Check address, name and password.";
    Conflict calendar_none_there: "There is no calendar for events at that address. Enter the calendar’s own address.";
    Conflict calendar_not_finished:
        "The calendar was not connected. Start again from the settings, in one browser and within ten minutes.";
    Unavailable calendar_unavailable: "The calendar does not answer. Try again in a few minutes.";
    Unavailable calendar_not_set_up(provider: &str):
        "Calendars of {provider} cannot be connected here yet. Use CalDAV or the calendar feed.";
    Invalid institution_name_missing = required / "institution_name" at "name": "Enter the name of the institution.";
    Invalid institution_slug_invalid at "slug":
        "Use 3 to 40 small letters, digits and hyphens, beginning and ending with a letter or digit.";
    Invalid seats_out_of_range(limit: i64) at "seats": "Enter 1 to {limit} seats.";
    Invalid roster_empty = required / "roster" at "csv": "Enter at least one address.";
    Invalid roster_too_large(limit: usize) at "csv": "This list is too large. Send at most {limit} KB at once.";
    Invalid roster_too_long(limit: usize) at "csv": "This list is too long. Send at most {limit} rows at once.";
    Invalid roster_encoding at "csv": "Some letters of this list cannot be read. Save it as UTF-8 and send it again.";
    Invalid roster_quotes(line: i64) at "csv":
        "The quotation mark in line {line} is never closed. Close it and send the list again.";
    Invalid invite_one_or_list at "email": "Send one address or a list, not both.";
    Conflict institution_slug_taken at "slug": "Another institution has this address. Choose another one.";
    Conflict institutions_too_many(limit: i64):
        "You look after {limit} institutions already, which is the most. Hand one over first.";
    Conflict seats_too_many(limit: i64): "An institution has at most {limit} seats. Buy fewer.";
    Conflict seats_not_sold: "Seats are not sold in your currency. Choose another currency in your account.";
    Conflict invitations_enough: "You have sent as many invitations today as your seats allow. Try again tomorrow.";
    Conflict invitation_over: "This invitation has ended. Ask the institution for a new one.";
    Conflict institution_member_already: "You have a seat in this institution already. Nothing is left to do.";
    Conflict institution_last_admin: "Somebody has to look after the institution. Make another member an admin first.";
    Conflict institution_not_member: "This person has not joined yet. Wait until the invitation is taken.";
    Conflict member_already at "email": "This person has a seat already. Nothing is left to do.";
    Conflict invited_already at "email": "An invitation to this address waits already. Take it back to send a new one.";
    Invalid budget_missing = required / "budget" at "per_member": "Enter what a member’s lessons may cost in a month.";
    Invalid balance_missing = required / "balance" at "amount": "Enter an amount.";
    Invalid currency_of_institution at "amount": "The institution has another currency. Enter the amount in that one.";
    Conflict institution_without_budget: "Say first what the institution pays for each member.";
    Conflict institution_take_out_above(most: Money) at "amount": "You can take out {most}. Enter that much or less.";
    Forbidden lesson_ask_own: "This is your own lesson. Somebody else who looks after the institution decides.";
    Conflict lesson_ask_uncovered:
        "The budget or the balance does not cover this lesson any more. Pay in or change the rule, then agree again.";
    Conflict seats_all_taken: "All seats are taken. Buy more, or remove somebody first.";
    Invalid color_invalid at "color_light": "Enter a colour as # and six digits, for example #1a5fb4.";
    Invalid color_contrast(ratio: &str) at "color_light":
        "This colour has a contrast of {ratio}:1 on its page, and text needs 4.5:1. Choose a stronger one.";
    Invalid sso_client_missing = required / "sso_client" at "client_id": "Enter what your issuer shows for this app.";
    Conflict sso_secret_missing at "client_secret":
        "A new issuer or client needs its own secret. Enter the one that your issuer shows.";
    Invalid sso_issuer_invalid at "issuer":
        "Enter the whole address of your issuer. It begins with https:// and is on the public internet.";
    Invalid domain_invalid at "domains": "Enter the domain of your addresses, for example school.example.";
    Invalid domains_too_many(limit: usize) at "domains":
        "An institution has at most {limit} domains. Remove one first.";
    Conflict domain_taken: "Another institution has confirmed this domain. Write to us if it is yours.";
    Conflict domain_unproved(address: &str):
        "The line was not found at {address}. Put the file there, without a redirect, and check again.";
    Conflict sso_domain_missing at "enabled": "Confirm a domain first, then switch the sign-in on.";
    Conflict sso_enforced_off at "enforced": "Switch the sign-in on first. Then it can become the only way.";
    Conflict scim_tokens_enough(limit: i64): "There are {limit} tokens already. Revoke one that is not used any more.";
    Forbidden sso_staff: "Accounts of our staff sign in with their own password. Use the usual sign-in.";
    Forbidden sso_domain_unproved(institution: &str):
        "{institution} has not confirmed the domain of your email. Ask its admin, or sign in another way.";
    Conflict sso_sign_in_first(institution: &str):
        "Your email already has an account. Sign in to it as usual, then come back to the sign-in of {institution}.";
    Conflict sso_no_seat(institution: &str):
        "{institution} has no seat for you. Ask its admin for one, then sign in again.";
    Unauthenticated scim_token_invalid:
        "This token opens no institution. Make a new one on the page about signing in, and send it as a Bearer token.";
    Malformed scim_syntax: "The body is no SCIM message. Send JSON with the schemas of RFC 7644.";
    Malformed scim_filter_unsupported:
        "This filter is not understood. Use userName, externalId or displayName with eq and a text in quotes.";
    Malformed scim_value_invalid(attribute: &str):
        "The value of {attribute} cannot be used. Correct it and send it again.";
    Malformed scim_starts_active: "Somebody new begins active. Send active as true, or leave it out.";
    Conflict scim_user_taken: "Another person has this userName. Find them with a filter and change them.";
    Conflict scim_group_taken: "Another group has this displayName. Choose another one.";
    Conflict scim_people_enough(limit: i64):
        "The directory holds {limit} people, which is the most. Delete those who have left.";
    Conflict scim_groups_enough(limit: i64):
        "The directory holds {limit} groups, which is the most. Delete one that is not used any more.";
    Invalid lti_name_missing = required / "lti_name" at "name": "Enter what the platform is called.";
    Invalid lti_issuer_invalid at "issuer":
        "Copy the issuer from the platform. It begins with https:// and has no question mark.";
    Invalid lti_client_id_invalid at "client_id": "Copy the client ID from the platform.";
    Invalid lti_deployments_invalid(limit: usize) at "deployment_ids":
        "Copy at least one deployment ID from the platform, one per line, at most {limit}.";
    Invalid lti_address_invalid:
        "Enter the whole address from the platform. It begins with https:// and is on the public internet.";
    Conflict lti_platforms_too_many(limit: i64):
        "There are {limit} platforms already. Remove one that is not used any more.";
    Conflict lti_platform_taken at "client_id":
        "This issuer and client ID are registered here already. Check them, or ask us if they are yours.";
    Malformed lti_not_finished:
        "This did not finish. Open the course again from your learning platform, in a window of its own.";
    Malformed lti_platform_unknown:
        "Your learning platform is not registered here. Ask whoever looks after it to register it.";
    Unavailable lti_busy: "Too many people are on their way here. Try again in a minute.";
    Unavailable lti_unavailable(platform: &str): "{platform} does not answer. Try again in a few minutes.";
    Conflict lti_signed_in_as_another:
        "You are signed in here with another account than the linked one. Sign out, then open the course again.";
    Conflict lti_held_elsewhere:
        "This account is linked to another person of that platform. Remove that link first, or use another account.";
    Forbidden lti_not_member(institution: &str):
        "You have no seat at {institution}. Ask there for an invitation, then open the course again.";
    Forbidden lti_not_for_staff: "Staff accounts are not linked. Use an account of your own for learning.";
    Forbidden lti_not_instructor: "Only those who teach choose courses. Ask whoever runs the course on your platform.";
    Invalid lti_course_missing = required / "lti_course" at "course_id": "Choose a course.";
}
