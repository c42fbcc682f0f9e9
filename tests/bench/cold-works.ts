import type { Quality } from '@shared/domain/format'
import { type Bench, emptyCache, jobOf, type NamedWork } from './bench-place'
import { type FilmName, filmNames, makeFilm } from './films'
import { measure } from './measured-work'
import { veryfast20 } from './x264'

/** The cache that the last cold render in standard quality has left: what an edit starts from. */
export const warmCacheName = 'standard'

/** One film written by hand. */
export async function renderByHand(
  bench: Bench,
  name: FilmName,
  work: string,
  x264: readonly string[],
  watched = false,
) {
  const film = makeFilm(name, bench.sources, bench.isQuick)
  return measure(jobOf(bench, work, film, { by: 'hand', x264 }), watched)
}

/** One film of ours from an empty cache. */
export async function renderCold(bench: Bench, name: FilmName, work: string, quality: Quality, watched = false) {
  const film = makeFilm(name, bench.sources, bench.isQuick)
  const cache = await emptyCache(bench, quality === 'standard' ? warmCacheName : 'cold')
  return measure(jobOf(bench, work, film, { by: 'ours', quality, cache }), watched)
}

/** Each film by hand and by us at equal settings, and the middle one in standard quality too. */
export const coldWorks = (bench: Bench): NamedWork[] => [
  ...filmNames.flatMap((name): NamedWork[] => [
    [
      `hand ${name}`,
      { isOnce: false, read: async () => [await renderByHand(bench, name, `hand ${name}`, veryfast20)] },
    ],
    [`ours ${name}`, { isOnce: false, read: async () => [await renderCold(bench, name, `ours ${name}`, 'high')] }],
  ]),
  ['standard M', { isOnce: false, read: async () => [await renderCold(bench, 'M', 'standard M', 'standard')] }],
]
