import { Outbox, type OutboxNeeds } from '@main/publish/outbox'
import { OutboxFile } from '@main/publish/outbox-file'
import { PlatformFetch } from '@main/publish/platform-fetch'
import { ok } from '@shared/domain/result'
import { randomFrom } from '../../fuzz/random'
import { subjectOf } from './r2-subjects'
import type { ChildOrder, FromChild, ToChild } from './r2-words'

/** The app's outbox in a process of its own, to be killed. Its clock is told by its parent, which sets the platform's clock by it. */

const given = JSON.parse(process.argv[2] ?? '') as ChildOrder
const subject = subjectOf(given.platform)
let ahead = given.ahead
const now = () => Date.now() + ahead
const tell = (word: FromChild) => process.send?.(word)

const hosts = { api: given.base_url, uploads: ['127.0.0.1'] }
const limits = { connect: 2_000, headers: 5_000, idle: 5_000, bytes: 1_000_000 }
const client = new PlatformFetch({ hosts, limits })
const connector = subject.make(client, hosts, now)

let underWay = 0
/** The parent is setting the clocks on already. */
let isAsked = false
const calls = ['check', 'start', 'upload', 'status', 'commit', 'find'] as const
const watched = new Proxy(connector, {
  get(target, key) {
    const value: unknown = Reflect.get(target, key)
    if (typeof value !== 'function') return value
    const call = value.bind(target)
    if (!calls.some(one => one === key)) return call
    return async (...args: unknown[]) => {
      underWay += 1
      try {
        return await call(...args)
      } finally {
        underWay -= 1
      }
    }
  },
})

/** A wait is cut short by setting both clocks on, once nothing is under way. */
const clock: OutboxNeeds['clock'] = {
  now,
  steady: now,
  after: (ms, then) => {
    const end = now() + ms
    const look = () => {
      const left = end - now()
      if (left <= 0) return then()
      if (left > 20 && underWay === 0 && !isAsked && process.connected) {
        isAsked = true
        tell({ kind: 'advance', ms: left })
      }
      timer = setTimeout(look, 10)
    }
    let timer = setTimeout(look, Math.min(10, ms))
    return () => clearTimeout(timer)
  },
}

const turned = (bytes: Uint8Array) => bytes.map(byte => byte ^ 0xff)
const sealer = {
  seal: async (secret: string) => turned(Buffer.from(secret)),
  open: async (sealed: Uint8Array) => Buffer.from(turned(sealed)).toString(),
}

/** The process ends by its own hand just before or after a transition is kept. */
function mortal(file: OutboxFile): OutboxNeeds['file'] {
  let saves = 0
  const die = () => process.kill(process.pid, 'SIGKILL')
  return {
    items: () => file.items(),
    remove: post => file.remove(post),
    close: () => file.close(),
    save: async item => {
      saves += 1
      if (saves === given.dieBefore) die()
      await file.save(item)
      if (saves === given.dieAfter) die()
    },
  }
}

let { session } = given
let signedIn: () => void = () => undefined

/** The token of the start, until it is refused. */
async function sessionFor(fresh: boolean) {
  if (fresh) {
    const isThere = new Promise<void>(done => {
      signedIn = done
    })
    tell({ kind: 'sign-in' })
    await isThere
  }
  return ok(session)
}

function hear(outbox: Outbox, word: ToChild): void {
  if (word.kind === 'ahead') {
    ahead = word.ahead
    isAsked = false
  }
  if (word.kind === 'answer') void outbox.answer(given.wish.post_id, word.said)
  if (word.kind !== 'signed-in') return
  session = word.session
  signedIn()
}

async function run(): Promise<void> {
  const open = await OutboxFile.open(given.path, sealer, now())
  if ('kind' in open) throw new Error('in use')
  const outbox = await Outbox.open({
    file: mortal(open.file),
    connectors: { [subject.platform]: watched },
    sessionFor: (_account, { fresh }) => sessionFor(fresh),
    clock,
    chance: randomFrom(given.seed),
    emit: change => {
      if (change.kind === 'item') tell({ kind: 'item', item: change.item })
    },
    log: () => undefined,
  })
  process.on('message', (word: ToChild) => hear(outbox, word))
  process.on('disconnect', () => process.exit(0))
  const [known] = outbox.list()
  if (known) tell({ kind: 'item', item: known })
  else await outbox.add(given.wish)
}

run().catch((error: unknown) => {
  tell({ kind: 'failed', error: error instanceof Error ? String(error.stack) : String(error) })
})
