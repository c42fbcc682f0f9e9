import { createContext, useContext } from 'react'
import type { Sight, Zoom } from './scale'

/** How the lane is looked at; `clips` is the height of the row of clips in pixels. */
export type LaneLook = { readonly zoom: Zoom; readonly fps: number; readonly sight: Sight; readonly clips: number }

export const LookContext = createContext<LaneLook>({ zoom: 1, fps: 30, sight: { from: 0, to: 0 }, clips: 48 })

export const useLook = (): LaneLook => useContext(LookContext)

/** Heights of the rows in pixels; clips take what is left. */
export const rowHeights = { ruler: 24, beats: 24, over: 28, words: 20, voice: 26, music: 26, gap: 2 } as const

export const leastClips = 44
