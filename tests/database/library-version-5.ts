import { libraryVersion4 } from './library-version-4'

const at = '2026-11-28T12:00:00.000Z'
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** What of a post an approver looks at, as version 5 writes it. */
const content = {
  ...{ video_id: id(6), account_id: id(2), caption: 'Look', cta: '', hashtags: ['stars'], title: '', cover: null },
  ...{ cover_ms: 1_500, scheduled_time: at },
  choices: {
    ...{
      platform: 'TikTok',
      mode: 'direct',
      privacy: 'SELF_ONLY',
      allowComment: true,
      allowDuet: false,
      allowStitch: false,
    },
    ...{ isCommercial: false, ownBrand: false, brandedContent: false, isAiMade: false },
  },
}

/** A post as version 5 writes it, with all that version 4 had not. */
const post = {
  ...content,
  ...{ post_id: id(9), platform: 'TikTok', status: 'scheduled', published_time: null, platform_post_id: null },
  ...{ delivery: 'queued', problem: null, attempts: 1, zone: 'Europe/Berlin', wall: '2026-11-28T13:00' },
  ...{ set_id: id(12), own: ['caption'], permalink: null, created_at: at, updated_at: at, sv: 2 },
  approval: { state: 'approved', user_id: id(1), at, why: '', of: { ...content, file: null } },
  activity: [
    { act: 'made', at, user_id: id(1) },
    { act: 'edited', at, user_id: id(1), fields: ['caption'] },
    { act: 'step', at, user_id: null, state: 'queued', problem: null },
  ],
}

/** A library as version 5 writes it: posts with choices, an approval and a log. Never changed once version 5 is out. */
export const libraryVersion5: typeof libraryVersion4 = {
  ...libraryVersion4,
  version: 5,
  rows: libraryVersion4.rows.map(([store, row]) => [store, store === 'posts' ? post : row]),
}
