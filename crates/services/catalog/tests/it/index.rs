//! The index beside a plain walk over the same tutors.

use catalog::tutor_search::index::{Listing, Question, TutorIndex};
use domain::{
    catalog::{
        tutor_search::{TutorSearch, TutorSearchRequest, TutorSort},
        words::{Findable, Sought, WordQuery, indexed, stored},
    },
    money::{Currency, Money},
};
use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use spine::exchange::Exchange;
use std::collections::HashSet;
use uuid::Uuid;

const WORDS: [&str; 8] = ["algebra", "algebras", "piano", "patience", "C++", "exam", "support", "it"];
const DOLLARS: Exchange = Exchange { currency: Currency::Usd, numerator: 1, denominator: 1 };

/// A tutor as text, for the plain walk.
struct Plain {
    id: Uuid,
    name: String,
    headline: String,
    bio: String,
    cents: i64,
    ranking: f64,
    years: i32,
    subject: u16,
    /// Words of the name, of name and headline, of all.
    words: [HashSet<String>; 3],
}

fn plain(rng: &mut ChaCha8Rng, number: u128) -> Plain {
    let mut text = |most: usize| -> String {
        let count = rng.random_range(0..=most);
        (0..count).map(|_| *WORDS.choose(rng).unwrap()).collect::<Vec<_>>().join(" ")
    };
    let (name, headline, bio) = (text(1), text(2), text(3));
    let words = |texts: Findable<'_>| -> HashSet<String> {
        stored(&indexed(texts).vector).into_iter().map(|(word, _)| word).collect()
    };
    let title = Findable { name: &name, ..Findable::default() };
    let front = Findable { headline: &headline, ..title };
    let all = Findable { bio: &bio, ..front };
    Plain {
        words: [words(title), words(front), words(all)],
        id: Uuid::from_u128(number),
        name,
        headline,
        bio,
        cents: rng.random_range(10..50) * 100,
        ranking: f64::from(rng.random_range(0..5_u8)),
        years: rng.random_range(0..4),
        subject: rng.random_range(0..3),
    }
}

fn put(index: &mut TutorIndex, tutor: &Plain) {
    let texts = Findable { name: &tutor.name, headline: &tutor.headline, bio: &tutor.bio, ..Findable::default() };
    let words = stored(&indexed(texts).vector);
    let listing = Listing {
        id: tutor.id,
        user_id: Uuid::from_u128(tutor.id.as_u128() + 1_000_000),
        taught: Box::new([(tutor.subject, 0)]),
        languages: Box::default(),
        spoken: Box::default(),
        supports: 0,
        country: None,
        city: None,
        tier: 0,
        certifications: Box::default(),
        experience: Box::default(),
        rating_sum: 0,
        review_count: 0,
        ranking: tutor.ranking,
        rate: Money::new(tutor.cents, Currency::Usd),
        cents: tutor.cents,
        years: tutor.years,
        response_minutes: None,
        instant: false,
        trial: false,
        lessons: 1,
    };
    index.put(listing, words.iter().map(|(word, weight)| (word.as_str(), *weight)));
}

fn holds(sought: &Sought, words: &HashSet<String>) -> bool {
    match sought {
        Sought::Word(word) => words.contains(word),
        Sought::All(parts) => parts.iter().all(|part| holds(part, words)),
        Sought::Any(parts) => parts.iter().any(|part| holds(part, words)),
        Sought::Not(part) => !holds(part, words),
    }
}

/// The class of the match as the order defines it: which texts one must read to find all words.
fn class(tutor: &Plain, sought: &Sought, fuller: Option<&Sought>) -> Option<u8> {
    let [title, front, all] = &tutor.words;
    holds(sought, all).then_some(())?;
    let place = [title, front].iter().position(|words| holds(sought, words)).unwrap_or(2);
    let full = fuller.is_none_or(|fuller| holds(fuller, front));
    Some(place as u8 * 20 + if full { 0 } else { 10 })
}

fn search_of(rng: &mut ChaCha8Rng, subjects: &[Uuid]) -> TutorSearch {
    let mut request = TutorSearchRequest { limit: "7".into(), ..TutorSearchRequest::default() };
    if rng.random_bool(0.7) {
        let words: Vec<&str> = (0..rng.random_range(1..3)).map(|_| *WORDS.choose(rng).unwrap()).collect();
        request.q = words.join([" ", " -", " or "][rng.random_range(0..3)]);
    }
    if rng.random_bool(0.3) {
        request.subject_id = subjects[rng.random_range(0..3)].to_string();
    }
    if rng.random_bool(0.3) {
        request.max_price = (rng.random_range(10..50) * 100).to_string();
    }
    if rng.random_bool(0.2) {
        request.min_years = rng.random_range(0..4).to_string();
    }
    request.sort = TutorSort::ALL.choose(rng).unwrap().0.into();
    TutorSearch::parse(&request, Currency::Usd).unwrap()
}

