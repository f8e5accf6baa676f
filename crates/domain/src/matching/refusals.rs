//! How this context says no.

use crate::refusal::list::refusals;

refusals! {
    Invalid feedback_unknown at "kind": "Choose clicked, not_interested, favourite, pass or block.";
    Invalid feed_kind_unknown at "kind": "Choose a kind that your feed names.";
    Invalid rollout_unknown at "rollout": "Choose 0, 10, 50 or 100 per cent.";
    Invalid model_unknown at "version": "Choose a version from the list.";
    Conflict model_broken: "This version cannot be read. Train it again.";
    Conflict model_not_better: "This version is not surely better than the rules. Train on more lists first.";
    Conflict nothing_to_roll_back: "The rules rank already. There is nothing to go back to.";
    Conflict feedback_full(limit: i64): "You have put {limit} tutors away. Search for the one you need.";
    Conflict exchange_over: "This exchange is over. Choose another one.";
    Conflict exchange_taken: "One of these wishes was just met by another exchange. Choose another one.";
    Conflict exchanges_full(limit: i64): "You have said yes to {limit} exchanges. Wait for the others’ answers first.";
}
