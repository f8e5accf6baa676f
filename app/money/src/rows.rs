//! The pages and server functions of money, and who may open and call them.

use super::{
    admin_payouts_page::admin_payouts_page,
    cards_page::cards_page,
    cards_rpc::{AddCard, DefaultCard, RemoveCard},
    chargebacks_page::{chargeback_page, chargebacks_page},
    chargebacks_rpc::{AcceptChargeback, AnswerChargeback},
    checkout_page::checkout_page,
    claim_page::claim_page,
    credit_rules_page::credit_rules_page,
    credit_rules_rpc::PutCreditRules,
    credits_page::credits_page,
    earnings_page::earnings_page,
    invoices_page::invoices_page,
    offers_page::offers_page,
    onboarding_page::onboarding_page,
    package_page::package_page,
    packages_page::packages_page,
    packages_rpc::{BuyPackage, ClaimPackage, EndPackage, ExtendPackage, GiftPackage, OfferPackages, TransferPackage},
    payment_page::payment_page,
    payments_desk_page::payments_desk_page,
    payout_undo_page::payout_undo_page,
    payouts_page::payouts_page,
    payouts_rpc::{AskPayout, DecidePayout, SaveMethod, StartOnboarding, UndoMethod},
    promo_page::promo_page,
    promo_rpc::{MakePromo, StopPromo},
    reconciliation_page::reconciliation_page,
    reconciliation_rpc::ResolveBreak,
    rpc::{BuyCredits, Topup, WithdrawMoney},
    save_card_page::save_card_page,
    wallet_page::wallet_page,
};
use domain::{
    door::{Access, Door, Shed},
    identity::Role,
};
use face::{page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/wallet", Access::Person), wallet_page),
        PageRow::new(Door::page("/invoices", Access::Person), invoices_page),
        PageRow::new(Door::page("/payments/{id}", Access::Person), payment_page),
        PageRow::new(Door::page("/credits", Access::Person), credits_page),
        PageRow::new(Door::page("/packages", Access::Person), packages_page),
        PageRow::new(Door::page("/packages/claim", Access::Adult), claim_page),
        PageRow::new(Door::page("/packages/{id}", Access::Person), package_page),
        PageRow::new(Door::page("/teach/packages", Access::Tutor), offers_page),
        PageRow::new(Door::page("/teach/earnings", Access::Tutor), earnings_page),
        PageRow::new(Door::page("/teach/payouts", Access::Adult), payouts_page),
        PageRow::new(Door::page("/payouts/undo", Access::Anyone), payout_undo_page),
        PageRow::new(Door::page("/admin/payouts", Access::Staff(Role::Finance)), admin_payouts_page),
        PageRow::new(Door::page("/sandbox/onboarding/{id}", Access::Person), onboarding_page),
        PageRow::new(Door::page("/admin/payments", Access::Staff(Role::Finance)), payments_desk_page),
        PageRow::new(Door::page("/admin/chargebacks", Access::Staff(Role::Finance)), chargebacks_page),
        PageRow::new(Door::page("/admin/chargebacks/{id}", Access::Staff(Role::Finance)), chargeback_page),
        PageRow::new(Door::page("/admin/credit-rules", Access::Staff(Role::Finance)), credit_rules_page),
        PageRow::new(Door::page("/admin/promo-codes", Access::Staff(Role::Finance)), promo_page),
        PageRow::new(Door::page("/admin/reconciliation", Access::Staff(Role::Finance)), reconciliation_page),
        PageRow::new(Door::page("/sandbox/payments/{id}", Access::Person), checkout_page),
        PageRow::new(Door::page("/settings/payments", Access::Adult), cards_page),
        PageRow::new(Door::page("/sandbox/methods/{id}", Access::Adult), save_card_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<Topup>(Access::Adult).shed(Shed::Never),
        call::<AddCard>(Access::Adult),
        call::<RemoveCard>(Access::Adult),
        call::<DefaultCard>(Access::Adult),
        call::<WithdrawMoney>(Access::Adult).step_up(),
        call::<BuyCredits>(Access::Adult).shed(Shed::Never),
        call::<BuyPackage>(Access::Adult).shed(Shed::Never),
        call::<ExtendPackage>(Access::Adult),
        call::<EndPackage>(Access::Adult),
        call::<TransferPackage>(Access::Adult),
        call::<GiftPackage>(Access::Adult),
        call::<ClaimPackage>(Access::Adult),
        call::<OfferPackages>(Access::Tutor),
        call::<AskPayout>(Access::Adult).step_up(),
        call::<SaveMethod>(Access::Adult).step_up(),
        call::<UndoMethod>(Access::Anyone),
        call::<StartOnboarding>(Access::Adult).step_up(),
        call::<DecidePayout>(Access::Staff(Role::Finance)).step_up(),
        call::<PutCreditRules>(Access::Staff(Role::Finance)).step_up(),
        call::<MakePromo>(Access::Staff(Role::Finance)).step_up(),
        call::<StopPromo>(Access::Staff(Role::Finance)).step_up(),
        call::<AnswerChargeback>(Access::Staff(Role::Finance)).step_up(),
        call::<AcceptChargeback>(Access::Staff(Role::Finance)).step_up(),
        call::<ResolveBreak>(Access::Staff(Role::Finance)).step_up(),
    ]
}
