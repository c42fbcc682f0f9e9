import { changeRows, undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { keepSetting } from '@renderer/database/keep-setting'
import { writeRows } from '@renderer/database/write-rows'
import { approveScript } from '@renderer/features/versions/approve-script'
import { saveVersion } from '@renderer/features/versions/edit-versions'
import { hearWriter } from '@renderer/features/write/listen-writer'
import { closeSending, trustHost, useSendingStore } from '@renderer/features/write/sending-store'
import { stopWork } from '@renderer/features/write/start-work'
import { leaveDrafts, takeDraft } from '@renderer/features/write/take-draft'
import { habitsFor, usualHabits } from '@renderer/features/write/use-habits'
import { useWorkStore } from '@renderer/features/write/work-store'
import { writeScript } from '@renderer/features/write/write-script'
import { startWords } from '@renderer/words/words'
import { usableDrafts } from '@shared/domain/writing-work'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aBeat, aClip, aFilm, aScript, aVideo, footage, promptId, scriptId } from '../support/builders'
import { openWriter, writerHost } from '../support/loopback-writer'
import { aDraft, anOrder, aPrompt, aWish } from '../support/writing-builders'

beforeAll(startWords)

const works = () => useWorkStore.getState().works
const versions = () => library().script_versions.toArray()

/** The only work there is. */
function theWork() {
  const [work, ...others] = works()
  if (!work || others.length > 0) throw new Error(`${works().length} works`)
  return work
}

beforeEach(() => useWorkStore.setState({ works: [] }))

test('pressed twice a draft is taken once', async () => {
  await openWriter()
  await writeRows(rows => rows.put('prompts', aPrompt(1)))
  await writeScript(anOrder(), 'built-in')
  const work = theWork()
  const [draft] = usableDrafts(work)
  if (!draft) throw new Error('Nothing was written')
  await Promise.all([takeDraft(work, draft), takeDraft(work, draft)])
  expect(await library().scripts.count()).toBe(1)
})

test('an idea deleted meanwhile is none of the script’s; one with no idea left gets its own', async () => {
  await openWriter()
  await writeRows(async rows => {
    await rows.put('prompts', aPrompt(1))
    await rows.put('prompts', aPrompt(2))
  })
  const take = async () => {
    await writeScript(anOrder({ prompt_ids: [promptId(1), promptId(2)] }), 'built-in')
    const [draft] = usableDrafts(theWork())
    await changeRows('ideas:edit.delete', async rows => {
      for (const { prompt_id } of (await rows.all('prompts')).slice(0, 1)) await rows.delete('prompts', prompt_id)
    })
    const made = draft && (await takeDraft(theWork(), draft))
    return made && library().scripts.get(made)
  }
  expect(await take()).toMatchObject({ prompt_id: promptId(2), also_from: [] })
  await changeRows('ideas:edit.delete', rows => rows.delete('prompts', promptId(1)))
  await writeRows(rows => rows.put('prompts', aPrompt(1)))
  await writeRows(rows => rows.delete('prompts', promptId(2)))
  const script = await take()
  expect(script && (await library().prompts.get(script.prompt_id))).toMatchObject({ content: script?.title })
})

test('a script that is there is asked for as it is: its language, tone, shape and length', () => {
  const script = aScript({ tone: 'edgy', language: 'es', shape: 'story', target_seconds: 59.6 })
  const wish = { ...usualHabits.wish, tone: 'edgy', language: 'es', shape: 'story', seconds: 60 }
  expect(habitsFor(usualHabits, script)).toEqual({ ...usualHabits, wish })
  expect(habitsFor(usualHabits, null)).toEqual(usualHabits)
})

