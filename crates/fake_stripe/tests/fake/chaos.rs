//! Money acts at random, with faults between the steps: whatever happened, in the end the books agree with the
//! provider's to the last unit, they add up to nothing, and `edustream check` finds nothing.
//!
//! The seed is printed. `CHAOS_SEED` repeats a run, `CHAOS_ACTS` makes it longer; `make chaos-money` does both many
//! times. Faults that kill the process stand in the server's power cuts: they need a process to kill.

use crate::stage::Stage;
use chrono::Duration;
use domain::{
    identity::Role,
    ids::{ChargebackId, PaymentId},
    money::{
        chargebacks::AcceptRequest,
        wallet::{PaymentStatus, TopupRequest},
        withdrawal::WithdrawRequest,
    },
};
use serde_json::{Value, json};
use services::{
    Clock, Context, SignedIn,
    money::{
        chargebacks::{KeepChargebacks, chargeback_accept, chargeback_answer},
        wallet::{payment_get, topup_create, wallet_withdraw},
    },
    platform::{check::check_all, idempotency::IdempotencyKey},
};
use spine::job::{Job, Nothing};
use std::collections::BTreeSet;

/// Acts of one run where nobody asks for more.
const ACTS: u64 = 40;
/// The seed of an ordinary test run.
const SEED: u64 = 20_261_201;
/// What goes wrong on the way. A key that failed fails again from memory, so more at once would blow the fuse, which
/// has tests of its own.
const FAULTS: [&[&str]; 8] = [
    &["500"],
    &["500_after"],
    &["429"],
    &["timeout"],
    &["reset"],
    &["garbage"],
    &["429", "reset"],
    &["429", "timeout"],
];
/// Currencies of none, two and three digits after the point, with an amount that each takes.
const UNITS: [(&str, i64); 3] = [("USD", 2_500), ("JPY", 3_000), ("KWD", 9_000)];

/// Numbers that look random and are the same for one seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        let count = u64::try_from(all.len()).unwrap();
        (count > 0).then(|| all[usize::try_from(self.roll(count)).unwrap()].clone())
    }
}

/// How far a card holder is with a payment, as the provider knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Far {
    /// The page is open.
    Open,
    /// Money is on its way for days.
    Begun,
    Paid,
    /// A bank asks, or took it back.
    Disputed,
    Over,
}

struct World {
    stage: Stage,
    dice: Dice,
    people: Vec<SignedIn>,
    payments: Vec<(PaymentId, usize, Far)>,
    finance: Context,
    /// Refunds that a bank has ended.
    ended: BTreeSet<String>,
    /// What was done, for whoever reads a failure.
    done: Vec<String>,
}

impl World {
    async fn new(seed: u64) -> Self {
        let stage = Stage::new().await;
        let mut people = vec![stage.person.clone()];
        for _ in 0..2 {
            people.push(stage.test.student().await);
        }
        let finance = stage.test.context_of(&stage.test.person(Role::Admin).await);
        Self {
            stage,
            dice: Dice(seed),
            people,
            payments: Vec::new(),
            finance,
            ended: BTreeSet::new(),
            done: Vec::new(),
        }
    }

    /// One act; before every second one something is set to go wrong.
    async fn act(&mut self, number: u64) {
        let faults: &[&str] = if self.dice.roll(2) == 0 { self.dice.one_of(&FAULTS).unwrap() } else { &[] };
        self.stage.tell("faults", json!(faults)).await;
        let what = match self.dice.roll(10) {
            0 | 1 => self.top_up(number).await,
            2 | 3 => self.at_the_page().await,
            4 => self.withdraw().await,
            5 => self.at_the_bank().await,
            6 => self.answer().await,
            7 => self.refunds_move().await,
            _ => self.time_passes().await,
        };
        self.done.push(format!("{number} {what}, faults {faults:?}"));
        // What did not go wrong during this act does not wait for another one, and one answer mends the fuse.
        self.stage.tell("faults", json!([])).await;
        self.stage.test.app.payments.reports_since(self.stage.test.clock.real_now()).await.unwrap();
    }

