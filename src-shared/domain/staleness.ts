import { approvalOf } from './approval'
import { assemblyOf } from './assembly'
import { fingerprint } from './fingerprint'
import type { Post } from './post'
import type { Script } from './script'
import type { ScriptVersion } from './script-version'
import type { VideoAsset } from './video-asset'

/** Would the script and its cut give another film than the one that was made? False where nobody knows what it was made from. */
export function isChangedSince(row: VideoAsset, script: Pick<Script, 'title' | 'beats' | 'language'>): boolean {
  return row.made_from !== null && row.made_from !== fingerprint(assemblyOf(script, row.film, row.format))
}

/**
 * How a finished film stands to its script. `before-approval`: the script is approved and the film was made of other words or
 * another cut. `unknown`: nobody kept what it was made from.
 */
export type FilmStanding = 'no-film' | 'unknown' | 'current' | 'before-approval' | 'before-edit'

export function filmStanding(script: Script, row: VideoAsset | undefined): FilmStanding {
  if (!row?.video_url) return 'no-film'
  if (row.made_from === null) return 'unknown'
  if (!isChangedSince(row, script)) return 'current'
  return approvalOf(script) ? 'before-approval' : 'before-edit'
}

export const isOlder = (standing: FilmStanding): boolean => standing === 'before-approval' || standing === 'before-edit'

export type Staleness = {
  readonly film: FilmStanding
  /** Posts not yet published that would bring the older film. */
  readonly posts: readonly Post[]
}

/** What was made from an older state of a script: its film, and the posts of that film that are not yet published. */
export function staleness(script: Script, row: VideoAsset | undefined, posts: readonly Post[]): Staleness {
  const film = filmStanding(script, row)
  const own = posts.filter(post => post.video_id === row?.video_id && post.status !== 'published')
  return { film, posts: isOlder(film) ? own : [] }
}

/** Of these versions, in their order, the first whose words with the cut of today or with their own give the film that was made; undefined for none. */
export function versionOfFilm(row: VideoAsset, versions: readonly ScriptVersion[]): ScriptVersion | undefined {
  return row.made_from === null
    ? undefined
    : versions.find(
        version =>
          !isChangedSince(row, version) || (version.cut && !isChangedSince({ ...row, ...version.cut }, version)),
      )
}
