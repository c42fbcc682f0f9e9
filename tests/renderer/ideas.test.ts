import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { writeRows } from '@renderer/database/write-rows'
import { addIdeas, addTopic } from '@renderer/features/ideas/add-ideas'
import {
  askToDelete,
  deleteIdeas,
  insertHashtags,
  moveIdeas,
  tagIdeas,
  writePageByHand,
} from '@renderer/features/ideas/edit-ideas'
import { deleteHashtagSet, keepHashtagSet, readHashtags } from '@renderer/features/ideas/hashtag-sets'
import { useIdeasStore } from '@renderer/features/ideas/ideas-store'
import { useLinksStore } from '@renderer/features/ideas/links-store'
import { readLink, readWaitingLinks } from '@renderer/features/ideas/read-links'
import { startWords } from '@renderer/words/words'
import { ideaOf } from '@shared/domain/idea'
import { descentsOf, noDescent } from '@shared/domain/idea-stage'
import { fail, ok } from '@shared/domain/result'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aLink, aPrompt, aScript, aVideo, promptId, scriptId } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio, openStudio } from '../support/open-studio'

const page = {
  url: 'https://example.com/article',
  title: 'How phones are made',
  excerpt: 'In a factory.',
  site: 'Example',
  text: 'In a factory, by many hands.',
  picture: null,
}
const prompts = () => library().prompts.orderBy('created_at').reverse().toArray()
const linkOf = async (id: string) => (await library().prompts.get(id))?.link

beforeAll(startWords)
beforeEach(async () => {
  await openStudio()
  useLinksStore.setState({ reading: new Set(), problems: new Map() })
  useIdeasStore.setState({ deleting: [], chosen: new Set() })
})

test('a text longer than an idea may be is cut to it', async () => {
  await addIdeas(`Once ${'upon a time '.repeat(2_000)}`)
  expect((await prompts()).map(({ content }) => content.length)).toEqual([20_000])
})

describe('adding', () => {
  test('a list is several ideas, the first on top, and one undo takes them away', async () => {
    await addIdeas('- Charge your phone\n- A day at work\n- #BehindTheScenes')
    expect((await prompts()).map(({ content, source_type }) => [content, source_type])).toEqual([
      ['Charge your phone', 'manual'],
      ['A day at work', 'manual'],
      ['#BehindTheScenes', 'hashtag'],
    ])
    await undo()
    expect(await prompts()).toEqual([])
  })

  test('nothing but spaces adds nothing', async () => {
    expect(await addIdeas(' \n ')).toEqual([])
    expect(await prompts()).toEqual([])
  })

  test('a topic of a feed is an idea with its page, which is read', async () => {
    offerStudio(new LoopbackStudio({ 'web.read-page': () => ok(page) }))
    await addTopic({ title: 'Phones', summary: 'How?', url: page.url, site: 'Feed' })
    await expect.poll(async () => (await prompts())[0]?.link?.text).toBe(page.text)
    expect((await prompts())[0]).toMatchObject({ content: 'Phones', source_type: 'trending_topic' })
  })
})

describe('the page behind a link', () => {
  test('is read after adding and kept with the idea; undo takes the adding back, not the reading', async () => {
    offerStudio(new LoopbackStudio({ 'web.read-page': () => ok(page) }))
    const [id] = await addIdeas('https://example.com/article')
    await expect.poll(async () => (await linkOf(id ?? ''))?.title).toBe(page.title)
    expect((await linkOf(id ?? ''))?.read_at).not.toBeNull()
    await undo()
    expect(await prompts()).toEqual([])
  })

  test('that cannot be read says why, keeps the link, and can be written down by hand', async () => {
    offerStudio(new LoopbackStudio({ 'web.read-page': () => fail({ kind: 'no-text' }) }))
    const [id] = await addIdeas('https://example.com/article')
    if (!id) throw new Error('No idea was added')
    await expect.poll(() => useLinksStore.getState().problems.get(id)?.kind).toBe('no-text')
    expect(await linkOf(id)).toMatchObject({ url: 'https://example.com/article', read_at: null })
    await writePageByHand(id, 'Phones', 'By many hands.')
    expect(await linkOf(id)).toMatchObject({ title: 'Phones', text: 'By many hands.', excerpt: 'By many hands.' })
    expect((await linkOf(id))?.read_at).not.toBeNull()
  })

  test('is read once the network is back; one that failed for its own reason waits to be asked for', async () => {
    const asked: string[] = []
    let isOnline = false
    const studio = new LoopbackStudio({
      'web.read-page': ({ url }) => {
        asked.push(url)
        if (url.endsWith('wall')) return fail({ kind: 'no-text' })
        return isOnline ? ok({ ...page, url }) : fail({ kind: 'offline' })
      },
    })
    offerStudio(studio)
    await addIdeas('- https://example.com/a\n- https://example.com/wall')
    await expect.poll(() => useLinksStore.getState().problems.size).toBe(2)
    isOnline = true
    asked.length = 0
    await readWaitingLinks()
    expect(asked).toEqual(['https://example.com/a'])
    expect((await prompts()).filter(one => one.link?.read_at)).toHaveLength(1)
  })

  test('of an idea that was deleted meanwhile is not kept', async () => {
    await writeRows(rows => rows.put('prompts', aPrompt(1, { link: aLink() })))
    const deleting = async () => {
      await deleteIdeas([promptId(1)])
      return ok(page)
    }
    offerStudio(new LoopbackStudio({ 'web.read-page': deleting }))
    await readLink(promptId(1))
    expect(await prompts()).toEqual([])
    expect(useLinksStore.getState().reading.size).toBe(0)
  })
})