    /// The same button, pressed until there is a page.
    async fn top_up(&mut self, number: u64) -> String {
        let who = usize::try_from(self.dice.roll(3)).unwrap();
        let (currency, amount) = self.dice.one_of(&UNITS).unwrap();
        let context = self.stage.test.context_of(&self.people[who]);
        let key = IdempotencyKey::parse(&format!("chaos-{number}")).unwrap();
        for _ in 0..6 {
            let request = TopupRequest { amount, currency: currency.into(), method_id: None };
            if let Ok(payment) = topup_create(&context, request, Some(&key)).await
                && payment.checkout_url.is_some()
            {
                self.payments.push((payment.id, who, Far::Open));
                return format!("top up {amount} {currency}");
            }
        }
        "a top-up that nobody opened".to_owned()
    }

    /// A payment that is as far as that.
    fn some(&mut self, far: &[Far]) -> Option<usize> {
        let fit = (0..self.payments.len()).filter(|at| far.contains(&self.payments[*at].2));
        let fit: Vec<usize> = fit.collect();
        self.dice.one_of(&fit)
    }

    /// A card holder at the provider's page, or their slow bank.
    async fn at_the_page(&mut self) -> String {
        let Some(at) = self.some(&[Far::Open, Far::Begun]) else { return "nobody at a page".to_owned() };
        let (payment, _, far) = self.payments[at];
        let (act, next) = match (far, self.dice.roll(5)) {
            (Far::Begun, 0 | 1) => ("bounce", Far::Over),
            (Far::Begun, _) => ("arrive", Far::Paid),
            (_, 0) => ("expire", Far::Over),
            (_, 1) => ("begin", Far::Begun),
            _ => ("pay", Far::Paid),
        };
        self.stage.act(payment, act).await;
        self.payments[at].2 = next;
        format!("{act} {payment}")
    }

    /// Money goes back to cards, as far as there is any.
    async fn withdraw(&mut self) -> String {
        let who = usize::try_from(self.dice.roll(3)).unwrap();
        let (currency, amount) = self.dice.one_of(&UNITS).unwrap();
        let amount = (amount / 5) * (1 + i64::try_from(self.dice.roll(5)).unwrap());
        let request = WithdrawRequest { amount, currency: currency.into() };
        let done = wallet_withdraw(&self.stage.test.context_of(&self.people[who]), &request, None).await;
        format!("withdraw {amount} {currency}: {}", if done.is_ok() { "on its way" } else { "refused" })
    }

    /// A bank takes back what nobody withdrew, or decides.
    async fn at_the_bank(&mut self) -> String {
        let Some(at) = self.some(&[Far::Paid, Far::Disputed]) else { return "no bank asks".to_owned() };
        let (payment, _, far) = self.payments[at];
        if far == Far::Disputed {
            if !self.is_disputed(payment).await {
                self.payments[at].2 = Far::Over;
                return format!("{payment} was let go");
            }
            let act = if self.dice.roll(2) == 0 { "win" } else { "lose" };
            self.stage.act(payment, act).await;
            self.payments[at].2 = Far::Over;
            return format!("{act} {payment}");
        }
        let whole = "select count(*) filter (where kind = 'refund') = 0 and bool_or(state = 'succeeded')
                     from payment_orders where payment_id = $1";
        let whole: bool = sqlx::query_scalar(whole).bind(payment.0).fetch_one(&self.stage.test.owner).await.unwrap();
        if !whole {
            return "no bank asks for what went back".to_owned();
        }
        self.stage.act(payment, "dispute").await;
        self.payments[at].2 = Far::Disputed;
        format!("dispute {payment}")
    }

    /// Whether the bank has not decided yet, and we have not let it go.
    async fn is_disputed(&self, payment: PaymentId) -> bool {
        let intent = self.stage.session(payment).await["payment_intent"].clone();
        let disputes = self.stage.ask("disputes").await;
        let mut own = disputes.as_array().unwrap().iter().filter(|dispute| dispute["payment_intent"] == intent);
        own.any(|dispute| dispute["status"] != "won" && dispute["status"] != "lost")
    }

    /// Finance answers a chargeback, or lets it go.
    async fn answer(&mut self) -> String {
        let open = "select id from chargebacks where state = 'open' and intent is null order by id";
        let open: Vec<uuid::Uuid> = sqlx::query_scalar(open).fetch_all(&self.stage.test.owner).await.unwrap();
        let Some(id) = self.dice.one_of(&open).map(ChargebackId) else { return "no chargeback waits".to_owned() };
        let told = if self.dice.roll(2) == 0 {
            chargeback_answer(&self.finance, id).await
        } else {
            let reason = AcceptRequest { reason: "The card holder is right.".into() };
            chargeback_accept(&self.finance, id, &reason).await
        };
        format!("answer {id}: {:?}", told.map(|told| told.state).ok())
    }

