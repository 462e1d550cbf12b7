//! `cargo responds explain`: what there is to know of a status or a rule.

use cargo_responds::{Error, explain::several};

use super::{
    Common, Exit, Out,
    language::{Tag, width},
};

/// Explain statuses, ranges and rules
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds explain 404
  cargo responds explain 404 410             One after the other
  cargo responds explain too many requests --lang ko
  cargo responds explain 4xx
  cargo responds explain 499                 Codes that vendors made up
  cargo responds explain undeclared_status   Why it is a rule, and how to set its level
  cargo responds explain rules               All rules, by level

Exit codes: 0 explained, 2 not known; what may be meant is suggested")]
pub(crate) struct Args {
    /// Codes, ranges such as `4xx`, phrases, constants or rules; `rules` for all of them
    #[arg(required = true, value_name = "CODE|PHRASE|RULE", allow_negative_numbers = true)]
    subject: Vec<String>,
    /// en or ko
    #[arg(long, value_name = "LANG", default_value = "en", hide_possible_values = true)]
    lang: Tag,
}

/// Explains what is known, and then says what is not.
pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let (known, unknown): (Vec<_>, Vec<_>) =
        several(&args.subject.join(" ")).into_iter().partition(Result::is_ok);
    let pages = known.into_iter().flatten().map(|subject| subject.page(args.lang.into()).render(width()));
    out.print(&pages.collect::<Vec<_>>().join("\n"));
    let mut unknown = unknown.into_iter().filter_map(Result::err);
    let last = unknown.next_back();
    unknown.for_each(|error| out.error(&error));
    last.map_or(Ok(Exit::Clean), Err)
}
