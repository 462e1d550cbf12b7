//! Items, their members and their names, as a module gets them.

use super::written::{beside, module_of};
use super::{
    super::{
        Item, ItemId, Kind, Module, ModuleId,
        items::{Raw, Shape, Visibility},
        scope::Reach,
    },
    Around, Builder, Call,
    condition::Presence,
};
use crate::source::Site;

impl Builder {
    /// Adds an item, and the items in it.
    ///
    /// An item whose condition never holds is not added.
    pub(super) fn item(&mut self, around: &Around, parent: Option<ItemId>, raw: &Raw) -> Option<ItemId> {
        let Presence::Under(condition) = self.presence(around, raw) else { return None };
        let id = self.push_item(Item {
            module: around.module,
            name: raw.name.to_string(),
            kind: kind(&raw.shape),
            site: Site { file: around.file, start: raw.start, end: raw.end },
            parent,
            test: around.test || raw.test,
        });
        if let Some(condition) = &condition {
            self.index.conditions.insert(id, condition.clone());
        }
        let own;
        let around = if condition == around.condition {
            around
        } else {
            own = Around { condition, ..around.clone() };
            &own
        };
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
            Shape::MacroCall(false) if !self.index.item(id).test => {
                self.calls.push(Call { item: id, around: around.clone() });
            }
            Shape::Function(_, items) if !items.is_empty() => self.block(around, id, items),
            Shape::Trait(members) => self.members(around, id, members),
            Shape::Impl(header, members) => {
                self.index.headers.insert(id, (**header).clone());
                self.members(around, id, members);
            }
            _ => {}
        }
        Some(id)
    }

    /// A module without a name for the items in the body of a function.
    fn block(&mut self, around: &Around, function: ItemId, items: &[Raw]) {
        let (outer, item) = (self.index.module(around.module), self.index.item(function));
        let inner = outer.inner(around.module, &item.name);
        let module = Module { test: item.test, file: around.file, is_block: true, ..inner };
        let test = module.test;
        let inside = self.push_module(module);
        self.index.blocks.insert(function, inside);
        self.items(&Around { module: inside, test, ..around.clone() }, items);
    }

    pub(super) fn members(&mut self, around: &Around, parent: ItemId, members: &[Raw]) {
        let test = self.index.item(parent).test;
        let around = Around { test, ..around.clone() };
        let belongs = |raw: &&Raw| {
            matches!(raw.shape, Shape::Function(..) | Shape::Constant | Shape::Alias(_) | Shape::MacroCall(_))
        };
        for raw in members.iter().filter(belongs) {
            if let Some(member) = self.item(&around, Some(parent), raw) {
                self.index.members.entry(parent).or_default().push(member);
            }
        }
    }

    /// Writes down under which name a module knows an item.
    pub(super) fn name(&mut self, module: ModuleId, item: ItemId, raw: &Raw) {
        let reach = self.reach(module, &raw.visibility);
        let test = self.index.item(item).test && !self.index.module(module).test;
        let beside = beside(self.index.text(item));
        let written =
            matches!(raw.shape, Shape::MacroCall(_)).then(|| module_of(self.index.text(item))).flatten();
        let scope = &mut self.index.scopes[module.0 as usize];
        match &raw.shape {
            Shape::Use(imports) => scope.import(imports, reach, test),
            Shape::ExternCrate(name, macros) => {
                scope.extern_crate(&raw.name, name, reach, test);
                if *macros {
                    scope.macro_crates.push(name.clone());
                }
            }
            // The module is public, and no shorter path leads to it.
            Shape::MacroCall(_) => scope.import(written.as_slice(), Reach::All, test),
            Shape::Impl(..) | Shape::Foreign => {}
            shape => {
                scope.item(&raw.name, item, shape, reach, test);
                if let (Shape::Struct(_), Some(beside)) = (shape, beside) {
                    scope.import(&beside, reach, test);
                }
            }
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
        Shape::Function(..) => Kind::Function,
        Shape::Struct(_) => Kind::Struct,
        Shape::Enum(_) => Kind::Enum,
        Shape::Union => Kind::Union,
        Shape::Alias(_) => Kind::Alias,
        Shape::Trait(_) => Kind::Trait,
        Shape::Impl(..) => Kind::Impl,
        Shape::Constant => Kind::Constant,
        Shape::MacroRules(_) => Kind::MacroRules,
        Shape::MacroCall(_) | Shape::Module(_) => Kind::MacroCall,
        Shape::Foreign => Kind::Foreign,
        Shape::Use(_) => Kind::Use,
        Shape::ExternCrate(..) => Kind::ExternCrate,
    }
}
