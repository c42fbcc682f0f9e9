import { displayName } from '@main/media/display-name'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['/clips/desk.mp4', 'desk.mp4'],
  ['/clips/line\nbreak\t.mp4', 'linebreak.mp4'],
  ['/clips/safe\u202egpj.exe', 'safegpj.exe'],
  ['/clips/family 👩‍👩‍👧.mp4', 'family 👩‍👩‍👧.mp4'],
  ['/clips/ \u2067 ', 'unnamed'],
])('C4: %j is shown as %j', (path, name) => {
  expect(displayName(path)).toBe(name)
})

test('every name is shown as one line of 1 to 300 units with whole characters', () => {
  const anyName = fc.string({ unit: 'binary', maxLength: 400 })
  fc.assert(
    fc.property(anyName, name => {
      const shown = displayName(`/clips/${name}`)
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.length).toBeLessThanOrEqual(300)
      expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(displayName(shown)).toBe(shown)
    }),
  )
})
