import { ClipId, MediaId } from './ids'

/** What a drag inside the app carries, by its type: a media that shows, a media that only sounds, a clip already on a beat, an idea. */
export const dragTypes = {
  picture: 'application/x-beatreel-picture',
  sound: 'application/x-beatreel-sound',
  clip: 'application/x-beatreel-clip',
  idea: 'application/x-beatreel-idea',
} as const

/** The media a drag carries, or null for a text that is none: any program can offer a drag of our type. */
export const readMediaId = (text: string): MediaId | null => MediaId.safeParse(text).data ?? null

/** The clip a drag carries, or null. */
export const readClipId = (text: string): ClipId | null => ClipId.safeParse(text).data ?? null
