import { libraryVersion3 } from './library-version-3'

const at = '2026-11-28T12:00:00.000Z'
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
const look = { fit: 'fill', focus: [0.5, 0.4], zoom: 1, speed: 1, motion: 'push' }

/** A film as version 4 writes it, with all that version 3 had not. */
const video = {
  ...{ video_id: id(6), script_id: id(4), edit_tool: 'Manual', video_url: null, thumbnail_url: null },
  ...{ duration_sec: 0, duration_ms: 0, format: 'vertical', status: 'in_progress', width: 0, height: 0 },
  ...{ size_bytes: 0, file: null, made_from: null, created_at: at, updated_at: at, sv: 3 },
  film: {
    ...{ fps: 30, loudness: -14, captions: { mode: 'words', style: 'pop', position: 0.62 } },
    ...{ music: null, logo: null, endCard: null, markers: [{ beat_id: id(5), at: 0.5, note: 'Cut here' }] },
    footage: [
      {
        ...{ beat_id: id(5), seconds: null, short: 'freeze', transition: { kind: 'cut', seconds: 0.3 }, titles: [] },
        voice: { media_id: id(8), from: 0, to: 2, spoken: 'Look up.' },
        takes: [{ media_id: id(8), from: 0, to: 2, spoken: 'Look up.' }],
        captions: [{ from: 0, to: 1, text: 'Look up.' }],
        captioned: { by: 'hand', text: 'Look up.' },
        logo: { media_id: id(8), corner: 'top-left', width: 0.2, opacity: 0.9, from: 0, to: null },
        clips: [{ ...look, clip_id: id(7), media_id: id(8), from: 0, to: 3, order: 0, volume: 1 }],
        over: [{ ...look, clip_id: id(9), media_id: id(8), from: 0, to: 1, order: 0, volume: 0, at: 0.5 }],
      },
    ],
  },
}

/** A media as version 4 writes it. */
const media = (row: object) => ({ ...row, is_favourite: true, sv: 2 })

/** A library as version 4 writes it: beats with captions of their own, B-roll and a logo. Never changed once version 4 is out. */
export const libraryVersion4: typeof libraryVersion3 = {
  ...libraryVersion3,
  version: 4,
  rows: libraryVersion3.rows.map(([store, row]) => [
    store,
    store === 'video_assets' ? video : store === 'media' ? media(row) : row,
  ]),
}
