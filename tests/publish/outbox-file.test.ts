import { fork, spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OutboxFile } from '@main/publish/outbox-file'
import type { HandleSealer } from '@main/publish/outbox-lines'
import type { OutboxItem } from '@shared/domain/outbox-item'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anItem, noon, postId } from '../support/outbox-builders'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-'))
  path = join(folder, 'outbox.jsonl')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Turns every byte over, as if that were a seal. */
const turned = (bytes: Uint8Array) => bytes.map(byte => byte ^ 0xff)
const sealer: HandleSealer = {
  seal: async secret => turned(Buffer.from(secret)),
  open: async sealed => Buffer.from(turned(sealed)).toString(),
}

async function opened(by: HandleSealer = sealer) {
  const open = await OutboxFile.open(path, by, noon)
  if ('kind' in open) throw new Error(`in use by ${open.pid}`)
  return open
}

async function reopened(by: HandleSealer = sealer): Promise<readonly OutboxItem[]> {
  const { file } = await opened(by)
  const items = file.items()
  await file.close()
  return items
}

async function keep(...items: readonly OutboxItem[]): Promise<void> {
  const { file } = await opened()
  for (const item of items) await file.save(item)
  await file.close()
}

const secret = 'https://upload.example.test/?upload_id=FAKE-SECRET-1'
const uploading = (number: number) => anItem({ at: 'uploading', handle: secret }, { post_id: postId(number) })
const ready = (number: number) =>
  anItem({ at: 'uploaded', handle: secret, isReady: true, looks: 0 }, { post_id: postId(number) })
const committing = (number: number) =>
  anItem({ at: 'committing', handle: secret, begunAt: noon }, { post_id: postId(number) })

describe('what is kept', () => {
  test('the last state of each item comes back, and what was let go of does not', async () => {
    const { file } = await opened()
    await Promise.all([file.save(uploading(1)), file.save(uploading(2)), file.save(uploading(3))])
    await file.save(committing(1))
    await file.remove(postId(2))
    await file.close()
    expect(await reopened()).toEqual([committing(1), uploading(3)])
  })

  test('it is for its owner alone, and names no upload in the open', async () => {
    await keep(uploading(1))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).not.toContain('FAKE-SECRET')
  })

  test('where nothing can be sealed, no handle is kept: an upload begins anew, a commit is asked about', async () => {
    const none: HandleSealer = { seal: async () => null, open: async () => null }
    const { file } = await opened(none)
    await file.save(uploading(1))
    await file.save(committing(2))
    await file.close()
    expect(readFileSync(path, 'utf8')).not.toContain('FAKE-SECRET')
    expect((await reopened(none)).map(item => item.state)).toEqual([
      { at: 'queued' },
      { at: 'committing', handle: '', begunAt: noon },
    ])
  })

  test('a handle that cannot be opened any more is as one that was never kept', async () => {
    await keep(uploading(1))
    const other: HandleSealer = { ...sealer, open: async () => null }
    expect((await reopened(other)).map(item => item.state.at)).toEqual(['queued'])
  })

  test('a long journal is written anew, with the same items', async () => {
    const { file } = await opened()
    for (let round = 0; round < 2_100; round += 1) await file.save(uploading(1 + (round % 3)))
    await file.close()
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(120)
    expect(await reopened()).toHaveLength(3)
  })
})

describe('what a crash or a disk may do', () => {
  test('a last line cut at any byte leaves the state before it', async () => {
    await keep(ready(1))
    const whole = readFileSync(path)
    const { file } = await opened()
    await file.save(committing(1))
    await file.close()
    const both = readFileSync(path)
    for (let length = whole.length; length < both.length; length += 37) {
      writeFileSync(path, both.subarray(0, length))
      expect(await reopened()).toEqual([ready(1)])
    }
  })

  test('zeros behind the last line are none', async () => {
    await keep(ready(1))
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(4_096)]))
    expect(await reopened()).toEqual([ready(1)])
  })

  test('where a damaged line may have been a commit, it is looked for and never sent again', async () => {
    await keep(ready(1), ready(2), committing(1), uploading(3))
    const lines = readFileSync(path, 'utf8').split('\n')
    lines[2] = (lines[2] ?? '').replace('"committing"', '"committinG"')
    writeFileSync(path, lines.join('\n'))
    const { file, found } = await opened()
    expect(found).toEqual({ items: 3, isTorn: false, damaged: 1 })
    expect(file.items().map(({ state }) => state.at)).toEqual(['unknown', 'unknown', 'uploading'])
    await file.close()
    expect(readdirSync(folder).filter(name => name.includes('damaged'))).toHaveLength(1)
    expect((await reopened()).map(({ state }) => state.at)).toEqual(['unknown', 'unknown', 'uploading'])
  })

  test('half written beginnings of a new file are swept away', async () => {
    writeFileSync(`${path}.new-1234`, 'x')
    await keep(ready(1))
    expect(readdirSync(folder)).toEqual(['outbox.jsonl'])
  })
})

describe('two instances', () => {
  test('the second is told whose it is', async () => {
    const { file } = await opened()
    expect(await OutboxFile.open(path, sealer, noon)).toEqual({ kind: 'in-use', pid: process.pid })
    await file.close()
    expect(await reopened()).toEqual([])
  })

  test.runIf(process.platform === 'linux')('an owner that ends only now is waited for', async () => {
    const child = spawn('sleep', ['0.3'])
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: child.pid, started, boot: 0, token: crypto.randomUUID() }))
    expect(await reopened()).toEqual([])
  })

  test('a dead owner is no hindrance', async () => {
    const child = fork(join(__dirname, 'nothing.mjs'), { execArgv: [] })
    await new Promise(done => child.on('exit', done))
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: child.pid, started: '1', boot: 0, token: crypto.randomUUID() }))
    expect(await reopened()).toEqual([])
  })

  test('of many that find a dead owner at once, one has it', async () => {
    writeFileSync(`${path}.lock`, 'rubbish')
    const all = await Promise.all(Array.from({ length: 8 }, () => OutboxFile.open(path, sealer, noon)))
    const holders = all.filter(one => 'file' in one)
    const saved = await Promise.allSettled(holders.map(({ file }) => file.save(ready(1))))
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('who has lost it may keep nothing any more', async () => {
    const { file } = await opened()
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: 1, started: '', boot: 0, token: crypto.randomUUID() }))
    await expect(file.save(committing(1))).rejects.toThrow('taken the outbox over')
    expect(file.items()).toEqual([])
  })
})
