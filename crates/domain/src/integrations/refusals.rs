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
}
