//! Every rule, one file each.

mod allow_without_reason;
pub(crate) mod body_not_allowed;
mod body_on_head;
mod deprecated_status;
mod discouraged_status;
mod docs_disagree;
mod duplicate_status;
mod embedded_status;
mod error_as_success;
mod error_without_body;
pub(crate) mod interim_status;
mod intermediary_status;
mod meaningless_header;
mod method_mismatch;
mod method_violation;
mod missing_body;
mod missing_declaration;
mod missing_recommended_header;
mod missing_required_header;
mod missing_status;
mod needless_custom;
mod no_error_status;
mod no_success_status;
mod obsolete_status;
mod opaque_status;
mod own_method_not_allowed;
mod redirect_without_location;
mod redundant_range;
mod reserved_status;
mod temporary_status;
mod unconditional_precondition;
mod undeclared_layer;
mod undeclared_rejection;
mod undeclared_status;
pub(crate) mod undeclared_variant;
mod undocumented_endpoint;
mod unknown_status;
mod unnegotiated_status;
mod unrequested_range;
mod unrequested_upgrade;
mod unreturned_status;
mod unserved_operation;
mod webdav_status;

use crate::rule::Rule;

/// Every rule, in the order in which they run and are documented.
pub static ALL: &[&Rule] = &[
    &unknown_status::RULE,
    &deprecated_status::RULE,
    &obsolete_status::RULE,
    &reserved_status::RULE,
    &temporary_status::RULE,
    &needless_custom::RULE,
    &duplicate_status::RULE,
    &redundant_range::RULE,
    &interim_status::RULE,
    &intermediary_status::RULE,
    &embedded_status::RULE,
    &webdav_status::RULE,
    &body_not_allowed::RULE,
    &body_on_head::RULE,
    &missing_body::RULE,
    &error_without_body::RULE,
    &missing_required_header::RULE,
    &missing_recommended_header::RULE,
    &meaningless_header::RULE,
    &redirect_without_location::RULE,
    &method_violation::RULE,
    &method_mismatch::RULE,
    &own_method_not_allowed::RULE,
    &unconditional_precondition::RULE,
    &unrequested_range::RULE,
    &unnegotiated_status::RULE,
    &unrequested_upgrade::RULE,
    &undeclared_status::RULE,
    &undeclared_variant::RULE,
    &unreturned_status::RULE,
    &undeclared_rejection::RULE,
    &undeclared_layer::RULE,
    &opaque_status::RULE,
    &error_as_success::RULE,
    &missing_declaration::RULE,
    &docs_disagree::RULE,
    &unserved_operation::RULE,
    &undocumented_endpoint::RULE,
    &no_success_status::RULE,
    &no_error_status::RULE,
    &missing_status::RULE,
    &discouraged_status::RULE,
    &allow_without_reason::RULE,
];

/// The rules about a route, whatever its handler declares.
pub static OF_ROUTES: &[&Rule] = &[&undocumented_endpoint::RULE];

/// The rules that flag missing entries of a declaration: they are silent if not all of it could be parsed.
pub static OMISSIONS: &[&Rule] = &[
    &undeclared_status::RULE,
    &undeclared_rejection::RULE,
    &undeclared_layer::RULE,
    &missing_status::RULE,
    &no_success_status::RULE,
    &no_error_status::RULE,
];

/// The rules that compare the declared statuses with those that are sent.
pub static COMPARISONS: &[&Rule] = &[
    &undeclared_status::RULE,
    &unreturned_status::RULE,
    &undeclared_rejection::RULE,
    &undeclared_layer::RULE,
];

/// The rules that judge an entry of a type by all the handlers that share it.
pub static ENTRIES: &[&Rule] = &[&unreturned_status::RULE];

/// The rules that judge the operations of an OpenAPI document which no handler serves.
pub static OPERATIONS: &[&Rule] = &[&unserved_operation::RULE];

/// The rule with this id.
#[must_use]
pub fn from_id(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::{collections::BTreeSet, fs, string::String, vec::Vec};

    use super::*;
    use crate::language::testing::assert_worded;

    /// The names of the files in the folder of rules.
    fn files() -> BTreeSet<String> {
        let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules")).unwrap();
        let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
        folder.map(name).map(|name| name.strip_suffix(".rs").unwrap().into()).collect()
    }

    #[test]
    fn the_list_and_the_folder_are_equal() {
        let ids: Vec<_> = ALL.iter().map(|rule| String::from(rule.id)).collect();
        let unique: BTreeSet<_> = ids.iter().cloned().collect();
        assert_eq!(unique.len(), ids.len());
        assert_eq!(unique, files());
    }

    #[test]
    fn every_rule_is_found_by_its_id() {
        for rule in ALL {
            assert!(core::ptr::eq(from_id(rule.id).unwrap(), *rule));
            assert!(rule.id.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{}", rule.id);
        }
        assert!(from_id("undeclared").is_none());
    }

    #[test]
    fn texts_read_alike() {
        for rule in ALL {
            let Rule { id, title, summary, why, .. } = rule;
            assert_worded(title);
            assert_worded(summary);
            assert!(title.en.starts_with(|c: char| !c.is_lowercase()), "{id}: {}", title.en);
            let first = summary.en.split(' ').next().unwrap();
            let is_name = first.contains('-') || first.chars().skip(1).any(char::is_uppercase);
            assert!(is_name || !first.starts_with(char::is_uppercase), "{id}: {}", summary.en);
            for why in [why.en, why.ko] {
                assert!(why.starts_with(|c: char| !c.is_lowercase()) && why.ends_with('.'), "{id}: {why}");
            }
            for text in [summary.en, summary.ko, why.en, why.ko] {
                assert!(!text.contains("  ") && !text.contains('\n'), "{id}: {text}");
                assert_eq!(text.matches('`').count() % 2, 0, "{id}: {text}");
            }
            assert!(!rule.cites.is_empty() && !rule.grounds.is_empty(), "{id}");
        }
    }

    #[test]
    fn examples_are_one_annotated_handler_each() {
        for rule in ALL {
            // A rule about workspaces also shows how the handler is reached.
            let whole = rule.grounds == [crate::rule::Ground::Workspace];
            for example in [rule.bad, rule.good] {
                assert!(whole || example.starts_with("#[responds("), "{}: {example}", rule.id);
                assert!(whole || example.matches("fn ").count() == 1, "{}: {example}", rule.id);
                assert!(example.ends_with('}'), "{}: {example}", rule.id);
            }
            assert_ne!(rule.bad, rule.good, "{}", rule.id);
        }
    }
}
