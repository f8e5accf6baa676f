//! A form that posts to one of our calls says which page it stands on: a browser that keeps its referrer to itself
//! comes back too when it is refused.

use crate::Source;

/// Lines that a `view!` needs at most between a form's tag and its first child.
const REACH: usize = 8;

/// Forms of one file that do not say it.
pub fn problems(source: &Source) -> Vec<String> {
    if !source.path.starts_with("app/") {
        return Vec::new();
    }
    let lines: Vec<&str> = source.text.lines().collect();
    let ours = |at: &usize| {
        let tag: Vec<&str> = lines.iter().skip(*at).take(REACH).copied().collect();
        let end = tag.iter().position(|line| line.trim_end().ends_with('>')).map_or(tag.len(), |end| end + 1);
        let (tag, inside) = tag.split_at(end.min(tag.len()));
        tag.iter().any(|line| line.contains("action=\"/rpc/"))
            && !inside.first().is_some_and(|line| line.contains("<FormPage"))
            && !tag.iter().any(|line| line.contains("<FormPage"))
    };
    let forms = lines.iter().enumerate().filter(|(_, line)| line.contains("<form")).map(|(at, _)| at);
    forms
        .filter(ours)
        .map(|at| format!("{}:{}: a form without `<FormPage />` as its first child", source.path, at + 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        problems(&Source { path: "app/a.rs".into(), text: text.into() }).len()
    }

    #[test]
    fn a_form_of_ours_without_its_page_is_found() {
        assert_eq!(found("<form method=\"post\" action=\"/rpc/a/b\">\n<Hidden />\n</form>"), 1);
        assert_eq!(found("<form\nmethod=\"post\"\naction=\"/rpc/a/b\"\n>\n<Hidden />"), 1);
    }

    #[test]
    fn a_form_that_says_its_page_or_goes_elsewhere_is_not() {
        assert_eq!(found("<form method=\"post\" action=\"/rpc/a/b\">\n<FormPage />"), 0);
        assert_eq!(found("<form\nmethod=\"post\"\naction=\"/rpc/a/b\"\n>\n<FormPage />"), 0);
        assert_eq!(found("<form action=\"/tutors\">\n<input />"), 0);
    }
}
