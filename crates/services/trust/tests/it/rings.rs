//! What the detectors find of rings they were not tuned on: ten markets of honest people at two densities of planted
//! rings, some of them careful; precision and recall are printed.

use domain::trust::fraud::FraudKind;
use services::trust::fraud::ScanFraud;
use spine::job::{Job, Nothing};
use std::collections::BTreeSet;
use testkit::TestApp;
use uuid::Uuid;

const SEEDS: u64 = 10;
/// Rings in one market of the sparse kind and the dense one.
const DENSITIES: [u64; 2] = [3, 10];
/// Of a hundred rings, those that leave no trace in what is counted.
const CAREFUL: u64 = 15;

/// The same numbers for the same seed, on every machine.
struct Dice(u64);

impl Dice {
    /// From zero to below that.
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// One market, and who in it is guilty of what.
struct Market<'a> {
    test: &'a TestApp,
    dice: Dice,
    subject: Uuid,
    guilty: BTreeSet<(&'static str, Uuid)>,
}

/// A tutor with an advertisement.
struct Teacher {
    user: Uuid,
    tutor: Uuid,
    campaign: Uuid,
}

impl Market<'_> {
    async fn person(&self, days_old: i32) -> Uuid {
        let id = Uuid::now_v7();
        let sql = "insert into users (id, email, password_hash, roles, display_name, birth_date, time_zone, locale,
                     created_at)
                   values ($1::uuid, $1::uuid::text || '@edustream.test', '', '{student}', 'One', '1990-01-01', 'UTC',
                     'en',
                     $2::timestamptz - make_interval(days => $3))";
        let made = sqlx::query(sql).bind(id).bind(services::Clock::now(&*self.test.clock)).bind(days_old);
        made.execute(&self.test.owner).await.unwrap();
        id
    }

    async fn teacher(&self) -> Teacher {
        let user = self.person(400).await;
        let (tutor, campaign) = (Uuid::now_v7(), Uuid::now_v7());
        let now = services::Clock::now(&*self.test.clock);
        let sql = "insert into tutors (id, user_id, submitted_at, created_at) values ($1, $2, $3, $3)";
        sqlx::query(sql).bind(tutor).bind(user).bind(now).execute(&self.test.owner).await.unwrap();
        let sql = "insert into tutor_subjects (tutor_id, subject_id, level, years) values ($1, $2, 'expert', 5)";
        sqlx::query(sql).bind(tutor).bind(self.subject).execute(&self.test.owner).await.unwrap();
        let sql = "insert into ad_campaigns (id, tutor_id, user_id, currency, bid, daily_budget, total_budget, state,
                     created_at, changed_at) values ($1, $2, $3, 'USD', 50, 5000, 50000, 'running', $4, $4)";
        let made = sqlx::query(sql).bind(campaign).bind(tutor).bind(user).bind(now);
        made.execute(&self.test.owner).await.unwrap();
        Teacher { user, tutor, campaign }
    }

    /// They sign in from the same network, and with the same browser where `both`.
    async fn together(&self, people: &[Uuid], both: bool) {
        let mark = Uuid::now_v7();
        for (person, what) in people.iter().flat_map(|person| [(person, "net"), (person, "browser")]) {
            if what == "browser" && !both {
                continue;
            }
            let sql = "insert into known_places (user_id, place, last_at)
                       values ($1, sha256(convert_to($2, 'utf8')), now())";
            let place = sqlx::query(sql).bind(person).bind(format!("{what} {mark}"));
            place.execute(&self.test.owner).await.unwrap();
        }
    }

    async fn review(&self, teacher: &Teacher, student: Uuid) {
        let sql = "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
                     professionalism, comment, created_at)
                   values (gen_random_uuid(), gen_random_uuid(), $1, $2, 5, 5, 5, 5, 'Great', $3)";
        let now = services::Clock::now(&*self.test.clock);
        sqlx::query(sql).bind(teacher.tutor).bind(student).bind(now).execute(&self.test.owner).await.unwrap();
    }

    async fn clicks(&self, person: Uuid, campaign: Uuid, times: u64) {
        for _ in 0..times {
            let sql = "insert into ad_clicks (id, campaign_id, at, clicked_by, network, device, price)
                       values (gen_random_uuid(), $1, $2, $3, 'n', 'd', 5)";
            let now = services::Clock::now(&*self.test.clock);
            sqlx::query(sql).bind(campaign).bind(now).bind(person).execute(&self.test.owner).await.unwrap();
        }
    }

    /// A lesson that was held and paid with credits.
    async fn credit_lesson(&self, teacher: &Teacher, student: Uuid) {
        let sql = "insert into bookings (id, tutor_id, tutor_user_id, student_id, payer_id, subject_id, starts_at,
                     ends_at, minutes, session_state, session_outcome, payment_state, pay_with, currency, price, total,
                     platform_fee, tutor_earnings, fee_percent, cancellation_policy, policy_version,
                     student_time_zone, tutor_time_zone, created_at)
                   values (gen_random_uuid(), $1, $2, $3, $3, $4, $5::timestamptz - interval '1 hour', $5, 60, 'ENDED',
                     'COMPLETED', 'CAPTURED', 'credits', 'CREDIT', 10, 10, 0, 10, 0, 'standard', 1, 'UTC', 'UTC',
                     $5::timestamptz - interval '1 day')";
        let now = services::Clock::now(&*self.test.clock);
        let made = sqlx::query(sql).bind(teacher.tutor).bind(teacher.user).bind(student).bind(self.subject).bind(now);
        made.execute(&self.test.owner).await.unwrap();
    }

    /// People as they are, with everything that looks a little like fraud and is none.
    async fn honest(&mut self, flat_share: bool) {
        let school: Vec<Uuid> = self.people(12, 2).await;
        self.together(&school, false).await;
        for _ in 0..4 {
            let couple = self.people(2, 3).await;
            self.together(&couple, true).await;
        }
        if flat_share {
            let three = self.people(3, 3).await;
            self.together(&three, true).await;
        }
        let teachers = [self.teacher().await, self.teacher().await, self.teacher().await, self.teacher().await];
        for (place, teacher) in teachers.iter().enumerate() {
            for days_old in [300, 90, 30, 2, 3] {
                let student = self.person(days_old).await;
                self.review(teacher, student).await;
            }
            for _ in 0..=self.dice.roll(4) {
                let learner = self.person(60).await;
                self.credit_lesson(teacher, learner).await;
            }
            let newcomer = self.person(1).await;
            self.credit_lesson(teacher, newcomer).await;
            let rival = &teachers[(place + 1) % teachers.len()];
            let looks = 1 + self.dice.roll(3);
            self.clicks(teacher.user, rival.campaign, looks).await;
            let searcher = self.person(100).await;
            let clicks = 1 + self.dice.roll(2);
            for other in &teachers {
                self.clicks(searcher, other.campaign, clicks).await;
            }
        }
    }

    async fn people(&self, count: u64, days_old: i32) -> Vec<Uuid> {
        let mut people = Vec::new();
        for _ in 0..count {
            people.push(self.person(days_old).await);
        }
        people
    }

    /// One ring of a kind that the dice choose.
    async fn ring(&mut self) {
        let (size, careful) = (3 + self.dice.roll(4), self.dice.roll(100) < CAREFUL);
        match self.dice.roll(4) {
            0 => {
                let farm = self.people(size, 2).await;
                self.together(&farm, !careful).await;
                self.guilty.extend(farm.iter().map(|one| (FraudKind::SharedPlaces.code(), *one)));
            }
            1 => {
                let teacher = self.teacher().await;
                let friends = self.people(size, 200).await;
                if !careful {
                    let all: Vec<Uuid> = friends.iter().copied().chain([teacher.user]).collect();
                    self.together(&all, true).await;
                }
                for friend in &friends {
                    self.review(&teacher, *friend).await;
                }
                self.guilty.insert((FraudKind::FakeReviews.code(), teacher.user));
            }
            2 => {
                let (teacher, rival) = (self.teacher().await, self.teacher().await);
                self.clicks(teacher.user, rival.campaign, if careful { 3 } else { 3 + size }).await;
                self.guilty.insert((FraudKind::ClickFraud.code(), teacher.user));
            }
            _ => {
                let teacher = self.teacher().await;
                let learners = self.people(size, 200).await;
                if !careful {
                    let all: Vec<Uuid> = learners.iter().copied().chain([teacher.user]).collect();
                    self.together(&all, true).await;
                }
                for learner in &learners {
                    self.credit_lesson(&teacher, *learner).await;
                }
                self.guilty.insert((FraudKind::CreditCollusion.code(), teacher.user));
            }
        }
    }
}