describe('stages', () => {
  test('ideas are parked together and brought back together; one with a script is not shortlisted', async () => {
    await writeRows(async rows => {
      for (const number of [1, 2]) await rows.put('prompts', aPrompt(number))
    })
    const descent = descentsOf({ scripts: [aScript()], films: [], posts: [] }).get(promptId(1)) ?? noDescent
    const both = [ideaOf(aPrompt(1), descent), ideaOf(aPrompt(2), noDescent)]
    const stages = async () => (await library().prompts.orderBy('prompt_id').toArray()).map(one => one.stage)
    await moveIdeas(both, 'shortlisted')
    expect(await stages()).toEqual(['new', 'shortlisted'])
    await moveIdeas(both, 'parked')
    expect(await stages()).toEqual(['parked', 'parked'])
    await undo()
    expect(await stages()).toEqual(['new', 'shortlisted'])
  })

  test('a tag goes on all of them as one step', async () => {
    await writeRows(async rows => {
      for (const number of [1, 2]) await rows.put('prompts', aPrompt(number))
    })
    await tagIdeas([promptId(1), promptId(2)], '#series')
    expect((await prompts()).map(one => one.tags)).toEqual([['series'], ['series']])
    await undo()
    expect((await prompts()).map(one => one.tags)).toEqual([[], []])
  })
})

describe('deleting', () => {
  test('an idea with scripts asks first; one that only went along does not', async () => {
    const descents = descentsOf({
      scripts: [aScript({ prompt_id: promptId(1), also_from: [promptId(2)] })],
      films: [],
      posts: [],
    })
    await writeRows(async rows => {
      for (const number of [1, 2]) await rows.put('prompts', aPrompt(number))
    })
    const idea = (number: number) => ideaOf(aPrompt(number), descents.get(promptId(number)) ?? noDescent)
    askToDelete([idea(1)])
    expect(useIdeasStore.getState().deleting).toEqual([promptId(1)])
    askToDelete([idea(2)])
    await expect.poll(async () => (await prompts()).map(one => one.prompt_id)).toEqual([promptId(1)])
  })

  test('takes the whole line of descent, leaves scripts that began elsewhere, and one undo brings all back', async () => {
    await writeRows(async rows => {
      for (const number of [1, 2]) await rows.put('prompts', aPrompt(number))
      await rows.put('scripts', aScript())
      await rows.put('video_assets', aVideo())
      const other = { script_id: scriptId(2), prompt_id: promptId(2), also_from: [promptId(1)] }
      await rows.put('scripts', aScript(other))
    })
    await deleteIdeas([promptId(1)])
    expect((await library().scripts.toArray()).map(one => [one.script_id, one.also_from])).toEqual([[scriptId(2), []]])
    expect(await library().video_assets.count()).toBe(0)
    await undo()
    expect(await library().scripts.count()).toBe(2)
    expect(await library().video_assets.count()).toBe(1)
    expect((await library().scripts.get(scriptId(2)))?.also_from).toEqual([promptId(1)])
  })
})

describe('hashtag sets', () => {
  const sets = async () => {
    const row = await library().settings.get('hashtag_sets')
    return row?.name === 'hashtag_sets' ? row.value : []
  }

  test('are kept, renamed, changed and deleted, each as a step that undo takes back', async () => {
    await keepHashtagSet(null, { name: 'Work', hashtags: ['day'] })
    await keepHashtagSet(0, { name: 'My work', hashtags: ['day', 'office'] })
    expect(await sets()).toEqual([{ name: 'My work', hashtags: ['day', 'office'] }])
    await deleteHashtagSet(0)
    expect(await sets()).toEqual([])
    await undo()
    expect(await sets()).toHaveLength(1)
  })

  test('are read from words with signs and without', () => {
    expect(readHashtags('#one two, #three;one')).toEqual(['one', 'two', 'three'])
  })

  test('go behind an idea’s words, but for those that are there', async () => {
    await writeRows(rows => rows.put('prompts', aPrompt(1, { content: 'A day #Work' })))
    await insertHashtags(promptId(1), ['work', 'office'])
    expect((await library().prompts.get(promptId(1)))?.content).toBe('A day #Work #office')
  })
})
