//! Items, their members and their names, as a module gets them.

use super::{
    super::{
        Item, ItemId, Kind, ModuleId,
        items::{Raw, Shape, Visibility},
        scope::Reach,
    },
    Around, Builder,
};
use crate::source::Site;

impl Builder<'_> {
    /// Writes down an item, and what stands in it.
    pub(super) fn item(&mut self, around: &Around, parent: Option<ItemId>, raw: &Raw) -> ItemId {
        let id = self.push_item(Item {
            module: around.module,
            name: raw.name.to_string(),
            kind: kind(&raw.shape),
            site: Site { file: around.file, start: raw.start, end: raw.end },
            parent,
            test: around.test || raw.test,
        });
        if parent.is_none() {
            self.name(around.module, id, raw);
        }
        match &raw.shape {
            Shape::Enum(variants) => {
                self.index.variants.insert(id, variants.clone());
            }
            Shape::Alias(Some(target)) => {
                self.index.aliases.insert(id, (**target).clone());
            }
            Shape::MacroRules(true) => {
                self.index.exported.insert(id);
            }
            Shape::Trait(members) => self.members(around, id, members),
            Shape::Impl(header, members) => {
                self.index.headers.insert(id, (**header).clone());
                self.members(around, id, members);
            }
            _ => {}
        }
        id
    }

    fn members(&mut self, around: &Around, parent: ItemId, members: &[Raw]) {
        let test = self.index.item(parent).test;
        let around = Around { test, ..around.clone() };
        let belongs = |raw: &&Raw| {
            matches!(raw.shape, Shape::Function(_) | Shape::Constant | Shape::Alias(_) | Shape::MacroCall)
        };
        let members =
            members.iter().filter(belongs).map(|raw| self.item(&around, Some(parent), raw)).collect();
        self.index.members.insert(parent, members);
    }

    /// Writes down under which name a module knows an item.
    pub(super) fn name(&mut self, module: ModuleId, item: ItemId, raw: &Raw) {
        let reach = self.reach(module, &raw.visibility);
        let test = self.index.item(item).test && !self.index.module(module).test;
        let scope = &mut self.index.scopes[module.0 as usize];
        match &raw.shape {
            Shape::Use(imports) => scope.import(imports, reach, test),
            Shape::ExternCrate(name, macros) => {
                scope.extern_crate(&raw.name, name, reach, test);
                if *macros {
                    scope.macro_crates.push(name.clone());
                }
            }
            Shape::Impl(..) | Shape::MacroCall | Shape::Foreign => {}
            shape => scope.item(&raw.name, item, shape, reach, test),
        }
    }

    fn reach(&self, module: ModuleId, visibility: &Visibility) -> Reach {
        match visibility {
            Visibility::Public => Reach::All,
            Visibility::Private => Reach::Within(module),
            Visibility::Within(path) => Reach::Within(self.ancestor(module, path)),
        }
    }

    /// The module around this one that a path names: `crate`, `super`, `crate::a`.
    fn ancestor(&self, module: ModuleId, path: &[Box<str>]) -> ModuleId {
        let index = &self.index;
        match path.first().map(AsRef::as_ref) {
            Some("self") => module,
            Some("super") => {
                let ups = path.iter().take_while(|segment| ***segment == *"super").count();
                (0..ups).fold(module, |at, _| index.module(at).parent.unwrap_or(at))
            }
            _ => {
                let depth = path.len();
                let mut around = vec![module];
                while let Some(parent) = around.last().and_then(|at| index.module(*at).parent) {
                    around.push(parent);
                }
                around.iter().rev().nth(depth.max(1) - 1).copied().unwrap_or(module)
            }
        }
    }
}

fn kind(shape: &Shape) -> Kind {
    match shape {
        Shape::Function(_) => Kind::Function,
        Shape::Struct(_) => Kind::Struct,
        Shape::Enum(_) => Kind::Enum,
        Shape::Union => Kind::Union,
        Shape::Alias(_) => Kind::Alias,
        Shape::Trait(_) => Kind::Trait,
        Shape::Impl(..) => Kind::Impl,
        Shape::Constant => Kind::Constant,
        Shape::MacroRules(_) => Kind::MacroRules,
        Shape::MacroCall | Shape::Module(_) => Kind::MacroCall,
        Shape::Foreign => Kind::Foreign,
        Shape::Use(_) => Kind::Use,
        Shape::ExternCrate(..) => Kind::ExternCrate,
    }
}
