//! Packages, promo codes and payouts of the cast.

use super::Cast;
use adapters::payments::{RawReport, SandboxProvider};
use domain::{
    ids::{OrderId, PackageId, PayoutId},
    money::{
        Currency, Money,
        packages::{GiftRequest, PackageRequest},
        payments::PaymentDecision,
        payouts::{PayoutMethodRequest, PayoutRequest},
        promo::{PromoDiscount, PromoRequest},
        wallet::TopupRequest,
    },
};
use serde_json::{Value, json};
use services::{
    Clock, SignedIn,
    money::{
        orders::report_receive,
        packages::{package_buy, package_gift},
        payouts::{methods_put, onboarding_start, payout_create},
        promo::promo_create,
        wallet::{SandboxDecision, sandbox_payment_decide, topup_create},
    },
};
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

/// Whether an address names a package, a code or a payout.
pub(super) fn is_about_money(path: &str) -> bool {
    let parts = [
        "/packages/{id}",
        "/promo-codes/{id}",
        "/payouts/{id}",
        "/onboarding/{id}",
        "/methods/{id}",
        "/refund-request",
        "/reconciliation/{id}",
        "/chargebacks/{id}",
        "/invoices/{file}",
        "/payout-files/{id}",
        "/risky-payments/{id}",
    ];
    parts.iter().any(|part| path.contains(part)) || path.contains("/{id}/refund/preview") || is_about_refunds(path)
}

fn is_about_refunds(path: &str) -> bool {
    path.contains("/admin/refunds/{id}") || path.ends_with("/payments/{id}/refund")
}

