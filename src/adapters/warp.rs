//! warp 0.4.
