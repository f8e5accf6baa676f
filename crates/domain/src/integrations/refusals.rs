//! How this context says no.

use crate::refusal::list::refusals;

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
}
