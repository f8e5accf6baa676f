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
    Invalid question_empty at "q": "Type a word that stands in the message you look for.";
    Invalid question_too_long(limit: usize) at "q": "Look for a few words, {limit} characters at most.";
    Invalid files_too_many(limit: usize) at "attachment_ids":
        "A message carries {limit} files. Send the rest in another one.";
    Invalid files_not_later at "send_at": "A message with files goes out at once. Leave the time out.";
    Invalid instant_past: "Choose a time that lies ahead.";
    Invalid instant_too_far: "Choose a time within a year.";
    Invalid group_alone at "participants": "Choose at least one other person.";
    Invalid title_shares_contact at "title": "Leave contact details out of the title. Call the group by its subject.";
    Forbidden group_by_child: "Ask a parent or your tutor to begin a group.";
    Forbidden group_stranger:
        "You can add people you have a lesson or a conversation with. Write to this person first.";
    Forbidden group_owner_only: "Only whoever owns this group can change that. Ask them.";
    Forbidden group_parent_stays:
        "You read along as long as your child is in this group. Take your child out, and you leave with it.";
    Conflict group_crowded(limit: usize): "A group has {limit} people at most. Begin a second one.";
    Conflict group_misfit:
        "This person can’t be in a group with everybody who is in this one. Write to them in a conversation of two.";
    Conflict not_a_group: "This is a conversation of two. Begin a group to write with several people.";
    Conflict later_too_many(limit: i64): "{limit} of your messages wait to be sent. Take one back first.";
    Conflict reminders_too_many(limit: i64): "{limit} reminders wait already. Take one back first.";
    Forbidden booking_needed:
        "You can write to this person once a lesson joins you. Book one first, or write to a listed tutor.";
    Forbidden messages_off: "Your parent has switched messages off. Ask them to switch them on.";
    Forbidden child_messages_off: "This student’s parent has switched messages off. Write to the parent instead.";
    Forbidden parent_needed: "This child has no parent here who could read along, so nobody can write to it.";
    Conflict nobody_reads: "This account is closed, so nobody would read your message.";
    Conflict message_changed: "This message has been changed since you read it. Read it again first.";
    Conflict edit_too_late(hours: i64):
        "A message can be changed for {hours} hours after it was sent. Write a new one.";
    Conflict message_deleted: "This message was deleted.";
}
