//! How this context says no.

use crate::refusal::list::refusals;

refusals! {
    Invalid abuse_kind_unknown = report_kind_unknown / "abuse" at "kind":
        "Say what the report is about: user, message, review, profile, course, room_line, submission, help_note or \
         booking.";
    Invalid abuse_reason_unknown = report_reason_unknown / "abuse" at "reason": "Choose the reason from the list.";
    Invalid abuse_unexplained = required / "abuse" at "text": "Say in your words what is wrong.";
    Invalid abuse_act_unknown = report_act_unknown / "abuse" at "act":
        "Choose what to do: dismiss, warn, restrict, suspend or ban.";
    Invalid abuse_act_missing = required / "act" at "reason": "Say why. Both people read it.";
    Invalid report_of_self at "subject_id": "This is your own. Change or delete it yourself.";
    Invalid ticket_topic_unknown at "topic": "Choose what your question is about from the list.";
    Invalid ticket_text_missing = required / "ticket" at "text": "Write your question first.";
    Invalid ticket_state_unknown = state_unknown / "tickets" at "state": "Choose one of: open, answered, solved.";
    Invalid moderation_reason_missing = required / "moderation" at "reason": "Say why. The writer reads it.";
    Invalid texts_unchosen at "text_ids": "Choose the texts to let through first.";
    Invalid job_reason_missing = required / "job" at "reason": "Say why this job is not to be done.";
    Invalid desk_filter_invalid at "state": "Choose the filter from the list.";
    Invalid words_coarse: "There is a coarse word in this, and everybody reads it. Say it another way.";
    Invalid words_contact: "Leave out addresses and numbers to call: everybody reads this. Members write to each other \
        here.";
    Invalid words_elsewhere: "Leave out other places to talk and other ways to pay: everybody reads this.";
    Invalid words_link: "Leave out addresses of other sites: everybody reads this.";
    Forbidden report_restricted: "You cannot report others at the moment. Write to the support instead.";
    Forbidden own_text: "You wrote this yourself. Somebody else decides about it.";
    Conflict report_of_lesson: "This report is about a lesson. Answer it, and decide the case if there is one.";
    Conflict tickets_too_many(limit: i64): "{limit} of your questions are open already. Wait for our answers first.";
    Conflict replies_too_many(limit: i64): "There are {limit} messages here already. Ask anew, please.";
    Conflict ticket_solved: "This question is settled. Ask anew if something is still wrong.";
    Conflict text_decided: "This text is decided already. Reload the page.";
    Invalid fraud_act_unknown at "act": "Choose what to do: clear or confirm.";
    Invalid fraud_unexplained = required / "fraud" at "reason": "Say why, for whoever looks at it later.";
    Forbidden own_fraud: "This is about your own account. Somebody else looks at it.";
    Conflict fraud_decided: "This was decided already. Reload the page.";
    Malformed support_mail_unsigned:
        "This is not signed by your relay, or was signed too long ago. Sign it anew and resend it.";
    Malformed support_mail_unreadable: "This email cannot be read. Send message_id, from, subject, text and dmarc as \
        JSON.";
    Conflict job_not_dead: "This job is not waiting for anybody. Reload the page.";
}
