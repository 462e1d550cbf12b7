//! warp 0.4.

mod reply;
