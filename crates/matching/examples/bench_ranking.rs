//! Numbers beside their limits: training, scoring, embedding, scanning, memory. Never a timed test.
//!
//! Speeds are also given as a ratio to what this machine can do in the same run (plain tree walk, GEMM peak, memory
//! bandwidth), because machines are noisy: short measures are the best and the median of many repetitions, and the
//! 5,000 texts stop after a minute and are then extrapolated. Two to three minutes in all. Build it optimised: `cargo
//! run --release -p matching --example bench_ranking`.

use candle_core::{Device, Tensor};
use matching::{
    dataset,
    features::{Query, Replay, Row},
    model::Learned,
    network::{self, NetworkSettings},
    simulate::{Market, simulate},
    text::{DIMENSIONS, Embedder, TextIndex, weights_directory},
    training::{describe, fit, products},
    trees::{self, Boosting, TensorForest},
};
use std::{
    error::Error,
    time::{Duration, Instant},
};

/// Time after which the rest of the texts is extrapolated.
const LONGEST_EMBEDDING: Duration = Duration::from_mins(1);

fn main() -> Result<(), Box<dyn Error>> {
    let place = std::env::temp_dir().join(format!("edustream-bench-{}", std::process::id()));
    let result = run(&place);
    let _ = std::fs::remove_dir_all(&place);
    result
}

fn run(place: &std::path::Path) -> Result<(), Box<dyn Error>> {
    let (embedder, why) = Embedder::open(weights_directory().as_deref());
    println!("text: {}{}", embedder.kind().words(), why.map_or_else(String::new, |why| format!(" ({why})")));
    println!("{:<58} {:>12} {:>12}", "measure", "result", "limit");
    let market = Market { seed: 7, tutors: 700, students: 1300, days: 64 };
    simulate(market, place)?;
    let mut data = dataset::read(place, i64::MAX)?;
    data.interactions.truncate(90_000);
    let start = Instant::now();
    let fitted = fit(&data, i64::MAX, 1, &embedder)?;
    line(&format!("train on {} shown rows, text included", fitted.table.rows.len()), start.elapsed(), "120 s");
    memory("memory peak after training", "VmHWM:", "2048 MB");
    let table = describe(&data, &fitted.profiles, 0, i64::MAX);
    scoring(&table.rows, &fitted.table, &fitted.profiles)?;
    let last = *data.interactions.last().ok_or("the market is empty")?;
    let mut replay = Replay::new(&data, &fitted.profiles);
    replay.advance(last.at);
    let tutors: Vec<u32> = (0..200.min(data.tutors.len() as u32)).collect();
    let query = Query { student: last.student, subject: last.subject, at: last.at };
    lines("describe 200 candidates (features)", repeat(20, || drop(replay.rows(query, &tutors))), "-");
    memory("resident memory with the model and this market", "VmRSS:", "400 MB");
    embedding(&embedder, &place.join("texts"))?;
    scan();
    Ok(())
}

fn scoring(
    rows: &[Row],
    table: &matching::training::Table,
    profiles: &matching::features::Profiles,
) -> Result<(), Box<dyn Error>> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
    let rows: Vec<Row> = rows.iter().step_by(rows.len() / 200).take(200).copied().collect();
    let forest =
        trees::train(&Boosting { rounds: [80; trees::FORESTS], ..Boosting::default() }, &table.lists(), None).forest;
    let nodes: usize = forest.trees.iter().map(|tree| tree.value.len()).sum();
    let tensors = TensorForest::new(&forest)?;
    let tensor_time = pool.install(|| repeat(200, || drop(tensors.scores(&rows))));
    let walk_time = repeat(200, || {
        for row in &rows {
            std::hint::black_box(forest.score(row));
        }
    });
    lines(&format!("score 200 candidates, {} trees ({nodes} nodes), tensors", forest.trees.len()), tensor_time, "2 ms");
    lines("  the same as a plain walk", walk_time, "-");
    println!(
        "{:<58} {:>12.2}",
        "  tensors over plain walk (best)",
        tensor_time.0.as_secs_f64() / walk_time.0.as_secs_f64()
    );
    let short = table.part(0..400.min(table.lists.len()));
    let settings = NetworkSettings { passes: 1, ..NetworkSettings::default() };
    let network = network::train(settings, &short.lists(), &products(&short, profiles), None)?.0;
    let learned = Learned::Network(Box::new(network));
    let texts = vec![0.001; rows.len() * DIMENSIONS];
    lines("score 200 candidates, network", pool.install(|| repeat(50, || drop(learned.scores(&rows, &texts)))), "5 ms");
    let square = Tensor::rand(0.0_f32, 1.0, (512, 512), &Device::Cpu)?;
    let time = repeat(20, || drop(square.matmul(&square))).0;
    println!(
        "{:<58} {:>8.1} GF/s",
        "  GEMM peak of this machine (512 cubed)",
        2.0 * 512.0_f64.powi(3) / time.as_secs_f64() / 1e9
    );
    Ok(())
}

