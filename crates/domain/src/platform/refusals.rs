//! How the ground says no, before and around every slice: the shape of a request, how often, what does not exist.

use crate::refusal::list::refusals;

refusals! {
    Malformed request_ambiguous: "Send Content-Length or Transfer-Encoding, not both.";
    Malformed host_ambiguous = request_ambiguous / "host": "Send one Host header.";
    Malformed host_unknown:
        "Dev mode answers to this machine’s own names. Open http://localhost or set EDUSTREAM_PUBLIC_URL.";
    Malformed body_incomplete: "The request was cut off. Send it again.";
    Malformed json_malformed[line: usize, column: usize]:
        "This is not JSON (line {line}, column {column}). Correct it and send it again.";
    MethodNotAllowed method_not_allowed[method: &str]: "{method} is not possible here. The Allow header lists what is.";
    NotAcceptable not_acceptable: "This API answers in JSON. Send Accept: application/json.";
    TooSlow request_too_slow: "The request took too long to arrive. Send it again over a faster connection.";
    TooLarge body_too_large[kibibytes: usize]: "Send at most {kibibytes} KiB in one request.";
    UnsupportedType content_type_unsupported: "Send the body as JSON, with Content-Type: application/json.";
    UnsupportedType form_expected = content_type_unsupported / "form":
        "Send the form as application/x-www-form-urlencoded.";
    Invalid field_invalid[field: &str, text: &str]: "Correct `{field}`: {text}.";
    Invalid number_too_large = field_invalid / "number" at "body": "Send numbers below 1e308.";
    Invalid duplicate_key[key: &str]: "Send the key `{key}` once.";
    Invalid query_invalid[error: &str] at "query": "Correct the query: {error}.";
    Invalid query_unreadable = query_invalid / "pairs" at "query": "Write the query as name=value pairs.";
    Invalid duplicate_parameter[name: &str]: "Send the parameter `{name}` once.";
    Invalid duplicate_header at "Idempotency-Key": "Send one Idempotency-Key.";
    Invalid request_malformed: "The form did not arrive whole. Reload the page and try again.";
    Invalid invalid_fields[count: usize]: "{count} fields need a change before this can be saved.";
    Invalid fields_unread = invalid_fields / "unread": "Check the fields and try again.";
    Invalid limit_out_of_range[most: i64, items: &str] at "limit": "Ask for 1 to {most} {items} at a time.";
    Invalid cursor_invalid at "cursor": "This page link does not belong to this list. Start from the first page.";
    Invalid number_invalid: "Enter a whole number.";
    Invalid idempotency_key_invalid at "Idempotency-Key":
        "Send an Idempotency-Key of 1 to 200 visible ASCII characters, for example a UUID.";
    Invalid idempotency_key_reused at "Idempotency-Key":
        "This Idempotency-Key was used for another request. Use a new key for a new request.";
    Conflict changed_elsewhere:
        "This was changed elsewhere since you opened it. Look at it as it is now, then enter your change again.";
    Conflict idempotency_in_flight:
        "The first request with this Idempotency-Key is still in progress. Send it again in a second.";
    Forbidden cross_site_request:
        "This came from another site and was not carried out. Open the page on our own site and try again.";
    Invalid notice_preferences_unread at "matrix":
        "Name categories and channels as they are in the answer to GET /notifications/preferences.";
    Invalid push_endpoint_invalid at "endpoint":
        "Send the `endpoint` of the browser’s subscription: an https address that everybody can reach.";
    Invalid push_keys_invalid at "keys":
        "Send `p256dh` and `auth` as the browser’s subscription has them, in base64url.";
    Forbidden unsubscribe_invalid: "This link is not ours. Switch emails off under Settings, Notifications.";
    NotFound not_found[what: &str]: "This {what} does not exist or is not yours to see. Check the address.";
    RateLimited rate_limited[seconds: u32]: "That was too often. Try again in {seconds} seconds.";
    UpgradeRequired upgrade_required:
        "This address is a WebSocket. Connect with Upgrade: websocket and Sec-WebSocket-Version: 13.";
    RateLimited too_many_sockets: "You have too many connections open. Close some tabs and try again.";
    Unavailable restarting: "This server is restarting. Connect again.";
    Unavailable timed_out: "This took too long and was stopped. Try again in a few seconds.";
    Unavailable overloaded: "Too many people are here right now. Try again in a few seconds.";
    Unavailable temporarily_unavailable:
        "We cannot save or load anything right now. Nothing was changed; try again in a few seconds.";
    Unavailable offline: "We could not reach EduStream. Check your connection and try again.";
    Unexpected internal_error:
        "Something went wrong on our side and we have been told. Try again; if it happens again, write to us with \
            the code below.";
    Unexpected internal_error_unreported = internal_error / "unreported":
        "Something went wrong on our side. Try again in a moment.";
}
