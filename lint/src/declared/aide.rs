//! aide: the documentation of an operation in the router, after the part that aide infers from the return type.

use responds_core::contract::{By, Key};
use responds_syntax::{
    declaration::text_of,
    openapi::aide::{self, Step},
};
use syn::{Expr, ItemFn, Path, Type};

use super::{
    Declaration, Response, Source, opaque,
    reader::{Function, Reader},
    reading::Reading,
    trail::Trail,
    types::{Dialect, Known, Look, Scope, Told, names},
};
use crate::{
    index::{ItemId, Kind, ModuleId, Resolved, Space},
    source::Site,
};

static INFERRED: Dialect = Dialect {
    source: Source::Aide,
    known,
    crates: &["aide", "axum"],
    derives: &[],
    traits: &[("OperationOutput", "inferred_responses")],
    silent: true,
    feature: Some(aide::FEATURE),
};

const OK: &[Key] = &[Key::Code(200)];

fn known(name: &str) -> Option<Known> {
    match name {
        "Json" | "Form" | "Html" | "String" | "str" | "Vec" | "[]" | "Cow" | "Bytes" | "BytesMut" => {
            Some(Known::Is(OK, true))
        }
        // With axum; `inferred_empty_response_status` may say something else.
        "()" => Some(Known::Is(OK, false)),
        "NoContent" => Some(Known::Is(&[Key::Code(204)], false)),
        "Result" => Some(Known::Halves),
        "Option" | "Box" | "Rc" | "Arc" => Some(Known::As(0)),
        "UseApi" => Some(Known::As(1)),
        // aide infers nothing from types with a status, which often matter most.
        "(,)" | "StatusCode" | "Response" | "Redirect" | "NoApi" | "CookieJar" | "PrivateCookieJar" => {
            Some(Known::Silent)
        }
        _ => None,
    }
}

/// The place of the steps in the source.
struct Place<'p> {
    reading: &'p Reading,
    module: ModuleId,
    /// The handler, if it is a function.
    handler: Option<&'p Function>,
    /// The function that contains them, if it is not the documentation itself.
    through: Option<&'p str>,
}

