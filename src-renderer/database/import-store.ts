import type { EventValue } from '@shared/bridge/studio'
import type { MediaRefusal } from '@shared/domain/media'
import { create } from 'zustand'

export type RefusedFile = { readonly id: number; readonly name: string; readonly refusal: MediaRefusal }

type ImportStore = {
  /** How many imports run now; a drop during another one waits its turn in main. */
  readonly running: number
  /** The file looked at now; null before the first one was. */
  readonly progress: EventValue<'media.importing'> | null
  /** Files that were not taken, until the user has dismissed them. */
  readonly refused: readonly RefusedFile[]
}

export const useImportStore = create<ImportStore>(() => ({ running: 0, progress: null, refused: [] }))

let given = 0

/** Keeps refusals on the screen, the latest last. */
export function noteRefused(files: readonly Omit<RefusedFile, 'id'>[]): void {
  const noted = files.map(file => {
    given += 1
    return { ...file, id: given }
  })
  useImportStore.setState(({ refused }) => ({ refused: [...refused, ...noted] }))
}

/** Takes one refusal off the screen, or all of them. */
export function dismissRefused(id?: number): void {
  useImportStore.setState(({ refused }) => ({
    refused: id === undefined ? [] : refused.filter(file => file.id !== id),
  }))
}
