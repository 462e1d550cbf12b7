//! What a helper gives is one of two values, since its argument is. A method of it is called all the same, so that 200 is
//! certain.
//!
//! dependencies: dropshot = "0.18"; responds = "0.1"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED  RETURNED
//! GET     /d    service::d  none      200 400? ?
//! ```

use dropshot::{HttpError, HttpResponseOk, Path, Query, RequestContext, endpoint};
use responds::Responds;
use std::convert::Infallible;
use std::num::NonZeroU8;
#[derive(Clone, Debug, Responds)]
#[status(200, content_type = "application/json")]
pub struct Listed<B> {
    #[header("Link")]
    pub next: Option<String>,
    #[body]
    pub content: B,
}
pub struct Store(std::sync::Arc<std::sync::Mutex<Cabinet>>);
struct Cabinet {
    folders: BTreeMap<u64, Folder>,
}
pub struct Page<T> {
    items: Vec<T>,
    next: Option<u64>,
}
#[derive(Clone, Copy)]
pub struct Window {
    after: u64,
    limit: NonZeroU8,
}
pub struct Asked {
    after: Option<u64>,
    limit: Option<NonZeroU8>,
}
impl From<Asked> for Window {
    fn from(Asked { after, limit }: Asked) -> Self {
        Self::of(after, limit)
    }
}
impl Window {
    pub fn of(after: Option<u64>, limit: Option<NonZeroU8>) -> Self {
        Self { after: after.unwrap_or_default(), limit: limit.unwrap_or(Self::limit()) }
    }
    const fn limit() -> NonZeroU8 {
        NonZeroU8::MIN.saturating_add(19)
    }
}
impl<T> Page<T> {
    pub fn cut(items: impl Iterator<Item = (u64, T)>, window: Window) -> Self {
        let limit = usize::from(window.limit.get());
        let mut items: Vec<_> = items.take(limit + 1).collect();
        let more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().map(|(id, _)| *id).filter(|_| more);
        Self { items: items.into_iter().map(|(_, item)| item).collect(), next }
    }
    pub fn link(&self, window: Window, filter: Option<u8>) -> Option<String> {
        self.next.map(|after| format!("<?after={after}>; rel=\"next\""))
    }
}
impl Store {
    pub fn lists(&self, window: Window) -> Page<u8> {
        let cabinet = self.lock();
        let folders = cabinet.folders.range(behind(window));
        Page::cut(folders.map(|(id, folder)| (*id, folder.list.value.clone())), window)
    }
    fn lock(&self) -> MutexGuard<'_, Cabinet> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
#[endpoint { method = GET, path = "/d" }]
pub async fn d(
    context: RequestContext<Store>,
    asked: Query<Asked>,
) -> Result<Listed<HttpResponseOk<Vec<u8>>>, Failure<Infallible>> {
    let window: Window = asked.into_inner().into();
    let page = context.context().lists(window);
    Ok(Listed { next: page.link(window, None), content: HttpResponseOk(vec![]) })
}
pub struct Failure<E>(E);
impl<E: 'static> HttpResponseError for Failure<E> {
    fn status_code(&self) -> ErrorStatusCode {
        ErrorStatusCode::from_u16(self.problem.status).unwrap_or(ErrorStatusCode::INTERNAL_SERVER_ERROR)
    }
}
