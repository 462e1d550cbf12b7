//! Levels of rules as they are written: in `allow(..)` of the attribute, in `RESPONDS_LEVELS` and in manifests.

use responds_core::{
    StatusSet,
    contract::{Control, Key},
    rule::{Level, Rule},
    rules,
};
use syn::{
    Ident, Path, Token, parenthesized,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
    token::Paren,
};

use crate::{
    declaration::status,
    mistake::{mistake, words},
    nearest::nearest,
    place::Place,
    worded,
};

/// Names a rule, or the part of its findings that is about some statuses: `undeclared_status(5xx)`.
#[derive(Clone, Copy, Debug)]
pub struct Selector {
    /// The rule.
    pub rule: &'static Rule,
    /// The statuses; `None` means every finding of the rule.
    pub statuses: Option<StatusSet>,
    /// The place of the rule's name.
    pub place: Place,
}

impl Selector {
    /// Reads a selector from a text.
    ///
    /// # Errors
    /// If it names no rule, or the parentheses do not contain statuses.
    pub fn read(text: &str) -> syn::Result<Self> {
        syn::parse_str(text)
    }

    /// Returns the control that sets a level for the selected findings.
    #[must_use]
    pub const fn at(self, level: Level, reason: Option<&str>) -> Control<'_> {
        Control { rule: self.rule.id, statuses: self.statuses, level, reason }
    }
}

/// Reads a list of levels: `undeclared_variant=allow, undeclared_status(5xx)=allow`.
///
/// # Errors
/// When an entry is no `rule=level`; the message names the entry.
pub fn read(text: &str) -> syn::Result<Vec<(Selector, Level)>> {
    let list = Punctuated::<Leveled, Token![,]>::parse_terminated.parse_str(text);
    Ok(list?.into_iter().map(|Leveled(selector, level)| (selector, level)).collect())
}

impl Parse for Selector {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let expected = |_| {
            let what = worded!("expected the name of a rule", "규칙 이름이 와야 한다");
            let help = worded!(
                "name a rule: `undeclared_status`, or `undeclared_status(5xx)` for some of its findings",
                "규칙을 적는다: `undeclared_status`, 일부만 고르려면 `undeclared_status(5xx)`",
            );
            syn::Error::new(input.span(), words(what, help))
        };
        let path = input.call(Path::parse_mod_style).map_err(expected)?;
        let (rule, place) = (rule(&path)?, Place::of(&path));
        let statuses = if input.peek(Paren) { Some(statuses(input, rule)?) } else { None };
        Ok(Self { rule, statuses, place })
    }
}

/// An entry of a list of levels: `undeclared_status(5xx)=allow`.
struct Leveled(Selector, Level);

impl Parse for Leveled {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let selector: Selector = input.parse()?;
        let id = selector.rule.id;
        let named = input.parse::<Token![=]>().and_then(|_| input.parse::<Ident>());
        let level = named.ok().and_then(|name| Level::from_name(&name.to_string()));
        let level = level.ok_or_else(|| {
            let what = worded!("`{id}` has no level", "`{id}` 규칙에 수준이 없다");
            let help = worded!(
                "write `{id}=allow`, `=warn` or `=deny`",
                "`{id}=allow`, `=warn`, `=deny` 가운데 하나를 적는다",
            );
            syn::Error::new(input.span(), words(what, help))
        })?;
        Ok(Self(selector, level))
    }
}

