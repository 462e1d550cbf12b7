//! A service without endpoints.
