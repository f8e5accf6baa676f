//! How text is refused, whatever it is for; the field is the caller's to name.

use crate::refusal::list::refusals;

refusals! {
    Invalid text_unstorable: "Contains a character we cannot store. Remove it and save again.";
    Invalid line_broken = text_unstorable / "line": "Write this on one line, without tabs.";
    Invalid card_number = text_unstorable / "card":
        "This contains a card number. Remove it: cards are entered only on the payment page.";
    Invalid text_bidi: "Contains a hidden character that reverses text. Remove it and save again.";
    Invalid text_stacked_marks: "Contains too many stacked marks. Write it with ordinary letters.";
    Invalid text_too_long(limit: usize): "Keep this to {limit} characters or fewer.";
}
