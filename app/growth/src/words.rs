//! Codes of this context as people read them, and numbers as these pages write them.

use domain::growth::{
    ads::{AdState, ClickFilter},
    affiliate::{AffiliateState, BroughtState},
    campaign::{CampaignAudience, CampaignKind, CampaignState},
    experiment::{DealtKind, ExperimentState},
    insight::FunnelName,
    plans::Plan,
    readout::{Decision, GuardrailState},
    referral::ReferredState,
    survey::StoppedBecause,
};
use face::{format, i18n::Locale};

/// A share in per cent.
pub fn percent(l: Locale, share: f64) -> String {
    tr!(l, ranker.percent, share = format::decimal(l, &format!("{:.1}", 100.0 * share)))
}

/// The same, or the word that there is nothing yet.
pub fn percent_or_none(l: Locale, share: Option<f64>) -> String {
    share.map_or_else(|| tr!(l, ranker.no_data).to_string(), |share| percent(l, share))
}

/// From one share to another.
pub fn between(l: Locale, bounds: Option<[f64; 2]>) -> String {
    let told = bounds.map(|[low, high]| tr!(l, xp.between, low = percent(l, low), high = percent(l, high)));
    told.unwrap_or_else(|| tr!(l, ranker.no_data).to_string())
}

/// How far somebody is who came.
pub fn referred(l: Locale, state: ReferredState) -> &'static str {
    match state {
        ReferredState::Joined => tr!(l, invites.joined),
        ReferredState::Rewarded => tr!(l, invites.rewarded),
        ReferredState::NotCounted => tr!(l, invites.not_counted),
    }
}

/// How far somebody is who came by a partner's link.
pub fn brought(l: Locale, state: BroughtState) -> &'static str {
    match state {
        BroughtState::Joined => tr!(l, invites.joined),
        BroughtState::Paying => tr!(l, partner.paying),
        BroughtState::NotCounted => tr!(l, partner.not_counted),
    }
}

/// How far a partner's application is.
pub fn partner_state(l: Locale, state: AffiliateState) -> &'static str {
    match state {
        AffiliateState::Waiting => tr!(l, partner.waiting),
        AffiliateState::Approved => tr!(l, partner.approved),
        AffiliateState::Declined => tr!(l, partner.declined),
    }
}

/// What a campaign does.
pub fn campaign_kind(l: Locale, kind: CampaignKind) -> &'static str {
    match kind {
        CampaignKind::Supply => tr!(l, campaigns.supply),
        CampaignKind::Credits => tr!(l, campaigns.credits),
        CampaignKind::Winback => tr!(l, campaigns.winback),
    }
}

/// How far a campaign is.
pub fn campaign_state(l: Locale, state: CampaignState) -> &'static str {
    match state {
        CampaignState::Draft => tr!(l, campaigns.draft),
        CampaignState::Running => tr!(l, campaigns.running),
        CampaignState::Paused => tr!(l, campaigns.paused),
        CampaignState::Ended => tr!(l, campaigns.ended),
    }
}

/// Whom credits are for.
pub fn campaign_audience(l: Locale, audience: CampaignAudience) -> &'static str {
    match audience {
        CampaignAudience::Newcomers => tr!(l, campaigns.newcomers),
        CampaignAudience::Learners => tr!(l, campaigns.learners),
        CampaignAudience::Teachers => tr!(l, campaigns.teachers),
    }
}

/// Why somebody stopped.
pub fn stopped(l: Locale, why: StoppedBecause) -> &'static str {
    match why {
        StoppedBecause::Price => tr!(l, survey.price),
        StoppedBecause::Time => tr!(l, survey.time),
        StoppedBecause::Tutor => tr!(l, survey.tutor),
        StoppedBecause::Done => tr!(l, survey.done),
        StoppedBecause::Other => tr!(l, survey.other),
    }
}

/// How far an experiment is.
pub fn state(l: Locale, state: ExperimentState) -> &'static str {
    match state {
        ExperimentState::Draft => tr!(l, xp.draft),
        ExperimentState::Running => tr!(l, xp.running),
        ExperimentState::Stopped => tr!(l, xp.stopped),
        ExperimentState::Killed => tr!(l, xp.killed),
    }
}

