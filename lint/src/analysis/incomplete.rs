//! The parts of a handler that could not be read, or not be evaluated in full.

use responds_syntax::{Seen, seen};

use super::service::Service;
use crate::{
    Index, Site,
    bounded::{Bounded, Effect},
    declared::Declaration,
    index::{Item, ItemId},
    routes::{Found, Limited, Target},
    silence::Remark,
    workspace::Unread,
};

impl Service<'_> {
    /// The report of a handler that cannot be parsed; the reader of routes reports the function around a closure.
    pub(super) fn unparsed(&self, found: &Found) -> Option<Unread> {
        match found.target {
            Target::Function(item) => Some(unparsed(self.index, item)),
            Target::Closure(_) => None,
        }
    }

    /// The bounds on the evaluation that a handler and the layers around it hit.
    pub(super) fn all_bounded(
        &self,
        handler: &str,
        seen: &Seen,
        layers: &[(String, Vec<seen::Bounded>)],
    ) -> Vec<Bounded> {
        let by_layers = layers.iter().flat_map(|(layer, hits)| self.bounded(layer, hits));
        self.bounded(handler, &seen.bounded).into_iter().chain(by_layers).collect()
    }

    /// The bounds on the evaluation that a handler or layer hit, each at its place.
    fn bounded(&self, handler: &str, hits: &[seen::Bounded]) -> Vec<Bounded> {
        let sources = self.index.sources();
        let hits = hits.iter().filter_map(|hit| {
            let site = sources.real(self.program.site(hit.place)?);
            Some(Bounded {
                file: sources.get(site.file).path.clone(),
                line: sources.position(site.file, site.start).line,
                function: hit.function.to_string(),
                effect: Effect::Statuses { handler: handler.to_owned(), bound: hit.bound },
            })
        });
        hits.collect()
    }

    /// The types that a declaration spreads, and that are not found.
    pub(super) fn lost(&self, declaration: &Declaration) -> impl Iterator<Item = Remark> {
        let lost = declaration.types.iter().filter(|spread| !spread.found);
        lost.map(|spread| {
            let sources = self.index.sources();
            Remark {
                file: sources.get(spread.site.file).path.clone(),
                line: sources.position(spread.site.file, spread.site.start).line,
                message: format!(
                    "cannot find `{}`: what `..{}` declares is not known",
                    spread.text, spread.text
                ),
            }
        })
    }

    /// Returns the mistakes in a declaration: the compiler does not accept it either.
    pub(super) fn mistakes(&self, declaration: &Declaration) -> Vec<Unread> {
        let sources = self.index.sources();
        let unread = |site: Site, words: &str| {
            let line = sources.position(site.file, site.start).line;
            let why = words.lines().next().unwrap_or_default().to_owned();
            Unread { path: format!("{}:{line}", sources.get(site.file).path), why }
        };
        declaration.mistakes.iter().map(|mistake| unread(mistake.site, &mistake.words)).collect()
    }
}

/// A bound that the reader of routes hit, at its place.
pub(super) fn limited(index: &Index, limited: Limited) -> Bounded {
    let Item { name, site, .. } = index.item(limited.item);
    let site = index.sources().real(*site);
    Bounded {
        file: index.sources().get(site.file).path.clone(),
        line: index.sources().position(site.file, site.start).line,
        function: name.clone(),
        effect: Effect::Routes(limited.bound),
    }
}

/// That a function cannot be parsed.
pub(super) fn unparsed(index: &Index, item: ItemId) -> Unread {
    let Item { name, site, .. } = index.item(item);
    let why = format!("`{name}` cannot be parsed; the rest of the file was");
    Unread { path: index.sources().get(site.file).path.clone(), why }
}