    /// Banks take days over refunds from now on, or not; one of those on their way ends.
    async fn refunds_move(&mut self) -> String {
        let wait = self.dice.roll(2) == 0;
        self.stage.tell("refunds", json!({ "wait": wait })).await;
        let waits = self.refunds_on_their_way().await;
        let Some(name) = self.dice.one_of(&waits) else { return format!("refunds wait: {wait}") };
        let act = if self.dice.roll(4) == 0 { "fail" } else { "arrive" };
        self.stage.tell(&format!("refunds/{name}/{act}"), json!({})).await;
        self.ended.insert(name.clone());
        format!("{act} {name}")
    }

    async fn refunds_on_their_way(&self) -> Vec<String> {
        let names = "select reference from payment_orders
                     where kind = 'refund' and state = 'open' and reference is not null order by id";
        let names: Vec<String> = sqlx::query_scalar(names).fetch_all(&self.stage.test.owner).await.unwrap();
        names.into_iter().filter(|name| !self.ended.contains(name)).collect()
    }

    /// Reports arrive in some order and number, or get lost, and the worker works.
    async fn time_passes(&mut self) -> String {
        let times = 1 + self.dice.roll(3);
        let how = self.dice.roll(4);
        match how {
            0 => self.stage.deliver(json!("reversed"), times).await,
            1 => self.stage.deliver(json!([]), 1).await,
            _ => self.stage.deliver(json!("made"), times).await,
        }
        if self.dice.roll(2) == 0 {
            let _ = self.stage.reconcile().await;
        } else {
            self.stage.settle().await;
        }
        format!("time passes, way {how} of the reports")
    }

    /// Nothing goes wrong any more, and what was on its way arrives.
    async fn calm(&mut self) {
        self.stage.tell("faults", json!([])).await;
        self.stage.tell("refunds", json!({ "wait": false })).await;
        for at in 0..self.payments.len() {
            if self.payments[at].2 == Far::Begun {
                self.stage.act(self.payments[at].0, "arrive").await;
                self.payments[at].2 = Far::Paid;
            }
        }
        for _ in 0..3 {
            for name in self.refunds_on_their_way().await {
                self.stage.tell(&format!("refunds/{name}/arrive"), json!({})).await;
                self.ended.insert(name);
            }
            self.stage.deliver(json!("made"), 1).await;
            self.stage.settle().await;
            let _ = self.stage.reconcile().await;
            let _ = KeepChargebacks::run(&self.stage.test.system(), Nothing {}).await;
            self.stage.test.clock.advance(Duration::minutes(10));
        }
    }

    /// Each payment is what the provider says of its session.
    async fn payments_agree(&self) {
        let sessions = self.stage.ask("sessions").await;
        for (payment, who, far) in &self.payments {
            let of = |session: &&Value| session["metadata"]["payment"] == payment.to_string();
            let session = sessions.as_array().unwrap().iter().find(of).expect("a session");
            let status = payment_get(&self.stage.test.context_of(&self.people[*who]), *payment).await.unwrap().status;
            let taken = matches!(status, PaymentStatus::Succeeded | PaymentStatus::Disputed);
            assert_eq!(taken, session["payment_status"] == "paid", "{payment} {far:?} is {status:?}");
            assert_eq!(status == PaymentStatus::Pending, *far == Far::Open, "{payment} {far:?} is {status:?}");
        }
    }

    async fn books_are_right(&self) {
        self.payments_agree().await;
        self.stage.books_agree().await;
        self.stage.test.seal_all().await;
        let all = check_all(&self.stage.test.owner, self.stage.test.clock.now()).await.unwrap();
        let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

/// Says what led there, when something is wrong.
struct Told<'a>(u64, &'a World);

impl Drop for Told<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("seed {}:\n{}", self.0, self.1.done.join("\n"));
        }
    }
}

fn said(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[tokio::test]
async fn whatever_goes_wrong_between_random_acts_the_books_agree_in_the_end() {
    let (seed, acts) = (said("CHAOS_SEED", SEED), said("CHAOS_ACTS", ACTS));
    println!("CHAOS_SEED={seed} CHAOS_ACTS={acts}");
    let mut world = World::new(seed).await;
    for number in 0..acts {
        world.act(number).await;
    }
    world.calm().await;
    let told = Told(seed, &world);
    told.1.books_are_right().await;
}
