//! How many machines a number of people needs, from what one request of each class costs.
//!
//! The arithmetic is plain so that it can be checked with a pencil:
//!
//! ```text
//! requests a second, on average = people a month * requests of one person a month / seconds of a month
//! requests a second, at the peak = average * how much busier the busiest hour is
//! cores = sum over classes (peak * milliseconds of a core each / 1000) / how busy a core may be
//! machines = cores / cores of a machine, rounded up, and one more that may fail
//! ```

use serde::Serialize;

/// Seconds of a month of 30 days.
pub const MONTH_SECONDS: f64 = 30.0 * 86_400.0;

/// A kind of request, and how often one person makes one in a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequestClass {
    /// What stands in the table.
    pub name: &'static str,
    /// A month, of one person.
    pub per_person: f64,
}

/// What one request cost, as it was measured.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cost {
    /// Milliseconds of a core of the server.
    pub server_ms: f64,
    /// Milliseconds of a core of the database.
    pub database_ms: f64,
}

/// What is planned for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Target {
    /// People a month.
    pub people: u64,
    /// People with a page open at the same time; each holds a socket.
    pub at_once: u64,
    /// How many times the average the busiest hour is.
    pub peak: f64,
    /// How busy a core may be at the peak, of 1; what is above it queues.
    pub busy: f64,
    /// Cores of one machine.
    pub cores: u32,
    /// Memory of one machine in MB.
    pub memory_mb: u32,
}

impl Default for Target {
    /// A million people a month, fifty thousand at once, on machines of eight cores.
    fn default() -> Self {
        Self { people: 1_000_000, at_once: 50_000, peak: 5.0, busy: 0.6, cores: 8, memory_mb: 16_384 }
    }
}

/// What a socket keeps in memory, in KB (docs/performance.md).
pub const SOCKET_KB: f64 = 20.0;
/// What a server takes without any, in MB.
pub const SERVER_MB: f64 = 300.0;
/// Most cores that one machine of a database sensibly has; beyond it the data is divided.
pub const DATABASE_CORES_MAX: f64 = 64.0;

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClassLoad {
    /// The class.
    pub class: RequestClass,
    /// What one costs.
    pub cost: Cost,
    /// A second, on average.
    pub average: f64,
    /// A second, in the busiest hour.
    pub peak: f64,
    /// Cores of servers that are busy with it then.
    pub server_cores: f64,
    /// Cores of the database.
    pub database_cores: f64,
}

/// What is needed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plan {
    /// The classes, as they were given.
    pub loads: Vec<ClassLoad>,
    /// Requests a second of all of them at the peak.
    pub peak: f64,
    /// Cores of servers, with air.
    pub server_cores: f64,
    /// Cores of the database, with air.
    pub database_cores: f64,
    /// Machines that the work needs.
    pub machines_for_work: u64,
    /// Machines that the sockets need, by memory.
    pub machines_for_sockets: u64,
    /// The greater of both, and one that may fail.
    pub machines: u64,
    /// Whether one machine holds the database.
    pub one_database: bool,
}

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CapacityError {
    /// A number is zero, negative or no number.
    #[error("every number of the target and every cost must be above zero, and a core may be busy up to 1")]
    OutOfRange,
    /// A machine's memory is what a server takes without anybody.
    #[error("a machine needs more memory than a server takes without anybody connected")]
    NoMemory,
}

/// What the target needs, when requests cost that much.
pub fn plan(target: &Target, measured: &[(RequestClass, Cost)]) -> Result<Plan, CapacityError> {
    let positive = |value: f64| value.is_finite() && value > 0.0;
    let costs = measured.iter().all(|(class, cost)| {
        positive(class.per_person)
            && positive(cost.server_ms)
            && cost.database_ms.is_finite()
            && cost.database_ms >= 0.0
    });
    let sane = positive(target.peak) && positive(target.busy) && target.busy <= 1.0;
    if !costs || !sane || target.people == 0 || target.cores == 0 || measured.is_empty() {
        return Err(CapacityError::OutOfRange);
    }
    let left_mb = f64::from(target.memory_mb) - SERVER_MB;
    if left_mb <= 0.0 {
        return Err(CapacityError::NoMemory);
    }
    let loads: Vec<ClassLoad> = measured.iter().map(|(class, cost)| load(target, class, *cost)).collect();
    let sum = |of: fn(&ClassLoad) -> f64| loads.iter().map(of).sum::<f64>();
    let server_cores = sum(|load| load.server_cores) / target.busy;
    let database_cores = sum(|load| load.database_cores) / target.busy;
    let machines_for_work = whole(server_cores / f64::from(target.cores));
    // Half of what is left: the other half is for answers that are being made.
    let sockets_each = left_mb * 1_024.0 / 2.0 / SOCKET_KB;
    let machines_for_sockets = whole(target.at_once as f64 / sockets_each);
    Ok(Plan {
        peak: sum(|load| load.peak),
        loads,
        server_cores,
        database_cores,
        machines_for_work,
        machines_for_sockets,
        machines: machines_for_work.max(machines_for_sockets) + 1,
        one_database: database_cores <= DATABASE_CORES_MAX,
    })
}

