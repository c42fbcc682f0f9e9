import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Sealer } from '@main/secrets/sealer'
import { Vault } from '@main/secrets/vault'
import type { Endpoint } from '@main/writer/endpoint'
import type { AskLimits } from '@main/writer/guarded-fetch'
import { WriterDesk } from '@main/writer-desk'
import { events } from '@shared/bridge/contract'
import type { EventName, EventValue } from '@shared/bridge/studio'
import type { WritingEnd } from '@shared/bridge/writer-calls'
import { WorkId } from '@shared/domain/ids'
import type { Draft, DraftBeat, WritingTask } from '@shared/domain/writing'
import { makeFolder } from './ffmpeg-tools'
import { until } from './processes'

export const newWork = () => WorkId.parse(randomUUID())

export function aBeatDraft(text: string, kind: DraftBeat['kind'] = 'point'): DraftBeat {
  return { kind, text }
}

type Of<K extends WritingTask['kind']> = Extract<WritingTask, { kind: K }>

export function aScriptTask(given: Partial<Of<'script'>['wish']> = {}, idea = 'Rain on a tin roof'): Of<'script'> {
  const wish = { tone: 'educational', seconds: 40, language: 'en', shape: 'hook-first', variants: 1, ...given } as const
  return { kind: 'script', ideas: [{ content: idea, page: null }], wish }
}

export const someScript: DraftBeat[] = [
  aBeatDraft('Rain has a sound of its own on tin.', 'hook'),
  aBeatDraft('A drop that falls nine metres hits a plate that is free to swing.'),
  aBeatDraft('Follow for the next one.', 'cta'),
]

/** A key store as a desktop has it. What it sealed under one name cannot be opened under another. */
export function aKeyring(backend = 'gnome_libsecret'): Sealer & { backendNow: string } {
  const ring = {
    backendNow: backend,
    backend: () => ring.backendNow,
    canSeal: async () => true,
    seal: async (secret: string) => Buffer.from(`${ring.backendNow}|${[...secret].reverse().join('')}`),
    open: async (sealed: Uint8Array) => {
      const [name, reversed = ''] = Buffer.from(sealed).toString('utf8').split('|', 2)
      if (name !== ring.backendNow) throw new Error('sealed by another key store')
      return { secret: [...reversed].reverse().join(''), isStale: false }
    },
  }
  return ring
}

/** A Linux without a key store. */
export const noKeyring: Sealer = {
  backend: () => 'basic_text',
  canSeal: async () => true,
  seal: async () => {
    throw new Error('must not be asked')
  },
  open: async () => {
    throw new Error('must not be asked')
  },
}

type Given = {
  readonly folder?: string
  readonly sealer?: Sealer
  readonly limits?: AskLimits
  readonly now?: () => Date
}

/** What the bench's desk told and asked. */
export type Told = { readonly name: EventName; readonly value: unknown }

/** A desk in a folder of its own, with a key store, a clipboard and a user to ask. What it tells is checked against the contract. */
export class WriterBench {
  readonly folder: string
  readonly told: Told[] = []
  readonly asked: Endpoint[] = []
  readonly askedForKey: [host: string, isWeak: boolean][] = []
  readonly askedForBudget: (number | null)[] = []
  readonly bugs: unknown[] = []
  clipboard = ''
  answer = true
  readonly desk: WriterDesk

  constructor({ folder = makeFolder('writer'), sealer = aKeyring(), ...given }: Given = {}) {
    this.folder = folder
    this.desk = new WriterDesk({
      places: { writer: join(folder, 'writer.json'), spend: join(folder, 'spend.json') },
      vault: new Vault(join(folder, 'secrets.json'), sealer),
      emit: (name, value) => this.told.push({ name, value: events[name].parse(structuredClone(value)) }),
      readClipboard: async () => this.clipboard,
      confirm: async endpoint => {
        this.asked.push(endpoint)
        return this.answer
      },
      confirmKey: async (host, isWeak) => {
        this.askedForKey.push([host, isWeak])
        return this.answer
      },
      confirmBudget: async ({ cap }) => {
        this.askedForBudget.push(cap)
        return this.answer
      },
      reportBug: (_where, error) => String(this.bugs.push(error)),
      ...given,
    })
  }

  /** Sets all up as a user would; prices of a dollar for a million tokens. */
  async setUp(base_url: string, model: string, given: { key?: string; cap?: number | null } = {}): Promise<void> {
    await this.desk.setEndpoint(base_url)
    await this.desk.choose({ model, price_in: 1, price_out: 1, cap: given.cap ?? null })
    this.clipboard = given.key ?? ''
    if (given.key) await this.desk.pasteKey(false)
  }

  heard<N extends EventName>(name: N): EventValue<N>[] {
    return this.told.filter(one => one.name === name).map(one => one.value as EventValue<N>)
  }

  endOf(work_id: WorkId): WritingEnd | undefined {
    return this.heard('writer.ended').find(end => end.work_id === work_id)
  }

  async ended(work_id: WorkId): Promise<WritingEnd> {
    await until(() => this.endOf(work_id) !== undefined, 'the end of a task', 30)
    return this.endOf(work_id) as WritingEnd
  }

  /** Has a task done from the start to its end. */
  async write(task: WritingTask): Promise<WritingEnd> {
    const work_id = newWork()
    const started = await this.desk.start({ work_id, task })
    if (!started.ok) throw new Error(`not started: ${started.problem.kind}`)
    return this.ended(work_id)
  }

  /** Settles once some of a task's words have come. */
  async wrote(work_id: WorkId): Promise<Draft[]> {
    const mine = () => this.heard('writer.wrote').filter(one => one.work_id === work_id && one.drafts[0]?.beats.length)
    await until(() => mine().length > 0, 'the first words')
    return mine().at(-1)?.drafts ?? []
  }
}
