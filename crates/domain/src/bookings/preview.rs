//! The money a step would move, shown before the click (BK5). It is read off the very transition that executing would
//! store, so the two cannot differ.

use super::{
    booking::{CancelPreview, PreviewPosting},
    cancellation::CancelRule,
    effects::Transition,
};
use crate::money::{AccountKind, Journal, Money, Posting};

/// The wire shape of a step's journals.
pub fn of(step: &Transition) -> CancelPreview {
    let currency = step.next.terms.total.currency;
    let journal = lines(&step.journals);
    CancelPreview {
        refund: Money::new(refunded(step).max(0), currency),
        kept: Money::new(step.next.kept(), currency),
        rule: step.rule.map(CancelRule::sentence).unwrap_or_default(),
        rule_code: step.rule.map_or("", CancelRule::code).to_owned(),
        rule_facts: step.rule.map_or_else(|| serde_json::json!({}), CancelRule::facts),
        journal,
    }
}

/// What goes back to where the lesson was paid from, or where a part of it goes.
fn refunded(step: &Transition) -> i64 {
    let terms = step.next.terms;
    let (whole, part) = (terms.source(), terms.part_goes_to());
    if whole == part { step.change_of(whole) } else { step.change_of(whole) + step.change_of(part) }
}

/// The lines of journals as a preview shows them.
pub fn lines(journals: &[Journal]) -> Vec<PreviewPosting> {
    let line = |posting: &Posting| PreviewPosting {
        account: account_name(posting.account.kind).to_owned(),
        amount: Money::new(posting.amount, posting.account.currency),
    };
    journals.iter().flat_map(Journal::postings).map(line).collect()
}

/// How an account is called in a preview.
pub const fn account_name(kind: AccountKind) -> &'static str {
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
        AccountKind::Package => "student_package",
        AccountKind::Sponsor => "institution",
        AccountKind::EarningReserved => "tutor_reserved",
        AccountKind::Debt => "tutor_debt",
        AccountKind::PlatformAdvance => "platform_advance",
        AccountKind::Chargebacks => "platform_chargebacks",
        AccountKind::DebtContra => "platform_debts",
        AccountKind::CreditIssue => "platform_credits",
        AccountKind::FxPosition => "platform_fx",
    }
}
