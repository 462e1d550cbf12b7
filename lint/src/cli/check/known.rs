//! The baseline: findings that are known, read from and written to the file that names them.

use std::{fs, path::Path};

use cargo_responds::{
    Error, Workspace,
    baseline::Baseline,
    docs,
    report::{Checked, several},
};

use crate::cli::{Exit, Out};

/// Reads the baseline, reduced to the packages that are checked.
pub(super) fn read(file: &Path, workspace: &Workspace) -> Result<Baseline, Error> {
    Ok(whole(file)?.within(|path| workspace.covers(path)))
}

/// Says how many findings are gone that the file knows.
pub(super) fn tell(file: &Path, gone: &Baseline, out: &mut Out) {
    if !gone.is_empty() {
        let (count, name) = (several(gone.len(), "finding"), file.display());
        out.note(format_args!(
            "`{name}` knows {count} that can no longer be found\n  = help: `--write-baseline` makes it shorter"
        ));
    }
}

/// Writes today's findings; known findings of packages that were not checked are kept.
pub(super) fn write(
    file: &Path,
    checked: &Checked<'_>,
    workspace: &Workspace,
    out: &mut Out,
) -> Result<Exit, Error> {
    let before = if file.exists() { whole(file)? } else { Baseline::default() };
    let elsewhere = before.within(|path| !workspace.covers(path));
    let today = Baseline::of(checked.findings.iter().copied(), &checked.analysis.sources);
    let known = today.and(elsewhere);
    docs::write(file, &known.write())?;
    out.note(format_args!("`{}` knows {}", file.display(), several(known.len(), "finding")));
    Ok(Exit::Clean)
}

fn whole(file: &Path) -> Result<Baseline, Error> {
    let name = file.display().to_string();
    let text = fs::read_to_string(file).map_err(|cause| {
        let help = "write it by `--write-baseline`, or name the file that you wrote before";
        Error::new(format!("cannot read the baseline `{name}`"), help).because(cause)
    })?;
    Baseline::read(&text, &name)
}
