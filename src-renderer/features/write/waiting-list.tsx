import { Button } from '@renderer/components/button'
import { buttonLook } from '@renderer/components/button-look'
import { popoverLook } from '@renderer/components/popover-look'
import { usePrompts, useWaiting } from '@renderer/database/writing-queries'
import { useWords } from '@renderer/words/words'
import { hasPatterns } from '@shared/domain/built-in-writer/pattern-choice'
import type { ScriptId } from '@shared/domain/ids'
import type { WaitingWriting } from '@shared/domain/writing'
import { usableDrafts, type Work } from '@shared/domain/writing-work'
import { Clock, PenLine } from 'lucide-react'
import { Dialog, DialogTrigger, Button as PlainButton, Popover } from 'react-aria-components'
import { askToWrite } from './desk-store'
import { problemWords, toldOf } from './problem-words'
import { stopWork } from './start-work'
import { useWaitingStore } from './waiting-store'
import { useWorkStore, worksByScript } from './work-store'
import { forgetWaiting, writeWaitingNow } from './write-waiting'

type WaitingListProps = { readonly onOpen: (script_id: ScriptId) => void }

/** Scripts on their way: being written, written and not taken yet, or waiting for a model. Takes no room while there are none. */
export function WaitingList({ onOpen }: WaitingListProps) {
  const t = useWords()
  const waiting = useWaiting() ?? []
  const scripts = worksByScript(useWorkStore(store => store.works))
  if (waiting.length + scripts.length === 0) return null
  const { length: writing } = scripts.filter(works => works.some(isRunning))
  const label = [
    writing > 0 ? t('write:underWay', { count: writing }) : '',
    scripts.length > writing ? t('write:ready', { count: scripts.length - writing }) : '',
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
              {scripts.map(works => (
                <ScriptLine key={works[0].work_id} works={works} onOpened={close} />
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

const isRunning = ({ state }: Work) => state.kind === 'running'

type ScriptLineProps = { readonly works: ReturnType<typeof worksByScript>[number]; readonly onOpened: () => void }

/** All that was written for one script. */
function ScriptLine({ works, onOpened }: ScriptLineProps) {
  const t = useWords()
  const latest = works.at(-1) ?? works[0]
  const { order } = latest.ask
  const name = useName(order.prompt_ids)
  const running = works.find(isRunning)
  const beats = running ? usableDrafts(running).reduce((sum, draft) => sum + draft.beats.length, 0) : 0
  const { length: drafts } = works.flatMap(usableDrafts)
  const ended = drafts > 0 ? t('write:toLookAt', { count: drafts }) : toldOf(t, latest)?.what
  const standing = running ? t('write:beatsSoFar', { count: beats }) : ended
  return (
    <div className="flex flex-col gap-2 p-3">
      <p dir="auto" className="line-clamp-2 wrap-anywhere">
        {name}
      </p>
      <div className="flex items-center gap-2">
        <span className="grow text-ink-soft text-small">{standing}</span>
        {running ? (
          <Button size="small" variant="quiet" onPress={() => stopWork(running)}>
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
        {hasPatterns(order.wish.language) ? (
          <Button
            size="small"
            isDisabled={isUnderWay}
            onPress={() => void writeWaitingNow(waiting, 'built-in', onOpen)}
          >
            {t('write:useBuiltIn')}
          </Button>
        ) : null}
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
