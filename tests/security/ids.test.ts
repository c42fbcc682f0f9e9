import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const tests = resolve(import.meta.dirname, '..')

/** What the security list asks of that which exists so far. */
const items = [
  ...['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9', 'W10', 'W11'],
  ...['P1', 'P2', 'P3', 'I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'G1', 'G2', 'G3', 'L1', 'L2', 'L4', 'K2'],
  ...['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'C1', 'C3', 'C4', 'G5', 'S5', 'N1', 'N2', 'H2'],
]

/** What a test does not show, and how a reviewer sees that it holds. */
const byReview: Readonly<Record<string, string>> = {
  W10: 'grep for nativeImage and for EXIF or picture packages in src-main: pictures are decoded by FFmpeg or by the page',
  G2: 'tests/media/import.test.ts and library.test.ts: pipes, links, folders, empty and swapped files are refused',
  G3: 'tests/domain/film-name.test.ts and tests/store: composed names, nothing overwritten',
  L2: 'grep for log( in src-main: arguments of FFmpeg are not logged, only its last lines, redacted',
  L4: 'grep for fetch, request and net in src-main: requests go to links, feeds and endpoints that the user named, and nowhere else',
}

const sources = readdirSync(tests, { encoding: 'utf8', recursive: true })
  .filter(path => /\.(test|spec)\.ts$/.test(path))
  .map(path => readFileSync(resolve(tests, path), 'utf8'))
const names = sources.flatMap(source => [...source.matchAll(/\b(?:test|it)(?:\.\w+)*\(\s*[`'"]([^`'"]+)/g)])
const rows = sources.flatMap(source => [...source.matchAll(/\)\(\s*[`'"]([^`'"]+)/g)])
const cited = new Set([...names, ...rows].flatMap(([, name = '']) => name.split(':')[0]?.split(', ') ?? []))

test.each(items)(
  '%s of the security list is shown by a test that bears its name, or by a review that is written down',
  id => {
    expect(cited.has(id) !== id in byReview, `${id}: shown by ${cited.has(id) ? 'a test' : 'no test'}`).toBe(true)
  },
)
