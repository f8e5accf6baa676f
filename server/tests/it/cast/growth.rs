//! Growth of the cast: an experiment at the step that the request needs, a flag, and what a browser tells.

use super::Cast;
use domain::{
    catalog::tutor_search::{TutorSearch, TutorSearchRequest},
    growth::{
        ads::AdCampaignRequest, affiliate::AffiliateRequest, campaign::CampaignRequest, experiment::ExperimentRequest,
        flag_view::FlagRequest,
    },
    identity::Role,
    money::{Currency, Money, promotions::PromotionRequest},
    people::tutor_profile::TutorProfileRequest,
};
use serde_json::{Value, json};
use services::{
    growth::{
        ads::{ad_campaign_create, tutor_search_promoted},
        affiliates::affiliate_apply,
        campaigns::campaign_create,
        experiments::{experiment_create, experiment_start},
        flags::flag_make,
    },
    money::promotions::promotion_create,
    people::tutor_profile::tutor_profile_update,
};
use testkit::TutorOptions;
use uuid::Uuid;

impl Cast<'_> {
    /// An experiment that was written down, or that runs.
    async fn experiment(&mut self, running: bool) -> String {
        let staff = self.house.app.context_of(self.person("admin").unwrap());
        let request = ExperimentRequest {
            hypothesis: "A shorter form is filled in more often.".into(),
            metric: "lesson_booked".into(),
            ..ExperimentRequest::default()
        };
        // A hundred are open at most.
        sqlx::query("update experiments set state = 'stopped', started_at = created_at, stopped_at = created_at")
            .execute(&self.house.app.owner)
            .await
            .unwrap();
        let made = experiment_create(&staff, &request).await.unwrap();
        if running {
            experiment_start(&staff, made.id).await.unwrap();
        }
        made.id.to_string()
    }

    /// A campaign of credits that was written down.
    async fn campaign(&mut self) -> String {
        let staff = self.house.app.context_of(self.person("admin").unwrap());
        // A hundred are open at most.
        sqlx::query("update campaigns set state = 'ended', ended_at = now() where state <> 'ended'")
            .execute(&self.house.app.owner)
            .await
            .unwrap();
        let credits = |minor| Some(Money::new(minor, Currency::Credit));
        let request = CampaignRequest {
            kind: "credits".into(),
            name: "Welcome".into(),
            amount: credits(10),
            budget: credits(100),
            audience: Some("newcomers".into()),
            ..CampaignRequest::default()
        };
        campaign_create(&staff, &request).await.unwrap().id.to_string()
    }

    async fn flag(&mut self) -> &'static str {
        let staff = self.house.app.context_of(self.person("admin").unwrap());
        let request =
            FlagRequest { key: Some("new_search".into()), owner: Some("search".into()), ..FlagRequest::default() };
        flag_make(&staff, &request).await.unwrap();
        "new_search"
    }

    /// Somebody of their own who asked to be a partner.
    async fn applicant(&mut self) -> String {
        let person = self.house.app.person(Role::Student).await;
        let request = AffiliateRequest { name: "A blog".into(), site: "https://blog.example".into(), payout: None };
        affiliate_apply(&self.house.app.context_of(&person), &request).await.unwrap();
        let id: Uuid = sqlx::query_scalar("select id from affiliates where user_id = $1")
            .bind(person.id.0)
            .fetch_one(&self.house.app.owner)
            .await
            .unwrap();
        id.to_string()
    }

    /// Whoever asks is no partner yet, or is one already.
    async fn partners(&mut self, path: &str) {
        let owner = &self.house.app.owner;
        sqlx::query("delete from affiliates where not exists (select from affiliate_commissions)")
            .execute(owner)
            .await
            .unwrap();
        if path.ends_with("/me") {
            sqlx::query(
                "insert into affiliates (id, user_id, name, site, payout, state, asked_at)
                 select gen_random_uuid(), id, 'A blog', 'https://blog.example', 'bank', 'waiting', now() from users",
            )
            .execute(owner)
            .await
            .unwrap();
        }
    }

    /// Both tutors have the money for a plan.
    async fn paying(&mut self) {
        for name in ["tutor", "other tutor"] {
            let person = self.person(name).unwrap().clone();
            self.house.app.fund(&person, Money::new(2_000, Currency::Usd)).await;
        }
    }

    /// A campaign of the tutor's: its address, or that of a click on it. Nobody has one when one is to be made.
    async fn promoted(&mut self, path: &str) -> String {
        let tutor = self.tutor.clone();
        sqlx::query("update ad_campaigns set state = 'ended'").execute(&self.house.app.owner).await.unwrap();
        for person in [&tutor.person, &self.person("other tutor").unwrap().clone()] {
            self.house.app.fund(person, Money::new(1_000, Currency::Usd)).await;
        }
        if !path.contains('{') {
            return path.to_owned();
        }
        let request = AdCampaignRequest {
            listing_id: tutor.tutor_id.to_string(),
            bid: Some(50),
            daily_budget: Some(100),
            total_budget: Some(100),
        };
        let made = ad_campaign_create(&self.house.app.context_of(&tutor.person), &request).await.unwrap();
        if !path.contains("{token}") {
            return path.replace("{id}", &made.id.to_string());
        }
        // Whoever writes waits until the search knows it.
        let told = TutorProfileRequest { headline: Some("Patient".into()), ..TutorProfileRequest::default() };
        tutor_profile_update(&self.house.app.context_of(&tutor.person), tutor.tutor_id, told).await.unwrap();
        let search = TutorSearch::parse(&TutorSearchRequest::default(), Currency::Usd).unwrap();
        let found = tutor_search_promoted(&self.house.app.anonymous(), search).await.unwrap();
        let token = found.page.items.into_iter().find_map(|card| card.promoted).unwrap().token;
        path.replace("{token}", &token)
    }

    /// The address of a sale of the tutor's. Nobody has one when one is to be made.
    async fn sale(&mut self, path: &str) -> String {
        sqlx::query("delete from promotions").execute(&self.house.app.owner).await.unwrap();
        if !path.contains("{id}") {
            return path.to_owned();
        }
        let request = PromotionRequest { kind: "discount".into(), percent: Some(20), ..PromotionRequest::default() };
        let tutor = self.house.app.context_of(&self.tutor.person);
        path.replace("{id}", &promotion_create(&tutor, &request).await.unwrap().id.to_string())
    }

    /// Everybody was asked, and nobody has answered: each is answered once.
    async fn survey_asked(&self) {
        let asked = "insert into nudges (user_id, kind, about_id, held_out, at)
                     select id, 'survey_nps', id, false, now() from users on conflict do nothing";
        for sql in ["delete from survey_answers", asked] {
            sqlx::query(sql).execute(&self.house.app.owner).await.unwrap();
        }
    }

    /// The address of such a thing; none for all others.
    pub(super) async fn growth_address(&mut self, path: &str) -> Option<String> {
        if path.contains("/admin/experiments/{id}") {
            let running = path.ends_with("/stop") || path.ends_with("/kill");
            return Some(path.replace("{id}", &self.experiment(running).await));
        }
        if path.contains("/admin/campaigns/{id}") {
            return Some(path.replace("{id}", &self.campaign().await));
        }
        if path.contains("/admin/affiliates/{id}") {
            return Some(path.replace("{id}", &self.applicant().await));
        }
        if path.contains("/surveys/{kind}") {
            self.survey_asked().await;
            return Some(path.replace("{kind}", "nps"));
        }
        if path == "/api/v1/affiliates" || path == "/api/v1/affiliates/me" {
            self.partners(path).await;
        }
        if path.contains("/admin/flags/{key}") {
            return Some(path.replace("{key}", self.flag().await));
        }
        if path == "/widgets/{kind}/{tutor_id}" {
            let tutor = self.house.app.approved_tutor_with(TutorOptions::default()).await;
            return Some(format!("/widgets/card/{}", tutor.tutor_id));
        }
        if path == "/api/v1/subscriptions" {
            self.paying().await;
        }
        if path.contains("/api/v1/promotions") {
            return Some(self.sale(path).await);
        }
        if path == "/api/v1/tutors/{id}/price" {
            let (tutor, subject) = (self.tutor.tutor_id, self.tutor.subject_id);
            let asked = format!("subject_id={subject}&start=2026-03-20T10:00:00Z&minutes=60");
            return Some(format!("/api/v1/tutors/{tutor}/price?{asked}"));
        }
        if path.contains("/ads/") {
            return Some(self.promoted(path).await);
        }
        let links = [("/r/{code}", "/r/ada-2026"), ("/a/{code}", "/a/p-00000000abcd")];
        links.iter().find(|(known, _)| path == *known).map(|(_, link)| (*link).to_owned())
    }

    /// The body of such an act; none for all others.
    pub(super) fn growth_body(path: &str) -> Option<Value> {
        Some(match path {
            "/events" => json!({ "items": [{ "name": "page_viewed", "properties": { "page": "/" } }] }),
            "/surveys/{kind}/answers" => json!({ "score": 9 }),
            "/admin/campaigns" => json!({
                "kind": "credits", "name": "Welcome", "audience": "newcomers",
                "amount": { "amount": 10, "currency": "CREDIT" }, "budget": { "amount": 100, "currency": "CREDIT" }
            }),
            "/admin/campaigns/{id}" => json!({ "state": "running" }),
            "/owner/growth/rules" => json!({ "holdout_percent": 5 }),
            "/owner/film-costs/prices" => json!({ "limit": { "amount": 400_000, "currency": "USD" } }),
            "/affiliates" => json!({ "name": "A blog", "site": "https://blog.example", "payout": "bank" }),
            "/admin/affiliates/{id}/approve" => Value::Null,
            "/admin/affiliates/{id}/decline" => json!({ "reason": "The site has nothing on it." }),
            "/admin/experiments" => {
                json!({ "hypothesis": "A shorter form is filled in more often.", "metric": "lesson_booked" })
            }
            "/ads/campaigns/{id}" => json!({ "state": "paused" }),
            "/ads/clicks/{token}" => Value::Null,
            "/promotions" => json!({ "kind": "discount", "percent": 20 }),
            "/subscriptions" => json!({ "tier": "pro" }),
            "/admin/experiments/power" => json!({ "baseline": 0.1, "effect": 0.2 }),
            "/admin/flags" => json!({ "key": "new_search", "owner": "search" }),
            "/admin/flags/{key}" => json!({ "rollout": 10 }),
            _ if path.starts_with("/admin/experiments/{id}/") || path == "/admin/flags/{key}/kill" => Value::Null,
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn growth_form(&mut self, name: &str) -> Option<String> {
        Some(match name {
            "growth/experiment-make" => {
                let key = Uuid::now_v7().simple();
                format!(
                    "key=x_{key}&hypothesis=Shorter+is+better.&metric=lesson_booked&variants=control,short&unit=user"
                )
            }
            "growth/campaign-make" => {
                self.campaign().await;
                "kind=credits&name=Welcome&amount=10&budget=100&audience=newcomers".to_owned()
            }
            "growth/campaign-move" => format!("campaign_id={}&act=running", self.campaign().await),
            "growth/experiment-move" => format!("experiment_id={}&act=start", self.experiment(false).await),
            "growth/survey-answer" => {
                self.survey_asked().await;
                "kind=nps&answer=9&comment=".to_owned()
            }
            "growth/plan-choose" => {
                self.paying().await;
                "tier=pro".to_owned()
            }
            "growth/promotion-make" => {
                self.sale("/promotions").await;
                "kind=discount&percent=20".to_owned()
            }
            "growth/promotion-end" => format!("promotion_id={}", self.sale("{id}").await),
            "growth/ad-start" => {
                self.promoted("/ads/campaigns").await;
                format!("listing_id={}&currency=USD&bid=0.50&daily_budget=1&total_budget=2", self.tutor.tutor_id)
            }
            "growth/ad-move" => {
                let address = self.promoted("{id}").await;
                format!("campaign_id={address}&state=paused")
            }
            "growth/partner-ask" => {
                self.partners("/affiliates").await;
                "name=A+blog&site=https://blog.example&payout=bank".to_owned()
            }
            "growth/partner-approve" => format!("affiliate_id={}", self.applicant().await),
            "growth/partner-decline" => format!("affiliate_id={}&reason=Nothing+there.", self.applicant().await),
            "growth/film-prices" => "storage=23&encoding=40&egress=90&limit=4000".to_owned(),
            "growth/rules-put" => "winback_budget=1500&holdout_percent=5".to_owned(),
            "growth/flag-put" => "key=new_search&rollout=10&owner=search&expires_on=".to_owned(),
            "growth/flag-kill" => format!("key={}", self.flag().await),
            _ => return None,
        })
    }
}
