//! Long lists, page by page.

use std::num::NonZeroU8;

use serde::Deserialize;

use crate::Filter;

/// The requested part of a list.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Window {
    /// The id after which it starts.
    #[serde(default)]
    pub after: u64,
    /// The maximum number of items.
    #[serde(default = "Window::limit")]
    pub limit: NonZeroU8,
}

/// One part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// Its items.
    pub items: Vec<T>,
    /// The id behind which the next one starts, where there is one.
    pub next: Option<u64>,
}

impl Window {
    /// Returns the window of a request, with defaults for missing parameters.
    #[must_use]
    pub fn of(after: Option<u64>, limit: Option<NonZeroU8>) -> Self {
        Self { after: after.unwrap_or_default(), limit: limit.unwrap_or(Self::limit()) }
    }

    const fn limit() -> NonZeroU8 {
        NonZeroU8::MIN.saturating_add(19)
    }
}

impl<T> Page<T> {
    /// The part of these that the window shows; they come in the order of their ids, from the first behind it.
    pub fn cut(items: impl Iterator<Item = (u64, T)>, window: Window) -> Self {
        let limit = usize::from(window.limit.get());
        let mut items: Vec<_> = items.take(limit + 1).collect();
        let more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().map(|(id, _)| *id).filter(|_| more);
        Self { items: items.into_iter().map(|(_, item)| item).collect(), next }
    }

    /// The `Link` that leads to the next page (RFC 8288); it is relative to the address of this one.
    #[must_use]
    pub fn link(&self, window: Window, filter: Option<Filter>) -> Option<String> {
        let limit = window.limit;
        let done = filter.and_then(|filter| filter.done);
        let done = done.map(|done| format!("&done={done}")).unwrap_or_default();
        self.next.map(|after| format!("<?after={after}&limit={limit}{done}>; rel=\"next\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(ids: &[u64], limit: u8) -> (Vec<u64>, Option<u64>) {
        let window = Window { after: 0, limit: NonZeroU8::new(limit).expect("a limit") };
        let page = Page::cut(ids.iter().map(|id| (*id, *id)), window);
        (page.items, page.next)
    }

    #[test]
    fn a_next_page_is_offered_only_where_there_is_one() {
        assert_eq!(cut(&[], 2), (vec![], None));
        assert_eq!(cut(&[4, 7], 2), (vec![4, 7], None));
        assert_eq!(cut(&[4, 7, 9], 2), (vec![4, 7], Some(7)));
    }
}
