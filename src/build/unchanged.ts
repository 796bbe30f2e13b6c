import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuildAgain, type Setting } from './build-again.ts';
import { hashOfWhole } from './whole.ts';

/**
 * Leaves out of a build the pages that would come out as they did before: those of which every question that they asked of the
 * archive has the same answer, in a project that has not changed. It has to come first, since the others take out again what some
 * pages leave for them. Where `isForced` everything is printed.
 */
export function unchanged({ isForced }: { readonly isForced: boolean }): AstroIntegration {
  let settingOf: (() => Promise<Setting>) | undefined;
  let again: BuildAgain | undefined;
  return {
    name: 'almanac-unchanged',
    hooks: {
      'astro:config:done': ({ config: { outDir, cacheDir, publicDir, root, site, base } }) => {
        settingOf = async () => ({
          root: fileURLToPath(root),
          outDir: fileURLToPath(outDir),
          publicDir: fileURLToPath(publicDir),
          cacheDir: fileURLToPath(cacheDir),
          base,
          whole: await hashOfWhole(fileURLToPath(root), [site, base]),
        });
      },
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        const setting = await settingOf?.();
        if (!setting) return;
        mkdirSync(setting.cacheDir, { recursive: true });
        const started = new BuildAgain(setting, isForced, (warning) => {
          logger.warn(warning);
        });
        setPrerenderer((prerenderer) => started.watch(prerenderer));
        again = started;
      },
      'astro:build:done': ({ logger }) => {
        const { all, printed } = again?.finish() ?? { all: 0, printed: 0 };
        const count = (number: number): string => number.toLocaleString('en');
        logger.info(
          `${count(all - printed)} of ${count(all)} pages and files unchanged, ${count(printed)} printed`,
        );
      },
    },
  };
}
