import { logProblem, studio } from '@renderer/studio'
import { now } from './clock'
import { library, type StudioDatabase } from './database'
import { tableState } from './library-state'
import { type CopyProblem, noteCopy } from './saved-store'
import { snapshotLines } from './snapshot'
import { tableNames } from './tables'
import { allDone } from './turn'
import { onWritten } from './write-rows'

/** After the last write, in milliseconds: long enough to gather a burst, short enough that main is never far behind. */
const recordAfter = 700
/** After the last write of a burst, in milliseconds; one that never rests is copied this often all the same. */
const snapshotAfter = 120_000
const snapshotAtLeastEvery = 600_000

/** The library and the state of it that the last copy holds. */
let lastSnapshot = ''
let lastSnapshotAt = Date.now()

/** Tells main what the database holds now. */
export async function recordLibrary(database: StudioDatabase): Promise<void> {
  const state = await database._meta.get('library')
  if (!state) return
  const recorded = await studio.call('library.record', {
    database_id: state.database_id,
    change: state.change,
    tables: tableNames.map(name => {
      const { rows, digest } = tableState(state, name)
      return { name, rows, digest: digest.toString(16) }
    }),
    recorded_at: now(),
  })
  if (!recorded.ok) logProblem('The library could not be recorded', recorded.problem)
}

/** Gives main a copy of every row, unless it has this state already; where that fails the user is told. */
export async function saveSnapshot(): Promise<void> {
  const database = library()
  const state = await database._meta.get('library')
  const snapshot = `${database.database_id}:${state?.change}`
  if (!state || snapshot === lastSnapshot) return
  lastSnapshotAt = Date.now()
  const problem = await giveCopy(database)
  noteCopy(problem)
  if (problem === null) lastSnapshot = snapshot
}

async function giveCopy(database: StudioDatabase): Promise<CopyProblem | null> {
  try {
    const { rows, lines } = await snapshotLines(database)
    const saved = await studio.call('library.save-snapshot', { database_id: database.database_id, rows, lines })
    if (saved.ok) return null
    logProblem('The copy of the library could not be kept', saved.problem)
    return saved.problem.kind === 'disk-full' ? 'disk-full' : 'failed'
  } catch (error) {
    // Also for more rows than one text can hold, which no answer of main tells of.
    logProblem('The copy of the library could not be made', error)
    return 'failed'
  }
}

/** Keeps main's record and copies up to date until the window goes; what comes back ends it. */
export function startRecording(): () => void {
  let recording: ReturnType<typeof setTimeout> | undefined
  let copying: ReturnType<typeof setTimeout> | undefined
  const stopTimers = () => {
    clearTimeout(recording)
    clearTimeout(copying)
  }
  const stopHearing = onWritten(() => {
    stopTimers()
    recording = setTimeout(() => void recordLibrary(library()), recordAfter)
    const due = Math.max(0, lastSnapshotAt + snapshotAtLeastEvery - Date.now())
    copying = setTimeout(() => void saveSnapshot(), Math.min(snapshotAfter, due))
  })
  const stopQuitting = studio.on('app.quitting', () => {
    stopTimers()
    void flush()
  })
  return () => {
    stopTimers()
    stopHearing()
    stopQuitting()
  }
}

async function flush(): Promise<void> {
  await allDone()
  await recordLibrary(library())
  await saveSnapshot()
  await studio.call('app.flushed', {})
}
