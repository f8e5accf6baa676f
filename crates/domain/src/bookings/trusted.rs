//! Whose requests a tutor confirms without looking (BK4).

/// Whether a request is confirmed at once: the tutor confirms everybody, or this student has had so many lessons with
/// them that nobody objected to. `after` is what the tutor chose; none trusts nobody, and nobody is trusted with no
/// lesson at all.
pub const fn confirms_at_once(everybody: bool, after: Option<i32>, held: i64) -> bool {
    match after {
        _ if everybody => true,
        Some(after) => after > 0 && held >= after as i64,
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::confirms_at_once;

    #[test]
    fn a_student_is_trusted_from_the_lesson_on_that_the_tutor_chose_and_not_before() {
        assert!(!confirms_at_once(false, None, 1_000));
        assert!(!confirms_at_once(false, Some(3), 2));
        assert!(confirms_at_once(false, Some(3), 3));
        assert!(confirms_at_once(false, Some(3), 4));
        assert!(!confirms_at_once(false, Some(0), 4), "nobody, where it was switched off");
        assert!(confirms_at_once(true, None, 0));
        assert!(confirms_at_once(true, Some(3), 0));
    }
}
