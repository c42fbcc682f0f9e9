import { layCues, readSubtitles, subtitleFile } from '@shared/domain/subtitle-file'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat } from '../support/builders'

const cue = (from: number, to: number, ...lines: string[]) => ({ from, to, lines })
const cues = [cue(0, 1.5, 'First <b> & more'), cue(3_601.25, 3_602, 'Second')]

describe('a subtitle file', () => {
  test('of WebVTT has its head, points in its times and no tags', () => {
    expect(subtitleFile(cues, 'vtt')).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nFirst &lt;b&gt; &amp; more\n\n01:00:01.250 --> 01:00:02.000\nSecond\n',
    )
  })

  test('is read back as it was written', () => {
    expect(readSubtitles(subtitleFile(cues, 'vtt'))).toEqual({ ok: true, value: cues })
    const plain = [cue(0, 1.5, 'First'), cue(2, 3, 'two', 'lines')]
    expect(readSubtitles(subtitleFile(plain, 'srt'))).toEqual({ ok: true, value: plain })
  })

  test('may have comments, styles, tags, short times and a byte order mark', () => {
    const text =
      '\ufeffWEBVTT\r\n\r\nNOTE not said\r\n\r\nname\r\n01:02.5 --> 01:03.25 line:0\r\n<v Ada>{\\an8}Said\r\n\r\nSTYLE\r\n::cue{}\r\n'
    expect(readSubtitles(text)).toEqual({ ok: true, value: [cue(62.5, 63.25, 'Said')] })
  })

  test('without a cue is none', () => {
    expect(readSubtitles('Just a text')).toEqual({ ok: false, problem: { kind: 'no-cues' } })
  })
})

describe('cues on a film', () => {
  const film = anAssembly([
    anAssemblyBeat('one', { seconds: seconds(2) }),
    anAssemblyBeat('two', { seconds: seconds(3) }),
  ])
  const lay = (...given: ReturnType<typeof cue>[]) => layCues(given, film, new Map())

  test('fall to the beats they are on, cut at their borders', () => {
    const { beats, faults } = lay(cue(0.5, 1, 'a'), cue(1.5, 2.5, 'b'), cue(4, 5, 'c', 'd'))
    expect(beats.get('one')).toEqual([
      { from: 0.5, to: 1, text: 'a' },
      { from: 1.5, to: 2, text: 'b' },
    ])
    expect(beats.get('two')).toEqual([
      { from: 0, to: 0.5, text: 'b' },
      { from: 2, to: 3, text: 'c d' },
    ])
    expect(faults).toEqual([])
  })

  test('that overlap, end after the film or are too short are named', () => {
    const { beats, faults } = lay(
      cue(0, 1, 'a'),
      cue(0.5, 1.5, 'b'),
      cue(1.6, 1.65, 'c'),
      cue(4.5, 6, 'd'),
      cue(7, 8, 'e'),
    )
    expect(faults.map(({ kind, text }) => [kind, text])).toEqual([
      ['overlap', 'b'],
      ['too-short', 'c'],
      ['beyond-end', 'd'],
      ['beyond-end', 'e'],
    ])
    expect(beats.get('one')?.map(({ from }) => from)).toEqual([0, 1])
    expect(beats.get('two')).toEqual([{ from: 2.5, to: 3, text: 'd' }])
  })
})
