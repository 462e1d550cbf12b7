//! Nothing that serves.
