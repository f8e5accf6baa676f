//! Which week the report of a week tells.

use chrono::NaiveDate;
use growth::week_report::last_week;

#[test]
fn on_every_day_of_a_week_the_last_whole_one_is_told() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    for today in ["2026-03-09", "2026-03-11", "2026-03-15"] {
        let week = last_week(day(today));
        assert_eq!((week.from, week.to), (day("2026-03-02"), day("2026-03-08")), "{today}");
    }
}
