//! Commas: between the parts of a line and the members of a list.

use crate::Locale;

/// Between two parts of one line: a day and a time, a name and a place.
pub fn comma(locale: Locale) -> &'static str {
    match locale {
        Locale::Ar => "، ",
        Locale::Zh => "，",
        _ => ", ",
    }
}

/// Between the members of a list; Chinese has a comma of its own for that.
pub fn list_comma(locale: Locale) -> &'static str {
    if locale == Locale::Zh { "、" } else { comma(locale) }
}

/// The members in one line.
pub fn list<S: AsRef<str>>(locale: Locale, members: impl IntoIterator<Item = S>) -> String {
    let mut line = String::new();
    for member in members {
        if !line.is_empty() {
            line.push_str(list_comma(locale));
        }
        line.push_str(member.as_ref());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_parted_by_the_commas_of_the_language() {
        let of = |locale| list(locale, ["a", "b", "c"]);
        assert_eq!(
            (of(Locale::En), of(Locale::Zh), of(Locale::Ar)),
            ("a, b, c".into(), "a、b、c".into(), "a، b، c".into())
        );
        assert_eq!((list(Locale::De, ["a"]), list(Locale::De, [""; 0])), ("a".to_owned(), String::new()));
    }
}
