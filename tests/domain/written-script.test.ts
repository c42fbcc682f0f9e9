import { Script } from '@shared/domain/script'
import { type DraftBeat, WritingTask } from '@shared/domain/writing'
import { scriptTask, taskOnScript } from '@shared/domain/writing-task'
import { beatsOfDraft, rewrittenScript, translatedScript, writtenScript } from '@shared/domain/written-script'
import { describe, expect, test } from 'vitest'
import { aBeat, aScript, beatId, laterTime, promptId, scriptId, someTime } from '../support/builders'
import { aDraft, anOrder, aPrompt, aWish } from '../support/writing-builders'

const making = { at: laterTime, newId: () => crypto.randomUUID() }

describe('a script from a draft', () => {
  test('descends from its ideas and is a draft of a writer, as it was asked for', () => {
    const order = anOrder({ prompt_ids: [promptId(1), promptId(2)], wish: aWish({ seconds: 60 }) })
    const script = writtenScript(aDraft('Title', 'Hook', '', 'Point'), order, making)
    expect(Script.parse(script)).toEqual(script)
    expect(script).toMatchObject({
      ...{ prompt_id: promptId(1), also_from: [promptId(2)], title: 'Title', body: 'Hook\n\nPoint' },
      ...{ tone: 'humorous', language: 'de', shape: 'story', target_seconds: 60, status: 'draft', generated_by: 'AI' },
    })
    expect(script.beats.map(beat => [beat.kind, beat.order])).toEqual([
      ['hook', 1],
      ['point', 2],
    ])
  })

  test('takes the place of a script’s words: beats of the same kind and place keep their ids, so that footage stays on its place', () => {
    const script = rewrittenScript(aScript(), aDraft('', 'New', 'Words', 'Here', 'More'), anOrder(), making)
    expect(script.beats.slice(0, 2).map(beat => beat.id)).toEqual([beatId(1), beatId(2)])
    expect(script.beats.slice(2).some(beat => beat.id === beatId(3))).toBe(false)
    expect(script).toMatchObject({ title: 'A script', body: 'New\n\nWords\n\nHere\n\nMore', status: 'draft' })
  })

  describe('over beats that are there', () => {
    const kept = [
      { ...aBeat(1), kind: 'hook' as const, text: 'Cold flour slows your dough down.' },
      { ...aBeat(2), kind: 'point' as const, text: 'Measure the dough right after mixing.' },
      { ...aBeat(3), kind: 'point' as const, text: 'Keep the bowl in the oven with the light on.' },
      { ...aBeat(4), kind: 'cta' as const, text: 'Tell me how warm your kitchen is.' },
    ]
    const ids = (...beats: readonly DraftBeat[]) =>
      beatsOfDraft(beats, index => `new ${index}`, kept).map(beat => kept.findIndex(({ id }) => id === beat.id) + 1)
    const point = (text: string): DraftBeat => ({ kind: 'point', text })

    test('a beat that says the same keeps its id wherever it stands, and mostly the same is the same', () => {
      const said = [
        point('Keep the bowl in a cold oven with the light on.'),
        point('Measure the dough right after mixing.'),
      ]
      expect(ids({ kind: 'hook', text: 'Cold flour slows your dough down.' }, point(''), ...said)).toEqual([1, 3, 2])
    })

    test('one with other words takes the place of its kind, and none of another kind', () => {
      const cta: DraftBeat = { kind: 'cta', text: 'Save it for January.' }
      const hook: DraftBeat = { kind: 'hook', text: 'Your bread is flat?' }
      expect(ids(hook, point('Warm water helps.'), cta)).toEqual([1, 2, 4])
      expect(ids(hook, ...['Warm water.', 'More time.', 'Less salt.'].map(point), cta)).toEqual([1, 2, 3, 0, 4])
    })

    test('a place whose words went elsewhere is not given twice', () => {
      expect(ids(point('Warm water helps.'), point('Measure the dough right after mixing.'))).toEqual([0, 2])
    })

    test('words that no spaces part are compared too', () => {
      const ja = kept.map((beat, at) => ({
        ...beat,
        text: ['冬にパンが膨らまない。', '酵母は寒さに弱い。', '水を温めてください。', '感想を教えて。'][at] ?? '',
      }))
      const made = beatsOfDraft([point('水を少し温めてください。'), point('酵母は寒さに弱いです。')], String, ja)
      expect(made.map(({ id }) => id)).toEqual([beatId(3), beatId(2)])
    })
  })

  test('takes the approval of an approved script back, which is kept to be read', () => {
    const approval = { user_id: making.newId(), at: someTime, version_id: making.newId() } as never
    const approved = aScript({ status: 'approved', approval })
    expect(rewrittenScript(approved, aDraft('', 'New'), anOrder(), making)).toMatchObject({
      status: 'edited',
      approval,
    })
  })

  test('in another language is a copy: kinds and ideas stay, the first script too', () => {
    const script = aScript({ also_from: [promptId(2)] })
    const copy = translatedScript(script, aDraft('Titel', 'Eins', 'Zwei', 'Drei'), 'de', making)
    expect(copy.script_id).not.toBe(script.script_id)
    expect(copy).toMatchObject({
      prompt_id: script.prompt_id,
      also_from: [promptId(2)],
      language: 'de',
      title: 'Titel',
    })
    expect(copy.beats.map(beat => beat.kind)).toEqual(['hook', 'point', 'cta'])
    expect(copy.beats.some(beat => script.beats.some(other => other.id === beat.id))).toBe(false)
  })
})

describe('what a writer gets', () => {
  const page = { ...{ url: 'https://example.com/', title: 'Page', excerpt: 'In short', site: '', text: '' } }
  const link = { ...page, picture: null, read_at: null }

  test('is the idea’s words and the page behind it, its excerpt where no text could be read', () => {
    const task = scriptTask([aPrompt(1), aPrompt(2, { link })], aWish())
    expect(WritingTask.parse(task)).toMatchObject({
      ideas: [
        { content: 'Idea 1', page: null },
        { content: 'Idea 2', page: { title: 'Page', text: 'In short' } },
      ],
    })
  })

  test('is nothing where the ideas or the beat are gone', () => {
    const ask = { script_id: scriptId(1), beat_id: beatId(9), tone: 'edgy', was: '' } as const
    expect(scriptTask([], aWish())).toBeUndefined()
    expect(taskOnScript(aScript(), { kind: 'rewrite', how: 'shorter', ...ask })).toBeUndefined()
  })

  test('for a rewrite is the beat in its whole script, in the tone that is wanted', () => {
    const ask = { script_id: scriptId(1), beat_id: beatId(2), tone: 'edgy', was: '' } as const
    const task = taskOnScript(aScript({ language: 'fr' }), { kind: 'rewrite', how: 'other-tone', ...ask })
    expect(WritingTask.parse(task)).toMatchObject({
      ...{ how: 'other-tone', tone: 'edgy', language: 'fr', beat: { kind: 'point', text: aBeat(2).text } },
    })
  })
})