fn dollars(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

impl Cast<'_> {
    /// What such an address names.
    pub(super) async fn money_id(&mut self, path: &str) -> String {
        match path {
            _ if path.contains("/risky-payments/") => self.at_risk().await,
            _ if path.contains("/approve") || path.contains("/decline") => self.proposed().await,
            _ if path.contains("refund") => self.held().await.to_string(),
            _ if path.contains("/packages/") => self.package().await.to_string(),
            _ if path.contains("/promo-codes/") => self.promo().await,
            _ if path.contains("/invoices/") => self.receipt().await,
            _ if path.contains("/payout-files/") => self.payout_file(path.ends_with("/file")).await.to_string(),
            _ if path.contains("/sandbox/methods/") => self.card(true).await.to_string(),
            _ if path.contains("/methods/") => self.card(false).await.to_string(),
            _ if path.contains("/onboarding/") => self.onboarding().await,
            _ if path.contains("/chargebacks/") => self.chargeback().await,
            _ if path.contains("/reconciliation/") => self.payment_break().await.to_string(),
            _ => self.payout().await.to_string(),
        }
    }

    /// The body of such an act; none for all others.
    pub(super) async fn money_body(&self, path: &str, who: &str) -> Option<Value> {
        Some(match path {
            "/tutors/me/packages" => json!({ "offers": [
                { "lessons": 5, "discount_percent": 5, "valid_days": 90 },
                { "lessons": 10, "discount_percent": 10, "valid_days": 180 },
                { "lessons": 20, "discount_percent": 15, "valid_days": 365 },
            ] }),
            "/packages" => {
                self.house.app.fund(self.who(who), dollars(14_250)).await;
                json!({ "tutor_id": self.tutor.tutor_id, "lessons": 5, "minutes": 60, "pay_with": "wallet" })
            }
            "/packages/claim" => json!({ "code": self.gift().await }),
            _ if path.contains("/packages/{id}/gift") => json!({ "email": "friend@people.test", "message": "Enjoy." }),
            _ if path.contains("/packages/{id}/transfer") => {
                json!({ "tutor_id": self.house.app.approved_tutor().await.tutor_id })
            }
            _ if path.contains("/packages/{id}/") => Value::Null,
            "/credits/purchase" => json!({ "pack": 100, "pay_with": "card" }),
            "/payments/wallet/withdraw" => {
                self.house.app.fund(self.who(who), dollars(2_500)).await;
                json!({ "amount": 2_500, "currency": "USD" })
            }
            "/promo-codes/check" => {
                json!({ "code": "FIRST5", "tutor_id": self.tutor.tutor_id, "total": dollars(3_000) })
            }
            "/admin/credit-rules" => {
                json!({ "rules": { "starter": fresh_starter() }, "reason": "Fewer are enough." })
            }
            "/admin/credit-rules/simulate" => json!({ "rules": { "normal_floor": 6 }, "weeks": 8 }),
            "/admin/promo-codes" => json!({ "code": fresh_code(), "discount": { "percent": 10 } }),
            "/admin/promo-codes/{id}" => json!({ "max_uses": 7 }),
            "/admin/reconciliation/{id}/resolve" => json!({ "note": "Another shop of ours." }),
            "/admin/risky-payments/{id}/preview" | "/admin/risky-payments/{id}/decide" => {
                json!({ "decision": "approve", "reason": "Their school called." })
            }
            "/admin/chargebacks/{id}/answer" => Value::Null,
            "/admin/chargebacks/{id}/accept" => json!({ "reason": "The card holder is right." }),
            "/admin/payout-files" => {
                self.bank_payout(None).await;
                json!({ "kind": "csv", "currency": "USD" })
            }
            "/admin/payout-files/{id}/act" => json!({ "act": "release" }),
            "/payouts" => {
                self.payable(self.who(who)).await;
                json!({ "amount": 2_500, "currency": "USD", "speed": "standard" })
            }
            "/payouts/methods/undo" => json!({ "token": self.method_link().await }),
            "/payouts/methods" => json!({ "kind": "manual" }),
            "/payouts/onboarding" | "/payments/methods" => Value::Null,
            _ if path.contains("/methods/{id}") => Value::Null,
            _ if path.contains("/payouts/{id}/") => Value::Null,
            _ if path.ends_with("/refund") || path.ends_with("/refund/preview") => {
                json!({ "amount": 100, "currency": "USD", "reason": "Nobody came." })
            }
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn money_form(&mut self, name: &str, who: &str) -> Option<String> {
        let key = Uuid::now_v7();
        Some(match name {
            "money/package-buy" => {
                self.house.app.fund(self.who(who), dollars(14_250)).await;
                let tutor = self.tutor.tutor_id;
                format!("tutor_id={tutor}&lessons=5&minutes=60&expected_price=14250&key={key}")
            }
            "money/card-add" => format!("key={key}"),
            "money/card-remove" | "money/card-default" => format!("method_id={}", self.card(false).await),
            "money/credits" => format!("pack=100&pay_with=card&key={key}"),
            "money/withdraw" => {
                self.house.app.fund(self.who(who), dollars(2_500)).await;
                format!("amount=25.00&currency=USD&key={key}")
            }
            "money/package-extend" | "money/package-end" => format!("package_id={}&key={key}", self.package().await),
            "money/package-gift" => {
                format!("package_id={}&key={key}&email=friend%40people.test&message=Enjoy", self.package().await)
            }
            "money/package-transfer" => {
                let other = self.house.app.approved_tutor().await.tutor_id;
                format!("package_id={}&key={key}&tutor_id={other}", self.package().await)
            }
            "money/package-claim" => format!("code={}&key={key}", self.gift().await),
            "money/package-offers" => "discounts[0]=5&discounts[1]=10&discounts[2]=15\
                &days[0]=90&days[1]=180&days[2]=365"
                .to_owned(),
            "money/credit-rules" => format!("starter={}&reason=Fewer+are+enough", fresh_starter()),
            "money/promo-make" => format!("code={}&discount=10%25", fresh_code()),
            "money/promo-stop" => format!("promo_id={}&act=stop", self.promo().await),
            "money/break-resolve" => format!("break_id={}&note=Another+shop", self.payment_break().await),
            "money/chargeback-answer" => format!("chargeback_id={}", self.chargeback().await),
            "money/chargeback-accept" => format!("chargeback_id={}&reason=They+are+right", self.chargeback().await),
            "money/payout-ask" => {
                self.payable(self.who(who)).await;
                format!("amount=25.00&currency=USD&speed=standard&key={key}")
            }
            "money/payout-method" => "kind=manual".to_owned(),
            "money/payout-undo" => format!("token={}", self.method_link().await),
            "money/payout-onboarding" => String::new(),
            "bookings/refund-ask" => format!("booking_id={}&reason=Nobody+came", self.held().await),
            "bookings/refund-make" => {
                format!("booking_id={}&amount=1.00&currency=USD&reason=Sorry&key={key}", self.held().await)
            }
            "bookings/refund-approve" => format!("refund_id={}", self.proposed().await),
            "bookings/refund-decline" => format!("refund_id={}&reason=No", self.proposed().await),
            "bookings/risk-decide" => {
                format!("payment_id={}&decision=approve&reason=A+school&key={key}", self.at_risk().await)
            }
            "money/payout-file-make" => {
                self.bank_payout(None).await;
                format!("kind=csv&currency=USD&key={key}")
            }
            "money/payout-file-act" => format!("file_id={}&act=release", self.payout_file(false).await),
            "money/payout-decide" => format!("payout_id={}&act=paid", self.payout().await),
            _ => return None,
        })
    }

    /// A refund that one of finance proposed and another one decides.
    async fn proposed(&mut self) -> String {
        let (booking, id) = (self.held().await, Uuid::now_v7());
        // Of nobody who asks for refunds here: only so many of one person wait at a time.
        let other = self.house.app.person(domain::identity::Role::Admin).await;
        let tutor = self.tutor.person.id;
        let made = sqlx::query(
            "insert into refunds (id, booking_id, payer_id, tutor_user_id, status, currency, amount, created_at,
               proposed_by)
             values ($1, $2, $3, $4, 'waiting_second', 'USD', 100, $5, $6)",
        );
        let made = made.bind(id).bind(booking.0).bind(other.id.0).bind(tutor.0).bind(self.house.app.clock.now());
        made.bind(other.id.0).execute(&self.house.app.owner).await.unwrap();
        id.to_string()
    }

    fn who(&self, who: &str) -> &SignedIn {
        self.person(who).unwrap_or(self.student())
    }

    /// A package of the student's with the tutor.
    async fn package(&self) -> PackageId {
        self.house.app.fund(self.student(), dollars(14_250)).await;
        let request = PackageRequest {
            tutor_id: self.tutor.tutor_id.to_string(),
            lessons: 5,
            minutes: 60,
            ..PackageRequest::default()
        };
        package_buy(&self.house.app.context_of(self.student()), &request, None).await.unwrap().id
    }

    /// A saved card of the student's, or one whose page is open; those of before are gone.
    async fn card(&self, open: bool) -> Uuid {
        let (id, owner) = (Uuid::now_v7(), self.student().id.0);
        let gone =
            "update payment_methods set state = 'removed', place = null, is_default = false, removed_at = created_at
                    where user_id = $1 and state <> 'removed'";
        sqlx::query(gone).bind(owner).execute(&self.house.app.owner).await.unwrap();
        let made = sqlx::query(
            "insert into payment_methods (id, user_id, place, provider, state, reference, brand, last4, expires_month,
               expires_year, created_at, ready_at)
             values ($1, $2, 1, 'sandbox', case when $3 then 'pending' else 'ready' end,
               case when not $3 then 'sandbox-card-plain-' || $1::text end, 'visa', '4242', 12, 2034, $4, $4)",
        );
        let made = made.bind(id).bind(owner).bind(open).bind(self.house.app.clock.now());
        made.execute(&self.house.app.owner).await.unwrap();
        id
    }

    /// What the link of a gift carries.
    async fn gift(&self) -> String {
        let (id, email) = (self.package().await, format!("{}@people.test", Uuid::now_v7().simple()));
        let request = GiftRequest { email: email.clone(), message: String::new() };
        package_gift(&self.house.app.context_of(self.student()), id, &request, None).await.unwrap();
        self.mailed_token(&email).await
    }

    /// The receipt of what the student paid.
    async fn receipt(&self) -> String {
        self.paid().await;
        self.house.app.drain().await;
        let own = "select id::text from invoices where user_id = $1 order by issued_at desc, id desc limit 1";
        sqlx::query_scalar(own).bind(self.student().id.0).fetch_one(&self.house.app.owner).await.unwrap()
    }

    /// A promo code.
    async fn promo(&self) -> String {
        let admin = self.house.app.context_of(self.who("admin"));
        let discount = Some(PromoDiscount { percent: Some(10), ..PromoDiscount::default() });
        let request = PromoRequest { code: Some(fresh_code()), discount, ..PromoRequest::default() };
        promo_create(&admin, &request).await.unwrap().id.to_string()
    }

    /// Somebody with earnings and a way to be paid.
    async fn payable(&self, person: &SignedIn) {
        self.house.app.earn(person, dollars(2_500)).await;
        self.house.app.phone(person.id).await;
        let request = PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() };
        methods_put(&self.house.app.context_of(person), &request).await.unwrap();
    }

    /// What the link of the mail about another payout method carries.
    async fn method_link(&self) -> String {
        let tutor = self.house.app.approved_tutor().await.person;
        let request = PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() };
        methods_put(&self.house.app.context_of(&tutor), &request).await.unwrap();
        let email = sqlx::query_scalar::<_, String>("select email from users where id = $1").bind(tutor.id.0);
        self.mailed_token(&email.fetch_one(&self.house.app.owner).await.unwrap()).await
    }

    /// A payout of the tutor's that is on its way.
    async fn payout(&self) -> PayoutId {
        let tutor = self.who("tutor");
        self.payable(tutor).await;
        let request = PayoutRequest { amount: 2_500, currency: "USD".into(), speed: None };
        payout_create(&self.house.app.context_of(tutor), &request, None).await.unwrap().id
    }

    /// A payout of the tutor's that waits for a bank transfer, in that file.
    async fn bank_payout(&self, file: Option<Uuid>) {
        let made = sqlx::query(
            "insert into payouts (id, user_id, currency, amount, fee, speed, method, status, created_at, arrives_on,
               holder, account, file_id)
             values ($1, $2, 'USD', 2500, 0, 'standard', 'bank', 'requested', $3, '2026-03-05', 'Rosa Keller',
               'DE89370400440532013000', $4)",
        );
        let made = made.bind(Uuid::now_v7()).bind(self.tutor.person.id.0).bind(self.house.app.clock.now()).bind(file);
        made.execute(&self.house.app.owner).await.unwrap();
    }

    /// A file for the bank with one payout.
    async fn payout_file(&self, released: bool) -> Uuid {
        let (id, now) = (Uuid::now_v7(), self.house.app.clock.now());
        let made = sqlx::query(
            "insert into payout_files (id, kind, currency, payouts, amount, state, made_at, released_at)
             values ($1, 'csv', 'USD', 1, 2500, case when $2 then 'released' else 'open' end, $3,
               case when $2 then $3::timestamptz end)",
        );
        made.bind(id).bind(released).bind(now).execute(&self.house.app.owner).await.unwrap();
        self.bank_payout(Some(id)).await;
        id
    }

    /// A report about an order of nobody's, which somebody has to look at.
    async fn payment_break(&self) -> Uuid {
        let context = self.house.app.system();
        let body = SandboxProvider::report(Uuid::now_v7(), OrderId(Uuid::now_v7()), PaymentDecision::Succeed).unwrap();
        let raw = RawReport { body: &body, signature: None, at: context.app.clock.real_now() };
        let report = context.app.payments.report_read(&raw).unwrap();
        report_receive(&context, &report, &body).await.unwrap().handled.unwrap();
        let newest = "select id from payment_breaks order by found_at desc, id desc limit 1";
        sqlx::query_scalar(newest).fetch_one(&self.house.app.owner).await.unwrap()
    }

    /// A payment of the student's whose card is at risk.
    async fn at_risk(&mut self) -> String {
        let lesson = self.lesson(true).await.parse().unwrap();
        let payer = self.student().id;
        self.house.app.card_at_risk(lesson, payer).await.to_string()
    }

    /// A payment of the student's whose money the bank took back.
    async fn chargeback(&self) -> String {
        let paid = self.paid().await;
        let id = paid.parse().unwrap();
        sandbox_payment_decide(&self.house.app.system(), id, SandboxDecision::Dispute).await.unwrap();
        let own = "select id::text from chargebacks where payment_id = $1::uuid";
        sqlx::query_scalar(own).bind(paid).fetch_one(&self.house.app.owner).await.unwrap()
    }

    /// The tutor's page at the provider.
    async fn onboarding(&self) -> String {
        let page = onboarding_start(&self.house.app.context_of(self.who("tutor"))).await.unwrap();
        page.url.rsplit('/').next().unwrap().to_owned()
    }

    /// The student's payment, not decided yet.
    pub(super) async fn payment(&self) -> String {
        let request = TopupRequest { amount: 2_500, currency: "USD".into(), method_id: None };
        topup_create(&self.house.app.context_of(self.student()), request, None).await.unwrap().id.to_string()
    }

    /// The student's payment that the card was charged for.
    pub(super) async fn paid(&self) -> String {
        let payment = self.payment().await;
        let id = payment.parse().unwrap();
        sandbox_payment_decide(&self.house.app.system(), id, SandboxDecision::Succeed).await.unwrap();
        payment
    }
}

/// Another number each time: rules that are in force already are refused.
fn fresh_starter() -> i64 {
    static NEXT: AtomicI64 = AtomicI64::new(60);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn fresh_code() -> String {
    Uuid::now_v7().simple().to_string().to_uppercase()
}
