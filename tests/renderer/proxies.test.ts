import { forgetFailedProxies, retryProxy, useProxies, wantProxy } from '@renderer/features/player/proxies-store'
import { useSources } from '@renderer/features/player/use-sources'
import type { WorkId } from '@shared/domain/ids'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mediaId } from '../support/builders'
import { mountHook } from '../support/mount-hook'

const { call } = vi.hoisted(() => ({ call: vi.fn() }))
vi.mock('@renderer/studio', () => ({ studio: { call, on: () => () => {} } }))

const one = mediaId(1)

beforeEach(() => {
  useProxies.setState({ byMedia: new Map() })
  call.mockReset().mockResolvedValue({ ok: false, problem: { kind: 'failed' } })
})

describe('preview copies', () => {
  it('are not made anew after a failure until somebody asks for it', async () => {
    await wantProxy(one, 'urgent')
    await wantProxy(one, 'urgent')
    expect(call).toHaveBeenCalledTimes(1)
    await retryProxy(one)
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('are tried again for a file that was missing', async () => {
    await wantProxy(one, 'urgent')
    forgetFailedProxies([one])
    await wantProxy(one, 'background')
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('that are made in the background are asked for urgently once, as the same work, when somebody waits', async () => {
    const answers: ((answer: unknown) => void)[] = []
    call.mockImplementation(() => new Promise(resolve => answers.push(resolve)))
    const wanted = [wantProxy(one, 'background'), wantProxy(one, 'urgent'), wantProxy(one, 'urgent')]
    const orders = call.mock.calls.map(([, order]) => order)
    expect(orders.map(({ urgency }) => urgency)).toEqual(['background', 'urgent'])
    expect(orders[1].work_id).toBe(orders[0].work_id)
    for (const answer of answers) answer({ ok: true, value: { url: 'media://proxy/1' } })
    await Promise.all(wanted)
    expect(useProxies.getState().byMedia.get(one)).toEqual({ kind: 'made', url: 'media://proxy/1' })
  })

  it('change nothing that is shown while they are being made', async () => {
    const media = [{ media_id: mediaId(2), isStill: false, needsProxy: false }]
    const put = (done: number) =>
      useProxies.setState({
        byMedia: new Map([[one, { kind: 'making', work_id: 'w' as WorkId, urgency: 'urgent', done }]]),
      })
    put(0.1)
    const { now, end } = await mountHook(() => useSources(media))
    const before = now()
    put(0.2)
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(now()).toBe(before)
    end()
  })
})
