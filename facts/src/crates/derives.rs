//! Items that the derives of popular crates write.
//!
//! derive-new 0.7 writes `new(..)` for a struct and `new_<variant>(..)` for each variant, `derive_more` 2 `new(..)` by its
//! `Constructor`. poem-openapi 5 takes a scheme from a request, and rejects one without credentials with 401; so it does
//! where the function that checks them gives `None` (`poem-openapi-derive/src/security_scheme.rs`). sea-orm (1 and 2)
//! writes the entity of a model beside it (`sea-orm-macros/src/derives/entity_model.rs`), and implements `ModelTrait`.
//! `table!` and `view!` of diesel (2) write a module of the name of the table, with its columns and `dsl` (`diesel/src/macros/mod.rs`).

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

/// Methods that the traits of a crate give to a type that has a derive: the derive, the crate, their names.
static GIVEN: &[(&str, &str, &[&str])] =
    &[("DeriveEntityModel", "sea_orm", &["delete", "find_linked", "find_related", "into_active_model"])];

/// Macros that write a module, whose name is the first that is followed by parentheses: the macro and its crate.
static MODULES: &[(&str, &str)] = &[("table", "diesel"), ("view", "diesel")];

/// A derive by which a type is taken from a request.
#[derive(Debug)]
pub struct SchemeFact {
    /// The derive.
    pub derive: &'static str,
    /// The attribute that configures it.
    pub attribute: &'static str,
    /// The argument of that attribute that names a function which may reject too.
    pub checker: &'static str,
    /// The statuses with which it rejects; also where that function gives `None`.
    pub rejects: &'static [u16],
}

/// The derives by which types are taken from requests.
pub static SCHEMES: &[SchemeFact] =
    &[SchemeFact { derive: "SecurityScheme", attribute: "oai", checker: "checker", rejects: &[401] }];

/// The derives by which types are taken from requests that reject with fixed statuses. An endpoint of salvo sends 400 for
/// parameters that do not parse (`salvo-oapi-macros/src/endpoint.rs`), and 413 if the content is too large.
static TAKEN: &[(&str, &[u16])] = &[("ToParameters", &[400]), ("Extractible", &[400, 413])];

/// Attributes of an enum whose methods call the method of the type that a variant holds (`enum_dispatch` 0.3).
static DISPATCHING: &[&str] = &["enum_dispatch"];

/// Returns `true` if an attribute makes the methods of an enum call those of the types that its variants hold.
#[must_use]
pub fn dispatches(attribute: &str) -> bool {
    DISPATCHING.contains(&attribute)
}

/// Returns the crate of a method that a type has by its derives.
#[must_use]
pub fn given(derives: impl Fn(&str) -> bool, method: &str) -> Option<&'static str> {
    let mut given = GIVEN.iter().filter(|(derive, ..)| derives(derive));
    given.find(|(.., methods)| methods.contains(&method)).map(|(_, krate, _)| *krate)
}

/// Returns the statuses with which a derived extractor rejects, by the names of its derives.
#[must_use]
pub fn rejected(derives: impl Fn(&str) -> bool) -> Option<&'static [u16]> {
    TAKEN.iter().find(|(derive, _)| derives(derive)).map(|(_, rejects)| *rejects)
}

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

/// Returns the crate of a macro that writes a module.
#[must_use]
pub fn writes_module(name: &str) -> Option<&'static str> {
    MODULES.iter().find(|(known, _)| *known == name).map(|(_, krate)| *krate)
}

/// Returns `true` if a path leads into a module that such a macro writes; its crate and the macro come first.
#[must_use]
pub fn is_written<S: AsRef<str>>(path: &[S]) -> bool {
    let [krate, name, _, ..] = path else { return false };
    writes_module(name.as_ref()) == Some(krate.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derived_extractors_reject() {
        assert_eq!(rejected(|derive| derive == "ToParameters"), Some(&[400][..]));
        assert_eq!(rejected(|derive| derive == "ToSchema"), None);
    }

    #[test]
    fn a_table_is_a_module_of_its_crate() {
        assert_eq!(writes_module("table"), Some("diesel"));
        assert!(is_written(&["diesel", "table", "users"]) && !is_written(&["diesel", "dsl", "sql"]));
    }

    #[test]
    fn a_model_has_an_entity() {
        let (krate, names) = beside("#[derive(Clone, DeriveEntityModel)]").unwrap();
        assert!(krate == "sea_orm" && names.contains(&"Entity"));
        assert_eq!(beside("#[derive(Clone)]"), None);
        let is_model = |derive: &str| derive == "DeriveEntityModel";
        assert_eq!(given(is_model, "find_related"), Some("sea_orm"));
        assert_eq!(given(is_model, "validate"), None);
    }
}
