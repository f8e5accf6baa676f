//! The money a step would move, shown before the click (BK5). It is read off the very transition that executing would store, so the two cannot differ.

use super::{
    booking::{CancelPreview, PreviewPosting},
    cancellation::CancelRule,
    effects::Transition,
};
use crate::money::{AccountKind, Journal, Money};

/// The wire shape of a step's journals.
pub fn of(step: &Transition) -> CancelPreview {
    let (terms, currency) = (step.next.terms, step.next.terms.total.currency);
    let journal = step.journals.iter().flat_map(Journal::postings).map(|posting| PreviewPosting {
        account: account_name(posting.account.kind).to_owned(),
        amount: Money::new(posting.amount, posting.account.currency),
    });
    CancelPreview {
        refund: Money::new(step.change_of(terms.source()).max(0), currency),
        kept: Money::new(step.next.kept(), currency),
        rule: step.rule.map(CancelRule::sentence).unwrap_or_default(),
        rule_code: step.rule.map_or("", CancelRule::code).to_owned(),
        rule_facts: step.rule.map_or_else(|| serde_json::json!({}), CancelRule::facts),
        journal: journal.collect(),
    }
}

const fn account_name(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Wallet => "student_wallet",
        AccountKind::Promo => "student_promo",
        AccountKind::WalletHold => "student_hold",
        AccountKind::Escrow => "escrow",
        AccountKind::EarningPending => "tutor_pending",
        AccountKind::EarningAvailable => "tutor_available",
        AccountKind::PlatformFee => "platform_fee",
        AccountKind::ProviderClearing => "student_card",
        AccountKind::PlatformPromo => "platform_promo",
    }
}
