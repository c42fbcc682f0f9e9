import { jsonFault } from '@shared/domain/json-fault'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('whatever is JSON has no fault', () => {
  fc.assert(fc.property(fc.json(), text => jsonFault(text) === null))
})

test('a JSON text with one character taken away, doubled or changed has a fault exactly when it is no JSON', () => {
  const change = fc.tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(),
    fc.constantFrom('', '"', '{', ']', ',', ':', '0', '\\', '\n'),
  )
  fc.assert(
    fc.property(change, ([text, at, put]) => {
      const place = at % (text.length + 1)
      const changed = text.slice(0, place) + put + text.slice(place + 1)
      expect(jsonFault(changed) === null).toBe(isJson(changed))
    }),
    { numRuns: 2_000 },
  )
})
