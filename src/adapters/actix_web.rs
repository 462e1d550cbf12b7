//! actix-web 4.

mod reply;