/// Nothing of the market before is counted again.
async fn forget(test: &TestApp) {
    for sql in [
        "delete from fraud_items",
        "delete from known_places",
        "delete from ad_clicks",
        "delete from reviews",
        "delete from bookings",
        "update users set created_at = '2025-01-01'",
    ] {
        sqlx::query(sql).execute(&test.owner).await.unwrap();
    }
}

#[tokio::test]
async fn planted_rings_are_found_and_honest_people_are_left_alone_on_ten_seeds_at_two_densities() {
    let test = TestApp::new().await;
    let subject = test.subject().await.0;
    for rings in DENSITIES {
        let (mut right, mut wrong, mut missed) = (0_usize, 0_usize, 0_usize);
        for seed in 0..SEEDS {
            forget(&test).await;
            let dice = Dice(seed * 7_919 + rings);
            let mut market = Market { test: &test, dice, subject, guilty: BTreeSet::new() };
            market.honest(seed == 3).await;
            for _ in 0..rings {
                market.ring().await;
            }
            ScanFraud::run(&test.system(), Nothing {}).await.unwrap();
            let found = sqlx::query_as::<_, (String, Uuid)>("select kind, user_id from fraud_items");
            let found = found.fetch_all(&test.owner).await.unwrap();
            let hits = found.iter().filter(|(kind, user)| market.guilty.contains(&(kind.as_str(), *user))).count();
            right += hits;
            wrong += found.len() - hits;
            missed += market.guilty.len() - hits;
        }
        let (precision, recall) = (100 * right / (right + wrong).max(1), 100 * right / (right + missed).max(1));
        println!("{rings} rings a market, {SEEDS} markets: precision {precision} %, recall {recall} %");
        assert!(precision >= 90 && recall >= 70, "{rings} rings: {right} right, {wrong} wrong, {missed} missed");
    }
}
