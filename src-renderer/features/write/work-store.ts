import { now } from '@renderer/database/clock'
import type { BeatId, WorkId } from '@shared/domain/ids'
import type { WritingOrder } from '@shared/domain/writing'
import { endWork, isSameSubject, type Work, type WorkAsk, type WorkEnd } from '@shared/domain/writing-work'
import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'

type WorkStore = { readonly works: readonly Work[] }

/** All that is being written or was, until it is taken or left; the latest last. */
export const useWorkStore = create<WorkStore>(() => ({ works: [] }))

export const findWork = (work_id: WorkId): Work | undefined =>
  useWorkStore.getState().works.find(work => work.work_id === work_id)

export const addWork = (work: Work): void => useWorkStore.setState(({ works }) => ({ works: [...works, work] }))

export const changeWork = (work_id: WorkId, change: (work: Work) => Work): void =>
  useWorkStore.setState(({ works }) => ({ works: works.map(work => (work.work_id === work_id ? change(work) : work)) }))

export const finishWork = (work_id: WorkId, end: WorkEnd): void =>
  changeWork(work_id, work => endWork(work, end, now()))

export const dropWorks = (gone: readonly Work[]): void =>
  useWorkStore.setState(({ works }) => ({
    works: works.filter(work => !gone.some(other => other.work_id === work.work_id)),
  }))

const underWay = new Set<WorkId>()

/** Takes a work unless that was done, or is being done: pressed twice, its words come once. */
export async function takeOnce<T>(work_id: WorkId, take: () => Promise<T>): Promise<T | undefined> {
  if (underWay.has(work_id) || !findWork(work_id)) return undefined
  underWay.add(work_id)
  try {
    return await take()
  } finally {
    underWay.delete(work_id)
  }
}

/** Waits until a work does not run any more; undefined for one that was dropped. */
export function endOf(work_id: WorkId): Promise<Work | undefined> {
  return new Promise(resolve => {
    const look = () => {
      const work = findWork(work_id)
      if (work?.state.kind === 'running') return false
      resolve(work)
      return true
    }
    if (look()) return
    const stop = useWorkStore.subscribe(() => {
      if (look()) stop()
    })
  })
}

type Subject = Pick<WritingOrder, 'prompt_ids' | 'script_id'>

/** The works that wrote scripts for the same: versions of one script, or a new one from the same ideas. */
export const worksFor = (works: readonly Work[], subject: Subject): Work[] =>
  works.filter(({ ask }) => ask.kind === 'script' && ask.waiting_id === null && isSameSubject(ask.order, subject))

type ScriptWork = Work & { readonly ask: Extract<WorkAsk, { kind: 'script' }> }

/** The works that write scripts, those for the same script together; in the order in which each was first asked for. */
export function worksByScript(works: readonly Work[]): (readonly [ScriptWork, ...ScriptWork[]])[] {
  const groups: [ScriptWork, ...ScriptWork[]][] = []
  for (const work of works) {
    const { ask } = work
    if (ask.kind !== 'script' || ask.waiting_id !== null) continue
    const group = groups.find(([first]) => isSameSubject(first.ask.order, ask.order))
    if (group) group.push({ ...work, ask })
    else groups.push([{ ...work, ask }])
  }
  return groups
}

export const useWorksFor = (subject: Subject): Work[] =>
  useWorkStore(useShallow(({ works }) => worksFor(works, subject)))

const isOn = (work: Work, beat_id: BeatId) =>
  (work.ask.kind === 'rewrite' || work.ask.kind === 'hooks') && work.ask.beat_id === beat_id

/** What was asked for a beat last. */
export const useBeatWork = (beat_id: BeatId): Work | undefined =>
  useWorkStore(({ works }) => works.findLast(work => isOn(work, beat_id)))

export const worksOnBeat = (beat_id: BeatId): Work[] =>
  useWorkStore.getState().works.filter(work => isOn(work, beat_id))