/// Ids in order, by a walk over everybody.
fn walked(tutors: &[Plain], subjects: &[Uuid], question: &Question<'_>) -> Vec<Uuid> {
    let search = question.search;
    let mut found: Vec<(f64, Uuid)> = Vec::new();
    for tutor in tutors {
        let class = match question.sought {
            Some(sought) => match class(tutor, sought, question.fuller) {
                Some(class) => Some(class),
                None => continue,
            },
            None => None,
        };
        let fits = search.subject_id.is_none_or(|id| subjects[usize::from(tutor.subject)] == id.0)
            && search.max_price.is_none_or(|max| tutor.cents <= max)
            && search.min_years.is_none_or(|years| tutor.years >= years);
        let key = match (search.sort, class) {
            (TutorSort::Relevance, Some(class)) => f64::from(class) - tutor.ranking,
            (TutorSort::Relevance | TutorSort::Rating, _) => -tutor.ranking,
            (TutorSort::PriceAsc, _) => tutor.cents as f64,
            (TutorSort::PriceDesc, _) => -(tutor.cents as f64),
            (TutorSort::Experience, _) => -f64::from(tutor.years),
            (TutorSort::ResponseTime, _) => 1_000_000.0,
        };
        if fits {
            found.push((key, tutor.id));
        }
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    found.into_iter().map(|(_, id)| id).collect()
}

/// Ids in order, page by page.
fn paged(index: &TutorIndex, question: &Question<'_>) -> Vec<Uuid> {
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = index.page(question, after, 7);
        let Some((id, key)) = page.last().copied() else { return found };
        after = Some((key, id));
        found.extend(page.into_iter().map(|(id, _)| id));
    }
}

#[test]
fn every_search_finds_what_a_walk_over_everybody_finds_while_tutors_come_change_and_go() {
    let seed = rand::random::<u64>();
    println!("seed {seed}");
    let rng = &mut ChaCha8Rng::seed_from_u64(seed);
    let subjects: Vec<Uuid> = (1..=3).map(Uuid::from_u128).collect();
    let mut index = TutorIndex::of(subjects.clone());
    let mut tutors: Vec<Plain> = (0..200).map(|number| plain(rng, number)).collect();
    for tutor in &tutors {
        put(&mut index, tutor);
    }
    for round in 0..150_usize {
        // Enough changes that the slots are numbered anew now and then.
        for _ in 0..20 {
            let at = rng.random_range(0..tutors.len());
            tutors[at] = plain(rng, tutors[at].id.as_u128());
            put(&mut index, &tutors[at]);
        }
        if rng.random_bool(0.3) && tutors.len() > 50 {
            index.take(tutors.swap_remove(rng.random_range(0..tutors.len())).id);
        } else {
            tutors.push(plain(rng, 10_000 + round as u128));
            put(&mut index, tutors.last().unwrap());
        }
        let search = search_of(rng, &subjects);
        let words = search.q.as_deref().and_then(WordQuery::read);
        let (sought, fuller) = (words.as_ref().map(WordQuery::exact), words.as_ref().and_then(WordQuery::fuller));
        let question = Question {
            without: &[],
            search: &search,
            exchange: DOLLARS,
            sought: sought.as_ref(),
            fuller: fuller.as_ref(),
            only: None,
        };
        let expected = walked(&tutors, &subjects, &question);
        assert_eq!(paged(&index, &question), expected, "seed {seed}, round {round}: {search:?}");
        assert_eq!(index.fitting(&question).len(), expected.len());
        let mut some: Vec<Uuid> = expected.iter().copied().step_by(2).collect();
        let only = Question { only: Some(&some), ..question };
        assert_eq!(index.fitting(&only).len(), some.len(), "some of them");
        let mut found: Vec<Uuid> = index.page(&only, None, 500).into_iter().map(|(id, _)| id).collect();
        found.sort();
        some.sort();
        assert_eq!(found, some);
    }
    assert_eq!((index.count(), index.lessons), (tutors.len() as i64, tutors.len() as i64));
    let counted: i64 = index.count_by_subject().values().sum();
    assert_eq!(counted, tutors.len() as i64);
}

#[test]
fn what_was_begun_is_ended_from_the_third_letter_on() {
    let mut index = TutorIndex::of(Vec::new());
    let mut tutor = plain(&mut ChaCha8Rng::seed_from_u64(1), 1);
    tutor.headline = "Algebra".into();
    put(&mut index, &tutor);
    assert!(index.endings("alg").contains(&"algebra".to_owned()));
    assert_eq!(index.endings("al"), Vec::<String>::new());
    assert!(index.endings("algebra").iter().all(|word| !word.starts_with('~')), "stems are no words");
}
