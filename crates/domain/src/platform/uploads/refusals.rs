//! How files are refused.

use crate::refusal::list::refusals;

refusals! {
    Invalid purpose_unknown at "purpose": "Say what the file is for.";
    Invalid file_empty at "size": "This file is empty. Choose another one.";
    UnsupportedType file_type_not_taken(kinds: &str): "Choose a file of one of these types: {kinds}.";
    UnsupportedType file_not_what_it_says(kinds: &str):
        "This is not a real file of its type. Choose one of these: {kinds}.";
    TooLarge file_too_large(megabytes: i64): "Choose a file of at most {megabytes} MB.";
    TooLarge file_longer_than_announced(size: i64): "More arrived than the {size} bytes that were announced.";
    Invalid content_range_invalid(size: i64) at "Content-Range":
        "Send Content-Range: bytes first-last/{size}, or bytes */{size} to ask how many have arrived.";
    Conflict upload_gap(received: i64): "Only {received} bytes have arrived. Go on from there.";
    Conflict upload_incomplete(received: i64, size: i64):
        "Only {received} of {size} bytes have arrived. Send the rest first.";
    Conflict upload_finished: "This file has arrived already.";
    Conflict storage_full(megabytes: i64): "Your {megabytes} MB are full. Free space first.";
    Conflict upload_not_ready: "This file is still being checked. Try again in a few seconds.";
    Invalid upload_unknown: "Choose a file that you uploaded for this.";
    Forbidden link_expired: "This link is no longer valid. Open the page again for a new one.";
    Invalid picture_too_large(megapixels: u64):
        "This picture has too many pixels. Choose one of at most {megapixels} megapixels.";
    UnsupportedType picture_unreadable: "This is not a real picture. Choose another file.";
    Invalid archive_too_large = archive_unsafe / "too_large":
        "This archive unpacks to more than we accept. Send fewer or smaller files.";
    Invalid archive_leads_out = archive_unsafe / "leads_out":
        "This archive holds names that lead outside of it. Pack it again.";
    Invalid archive_nested = archive_unsafe / "nested":
        "This archive holds another archive. Send the files without it.";
    Invalid archive_unreadable = archive_unsafe / "unreadable": "This archive cannot be read. Pack it again.";
    Invalid film_unreadable = film_refused / "unreadable": "This video cannot be played. Export it again as MP4.";
    Invalid film_empty = film_refused / "empty": "This video shows nothing. Choose another one.";
    Invalid film_too_long(minutes: i64): "Choose a video of at most {minutes} minutes.";
    Invalid file_infected: "The virus scan blocked this file. Choose another one.";
    Invalid picture_not_taken: "We do not accept this picture: it was removed before. Choose another one.";
    Malformed multipart_expected: "Send the form as multipart/form-data.";
    Invalid file_missing at "file": "Choose a file first.";
}
