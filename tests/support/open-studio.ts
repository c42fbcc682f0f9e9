import { library } from '@renderer/database/database'
import { openLibrary } from '@renderer/database/open-library'
import { Dexie } from 'dexie'
import { LoopbackStudio } from './loopback-studio'

/** Makes this the bridge that the renderer's code finds in its window. */
export function offerStudio(studio: LoopbackStudio): LoopbackStudio {
  Object.assign(globalThis, { window: { studio } })
  return studio
}

/** A library as on a first start, and the bridge that it talks to. */
export async function openStudio(): Promise<LoopbackStudio> {
  await forgetDatabases()
  const studio = offerStudio(new LoopbackStudio())
  await openLibrary()
  return studio
}

/** Closes the page's database without a word, as when the process is killed. */
export const closePage = (): void => library().close()

export async function forgetDatabases(): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
}
