//! The store of the service, and its errors; nothing here knows HTTP.

use std::{collections::BTreeMap, sync::Mutex};

/// The errors of the store.
#[derive(Debug)]
pub enum StoreError {
    Duplicate,
    Missing,
}

/// Titles by number.
#[derive(Default)]
pub struct Store(Mutex<BTreeMap<u32, String>>);

impl Store {
    pub fn insert(&self, id: u32, title: String) -> Result<(), StoreError> {
        let mut titles = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        if titles.contains_key(&id) {
            return Err(StoreError::Duplicate);
        }
        titles.insert(id, title);
        Ok(())
    }

    pub fn get(&self, id: u32) -> Result<String, StoreError> {
        let titles = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        titles.get(&id).cloned().ok_or(StoreError::Missing)
    }

    pub fn remove(&self, id: u32) -> Result<String, StoreError> {
        let mut titles = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        titles.remove(&id).ok_or(StoreError::Missing)
    }
}
