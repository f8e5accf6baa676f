//! The pages and server functions of identity, and who may open and call them.

use super::{
    account_page::account_page,
    audit_page::audit_page,
    email_page::{EmailAsk, EmailConfirm, EmailUndo, email_confirm_page, email_page, email_sent_page, email_undo_page},
    family_rpc::{ChildAdd, ChildAllow, ChildName, ChildNotify, ChildSession, ChildSignIn, FamilyClaim, FamilyCode},
    login_page::login_page,
    passkeys_page::{PasskeyAdd, PasskeyLogin, PasskeyRemove, passkeys_page},
    password_page::{forgot_page, own_password_page, reset_page},
    phone_page::{PhoneCode, PhoneNumber, phone_page},
    register_page::{check_mail_page, register_page, verify_email_page},
    rpc::{
        ChangePassword, ChangeSettings, ForgotPassword, Login, Logout, Register, ResendVerification, ResetPassword,
        VerifyEmail,
    },
    security_page::{codes_page, login_code_page, security_page, two_step_page},
    security_rpc::{LoginCode, RenewRecoveryCodes, TwoStepBegin, TwoStepConfirm, TwoStepOff},
    sessions_page::{RevokeOthers, RevokeSession, sessions_page},
    step_up_page::{StepUp, step_up_page},
};
use domain::door::{Access, Door, Shed};
use face::{
    address::{
        AUDIT, EMAIL, EMAIL_SENT, PASSKEYS, PASSWORD, PHONE, RECOVERY_CODES, SECURITY, SESSIONS, STEP_UP, TWO_STEP,
    },
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
        PageRow::new(Door::page("/settings/account", Access::Person), account_page),
        PageRow::new(Door::page(EMAIL, Access::Adult).step_up(), email_page),
        PageRow::new(Door::page(EMAIL_SENT, Access::Adult), email_sent_page),
        PageRow::new(Door::page("/email/confirm", Access::Anyone), email_confirm_page),
        PageRow::new(Door::page("/email/undo", Access::Anyone), email_undo_page),
        PageRow::new(Door::page(PASSKEYS, Access::Person).step_up(), passkeys_page),
        PageRow::new(Door::page(PHONE, Access::Adult), phone_page),
        PageRow::new(Door::page(SESSIONS, Access::Person).before_set_up(), sessions_page),
        PageRow::new(Door::page(STEP_UP, Access::Person).before_set_up(), step_up_page),
        PageRow::new(Door::page(PASSWORD, Access::Person).step_up(), own_password_page),
        PageRow::new(Door::page(SECURITY, Access::Person).before_set_up(), security_page),
        PageRow::new(Door::page(TWO_STEP, Access::Person).before_set_up().step_up(), two_step_page),
        PageRow::new(Door::page(RECOVERY_CODES, Access::Person).before_set_up(), codes_page),
        PageRow::new(Door::page(AUDIT, Access::Admin), audit_page),
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
        call::<ChangePassword>(Access::Person).step_up(),
        call::<ChangeSettings>(Access::Person),
        call::<RevokeSession>(Access::Person).before_set_up(),
        call::<RevokeOthers>(Access::Person).before_set_up(),
        call::<StepUp>(Access::Person).before_set_up(),
        call::<EmailAsk>(Access::Adult).step_up(),
        call::<EmailConfirm>(Access::Anyone),
        call::<EmailUndo>(Access::Anyone),
        call::<PasskeyAdd>(Access::Person).step_up(),
        call::<PasskeyRemove>(Access::Person).step_up(),
        call::<PasskeyLogin>(Access::Anyone).shed(Shed::Never).before_set_up(),
        call::<PhoneNumber>(Access::Adult),
        call::<PhoneCode>(Access::Adult),
        call::<TwoStepBegin>(Access::Person).before_set_up().step_up(),
        call::<TwoStepConfirm>(Access::Person).before_set_up().step_up(),
        call::<TwoStepOff>(Access::Person).before_set_up().step_up(),
        call::<RenewRecoveryCodes>(Access::Person).before_set_up().step_up(),
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
