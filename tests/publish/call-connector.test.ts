import { callConnector } from '@main/publish/call-connector'
import type { Connector, Work } from '@main/publish/connector'
import { ok } from '@shared/domain/result'
import { expect, test } from 'vitest'
import { ModelPlatform } from '../support/model-platform'
import { anItem, noon } from '../support/outbox-builders'

const limits = { answer: 1_000, commit: 1_200, stall: 1_200 }
const session = { accessToken: 'x', remoteId: 'me', username: 'me' }
const committing = anItem({ at: 'committing', handle: 'h', begunAt: noon })

function commitBy(commit: (work: Work) => ReturnType<Connector['commit']>) {
  const slow: Connector['commit'] = (_session, _handle, _order, _file, work) => commit(work)
  const connector: Connector = Object.assign(new ModelPlatform(), { commit: slow })
  const work = { signal: new AbortController().signal, onProgress: () => undefined }
  const picture = async () => ok(new Uint8Array())
  return callConnector('commit', { connector, session, item: committing, work, limits, picture })
}

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

test('a commit whose bytes go out slowly is waited for, however long it takes', async () => {
  const outcome = await commitBy(async work => {
    for (let sent = 1; sent <= 5; sent += 1) {
      await pause(600)
      work.onProgress({ sent, of: 5 })
    }
    return ok({ kind: 'processing' })
  })
  expect(outcome.result).toEqual({ ok: true, value: { kind: 'processing' } })
})

test('a commit that hangs is given up, and ended: nothing of it is sent afterwards', async () => {
  let ended = false
  const outcome = await commitBy(async work => {
    work.signal.addEventListener('abort', () => {
      ended = true
    })
    return new Promise(() => undefined)
  })
  expect(outcome.result).toMatchObject({ ok: false, problem: { kind: 'offline', code: 'too-slow' } })
  expect(ended).toBe(true)
})
