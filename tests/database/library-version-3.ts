import { libraryVersion2 } from './library-version-2'

const at = '2026-11-25T12:00:00.000Z'
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
const beats = [{ id: id(5), kind: 'hook', text: 'Look up.', order: 1 }]

const prompt = {
  ...{ prompt_id: id(3), user_id: id(1), content: 'An idea', source_type: 'link', tags: ['night'] },
  ...{ created_at: at, updated_at: at, stage: 'shortlisted', sv: 2 },
  link: {
    url: 'https://example.com/stars',
    title: 'Stars',
    excerpt: '',
    site: '',
    text: '',
    picture: null,
    read_at: at,
  },
}

const script = {
  ...{ script_id: id(4), prompt_id: id(3), title: 'Stars', body: 'Look up.', tone: 'educational', status: 'approved' },
  ...{ generated_by: 'AI', target_seconds: 30, created_at: at, updated_at: at, beats, language: 'de', shape: 'story' },
  ...{ also_from: [id(30)], approval: { user_id: id(1), at, version_id: id(31) }, sv: 2 },
}

const added: (typeof libraryVersion2)['rows'] = [
  [
    'script_versions',
    {
      ...{ version_id: id(31), script_id: id(4), number: 1, name: 'First', reason: 'approved', title: 'Stars', beats },
      ...{ tone: 'edgy', language: 'de', generated_by: 'AI', model: 'built-in', user_id: id(1) },
      ...{ created_at: at, updated_at: at, sv: 1 },
    },
  ],
  [
    'script_comments',
    {
      ...{ comment_id: id(32), script_id: id(4), beat_id: id(5), user_id: id(1), text: 'Higher?', is_resolved: false },
      ...{ created_at: at, updated_at: at, sv: 1 },
    },
  ],
  [
    'waiting_writings',
    {
      ...{ waiting_id: id(33), created_at: at, updated_at: at, sv: 1 },
      order: {
        ...{ prompt_ids: [id(3)], script_id: null },
        wish: { tone: 'edgy', seconds: 30, language: 'en', shape: 'hook-first', variants: 1 },
      },
    },
  ],
]

/** A library as version 3 writes it: ideas with stages, scripts with languages, versions and comments. Never changed once version 3 is out. */
export const libraryVersion3: typeof libraryVersion2 = {
  version: 3,
  stores: {
    ...libraryVersion2.stores,
    script_versions: { keyPath: 'version_id', indexes: [{ name: 'script_id', keyPath: 'script_id' }] },
    script_comments: { keyPath: 'comment_id', indexes: [{ name: 'script_id', keyPath: 'script_id' }] },
    waiting_writings: { keyPath: 'waiting_id', indexes: [{ name: 'created_at', keyPath: 'created_at' }] },
  },
  rows: [
    ...libraryVersion2.rows.map(
      ([store, row]) =>
        [store, { prompts: prompt, scripts: script }[store] ?? row] as (typeof libraryVersion2.rows)[number],
    ),
    ...added,
  ],
}
