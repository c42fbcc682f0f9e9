import { answerCalls } from '@main/bridge/answer-call'
import { calls } from '@shared/bridge/contract'
import type { CallName, Handlers } from '@shared/bridge/studio'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { hostileInputs } from '../support/hostile-inputs'

const names = Object.keys(calls) as CallName[]
const reached: unknown[] = []
const handlers = Object.fromEntries(
  names.map(name => [
    name,
    async (input: unknown) => {
      reached.push(input)
      return { ok: false, problem: { kind: 'not of the contract' } }
    },
  ]),
) as Handlers
const answer = answerCalls({
  handlers,
  enter: () => () => undefined,
  reportBug: () => 'bug-1',
})

beforeEach(() => {
  reached.length = 0
})

test.each(names)('I3: %s refuses what was never meant for it, and nothing of it sticks', async name => {
  for (const input of hostileInputs()) {
    expect(await answer(name, structuredClone(input))).toMatchObject({ ok: false, problem: { kind: 'bad-input' } })
  }
  expect(reached).toEqual([])
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

test('I3: whatever comes, the gate answers with a problem it may name and does not throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.anything({ withNullPrototype: true }), async (name, input) => {
      const said = await answer(name, input)
      expect(said).toMatchObject({ ok: false })
      if (reached.length === 0) expect(said).toMatchObject({ problem: { kind: 'bad-input' } })
      reached.length = 0
    }),
    { numRuns: 200 },
  )
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

test('I4: hostile names are denied', async () => {
  for (const name of [...hostileInputs(), '__proto__', 'hasOwnProperty', 'app.about\0', 'APP.ABOUT']) {
    expect(await answer(name, {})).toEqual({ ok: false, problem: { kind: 'denied' } })
  }
})
