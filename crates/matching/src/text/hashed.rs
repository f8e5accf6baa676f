//! Hashed n-grams: words and letter groups of a text, hashed with a sign into a unit vector.
//!
//! The stand-in without weights, and always a signal of its own next to MiniLM: names of methods, exams or books are
//! matched by spelling better than by meaning.

use super::{DIMENSIONS, normalise};

/// Longest part of a text that is read, in characters.
const LONGEST: usize = 4000;
const COMMON: [&str; 40] = [
    "a", "an", "and", "am", "are", "as", "at", "be", "but", "by", "for", "from", "have", "i", "in", "is", "it", "me",
    "my", "need", "of", "on", "or", "our", "so", "that", "the", "their", "they", "this", "to", "want", "was", "we",
    "who", "will", "with", "you", "your", "lessons",
];

/// The unit vector of a text; zero when it has no word.
pub fn hashed(text: &str) -> Vec<f32> {
    let mut vector = vec![0.0; DIMENSIONS];
    let text: String = text.chars().take(LONGEST).flat_map(char::to_lowercase).collect();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if COMMON.contains(&word) {
            continue;
        }
        add(&mut vector, word.as_bytes(), 1.0);
        let letters: Vec<char> = format!("<{word}>").chars().collect();
        for size in 3..=4 {
            for group in letters.windows(size) {
                add(&mut vector, group.iter().collect::<String>().as_bytes(), 0.35);
            }
        }
    }
    for value in &mut vector {
        *value = value.signum() * value.abs().ln_1p();
    }
    normalise(&mut vector);
    vector
}

fn add(vector: &mut [f32], bytes: &[u8], weight: f32) {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let mixed = (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let sign = if mixed >> 63 == 0 { weight } else { -weight };
    vector[(mixed >> 16) as usize % DIMENSIONS] += sign;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::text::dot;

    #[test]
    fn shared_words_are_close_and_other_words_are_not() {
        let algebra = hashed("Help with algebra and equations");
        assert!(dot(&algebra, &hashed("I teach algebra")) > 0.3);
        assert!(dot(&algebra, &hashed("jazz guitar")) < 0.2);
        assert!((dot(&algebra, &algebra) - 1.0).abs() < 1e-4);
    }

    #[test]
    fn a_text_without_words_is_the_zero_vector() {
        assert!(hashed(" ,.; the of ").iter().all(|value| value.abs() < f32::EPSILON));
    }
}