describe('the built-in writer', () => {
  beforeEach(async () => {
    await openWriter()
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
  })

  test('writes at once; taken, it is a script with its versions in one step of undo', async () => {
    await writeScript(anOrder({ wish: aWish({ variants: 3 }) }), 'built-in')
    const work = theWork()
    const [first, second] = usableDrafts(work)
    expect(usableDrafts(work)).toHaveLength(3)
    const made = second && (await takeDraft(work, second))
    const [script, ...others] = await library().scripts.toArray()
    expect(others).toEqual([])
    expect(script).toMatchObject({ script_id: made, prompt_id: promptId(1), generated_by: 'AI', status: 'draft' })
    expect((await versions()).map(one => [one.number, one.reason, one.model]).sort()).toEqual([
      [1, 'written', 'built-in'],
      [2, 'written', 'built-in'],
      [3, 'written', 'built-in'],
    ])
    expect((await versions()).find(one => one.number === 1)?.title).toBe(first?.title)
    expect((await versions()).find(one => one.number === 2)?.beats).toEqual(script?.beats)
    expect(works()).toEqual([])
    await undo()
    expect(await library().scripts.count()).toBe(0)
    expect(await versions()).toEqual([])
  })

  test('writes for a script that is there: every draft is a version, taken or not, and undo leaves them', async () => {
    await changeRows('scripts:edit.new', rows => rows.put('scripts', aScript()))
    await writeScript(anOrder({ script_id: scriptId(1), wish: aWish({ variants: 2 }) }), 'built-in')
    expect((await versions()).map(one => one.number).sort()).toEqual([1, 2])
    const work = theWork()
    const [draft] = usableDrafts(work)
    if (draft) await takeDraft(work, draft)
    const kept = await versions()
    expect(kept.map(one => one.reason).sort()).toEqual(['before-restore', 'written', 'written'])
    expect(kept.find(one => one.reason === 'before-restore')?.beats).toEqual(aScript().beats)
    expect((await library().scripts.get(scriptId(1)))?.body).not.toBe(aScript().body)
    await undo()
    expect((await library().scripts.get(scriptId(1)))?.body).toBe(aScript().body)
    expect(await versions()).toHaveLength(3)
  })

  describe('taken for a script that is there, a draft', () => {
    const cutOn = (number: number) => aFilm(footage(1, { clips: [aClip(number)] }))
    const takeNew = async () => {
      await writeScript(anOrder({ script_id: scriptId(1) }), 'built-in')
      const [draft] = usableDrafts(theWork())
      if (!draft) throw new Error('Nothing was written')
      await takeDraft(theWork(), draft)
    }
    const kept = async () => (await versions()).filter(({ reason }) => reason === 'before-restore')

    test('leaves the cut of before in a version, though a save holds the same words', async () => {
      await changeRows('scripts:edit.new', rows => rows.put('scripts', aScript()))
      await saveVersion(scriptId(1))
      await writeRows(rows => rows.put('video_assets', aVideo({ film: cutOn(1) })))
      await takeNew()
      expect((await kept()).map(({ cut, beats }) => [cut?.film, beats])).toEqual([[cutOn(1), aScript().beats]])
    })

    test('leaves the cut of before in a version, though the latest save holds another and an earlier one the same', async () => {
      await changeRows('scripts:edit.new', rows => rows.put('scripts', aScript()))
      for (const number of [1, 2]) {
        await writeRows(rows => rows.put('video_assets', aVideo({ film: cutOn(number) })))
        await saveVersion(scriptId(1))
      }
      await writeRows(rows => rows.put('video_assets', aVideo({ film: cutOn(1) })))
      await takeNew()
      expect((await kept()).map(({ cut }) => cut?.film)).toEqual([cutOn(1)])
    })

    test('leaves a film cut over empty words in a version', async () => {
      const beats = [aBeat(1, { text: '' })]
      await changeRows('scripts:edit.new', rows => rows.put('scripts', aScript({ beats, body: '' })))
      await writeRows(rows => rows.put('video_assets', aVideo({ film: cutOn(1) })))
      await takeNew()
      expect((await kept()).map(({ cut }) => cut?.film)).toEqual([cutOn(1)])
    })

    test('makes no second version of what the latest save holds', async () => {
      await changeRows('scripts:edit.new', rows => rows.put('scripts', aScript()))
      await writeRows(rows => rows.put('video_assets', aVideo({ film: cutOn(1) })))
      await saveVersion(scriptId(1))
      await takeNew()
      expect(await kept()).toEqual([])
    })
  })

  test('taken for a script that is there, a draft is the very version that was kept of it, so its writer is known', async () => {
    await changeRows('scripts:edit.new', rows => rows.put('scripts', aScript()))
    await writeScript(anOrder({ script_id: scriptId(1) }), 'built-in')
    const [draft] = usableDrafts(theWork())
    expect(draft?.beats.length).toBeGreaterThan(aScript().beats.length)
    if (draft) await takeDraft(theWork(), draft)
    await approveScript(scriptId(1))
    expect((await versions()).find(one => one.reason === 'approved')).toMatchObject({ model: 'built-in' })
  })

  test('loses no draft when one writes again: those of the first round become versions too', async () => {
    await writeScript(anOrder(), 'built-in')
    await writeScript(anOrder(), 'built-in')
    const [, latest] = works()
    const [draft] = latest ? usableDrafts(latest) : []
    if (latest && draft) await takeDraft(latest, draft)
    expect(await versions()).toHaveLength(2)
  })
})

