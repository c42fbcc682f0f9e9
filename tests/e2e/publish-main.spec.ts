import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { PostId } from '@shared/domain/ids'
import { callStudio } from '../support/call-studio'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import {
  aSendWish,
  connect,
  importFile,
  makeFilm,
  type PublishFakes,
  personOf,
  playPerson,
  startPublishFakes,
} from '../support/publish-fakes'

let fakes: PublishFakes
let home: string
test.beforeAll(async () => {
  fakes = await startPublishFakes()
})
test.afterAll(() => fakes.close())
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

/** A person is at the app, and at its browser. */
async function launch(): Promise<OpenApp> {
  const open = await launchApp({ home, env: fakes.env })
  await playPerson(open)
  return open
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

async function stateOf(page: Page, post: PostId): Promise<string | undefined> {
  const list = await callStudio(page, 'publish.list', {})
  return list.ok ? list.value.items.find(one => one.post_id === post)?.state.at : undefined
}

test('a film goes to YouTube: keys, signing in, sending, live, and main lets go of it', async () => {
  const open = await launch()
  const { page } = open
  const account = await connect(open, 'YouTube')
  expect(account).toMatchObject({ platform: 'YouTube', username: '@fakechannel', ended: null })
  const film = makeFilm(home)
  const wish = aSendWish(account, await importFile(open, film))
  expect(await callStudio(page, 'publish.send', wish)).toMatchObject({ ok: true, value: { platform: 'YouTube' } })
  await expect.poll(() => stateOf(page, wish.post_id)).toBe('live')
  const posts = (await fakes.Google.published()).filter(one => one.hash === hashOf(film))
  expect(posts).toMatchObject([{ text: wish.order.text }])
  const url = `https://www.youtube.com/shorts/${posts[0]?.id}`
  await callStudio(page, 'publish.show', { post_id: wish.post_id, url })
  await callStudio(page, 'publish.show', {
    post_id: wish.post_id,
    url: 'https://www.youtube.com/redirect?q=http://x.y',
  })
  await callStudio(page, 'publish.acknowledge', { post_id: wish.post_id })
  await expect.poll(() => stateOf(page, wish.post_id)).toBeUndefined()
  expect((await personOf(open)).visited.slice(1)).toEqual([url])
  await open.close()
})
