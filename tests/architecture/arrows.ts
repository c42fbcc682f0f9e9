import { importsOf, type Source } from './source'

type Room = { readonly room: string; readonly mayUse: readonly string[]; readonly packages: readonly string[] }

const engine = ['node', 'zod', 'p-queue', 'uuid']
const page = ['react', 'react-dom', 'react-aria-components', 'react-aria', 'react-stately', 'lucide-react', 'zustand']
const words = ['i18next', 'react-i18next']
const featurePackages = [
  'react-hotkeys-hook',
  'react-resizable-panels',
  '@tanstack/react-virtual',
  'diff',
  'mammoth',
  'mediabunny',
  'jassub',
  'qrcode-generator',
]
const underneath = ['src-shared', 'src-main/log', 'src-main/store']
const pageBase = [
  'src-shared',
  'src-renderer/studio',
  'src-renderer/words',
  'src-renderer/components',
  'src-renderer/database',
  'src-renderer/playback',
  'src-renderer/keymap',
  'src-renderer/publishing',
]

/**
 * Who may use whom, most special room first; a room may always use itself. A feature is a room of its own, so no feature uses another.
 * The engine's rooms (ffmpeg, media, render) do without Electron so that plain Node can run them.
 */
const rooms: readonly Room[] = [
  { room: 'src-shared/domain', mayUse: [], packages: ['zod', 'temporal-polyfill'] },
  { room: 'src-shared/bridge', mayUse: ['src-shared/domain'], packages: ['zod'] },
  { room: 'src-preload', mayUse: ['src-shared'], packages: ['electron'] },
  { room: 'src-main/log', mayUse: ['src-shared', 'src-main/store'], packages: engine },
  { room: 'src-main/store', mayUse: ['src-shared'], packages: engine },
  { room: 'src-main/bridge', mayUse: underneath, packages: [...engine, 'electron'] },
  {
    room: 'src-main/ffmpeg',
    mayUse: underneath,
    packages: [...engine, 'fluent-ffmpeg', 'ffmpeg-static', '@ffprobe-installer/ffprobe'],
  },
  { room: 'src-main/media', mayUse: [...underneath, 'src-main/ffmpeg'], packages: engine },
  {
    room: 'src-main/render',
    mayUse: [...underneath, 'src-main/ffmpeg', 'src-main/media'],
    packages: [...engine, 'mp4box'],
  },
  { room: 'src-main/records', mayUse: underneath, packages: engine },
  {
    room: 'src-main/web',
    mayUse: [...underneath, 'src-main/ffmpeg', 'src-main/media'],
    packages: [...engine, 'undici', 'ipaddr.js', '@mozilla/readability', 'linkedom', 'feedsmith'],
  },
  { room: 'src-main/writer', mayUse: underneath, packages: [...engine, 'openai'] },
  { room: 'src-main/secrets', mayUse: underneath, packages: engine },
  {
    // One guarded way to the platforms, for signing in as for posting.
    room: 'src-main/publish/platform-fetch',
    mayUse: [...underneath, 'src-main/publish/connector'],
    packages: [...engine, 'undici'],
  },
  {
    room: 'src-main/accounts',
    mayUse: [...underneath, 'src-main/secrets', 'src-main/publish/platform-fetch'],
    packages: engine,
  },
  { room: 'src-main/publish', mayUse: [...underneath, 'src-main/accounts'], packages: [...engine, 'undici'] },
  { room: 'src-main/hand-over', mayUse: [...underneath, 'src-main/protocols/byte-range'], packages: engine },
  {
    room: 'src-main/command-line',
    mayUse: [...underneath, 'src-main/ffmpeg', 'src-main/media', 'src-main/render'],
    packages: engine,
  },
  { room: 'src-main', mayUse: ['src-shared', 'src-main'], packages: [...engine, 'electron'] },
  { room: 'src-renderer/studio', mayUse: ['src-shared'], packages: ['zod'] },
  { room: 'src-renderer/words', mayUse: [], packages: words },
  { room: 'src-renderer/components', mayUse: ['src-renderer/words'], packages: [...page, ...words] },
  {
    room: 'src-renderer/database',
    mayUse: ['src-shared', 'src-renderer/studio', 'src-renderer/words'],
    packages: ['dexie', 'dexie-react-hooks', 'zod', 'zustand', 'uuid', 'react'],
  },
  { room: 'src-renderer/playback', mayUse: ['src-shared'], packages: ['zustand'] },
  {
    room: 'src-renderer/keymap',
    mayUse: ['src-shared', 'src-renderer/words', 'src-renderer/database'],
    packages: ['react', 'zustand'],
  },
  {
    // What composer, calendar and accounts share: how posts and accounts stand, and the acts that send a post and take it back.
    room: 'src-renderer/publishing',
    mayUse: [...pageBase],
    packages: [...page, ...words, 'uuid', 'dexie-react-hooks'],
  },
  {
    room: 'src-renderer/features/*',
    mayUse: pageBase,
    packages: [...page, ...words, ...featurePackages],
  },
  {
    room: 'src-renderer/app',
    mayUse: [...pageBase, 'src-renderer/features', 'src-renderer/styles'],
    packages: [...page, ...words, 'react-hotkeys-hook', 'react-resizable-panels'],
  },
  {
    room: 'src-renderer',
    mayUse: ['src-renderer', 'src-shared'],
    packages: [...page, ...words, 'zod', '@fontsource-variable/inter'],
  },
]

const lies = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

function roomOf(path: string): Room | undefined {
  const feature = /^src-renderer\/features\/[^/]+/.exec(path)
  const found = rooms.find(one => lies(path.replace(/\.tsx?$/, ''), one.room))
  const special = feature && rooms.find(one => one.room === 'src-renderer/features/*')
  return special ? { ...special, room: feature[0] } : found
}

/** Every import that goes where it may not, as `from → target`. Type-only imports obey too. */
export function forbiddenArrows(sources: readonly Source[]): string[] {
  return sources.flatMap(source => {
    const room = roomOf(source.path)
    if (!room) return [`${source.path} lies in no room`]
    return importsOf(source)
      .filter(({ target, own }) =>
        own ? ![room.room, ...room.mayUse].some(folder => lies(target, folder)) : !room.packages.includes(target),
      )
      .map(({ from, target }) => `${from} → ${target}`)
  })
}

/** Rings of imports, each as the path it takes. Type-only imports count: they are erased, but a reader still goes in circles. */
export function rings(sources: readonly Source[]): string[] {
  const bare = (path: string) => path.replace(/\.tsx?$/, '')
  const graph = new Map(
    sources.map(source => [bare(source.path), importsOf(source).flatMap(one => (one.own ? [one.target] : []))]),
  )
  const found = new Set<string>()
  const done = new Set<string>()
  const follow = (file: string, trail: readonly string[]) => {
    const at = trail.indexOf(file)
    if (at >= 0) found.add([...trail.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) follow(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) follow(file, [])
  return [...found]
}
