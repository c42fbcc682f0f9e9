import type { EventValue } from '@shared/bridge/studio'
import type { MediaRefusal } from '@shared/domain/media'
import { create } from 'zustand'

export type RefusedFile = { readonly id: number; readonly name: string; readonly refusal: MediaRefusal }

type ImportStore = {
  /** How many imports were asked for and have not ended; main takes them in one after the other. */
  readonly running: number
  /** The file looked at now; null before the first one was. */
  readonly progress: EventValue<'media.importing'> | null
  /** Why the latest import did not take place at all, until the user has dismissed it. */
  readonly failed: 'busy' | 'failed' | null
  /** Files that were not taken, until the user has dismissed them. */
  readonly refused: readonly RefusedFile[]
}

export const useImportStore = create<ImportStore>(() => ({ running: 0, progress: null, failed: null, refused: [] }))

let given = 0

/** Keeps refusals on the screen, the latest last. */
export function noteRefused(files: readonly Omit<RefusedFile, 'id'>[]): void {
  const noted = files.map(file => {
    given += 1
    return { ...file, id: given }
  })
  useImportStore.setState(({ refused }) => ({ refused: [...refused, ...noted] }))
}

/** Takes one refusal off the screen, or all that was said of imports. */
export function dismissRefused(id?: number): void {
  useImportStore.setState(({ refused, failed }) => ({
    failed: id === undefined ? null : failed,
    refused: id === undefined ? [] : refused.filter(file => file.id !== id),
  }))
}
