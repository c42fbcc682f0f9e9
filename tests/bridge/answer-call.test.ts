import { answerCalls } from '@main/bridge/answer-call'
import { calls } from '@shared/bridge/contract'
import type { CallName, Handlers } from '@shared/bridge/studio'
import { expect, test } from 'vitest'

const names = Object.keys(calls) as CallName[]
const jobId = '01890a5d-ac96-774b-bcce-b302099a8057'

/** Handlers that all do the same; what is odd about them is the point of each test. */
const allDoing = (work: () => Promise<unknown>) =>
  Object.fromEntries(names.map(name => [name, work])) as unknown as Handlers

function gate(work: () => Promise<unknown>, enter: () => (() => void) | undefined = () => () => undefined) {
  const bugs: unknown[] = []
  const reportBug = (_where: string, error: unknown) => {
    bugs.push(error)
    return 'bug-1'
  }
  return { answer: answerCalls({ handlers: allDoing(work), enter, reportBug }), bugs }
}

const succeed = async () => ({ ok: true, value: {} })

test.each(['__proto__', 'constructor', 'toString', 'render.stop', '', 7, null, undefined, ['app.about'], {}])(
  'I4: a call by the name %s is denied',
  async name => {
    expect(await gate(succeed).answer(name, {})).toEqual({ ok: false, problem: { kind: 'denied' } })
  },
)

test('I3: input that does not fit is refused by its places, without its values', async () => {
  const answer = await gate(succeed).answer('render.cancel', { job_id: 'FAKE-SECRET-1', more: 1 })
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'bad-input' } })
  expect(JSON.stringify(answer)).toContain('job_id')
  expect(JSON.stringify(answer)).not.toContain('FAKE-SECRET-1')
})

test('a call that fits gets what its handler answers', async () => {
  expect(await gate(succeed).answer('render.cancel', { job_id: jobId })).toEqual({ ok: true, value: {} })
})

test('I5: a thrown error crosses as the id of a bug and nothing else', async () => {
  const { answer, bugs } = gate(async () => {
    throw new Error('/home/x token=abc')
  })
  for (const name of names.filter(one => calls[one].input.safeParse({}).success)) {
    expect(await answer(name, {})).toEqual({ ok: false, problem: { kind: 'bug', id: 'bug-1' } })
  }
  expect(bugs.length).toBeGreaterThan(5)
})

test('I1: an answer that says more than the contract is a bug, and stays here', async () => {
  const { answer, bugs } = gate(async () => ({ ok: true, value: { name: 'Films', path: '/home/x/Films' } }))
  expect(await answer('render.folder', {})).toEqual({ ok: false, problem: { kind: 'bug', id: 'bug-1' } })
  expect(bugs).toHaveLength(1)
})

test('I1: a problem that the contract does not name is a bug', async () => {
  const { answer } = gate(async () => ({ ok: false, problem: { kind: 'disk-on-fire' } }))
  expect(await answer('render.folder', {})).toEqual({ ok: false, problem: { kind: 'bug', id: 'bug-1' } })
})

test('I6: a call for which there is no room is busy, and one that ended makes room', async () => {
  let running = 0
  const { answer } = gate(succeed, () => {
    if (running > 0) return undefined
    running += 1
    return () => {
      running -= 1
    }
  })
  const [first, second] = await Promise.all([answer('render.list', {}), answer('render.list', {})])
  expect(first).not.toMatchObject({ problem: { kind: 'busy' } })
  expect(second).toEqual({ ok: false, problem: { kind: 'busy' } })
  expect(running).toBe(0)
})
