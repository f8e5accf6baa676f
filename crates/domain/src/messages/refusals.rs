//! How messages say no.

use crate::refusal::list::refusals;

refusals! {
    Invalid message_missing = required at "text": "Write something first.";
    Invalid client_id_invalid at "client_id":
        "Send a client_id of 1 to 100 visible ASCII characters, for example a UUID.";
    Invalid addressee_unclear at "thread_id": "Say once who gets it: thread_id, recipient_id or booking_id.";
    Invalid message_to_self at "recipient_id": "This is your own account. Choose somebody else to write to.";
    Invalid reaction_unknown[allowed: &str] at "code": "Choose one of: {allowed}.";
    Invalid muted_too_long at "muted_until": "Choose an instant within a year.";
    Invalid edit_shares_contact at "text":
        "Contact details can’t be added to a message later. Leave them out, or write a new message.";
    Invalid version_missing = required / "version" at "version": "Say which version of the message you have read.";
    Invalid frame_unread[allowed: &str] at "type": "This frame is not one of: {allowed}.";
    Forbidden booking_needed:
        "You can write to this person once a lesson joins you. Book one first, or write to a listed tutor.";
    Forbidden messages_off: "Your parent has switched messages off. Ask them to switch them on.";
    Forbidden parent_needed: "This child has no parent here who could read along, so nobody can write to it.";
    Conflict nobody_reads: "This account is closed, so nobody would read your message.";
    Conflict message_changed: "This message has been changed since you read it. Read it again first.";
    Conflict edit_too_late(hours: i64):
        "A message can be changed for {hours} hours after it was sent. Write a new one.";
    Conflict message_deleted: "This message was deleted.";
}
