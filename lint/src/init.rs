//! Writes `#[responds(..)]` on handlers that declare nothing.