/// What is dealt.
pub fn unit(l: Locale, unit: DealtKind) -> &'static str {
    match unit {
        DealtKind::User => tr!(l, xp.of_users),
        DealtKind::Student => tr!(l, xp.of_students),
        DealtKind::Tutor => tr!(l, xp.of_tutors),
        DealtKind::Visitor => tr!(l, xp.of_visitors),
    }
}

/// What the numbers say to do.
pub fn decision(l: Locale, decision: Decision) -> &'static str {
    match decision {
        Decision::NoData => tr!(l, xp.says_no_data),
        Decision::Srm => tr!(l, xp.says_broken),
        Decision::Harm => tr!(l, xp.says_harm),
        Decision::KeepRunning => tr!(l, xp.says_wait),
        Decision::Better => tr!(l, xp.says_better),
        Decision::Worse => tr!(l, xp.says_worse),
        Decision::NoDifference => tr!(l, xp.says_same),
    }
}

/// How a guardrail stands.
pub fn guardrail(l: Locale, state: GuardrailState) -> &'static str {
    match state {
        GuardrailState::Unknown => tr!(l, ranker.no_data),
        GuardrailState::Holds => tr!(l, xp.holds),
        GuardrailState::Broken => tr!(l, xp.breaks),
    }
}

/// Which way is counted.
pub fn funnel(l: Locale, name: FunnelName) -> &'static str {
    match name {
        FunnelName::Acquisition => tr!(l, analytics.acquisition),
        FunnelName::Activation => tr!(l, analytics.activation),
        FunnelName::Retention => tr!(l, analytics.retention),
        FunnelName::Supply => tr!(l, analytics.supply),
    }
}

/// A step of a way.
pub fn step(l: Locale, step: &str) -> String {
    let word = match step {
        "joined" => tr!(l, analytics.joined),
        "verified" => tr!(l, analytics.verified),
        "booked" => tr!(l, analytics.booked),
        "agreed" => tr!(l, analytics.agreed),
        "learned" | "first_lesson" => tr!(l, analytics.learned),
        "booked_in_a_week" => tr!(l, analytics.booked_soon),
        "learned_in_a_month" => tr!(l, analytics.learned_soon),
        "learned_twice" | "second_lesson" => tr!(l, analytics.second),
        "third_lesson" => tr!(l, analytics.third),
        "fifth_lesson" => tr!(l, analytics.fifth),
        "profile_made" => tr!(l, analytics.profile),
        "profile_submitted" => tr!(l, analytics.submitted),
        "profile_approved" => tr!(l, analytics.approved),
        "first_booking" => tr!(l, analytics.first_booking),
        "first_taught" => tr!(l, analytics.taught),
        other => return other.to_owned(),
    };
    word.to_owned()
}

/// Whether a campaign is shown.
pub fn ad_state(l: Locale, state: AdState) -> &'static str {
    match state {
        AdState::Running => tr!(l, ads.running),
        AdState::Paused => tr!(l, ads.paused),
        AdState::Ended => tr!(l, ads.ended),
    }
}

/// Why a click cost nothing.
pub fn ad_filter(l: Locale, reason: ClickFilter) -> &'static str {
    match reason {
        ClickFilter::Expired => tr!(l, ads.expired),
        ClickFilter::Used => tr!(l, ads.used),
        ClickFilter::Own => tr!(l, ads.own),
        ClickFilter::Program => tr!(l, ads.program),
        ClickFilter::Stopped => tr!(l, ads.stopped),
        ClickFilter::Person => tr!(l, ads.person),
        ClickFilter::Device => tr!(l, ads.device),
        ClickFilter::Network => tr!(l, ads.network),
        ClickFilter::Budget => tr!(l, ads.budget),
        ClickFilter::Money => tr!(l, ads.money),
    }
}

/// What a plan is called.
pub fn plan_name(l: Locale, plan: Plan) -> &'static str {
    match plan {
        Plan::Free => tr!(l, plans.free),
        Plan::Pro => tr!(l, plans.pro),
        Plan::Enterprise => tr!(l, plans.enterprise),
    }
}