impl Reader<'_> {
    /// Returns the responses that aide documents for an operation: `get_with(handler, docs)` with the place of `docs`,
    /// if there is any, and the handler, if it is a function.
    ///
    /// `None` if neither exists, and if the operation is hidden.
    #[must_use]
    pub fn of_operation(
        &self,
        module: ModuleId,
        docs: Option<Site>,
        handler: Option<ItemId>,
    ) -> Option<Declaration> {
        let reading = docs.and_then(|docs| Reading::of(self.index, &[(docs, "")]));
        let documentation = reading.as_ref().and_then(Reading::parse::<Expr>);
        let function =
            handler.and_then(|item| self.plain(self.index.item(item).module, self.index.item(item).site));
        let site = docs
            .or_else(|| function.as_ref().map(|function| function.reading.site_of(&function.handler.name)))?;
        let mut declaration = self.blank(Source::Aide, site);
        if let Some(told) = self.inferred(function.as_ref()) {
            (declaration.responses, declaration.complete) = (told.responses, told.whole);
            declaration.responses.extend(function.iter().flat_map(early));
        }
        if let (Some(reading), Some(documentation)) = (&reading, &documentation) {
            self.steps(
                &mut declaration,
                aide::steps(documentation),
                &Place { reading, module, handler: function.as_ref(), through: None },
                &Trail::default(),
            );
        }
        declaration.complete &= docs.is_none() || documentation.is_some();
        if self.settings().default {
            declaration.put(Response::bare(Key::Default, site).shared("default_response".to_owned()));
        }
        Some(declaration).filter(|declaration| declaration.shown)
    }

    /// Returns the responses that aide infers from a return type; `None` if it infers none.
    fn inferred(&self, function: Option<&Function>) -> Option<Told> {
        let settings = self.settings();
        match (settings.silent, settings.inferring) {
            (true, false) => return None,
            // Which of the calls is in force where the operation is added is not known.
            (true, true) => return Some(Told::unknown()),
            (false, _) => {}
        }
        let Some(function) = function else { return Some(Told::unknown()) };
        let unit: Type = syn::parse_quote!(());
        let (output, at) = match &function.handler.output {
            Some(output) => (output, function.reading.site_of(output)),
            None => (&unit, function.reading.site_of(&function.handler.name)),
        };
        let look = Look::new(self, &INFERRED, at);
        let scope = Scope::of(function.module);
        let mut told = match output {
            // The type behind `impl IntoApiResponse` is that of the body.
            Type::ImplTrait(_) => opaque::answered(&function.handler.body).map(|ty| look.told(&ty, &scope)),
            output => Some(look.told(output, &scope)),
        };
        if let Some(told) = &mut told {
            told.whole &= !settings.rejections;
        }
        Some(told.unwrap_or_else(Told::unknown))
    }

    fn steps(&self, declaration: &mut Declaration, steps: Vec<Step>, place: &Place<'_>, trail: &Trail) {
        for step in steps {
            match step {
                Step::Response(response) => {
                    let response = Response::documented(response, place.reading);
                    declaration.put(match place.through {
                        Some(function) => response.shared(function.to_owned()),
                        None => response,
                    });
                }
                Step::Through(path) => {
                    if self.through(declaration, &path, place, trail).is_some() {
                        continue;
                    }
                    match place.handler.and_then(|handler| self.written_beside(handler)) {
                        Some(codes) => declaration.perhaps = declaration.perhaps.union(codes),
                        None => declaration.complete = false,
                    }
                }
                Step::Hidden => declaration.shown = false,
                Step::Unknown => declaration.complete = false,
            }
        }
    }

    /// Continues in a function that documents the operation; `None` if it is not found.
    fn through(
        &self,
        declaration: &mut Declaration,
        path: &Path,
        from: &Place<'_>,
        trail: &Trail,
    ) -> Option<()> {
        let item = match self.index.resolve(from.module, &names(path), Space::Values) {
            Resolved::Items(items, behind) if items.len() == 1 && behind.is_empty() => items.first().copied(),
            Resolved::Items(items, behind) if items.len() == 1 => {
                self.method(items.first().copied(), &behind)
            }
            _ => None,
        }?;
        let reading = Reading::of_item(self.index, item)?;
        let function: ItemFn = reading.parse()?;
        let text = text_of(path);
        let module = self.index.item(item).module;
        let place = Place { reading: &reading, module, handler: from.handler, through: Some(&text) };
        trail.enter(item, "", || self.steps(declaration, aide::steps_of(&function), &place, trail))
    }

    /// The associated function of a type.
    fn method(&self, of: Option<ItemId>, behind: &[String]) -> Option<ItemId> {
        let [name] = behind else { return None };
        let members = self.index.impls_of(of?).iter().flat_map(|block| self.index.members(*block)).copied();
        let mut named = members.filter(|member| {
            self.index.item(*member).kind == Kind::Function && self.index.item(*member).name == *name
        });
        named.next().filter(|_| named.next().is_none())
    }
}

/// The rejections that aide infers from extractors: it documents them since versions later than 0.15.
const EARLY: &[(&[&str], &[u32])] = &[(&["Json", "JsonDeserializer"], &[400, 415, 422])];

/// The rejections that aide documents for a handler's extractors.
fn early(function: &Function) -> impl Iterator<Item = Response> {
    let site = function.reading.site_of(&function.handler.name);
    let of_type = move |ty: &Type| {
        let Type::Path(path) = ty else { return None };
        let name = path.path.segments.last()?.ident.to_string();
        let (_, codes) = EARLY.iter().find(|(names, _)| names.contains(&name.as_str()))?;
        let response = move |code: &u32| Response {
            by: By::Extractor,
            ..Response::bare(Key::Code(*code), site).shared(name.clone())
        };
        Some(codes.iter().map(response))
    };
    function.handler.arguments.iter().filter_map(of_type).flatten()
}

impl Declaration {
    /// Takes a response in the place of one with the same status, as aide does.
    fn put(&mut self, response: Response) {
        match self.responses.iter_mut().find(|known| known.key == response.key) {
            Some(known) if response.key == Key::Default && known.from.is_none() => {}
            Some(known) => *known = response,
            None => self.responses.push(response),
        }
    }
}
