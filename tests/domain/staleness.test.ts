import { approve } from '@shared/domain/approval'
import { assemblyOf } from '@shared/domain/assembly'
import { fingerprint } from '@shared/domain/fingerprint'
import { withBeats, writeBeat } from '@shared/domain/script'
import { filmStanding, isOlder, staleness, versionOfFilm } from '@shared/domain/staleness'
import { describe, expect, test } from 'vitest'
import {
  aBeat,
  aPost,
  aScript,
  aVersion,
  aVideo,
  beatId,
  laterTime,
  userId,
  versionId,
  videoId,
} from '../support/builders'

const script = aScript()
const row = aVideo()
const film = {
  ...row,
  video_url: 'studio-media://film',
  made_from: fingerprint(assemblyOf(script, row.film, row.format)),
}
const edited = withBeats(script, writeBeat(script.beats, beatId(2), 'Other words'), laterTime)
const approved = approve(edited, { user_id: userId(1), at: laterTime, version_id: versionId(1) })

describe('a film', () => {
  test('of the words and the cut of today is current, approved or not', () => {
    expect(filmStanding(script, film)).toBe('current')
    expect(filmStanding({ ...script, title: 'Another title' }, film)).toBe('current')
  })

  test('of other words than today is from before an edit, and once these are approved from before the approval', () => {
    expect(filmStanding(edited, film)).toBe('before-edit')
    expect(filmStanding(approved, film)).toBe('before-approval')
    expect([filmStanding(edited, film), filmStanding(approved, film)].every(isOlder)).toBe(true)
  })

  test('of another cut is older too', () => {
    expect(filmStanding(script, { ...film, format: 'square' })).toBe('before-edit')
  })

  test('that is not there, or of which nobody knows what it was made from, is not called older', () => {
    expect(filmStanding(script, undefined)).toBe('no-film')
    expect(filmStanding(script, row)).toBe('no-film')
    expect(filmStanding(edited, { ...film, made_from: null })).toBe('unknown')
    expect(isOlder('no-film') || isOlder('unknown') || isOlder('current')).toBe(false)
  })

  test('is known to be of the newest version that gives it', () => {
    const other = aVersion(3, { beats: [aBeat(1, { text: 'Else' })] })
    expect(versionOfFilm(film, [other, aVersion(2), aVersion(1)])?.number).toBe(2)
    expect(versionOfFilm(film, [other])).toBeUndefined()
    expect(versionOfFilm({ ...film, made_from: null }, [aVersion(1)])).toBeUndefined()
  })
})

describe('posts of a film', () => {
  const posts = [
    aPost(1),
    aPost(2, { status: 'failed', delivery: 'failed' }),
    aPost(3, { status: 'published', delivery: 'published' }),
    aPost(4, { video_id: videoId(2) }),
  ]

  test('that is older are stale as long as they are not published; those of other films are not', () => {
    expect(staleness(edited, film, posts).posts).toEqual([posts[0], posts[1]])
  })

  test('that is current are not stale', () => {
    expect(staleness(script, film, posts)).toEqual({ film: 'current', posts: [] })
  })
})
