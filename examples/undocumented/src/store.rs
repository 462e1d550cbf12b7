//! The books, in memory.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::books::Book;

/// The books by their id.
#[derive(Clone, Default)]
pub struct Store(Arc<Mutex<BTreeMap<u32, Book>>>);

/// An operation that the store refuses.
pub enum StoreError {
    Missing,
    Duplicate,
    Withdrawn,
}

impl Store {
    pub fn all(&self) -> Vec<Book> {
        self.lock().values().cloned().collect()
    }

    pub fn find(&self, id: u32) -> Option<Book> {
        self.lock().get(&id).cloned()
    }

    pub fn insert(&self, book: Book) -> Result<(), StoreError> {
        let mut books = self.lock();
        if books.contains_key(&book.id) {
            return Err(StoreError::Duplicate);
        }
        books.insert(book.id, book);
        Ok(())
    }

    pub fn lend(&self, id: u32) -> Result<Book, StoreError> {
        let mut books = self.lock();
        let book = books.get_mut(&id).ok_or(StoreError::Missing)?;
        if book.withdrawn {
            return Err(StoreError::Withdrawn);
        }
        if book.lent {
            return Err(StoreError::Duplicate);
        }
        book.lent = true;
        Ok(book.clone())
    }

    pub fn remove(&self, id: u32) -> Option<Book> {
        self.lock().remove(&id)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<u32, Book>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
