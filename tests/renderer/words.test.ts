import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { english } from '@renderer/words/english'
import { pseudoAccented, pseudoMirrored } from '@renderer/words/pseudo'
import { describe, expect, test } from 'vitest'

const renderer = resolve(__dirname, '../../src-renderer')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path))
  .map(path => readFileSync(join(renderer, path), 'utf8'))
  .join('\n')

const files = Object.keys(english)
const defined = Object.entries(english).flatMap(([file, texts]) => Object.keys(texts).map(key => `${file}:${key}`))
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')

/** Whole keys in quotes, and the fixed beginnings of keys whose end is chosen as the app runs: `about:${theme}`. */
const spoken = new RegExp(`['"\`](${files.join('|')}):([\\w.-]*)(\\$\\{)?`, 'g')
const found = [...sources.matchAll(spoken)].map(([, file, key, open]) => ({
  key: `${file}:${key}`,
  isOpen: Boolean(open),
}))
const whole = new Set(found.filter(one => !one.isOpen).map(one => one.key))
const beginnings = found.filter(one => one.isOpen).map(one => one.key)

describe('words', () => {
  test('every word that is asked for exists', () => {
    const known = new Set(defined.map(withoutPlural))
    expect([...whole].filter(key => !known.has(key))).toEqual([])
    expect(beginnings.filter(begin => !defined.some(key => key.startsWith(begin)))).toEqual([])
  })

  test('every word that exists is asked for', () => {
    const isSpoken = (key: string) => whole.has(key) || beginnings.some(begin => key.startsWith(begin))
    expect(defined.filter(key => !isSpoken(withoutPlural(key)))).toEqual([])
  })

  test('a word with a count has both its plurals', () => {
    const plurals = defined.filter(key => /_(one|other)$/.test(key)).map(withoutPlural)
    const halves = plurals.filter(key => plurals.filter(other => other === key).length !== 2)
    expect(halves).toEqual([])
  })
})

describe('the test languages', () => {
  const sample = { script: { moved: 'Beat {{place}} of {{count}}' } }

  test('change every text and leave its blanks', () => {
    expect(pseudoAccented(sample).script?.moved).toBe('Béát ~~{{place}} öf ~{{count}}')
    expect(pseudoMirrored(sample).script?.moved).toBe('\u202eBeat \u202c{{place}}\u202e of \u202c{{count}}')
  })

  test('hold every word that English holds', () => {
    for (const language of [pseudoAccented(english), pseudoMirrored(english)]) {
      const keys = Object.entries(language).flatMap(([file, texts]) => Object.keys(texts).map(key => `${file}:${key}`))
      expect(keys).toEqual(defined)
    }
  })
})
