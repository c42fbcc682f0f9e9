import { keepWorks } from '@renderer/features/write/keep-works'
import { hearWriter } from '@renderer/features/write/listen-writer'
import { addWork, changeWork, useWorkStore } from '@renderer/features/write/work-store'
import { wroteMore } from '@shared/domain/writing-work'
import { beforeEach, expect, test } from 'vitest'
import { openWriter } from '../support/loopback-writer'
import { aDraft, aWork } from '../support/writing-builders'

/** Storage as a page has it. */
class Shelf {
  private readonly texts = new Map<string, string>()
  getItem = (key: string) => this.texts.get(key) ?? null
  setItem = (key: string, text: string) => void this.texts.set(key, text)
}

beforeEach(() => useWorkStore.setState({ works: [] }))

test('after a reload the drafts are there; what main still wrote is stopped, and what it had comes in', async () => {
  const { writer } = await openWriter({ stays: true })
  const shelf = new Shelf()
  const leave = keepWorks(shelf)
  addWork(aWork(1))
  changeWork(aWork(1).work_id, work => wroteMore(work, [aDraft('T', 'One')]))
  addWork(aWork(2, { state: { kind: 'done' }, drafts: [aDraft('U', 'Two')] }))
  leave()

  useWorkStore.setState({ works: [] })
  hearWriter()
  const end = keepWorks(shelf)
  expect(writer.stopped).toEqual([aWork(1).work_id])
  expect(useWorkStore.getState().works).toMatchObject([
    { state: { kind: 'interrupted' }, drafts: [aDraft('T', 'One')] },
    { state: { kind: 'done' }, drafts: [aDraft('U', 'Two')] },
  ])
  writer.studio.emit('writer.ended', {
    ...{ work_id: aWork(1).work_id, drafts: [aDraft('T', 'One', 'More')], how: { kind: 'stopped' }, model: 'tiny' },
    used: { tokens_in: 1, tokens_out: 1, cost: null },
  })
  expect(useWorkStore.getState().works[0]?.drafts).toEqual([aDraft('T', 'One', 'More')])
  end()
})

test('kept drafts that cannot be read are left, and the page starts', async () => {
  await openWriter()
  const shelf = new Shelf()
  shelf.setItem('works', '{"half":')
  keepWorks(shelf)()
  shelf.setItem('works', JSON.stringify([{ work_id: 'x' }, aWork(3, { state: { kind: 'done' } })]))
  keepWorks(shelf)()
  expect(useWorkStore.getState().works.map(work => work.work_id)).toEqual([aWork(3).work_id])
})