fn embedding(embedder: &Embedder, place: &std::path::Path) -> Result<(), Box<dyn Error>> {
    let query = ["I freeze up whenever there is a test and need calm help with algebra"];
    lines("embed one query", repeat(10, || drop(embedder.embed(&query))), "30 ms");
    simulate(Market { seed: 8, tutors: 5000, students: 5, days: 2 }, place)?;
    let data = dataset::read(place, i64::MAX)?;
    // In mixed order and large portions, as a build would see them; lengths are sorted inside.
    let texts: Vec<&str> = data.tutors.iter().map(|tutor| tutor.bio.as_str()).collect();
    let (start, mut done) = (Instant::now(), 0);
    for portion in texts.chunks(1000) {
        embedder.embed(portion)?;
        done += portion.len();
        if start.elapsed() > LONGEST_EMBEDDING {
            break;
        }
    }
    let whole = start.elapsed().mul_f64(texts.len() as f64 / done as f64);
    line(&format!("embed {} tutor texts ({done} measured)", texts.len()), whole, "90 s");
    Ok(())
}

fn scan() {
    let mut index = TextIndex::default();
    let mut vector = vec![0.05_f32; DIMENSIONS];
    for id in 0..100_000_u64 {
        if let Some(value) = vector.get_mut(id as usize % DIMENSIONS) {
            *value += 0.001;
        }
        index.put(id, &vector);
    }
    let time = repeat(5, || drop(index.top(&vector, 50))).0;
    line("exact top 50 of 100,000 vectors", time, "-");
    let bytes = 100_000.0 * DIMENSIONS as f64 * 4.0;
    println!("{:<58} {:>8.1} GB/s", "  read while scanning", bytes / time.as_secs_f64() / 1e9);
    let from = vec![1.0_f32; 100_000 * DIMENSIONS];
    let time = repeat(5, || {
        std::hint::black_box(from.iter().fold(0_u32, |all, value| all | value.to_bits()));
    })
    .0;
    println!("{:<58} {:>8.1} GB/s", "  one plain pass over the same memory", bytes / time.as_secs_f64() / 1e9);
}

/// Best and median time.
fn repeat(times: usize, mut work: impl FnMut()) -> (Duration, Duration) {
    let mut found: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    found.sort_unstable();
    (found.first().copied().unwrap_or_default(), found.get(times / 2).copied().unwrap_or_default())
}

fn lines(name: &str, (best, median): (Duration, Duration), limit: &str) {
    line(&format!("{name}: best"), best, limit);
    line("  median", median, limit);
}

fn line(name: &str, time: Duration, limit: &str) {
    let seconds = time.as_secs_f64();
    let text = if seconds >= 1.0 { format!("{seconds:.1} s") } else { format!("{:.2} ms", seconds * 1e3) };
    println!("{name:<58} {text:>12} {limit:>12}");
}

fn memory(name: &str, field: &str, limit: &str) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found = status
        .lines()
        .find(|line| line.starts_with(field))
        .and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    if let Some(kilobytes) = found {
        println!("{name:<58} {:>9} MB {limit:>12}", kilobytes / 1024);
    }
}
