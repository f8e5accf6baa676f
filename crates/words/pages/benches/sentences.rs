//! What a sentence costs: `cargo bench -p page_words`. Prints nanoseconds per sentence, the median of five rounds.

use page_words::{Locale, tr};
use std::{hint::black_box, time::Instant};

const ROUND: u32 = 200_000;

fn measure(what: &str, mut say: impl FnMut()) {
    let mut rounds: Vec<u128> = (0..5)
        .map(|_| {
            let start = Instant::now();
            (0..ROUND).for_each(|_| say());
            start.elapsed().as_nanos() / u128::from(ROUND)
        })
        .collect();
    rounds.sort_unstable();
    println!("{what:<44} {:>6} ns", rounds.get(2).copied().unwrap_or_default());
}

fn main() {
    let start = Instant::now();
    page_words::ready();
    println!("{:<44} {:>6} µs", "all files of all languages read", start.elapsed().as_micros());
    measure("no gap", || {
        black_box(tr!(black_box(Locale::Ru), nav.search));
    });
    measure("a name in a gap", || drop(black_box(tr!(black_box(Locale::Ru), home.hello, name = "Mina"))));
    for (locale, counts) in [(Locale::En, [1, 12]), (Locale::Ru, [3, 12]), (Locale::Ar, [2, 100])] {
        for count in counts {
            let what = format!("{locale}, {count} tutors");
            measure(&what, || drop(black_box(tr!(black_box(locale), search.count, count = black_box(count)))));
        }
    }
}
