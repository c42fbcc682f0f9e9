type Index = { name: string; keyPath: string | string[]; unique?: boolean; multiEntry?: boolean }
type Store = { keyPath: string | string[]; indexes: Index[] }
type Library = { version: number; stores: Record<string, Store>; rows: [store: string, row: object][] }

const at = '2026-11-22T12:00:00.000Z'
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
const indexed = (...names: string[]): Index[] => names.map(name => ({ name, keyPath: name }))
const counts = { views: 1, likes: 2, comments: 3, shares: null, saves: 4, watch_time_sec: 5, engagement_rate: 0.5 }

/** A library as version 1 wrote it: one row in every table. Never changed once version 1 is out. */
export const libraryVersion1: Library = {
  version: 1,
  stores: {
    users: { keyPath: 'user_id', indexes: indexed('email') },
    social_accounts: { keyPath: 'account_id', indexes: indexed('user_id', 'platform') },
    prompts: {
      keyPath: 'prompt_id',
      indexes: [...indexed('user_id', 'created_at'), { name: 'tags', keyPath: 'tags', multiEntry: true }],
    },
    scripts: { keyPath: 'script_id', indexes: indexed('prompt_id', 'updated_at', 'status') },
    video_assets: { keyPath: 'video_id', indexes: indexed('script_id', 'status', 'updated_at') },
    posts: { keyPath: 'post_id', indexes: indexed('video_id', 'account_id', 'delivery', 'scheduled_time') },
    analytics: { keyPath: 'analytics_id', indexes: [{ name: 'post_id', keyPath: 'post_id', unique: true }] },
    optimization_reports: { keyPath: 'report_id', indexes: indexed('user_id', 'generated_at') },
    token_gates: { keyPath: 'token_id', indexes: [] },
    voice_clones: { keyPath: 'voice_id', indexes: indexed('script_id') },
    media: {
      keyPath: 'media_id',
      indexes: [...indexed('created_at'), { name: 'tags', keyPath: 'tags', multiEntry: true }],
    },
    analytics_points: { keyPath: ['post_id', 'collected_at'], indexes: indexed('post_id') },
    settings: { keyPath: 'name', indexes: [] },
    conflicts: { keyPath: 'id', indexes: [] },
    _base: { keyPath: 'id', indexes: [] },
    _outbox: { keyPath: 'id', indexes: indexed('st') },
    _meta: { keyPath: 'k', indexes: [] },
    _blobs: { keyPath: 'hash', indexes: indexed('state') },
  },
  rows: [
    [
      'users',
      {
        ...{ user_id: id(1), name: 'Ada', email: 'ada@example.org', role: 'Founder', profile_picture_url: '' },
        ...{ connected_accounts: [id(2)], created_at: at, updated_at: at, sv: 1 },
      },
    ],
    [
      'social_accounts',
      {
        ...{ account_id: id(2), user_id: id(1), platform: 'TikTok', username: 'ada', auth_token: 'sealed:1' },
        ...{ last_synced_at: null, updated_at: at, sv: 1 },
      },
    ],
    [
      'prompts',
      {
        ...{ prompt_id: id(3), user_id: id(1), content: 'An idea', source_type: 'hashtag', tags: ['night'] },
        ...{ created_at: at, updated_at: at, sv: 1 },
      },
    ],
    [
      'scripts',
      {
        ...{ script_id: id(4), prompt_id: id(3), title: 'Stars', body: 'Look up.', tone: 'educational' },
        ...{ status: 'draft', generated_by: 'user', target_seconds: 30, created_at: at, updated_at: at, sv: 1 },
        beats: [{ id: id(5), kind: 'hook', text: 'Look up.', order: 1 }],
      },
    ],
    [
      'video_assets',
      {
        ...{ video_id: id(6), script_id: id(4), edit_tool: 'Manual', video_url: null, thumbnail_url: null },
        ...{ duration_sec: 0, duration_ms: 0, format: 'vertical', status: 'in_progress', width: 0, height: 0 },
        ...{ size_bytes: 0, file: null, made_from: null, created_at: at, updated_at: at, sv: 1 },
        film: {
          ...{ fps: 30, music: null, loudness: -14, captions: { mode: 'words', style: 'pop', position: 0.62 } },
          footage: [
            {
              ...{ beat_id: id(5), seconds: null, short: 'freeze', transition: { kind: 'cut', seconds: 0.3 } },
              voice: { media_id: id(8), from: 0, to: 2 },
              clips: [
                {
                  ...{ clip_id: id(7), media_id: id(8), from: 0, to: 3, order: 0, fit: 'fill', focus: [0.5, 0.4] },
                  ...{ zoom: 1, speed: 1, volume: 1 },
                },
              ],
            },
          ],
        },
      },
    ],
    [
      'posts',
      {
        ...{ post_id: id(9), video_id: id(6), account_id: id(2), platform: 'TikTok', caption: 'Look', cta: '' },
        ...{ status: 'scheduled', scheduled_time: at, published_time: null, platform_post_id: null },
        ...{ hashtags: ['stars'], title: '', cover: null, delivery: 'draft', problem: null, attempts: 0 },
        ...{ zone: 'Europe/Berlin', created_at: at, updated_at: at, sv: 1 },
      },
    ],
    [
      'analytics',
      {
        ...{ analytics_id: id(10), post_id: id(9), ...counts, missing: [{ metric: 'shares', reason: 'not offered' }] },
        ...{ collected_at: at, updated_at: at, sv: 1 },
      },
    ],
    [
      'optimization_reports',
      {
        ...{ report_id: id(11), user_id: id(1), period: { from: '2026-11-01', to: '2026-11-30' } },
        ...{ top_performers: [id(9)], best_time_to_post: '18:30', hashtag_insights: [], recommendations: 'More' },
        ...{ generated_at: at, updated_at: at, sv: 1 },
      },
    ],
    ['token_gates', { token_id: id(12), required_wallet_address: '0x0', access_level: 'all', updated_at: at, sv: 1 }],
    ['voice_clones', { voice_id: id(13), script_id: id(4), voice_data_url: '', updated_at: at, sv: 1 }],
    [
      'media',
      {
        ...{ media_id: id(8), name: 'sky.mp4', warnings: [], tags: ['night'], created_at: at, updated_at: at, sv: 1 },
        facts: {
          ...{ kind: 'video', demuxer: 'mov', duration: 4, width: 1080, height: 1920, rotation: 0, fps: 30 },
          ...{ videoCodec: 'h264', pixelFormat: 'yuv420p', hdrTransfer: null, audioCodec: null, audioChannels: 0 },
          sizeBytes: 1000,
        },
      },
    ],
    ['analytics_points', { post_id: id(9), collected_at: at, ...counts, sv: 1 }],
    ['settings', { name: 'theme', value: 'dark', updated_at: at, sv: 1 }],
    ['conflicts', { id: 'conflict:1' }],
    ['_base', { id: `scripts:${id(4)}`, rev: '1-a', doc: null, mids: [], by: 'ada' }],
    ['_outbox', { id: `scripts:${id(4)}`, st: 0, tbl: 'scripts', tok: 'a' }],
    ['_meta', { k: 'library', database_id: id(14), change: 1, tables: {} }],
    ['_blobs', { hash: 'a', state: 'here', bytes: new Uint8Array([1]) }],
  ],
}
