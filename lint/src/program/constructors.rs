//! Constructors that derives write: `new` of a struct, and one for each variant of an enum.

use responds_facts::crates::{self, ConstructorFact};
use responds_flow::{body::Name, program::Constructor, ty::Ty};
use syn::Type;

use super::{
    Resolver,
    definition::{Definition, Variant},
};

/// Returns the constructor that a derive writes under a name.
pub(super) fn derived(program: &Resolver<'_>, ty: &Type, name: &str) -> Option<Constructor> {
    program.items(ty).iter().find_map(|item| {
        let definition = program.library.definition(*item)?;
        let mut facts = crates::constructors().iter().filter(|fact| definition.derives(fact.derive));
        facts.find_map(|fact| by(&definition, fact, ty, name))
    })
}

fn by(definition: &Definition, fact: &ConstructorFact, ty: &Type, name: &str) -> Option<Constructor> {
    let is_named = |variant: &&Variant| match &variant.name {
        None => name == fact.function,
        Some(of) => {
            fact.variants
                && name.strip_prefix(fact.function).and_then(|rest| rest.strip_prefix('_'))
                    == Some(snake(of).as_str())
        }
    };
    let variant = definition.variants.iter().find(is_named)?;
    let is_argument = |attributes: &[syn::Attribute]| {
        !attributes.iter().any(|attribute| fact.fills.is_some_and(|fills| attribute.path().is_ident(fills)))
    };
    let arguments = variant.fields.iter().filter(|field| is_argument(&field.attributes));
    let members = arguments.map(|field| Name::from(field.member.as_str())).collect();
    let variant = variant.name.as_deref().map(Name::from);
    Some(Constructor { ty: Ty::new(ty.clone()), variant, members: Some(members) })
}

/// Returns a name of a variant as the name of a function: `not_found` for `NotFound`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_are_named_as_functions() {
        assert_eq!(snake("NotFound"), "not_found");
        assert_eq!(snake("Gone"), "gone");
        assert_eq!(snake("A1"), "a1");
    }
}
