# Sourced: installs headless Chromium and Playwright where they are missing, and names them in CHROMIUM and MODULES.
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$CHROMIUM" ]; then
  apt-get update -q && apt-get install -qy chromium fonts-noto-cjk
  CHROMIUM=$(command -v chromium)
fi
MODULES=${CARGO_TARGET_DIR:-$PWD/target}/tmp/page
mkdir -p "$MODULES"
[ -d "$MODULES/node_modules/axe-core" ] ||
  npm install --silent --no-save --no-package-lock --prefix "$MODULES" playwright-core@1 axe-core@4
export CHROMIUM MODULES
