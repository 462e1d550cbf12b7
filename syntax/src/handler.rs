//! The function below `#[responds(..)]`: its signature, its body, and its other attributes.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use responds_core::contract::Key;
use syn::{
    Expr, ExprLit, FnArg, GenericArgument, GenericParam, Generics, Lit, Meta, Pat, PathArguments, ReturnType,
    Stmt, Type, TypeParamBound, Visibility,
};

use crate::{
    declaration::text_of,
    frameworks::ExtractorFact,
    function::{Body, Function, Unreadable},
    mistake::mistake,
    openapi,
    place::Place,
    route::{self, Routed},
    worded,
};

/// A handler, read.
#[derive(Debug)]
pub struct Handler {
    /// Its name.
    pub name: Ident,
    /// The attributes beside it, those inside `cfg_attr` too.
    pub attributes: Vec<Meta>,
    /// Its visibility.
    pub visibility: Visibility,
    /// The names of the attributes beside it that declare its responses once more.
    pub repeated: Vec<syn::Path>,
    /// `true` if it has a `self`.
    pub is_method: bool,
    /// The names of its generic parameters; those of an `impl` around it cannot be seen.
    pub generics: Vec<String>,
    /// These with their bounds, as far as it names them itself.
    pub bounds: Generics,
    /// The types of its arguments.
    pub arguments: Vec<Type>,
    /// Their patterns.
    pub patterns: Vec<Pat>,
    /// Their names, where they are plain.
    pub names: Vec<Option<String>>,
    /// Its return type, or the output of the future that it returns; `None` for `()`.
    pub output: Option<Type>,
    /// Its body.
    pub body: Body,
    /// Its route, as far as its attributes tell.
    pub routed: Routed,
    /// The responses that documentation attributes beside it list.
    pub documented: Vec<openapi::Response>,
    /// The place of that list, if nothing else documents the handler.
    pub documentation: Option<Place>,
}

impl Handler {
    /// Reads a function.
    ///
    /// The body is not parsed: while somebody types, it often does not parse.
    ///
    /// # Errors
    /// If the item is not a function, or its signature does not parse; the error is at the item.
    pub fn parse(item: &TokenStream) -> syn::Result<Self> {
        Function::parse(item).map(Self::of).map_err(|error| match error {
            Unreadable::Deep => {
                let what = worded!("this function is nested too deeply", "이 함수는 너무 깊다");
                mistake(&first(item), what, worded!("simplify its signature", "시그니처를 간단히 한다"))
            }
            Unreadable::Unparsable(error) => not_a_function(item, &error),
        })
    }

    fn of(function: Function) -> Self {
        let Function { attributes, visibility, signature, body } = function;
        let repeated = attributes.iter().map(syn::Attribute::path).filter(|path| names_responds(path));
        let repeated = repeated.cloned().collect();
        let attributes = route::metas(&attributes);
        let arguments = signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(argument) => Some(((*argument.ty).clone(), (*argument.pat).clone())),
            FnArg::Receiver(_) => None,
        });
        let (arguments, patterns): (Vec<_>, Vec<_>) = arguments.unzip();
        let output = answered(&signature.output);
        let listed = attributes.iter().filter_map(openapi::utoipa::listed);
        let documentation = openapi::utoipa::whole(listed, output.as_ref());
        let documented = attributes.iter().flat_map(openapi::utoipa::documented).collect();
        Self {
            arguments,
            names: patterns.iter().map(name).collect(),
            patterns,
            visibility,
            repeated,
            is_method: signature.receiver().is_some(),
            generics: signature.generics.params.iter().filter_map(parameter).collect(),
            bounds: signature.generics,
            output,
            routed: Routed::read(&attributes),
            documented,
            documentation,
            name: signature.ident,
            body,
            attributes,
        }
    }

    /// The statements of its body; `None` if it is missing, too deep to be entered, or does not parse.
    #[must_use]
    pub fn statements(&self) -> Option<Vec<Stmt>> {
        self.body.clone().statements()
    }

    /// When a response is sent, as documentation beside it says.
    #[must_use]
    pub fn described(&self, key: Key) -> Option<&str> {
        let of_key = self.documented.iter().filter(|response| response.key == key);
        let mut texts = of_key.filter_map(|response| response.description.as_deref());
        texts.find(|text| !text.trim().is_empty())
    }

    /// Returns `true` if its signature has a `self` or names `Self`, as in an `impl` or a trait.
    #[must_use]
    pub fn names_self(&self) -> bool {
        let types = self.arguments.iter().chain(&self.output);
        self.is_method || types.into_iter().any(|ty| names_self(ty.to_token_stream()))
    }

    /// Returns `true` if one of its attributes has a path that ends in this name.
    #[must_use]
    pub fn has_attribute(&self, name: &str) -> bool {
        self.attributes.iter().any(|meta| meta.path().segments.last().is_some_and(|last| last.ident == name))
    }
}

/// Returns `true` if a path names this macro: `responds`, `responds::responds`.
#[must_use]
pub fn names_responds(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == "responds")
}

