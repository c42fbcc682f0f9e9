import {
  type Descent,
  descentsOf,
  ideaStages,
  isWorkedOut,
  moveTo,
  noDescent,
  stageOf,
} from '@shared/domain/idea-stage'
import { describe, expect, test } from 'vitest'
import {
  aBeat,
  aClip,
  aFilm,
  aPost,
  aPrompt,
  aScript,
  aVideo,
  footage,
  mediaId,
  promptId,
  scriptId,
  videoId,
} from '../support/builders'

const emptyBeats = [aBeat(1, { text: ' ' })]
const shotFilm = aVideo({ film: aFilm(footage(1, { clips: [aClip(1)] })) })
const stageWith = (work: Partial<Parameters<typeof descentsOf>[0]>, stage: 'new' | 'shortlisted' | 'parked' = 'new') =>
  stageOf(
    aPrompt(1, { stage }),
    descentsOf({ scripts: [], films: [], posts: [], ...work }).get(promptId(1)) ?? noDescent,
  )

describe('where an idea stands', () => {
  test.each([
    ['with nothing made of it it stands where the user put it', stageWith({}, 'shortlisted'), 'shortlisted'],
    ['a script without a word leaves it there', stageWith({ scripts: [aScript({ beats: emptyBeats })] }), 'new'],
    ['a script with words makes it Scripted', stageWith({ scripts: [aScript()] }, 'shortlisted'), 'scripted'],
    [
      'so does one that only took it along',
      stageWith({ scripts: [aScript({ prompt_id: promptId(2), also_from: [promptId(1)] })] }),
      'scripted',
    ],
    [
      'a film without footage and file changes nothing',
      stageWith({ scripts: [aScript()], films: [aVideo()] }),
      'scripted',
    ],
    ['a film with footage makes it Shot', stageWith({ scripts: [aScript()], films: [shotFilm] }), 'shot'],
    ['so does one with a file', stageWith({ scripts: [aScript()], films: [aVideo({ file: mediaId(1) })] }), 'shot'],
    [
      'a post still to come leaves it Shot',
      stageWith({ scripts: [aScript()], films: [shotFilm], posts: [aPost(1)] }),
      'shot',
    ],
    [
      'a published post makes it Posted',
      stageWith({ scripts: [aScript()], films: [aVideo()], posts: [aPost(1, { status: 'published' })] }),
      'posted',
    ],
    ['what the user parked is parked, whatever came of it', stageWith({ scripts: [aScript()] }, 'parked'), 'parked'],
  ])('%s', (_rule, stage, expected) => {
    expect(stage).toBe(expected)
  })

  test('the furthest of its scripts counts, and the one touched last is named first', () => {
    const older = aScript()
    const newer = aScript({ script_id: scriptId(2), updated_at: '2026-11-23T12:00:00.000Z', title: 'Newer' })
    const films = [shotFilm, aVideo({ video_id: videoId(2), script_id: scriptId(2) })]
    const descent = descentsOf({ scripts: [older, newer], films, posts: [] }).get(promptId(1))
    expect(descent).toMatchObject({ isShot: true, isPosted: false })
    expect(descent?.scripts.map(script => script.title)).toEqual(['Newer', 'A script'])
  })
})

test('an idea is worked out from the stage on to which work alone leads', () => {
  expect(ideaStages.filter(isWorkedOut)).toEqual(['scripted', 'shot', 'posted'])
})

describe('moving an idea', () => {
  const scripted: Descent = { ...noDescent, scripts: [{ ...aScript(), hasWords: true }] }
  const allowed = (stage: 'new' | 'shortlisted' | 'parked', descent: Descent) =>
    ideaStages.filter(to => moveTo({ stage }, descent, to).ok)

  test('one without work goes wherever the user chooses, never where work alone leads', () => {
    expect(allowed('new', noDescent)).toEqual(['new', 'shortlisted', 'parked'])
    expect(moveTo({ stage: 'new' }, noDescent, 'shot')).toEqual({ ok: false, problem: { kind: 'follows-from-work' } })
  })

  test('one with a script can only be parked, and says why', () => {
    expect(allowed('new', scripted)).toEqual(['parked'])
    expect(moveTo({ stage: 'new' }, scripted, 'shortlisted')).toEqual({ ok: false, problem: { kind: 'has-work' } })
  })

  test('a parked one with a script may go back to where its script puts it', () => {
    expect(moveTo({ stage: 'parked' }, scripted, 'scripted')).toEqual({ ok: true, value: 'new' })
    expect(moveTo({ stage: 'parked' }, scripted, 'shot').ok).toBe(false)
  })
})
