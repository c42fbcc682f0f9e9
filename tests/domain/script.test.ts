import {
  mergeBeatUp,
  moveBeat,
  removeBeat,
  Script,
  scriptReadingTime,
  setBeatKind,
  splitBeat,
  withBeats,
  writeBeat,
} from '@shared/domain/script'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBeat, aScript, beatId, laterTime } from '../support/builders'

const texts = (beats: readonly { text: string }[]) => beats.map(beat => beat.text)

describe('script', () => {
  test('the body is the texts of the beats joined by a blank line, in their order', () => {
    const script = withBeats(aScript(), [aBeat(2, { text: 'second' }), aBeat(1, { text: 'first' })], laterTime)
    expect(script.body).toBe('first\n\nsecond')
    expect(script.updated_at).toBe(laterTime)
  })

  test('an approved script that changes is edited again, a draft stays a draft', () => {
    expect(withBeats(aScript({ status: 'approved' }), [aBeat(1)], laterTime).status).toBe('edited')
    expect(withBeats(aScript({ status: 'draft' }), [aBeat(1)], laterTime).status).toBe('draft')
  })

  test('a beat is split at the caret into two neighbours without stray spaces', () => {
    const beats = [aBeat(1, { kind: 'hook', text: 'Before after' }), aBeat(2)]
    const split = splitBeat(beats, beatId(1), 6, beatId(9))
    expect(texts(split)).toEqual(['Before', 'after', 'Words of beat 2'])
    expect(split[1]).toMatchObject({ id: beatId(9), kind: 'point' })
  })

  test('the second half of a call to action is one too', () => {
    expect(splitBeat([aBeat(1, { kind: 'cta' })], beatId(1), 3, beatId(9))[1]?.kind).toBe('cta')
  })

  test('a beat is merged into the one above, which keeps its id and kind', () => {
    const beats = [aBeat(1, { kind: 'hook', text: 'One' }), aBeat(2, { text: 'two' })]
    expect(mergeBeatUp(beats, beatId(2))).toEqual([{ ...beats[0], text: 'One two' }])
  })

  test('the first beat has none above: merging it changes nothing', () => {
    const beats = [aBeat(1), aBeat(2)]
    expect(mergeBeatUp(beats, beatId(1))).toEqual(beats)
  })

  test('a moved beat takes its place and no other beat changes', () => {
    const beats = [aBeat(1), aBeat(2), aBeat(3)]
    const moved = moveBeat(beats, beatId(3), 0)
    expect(moved.map(beat => beat.id)).toEqual([beatId(3), beatId(1), beatId(2)])
    expect(moved.slice(1)).toEqual(beats.slice(0, 2))
  })

  test('the last beat cannot be removed', () => {
    expect(removeBeat([aBeat(1)], beatId(1))).toEqual([aBeat(1)])
    expect(removeBeat([aBeat(1), aBeat(2)], beatId(1))).toEqual([aBeat(2)])
  })

  test('writing or changing the kind of an unknown beat changes nothing', () => {
    const beats = [aBeat(1)]
    expect(writeBeat(beats, beatId(9), 'x')).toEqual(beats)
    expect(setBeatKind(beats, beatId(9), 'cta')).toEqual(beats)
  })

  test('reading time is two and a half words a second, never under a second and a half', () => {
    expect(
      scriptReadingTime({
        beats: [aBeat(1, { text: 'one two three four five' }), aBeat(2, { text: '' })],
        language: 'en',
      }),
    ).toBe(3.5)
  })

  test('whatever is split, merged and moved, order is strict, no word is lost and the row stays valid', () => {
    const step = fc.record({ act: fc.constantFrom('split', 'merge', 'move'), beat: fc.nat(20), place: fc.nat(20) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), steps => {
        let beats = [aBeat(1, { text: 'alpha beta gamma delta' }), aBeat(2, { text: 'epsilon zeta' })]
        steps.forEach(({ act, beat, place }, index) => {
          const id = beats[beat % beats.length]?.id ?? beatId(1)
          if (act === 'split' && beats.length < 300) beats = splitBeat(beats, id, place, beatId(100 + index))
          if (act === 'merge') beats = mergeBeatUp(beats, id)
          if (act === 'move') beats = moveBeat(beats, id, place % beats.length)
        })
        const script = withBeats(aScript(), beats, laterTime)
        expect(Script.safeParse(script).success).toBe(true)
        const orders = script.beats.map(beat => beat.order)
        expect(new Set(orders).size).toBe(orders.length)
        const letters = [...script.body.replace(/\s/g, '')].sort().join('')
        expect(letters).toBe([...'alphabetagammadeltaepsilonzeta'].sort().join(''))
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})
