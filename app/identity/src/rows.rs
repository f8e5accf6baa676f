//! The pages and server functions of identity, and who may open and call them.

use super::{
    account_page::account_page,
    family_rpc::{ChildAdd, ChildAllow, ChildName, ChildNotify, ChildSession, ChildSignIn, FamilyClaim, FamilyCode},
    login_page::login_page,
    password_page::{forgot_page, reset_page},
    register_page::{check_mail_page, register_page, verify_email_page},
    rpc::{
        ChangePassword, ChangeSettings, ForgotPassword, Login, Logout, Register, ResendVerification, ResetPassword,
        RevokeSession, VerifyEmail,
    },
    security_page::{codes_page, login_code_page, security_page, two_step_page},
    security_rpc::{LoginCode, RenewRecoveryCodes, TwoStepBegin, TwoStepConfirm, TwoStepOff},
};
use domain::door::{Access, Door, Shed};
use face::{
    address::{RECOVERY_CODES, SECURITY, TWO_STEP},
    page::PageRow,
    rpc::call,
};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/register", Access::Anyone), register_page).with_times(),
        PageRow::new(Door::page("/check-your-mail", Access::Anyone), check_mail_page),
        PageRow::new(Door::page("/verify-email", Access::Anyone), verify_email_page),
        PageRow::new(Door::page("/login", Access::Anyone), login_page),
        PageRow::new(Door::page("/login/code", Access::Anyone).before_set_up(), login_code_page),
        PageRow::new(Door::page("/password/forgot", Access::Anyone), forgot_page),
        PageRow::new(Door::page("/password/reset", Access::Anyone), reset_page),
        PageRow::new(Door::page("/account", Access::Person), account_page),
        PageRow::new(Door::page(SECURITY, Access::Person).before_set_up(), security_page),
        PageRow::new(Door::page(TWO_STEP, Access::Person).before_set_up(), two_step_page),
        PageRow::new(Door::page(RECOVERY_CODES, Access::Person).before_set_up(), codes_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<Register>(Access::Anyone).shed(Shed::Never),
        call::<Login>(Access::Anyone).shed(Shed::Never).before_set_up(),
        call::<LoginCode>(Access::Anyone).shed(Shed::Never).before_set_up(),
        call::<Logout>(Access::Anyone).shed(Shed::Never).before_set_up(),
        call::<VerifyEmail>(Access::Anyone),
        call::<ResendVerification>(Access::Person),
        call::<ForgotPassword>(Access::Anyone),
        call::<ResetPassword>(Access::Anyone),
        call::<ChangePassword>(Access::Person),
        call::<ChangeSettings>(Access::Person),
        call::<RevokeSession>(Access::Person),
        call::<TwoStepBegin>(Access::Person).before_set_up(),
        call::<TwoStepConfirm>(Access::Person).before_set_up(),
        call::<TwoStepOff>(Access::Person).before_set_up(),
        call::<RenewRecoveryCodes>(Access::Person).before_set_up(),
        call::<ChildAdd>(Access::Adult),
        call::<ChildAllow>(Access::Adult),
        call::<ChildName>(Access::Adult),
        call::<ChildSignIn>(Access::Adult),
        call::<ChildNotify>(Access::Adult),
        call::<ChildSession>(Access::Adult),
        call::<FamilyCode>(Access::Person),
        call::<FamilyClaim>(Access::Person),
    ]
}
