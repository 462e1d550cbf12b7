//! rocket 0.5.

mod reply;
