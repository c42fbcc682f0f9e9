import { join } from 'node:path'
import { type Bench, doubleCache, emptyCache, jobOf, type NamedWork } from './bench-place'
import { warmCacheName } from './cold-works'
import { asSquare, countCaptions, withBeatMoved, withCaptionWord, withQuieterMusic } from './edits'
import { type Film, makeFilm } from './films'
import { measure } from './measured-work'
import type { Reading } from './readings'

/** Renders the middle film after an edit, from the cache that its cold render has left. */
async function renderEdited(bench: Bench, work: string, edit: (film: Film) => Film): Promise<Reading> {
  const film = edit(makeFilm('M', bench.sources, bench.isQuick))
  const cache = await doubleCache(bench, join(bench.folder, `cache-${warmCacheName}`), 'edited')
  return measure(jobOf(bench, work, film, { by: 'ours', quality: 'standard', cache }))
}

/** Renders the middle film after the app has had a minute to make it ready. */
async function renderPrepared(bench: Bench): Promise<Reading[]> {
  const film = makeFilm('M', bench.sources, bench.isQuick)
  const way = { quality: 'standard', cache: await emptyCache(bench, 'prepared') } as const
  await measure(jobOf(bench, 'prepared', film, { by: 'preparing', ...way }))
  return [await measure(jobOf(bench, 'prepared', film, { by: 'ours', ...way }))]
}

async function changeEachCaption(bench: Bench): Promise<Reading[]> {
  const count = countCaptions(makeFilm('M', bench.sources, bench.isQuick))
  const readings: Reading[] = []
  for (let caption = 0; caption < count; caption += bench.isQuick ? 5 : 1) {
    readings.push(await renderEdited(bench, 'each caption', film => withCaptionWord(film, caption)))
  }
  return readings
}

/** What an export costs after each kind of edit. All need `standard M` in the same round before them. */
export function editWorks(bench: Bench): NamedWork[] {
  const edited = (work: string, edit: (film: Film) => Film): NamedWork => [
    work,
    { isOnce: false, read: async () => [await renderEdited(bench, work, edit)] },
  ]
  return [
    edited('again', film => film),
    ['prepared', { isOnce: false, read: () => renderPrepared(bench) }],
    edited('music', withQuieterMusic),
    edited('order', withBeatMoved),
    edited('square', asSquare),
    ['each caption', { isOnce: true, read: () => changeEachCaption(bench) }],
  ]
}
