//! The attributes of the blocks around a handler: of its impl, and of the inline modules around it.

use rustc_hash::FxHashMap;

use crate::{
    index::{Index, ItemId, Kind, ModuleId},
    source::Site,
};

/// The head of a block: its attributes, and its keyword with the name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// The number of modules between it and the handler.
    pub(super) depth: usize,
    /// The part of the file up to the first item in the block; with a `}` after it, it parses.
    pub(super) site: Site,
}

/// The items of modules.
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

/// Returns `true` if the content of a module is in the same file as its item.
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
