//! Things that live as long as the server does and belong to one context: its caches, its turnstiles.
//!
//! The application object is made before any context is known, so it holds a shelf: each context puts its own thing
//! there, named by its type, when it is first asked for. Nothing on it decides about money, bookings or permissions; a
//! second server has a shelf of its own.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// One thing per type.
#[derive(Default)]
pub struct Shelf(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Shelf {
    /// The thing of that type; `make` is called when it is not there yet.
    pub fn get<T: Any + Send + Sync>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        let mut things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thing) = things.get(&TypeId::of::<T>()).and_then(|thing| thing.clone().downcast().ok()) {
            return thing;
        }
        let thing = Arc::new(make());
        things.insert(TypeId::of::<T>(), thing.clone());
        thing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_made_once_and_known_by_its_type() {
        let shelf = Shelf::default();
        let first = shelf.get(|| 7_u8);
        let again = shelf.get(|| 8_u8);
        let other = shelf.get(|| 9_u16);
        assert_eq!((*first, *again, *other), (7, 7, 9));
    }
}
