//! From a checked search to SQL: which tutors, in which order. Values are bound, never written into the text.

use domain::{
    catalog::{
        tutor_search::{TutorSearch, TutorSort, VERIFICATION_TIERS},
        words::{Near, WordQuery},
    },
    money::Currency,
};
use spine::{Context, Result, exchange::Exchange};
use sqlx::{Postgres, QueryBuilder};
use std::sync::Arc;
use uuid::Uuid;

/// Which of those who have the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Having {
    /// All, with the class of the match.
    Anywhere,
    /// Those who have them in name or subjects: the first class, three times as fast.
    Title,
}

/// A search ready to be asked.
pub(super) struct Filter<'a> {
    pub search: &'a TutorSearch,
    pub exchange: Exchange,
    /// `tsquery` as text; none when the search names no word.
    query: Option<String>,
    /// Who has these words too comes first; see [`WordQuery::fuller`].
    fuller: Option<String>,
    /// Those found free in the window asked for; none when no window was asked for.
    pub only: Option<Arc<Vec<Uuid>>>,
}

impl<'a> Filter<'a> {
    pub(super) fn new(search: &'a TutorSearch, exchange: Exchange) -> Self {
        Self { search, exchange, query: None, fuller: None, only: None }
    }

    /// Turns the words into a query: as they are when a tutor has them, else those spelt like them. False when neither finds anybody.
    pub(super) async fn words_find(&mut self, context: &Context) -> Result<bool> {
        let Some(words) = self.search.q.as_deref().and_then(WordQuery::read) else { return Ok(true) };
        let exact = words.exact();
        let found = sqlx::query_scalar!(
            r#"select exists (select from tutors t where t.search @@ ($1::text)::tsquery and tutor_listed(t)) as "found!""#,
            exact,
        );
        if found.fetch_one(context.reads()).await? {
            (self.query, self.fuller) = (Some(exact), words.fuller());
            return Ok(true);
        }
        let (spelt, errors): (Vec<String>, Vec<i32>) =
            words.spelt().into_iter().map(|spelt| (spelt.word, spelt.errors)).unzip();
        let near = sqlx::query!(
            r#"select nth as "nth!", word as "word!" from words_like($1, $2) order by nth, word"#,
            &spelt,
            &errors,
        );
        let near = near.fetch_all(context.reads()).await?.into_iter();
        let near: Vec<Near> = near.map(|row| Near { of: row.nth as usize - 1, word: row.word }).collect();
        self.query = words.like(&near);
        Ok(self.query.is_some())
    }

    /// What to look words up by; none when the search names no word.
    pub(super) fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    /// True when those who have the words in name or subjects come before everybody else.
    pub(super) fn titles_come_first(&self) -> bool {
        self.query.is_some() && self.search.sort == TutorSort::Relevance
    }

    /// ` from … where …` of everything that was asked for, from tutors `t`.
    pub(super) fn push_from_where(&self, sql: &mut QueryBuilder<Postgres>, having: Having) {
        let search = self.search;
        sql.push(" from tutors t");
        if let Some(query) = &self.query {
            sql.push(match having {
                Having::Anywhere => " join tutors_found(",
                Having::Title => " join tutors_found_titled(",
            });
            sql.push_bind(query.clone()).push("::tsquery, ").push_bind(self.fuller.clone());
            sql.push("::tsquery) words on words.tutor_id = t.id");
        }
        sql.push(" where tutor_listed(t)");
        if let Some(only) = &self.only {
            sql.push(" and t.id = any(").push_bind(only.to_vec()).push(")");
        }
        self.push_subject(sql);
        if let Some(min) = search.min_price {
            self.push_price(sql.push(" and "));
            sql.push(" >= ").push_bind(min);
        }
        if let Some(max) = search.max_price {
            self.push_price(sql.push(" and "));
            sql.push(" <= ").push_bind(max);
        }
        if let Some(rating) = search.min_rating.filter(|rating| *rating > 0.0) {
            sql.push(" and t.review_count > 0 and t.rating_sum >= ").push_bind(rating).push(" * t.review_count");
        }
        if let Some(language) = &search.language {
            sql.push(" and ").push_bind(language.clone()).push(" = any(t.languages)");
        }
        if let Some(certification) = &search.certification {
            sql.push(" and exists (select from unnest(t.certifications) held where position(lower(")
                .push_bind(certification.clone())
                .push(") in lower(held)) > 0)");
        }
        if let Some(years) = search.min_years {
            sql.push(" and t.years >= ").push_bind(years);
        }
        if let Some(tier) = &search.verification {
            let enough: Vec<&str> = VERIFICATION_TIERS.into_iter().skip_while(|known| known != tier).collect();
            sql.push(" and t.verification = any(").push_bind(enough).push(")");
        }
        if let Some(country) = &search.country {
            sql.push(" and t.country = ").push_bind(country.clone());
        }
        if search.instant {
            sql.push(" and t.instant_booking");
        }
    }

    fn push_subject(&self, sql: &mut QueryBuilder<Postgres>) {
        if self.search.subject_id.is_none() && self.search.level.is_none() {
            return;
        }
        sql.push(" and exists (select from tutor_subjects ts where ts.tutor_id = t.id");
        if let Some(subject) = self.search.subject_id {
            sql.push(" and ts.subject_id = ").push_bind(subject.0);
        }
        if let Some(level) = &self.search.level {
            sql.push(" and ts.level = ").push_bind(level.clone());
        }
        sql.push(")");
    }

    /// The rate as the reader sees it, in minor units of the reader's currency (see `Exchange::shown`).
    pub(super) fn push_price(&self, sql: &mut QueryBuilder<Postgres>) {
        let Exchange { currency, numerator, denominator } = self.exchange;
        if currency == Currency::Usd {
            sql.push("t.hourly_rate_usd");
            return;
        }
        // round(double precision) goes to the even neighbour, as Money::scale does.
        sql.push("(case when t.currency = ")
            .push_bind(currency.code())
            .push(" then t.hourly_rate else round(t.hourly_rate_usd::double precision * ");
        sql.push_bind(denominator as f64).push(" / ").push_bind(numerator as f64).push(")::bigint end)");
    }

    /// What orders the results: one ascending number, then the id. The expressions are those of the indexes `tutors_by_…`.
    pub(super) fn push_key(&self, sql: &mut QueryBuilder<Postgres>) {
        let usd = self.exchange.currency == Currency::Usd;
        match (self.search.sort, &self.query) {
            (TutorSort::Relevance, Some(_)) => {
                // Rankings lie between 0 and 5, classes are ten apart: no review lifts anybody over a better match.
                sql.push("(words.class - t.ranking)");
            }
            (TutorSort::Relevance | TutorSort::Rating, _) => {
                sql.push("(-t.ranking)");
            }
            (TutorSort::PriceAsc, _) if usd => {
                sql.push("(t.hourly_rate_usd::double precision)");
            }
            (TutorSort::PriceDesc, _) if usd => {
                sql.push("(-t.hourly_rate_usd::double precision)");
            }
            (sort @ (TutorSort::PriceAsc | TutorSort::PriceDesc), _) => {
                self.push_price(sql.push(if sort == TutorSort::PriceAsc { "(" } else { "(-" }));
                sql.push("::double precision)");
            }
            (TutorSort::Experience, _) => {
                sql.push("(-t.years::double precision)");
            }
            (TutorSort::ResponseTime, _) => {
                sql.push("(coalesce(t.response_minutes, 1000000)::double precision)");
            }
        }
    }
}
