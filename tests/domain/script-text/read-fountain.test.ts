import { readFountain } from '@shared/domain/script-text/read-fountain'
import { describe, expect, test } from 'vitest'
import { lines } from './a-script'

const short = `Title:
    _**Stars with**_
    your phone
Author: Ada

INT. ROOF - NIGHT

ADA looks up. [[a note]]

# Hook

ADA (O.S.)
(softly)
Your phone can photograph
the *Milky Way*.

/* struck out

ADA
Never said. */

= What this part is about

BOB ^
Really?

@ada
Three things. \\*Really\\*.

CUT TO:

CTA
Send it to a friend.

> THE END <
`

describe('a screenplay', () => {
  test('is read speech by speech; what is only seen is left out and counted', () => {
    expect(lines(readFountain(short))).toEqual([
      'hook: Your phone can photograph the Milky Way.',
      'point: Really?',
      'point: Three things. *Really*.',
      'cta: Send it to a friend.',
    ])
    expect(readFountain(short)).toMatchObject({ value: { title: 'Stars with your phone', left_out: 5 } })
  })

  test('in which nobody speaks has a beat a paragraph', () => {
    const read = readFountain(
      'EXT. FIELD - DAY\n\nA phone in the grass.\n\n~La la\n\n.A FORCED HEADING\n\n!IT RINGS\nLOUDLY',
    )
    expect(lines(read)).toEqual(['hook: La la'])
    const silent = readFountain('EXT. FIELD - DAY\n\nA phone in the grass.\n\n!IT RINGS\nLOUDLY')
    expect(lines(silent)).toEqual(['hook: A phone in the grass.', 'cta: IT RINGS\nLOUDLY'])
  })

  test('in a script without capitals loses no line to a name', () => {
    expect(lines(readFountain('مرحبا\nكيف الحال\n\nこんにちは\n二行目'))).toEqual([
      'hook: مرحبا\nكيف الحال',
      'cta: こんにちは\n二行目',
    ])
  })

  test('keeps a pause that two spaces hold within a speech', () => {
    expect(lines(readFountain('ADA\nOne.\n  \nTwo.'))).toEqual(['hook: One. Two.'])
  })

  test('of a title page alone has nothing to read', () => {
    expect(readFountain('Title: Stars\nAuthor: Ada')).toEqual({ ok: false, problem: { kind: 'nothing-to-read' } })
  })

  test.each(['> a <', '/*', '[[', '> ', '*_', 'A\n', '@', 'Title:\n'])('a long run of %j is read through', sign => {
    expect(typeof readFountain(sign.repeat(20_000)).ok).toBe('boolean')
    expect(typeof readFountain(`ADA\n${sign.repeat(20_000)}`).ok).toBe('boolean')
  })
})
