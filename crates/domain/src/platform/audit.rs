//! The audit log as the staff reads it: what it is filtered by, and what one act shows.

use crate::{
    Refusal,
    calendar::is_in_known_years,
    ids::UserId,
    refusal::{FieldRefusal, list::refusals},
};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

refusals! {
    Invalid audit_id_invalid = id_invalid / "audit": "Enter a whole id, as the list shows it.";
    Invalid act_invalid at "act": "Enter a whole act, as the list shows it, for example account.create.";
    Invalid audit_time_invalid = time_invalid / "audit":
        "Enter a day like 2026-03-29, or an instant like 2026-03-29T01:00:00Z.";
}

/// Longest act.
const ACT_MAX_BYTES: usize = 80;

/// `GET /admin/audit`, as it is typed; empty parts filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct AuditQuery {
    pub actor_id: String,
    pub subject_id: String,
    pub act: String,
    pub from: String,
    pub to: String,
}

/// What acts are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AuditFilter {
    pub actor_id: Option<Uuid>,
    pub subject_id: Option<Uuid>,
    pub act: Option<String>,
    /// The first instant.
    pub from: Option<DateTime<Utc>>,
    /// The first instant that is too late.
    pub to: Option<DateTime<Utc>>,
}

impl AuditQuery {
    /// Reads the filters. A day as `to` is the whole day.
    ///
    /// # Errors
    /// 422 `id_invalid`, `act_invalid`, `time_invalid`, each at its field.
    pub fn parse(&self) -> Result<AuditFilter, Refusal> {
        let mut wrong: Vec<FieldRefusal> = Vec::new();
        let mut take = |refusal: Refusal| wrong.extend(refusal.fields);
        let mut id = |field: &str, text: &str| match filled(text).map(str::parse::<Uuid>) {
            None => None,
            Some(Ok(id)) => Some(id),
            Some(Err(_)) => {
                take(audit_id_invalid().at(field));
                None
            }
        };
        let (actor_id, subject_id) = (id("actor_id", &self.actor_id), id("subject_id", &self.subject_id));
        let mut time = |field: &str, text: &str, whole_day: bool| {
            let text = filled(text)?;
            let read = instant(text, whole_day);
            if read.is_none() {
                take(audit_time_invalid().at(field));
            }
            read
        };
        let (from, to) = (time("from", &self.from, false), time("to", &self.to, true));
        let act = filled(&self.act).map(str::to_owned);
        if act.as_ref().is_some_and(|act| !is_act(act)) {
            take(act_invalid());
        }
        match Refusal::from_fields(wrong) {
            Some(refusal) => Err(refusal),
            None => Ok(AuditFilter { actor_id, subject_id, act, from, to }),
        }
    }
}

fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn is_act(text: &str) -> bool {
    text.len() <= ACT_MAX_BYTES && text.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'.'))
}

/// A day begins at midnight in UTC; as an end it is the next midnight.
fn instant(text: &str, whole_day: bool) -> Option<DateTime<Utc>> {
    let read = match text.parse::<NaiveDate>() {
        Ok(day) => {
            let day = if whole_day { day.checked_add_days(Days::new(1))? } else { day };
            day.and_time(NaiveTime::MIN).and_utc()
        }
        Err(_) => text.parse().ok()?,
    };
    is_in_known_years(read).then_some(read)
}

/// One act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct AuditEntry {
    pub id: i64,
    pub at: DateTime<Utc>,
    /// Who did it; null is the product itself.
    pub actor_id: Option<UserId>,
    /// Their name today.
    pub actor_name: Option<String>,
    pub act: String,
    /// What it was done to.
    pub subject_id: Option<Uuid>,
    /// The name today, where that is a person or a tutor.
    pub subject_name: Option<String>,
    /// What was there before, of what changed.
    #[schema(value_type = Option<Object>)]
    pub before: Option<serde_json::Value>,
    /// And what is there since.
    #[schema(value_type = Option<Object>)]
    pub after: Option<serde_json::Value>,
    pub ip: String,
    pub trace_id: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_a_filter_and_nothing_filters_nothing() {
        assert_eq!(AuditQuery::default().parse(), Ok(AuditFilter::default()));
        let typed = AuditQuery {
            actor_id: " 0190b5c0-0000-7000-8000-000000000000 ".into(),
            act: "account.create".into(),
            from: "2026-03-29".into(),
            to: "2026-03-29".into(),
            ..AuditQuery::default()
        };
        let filter = typed.parse().unwrap();
        assert_eq!(filter.actor_id, Some(Uuid::from_u128(0x0190_b5c0_0000_7000_8000_0000_0000_0000)));
        let (from, to) = (filter.from.unwrap(), filter.to.unwrap());
        assert_eq!((from.to_rfc3339().as_str(), (to - from).num_hours()), ("2026-03-29T00:00:00+00:00", 24));
        let exact = AuditQuery { to: "2026-03-29T01:00:00Z".into(), ..AuditQuery::default() };
        assert_eq!(exact.parse().unwrap().to.unwrap().to_rfc3339(), "2026-03-29T01:00:00+00:00");
    }

    #[test]
    fn every_wrong_filter_is_named_at_its_field() {
        let wrong = AuditQuery {
            actor_id: "0".into(),
            subject_id: "-1".into(),
            act: "Account; drop".into(),
            from: "yesterday".into(),
            to: "99999-01-01".into(),
        };
        let refusal = wrong.parse().unwrap_err();
        let fields: Vec<_> = refusal.fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
        assert_eq!(
            fields,
            [
                ("actor_id", "id_invalid"),
                ("subject_id", "id_invalid"),
                ("from", "time_invalid"),
                ("to", "time_invalid"),
                ("act", "act_invalid")
            ]
        );
    }
}
