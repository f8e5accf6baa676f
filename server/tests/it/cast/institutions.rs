//! Institutions of the cast: one that the student looks after, with a seat of the tutor's, and invitations.

use super::Cast;
use domain::{
    ids::{InstitutionId, InstitutionMemberId},
    integrations::institution::{BalanceRequest, BudgetRequest, InstitutionClaim, InstitutionRequest, SeatsRequest},
    money::{Currency, Money},
};
use serde_json::{Value, json};
use services::{
    SignedIn,
    bookings::booking::booking_create,
    identity::secrets::secret_hash,
    integrations::institutions::{balance_fund, budget_put, institution_claim, institution_create, seats_buy},
};
use uuid::Uuid;

impl Cast<'_> {
    /// One that this person looks after, and no other; three seats.
    async fn institution_of(&self, admin: &SignedIn) -> InstitutionId {
        let own = sqlx::query("delete from institution_admins where user_id = $1").bind(admin.id.0);
        own.execute(&self.house.app.owner).await.unwrap();
        let context = self.house.app.context_of(admin);
        let slug = Uuid::now_v7().simple().to_string();
        let made = institution_create(&context, &InstitutionRequest { name: "A school".into(), slug }).await.unwrap();
        self.house.app.fund(admin, Money::new(20_000, Currency::Usd)).await;
        let seats = SeatsRequest { seats: 3, expected_price: None };
        seats_buy(&context, made.id, &seats, None).await.unwrap();
        made.id
    }

    pub(super) async fn institution(&self) -> InstitutionId {
        self.institution_of(self.student()).await
    }

    /// The same with a rule and money of the student's in it.
    async fn funded(&self) -> InstitutionId {
        let (id, context) = (self.institution().await, self.house.app.context_of(self.student()));
        let money = |minor| Some(Money::new(minor, Currency::Usd));
        let rule = BudgetRequest { per_member: money(5_000), ..BudgetRequest::default() };
        budget_put(&context, id, &rule).await.unwrap();
        balance_fund(&context, id, &BalanceRequest { amount: money(1_000) }, None).await.unwrap();
        id
    }

    /// The student's institution, and a lesson of somebody with a seat that waits for its yes.
    async fn asked_of(&mut self) -> (InstitutionId, String) {
        let id = self.institution().await;
        let context = self.house.app.context_of(self.student());
        let money = |minor| Some(Money::new(minor, Currency::Usd));
        let rule = BudgetRequest { per_member: money(9_000), lesson_most: None, ask_above: money(0) };
        budget_put(&context, id, &rule).await.unwrap();
        balance_fund(&context, id, &BalanceRequest { amount: money(9_000) }, None).await.unwrap();
        let member = self.house.app.student().await;
        self.seated(id, &member).await;
        let request = self.request("student").await;
        let booked = booking_create(&self.house.app.context_of(&member), request, None).await.unwrap();
        (id, booked.id.to_string())
    }

    /// The code of an invitation that waits there.
    async fn invitation(&self, id: InstitutionId) -> String {
        let code = Uuid::new_v4().simple().to_string();
        sqlx::query(
            "insert into institution_members (id, institution_id, email, state, code_hash, invited_at, expires_at)
             values ($1, $2, $3, 'invited', $4, now(), now() + interval '10 years')",
        )
        .bind(Uuid::now_v7())
        .bind(id.0)
        .bind(format!("{code}@people.test"))
        .bind(secret_hash(&code))
        .execute(&self.house.app.owner)
        .await
        .unwrap();
        code
    }

    /// The place of somebody who took such an invitation.
    async fn seated(&self, id: InstitutionId, person: &SignedIn) -> InstitutionMemberId {
        let claim = InstitutionClaim { code: self.invitation(id).await };
        institution_claim(&self.house.app.context_of(person), &claim).await.unwrap();
        let own = sqlx::query_scalar("select id from institution_members where institution_id = $1 and user_id = $2");
        let own: Uuid = own.bind(id.0).bind(person.id.0).fetch_one(&self.house.app.owner).await.unwrap();
        InstitutionMemberId(own)
    }

    /// One of the tutor's, where the student has a seat.
    async fn joined(&self) -> InstitutionId {
        let id = self.institution_of(&self.tutor.person).await;
        self.seated(id, self.student()).await;
        id
    }

    async fn both(&self) -> (InstitutionId, InstitutionMemberId) {
        let id = self.institution().await;
        (id, self.seated(id, &self.tutor.person).await)
    }

    /// The address of the student's institution; none for all others.
    pub(super) async fn institutions_address(&mut self, path: &str) -> Option<String> {
        if let Some(address) = self.lti_address(path).await {
            return Some(address);
        }
        let below = path.strip_prefix("/api/v1").unwrap_or(path);
        match below {
            "/institution/join" => {
                let id = self.institution().await;
                Some(format!("{path}?code={}", self.invitation(id).await))
            }
            "/institution/members"
            | "/institution/seats"
            | "/institution/reports"
            | "/institution/budget"
            | "/institution/sign-in"
            | "/institution/branding" => Some(format!("{path}?institution={}", self.institution().await)),
            "/institutions/{id}/sso/domains/{domain}/confirm" => {
                let id = self.institution().await;
                let domain = self.with_domain(id).await;
                Some(path.replace("{id}", &id.to_string()).replace("{domain}", &domain))
            }
            "/institutions/{id}/scim-tokens/{token}" => {
                let id = self.institution().await;
                let token = self.with_token(id).await;
                Some(path.replace("{id}", &id.to_string()).replace("{token}", &token.to_string()))
            }
            "/institutions/{id}/leave" => Some(path.replace("{id}", &self.joined().await.to_string())),
            "/institutions/{id}/balance" | "/institutions/{id}/balance/take-out" => {
                Some(path.replace("{id}", &self.funded().await.to_string()))
            }
            "/institutions/{id}/requests/{booking}/approve" | "/institutions/{id}/requests/{booking}/decline" => {
                let (id, booking) = self.asked_of().await;
                Some(path.replace("{id}", &id.to_string()).replace("{booking}", &booking))
            }
            below if below.starts_with("/institutions/{id}") => {
                let (id, member) = self.both().await;
                Some(path.replace("{id}", &id.to_string()).replace("{member}", &member.to_string()))
            }
            _ => None,
        }
    }

    /// The body of such an act; none for all others.
    pub(super) async fn institutions_body(&self, path: &str) -> Option<Value> {
        Some(match path {
            "/institutions" => json!({ "name": "A school", "slug": Uuid::now_v7().simple().to_string() }),
            "/institutions/{id}/seats" => json!({ "seats": 2 }),
            "/institutions/{id}/budget" => json!({ "per_member": { "amount": 5_000, "currency": "USD" } }),
            "/institutions/{id}/balance" | "/institutions/{id}/balance/take-out" => {
                json!({ "amount": { "amount": 100, "currency": "USD" } })
            }
            "/institutions/{id}/members" | "/institutions/{id}/members/preview" => {
                json!({ "email": format!("{}@people.test", Uuid::now_v7().simple()) })
            }
            "/institutions/{id}/members/{member}" => json!({ "admin": true }),
            "/institutions/claim" => {
                let id = self.institution().await;
                json!({ "code": self.invitation(id).await })
            }
            "/institutions/{id}/branding" => json!({ "color_light": "#1a5fb4", "color_dark": "#8ab4f8" }),
            "/institutions/{id}/sso" => {
                let domain = format!("{}.test", Uuid::now_v7().simple());
                serde_json::to_value(self.sso_settings(&domain, false)).unwrap()
            }
            "/institutions/{id}/sso/domains/{domain}/confirm" | "/institutions/{id}/scim-tokens" => Value::Null,
            "/institutions/{id}/leave"
            | "/institutions/{id}/requests/{booking}/approve"
            | "/institutions/{id}/requests/{booking}/decline" => Value::Null,
            _ => return Self::lti_body(path),
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn institutions_form(&mut self, name: &str) -> Option<String> {
        let key = Uuid::now_v7();
        Some(match name {
            "integrations/institution-make" => format!("name=A+school&slug={}", key.simple()),
            "integrations/institution-budget" => {
                format!("institution_id={}&currency=USD&per_member=50.00", self.funded().await)
            }
            "integrations/institution-pay-in" | "integrations/institution-take-out" => {
                format!("institution_id={}&currency=USD&amount=1.00&key={key}", self.funded().await)
            }
            "integrations/institution-lesson-yes" | "integrations/institution-lesson-no" => {
                let (id, booking) = self.asked_of().await;
                format!("institution_id={id}&booking_id={booking}&key={key}")
            }
            "integrations/institution-seats" => {
                format!("institution_id={}&seats=2&expected_price=2400&key={key}", self.institution().await)
            }
            "integrations/institution-invite" => {
                let id = self.institution().await;
                format!("institution_id={id}&email={}@people.test&name=&key={key}", key.simple())
            }
            "integrations/institution-check" | "integrations/institution-invite-list" => {
                let id = self.institution().await;
                format!("institution_id={id}&csv={}@people.test&key={key}", key.simple())
            }
            "integrations/institution-remove" | "integrations/institution-admin" => {
                let (id, member) = self.both().await;
                format!("institution_id={id}&member_id={member}&admin=true")
            }
            "integrations/institution-claim" => {
                let id = self.institution().await;
                format!("code={}", self.invitation(id).await)
            }
            "integrations/institution-look" | "integrations/institution-logo" => {
                format!("institution_id={}&name=A+school&remove=true", self.institution().await)
            }
            "integrations/institution-sso" => {
                let settings = self.sso_settings(&format!("{}.test", key.simple()), false);
                let id = self.institution().await;
                let issuer = settings.issuer.replace(':', "%3A").replace('/', "%2F");
                format!("institution_id={id}&issuer={issuer}&client_id=edustream&client_secret=s&domains=a.test")
            }
            "integrations/institution-domain" => {
                let id = self.institution().await;
                format!("institution_id={id}&domain={}", self.with_domain(id).await)
            }
            "integrations/institution-scim-token" => format!("institution_id={}", self.institution().await),
            "integrations/institution-scim-token-end" => {
                let id = self.institution().await;
                format!("institution_id={id}&key_id={}", self.with_token(id).await)
            }
            "integrations/sso-register" => "display_name=Ada&birth_date=1990-01-01&time_zone=UTC".to_owned(),
            "integrations/institution-leave" => format!("institution_id={}", self.joined().await),
            _ => return self.lti_form(name).await,
        })
    }
}
