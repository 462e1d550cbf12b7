//! The store of lists and to-dos: in memory, for as long as the service runs.

use std::{
    collections::BTreeMap,
    ops::Bound,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use responds::Rejects;

use crate::{
    Conflict, ListError, Missing, TodoError,
    condition::{IfMatch, Versioned},
    page::{Page, Window},
    record::{List, Text, Todo, TodoDraft},
};

/// The store; its clones share what they keep.
#[derive(Clone, Debug, Default, Rejects)]
#[rejects()]
pub struct Store(Arc<Mutex<Cabinet>>);

/// All lists, by id.
#[derive(Debug, Default)]
struct Cabinet {
    last_id: u64,
    folders: BTreeMap<u64, Folder>,
}

/// A list and its to-dos, by id.
#[derive(Debug)]
struct Folder {
    list: Versioned<List>,
    todos: BTreeMap<u64, Versioned<Todo>>,
}

impl Store {
    /// Some of the lists.
    #[must_use]
    pub fn lists(&self, window: Window) -> Page<List> {
        let cabinet = self.lock();
        let folders = cabinet.folders.range(behind(window));
        Page::cut(folders.map(|(id, folder)| (*id, folder.list.value.clone())), window)
    }

    /// A new list.
    pub fn create_list(&self, name: Text) -> Result<Versioned<List>, Conflict> {
        let mut cabinet = self.lock();
        cabinet.check_name(&name, None)?;
        let id = cabinet.next_id();
        let list = Versioned::new(List { id, name });
        cabinet.folders.insert(id, Folder { list: list.clone(), todos: BTreeMap::new() });
        Ok(list)
    }

    /// A list.
    pub fn list(&self, id: u64) -> Result<Versioned<List>, Missing> {
        self.lock().folder(id).map(|folder| folder.list.clone())
    }

    /// Gives a list another name.
    pub fn rename_list(
        &self,
        id: u64,
        name: Text,
        condition: &IfMatch,
    ) -> Result<Versioned<List>, ListError> {
        let mut cabinet = self.lock();
        condition.check(cabinet.folder(id)?.list.version)?;
        cabinet.check_name(&name, Some(id))?;
        let list = &mut cabinet.folder(id)?.list;
        list.change(|list| list.name = name);
        Ok(list.clone())
    }

    /// Removes a list, once it holds nothing.
    pub fn remove_list(&self, id: u64, condition: &IfMatch) -> Result<(), ListError> {
        let mut cabinet = self.lock();
        let folder = cabinet.folder(id)?;
        // A request that fails anyway fails whatever the condition is (RFC 9110 §13.2.1).
        if !folder.todos.is_empty() {
            return Err(Conflict::NotEmpty(id).into());
        }
        condition.check(folder.list.version)?;
        cabinet.folders.remove(&id);
        Ok(())
    }

    /// Some of a list's to-dos: all, or those that are done, or those that are not.
    pub fn todos(&self, list: u64, window: Window, done: Option<bool>) -> Result<Page<Todo>, Missing> {
        let mut cabinet = self.lock();
        let todos = cabinet.folder(list)?.todos.range(behind(window));
        let wanted = todos.filter(|(_, todo)| done.is_none_or(|done| todo.value.done == done));
        Ok(Page::cut(wanted.map(|(id, todo)| (*id, todo.value.clone())), window))
    }

    /// A new to-do at the end of a list.
    pub fn create_todo(&self, list: u64, draft: TodoDraft) -> Result<Versioned<Todo>, Missing> {
        let mut cabinet = self.lock();
        cabinet.folder(list)?;
        let id = cabinet.next_id();
        let todo = Versioned::new(Todo { id, title: draft.title, done: draft.done });
        cabinet.folder(list)?.todos.insert(id, todo.clone());
        Ok(todo)
    }

    /// A to-do.
    pub fn todo(&self, list: u64, id: u64) -> Result<Versioned<Todo>, Missing> {
        self.lock().todo(list, id).cloned()
    }

    /// Changes a to-do.
    pub fn change_todo(
        &self,
        list: u64,
        id: u64,
        condition: &IfMatch,
        change: impl FnOnce(&mut Todo),
    ) -> Result<Versioned<Todo>, TodoError> {
        let mut cabinet = self.lock();
        let todo = cabinet.todo(list, id)?;
        condition.check(todo.version)?;
        todo.change(change);
        Ok(todo.clone())
    }

    /// Removes a to-do.
    pub fn remove_todo(&self, list: u64, id: u64, condition: &IfMatch) -> Result<(), TodoError> {
        let mut cabinet = self.lock();
        condition.check(cabinet.todo(list, id)?.version)?;
        cabinet.folder(list)?.todos.remove(&id);
        Ok(())
    }

    /// Locks the store; no change of it is left half done, so that a panic elsewhere does no harm.
    fn lock(&self) -> MutexGuard<'_, Cabinet> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Cabinet {
    fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    fn folder(&mut self, id: u64) -> Result<&mut Folder, Missing> {
        self.folders.get_mut(&id).ok_or(Missing::List(id))
    }

    fn todo(&mut self, list: u64, id: u64) -> Result<&mut Versioned<Todo>, Missing> {
        self.folder(list)?.todos.get_mut(&id).ok_or(Missing::Todo(id))
    }

    /// Goes on only where no list but the one with this id has the name.
    fn check_name(&self, name: &Text, own: Option<u64>) -> Result<(), Conflict> {
        let mut others = self.folders.iter().filter(|(id, _)| Some(**id) != own);
        if others.any(|(_, folder)| folder.list.value.name == *name) {
            return Err(Conflict::NameTaken(name.clone().into()));
        }
        Ok(())
    }
}

/// The ids behind which a window starts.
fn behind(window: Window) -> (Bound<u64>, Bound<u64>) {
    (Bound::Excluded(window.after), Bound::Unbounded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Text {
        text.to_owned().try_into().expect("it is not blank")
    }

    fn groceries() -> (Store, u64) {
        let store = Store::default();
        let list = store.create_list(text("groceries")).expect("the name is free");
        (store, list.value.id)
    }

    #[test]
    fn a_list_keeps_its_own_name() {
        let (store, list) = groceries();
        assert!(store.rename_list(list, text("groceries"), &IfMatch::any()).is_ok());
        let taken = store.create_list(text("groceries")).map(|list| list.version);
        assert_eq!(taken, Err(Conflict::NameTaken("groceries".to_owned())));
    }

    #[test]
    fn an_id_is_never_given_again() {
        let (store, list) = groceries();
        let draft = TodoDraft { title: text("milk"), done: false };
        let first = store.create_todo(list, draft.clone()).expect("the list is there").value.id;
        store.remove_todo(list, first, &IfMatch::any()).expect("the to-do is there");
        assert_ne!(store.create_todo(list, draft).map(|todo| todo.value.id), Ok(first));
        assert_eq!(store.todo(list, first), Err(Missing::Todo(first)));
    }

    #[test]
    fn a_failed_change_changes_nothing() {
        let (store, list) = groceries();
        let before = store.list(list);
        store.create_list(text("taken")).expect("the name is free");
        assert!(store.rename_list(list, text("taken"), &IfMatch::any()).is_err());
        assert_eq!(store.list(list), before);
    }
}
