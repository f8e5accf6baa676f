//! Who teaches: subjects, prices, hours and words of each tutor of the demo.

use super::{
    availability,
    biography::{Portrait, biography, headline},
    dice::{Dice, id_of},
    people::{CULTURES, Culture, Person, person},
    texts::{CORPUS, Decks, SpokenSubject, list, spoken},
};
use chrono::NaiveDate;
use domain::{bookings::CancellationPolicy, calendar::availability::Availability, money::Currency};
use std::collections::HashSet;
use uuid::Uuid;

/// A subject of the database that we know how to speak of.
#[derive(Clone, Debug)]
pub(super) struct KnownSubject {
    pub(super) id: Uuid,
    pub(super) area: String,
    pub(super) spoken: &'static SpokenSubject,
}

/// A subject somebody teaches.
#[derive(Clone, Debug)]
pub(super) struct Taught {
    pub(super) subject: usize,
    pub(super) level: &'static str,
    pub(super) years: i64,
}

/// A tutor before anything has happened to them.
#[derive(Clone, Debug)]
pub(super) struct Tutor {
    pub(super) user_id: Uuid,
    pub(super) id: Uuid,
    pub(super) person: Person,
    pub(super) taught: Vec<Taught>,
    pub(super) headline: String,
    pub(super) bio: String,
    pub(super) languages: Vec<&'static str>,
    /// Minor units per hour.
    pub(super) rate: i64,
    pub(super) currency: Currency,
    pub(super) education: String,
    pub(super) certifications: Vec<&'static str>,
    pub(super) policy: CancellationPolicy,
    pub(super) instant: bool,
    pub(super) lengths: Vec<i32>,
    pub(super) verification: &'static str,
    pub(super) response_minutes: i64,
    pub(super) years: i64,
    pub(super) availability: Availability,
    /// Days before the demo's today on which the tutor came.
    pub(super) joined_days_ago: i64,
    pub(super) birth_date: NaiveDate,
    /// How good the lessons are, 0 to 100; decides reviews and demand.
    pub(super) quality: i64,
    /// Whether the profile still waits for approval: nobody has had a lesson yet.
    pub(super) waits: bool,
}

/// Where the tutors differ from one loading to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) seed: u64,
    pub(super) day: NaiveDate,
    /// The first so many confirm at once and are open all day.
    pub(super) instant_until: u64,
    /// From this number on tutors live in the euro area and charge in euros.
    pub(super) euro_from: u64,
    /// From this number on they have just come and wait for approval.
    pub(super) waits_from: u64,
}

/// Subjects with a place in our texts, in the order of the taxonomy.
pub(super) fn known_subjects(rows: Vec<(Uuid, String, String)>) -> Vec<KnownSubject> {
    let known = |(id, slug, area): (Uuid, String, String)| {
        let spoken = spoken(&slug).filter(|_| CORPUS.areas.contains_key(area.as_str()))?;
        Some(KnownSubject { id, area, spoken })
    };
    rows.into_iter().filter_map(known).collect()
}

/// Tutors `1..=count`. Sentences are dealt over all of them, so the whole list is made at once.
pub(super) fn tutors(setting: Setting, subjects: &[KnownSubject], count: u64) -> Vec<Tutor> {
    let mut decks = Decks::new(setting.seed);
    let mut taken = HashSet::new();
    let mains = main_subjects(setting.seed, subjects, count);
    let numbered = (1..=count).zip(mains);
    numbered.filter_map(|(number, main)| tutor(setting, subjects, number, main, &mut decks, &mut taken)).collect()
}

/// Subjects many people look for.
const POPULAR: [&str; 14] = [
    "algebra",
    "calculus",
    "statistics",
    "physics",
    "chemistry",
    "python",
    "javascript",
    "english",
    "spanish",
    "french",
    "german",
    "essay-writing",
    "ielts",
    "piano",
];

/// Which subject each tutor mainly teaches: every subject equally often first, then the popular ones, shuffled.
fn main_subjects(seed: u64, subjects: &[KnownSubject], count: u64) -> Vec<usize> {
    let mut dice = Dice::new(seed, "main subjects", 0);
    let count = usize::try_from(count).unwrap_or(0);
    let even = (count * 3 / 5).next_multiple_of(subjects.len().max(1)).min(count);
    let mut mains: Vec<usize> = (0..even).map(|index| index % subjects.len().max(1)).collect();
    let weights: Vec<usize> =
        subjects.iter().map(|subject| if POPULAR.contains(&subject.spoken.slug) { 6 } else { 1 }).collect();
    mains.extend((even..count).map(|_| dice.weighted(&weights)));
    dice.shuffle(&mut mains);
    mains
}

