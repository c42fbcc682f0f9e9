import { studio } from '@renderer/studio'
import type { MediaId } from '@shared/domain/ids'
import { create } from 'zustand'

type MissingMedia = { readonly ids: ReadonlySet<MediaId> }

/** Media whose file main could not find when it last looked. */
export const useMissingMedia = create<MissingMedia>(() => ({ ids: new Set() }))

/** Looks again: files come and go while the app is open. */
export async function lookForMissing(): Promise<void> {
  const answer = await studio.call('media.missing', {})
  if (answer.ok) useMissingMedia.setState({ ids: new Set(answer.value) })
}
