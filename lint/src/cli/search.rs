//! `cargo responds search`: which status is meant by some words.

use cargo_responds::{
    Error,
    search::{page, search},
};

use super::{
    Common, Exit, Out,
    language::{Tag, width},
};

/// Search statuses, header fields, vendor codes and rules, in English and Korean
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds search timeout
  cargo responds search 인증 --lang ko
  cargo responds search rate limit
  cargo responds search retry-after

Exit codes: 0, also where nothing is found; 2 could not run")]
pub(crate) struct Args {
    /// The words to search for, in either language
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// en or ko
    #[arg(long, value_name = "LANG", default_value = "en", hide_possible_values = true)]
    lang: Tag,
    /// Number of hits to show; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

#[allow(clippy::unnecessary_wraps, reason = "as every command")]
pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let words = args.words.join(" ");
    let hits = search(&words);
    let shown = if args.limit == 0 { hits.len() } else { hits.len().min(args.limit) };
    out.print(&page(&hits[..shown], args.lang.into()).render(width()));
    let more = hits.len() - shown;
    if hits.is_empty() {
        out.note(format_args!("nothing is found for `{words}`; try other words, or fewer"));
    } else if more > 0 {
        out.note(format_args!("{more} more, which fit less well: `--limit 0` shows all"));
    }
    Ok(Exit::Clean)
}