fn tutor(
    setting: Setting,
    subjects: &[KnownSubject],
    number: u64,
    main: usize,
    decks: &mut Decks,
    taken: &mut HashSet<String>,
) -> Option<Tutor> {
    let mut dice = Dice::new(setting.seed, "tutor", number);
    let subject = subjects.get(main)?;
    let euro = number >= setting.euro_from;
    let person = person(culture(subject, euro, &mut dice)?, &mut dice, taken);
    let years = dice.between(2, 8) + if dice.percent(60) { dice.between(0, 18) } else { 0 };
    let taught = taught(subjects, main, years, &person, &mut dice);
    let also: Vec<&str> =
        taught.iter().skip(1).filter_map(|t| subjects.get(t.subject)).map(|s| s.spoken.taught).collect();
    let portrait = Portrait { person: &person, area: &subject.area, subject: subject.spoken, also: &also, years };
    let (headline, bio) = (headline(&portrait, decks), biography(&portrait, decks, &mut dice));
    let instant = number <= setting.instant_until;
    let quality = if instant { dice.between(75, 98) } else { dice.between(45, 99) };
    let waits = number >= setting.waits_from;
    let availability = if instant {
        availability::wide(person.zone, number, &mut dice)
    } else {
        availability::ordinary(person.zone, setting.day, &mut dice)
    };
    Some(Tutor {
        user_id: id_of(setting.seed, "tutor user", number),
        id: id_of(setting.seed, "tutor", number),
        headline,
        bio,
        languages: languages(&taught, subjects, person.culture, &mut dice),
        rate: rate(&subject.area, years, quality, &mut dice),
        currency: if euro { Currency::Eur } else { Currency::Usd },
        education: dice.pick(&list(&CORPUS.education, &subject.area)).copied().unwrap_or_default().to_owned(),
        certifications: certifications(subject, &mut dice),
        policy: dice
            .pick(&[
                CancellationPolicy::Flexible,
                CancellationPolicy::Standard,
                CancellationPolicy::Standard,
                CancellationPolicy::Strict,
            ])
            .copied()?,
        instant,
        lengths: lengths(&mut dice),
        verification: verification(instant, &mut dice),
        response_minutes: dice.pick(&[5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 480]).copied().unwrap_or(60),
        years,
        availability,
        joined_days_ago: joined_days_ago(waits, &mut dice),
        birth_date: birth_date(setting.day, years, &mut dice),
        quality,
        waits,
        taught,
        person,
    })
}

/// People teach the language they grew up with; everything else is taught everywhere.
fn culture(subject: &KnownSubject, euro: bool, dice: &mut Dice) -> Option<&'static Culture> {
    let is_language = subject.area == "languages";
    let fits =
        |culture: &&Culture| (!euro || culture.euro) && (!is_language || culture.native == Some(subject.spoken.slug));
    let mut cultures: Vec<&'static Culture> = CULTURES.iter().filter(fits).collect();
    if cultures.is_empty() {
        cultures = CULTURES.iter().filter(|culture| !euro || culture.euro).collect();
    }
    let weights: Vec<usize> =
        cultures.iter().map(|c| if matches!(c.country, "US" | "GB" | "IN") { 4 } else { 1 }).collect();
    cultures.get(dice.weighted(&weights)).copied()
}

fn taught(subjects: &[KnownSubject], main: usize, years: i64, person: &Person, dice: &mut Dice) -> Vec<Taught> {
    let area = subjects.get(main).map(|subject| subject.area.as_str()).unwrap_or_default();
    let mut others: Vec<usize> = (0..subjects.len())
        .filter(|index| *index != main && subjects.get(*index).is_some_and(|s| s.area == area && can_teach(s, person)))
        .collect();
    dice.shuffle(&mut others);
    let most = if area == "languages" { 1 } else { 3 };
    others.truncate(dice.below(most + 1));
    let level = |years: i64| match years {
        ..=3 => "intermediate",
        4..=9 => "advanced",
        _ => "expert",
    };
    let mut taught = vec![Taught { subject: main, level: level(years), years }];
    for subject in others {
        let years = dice.between(1, years);
        taught.push(Taught { subject, level: if years < 2 { "beginner" } else { level(years) }, years });
    }
    taught
}

