//! What stands on the blocks around a handler: on its impl, and on the modules that are written around it.

use rustc_hash::FxHashMap;

use crate::{
    index::{Index, ItemId, Kind, ModuleId},
    source::Site,
};

/// The head of a block: its attributes, and what it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// How many modules further out than the handler it is written.
    pub(super) depth: usize,
    /// The part of the file up to what stands first in the block; a `}` behind it makes it whole.
    pub(super) site: Site,
}

/// The items that modules are.
pub(super) fn modules(index: &Index) -> FxHashMap<ModuleId, ItemId> {
    let module = |item| match index.item(item).kind {
        Kind::Module(module) => Some((module, item)),
        _ => None,
    };
    index.items().filter_map(module).collect()
}

/// The heads around an item that hold attributes, the nearest first.
pub(super) fn around(index: &Index, modules: &FxHashMap<ModuleId, ItemId>, item: ItemId) -> Vec<Head> {
    let stands = index.item(item);
    let block = stands.parent.and_then(|parent| head(index, 0, parent, index.members(parent)));
    let mut heads: Vec<Head> = block.into_iter().collect();
    let mut module = stands.module;
    for depth in 1.. {
        let Some(item) = modules.get(&module).copied().filter(|item| is_inline(index, *item, module)) else {
            break;
        };
        heads.extend(head(index, depth, item, &index.module(module).items));
        let Some(parent) = index.module(module).parent else { break };
        module = parent;
    }
    heads
}

/// Whether what is in a module is written where the module is.
fn is_inline(index: &Index, item: ItemId, module: ModuleId) -> bool {
    index.item(item).site.file == index.module(module).file && index.text(item).ends_with('}')
}

fn head(index: &Index, depth: usize, block: ItemId, inside: &[ItemId]) -> Option<Head> {
    let whole = index.item(block).site;
    let first = inside.iter().map(|item| index.item(*item).site).filter(|site| site.file == whole.file);
    let end = first.map(|site| site.start).filter(|start| *start > whole.start).min()?;
    let site = Site { end, ..whole };
    index.sources().text(site).contains('#').then_some(Head { depth, site })
}
