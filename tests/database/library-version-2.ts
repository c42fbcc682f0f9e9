import { libraryVersion1 } from './library-version-1'

const at = '2026-11-22T12:00:00.000Z'
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A film as version 2 writes it, with all that version 1 had not. */
const video = {
  ...{ video_id: id(6), script_id: id(4), edit_tool: 'Manual', video_url: null, thumbnail_url: null },
  ...{ duration_sec: 0, duration_ms: 0, format: 'vertical', status: 'in_progress', width: 0, height: 0 },
  ...{ size_bytes: 0, file: null, made_from: null, created_at: at, updated_at: at, sv: 2 },
  film: {
    ...{ fps: 30, loudness: -14, captions: { mode: 'words', style: 'pop', position: 0.62 } },
    music: { media_id: id(8), from: 0, volume: 0.25, duck: true, fadeIn: 1, fadeOut: 2, loop: true },
    logo: { media_id: id(8), corner: 'top-left', width: 0.2, opacity: 0.9, from: 0, to: null },
    endCard: { logo: id(8), lines: ['Thank you'], seconds: 3, over: 'picture' },
    footage: [
      {
        ...{ beat_id: id(5), seconds: null, short: 'freeze', transition: { kind: 'cut', seconds: 0.3 }, voice: null },
        titles: [{ kind: 'lower-third', text: 'Ada', line: 'Looks up', from: 0.5, to: null }],
        clips: [
          {
            ...{ clip_id: id(7), media_id: id(8), from: 0, to: 3, order: 0, fit: 'fill', focus: [0.5, 0.4] },
            ...{ zoom: 1, speed: 1, volume: 1, motion: 'push' },
          },
        ],
      },
    ],
  },
}

/** A library as version 2 writes it: the tables of version 1, films with overlays. Never changed once version 2 is out. */
export const libraryVersion2: typeof libraryVersion1 = {
  ...libraryVersion1,
  version: 2,
  rows: libraryVersion1.rows.map(([store, row]) => [store, store === 'video_assets' ? video : row]),
}
