import { win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChromium, launchChromium, type Machine } from './chromium.ts';

/** A machine on which only these paths exist. */
function machineWith(paths: string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    arch: 'x64',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    exists: (path) => paths.includes(path),
    unpack: () => Promise.resolve('/unpacked'),
    ...changes,
  };
}

describe('findChromium', () => {
  const everything = ['/my/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'];

  test('CHROMIUM_PATH comes first', async () => {
    const machine = machineWith(everything, { env: { CHROMIUM_PATH: '/my/chromium', PATH: '/usr/bin' } });
    expect((await findChromium(machine)).executablePath).toBe('/my/chromium');
  });

  test('CHROMIUM_PATH that names no file is an error, and nothing else is tried', async () => {
    const machine = machineWith(everything, { env: { CHROMIUM_PATH: '/gone', PATH: '/usr/bin' } });
    await expect(findChromium(machine)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: CHROMIUM_PATH is /gone, where there is no file: set it to the path of a Chromium executable, or unset it.]`,
    );
  });

  test.each([
    ['Chromium comes before Chrome', everything, '/usr/bin/chromium'],
    [
      'a name counts more than its place on the PATH',
      ['/usr/local/bin/google-chrome', '/usr/bin/chromium'],
      '/usr/bin/chromium',
    ],
    [
      'the PATH is searched in its order',
      ['/usr/bin/chromium', '/usr/local/bin/chromium'],
      '/usr/local/bin/chromium',
    ],
    ['Edge will do', ['/usr/bin/microsoft-edge'], '/usr/bin/microsoft-edge'],
  ])('%s', async (_, paths, expected) => {
    expect((await findChromium(machineWith(paths))).executablePath).toBe(expected);
  });

  test('a Mac has it among its applications, also those of one user', async () => {
    const path = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const machine = machineWith([path], { platform: 'darwin', arch: 'arm64', env: { HOME: '/Users/ada' } });
    expect((await findChromium(machine)).executablePath).toBe(path);
  });

  test('Windows has it among its programs', async () => {
    const programs = 'C:\\Program Files (x86)';
    const path = win32.join(programs, 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    const machine = machineWith([path], { platform: 'win32', env: { 'PROGRAMFILES(X86)': programs } });
    expect((await findChromium(machine)).executablePath).toBe(path);
  });

  test('where none is installed, the packaged one runs on its own libraries and fonts', async () => {
    const { executablePath, env } = await findChromium(
      machineWith([], { env: { LD_LIBRARY_PATH: '/lib/mine' } }),
    );
    expect(executablePath).toBe('/unpacked/chromium');
    expect(env).toEqual({
      LD_LIBRARY_PATH: '/unpacked/al2023/lib:/lib/mine',
      FONTCONFIG_FILE: '/unpacked/fonts.conf',
    });
  });

  test('where none is installed and none is packaged, the error says what to do', async () => {
    await expect(
      findChromium(machineWith([], { platform: 'linux', arch: 'arm64' })),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: No Chromium found: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the path of its executable.]`,
    );
  });

  test('only root goes without the sandbox', async () => {
    expect((await findChromium(machineWith(everything, { isRoot: true }))).args).toContain('--no-sandbox');
    expect((await findChromium(machineWith(everything))).args).not.toContain('--no-sandbox');
  });
});

describe('launchChromium', () => {
  test('starts a browser that shows a page', async () => {
    await using browser = await launchChromium();
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>Almanac</title><p>Twitter is down</p>');
    expect(await page.title()).toBe('Almanac');
    expect(await page.innerText('p')).toBe('Twitter is down');
  });
});
