import { logProblem, studio } from '@renderer/studio'
import { foundAgain, Work } from '@shared/domain/writing-work'
import { useWorkStore } from './work-store'

const key = 'works'

/** Older works than these are not found again after a reload. */
const most = 20

/** Drafts change up to ten times a second; they are kept this often at the most, in milliseconds. */
const pause = 500

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

function read(shelf: Shelf): Work[] {
  try {
    const works: unknown = JSON.parse(shelf.getItem(key) ?? '[]')
    return Array.isArray(works) ? works.flatMap(work => Work.safeParse(work).data ?? []) : []
  } catch (error) {
    logProblem('Drafts could not be read', error)
    return []
  }
}

/**
 * Finds the drafts again that nobody had taken when the page was left, and keeps them from here on; what comes back ends
 * it. Main may still be at work on one: it is told to stop, and what it had comes as that work's end.
 */
export function keepWorks(shelf: Shelf = localStorage): () => void {
  const before = read(shelf)
  const running = before.filter(work => work.state.kind === 'running' && work.by === 'model')
  useWorkStore.setState({ works: foundAgain(before) })
  for (const { work_id } of running) void studio.call('writer.stop', { work_id })

  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    try {
      shelf.setItem(key, JSON.stringify(useWorkStore.getState().works.slice(-most)))
    } catch (error) {
      logProblem('Drafts could not be kept for a reload', error)
    }
  }
  const stop = useWorkStore.subscribe(() => {
    timer ??= setTimeout(write, pause)
  })
  globalThis.addEventListener?.('pagehide', write)
  return () => {
    stop()
    write()
    globalThis.removeEventListener?.('pagehide', write)
  }
}
