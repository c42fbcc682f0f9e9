import type { MediaRefusal } from '@shared/domain/media'

/** Why a file is not taken, as the end of a sentence that begins with its name. */
export const refusalWords: Record<MediaRefusal, string> = {
  missing: 'there is no such file',
  folder: 'is a folder',
  'not-a-file': 'is not a plain file',
  empty: 'is empty',
  'unknown-type': 'is no film, sound or picture that can be read',
  damaged: 'is damaged',
  'nothing-to-play': 'holds neither picture nor sound',
  'too-large': 'is too large',
  'too-slow': 'takes too long to look at',
  unreadable: 'cannot be read',
  'no-ffmpeg': 'cannot be looked into without FFmpeg',
}
