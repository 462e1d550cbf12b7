//! `Resource` is a type of this crate, a handle, unrelated to the one of actix-web; a dozen hosts have a method
//! `open` that returns one, and calls the host inside, whose type is not seen. `list` ends within a second,
//! `GET /show` sends 200; the name of a type of another framework makes no router of a function's result.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH   HANDLER        DECLARED  RETURNED
//! GET     /show  service::show  -         200
//! ```

use axum::{Router, routing::get};

pub struct Resource<T> {
    index: u32,
    of: std::marker::PhantomData<T>,
}

pub trait Host {
    fn open(&self, name: &str) -> Resource<u8>;
}

pub struct BlobHost<H>(H);
impl<H: Host> Host for BlobHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("blob");
        inner.index += 1;
        inner
    }
}

pub struct TextHost<H>(H);
impl<H: Host> Host for TextHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("text");
        inner.index += 1;
        inner
    }
}

pub struct ClockHost<H>(H);
impl<H: Host> Host for ClockHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("clock");
        inner.index += 1;
        inner
    }
}

pub struct SocketHost<H>(H);
impl<H: Host> Host for SocketHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("socket");
        inner.index += 1;
        inner
    }
}

pub struct TimerHost<H>(H);
impl<H: Host> Host for TimerHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("timer");
        inner.index += 1;
        inner
    }
}

pub struct QueueHost<H>(H);
impl<H: Host> Host for QueueHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("queue");
        inner.index += 1;
        inner
    }
}

pub struct CacheHost<H>(H);
impl<H: Host> Host for CacheHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("cache");
        inner.index += 1;
        inner
    }
}

pub struct SecretHost<H>(H);
impl<H: Host> Host for SecretHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("secret");
        inner.index += 1;
        inner
    }
}

pub struct ImageHost<H>(H);
impl<H: Host> Host for ImageHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("image");
        inner.index += 1;
        inner
    }
}

pub struct SoundHost<H>(H);
impl<H: Host> Host for SoundHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("sound");
        inner.index += 1;
        inner
    }
}

pub struct TableHost<H>(H);
impl<H: Host> Host for TableHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("table");
        inner.index += 1;
        inner
    }
}

pub struct LogHost<H>(H);
impl<H: Host> Host for LogHost<H> {
    fn open(&self, _: &str) -> Resource<u8> {
        let mut inner = self.0.open("log");
        inner.index += 1;
        inner
    }
}

async fn show() -> &'static str {
    "shown"
}

pub fn routes() -> Router {
    Router::new().route("/show", get(show))
}
