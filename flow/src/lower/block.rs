//! Lowers blocks: statements under their configuration, items, and the values that a block ends with.

use std::rc::Rc;

use responds_syntax::{Place, handler::answered};
use syn::{FnArg, Item, Local, Stmt};

use super::{
    Declared, Lowering,
    names::{Named, Scope},
};
use crate::body::{Block, Cfg, Expr, ExprId, Inner, Name, Statement};

impl Lowering<'_> {
    /// Lowers a block.
    pub(super) fn block(&mut self, statements: &[Stmt], label: Option<Name>, place: Place) -> ExprId {
        self.scopes.push(Scope::default());
        let mut block = Block::default();
        self.statements(statements, &mut block);
        self.scopes.pop();
        self.add(Expr::Block(block, label), place)
    }

    /// Lowers statements into a block that is in scope.
    pub(super) fn statements(&mut self, statements: &[Stmt], block: &mut Block) {
        for statement in statements {
            if let Stmt::Item(item) = statement {
                self.item(item);
            }
        }
        let tails = first_tail(statements);
        for (i, statement) in statements.iter().enumerate() {
            self.statement(statement, i >= tails, block);
        }
    }

    fn statement(&mut self, statement: &Stmt, tail: bool, block: &mut Block) {
        match statement {
            Stmt::Local(local) => self.local(local, block),
            Stmt::Item(_) => {}
            Stmt::Expr(expression, _) => {
                let cfg = self.cfg(super::expr::attributes(expression));
                if cfg == Cfg::Off {
                    return;
                }
                let value = self.expr(expression);
                finish(block, value, cfg, tail);
            }
            Stmt::Macro(call) => {
                let cfg = self.cfg(&call.attrs);
                if cfg == Cfg::Off {
                    return;
                }
                if !tail && self.splice(&call.mac, block) {
                    return;
                }
                let value = self.macro_call(&call.mac);
                finish(block, value, cfg, tail);
            }
        }
    }

    fn local(&mut self, local: &Local, block: &mut Block) {
        let cfg = self.cfg(&local.attrs);
        if cfg == Cfg::Off {
            return;
        }
        let value = local.init.as_ref().map(|init| self.expr(&init.expr));
        let diverging = local.init.as_ref().and_then(|init| init.diverge.as_ref());
        let otherwise = diverging.map(|(_, otherwise)| self.expr(otherwise));
        let pattern = self.pattern_under(&local.pat, cfg);
        block.statements.push(Statement::Let { pattern, value, otherwise, cfg });
    }

    /// Declares an item that a body defines.
    fn item(&mut self, item: &Item) {
        match item {
            Item::Fn(function) => {
                if self.cfg(&function.attrs) == Cfg::Off {
                    return;
                }
                let index = self.body.functions.len();
                let name = function.sig.ident.to_string();
                // It may call itself.
                self.name(&name, Named::Function(index));
                let place = Place::at(function.sig.ident.span());
                let nothing = self.add(Expr::Unread(false), place);
                let unfinished = Inner {
                    name: name.as_str().into(),
                    parameters: Vec::new(),
                    output: None,
                    value: nothing,
                    is_async: function.sig.asyncness.is_some(),
                };
                self.body.functions.push(Rc::new(unfinished));
                let function = self.function(function);
                self.body.functions[index] = Rc::new(function);
            }
            Item::Const(constant) => self.constant(&constant.ident, &constant.ty, &constant.expr),
            Item::Static(constant) => self.constant(&constant.ident, &constant.ty, &constant.expr),
            _ => {}
        }
    }

    fn function(&mut self, function: &syn::ItemFn) -> Inner {
        self.scopes.push(Scope::function());
        let inputs = function.sig.inputs.iter();
        let parameters = inputs.map(|input| match input {
            FnArg::Receiver(receiver) => self.parameter(&Declared::receiver(receiver, Place::of(receiver))),
            FnArg::Typed(typed) => self.parameter(&Declared::Typed(&typed.pat, Some(&typed.ty))),
        });
        let parameters = parameters.collect();
        let value = self.block(&function.block.stmts, None, Place::at(function.sig.ident.span()));
        self.scopes.pop();
        let name = function.sig.ident.to_string().into();
        let is_async = function.sig.asyncness.is_some();
        Inner { name, parameters, output: answered(&function.sig.output), value, is_async }
    }

    fn constant(&mut self, name: &syn::Ident, ty: &syn::Type, value: &syn::Expr) {
        self.scopes.push(Scope::function());
        let value = self.expr(value);
        self.scopes.pop();
        self.name(&name.to_string(), Named::Constant(value, Rc::new(ty.clone())));
    }
}

/// Adds an expression to a block, as a statement or as a value.
fn finish(block: &mut Block, value: ExprId, cfg: Cfg, tail: bool) {
    if tail {
        block.tails.push((value, cfg));
    } else {
        block.statements.push(Statement::Expr(value, cfg));
    }
}

/// Returns `true` if one of the attributes is a `cfg`.
fn has_cfg(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}

/// Returns the index of the first statement that may be the value of the block: the last expression without a
/// semicolon, and those before it that exclude it by `cfg`.
fn first_tail(statements: &[Stmt]) -> usize {
    let mut first = statements.len();
    for (i, statement) in statements.iter().enumerate().rev() {
        let conditional = match statement {
            Stmt::Expr(expression, None) => has_cfg(super::expr::attributes(expression)),
            Stmt::Macro(call) if call.semi_token.is_none() => has_cfg(&call.attrs),
            _ => return first,
        };
        if first < statements.len() && !conditional {
            return first;
        }
        first = i;
        if !conditional {
            return first;
        }
    }
    first
}