/// Returns `true` if `Self` is among tokens.
fn names_self(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == "Self",
        TokenTree::Group(group) => names_self(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The first paragraph of doc comments, in one line.
pub fn documentation<'a>(attributes: impl IntoIterator<Item = &'a Meta>) -> Option<String> {
    let text = |meta: &Meta| match meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    let text: Vec<_> = attributes.into_iter().filter_map(text).collect();
    let text = text.join("\n");
    let lines = text.lines().map(str::trim).skip_while(|line| line.is_empty());
    let paragraph: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    (!paragraph.is_empty()).then(|| paragraph.join(" "))
}

/// The name that a plain pattern gives.
fn name(pattern: &Pat) -> Option<String> {
    match pattern {
        Pat::Ident(pattern) => Some(pattern.ident.to_string()),
        _ => None,
    }
}

/// The name of a generic parameter that is a type or a constant.
fn parameter(parameter: &GenericParam) -> Option<String> {
    match parameter {
        GenericParam::Type(ty) => Some(ty.ident.to_string()),
        GenericParam::Const(constant) => Some(constant.ident.to_string()),
        GenericParam::Lifetime(_) => None,
    }
}

/// Returns the error for an item that is not a function; it names the kind of the item.
fn not_a_function(item: &TokenStream, error: &syn::Error) -> syn::Error {
    const ITEMS: &[&str] =
        &["struct", "enum", "union", "trait", "impl", "mod", "const", "static", "type", "use", "macro_rules"];
    let mut words = item.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word),
        _ => None,
    });
    let found = words.find(|word| word == "fn" || ITEMS.iter().any(|kind| word == kind));
    match found {
        Some(word) if word != "fn" => {
            let what = worded!(
                "`#[responds(..)]` belongs on functions, `impl` blocks and inline modules; this is `{word}`",
                "`#[responds(..)]`는 함수, `impl` 블록, 인라인 모듈에 적는다. 이것은 `{word}` 항목이다",
            );
            let help = worded!(
                "write it on each handler, or on a block that contains handlers",
                "핸들러마다, 또는 핸들러가 든 블록에 적는다",
            );
            mistake(&word, what, help)
        }
        Some(_) => error.clone(),
        None => {
            let what = worded!(
                "`#[responds(..)]` belongs on functions, `impl` blocks and inline modules",
                "`#[responds(..)]`는 함수, `impl` 블록, 인라인 모듈에 적는다",
            );
            mistake(&first(item), what, worded!("write it on a handler", "핸들러에 적는다"))
        }
    }
}

fn first(item: &TokenStream) -> TokenStream {
    item.clone().into_iter().take(1).collect()
}

/// Returns the type of the response: the return type, or the output of a future; `None` for `()`.
#[must_use]
pub fn answered(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, ty) = output else { return None };
    Some(resolved(ty).cloned().unwrap_or_else(|| (**ty).clone()))
}

/// Returns the output of a future: `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T> + Send>>`,
/// `BoxFuture<'_, T>`.
fn resolved(ty: &Type) -> Option<&Type> {
    match ty {
        Type::ImplTrait(future) => future.bounds.iter().find_map(future_output),
        Type::TraitObject(future) => future.bounds.iter().find_map(future_output),
        Type::Paren(inner) => resolved(&inner.elem),
        Type::Group(inner) => resolved(&inner.elem),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let mut types = type_arguments(&last.arguments);
            match last.ident.to_string().as_str() {
                "Pin" | "Box" => types.next().and_then(resolved),
                "BoxFuture" | "LocalBoxFuture" => types.next(),
                _ => None,
            }
        }
        _ => None,
    }
}

fn future_output(bound: &TypeParamBound) -> Option<&Type> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let last = bound.path.segments.last().filter(|last| last.ident == "Future")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::AssocType(output) if output.ident == "Output" => Some(&output.ty),
        _ => None,
    })
}

/// The halves of a `Result` whose halves can be seen; else the type itself.
pub fn halves(output: &Type) -> impl Iterator<Item = &Type> {
    let result = match output {
        Type::Path(path) => path.path.segments.last().filter(|last| last.ident == "Result"),
        _ => None,
    };
    let halves: Vec<_> = result.into_iter().flat_map(|result| type_arguments(&result.arguments)).collect();
    if halves.len() == 2 { halves } else { vec![output] }.into_iter()
}

/// Returns `true` if the last segment of a type's path is this name.
pub(crate) fn names_type(ty: &Type, name: &str) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == name),
        Type::Reference(inner) => names_type(&inner.elem, name),
        _ => false,
    }
}

/// The type arguments of a type.
pub fn arguments_of(ty: &Type) -> impl Iterator<Item = &Type> {
    let last = match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    };
    last.into_iter().flat_map(|last| type_arguments(&last.arguments))
}

/// The types among generic arguments.
pub(crate) fn type_arguments(arguments: &PathArguments) -> impl Iterator<Item = &Type> {
    let listed = match arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    listed.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// Tells if a generic argument makes an extractor optional: `QueryParam<u8, false>`.
#[must_use]
pub fn is_optional(fact: &ExtractorFact, ty: &Type) -> bool {
    let Some(index) = fact.required else { return false };
    let Type::Path(path) = ty else { return false };
    match path.path.segments.last().map(|last| &last.arguments) {
        Some(PathArguments::AngleBracketed(generics)) => {
            let is_lifetime = |argument: &&GenericArgument| matches!(argument, GenericArgument::Lifetime(_));
            let mut arguments = generics.args.iter().filter(|argument| !is_lifetime(argument));
            arguments.nth(index).is_some_and(|argument| text_of(argument) == "false")
        }
        _ => false,
    }
}
