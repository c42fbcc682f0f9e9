import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { noteRefused } from '@renderer/database/import-store'
import { newMediaRow } from '@renderer/database/keep-media'
import { undoThis } from '@renderer/database/undo-this'
import { logProblem, studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { Arrival, WatchState, WatchTrouble } from '@shared/bridge/media-calls'
import { useWatchStore } from './watch-store'

/** Follows the watched folder: what comes into it is kept and announced. What comes back ends it. */
export function followWatch(): () => void {
  const stop = studio.on('media.watched', state => void take(state))
  void studio.call('media.watch-state', {}).then(answer => (answer.ok ? take(answer.value) : undefined))
  return stop
}

/** Lets the user choose a folder to watch. */
export async function chooseWatch(): Promise<void> {
  const before = useWatchStore.getState().name
  const answer = await studio.call('media.watch', {})
  if (!answer.ok) return toast({ title: words('bin:watchFailed'), tone: 'bad' })
  await take(answer.value)
  const { name } = answer.value
  if (name !== null && name !== before)
    toast({ title: words('bin:watching', { name }), detail: words('bin:watchDetail') })
}

export async function endWatch(): Promise<void> {
  const answer = await studio.call('media.unwatch', {})
  if (answer.ok) await take(answer.value)
}

/** Tries what waits in the folder again now, in main and here. */
export async function tryWatchAgain(): Promise<void> {
  const answer = await studio.call('media.watch-again', {})
  if (answer.ok) await take(answer.value)
}

/** Arrivals that are being kept: main tells of them until it knows that they are. */
const taking = new Set<number>()
/** Arrivals that the library of the page did not take, by their names. Main tells of them again. */
const unkept = new Map<number, string>()
/** The arrivals of which main told last: any other is its business no more, as once the folder is watched no more. */
let told: ReadonlySet<number> = new Set()

async function take({ arrived, ...state }: WatchState): Promise<void> {
  told = new Set(arrived.map(({ arrival }) => arrival))
  for (const arrival of unkept.keys()) if (!told.has(arrival)) unkept.delete(arrival)
  useWatchStore.setState({ ...state, unkept: troubleNow() })
  for (const one of arrived.filter(({ arrival }) => !taking.has(arrival))) {
    taking.add(one.arrival)
    await keep(one).then(
      () => unkept.delete(one.arrival),
      (error: unknown) => {
        taking.delete(one.arrival)
        if (told.has(one.arrival)) unkept.set(one.arrival, one.outcome.name)
        logProblem('keeping a file of the watched folder', error)
      },
    )
    useWatchStore.setState({ unkept: troubleNow() })
  }
}

function troubleNow(): WatchTrouble | null {
  const [name] = unkept.values()
  return name === undefined ? null : { reason: 'library', name, count: unkept.size }
}

async function keep({ arrival, outcome, tool }: Arrival): Promise<void> {
  if (outcome.kind === 'refused') noteRefused([outcome])
  else {
    let isNew = false
    await changeRows('bin:edit.watched', async rows => {
      isNew = (await rows.get('media', outcome.media_id)) === undefined
      if (isNew) await rows.put('media', newMediaRow(outcome, tool ? [words(`bin:tool.${tool}`)] : []))
    })
    if (isNew) announceNew(outcome.name)
  }
  await studio.call('media.watch-kept', { arrivals: [arrival] })
}

const announceNew = (name: string) =>
  toast({
    title: words('bin:arrived', { name }),
    detail: words('bin:arrivedFrom', { folder: useWatchStore.getState().name ?? '' }),
    tone: 'good',
    action: { label: words('bin:undo'), ...undoThis() },
  })
