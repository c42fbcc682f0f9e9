import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, parse, readSources, root, type Source } from './source'

const sources = readSources()

/** Words that belong to few places, and those places. */
const kept: readonly { rule: string; pattern: RegExp; allowed: readonly string[] }[] = [
  { rule: 'main listens to pages in one file', pattern: /\bipcMain\b/, allowed: ['src-main/bridge/serve-calls.ts'] },
  {
    rule: 'pages reach main through the preload script',
    pattern: /\bipcRenderer\b/,
    allowed: ['src-preload/index.ts'],
  },
  {
    rule: 'main speaks to pages in one file',
    pattern: /\.webContents\.send\(|\bsender\.send\(/,
    allowed: ['src-main/bridge/emit.ts'],
  },
  {
    rule: 'one factory makes windows',
    pattern: /new (BrowserWindow|WebContentsView|BrowserView)\b/,
    allowed: ['src-main/window/open-window.ts'],
  },
  {
    rule: 'one file opens links in the browser',
    pattern: /\bopenExternal\b/,
    allowed: ['src-main/security/open-link.ts'],
  },
  { rule: 'no file is ever executed by opening it', pattern: /\bshell\.openPath\b/, allowed: [] },
  { rule: 'no shell and no command lines as text', pattern: /\bexecSync\b|\bexec\(['"`]|shell: true/, allowed: [] },
  { rule: 'pictures of the user are not decoded in main', pattern: /\bnativeImage\.create/, allowed: [] },
  {
    rule: 'no markup from text',
    pattern: /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser/,
    allowed: [],
  },
  {
    rule: 'certificates are never waved through',
    pattern: /rejectUnauthorized|'certificate-error'|setCertificateVerifyProc/,
    allowed: [],
  },
  {
    rule: 'one place reads what the preload script offers',
    pattern: /\bwindow\.studio\b/,
    allowed: ['src-renderer/studio.ts'],
  },
]

const breaches = (files: readonly Source[]) =>
  kept.flatMap(({ rule, pattern, allowed }) =>
    files
      .filter(({ path, text }) => pattern.test(text) && !allowed.includes(path))
      .map(({ path }) => `${path}: ${rule}`),
  )

describe('habits', () => {
  test('words that belong to one place stay there', () => {
    expect(breaches(sources)).toEqual([])
  })

  test.each(kept.map(one => one.rule))('a planted breach is caught: %s', rule => {
    const samples: Record<string, string> = {
      'main listens to pages in one file': "import { ipcMain } from 'electron'",
      'pages reach main through the preload script': "import { ipcRenderer } from 'electron'",
      'main speaks to pages in one file': "window.webContents.send('x')",
      'one factory makes windows': 'new BrowserWindow()',
      'one file opens links in the browser': "shell.openExternal('x')",
      'no file is ever executed by opening it': "shell.openPath('x')",
      'no shell and no command lines as text': "execSync('x')",
      'pictures of the user are not decoded in main': "nativeImage.createFromPath('x')",
      'no markup from text': "element.innerHTML = 'x'",
      'certificates are never waved through': 'rejectUnauthorized: false',
      'one place reads what the preload script offers': 'window.studio.call()',
    }
    expect(breaches([{ path: 'src-main/planted.ts', text: samples[rule] ?? '' }])).toEqual([
      `src-main/planted.ts: ${rule}`,
    ])
  })

  test('fluent-ffmpeg is used by one file', () => {
    const users = sources.filter(source => importsOf(source).some(one => one.target === 'fluent-ffmpeg'))
    expect(users.map(source => source.path)).toEqual(['src-main/ffmpeg/run.ts'])
  })

  test('no file only hands on what others export, and none exports a default', () => {
    const lazy = sources.filter(source => {
      const { staticImports, staticExports } = parse(source).module
      const entries = staticExports.flatMap(one => one.entries)
      const handsOn = entries.length > 0 && staticImports.length === 0 && entries.every(entry => entry.moduleRequest)
      return handsOn || entries.some(entry => entry.exportName.kind === 'Default')
    })
    expect(lazy.map(source => source.path)).toEqual([])
  })

  test('every package stands at an exact version, and what the app imports is declared', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const declared = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies }
    expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
    const used = new Set(
      sources.flatMap(importsOf).flatMap(one => (one.own || one.target === 'node' ? [] : [one.target])),
    )
    expect([...used].filter(name => !(name in declared))).toEqual([])
  })
})
