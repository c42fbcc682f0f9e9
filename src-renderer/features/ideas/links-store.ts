import type { CallProblem, GateProblem } from '@shared/bridge/studio'
import type { PromptId } from '@shared/domain/ids'
import { create } from 'zustand'

export type LinkProblem = CallProblem<'web.read-page'> | GateProblem

export type PageWords = { readonly title: string; readonly text: string }

type LinksStore = {
  /** Ideas whose page is being read, or waits for its turn. */
  readonly reading: ReadonlySet<PromptId>
  /** Why a page could not be read when it was tried last. */
  readonly problems: ReadonlyMap<PromptId, LinkProblem>
  /** What is half written of a page by hand: it stays while another idea is looked at. */
  readonly byHand: ReadonlyMap<PromptId, PageWords>
}

/** How reading the pages behind ideas goes. */
export const useLinksStore = create<LinksStore>(() => ({
  reading: new Set(),
  problems: new Map(),
  byHand: new Map(),
}))

export function noteReading(id: PromptId): void {
  useLinksStore.setState(({ reading, problems }) => ({
    reading: new Set(reading).add(id),
    problems: new Map([...problems].filter(([other]) => other !== id)),
  }))
}

export function noteRead(id: PromptId, problem: LinkProblem | null): void {
  useLinksStore.setState(({ reading, problems }) => ({
    reading: new Set([...reading].filter(other => other !== id)),
    problems: problem ? new Map(problems).set(id, problem) : problems,
  }))
}

/** Holds what is written of a page by hand; null once it is kept. */
export function noteByHand(id: PromptId, page: PageWords | null): void {
  useLinksStore.setState(({ byHand }) => {
    const others = [...byHand].filter(([other]) => other !== id)
    return { byHand: new Map(page ? [...others, [id, page]] : others) }
  })
}
