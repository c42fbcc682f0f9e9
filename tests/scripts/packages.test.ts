import { expect, test } from 'vitest'
import { isTreeCurrent } from '../../scripts/steps/packages.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/ffmpeg-static': { version: '5.3.0', integrity: 'sha512-b', optional: true },
  },
}
const installed = { packages: { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } } }

test('a tree without an optional package is current: its download may have failed', () => {
  expect(isTreeCurrent(lock, installed)).toBe(true)
})

test.each([
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } }],
  ['a package has other contents', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } }],
])('a tree is not current when %s', (_fault, packages) => {
  expect(isTreeCurrent(lock, { packages })).toBe(false)
})
