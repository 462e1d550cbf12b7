//! What a program does to all of its operations at once, as far as a look at its text tells.

use std::collections::BTreeSet;

use crate::index::Index;

/// What is done to every operation, wherever it is declared.
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each asked for by name")]
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// aide may add a default response: `finish_api_with(.., |api| api.default_response::<E>())`.
    pub(super) default: bool,
    /// aide infers nothing of return types.
    pub(super) silent: bool,
    /// aide adds what extractors reject with.
    pub(super) rejections: bool,
    /// utoipa's document is changed by hand: `impl Modify for CommonErrors`.
    pub(super) modified: bool,
}

impl Settings {
    pub(super) fn of(index: &Index) -> Self {
        let files: BTreeSet<_> = index.modules().map(|module| index.module(module).file).collect();
        let mut settings = Self::default();
        for file in files {
            let text = &index.sources().get(file).text;
            let wide = ["TransformOpenApi", "TransformPathItem", "finish_api_with", "api_route_with"];
            settings.default |=
                text.contains("default_response") && wide.iter().any(|wide| text.contains(wide));
            settings.silent |= text.contains("infer_responses(false");
            settings.rejections |= text.contains("all_error_responses(true");
            settings.modified |= text.contains("Modify for") && text.contains("responses.");
        }
        settings
    }
}
