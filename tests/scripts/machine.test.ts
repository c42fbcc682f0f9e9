import { expect, test } from 'vitest'
import { cacheFolder } from '../../scripts/steps/folders.mjs'
import { isNodeNewEnough } from '../../scripts/steps/node-version.mjs'

test.each([
  ['linux', {}, '/home/ana/.cache/beatreel'],
  ['linux', { XDG_CACHE_HOME: '/fast' }, '/fast/beatreel'],
  ['linux', { XDG_CACHE_HOME: 'not/absolute' }, '/home/ana/.cache/beatreel'],
  ['darwin', {}, '/home/ana/Library/Caches/beatreel'],
])('on %s with %o fetched things are kept in %s', (platform, env, expected) => {
  expect(cacheFolder({ platform, env, home: '/home/ana' })).toBe(expected)
})

test.each([
  ['20.19.0', true],
  ['20.18.9', false],
  ['18.20.4', false],
  ['22.1.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNodeNewEnough(version, '>=20.19')).toBe(expected)
})
