//! Columns whose rows elsewhere the test of retentions does without.

/// What rows hang on elsewhere is of no interest here.
pub const PARENTS: &[(&str, &str)] = &[
    ("api_key_usage", "key_id"),
    ("held_texts", "booking_id"),
    ("webhook_deliveries", "endpoint_id"),
    ("calendar_questions", "connection_id"),
    ("calendar_questions", "booking_id"),
    ("later_messages", "thread_id"),
    ("message_reminders", "message_id"),
    ("affiliate_clicks", "affiliate_id"),
    ("survey_answers", "user_id"),
    ("available_now", "tutor_id"),
];