fn load(target: &Target, class: &RequestClass, cost: Cost) -> ClassLoad {
    let average = target.people as f64 * class.per_person / MONTH_SECONDS;
    let peak = average * target.peak;
    ClassLoad {
        class: class.clone(),
        cost,
        average,
        peak,
        server_cores: peak * cost.server_ms / 1_000.0,
        database_cores: peak * cost.database_ms / 1_000.0,
    }
}

/// Many requests of one kind at once, beside what a month brings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rush {
    /// What happens.
    pub name: &'static str,
    /// How many a second.
    pub a_second: f64,
}

/// What a rush needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RushLoad {
    /// The rush.
    pub rush: Rush,
    /// What one request costs.
    pub cost: Cost,
    /// Cores of servers, with air.
    pub server_cores: f64,
    /// Cores of the database, with air.
    pub database_cores: f64,
    /// Machines for it alone, and one that may fail.
    pub machines: u64,
    /// Whether one machine holds the database.
    pub one_database: bool,
}

/// What that many requests a second need, when one costs that much.
pub fn rush(target: &Target, rush: Rush, cost: Cost) -> Result<RushLoad, CapacityError> {
    let positive = |value: f64| value.is_finite() && value > 0.0;
    let costs = positive(cost.server_ms) && cost.database_ms.is_finite() && cost.database_ms >= 0.0;
    if !costs || !positive(rush.a_second) || !positive(target.busy) || target.busy > 1.0 || target.cores == 0 {
        return Err(CapacityError::OutOfRange);
    }
    let cores = |ms: f64| rush.a_second * ms / 1_000.0 / target.busy;
    let (server_cores, database_cores) = (cores(cost.server_ms), cores(cost.database_ms));
    Ok(RushLoad {
        cost,
        server_cores,
        database_cores,
        machines: whole(server_cores / f64::from(target.cores)) + 1,
        one_database: database_cores <= DATABASE_CORES_MAX,
        rush,
    })
}

