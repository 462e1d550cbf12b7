//! A server on a thread of its own.

use std::{
    net::SocketAddr,
    sync::mpsc::{Sender, channel},
    thread,
};

/// Runs a service for as long as the tests run, and returns the address that it tells.
pub(crate) fn run(service: impl AsyncFnOnce(Sender<SocketAddr>) + Send + 'static) -> SocketAddr {
    let (tell, told) = channel();
    thread::spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(service(tell));
    });
    told.recv().unwrap()
}