describe('the model', () => {
  test('is sent nothing before the user has seen it, and nothing when they would not', async () => {
    const { writer } = await openWriter()
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
    const writing = writeScript(anOrder(), 'model')
    await vi.waitFor(() => expect(useSendingStore.getState().shown?.preview.host).toBe(writerHost))
    expect(writer.started).toEqual([])
    closeSending('leave')
    await writing
    expect([works(), writer.started]).toEqual([[], []])
  })

  test('is asked without showing again once the host is trusted', async () => {
    const { writer } = await openWriter({ drafts: [aDraft('T', 'One')] })
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
    const stop = hearWriter()
    await trustHost(writerHost)
    await writeScript(anOrder(), 'model')
    expect(useSendingStore.getState().shown).toBeNull()
    expect(writer.started).toMatchObject([{ kind: 'script', ideas: [{ content: 'Idea 1' }] }])
    expect(theWork()).toMatchObject({ state: { kind: 'done' }, model: 'tiny', host: writerHost })
    stop()
  })

  test('stopped, leaves what had come to be taken', async () => {
    const { writer } = await openWriter({ drafts: [aDraft('T', 'One', 'Two')], stays: true })
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
    const stop = hearWriter()
    await trustHost(writerHost)
    const writing = writeScript(anOrder(), 'model')
    await vi.waitFor(() => expect(works()[0]?.drafts).toHaveLength(1))
    stopWork(theWork())
    await writing
    expect(writer.stopped).toEqual([theWork().work_id])
    const work = theWork()
    expect(work.state.kind).toBe('stopped')
    const [draft] = usableDrafts(work)
    if (draft) await takeDraft(work, draft)
    expect((await library().scripts.toArray()).map(one => one.body)).toEqual(['One\n\nTwo'])
    stop()
  })

  test('that fails leaves the work with its problem and what had come', async () => {
    await openWriter({ drafts: [aDraft('T', 'One')], fails: { kind: 'cut-off' } })
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
    const stop = hearWriter()
    await trustHost(writerHost)
    await writeScript(anOrder(), 'model')
    expect(theWork()).toMatchObject({ state: { kind: 'failed', problem: { kind: 'cut-off' } } })
    expect(usableDrafts(theWork())).toHaveLength(1)
    await leaveDrafts(works())
    expect(works()).toEqual([])
    stop()
  })

  test('that cannot be reached is stood in for by the built-in writer, where the user chose that', async () => {
    await openWriter({ refuses: { kind: 'network' } })
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
    await trustHost(writerHost)
    await keepSetting('writing', { ...usualHabits, by: 'model', offline: 'built-in' })
    await writeScript(anOrder(), 'model')
    expect(theWork()).toMatchObject({ by: 'built-in', instead_of: writerHost, state: { kind: 'done' } })
    expect(await library().waiting_writings.count()).toBe(0)
  })

  test('that cannot be reached is waited for in a language that the built-in writer has no patterns for', async () => {
    await openWriter({ refuses: { kind: 'network' } })
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
    await trustHost(writerHost)
    await keepSetting('writing', { ...usualHabits, by: 'model', offline: 'built-in' })
    await writeScript(anOrder({ wish: aWish({ language: 'ja' }) }), 'model')
    expect(works()).toEqual([])
    expect(await library().waiting_writings.count()).toBe(1)
  })

  test('that cannot be reached is waited for, where the user chose that', async () => {
    await openWriter({ refuses: { kind: 'network' } })
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
    await trustHost(writerHost)
    await keepSetting('writing', { ...usualHabits, by: 'model', offline: 'wait' })
    await writeScript(anOrder(), 'model')
    expect(works()).toEqual([])
    expect(await library().waiting_writings.toArray()).toMatchObject([{ order: anOrder() }])
  })

  test('that is not set up says so in a work that can be tried again', async () => {
    await openWriter({ refuses: { kind: 'not-set-up' } }, { host: '', base_url: '' })
    await writeRows(rows => rows.put('prompts', aPrompt(1)))
    await writeScript(anOrder(), 'model')
    expect(theWork().state).toMatchObject({ kind: 'failed', problem: { kind: 'not-set-up' } })
  })
})
