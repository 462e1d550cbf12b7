//! rocket 0.5.
