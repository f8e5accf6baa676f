//! What it costs to pass a room of twelve on: seconds of a core for each second, beside sending as many datagrams of
//! the same size without reading them. `cargo run --release -p forwarding --example bench_forwarding`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, dead_code)]

#[path = "../tests/it/house.rs"]
mod house;
#[path = "../tests/it/page.rs"]
mod page;

pub use house::House;
use page::Page;
use std::{
    fs,
    net::UdpSocket,
    sync::mpsc::channel,
    thread,
    time::{Duration, Instant},
};
use tokio::runtime::Builder;
use uuid::Uuid;

const PEOPLE: usize = 12;
const SECONDS: u64 = 10;

/// Seconds of a core that a thread of that name has used.
fn used(name: &str) -> f64 {
    let threads = fs::read_dir("/proc/self/task").unwrap().map(|entry| entry.unwrap().path());
    let named = threads.filter(|path| fs::read_to_string(path.join("comm")).is_ok_and(|comm| comm.trim() == name));
    let ticks = named.map(|path| {
        let stat = fs::read_to_string(path.join("stat")).unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()
    });
    ticks.sum::<f64>() / 100.0
}

fn main() {
    let (told, unit) = channel();
    thread::Builder::new()
        .name("unit".into())
        .spawn(move || {
            Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
                told.send(House::new().await).unwrap();
                std::future::pending::<()>().await;
            });
        })
        .unwrap();
    let house = unit.recv().unwrap();
    let pages = Builder::new_multi_thread().enable_all().build().unwrap();
    pages.block_on(async {
        let room = Uuid::new_v4();
        let mut people = Vec::new();
        for _ in 0..PEOPLE {
            people.push(Page::join(&house, room, 3).await);
        }
        for page in &people {
            page.until("everybody", |seen| seen.frames.values().filter(|frames| **frames > 10).count() >= 22).await;
        }
        let (before, began, from) = (house.forwarder.counts().await.unwrap(), Instant::now(), used("unit"));
        tokio::time::sleep(Duration::from_secs(SECONDS)).await;
        let (after, spent) = (house.forwarder.counts().await.unwrap(), used("unit") - from);
        let seconds = began.elapsed().as_secs_f64();
        let (packets, bytes) = (after.packets_out - before.packets_out, after.bytes_out - before.bytes_out);
        println!("{PEOPLE} people, three sizes of a picture and a sound each, {seconds:.0} s");
        println!("  in   {:>8.0} packets/s", (after.packets_in - before.packets_in) as f64 / seconds);
        println!("  out  {:>8.0} packets/s {:>6.1} Mbit/s", packets as f64 / seconds, bytes as f64 * 8e-6 / seconds);
        println!("  unit {:>8.3} of a core, {:.4} for each person", spent / seconds, spent / seconds / PEOPLE as f64);
        let raw = raw(packets, usize::try_from(bytes / packets.max(1)).unwrap());
        println!("  raw  {:>8.3} of a core for the same datagrams, sent alone", raw / seconds);
    });
}

/// Seconds of a core for sending so many datagrams of that size.
fn raw(packets: u64, bytes: usize) -> f64 {
    thread::Builder::new()
        .name("raw".into())
        .spawn(move || {
            let (from, to) = (UdpSocket::bind("127.0.0.1:0").unwrap(), UdpSocket::bind("127.0.0.1:0").unwrap());
            let (address, packet) = (to.local_addr().unwrap(), vec![7; bytes]);
            for _ in 0..packets {
                let _ = from.send_to(&packet, address);
            }
            used("raw")
        })
        .unwrap()
        .join()
        .unwrap()
}
