import { describe, expect, test } from 'vitest'
import { forbiddenArrows, rings } from './arrows'
import { fileSizes, functionSizes, percentile } from './sizes'
import { readSources, type Source } from './source'

const sources = readSources()
const file = (path: string, ...lines: string[]): Source => ({ path, text: `${lines.join('\n')}\n` })

describe('arrows', () => {
  test('no file imports what its room may not use', () => {
    expect(forbiddenArrows(sources)).toEqual([])
  })

  test.each([
    [
      'Electron in the renderer',
      file('src-renderer/features/board/x.ts', "import { shell } from 'electron'"),
      'electron',
    ],
    [
      'a file of main in the renderer',
      file('src-renderer/app/x.ts', "import type { Log } from '@main/log/log'"),
      'src-main/log/log',
    ],
    ['Node in the domain', file('src-shared/domain/x.ts', "import { join } from 'node:path'"), 'node'],
    ['Electron in the engine', file('src-main/render/x.ts', "import { app } from 'electron'"), 'electron'],
    [
      'one feature in another',
      file('src-renderer/features/bin/x.ts', "import { y } from '../board/y'"),
      'src-renderer/features/board/y',
    ],
    [
      'a late import',
      file('src-main/ffmpeg/x.ts', "const x = await import('../render/y')", 'export { x }'),
      'src-main/render/y',
    ],
    ['a re-export', file('src-shared/bridge/x.ts', "export { y } from '../../src-main/y'"), 'src-main/y'],
  ])('a planted fault is caught: %s', (_name, planted, target) => {
    expect(forbiddenArrows([planted])).toEqual([`${planted.path} → ${target}`])
  })

  test('no ring of imports', () => {
    expect(rings(sources)).toEqual([])
  })

  test('a planted ring is caught, a ring of types too', () => {
    const a = file('src-main/a.ts', "import { b } from './b'", 'export const a = b')
    const b = file('src-main/b.ts', "import { a } from './a'", 'export const b = a')
    const typed = file('src-main/b.ts', "import type { A } from './a'", 'export type B = A')
    expect(rings([a, b])).toEqual(['src-main/a → src-main/b → src-main/a'])
    expect(rings([a, typed])).toEqual(['src-main/a → src-main/b → src-main/a'])
  })
})

describe('sizes', () => {
  const files = fileSizes(sources)
  const functions = functionSizes(sources)
  const logic = functions.filter(one => !one.component)

  test('no file is longer than 300 lines; one in ten may pass 150, half stay under 60', () => {
    expect(files.filter(one => one.lines > 300)).toEqual([])
    expect(percentile(files, 0.9)).toBeLessThanOrEqual(150)
    expect(percentile(files, 0.5)).toBeLessThanOrEqual(60)
  })

  test('no function is longer than 60 lines, no component than 100; one in ten may pass 25, half stay under 8', () => {
    expect(logic.filter(one => one.lines > 60)).toEqual([])
    expect(functions.filter(one => one.component && one.lines > 100)).toEqual([])
    expect(percentile(logic, 0.9)).toBeLessThanOrEqual(25)
    expect(percentile(logic, 0.5)).toBeLessThanOrEqual(8)
  })

  test('a planted long function is measured', () => {
    const long = file('src-main/x.ts', 'export const grow = () => {', ...Array(70).fill('  grow()'), '}')
    expect(functionSizes([long])).toEqual([{ where: 'src-main/x.ts grow', lines: 72, component: false }])
  })
})
