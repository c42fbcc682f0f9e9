import { Button } from '@renderer/components/button'
import { buttonLook } from '@renderer/components/button-look'
import { popoverLook } from '@renderer/components/popover-look'
import { usePrompts, useWaiting } from '@renderer/database/writing-queries'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import type { WaitingWriting } from '@shared/domain/writing'
import { usableDrafts, type Work } from '@shared/domain/writing-work'
import { Clock, PenLine } from 'lucide-react'
import { Dialog, DialogTrigger, Button as PlainButton, Popover } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import { askToWrite } from './desk-store'
import { problemWords, toldOf } from './problem-words'
import { stopWork } from './start-work'
import { useWaitingStore } from './waiting-store'
import { useWorkStore } from './work-store'
import { forgetWaiting, writeWaitingNow } from './write-waiting'

type WaitingListProps = { readonly onOpen: (script_id: ScriptId) => void }

/** Scripts on their way: being written, written and not taken yet, or waiting for a model. Takes no room while there are none. */
export function WaitingList({ onOpen }: WaitingListProps) {
  const t = useWords()
  const waiting = useWaiting() ?? []
  const works = useWorkStore(
    useShallow(({ works }) => works.filter(({ ask }) => ask.kind === 'script' && ask.waiting_id === null)),
  )
  if (waiting.length + works.length === 0) return null
  const isWriting = works.some(work => work.state.kind === 'running')
  const label = [
    works.length > 0 ? t(isWriting ? 'write:underWay' : 'write:ready', { count: works.length }) : '',
    waiting.length > 0 ? t('write:waitingCount', { count: waiting.length }) : '',
  ]
  const text = label.filter(Boolean).join(' · ')
  return (
    <DialogTrigger>
      <PlainButton className={buttonLook('quiet', '-ms-2 h-6 px-2 text-small')}>
        {waiting.length > 0 ? <Clock className="text-warn" aria-hidden /> : <PenLine aria-hidden />}
        {text}
      </PlainButton>
      <Popover offset={6} placement="top start" className={popoverLook}>
        <Dialog aria-label={t('write:list')} className="flex w-96 flex-col divide-y divide-line outline-none">
          {({ close }) => (
            <>
              {works.map(work => (
                <WorkLine key={work.work_id} work={work} onOpened={close} />
              ))}
              {waiting.map(one => (
                <WaitingLine key={one.waiting_id} waiting={one} onOpen={onOpen} />
              ))}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function WorkLine({ work, onOpened }: { readonly work: Work; readonly onOpened: () => void }) {
  const t = useWords()
  const name = useName(work.ask.kind === 'script' ? work.ask.order.prompt_ids : [])
  if (work.ask.kind !== 'script') return null
  const { order } = work.ask
  const isRunning = work.state.kind === 'running'
  const drafts = usableDrafts(work)
  const beats = drafts.reduce((sum, draft) => sum + draft.beats.length, 0)
  const ended = drafts.length > 0 ? t('write:toLookAt', { count: drafts.length }) : toldOf(t, work)?.what
  const standing = isRunning ? t('write:beatsSoFar', { count: beats }) : ended
  return (
    <div className="flex flex-col gap-2 p-3">
      <p dir="auto" className="line-clamp-2 wrap-anywhere">
        {name}
      </p>
      <div className="flex items-center gap-2">
        <span className="grow text-ink-soft text-small">{standing}</span>
        {isRunning ? (
          <Button size="small" variant="quiet" onPress={() => stopWork(work)}>
            {t('write:stop')}
          </Button>
        ) : null}
        <Button
          size="small"
          onPress={() => {
            onOpened()
            askToWrite(order)
          }}
        >
          {t('write:lookAt')}
        </Button>
      </div>
    </div>
  )
}

type WaitingLineProps = WaitingListProps & { readonly waiting: WaitingWriting }

function WaitingLine({ waiting, onOpen }: WaitingLineProps) {
  const t = useWords()
  const { waiting_id, order } = waiting
  const name = useName(order.prompt_ids)
  const isUnderWay = useWaitingStore(store => store.underWay.includes(waiting_id))
  const problem = useWaitingStore(store => store.tries[waiting_id]?.problem)
  const why = () => {
    if (isUnderWay) return t('write:writing')
    if (!problem || problem.kind === 'network') return t('write:untilReachable')
    if (problem.kind === 'unseen') return t('write:unseen')
    if (problem.kind === 'gone') return t('write:ideasGone')
    return problemWords(t, { host: '', model: '' }, problem).what
  }
  return (
    <div className="flex flex-col gap-2 p-3">
      <p dir="auto" className="line-clamp-2 wrap-anywhere">
        {name}
      </p>
      <p className="text-ink-soft text-small">{why()}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" isDisabled={isUnderWay} onPress={() => void writeWaitingNow(waiting, 'model', onOpen)}>
          {t('write:writeNow')}
        </Button>
        <Button size="small" isDisabled={isUnderWay} onPress={() => void writeWaitingNow(waiting, 'built-in', onOpen)}>
          {t('write:useBuiltIn')}
        </Button>
        <Button size="small" variant="quiet" isDisabled={isUnderWay} onPress={() => void forgetWaiting(waiting_id)}>
          {t('write:removeWaiting')}
        </Button>
      </div>
    </div>
  )
}

/** The first idea's words, for a line of the list. */
function useName(prompt_ids: Parameters<typeof usePrompts>[0]): string {
  const t = useWords()
  const prompts = usePrompts(prompt_ids)
  const [first] = prompts ?? []
  return first?.content || first?.link?.title || (prompts ? t('write:emptyIdea') : '')
}
