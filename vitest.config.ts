import { defineConfig } from 'vitest/config';

const apart = ['test/sites/**', 'test/browser/**'];

/** The fast tests under one time zone; processes rather than threads, as a thread cannot have a zone of its own. */
const unit = (name: string, zone: string) => ({
  // The parser of workflows comes with maps of files that it leaves out, and each would be told.
  logLevel: 'error' as const,
  test: {
    name,
    include: ['test/**/*.test.ts'],
    exclude: apart,
    pool: 'forks' as const,
    env: { TZ: zone },
    // Far above what any test needs: a busy machine is no reason to fail.
    testTimeout: 60_000,
    // It imports JSON as only a bundler can read it.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});

/** Tests that build whole sites or drive a browser: slow, and one file at a time. */
const slow = (name: string, folder: string) => ({
  test: {
    name,
    include: [`${folder}/**/*.test.ts`],
    pool: 'forks' as const,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      unit('unit-st-johns', 'America/St_Johns'),
      unit('unit-apia', 'Pacific/Apia'),
      slow('site', 'test/sites'),
      slow('browser', 'test/browser'),
    ],
  },
});
