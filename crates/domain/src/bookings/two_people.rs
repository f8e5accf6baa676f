//! Money that goes back by a decision of the staff: above a limit two people have to come to the same one, whichever
//! door it goes back by (a refund, or a case). What the first one says moves nothing and promises nothing.

use crate::{
    ids::UserId,
    money::{Currency, Money},
};

/// Above this much one alone does not decide; US cents.
pub const SECOND_ABOVE: Money = Money::new(50_000, Currency::Usd);

/// Whether a second one has to agree when that much of one lesson goes back in all; US cents. What went back before
/// counts, by whatever door: what two have to agree about does not become parts for one.
pub const fn needs_second(usd_minor: i64) -> bool {
    usd_minor > SECOND_ABOVE.minor
}

/// What the word of one of the staff does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The money moves.
    Decides,
    /// It waits for somebody else who says the same, in the place of what waited before.
    Proposes,
    /// The same one said the same already.
    Waits,
}

/// What `by` does by saying `said`. `first` is who said what before and may still say anything: somebody suspended
/// meanwhile said nothing.
pub fn says<T: PartialEq>(second: bool, first: Option<(UserId, T)>, (by, said): (UserId, T)) -> Says {
    match first {
        _ if !second => Says::Decides,
        Some((other, same)) if same == said => {
            if other == by {
                Says::Waits
            } else {
                Says::Decides
            }
        }
        _ => Says::Proposes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn five_hundred_dollars_are_one_persons_and_a_cent_more_is_not() {
        assert!(!needs_second(50_000) && needs_second(50_001) && !needs_second(0));
    }

    #[test]
    fn two_different_people_say_the_same_before_money_moves() {
        let [ann, ben] = [1, 2].map(|id| UserId(Uuid::from_u128(id)));
        for (second, first, word, expected) in [
            (false, None, (ann, 7), Says::Decides),
            (false, Some((ann, 7)), (ann, 7), Says::Decides),
            (false, Some((ben, 9)), (ann, 7), Says::Decides),
            (true, None, (ann, 7), Says::Proposes),
            (true, Some((ann, 7)), (ann, 7), Says::Waits),
            (true, Some((ann, 7)), (ann, 9), Says::Proposes),
            (true, Some((ann, 7)), (ben, 9), Says::Proposes),
            (true, Some((ann, 7)), (ben, 7), Says::Decides),
        ] {
            assert_eq!(says(second, first, word), expected, "{second} {first:?} {word:?}");
        }
    }
}
