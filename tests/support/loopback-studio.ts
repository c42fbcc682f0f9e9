import { calls } from '@shared/bridge/contract'
import type { CallInput, CallName, CallResult, EventName, EventValue, Studio } from '@shared/bridge/studio'
import type { SnapshotId } from '@shared/domain/ids'
import type { LibraryManifest, SnapshotSummary } from '@shared/domain/library-manifest'
import { fail, ok } from '@shared/domain/result'

type Answers = { [N in CallName]?: (input: CallInput<N>) => CallResult<N> | Promise<CallResult<N>> }

/** A bridge that stays in one process: it clones and parses what crosses as the real one does, and remembers the library as main would. */
export class LoopbackStudio implements Studio {
  manifest: LibraryManifest | null = null
  readonly asked: CallName[] = []
  readonly snapshots: { summary: SnapshotSummary; lines: string }[] = []
  private readonly listeners = new Map<EventName, Set<(value: never) => void>>()

  constructor(private readonly answers: Answers = {}) {}

  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>> {
    this.asked.push(name)
    const parsed = calls[name].input.safeParse(structuredClone(input))
    if (!parsed.success) return fail({ kind: 'bad-input', detail: parsed.error.message })
    const answer = this.answers[name] ?? this.library[name]
    if (!answer) return fail({ kind: 'denied' })
    return structuredClone(await answer(parsed.data as CallInput<N>))
  }

  on<N extends EventName>(name: N, listen: (value: EventValue<N>) => void): () => void {
    const heard = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, heard.add(listen as (value: never) => void))
    return () => heard.delete(listen as (value: never) => void)
  }

  emit<N extends EventName>(name: N, value: EventValue<N>): void {
    for (const listen of this.listeners.get(name) ?? []) listen(value as never)
  }

  importFiles: Studio['importFiles'] = async () => ok({ outcomes: [] })

  private readonly library: Answers = {
    'library.manifest': () => ok(this.manifest),
    'library.record': manifest => {
      this.manifest = manifest
      return ok({})
    },
    'library.save-snapshot': ({ database_id, rows, lines }) => {
      const snapshot_id = crypto.randomUUID() as SnapshotId
      const summary = { snapshot_id, database_id, rows, taken_at: new Date().toISOString() }
      this.snapshots.unshift({ summary, lines })
      return ok(summary)
    },
    'library.snapshots': () => ok(this.snapshots.map(one => one.summary)),
    'library.read-snapshot': ({ snapshot_id }) => {
      const found = this.snapshots.find(one => one.summary.snapshot_id === snapshot_id)
      return found ? ok({ lines: found.lines }) : fail({ kind: 'snapshot-damaged' })
    },
    'library.set-aside': () => ok({ name: 'kept aside' }),
    'app.log': () => ok({}),
    'app.flushed': () => ok({}),
    'media.missing': () => ok([]),
    'render.list': () => ok({ running: [], ended: [] }),
  }
}
