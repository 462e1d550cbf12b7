//! The frameworks: one folder each, all of it tables.

mod actix_web;
mod axum;
mod dropshot;
pub mod poem;
mod rocket;
mod salvo;
mod verbs;
mod warp;

use crate::framework::Framework;

/// Every framework.
pub static ALL: &[&Framework] = &[
    &axum::FRAMEWORK,
    &actix_web::FRAMEWORK,
    &rocket::FRAMEWORK,
    &poem::FRAMEWORK,
    &salvo::FRAMEWORK,
    &dropshot::FRAMEWORK,
    &warp::FRAMEWORK,
];

/// The facts about earlier versions that differ, the oldest of a framework first: each holds for its version and those
/// before it.
#[cfg(feature = "workspace")]
pub static EARLIER: &[&Framework] = &[&actix_web::earlier::V3, &axum::earlier::V0_7, &salvo::earlier::V0_88];

/// Returns the framework of this name, as in `framework = actix_web`.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Framework> {
    ALL.iter().copied().find(|framework| framework.name == name)
}

/// Tells if the constants of a type of this name are statuses on some framework.
#[must_use]
pub fn is_status_type(name: &str) -> bool {
    ALL.iter().any(|framework| framework.status_types.contains(&name))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::framework::TypeAnswer;

    #[track_caller]
    fn assert_distinct<'a>(framework: &Framework, names: impl Iterator<Item = &'a str>) {
        let mut seen = HashSet::new();
        for name in names {
            assert!(seen.insert(name), "{} has two facts on `{name}`", framework.name);
        }
    }

    #[test]
    fn no_two_facts_contradict_each_other() {
        for framework in ALL {
            assert_distinct(framework, framework.types.iter().map(|fact| fact.name));
            assert_distinct(framework, framework.calls.iter().map(|fact| fact.path));
            assert_distinct(framework, framework.attributes.iter().map(|fact| fact.name));
            assert_distinct(
                framework,
                framework.plain_arguments.iter().copied().chain(extractors(framework)),
            );
        }
    }

    fn extractors(framework: &Framework) -> impl Iterator<Item = &'static str> {
        framework.extractors.iter().map(|fact| fact.name)
    }

    #[test]
    fn fields_are_lower_case() {
        for framework in ALL {
            let of_types = framework.types.iter().filter_map(|fact| match fact.answer {
                TypeAnswer::Fixed(answer) | TypeAnswer::Around(answer) => Some(answer.fields),
                TypeAnswer::OneOf(_) | TypeAnswer::Argument(_) | TypeAnswer::Either => None,
            });
            let of_extractors = framework.extractors.iter().map(|fact| fact.takes.fields);
            for field in of_types.chain(of_extractors).flatten() {
                assert_eq!(*field, field.to_lowercase(), "{}", framework.name);
            }
        }
    }

    #[test]
    fn an_optional_extractor_rejects_with_no_more() {
        for fact in ALL.iter().flat_map(|framework| framework.extractors) {
            assert!(fact.optional.iter().all(|code| fact.rejects.contains(code)), "{}", fact.name);
        }
    }

    #[test]
    fn a_wrong_router_causes_what_no_client_does() {
        for fact in ALL.iter().flat_map(|framework| framework.extractors) {
            assert!(fact.misassembly.iter().all(|code| !fact.rejects.contains(code)), "{}", fact.name);
        }
    }

    #[test]
    fn crates_of_attributes_tell_of_their_framework() {
        for framework in ALL {
            for krate in framework.attribute_crates {
                assert!(framework.tells.contains(krate), "{krate}");
            }
        }
    }
}

#[cfg(all(test, feature = "workspace"))]
mod workspace_tests {
    use std::collections::HashSet;

    use responds_core::Status;

    use super::*;
    use crate::layer::LayerEffect;

    #[test]
    fn no_layer_has_two_facts() {
        for framework in ALL {
            let mut seen = HashSet::new();
            for layer in framework.routing.layers {
                assert!(seen.insert((layer.krate, layer.path)), "{}::{}", layer.krate, layer.path);
            }
        }
    }

    #[test]
    fn the_first_layer_that_fits_is_the_narrowest() {
        for layers in ALL.iter().map(|framework| framework.routing.layers) {
            for (at, layer) in layers.iter().enumerate() {
                let path: Vec<_> = std::iter::once(layer.krate).chain(layer.path.split("::")).collect();
                let first = layers.iter().position(|layer| layer.is_made_by(&path));
                assert_eq!(first, Some(at), "{}::{} is never found", layer.krate, layer.path);
            }
        }
    }

    #[test]
    fn layers_send_registered_statuses() {
        for layer in ALL.iter().flat_map(|framework| framework.routing.layers) {
            let effects = layer.changes.iter().map(|(_, effect)| *effect).chain([layer.effect]);
            let sent = effects.filter_map(|effect| match effect {
                LayerEffect::Sends(codes) => Some(codes),
                _ => None,
            });
            for code in sent.flatten().chain(layer.also) {
                assert!(Status::from_code(*code).is_some(), "{}::{}: {code}", layer.krate, layer.path);
            }
        }
    }

    #[test]
    fn a_layer_is_found_by_its_path() {
        let layer = |framework: &str, path: &str| {
            let path: Vec<_> = path.split("::").collect();
            by_name(framework).unwrap().routing.layer(&path).map(|layer| layer.effect)
        };
        let chosen = layer("axum", "tower_http::timeout::TimeoutLayer::with_status_code");
        assert_eq!(chosen, Some(LayerEffect::SendsArgument(0)));
        assert_eq!(layer("axum", "tower_http::timeout::TimeoutLayer::new"), Some(LayerEffect::Sends(&[408])));
        assert_eq!(layer("axum", "tower::timeout::TimeoutLayer::new"), Some(LayerEffect::Passes));
        assert_eq!(layer("axum", "other::TimeoutLayer::new"), None);
        assert_eq!(layer("salvo", "salvo::prelude::max_size"), Some(LayerEffect::Sends(&[413])));
    }
}
