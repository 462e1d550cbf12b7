//! The web frameworks, as types: the statuses of a type may differ between them.

/// Any framework: an implementation for it applies to each.
#[derive(Debug)]
pub enum Any {}

/// axum 0.8.
#[derive(Debug)]
pub enum Axum {}

/// actix-web 4.
#[derive(Debug)]
pub enum ActixWeb {}

/// dropshot 0.18.
#[derive(Debug)]
pub enum Dropshot {}

/// poem 3.
#[derive(Debug)]
pub enum Poem {}

/// rocket 0.5.
#[derive(Debug)]
pub enum Rocket {}

/// salvo 1.
#[derive(Debug)]
pub enum Salvo {}

/// warp 0.4.
#[derive(Debug)]
pub enum Warp {}