/// A second language is taught only by people who speak it.
fn can_teach(subject: &KnownSubject, person: &Person) -> bool {
    subject.area != "languages"
        || language_code(subject.spoken.slug).is_some_and(|code| person.culture.languages.contains(&code))
}

fn language_code(slug: &str) -> Option<&'static str> {
    const CODES: [(&str, &str); 9] = [
        ("english", "en"),
        ("spanish", "es"),
        ("french", "fr"),
        ("german", "de"),
        ("portuguese", "pt"),
        ("chinese", "zh"),
        ("russian", "ru"),
        ("arabic", "ar"),
        ("japanese", "ja"),
    ];
    CODES.iter().find(|(known, _)| *known == slug).map(|(_, code)| *code)
}

fn languages(taught: &[Taught], subjects: &[KnownSubject], culture: &Culture, dice: &mut Dice) -> Vec<&'static str> {
    let mut languages = culture.languages.clone();
    // Nearly everybody teaches in English, and a few never learnt it.
    if !languages.contains(&"en") || (languages.len() > 1 && culture.native != Some("english") && dice.percent(6)) {
        languages.retain(|code| *code != "en");
        if dice.percent(50) {
            languages.push("en");
        }
    }
    languages.extend(taught.iter().filter_map(|t| language_code(subjects.get(t.subject)?.spoken.slug)));
    let mut seen = HashSet::new();
    languages.retain(|code| seen.insert(*code));
    languages
}

/// Cents per hour between 12.00 and 95.00, ending in 00 or 50.
fn rate(area: &str, years: i64, quality: i64, dice: &mut Dice) -> i64 {
    let base = match area {
        "programming" | "data" => 3_600,
        "test-preparation" | "engineering" | "business" => 3_000,
        "mathematics" | "sciences" => 2_400,
        "languages" | "school-support" => 1_500,
        _ => 2_000,
    };
    let rate = base + years * dice.between(40, 160) + (quality - 60) * 12 + dice.between(-600, 900);
    (rate / 50 * 50).clamp(1_200, 9_500)
}

fn certifications(subject: &KnownSubject, dice: &mut Dice) -> Vec<&'static str> {
    let mut all = list(&CORPUS.certifications, &subject.area);
    let examiner_elsewhere = |name: &str| {
        let of = [
            ("DELF", "french"),
            ("Goethe", "german"),
            ("DELE", "spanish"),
            ("CELTA", "english"),
            ("DELTA", "english"),
            ("ABRSM", "piano"),
            ("history", "history"),
            ("Yoga", "yoga"),
            ("Dietitian", "nutrition"),
            ("IELTS", "ielts"),
        ];
        of.iter().any(|(word, slug)| name.contains(word) && subject.spoken.slug != *slug)
    };
    if subject.area != "test-preparation" || !matches!(subject.spoken.slug, "ielts" | "toefl") {
        all.retain(|name| !examiner_elsewhere(name));
    }
    if matches!(subject.spoken.slug, "sat" | "gre") {
        all.clear();
    }
    dice.shuffle(&mut all);
    all.truncate(dice.below(3));
    all
}

fn lengths(dice: &mut Dice) -> Vec<i32> {
    dice.pick(&[
        vec![60],
        vec![30, 60],
        vec![45, 60],
        vec![60, 90],
        vec![30, 60, 90],
        vec![30, 45, 60],
        vec![45, 60, 90, 120],
    ])
    .cloned()
    .unwrap_or_else(|| vec![60])
}

fn verification(instant: bool, dice: &mut Dice) -> &'static str {
    let weights = if instant { [0, 0, 55, 45] } else { [12, 28, 42, 18] };
    domain::catalog::tutor_search::VERIFICATION_TIERS.get(dice.weighted(&weights)).copied().unwrap_or("none")
}

/// Rolled either way, so that nobody else changes.
fn joined_days_ago(waits: bool, dice: &mut Dice) -> i64 {
    let settled = dice.between(200, 420);
    if waits { 1 } else { settled }
}

/// Old enough to have taught for `years` after some twenty years of growing up.
fn birth_date(day: NaiveDate, years: i64, dice: &mut Dice) -> NaiveDate {
    day - chrono::Duration::days((years + dice.between(22, 38)) * 365 + dice.between(0, 364))
}
