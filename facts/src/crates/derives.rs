//! Items that the derives of popular crates write.
//!
//! derive-new 0.7 writes `new(..)` for a struct and `new_<variant>(..)` for each variant, `derive_more` 2 `new(..)` by its
//! `Constructor`. sea-orm (1 and 2) writes the entity of a model beside it (`sea-orm-macros/src/derives/entity_model.rs`).

/// Derives that write constructors.
static CONSTRUCTORS: &[&str] = &["new", "Constructor"];

/// Derives that write types beside the type that has them: the derive, the crate of the traits of these types, their names.
static BESIDE: &[(&str, &str, &[&str])] =
    &[("DeriveEntityModel", "sea_orm", &["ActiveModel", "Column", "Entity", "PrimaryKey"])];

/// Returns the names of the derives that write constructors.
pub fn constructors() -> impl Iterator<Item = &'static str> {
    CONSTRUCTORS.iter().copied()
}

/// Returns the crate and the names of the types that a derive in some attributes writes beside its type.
#[must_use]
pub fn beside(attributes: &str) -> Option<(&'static str, &'static [&'static str])> {
    BESIDE.iter().find(|(derive, ..)| attributes.contains(derive)).map(|(_, krate, names)| (*krate, *names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_has_an_entity() {
        let (krate, names) = beside("#[derive(Clone, DeriveEntityModel)]").unwrap();
        assert!(krate == "sea_orm" && names.contains(&"Entity"));
        assert_eq!(beside("#[derive(Clone)]"), None);
    }
}
