import { readFile } from 'node:fs/promises'
import { writeDurably } from '@main/store/write-durably'
import { z } from 'zod'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the window stood. `position` is null where the system is to choose it. */
export const WindowPlace = z.object({
  position: z.object({ x: z.int(), y: z.int() }).nullable(),
  width: z.int(),
  height: z.int(),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>

export const smallestWindow = { width: 960, height: 640 }
const usual: WindowPlace = { position: null, width: 1_280, height: 800, isMaximized: false }

/** How much of a window must lie on a screen for its title to be caught with a mouse. */
const grip = 80

/** The place to open at: the saved one if it still lies on a screen (one may have been unplugged), else its size alone. */
export function placeOnScreens({ position, isMaximized, ...saved }: WindowPlace, screens: readonly Box[]): WindowPlace {
  const width = Math.max(smallestWindow.width, saved.width)
  const height = Math.max(smallestWindow.height, saved.height)
  const isSeenOn = ({ x, y }: { x: number; y: number }, screen: Box) =>
    x + width >= screen.x + grip &&
    x <= screen.x + screen.width - grip &&
    y >= screen.y &&
    y <= screen.y + screen.height - grip
  const isSeen = position !== null && screens.some(screen => isSeenOn(position, screen))
  return { position: isSeen ? position : null, width, height, isMaximized }
}

/** The saved place, or the usual one when there is none that can be read. */
export async function readWindowPlace(file: string): Promise<WindowPlace> {
  try {
    return WindowPlace.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return usual
  }
}

export const saveWindowPlace = (file: string, place: WindowPlace): Promise<void> =>
  writeDurably(file, JSON.stringify(place))
