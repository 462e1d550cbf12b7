// Photographs the pages that docs/pictures/take left in WORK, into PICTURES.

import { createRequire } from "node:module";

const { WORK, PICTURES, MODULES, CHROMIUM } = process.env;
const { chromium } = createRequire(MODULES + "/")("playwright-core");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

for (const [name, at, colorScheme] of [
  ["page", "?lang=en#POST-/lists", "light"],
  ["page-ko", "?lang=ko#q=409", "light"],
]) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1180, height: 720 } });
  await page.goto(`file://${WORK}/page.html${at}`);
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

await browser.close();
