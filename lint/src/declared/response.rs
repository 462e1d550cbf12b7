//! From the responses of each source to the model.

use responds_core::contract::{self, By, Key};
use responds_syntax::{declaration, derived, openapi};

use super::{Description, Response, reading::Reading};
use crate::source::Site;

impl Response {
    /// A response with a status alone.
    pub(super) const fn bare(key: Key, site: Site) -> Self {
        Self {
            key,
            by: By::Handler,
            handed_down: false,
            own: false,
            custom: None,
            body: None,
            content_type: None,
            headers: None,
            description: Description { plain: None, en: None, ko: None },
            from: None,
            site,
        }
    }

    /// It, as documentation beside a declaration.
    pub(crate) fn documented_view(&self) -> contract::Documented {
        contract::Documented { key: self.key, content: self.view(None).content() }
    }

    /// The response, as one from a type or a variant of this name.
    pub(super) fn shared(self, from: String) -> Self {
        let by = if self.by == By::Handler { By::Shared } else { self.by };
        Self { by, handed_down: true, from: self.from.or(Some(from)), ..self }
    }

    /// The response, as one that a type or a set of `responds` lists.
    pub(super) fn owned(self) -> Self {
        Self { own: true, ..self }
    }

    /// A response that a documentation attribute lists.
    pub(super) fn documented(response: openapi::Response, reading: &Reading) -> Self {
        let site = reading.site(response.place);
        Self {
            body: response.body,
            content_type: response.content_type,
            headers: response.headers,
            description: Description { plain: response.description, ..Description::default() },
            ..Self::bare(response.key, site)
        }
    }

    /// The response that a variant with a known status documents.
    pub(super) fn of_variant(key: Key, variant: &derived::Variant, from: String, site: Site) -> Self {
        let response = Self {
            body: variant.body.clone(),
            content_type: variant.content_type.clone(),
            headers: variant.headers.clone().filter(|headers| !headers.is_empty()),
            description: Description { plain: variant.description.clone(), ..Description::default() },
            ..Self::bare(key, site)
        };
        response.shared(from)
    }

    /// A response that `#[responds(..)]` lists.
    pub(super) fn declared(response: declaration::Response, reading: &Reading) -> Self {
        let details = response.details;
        Self {
            by: response.by,
            handed_down: response.handed_down,
            custom: response.custom,
            body: details.body.map(|body| body.text),
            content_type: details.content_type.map(|media_type| media_type.0),
            headers: details.headers.map(|headers| headers.0),
            description: details.description.map(Description::from).unwrap_or_default(),
            ..Self::bare(response.key, reading.site(response.place))
        }
    }
}

impl From<declaration::Description> for Description {
    fn from(written: declaration::Description) -> Self {
        Self { plain: written.plain, en: written.en, ko: written.ko }
    }
}