/// Rounded up, one at least.
fn whole(number: f64) -> u64 {
    (number.ceil() as u64).max(1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn page(per_person: f64, server_ms: f64, database_ms: f64) -> (RequestClass, Cost) {
        (RequestClass { name: "page", per_person }, Cost { server_ms, database_ms })
    }

    /// 2.592 million people who ask for one page each are one a second.
    fn target() -> Target {
        Target { people: 2_592_000, at_once: 1, peak: 10.0, busy: 0.5, cores: 4, memory_mb: 2_348 }
    }

    #[test]
    fn the_arithmetic_is_that_of_a_pencil() {
        let plan = plan(&target(), &[page(1.0, 100.0, 40.0), page(2.0, 50.0, 10.0)]).unwrap();
        assert_eq!((plan.loads[0].average, plan.loads[0].peak), (1.0, 10.0));
        assert_eq!((plan.loads[1].average, plan.loads[1].peak), (2.0, 20.0));
        assert_eq!(plan.peak, 30.0);
        // 10/s * 0.1 s + 20/s * 0.05 s = 2 cores, half busy: 4 cores, one machine, and one more.
        assert_eq!((plan.server_cores, plan.machines_for_work, plan.machines), (4.0, 1, 2));
        // 10/s * 0.04 s + 20/s * 0.01 s = 0.6 cores, half busy.
        assert!((plan.database_cores - 1.2).abs() < 1e-9 && plan.one_database);
    }

    #[test]
    fn a_core_more_than_fits_is_another_machine() {
        let machines = |ms: f64| plan(&target(), &[page(1.0, ms, 1.0)]).unwrap().machines_for_work;
        assert_eq!(machines(200.0), 1, "10/s * 0.2 s / 0.5 = 4 cores, just full");
        assert_eq!(machines(200.1), 2);
        assert_eq!(machines(0.001), 1, "less than one is one");
    }

    #[test]
    fn sockets_need_memory_whatever_the_work_is() {
        // 2,048 MB beside the server, half of it: 52,428.8 sockets of 20 KB.
        let machines = |at_once: u64| {
            let plan = plan(&Target { at_once, ..target() }, &[page(1.0, 1.0, 1.0)]).unwrap();
            (plan.machines_for_sockets, plan.machines)
        };
        assert_eq!(machines(0), (1, 2));
        assert_eq!(machines(52_428), (1, 2));
        assert_eq!(machines(52_429), (2, 3));
        assert_eq!(machines(524_289), (11, 12));
    }

    #[test]
    fn twice_the_people_are_twice_the_work_and_a_large_database_is_divided() {
        let asked = |people: u64| plan(&Target { people, ..target() }, &[page(1.0, 70.0, 70.0)]).unwrap();
        let (one, two) = (asked(10_000_000), asked(20_000_000));
        assert!((two.server_cores / one.server_cores - 2.0).abs() < 1e-9);
        assert!((two.database_cores / one.database_cores - 2.0).abs() < 1e-9);
        let busiest = 2_592_000.0 * DATABASE_CORES_MAX * 0.5 / (10.0 * 0.07);
        assert!(asked(busiest as u64).one_database && !asked(busiest as u64 + 1_000).one_database);
    }

    fn rushed(a_second: f64, server_ms: f64, database_ms: f64) -> Result<RushLoad, CapacityError> {
        rush(&target(), Rush { name: "payments", a_second }, Cost { server_ms, database_ms })
    }

    #[test]
    fn a_rush_needs_machines_of_its_own() {
        // 500/s * 0.004 s = 2 cores, half busy: 4 cores, one machine, and one more; 500/s * 0.001 s / 0.5 = 1 core.
        let load = rushed(500.0, 4.0, 1.0).unwrap();
        assert_eq!((load.server_cores, load.database_cores, load.machines), (4.0, 1.0, 2));
        assert!(load.one_database);
        assert_eq!(rushed(501.0, 4.0, 1.0).unwrap().machines, 3, "a core more than fits");
        assert!(!rushed(1_000.0, 1.0, 33.0).unwrap().one_database, "66 cores are more than one machine has");
    }

    #[test]
    fn a_rush_that_is_no_number_is_refused() {
        for (a_second, server_ms, database_ms) in
            [(0.0, 1.0, 1.0), (-1.0, 1.0, 1.0), (f64::NAN, 1.0, 1.0), (1.0, 0.0, 1.0), (1.0, 1.0, -1.0)]
        {
            assert_eq!(rushed(a_second, server_ms, database_ms), Err(CapacityError::OutOfRange));
        }
        assert!(rushed(1.0, 1.0, 0.0).is_ok(), "a token is checked without the database");
    }

    #[test]
    fn what_is_no_number_is_no_plan() {
        let good = [page(1.0, 1.0, 0.0)];
        assert!(plan(&target(), &good).is_ok(), "a request may leave the database alone");
        for wrong in [
            Target { people: 0, ..target() },
            Target { cores: 0, ..target() },
            Target { peak: 0.0, ..target() },
            Target { peak: f64::NAN, ..target() },
            Target { busy: 0.0, ..target() },
            Target { busy: 1.01, ..target() },
            Target { busy: -0.5, ..target() },
        ] {
            assert_eq!(plan(&wrong, &good), Err(CapacityError::OutOfRange), "{wrong:?}");
        }
        for cost in [page(0.0, 1.0, 1.0), page(1.0, 0.0, 1.0), page(1.0, 1.0, -1.0), page(1.0, f64::INFINITY, 1.0)] {
            assert_eq!(plan(&target(), &[cost]), Err(CapacityError::OutOfRange));
        }
        assert_eq!(plan(&target(), &[]), Err(CapacityError::OutOfRange));
        assert_eq!(plan(&Target { memory_mb: 300, ..target() }, &good), Err(CapacityError::NoMemory));
    }
}