/// The statuses in the parentheses behind a rule: codes, constants and classes.
fn statuses(input: ParseStream<'_>, rule: &Rule) -> syn::Result<StatusSet> {
    let list;
    let parentheses = parenthesized!(list in input);
    let keys = Punctuated::<_, Token![,]>::parse_terminated_with(&list, |key| {
        let (key, place) = status::parse(key)?;
        Ok((key, place))
    })?;
    if keys.is_empty() {
        let id = rule.id;
        let what = worded!("`{id}()` selects no status", "`{id}()`가 고르는 상태가 없다");
        let help = worded!(
            "name statuses, `{id}(404, 5xx)`, or remove the parentheses",
            "`{id}(404, 5xx)`처럼 상태를 적거나 괄호를 지운다",
        );
        return Err(syn::Error::new(parentheses.span.join(), words(what, help)));
    }
    keys.into_iter().try_fold(StatusSet::EMPTY, |set, (key, place)| match key {
        Key::Code(code) if key.code().is_none() => {
            let what = worded!("`{code}` is not a status code", "`{code}` 값은 상태 코드가 아니다");
            Err(syn::Error::new(place.start, words(what, status::RANGE_HELP)))
        }
        key => Ok(set.union(key.codes())),
    })
}

/// The rule that a path names, with or without `responds::` in front.
fn rule(path: &Path) -> syn::Result<&'static Rule> {
    let id = path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::");
    rules::from_id(id.trim_start_matches("responds::")).ok_or_else(|| {
        let ids = || rules::ALL.iter().map(|rule| rule.id);
        let near = nearest(&id, ids()).map_or_else(|| having(&id, ids()), |near| vec![near]);
        let known = near.join("`, `");
        let help = if near.is_empty() {
            worded!(
                "`cargo responds explain rules` lists the rules",
                "규칙은 `cargo responds explain rules`로 볼 수 있다",
            )
        } else {
            worded!("did you mean `{known}`?", "`{known}` 규칙을 뜻하는가?")
        };
        mistake(path, worded!("unknown rule `{id}`", "`{id}` 규칙은 없다"), help)
    })
}

/// The names that have these words among their own, such as `unreturned_status` for `unreturned`; none if there are many.
fn having(words: &str, names: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    const MOST: usize = 3;
    let wanted = || words.split('_').filter(|word| !word.is_empty());
    let has = |name: &&str| wanted().all(|word| name.split('_').any(|part| part == word));
    let found: Vec<_> = names.filter(has).collect();
    if wanted().next().is_none() || found.len() > MOST { Vec::new() } else { found }
}

#[cfg(test)]
mod tests {
    use responds_core::Class;

    use super::*;

    #[track_caller]
    fn selected(text: &str) -> (&'static str, Option<StatusSet>) {
        let selector = Selector::read(text).unwrap();
        (selector.rule.id, selector.statuses)
    }

    #[track_caller]
    fn fails(text: &str, message: &str) {
        let error = read(text).unwrap_err();
        assert!(error.to_string().starts_with(message), "{error}");
    }

    #[test]
    fn a_rule_or_a_part_of_its_findings() {
        assert_eq!(selected("missing_body"), ("missing_body", None));
        assert_eq!(selected("responds::missing_body"), ("missing_body", None));
        let server = StatusSet::of_class(Class::ServerError);
        assert_eq!(selected("undeclared_status(5xx)"), ("undeclared_status", Some(server)));
        let several = Some(server.with(404).with(409));
        assert_eq!(selected("undeclared_status(404, StatusCode::CONFLICT, 5XX,)").1, several);
    }

    #[test]
    fn a_list_of_levels() {
        let levels = read("undeclared_variant=allow, undeclared_status(5xx) = warn,").unwrap();
        let levels: Vec<_> = levels.iter().map(|(selector, level)| (selector.rule.id, *level)).collect();
        assert_eq!(levels, [("undeclared_variant", Level::Allow), ("undeclared_status", Level::Warn)]);
        assert!(read("  ").unwrap().is_empty());
    }

    #[test]
    fn mistakes_are_named() {
        fails("undeclared_varian=allow", "unknown rule `undeclared_varian`\n  = help: did you mean");
        fails("undeclared_status", "`undeclared_status` has no level");
        fails("undeclared_status=forbid", "`undeclared_status` has no level");
        fails("undeclared_status()=deny", "`undeclared_status()` selects no status");
        fails("undeclared_status(9xx)=deny", "`9xx` is not a class");
        fails("undeclared_status(999)=deny", "`999` is not a status code");
        fails("=deny", "expected the name of a rule");
    }
}
