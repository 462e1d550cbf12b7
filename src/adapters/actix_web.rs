//! actix-web 4.
