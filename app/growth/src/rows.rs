//! The pages and server functions of this context, and who may open and call them.

use super::{
    affiliates_page::affiliates_page,
    analytics_page::analytics_page,
    business_page::{business_page, revenue_page},
    campaigns_page::campaigns_page,
    campaigns_rpc::{MakeCampaign, MoveCampaign},
    economics_page::economics_page,
    experiment_page::experiment_page,
    experiments_page::experiments_page,
    films_page::films_page,
    flags_page::flags_page,
    growth_page::growth_page,
    growth_rpc::{PutFilmPrices, PutRules},
    holdout_page::holdout_page,
    invites_page::invites_page,
    partner_page::partner_page,
    partner_rpc::{ApprovePartner, AskPartner, DeclinePartner},
    performance_page::performance_page,
    promotions_page::promotions_page,
    promotions_rpc::{ChoosePlan, EndPromotion, MakePromotion, MoveAd, StartCampaign},
    rpc::{KillFlag, MakeExperiment, MoveExperiment, PutFlag},
    survey_page::{survey_page, surveys_page},
    survey_rpc::AnswerSurvey,
    teaching_page::teaching_page,
    welcome_page::welcome_page,
    widgets_page::widgets_page,
};
use domain::{
    door::{Access, Door},
    identity::Role,
};
use face::{page::PageRow, rpc::call};

const STAFF: Access = Access::Staff(Role::Analyst);

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/referrals", Access::Adult), invites_page),
        PageRow::new(Door::page("/partner", Access::Adult), partner_page),
        PageRow::new(Door::page("/surveys/{kind}", Access::Adult).sample_of("/surveys/nps"), survey_page),
        PageRow::new(Door::page("/admin/surveys", STAFF), surveys_page),
        PageRow::new(Door::page("/teach/analytics", Access::Tutor), teaching_page),
        PageRow::new(Door::page("/teach/promotions", Access::Tutor), promotions_page),
        PageRow::new(Door::page("/teach/widgets", Access::Tutor), widgets_page),
        PageRow::new(Door::page("/admin/affiliates", Access::Staff(Role::Trust)), affiliates_page),
        PageRow::new(Door::page("/admin/experiments", STAFF), experiments_page),
        PageRow::new(Door::page("/admin/experiments/{id}", STAFF), experiment_page),
        PageRow::new(Door::page("/admin/flags", STAFF), flags_page),
        PageRow::new(Door::page("/admin/analytics", STAFF), analytics_page),
        PageRow::new(Door::page("/admin/campaigns", Access::Staff(Role::Finance)), campaigns_page),
        PageRow::new(Door::page("/owner/dashboard", Access::Staff(Role::Finance)), business_page),
        PageRow::new(Door::page("/owner/revenue", Access::Staff(Role::Finance)), revenue_page),
        PageRow::new(Door::page("/owner/economics", Access::Staff(Role::Finance)), economics_page),
        PageRow::new(Door::page("/owner/growth", Access::Staff(Role::Finance)), growth_page),
        PageRow::new(Door::page("/owner/films", Access::Staff(Role::Finance)), films_page),
        PageRow::new(Door::page("/owner/holdout", Access::Staff(Role::Finance)), holdout_page),
        PageRow::new(Door::page("/welcome-back", Access::Adult), welcome_page),
        PageRow::new(Door::page("/owner/tutors", Access::Staff(Role::Finance)), performance_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<MakeExperiment>(STAFF),
        call::<MoveExperiment>(STAFF),
        call::<MakeCampaign>(Access::Staff(Role::Finance)).step_up(),
        call::<MoveCampaign>(Access::Staff(Role::Finance)).step_up(),
        call::<PutRules>(Access::Staff(Role::Finance)).step_up(),
        call::<PutFilmPrices>(Access::Staff(Role::Finance)).step_up(),
        call::<PutFlag>(STAFF),
        call::<KillFlag>(STAFF),
        call::<AnswerSurvey>(Access::Adult),
        call::<StartCampaign>(Access::Tutor),
        call::<MoveAd>(Access::Tutor),
        call::<ChoosePlan>(Access::Tutor),
        call::<MakePromotion>(Access::Tutor),
        call::<EndPromotion>(Access::Tutor),
        call::<AskPartner>(Access::Adult),
        call::<ApprovePartner>(Access::Staff(Role::Trust)),
        call::<DeclinePartner>(Access::Staff(Role::Trust)),
    ]
}
