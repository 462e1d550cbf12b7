//! Items that the derives of popular crates write.
//!
//! derive-new 0.7 writes `new(..)` for a struct and `new_<variant>(..)` for each variant, `derive_more` 2 `new(..)` by its
//! `Constructor`. sea-orm (1 and 2) writes the entity of a model beside it (`sea-orm-macros/src/derives/entity_model.rs`).

/// A derive that writes constructors, with one argument for each field.
#[derive(Debug)]
pub struct ConstructorFact {
    /// The name of the derive.
    pub derive: &'static str,
    /// The function of a struct.
    pub function: &'static str,
    /// `true` if each variant of an enum has one: the function's name, `_`, and the variant's name in snake case.
    pub variants: bool,
    /// The attribute of fields that the function fills in itself.
    pub fills: Option<&'static str>,
}

/// Derives that write constructors; that of `derive_more` takes structs alone.
static CONSTRUCTORS: &[ConstructorFact] = &[
    ConstructorFact { derive: "new", function: "new", variants: true, fills: Some("new") },
    ConstructorFact { derive: "Constructor", function: "new", variants: false, fills: None },
];

/// Derives that write types beside the type that has them: the derive, the crate of the traits of these types, their names.
static BESIDE: &[(&str, &str, &[&str])] =
    &[("DeriveEntityModel", "sea_orm", &["ActiveModel", "Column", "Entity", "PrimaryKey"])];

/// Returns the derives that write constructors.
#[must_use]
pub fn constructors() -> &'static [ConstructorFact] {
    CONSTRUCTORS
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
