//! A market from the database as a data set: the same numbers that its files would give.

use super::{Dataset, Interaction, Names, Student, Tutor};
use domain::matching::market::{Market, MarketStudent, MarketTutor};
use std::collections::HashMap;

/// The data set of a market. Rows of people the market does not hold are left out.
pub fn collect(market: &Market) -> Dataset {
    let mut data = Dataset::default();
    let tutors: HashMap<_, _> = market.tutors.iter().zip(0_u32..).map(|(tutor, place)| (tutor.id, place)).collect();
    let students: HashMap<_, _> =
        market.students.iter().zip(0_u32..).map(|(student, place)| (student.id, place)).collect();
    data.tutors = market.tutors.iter().map(|it| tutor(it, &mut data.subjects, &mut data.languages)).collect();
    let (subjects, languages, styles) = (&mut data.subjects, &mut data.languages, &mut data.styles);
    data.students = market.students.iter().map(|it| student(it, subjects, languages, styles)).collect();
    let mut places: HashMap<(i64, u32, u32), u32> = HashMap::new();
    for shown in &market.shown {
        let (Some(student), Some(tutor)) = (students.get(&shown.student), tutors.get(&shown.tutor)) else { continue };
        let mut row = Interaction {
            student: *student,
            tutor: *tutor,
            subject: data.subjects.number(&shown.subject),
            at: shown.at.timestamp_millis(),
            position: 0,
            clicked: shown.clicked,
            booked: shown.booked,
            completed: shown.completed,
            rating: shown.rating.map(f32::from),
            pending: shown.pending,
        };
        let place = places.entry(row.list_key()).or_default();
        row.position = *place;
        *place += 1;
        data.interactions.push(row);
    }
    data.interactions.sort_by_key(|row| (row.list_key(), row.position));
    data
}

fn tutor(tutor: &MarketTutor, subjects: &mut Names, languages: &mut Names) -> Tutor {
    let (facts, earlier) = (&tutor.facts, &tutor.earlier);
    Tutor {
        id: tutor.id.to_string(),
        subjects: numbers(&facts.subjects, subjects),
        bio: facts.bio.trim().to_owned(),
        rate_cents: facts.hourly_rate_cents.map(|cents| cents as f32),
        rating: earlier.rating.and_then(as_written),
        review_count: earlier.review_count.map(|count| count as f32),
        response_minutes: facts.response_minutes.map(|minutes| minutes as f32),
        completion_rate: earlier.completion_rate.and_then(as_written),
        years: facts.years.map(|years| years as f32),
        languages: numbers(&facts.languages, languages),
        hours: facts.weekly_hours,
        created_at: Some(facts.created_at.timestamp_millis()),
    }
}

fn student(student: &MarketStudent, subjects: &mut Names, languages: &mut Names, styles: &mut Names) -> Student {
    let facts = &student.facts;
    Student {
        id: student.id.to_string(),
        subjects: numbers(&facts.subjects, subjects),
        goals: facts.goals.trim().to_owned(),
        budget_cents: facts.budget_cents.filter(|cents| *cents > 0).map(|cents| cents as f32),
        languages: numbers(&facts.languages, languages),
        learning_style: facts.learning_style.as_ref().map(|style| styles.number(style)),
        hours: facts.weekly_hours,
        created_at: Some(facts.created_at.timestamp_millis()),
    }
}

fn numbers(list: &[String], names: &mut Names) -> Vec<u32> {
    let mut numbers: Vec<u32> = Vec::with_capacity(list.len());
    for name in list {
        let number = names.number(name);
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}

/// The number as a file holds it: rounded once, from its decimals.
fn as_written(number: f64) -> Option<f32> {
    number.to_string().parse().ok()
}
